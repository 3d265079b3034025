import { PROVINCE_PLACE, REGIONS, type Place } from '../../seeds/example/places';
import { agency } from '../../src/modules/agency/data/tables';
import { edition, round, roundPlan, rubricCriterion } from '../../src/modules/competition/data/tables';
import { entry, entryAnswer, entryWork } from '../../src/modules/entry/data/tables';
import { innovation, innovationWork } from '../../src/modules/innovation/data/tables';
import { organization, tenant as tenantTable } from '../../src/modules/organization/data/tables';
import { ranking, rankingCriterion, rankingPlace } from '../../src/modules/ranking/data/tables';
import { region, regionVersion } from '../../src/modules/region/data/tables';
import { timeSortedIds, type Ids } from '../../src/platform/ids';
import { SystemRepository, TenantRepository } from '../../src/tenancy/repository';
import type { Row, Table } from '../../src/tenancy/table';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import type { WalkClock } from './walk';
import type { TestTenant, World } from './world';

const system = new SystemScope('a test arranges the tiers of a made-up province');
const ZONE = 'Asia/Jakarta';
const AT = '2027-06-30T03:00:00.000Z';

/** What a government has in its stock: a published innovation, in use since a day (null: nobody said). */
export interface Work {
  readonly title: string;
  readonly implemented?: string | null;
  readonly stage?: 'TRIAL' | 'IMPLEMENTATION';
}

/** An entry of a contest below that is judged and released, with the innovation that it enters. */
export interface RankedWork {
  readonly entry: string;
  readonly innovation: string;
}

/**
 * The made-up Provinsi Contoh with its regencies and cities, and a ministry above them, as tenants of a world. What stands on
 * the shelf before a walk begins is written as rows, past the doors, under keys in the order of their making: what is shared
 * out by the order of keys is shared out in the same way in every run.
 */
export class Ladder {
  private readonly ids: Ids;

  private constructor(private readonly world: World, clock: WalkClock, readonly tenants: Readonly<Record<string, TestTenant>>) {
    this.ids = timeSortedIds(clock);
  }

  static async raise(world: World, clock: WalkClock): Promise<Ladder> {
    // With `.22` behind it a region code has its ten characters.
    const base = `t${world.ids.next().slice(-6)}`;
    const places = [PROVINCE_PLACE, ...REGIONS];
    const made = places.map((place) => ({ place, id: world.ids.next(), regionId: world.ids.next(), code: `${base}${place.code.slice(PROVINCE_PLACE.code.length)}` }));
    const ministry = { id: world.ids.next(), code: `k${world.ids.next().slice(-9)}`, regionId: '' };
    const province_id = made[0].regionId;
    const above = ({ kind }: Place): string | null => (kind === 'PROVINCE' ? null : province_id);
    const common = { synthetic: 1, time_zone: ZONE } as const;
    const regions = made.map(({ place, regionId, code }) => ({ ...common, id: regionId, code, name: place.name, kind: place.kind, province_id: above(place), autonomous: 1 as const }));
    await world.system(async (tx, scope) => {
      // The province first: the others lie in it.
      await new SystemRepository(region, scope, tx).insertAll(regions.slice(0, 1));
      await new SystemRepository(region, scope, tx).insertAll(regions.slice(1));
      await new SystemRepository(regionVersion, scope, tx).insertAll(made.map(({ place, regionId, code }) => ({
        id: world.ids.next(), synthetic: 1 as const, region_id: regionId, code, name: place.name, kind: place.kind, province_id: above(place),
      })));
      await new SystemRepository(tenantTable, scope, tx).insertAll([
        ...made.map(({ place, id, regionId, code }) => ({
          ...common, id, code, name: `Pemerintah ${place.name}`, kind: place.kind, region_id: regionId, organization_id: null, status: 'ACTIVE' as const,
        })),
        { ...common, id: ministry.id, code: ministry.code, name: 'Kementerian Contoh', kind: 'MINISTRY' as const, region_id: null, organization_id: null, status: 'ACTIVE' as const },
      ]);
    });
    return new Ladder(world, clock, { ...Object.fromEntries(made.map(({ place, id, regionId, code }) => [place.code, { id, code, regionId }])), 'kemen-contoh': ministry });
  }

  /** The codes of the regencies and cities as a page writes them, in their order. */
  readonly codes: readonly string[] = REGIONS.map(({ code }) => code);

  /** The government with this code. */
  of(code: string): TestTenant {
    return this.tenants[code];
  }

