import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { editionClose } from '../usecases/edition-close';
import { changeEdition, EDITION, editionPayload, EXPECTED, TENANT, type EditionMutated } from './edition-payload';

const { payload, resolver } = editionPayload('EditionClosePayload', ['Hasil menutup pendaftaran.', 'What came of closing an edition.']);

@Resolver()
export class EditionCloseMutation {
  @Mutation(() => payload, {
    description: describe([
      'Menutup pendaftaran sesudah hari terakhirnya lewat; seleksi administrasi dimulai, perpanjangan dan masa perbaikan tetap berlaku.',
      'Closes an edition once its last day is over; screening begins, while extensions and windows for mending run on.',
    ]),
  })
  editionClose(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('edition', () => ID, EDITION) edition: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<EditionMutated> {
    return changeEdition(context, { operation: 'editionClose', tenant, edition, expectedVersion, wrong: [] }, (tx, scope, at) => editionClose(tx, scope, at, context));
  }
}

/** The resolvers of this mutation. */
export const EDITION_CLOSE = [EditionCloseMutation, resolver];
