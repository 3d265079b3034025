import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Field, FieldResolver, Info, InputType, Int, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import type { Bilingual } from '../domain/vocabulary/vocabulary';
import { LISTS, type ReadRow } from '../reads/level';
import type { Connection } from '../reads/read-room';
import { sortColumnOf } from '../reads/read-type';
import { manyKeyOf } from '../reads/selection';
import { describe } from './describe';
import { DIRECTION, SYNTHETIC } from './enums';
import { readTypes, type Registered } from './read-types';
import { whereOf } from './where-inputs';

type Class = abstract new (...args: never[]) => unknown;

const field = (cls: Class, name: string, type: () => unknown, about: Bilingual, nullable = false, defaultValue?: unknown): void => {
  Field(type as never, { nullable, description: describe(about), ...(defaultValue === undefined ? {} : { defaultValue }) })(cls.prototype as object, name);
};

/** Where a page stands in its list. */
@ObjectType('PageInfo', { description: describe(['Letak halaman dalam daftar.', 'Where a page stands in its list.']) })
export class PageInfo {
  @Field(() => Boolean, { description: describe(['Benar bila masih ada halaman berikutnya.', 'True when another page follows.']) })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: describe(['Benar bila ada halaman sebelumnya.', 'True when a page comes before.']) })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: describe(['Penanda baris pertama halaman ini.', 'Cursor of the first row of this page.']) })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: describe(['Penanda baris terakhir halaman ini.', 'Cursor of the last row of this page.']) })
  endCursor: string | null;
}

const named = (name: string): Class => ({ [name]: class {} })[name];

interface Lists {
  readonly connection: Class;
  readonly args: Class;
  readonly rootArgs: Class;
}
const lists = new Map<string, Lists>();

function listsOf(registered: Registered): Lists {
  const { name } = registered.type;
  const known = lists.get(name);
  if (known !== undefined) return known;
  const edge = named(`${name}Edge`);
  field(edge, 'node', () => registered.cls, ['Barisnya.', 'The row.']);
  field(edge, 'cursor', () => String, ['Penanda letak baris dalam daftar.', 'Cursor of the row in its list.']);
  ObjectType(`${name}Edge`, { description: describe([`Baris ${name} dan letaknya dalam daftar.`, `A row of ${name} and its place in the list.`]) })(edge as never);
  const connection = named(`${name}Connection`);
  field(connection, 'edges', () => [edge], ['Baris beserta penandanya.', 'The rows with their cursors.']);
  field(connection, 'nodes', () => [registered.cls], ['Baris tanpa penanda.', 'The rows without their cursors.']);
  field(connection, 'pageInfo', () => PageInfo, ['Letak halaman ini.', 'Where this page stands.']);
  field(connection, 'totalCount', () => Int, ['Banyaknya baris seluruhnya; dihitung hanya bila diminta.', 'How many rows there are in all; counted only when it is asked for.'], true);
  ObjectType(`${name}Connection`, { description: describe([`Satu halaman dari daftar ${name}.`, `One page of a list of ${name}.`]) })(connection as never);
  const made: Lists = { connection, args: argsOf(registered, false), rootArgs: argsOf(registered, true) };
  lists.set(name, made);
  return made;
}

function orderOf(registered: Registered): Class | null {
  const { name } = registered.type;
  const sortable = [...registered.type.fields].filter(([, f]) => sortColumnOf(f) !== null).map(([n]) => n);
  if (sortable.length === 0) return null;
  const constant = (n: string): string => n.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase();
  const values = Object.fromEntries(sortable.map((n) => [constant(n), n]));
  registerEnumType(values, {
    name: `${name}OrderField`,
    description: describe([`Ruas urutan daftar ${name}.`, `Fields by which a list of ${name} can be sorted.`]),
    valuesConfig: Object.fromEntries(sortable.map((n) => [constant(n), { description: describe(registered.descriptions.get(n) ?? ['Ruas.', 'The field.']) }])),
  });
  const order = named(`${name}Order`);
  field(order, 'field', () => values, ['Ruas yang diurutkan.', 'The field to sort by.']);
  field(order, 'direction', () => DIRECTION, ['Arahnya.', 'The direction.'], false, 'ASC');
  InputType(`${name}Order`, { description: describe([`Urutan daftar ${name}.`, `Order of a list of ${name}.`]) })(order as never);
  return order;
}
const orders = new Map<string, Class | null>();

function argsOf(registered: Registered, root: boolean): Class {
  const { name } = registered.type;
  if (!orders.has(name)) orders.set(name, orderOf(registered));
  const order = orders.get(name) ?? null;
  const where = whereOf(name);
  const args = named(`${name}${root ? 'Root' : ''}ListArgs`);
  field(args, 'first', () => Int, ['Banyaknya baris, 1 sampai 100.', 'How many rows, 1 to 100.'], false, 20);
  field(args, 'after', () => String, ['Lanjutkan sesudah penanda ini.', 'Go on after this cursor.'], true);
  if (where !== null) field(args, 'where', () => where, ['Saringan.', 'The filter.'], true);
  if (order !== null) field(args, 'orderBy', () => order, ['Urutan; bawaannya dipilih untuk daftar ini.', 'The order; each list has a default of its own.'], true);
  if (root && Object.hasOwn(registered.type.table.columns, 'synthetic')) {
    field(args, 'synthetic', () => SYNTHETIC, ['Perlakuan atas data contoh buatan.', 'What happens to the made-up example data.'], false, 'EXCLUDE');
  }
  ArgsType()(args as never);
  return args;
}

/** The connection class of a readable type. */
export function connectionOf(name: string): Class {
  return listsOf(readTypes().get(name) ?? missing(name)).connection;
}

/** The arguments of a list of a readable type; a root list also says what happens to made-up rows. */
export function listArgsOf(name: string, root = false): Class {
  const made = listsOf(readTypes().get(name) ?? missing(name));
  return root ? made.rootArgs : made.args;
}

function missing(name: string): never {
  throw new Error(`no readable type ${name}`);
}

/**
 * Makes what the schema needs beside the declared types: connections, filters, orders, and one resolver class for the
 * lists below each type. Called once, when all modules are loaded; answers the resolver classes.
 */
export function finishReadTypes(): (new () => object)[] {
  for (const registered of readTypes().values()) listsOf(registered);
  return [...readTypes().values()].flatMap((registered) => {
    const manys = [...registered.type.fields].filter(([, f]) => f.kind === 'many');
    if (manys.length === 0) return [];
    const resolver = named(`${registered.type.name}Lists`) as new () => object;
    Resolver(() => registered.cls as never)(resolver);
    for (const [name, many] of manys) {
      if (many.kind !== 'many') continue;
      const prototype = resolver.prototype as Record<string, unknown>;
      prototype[name] = (row: ReadRow, _args: unknown, info: GraphQLResolveInfo): Connection | undefined =>
        (row[LISTS] as Record<string, Connection> | undefined)?.[manyKeyOf(info)];
      Reflect.defineMetadata('design:paramtypes', [Object, Object, Object], prototype, name);
      const target = many.target().name;
      FieldResolver(() => connectionOf(target) as never, { description: describe(registered.descriptions.get(name) ?? ['Daftar.', 'A list.']) })(prototype, name, {});
      Root()(prototype, name, 0);
      Args(() => listArgsOf(target) as never)(prototype, name, 1);
      Info()(prototype, name, 2);
    }
    return [resolver];
  });
}
