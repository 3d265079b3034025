/** Rows of several governments by table, as the repositories give them. */
export type ShelfRows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;
type R = ShelfRows[string][number];

/** "counted/recorded" by "region counting part year". */
export type Counts = ReadonlyMap<string, string>;

interface Sets {
  readonly recorded: Set<string>;
  readonly counted: Set<string>;
}

const text = (value: R[string]): string | null => (typeof value === 'string' ? value : null);
const yearOf = (day: R[string]): number | null => (typeof day === 'string' ? Number(day.slice(0, 4)) : null);
const sameYear = (row: R, name: string): number | null => {
  const [a, b] = [yearOf(row[`${name}_earliest`]), yearOf(row[`${name}_latest`])];
  return a !== null && a === b ? a : null;
};
const thing = (row: R): string => `${String(row.tenant_id)}${text(row.conflict_group) ?? String(row.id)}`;

/**
 * Counts everything anew, one row after the other and in no way that a database would: what the rollup of these governments' regions
 * should hold. Written from the sentences of the metric list, not from the statements; `affairs` and `goals` give codes by key.
 */
export class RollupOracle {
  private readonly sets = new Map<string, Sets>();
  private readonly sums = new Map<string, { recorded: number; counted: number }>();

  constructor(private readonly rows: ShelfRows, private readonly regions: ReadonlyMap<string, string>, private readonly affairs: ReadonlyMap<string, string>, private readonly goals: ReadonlyMap<string, string>) {}

  counts(): Counts {
    this.agencies();
    this.innovations();
    this.contests();
    this.awards();
    this.replications();
    this.visits();
    const all = [...this.sets].map(([key, { recorded, counted }]): [string, { recorded: number; counted: number }] => [key, { recorded: recorded.size, counted: counted.size }]);
    return new Map([...all, ...this.sums].map(([key, { recorded, counted }]) => [key, `${counted}/${recorded}`]));
  }

  private of(table: string): readonly R[] {
    return this.rows[table] ?? [];
  }

  private below(table: string, parent: R, column: string): readonly R[] {
    return this.of(table).filter((row) => row.tenant_id === parent.tenant_id && row[column] === parent.id);
  }

  private edition(row: R): R {
    const found = this.of('edition').find(({ tenant_id, id }) => tenant_id === row.tenant_id && id === row.edition_id);
    if (found === undefined) throw new Error('no edition');
    return found;
  }

  private add(tenant: R[string], counting: string, part: string, year: number | null, what: string, counts: boolean): void {
    const region = this.regions.get(String(tenant));
    if (region === undefined || year === null) return;
    const key = `${region} ${counting} ${part} ${year}`;
    const sets = this.sets.get(key) ?? { recorded: new Set(), counted: new Set() };
    sets.recorded.add(what);
    if (counts) sets.counted.add(what);
    this.sets.set(key, sets);
  }

  private sum(tenant: R[string], counting: string, part: string, year: number, recorded: number, counted: number): void {
    const region = this.regions.get(String(tenant));
    if (region === undefined) return;
    const key = `${region} ${counting} ${part} ${year}`;
    const was = this.sums.get(key) ?? { recorded: 0, counted: 0 };
    this.sums.set(key, { recorded: was.recorded + recorded, counted: was.counted + counted });
  }

  private agencies(): void {
    for (const row of this.of('agency')) {
      this.sum(row.tenant_id, 'agencies', 'WHOLE', yearOf(row.valid_from) ?? 0, 1, 1);
      const to = text(row.valid_to);
      if (to !== null) this.sum(row.tenant_id, 'agencies', 'ENDED', to.endsWith('12-31') ? Number(to.slice(0, 4)) : Number(to.slice(0, 4)) - 1, 1, 1);
    }
    for (const row of this.of('service_unit_year')) {
      const unit = `${String(row.tenant_id)}${String(row.agency_id)}`;
      const owned = this.of('innovation').filter((i) => i.tenant_id === row.tenant_id && i.agency_id === row.agency_id);
      this.add(row.tenant_id, 'serviceUnits', 'WHOLE', Number(row.year), unit, true);
      this.add(row.tenant_id, 'serviceUnitsInnovating', 'WHOLE', Number(row.year), unit, owned.some((i) => this.signs(i).some((year) => year <= Number(row.year))));
    }
  }

