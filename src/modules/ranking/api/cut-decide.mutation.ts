import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { CUT_DECISION, type CutDecisionKind } from '../../../domain/vocabulary/judging-words';
import { demand, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { readType } from '../../../graphql-kit/read-types';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { outwardId } from '../../../platform/outward-id';
import { selectionOf } from '../../../reads/selection';
import { within } from '../../../reads/sql';
import { cutDecide } from '../usecases/cut-decide';
import { actOnRanking, KeyArgument, RoundArgument, TenantArgument } from './act-on-ranking';
import { CutDecision } from './settling.types';

const MOST = 100;
const KIND = enumOf(CUT_DECISION);

@InputType('CutDecideInput', { description: describe(['Keputusan atas batas potong.', 'A decision at the cut.']) })
export class CutDecideInput {
  @Field(() => KIND, { description: describe(['Jenisnya.', 'Its kind.']) })
  kind: CutDecisionKind;

  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @Field(() => [ID], { description: describe(['Usulannya, 1 sampai 100; bagi urutan di antara yang sama, menurut urutan itu.', 'The entries, 1 to 100; for the order among those that are level, in that order.']) })
  entries: string[];

  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;

  @Length(1, 200)
  @Field(() => String, { nullable: true, description: describe(['Nomor keputusan atau berita acaranya.', 'Number of the decree or of the minutes.']) })
  decree?: string | null;
}

interface Decided {
  readonly keys: readonly string[];
  readonly problems: readonly Problem[];
  readonly tenantId: string;
}

@ObjectType('CutDecidePayload', { description: describe(['Hasil memutuskan batas potong.', 'What came of a decision at the cut.']) })
export class CutDecidePayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => CutDecidePayload)
export class CutDecideMutation {
  @Mutation(() => CutDecidePayload, { description: describe([
    'Mencatat keputusan atas batas potong suatu tahap: undangan, keputusan pleno, atau urutan di antara yang sama nilainya, dengan alasannya.',
    'Records a decision at the cut of a round: an invitation, a decision of the plenary, or the order among those that are level, with the reason.',
  ]) })
  async cutDecide(
    @TenantArgument() tenant: string,
    @RoundArgument() round: string,
    @Arg('input', () => CutDecideInput, { description: describe(['Keputusannya.', 'The decision.']) }) input: CutDecideInput,
    @KeyArgument() idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Decided> {
    const { kind, reason } = input;
    const command = { kind, entries: input.entries.slice(0, MOST).map((id) => keyIn('WorkspaceEntry', id)), reason, decree: input.decree ?? null };
    const { tenantId, outcome } = await actOnRanking(context, tenant, { argument: 'round', given: round }, {
      operation: 'cutDecide', idempotencyKey, input: command, wrong: () => [...validateInput(input), ...validateKey(idempotencyKey)],
      run: (tx, scope, roundId) => cutDecide(tx, scope, { ...command, roundId }, context),
    });
    return outcome.ok ? { keys: outcome.value.ids, problems: [], tenantId } : { keys: [], problems: refusedWith(context, outcome.refusals).problems, tenantId };
  }

  @FieldResolver(() => [CutDecision], { nullable: true, description: describe(['Keputusannya; kosong bila ditolak.', 'The decisions; null when it was refused.']) })
  async decisions(@Root() { keys, tenantId }: Decided, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    if (keys.length === 0) return null;
    const { type } = readType('CutDecision');
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    const selection = selectionOf(info, type, info.fieldNodes);
    const rows = await context.reads.rows(type, { ...selection, fields: new Set([...selection.fields, 'id']) }, viewer, [within('t0.id', keys)], keys.length);
    return keys.flatMap((key) => rows.find((row) => row.id === outwardId(type.prefix, key)) ?? []);
  }
}

/** The resolvers of this mutation. */
export const CUT_DECIDE = [CutDecideMutation];
