import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Bilingual } from '../domain/vocabulary/vocabulary';
import type { ReadRow } from '../reads/level';
import type { Connection } from '../reads/read-room';
import { connectionSelection, selectionOf, type ListArguments } from '../reads/selection';
import { sql, type Sql } from '../reads/sql';
import type { Viewer } from '../reads/viewer';
import { ApiError } from './api-error';
import { connectionOf, listArgsOf } from './connections';
import { shelf, type Context } from './context';
import { describe } from './describe';
import { readType } from './read-types';

/** The arguments of a root list: those of every list, and what happens to made-up rows. */
export interface RootListArguments extends ListArguments {
  readonly synthetic?: 'EXCLUDE' | 'INCLUDE' | 'ONLY';
}

/** The condition on alias t0 that leaves made-up rows out, lets them in, or shows nothing else. */
export function syntheticScope(choice: RootListArguments['synthetic']): Sql[] {
  switch (choice) {
    case 'ONLY':
      return [sql('t0.synthetic = 1')];
    case 'EXCLUDE':
      return [sql('t0.synthetic = 0')];
    case 'INCLUDE':
    case undefined:
      return [];
  }
}

/** One page of a list for a viewer: what every list field answers with. */
export function listOf(context: Context, info: GraphQLResolveInfo, name: string, args: ListArguments, viewer: Viewer, scope: readonly Sql[] = []): Promise<Connection> {
  const { type } = readType(name);
  return context.reads.connection(info.fieldName, type, args, connectionSelection(info, type, info.fieldNodes), viewer, scope);
}

/** The one row of the published shelf that meets the conditions on alias t0; NOT_FOUND when there is none. */
export async function oneOf(context: Context, info: GraphQLResolveInfo, name: string, conditions: readonly Sql[], what: string): Promise<ReadRow> {
  const { type } = readType(name);
  const rows = await context.reads.rows(type, selectionOf(info, type, info.fieldNodes), shelf(context), conditions, 1);
  if (rows.length === 0) throw new ApiError('NOT_FOUND', { what: what.slice(0, 80) });
  return rows[0];
}

/** Makes the resolver of a root list over the published shelf: `regions`, `editions`, ... */
export function rootList(field: string, typeName: string, about: Bilingual): new () => object {
  const name = `${field[0].toUpperCase()}${field.slice(1)}RootList`;
  const resolver = ({ [name]: class {} })[name] as new () => object;
  const prototype = resolver.prototype as Record<string, unknown>;
  Resolver()(resolver);
  prototype[field] = (args: RootListArguments, context: Context, info: GraphQLResolveInfo): Promise<Connection> =>
    listOf(context, info, typeName, args, shelf(context), syntheticScope(args.synthetic));
  Reflect.defineMetadata('design:paramtypes', [Object, Object, Object], prototype, field);
  // Nullable: when one list is refused, its neighbours in the same request are still answered.
  Query(() => connectionOf(typeName) as never, { nullable: true, description: describe(about) })(prototype, field, {});
  Args(() => listArgsOf(typeName, true) as never)(prototype, field, 0);
  Ctx()(prototype, field, 1);
  Info()(prototype, field, 2);
  return resolver;
}
