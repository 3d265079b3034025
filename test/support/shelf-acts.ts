import { agency, serviceUnitYear } from '../../src/modules/agency/data/tables';
import { award, awardDetail, awardRevocation } from '../../src/modules/award/data/tables';
import { category, categoryAffair, edition, editionGate, program } from '../../src/modules/competition/data/tables';
import { entry } from '../../src/modules/entry/data/tables';
import { innovation, innovationAffair, innovationSdg } from '../../src/modules/innovation/data/tables';
import { replication, replicationParent, replicationRecord } from '../../src/modules/replication/data/tables';
import { visit, visitOutcome } from '../../src/modules/visit/data/tables';
import type { Tx } from '../../src/db/database';
import { TenantRepository, type Writable } from '../../src/tenancy/repository';
import type { Table } from '../../src/tenancy/table';
import type { SystemScope } from '../../src/tenancy/tenant-scope';

/** Every table of which something is counted. */
export const COUNTED_TABLES: readonly Table[] = [
  agency, serviceUnitYear, innovation, innovationAffair, innovationSdg, program, edition, category, categoryAffair, editionGate, entry, award, awardDetail, awardRevocation, replication, replicationParent,
  replicationRecord, visit, visitOutcome,
];

/** One act, drawn: which, and the numbers that decide what it does. */
export interface DrawnAct {
  readonly act: number;
  readonly n: readonly number[];
}

interface Known {
  readonly tenant: string;
  readonly id: string;
}

const YEARS = [2019, 2020, 2021, 2022, 2023];
const STATES = ['INTEREST', 'AGREED', 'APPROVED', 'IMPLEMENTED', 'EVALUATED', 'CERTIFIED', 'STOPPED', 'REJECTED', 'CLAIMED', 'DENIED'] as const;
const OUTCOMES = ['SUBMITTED', 'PASSED_SCREENING', 'FAILED_SCREENING', 'FINALIST', 'WINNER', 'NOT_REPORTED'] as const;

/** Carries out drawn acts on the shelf of some governments; what a transaction that was rolled back made is forgotten with `forget`. */
export class ShelfActs {
  private known = new Map<string, Known[]>();
  private made = 0;

  constructor(private readonly next: () => string, private readonly tenants: readonly string[], private readonly affairs: readonly string[], private readonly goals: readonly string[]) {}

  keep(): ReadonlyMap<string, readonly Known[]> {
    return new Map([...this.known].map(([table, rows]) => [table, [...rows]]));
  }

  forget(back: ReadonlyMap<string, readonly Known[]>): void {
    this.known = new Map([...back].map(([table, rows]) => [table, [...rows]]));
  }