  private entriesOf(innovation: R): readonly R[] {
    return this.of('entry').filter((e) => e.innovation_tenant_id === innovation.tenant_id && e.innovation_id === innovation.id);
  }

  private signs(innovation: R): readonly number[] {
    const awards = this.of('award').filter((a) => a.recipient_tenant_id === innovation.tenant_id && a.innovation_id === innovation.id);
    const own = yearOf(innovation.initiated_latest) ?? yearOf(innovation.trial_latest) ?? yearOf(innovation.implemented_latest);
    return [...(own === null ? [] : [own]), ...this.entriesOf(innovation).map((e) => Number(this.edition(e).year)), ...awards.map((a) => Number(a.year))];
  }

  private categoryCodes(entry: R): readonly string[] {
    return this.of('category_affair').filter((c) => c.tenant_id === entry.tenant_id && c.category_id === entry.category_id).map((c) => this.affairs.get(String(c.affair_id)) ?? '?');
  }

  private innovations(): void {
    // Rows of one thing are one innovation, as old as the oldest of those that say the same.
    const first = new Map<string, { tenant: R[string]; year: number }>();
    for (const row of this.of('innovation')) {
      const years = this.signs(row);
      if (years.length === 0) continue;
      const codes = (breakdown: string, found: readonly (string | null)[]): string[] => (found.length === 0 ? [`${breakdown}:`] : found.map((code) => `${breakdown}:${code ?? ''}`));
      const parts = [
        'WHOLE',
        ...codes('AFFAIR', this.below('innovation_affair', row, 'innovation_id').map((a) => this.affairs.get(String(a.affair_id)) ?? '?')),
        ...codes('SDG', this.below('innovation_sdg', row, 'innovation_id').map((a) => this.goals.get(String(a.goal_id)) ?? '?')),
        ...codes('FORM', [text(row.form)]), ...codes('IID_STAGE', [text(row.iid_stage)]), ...codes('IDEA_STAGE', [text(row.idea_stage)]),
        ...codes('CATEGORY', this.entriesOf(row).flatMap((e) => this.categoryCodes(e))),
      ];
      for (const part of new Set(parts)) {
        const key = `${part}|${thing(row)}`;
        first.set(key, { tenant: row.tenant_id, year: Math.min(first.get(key)?.year ?? 9999, ...years) });
      }
    }
    for (const [key, { tenant, year }] of first) this.sum(tenant, 'innovations', key.slice(0, key.indexOf('|')), year, 1, 1);
  }

  private revoked(award: R): boolean {
    return this.below('award_revocation', award, 'award_id').length > 0;
  }

  private contests(): void {
    for (const row of this.of('edition')) if (row.held !== 'PLANNED') this.add(row.tenant_id, 'editions', 'WHOLE', Number(row.year), thing(row), row.held === 'HELD');
    const gates = this.of('edition_gate');
    const told = (row: R, gate: string): boolean => gates.some((g) => g.tenant_id === row.tenant_id && g.edition_id === row.edition_id && g.entrant_tenant_id === row.entrant_tenant_id && g.gate === gate);
    for (const row of this.of('entry')) {
      const edition = this.edition(row);
      const [year, out] = [Number(edition.year), edition.results_at !== null];
      const best = row.outcome === 'FINALIST' || row.outcome === 'WINNER';
      const count = (key: string, part: string, counts: boolean): void => this.add(row.entrant_tenant_id, key, part, year, thing(row), counts);
      count('entries', 'WHOLE', true);
      count('entries', `OUTCOME:${String(row.outcome)}`, true);
      const codes = this.categoryCodes(row);
      for (const code of codes.length === 0 ? [''] : codes) count('entries', `CATEGORY:${code}`, true);
      if (best || row.outcome === 'FAILED_SCREENING' || (row.outcome === 'PASSED_SCREENING' && out)) count('finalists', 'WHOLE', best);
      if (!out || !told(row, 'SUBMITTED')) continue;
      count('finalistsOfSettled', 'WHOLE', best);
      const details = this.of('award_detail').filter((d) => d.tenant_id === row.tenant_id && d.entry_id === row.id);
      count('awardedOfSettled', 'WHOLE', details.some((d) => this.of('award').some((a) => a.tenant_id === d.tenant_id && a.id === d.award_id && !this.revoked(a))));
    }
    const KEYS: Readonly<Record<string, string>> = {
      DRAFTED: 'entriesRegistered', COLLECTED: 'entriesCollected', SUBMITTED: 'entriesSent', RETURNED: 'entriesReturned', PASSED: 'entriesPassed', FAILED: 'entriesFailed', WITHDRAWN: 'entriesWithdrawn',
    };
    for (const row of gates) {
      const edition = this.edition(row);
      const add = (key: string): void => this.sum(row.entrant_tenant_id, key, 'WHOLE', Number(edition.year), 1, Number(row.entries));
      add(KEYS[String(row.gate)]);
      if (row.gate === 'SUBMITTED' && told(row, 'PASSED')) add('sentScreened');
      if (row.gate === 'SUBMITTED' && edition.results_at !== null) add('sentSettled');
    }
  }

