import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { ROUND_STATE, type CellState } from '../../../domain/vocabulary/judging-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { keyIn } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import { Instant } from '../../../graphql-kit/scalars';
import { outwardId } from '../../../platform/outward-id';
import { judgingProgress, type CellTotals, type Progress } from '../usecases/judging-progress';
import { ownJudge } from '../usecases/own-judge';
import { roundState } from '../usecases/round-state';

const STATE = enumOf(ROUND_STATE);

/** A whole number with its description. */
const Count = (about: Bilingual, nullable = false): PropertyDecorator => Field(() => Int, { nullable, description: describe(about) });

@ObjectType('ScoringCounts', { description: describe(['Banyaknya penilaian pada tiap keadaan.', 'How many scorings are in each state.']) })
export class ScoringCounts {
  @Count(['Belum dinilai.', 'Not scored yet.']) pending: number;
  @Count(['Sudah dinilai.', 'Scored.']) scored: number;
  @Count(['Jurinya mundur.', 'Their judge is recused.']) recused: number;
  @Count(['Tidak dinilai, dengan alasan.', 'Not scored, with the reason on record.']) absent: number;
  @Count(['Dibatalkan.', 'Voided.']) voided: number;
}

@ObjectType('JudgeProgress', { description: describe(['Sejauh mana seorang juri.', 'How far a judge is.']) })
export class JudgeProgress {
  @Field(() => ID, { description: describe(['Pengenal jurinya.', 'Id of the judge.']) })
  judge: string;

  @Field(() => String, { description: describe(['Jabatannya.', 'The office of the judge.']) })
  office: string;

  @Field(() => ScoringCounts, { description: describe(['Penilaiannya menurut keadaan.', 'Its scorings by state.']) })
  cells: ScoringCounts;

  @Field(() => Instant, { nullable: true, description: describe(['Kapan terakhir diingatkan.', 'When it was last reminded.']) })
  remindedAt: string | null;
}

@ObjectType('PanelProgress', { description: describe(['Sejauh mana suatu panel.', 'How far a panel is.']) })
export class PanelProgress {
  @Field(() => String, { description: describe(['Kode panelnya.', 'Code of the panel.']) })
  code: string;

  @Field(() => String, { description: describe(['Namanya.', 'Its name.']) })
  name: string;

  @Field(() => ScoringCounts, { description: describe(['Penilaiannya menurut keadaan.', 'Its scorings by state.']) })
  cells: ScoringCounts;
}

@ObjectType('JudgingProgress', { description: describe(['Sejauh mana penilaian suatu tahap; tanpa nilai, dan tanpa usulan yang Anda mundur darinya.', 'How far the scoring of a round is; without scores, and without entries from which you are recused.']) })
export class JudgingProgress {
  @Field(() => STATE, { description: describe(['Keadaan tahapnya.', 'The state of the round.']) })
  state: string;

  @Count(['Berapa nilai yang diminta aturan bagi tiap usulan; kosong sebelum aturan dibekukan.', 'How many scores the rules ask of an entry; null before they are frozen.'], true) leastScores: number | null;
  @Count(['Banyaknya usulan; kosong bagi juri.', 'How many entries there are; null for a judge.'], true) entries: number | null;
  @Count(['Banyaknya usulan dengan nilai kurang dari yang diminta; kosong bagi juri.', 'How many entries have fewer scores than that; null for a judge.'], true) belowLeast: number | null;

  @Field(() => ScoringCounts, { description: describe(['Penilaian menurut keadaan; bagi juri hanya miliknya.', 'Scorings by state; for a judge its own only.']) })
  cells: ScoringCounts;

  @Field(() => [JudgeProgress], { description: describe(['Tiap juri; bagi juri hanya barisnya sendiri.', 'Each judge; for a judge its own line only.']) })
  judges: readonly JudgeProgress[];

  @Field(() => [PanelProgress], { description: describe(['Tiap panel; tidak ada bagi juri.', 'Each panel; none for a judge.']) })
  panels: readonly PanelProgress[];
}

const counted = (cells: CellTotals): ScoringCounts => {
  const of = (state: CellState): number => cells[state];
  return { pending: of('PENDING'), scored: of('SCORED'), recused: of('RECUSED'), absent: of('ABSENT'), voided: of('VOIDED') };
};

function answerOf({ judges, panels, cells, synthetic: _, ...rest }: Progress): JudgingProgress {
  const { prefix } = readType('Judge').type;
  return {
    ...rest, cells: counted(cells), panels: panels.map((p) => ({ ...p, cells: counted(p.cells) })),
    judges: judges.map(({ id, office, cells: own, remindedAt }) => ({ judge: outwardId(prefix, id), office, cells: counted(own), remindedAt })),
  };
}

@Resolver()
export class JudgingProgressQuery {
  @Query(() => JudgingProgress, { nullable: true, description: describe([
    'Sejauh mana penilaian suatu tahap: bagi penyelenggara semuanya, bagi juri hanya barisnya sendiri; tidak pernah nilainya.',
    'How far the scoring of a round is: all of it for the organiser, for a judge its own line only; never a score.',
  ]) })
  async judgingProgress(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('round', () => ID, { description: describe(['Pengenal tahap.', 'Id of the round.']) }) round: string,
    @Ctx() context: Context,
  ): Promise<JudgingProgress> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    const ask = askAs(context, viewer);
    const actorId = context.actor?.id ?? '';
    const held = (role: string, programId: string | null): boolean => viewer.grants.some((g) => g.role === role && (g.programId === null || g.programId === programId));
    const roundId = keyIn('Round', round);
    const row = roundId === null ? null : await roundState(ask, tenantId, roundId);
    const organizes = held('ORGANIZER', row?.programId ?? null);
    const judgeId = organizes || row === null || !held('JUDGE', row.programId) ? null : await ownJudge(ask, tenantId, row.editionId, actorId);
    // A judge is told of no round but its own; whoever is neither has no right to ask.
    if (!organizes && judgeId === null && !viewer.grants.some((g) => g.role === 'JUDGE')) demand(context, { name: 'judging.read', tenantId, programId: row?.programId ?? '' });
    if (row === null || roundId === null || (!organizes && judgeId === null)) throw new ApiError('NOT_FOUND', { what: 'round' });
    const progress = await judgingProgress(ask, tenantId, row, roundId, { actorId, judgeId });
    context.notes.synthetic += progress.synthetic;
    return answerOf(progress);
  }
}
