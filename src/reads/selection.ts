import {
  getNamedType, isObjectType, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import { getArgumentValues } from 'graphql/execution/values';
import type { ReadType } from './read-type';

/** The name under which a row keeps a list that was asked for with these arguments. */
export function manyKey(field: string, args: unknown): string {
  return `${field}|${JSON.stringify(args)}`;
}

// By the variables, which every execution has of its own, and the place in the document.
const keysOfExecution = new WeakMap<object, WeakMap<FieldNode, string>>();

/** The same, for the resolver of the list, which is called for each row: it is worked out once for a place and its variables. */
export function manyKeyOf(info: GraphQLResolveInfo): string {
  const [node] = info.fieldNodes;
  const keys = keysOfExecution.get(info.variableValues) ?? new WeakMap<FieldNode, string>();
  keysOfExecution.set(info.variableValues, keys);
  const key = keys.get(node) ?? manyKey(info.fieldName, getArgumentValues(info.parentType.getFields()[info.fieldName], node, info.variableValues));
  keys.set(node, key);
  return key;
}

/** A list asked for below a row: its field, its arguments, what of it is wanted. */
export interface ManySelection {
  readonly field: string;
  readonly args: ListArguments;
  readonly wanted: ConnectionSelection;
}

/** What is wanted of one type: fields, to-one relations, lists by field and arguments. */
export interface Selection {
  readonly fields: ReadonlySet<string>;
  readonly ones: ReadonlyMap<string, Selection>;
  readonly manys: ReadonlyMap<string, ManySelection>;
}

/** What is wanted of a connection. */
export interface ConnectionSelection {
  readonly node: Selection;
  readonly total: boolean;
  readonly rows: boolean;
}

/** The arguments that every list takes. */
export interface ListArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly where?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
}

type Info = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

const below = (info: Info, parent: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, readonly FieldNode[]> =>
  collectSubfields(info.schema, info.fragments, info.variableValues, parent, nodes);

function objectType(info: Info, name: string): GraphQLObjectType {
  const found = info.schema.getType(name);
  if (!isObjectType(found)) throw new Error(`${name} is not an object type of the schema`);
  return found;
}

/** Gathers what is wanted of a type below these field nodes: fragments and directives resolved, equal fields merged, aliases with other arguments kept apart. */
export function selectionOf(info: Info, type: ReadType, nodes: readonly FieldNode[]): Selection {
  const parent = objectType(info, type.name);
  const fields = new Set<string>();
  const oneNodes = new Map<string, FieldNode[]>();
  const manyNodes = new Map<string, { readonly field: string; readonly args: ListArguments; readonly nodes: FieldNode[] }>();
  for (const found of below(info, parent, nodes).values()) {
    const name = found[0].name.value;
    const field = type.fields.get(name);
    if (field === undefined) continue;
    if (field.kind === 'one') oneNodes.set(name, [...(oneNodes.get(name) ?? []), ...found]);
    else if (field.kind === 'many') {
      // One name may carry other arguments where `nodes` itself was asked for twice: each set of arguments is its own list.
      for (const node of found) {
        const args = getArgumentValues(parent.getFields()[name], node, info.variableValues) as unknown as ListArguments;
        const key = manyKey(name, args);
        const known = manyNodes.get(key);
        if (known === undefined) manyNodes.set(key, { field: name, args, nodes: [node] });
        else known.nodes.push(node);
      }
    } else fields.add(name);
  }
  const manys = new Map<string, ManySelection>();
  for (const [key, { field: name, args, nodes: found }] of manyNodes) {
    const field = type.fields.get(name);
    if (field?.kind === 'many') manys.set(key, { field: name, args, wanted: connectionSelection(info, field.target(), found) });
  }
  const ones = new Map<string, Selection>();
  for (const [name, found] of oneNodes) {
    const field = type.fields.get(name);
    if (field?.kind === 'one') ones.set(name, selectionOf(info, field.target(), found));
  }
  return { fields, ones, manys };
}

/**
 * Gathers what is wanted of a connection of a type below these field nodes: `edges { node }` and `nodes` are one selection.
 * `named` is the type of the page where it is another one than the type's own connection.
 */
export function connectionSelection(info: Info, type: ReadType, nodes: readonly FieldNode[], named = `${type.name}Connection`): ConnectionSelection {
  const connection = objectType(info, named);
  const rowNodes: FieldNode[] = [];
  let total = false;
  let rows = false;
  for (const found of below(info, connection, nodes).values()) {
    const name = found[0].name.value;
    if (name === 'totalCount') total = true;
    else if (name !== '__typename') rows = true;
    if (name === 'nodes') rowNodes.push(...found);
    if (name === 'edges') {
      const edge = getNamedType(connection.getFields().edges.type) as GraphQLObjectType;
      for (const inner of below(info, edge, found).values()) if (inner[0].name.value === 'node') rowNodes.push(...inner);
    }
  }
  return { node: selectionOf(info, type, rowNodes), total, rows };
}
