import { award, awardRevocation } from '../../src/modules/award/data/tables';
import { edition, program } from '../../src/modules/competition/data/tables';
import { innovation, innovationAffair } from '../../src/modules/innovation/data/tables';
import { observation } from '../../src/modules/observation/data/tables';
import { governmentAffair, regionPlace } from '../../src/modules/region/data/tables';
import { indicatorOutcome, replication, replicationParent, replicationRecord } from '../../src/modules/replication/data/tables';
import type { ProgramTier } from '../../src/domain/vocabulary/competition-words';
import type { MappingConfidence } from '../../src/domain/vocabulary/innovation-words';
import { SystemRepository, type Writable } from '../../src/tenancy/repository';
import type { TestTenant, World } from './world';

/** A small world of governments that a plan can be made in, far from everything that other tests put on the map. */
export class PlanScene {
  private constructor(readonly world: World, private readonly corner: { readonly latitude: number; readonly longitude: number }, readonly affairs: { readonly health: PlanAffair; readonly school: PlanAffair }, readonly organiser: TestTenant) {}

  /** Opens a scene: two affairs that nothing else serves, and a corner of the sea of its own. */
  static async open(world: World): Promise<PlanScene> {
    const n = Number.parseInt(world.ids.next().slice(-4).replace(/[^0-9]/g, '1'), 10);
    const corner = { latitude: -60_000_000 - (n % 20) * 1_000_000, longitude: -170_000_000 + (n % 300) * 1_000_000 };
    const make = async (kind: string): Promise<PlanAffair> => {
      const id = world.ids.next();
      const code = `U${id.slice(-9)}`;
      await world.system((tx, scope) => new SystemRepository(governmentAffair, scope, tx).insertAll([{ id, synthetic: 1, code, name_id: `Urusan ${kind} ${code}`, name_en: `Affair ${kind} ${code}`, kind: 'OPTIONAL' }]));
      return { id, code };
    };
    return new PlanScene(world, corner, { health: await make('kesehatan'), school: await make('sekolah') }, await world.tenant('Penyelenggara'));
  }

  /** A city so many degrees north of the corner, with so many people; without a place where `north` is null. */
  async city(north: number | null, people: number | null): Promise<TestTenant> {
    const { world, corner } = this;
    const tenant = await world.tenant();
    if (north !== null) {
      const place = { id: world.ids.next(), synthetic: 1 as const, region_id: tenant.regionId, latitude: corner.latitude + Math.round(north * 1_000_000), longitude: corner.longitude };
      await world.system((tx, scope) => new SystemRepository(regionPlace, scope, tx).insertAll([place]));
    }
    if (people !== null) {
      await world.rows(tenant, observation, [{ subject: 'REGION', region_id: tenant.regionId, metric: 'POPULATION', year: 2020, value_scaled: people, scale: 0, unit: 'PEOPLE', origin: 'REPORTED' }]);
    }
    return tenant;
  }

  /** Publishes an innovation that serves an affair; answers its key. */
  async innovation(tenant: TestTenant, affair: PlanAffair, confidence: MappingConfidence, began = '2020'): Promise<string> {
    const [id] = await this.world.rows(tenant, innovation, [{ title: `Inovasi ${this.world.ids.next().slice(-6)}`, implemented_earliest: `${began}-01-01`, implemented_latest: `${began}-12-31` }]);
    await this.world.rows(tenant, innovationAffair, [{ innovation_id: id, affair_id: affair.id, confidence }]);
    return id;
  }

  /** Gives an award of a contest of a tier in a year, to an innovation or to the government itself; answers its key. */
  async award(tenant: TestTenant, innovationId: string | null, tier: ProgramTier, year: number): Promise<string> {
    const { world, organiser } = this;
    const [programId] = await world.rows(organiser, program, [{ code: `p-${world.ids.next()}`, name: 'Kompetisi uji', tier }]);
    const [editionId] = await world.rows(organiser, edition, [{ program_id: programId, year, name: `Uji ${year}`, phase: 'RESULTS', held: 'HELD' }]);
    const [id] = await world.rows(organiser, award, [{ edition_id: editionId, name: `Penghargaan ${tier}`, level: 'TOP_LIST', year, recipient_tenant_id: tenant.id, innovation_id: innovationId }]);
    return id;
  }

  /** Takes an award back. */
  async revoke(awardId: string): Promise<void> {
    await this.world.rows(this.organiser, awardRevocation, [{ award_id: awardId, reason: 'Keliru', revoked_on: '2025-01-01' }]);
  }

  /** Tells an indicator that went down, which is good, with a level of evidence. */
  async outcome(tenant: TestTenant, innovationId: string, level: number): Promise<string> {
    const [id] = await this.world.rows(tenant, indicatorOutcome, [{ innovation_id: innovationId, indicator: 'Lama antre', unit: 'menit', goal: 'DOWN', scale: 0, before_scaled: 60, after_scaled: 15, after_earliest: '2023-01-01', after_latest: '2023-12-31', evidence_level: level }]);
    return id;
  }

  /** Publishes a replica of an innovation that both sides confirmed, or that one side claims. */
  async replica(of: { readonly tenant: TestTenant; readonly id: string }, by: TestTenant, confirmed: 'BOTH' | 'REPLICATOR', started = '2022-03'): Promise<string> {
    const [id] = await this.world.rows(by, replication, [{ title: 'Replika', state: confirmed === 'BOTH' ? 'IMPLEMENTED' : 'CLAIMED', kind: 'ADAPT', confirmed_by: confirmed, started_earliest: `${started}-01`, started_latest: `${started}-28`, evidence_level: 1 }]);
    await this.world.rows(by, replicationParent, [{ replication_id: id, parent_tenant_id: of.tenant.id, parent_innovation_id: of.id }]);
    return id;
  }

  /** Says how far a replication has come with its parent. */
  async recorded(by: TestTenant, replicationId: string, record: Partial<Writable<typeof replicationRecord>>): Promise<void> {
    const [[parent]] = await this.world.app.db.query({ mode: 'scoped', tenantId: by.id }, 'SELECT p.id FROM replication_parent p WHERE p.tenant_id = ? AND p.replication_id = ?', [by.id, replicationId]);
    await this.world.rows(by, replicationRecord, [{ parent_id: String(parent), ...record }]);
  }
}

/** A made-up affair. */
export interface PlanAffair {
  readonly id: string;
  readonly code: string;
}
