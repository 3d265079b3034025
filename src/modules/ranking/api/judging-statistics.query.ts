import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RoundState } from '../../../domain/vocabulary/judging-words';
import type { StatisticCode } from '../../../domain/vocabulary/statistic-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context, type Info as QueryInfo } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { roundState } from '../../judging';
import { recusedRefusal } from '../usecases/not-recused';
import { roundStatistics, type NoStatistics } from '../usecases/round-statistics';
import { JudgingReport, JudgingStatistic, STATISTIC_CODE, statisticAnswer, type ReportKeys, type SubjectKeys } from './judging-statistics.types';
import { pageOf, PAGE } from './page-of';

const UNTOLD: Readonly<Record<NoStatistics | 'NOT_CLOSED', Bilingual>> = {
  NOT_CLOSED: ['penilaian tahap ini belum ditutup.', 'scoring of this round is not closed.'],
  UNRANKED: ['tahap ini belum diperingkat.', 'this round is not ranked.'],
  OUTDATED: ['yang dihitung sudah berubah sejak peringkat terbarunya; hitung ulang dahulu peringkatnya.', 'what counts has changed since its newest ranking; compute that anew first.'],
};

const untold = (state: RoundState, why: keyof typeof UNTOLD): ApiError => new ApiError('WRONG_STATE', { state, detail: UNTOLD[why] });

@Resolver(() => JudgingReport)
export class JudgingStatisticsQuery {
  @Query(() => JudgingReport, { nullable: true, description: describe([
    'Laporan penilaian satu tahap yang sudah diperingkat, bagi penyelenggaranya: kesepakatan juri, kelonggaran, kepastian tempat. Ditolak bagi siapa pun yang mundur dari salah satu usulannya.',
    'The report on the judging of a ranked round, for its organiser: agreement, severity, how sure the places are. Refused to whoever is recused from one of its entries.',
  ]) })
  async judgingStatistics(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('round', () => ID, { description: describe(['Pengenal tahap.', 'Id of the round.']) }) round: string,
    @Ctx() context: Context,
  ): Promise<JudgingReport & ReportKeys> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    const ask = askAs(context, viewer);
    const roundId = keyIn('Round', round);
    const standing = roundId === null ? null : await roundState(ask, tenantId, roundId);
    // Of a round that is not there an organiser is told so; whoever organises nothing has no right to ask.
    if (standing !== null || !viewer.grants.some((g) => g.role === 'ORGANIZER')) demand(context, { name: 'judging.read', tenantId, programId: standing?.programId ?? '' });
    if (roundId === null || standing === null) throw new ApiError('NOT_FOUND', { what: 'round' });
    const recused = viewer.scope === null ? null : await recusedRefusal(ask, viewer.scope, roundId);
    if (recused?.ok === false) throw new ApiError('WRONG_STATE', { state: 'RECUSED', detail: recused.refusals[0].reason ?? '' });
    if (standing.state !== 'CLOSED' && standing.state !== 'RELEASED') throw untold(standing.state, 'NOT_CLOSED');
    const found = await roundStatistics(ask, tenantId, roundId);
    if (typeof found === 'string') throw untold(standing.state, found);
    return { revision: found.revision, inputsHash: found.inputsHash, found, viewer };
  }

  @FieldResolver(() => Int, { description: describe(['Banyaknya statistik seluruhnya.', 'How many statistics there are in all.']) })
  total(@Root() { found }: JudgingReport & ReportKeys): number {
    return found.statistics.length;
  }

  @FieldResolver(() => [JudgingStatistic], { description: describe([
    'Statistiknya: seluruh tahap, panel, batas potong, tiap juri, lalu tiap usulan menurut urutannya.', 'The statistics: of the round, of panels, at the cut, of each judge, then of each entry in its order.',
  ]) })
  statistics(
    @Root() { found, viewer }: JudgingReport & ReportKeys,
    @Arg('first', () => Int, { defaultValue: PAGE, description: describe(['Banyaknya statistik, 1 sampai 100.', 'How many statistics, 1 to 100.']) }) first: number,
    @Arg('skip', () => Int, { defaultValue: 0, description: describe(['Berapa yang dilewati dahulu.', 'How many to pass over first.']) }) skip: number,
    @Arg('code', () => STATISTIC_CODE, { nullable: true, description: describe(['Hanya statistik ini.', 'This statistic only.']) }) code: StatisticCode | null | undefined,
    @Ctx() context: Context,
  ): readonly JudgingStatistic[] {
    const wanted = found.statistics.filter((s) => code === null || code === undefined || s.code === code);
    return pageOf(wanted, first, skip).map((s) => statisticAnswer(s, viewer, context.language));
  }
}

@Resolver(() => JudgingStatistic)
export class JudgingStatisticRows {
  @FieldResolver(() => readType('Judge').cls as never, { nullable: true, description: describe(['Jurinya; kosong bila bukan mengenai seorang juri.', 'The judge; null where it is not of a judge.']) })
  judge(@Root() { judgeKey, viewer }: JudgingStatistic & SubjectKeys, @Ctx() context: Context, @Info() info: QueryInfo): Promise<unknown> {
    return loadRow(context, info, 'Judge', judgeKey, viewer);
  }

  @FieldResolver(() => readType('WorkspaceEntry').cls as never, { nullable: true, description: describe([
    'Usulannya; dari dua usulan yang di dalam; kosong bila bukan mengenai usulan.', 'The entry; of a pair the one inside; null where it is not of an entry.',
  ]) })
  entry(@Root() { entryKey, viewer }: JudgingStatistic & SubjectKeys, @Ctx() context: Context, @Info() info: QueryInfo): Promise<unknown> {
    return loadRow(context, info, 'WorkspaceEntry', entryKey, viewer);
  }

  @FieldResolver(() => readType('WorkspaceEntry').cls as never, { nullable: true, description: describe(['Dari dua usulan yang di luar; selain itu kosong.', 'Of a pair the one outside; else null.']) })
  outside(@Root() { outsideKey, viewer }: JudgingStatistic & SubjectKeys, @Ctx() context: Context, @Info() info: QueryInfo): Promise<unknown> {
    return loadRow(context, info, 'WorkspaceEntry', outsideKey, viewer);
  }
}
