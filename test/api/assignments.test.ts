import { category } from '../../src/modules/competition/data/tables';
import { judge, judgeExpertise, panel, panelMember, roundEntry, roundWork, scoreCell } from '../../src/modules/judging/data/tables';
import { ConflictDesk } from '../support/conflict-desk';
import { JudgingScene, type JudgingSetup } from '../support/judging-scene';
import { World, type TestActor } from '../support/world';

interface Seat { readonly place: string; readonly change: string; readonly panel: string; readonly judge: string; readonly entry: string; readonly label: string }
interface Preview {
  readonly state: string | null; readonly fingerprint: string | null; readonly added: number; readonly removed: number; readonly kept: number;
  readonly seats: readonly Seat[]; readonly load: readonly { readonly panel: string; readonly judge: string; readonly entries: number; readonly expert: number }[];
  readonly lacking: readonly { readonly label: string; readonly wanted: number; readonly given: number; readonly recused: number; readonly words: string }[];
  readonly problems: readonly { readonly code: string; readonly path: readonly string[] }[];
}
const PREVIEW = `query($t: String!, $r: ID!, $i: AssignmentInput!, $after: String) { assignmentPreview(tenant: $t, round: $r, input: $i) {
  state fingerprint added removed kept seats(first: 100, after: $after) { place change panel judge entry label } load { panel judge entries expert } lacking { label wanted given recused words } problems { code path } } }`;

