import fc from 'fast-check';
import { screening, screeningReason } from '../../src/modules/entry/data/tables';
import { ENTRY_STATE, type EntryState } from '../../src/domain/vocabulary/entry-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { stateAfter, type EntryAct } from '../../src/domain/entry/life';
import { codes } from '../support/clean';
import { Season, TestClock } from '../support/season-scene';
import { World, type TestActor } from '../support/world';

const COUNTS = 'drafted collected submitted returned passed failed withdrawn';
const SLICE = `{ code name counts { ${COUNTS} } standing { state entries } }`;
const GATES = `query($t: String!, $e: ID!) { entryGates(tenant: $t, edition: $e) {
  counts { ${COUNTS} } standing { state entries } failedFor { clause own words entries } returnedFor { clause own words entries }
  byParticipant ${SLICE} byCategory ${SLICE} byGroup ${SLICE} } }`;

type Counts = Readonly<Record<string, number>>;
interface Slice {
  readonly code: string | null;
  readonly name: string | null;
  readonly counts: Counts;
  readonly standing: readonly { readonly state: string; readonly entries: number }[];
}
interface Gates extends Omit<Slice, 'code' | 'name'> {
  readonly failedFor: readonly { readonly clause: string | null; readonly own: boolean; readonly words: string; readonly entries: number }[];
  readonly returnedFor: Gates['failedFor'];
  readonly byParticipant: readonly Slice[];
  readonly byCategory: readonly Slice[];
  readonly byGroup: readonly Slice[];
}

/** An entry of a model: what it went through, and for what it was failed or returned. */
interface Model {
  readonly participant: 'AGENCY' | 'SCHOOL';
  readonly category: string | null;
  readonly group: string | null;
  state: EntryState;
  readonly through: Set<string>;
  readonly sheets: { readonly decision: 'FAIL' | 'RETURN' | 'PASS'; readonly reasons: readonly (string | null)[] }[];
}

const GATE_OF: Readonly<Partial<Record<EntryAct, string>>> = { HAND_IN: 'collected', SUBMIT: 'submitted', RETURN: 'returned', PASS: 'passed', FAIL: 'failed', WITHDRAW: 'withdrawn' };
const ACTS: readonly EntryAct[] = ['HAND_IN', 'TAKE_BACK', 'SUBMIT', 'RETURN', 'PASS', 'FAIL', 'WITHDRAW'];

