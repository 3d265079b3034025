import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { AssignmentChange } from '../../../domain/vocabulary/judging-words';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { problemOf } from '../../../graphql-kit/problems';
import type { Refusal } from '../../../platform/outcome';
import { PAGE_LIMIT } from '../../../reads/read-room';
import { roundOf } from '../../competition';
import { assignmentWorkOut } from '../usecases/assignment-work-out';
import { assignmentFaults, AssignmentInput, settingsOf } from './assignment-input';
import { AssignmentPreview, CHANGE, PlannedSeat, previewAnswer } from './assignment-preview.types';

type Answered = AssignmentPreview & { readonly seats: readonly PlannedSeat[] };

function refusedPreview(context: Context, refusals: readonly Refusal[]): Answered {
  return { state: null, fingerprint: null, added: 0, removed: 0, kept: 0, load: [], lacking: [], seats: [], problems: refusals.map((r) => problemOf(r, context.language)) };
}

@Resolver(() => AssignmentPreview)
export class AssignmentPreviewQuery {
  @Query(() => AssignmentPreview, { nullable: true, description: describe([
    'Memperlihatkan penugasan juri yang akan terjadi dengan assignmentApply, tanpa menyimpan: yang ditambah, diambil kembali, tetap, beban tiap juri, dan yang tidak dapat dipenuhi beserta sebabnya. Usulan yang Anda mundur darinya tidak ikut.',
    'Shows the assignment of judges as assignmentApply would make it, without keeping it: what is added, given up and kept, the load of each judge, and what cannot be met with its cause. Entries from which you are recused are left out.',
  ]) })
  async assignmentPreview(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('round', () => ID, { description: describe(['Pengenal tahap.', 'Id of the round.']) }) round: string,
    @Arg('input', () => AssignmentInput, { description: describe(['Cara membaginya.', 'How entries are given to judges.']) }) input: AssignmentInput,
    @Ctx() context: Context,
  ): Promise<Answered> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    const ask = askAs(context, viewer);
    const roundId = keyIn('Round', round);
    const place = roundId === null ? null : await roundOf(ask, tenantId, roundId);
    demand(context, { name: 'judging.read', tenantId, programId: place?.programId ?? '' });
    if (roundId === null || place === null) throw new ApiError('NOT_FOUND', { what: 'round' });
    const wrong = assignmentFaults(input);
    if (wrong.length > 0) return refusedPreview(context, wrong);
    const worked = await assignmentWorkOut(ask, tenantId, { roundId, actorId: context.actor?.id ?? '', settings: settingsOf(input) }, context.instant);
    if (!worked.ok) return refusedPreview(context, worked.refusals);
    context.notes.synthetic += [...worked.value.entries.values()].filter((e) => e.synthetic).length;
    return previewAnswer(worked.value, context.language);
  }

  @FieldResolver(() => [PlannedSeat], { description: describe(['Penugasannya menurut panel, label, dan juri, sehalaman.', 'The assignments by panel, label and judge, a page of them.']) })
  seats(
    @Root() { seats }: Answered,
    @Arg('first', () => Int, { defaultValue: 100, description: describe(['Banyaknya, 1 sampai 100.', 'How many, 1 to 100.']) }) first: number,
    @Arg('after', () => String, { nullable: true, description: describe(['Setelah penugasan di letak ini.', 'After the assignment at this place.']) }) after: string | null | undefined,
    @Arg('only', () => CHANGE, { nullable: true, description: describe(['Hanya yang begini, misalnya yang ditambahkan.', 'These only, such as those that are added.']) }) only: AssignmentChange | null | undefined,
  ): readonly PlannedSeat[] {
    if (first < 1 || first > PAGE_LIMIT) throw new ApiError('PAGE_SIZE_INVALID', { first, limit: PAGE_LIMIT });
    return seats.filter(({ place, change }) => (after === null || after === undefined || place > after) && (only === null || only === undefined || change === only)).slice(0, first);
  }
}
