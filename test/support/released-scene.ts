import { organization } from '../../src/modules/organization/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import type { Acted } from './judging-acts';
import type { JudgingSetup } from './judging-scene';
import { RankingScene, type Points } from './ranking-scene';
import type { TestActor, World } from './world';

/** A result of a first round that is ranked, and released where that is said; entries are counted from 1, entry n is of agency n. */
export class ReleasedScene {
  private keys = 0;

  private constructor(readonly ranking: RankingScene) {}

  /** Closed and ranked. */
  static async ranked(world: World, points: Points, setup: JudgingSetup = {}): Promise<ReleasedScene> {
    const ranking = await RankingScene.closed(world, points, setup);
    const made = new ReleasedScene(ranking);
    must(await ranking.compute());
    return made;
  }

  /** Closed, ranked and released. */
  static async released(world: World, points: Points, setup: JudgingSetup = {}): Promise<ReleasedScene> {
    const made = await ReleasedScene.ranked(world, points, setup);
    await made.release();
    return made;
  }

  async release(): Promise<void> {
    must(await this.ranking.plan());
    must(await this.ranking.release());
  }

  get scene(): RankingScene['scene'] {
    return this.ranking.scene;
  }

  get world(): World {
    return this.ranking.world;
  }

  /** The officer of the agency of an entry. */
  officer(number: number): Promise<TestActor> {
    return this.world.actor([{ tenant: this.scene.tenant, role: 'AGENCY_OFFICER', agencyId: this.scene.agencies[number - 1] }]);
  }

  /** A key that no other request has. */
  key(): string {
    this.keys += 1;
    return `kunci-${this.scene.tenantCode}-${this.keys}`;
  }

  /** Makes an entry one of an organisation outside the regional governments; answers that. */
  async outside(number: number): Promise<string> {
    const id = this.world.ids.next();
    await this.world.system((tx, scope) => new SystemRepository(organization, scope, tx).insertAll([{ id, synthetic: 1, code: `univ-${id.slice(-8)}`, kind: 'UNIVERSITY', name: 'Universitas Uji' }]));
    await this.world.change(this.scene.tenant, entryWork, this.scene.entries[number - 1], { agency_id: null, organization_id: id, innovation_id: null });
    return id;
  }

  file(number: number, as: TestActor, more: Readonly<Record<string, unknown>> = {}): Promise<Acted<{ readonly id: string; readonly version: number; readonly state: string; readonly onBehalf: boolean }>> {
    const { key, ...input } = { key: this.key(), round: this.ranking.round, entry: this.ranking.entry(number), kind: 'ARITHMETIC', words: 'Jumlah nilai kami keliru.', ...more };
    return this.ranking.act('objectionFile', { input, idempotencyKey: key }, 'objection { id version state kind onBehalf words filedAt entry { title } agency { name } organization { name } }', as);
  }

  settle(objection: string, as: TestActor, more: Readonly<Record<string, unknown>> = {}, expectedVersion = 1): Promise<Acted<{ readonly id: string; readonly state: string; readonly version: number }>> {
    const input = { verdict: 'REJECTED', decision: 'Perhitungannya sudah benar.', citation: 'Pedoman Uji, huruf c', ...more };
    return this.ranking.act('objectionDecide', { objection, expectedVersion, input }, 'objection { id state version decision citation settledAt recomputes { nodes { id state version } } }', as);
  }

  withdraw(objection: string, as: TestActor, expectedVersion = 1): Promise<Acted<{ readonly state: string; readonly version: number }>> {
    return this.ranking.act('objectionWithdraw', { objection, expectedVersion }, 'objection { state version }', as);
  }

  prepare(number: number, more: Readonly<Record<string, unknown>> = {}, as: TestActor = this.scene.organizer): Promise<Acted<{ readonly id: string; readonly version: number; readonly publishedAt: string | null }>> {
    const { key, ...input } = { key: this.key(), round: this.ranking.round, entry: this.ranking.entry(number), name: 'Juara I', level: 'RANK', rank: 1, ...more };
    return this.ranking.act('awardPrepare', { input, idempotencyKey: key }, 'award { id name level rank version publishedAt entry { title } published { id } }', as);
  }

  revoke(award: string, more: Readonly<Record<string, unknown>> = {}, as: TestActor = this.scene.organizer): Promise<Acted<{ readonly id: string }>> {
    const input = { reason: 'Data tidak benar', decree: 'SK 9/2026', revokedOn: '2026-06-01', ...more };
    return this.ranking.act('awardRevoke', { award, input }, 'award { id revocation { reason decree revokedOn successor { id name rank } } }', as);
  }

  /** Words that stand in the audit trail and in the log of the edition. */
  async onRecord(): Promise<string> {
    const [trail, log] = [await this.ranking.rows('SELECT a.detail FROM audit_event a WHERE a.tenant_id = ?'), await this.ranking.rows('SELECT l.body FROM edition_log l WHERE l.tenant_id = ?')];
    return JSON.stringify([trail, log]);
  }

  /** The acts in the log of the edition, in their order. */
  async logged(): Promise<readonly unknown[]> {
    return (await this.ranking.rows('SELECT l.act FROM edition_log l WHERE l.tenant_id = ? ORDER BY l.seq')).map(([act]) => act);
  }
}

function must(done: { readonly codes: readonly string[]; readonly messages: readonly string[]; readonly errors: readonly unknown[] }): void {
  if (done.codes.length > 0 || done.errors.length > 0) throw new Error(JSON.stringify([done.codes, done.messages, done.errors]));
}
