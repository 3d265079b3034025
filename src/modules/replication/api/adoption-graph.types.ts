import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ADOPTION_SIDE, ADOPTION_STANDING, SURVIVAL_REASON } from '../../../domain/vocabulary/adoption-words';
import { CONFIRMED_BY, REPLICATION_KIND, REPLICATION_STATE } from '../../../domain/vocabulary/innovation-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { PartialDate } from '../../../graphql-kit/partial-date';
import { Decimal } from '../../../graphql-kit/scalars';

const STANDING = enumOf(ADOPTION_STANDING);
const REASON = enumOf(SURVIVAL_REASON);
const SIDE = enumOf(ADOPTION_SIDE);
const STATE = enumOf(REPLICATION_STATE);
const KIND = enumOf(REPLICATION_KIND);
const CONFIRMERS = enumOf(CONFIRMED_BY);

/** A place of the graph. */
@ObjectType('AdoptionNode', { description: describe(['Satu simpul graf: inovasi, atau replika yang belum terbit sebagai inovasi.', 'A node of the graph: an innovation, or a replica that is not published as one.']) })
export class AdoptionNode {
  @Field(() => ID, { description: describe(['Pengenal inovasinya, atau replikasinya; ujung-ujung hubungan menyebut pengenal ini.', 'The id of the innovation, or of the replication; the ends of links name it.']) })
  readonly key: string;

  @Field(() => SIDE, { description: describe(['Sisinya.', 'Its side.']) })
  readonly side: string;

  @Field(() => Int, { description: describe(['Banyaknya langkah dari inovasi yang ditanyakan, yang tersingkat.', 'Steps from the innovation that was asked for, the fewest.']) })
  readonly distance: number;

  @Field(() => String, { description: describe(['Judulnya.', 'Its title.']) })
  readonly title: string;

  @Field(() => STANDING, { nullable: true, description: describe(['Kedudukannya dalam hitungan jangkauan; kosong bila bukan di hilir.', 'How it counts in the reach; null for what is not downstream.']) })
  readonly standing: string | null;
}

/** A link of the graph. */
@ObjectType('AdoptionLink', { description: describe(['Satu hubungan: replika dan satu inovasi asalnya.', 'A link: a replica and one innovation that it comes from.']) })
export class AdoptionLink {
  @Field(() => ID, { description: describe(['Simpul asal.', 'The node of origin.']) })
  readonly from: string;

  @Field(() => ID, { description: describe(['Simpul replika.', 'The node of the replica.']) })
  readonly to: string;

  @Field(() => STATE, { description: describe(['Keadaannya terhadap asal ini.', 'Its state towards this origin.']) })
  readonly state: string;

  @Field(() => KIND, { nullable: true, description: describe(['Seberapa banyak yang disalin; kosong bila tidak diketahui.', 'How much of it is copied; null when it is not known.']) })
  readonly kind: string | null;

  @Field(() => CONFIRMERS, { description: describe(['Pihak yang mengonfirmasi.', 'Which side confirmed it.']) })
  readonly confirmedBy: string;

  @Field(() => STANDING, { description: describe(['Kedudukan hubungan ini sendiri.', 'How this link counts by itself.']) })
  readonly standing: string;

  @Field(() => Int, { nullable: true, description: describe(['Tingkat bukti, 1 sampai 5; kosong bila tidak dinilai.', 'Level of evidence, 1 to 5; null when it was not assessed.']) })
  readonly evidenceLevel: number | null;

  @Field(() => PartialDate, { nullable: true, description: describe(['Kapan mulai berjalan, sejauh diketahui.', 'When it began to run, as far as is known.']) })
  readonly started: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: describe(['Kapan berhenti, sejauh diketahui.', 'When it stopped, as far as is known.']) })
  readonly stopped: PartialDate | null;
}

/** How far an innovation has spread. */
@ObjectType('AdoptionReach', { description: describe(['Jangkauan ke hilir dalam kedalaman yang ditanyakan.', 'How far it reaches downstream, within the depth that was asked for.']) })
export class AdoptionReach {
  @Field(() => Int, { description: describe(['Banyaknya replika; yang berinduk banyak dihitung sekali.', 'Replicas; one with several parents counts once.']) })
  readonly replicas: number;

  @Field(() => Int, { description: describe(['Yang masih berjalan, sejauh diketahui.', 'Those that run, as far as is known.']) })
  readonly running: number;

  @Field(() => Int, { description: describe(['Yang berhenti.', 'Those that stopped.']) })
  readonly stopped: number;

  @Field(() => Int, { description: describe(['Pemerintah yang mereplikasi.', 'Governments that replicate it.']) })
  readonly governments: number;

  @Field(() => Int, { description: describe(['Daerahnya.', 'Their regions.']) })
  readonly regions: number;

  @Field(() => Int, { description: describe(['Provinsinya.', 'Their provinces.']) })
  readonly provinces: number;

  @Field(() => Int, { description: describe(['Langkah terjauh.', 'The farthest step.']) })
  readonly depth: number;
}

