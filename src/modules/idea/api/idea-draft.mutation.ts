import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { INITIATOR, type Initiator } from '../../../domain/vocabulary/innovation-words';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { idempotent, outcomeOf } from '../../identity';
import { ideaDraft } from '../usecases/idea-draft';
import { ideaPayload, ONCE, rowNamed, TENANT } from './idea-payload';

@InputType('IdeaDraftInput', { description: describe(['Isi gagasan baru.', 'What a new idea says.']) })
export class IdeaDraftInput {
  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Judul, 3 sampai 300 aksara.', 'Title, 3 to 300 characters.']) })
  title: string;

  @Length(0, 8000)
  @Field(() => String, { nullable: true, description: describe(['Masalah yang hendak diatasi, paling banyak 8.000 aksara.', 'The problem that it is to solve, at most 8,000 characters.']) })
  problem?: string | null;

  @Length(0, 8000)
  @Field(() => String, { nullable: true, description: describe(['Usulan pemecahannya, paling banyak 8.000 aksara.', 'What it proposes, at most 8,000 characters.']) })
  proposal?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerahnya; wajib bagi petugas perangkat daerah.', 'Its agency; compulsory for an officer of an agency.']) })
  agency?: string | null;

  @Field(() => enumOf(INITIATOR), { nullable: true, description: describe(['Pihak yang memprakarsai.', 'Who initiated it.']) })
  initiator?: Initiator | null;

  @Legible()
  @Length(3, 1000)
  @Field(() => String, { description: describe(['Bagaimana gagasan ini tergali, 3 sampai 1.000 aksara.', 'How it was drummed up, 3 to 1,000 characters.']) })
  reason: string;

  @Field(() => LocalDate, { nullable: true, description: describe(['Tanggal tergalinya, tidak sesudah hari ini; bawaannya hari ini.', 'The day on which it was drummed up, not after today; today unless it is given.']) })
  foundOn?: string | null;
}

const { payload, resolver } = ideaPayload('IdeaDraftPayload', ['Hasil mencatat gagasan.', 'What came of drafting an idea.']);

@Resolver()
export class IdeaDraftMutation {
  @Mutation(() => payload, { description: describe(['Mencatat gagasan baru pada tahap penggalian; tidak terbit.', 'Drafts an idea in the stage of drum up; nothing is published.']) })
  async ideaDraft(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('input', () => IdeaDraftInput, { description: describe(['Isi gagasan.', 'What it says.']) }) input: IdeaDraftInput,
    @Arg('idempotencyKey', () => String, ONCE) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const tenantId = tenantByCode(context, tenant);
    const agency = input.agency === null || input.agency === undefined ? null : rowNamed('Agency', input.agency, ['input', 'agency'], 'agency');
    const agencyId = agency?.key ?? null;
    const scope = scopeFor(context, { name: 'idea.work', tenantId, agencyId });
    if ('code' in scope) return { ...refusedWith(context, [scope]), tenantId };
    const wrong = [...validateInput(input), ...validateKey(idempotencyKey), ...(agency?.wrong ?? [])];
    if (wrong.length > 0) return { ...refusedWith(context, wrong), tenantId };
    const command = {
      title: input.title, problem: input.problem ?? null, proposal: input.proposal ?? null, agencyId, initiator: input.initiator ?? null, reason: input.reason,
      foundOn: input.foundOn ?? null,
    };
    const request = { operation: 'ideaDraft', key: idempotencyKey, input: command };
    return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => ideaDraft(tx, scope, command, context)))), tenantId };
  }
}

/** The resolvers of this mutation. */
export const IDEA_DRAFT = [IdeaDraftMutation, resolver];
