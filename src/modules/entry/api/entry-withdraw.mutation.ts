import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { entryWithdraw } from '../usecases/entry-withdraw';
import { actOnEntry } from './entry-act';
import { EntryArgument, TenantArgument, VersionArgument } from './entry-arguments';

const { payload, resolver } = workPayload('EntryWithdrawPayload', ['Hasil menarik usulan.', 'What came of withdrawing an entry.'], 'entry', 'WorkspaceEntry', ['Usulan yang ditarik.', 'The entry that was withdrawn.']);

@InputType('EntryWithdrawInput', { description: describe(['Penarikan usulan.', 'A withdrawal of an entry.']) })
export class EntryWithdrawInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;
}

@Resolver()
export class EntryWithdrawMutation {
  @Mutation(() => payload, { description: describe([
    'Menarik usulan sebelum diputuskan: oleh pengusul sebelum diajukan, sesudahnya hanya oleh penyelenggara. Kuota dan hak ikutnya kembali.',
    'Withdraws an entry before it is decided: by its entrant before it is submitted, later by the organiser only. Its quota and participation are given back.',
  ]) })
  entryWithdraw(
    @TenantArgument() tenant: string, @EntryArgument() entry: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => EntryWithdrawInput, { description: describe(['Sebab ditarik.', 'Why it is withdrawn.']) }) input: EntryWithdrawInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnEntry(context, { tenant, entry, expectedVersion }, {
      operation: 'entryWithdraw', right: 'entry.draft', wrong: () => validateInput(input), command: { reason: input.reason },
      run: (tx, scope, command, by) => entryWithdraw(tx, scope, command, by, context),
    });
  }
}

/** The resolvers of this mutation. */
export const ENTRY_WITHDRAW = [EntryWithdrawMutation, resolver];
