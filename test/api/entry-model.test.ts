import fc from 'fast-check';
import { isEditable, stateAfter, type EntryAct } from '../../src/domain/entry/life';
import type { EntryState } from '../../src/domain/vocabulary/entry-words';
import { entryWork } from '../../src/modules/entry/data/tables';
import { TenantRepository } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { EntryScene, MovedClock } from '../support/entry-scene';
import { World } from '../support/world';

const scope = new SystemScope('a test decides in the place of an officer');
const ACTS = ['revise', 'HAND_IN', 'TAKE_BACK', 'SUBMIT', 'RETURN', 'PASS', 'FAIL', 'WITHDRAW', 'days go by'] as const;
type Step = readonly [entry: 0 | 1, act: (typeof ACTS)[number]];
const DAYS = ['2026-03-10', '2026-03-20', '2026-03-30', '2026-04-03', '2026-04-09', '2026-04-20'];
const CLOSES = '2026-03-31';

/** What the model knows of an entry: all that its row must say. */
interface Model {
  state: EntryState;
  version: number;
  submissions: number;
  collected: string | null;
  submitted: string | null;
  withdrawn: string | null;
  mendUntil: string | null;
}

/** Two entries of which one can hold the only place, beside the model of both. */
class Run {
  readonly entries: [Model, Model];
  private day = 0;

  constructor(private readonly scene: EntryScene, private readonly clock: MovedClock, private readonly ids: readonly string[], private readonly edition: string) {
    const fresh = (): Model => ({ state: 'DRAFTED', version: 1, submissions: 0, collected: null, submitted: null, withdrawn: null, mendUntil: null });
    this.entries = [fresh(), fresh()];
    this.setDay(0);
  }

  private setDay(day: number): void {
    this.day = day;
    this.clock.at = `${DAYS[day]}T03:00:00.000Z`;
  }

  private holds(entry: Model): boolean {
    return entry.submissions > 0 && entry.state !== 'WITHDRAWN';
  }

  private inTime(entry: Model): boolean {
    const today = DAYS[this.day];
    return today <= CLOSES || (entry.submissions > 0 && entry.mendUntil !== null && today <= entry.mendUntil);
  }

  /** Which code an act is answered; null where it is done, and then the model moves. */
  private expect(at: 0 | 1, act: (typeof ACTS)[number]): string | null {
    const [entry, other] = [this.entries[at], this.entries[1 - at]];
    if (act === 'revise') {
      if (!isEditable(entry.state)) return 'WRONG_STATE';
      if (entry.submissions > 0 && !this.inTime(entry)) return 'WINDOW_CLOSED';
      entry.version += 1;
      return null;
    }
    const next = stateAfter(entry.state, act as EntryAct);
    if (next === null) return 'WRONG_STATE';
    if ((act === 'HAND_IN' || act === 'SUBMIT') && !this.inTime(entry)) return 'WINDOW_CLOSED';
    if (act === 'SUBMIT' && entry.submissions === 0 && this.holds(other)) return 'RULE_REFUSES';
    entry.state = next;
    entry.version += 1;
    if (act === 'HAND_IN') entry.collected ??= this.clock.at;
    if (act === 'SUBMIT') Object.assign(entry, { submitted: entry.submitted ?? this.clock.at, submissions: entry.submissions + 1 });
    if (act === 'RETURN') entry.mendUntil = DAYS[Math.min(this.day + 1, DAYS.length - 1)];
    if (act === 'WITHDRAW') entry.withdrawn = this.clock.at;
    return null;
  }

  async step([at, act]: Step): Promise<void> {
    if (act === 'days go by') return this.setDay(Math.min(this.day + 1, DAYS.length - 1));
    const { version, state } = this.entries[at];
    const expected = this.expect(at, act);
    if (act === 'RETURN' || act === 'PASS' || act === 'FAIL') {
      if (expected === null) await this.decide(at, act);
      return;
    }
    const name = { revise: 'entryRevise', HAND_IN: 'entryHandIn', TAKE_BACK: 'entryTakeBack', SUBMIT: 'entrySubmit', WITHDRAW: 'entryWithdraw' }[act];
    const input = { revise: { title: `Usulan ${at} pada ${version}` }, WITHDRAW: { reason: 'Ditarik' } }[act as string];
    const { problems, errors, entry } = await this.scene.act(name, `wen_${this.ids[at]}`, version, this.scene.organizer, { input });
    expect([act, state, ...errors, ...problems.map((p) => p.code)]).toEqual([act, state, ...(expected === null ? [] : [expected])]);
    expect(entry?.state ?? null).toBe(expected === null ? this.entries[at].state : null);
  }

