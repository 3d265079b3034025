import 'reflect-metadata';
import { edition, program } from '../../src/modules/competition/data/tables';
import { innovationLineage } from '../../src/modules/innovation/data/tables';
import { organization } from '../../src/modules/organization/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { MovedClock } from '../support/entry-scene';
import { government, NOMINATING, NominationScene, type Lower, type Nominated } from '../support/nomination-scene';
import { World, type TestActor } from '../support/world';

const TALLY = '{ sent received accepted refused withdrawn byRanking fromStock }';
const QUOTAS = 'quotas { clause participant most used left nominated }';
const BOARD = `totals ${TALLY} missing edition { name } ${QUOTAS} duplicates { by nominations { title nominator { code } } } regions { code silent government { kind } counts ${TALLY} ${QUOTAS} }`;

interface Tally { readonly sent: number; readonly received: number; readonly accepted: number; readonly refused: number; readonly withdrawn: number; readonly byRanking: number; readonly fromStock: number }
interface Quota { readonly clause: string; readonly participant: string | null; readonly most: number; readonly used: number; readonly left: number; readonly nominated: number }
interface Board {
  readonly totals: Tally; readonly missing: number; readonly edition: { name: string }; readonly quotas: readonly Quota[];
  readonly duplicates: readonly { readonly by: string; readonly nominations: readonly { title: string; nominator: { code: string } }[] }[];
  readonly regions: readonly { readonly code: string; readonly silent: boolean; readonly government: { kind: string }; readonly counts: Tally; readonly quotas: readonly Quota[] }[];
}

