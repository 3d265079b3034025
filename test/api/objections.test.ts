import { edition, editionJudging, program } from '../../src/modules/competition/data/tables';
import { TenantRepository } from '../../src/tenancy/repository';
import { codes } from '../support/clean';
import { ReleasedScene } from '../support/released-scene';
import { TestClock } from '../support/season-scene';
import { World, type TestActor } from '../support/world';

const RELEASED_AT = '2026-06-01T03:00:00.000Z';

describe('an objection', () => {
  const clock = new TestClock(RELEASED_AT);
  let world: World;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    clock.at = RELEASED_AT;
  });

  const seen = async (s: ReleasedScene, as: TestActor): Promise<number> =>
    (await world.get<{ workspace: { objections: { totalCount: number } } }>('query($t: String!) { workspace(tenant: $t) { objections { totalCount nodes { words } } } }', { as, variables: { t: s.scene.tenantCode } })).workspace.objections.totalCount;

  it('is filed by the agency that entered, and read by it and by organisers who are not recused from the entry', async () => {
    const s = await ReleasedScene.released(world, [80, 70, 60]);
    const officer = await s.officer(3);
    const filed = await s.file(3, officer);
    expect(filed).toMatchObject({ codes: [], row: { state: 'FILED', version: 1, kind: 'ARITHMETIC', onBehalf: false, words: 'Jumlah nilai kami keliru.', entry: { title: 'Usulan 3' }, agency: { name: 'Dinas 3' }, organization: null } });
    const { tenant } = s.scene;
    const [other] = await world.rows(tenant, program, [{ code: 'lain', name: 'Lomba Lain', tier: 'CITY' }]);
    await s.ranking.recuse(s.ranking.second, 3);
    expect(await seen(s, s.scene.organizer)).toBe(1);
    for (const hidden of [s.ranking.second, await s.officer(2), await world.actor([{ tenant, role: 'ORGANIZER', programId: other }]), ...(await Promise.all((['VIEWER', 'COORDINATOR', 'RESEARCH_OFFICE', 'JUDGE'] as const).map((role) => world.actor([{ tenant, role }]))))]) {
      expect(await seen(s, hidden)).toBe(0);
      expect(codes(await world.ask('query($i: ID!) { node(id: $i) { id } }', { as: hidden, variables: { i: filed.row?.id } }))).toEqual(['NOT_FOUND']);
    }
    expect(await s.logged()).toEqual(['rankingCompute', 'releasePlan', 'rankingRelease', 'objectionFile']);
    // In the record stands that there was one, not its words, and in the trail not even of which entry.
    expect(await s.onRecord()).not.toContain('keliru');
    expect(JSON.stringify(await s.ranking.rows("SELECT a.subject_id, a.detail FROM audit_event a WHERE a.tenant_id = ? AND a.action = 'objectionFile'"))).not.toContain(s.scene.entries[2]);
  });

  it('is taken only while the days for it last, and before the release from nobody, alike for every entry', async () => {
    const s = await ReleasedScene.ranked(world, [80, 70, 60], { edition: { objection_days: 3 } });
    const officer = await s.officer(1);
    const early = await s.file(1, officer);
    expect(early).toMatchObject({ codes: ['WINDOW_CLOSED'], paths: ['input.round'] });
    expect((await s.file(3, await s.officer(3))).messages).toEqual(early.messages);
    await s.release();
    clock.at = '2026-06-04T16:59:59.000Z';
    expect((await s.file(1, officer)).codes).toEqual([]);
    clock.at = '2026-06-04T17:00:00.000Z';
    expect(await s.file(1, officer, { kind: 'PROCEDURE' })).toMatchObject({ codes: ['WINDOW_CLOSED'], messages: ['Di luar masa yang berlaku (2026-06-01 sampai 2026-06-04).'] });
  });

  it('has seven days where the programme says nothing, and none where it says none', async () => {
    const [plain, none] = [await ReleasedScene.released(world, [80, 70]), await ReleasedScene.released(world, [80, 70], { edition: { objection_days: 0 } })];
    await world.system(async (tx, scope) => {
      expect(await new TenantRepository(editionJudging, scope.forTenant(plain.scene.tenant.id), tx).deleteWhere({ edition_id: plain.scene.editionId })).toBe(1);
    });
    clock.at = '2026-06-08T03:00:00.000Z';
    expect((await plain.file(1, await plain.officer(1))).codes).toEqual([]);
    clock.at = '2026-06-08T17:00:00.000Z';
    expect((await plain.file(2, await plain.officer(2))).codes).toEqual(['WINDOW_CLOSED']);
    clock.at = RELEASED_AT;
    expect((await none.file(1, await none.officer(1))).codes).toEqual(['WINDOW_CLOSED']);
  });

  it('is not filed for an entry of others, nor of another round; the organiser files for entrants outside only, named as such', async () => {
    const s = await ReleasedScene.released(world, [80, 70, 60]);
    const officer = await s.officer(1);
    expect(await s.file(2, officer)).toMatchObject({ codes: ['NOT_FOUND'], paths: ['input.entry'] });
    expect((await s.file(2, s.scene.organizer)).codes).toEqual(['NOT_FOUND']);
    expect((await s.file(1, officer, { round: `rnd_${s.scene.rounds[1]}` })).codes).toEqual(['WINDOW_CLOSED']);
    expect((await s.file(1, officer, { round: s.ranking.entry(1) })).codes).toEqual(['NOT_FOUND']);
    expect(await s.file(1, officer, { words: '  ' })).toMatchObject({ paths: ['input.words', 'input.words'] });
    expect((await s.file(1, await world.actor([{ tenant: s.scene.tenant, role: 'VIEWER' }]))).codes).toEqual(['FORBIDDEN']);
    await s.outside(3);
    expect(await s.file(3, s.scene.organizer)).toMatchObject({ codes: [], row: { onBehalf: true, agency: null, organization: { name: 'Universitas Uji' } } });
    await s.ranking.recuse(s.ranking.second, 3);
    expect((await s.file(3, s.ranking.second, { kind: 'CONFLICT' })).codes).toEqual(['NOT_FOUND']);
    // Who filed it does not decide on it.
    const [[id]] = await s.ranking.rows('SELECT o.id FROM objection o WHERE o.tenant_id = ?');
    expect((await s.settle(`obj_${String(id)}`, s.scene.organizer)).codes).toEqual(['SECOND_PERSON']);
    expect((await s.settle(`obj_${String(id)}`, s.ranking.second)).codes).toEqual(['NOT_FOUND']);
  });

  it('stands once for an entry, a round and a kind, and a repeated request is one', async () => {
    const s = await ReleasedScene.released(world, [80, 70, 60]);
    const officer = await s.officer(1);
    const first = await s.file(1, officer, { key: 'kunci-sanggah-1' });
    expect((await s.file(1, officer, { key: 'kunci-sanggah-1' })).row?.id).toBe(first.row?.id);
    expect(await s.file(1, officer)).toMatchObject({ codes: ['ALREADY_DONE'], paths: ['input.kind'] });
    expect((await s.file(1, officer, { kind: 'PROCEDURE' })).codes).toEqual([]);
    expect((await s.file(2, await s.officer(2))).codes).toEqual([]);
    const id = first.row?.id ?? '';
    expect((await s.withdraw(id, await s.officer(2))).codes).toEqual(['NOT_FOUND']);
    expect((await s.withdraw(id, officer, 7)).codes).toEqual(['VERSION_CONFLICT']);
    expect((await s.withdraw(id, officer)).row).toEqual({ state: 'WITHDRAWN', version: 2 });
    expect((await s.withdraw(id, officer, 2)).codes).toEqual(['WRONG_STATE']);
    expect((await s.settle(id, s.scene.organizer, {}, 2)).codes).toEqual(['WRONG_STATE']);
    expect((await s.file(1, officer)).codes).toEqual([]);
  });

  it('is decided once, with words and citation; a rejected one opens nothing', async () => {
    const s = await ReleasedScene.released(world, [80, 70, 60]);
    const officer = await s.officer(2);
    const id = (await s.file(2, officer)).row?.id ?? '';
    expect((await s.settle(id, officer)).codes).toEqual(['FORBIDDEN']);
    expect([...(await s.settle(id, s.scene.organizer, { decision: 'Tidak', citation: '' })).paths].sort()).toEqual(['input.citation', 'input.citation', 'input.decision']);
    expect(await s.settle(id, s.scene.organizer, { recompute: 'Dihitung ulang' })).toMatchObject({ codes: ['VALIDATION_FAILED'], paths: ['input.recompute'] });
    expect(await s.settle(id, s.scene.organizer)).toMatchObject({ codes: [], row: { state: 'REJECTED', version: 2, decision: 'Perhitungannya sudah benar.', citation: 'Pedoman Uji, huruf c', recomputes: { nodes: [] } } });
    expect((await s.settle(id, s.ranking.second)).codes).toEqual(['ALREADY_DONE']);
    expect((await s.withdraw(id, officer, 2)).codes).toEqual(['ALREADY_DONE']);
    const { node } = await world.get<{ node: unknown }>('query($i: ID!) { node(id: $i) { ... on Objection { state decision citation recomputes { totalCount } } } }', { as: officer, variables: { i: id } });
    expect(node).toEqual({ state: 'REJECTED', decision: 'Perhitungannya sudah benar.', citation: 'Pedoman Uji, huruf c', recomputes: { totalCount: 0 } });
  });

  it('that is upheld may open a recompute set in the same act, which another person confirms; the new result has days of its own', async () => {
    const s = await ReleasedScene.released(world, [[90, 50], 60, 50], { edition: { objection_days: 3 } });
    const officer = await s.officer(2);
    const id = (await s.file(2, officer, { kind: 'CONFLICT' })).row?.id ?? '';
    const { organizer } = s.scene;
    const upheld = await s.settle(id, organizer, { verdict: 'UPHELD', recompute: 'Sanggahan diterima' });
    expect(upheld).toMatchObject({ codes: [], row: { state: 'UPHELD', recomputes: { nodes: [{ state: 'PROPOSED', version: 1 }] } } });
    const [[set, ofObjection]] = await s.ranking.rows('SELECT r.id, r.objection_id FROM recompute_set r WHERE r.tenant_id = ?');
    expect(`obj_${String(ofObjection)}`).toBe(id);
    expect((await s.ranking.apply(`rct_${String(set)}`, organizer)).codes).toEqual(['SECOND_PERSON']);
    clock.at = '2026-06-20T03:00:00.000Z';
    expect((await s.file(3, await s.officer(3))).codes).toEqual(['WINDOW_CLOSED']);
    expect((await s.ranking.apply(`rct_${String(set)}`)).codes).toEqual([]);
    expect((await s.file(3, await s.officer(3))).codes).toEqual([]);
    expect((await s.logged()).slice(-4)).toEqual(['objectionDecide', 'recomputePropose', 'recomputeApply', 'objectionFile']);
  });

  it('is not decided at all where its recompute set cannot be opened', async () => {
    const s = await ReleasedScene.released(world, [80, 70, 60]);
    const id = (await s.file(2, await s.officer(2))).row?.id ?? '';
    expect((await s.ranking.propose()).codes).toEqual([]);
    expect((await s.settle(id, s.scene.organizer, { verdict: 'UPHELD', recompute: 'Sanggahan diterima' })).codes).toEqual(['WRONG_STATE']);
    expect(await s.ranking.rows('SELECT o.state, o.pending, o.version FROM objection o WHERE o.tenant_id = ?')).toEqual([['FILED', 1, 1]]);
    // The programme of another edition decides nothing here.
    const [other] = await world.rows(s.scene.tenant, program, [{ code: 'lain', name: 'Lomba Lain', tier: 'CITY' }]);
    await world.rows(s.scene.tenant, edition, [{ program_id: other, year: 2026, name: 'Lomba Lain 2026', phase: 'JUDGING', held: 'HELD' }]);
    expect((await s.settle(id, await world.actor([{ tenant: s.scene.tenant, role: 'ORGANIZER', programId: other }]))).codes).toEqual(['NOT_FOUND']);
  });
});
