import {
  GraphQLError, Kind, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { ApiError } from '../graphql-kit/api-error';

/** How large a request may be; announced in `extensions.cost` and in the documentation. */
export const LIMITS = {
  tokens: 1500,
  recursiveSelections: 2000,
  depth: 12,
  introspectionDepth: 16,
  rootFields: { query: 20, mutation: 5, subscription: 1 },
  cost: 12000,
  bodyBytes: 256 * 1024,
} as const;

/**
 * The cost of a field: a list costs one and its rows, however many are asked for (`first`, or the length of the list that
 * is given), each at least one; a single object costs what is below it; a value costs nothing.
 */
export const estimator: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const given = args as Readonly<Record<string, unknown>>;
  const page = typeof given.first === 'number' ? given.first : lengthOf(given.ids ?? given.codes);
  const asked = field.name === 'compareRegions' ? page * lengthOf(given.years) * lengthOf(given.metrics) : page;
  // A page that is out of bounds is refused by the list itself, with its own words.
  if (typeof given.first === 'number' || asked > 0) return 1 + Math.max(0, Math.min(asked, 1000)) * Math.max(1, childComplexity);
  if (field.name === 'totalCount') return 5;
  return childComplexity + (childComplexity > 0 ? 1 : 0);
};

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function depthOf(set: SelectionSetNode | undefined, fragments: ReadonlyMap<string, FragmentDefinitionNode>, seen: ReadonlySet<string>): number {
  if (set === undefined) return 0;
  let deepest = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) deepest = Math.max(deepest, 1 + depthOf(selection.selectionSet, fragments, seen));
    else if (selection.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, depthOf(selection.selectionSet, fragments, seen));
    else {
      const { value } = selection.name;
      // Validation refuses fragments that contain themselves; here they must merely not hang.
      if (!seen.has(value)) deepest = Math.max(deepest, depthOf(fragments.get(value)?.selectionSet, fragments, new Set([...seen, value])));
    }
  }
  return deepest;
}

function rootFields(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): { readonly name: string; readonly set: SelectionSetNode | undefined }[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ name: selection.name.value, set: selection.selectionSet }];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    return fragment === undefined ? [] : rootFields(fragment.selectionSet, fragments);
  });
}

/** Refuses an operation that is too deep, too wide at its root, or too costly with these variables; answers its cost. */
export function checkLimits(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number {
  const fragments = new Map(document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])));
  const roots = rootFields(operation.selectionSet, fragments);
  const limit = LIMITS.rootFields[operation.operation];
  if (roots.length > limit) throw new ApiError('TOO_MANY_ROOT_FIELDS', { count: roots.length, limit });
  for (const root of roots) {
    const allowed = root.name.startsWith('__') ? LIMITS.introspectionDepth : LIMITS.depth;
    const depth = 1 + depthOf(root.set, fragments, new Set());
    if (depth > allowed) throw new ApiError('QUERY_TOO_DEEP', { depth, limit: allowed });
  }
  if (roots.every((r) => r.name.startsWith('__'))) return 0;
  const cost = costOf(schema, document, operation, variables);
  if (cost > LIMITS.cost) throw new ApiError('QUERY_TOO_COSTLY', { cost, limit: LIMITS.cost });
  return cost;
}

function costOf(schema: GraphQLSchema, query: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number {
  try {
    return getComplexity({ schema, query, operationName: operation.name?.value, variables: { ...variables }, estimators: [estimator] });
  } catch (error) {
    // Variables that do not fit their types are told by the execution, in its own words.
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}
