import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { shelf, tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { outcomeOf, idempotent } from '../../identity';
import { innovationPublish } from '../usecases/innovation-publish';
import { Innovation } from './innovation.types';

@ObjectType('InnovationPublishPayload', { description: describe(['Hasil menerbitkan inovasi.', 'What came of publishing an innovation.']) })
export class InnovationPublishPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => InnovationPublishPayload)
export class InnovationPublishMutation {
  @Mutation(() => InnovationPublishPayload, { description: describe(['Menerbitkan naskah inovasi ke rak terbuka; naskahnya tetap di ruang kerja.', 'Puts a snapshot of a working innovation on the published shelf; the working copy stays in the workspace.']) })
  async innovationPublish(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('innovation', () => ID, { description: describe(['Pengenal naskah.', 'Id of the working innovation.']) }) innovation: string,
    @Arg('expectedVersion', () => Int, { description: describe(['Versi naskah yang Anda lihat.', 'The version of the working copy that you saw.']) }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<Mutated> {
    const scope = scopeFor(context, { name: 'innovation.publish', tenantId: tenantByCode(context, tenant), agencyId: null });
    if ('code' in scope) return refusedWith(context, [scope]);
    const innovationId = keyIn('WorkspaceInnovation', innovation);
    if (innovationId === null) return refusedWith(context, [{ code: 'NOT_FOUND', path: ['innovation'], detail: { what: 'innovation' } }]);
    const command = { innovationId, expectedVersion };
    // The expected version is the natural key: a repeated request meets a newer version and is told so.
    const request = { operation: 'innovationPublish', key: null, input: command };
    return carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => innovationPublish(tx, scope, command, context)));
  }

  @FieldResolver(() => Innovation, { nullable: true, description: describe(['Terbitannya.', 'The published innovation.']) })
  innovation(@Root() payload: Mutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'Innovation', payload.key, shelf(context));
  }
}
