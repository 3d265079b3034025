import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Gap, Reason } from '../../../domain/visit-plan/facts';
import type { SuggestedInnovation as Seen, Suggestion } from '../../../domain/visit-plan/plan';
import { GAP_STATE, PLAN_PEERS, PLAN_REASON } from '../../../domain/vocabulary/plan-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { readTypes } from '../../../graphql-kit/read-types';
import { LocalDate } from '../../../graphql-kit/scalars';
import { outwardId } from '../../../platform/outward-id';
import type { VisitPlanned } from '../usecases/visit-plan';

const [STATE, PEERS, REASON] = [enumOf(GAP_STATE), enumOf(PLAN_PEERS), enumOf(PLAN_REASON)];

/** Why a suggestion has some of its points. */
@ObjectType('PlanReason', { description: describe(['Satu alasan suatu saran, dengan poinnya; semua poin punya alasan.', 'One reason for a suggestion, with its points; every point has a reason.']) })
export class PlanReason {
  @Field(() => REASON, { description: describe(['Jenis alasannya.', 'What kind of reason it is.']) })
  readonly code: string;

  @Field(() => Int, { description: describe(['Poinnya; nol bila hanya keterangan.', 'Its points; zero where it only explains.']) })
  readonly points: number;

  @Field(() => String, { description: describe(['Alasannya dalam bahasa Indonesia.', 'The reason in Indonesian.']) })
  readonly indonesian: string;

  @Field(() => String, { description: describe(['Alasannya dalam bahasa Inggris.', 'The reason in English.']) })
  readonly english: string;

  @Field(() => ID, { nullable: true, description: describe(['Pengenal baris yang menjadi dasarnya; kosong bila dasarnya lebih dari satu baris.', 'The id of the row that it rests on; null where it rests on several.']) })
  readonly restsOn: string | null;
}

/** An affair in which a region looks for an answer. */
@ObjectType('PlanGap', { description: describe(['Satu celah: urusan yang dicarikan jawabannya, atau penyelenggaraan inovasi itu sendiri.', 'A gap: an affair that looks for an answer, or running innovation itself.']) })
export class PlanGap {
  @Field(() => STATE, { description: describe(['Mengapa dianggap celah.', 'Why it is taken for a gap.']) })
  readonly state: string;

  @Field(() => String, { description: describe(['Namanya dalam bahasa Indonesia.', 'Its name in Indonesian.']) })
  readonly nameIndonesian: string;

  @Field(() => String, { description: describe(['Namanya dalam bahasa Inggris.', 'Its name in English.']) })
  readonly nameEnglish: string;

  @Field(() => Int, { description: describe(['Banyaknya inovasi daerah ini sendiri dalam urusan itu; pada penyelenggaraan inovasi, banyaknya penghargaan pemerintahnya.', 'How many innovations the region itself has in it; for running innovation, how many awards its government has.']) })
  readonly own: number;

  @Field(() => Int, { description: describe(['Banyaknya daerah pembanding yang sudah terbukti di sana.', 'How many peers have something proven in it.']) })
  readonly peers: number;
}

/** An innovation to see at a host. */
@ObjectType('SuggestedInnovation', { description: describe(['Inovasi tuan rumah yang layak dilihat, beserta buktinya.', 'An innovation of the host worth seeing, with what proves it.']) })
export class SuggestedInnovation {
  @Field(() => Int, { description: describe(['Jumlah poin alasannya.', 'The sum of the points of its reasons.']) })
  readonly points: number;

  @Field(() => Boolean, { description: describe(['Benar bila poinnya ikut dalam poin tuan rumah: tiga yang tertinggi.', 'True where its points are among those of the host: the three highest are.']) })
  readonly counted: boolean;

  @Field(() => [PlanReason], { description: describe(['Yang membuktikannya; kosong bila hanya pemerintahnya yang mendapat penghargaan.', 'What proves it; empty where only its government was awarded.']) })
  readonly reasons: readonly PlanReason[];
}

/** A host to visit. */
@ObjectType('VisitSuggestion', { description: describe(['Satu tuan rumah yang disarankan; poinnya jumlah poin alasannya dan poin inovasi yang dihitung.', 'A host that is suggested; its points are those of its reasons and of its counted innovations.']) })
export class VisitSuggestion {
  @Field(() => Int, { description: describe(['Poinnya; makin tinggi makin disarankan.', 'Its points; the higher the better.']) })
  readonly points: number;

