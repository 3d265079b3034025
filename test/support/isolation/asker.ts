import { getNamedType, isInputObjectType, isListType, isNonNullType, isScalarType, type GraphQLField, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import type { Role } from '../../../src/domain/vocabulary/region-words';
import type { TestActor, TestTenant, World } from '../world';
import { forbiddenMarks, ROLES, type Place, type Ring } from './places';

/** Who asks, and inside which tenants: what is closed to all others must not be in the answer. */
export interface Reader {
  readonly name: string;
  readonly actor: TestActor | null;
  readonly inside: readonly TestTenant[];
}

/** Nobody signed in. */
export const NOBODY: Reader = { name: 'nobody', actor: null, inside: [] };

/** A reader with one role in one place. */
export function readerOf(place: Place, role: Role): Reader {
  return { name: `${role} of ${place.tenant.code}`, actor: place.actors[role], inside: [place.tenant] };
}

/** Whoever may try the doors of b and c from a: every role of a, nobody, a token that may only write, and a member of a who only judges in b. */
export async function readersFromA(world: World, { a, b }: Ring): Promise<readonly Reader[]> {
  const judging = await world.actor([{ tenant: a.tenant, role: 'ORGANIZER' }, { tenant: b.tenant, role: 'JUDGE' }]);
  const writing = await world.actor([{ tenant: a.tenant, role: 'ORGANIZER' }], { scopes: ['WRITE'] });
  return [
    ...ROLES.map((role) => readerOf(a, role)), NOBODY, { name: 'a writing token of a', actor: writing, inside: [a.tenant] },
    { name: 'ORGANIZER of a, JUDGE of b', actor: judging, inside: [a.tenant] },
  ];
}

/** An answer as it went over the wire, without what differs from request to request. */
export interface WireAnswer {
  readonly text: string;
  readonly data: Record<string, unknown> | null;
  readonly codes: readonly string[];
}

/** Asks over HTTP, in process, and holds every answer against the words that its reader may not read. */
export class Asker {
  private readonly closed = new Map<string, readonly string[]>();

  constructor(private readonly world: World, private readonly ring: Ring) {}

  /** Sends a query; `hidden` are values of the request that are masked, so that answers for different ones can be compared byte by byte. */
  async send(reader: Reader, query: string, variables: Readonly<Record<string, unknown>> = {}, hidden: readonly string[] = []): Promise<WireAnswer> {
    const response = await this.world.app.http.inject({
      method: 'POST', url: '/graphql',
      headers: { 'content-type': 'application/json', ...(reader.actor === null ? {} : { authorization: `Bearer ${reader.actor.secret}` }) },
      payload: JSON.stringify({ query, variables }),
    });
    const inside = reader.inside.map((t) => t.id).join();
    const closed = this.closed.get(inside) ?? forbiddenMarks(this.ring, reader.inside);
    this.closed.set(inside, closed);
    for (const mark of closed) {
      if (response.body.includes(mark)) throw new Error(`${reader.name} reads ${mark}: ${response.body.slice(0, 1000)}\n${query}\n${JSON.stringify(variables)}`);
    }
    const { date: _date, ...headers } = response.headers;
    const body = JSON.parse(response.body) as { data?: Record<string, unknown>; errors?: { path?: unknown; extensions: { code: string } }[] };
    // Fields run side by side: which of two errors comes first is chance.
    const errors = [...(body.errors ?? [])].sort((x, y) => (JSON.stringify(x.path) < JSON.stringify(y.path) ? -1 : 1));
    const whole = JSON.stringify([errors.length < 2 ? response.body : { ...body, errors }, response.statusCode, headers]);
    const masked = [...hidden, String(headers['x-request-id'])].reduce((text, value) => text.replaceAll(value, '·'), whole);
    // A cursor is bound to its reader, so it is another for each; all else must be the same.
    return { text: masked.replace(/(ursor\\?":\\?")[\w-]+/g, '$1·'), data: body.data ?? null, codes: (body.errors ?? []).map((e) => e.extensions.code) };
  }
}

/** The ways to ask one root field: plainly, under two aliases, through a fragment, through conditions. */
export function shapesOf(operation: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, selection: string): Readonly<Record<'plain' | 'alias' | 'fragment' | 'inline', string>> {
  const declared = field.args.length === 0 ? '' : `(${field.args.map((a) => `$${a.name}: ${String(a.type)}${a.defaultValue === undefined ? '' : ` = ${printed(a.defaultValue, a.type)}`}`).join(', ')})`;
  const call = `${field.name}${field.args.length === 0 ? '' : `(${field.args.map((a) => `${a.name}: $${a.name}`).join(', ')})`} ${selection}`;
  const root = operation === 'query' ? 'Query' : 'Mutation';
  return {
    plain: `${operation}${declared} { ${call} }`,
    alias: `${operation}${declared} { one: ${call} two: ${call} }`,
    fragment: `${operation}${declared} { ...Asked } fragment Asked on ${root} { ${call} }`,
    inline: `${operation}${declared} { ... on ${root} { ... @include(if: true) { ${call} } } }`,
  };
}

const printed = (value: unknown, type: GraphQLInputType): string => (Array.isArray(value) ? `[${value.map((one) => printed(one, type)).join(', ')}]` : isScalarType(getNamedType(type)) ? JSON.stringify(value) : String(value));

/** The arguments of a field that can name something: their paths through input objects, filters and orders aside (lists.ts covers those). */
export function namingArguments(field: GraphQLField<unknown, unknown>): readonly string[] {
  const leaves = (path: string, type: GraphQLInputType): readonly string[] => {
    const named = getNamedType(type);
    if (isInputObjectType(named)) return /(Where|Order)$/.test(named.name) ? [] : Object.values(named.getFields()).flatMap((f) => leaves(`${path}.${f.name}`, f.type));
    return named.name === 'ID' || named.name === 'String' ? [path] : [];
  };
  return field.args.flatMap((a) => leaves(a.name, a.type));
}

/** The root fields of a schema by their whole names. */
export function rootFields(schema: GraphQLSchema): ReadonlyMap<string, GraphQLField<unknown, unknown>> {
  // Subscriptions go through a door of their own, which test/http/watching tries.
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return new Map(roots.flatMap((type) => Object.values(type?.getFields() ?? {}).map((f): [string, GraphQLField<unknown, unknown>] => [`${type?.name ?? ''}.${f.name}`, f])));
}

/** The variables with a value put at a path; where the argument takes a list, as its only value. */
export function withValue(variables: Readonly<Record<string, unknown>>, field: GraphQLField<unknown, unknown>, path: string, value: string): Record<string, unknown> {
  const [first, ...rest] = path.split('.');
  const type = field.args.find((a) => a.name === first)?.type;
  const many = type !== undefined && isListType(isNonNullType(type) ? type.ofType : type);
  const put = (at: unknown, [name, ...deeper]: readonly string[]): unknown => (Array.isArray(at) && name !== undefined ? at.map((one) => put(one, [name, ...deeper])) : name === undefined ? (many && rest.length === 0 ? [value] : value) : { ...(at as object), [name]: put((at as Record<string, unknown> | undefined)?.[name], deeper) });
  return { ...variables, [first]: put(variables[first], rest) };
}
