import { innovation } from '../../src/modules/innovation/data/tables';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import type { TestActor, TestTenant, World } from './world';

const system = new SystemScope('a test looks at replications past the doors');

/** A government with somebody who runs its replications. */
export interface Government {
  readonly tenant: TestTenant;
  readonly office: TestActor;
}

/** What a mutation of replications answered. */
export interface Replied {
  readonly replication: Seen | null;
  readonly note: { readonly id: string; readonly side: string; readonly kind: string } | null;
  readonly problems: readonly { readonly code: string; readonly message: string; readonly path: readonly string[]; readonly [more: string]: unknown }[];
  readonly errors: readonly string[];
}

/** A replication as the workspace shows it. */
export interface Seen {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly confirmedBy: string;
  readonly published: Published | null;
  readonly [more: string]: unknown;
}

/** A replication as the shelf shows it. */
export interface Published {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly confirmedBy: string;
  readonly parents: { readonly nodes: readonly { readonly parent: { readonly title: string }; readonly record: Readonly<Record<string, unknown>> | null }[] };
  readonly [more: string]: unknown;
}

const SHELF = `id title state kind confirmedBy agreementNumber agreed { text } started { text } stopped { text } stopReason partsKept partsChanged evidenceLevel synthetic replicator { code } replica { id title }
  parents { nodes { id parent { title } parentTenant { code } record { state confirmedBy approvalNumber approvedOn evaluation evaluatedOn certificateNumber certifiedOn } } }`;
const CASE = `id state version title kind openedBy confirmedBy refusal evidenceLevel stopReason started { text } stopped { text } replicator { code } origin { code } sourceInnovation { title } replica { title } published { ${SHELF} }`;
const PROBLEMS = 'problems { code message path ... on ConflictProblem { currentVersion } ... on StateProblem { state } }';

/** Governments that copy from each other, through the doors. */
export class ReplicationScene {
  constructor(readonly world: World) {}

  async government(name = 'Kota'): Promise<Government> {
    const tenant = await this.world.tenant(name);
    return { tenant, office: await this.world.actor([{ tenant, role: 'RESEARCH_OFFICE' }]) };
  }

  /** An innovation on the shelf of a government; answers its outward id. */
  async innovation(of: Government, title: string): Promise<string> {
    const [id] = await this.world.rows(of.tenant, innovation, [{ title }]);
    return `inn_${id}`;
  }

  /** Opens a replication: an interest or a claim. */
  open(way: 'Interest' | 'Claim', by: Government, input: object, key = `kunci-${this.world.ids.next()}`): Promise<Replied> {
    return this.ask(`mutation($t: String!, $i: Replication${way}Input!, $k: String!) { act: replication${way}(tenant: $t, input: $i, idempotencyKey: $k) { replication { ${CASE} } ${PROBLEMS} } }`, { t: by.tenant.code, i: input, k: key }, by.office);
  }

  /** Takes a step of a replication in a version. */
  step(name: string, by: Government, id: string, version: number, input: object | null = null, as: TestActor = by.office): Promise<Replied> {
    const [declared, given] = input === null ? ['', ''] : [`, $i: Replication${name}Input!`, ', input: $i'];
    return this.ask(`mutation($t: String!, $r: ID!, $v: Int!${declared}) { act: replication${name}(tenant: $t, replication: $r, expectedVersion: $v${given}) { replication { ${CASE} } ${PROBLEMS} } }`,
      { t: by.tenant.code, r: id, v: version, ...(input === null ? {} : { i: input }) }, as);
  }

  note(by: Government, id: string, input: object, key = `kunci-${this.world.ids.next()}`): Promise<Replied> {
    return this.ask(`mutation($t: String!, $r: ID!, $i: ReplicationNoteAddInput!, $k: String!) { act: replicationNoteAdd(tenant: $t, replication: $r, input: $i, idempotencyKey: $k) { note { id side kind } ${PROBLEMS} } }`,
      { t: by.tenant.code, r: id, i: input, k: key }, by.office);
  }

  private async ask(query: string, variables: Record<string, unknown>, as: TestActor): Promise<Replied> {
    const answer = await this.world.ask(query, { as, language: 'en', variables });
    const acted = answer.data?.act as Partial<Omit<Replied, 'errors'>> | null | undefined;
    return { replication: acted?.replication ?? null, note: acted?.note ?? null, problems: acted?.problems ?? [], errors: answer.errors.map((e) => `${e.extensions.code} ${e.message}`) };
  }

  /** Takes steps one after the other, each by its side, from where a replication stands; answers where it then stands. */
  async walk(start: Replied, steps: readonly (readonly [name: string, by: Government, input: object | null])[]): Promise<Seen> {
    let at = seenIn(start);
    for (const [name, by, input] of steps) at = seenIn(await this.step(name, by, at.id, at.version, input));
    return at;
  }

  /** The replications of governments on the shelf, by title. */
  async shelf(...of: readonly Government[]): Promise<readonly Published[]> {
    const { replications } = await this.world.get<{ replications: { nodes: Published[] } }>(
      `query($codes: [String!]!) { replications(first: 100, synthetic: INCLUDE, where: { replicator: { code: { in: $codes } } }) { nodes { ${SHELF} } } }`, { variables: { codes: of.map(({ tenant }) => tenant.code) } },
    );
    return replications.nodes;
  }

  /** A replication as a side sees it in its workspace now. */
  async seenBy(by: Government, id: string): Promise<Seen> {
    const { workspace } = await this.world.get<{ workspace: { replications: { nodes: Seen[] } } }>(
      `query($t: String!, $id: ID!) { workspace(tenant: $t) { replications(first: 5, where: { id: { eq: $id } }) { nodes { ${CASE} } } } }`, { as: by.office, variables: { t: by.tenant.code, id } },
    );
    const [node] = workspace.replications.nodes;
    return node;
  }

  /** Rows of a table past the doors, of one tenant column. */
  rowsOf(table: string, columns: string, owner: string, { tenant }: Government): Promise<unknown[][]> {
    return this.world.app.db.query(system.session, `SELECT ${columns.split(', ').map((c) => `x.${c}`).join(', ')} FROM ${table} x WHERE x.${owner} = ? ORDER BY x.id`, [tenant.id]);
  }
}

/** The replication in an answer; throws with what was said where there is none. */
export function seenIn(reply: Replied): Seen {
  if (reply.replication === null || reply.problems.length > 0) throw new Error(JSON.stringify([reply.errors, reply.problems]));
  return reply.replication;
}

/** What an answer refused, in short. */
export function codesIn({ problems, errors }: Replied): readonly string[] {
  return [...errors, ...problems.map((p) => `${p.code} ${p.path.join('.')}${typeof p.state === 'string' ? ` ${p.state}` : ''}`)];
}
