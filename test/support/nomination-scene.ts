import { agency } from '../../src/modules/agency/data/tables';
import { edition, editionJudging, editionRules, editionWork, program, round, roundPlan } from '../../src/modules/competition/data/tables';
import { entry, entryAnswer, entryDocument, entryWork } from '../../src/modules/entry/data/tables';
import { innovation, innovationWork } from '../../src/modules/innovation/data/tables';
import { tenant as tenantTable } from '../../src/modules/organization/data/tables';
import { ranking, rankingPlace } from '../../src/modules/ranking/data/tables';
import { region as regionTable, regionVersion } from '../../src/modules/region/data/tables';
import { rulePackKeep } from '../../src/modules/rules';
import { systemClock } from '../../src/platform/clock';
import { SystemRepository, type Writable } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { packOf } from './rules-scene';
import type { TestActor, TestTenant, World } from './world';

const system = new SystemScope('a test arranges two tiers');
const AT = '2026-03-01T00:00:00.000Z';

/** The instant of these scenes: the edition above is open. */
export const NOMINATING = '2026-05-10T03:00:00.000Z';

/** A government that runs a contest below, with one of its editions released. */
export interface Lower {
  readonly tenant: TestTenant;
  readonly organizer: TestActor;
  readonly agencyId: string;
  readonly programId: string;
  readonly editionId: string;
  readonly roundId: string;
  readonly rankingId: string;
}

/** An entry that was ranked below: of a published innovation. */
export interface RankedBelow {
  readonly entryId: string;
  readonly innovationId: string;
}

/** What a mutation of nominations answered. */
export interface Nominated {
  readonly nomination: { readonly id: string; readonly state: string; readonly version: number; readonly [more: string]: unknown } | null;
  readonly entry?: { readonly id: string; readonly state: string; readonly version: number; readonly [more: string]: unknown } | null;
  readonly problems: readonly { readonly code: string; readonly message: string; readonly path: readonly string[]; readonly state?: string; readonly [more: string]: unknown }[];
  readonly errors: readonly string[];
}

const PROBLEMS = 'problems { code message path ... on RuleProblem { clause outcome citation earliest } ... on StateProblem { state } ... on LimitProblem { limit } ... on ConflictProblem { currentVersion } ... on WindowProblem { opensOn closesOn } }';

/** A province with an open contest, and the governments below it. Everything but nominations is written as rows, past the doors. */
export class NominationScene {
  private count = 0;

  private constructor(readonly world: World, readonly province: TestTenant, readonly organizer: TestActor, readonly programId: string, readonly editionId: string) {}

  static async open(world: World, clauses: readonly object[] = [], options: { readonly groups?: readonly string[]; readonly row?: Partial<Writable<typeof edition>> } = {}): Promise<NominationScene> {
    const province = await government(world, 'PROVINCE', null);
    const [programId] = await world.rows(province, program, [{ code: 'kijb', name: 'Kompetisi Provinsi', tier: 'PROVINCE' }]);
    const scene = new NominationScene(world, province, await world.actor([{ tenant: province, role: 'ORGANIZER' }]), programId, await upper(world, province, programId, options.row));
    if (clauses.length > 0 || options.groups !== undefined) await scene.rules(clauses, options.groups ?? []);
    return scene;
  }

  /** The rules of the edition above. */
  async rules(clauses: readonly object[], groups: readonly string[]): Promise<void> {
    const { world, province } = this;
    const raw = { code: 'aturan-provinsi', ...(groups.length === 0 ? {} : { groups: groups.map((code) => ({ code, name: { id: code, en: code } })) }), clauses: clauses.map((c, i) => ({ code: `pasal-${i + 1}`, confidence: 'SYNTHETIC', ...c })) };
    const kept = await world.system((tx) => rulePackKeep(tx, system.forTenant(province.id), packOf(raw), { clock: systemClock, ids: world.ids }));
    await world.rows(province, editionRules, [{ edition_id: this.editionId, pack_tenant_id: province.id, pack_id: kept.id, pack_hash: kept.hash, frozen_at: AT }]);
  }

