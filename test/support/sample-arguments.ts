import {
  getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLSchema,
} from 'graphql';

/** A field of Query or Mutation, with its operation written out and everything that it takes in variables. */
export interface RootField {
  readonly name: string;
  readonly args: readonly GraphQLArgument[];
  readonly query: string;
}

/** Every field of Query and Mutation; each asks for as little as it can. */
export function rootFieldsOf(schema: GraphQLSchema): readonly RootField[] {
  const fieldsOf = (kind: 'query' | 'mutation'): RootField[] =>
    Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}).map((field) => ({ name: field.name, args: field.args, query: operation(kind, field) }));
  return [...fieldsOf('query'), ...fieldsOf('mutation')];
}

function operation(kind: string, field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map((a) => `$${a.name}: ${String(a.type)}`).join(', ');
  const given = field.args.map((a) => `${a.name}: $${a.name}`).join(', ');
  const round = (text: string): string => (text === '' ? '' : `(${text})`);
  const problems = kind === 'mutation' ? ' problems { code message }' : '';
  return `${kind}${round(declared)} { ${field.name}${round(given)}${isLeafType(getNamedType(field.type)) ? '' : ` { __typename${problems} }`} }`;
}

/** Makes a value of an input type: `text` wherever a text or an id stands, the plainest value elsewhere, optional parts left out unless they are texts. */
export function sample(type: GraphQLInputType, text: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, text);
  if (isListType(type)) return [sample(type.ofType, text)];
  if (isEnumType(type)) return type.getValues()[0].name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(Object.values(type.getFields()).filter((f) => isNonNullType(f.type) || takesText(f.type)).map((f) => [f.name, sample(f.type, text)]));
  }
  switch (type.name) {
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return true;
    case 'LocalDate':
      return '2023-06-01';
    case 'Instant':
      return '2023-06-01T00:00:00.000Z';
    case 'Decimal':
      return '1';
    default:
      return text;
  }
}

/** True for a text or an id by itself (a list of them too), not for an object that holds some. */
export function takesText(type: GraphQLInputType): boolean {
  return ['String', 'ID'].includes(getNamedType(type).name);
}

/** True when a text or an id stands anywhere in the type that `sample` would fill. */
export function holdsText(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (takesText(type)) return true;
  return isInputObjectType(named) && Object.values(named.getFields()).some((f) => takesText(f.type));
}
