import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { editionOpen } from '../usecases/edition-open';
import { changeEdition, EDITION, editionPayload, EXPECTED, TENANT, type EditionMutated } from './edition-payload';

const { payload, resolver } = editionPayload('EditionOpenPayload', ['Hasil membuka penyelenggaraan.', 'What came of opening an edition.']);

@Resolver()
export class EditionOpenMutation {
  @Mutation(() => payload, {
    description: describe([
      'Membuka penyelenggaraan yang diumumkan; paket aturannya dibekukan dan tidak berubah lagi.', 'Opens an announced edition; its rule pack is frozen and changes no more.',
    ]),
  })
  editionOpen(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('edition', () => ID, EDITION) edition: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<EditionMutated> {
    return changeEdition(context, { operation: 'editionOpen', tenant, edition, expectedVersion, wrong: [] }, (tx, scope, at) => editionOpen(tx, scope, at, context));
  }
}

/** The resolvers of this mutation. */
export const EDITION_OPEN = [EditionOpenMutation, resolver];