  private async decide(at: 0 | 1, act: 'RETURN' | 'PASS' | 'FAIL'): Promise<void> {
    const entry = this.entries[at];
    const own = scope.forTenant(this.scene.tenant.id);
    await this.scene.world.system((tx) => new TenantRepository(entryWork, own, tx).update(this.ids[at], { state: entry.state, ...(act === 'RETURN' ? { mend_until: entry.mendUntil } : {}) }));
  }

  /** Holds the database against the model. */
  async check(): Promise<void> {
    const rows = await this.scene.rowsOf('entry_work', 'id, state, version, submissions, collected_at, submitted_at, withdrawn_at, mend_until');
    const expected = this.entries.map((e, i) => [this.ids[i], e.state, e.version, e.submissions, e.collected, e.submitted, e.withdrawn, e.mendUntil]);
    expect([...rows].sort()).toEqual([...expected].sort());
    // No gate without the one before it.
    for (const e of this.entries) expect([e.submitted !== null && e.collected === null, ['PASSED', 'FAILED', 'RETURNED'].includes(e.state) && e.submitted === null]).toEqual([false, false]);
    const holding = this.entries.flatMap((e, i) => (this.holds(e) ? [this.ids[i]] : []));
    expect((await this.scene.rowsOf('entry_claim', 'entry_id, kind')).sort()).toEqual(holding.flatMap((id) => [[id, 'LINEAGE'], [id, 'TITLE']]).sort());
    expect((await this.scene.used())[`quota/${this.edition}/kuota/edition`] ?? 0).toBe(holding.length);
    expect(await this.scene.rowsOf('edition_work', 'entered')).toEqual([[holding.length]]);
  }
}

describe('whatever is done to two entries in whatever order', () => {
  const clock = new MovedClock('2026-03-10T03:00:00.000Z');
  let world: World;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());

  it('no gate is skipped, and state, instants, claims and counters always agree', async () => {
    const scene = await EntryScene.of(world);
    let year = 2030;
    const run = async (steps: readonly Step[]): Promise<void> => {
      const fresh = await EntryScene.of(world);
      const edition = await fresh.edition({ year: (year += 1), clauses: [{ code: 'kuota', kind: 'QUOTA', with: { per: 'EDITION', most: 1 } }, { code: 'judul', kind: 'UNIQUE_TITLE' }] });
      const ids = await fresh.collected(edition, [0, 1].map((i) => ({ title: `Usulan ${i}`, state: 'DRAFTED' as const, collected_at: null })));
      const both = new Run(fresh, clock, ids, edition);
      for (const step of steps) await both.step(step);
      await both.check();
    };
    // Ways that chance seldom takes to their end.
    const onward: readonly Step[] = [[0, 'HAND_IN'], [0, 'SUBMIT'], [1, 'HAND_IN'], [1, 'SUBMIT'], [0, 'RETURN'], [0, 'revise'], [0, 'HAND_IN'], [1, 'SUBMIT'], [0, 'SUBMIT']];
    await run(onward);
    await run([...onward, [0, 'WITHDRAW'], [1, 'SUBMIT'], [1, 'FAIL'], [1, 'WITHDRAW']]);
    await run([[0, 'HAND_IN'], [0, 'SUBMIT'], [0, 'days go by'], [0, 'days go by'], [0, 'RETURN'], [0, 'days go by'], [0, 'revise'], [0, 'HAND_IN'], [0, 'TAKE_BACK'], [0, 'days go by'], [0, 'revise'], [0, 'HAND_IN']]);
    const step = fc.tuple(fc.constantFrom(0 as const, 1 as const), fc.constantFrom<Step[1]>(...ACTS, 'HAND_IN', 'SUBMIT', 'HAND_IN', 'SUBMIT', 'RETURN'));
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), run), { numRuns: 25 });
    expect(await scene.rowsOf('entry_work', 'id')).toEqual([]);
  });
});
