import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { visitClose } from '../usecases/visit-close';
import { actOnVisit, TenantArgument, VersionArgument, VisitArgument, visitPayload } from './visit-act';

const { payload, resolver } = visitPayload('VisitClosePayload', ['Hasil menutup kunjungan.', 'What came of closing a visit.']);

@InputType('VisitCloseInput', { description: describe(['Penutupan kunjungan.', 'The close of a visit.']) })
export class VisitCloseInput {
  @Legible()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: describe(['Jabatan yang menerima rombongan; bukan nama orang.', 'The office that received the delegation; never a person\'s name.']) })
  hostedBy?: string | null;
}

@Resolver()
export class VisitCloseMutation {
  @Mutation(() => payload, { description: describe([
    'Tuan rumah menutup kunjungan yang terlaksana; tindak lanjut jatuh tempo 30, 180, dan 365 hari sesudah harinya.', 'The host closes a visit that took place; its follow-ups are due 30, 180 and 365 days after its day.',
  ]) })
  visitClose(
    @TenantArgument() tenant: string, @VisitArgument() visit: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => VisitCloseInput, { description: describe(['Penutupannya.', 'The close.']) }) input: VisitCloseInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnVisit(context, { tenant, visit, expectedVersion }, {
      operation: 'visitClose', command: { hostedBy: input.hostedBy ?? null }, wrong: () => validateInput(input), run: (tx, scope, asked) => visitClose(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_CLOSE = [VisitCloseMutation, resolver];
