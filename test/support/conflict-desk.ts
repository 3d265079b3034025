import { askOf } from '../../src/db/ask';
import { recusedFrom } from '../../src/modules/judging';
import type { JudgingScene, SceneJudge } from './judging-scene';
import type { TestActor } from './world';

/** What an act of conflicts answered: the id of its row, or why it was refused. */
export interface Settled {
  readonly id: string | null;
  readonly codes: readonly string[];
  readonly receipt: { readonly seq: number } | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

const ROW = '{ id } problems { code path }';
const ACTS = {
  conflictDeclare: ['$edition: ID!, $input: ConflictInput!, $key: String!', 'edition: $edition, input: $input, idempotencyKey: $key', `receipt { seq hash } conflict ${ROW}`, 'conflict'],
  conflictRecord: ['$judge: ID!, $input: ConflictInput!, $key: String!', 'judge: $judge, input: $input, idempotencyKey: $key', `conflict ${ROW}`, 'conflict'],
  recusalOverridePropose: ['$recusal: ID!, $input: RecusalOverrideProposeInput!, $key: String!', 'recusal: $recusal, input: $input, idempotencyKey: $key', `override ${ROW}`, 'override'],
  recusalOverrideConfirm: ['$override: ID!, $version: Int!', 'override: $override, expectedVersion: $version', `override ${ROW}`, 'override'],
  recusalOverrideWithdraw: ['$override: ID!, $version: Int!', 'override: $override, expectedVersion: $version', `override ${ROW}`, 'override'],
  assignmentApply: ['$round: ID!, $input: AssignmentInput!, $key: String!, $plan: String', 'round: $round, input: $input, idempotencyKey: $key, expectedPlan: $plan', 'added removed lacking problems { code path }', ''],
} as const;
let keys = 0;

/** Conflicts, recusals and assignments of a scene, through its doors and past them. */
export class ConflictDesk {
  constructor(readonly scene: JudgingScene) {}

  /** A key that no other request has. */
  key(): string {
    keys += 1;
    return `kunci-uji-${keys}`;
  }

  async act(name: keyof typeof ACTS, variables: Readonly<Record<string, unknown>>, as: TestActor = this.scene.organizer): Promise<Settled> {
    const [declared, given, selection, field] = ACTS[name];
    const answer = await this.scene.world.ask(`mutation($tenant: String!, ${declared}) { ${name}(tenant: $tenant, ${given}) { ${selection} } }`, { as, variables: { tenant: this.scene.tenantCode, key: this.key(), ...variables } });
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    const payload = (answer.data?.[name] ?? {}) as Readonly<Record<string, unknown>>;
    return {
      payload, id: (payload[field] as { id: string } | null | undefined)?.id ?? null, receipt: (payload.receipt ?? null) as Settled['receipt'],
      codes: (payload.problems as { code: string; path: string[] }[]).map((p) => `${p.code} ${p.path.join('.')}`),
    };
  }

  /** The judge, or the organiser, declares a conflict of its own. */
  declare(as: TestActor, about: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}): Promise<Settled> {
    return this.act('conflictDeclare', { edition: `edn_${this.scene.editionId}`, input: { kind: 'FAMILY', reason: 'Ipar ketua timnya', ...about }, ...more }, as);
  }

  /** Rows of private tables, by a statement whose parameters after the tenant are given. */
  rows(sql: string, ...params: readonly unknown[]): Promise<readonly (readonly unknown[])[]> {
    return this.scene.world.app.db.query({ mode: 'scoped', tenantId: this.scene.tenant.id }, sql, [this.scene.tenant.id, ...params]);
  }

  /** The entries from which somebody is recused, by their place in the scene. */
  async recusals(of: TestActor): Promise<readonly number[]> {
    const rows = await this.rows('SELECT r.entry_id FROM recusal r WHERE r.tenant_id = ? AND r.actor_id = ? AND r.lifted_at IS NULL', of.id);
    return rows.map(([entry]) => this.scene.entries.indexOf(String(entry))).sort((a, b) => a - b);
  }

  /** The key of the recusal of somebody from an entry. */
  async recusal(of: TestActor, entry: string): Promise<string> {
    const [[id]] = await this.rows('SELECT r.id FROM recusal r WHERE r.tenant_id = ? AND r.actor_id = ? AND r.entry_id = ?', of.id, entry);
    return `rcs_${String(id)}`;
  }

  /** A cell as it stands: state, newest sheet, counted sheet. */
  async cell(of: SceneJudge, entry: string): Promise<readonly unknown[] | null> {
    const [row] = await this.rows('SELECT c.state, c.revision, c.counted FROM score_cell c WHERE c.tenant_id = ? AND c.judge_id = ? AND c.entry_id = ?', of.id, entry);
    return (row) ?? null;
  }

  /** The acts in the log of the edition, in their order. */
  async log(): Promise<readonly string[]> {
    return (await this.rows('SELECT l.act FROM edition_log l WHERE l.tenant_id = ? ORDER BY l.seq')).map(([act]) => String(act));
  }

  recusedFrom(of: TestActor, entry: string): Promise<boolean> {
    return recusedFrom(askOf(this.scene.world.app.db, { mode: 'scoped', tenantId: this.scene.tenant.id }), this.scene.tenant.id, of.id, entry);
  }

  /** Reads lists of the workspace. */
  async workspace<T = Readonly<Record<string, { readonly totalCount: number; readonly nodes: readonly Readonly<Record<string, unknown>>[] }>>>(as: TestActor, selection: string): Promise<T> {
    return (await this.scene.world.get<{ workspace: T }>(`query($t: String!) { workspace(tenant: $t) { ${selection} } }`, { as, variables: { t: this.scene.tenantCode } })).workspace;
  }
}
