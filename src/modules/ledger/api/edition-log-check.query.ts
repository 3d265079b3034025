import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { LOG_FAULT, type LogFault } from '../../../domain/vocabulary/ledger-words';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { LogReceipt } from '../../../graphql-kit/log-receipt';
import { keyIn } from '../../../graphql-kit/mutate';
import { programOfEdition } from '../../competition';
import { logCheck, type LogChecked } from '../usecases/log-check';

const FAULT = enumOf(LOG_FAULT);

@ObjectType('EditionLogFault', { description: describe(['Satu kesalahan pada log.', 'A fault in a log.']) })
export class EditionLogFault {
  @Field(() => Int, { description: describe(['Nomor catatannya.', 'Number of the entry.']) })
  seq: number;

  @Field(() => FAULT, { description: describe(['Apa yang salah.', 'What is wrong.']) })
  fault: LogFault;
}

@ObjectType('EditionLogCheck', { description: describe(['Hasil pemeriksaan seluruh log suatu penyelenggaraan.', 'What came of checking the whole log of an edition.']) })
export class EditionLogCheck {
  @Field(() => Int, { description: describe(['Banyaknya catatan.', 'How many entries there are.']) })
  entries: number;

  @Field(() => LogReceipt, { nullable: true, description: describe(['Kepala log; kosong bila belum ada catatan.', 'The head of the log; null when nothing was logged.']) })
  head: LogReceipt | null;

  @Field(() => [EditionLogFault], { description: describe(['Kesalahannya, paling banyak 100; kosong bila utuh.', 'Its faults, at most 100; empty when it is whole.']) })
  faults: readonly EditionLogFault[];
}

@Resolver()
export class EditionLogCheckQuery {
  @Query(() => EditionLogCheck, { nullable: true, description: describe([
    'Memeriksa log suatu penyelenggaraan dari catatan pertama sampai kepalanya, bagi penyelenggara programnya.',
    'Checks the log of an edition from its first entry to its head, for the organiser of its programme.',
  ]) })
  async editionLogCheck(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('edition', () => ID, { description: describe(['Pengenal penyelenggaraan.', 'Id of the edition.']) }) edition: string,
    @Ctx() context: Context,
  ): Promise<LogChecked> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    const ask = askAs(context, viewer);
    const editionId = keyIn('Edition', edition);
    const programId = editionId === null ? null : await programOfEdition(ask, tenantId, editionId);
    demand(context, { name: 'judging.read', tenantId, programId: programId ?? '' });
    if (editionId === null || programId === null) throw new ApiError('NOT_FOUND', { what: 'edition' });
    return logCheck(ask, tenantId, editionId);
  }
}