describe('the counts at the gates', () => {
  const clock = new TestClock('2023-02-10T03:00:00.000Z');
  let world: World;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    clock.at = '2023-02-10T03:00:00.000Z';
  });

  const ask = (season: Season, as: TestActor, edition = season.edition, language = 'id') => world.ask(GATES, { as, language, variables: { t: season.tenant.code, e: edition } });
  const gatesOf = async (season: Season, language = 'id'): Promise<Gates> => (await ask(season, season.organizer, season.edition, language)).data?.entryGates as Gates;

  it('keep drafted, collected, submitted, returned, passed and failed apart, and tell for what', async () => {
    const season = await Season.announce(world, { edition: { phase: 'SCREENING', held: 'HELD' } });
    clock.at = '2023-03-29T03:00:00.000Z';
    const category_id = season.categoryId;
    for (let i = 0; i < 4; i += 1) await season.entry({ category_id });
    for (let i = 0; i < 2; i += 1) await season.entry({ state: 'COLLECTED', participant: 'SCHOOL', collected_at: '2023-03-01T02:00:00.000Z' });
    const [good, young, unknown, back] = [
      await season.entry({ state: 'SUBMITTED', category_id }), await season.entry({ state: 'SUBMITTED' }, '2022-06-01'), await season.entry({ state: 'SUBMITTED' }, null), await season.entry({ state: 'SUBMITTED' }, '2022-01-01'),
    ];
    const accepted = [{ clause: 'judul-pantas', words: 'Pantas.' }];
    for (const [entry, input] of [
      [good, { decision: 'PASS', accepted }], [young, { decision: 'FAIL', reasons: [{ words: 'Bukan inovasi.' }, { words: 'Tidak sesuai tema.' }] }],
      [unknown, { decision: 'FAIL', reasons: [{ clause: 'umur-minimum', words: 'Bukti tidak ada.' }] }], [back, { decision: 'RETURN' }],
    ] as const) expect((await season.decide(entry, input)).payload.problems).toEqual([]);
    const gates = await gatesOf(season);
    expect(gates.counts).toEqual({ drafted: 10, collected: 6, submitted: 4, returned: 1, passed: 1, failed: 2, withdrawn: 0 });
    expect(Object.fromEntries(gates.standing.map((s) => [s.state, s.entries]))).toEqual({ DRAFTED: 4, COLLECTED: 2, SUBMITTED: 0, RETURNED: 1, PASSED: 1, FAILED: 2, WITHDRAWN: 0 });
    // Two words of the officer on one entry are one entry; advice is no reason.
    expect(gates.failedFor).toEqual([
      { clause: 'umur-minimum', own: false, words: 'Sudah diterapkan paling sedikit 24 bulan pada hari penutupan pendaftaran.', entries: 2 },
      { clause: null, own: true, words: 'Alasan petugas di luar pasal.', entries: 1 },
    ]);
    expect(gates.returnedFor.map((r) => [r.clause, r.entries])).toEqual([['umur-minimum', 1]]);
    expect(gates.byParticipant.map((s) => [s.code, s.name, s.counts.drafted, s.counts.submitted])).toEqual([['AGENCY', 'Perangkat daerah (OPD/SKPD).', 8, 4], ['SCHOOL', 'Sekolah.', 2, 0]]);
    expect(gates.byCategory.map((s) => [s.code, s.name, s.counts.drafted, s.counts.passed])).toEqual([['kesehatan', 'Kesehatan', 5, 1], [null, null, 5, 0]]);
    const english = await gatesOf(season, 'en');
    expect(english.failedFor[1].words).toBe('A reason of the officer beside all clauses.');
    expect(english.byParticipant[1].name).toBe('School.');
  });

  it('are nothing where there is nothing', async () => {
    const season = await Season.announce(world, { rules: false });
    const gates = await gatesOf(season);
    expect(Object.values(gates.counts)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect([gates.failedFor, gates.byParticipant, gates.byCategory, gates.byGroup]).toEqual([[], [], [], []]);
  });

  it('are for whoever reads the reports of a season, and for the organiser of that programme', async () => {
    const season = await Season.announce(world);
    const other = await Season.announce(world);
    for (const role of ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'] as const) expect([role, codes(await ask(season, await season.office(role)))]).toEqual([role, []]);
    for (const role of ['JUDGE', 'AGENCY_OFFICER'] as const) expect([role, codes(await ask(season, await season.office(role, role === 'JUDGE' ? {} : { agencyId: season.agencies[0] })))]).toEqual([role, ['FORBIDDEN']]);
    expect(codes(await ask(season, await season.office('ORGANIZER', { programId: season.programId })))).toEqual([]);
    expect(codes(await ask(season, await season.office('VIEWER', { programId: season.programId })))).toEqual(['FORBIDDEN']);
    expect(codes(await ask(season, other.organizer))).toEqual(['NOT_FOUND']);
    expect(codes(await ask(season, season.organizer, other.edition))).toEqual(['NOT_FOUND']);
    expect(codes(await ask(season, season.organizer, `edn_${world.ids.next()}`))).toEqual(['NOT_FOUND']);
  });

  it('take as many statements for one entry as for fifty', async () => {
    const season = await Season.announce(world);
    const statements = async (): Promise<number> => {
      const before = world.app.db.statements.count;
      await gatesOf(season);
      return world.app.db.statements.count - before;
    };
    await season.entry({ state: 'SUBMITTED' });
    const one = await statements();
    for (let i = 0; i < 49; i += 1) await season.entry({ state: i % 2 === 0 ? 'SUBMITTED' : 'DRAFTED', participant: i % 3 === 0 ? 'SCHOOL' : 'AGENCY' }, null);
    expect(await statements()).toBe(one);
    expect((await gatesOf(season)).counts.drafted).toBe(50);
  });

  /** The counts of a model, counted one entry after the other. */
  const recount = (entries: readonly Model[]): Pick<Slice, 'counts'> & { standing: Record<string, number> } => ({
    counts: Object.fromEntries(COUNTS.split(' ').map((gate) => [gate, entries.filter((e) => gate === 'drafted' || e.through.has(gate)).length])),
    standing: Object.fromEntries(codesOf(ENTRY_STATE).map((state) => [state, entries.filter((e) => e.state === state).length])),
  });
  const told = (slice: Omit<Slice, 'code' | 'name'>): unknown => ({ counts: slice.counts, standing: Object.fromEntries(slice.standing.map((s) => [s.state, s.entries])) });

  async function keep(season: Season, entries: readonly Model[]): Promise<void> {
    for (const one of entries) {
      const at = (gate: string): string | null => (one.through.has(gate) ? '2023-03-01T02:00:00.000Z' : null);
      const id = await season.entry({
        participant: one.participant, category_id: one.category === null ? null : season.categoryId, group_code: one.group, state: one.state, innovation_id: null, submissions: one.sheets.length,
        collected_at: at('collected'), submitted_at: at('submitted'), returned_at: at('returned'), passed_at: at('passed'), failed_at: at('failed'), withdrawn_at: at('withdrawn'),
      });
      for (const [i, sheet] of one.sheets.entries()) {
        const [screening_id] = await world.rows(season.tenant, screening, [{ entry_id: id, submission: i + 1, decision: sheet.decision, actor_id: season.organizer.id }]);
        const reasons = sheet.reasons.flatMap((clause) => [clause, clause]).map((clause, n) => ({
          screening_id, position: n + 1, bearing: clause === null ? ('OFFICER' as const) : ('REFUSES' as const), clause, wording: 'x', wording_en: 'x',
        }));
        await world.rows(season.tenant, screeningReason, [...reasons, ...(['ADVISES', 'ACCEPTED'] as const).map((bearing, n) => ({ screening_id, position: 100 + n, bearing, clause: 'saran', wording: 'x', wording_en: 'x' }))]);
      }
    }
  }

  it('are those of a recount, over any season', async () => {
    const step = fc.record({ act: fc.constantFrom(...ACTS), reasons: fc.subarray<string | null>([null, 'umur-minimum', 'judul-pantas'], { minLength: 1 }) });
    const life = fc.record({
      participant: fc.constantFrom('AGENCY' as const, 'SCHOOL' as const), category: fc.constantFrom(null, 'kesehatan'), group: fc.constantFrom(null, 'umum', 'khusus'), steps: fc.array(step, { maxLength: 14 }),
    });
    await fc.assert(fc.asyncProperty(fc.array(life, { maxLength: 12 }), async (lives) => {
      const season = await Season.announce(world, { groups: [{ code: 'umum', name: { id: 'Umum', en: 'General' } }, { code: 'khusus', name: { id: 'Khusus', en: 'Special' } }] });
      const entries = lives.map(({ steps, ...given }): Model => {
        const model: Model = { ...given, state: 'DRAFTED', through: new Set(), sheets: [] };
        for (const { act, reasons } of steps) {
          const next = stateAfter(model.state, act);
          if (next === null) continue;
          model.state = next;
          const gate = GATE_OF[act];
          if (gate !== undefined) model.through.add(gate);
          if (act === 'PASS' || act === 'FAIL' || act === 'RETURN') model.sheets.push({ decision: act, reasons: act === 'PASS' ? [] : reasons });
        }
        return model;
      });
      await keep(season, entries);
      const gates = await gatesOf(season, 'en');
      expect(told(gates)).toEqual(recount(entries));
      for (const [by, of] of [['byParticipant', 'participant'], ['byCategory', 'category'], ['byGroup', 'group']] as const) {
        expect(Object.fromEntries(gates[by].map((s) => [String(s.code), told(s)]))).toEqual(Object.fromEntries([...new Set(entries.map((e) => e[of]))].map((code) => [String(code), recount(entries.filter((e) => e[of] === code))])));
      }
      for (const [list, decision] of [[gates.failedFor, 'FAIL'], [gates.returnedFor, 'RETURN']] as const) {
        const expected = [null, 'umur-minimum', 'judul-pantas'].map((clause) => [String(clause), entries.filter((e) => e.sheets.some((s) => s.decision === decision && s.reasons.includes(clause))).length] as const);
        expect(Object.fromEntries(list.map((r) => [String(r.clause), r.entries]))).toEqual(Object.fromEntries(expected.filter(([, n]) => n > 0)));
      }
    }), { numRuns: 12 });
  });
});
