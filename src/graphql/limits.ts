import { Kind, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { ApiError } from '../graphql-kit/api-error';
import { costOf } from './cost';

/** How large a request may be; announced in `extensions.cost` and in the documentation. */
export const LIMITS = {
  tokens: 1500,
  recursiveSelections: 2000,
  depth: 12,
  introspectionDepth: 16,
  rootFields: { query: 20, mutation: 5, subscription: 1 },
  cost: 12000,
  /** Twice what GraphiQL and code generators ask of the schema's own description. */
  introspectionCost: 6_000_000,
  /** Levels of a variable, and values in all variables. */
  inputDepth: 24,
  inputValues: 10_000,
  bodyBytes: 256 * 1024,
  /** How long a request may take, from its body to its answer. */
  requestMs: 20_000,
} as const;

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

/** The HTTP status of a request that is over a limit. */
const REFUSED = 400;

/** Refuses an operation that is too deep, too wide at its root, or too costly with these variables; answers its cost. */
export function checkLimits(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number {
  const fragments = new Map(document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])));
  const roots = rootFields(operation.selectionSet, fragments);
  const limit = LIMITS.rootFields[operation.operation];
  if (roots.length > limit) throw new ApiError('TOO_MANY_ROOT_FIELDS', { count: roots.length, limit }, REFUSED);
  for (const root of roots) {
    const allowed = root.name.startsWith('__') ? LIMITS.introspectionDepth : LIMITS.depth;
    const depth = 1 + depthOf(root.set, fragments, new Set());
    if (depth > allowed) throw new ApiError('QUERY_TOO_DEEP', { depth, limit: allowed }, REFUSED);
  }
  const cost = costOf(schema, document, operation, variables);
  if (cost.data > LIMITS.cost) throw new ApiError('QUERY_TOO_COSTLY', { cost: cost.data, limit: LIMITS.cost }, REFUSED);
  if (cost.introspection > LIMITS.introspectionCost) throw new ApiError('QUERY_TOO_COSTLY', { cost: cost.introspection, limit: LIMITS.introspectionCost }, REFUSED);
  return cost.data;
}