  /** Keys for rows, each later than the one before. */
  keys(count: number): readonly string[] {
    return Array.from({ length: count }, () => this.ids.next());
  }

  /** Rows of a tenant's table, by a condition on its columns. */
  list<T extends Table>(code: string, table: T, where: Parameters<TenantRepository<T>['list']>[0]): Promise<readonly Row<T>[]> {
    return this.world.system((tx) => new TenantRepository(table, system.forTenant(this.of(code).id), tx).list(where, 1000));
  }

  /** An organisation outside the regional governments. */
  async outside(kind: 'UNIVERSITY' | 'SOE' | 'ROE' | 'MINISTRY', name: string): Promise<string> {
    const id = this.ids.next();
    await this.world.system((tx, scope) => new SystemRepository(organization, scope, tx).insertAll([{ id, synthetic: 1, code: `o${id.slice(-12)}`, kind, name }]));
    return id;
  }

  /** Published innovations of a government, of one of its agencies; answers their keys. */
  async stock(code: string, works: readonly Work[]): Promise<readonly string[]> {
    const own = this.of(code);
    const known = (await this.list(code, agency, {})).map(({ id }) => id);
    const [agency_id] = known.length > 0 ? known : await this.world.rows(own, agency, [{ code: 'dinas-layanan', name: 'Dinas Layanan Warga', kind: 'DINAS' }]);
    const keys = this.keys(works.length);
    const rows = works.map(({ title, implemented = '2024-02-01', stage = 'IMPLEMENTATION' }, i) => ({
      id: keys[i], title, agency_id, iid_stage: stage, implemented_earliest: implemented, implemented_latest: implemented,
    }));
    await this.world.rows(own, innovationWork, rows.map((row) => ({ ...row, status: 'PUBLISHED' as const })));
    await this.world.rows(own, innovation, rows);
    return keys;
  }

  /** Lets an edition of a government stand as judged: every judged round released, the works inside it, best first, each a little less than the one before. */
  async released(code: string, editionId: string, works: readonly Work[], answers: Readonly<Record<string, string>>): Promise<readonly RankedWork[]> {
    const { world } = this;
    const own = this.of(code);
    const innovations = await this.stock(code, works);
    const [{ agency_id }] = await this.list(code, innovationWork, { id: innovations[0] });
    const keys = this.keys(works.length);
    const base = works.map(({ title }, i) => ({ id: keys[i], edition_id: editionId, title, participant: 'AGENCY' as const, agency_id, innovation_id: innovations[i] }));
    await world.rows(own, entryWork, base.map((row, i) => ({ ...row, lineage_key: innovations[i], state: 'PASSED' as const, submissions: 1, collected_at: AT, submitted_at: AT, passed_at: AT })));
    await world.rows(own, entry, base.map((row) => ({ ...row, innovation_tenant_id: own.id, entrant_tenant_id: own.id, outcome: 'WINNER' as const, score_state: 'NOT_REPORTED' as const, rank_state: 'NOT_REPORTED' as const })));
    await world.rows(own, entryAnswer, keys.flatMap((entry_id) => Object.entries(answers).map(([question, body]) => ({ entry_id, question, body, words: body.split(' ').length }))));
    for (const { id: round_id, method } of await this.list(code, round, { edition_id: editionId })) {
      if (method === 'COLLECTION' || method === 'SCREENING') continue;
      const hash = 'a'.repeat(64);
      const [ranking_id] = await world.rows(own, ranking, [{ edition_id: editionId, round_id, revision: 1, method: 'lumbung-ranking@1', rules_hash: hash, inputs_hash: hash, output_hash: hash, released_at: AT }]);
      const places = await world.rows(own, rankingPlace, keys.map((entry_id, i) => ({ ranking_id, entry_id, position: i + 1, place: 'INSIDE' as const, rank: i + 1 })));
      const [plan] = await this.list(code, roundPlan, { round_id });
      const criteria = plan.rubric_id === null ? [] : await this.list(code, rubricCriterion, { rubric_id: plan.rubric_id });
      await world.rows(own, rankingCriterion, places.flatMap((place_id, i) => criteria.map(({ id: criterion_id, most_points }) => ({ place_id, criterion_id, hundredths: most_points * (95 - 3 * i) }))));
    }
    await world.change(own, edition, editionId, { phase: 'RESULTS', held: 'HELD' });
    return keys.map((key, i) => ({ entry: `wen_${key}`, innovation: `inn_${innovations[i]}` }));
  }
}
