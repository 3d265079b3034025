import 'reflect-metadata';
import { snapshotText, type SnapshotPart } from '../../src/domain/nomination/snapshot';
import { agency } from '../../src/modules/agency/data/tables';
import { award } from '../../src/modules/award/data/tables';
import { category, edition, program, round, roundPlan } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { innovationLineage, innovationWork } from '../../src/modules/innovation/data/tables';
import { nominationPart } from '../../src/modules/nomination/data/tables';
import { hashText } from '../../src/platform/secrets';
import { TenantRepository } from '../../src/tenancy/repository';
import { MovedClock } from '../support/entry-scene';
import { government, NOMINATING, NominationScene, type Lower, type Nominated } from '../support/nomination-scene';
import { World } from '../support/world';

const codes = ({ problems, errors }: Nominated): readonly string[] => [...errors, ...problems.map((p) => `${p.code} ${p.path.at(-1) ?? ''}${p.state === undefined ? '' : ` ${p.state}`}`)];

describe('sending a nomination', () => {
  let world: World;
  let scene: NominationScene;
  let city: Lower;
  const clock = new MovedClock(NOMINATING);
  beforeAll(async () => {
    world = await World.open(clock);
  });
  beforeEach(async () => {
    clock.at = NOMINATING;
    scene = await NominationScene.open(world);
    city = await scene.lower();
  });
  afterAll(() => world.close());

  interface Part { readonly kind: string; readonly label: string; readonly words: string; readonly number: string | null; readonly dated: string | null }
  const sentBy = async (of: Lower): Promise<{ nodes: { id: string; state: string; parts: { nodes: Part[] } }[] }> =>
    (await world.get<{ workspace: { nominationsSent: { nodes: { id: string; state: string; parts: { nodes: Part[] } }[] } } }>(
      'query($t: String!) { workspace(tenant: $t) { nominationsSent { nodes { id state parts(first: 50) { nodes { kind label words number dated } } } } } }', { as: of.organizer, variables: { t: of.tenant.code } })).workspace.nominationsSent;

  it('by the ranking carries what was answered and proved, where it took part, what it won, and the days of its life', async () => {
    const [first] = await scene.ranked(city, [1]);
    await scene.filed(city, first.entryId, { ringkasan: 'Isi ringkasan', latar: 'Isi latar' }, [{ number: '12/2025', dated: '2025-01-02', about: 'SK tim' }]);
    await world.rows(city.tenant, award, [{ edition_id: city.editionId, name: 'Top 3', level: 'RANK', rank: 1, year: 2026, recipient_tenant_id: city.tenant.id, innovation_id: first.innovationId }]);
    const sent = await scene.sendRanked(city, first);
    expect(codes(sent)).toEqual([]);
    expect(sent.nomination).toMatchObject({ state: 'SENT', version: 1, basis: 'RANKING', rank: 1, participant: 'CITY_GOVERNMENT', letter: 'Surat 1/2026', nominator: { code: city.tenant.code }, admitted: null });
    const { nodes: [{ parts: { nodes } }] } = await sentBy(city);
    expect(nodes).toEqual([
      { kind: 'ANSWER', label: 'latar', words: 'Isi latar', number: null, dated: null }, { kind: 'ANSWER', label: 'ringkasan', words: 'Isi ringkasan', number: null, dated: null },
      { kind: 'DOCUMENT', label: 'sk', words: 'SK tim', number: '12/2025', dated: '2025-01-02' },
      { kind: 'PARTICIPATION', label: `${city.tenant.code} kiks 2026`, words: 'Lolos seleksi administrasi.\nPassed screening.', number: null, dated: null },
      { kind: 'AWARD', label: 'Top 3', words: `${city.tenant.code} kiks 2026`, number: null, dated: null },
      { kind: 'MILESTONE', label: 'IMPLEMENTED', words: expect.stringContaining('Inovasi') as string, number: null, dated: '2020-01-01' },
    ]);
    // The hash is that of what is kept, and does not follow what becomes of the innovation.
    const rows = await world.system((tx, system) => new TenantRepository(nominationPart, system.forTenant(city.tenant.id), tx).list({}));
    const kept = [...rows].sort((a, b) => a.position - b.position).map(({ kind, label, words, number, dated, fact }): SnapshotPart => ({ kind, label, words, number, dated, fact }));
    expect(sent.nomination?.snapshotHash).toBe(hashText(snapshotText(kept)));
    await world.change(city.tenant, innovationWork, first.innovationId, { title: 'Judul baru' });
    expect((await sentBy(city)).nodes[0].parts.nodes).toEqual(nodes);
  });

  it('by the ranking takes who is inside the last judged round, once it is released, and among as many as go up', async () => {
    const [inside, beyond] = await scene.ranked(city, [3, 4]);
    const [outside] = await scene.ranked(city, [2], { place: 'OUTSIDE' });
    expect(codes(await scene.sendRanked(city, inside))).toEqual([]);
    expect(codes(await scene.sendRanked(city, beyond))).toEqual(['WRONG_STATE entry BEYOND']);
    expect(codes(await scene.sendRanked(city, outside))).toEqual(['WRONG_STATE entry OUTSIDE']);
    // A final that nobody released yet: the round before it says nothing.
    const [final] = await world.rows(city.tenant, round, [{ edition_id: city.editionId, position: 9, name: 'Pleno', method: 'PLENARY' }]);
    await world.rows(city.tenant, roundPlan, [{ round_id: final, cut: 'PLENARY' }]);
    const [next] = await scene.ranked(city, [1]);
    expect(codes(await scene.sendRanked(city, next))).toEqual(['WRONG_STATE entry NOT_RELEASED']);
  });

  it('sends no more than the edition says, also where ranks are shared; one that is withdrawn frees its place', async () => {
    const small = await scene.lower(2);
    const shared = await scene.ranked(small, [1, 2, 2]);
    const sent = [await scene.sendRanked(small, shared[0]), await scene.sendRanked(small, shared[1])];
    expect(sent.map(codes)).toEqual([[], []]);
    const third = await scene.sendRanked(small, shared[2]);
    expect(third.problems).toMatchObject([{ code: 'LIMIT_REACHED', limit: 2 }]);
    const withdrawn = await scene.act('nominationWithdraw', { tenant: small.tenant, as: small.organizer }, String(sent[1].nomination?.id), 1, 'Salah surat');
    expect(withdrawn.nomination).toMatchObject({ state: 'WITHDRAWN', reason: 'Salah surat' });
    expect(codes(await scene.sendRanked(small, shared[2]))).toEqual([]);
    expect(codes(await scene.sendRanked(small, shared[1]))).toEqual(['LIMIT_REACHED entry']);
  });

  it('is one for an innovation and an edition above; taken back, it can be sent anew', async () => {
    const [first] = await scene.ranked(city, [1]);
    const sent = await scene.sendRanked(city, first, {}, 'kunci-yang-sama');
    const again = await scene.sendRanked(city, first, {}, 'kunci-yang-sama');
    expect([codes(again), again.nomination?.id]).toEqual([[], sent.nomination?.id]);
    expect(codes(await scene.sendRanked(city, first))).toEqual(['ALREADY_CLAIMED edition']);
    await scene.act('nominationWithdraw', { tenant: city.tenant, as: city.organizer }, String(sent.nomination?.id), 1, 'Ditarik dahulu');
    const anew = await scene.sendRanked(city, first);
    expect([codes(anew), anew.nomination?.state]).toEqual([[], 'SENT']);
    expect((await sentBy(city)).nodes.map((n) => n.state).sort()).toEqual(['SENT', 'WITHDRAWN']);
  });

  it('from the stock takes a published innovation that takes no part in an own edition of that year', async () => {
    const stock = await scene.innovation(city, 'Stok lama');
    const [ranked] = await scene.ranked(city, [5]);
    const send = (innovation: string, more: object = {}): Promise<Nominated> => scene.send(city, { basis: 'STOCK', innovation: `inn_${innovation}`, ...more });
    // Ranked too low to go up, it does not go up as stock either; nor under another title.
    expect(codes(await send(ranked.innovationId))).toEqual(['WRONG_STATE innovation TAKES_PART']);
    const renamed = await scene.innovation(city, 'Judul lain');
    await world.rows(city.tenant, innovationLineage, [{ innovation_id: renamed, root_id: ranked.innovationId, reason: 'Judul baru' }]);
    await world.rows(city.tenant, entryWork, [{ edition_id: city.editionId, innovation_id: renamed, lineage_key: ranked.innovationId, title: 'x', participant: 'AGENCY', state: 'DRAFTED', submissions: 0 }]);
    expect(codes(await send(renamed))).toEqual(['WRONG_STATE innovation TAKES_PART']);
    // The answers of an earlier year go along where they are named.
    const [old] = await world.rows(city.tenant, edition, [{ program_id: city.programId, year: 2024, name: 'Lomba 2024', phase: 'RESULTS', held: 'HELD' }]);
    const [earlier] = await world.rows(city.tenant, entryWork, [{ edition_id: old, innovation_id: stock, lineage_key: stock, agency_id: city.agencyId, title: 'Stok lama', participant: 'AGENCY', state: 'FAILED', submissions: 1, submitted_at: '2024-01-01T00:00:00.000Z', failed_at: '2024-01-02T00:00:00.000Z' }]);
    await scene.filed(city, earlier, { ringkasan: 'Dari 2024' });
    expect(codes(await send(stock, { entry: `wen_${ranked.entryId}` }))).toEqual(['VALIDATION_FAILED entry']);
    const sent = await send(stock, { entry: `wen_${earlier}` });
    expect([codes(sent), sent.nomination]).toMatchObject([[], { basis: 'STOCK', rank: null, title: 'Stok lama' }]);
    expect((await sentBy(city)).nodes[0].parts.nodes.map((p) => [p.kind, p.words.split('\n')[0]])).toEqual([['ANSWER', 'Dari 2024'], ['PARTICIPATION', 'Tidak lolos seleksi administrasi.'], ['MILESTONE', expect.any(String)]]);
  });

  it('asks for what is its own and published, and tells what is missing', async () => {
    const [draft] = await world.rows(city.tenant, innovationWork, [{ title: 'Naskah', status: 'DRAFT', agency_id: city.agencyId }]);
    const other = await scene.lower();
    const theirs = await scene.innovation(other, 'Milik orang');
    const [entry] = await scene.ranked(other, [1]);
    const cases: readonly (readonly [object, readonly string[]])[] = [
      [{ basis: 'STOCK', innovation: `inn_${draft}` }, ['NOT_FOUND innovation']], [{ basis: 'STOCK', innovation: `inn_${theirs}` }, ['NOT_FOUND innovation']],
      [{ basis: 'STOCK' }, ['VALIDATION_FAILED innovation']], [{ basis: 'RANKING' }, ['VALIDATION_FAILED entry']], [{ basis: 'RANKING', entry: `wen_${entry.entryId}` }, ['NOT_FOUND entry']],
      [{ basis: 'RANKING', entry: 'wen_apa-saja' }, ['NOT_FOUND entry']], [{ basis: 'STOCK', innovation: `inn_${theirs}`, letter: '\u200b\u200b\u200b', group: 'Bukan Kode' }, ['VALIDATION_FAILED group', 'VALIDATION_FAILED letter']],
    ];
    for (const [input, expected] of cases) expect([...codes(await scene.send(city, input))].sort()).toEqual(expected);
    const short = await scene.send(city, { basis: 'STOCK', innovation: `inn_${theirs}` }, city.organizer, 'pendek');
    expect(codes(short)).toEqual(['VALIDATION_FAILED idempotencyKey']);
  });

  it('goes up the ladder, into an edition that is open, with a group and a category of its own', async () => {
    const stock = await scene.innovation(city, 'Stok');
    const send = (editionId: string, more: object = {}, of: Lower = city, innovation = stock): Promise<Nominated> => scene.send(of, { basis: 'STOCK', innovation: `inn_${innovation}`, edition: `edn_${editionId}`, ...more });
    expect(codes(await send(city.editionId))).toEqual(['VALIDATION_FAILED edition']);
    expect(codes(await send((await scene.lower()).editionId))).toEqual(['VALIDATION_FAILED edition']);
    expect(codes(await send((await NominationScene.open(world)).editionId))).toEqual(['VALIDATION_FAILED edition']);
    expect(codes(await send(world.ids.next()))).toEqual(['NOT_FOUND edition']);
    for (const row of [{ phase: 'ANNOUNCED' as const }, { phase: 'SCREENING' as const }, { held: 'NOT_HELD' as const }]) {
      await world.change(scene.province, edition, scene.editionId, { phase: 'OPEN', held: 'HELD', ...row });
      expect(codes(await send(scene.editionId))).toEqual([`WRONG_STATE edition ${row.held ?? row.phase}`]);
    }
    await world.change(scene.province, edition, scene.editionId, { phase: 'OPEN', held: 'HELD' });
    clock.at = '2026-05-31T17:00:00.000Z';
    expect((await send(scene.editionId)).problems).toMatchObject([{ code: 'WINDOW_CLOSED', opensOn: '2026-05-01', closesOn: '2026-05-31' }]);
    clock.at = '2026-05-31T16:59:59.000Z';
    const [own] = await world.rows(scene.province, category, [{ edition_id: scene.editionId, code: 'kesehatan', name: 'Kesehatan', position: 1 }]);
    const [program_id] = await world.rows(scene.province, program, [{ code: 'lain', name: 'Lain', tier: 'PROVINCE' }]);
    const [elsewhere] = await world.rows(scene.province, edition, [{ program_id, year: 2026, name: 'Lain 2026', phase: 'OPEN', held: 'HELD' }]);
    const [foreign] = await world.rows(scene.province, category, [{ edition_id: elsewhere, code: 'lain', name: 'Lain', position: 1 }]);
    await scene.rules([{ kind: 'UNIQUE_TITLE' }], ['umum', 'replikasi']);
    expect([...codes(await send(scene.editionId, { category: `cat_${foreign}` }))].sort()).toEqual(['NOT_FOUND category', 'VALIDATION_FAILED group']);
    expect(codes(await send(scene.editionId, { group: 'khusus', category: `cat_${own}` }))).toEqual(['VALIDATION_FAILED group']);
    expect((await send(scene.editionId, { group: 'umum', category: `cat_${own}`, participant: 'HEALTH_CENTRE' })).nomination).toMatchObject({ group: 'umum', participant: 'HEALTH_CENTRE' });
    expect(codes(await send(elsewhere, { group: 'umum' }))).toEqual(['VALIDATION_FAILED group']);
  });

  it('is the organiser\'s of the programme from whose edition it comes', async () => {
    const [first] = await scene.ranked(city, [1]);
    const [other] = await world.rows(city.tenant, program, [{ code: 'lain', name: 'Lain', tier: 'CITY' }]);
    const bound = await world.actor([{ tenant: city.tenant, role: 'ORGANIZER', programId: city.programId }]);
    const strange = await world.actor([{ tenant: city.tenant, role: 'ORGANIZER', programId: other }]);
    const input = { basis: 'RANKING', entry: `wen_${first.entryId}` };
    expect(codes(await scene.send(city, input, strange))).toEqual(['NOT_FOUND entry']);
    expect(codes(await scene.send(city, { basis: 'STOCK', innovation: `inn_${first.innovationId}` }, bound))).toEqual(['FORBIDDEN tenant']);
    for (const role of ['RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER', 'JUDGE'] as const) {
      expect(codes(await scene.send(city, input, await world.actor([{ tenant: city.tenant, role }])))).toEqual(['FORBIDDEN tenant']);
    }
    expect(codes(await scene.send(city, input, bound))).toEqual([]);
  });

  it('goes from a province to the nation, as the province', async () => {
    const nation = await government(world, 'PROVINCE', null);
    const [program_id] = await world.rows(nation, program, [{ code: 'kipp', name: 'Kompetisi Nasional', tier: 'NATIONAL' }]);
    const [national] = await world.rows(nation, edition, [{ program_id, year: 2026, name: 'Nasional 2026', phase: 'OPEN', held: 'HELD' }]);
    const province: Lower = { ...city, tenant: scene.province, organizer: scene.organizer, agencyId: '' };
    const [biro] = await world.rows(scene.province, agency, [{ code: 'biro', name: 'Biro', kind: 'BUREAU' }]);
    const own = await scene.innovation({ ...province, agencyId: biro }, 'Milik provinsi');
    expect((await scene.send(province, { basis: 'STOCK', innovation: `inn_${own}`, edition: `edn_${national}` })).nomination).toMatchObject({ state: 'SENT', participant: 'PROVINCE_GOVERNMENT' });
  });
});
