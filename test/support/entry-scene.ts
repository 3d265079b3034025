import { agency } from '../../src/modules/agency/data/tables';
import { edition, editionRules, editionWork, program } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { rulePackKeep } from '../../src/modules/rules';
import { systemClock } from '../../src/platform/clock';

import { TenantRepository, type Change } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { packOf } from './rules-scene';
import type { TestActor, TestTenant, World } from './world';

const scope = new SystemScope('a test arranges a contest');

/** A clock that a test moves. */
export class MovedClock {
  constructor(public at: string) {}
  now(): Date {
    return new Date(this.at);
  }
}

/** An entry as a mutation answers it. */
export interface SeenEntry {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly submissions: number;
  readonly participant: string;
  readonly group: string | null;
  readonly collectedAt: string | null;
  readonly submittedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly mendUntil: string | null;
}

/** A problem as a client sees it. */
export interface SeenProblem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly clause?: string;
  readonly outcome?: string;
  readonly [more: string]: unknown;
}

/** What came of an act on an entry. */
export interface Acted {
  readonly entry: SeenEntry | null;
  readonly problems: readonly SeenProblem[];
  /** Codes of errors of the request itself. */
  readonly errors: readonly string[];
}

export const ENTRY = 'id title state version submissions participant group collectedAt submittedAt withdrawnAt mendUntil';
const PROBLEMS = `problems { __typename code message path ... on RuleProblem { clause outcome citation earliest } ... on StateProblem { state }
  ... on WindowProblem { opensOn closesOn } ... on ConflictProblem { currentVersion } ... on LimitProblem { limit } }`;
const INPUTS: Readonly<Record<string, string>> = {
  entryRevise: 'EntryReviseInput', entryAnswer: 'EntryAnswerInput', entryDocumentAdd: 'EntryDocumentAddInput', entryWithdraw: 'EntryWithdrawInput',
};

/** What an edition of the scene is, beside what it is by itself: open all through March 2026. */
export interface EditionSetup {
  readonly clauses?: readonly object[];
  readonly groups?: readonly string[];
  readonly row?: Change<typeof edition>;
  readonly program?: string;
  readonly year?: number;
}

/** A government with two agencies that runs a programme, and whoever may come to it. */
export class EntryScene {
  private packs = 0;

  private constructor(
    readonly world: World, readonly tenant: TestTenant, readonly agencies: readonly [string, string], readonly program: string, readonly organizer: TestActor,
  ) {}

  static async of(world: World): Promise<EntryScene> {
    const tenant = await world.tenant();
    const [a, b] = await world.rows(tenant, agency, [{ code: 'dinas-a', name: 'Dinas A', kind: 'DINAS' }, { code: 'puskesmas-b', name: 'Puskesmas B', kind: 'PUSKESMAS' }]);
    const [own] = await world.rows(tenant, program, [{ code: 'kiks', name: 'KIKS', tier: 'CITY' }]);
    return new EntryScene(world, tenant, [a, b], own, await world.actor([{ tenant, role: 'ORGANIZER' }]));
  }

  /** The same contest, asked through another server. */
  at(world: World): EntryScene {
    return new EntryScene(world, this.tenant, this.agencies, this.program, this.organizer);
  }

  /** An edition that is open, with its pack frozen into it. */
  async edition({ clauses, groups = [], row = {}, program: of = this.program, year = 2026 }: EditionSetup = {}): Promise<string> {
    const { world, tenant } = this;
    const [id] = await world.rows(tenant, edition, [{
      program_id: of, year, name: `Edisi ${year}`, phase: 'OPEN', held: 'HELD', opens_earliest: '2026-03-01', opens_latest: '2026-03-01', closes_earliest: '2026-03-31', closes_latest: '2026-03-31', ...row,
    }]);
    await world.rows(tenant, editionWork, [{ edition_id: id, mend_days: 7, opened_at: '2026-03-01T00:00:00.000Z', entered: 0 }]);
    if (clauses === undefined) return id;
    this.packs += 1;
    const raw = { code: `paket-${this.packs}`, ...(groups.length === 0 ? {} : { groups: groups.map((code) => ({ code, name: { id: code, en: code } })) }), clauses: clauses.map((c, i) => ({ code: `pasal-${i + 1}`, confidence: 'SYNTHETIC', ...c })) };
    const kept = await world.system((tx) => rulePackKeep(tx, scope.forTenant(tenant.id), packOf(raw), { clock: systemClock, ids: world.ids }));
    await world.rows(tenant, editionRules, [{ edition_id: id, pack_tenant_id: tenant.id, pack_id: kept.id, pack_hash: kept.hash, frozen_at: '2026-03-01T00:00:00.000Z' }]);
    return id;
  }

