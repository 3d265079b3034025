import {
  getNamedType, isInterfaceType, isLeafType, isObjectType, isUnionType, type GraphQLField, type GraphQLInterfaceType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';

/** Writes selections over a schema, so that a test needs no list of fields that grows old. */

type Fields = GraphQLObjectType | GraphQLInterfaceType;

const named = (field: GraphQLField<unknown, unknown>): GraphQLNamedType => getNamedType(field.type);
const isRow = (type: GraphQLNamedType): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().some((i) => i.name === 'Node');
// The page of a search is named otherwise than its rows and takes other arguments: it is a question of its own.
const isConnection = (type: GraphQLNamedType): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection') && type.name === `${named(type.getFields().nodes).name}Connection`;
const fieldsOf = (type: Fields): GraphQLField<unknown, unknown>[] => Object.values(type.getFields());

/** The object type of this name; throws when there is none. */
export function objectTypeOf(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}

/** The type of the rows of a connection. */
export function rowTypeOf(connection: GraphQLObjectType): GraphQLObjectType {
  const type = named(connection.getFields().nodes);
  if (!isObjectType(type)) throw new Error(`${connection.name} has no rows`);
  return type;
}

/** The lists below a type: their names and the types of their rows. */
export function listsOf(type: Fields): readonly { readonly name: string; readonly connection: GraphQLObjectType; readonly row: GraphQLObjectType }[] {
  return fieldsOf(type).flatMap((field) => {
    const target = named(field);
    return isConnection(target) ? [{ name: field.name, connection: target, row: rowTypeOf(target) }] : [];
  });
}

/** The to-one relations of a type. */
export function onesOf(type: Fields): readonly { readonly name: string; readonly row: GraphQLObjectType }[] {
  return fieldsOf(type).flatMap((field) => {
    const target = named(field);
    return isRow(target) ? [{ name: field.name, row: target }] : [];
  });
}

/** Every value of a type: columns, computed values, members of unions; no relations. */
export function valuesOf(type: Fields): string {
  const parts = fieldsOf(type).flatMap((field) => {
    const target = named(field);
    if (isLeafType(target)) return [field.name];
    if (isUnionType(target)) return [`${field.name} { __typename ${target.getTypes().map((t, i) => `... on ${t.name} { ${aliased(t, i)} }`).join(' ')} }`];
    if (isRow(target) || isConnection(target) || field.args.length > 0 || !(isObjectType(target) || isInterfaceType(target))) return [];
    return [`${field.name} { ${valuesOf(target)} }`];
  });
  return ['__typename', ...parts].join(' ');
}

// Members of a union may have fields of one name and different types.
const aliased = (type: GraphQLObjectType, i: number): string => fieldsOf(type).filter((f) => isLeafType(named(f))).map((f) => `m${i}_${f.name}: ${f.name}`).join(' ');

/** Every to-one relation of a type with its values, or with its id only. */
export function onesIn(type: Fields, whole: boolean): string {
  return onesOf(type).map(({ name, row }) => `${name} { ${whole ? valuesOf(row) : 'id'} }`).join(' ');
}

/** Every list below a type with `first` rows and its total. */
export function listsIn(type: Fields, first: number): string {
  return listsOf(type).map(({ name }) => `${name}(first: ${first}) { totalCount nodes { id } }`).join(' ');
}

/** A page below a row. Without cursors: each costs a cipher and none a statement. */
export function page(first: number, rows: string): string {
  return `(first: ${first}) { totalCount pageInfo { hasNextPage } nodes { ${rows} } }`;
}

/** What is wanted of a whole page: totals, cursors, rows. */
export function pageFields(rows: string): string {
  return `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${rows} } }`;
}

/**
 * Selections of a row that together reach every value, every to-one relation with its lists, every list with its
 * relations and its lists: each within the limit of cost for 50 rows.
 */
export function lensesOf(type: GraphQLObjectType, nested: number): readonly { readonly name: string; readonly selection: string }[] {
  return [
    { name: 'values', selection: `${valuesOf(type)} ${onesIn(type, true)}` },
    ...onesOf(type).map(({ name, row }) => ({ name, selection: `id ${name} { id ${onesIn(row, true)} ${listsIn(row, 1)} }` })),
    ...listsOf(type).map(({ name, row }) => ({ name, selection: `id ${name}${page(nested, `${valuesOf(row)} ${onesIn(row, false)} ${listsIn(row, 1)}`)}` })),
  ];
}
