import { readPack } from '../../src/domain/rules/read-pack';
import { agency } from '../../src/modules/agency/data/tables';
import { category, edition, editionRules, editionWork, program } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { actorCreate, tokenCreate } from '../../src/modules/identity';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { rulePackKeep } from '../../src/modules/rules';
import { systemClock, type Clock } from '../../src/platform/clock';
import type { Role } from '../../src/domain/vocabulary/region-words';
import type { Writable } from '../../src/tenancy/repository';
import type { Answer, TestActor, TestTenant, World } from './world';

/** A clock that a test sets; each look at it is a millisecond later, so that what happens has an order. */
export class TestClock implements Clock {
  private looks = 0;

  constructor(private set: string) {}

  get at(): string {
    return this.set;
  }

  set at(instant: string) {
    this.set = instant;
    this.looks = 0;
  }

  now(): Date {
    this.looks += 1;
    return new Date(Date.parse(this.set) + this.looks);
  }
}

/** The clauses of a small contest: two years in use, passed at most once, a title that an officer looks at, and a custom. */
export const CLAUSES: readonly object[] = [
  { code: 'umur-minimum', kind: 'MINIMUM_AGE', confidence: 'SYNTHETIC', citation: 'Pedoman Uji, huruf a', with: { months: 24 } },
  { code: 'lolos-sekali', kind: 'PARTICIPATION_LIMIT', confidence: 'SYNTHETIC', gate: 'SCREENING', with: { most: 1, counts: 'PASSED' } },
  { code: 'judul-pantas', kind: 'OFFICER_CHECK', confidence: 'SYNTHETIC', with: { question: { id: 'Apakah judulnya pantas?', en: 'Is the title seemly?' } } },
  { code: 'biasanya-tiga-tahun', kind: 'MINIMUM_AGE', strength: 'CUSTOMARY', confidence: 'SYNTHETIC', with: { months: 36 } },
];

interface SceneOptions {
  readonly clauses?: readonly object[];
  readonly groups?: readonly object[];
  readonly edition?: Partial<Writable<typeof edition>>;
  /** False for an edition to which nobody gave rules. */
  readonly rules?: boolean;
}

/** A city with a contest whose edition is announced, its rules, two agencies and the offices that act. */
export class Season {
  private entries = 0;

  private constructor(
    readonly world: World, readonly tenant: TestTenant, readonly programId: string, readonly editionId: string, readonly packId: string, readonly categoryId: string,
    readonly agencies: readonly string[], readonly organizer: TestActor, readonly officer: TestActor,
  ) {}

  static async announce(world: World, options: SceneOptions = {}): Promise<Season> {
    const tenant = await world.tenant('Kota Musim');
    const agencies = await world.rows(tenant, agency, [{ code: 'dinas-a', name: 'Dinas A', kind: 'DINAS' }, { code: 'dinas-b', name: 'Dinas B', kind: 'DINAS' }]);
    const [programId] = await world.rows(tenant, program, [{ code: 'uji', name: 'Kompetisi Uji', tier: 'CITY' }]);
    const [editionId] = await world.rows(tenant, edition, [{
      program_id: programId, year: 2023, name: 'Kompetisi Uji 2023', phase: 'ANNOUNCED', held: 'PLANNED', opens_earliest: '2023-02-01', opens_latest: '2023-02-01',
      closes_earliest: '2023-03-28', closes_latest: '2023-03-28', ...options.edition,
    }]);
    await world.rows(tenant, editionWork, [{ edition_id: editionId, mend_days: 5 }]);
    const [categoryId] = await world.rows(tenant, category, [{ edition_id: editionId, code: 'kesehatan', name: 'Kesehatan', position: 1 }]);
    const read = readPack({ code: 'uji-2023', revision: 1, name: { id: 'Aturan uji', en: 'Trial rules' }, ...(options.groups === undefined ? {} : { groups: options.groups }), clauses: options.clauses ?? CLAUSES });
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    const services = { clock: systemClock, ids: world.ids };
    const kept = await world.system((tx, scope) => rulePackKeep(tx, scope.forTenant(tenant.id), read.pack, services));
    if (options.rules !== false) await world.rows(tenant, editionRules, [{ edition_id: editionId, pack_tenant_id: tenant.id, pack_id: kept.id, pack_hash: kept.hash }]);
    const organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
    const officer = await world.actor([{ tenant, role: 'AGENCY_OFFICER', agencyId: agencies[0] }]);
    return new Season(world, tenant, programId, editionId, kept.id, categoryId, agencies, organizer, officer);
  }

  get edition(): string {
    return `edn_${this.editionId}`;
  }

  /** An actor with one function, for one programme or agency only where that is said. */
  async office(role: Role, bound: { readonly programId?: string; readonly agencyId?: string } = {}): Promise<TestActor> {
    const { world, tenant } = this;
    return world.system(async (tx, scope) => {
      const grants = [{ tenantId: tenant.id, role, agencyId: bound.agencyId ?? null, programId: bound.programId ?? null }];
      const id = await actorCreate(tx, scope, { label: 'Kantor uji', maxTokens: 5, synthetic: true, grants }, systemClock, world.ids);
      const made = await tokenCreate(tx, { actorId: id, label: 'uji', scopes: ['READ', 'WRITE'], days: 1 }, systemClock, world.ids);
      if (made === null) throw new Error('no token');
      return { id, secret: made.secret };
    });
  }

