import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { editionReport } from '../../../graphql-kit/edition-report';
import { entryRowsFor } from '../../../reads/visible-to';
import { programOfEdition } from '../../competition';
import { entryGates } from '../usecases/entry-gates';
import { EntryGates, gatesAnswer } from './entry-gates.types';
import { ENTRY_READERS } from './entry-readers';

@Resolver()
export class EntryGatesQuery {
  @Query(() => EntryGates, { nullable: true, description: describe([
    'Hitungan usulan satu penyelenggaraan pada tiap gerbang, bagi penyelenggara programnya dan bagi yang boleh membaca laporan musim.',
    'The counts of the entries of an edition at every gate, for the organiser of its programme and for whoever may read the reports of a season.',
  ]) })
  async entryGates(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('edition', () => ID, { description: describe(['Pengenal penyelenggaraan.', 'Id of the edition.']) }) edition: string,
    @Ctx() context: Context,
  ): Promise<EntryGates> {
    const { viewer, ask, tenantId, editionId } = await editionReport(context, tenant, edition, programOfEdition);
    // What cannot be read is not counted either: entries from which the asker is recused.
    const counted = await entryGates(ask, tenantId, editionId, entryRowsFor(ENTRY_READERS)(viewer, 'e'));
    context.notes.synthetic += counted.synthetic;
    return gatesAnswer(counted, context.language);
  }
}