/** How many replicas still run after some time. */
@ObjectType('ReplicaSurvival', { description: describe([
  'Bagian replika terkonfirmasi yang berjalan lebih lama dari sekian bulan (Kaplan–Meier), dengan selang 95 persen (Greenwood, skala log-log), atau sebab tidak dijawab.',
  'The share of confirmed replicas that run for more than so many months (Kaplan–Meier), with an interval of 95 per cent (Greenwood, log-log), or why there is none.',
]) })
export class ReplicaSurvival {
  @Field(() => Int, { description: describe(['Bulannya.', 'The months.']) })
  readonly months: number;

  @Field(() => Decimal, { nullable: true, description: describe(['Bagiannya menurut tanggal terburuk, 0 sampai 1; kosong bila tidak dijawab.', 'The share by the least favourable reading of the dates, 0 to 1; null when there is none.']) })
  readonly from: string | null;

  @Field(() => Decimal, { nullable: true, description: describe(['Bagiannya menurut tanggal terbaik; sama bila tanggalnya tepat.', 'The share by the most favourable reading; the same where dates are exact.']) })
  readonly to: string | null;

  @Field(() => Decimal, { nullable: true, description: describe(['Batas bawah selangnya.', 'The lower end of the interval.']) })
  readonly low: string | null;

  @Field(() => Decimal, { nullable: true, description: describe(['Batas atas selangnya.', 'The upper end of the interval.']) })
  readonly high: string | null;

  @Field(() => Int, { nullable: true, description: describe(['Paling sedikit sekian replika diikuti sampai bulan itu.', 'At least so many replicas were followed to that month.']) })
  readonly atRisk: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Paling banyak sekian berhenti dalam waktu itu.', 'At most so many stopped within the time.']) })
  readonly events: number | null;

  @Field(() => REASON, { nullable: true, description: describe(['Sebab tidak dijawab; kosong bila dijawab.', 'Why there is none; null when there is.']) })
  readonly reason: string | null;
}

/** In how much time half of today's replicas had begun. */
@ObjectType('AdoptionHalfLife', { description: describe([
  'Waktu sejak inovasi asal diterapkan sampai separuh replika terkonfirmasi hari ini mulai berjalan, atau sebab tidak dijawab.', 'The time from the implementation of the source until half of today\'s confirmed replicas had begun, or why there is none.',
]) })
export class AdoptionHalfLife {
  @Field(() => Int, { nullable: true, description: describe(['Paling sedikit sekian bulan.', 'At least so many months.']) })
  readonly fromMonths: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Paling banyak sekian bulan; sama bila tanggalnya tepat.', 'At most so many months; the same where dates are exact.']) })
  readonly toMonths: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Banyaknya replika yang menjadi separuh.', 'How many replicas are the half.']) })
  readonly half: number | null;

  @Field(() => REASON, { nullable: true, description: describe(['Sebab tidak dijawab; kosong bila dijawab.', 'Why there is none; null when there is.']) })
  readonly reason: string | null;
}

/** The adoption graph round an innovation. */
@ObjectType('AdoptionGraph', { description: describe(['Graf adopsi: replika di hilir dan asal di hulu suatu inovasi.', 'The adoption graph: the replicas downstream and the origins upstream of an innovation.']) })
export class AdoptionGraph {
  @Field(() => Boolean, { description: describe(['Salah bila ada yang tidak dimuat karena lebih dari 500 simpul atau 2.000 hubungan.', 'False where something was left out beyond 500 nodes or 2,000 links.']) })
  readonly complete: boolean;

  @Field(() => [AdoptionNode], { description: describe(['Simpul-simpulnya, yang terdekat dahulu.', 'Its nodes, the nearest first.']) })
  readonly nodes: readonly AdoptionNode[];

  @Field(() => [AdoptionLink], { description: describe(['Hubungan-hubungannya.', 'Its links.']) })
  readonly links: readonly AdoptionLink[];

  @Field(() => AdoptionReach, { description: describe(['Jangkauan yang dikonfirmasi kedua pihak pada setiap langkah.', 'The reach that both sides confirmed at each step.']) })
  readonly confirmed: AdoptionReach;

  @Field(() => AdoptionReach, { description: describe(['Jangkauan yang masih klaim pada suatu langkah; tidak termasuk yang dikonfirmasi.', 'The reach that is a claim at some step; what is confirmed is not in it.']) })
  readonly claimed: AdoptionReach;

  @Field(() => [ReplicaSurvival], { description: describe(['Keberlangsungan sesudah 12 dan 24 bulan.', 'Survival after 12 and 24 months.']) })
  readonly survival: readonly ReplicaSurvival[];

  @Field(() => Int, { description: describe(['Replika terkonfirmasi yang tidak diketahui kapan mulai; tidak dihitung dalam keberlangsungan.', 'Confirmed replicas of which nobody knows when they began; they are in no survival.']) })
  readonly undated: number;

  @Field(() => AdoptionHalfLife, { description: describe(['Waktu separuh.', 'The half-life.']) })
  readonly halfLife: AdoptionHalfLife;
}