  /** An entry of an innovation that is in use since a day, as it stands; written as rows, past the doors. */
  async entry(row: Partial<Writable<typeof entryWork>> = {}, implemented: string | null = '2020-01-01'): Promise<string> {
    this.entries += 1;
    const agency_id = row.agency_id ?? this.agencies[0];
    const title = `Inovasi ${String(this.entries)}`;
    const [innovation_id] = row.innovation_id === undefined
      ? await this.world.rows(this.tenant, innovationWork, [{ title, agency_id, status: 'DRAFT', implemented_earliest: implemented, implemented_latest: implemented }]) : [row.innovation_id];
    const at = '2023-03-01T02:00:00.000Z';
    const submitted = row.state === 'SUBMITTED' ? { submissions: 1, collected_at: at, submitted_at: at } : { submissions: 0 };
    const [id] = await this.world.rows(this.tenant, entryWork, [{ edition_id: this.editionId, innovation_id, agency_id, title, participant: 'AGENCY', state: 'DRAFTED', ...submitted, ...row }]);
    return id;
  }

  /** Sends a mutation of the edition and answers its payload. */
  async run(field: string, variables: { readonly version: number; readonly input?: object; readonly edition?: string; readonly tenant?: string }, as: TestActor = this.organizer): Promise<RunAnswer> {
    const input = variables.input === undefined ? '' : `, $input: ${field[0].toUpperCase()}${field.slice(1)}Input!`;
    const query = `mutation($t: String!, $e: ID!, $v: Int!${input}) { ${field}(tenant: $t, edition: $e, expectedVersion: $v${input === '' ? '' : ', input: $input'}) {
      ${field === 'extensionGrant' ? 'extension { id until reason agency { name } }' : 'version edition { id phase held opens { earliest latest } closes { earliest latest } }'}
      problems { __typename code message path ... on ConflictProblem { currentVersion } ... on StateProblem { state } ... on WindowProblem { opensOn closesOn } } } }`;
    const answer = await this.world.ask(query, { as, variables: { t: variables.tenant ?? this.tenant.code, e: variables.edition ?? this.edition, v: variables.version, ...(variables.input === undefined ? {} : { input: variables.input }) } });
    return { answer, payload: answer.data?.[field] as RunAnswer['payload'] };
  }

  /** Decides on an entry and answers the payload. */
  async decide(entry: string, input: { readonly decision: string } & Readonly<Record<string, unknown>>, options: { readonly version?: number; readonly as?: TestActor; readonly language?: string; readonly tenant?: string } = {}): Promise<DecideAnswer> {
    const query = `mutation($t: String!, $e: ID!, $v: Int!, $input: ScreeningDecideInput!) { screeningDecide(tenant: $t, entry: $e, expectedVersion: $v, input: $input) {
      screening { id submission decision mendUntil note entry { id state version mendUntil passedAt failedAt returnedAt } reasons { nodes { position bearing clause outcome wording wordingEnglish earliest } } }
      problems { __typename code message path ... on ConflictProblem { currentVersion } ... on StateProblem { state } ... on RuleProblem { clause outcome citation earliest } } } }`;
    const variables = { t: options.tenant ?? this.tenant.code, e: entry.startsWith('wen_') ? entry : `wen_${entry}`, v: options.version ?? 1, input };
    const answer = await this.world.ask(query, { as: options.as ?? this.organizer, language: options.language, variables });
    return { answer, payload: answer.data?.screeningDecide as DecideAnswer['payload'] };
  }

  /** Opens the edition, and closes it on the day after its last one: from then on it is screened. */
  async toScreening(clock: TestClock): Promise<void> {
    await this.run('editionOpen', { version: 1 });
    clock.at = '2023-03-29T03:00:00.000Z';
    const { payload } = await this.run('editionClose', { version: 2 });
    if (payload.problems.length > 0) throw new Error(JSON.stringify(payload.problems));
  }

  /** The actions of the tenant's audit trail, the oldest first. */
  async trail(): Promise<readonly { readonly action: string; readonly detail: string }[]> {
    const { workspace } = await this.world.get<{ workspace: { auditTrail: { nodes: { action: string; detail: string }[] } } }>(
      'query($t: String!) { workspace(tenant: $t) { auditTrail(first: 100) { nodes { action detail } } } }', { as: this.organizer, variables: { t: this.tenant.code } });
    return [...workspace.auditTrail.nodes].reverse();
  }
}

/** What a mutation of an edition answered. */
export interface RunAnswer {
  readonly answer: Answer;
  readonly payload: {
    readonly version: number | null;
    readonly edition: { readonly id: string; readonly phase: string; readonly held: string; readonly opens: unknown; readonly closes: unknown } | null;
    readonly extension?: { readonly id: string; readonly until: string } | null;
    readonly problems: readonly { readonly __typename: string; readonly code: string; readonly message: string; readonly path: readonly string[]; readonly state?: string; readonly currentVersion?: number | null }[];
  };
}

/** What a decision of screening answered. */
export interface DecideAnswer {
  readonly answer: Answer;
  readonly payload: {
    readonly screening: {
      readonly id: string; readonly submission: number; readonly decision: string; readonly mendUntil: string | null; readonly note: string | null;
      readonly entry: { readonly id: string; readonly state: string; readonly version: number; readonly mendUntil: string | null };
      readonly reasons: { readonly nodes: readonly { readonly bearing: string; readonly clause: string | null; readonly outcome: string | null; readonly wording: string; readonly wordingEnglish: string; readonly earliest: string | null }[] };
    } | null;
    readonly problems: readonly { readonly __typename: string; readonly code: string; readonly message: string; readonly path: readonly string[]; readonly clause?: string; readonly outcome?: string }[];
  };
}