  @Field(() => Int, { nullable: true, description: describe(['Jarak garis lurus dalam kilometer; kosong bila letaknya tidak diketahui.', 'Kilometres as the crow flies; null where a place is not known.']) })
  readonly distanceKm: number | null;

  @Field(() => Int, { description: describe(['Perkiraan hari termasuk perjalanan: satu sampai 150 km, dua sampai 500 km, selebihnya tiga.', 'Days it takes with travel, by a rule of thumb: one up to 150 km, two up to 500, three beyond.']) })
  readonly days: number;

  @Field(() => Boolean, { description: describe(['Benar bila masih muat dalam jumlah hari, menurut urutan saran.', 'True where it still fits into the days, taken in order.']) })
  readonly fitsBudget: boolean;

  @Field(() => [PlanGap], { description: describe(['Celah yang dijawabnya.', 'The gaps that it answers.']) })
  readonly gaps: readonly PlanGap[];

  @Field(() => [SuggestedInnovation], { description: describe(['Inovasinya yang menjawab celah, yang terkuat lebih dulu, paling banyak sepuluh.', 'Its innovations that answer a gap, the strongest first, at most ten.']) })
  readonly innovations: readonly SuggestedInnovation[];

  @Field(() => [PlanReason], { description: describe(['Alasan di luar inovasinya.', 'The reasons beside its innovations.']) })
  readonly reasons: readonly PlanReason[];
}

/** Whom to visit for which gaps. */
@ObjectType('VisitPlan', { description: describe(['Siapa yang sebaiknya dikunjungi untuk celah yang mana, dari rak terbuka saja.', 'Whom to visit for which gaps, from the published shelf alone.']) })
export class VisitPlan {
  @Field(() => LocalDate, { description: describe(['Hari yang dipakai; yang lebih baru tidak dihitung.', 'The day it looks from; nothing later counts.']) })
  readonly asOf: string;

  @Field(() => PEERS, { description: describe(['Daerah pembandingnya.', 'Against whom gaps were found.']) })
  readonly peers: string;

  @Field(() => [PlanGap], { description: describe(['Celahnya, yang paling banyak terbukti di daerah lain lebih dulu.', 'The gaps, those that most peers have proven first.']) })
  readonly gaps: readonly PlanGap[];

  @Field(() => Int, { description: describe(['Banyaknya tuan rumah yang memenuhi syarat, termasuk yang tidak ditampilkan.', 'How many hosts qualify, those not shown included.']) })
  readonly total: number;

  @Field(() => [VisitSuggestion], { description: describe(['Saran menurut urutan poin, lalu jarak, lalu kode daerah.', 'The suggestions by points, then distance, then code.']) })
  readonly suggestions: readonly VisitSuggestion[];
}

/** What the resolvers of rows need: the key of the row that an object stands for. */
export interface RowKey {
  readonly rowKey: string | null;
}

/** The key of the region that an object is about. */
export interface RegionKeyed {
  readonly regionKey: string;
}

const MOST_SHOWN = 10;

function reasonAnswer({ code, points, words, rests }: Reason): PlanReason {
  const type = rests === null ? undefined : readTypes().get(rests.type)?.type;
  return { code, points, indonesian: words[0], english: words[1], restsOn: rests === null || type === undefined ? null : outwardId(type.prefix, rests.key) };
}

const gapAnswer = ({ affairId, name, state, own, peers }: Gap): PlanGap & RowKey => ({ state, nameIndonesian: name[0], nameEnglish: name[1], own, peers, rowKey: affairId });
const seenAnswer = ({ id, points, counted, reasons }: Seen): SuggestedInnovation & RowKey => ({ points, counted, reasons: reasons.map(reasonAnswer), rowKey: id });

function suggestionAnswer(one: Suggestion): VisitSuggestion & RowKey & RegionKeyed {
  return {
    points: one.points, distanceKm: one.kilometres, days: one.days, fitsBudget: one.fits, gaps: one.gaps.map(gapAnswer), innovations: one.innovations.slice(0, MOST_SHOWN).map(seenAnswer),
    reasons: one.reasons.map(reasonAnswer), rowKey: one.tenantId, regionKey: one.region.id,
  };
}

/** A plan as the API tells it, with so many suggestions. */
export function planAnswer(plan: VisitPlanned, first: number): VisitPlan & RegionKeyed {
  return {
    asOf: plan.asOf, peers: plan.peers, gaps: plan.gaps.map(gapAnswer), total: plan.suggestions.length, suggestions: plan.suggestions.slice(0, first).map(suggestionAnswer), regionKey: plan.guest.id,
  };
}
