import type { Role } from '../../../src/domain/vocabulary/region-words';
import type { World } from '../world';
import { ADOPTION_MATRIX } from './matrix-adoption';
import { BRIEFING_MATRIX } from './matrix-briefing';
import { COMPLIANCE_ROWS, COMPLIANCE_TYPES } from './matrix-compliance';
import { CONFLICT_ROWS, CONFLICT_TYPES } from './matrix-conflict';
import { ENTRY_ROWS, ENTRY_TYPES } from './matrix-entry';
import { EVIDENCE_MATRIX, EVIDENCE_TYPES } from './matrix-evidence';
import { FINDING_MATRIX } from './matrix-finding';
import { IDEA_ROWS, IDEA_TYPES } from './matrix-idea';
import { INNOVATION_ROWS, INNOVATION_TYPES } from './matrix-innovation';
import { LEDGER_MATRIX, LEDGER_TYPES } from './matrix-ledger';
import { NOMINATION_ROWS, NOMINATION_TYPES } from './matrix-nomination';
import { OBJECTION_ROWS, OBJECTION_TYPES } from './matrix-objection';
import { OBSERVATION_MATRIX } from './matrix-observation';
import { PREFLIGHT_MATRIX } from './matrix-preflight';
import { PROGRAM_MATRIX, PROGRAM_TYPES } from './matrix-program';
import { RANKING_ROWS, RANKING_TYPES, RANKING_UNREAD } from './matrix-ranking';
import { REPLICATION_ROWS, REPLICATION_TYPES } from './matrix-replication';
import { ROUND_ROWS, ROUND_TYPES } from './matrix-rounds';
import { RULES_MATRIX } from './matrix-rules';
import { SCORE_ROWS, SCORE_TYPES } from './matrix-scores';
import { SCREENING_ROWS, SCREENING_TYPES } from './matrix-screening';
import { SHELF_MATRIX } from './matrix-shelf';
import { STATISTICS_MATRIX } from './matrix-statistics';
import { VISIT_ROWS, VISIT_TYPES, VISIT_UNREAD } from './matrix-visit';
import type { Place } from './places';

/** What an argument names, and so what others may not reach by it. */
export type Argument =
  /** A row by its outward id; `prefix` where the argument takes ids of one type only. */
  | { readonly names: 'row'; readonly prefix?: string }
  /** An access token of an actor. */
  | { readonly names: 'token' }
  /** A tenant by its code. */
  | { readonly names: 'tenant' }
  /** A key by which the shelf is looked up; private rows have none. */
  | { readonly names: 'shelf' }
  /** A place in a list, bound to its viewer. */
  | { readonly names: 'cursor' }
  /** Text that names nothing. */
  | { readonly names: 'nothing' };

/** A root field: what it opens, what each of its arguments names, and how a member of a place asks it for its own. */
export interface MatrixRow {
  /** `list` and `row` read the shelf or the reference tables; `own` reads what is the asker's; `act` changes something. */
  readonly opens: 'list' | 'row' | 'own' | 'act';
  /** Who asks for it in its own place; the organiser where nobody is named. */
  readonly as?: Role;
  readonly arguments: Readonly<Record<string, Argument>>;
  /** May make what the act needs where the rows that every place has will not do. */
  readonly variables: (place: Place, world: World) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;
  readonly selection: string;
}

const list: MatrixRow = {
  opens: 'list', arguments: { after: { names: 'cursor' } }, variables: () => ({ first: 5, synthetic: 'INCLUDE' }), selection: '{ totalCount nodes { id } pageInfo { hasNextPage } }',
};
const row = (args: MatrixRow['arguments'], variables: MatrixRow['variables'], selection = '{ id }'): MatrixRow => ({ opens: 'row', arguments: args, variables, selection });
const shelf: Argument = { names: 'shelf' };
const problems = 'problems { __typename code message path }';

