import { agency } from '../../src/modules/agency/data/tables';
import { tenant as tenantTable } from '../../src/modules/organization/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { WalkClock } from './walk';
import { World, type TestActor, type TestTenant } from './world';

/** What a problem of a payload says. */
export interface Told {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly state?: string;
  readonly currentVersion?: number | null;
}

/** A payload, whatever its row is called. */
export interface Came {
  readonly row: { readonly id: string; readonly version: number } & Readonly<Record<string, unknown>> | null;
  readonly problems: readonly Told[];
}

const PROBLEMS = 'problems { code path message ... on StateProblem { state } ... on ConflictProblem { currentVersion } }';
const INPUTS: Readonly<Record<string, string>> = { ideaPark: 'IdeaStatusInput', ideaResume: 'IdeaStatusInput', ideaDrop: 'IdeaStatusInput' };
const CREATING = ['ideaDraft', 'monitoringPlan', 'incentivePropose'];
const ROWS: Readonly<Record<string, readonly [field: string, selection: string]>> = {
  idea: ['idea', 'id version title problem proposal stage stageSince status agency { name } innovation { id title ideaStage version }'],
  moni: ['monitoring', 'id version state dueOn doneOn finding reason daysOverdue'],
  ince: ['incentive', 'id version status recipientCount reason decreeNumber decidedOn givenOn recipients { nodes { agency { name } idea { id } innovation { id } } } published { id status recipients }'],
};

/** A city with two agencies, its offices, and a clock that the test sets. */
export class IdeaScene {
  private keys = 0;

  private constructor(
    readonly world: World, readonly clock: WalkClock, readonly tenant: TestTenant, readonly agencies: readonly string[], readonly organizer: TestActor, readonly officer: TestActor, readonly other: TestActor,
  ) {}

  static async open(day: string): Promise<IdeaScene> {
    const clock = new WalkClock(day);
    return IdeaScene.in(await World.open(clock), clock);
  }

  /** Another city in the same world. */
  static async in(world: World, clock: WalkClock): Promise<IdeaScene> {
    const tenant = await world.tenant('Kota Gagasan');
    const agencies = await world.rows(tenant, agency, [{ code: 'dinas-a', name: 'Dinas A', kind: 'DINAS' }, { code: 'dinas-b', name: 'Dinas B', kind: 'DINAS' }]);
    const officer = (agencyId: string) => world.actor([{ tenant, role: 'AGENCY_OFFICER', agencyId }]);
    return new IdeaScene(world, clock, tenant, agencies, await world.actor([{ tenant, role: 'ORGANIZER' }]), await officer(agencies[0]), await officer(agencies[1]));
  }

  /** A key that was not used before. */
  key(): string {
    this.keys += 1;
    return `kunci-gagasan-${this.keys}`;
  }

  /** The text and variables of a mutation of ideas, monitoring or incentives: `of` names the row that it is about, or creates one. */
  request(field: string, given: Readonly<Record<string, unknown>>): { readonly query: string; readonly variables: Record<string, unknown> } {
    const [row, selection] = ROWS[field.slice(0, 4)];
    const input = INPUTS[field] ?? `${field[0].toUpperCase()}${field.slice(1)}Input`;
    const creating = CREATING.includes(field);
    const publish = field === 'incentivePublish';
    const args: readonly (readonly [name: string, type: string])[] = [
      ['tenant', 'String!'], ...(creating ? [] : ([[row, 'ID!'], ['expectedVersion', 'Int!']] as const)), ...(publish ? [] : ([['input', `${input}!`]] as const)),
      ...(creating ? ([['idempotencyKey', 'String!']] as const) : []),
    ];
    const query = `mutation(${args.map(([n, t]) => `$${n}: ${t}`).join(', ')}) { ${field}(${args.map(([n]) => `${n}: $${n}`).join(', ')}) { row: ${row} { ${selection} } ${PROBLEMS} } }`;
    const { of, version, key, ...rest } = given;
    const about = creating ? { idempotencyKey: key ?? this.key() } : { [row]: of, expectedVersion: version };
    return { query, variables: { tenant: this.tenant.code, ...about, ...(publish ? {} : { input: rest }) } };
  }

  /** Acts as somebody, and answers the payload. */
  async act(as: TestActor, field: string, given: Readonly<Record<string, unknown>>): Promise<Came> {
    const { query, variables } = this.request(field, given);
    return (await this.world.get<Record<string, Came>>(query, { as, variables }))[field];
  }

  /** Acts as the organiser, or as who is given, and fails where it is refused; answers the row. */
  async done(field: string, given: Readonly<Record<string, unknown>>, as: TestActor = this.organizer): Promise<NonNullable<Came['row']>> {
    const { row, problems } = await this.act(as, field, given);
    if (row === null || problems.length > 0) throw new Error(`${field}: ${JSON.stringify(problems)}`);
    return row;
  }

  /** The id of the first or second agency. */
  agency(at: 0 | 1): string {
    return `agy_${this.agencies[at]}`;
  }

  /** So many more agencies, as recipients. */
  async manyAgencies(count: number): Promise<readonly { readonly agency: string }[]> {
    const made = await this.world.rows(this.tenant, agency, Array.from({ length: count }, (_, i) => ({ code: `kelurahan-${i}`, name: `Kelurahan ${i}`, kind: 'KELURAHAN' as const })));
    return made.map((id) => ({ agency: `agy_${id}` }));
  }

  /** A new idea of the first agency, unless another or none is given. */
  draft(rest: Readonly<Record<string, unknown>> = {}): Promise<NonNullable<Came['row']>> {
    return this.done('ideaDraft', { title: 'Antre dari rumah', reason: 'Lokakarya gagasan', agency: this.agency(0), ...rest });
  }

  /** A new idea that has come to this stage; from DELIVER on it has an innovation. */
  async at(stage: 'DRUM_UP' | 'DIAGNOSE' | 'DESIGN' | 'DELIVER' | 'DISPLAY', rest: Readonly<Record<string, unknown>> = {}): Promise<NonNullable<Came['row']>> {
    let row = await this.draft(rest);
    for (const to of ['DIAGNOSE', 'DESIGN', 'DELIVER', 'DISPLAY']) {
      if (row.stage === stage) break;
      const step = { of: row.id, version: row.version, reason: `Menuju ${to}` };
      row = to === 'DELIVER' ? await this.done('ideaLaunch', step) : await this.done('ideaMove', { ...step, to });
    }
    return row;
  }

  /** Puts the city into another time zone. */
  async zone(zone: string): Promise<void> {
    await this.world.system((tx, scope) => new SystemRepository(tenantTable, scope, tx).update({ id: this.tenant.id }, { time_zone: zone }));
  }

  /** What the workspace says to somebody; `selection` stands inside `workspace(tenant:)`. */
  async workspace<T>(selection: string, as: TestActor = this.organizer): Promise<T> {
    return (await this.world.get<{ workspace: T }>(`query($t: String!) { workspace(tenant: $t) { ${selection} } }`, { as, variables: { t: this.tenant.code } })).workspace;
  }
}
