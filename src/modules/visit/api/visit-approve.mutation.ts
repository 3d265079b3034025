import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { visitApprove } from '../usecases/visit-approve';
import { actOnVisit, Named, TenantArgument, VersionArgument, VisitArgument, visitPayload } from './visit-act';
import { readPlace, VisitPlaceInput } from './visit-place.input';

const { payload, resolver } = visitPayload('VisitApprovePayload', ['Hasil menyetujui kunjungan.', 'What came of approving a visit.']);

@InputType('VisitApproveInput', { description: describe(['Tempat kunjungan dan surat persetujuannya.', 'The place of a visit and the letter that approves it.']) })
export class VisitApproveInput extends VisitPlaceInput {
  @Legible()
  @Length(2, 120)
  @Field(() => String, { nullable: true, description: describe(['Nomor surat persetujuan.', 'Number of the letter of approval.']) })
  approvalNumber?: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Tanggal surat itu; kosong berarti hari ini.', 'Date of that letter; left out, today.']) })
  approvedOn?: string | null;
}

@Resolver()
export class VisitApproveMutation {
  @Mutation(() => payload, { description: describe([
    'Tuan rumah menyetujui kunjungan pada hari, jam, dan ruang; ruang tidak pernah dipakai dua kali, dan kunjungannya terbit.',
    'The host approves a visit for a day, hours and a room; a room is never taken twice, and the visit is published.',
  ]) })
  visitApprove(
    @TenantArgument() tenant: string, @VisitArgument() visit: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => VisitApproveInput, { description: describe(['Tempat dan suratnya.', 'Its place and letter.']) }) input: VisitApproveInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const named = new Named();
    const command = { ...readPlace(input, named), approvalNumber: input.approvalNumber ?? null, approvedOn: input.approvedOn ?? null };
    return actOnVisit(context, { tenant, visit, expectedVersion }, {
      operation: 'visitApprove', command, wrong: () => [...validateInput(input), ...named.wrong], run: (tx, scope, asked) => visitApprove(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_APPROVE = [VisitApproveMutation, resolver];
