import 'reflect-metadata';
import { agency } from '../../src/modules/agency/data/tables';
import { edition, program } from '../../src/modules/competition/data/tables';
import { entry as shelfEntry } from '../../src/modules/entry/data/tables';
import { innovationLineage } from '../../src/modules/innovation/data/tables';
import { MovedClock } from '../support/entry-scene';
import { NOMINATING, NominationScene, type Lower, type Nominated } from '../support/nomination-scene';
import { World, type TestActor, type TestTenant } from '../support/world';

const codes = ({ problems, errors }: Nominated): readonly string[] => [...errors, ...problems.map((p) => `${p.code} ${p.path.at(-1) ?? ''}${p.state === undefined ? '' : ` ${p.state}`}`)];
const idOf = (sent: Nominated): string => String(sent.nomination?.id);

interface Finding { readonly clause: string; readonly strength: string; readonly outcome: string; readonly wordingEnglish: string; readonly citation: string | null; readonly earliest: string | null }
const findingsOf = (done: Nominated): readonly Finding[] => (done.nomination as unknown as { findings: { nodes: Finding[] } }).findings.nodes;

/** Two years in use (binding, cited), three by custom, a summary to be written, a decree and a seemly title. */
const CLAUSES = [
  { kind: 'MINIMUM_AGE', citation: 'Pedoman Uji, huruf a', with: { months: 24 } }, { kind: 'MINIMUM_AGE', strength: 'CUSTOMARY', with: { months: 96 } },
  { kind: 'REQUIRED_ANSWER', with: { question: 'ringkasan', label: { id: 'Ringkasan', en: 'Summary' } } }, { kind: 'REQUIRED_DOCUMENT', with: { document: 'sk', label: { id: 'SK', en: 'Decree' }, identified: true } },
  { kind: 'QUOTA', with: { per: 'REGION', most: 1 } }, { kind: 'PARTICIPATION_LIMIT', with: { most: 1, counts: 'SUBMITTED' } },
];

