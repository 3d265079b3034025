import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { CALENDAR_LIMITS, calendarOf, type CalendarDay } from '../../../domain/readiness/calendar';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { LocalDate } from '../../../graphql-kit/scalars';
import type { Viewer } from '../../../reads/viewer';
import { readinessOf, stockScope } from '../usecases/readiness-of';
import { readerOf, seesTitles } from './asking';
import { ReadinessTarget, ReadinessTargetInput, targetAnswer } from './readiness-target.types';
import { ABOUT, findTarget, keysOf, ONLY_ID, openSeason } from './season';

type DayKeys = Pick<CalendarDay, 'innovationIds'> & { readonly viewer: Viewer };

/** A day on which innovations become ready. */
@ObjectType('ReadinessDay', { description: describe(['Satu hari pada kalender kesiapan.', 'A day of the calendar of readiness.']) })
export class ReadinessDay {
  @Field(() => LocalDate, { description: describe(['Harinya.', 'The day.']) })
  readonly on: string;

  @Field(() => Int, { description: describe(['Letak tujuannya dalam daftar tujuan, mulai dari 0.', 'The place of its target in the list of targets, from 0.']) })
  readonly target: number;

  @Field(() => String, { nullable: true, description: describe(['Kelompok aturannya.', 'The group of the rules.']) })
  readonly group: string | null;

  @Field(() => Boolean, { nullable: true, description: describe(['Apakah masih dalam pendaftaran; kosong bila tidak dapat diketahui.', 'Whether it still lies within registration; null where it cannot be told.']) })
  readonly inTime: boolean | null;

  @Field(() => Int, { description: describe(['Berapa inovasi yang siap mulai hari itu.', 'How many innovations become ready on that day.']) })
  readonly count: number;
}

/** When innovations become ready. */
@ObjectType('ReadinessCalendar', { description: describe(['Kalender kesiapan inovasi suatu penyelenggara.', 'When the innovations of a tenant become ready.']) })
export class ReadinessCalendar {
  @Field(() => [ReadinessTarget], { description: describe(['Tujuannya, menurut urutan permintaan.', 'The targets, in the order asked.']) })
  readonly targets: readonly ReadinessTarget[];

  @Field(() => [ReadinessDay], { description: describe(['Hari-harinya menurut urutan waktu.', 'The days, in order of time.']) })
  readonly days: readonly ReadinessDay[];

  @Field(() => Int, { description: describe(['Berapa inovasi yang diperiksa.', 'How many innovations were looked at.']) })
  readonly considered: number;

  @Field(() => Boolean, { description: describe(['Salah bila inovasinya lebih banyak daripada yang diperiksa.', 'False where there are more innovations than were looked at.']) })
  readonly complete: boolean;
}

@Resolver(() => ReadinessCalendar)
export class ReadinessCalendarQuery {
  @Query(() => ReadinessCalendar, { nullable: true, description: describe([
    `Kalender kesiapan: pada hari apa inovasi mana siap untuk yang mana dari paling banyak ${CALENDAR_LIMITS.targets} tujuan; mencakup ${CALENDAR_LIMITS.innovations} inovasi tertua.`,
    `A calendar of readiness: on which day which innovations become ready for which of at most ${CALENDAR_LIMITS.targets} targets; it covers the ${CALENDAR_LIMITS.innovations} oldest innovations.`,
  ]) })
  async readinessCalendar(
    @Arg('tenant', () => String, { description: ABOUT.tenant }) tenant: string,
    @Arg('targets', () => [ReadinessTargetInput], { description: describe([`Yang dituju, paling banyak ${CALENDAR_LIMITS.targets}.`, `What is aimed at, at most ${CALENDAR_LIMITS.targets}.`]) }) targets: ReadinessTargetInput[],
    @Arg('stockOnly', () => Boolean, { defaultValue: false, description: ABOUT.stock }) stockOnly: boolean,
    @Arg('asOf', () => LocalDate, { nullable: true, description: ABOUT.asOf }) asOf: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<ReadinessCalendar> {
    if (targets.length === 0) throw new ApiError('BAD_USER_INPUT', { detail: 'targets: []' });
    if (targets.length > CALENDAR_LIMITS.targets) throw new ApiError('LIST_TOO_LONG', { what: 'targets', count: targets.length, limit: CALENDAR_LIMITS.targets });
    const opened = openSeason(context, tenant);
    const { tenantId, viewer } = opened;
    const found = await Promise.all(targets.map((target) => findTarget(context, opened, target, asOf ?? null)));
    const listed = await context.reads.rows(readType('WorkspaceInnovation').type, ONLY_ID, viewer, stockOnly ? [stockScope(tenantId)] : [], CALENDAR_LIMITS.innovations + 1);
    const keys = keysOf(listed.slice(0, CALENDAR_LIMITS.innovations));
    const ready = await Promise.all(found.map((target) => readinessOf(askAs(context, viewer), tenantId, target, keys, seesTitles(viewer), readerOf(viewer))));
    const ripenings = ready.flatMap((rows, target) => rows.flatMap((row) => row.options.flatMap(({ eligibleOn: on, group, inTime }) =>
      (on === null ? [] : [{ target, group, on, inTime, innovationId: row.innovationId }]))));
    return {
      targets: found.map(targetAnswer), considered: keys.length, complete: listed.length <= CALENDAR_LIMITS.innovations,
      days: calendarOf(ripenings).map((day): ReadinessDay & DayKeys => ({ ...day, count: day.innovationIds.length, viewer })),
    };
  }
}

@Resolver(() => ReadinessDay)
export class ReadinessDayRows {
  @FieldResolver(() => [readType('WorkspaceInnovation').cls as never], { description: describe(['Inovasi yang siap mulai hari itu.', 'The innovations that become ready on that day.']) })
  async innovations(@Root() { innovationIds, viewer }: ReadinessDay & DayKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly unknown[]> {
    const rows = await Promise.all(innovationIds.map((key) => loadRow(context, info, 'WorkspaceInnovation', key, viewer)));
    return rows.filter((row) => row !== null);
  }
}
