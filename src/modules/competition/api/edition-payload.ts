import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Tx } from '../../../db/database';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import type { Outcome, Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { idempotent, outcomeOf } from '../../identity';
import type { EditionAt, EditionChanged } from '../usecases/edition-take';
import { programOfEdition } from '../usecases/program-of-edition';
import { Edition } from './program.types';

type Class = abstract new (...args: never[]) => unknown;

/** What a change of the running of an edition answers before its payload is filled. */
export interface EditionMutated extends Mutated {
  readonly version: number | null;
}

/** How an edition is named in an argument, and its running's version. */
export const TENANT = { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) };
export const EDITION = { description: describe(['Pengenal penyelenggaraan.', 'Id of the edition.']) };
export const EXPECTED = { description: describe(['Versi jalannya penyelenggaraan yang Anda lihat.', 'The version of its running that you saw.']) };

/** Makes the payload of a change of an edition: the edition as it stands on the shelf, the version of its running, and problems. */
export function editionPayload(name: string, about: Bilingual): { readonly payload: Class; readonly resolver: new () => object } {
  const payload = ({ [name]: class {} })[name] as Class;
  const shape = payload.prototype as object;
  Field(() => Int, { nullable: true, description: describe(['Versi jalannya penyelenggaraan sesudah perubahan; sertakan pada perubahan berikutnya.', 'The version of its running after the change; send it along with the next one.']) })(shape, 'version');
  Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })(shape, 'problems');
  ObjectType(name, { description: describe(about) })(payload as never);
  const resolver = ({ [`${name}Edition`]: class {} })[`${name}Edition`] as new () => object;
  const prototype = resolver.prototype as Record<string, unknown>;
  Resolver(() => payload as never)(resolver);
  prototype.edition = ({ key }: Mutated, context: Context, info: GraphQLResolveInfo): Promise<unknown> => readBack(context, info, 'Edition', key, shelf(context));
  Reflect.defineMetadata('design:paramtypes', [Object, Object, Object], prototype, 'edition');
  FieldResolver(() => Edition, { nullable: true, description: describe(['Penyelenggaraannya.', 'The edition.']) })(prototype, 'edition', {});
  Root()(prototype, 'edition', 0);
  Ctx()(prototype, 'edition', 1);
  Info()(prototype, 'edition', 2);
  return { payload, resolver };
}

/** What is asked of an edition, before it is known who may ask it. */
export interface EditionAsked {
  readonly operation: string;
  readonly tenant: string;
  readonly edition: string;
  readonly expectedVersion: number;
  readonly wrong: readonly Refusal[];
  readonly input?: unknown;
}

/** The scope in which somebody runs an edition, with its key, or the refusal: who may run none of it learns nothing about what is there. */
export async function editionScope(context: Context, tenant: string, edition: string): Promise<{ readonly scope: TenantScope; readonly editionId: string } | Refusal> {
  const tenantId = tenantByCode(context, tenant);
  const key = keyIn('Edition', edition);
  // An edition stands on the shelf: nobody's scope is needed to find its programme.
  const programId = key === null ? null : await programOfEdition(askAs(context, shelf(context)), tenantId, key);
  const scope = scopeFor(context, { name: 'edition.run', tenantId, programId: programId ?? '' });
  if ('code' in scope) return scope;
  return key === null || programId === null ? { code: 'NOT_FOUND', path: ['edition'], detail: { what: 'edition' } } : { scope, editionId: key };
}

/** Carries out a change of an edition by somebody who may run its programme; the expected version is the natural key of the request. */
export async function changeEdition(
  context: Context, asked: EditionAsked, work: (tx: Tx, scope: TenantScope, at: EditionAt) => Promise<Outcome<EditionChanged>>,
): Promise<EditionMutated> {
  const found = await editionScope(context, asked.tenant, asked.edition);
  const wrong = 'code' in found ? [found] : asked.wrong;
  if ('code' in found || wrong.length > 0) return { ...refusedWith(context, wrong), version: null };
  const { scope, editionId } = found;
  const at = { editionId, expectedVersion: asked.expectedVersion };
  const request = { operation: asked.operation, key: null, input: [at, asked.input] };
  const outcome = await outcomeOf(context.db.transact(scope.session, (tx) => idempotent(tx, scope, request, context, () => work(tx, scope, at))));
  return outcome.ok ? { key: outcome.value.editionId, problems: [], version: outcome.value.version } : { ...refusedWith(context, outcome.refusals), version: null };
}