  /** A city of the province with an edition whose last judged round is released. */
  async lower(nominees: number | null = 3, kind: 'CITY' | 'REGENCY' = 'CITY'): Promise<Lower> {
    const { world } = this;
    const tenant = await government(world, kind, this.province.regionId);
    const [agencyId] = await world.rows(tenant, agency, [{ code: 'dinas-a', name: 'Dinas A', kind: 'DINAS' }, { code: 'perumda', name: 'Perumda', kind: 'ROE' }]);
    const [programId] = await world.rows(tenant, program, [{ code: 'kiks', name: 'Kompetisi Kota', tier: kind }]);
    const [editionId] = await world.rows(tenant, edition, [{ program_id: programId, year: 2026, name: 'Kompetisi Kota 2026', phase: 'RESULTS', held: 'HELD', closes_earliest: '2026-03-01', closes_latest: '2026-03-01' }]);
    await world.rows(tenant, editionJudging, [{ edition_id: editionId, publishes: 'ALL', publishes_scores: 0, publishes_statistics: 0, objection_days: 7, nominees }]);
    const [first, roundId] = await world.rows(tenant, round, [{ edition_id: editionId, position: 2, name: 'Penilaian', method: 'DESK_EVALUATION' }, { edition_id: editionId, position: 3, name: 'Presentasi', method: 'PRESENTATION' }]);
    await world.rows(tenant, roundPlan, [first, roundId].map((round_id) => ({ round_id, cut: 'TOP_N' as const, cut_size: 6 })));
    const hash = 'a'.repeat(64);
    const [rankingId] = await world.rows(tenant, ranking, [{ edition_id: editionId, round_id: roundId, revision: 1, method: 'mean@1', rules_hash: hash, inputs_hash: hash, output_hash: hash, released_at: AT }]);
    return { tenant, organizer: await world.actor([{ tenant, role: 'ORGANIZER' }]), agencyId, programId, editionId, roundId, rankingId };
  }

  /** A published innovation of a government, in use since a day. */
  async innovation({ tenant, agencyId }: Lower, title: string, implemented: string | null = '2020-01-01'): Promise<string> {
    const row = { title, agency_id: agencyId, implemented_earliest: implemented, implemented_latest: implemented };
    const [id] = await this.world.rows(tenant, innovationWork, [{ ...row, status: 'PUBLISHED' as const }]);
    await this.world.rows(tenant, innovation, [{ ...row, id }]);
    return id;
  }

  /** Entries of a government that were ranked, with these ranks in turn; inside the cut but where it is said. */
  async ranked(of: Lower, ranks: readonly (number | null)[], options: { readonly place?: 'INSIDE' | 'OUTSIDE'; readonly implemented?: string | null } = {}): Promise<readonly RankedBelow[]> {
    const made: RankedBelow[] = [];
    for (const rank of ranks) {
      this.count += 1;
      const title = `Inovasi ${this.count} ${of.tenant.code}`;
      const innovationId = await this.innovation(of, title, options.implemented === undefined ? '2020-01-01' : options.implemented);
      const base = { edition_id: of.editionId, title, participant: 'AGENCY' as const, agency_id: of.agencyId, innovation_id: innovationId };
      const [entryId] = await this.world.rows(of.tenant, entryWork, [{ ...base, lineage_key: innovationId, state: 'PASSED', submissions: 1, collected_at: AT, submitted_at: AT, passed_at: AT }]);
      await this.world.rows(of.tenant, entry, [{ ...base, id: entryId, innovation_tenant_id: of.tenant.id, entrant_tenant_id: of.tenant.id, outcome: 'FINALIST', score_state: 'NOT_REPORTED', rank_state: 'NOT_REPORTED' }]);
      await this.world.rows(of.tenant, rankingPlace, [{ ranking_id: of.rankingId, entry_id: entryId, position: this.count, place: options.place ?? 'INSIDE', rank }]);
      made.push({ entryId, innovationId });
    }
    return made;
  }

  /** What an entry answered and proved below. */
  async filed(of: Lower, entryId: string, answers: Readonly<Record<string, string>>, documents: readonly Partial<Writable<typeof entryDocument>>[] = []): Promise<void> {
    await this.world.rows(of.tenant, entryAnswer, Object.entries(answers).map(([question, body]) => ({ entry_id: entryId, question, body, words: body.split(' ').length })));
    await this.world.rows(of.tenant, entryDocument, documents.map((d) => ({ entry_id: entryId, requirement: 'sk', about: 'Surat keputusan', ...d })));
  }

  send(of: Lower, input: object, as: TestActor = of.organizer, key = `kunci-${this.world.ids.next()}`): Promise<Nominated> {
    return this.ask('mutation($t: String!, $i: NominationSendInput!, $k: String!) { act: nominationSend(tenant: $t, input: $i, idempotencyKey: $k) {', {
      t: of.tenant.code, i: { edition: `edn_${this.editionId}`, ...input }, k: key,
    }, as);
  }

