import { Field, Int, ObjectType } from 'type-graphql';
import type { StageCount, Standing } from '../../../domain/idea/pipeline';
import { IDEA_STAGE } from '../../../domain/vocabulary/innovation-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Decimal, decimalText, LocalDate } from '../../../graphql-kit/scalars';
import type { IdeaPipelineAt } from '../usecases/idea-pipeline';

const STAGE = enumOf(IDEA_STAGE);

/** What stands in a stage. */
@ObjectType('IdeaPipelineStage', { description: describe(['Banyaknya gagasan pada satu tahap.', 'How many ideas stand in one stage.']) })
export class IdeaPipelineStage {
  @Field(() => STAGE, { description: describe(['Tahapnya.', 'The stage.']) })
  readonly stage: string;

  @Field(() => Int, { description: describe(['Sedang dikerjakan.', 'Being worked on.']) })
  readonly active: number;

  @Field(() => Int, { description: describe(['Ditunda.', 'Put aside.']) })
  readonly parked: number;

  @Field(() => Int, { description: describe(['Dihentikan di tahap ini.', 'Given up in this stage.']) })
  readonly dropped: number;

  @Field(() => Decimal, { nullable: true, description: describe(['Median hari di tahap ini bagi gagasan yang sedang dikerjakan; kosong bila tidak ada.', 'Median of the days in this stage of ideas that are worked on; null where there is none.']) })
  readonly medianDays: string | null;

  @Field(() => Int, { nullable: true, description: describe(['Hari terlama di antaranya.', 'The most days among them.']) })
  readonly longestDays: number | null;
}

/** The ideas of an agency. */
@ObjectType('IdeaPipelineAgency', { description: describe(['Gagasan satu perangkat daerah per tahap.', 'The ideas of one agency by stage.']) })
export class IdeaPipelineAgency {
  @Field(() => Int, { description: describe(['Banyaknya gagasan seluruhnya.', 'How many ideas there are in all.']) })
  readonly total: number;

  @Field(() => [IdeaPipelineStage], { description: describe(['Kelima tahap menurut urutannya.', 'The five stages in their order.']) })
  readonly stages: readonly IdeaPipelineStage[];
}

/** An idea that stands still. */
@ObjectType('StandingIdea', { description: describe(['Gagasan yang berdiam di tahapnya.', 'An idea that stands in its stage.']) })
export class StandingIdea {
  @Field(() => STAGE, { description: describe(['Tahapnya.', 'The stage.']) })
  readonly stage: string;

  @Field(() => LocalDate, { description: describe(['Sejak kapan.', 'Since when.']) })
  readonly since: string;

  @Field(() => Int, { description: describe(['Hari kalender sejak itu.', 'Calendar days since then.']) })
  readonly days: number;
}

/** The pipeline of ideas. */
@ObjectType('IdeaPipeline', { description: describe(['Gagasan satu penyelenggara per tahap pada suatu tanggal.', 'The ideas of one organiser by stage on a date.']) })
export class IdeaPipeline {
  @Field(() => LocalDate, { description: describe(['Tanggalnya.', 'The date.']) })
  readonly asOf: string;

  @Field(() => Int, { description: describe(['Banyaknya gagasan seluruhnya, yang ditunda dan dihentikan juga.', 'How many ideas there are in all, those put aside and given up included.']) })
  readonly total: number;

  @Field(() => [IdeaPipelineStage], { description: describe(['Kelima tahap menurut urutannya.', 'The five stages in their order.']) })
  readonly stages: readonly IdeaPipelineStage[];

  @Field(() => [IdeaPipelineAgency], { description: describe(['Per perangkat daerah yang berlaku kini; gagasan tanpa perangkat daerah tersendiri, paling akhir.', 'By agency as it is now; ideas of no agency stand by themselves, last.']) })
  readonly agencies: readonly IdeaPipelineAgency[];
}

/** What the resolvers below a pipeline need of it. */
export interface PipelineRoot extends IdeaPipeline {
  readonly at: IdeaPipelineAt;
  readonly tenantId: string;
}

/** What the resolvers below an agency, or below an idea that stands, need of it. */
export interface KeyInTenant {
  readonly key: string | null;
  readonly tenantId: string;
}

// In halves of a day the median is whole; five tenths are a half.
const stageOf = ({ medianHalfDays, ...count }: StageCount): IdeaPipelineStage => ({ ...count, medianDays: medianHalfDays === null ? null : decimalText(medianHalfDays * 5, 1) });
const totalOf = (stages: readonly StageCount[]): number => stages.reduce((sum, s) => sum + s.active + s.parked + s.dropped, 0);

/** The pipeline as it is answered. */
export function pipelineOf(at: IdeaPipelineAt, tenantId: string): PipelineRoot {
  return {
    asOf: at.asOf, total: at.ideas.length, stages: at.stages.map(stageOf), at, tenantId,
    agencies: at.agencies.map(({ agencyId, stages }): IdeaPipelineAgency & KeyInTenant => ({ total: totalOf(stages), stages: stages.map(stageOf), key: agencyId, tenantId })),
  };
}

/** An idea that stands still as it is answered. */
export function standingOf({ ideaId, stage, since, days }: Standing, tenantId: string): StandingIdea & KeyInTenant {
  return { stage, since, days, key: ideaId, tenantId };
}