/** Every root field of the schema; one that is missing here fails by its name, and so does one that is gone. */
export const MATRIX: Readonly<Record<string, MatrixRow>> = {
  ...EVIDENCE_MATRIX,
  ...RULES_MATRIX,
  ...BRIEFING_MATRIX,
  ...PROGRAM_MATRIX,
  ...PREFLIGHT_MATRIX,
  ...LEDGER_MATRIX,
  ...SHELF_MATRIX,
  ...FINDING_MATRIX,
  ...ADOPTION_MATRIX,
  ...RANKING_ROWS,
  ...OBJECTION_ROWS,
  ...OBSERVATION_MATRIX,
  'Query.agencies': list,
  'Query.awards': list,
  'Query.editions': list,
  'Query.governmentAffairs': list,
  'Query.incentives': list,
  'Query.innovations': list,
  'Query.observations': list,
  'Query.organizations': list,
  'Query.programs': list,
  'Query.regions': list,
  'Query.replications': list,
  'Query.sdgGoals': list,
  'Query.sources': list,
  'Query.tenants': list,
  'Query.visits': list,
  'Query.agency': row({ organizer: shelf, code: shelf }, (p) => ({ organizer: p.tenant.code, code: p.rows('agency')[0].code })),
  'Query.program': row({ organizer: shelf, code: shelf }, (p) => ({ organizer: p.tenant.code, code: p.rows('program')[0].code })),
  'Query.edition': row({ organizer: shelf, program: shelf }, (p) => ({ organizer: p.tenant.code, program: p.rows('program')[0].code, year: p.rows('edition')[0].year })),
  'Query.organization': row({ code: shelf }, () => ({ code: 'kemendagri' })),
  'Query.region': row({ code: shelf }, () => ({ code: '32.72' })),
  'Query.compareRegions': row({ codes: shelf }, (p) => ({ codes: [p.tenant.code], years: [2024], metrics: ['AWARDS', 'INNOVATIONS_PUBLISHED', 'VISITS_HOSTED'], per: 'RAW', by: ['AFFAIR'], peers: 'SIZE' }),
    '{ cells { regionCode metric value missing text wording parts { code things } standing { among reason } } series { points { value } } }'),
  'Query.innovation': row({ id: { names: 'row', prefix: 'inn' } }, (p) => ({ id: `inn_${p.rows('innovation')[0].id}` })),
  'Query.node': row({ id: { names: 'row' } }, (p) => ({ id: `inn_${p.rows('innovation')[0].id}` })),
  'Query.nodes': row({ ids: { names: 'row' } }, (p) => ({ ids: [`inn_${p.rows('innovation')[0].id}`] })),
  'Query.viewer': { opens: 'own', arguments: {}, variables: () => ({}), selection: '{ signedIn office memberships { tenantCode role } tokens { id label } }' },
  'Query.workspace': {
    opens: 'own', arguments: { tenant: { names: 'tenant' } }, variables: (p) => ({ tenant: p.tenant.code }),
    selection: '{ roles tenant { code } innovations { totalCount nodes { id } } replications { totalCount } visits { totalCount } members { totalCount } auditTrail { totalCount } }',
  },
  'Mutation.accessTokenCreate': {
    opens: 'act', arguments: { 'input.label': { names: 'nothing' } }, variables: () => ({ input: { label: 'uji', scopes: ['READ'], days: 1 } }), selection: `{ tokenId ${problems} }`,
  },
  'Mutation.accessTokenRevoke': {
    opens: 'act', arguments: { token: { names: 'token' } }, variables: () => ({ token: 'tok_' }), selection: `{ revoked ${problems} }`,
  },
  ...INNOVATION_ROWS,
  ...IDEA_ROWS,
  ...COMPLIANCE_ROWS,
  ...CONFLICT_ROWS,
  ...ENTRY_ROWS,
  ...SCREENING_ROWS,
  ...SCORE_ROWS,
  ...NOMINATION_ROWS,
  ...REPLICATION_ROWS,
  ...ROUND_ROWS,
  ...STATISTICS_MATRIX,
  ...VISIT_ROWS,
};

/** Who reads the rows of a private type inside a tenant, and under which field of the workspace. An officer sees the rows of its agency only. */
export interface PrivateType {
  /** Null where its rows are read below another private row only. */
  readonly list: string | null;
  /** Where each side of bilateral rows has a list of its own. */
  readonly sides?: Readonly<Record<'owner' | 'partner', string>>;
  readonly readers: readonly Role[];
  readonly agencyColumn?: string;
  /** The steps from its row up to the one that has the agency column: the own column, and the table that it points into, of the partner where it says so. */
  readonly below?: readonly { readonly column: string; readonly table: string; readonly partner?: boolean }[];
}

/** The lists of a private type in the workspace, each with the side whose rows alone it holds; null for all that the tenant has. */
export function listsOfType({ list, sides }: PrivateType): readonly (readonly [field: string, side: 'owner' | 'partner' | null])[] {
  return [...(list === null ? [] : [[list, null] as const]), ...(sides === undefined ? [] : [[sides.owner, 'owner'] as const, [sides.partner, 'partner'] as const])];
}

/** Every readable type over a private table; one that is missing here fails by its name. */
export const PRIVATE_TYPES: Readonly<Record<string, PrivateType>> = {
  ...EVIDENCE_TYPES,
  ...LEDGER_TYPES,
  ...RANKING_TYPES,
  ...OBJECTION_TYPES,
  ...INNOVATION_TYPES,
  ...IDEA_TYPES,
  ...COMPLIANCE_TYPES,
  ...CONFLICT_TYPES,
  ...PROGRAM_TYPES,
  ...ENTRY_TYPES,
  ...SCREENING_TYPES,
  ...SCORE_TYPES,
  ...NOMINATION_TYPES,
  ...REPLICATION_TYPES,
  ...ROUND_TYPES,
  ...VISIT_TYPES,
  WorkspaceMembership: { list: 'members', readers: ['ORGANIZER', 'RESEARCH_OFFICE'] },
  AuditEvent: { list: 'auditTrail', readers: ['ORGANIZER', 'RESEARCH_OFFICE'] },
};

/** Private tables that no type reads, and why. */
export const UNREAD_TABLES: Readonly<Record<string, string>> = {
  ...RANKING_UNREAD,
  ...VISIT_UNREAD,
  edition_log_head: 'Number and hash of the last entry of a log: editionLogCheck tells them.',
  entry_claim: 'What an entry holds alone in its edition: keys and hashes, told by the refusal that they cause.',
  observation_counter: 'How many figures were told of one thing: the refusal tells it in words.',
  limit_counter: 'How much of a limit is used: the preflight and the refusal tell it in words.',
  program_turn: 'The row that programme files of a tenant take in turn; it holds nothing but how many there were.',
  idempotency_record: 'It answers the one request that is repeated, and nobody reads it.',
};
