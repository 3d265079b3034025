import { agency } from '../../src/modules/agency/data/tables';
import { auditEvent } from '../../src/modules/audit/data/tables';
import { tokenCreate } from '../../src/modules/identity';
import { membership } from '../../src/modules/identity/data/tables';
import { innovation, innovationWork } from '../../src/modules/innovation/data/tables';
import { replicationCase } from '../../src/modules/replication/data/tables';
import { visitCase } from '../../src/modules/visit/data/tables';
import type { TokenScope } from '../../src/authz/actions';
import type { Role } from '../../src/domain/vocabulary/region-words';
import { systemClock } from '../../src/platform/clock';
import { TABLES } from '../../src/tables';
import { TenantRepository } from '../../src/tenancy/repository';
import { ownerColumns } from '../../src/tenancy/table-register';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { askClean } from './clean';
import type { World, TestActor, TestTenant } from './world';

const scope = new SystemScope('a test compares a tenant before and after');
const OWNED = TABLES.filter((t) => ownerColumns(t.name).length > 0);

/** The private lists of a workspace, and what can be done: all that the table of actors is about. */
export const LISTS = ['innovations', 'replications', 'visits', 'members', 'auditTrail'] as const;
export const DEEDS = ['draft', 'draft for A', 'draft for B', 'publish', 'token', 'revoke'] as const;
export type Column = (typeof LISTS)[number] | (typeof DEEDS)[number];

/** A function that somebody holds in the government of the scene, or in another one. */
export interface Held {
  readonly where: 'own' | 'other';
  readonly role: Role;
  readonly agency?: 'A' | 'B';
  readonly ended?: boolean;
}

/** Two governments with two agencies each; the first has private rows of every kind, some of them of agency A, none of agency B. */
export class Scene {
  private readonly agencies = new Map<string, string>();

  private constructor(private readonly world: World, private readonly own: TestTenant, private readonly other: TestTenant) {}

  static async of(world: World): Promise<Scene> {
    const [own, other] = [await world.tenant(), await world.tenant('Kota Lain')];
    const scene = new Scene(world, own, other);
    for (const [where, tenant] of [['own', own], ['other', other]] as const) {
      const made = await world.rows(tenant, agency, ['A', 'B'].map((n) => ({ code: `dinas-${n.toLowerCase()}`, name: `Dinas ${n}`, kind: 'DINAS' as const })));
      made.forEach((id, i) => scene.agencies.set(`${where} ${'AB'[i]}`, id));
    }
    const [source] = await world.rows(other, innovation, [{ title: 'Asal' }]);
    const member = await world.actor([{ tenant: own, role: 'VIEWER' }]);
    await world.rows(own, innovationWork, [{ title: 'Naskah bersama', status: 'DRAFT' }, { title: 'Naskah dinas A', status: 'DRAFT', agency_id: scene.agency('own A') }]);
    await world.rows(own, auditEvent, [{ actor_id: member.id, action: 'uji', subject_type: 'innovation', subject_id: source, detail: '{}' }]);
    await world.rows(own, replicationCase, [{ partner_tenant_id: other.id, title: 'Replikasi', state: 'INTEREST', opened_by: 'REPLICATOR', confirmed_by: 'NONE', replication_id: world.ids.next(), replicator_tenant_id: own.id, source_tenant_id: other.id, source_innovation_id: source } as never]);
    await world.rows(own, visitCase, [{ partner_tenant_id: other.id, topic: 'Kunjungan', state: 'REQUESTED', problem: 'Antrean panjang', headcount: 12, led_by: 'Sekretaris Daerah', wished_on: '2026-09-01' } as never]);
    return scene;
  }

  private agency(name: string): string {
    return this.agencies.get(name) ?? '';
  }

  /** Somebody with a token, who holds these functions. */
  async actor(holds: readonly Held[], scopes?: readonly TokenScope[]): Promise<TestActor> {
    const tenant = ({ where }: Held): TestTenant => (where === 'own' ? this.own : this.other);
    const actor = await this.world.actor(
      holds.map((h) => ({ tenant: tenant(h), role: h.role, agencyId: h.agency === undefined ? undefined : this.agency(`${h.where} ${h.agency}`) })), { scopes },
    );
    await this.world.system(async (tx, system) => {
      for (const h of holds.filter(({ ended }) => ended === true)) {
        const members = new TenantRepository(membership, system.forTenant(tenant(h).id), tx);
        const [{ id }] = await members.list({ actor_id: actor.id, role: h.role });
        await members.update(id, { ends_at: '2020-01-01T00:00:00.000Z' });
      }
    });
    return actor;
  }