  /** Sends a ranked entry up. */
  sendRanked(of: Lower, { entryId }: RankedBelow, more: object = {}, key?: string): Promise<Nominated> {
    return this.send(of, { basis: 'RANKING', entry: `wen_${entryId}`, letter: 'Surat 1/2026', ...more }, of.organizer, key);
  }

  act(name: 'nominationReceive' | 'nominationAccept' | 'nominationRefuse' | 'nominationWithdraw', at: { readonly tenant: TestTenant; readonly as: TestActor }, nomination: string, version: number, reason?: string): Promise<Nominated> {
    const input = reason === undefined ? ['', ''] : [`, $i: ${name[0].toUpperCase()}${name.slice(1)}Input!`, ', input: $i'];
    return this.ask(`mutation($t: String!, $n: ID!, $v: Int!${input[0]}) { act: ${name}(tenant: $t, nomination: $n, expectedVersion: $v${input[1]}) { ${name === 'nominationAccept' ? 'entry { id state version mendUntil origin { nominator { code } innovation { title } nomination { id } } }' : ''}`, {
      t: at.tenant.code, n: nomination, v: version, ...(reason === undefined ? {} : { i: { reason } }),
    }, at.as);
  }

  /** An act of the tier above. */
  above(name: 'nominationReceive' | 'nominationAccept' | 'nominationRefuse', nomination: string, version: number, reason?: string, as: TestActor = this.organizer): Promise<Nominated> {
    return this.act(name, { tenant: this.province, as }, nomination, version, reason);
  }

  private async ask(head: string, variables: object, as: TestActor): Promise<Nominated> {
    const fields = 'nomination { id state version title basis rank participant group letter snapshotHash receivedAt settledAt reason nominator { code } admitted { state entry { title } } findings { nodes { clause strength outcome wordingEnglish citation earliest } } }';
    const answer = await this.world.ask(`${head} ${fields} ${PROBLEMS} } }`, { as, language: 'en', variables: { ...variables } });
    const acted = answer.data?.act as Omit<Nominated, 'errors'> | null | undefined;
    return { nomination: acted?.nomination ?? null, entry: acted?.entry ?? null, problems: acted?.problems ?? [], errors: answer.errors.map((e) => `${e.extensions.code} ${e.message}`) };
  }

  /** Rows of a table past the API, of one tenant column. */
  rowsOf(table: string, columns: string, owner: string, tenant: TestTenant): Promise<unknown[][]> {
    return this.world.app.db.query(system.session, `SELECT ${columns.split(', ').map((c) => `x.${c}`).join(', ')} FROM ${table} x WHERE x.${owner} = ? ORDER BY x.id`, [tenant.id]);
  }
}

/** A government of a kind, in a province where it says so. */
export async function government(world: World, kind: 'PROVINCE' | 'REGENCY' | 'CITY', provinceId: string | null): Promise<TestTenant> {
  const [regionId, id] = [world.ids.next(), world.ids.next()];
  const code = `t${regionId.slice(-9)}`;
  const name = `${kind} ${code}`;
  await world.system(async (tx, scope) => {
    await new SystemRepository(regionTable, scope, tx).insertAll([{ id: regionId, synthetic: 1, code, name, kind, province_id: provinceId, autonomous: 1, time_zone: 'Asia/Jakarta' }]);
    await new SystemRepository(regionVersion, scope, tx).insertAll([{ id: world.ids.next(), synthetic: 1, region_id: regionId, code, name, kind, province_id: provinceId }]);
    await new SystemRepository(tenantTable, scope, tx).insertAll([{ id, synthetic: 1, code, name, kind, region_id: regionId, organization_id: null, time_zone: 'Asia/Jakarta', status: 'ACTIVE' }]);
  });
  return { id, code, regionId };
}

async function upper(world: World, tenant: TestTenant, programId: string, row: Partial<Writable<typeof edition>> = {}): Promise<string> {
  const [id] = await world.rows(tenant, edition, [{
    program_id: programId, year: 2026, name: 'Kompetisi Provinsi 2026', phase: 'OPEN', held: 'HELD', opens_earliest: '2026-05-01', opens_latest: '2026-05-01', closes_earliest: '2026-05-31',
    closes_latest: '2026-05-31', ...row,
  }]);
  await world.rows(tenant, editionWork, [{ edition_id: id, mend_days: 7, opened_at: AT, entered: 0 }]);
  return id;
}