describe('the board of nominations', () => {
  let world: World;
  let scene: NominationScene;
  const clock = new MovedClock(NOMINATING);
  beforeAll(async () => {
    world = await World.open(clock);
  });
  beforeEach(async () => {
    scene = await NominationScene.open(world, [
      { kind: 'QUOTA', with: { per: 'REGION', most: 2 } }, { kind: 'QUOTA', with: { per: 'PARTICIPANT_KIND', most: 5, kinds: ['CITY_GOVERNMENT', 'REGENCY_GOVERNMENT', 'UNIVERSITY'] } },
    ]);
  });
  afterAll(() => world.close());

  const idOf = (sent: Nominated): string => {
    if (sent.nomination === null) throw new Error(JSON.stringify(sent));
    return sent.nomination.id;
  };
  const board = async (as: TestActor = scene.organizer, editionId = scene.editionId): Promise<Board> =>
    (await world.get<{ nominationBoard: Board }>(`query($t: String!, $e: ID!) { nominationBoard(tenant: $t, edition: $e) { ${BOARD} } }`, { as, variables: { t: scene.province.code, e: `edn_${editionId}` } })).nominationBoard;
  const stock = async (of: Lower, title: string): Promise<string> => {
    const innovation = await scene.innovation(of, title);
    return idOf(await scene.send(of, { basis: 'STOCK', innovation: `inn_${innovation}` }));
  };
  const submit = async (accepted: Nominated): Promise<void> => {
    const { act } = await world.get<{ act: { problems: unknown[] } }>('mutation($t: String!, $e: ID!) { act: entrySubmit(tenant: $t, entry: $e, expectedVersion: 1) { problems { message } } }', { as: scene.organizer, variables: { t: scene.province.code, e: accepted.entry?.id } });
    expect(act.problems).toEqual([]);
  };

  it('shows every government of the province, with what it nominated and what is left to it; who is silent shows too', async () => {
    const [city, regency, silent] = [await scene.lower(), await scene.lower(3, 'REGENCY'), await government(world, 'REGENCY', scene.province.regionId)];
    await government(world, 'CITY', (await government(world, 'PROVINCE', null)).regionId);
    const [a, b] = await scene.ranked(city, [1, 2]);
    const sent = [idOf(await scene.sendRanked(city, a)), idOf(await scene.sendRanked(city, b)), await stock(regency, 'Stok satu'), await stock(regency, 'Stok dua'), await stock(regency, 'Stok tiga')];
    const accepted = await scene.above('nominationAccept', sent[0], 1);
    await submit(accepted);
    await scene.above('nominationReceive', sent[1], 1);
    await scene.above('nominationRefuse', sent[2], 1, 'Tidak sesuai tema');
    await scene.act('nominationWithdraw', { tenant: regency.tenant, as: regency.organizer }, sent[3], 1, 'Diganti');
    const seen = await board();
    expect(seen.totals).toEqual({ sent: 1, received: 1, accepted: 1, refused: 1, withdrawn: 1, byRanking: 2, fromStock: 2 });
    expect(seen.edition.name).toBe('Kompetisi Provinsi 2026');
    const byCode = new Map(seen.regions.map((r) => [r.code, r]));
    expect([...byCode.keys()].sort()).toEqual([city.tenant.code, regency.tenant.code, silent.code].sort());
    expect(seen.missing).toBe(1);
    expect(byCode.get(silent.code)).toMatchObject({ silent: true, government: { kind: 'REGENCY' }, counts: { sent: 0, withdrawn: 0 }, quotas: [{ clause: 'pasal-1', most: 2, used: 0, left: 2, nominated: 0 }] });
    expect(byCode.get(city.tenant.code)).toMatchObject({ silent: false, counts: { received: 1, accepted: 1, byRanking: 2, fromStock: 0 }, quotas: [{ most: 2, used: 1, left: 1, nominated: 2 }] });
    expect(byCode.get(regency.tenant.code)).toMatchObject({ silent: false, counts: { sent: 1, refused: 1, withdrawn: 1, byRanking: 0, fromStock: 2 } });
    expect(seen.quotas).toEqual([
      { clause: 'pasal-2', participant: 'CITY_GOVERNMENT', most: 5, used: 1, left: 4, nominated: 2 }, { clause: 'pasal-2', participant: 'REGENCY_GOVERNMENT', most: 5, used: 0, left: 5, nominated: 1 },
      { clause: 'pasal-2', participant: 'UNIVERSITY', most: 5, used: 0, left: 5, nominated: 0 },
    ]);
    expect(seen.duplicates).toEqual([]);
  });

  it('a government that took back all it sent is silent', async () => {
    const city = await scene.lower();
    await scene.act('nominationWithdraw', { tenant: city.tenant, as: city.organizer }, await stock(city, 'Stok'), 1, 'Salah kirim');
    expect((await board()).regions).toMatchObject([{ code: city.tenant.code, silent: true, counts: { withdrawn: 1 } }]);
  });

  it('finds what was nominated twice: one lineage, or one title of two governments', async () => {
    const [city, regency] = [await scene.lower(), await scene.lower(3, 'REGENCY')];
    const [old, renamed] = [await scene.innovation(city, 'Nama lama'), await scene.innovation(city, 'Nama baru')];
    await world.rows(city.tenant, innovationLineage, [{ innovation_id: renamed, root_id: old, reason: 'Judul baru' }]);
    for (const id of [old, renamed]) idOf(await scene.send(city, { basis: 'STOCK', innovation: `inn_${id}` }));
    await stock(city, 'GELIS!');
    const gone = await stock(regency, ' gelis ');
    const told = (await board()).duplicates.map((d) => [d.by, ...d.nominations.map((n) => `${n.nominator.code} ${n.title}`).sort()]);
    expect(told.sort()).toEqual([
      ['LINEAGE', `${city.tenant.code} Nama baru`, `${city.tenant.code} Nama lama`], ['TITLE', ...[`${city.tenant.code} GELIS!`, `${regency.tenant.code}  gelis `].sort()],
    ]);
    await scene.above('nominationRefuse', gone, 1, 'Judulnya sudah ada');
    expect((await board()).duplicates.map((d) => d.by)).toEqual(['LINEAGE']);
  });

  it('is read by who reads the season, and by the organiser of the programme alone', async () => {
    const of = (role: 'COORDINATOR' | 'JUDGE' | 'ORGANIZER', programId?: string): Promise<TestActor> => world.actor([{ tenant: scene.province, role, ...(programId === undefined ? {} : { programId }) }]);
    const codesOf = async (as: TestActor | null, editionId = scene.editionId): Promise<readonly string[]> =>
      (await world.ask('query($t: String!, $e: ID!) { nominationBoard(tenant: $t, edition: $e) { missing } }', { as, variables: { t: scene.province.code, e: `edn_${editionId}` } })).errors.map((e) => e.extensions.code);
    expect(await codesOf(await of('COORDINATOR'))).toEqual([]);
    expect(await codesOf(await of('ORGANIZER', scene.programId))).toEqual([]);
    const [other] = await world.rows(scene.province, program, [{ code: 'lain', name: 'Lain', tier: 'PROVINCE' }]);
    expect(await codesOf(await of('ORGANIZER', other))).toEqual(['FORBIDDEN']);
    expect(await codesOf(await of('JUDGE'))).toEqual(['FORBIDDEN']);
    expect(await codesOf((await scene.lower()).organizer)).toEqual(['NOT_FOUND']);
    expect(await codesOf(null)).toEqual(['UNAUTHENTICATED']);
    expect(await codesOf(await of('COORDINATOR'), (await scene.lower()).editionId)).toEqual(['NOT_FOUND']);
  });

  it('counts a university that enters directly, from its draft to a passed screening', async () => {
    const [id, version] = [world.ids.next(), { v: 1 }];
    await world.system((tx, system) => new SystemRepository(organization, system, tx).insertAll([{ id, synthetic: 1, code: `kampus-${id.slice(-8)}`, kind: 'UNIVERSITY', name: 'Universitas Uji' }]));
    const act = async (name: string, input: object | null, more: Record<string, unknown> = {}): Promise<{ id: string; state: string; participant: string; version: number }> => {
      const type = `${name[0].toUpperCase()}${name.slice(1)}Input!`;
      const named = Object.keys(more).map((k) => `, ${k}: $${k}`).join('');
      const declared = Object.entries({ entry: 'ID!', expectedVersion: 'Int!', idempotencyKey: 'String!' }).filter(([k]) => k in more).map(([k, t]) => `, $${k}: ${t}`).join('');
      const field = name === 'screeningDecide' ? 'screening { entry { id state participant version } }' : 'entry { id state participant version }';
      const answer = await world.get<{ act: { entry?: { id: string; state: string; participant: string; version: number }; screening?: { entry: { id: string; state: string; participant: string; version: number } }; problems: unknown[] } }>(
        `mutation($t: String!${input === null ? '' : `, $i: ${type}`}${declared}) { act: ${name}(tenant: $t${input === null ? '' : ', input: $i'}${named}) { ${field} problems { code message } } }`,
        { as: scene.organizer, variables: { t: scene.province.code, ...(input === null ? {} : { i: input }), ...more } });
      expect([name, answer.act.problems]).toEqual([name, []]);
      const entry = answer.act.entry ?? answer.act.screening?.entry;
      if (entry === undefined) throw new Error(name);
      version.v = entry.version;
      return entry;
    };
    const at = (entry: string): Record<string, unknown> => ({ entry, expectedVersion: version.v });
    const draft = await act('entryDraft', { edition: `edn_${scene.editionId}`, organization: `org_${id}`, title: 'Inovasi kampus' }, { idempotencyKey: `kunci-${id}` });
    expect(draft).toMatchObject({ state: 'DRAFTED', participant: 'UNIVERSITY' });
    await act('entryAnswer', { answers: [{ question: 'ringkasan', body: 'Ringkasan kampus' }] }, at(draft.id));
    await act('entryHandIn', null, at(draft.id));
    expect(await act('entrySubmit', null, at(draft.id))).toMatchObject({ state: 'SUBMITTED' });
    expect((await board()).quotas.find((q) => q.participant === 'UNIVERSITY')).toMatchObject({ used: 1, left: 4, nominated: 0 });
    clock.at = '2026-06-02T03:00:00.000Z';
    await world.change(scene.province, edition, scene.editionId, { phase: 'SCREENING' });
    expect(await act('screeningDecide', { decision: 'PASS' }, at(draft.id))).toMatchObject({ state: 'PASSED' });
    clock.at = NOMINATING;
  });

  it('makes no stock of what was nominated, and tells it in readiness and passport, until it is refused or taken back', async () => {
    const city = await scene.lower();
    const titles = ['Diusulkan', 'Ditarik', 'Ditolak', 'Stok'];
    const innovations = await Promise.all(titles.map((title) => scene.innovation(city, title)));
    const sent: string[] = [];
    for (const innovation of innovations.slice(0, 3)) sent.push(idOf(await scene.send(city, { basis: 'STOCK', innovation: `inn_${innovation}` })));
    await scene.act('nominationWithdraw', { tenant: city.tenant, as: city.organizer }, sent[1], 1, 'Ditarik dahulu');
    await scene.above('nominationRefuse', sent[2], 1, 'Tidak sesuai tema');
    interface Row { readonly innovation: { title: string }; readonly sentUp: readonly { programCode: string; year: number; passed: boolean | null }[] }
    const ready = async (stockOnly: boolean): Promise<readonly Row[]> => (await world.get<{ readiness: { rows: Row[] } }>(
      'query($t: String!, $e: ID!, $s: Boolean!) { readiness(tenant: $t, target: { edition: $e }, stockOnly: $s) { rows { innovation { title } sentUp { programCode year passed } } } }',
      { as: city.organizer, variables: { t: city.tenant.code, e: `edn_${scene.editionId}`, s: stockOnly } })).readiness.rows;
    expect((await ready(true)).map((r) => r.innovation.title).sort()).toEqual(['Ditarik', 'Ditolak', 'Stok']);
    expect(new Map((await ready(false)).map((r) => [r.innovation.title, r.sentUp]))).toEqual(new Map([
      ['Diusulkan', [{ programCode: 'kijb', year: 2026, passed: null }]], ['Ditarik', []], ['Ditolak', []], ['Stok', []],
    ]));
    const passport = async (id: string, as: TestActor): Promise<{ counts: { nominations: number }; events: { kind: string; nomination: { state: string } | null; edition: { name: string } | null }[] }> =>
      (await world.get<{ innovationPassport: never }>('query($i: ID!) { innovationPassport(innovation: $i) { counts { nominations } events { kind nomination { state } edition { name } } } }', { as, variables: { i: id } })).innovationPassport;
    const own = await passport(`win_${innovations[2]}`, city.organizer);
    expect([own.counts.nominations, own.events.filter((e) => e.kind === 'NOMINATED')]).toEqual([1, [{ kind: 'NOMINATED', nomination: { state: 'REFUSED' }, edition: { name: 'Kompetisi Provinsi 2026' } }]]);
    const shelf = await passport(`inn_${innovations[2]}`, scene.organizer);
    expect([shelf.counts.nominations, shelf.events.map((e) => e.kind)]).toEqual([0, ['IMPLEMENTED']]);
  });
});