describe('assignments', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  /** A round without assignments, prepared or in scoring. */
  const bare = async (setup: JudgingSetup = {}, state: 'PREPARED' | 'SCORING' = 'PREPARED'): Promise<ConflictDesk> => {
    const d = new ConflictDesk(await JudgingScene.scoring(world, setup));
    await Promise.all([...d.scene.cells.values()].map((id) => world.system((tx, scope) => tx.manager.query('DELETE FROM score_cell WHERE tenant_id = ? AND id = ?', [d.scene.tenant.id, id]).then(() => scope))));
    const [[work]] = await d.rows('SELECT w.id FROM round_work w WHERE w.tenant_id = ?');
    await world.change(d.scene.tenant, roundWork, String(work), { state });
    return d;
  };
  const each = (d: ConflictDesk, n: number | null, rebalance = false): object => ({ panels: [...d.scene.panels.values()].map((id) => ({ panel: `pnl_${id}`, judgesEach: n })), rebalance });
  const preview = async (d: ConflictDesk, input: object, as: TestActor = d.scene.organizer, after: string | null = null): Promise<Preview> =>
    (await world.get<{ assignmentPreview: Preview }>(PREVIEW, { as, variables: { t: d.scene.tenantCode, r: `rnd_${d.scene.rounds[0]}`, i: input, after } })).assignmentPreview;
  const apply = (d: ConflictDesk, input: object, more: object = {}, as?: TestActor): ReturnType<ConflictDesk['act']> => d.act('assignmentApply', { round: `rnd_${d.scene.rounds[0]}`, input, ...more }, as);
  /** Who has what, by judge and entry. */
  const cells = async (d: ConflictDesk): Promise<readonly string[]> =>
    (await d.rows('SELECT c.judge_id, c.entry_id, c.state FROM score_cell c WHERE c.tenant_id = ?')).map(([j, e, state]) => `${String(j)} ${String(e)} ${String(state)}`).sort();

  it('are made as the preview shows them, which keeps nothing', async () => {
    const d = await bare({ entries: 6, judges: { utama: 3, ahli: 2 } });
    const { tenant, judges, agencies } = d.scene;
    await world.change(tenant, judge, judges[0].id, { agency_id: agencies[0] });
    const seen = await preview(d, each(d, 2));
    expect(await cells(d)).toEqual([]);
    expect(await d.rows('SELECT c.id FROM conflict c WHERE c.tenant_id = ?')).toEqual([]);
    expect(seen).toMatchObject({ state: 'PREPARED', added: 24, removed: 0, kept: 0, problems: [], lacking: [] });
    expect(seen.seats.map((s) => s.change)).toEqual(Array.from({ length: 24 }, () => 'ADD'));
    expect(seen.load.filter((l) => l.panel === 'utama').map((l) => l.entries)).toEqual([4, 4, 4]);
    const done = await apply(d, each(d, 2), { plan: seen.fingerprint });
    expect([done.codes, done.payload.added, done.payload.removed, done.payload.lacking]).toEqual([[], 24, 0, 0]);
    const entryOf = new Map((await d.rows('SELECT e.id, e.entry_id FROM round_entry e WHERE e.tenant_id = ?')).map(([id, entry]) => [`rne_${String(id)}`, String(entry)]));
    expect(await cells(d)).toEqual(seen.seats.map((s) => `${s.judge.slice(4)} ${entryOf.get(s.entry) ?? ''} PENDING`).sort());
    // What the data shows of conflicts came first: it was respected before it was written down.
    expect(await d.recusals(judges[0].actor)).toEqual([0]);
    expect((await cells(d)).some((c) => c.startsWith(`${judges[0].id} ${d.scene.entries[0]}`))).toBe(false);
    expect(await d.log()).toEqual(['recusalsDerive', 'assignmentApply']);
  });

  it('have nothing more to do when they are asked for again, with and without moving', async () => {
    const d = await bare({ entries: 5, judges: { utama: 4 } });
    await apply(d, each(d, 2));
    const before = await cells(d);
    for (const rebalance of [false, true]) {
      expect(await preview(d, each(d, 2, rebalance))).toMatchObject({ added: 0, removed: 0, kept: 10 });
      expect((await apply(d, each(d, 2, rebalance))).payload).toMatchObject({ added: 0, removed: 0 });
    }
    expect(await cells(d)).toEqual(before);
  });

  it('are carried out once for one key, and only as they were seen where that is asked', async () => {
    const d = await bare({ entries: 3, judges: { utama: 2 } });
    const seen = await preview(d, each(d, 1));
    const key = d.key();
    expect((await apply(d, each(d, 1), { key, plan: seen.fingerprint })).payload).toMatchObject({ added: 3 });
    expect((await apply(d, each(d, 1), { key, plan: seen.fingerprint })).payload).toMatchObject({ added: 3 });
    expect((await apply(d, each(d, 1), { plan: seen.fingerprint })).codes).toEqual(['VERSION_CONFLICT expectedPlan']);
    expect(await cells(d)).toHaveLength(3);
    expect((await d.log()).filter((act) => act === 'assignmentApply')).toHaveLength(1);
  });

  it('keep what was scored, and move what is pending only when it is asked', async () => {
    const d = await bare({ entries: 6, judges: { utama: 2 } }, 'SCORING');
    await apply(d, each(d, 1));
    const { tenant, panels } = d.scene;
    const [[first], [second]] = await d.rows('SELECT c.id FROM score_cell c WHERE c.tenant_id = ? AND c.judge_id = ? ORDER BY c.id', d.scene.judges[0].id);
    await world.change(tenant, scoreCell, String(first), { state: 'SCORED', revision: 1, counted: 1 });
    await world.change(tenant, scoreCell, String(second), { revision: 1 });
    const third = await d.scene.appoint(panels.get('utama') ?? '', 'utama');
    const still = await preview(d, each(d, 1));
    expect([still.added, still.removed, still.load.map((l) => l.entries).sort()]).toEqual([0, 0, [0, 3, 3]]);
    const moved = await preview(d, each(d, 1, true));
    expect([moved.added, moved.removed, moved.load.map((l) => l.entries)]).toEqual([2, 2, [2, 2, 2]]);
    expect((await apply(d, each(d, 1, true), { plan: moved.fingerprint })).codes).toEqual([]);
    // The sheet that is in and the draft stayed where they were.
    const ids = (await d.rows('SELECT c.id FROM score_cell c WHERE c.tenant_id = ?')).map(([id]) => String(id));
    expect(ids).toEqual(expect.arrayContaining([String(first), String(second)]));
    expect((await cells(d)).filter((c) => c.startsWith(third.id))).toHaveLength(2);
  });

  it('replace who is recused or absent, and say what cannot be met', async () => {
    const d = await bare({ entries: 2, judges: { utama: 3 } }, 'SCORING');
    const { tenant, judges, agencies, entries } = d.scene;
    await apply(d, each(d, 2));
    await d.declare(judges[0].actor, { agency: `agy_${agencies[0]}` });
    await d.declare(judges[1].actor, { agency: `agy_${agencies[0]}` });
    const seen = await preview(d, each(d, 2));
    expect(seen.lacking).toMatchObject([{ label: 'Usulan 001', wanted: 2, given: 1, recused: 2 }]);
    expect(seen.lacking[0].words).toBe('mendapat 1 dari 2 juri: panel beranggota 3, 2 mundur, 0 menilainya pada panel lain, 0 tidak menilai atau nilainya dibatalkan.');
    expect((await apply(d, each(d, 2))).payload).toMatchObject({ lacking: 1 });
    expect(await d.cell(judges[2], entries[0])).toEqual(['PENDING', 0, 0]);
    // Of the other entry one does not score: another is found.
    const [[cell, of]] = await d.rows("SELECT c.id, c.judge_id FROM score_cell c WHERE c.tenant_id = ? AND c.entry_id = ? AND c.state = 'PENDING' ORDER BY c.id", entries[1]);
    await world.change(tenant, scoreCell, String(cell), { state: 'ABSENT', reason: 'Sakit' });
    expect((await apply(d, each(d, 2))).payload).toMatchObject({ added: 1, removed: 0 });
    expect((await cells(d)).filter((c) => c.includes(entries[1])).map((c) => c.split(' ')[2]).sort()).toEqual(['ABSENT', 'PENDING', 'PENDING']);
    expect(await cells(d)).toContain(`${String(of)} ${entries[1]} ABSENT`);
  });

  it('prefer who is at home in the category', async () => {
    const d = await bare({ entries: 4, judges: { utama: 2 } });
    const { tenant, editionId, entries, judges, rounds } = d.scene;
    const [other] = await world.rows(tenant, category, [{ edition_id: editionId, code: 'pendidikan', name: 'Pendidikan', position: 2 }]);
    const rows = await d.rows('SELECT e.id, e.entry_id FROM round_entry e WHERE e.tenant_id = ? AND e.round_id = ?', rounds[0]);
    for (const [id, entry] of rows) if (entries.indexOf(String(entry)) < 2) await world.change(tenant, roundEntry, String(id), { category_id: other });
    await world.rows(tenant, judgeExpertise, [{ judge_id: judges[0].id, category_id: other }, { judge_id: judges[1].id, category_id: d.scene.categoryId }]);
    const seen = await preview(d, each(d, 1));
    expect(seen.load.map((l) => [l.entries, l.expert])).toEqual([[2, 2], [2, 2]]);
  });

  it('leave out entries from which the organiser is recused, and let them as they are', async () => {
    const d = await bare({ entries: 3, judges: { utama: 2 } });
    const { organizer, agencies, tenant, entries } = d.scene;
    const other = await world.actor([{ tenant, role: 'ORGANIZER' }]);
    await d.declare(organizer, { agency: `agy_${agencies[0]}` });
    const seen = await preview(d, each(d, 1));
    expect([seen.added, seen.seats.map((s) => s.label)]).toEqual([2, ['Usulan 002', 'Usulan 003']]);
    expect((await apply(d, each(d, 1))).payload).toMatchObject({ added: 2, lacking: 0 });
    const whole = await preview(d, each(d, 1), other);
    expect([whole.added, whole.seats.filter((s) => s.change === 'ADD').map((s) => s.label)]).toEqual([1, ['Usulan 001']]);
    await apply(d, each(d, 1), {}, other);
    const before = (await cells(d)).filter((c) => c.includes(entries[0]));
    expect(before).toHaveLength(1);
    await apply(d, each(d, null, true));
    expect((await cells(d)).filter((c) => c.includes(entries[0]))).toEqual(before);
  });

  it('are paged, and filtered by what becomes of them', async () => {
    const d = await bare({ entries: 4, judges: { utama: 3 } });
    const first = await preview(d, each(d, 1));
    const rest = await preview(d, each(d, 1), d.scene.organizer, first.seats[1].place);
    expect(rest.seats).toEqual(first.seats.slice(2));
    const answer = await world.ask('query($t: String!, $r: ID!) { assignmentPreview(tenant: $t, round: $r, input: {}) { seats(first: 101) { place } } }', { as: d.scene.organizer, variables: { t: d.scene.tenantCode, r: `rnd_${d.scene.rounds[0]}` } });
    expect(answer.errors.map((e) => e.extensions.code)).toEqual(['PAGE_SIZE_INVALID']);
    await apply(d, each(d, 1));
    const kept = await world.get<{ assignmentPreview: { seats: readonly unknown[] } }>('query($t: String!, $r: ID!) { assignmentPreview(tenant: $t, round: $r, input: {}) { seats(only: KEEP) { place } } }', { as: d.scene.organizer, variables: { t: d.scene.tenantCode, r: `rnd_${d.scene.rounds[0]}` } });
    expect(kept.assignmentPreview.seats).toHaveLength(4);
  });

  it('refuse in the preview what they refuse in the act', async () => {
    const d = await bare({ entries: 2 });
    const { tenant, rounds, panels } = d.scene;
    const [strange] = await world.rows(tenant, panel, [{ round_id: rounds[1], code: 'lain', name: 'Lain' }]);
    await world.rows(tenant, panelMember, [{ panel_id: strange, judge_id: d.scene.judges[0].id }]);
    const own = `pnl_${panels.get('utama') ?? ''}`;
    const cases: readonly (readonly [object, string])[] = [
      [{ panels: [{ panel: `pnl_${strange}` }] }, 'NOT_FOUND input.panels.0.panel'],
      [{ panels: [{ panel: 'bukan' }] }, 'NOT_FOUND input.panels.0.panel'],
      [{ panels: [{ panel: own, judgesEach: 0 }] }, 'VALIDATION_FAILED input.panels.0.judgesEach'],
      [{ panels: [{ panel: own }, { panel: own }] }, 'VALIDATION_FAILED input.panels.1.panel'],
      [{ panels: Array.from({ length: 51 }, () => ({ panel: own })) }, 'VALIDATION_FAILED input.panels'],
    ];
    for (const [input, code] of cases) {
      expect((await preview(d, input)).problems.map((p) => `${p.code} ${p.path.join('.')}`)).toEqual([code]);
      expect((await apply(d, input)).codes).toEqual([code]);
    }
    const [[work]] = await d.rows('SELECT w.id FROM round_work w WHERE w.tenant_id = ?');
    await world.change(tenant, roundWork, String(work), { state: 'CLOSED' });
    expect((await preview(d, {})).problems.map((p) => p.code)).toEqual(['WRONG_STATE']);
    expect((await apply(d, {})).codes).toEqual(['WRONG_STATE round']);
    expect((await d.act('assignmentApply', { round: `rnd_${rounds[1]}`, input: {} })).codes).toEqual(['NOT_FOUND round']);
    expect((await d.act('assignmentApply', { round: `rnd_${world.ids.next()}`, input: {} })).codes).toEqual(['NOT_FOUND round']);
    expect((await d.act('assignmentApply', { round: `rnd_${rounds[0]}`, input: {} }, d.scene.judges[0].actor)).codes).toEqual(['FORBIDDEN tenant']);
    const asked = await world.ask(PREVIEW, { as: d.scene.judges[0].actor, variables: { t: d.scene.tenantCode, r: `rnd_${rounds[0]}`, i: {} } });
    expect(asked.errors.map((e) => e.extensions.code)).toEqual(['FORBIDDEN']);
    expect(await cells(d)).toEqual([]);
  });

  it('of twenty at once each judge has an entry once', async () => {
    const d = await bare({ entries: 5, judges: { utama: 4 } });
    const done = await Promise.all(Array.from({ length: 20 }, (_, i) => apply(d, each(d, (i % 3) + 1, i % 2 === 0))));
    expect(done.flatMap(({ codes }) => codes)).toEqual([]);
    const pairs = (await cells(d)).map((c) => c.slice(0, 53));
    expect(pairs).toEqual([...new Set(pairs)]);
    const final = await preview(d, each(d, 3, true));
    expect(final.load.map((l) => l.entries).sort()).toEqual([3, 4, 4, 4]);
  });
});
