import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Bilingual } from '../domain/vocabulary/vocabulary';
import type { Connection } from '../reads/read-room';
import type { ListArguments } from '../reads/selection';
import { sql } from '../reads/sql';
import type { Viewer } from '../reads/viewer';
import { connectionOf, listArgsOf } from './connections';
import type { Context } from './context';
import { describe } from './describe';
import { listOf } from './root-fields';

/** What a workspace carries through its fields: the viewer inside one tenant's scope. */
export interface WorkspaceRoot {
  readonly __typename: 'Workspace';
  readonly viewer: Viewer;
  readonly tenantId: string;
}

/**
 * Makes the resolver of a list below a workspace: private rows of one tenant, by the viewer's functions there. `side` takes of
 * bilateral rows only those of which the tenant is the owner, or the partner.
 */
export function workspaceList(workspace: () => unknown, field: string, typeName: string, about: Bilingual, side?: 'owner' | 'partner'): new () => object {
  const name = `Workspace${field[0].toUpperCase()}${field.slice(1)}List`;
  const resolver = ({ [name]: class {} })[name] as new () => object;
  const prototype = resolver.prototype as Record<string, unknown>;
  Resolver(workspace as never)(resolver);
  prototype[field] = (root: WorkspaceRoot, args: ListArguments, context: Context, info: GraphQLResolveInfo): Promise<Connection> =>
    listOf(context, info, typeName, args, root.viewer, side === undefined ? [] : [sql(`t0.${side}_tenant_id = ?`, root.tenantId)]);
  Reflect.defineMetadata('design:paramtypes', [Object, Object, Object, Object], prototype, field);
  FieldResolver(() => connectionOf(typeName) as never, { nullable: true, description: describe(about) })(prototype, field, {});
  Root()(prototype, field, 0);
  Args(() => listArgsOf(typeName) as never)(prototype, field, 1);
  Ctx()(prototype, field, 2);
  Info()(prototype, field, 3);
  return resolver;
}
