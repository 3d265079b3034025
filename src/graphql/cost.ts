import { GraphQLError, isLeafType, getNamedType, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { ApiError } from '../graphql-kit/api-error';
import { COMPARISON_LIMITS } from '../domain/comparison/question';
import { CALENDAR_LIMITS } from '../domain/readiness/calendar';
import { GRAPH_LIMITS } from '../domain/replication/graph';
import { COMPARED_EDITIONS } from '../domain/rules/compare-packs';
import { BRIEFING_LIMITS } from '../domain/visit-plan/points';
import { PAGE_LIMIT } from '../reads/read-room';

/** What one value costs: nothing by itself, but a hundred in each row of a list are no longer free. */
const VALUE = 0.02;
const TOTAL = 5;

/** What a field costs that reads far more than it answers: each of these adds up the words of every innovation in which they stand. */
const WEIGHS: Readonly<Record<string, number | undefined>> = { searchInnovations: 2000, similarInnovations: 1000 };

/** How many rows a field asks for: its `first`, or the length of the list that it is given; null when it is no list. */
function rowsOf(name: string, args: Readonly<Record<string, unknown>>): number | null {
  // Beyond its bounds a list is refused by itself, in its own words.
  if (typeof args.first === 'number') return Math.max(0, Math.min(args.first, PAGE_LIMIT));
  if (name === 'compareRegions') return Math.min(lengthOf(args.codes) * lengthOf(args.years) * lengthOf(args.metrics), COMPARISON_LIMITS.cells);
  if (name === 'adoptionGraph' || name === 'replicationFlows') return GRAPH_LIMITS.nodes;
  if (name === 'visitBriefing') return BRIEFING_LIMITS.rows;
  if (name === 'compareRules') return Math.min(lengthOf(args.editions), COMPARED_EDITIONS.most) * COMPARED_EDITIONS.clauses;
  if (name === 'readinessCalendar') return Math.min(lengthOf(args.targets), CALENDAR_LIMITS.targets) * CALENDAR_LIMITS.innovations;
  return Array.isArray(args.ids) ? Math.min(args.ids.length, PAGE_LIMIT) : null;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

/**
 * The cost of a field: a list costs one and its rows, each at least one; a single object costs what is below it. A value
 * costs next to nothing, but one that is asked for under another name costs one: aliases can repeat it without end.
 */
export const estimator: ComplexityEstimator = ({ field, node, args, childComplexity }) => {
  if (field.name.startsWith('__')) return 0;
  const rows = rowsOf(field.name, args);
  if (rows !== null) return 1 + (WEIGHS[field.name] ?? 0) + rows * Math.max(1, Math.floor(childComplexity));
  if (field.name === 'totalCount') return TOTAL;
  const renamed = node.alias === undefined || node.alias.value === field.name ? 0 : 1;
  if (isLeafType(getNamedType(field.type))) return VALUE + renamed;
  return childComplexity + renamed + (childComplexity >= 1 ? 1 : 0);
};

/** About how long the lists of the schema's own description are; `types` is as long as it is. */
const INTROSPECTED: Readonly<Record<string, number>> = { directives: 6, fields: 12, inputFields: 8, args: 4, enumValues: 10, interfaces: 1, possibleTypes: 8, locations: 3 };

function introspectionEstimator(types: number): ComplexityEstimator {
  return ({ type, field, childComplexity }) => {
    if (field.name === '__schema' || field.name === '__type') return childComplexity;
    if (!type.name.startsWith('__')) return 0;
    const rows = field.name === 'types' ? types : (INTROSPECTED[field.name] ?? 1);
    return rows * (1 + childComplexity);
  };
}

/** The cost of an operation with these variables: of the data that it asks for, and of the schema's description that it asks for. */
export function costOf(schema: GraphQLSchema, query: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): { readonly data: number; readonly introspection: number } {
  const cost = (estimate: ComplexityEstimator): number => {
    try {
      return Math.floor(getComplexity({ schema, query, operationName: operation.name?.value, variables: { ...variables }, estimators: [estimate] }));
    } catch (error) {
      // An argument that does not fit would fail one field while the others run: uncounted, if it passed here.
      if (error instanceof GraphQLError) throw new ApiError('BAD_USER_INPUT', { detail: error.message.replace(/\s+/g, ' ').slice(0, 300) }, 400);
      throw error;
    }
  };
  const introspects = /\b__(schema|type)\b/.test(query.loc?.source.body ?? '__schema');
  return { data: cost(estimator), introspection: introspects ? cost(introspectionEstimator(Object.keys(schema.getTypeMap()).length)) : 0 };
}