describe('settling a nomination', () => {
  let world: World;
  let scene: NominationScene;
  let city: Lower;
  const clock = new MovedClock(NOMINATING);
  beforeAll(async () => {
    world = await World.open(clock);
  });
  beforeEach(async () => {
    clock.at = NOMINATING;
    scene = await NominationScene.open(world, CLAUSES);
    city = await scene.lower();
  });
  afterAll(() => world.close());

  const sentWith = async (of: Lower, answers: Record<string, string> = { ringkasan: 'Isi ringkasan' }, more: Parameters<NominationScene['ranked']>[2] = {}): Promise<Nominated> => {
    const [ranked] = await scene.ranked(of, [1], more);
    await scene.filed(of, ranked.entryId, answers, [{ number: '12/2025', dated: '2025-01-02' }]);
    return scene.sendRanked(of, ranked);
  };
  const onEntry = async (name: string, id: string, version: number, input?: object): Promise<{ entry: Record<string, unknown> | null; problems: { code: string; clause?: string }[] }> => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input!`;
    const field = name === 'screeningDecide' ? 'screening { entry { id state version } }' : 'entry { id state version submissions innovation { title } agency { name } origin { nominator { code } } answers { nodes { question body words } } documents { nodes { requirement number file { id } } } }';
    const { act } = await world.get<{ act: { entry: Record<string, unknown> | null; screening?: { entry: Record<string, unknown> } | null; problems: { code: string; clause?: string }[] } }>(
      `mutation($t: String!, $e: ID!, $v: Int!${input === undefined ? '' : `, $i: ${type}`}) { act: ${name}(tenant: $t, entry: $e, expectedVersion: $v${input === undefined ? '' : ', input: $i'}) { ${field} problems { code message ... on RuleProblem { clause } } } }`,
      { as: scene.organizer, variables: { t: scene.province.code, e: id, v: version, ...(input === undefined ? {} : { i: input }) } });
    return { entry: act.entry ?? act.screening?.entry ?? null, problems: act.problems };
  };
  interface Seen { readonly state: string; readonly reason: string | null; readonly admitted: { state: string; entry: { title: string } | null } | null }
  const lowerSees = async (of: Lower, as: TestActor = of.organizer): Promise<readonly Seen[]> => (await world.get<{ workspace: { nominationsSent: { nodes: Seen[] } } }>(
    'query($t: String!) { workspace(tenant: $t) { nominationsSent { nodes { state reason admitted { state entry { title } } } } } }', { as, variables: { t: of.tenant.code } })).workspace.nominationsSent.nodes;

  it('accepts: the entry of the upper tier is collected, with the answers and the documents without a file; submitted and screened it goes the way of any other', async () => {
    const sent = await sentWith(city);
    const received = await scene.above('nominationReceive', idOf(sent), 1);
    expect(received.nomination).toMatchObject({ state: 'RECEIVED', version: 2, receivedAt: NOMINATING });
    const accepted = await scene.above('nominationAccept', idOf(sent), 2);
    expect(codes(accepted)).toEqual([]);
    expect(accepted.nomination).toMatchObject({ state: 'ACCEPTED', admitted: { state: 'COLLECTED', entry: null } });
    expect(accepted.entry).toMatchObject({ state: 'COLLECTED', version: 1, mendUntil: '2026-05-17', origin: { nominator: { code: city.tenant.code }, nomination: { id: idOf(sent) } } });
    // What needs proof or advises is kept; what is met is not.
    expect(findingsOf(accepted).map((f) => [f.clause, f.strength, f.outcome])).toEqual([['pasal-4', 'BINDING', 'NEEDS_PROOF'], ['pasal-2', 'CUSTOMARY', 'NOT_YET']]);
    const id = String(accepted.entry?.id);
    const submitted = await onEntry('entrySubmit', id, 1);
    expect(submitted).toMatchObject({ problems: [], entry: { state: 'SUBMITTED', submissions: 1, innovation: null, agency: null, origin: { nominator: { code: city.tenant.code } } } });
    expect(submitted.entry).toMatchObject({ answers: { nodes: [{ question: 'ringkasan', body: 'Isi ringkasan', words: 2 }] }, documents: { nodes: [{ requirement: 'sk', number: '12/2025', file: null }] } });
    expect((await lowerSees(city))[0].admitted).toEqual({ state: 'SUBMITTED', entry: null });
    // Its place under the quota is that of the government that nominated it; its lineage holds its claim.
    expect(await scene.rowsOf('limit_counter', 'counter, used', 'tenant_id', scene.province)).toEqual(expect.arrayContaining([[`quota/${scene.editionId}/pasal-5/region/${city.tenant.id}`, 1]]));
    clock.at = '2026-06-01T03:00:00.000Z';
    await world.change(scene.province, edition, scene.editionId, { phase: 'SCREENING' });
    const unproven = await onEntry('screeningDecide', id, 2, { decision: 'PASS' });
    expect(unproven.problems).toMatchObject([{ code: 'RULE_REFUSES', clause: 'pasal-4' }]);
    const passed = await onEntry('screeningDecide', id, 2, { decision: 'PASS', accepted: [{ clause: 'pasal-4', words: 'Aslinya diperlihatkan.' }] });
    expect(passed).toMatchObject({ problems: [], entry: { state: 'PASSED' } });
    expect((await lowerSees(city))[0].admitted).toEqual({ state: 'PASSED', entry: null });
    // Only what is published of the entry is read below.
    await world.rows(scene.province, shelfEntry, [{ id: id.slice(4), edition_id: scene.editionId, title: 'Terbit', innovation_tenant_id: city.tenant.id, entrant_tenant_id: city.tenant.id, participant: 'CITY_GOVERNMENT', outcome: 'FINALIST', score_state: 'NOT_REPORTED', rank_state: 'NOT_REPORTED' }]);
    expect((await lowerSees(city))[0].admitted).toEqual({ state: 'PASSED', entry: { title: 'Terbit' } });
    const node = async (as: TestActor): Promise<unknown> => (await world.ask('query($id: ID!) { node(id: $id) { id } }', { as, variables: { id } })).data?.node;
    expect([await node(scene.organizer), await node(city.organizer)]).toEqual([{ id }, null]);
  });

  it('is refused by what binds and is certainly not met, with its clause, citation and first day; nothing is kept then', async () => {
    const sent = await sentWith(city, { ringkasan: 'Isi' }, { implemented: '2025-03-01' });
    const refused = await scene.above('nominationAccept', idOf(sent), 1);
    expect(refused.nomination).toBeNull();
    expect(refused.problems).toMatchObject([{ code: 'RULE_REFUSES', clause: 'pasal-1', outcome: 'NOT_YET', citation: 'Pedoman Uji, huruf a', earliest: '2027-03-01', path: ['nomination'] }]);
    expect(await lowerSees(city)).toMatchObject([{ state: 'SENT', admitted: null }]);
    expect(await scene.rowsOf('entry_work', 'id', 'tenant_id', scene.province)).toEqual([]);
    const settled = await scene.above('nominationRefuse', idOf(sent), 1, 'Belum dua tahun berjalan.');
    expect(settled.nomination).toMatchObject({ state: 'REFUSED', reason: 'Belum dua tahun berjalan.', settledAt: NOMINATING });
    expect(findingsOf(settled).map((f) => [f.clause, f.outcome, f.citation, f.earliest])).toEqual([
      ['pasal-1', 'NOT_YET', 'Pedoman Uji, huruf a', '2027-03-01'], ['pasal-4', 'NEEDS_PROOF', null, null], ['pasal-2', 'NOT_YET', null, '2033-03-01'],
    ]);
    // What was refused is refused for this edition.
    expect(codes(await scene.above('nominationAccept', idOf(sent), 2))).toEqual(['WRONG_STATE nomination REFUSED']);
    expect(codes(await scene.act('nominationWithdraw', { tenant: city.tenant, as: city.organizer }, idOf(sent), 2, 'Ditarik'))).toEqual(['WRONG_STATE nomination REFUSED']);
  });

  it('leaves the form above to its submission, and proof to screening', async () => {
    const innovation = await scene.innovation(city, 'Stok tanpa jawaban', null);
    const sent = await scene.send(city, { basis: 'STOCK', innovation: `inn_${innovation}` });
    const accepted = await scene.above('nominationAccept', idOf(sent), 1);
    expect(findingsOf(accepted).map((f) => [f.clause, f.outcome])).toEqual([['pasal-1', 'NEEDS_PROOF'], ['pasal-3', 'NOT_YET'], ['pasal-4', 'NOT_YET'], ['pasal-2', 'NEEDS_PROOF']]);
    const id = String(accepted.entry?.id);
    const early = await onEntry('entrySubmit', id, 1);
    expect(early.problems.map((p) => p.clause)).toEqual(['pasal-3', 'pasal-4']);
    expect((await onEntry('entryTakeBack', id, 1)).entry).toMatchObject({ state: 'DRAFTED' });
    expect((await lowerSees(city))[0].admitted?.state).toBe('DRAFTED');
    expect((await onEntry('entryAnswer', id, 2, { answers: [{ question: 'ringkasan', body: 'Ditulis bersama.' }] })).problems).toEqual([]);
    expect((await onEntry('entryHandIn', id, 3)).entry).toMatchObject({ state: 'COLLECTED' });
  });

  it('counts quotas by the government that nominates, and the life of an innovation by its lineage', async () => {
    const other = await scene.lower();
    const first = await scene.above('nominationAccept', idOf(await sentWith(city)), 1);
    expect((await onEntry('entrySubmit', String(first.entry?.id), 1)).problems).toEqual([]);
    const second = await scene.above('nominationAccept', idOf(await sentWith(city)), 1);
    expect(second.problems).toMatchObject([{ code: 'RULE_REFUSES', clause: 'pasal-5', outcome: 'NOT_YET' }]);
    const elsewhere = await scene.above('nominationAccept', idOf(await sentWith(other)), 1);
    expect((await onEntry('entrySubmit', String(elsewhere.entry?.id), 1)).problems).toEqual([]);
    // Withdrawn above, its place is free for the same government again.
    expect((await onEntry('entryWithdraw', String(first.entry?.id), 2, { reason: 'Diganti usulan lain' })).entry).toMatchObject({ state: 'WITHDRAWN' });
    expect((await lowerSees(city)).map((n) => n.admitted?.state ?? n.state).sort()).toEqual(['SENT', 'WITHDRAWN']);
    const counters = await scene.rowsOf('limit_counter', 'counter, used', 'tenant_id', scene.province);
    expect(counters.filter(([c]) => String(c).startsWith('participation/')).map(([, used]) => Number(used)).sort()).toEqual([0, 1]);
  });

  it('knows by the snapshot what took part under an earlier title, which no shelf tells', async () => {
    const [past] = await world.rows(scene.province, edition, [{ program_id: scene.programId, year: 2025, name: 'Provinsi 2025', phase: 'RESULTS', held: 'HELD' }]);
    const [before, now] = [await scene.innovation(city, 'Nama lama'), await scene.innovation(city, 'Nama baru')];
    await world.rows(scene.province, shelfEntry, [{ edition_id: past, title: 'Nama lama', innovation_tenant_id: city.tenant.id, innovation_id: before, entrant_tenant_id: city.tenant.id, participant: 'CITY_GOVERNMENT', outcome: 'FINALIST', score_state: 'NOT_REPORTED', rank_state: 'NOT_REPORTED' }]);
    await world.rows(city.tenant, innovationLineage, [{ innovation_id: now, root_id: before, reason: 'Judul baru' }]);
    const sent = await scene.send(city, { basis: 'STOCK', innovation: `inn_${now}` });
    expect((await scene.above('nominationAccept', idOf(sent), 1)).problems).toMatchObject([{ code: 'RULE_REFUSES', clause: 'pasal-6', outcome: 'NEVER' }]);
  });

  it('is settled once, by the side whose it is, in the version that was seen', async () => {
    const sent = await sentWith(city);
    const id = idOf(sent);
    const lower = { tenant: city.tenant, as: city.organizer };
    expect(codes(await scene.act('nominationAccept', lower, id, 1))).toEqual(['NOT_FOUND nomination']);
    expect(codes(await scene.act('nominationReceive', lower, id, 1))).toEqual(['NOT_FOUND nomination']);
    expect(codes(await scene.act('nominationWithdraw', { tenant: scene.province, as: scene.organizer }, id, 1, 'Bukan milik kami'))).toEqual(['NOT_FOUND nomination']);
    expect(codes(await scene.above('nominationReceive', id, 9))).toEqual(['VERSION_CONFLICT expectedVersion']);
    expect(codes(await scene.above('nominationReceive', id, 1))).toEqual([]);
    expect(codes(await scene.above('nominationReceive', id, 2))).toEqual(['WRONG_STATE nomination RECEIVED']);
    expect(codes(await scene.above('nominationRefuse', id, 2, '\u200b\u200b\u200b'))).toEqual(['VALIDATION_FAILED reason']);
    expect(codes(await scene.act('nominationWithdraw', lower, id, 2, 'Ditarik sebelum diputuskan'))).toEqual([]);
    expect(codes(await scene.above('nominationAccept', id, 2))).toEqual(['VERSION_CONFLICT expectedVersion']);
    expect(codes(await scene.above('nominationAccept', id, 3))).toEqual(['WRONG_STATE nomination WITHDRAWN']);
    const bound = async (programId: string): Promise<TestActor> => world.actor([{ tenant: scene.province, role: 'ORGANIZER', programId }]);
    const [other] = await world.rows(scene.province, program, [{ code: 'lain', name: 'Lain', tier: 'PROVINCE' }]);
    const next = idOf(await sentWith(city));
    expect(codes(await scene.above('nominationAccept', next, 1, undefined, await bound(other)))).toEqual(['NOT_FOUND nomination']);
    expect(codes(await scene.above('nominationAccept', next, 1, undefined, await world.actor([{ tenant: scene.province, role: 'COORDINATOR' }])))).toEqual(['FORBIDDEN tenant']);
    expect(codes(await scene.above('nominationAccept', next, 1, undefined, await bound(scene.programId)))).toEqual([]);
  });

  it('takes what was sent in time after the closing day too, and gives it its days to be completed', async () => {
    const sent = await sentWith(city, {});
    clock.at = '2026-06-10T03:00:00.000Z';
    await world.change(scene.province, edition, scene.editionId, { phase: 'SCREENING' });
    const accepted = await scene.above('nominationAccept', idOf(sent), 1);
    expect([codes(accepted), accepted.entry?.mendUntil]).toEqual([[], '2026-06-17']);
    const id = String(accepted.entry?.id);
    await onEntry('entryTakeBack', id, 1);
    await onEntry('entryAnswer', id, 2, { answers: [{ question: 'ringkasan', body: 'Dilengkapi.' }] });
    clock.at = '2026-06-17T16:59:00.000Z';
    expect((await onEntry('entryHandIn', id, 3)).problems).toEqual([]);
    clock.at = '2026-06-17T17:01:00.000Z';
    expect((await onEntry('entrySubmit', id, 4)).problems).toMatchObject([{ code: 'WINDOW_CLOSED' }]);
    clock.at = '2026-06-17T16:59:30.000Z';
    expect((await onEntry('entrySubmit', id, 4)).entry).toMatchObject({ state: 'SUBMITTED' });
    const late = await sentWith(await scene.lower());
    expect(codes(late)).toEqual(['WRONG_STATE edition SCREENING']);
  });

  it('accepts nothing any more once the edition is judged or cancelled', async () => {
    const [one, two] = [idOf(await sentWith(city)), idOf(await sentWith(await scene.lower()))];
    await world.change(scene.province, edition, scene.editionId, { phase: 'JUDGING' });
    expect(codes(await scene.above('nominationAccept', one, 1))).toEqual(['WRONG_STATE nomination JUDGING']);
    await world.change(scene.province, edition, scene.editionId, { phase: 'OPEN', held: 'NOT_HELD' });
    expect(codes(await scene.above('nominationAccept', two, 1))).toEqual(['WRONG_STATE nomination NOT_HELD']);
    expect(codes(await scene.above('nominationRefuse', two, 1, 'Penyelenggaraan dibatalkan'))).toEqual([]);
  });

  it('is read by both sides, by an officer as far as its agency goes, and by nobody else', async () => {
    const sent = await sentWith(city);
    const [other] = await world.rows(city.tenant, agency, [{ code: 'dinas-z', name: 'Dinas Z', kind: 'DINAS' }]);
    const reads = async (tenant: TestTenant, list: string, as: TestActor): Promise<number> =>
      (await world.get<{ workspace: Record<string, { totalCount: number }> }>(`query($t: String!) { workspace(tenant: $t) { ${list} { totalCount nodes { state parts { totalCount } findings { totalCount } } } } }`, { as, variables: { t: tenant.code } })).workspace[list].totalCount;
    const of = (tenant: TestTenant, role: 'AGENCY_OFFICER' | 'JUDGE' | 'VIEWER' | 'COORDINATOR', agencyId?: string): Promise<TestActor> => world.actor([{ tenant, role, ...(agencyId === undefined ? {} : { agencyId }) }]);
    expect(await reads(city.tenant, 'nominationsSent', await of(city.tenant, 'AGENCY_OFFICER', city.agencyId))).toBe(1);
    expect(await reads(city.tenant, 'nominationsSent', await of(city.tenant, 'AGENCY_OFFICER', other))).toBe(0);
    expect(await reads(city.tenant, 'nominationsSent', await of(city.tenant, 'JUDGE'))).toBe(0);
    expect(await reads(city.tenant, 'nominationsSent', await of(city.tenant, 'VIEWER'))).toBe(1);
    expect(await reads(city.tenant, 'nominationsReceived', city.organizer)).toBe(0);
    expect(await reads(scene.province, 'nominationsReceived', await of(scene.province, 'COORDINATOR'))).toBe(1);
    expect(await reads(scene.province, 'nominationsReceived', await of(scene.province, 'JUDGE'))).toBe(0);
    expect(await reads(scene.province, 'nominationsSent', scene.organizer)).toBe(0);
    const stranger = await scene.lower();
    expect((await world.ask('query($id: ID!) { node(id: $id) { id } }', { as: stranger.organizer, variables: { id: idOf(sent) } })).errors.map((e) => e.extensions.code)).toEqual(['NOT_FOUND']);
  });
});