  /** One of the acts; does nothing where what it needs is not there yet. */
  async carryOut(tx: Tx, scope: SystemScope, { act, n }: DrawnAct): Promise<void> {
    this.made += 1;
    const day = (i: number): string => `${YEARS[n[i] % YEARS.length]}-${String((n[i] % 12) + 1).padStart(2, '0')}-15`;
    const period = (i: number, name: string): object => (n[i] % 4 === 0 ? {} : n[i] % 4 === 1 ? { [`${name}_earliest`]: `${day(i).slice(0, 4)}-01-01`, [`${name}_latest`]: `${day(i).slice(0, 4)}-12-31` } : n[i] % 9 === 2 ? { [`${name}_earliest`]: '2018-06-01', [`${name}_latest`]: day(i) } : { [`${name}_earliest`]: day(i), [`${name}_latest`]: day(i) });
    const tenant = this.tenants[n[0] % this.tenants.length];
    const year = YEARS[n[1] % YEARS.length];
    const one = <V>(list: readonly V[], i: number): V => list[n[i] % list.length];
    const add = async <T extends Table>(table: T, owner: string, row: Partial<Writable<T>>): Promise<string> => {
      const id = this.next();
      await new TenantRepository(table, scope.forTenant(owner), tx).insert({ id, synthetic: 1, published_at: '2024-01-01T00:00:00.000Z', ...row } as unknown as Writable<T>);
      this.known.set(table.name, [...(this.known.get(table.name) ?? []), { tenant: owner, id }]);
      return id;
    };
    const pick = (table: Table, i: number, owner?: string): Known | undefined => {
      const all = (this.known.get(table.name) ?? []).filter((row) => owner === undefined || row.tenant === owner);
      return all.length === 0 ? undefined : all[n[i] % all.length];
    };
    const change = (table: Table, row: Known | undefined, values: object): Promise<void> => (row === undefined ? Promise.resolve() : new TenantRepository(table, scope.forTenant(row.tenant), tx).update(row.id, values));
    const drop = async (table: Table, row: Known | undefined): Promise<void> => {
      if (row === undefined) return;
      await new TenantRepository(table, scope.forTenant(row.tenant), tx).delete(row.id);
      this.known.set(table.name, (this.known.get(table.name) ?? []).filter(({ id }) => id !== row.id));
    };
    const once = async (work: () => Promise<unknown>, table: Table, match: object, owner: string): Promise<void> => {
      if ((await new TenantRepository(table, scope.forTenant(owner), tx).list(match, 1)).length === 0) await work();
    };
    const acts: readonly (() => Promise<unknown>)[] = [
      () => add(agency, tenant, { code: `a-${this.next()}`, name: 'Dinas', kind: 'DINAS', valid_from: n[2] % 2 === 0 ? null : day(2), valid_to: n[3] % 3 === 0 ? `${year + 1}-12-31` : n[3] % 3 === 1 ? `${year + 1}-06-30` : null }),
      () => change(agency, pick(agency, 2), { valid_to: n[3] % 2 === 0 ? null : `${year}-12-31` }),
      async () => {
        const unit = pick(agency, 2, tenant);
        if (unit !== undefined) await once(() => add(serviceUnitYear, tenant, { agency_id: unit.id, year }), serviceUnitYear, { agency_id: unit.id, year }, tenant);
      },
      () => drop(serviceUnitYear, pick(serviceUnitYear, 2)),
      () => add(innovation, tenant, {
        title: `Inovasi ${this.made}`, agency_id: pick(agency, 2, tenant)?.id ?? null, form: n[3] % 2 === 0 ? 'PUBLIC_SERVICE' : null, iid_stage: n[4] % 2 === 0 ? 'TRIAL' : null, idea_stage: n[5] % 3 === 0 ? 'DESIGN' : null,
        conflict_group: n[5] % 5 === 0 ? 'satu' : null, ...period(2, 'initiated'),
      }),
      () => change(innovation, pick(innovation, 2), n[3] % 2 === 0 ? { form: 'GOVERNANCE' } : { initiated_earliest: day(4), initiated_latest: day(4) }),
      async () => {
        const of = pick(innovation, 2);
        const affair_id = one(this.affairs, 3);
        if (of !== undefined) await once(() => add(innovationAffair, of.tenant, { innovation_id: of.id, affair_id, confidence: 'STATED' }), innovationAffair, { innovation_id: of.id, affair_id }, of.tenant);
      },
      () => drop(innovationAffair, pick(innovationAffair, 2)),
      async () => {
        const of = pick(innovation, 2);
        const goal_id = one(this.goals, 3);
        if (of !== undefined) await once(() => add(innovationSdg, of.tenant, { innovation_id: of.id, goal_id, confidence: 'STATED' }), innovationSdg, { innovation_id: of.id, goal_id }, of.tenant);
      },
      async () => {
        const program_id = await add(program, tenant, { code: `p-${this.next()}`, name: 'Lomba', tier: 'CITY' });
        const edition_id = await add(edition, tenant, { program_id, year, name: 'Lomba', phase: 'OPEN', held: one(['HELD', 'HELD', 'NOT_HELD', 'PLANNED'] as const, 3), results_at: n[4] % 2 === 0 ? '2024-01-01T00:00:00.000Z' : null });
        await add(category, tenant, { edition_id, code: 'umum', name: 'Umum', position: 1 });
      },
      () => change(edition, pick(edition, 2), n[3] % 3 === 0 ? { year } : n[3] % 3 === 1 ? { results_at: '2024-02-02T00:00:00.000Z', phase: 'RESULTS' } : { held: 'HELD' }),
      async () => {
        const of = pick(category, 2);
        const affair_id = one(this.affairs, 3);
        if (of !== undefined) await once(() => add(categoryAffair, of.tenant, { category_id: of.id, affair_id, confidence: 'LIKELY' }), categoryAffair, { category_id: of.id, affair_id }, of.tenant);
      },
      () => drop(categoryAffair, pick(categoryAffair, 2)),
      async () => {
        const of = pick(edition, 2);
        const entrant = n[3] % 5 === 0 ? null : one(this.tenants, 3);
        const gate = one(['DRAFTED', 'COLLECTED', 'SUBMITTED', 'SUBMITTED', 'PASSED', 'FAILED'] as const, 4);
        if (of !== undefined) await once(() => add(editionGate, of.tenant, { edition_id: of.id, entrant_tenant_id: entrant, gate, entries: n[5] % 9 }), editionGate, { edition_id: of.id, entrant_tenant_id: entrant, gate }, of.tenant);
      },
      () => change(editionGate, pick(editionGate, 2), { entries: n[3] % 20 }),
      () => drop(editionGate, pick(editionGate, 2)),
      async () => {
        const of = pick(edition, 2);
        if (of === undefined) return;
        const from = one(this.tenants, 3);
        const [linked, [kind]] = [pick(innovation, 4, from), await new TenantRepository(category, scope.forTenant(of.tenant), tx).list({ edition_id: of.id }, 1)];
        await add(entry, of.tenant, {
          edition_id: of.id, title: `Usulan ${this.next()}`, entrant_tenant_id: n[5] % 7 === 0 ? null : from, innovation_tenant_id: linked?.tenant ?? null, innovation_id: linked?.id ?? null,
          category_id: n[5] % 2 === 0 ? kind.id : null, participant: 'AGENCY', outcome: one(OUTCOMES, 5), score_state: 'NOT_REPORTED', rank_state: 'NOT_REPORTED',
        });
      },
      () => change(entry, pick(entry, 2), n[4] % 2 === 0 ? { outcome: one(OUTCOMES, 3) } : { entrant_tenant_id: one(this.tenants, 3) }),
      async () => {
        const to = one(this.tenants, 2);
        const award_id = await add(award, tenant, { edition_id: n[3] % 3 === 0 ? null : (pick(edition, 2, tenant)?.id ?? null), name: 'Juara', level: one(['RANK', 'HONOUR'] as const, 3), year, recipient_tenant_id: n[4] % 6 === 0 ? null : to, innovation_id: n[4] % 6 === 0 ? null : (pick(innovation, 5, to)?.id ?? null) });
        await add(awardDetail, tenant, { award_id, entry_id: pick(entry, 5, tenant)?.id ?? null });
      },
      async () => {
        const of = pick(award, 2);
        if (of !== undefined) await once(() => add(awardRevocation, of.tenant, { award_id: of.id, reason: 'Dicabut', revoked_on: '2024-03-03' }), awardRevocation, { award_id: of.id }, of.tenant);
      },
      () => drop(awardRevocation, pick(awardRevocation, 2)),
      () => drop(awardDetail, pick(awardDetail, 2)),
      async () => {
        const replication_id = await add(replication, tenant, {
          title: 'Replika', state: one(STATES, 2), kind: n[3] % 3 === 0 ? null : 'ADAPT', confirmed_by: one(['BOTH', 'BOTH', 'REPLICATOR', 'NONE'] as const, 3), conflict_group: n[5] % 6 === 0 ? 'satu' : null,
          ...period(4, 'started'), ...period(1, 'agreed'), ...period(5, 'stopped'),
        });
        const of = pick(innovation, 5);
        if (of !== undefined) await add(replicationParent, tenant, { replication_id, parent_tenant_id: of.tenant, parent_innovation_id: of.id });
      },
      () => change(replication, pick(replication, 2), { state: one(STATES, 3), confirmed_by: 'BOTH' }),
      () => change(replication, pick(replication, 2), { started_earliest: day(3), started_latest: day(3), stopped_earliest: null, stopped_latest: null }),
      async () => {
        const of = pick(replicationParent, 2);
        const state = one(STATES, 3);
        if (of !== undefined) await once(() => add(replicationRecord, of.tenant, { parent_id: of.id, state, confirmed_by: 'BOTH' }), replicationRecord, { parent_id: of.id }, of.tenant);
      },
      () => change(replicationRecord, pick(replicationRecord, 2), { state: one(STATES, 3), confirmed_by: one(['BOTH', 'REPLICATOR'] as const, 4) }),
      () => drop(replicationRecord, pick(replicationRecord, 2)),
      async () => {
        const of = pick(replicationParent, 2);
        const free = async (): Promise<void> => drop(replicationParent, of);
        if (of !== undefined) await once(free, replicationRecord, { parent_id: of.id }, of.tenant);
      },
      () => add(visit, tenant, { topic: 'Belajar', state: one(['DONE', 'DONE', 'CANCELLED', 'APPROVED'] as const, 3), guest_tenant_id: one(this.tenants, 2), ...period(4, 'held') }),
      () => change(visit, pick(visit, 2), { state: n[3] % 2 === 0 ? 'DONE' : 'CANCELLED' }),
      async () => {
        const of = pick(visit, 2);
        const days = one([30, 180, 365], 3);
        const outcome = one(['RUNNING', 'STUDIED', 'NOTHING_YET', null] as const, 4);
        if (of !== undefined) await once(() => add(visitOutcome, of.tenant, { visit_id: of.id, days, due_on: '2024-01-01', outcome }), visitOutcome, { visit_id: of.id, days }, of.tenant);
      },
      () => change(visitOutcome, pick(visitOutcome, 2), { outcome: one(['REPLICATING', 'DROPPED', null] as const, 3) }),
      () => change(program, pick(program, 2), { tier: one(['CITY', 'PROVINCE', 'NATIONAL'] as const, 3) }),
      () => change(award, pick(award, 2), n[3] % 2 === 0 ? { recipient_tenant_id: one(this.tenants, 4), innovation_id: null, year } : { edition_id: null, level: 'HONOUR' }),
      () => change(entry, pick(entry, 2), n[3] % 2 === 0 ? { category_id: null } : { innovation_tenant_id: null, innovation_id: null }),
      () => change(visit, pick(visit, 2), { guest_tenant_id: one(this.tenants, 3), ...period(4, 'held') }),
      () => change(innovation, pick(innovation, 2), { conflict_group: n[3] % 2 === 0 ? 'satu' : null, form: null }),
    ];
    await acts[act % acts.length]();
  }
}
