import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Bilingual } from '../domain/vocabulary/vocabulary';
import { demand, workspaceViewer, type Context } from './context';
import { describe } from './describe';
import { readBack, type Mutated } from './mutate';
import { Problem } from './problems';
import { readType } from './read-types';

type Class = abstract new (...args: never[]) => unknown;

/** What a mutation of a workspace answers before its payload is filled. */
export interface WorkMutated extends Mutated {
  readonly tenantId: string;
}

/** A payload class and the resolver of the row in it. */
export interface WorkPayload {
  readonly payload: Class;
  readonly resolver: new () => object;
}

/**
 * Makes the payload of a mutation of a workspace: its problems, and under `field` the private row that it made or changed,
 * read back as its viewer may see it; null when it was refused.
 */
export function workPayload(name: string, about: Bilingual, field: string, typeName: string, aboutField: Bilingual): WorkPayload {
  const payload = ({ [name]: class {} })[name] as Class;
  Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })(payload.prototype as object, 'problems');
  ObjectType(name, { description: describe(about) })(payload as never);
  const resolver = ({ [`${name}Row`]: class {} })[`${name}Row`] as new () => object;
  const prototype = resolver.prototype as Record<string, unknown>;
  Resolver(() => payload as never)(resolver);
  prototype[field] = async ({ key, tenantId }: WorkMutated, context: Context, info: GraphQLResolveInfo): Promise<unknown> => {
    if (key === null) return null;
    return readBack(context, info, typeName, key, workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId })));
  };
  Reflect.defineMetadata('design:paramtypes', [Object, Object, Object], prototype, field);
  FieldResolver(() => readType(typeName).cls as never, { nullable: true, description: describe(aboutField) })(prototype, field, {});
  Root()(prototype, field, 0);
  Ctx()(prototype, field, 1);
  Info()(prototype, field, 2);
  return { payload, resolver };
}