  async innovation(title: string, agencyId: string = this.agencies[0]): Promise<string> {
    const [id] = await this.world.rows(this.tenant, innovationWork, [{ title, status: 'DRAFT', agency_id: agencyId }]);
    return id;
  }

  officer(agencyId: string): Promise<TestActor> {
    return this.world.actor([{ tenant: this.tenant, role: 'AGENCY_OFFICER', agencyId }]);
  }

  /** Entries that are collected and wait to be submitted, each of an innovation of its own unless it names one. */
  async collected(editionId: string, rows: readonly Change<typeof entryWork>[]): Promise<string[]> {
    const titles = rows.map((row, i) => row.title ?? `Usulan ${i}`);
    const innovations = await this.world.rows(this.tenant, innovationWork, titles.map((title) => ({ title, status: 'DRAFT' as const, agency_id: this.agencies[0] })));
    return this.world.rows(this.tenant, entryWork, rows.map((row, i) => ({
      edition_id: editionId, innovation_id: innovations[i], agency_id: this.agencies[0], lineage_key: innovations[i], title: titles[i], participant: 'AGENCY' as const,
      state: 'COLLECTED' as const, submissions: 0, collected_at: '2026-03-02T00:00:00.000Z', ...row,
    })));
  }

  async draft(input: object, as: TestActor = this.organizer, key = `kunci-${this.world.ids.next()}`): Promise<Acted> {
    const query = `mutation($t: String!, $i: EntryDraftInput!, $k: String!) { act: entryDraft(tenant: $t, input: $i, idempotencyKey: $k) { entry { ${ENTRY} } ${PROBLEMS} } }`;
    return this.send(query, { i: input, k: key }, as);
  }

  /** Does something to an entry in the version that is named. */
  async act(name: string, entry: string, version: number, as: TestActor = this.organizer, more: { readonly input?: object; readonly document?: string; readonly language?: string } = {}): Promise<Acted> {
    const input = INPUTS[name];
    const declared = `$t: String!, $e: ID!, $v: Int!${input === undefined ? '' : `, $i: ${input}!`}${more.document === undefined ? '' : ', $d: ID!'}`;
    const named = `tenant: $t, entry: $e, expectedVersion: $v${input === undefined ? '' : ', input: $i'}${more.document === undefined ? '' : ', document: $d'}`;
    return this.send(`mutation(${declared}) { act: ${name}(${named}) { entry { ${ENTRY} } ${PROBLEMS} } }`, { e: entry, v: version, i: more.input, d: more.document }, as, more.language);
  }

  private async send(query: string, variables: object, as: TestActor, language?: string): Promise<Acted> {
    const answer = await this.world.ask(query, { as, language, variables: { t: this.tenant.code, ...variables } });
    const acted = answer.data?.act as { entry: SeenEntry | null; problems: readonly SeenProblem[] } | null | undefined;
    return { entry: acted?.entry ?? null, problems: acted?.problems ?? [], errors: answer.errors.map((e) => e.extensions.code) };
  }

  /** Sends an entry back for mending, as a decision of screening does. */
  async returned(entryId: string, mendUntil: string): Promise<void> {
    const own = scope.forTenant(this.tenant.id);
    await this.world.system((tx) => new TenantRepository(entryWork, own, tx).update(entryId, { state: 'RETURNED', returned_at: '2026-03-20T00:00:00.000Z', mend_until: mendUntil }, { state: 'SUBMITTED' }));
  }

  /** Values of the columns of the tenant's rows of a table, past the API, in the order of their keys. */
  rowsOf(table: string, columns: string, where = '1 = 1'): Promise<unknown[][]> {
    return this.world.app.db.query(scope.session, `SELECT ${columns.split(', ').map((c) => `x.${c}`).join(', ')} FROM ${table} x WHERE x.tenant_id = ? AND ${where} ORDER BY x.id`, [this.tenant.id]);
  }

  /** How much of each limit is used, by the name of its counter. */
  async used(kind: 'quota' | 'participation' = 'quota'): Promise<Record<string, number>> {
    const rows = await this.rowsOf('limit_counter', 'counter, used');
    return Object.fromEntries(rows.filter(([counter]) => String(counter).startsWith(`${kind}/`)).map(([counter, used]) => [String(counter), Number(used)]));
  }
}
