import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { visitMove } from '../usecases/visit-move';
import { actOnVisit, Named, TenantArgument, VersionArgument, VisitArgument, visitPayload } from './visit-act';
import { readPlace, VisitPlaceInput } from './visit-place.input';

const { payload, resolver } = visitPayload('VisitMovePayload', ['Hasil memindahkan kunjungan.', 'What came of moving a visit.']);

@InputType('VisitMoveInput', { description: describe(['Tempat kunjungan yang baru dan alasannya.', 'The new place of a visit, and why.']) })
export class VisitMoveInput extends VisitPlaceInput {
  @Legible()
  @Length(3, 2000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 2.000 aksara; terbit bersama kunjungannya.', 'The reason, 3 to 2,000 characters; it is published with the visit.']) })
  reason: string;
}

@Resolver()
export class VisitMoveMutation {
  @Mutation(() => payload, { description: describe(['Tuan rumah memindahkan kunjungan yang sudah disetujui ke hari, jam, atau ruang lain; acaranya ikut bergeser.', 'The host moves an approved visit to another day, other hours or another room; its agenda moves along.']) })
  visitMove(
    @TenantArgument() tenant: string, @VisitArgument() visit: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => VisitMoveInput, { description: describe(['Tempat barunya.', 'Its new place.']) }) input: VisitMoveInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const named = new Named();
    const command = { ...readPlace(input, named), reason: input.reason };
    return actOnVisit(context, { tenant, visit, expectedVersion }, {
      operation: 'visitMove', command, wrong: () => [...validateInput(input), ...named.wrong], run: (tx, scope, asked) => visitMove(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_MOVE = [VisitMoveMutation, resolver];