  private tier(award: R): string {
    const [held] = this.of('edition').filter((e) => e.tenant_id === award.tenant_id && e.id === award.edition_id);
    const [contest] = held === undefined ? [] : this.of('program').filter((p) => p.tenant_id === held.tenant_id && p.id === held.program_id);
    return text(contest?.tier ?? null) ?? '';
  }

  private awards(): void {
    for (const row of this.of('award')) {
      for (const part of ['WHOLE', `AWARD_LEVEL:${String(row.level)}`, `AWARD_TIER:${this.tier(row)}`]) this.add(row.recipient_tenant_id, 'awards', part, Number(row.year), thing(row), !this.revoked(row));
    }
  }

  private replications(): void {
    for (const row of this.of('replication')) {
      const parents = this.below('replication_parent', row, 'replication_id');
      if (parents.length === 0 || parents.some((p) => p.parent_tenant_id !== row.tenant_id)) this.replication(row, row.tenant_id, 'replicationsIn', String(row.state), row.confirmed_by);
      for (const parent of parents.filter((p) => p.parent_tenant_id !== row.tenant_id)) {
        const [record] = this.below('replication_record', parent, 'parent_id');
        const of = (record as R | undefined) ?? row;
        this.replication(row, parent.parent_tenant_id, 'replicationsOut', String(of.state), of.confirmed_by);
      }
    }
  }

  private replication(row: R, tenant: R[string], counting: string, state: string, confirmedBy: R[string]): void {
    if (['INTEREST', 'AGREED', 'APPROVED', 'CLAIMED', 'WITHDRAWN'].includes(state)) return;
    const begun = row.started_earliest !== null || row.started_latest !== null;
    const year = begun ? sameYear(row, 'started') : sameYear(row, 'agreed');
    const month = (day: R[string]): string => String(day).slice(0, 7);
    const parts = ['WHOLE', `CONFIRMATION:${String(confirmedBy)}`, `REPLICATION_KIND:${text(row.kind) ?? ''}`];
    if (confirmedBy === 'BOTH' && row.started_latest !== null && state !== 'REJECTED' && state !== 'DENIED') {
      parts.push(`LIFE:${month(row.started_latest)}|${state !== 'STOPPED' ? '' : month(row.stopped_earliest ?? row.started_latest)}`);
    }
    for (const part of parts) this.add(tenant, counting, part, year, thing(row), state !== 'REJECTED' && state !== 'DENIED' && (state !== 'STOPPED' || begun));
  }

  private visits(): void {
    for (const row of this.of('visit')) {
      const done = row.state === 'DONE';
      const year = sameYear(row, 'held');
      const told = this.below('visit_outcome', row, 'visit_id').filter((o) => o.outcome !== null).sort((a, b) => Number(b.days) - Number(a.days));
      for (const [tenant, side] of [[row.tenant_id, 'visitsHosted'], [row.guest_tenant_id, 'visitsMade']] as const) {
        if (done || row.state === 'CANCELLED' || row.state === 'REJECTED') this.add(tenant, side, 'WHOLE', year, thing(row), done);
        if (!done) continue;
        this.add(tenant, side, `FOLLOW_UP:${text(told[0]?.outcome ?? null) ?? ''}`, year, thing(row), true);
        if (told.length > 0) this.add(tenant, `${side}Followed`, 'WHOLE', year, thing(row), told.some((o) => o.outcome === 'REPLICATING' || o.outcome === 'RUNNING' || o.replication_id !== null));
      }
    }
  }
}