  /** What both governments have, as one text: how many rows in every table with an owner, the private rows themselves, and the tokens of the actor. */
  async everything(actor: TestActor | null): Promise<string> {
    const found: unknown[] = [];
    const query = async (sql: string, params: readonly unknown[]): Promise<void> => void found.push(await this.world.app.db.query(scope.session, sql, params));
    for (const { id } of [this.own, this.other]) {
      const counts = OWNED.map((t, i) => `(SELECT COUNT(*) FROM ${t.name} x${i} WHERE x${i}.${ownerColumns(t.name)[0]} = ?)`);
      await query(`SELECT ${counts.join(', ')}`, OWNED.map(() => id));
      for (const table of OWNED.filter((t) => t.cls !== 'published')) {
        await query(`SELECT ${Object.keys(table.columns).map((c) => `x.${c}`).join(', ')} FROM ${table.name} x WHERE x.${ownerColumns(table.name)[0]} = ? ORDER BY x.id`, [id]);
      }
    }
    await query('SELECT k.id, k.revoked_at, k.scopes FROM access_token k WHERE k.actor_id = ? ORDER BY k.id', [actor?.id ?? '']);
    return JSON.stringify(found);
  }

  /** Arranges what a column needs, and answers how to try it; trying answers whether it brought or did anything. */
  async prepare(column: Column, as: TestActor | null): Promise<() => Promise<boolean>> {
    const ask = async (query: string, variables: object = {}): Promise<unknown> =>
      Object.values((await askClean(this.world, query, { as, variables: { t: this.own.code, ...variables } })).data ?? {})[0] ?? null;
    const draft = (agencyId: string | null) => async (): Promise<boolean> => {
      const query = 'mutation($t: String!, $a: ID, $k: String!) { innovationDraft(tenant: $t, input: { title: "Naskah uji", agency: $a }, idempotencyKey: $k) { problems { code } } }';
      const came = (await ask(query, { a: agencyId, k: `kunci-${this.world.ids.next()}` })) as { problems: unknown[] } | null;
      return came?.problems.length === 0;
    };
    switch (column) {
      case 'draft':
        return draft(null);
      case 'draft for A':
      case 'draft for B':
        return draft(`agy_${this.agency(`own ${column.slice(-1)}`)}`);
      case 'publish': {
        const [id] = await this.world.rows(this.own, innovationWork, [{ title: 'Untuk terbit', status: 'DRAFT', agency_id: this.agency('own A') }]);
        const query = 'mutation($t: String!, $id: ID!) { innovationPublish(tenant: $t, innovation: $id, expectedVersion: 1) { innovation { id } } }';
        return async () => (((await ask(query, { id: `win_${id}` })) as { innovation: unknown } | null)?.innovation ?? null) !== null;
      }
      case 'token':
        return async () => (((await ask('mutation { accessTokenCreate(input: { label: "uji", scopes: [TOKENS] }) { secret } }')) as { secret: unknown } | null)?.secret ?? null) !== null;
      case 'revoke': {
        const owner = as ?? (await this.world.actor([]));
        const spare = await this.world.system((tx) => tokenCreate(tx, { actorId: owner.id, label: 'cadangan', scopes: ['READ'], days: 1 }, systemClock, this.world.ids));
        return async () => ((await ask('mutation($id: ID!) { accessTokenRevoke(token: $id) { revoked } }', { id: `tok_${spare?.id ?? ''}` })) as { revoked: boolean } | null)?.revoked === true;
      }
      case 'innovations':
      case 'replications':
      case 'visits':
      case 'members':
      case 'auditTrail':
        return async () => {
          const query = `query($t: String!) { workspace(tenant: $t) { ${column} { nodes { id } totalCount pageInfo { endCursor } } } }`;
          const list = ((await ask(query)) as Record<string, { nodes: unknown[]; totalCount: number; pageInfo: { endCursor: unknown } } | null> | null)?.[column] ?? null;
          // Rows, their number and their cursor tell the same.
          const told = [(list?.nodes.length ?? 0) > 0, (list?.totalCount ?? 0) > 0, (list?.pageInfo.endCursor ?? null) !== null];
          expect(new Set(told).size).toBe(1);
          return told[0];
        };
    }
  }
}
