import { prize } from '../../src/modules/competition/data/tables';
import { scoreCell } from '../../src/modules/judging/data/tables';
import { codes } from '../support/clean';
import { ReleasedScene } from '../support/released-scene';
import { TestClock } from '../support/season-scene';
import { World, type TestActor } from '../support/world';

const RELEASED_AT = '2026-06-01T03:00:00.000Z';
const SHELF = `query($y: Int!, $t: String!) { awards(first: 100, synthetic: INCLUDE, where: { year: { eq: $y }, tenant: { code: { eq: $t } } }) { nodes { id name level rank year wording given { earliest latest }
  recipient { code } agency { name } organization { name } innovation { title } detail { decree prize { name } entry { title } } revocation { reason decree revokedOn successor { id } } } } }`;

interface Shown { readonly id: string; readonly name: string; readonly rank: number | null; readonly revocation: unknown; readonly detail: unknown }

describe('an award', () => {
  const clock = new TestClock(RELEASED_AT);
  let world: World;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    clock.at = RELEASED_AT;
  });

  const shelf = async (s: ReleasedScene): Promise<readonly Shown[]> =>
    (await world.get<{ awards: { nodes: Shown[] } }>(SHELF, { as: null, variables: { y: 2026, t: s.scene.tenantCode } })).awards.nodes;
  const plans = async (s: ReleasedScene, as: TestActor): Promise<number> =>
    (await world.get<{ workspace: { awardPlans: { totalCount: number } } }>('query($t: String!) { workspace(tenant: $t) { awardPlans { totalCount nodes { name } } } }', { as, variables: { t: s.scene.tenantCode } })).workspace.awardPlans.totalCount;
  const withdraw = (s: ReleasedScene, award: string, expectedVersion = 1): ReturnType<typeof s.ranking.act> => s.ranking.act('awardWithdraw', { award, expectedVersion }, 'withdrawn');
  const shelved = (plan: { readonly id: string } | null): string => `awd_${String(plan?.id).slice(4)}`;

  it('is private while it is prepared, and on the shelf with the results', async () => {
    const s = await ReleasedScene.ranked(world, [90, 80, 70]);
    const [prizeId] = await world.rows(s.scene.tenant, prize, [{ edition_id: s.scene.editionId, position: 1, name: 'Piala Uji' }]);
    const made = await s.prepare(1, { prize: `prz_${prizeId}`, decree: 'SK 5/2026' });
    expect(made).toMatchObject({ codes: [], row: { name: 'Juara I', rank: 1, version: 1, publishedAt: null, published: null, entry: { title: 'Usulan 1' } } });
    await s.prepare(3, { name: 'Juara Favorit', level: 'HONOUR', rank: null });
    expect(await shelf(s)).toEqual([]);
    await s.ranking.recuse(s.ranking.second, 2);
    const hidden = [await s.officer(1), s.ranking.second, ...(await Promise.all((['VIEWER', 'COORDINATOR', 'RESEARCH_OFFICE', 'JUDGE'] as const).map((role) => world.actor([{ tenant: s.scene.tenant, role }]))))];
    for (const as of hidden) {
      expect(await plans(s, as)).toBe(0);
      expect(codes(await world.ask('query($i: ID!) { node(id: $i) { id } }', { as, variables: { i: made.row?.id } }))).toEqual(['NOT_FOUND']);
      expect(codes(await world.ask('query($i: ID!) { node(id: $i) { id } }', { as, variables: { i: shelved(made.row) } }))).toEqual(['NOT_FOUND']);
    }
    expect(await plans(s, s.scene.organizer)).toBe(2);
    // Whoever is recused from one entry of the round has no hand in who gets what.
    expect((await s.prepare(1, { name: 'Lain' }, s.ranking.second)).codes).toEqual(['WRONG_STATE']);
    expect(await s.onRecord()).not.toMatch(/Juara|Favorit/);
    expect(JSON.stringify(await s.ranking.rows("SELECT a.subject_id, a.detail FROM audit_event a WHERE a.tenant_id = ? AND a.action LIKE 'award%'"))).not.toContain(s.scene.entries[0]);
    await s.release();
    const common = { year: 2026, given: { earliest: '2026-06-01', latest: '2026-06-01' }, recipient: { code: s.scene.tenantCode }, organization: null, innovation: null, revocation: null };
    expect([...await shelf(s)].sort((a, b) => a.name.localeCompare(b.name))).toMatchObject([
      { ...common, name: 'Juara Favorit', level: 'HONOUR', rank: null, agency: { name: 'Dinas 3' }, wording: 'Juara Favorit, Lomba Nilai 2026', detail: { decree: null, prize: null, entry: { title: 'Usulan 3' } } },
      { ...common, name: 'Juara I', level: 'RANK', rank: 1, agency: { name: 'Dinas 1' }, detail: { decree: 'SK 5/2026', prize: { name: 'Piala Uji' }, entry: { title: 'Usulan 1' } } },
    ]);
  });

  it('that is a rank or a place in a Top list goes to entries inside only; a name and rank twice only where they share a place', async () => {
    const s = await ReleasedScene.ranked(world, [90, 80, 70], { edition: { publishes: 'INSIDE' } });
    expect((await s.prepare(3)).paths).toEqual(['input.entry']);
    expect(await s.prepare(3, { level: 'TOP_LIST', name: 'Top 2', rank: null })).toMatchObject({ codes: ['WRONG_STATE'] });
    expect(await s.prepare(1, { rank: null })).toMatchObject({ codes: ['VALIDATION_FAILED'], paths: ['input.rank'] });
    expect((await s.prepare(1)).codes).toEqual([]);
    expect(await s.prepare(2)).toMatchObject({ codes: ['ALREADY_CLAIMED'], paths: ['input.rank'] });
    expect(await s.prepare(1)).toMatchObject({ codes: ['ALREADY_DONE'], paths: ['input.entry'] });
    expect((await s.prepare(2, { name: 'Juara II', rank: 2 })).codes).toEqual([]);
    expect((await s.prepare(2, { name: 'Juara II', rank: 5 })).codes).toEqual(['ALREADY_DONE']);
    for (const number of [1, 2]) expect((await s.prepare(number, { name: 'Top 2', level: 'TOP_LIST', rank: null })).codes).toEqual([]);
    expect((await s.prepare(1, { name: 'Hadiah', prize: `prz_${world.ids.next()}` })).codes).toEqual(['NOT_FOUND']);
    expect((await s.prepare(1, { name: 'Tahap', round: `rnd_${s.scene.rounds[1]}` })).codes).toEqual(['NOT_FOUND']);
    expect((await s.prepare(1, { name: ' ' })).paths).toContain('input.name');
    // An honour for one that is not announced names its agency, and no entry.
    expect((await s.prepare(3, { name: 'Kategori Khusus', level: 'HONOUR', rank: null })).codes).toEqual([]);
    await s.release();
    expect((await shelf(s)).map((a) => a.name).sort()).toEqual(['Juara I', 'Juara II', 'Kategori Khusus', 'Top 2', 'Top 2']);
    expect((await shelf(s)).find((a) => a.name === 'Kategori Khusus')?.detail).toMatchObject({ entry: null });
    const shared = await ReleasedScene.ranked(world, [90, 80, 80, 50], { rules: { tieChain: ['MEDIAN'], cutTie: 'ENLARGE' } });
    expect((await shared.prepare(2, { name: 'Juara II', rank: 2 })).codes).toEqual([]);
    expect((await shared.prepare(3, { name: 'Juara II', rank: 2 })).codes).toEqual([]);
  });

  it('can be withdrawn before it is published, and is published at once after the release', async () => {
    const s = await ReleasedScene.ranked(world, [90, 80, 70]);
    const made = (await s.prepare(1)).row;
    expect((await withdraw(s, made?.id ?? '', 4)).codes).toEqual(['VERSION_CONFLICT']);
    expect((await withdraw(s, made?.id ?? '')).row).toBe(made?.id);
    expect((await withdraw(s, made?.id ?? '')).codes).toEqual(['NOT_FOUND']);
    await s.release();
    expect(await shelf(s)).toEqual([]);
    clock.at = '2026-06-10T03:00:00.000Z';
    const late = await s.prepare(2, { rank: 2, name: 'Juara II' });
    expect(late.row).toMatchObject({ publishedAt: expect.stringMatching(/^2026-06-10/), published: { id: shelved(late.row) } });
    expect(await shelf(s)).toMatchObject([{ name: 'Juara II', given: { earliest: '2026-06-10' } }]);
    expect((await withdraw(s, late.row?.id ?? '', 2)).codes).toEqual(['WRONG_STATE']);
    expect((await s.prepare(3)).codes).toEqual(['WRONG_STATE']);
    expect((await s.logged()).filter((act) => String(act).startsWith('award'))).toEqual(['awardPrepare', 'awardWithdraw', 'awardPrepare']);
  });

  const consequences = async (s: ReleasedScene, as: TestActor = s.scene.organizer): Promise<readonly unknown[]> =>
    (await world.get<{ awardConsequences: unknown[] }>('query($t: String!, $r: ID!) { awardConsequences(tenant: $t, round: $r) { fault published award { name entry { title } } } }', { as, variables: { t: s.scene.tenantCode, r: s.ranking.round } })).awardConsequences;

  it('is held back when a recompute drops its entry before the release; after it the award stays and the organiser is told', async () => {
    const drop = (s: ReleasedScene): Promise<void> => world.change(s.scene.tenant, scoreCell, s.scene.cell(s.scene.judges[0], s.scene.entries[0]), { state: 'RECUSED', counted: 0 });
    const held = await ReleasedScene.ranked(world, [[90, 50], 60, 59]);
    expect((await held.prepare(1)).codes).toEqual([]);
    expect(await consequences(held)).toEqual([]);
    await drop(held);
    expect((await held.ranking.recomputed()).codes).toEqual([]);
    expect(await consequences(held)).toEqual([{ fault: 'NOT_INSIDE', published: false, award: { name: 'Juara I', entry: { title: 'Usulan 1' } } }]);
    await held.release();
    expect(await shelf(held)).toEqual([]);
    // Nobody else reads what it tells, and an organiser who is recused from an entry of the round neither.
    await held.ranking.recuse(held.ranking.second, 3);
    for (const as of [held.ranking.second, await held.officer(1), await world.actor([{ tenant: held.scene.tenant, role: 'VIEWER' }])]) {
      expect(codes(await world.ask('query($t: String!, $r: ID!) { awardConsequences(tenant: $t, round: $r) { fault } }', { as, variables: { t: held.scene.tenantCode, r: held.ranking.round } }))).toEqual(['NOT_FOUND']);
    }
    const given = await ReleasedScene.ranked(world, [[90, 50], 60, 59]);
    expect((await given.prepare(1)).codes).toEqual([]);
    await given.release();
    await drop(given);
    const set = (await given.ranking.propose()).row?.id ?? '';
    const foreseen = async (): Promise<unknown> => (await world.get<{ recomputePreview: { consequences: unknown } }>(
      'query($t: String!, $r: ID!) { recomputePreview(tenant: $t, recompute: $r) { consequences { fault published award { name } } } }', { as: given.scene.organizer, variables: { t: given.scene.tenantCode, r: set } })).recomputePreview.consequences;
    // Seen before it is applied, and after.
    const seen = [{ fault: 'NOT_INSIDE', published: true, award: { name: 'Juara I' } }];
    expect([await foreseen(), await consequences(given)]).toEqual([seen, []]);
    expect((await given.ranking.apply(set)).codes).toEqual([]);
    expect(await foreseen()).toEqual(seen);
    expect(await shelf(given)).toMatchObject([{ name: 'Juara I', revocation: null }]);
    expect(await consequences(given)).toMatchObject([{ fault: 'NOT_INSIDE', published: true }]);
    expect((await given.revoke((await shelf(given))[0].id, { successor: given.ranking.entry(2) })).codes).toEqual([]);
    expect(await consequences(given)).toEqual([]);
  });

  it('that is taken back stays on the shelf with reason and decree, and another entry may get the same', async () => {
    const s = await ReleasedScene.ranked(world, [90, 80, 70], { rules: { cut: { kind: 'TOP_N', size: 2, markHundredths: null, quotas: null } } });
    const made = await s.prepare(1);
    expect((await s.revoke(shelved(made.row))).codes).toEqual(['NOT_FOUND']);
    await s.release();
    clock.at = '2026-07-01T03:00:00.000Z';
    const id = shelved(made.row);
    expect((await s.revoke(id, { revokedOn: '2026-07-02' })).paths).toEqual(['input.revokedOn']);
    expect((await s.revoke(id, { revokedOn: '2026-05-31' })).paths).toEqual(['input.revokedOn']);
    expect((await s.revoke(id, { successor: s.ranking.entry(1) })).paths).toEqual(['input.successor']);
    expect(await s.revoke(id, { successor: s.ranking.entry(3) })).toMatchObject({ codes: ['WRONG_STATE'], paths: ['input.successor'] });
    expect((await s.revoke(id, {}, await s.officer(1))).codes).toEqual(['FORBIDDEN']);
    expect(await shelf(s)).toMatchObject([{ revocation: null }]);
    const done = await s.revoke(id, { revokedOn: '2026-06-30', successor: s.ranking.entry(2) });
    expect(done).toMatchObject({ codes: [], row: { revocation: { reason: 'Data tidak benar', decree: 'SK 9/2026', revokedOn: '2026-06-30', successor: { name: 'Juara I', rank: 1 } } } });
    expect((await s.revoke(id)).codes).toEqual(['ALREADY_DONE']);
    const all = await shelf(s);
    expect(all.filter((a) => a.revocation === null)).toMatchObject([{ name: 'Juara I', agency: { name: 'Dinas 2' }, given: { earliest: '2026-07-01' }, detail: { decree: 'SK 9/2026' } }]);
    expect(all).toHaveLength(2);
    // The place is taken again.
    expect((await s.prepare(1, { name: 'Juara I', rank: 1 })).codes).toEqual(['ALREADY_CLAIMED']);
    expect((await s.logged()).at(-1)).toBe('awardRevoke');
  });
});
