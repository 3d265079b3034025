import { Field, Int, ObjectType } from 'type-graphql';
import { decimalText, Decimal, LocalDate } from '../../../graphql-kit/scalars';
import { METRIC, metricOf } from '../../../domain/metrics';
import { ADOPTION_STANDING, KIT_PART } from '../../../domain/vocabulary/adoption-words';
import { BRIEFED_WHY, CONTACT_WHY } from '../../../domain/vocabulary/briefing-words';
import { FIGURE_FLAG, MISSING_REASON, UNIT } from '../../../domain/vocabulary/figure-words';
import { VISIT_STATE } from '../../../domain/vocabulary/innovation-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import type { Language } from '../../../platform/messages';
import type { BriefedFigure as Figure, BriefedValue as Value, VisitBriefed } from '../usecases/visit-briefing';

const [METRICS, UNITS, FLAG, MISSING] = [enumOf(METRIC), enumOf(UNIT), enumOf(FIGURE_FLAG), enumOf(MISSING_REASON)];
const [STATE, WHY, CONTACT, PART, STANDING] = [enumOf(VISIT_STATE), enumOf(BRIEFED_WHY), enumOf(CONTACT_WHY), enumOf(KIT_PART), enumOf(ADOPTION_STANDING)];

/** The newest figure of one side. */
@ObjectType('BriefedValue', { description: describe(['Angka terbaru satu pihak dalam lima tahun, atau sebab tidak ada.', 'The newest figure of one side in five years, or why there is none.']) })
export class BriefedValue {
  @Field(() => Int, { nullable: true, description: describe(['Tahunnya; kosong bila tidak ada.', 'Its year; null where there is none.']) })
  readonly year: number | null;

  @Field(() => Decimal, { nullable: true, description: describe(['Nilainya.', 'The value.']) })
  readonly value: string | null;

  @Field(() => String, { nullable: true, description: describe(['Pernyataannya, bila bukan angka.', 'The statement, where it is no figure.']) })
  readonly text: string | null;

  @Field(() => FLAG, { nullable: true, description: describe(['Tanda untuk dibaca hati-hati.', 'A flag that asks for care in reading.']) })
  readonly flag: string | null;

  @Field(() => MISSING, { nullable: true, description: describe(['Sebab nilainya tidak ada.', 'Why the value is missing.']) })
  readonly missing: string | null;
}

/** A figure of both sides. */
@ObjectType('BriefedFigure', { description: describe(['Satu angka kedua daerah berdampingan.', 'One figure of the two regions side by side.']) })
export class BriefedFigure {
  @Field(() => METRICS, { description: describe(['Angka yang dimaksud.', 'Which figure it is.']) })
  readonly metric: string;

  @Field(() => String, { description: describe(['Namanya dalam bahasa Indonesia.', 'Its name in Indonesian.']) })
  readonly nameIndonesian: string;

  @Field(() => String, { description: describe(['Namanya dalam bahasa Inggris.', 'Its name in English.']) })
  readonly nameEnglish: string;

  @Field(() => UNITS, { description: describe(['Satuannya.', 'Its unit.']) })
  readonly unit: string;

  @Field(() => BriefedValue, { description: describe(['Pada tamu.', 'Of the guest.']) })
  readonly guest: BriefedValue;

  @Field(() => BriefedValue, { description: describe(['Pada tuan rumah.', 'Of the host.']) })
  readonly host: BriefedValue;
}

/** A part of the kit of an innovation. */
@ObjectType('BriefedKitPart', { description: describe(['Satu bagian bekal replikasi dalam kata-kata; yang belum diisi mengatakannya.', 'A part of the replication kit in words; what nobody filled in says so.']) })
export class BriefedKitPart {
  @Field(() => PART, { description: describe(['Bagiannya.', 'Which part.']) })
  readonly part: string;

  @Field(() => Boolean, { description: describe(['Benar bila sudah diisi.', 'True where it is filled in.']) })
  readonly told: boolean;

  @Field(() => String, { description: describe(['Isinya dalam bahasa pembaca.', 'What it says, in the language of the reader.']) })
  readonly words: string;
}

/** A replica in a briefing. */
@ObjectType('BriefedReplica', { description: describe(['Satu replikasi dari inovasi yang akan dilihat.', 'A replication of an innovation that is to be seen.']) })
export class BriefedReplica {
  @Field(() => STANDING, { description: describe(['Kedudukannya dalam hitungan.', 'How it stands when it is counted.']) })
  readonly standing: string;
}

/** An innovation to see. */
@ObjectType('BriefedInnovation', { description: describe(['Satu inovasi tuan rumah dalam bahan kunjungan, dengan bekal, hasil, dan replikanya.', 'An innovation of the host in the briefing, with its kit, outcomes and replicas.']) })
export class BriefedInnovation {
  @Field(() => WHY, { description: describe(['Sebab masuk bahan kunjungan.', 'Why it is in the briefing.']) })
  readonly why: string;

  @Field(() => [BriefedKitPart], { description: describe(['Bekal replikasinya, bagian demi bagian.', 'Its replication kit, part by part.']) })
  readonly kit: readonly BriefedKitPart[];
}

/** A contest of the host. */
@ObjectType('BriefedContest', { description: describe(['Kompetisi tuan rumah: penyelenggaraan terbarunya dan aturannya.', 'A contest of the host: its newest edition and its rules.']) })
export class BriefedContest {
  @Field(() => Boolean, { description: describe(['Benar bila aturannya tersedia sebagai paket.', 'True where its rules are on record as a pack.']) })
  readonly hasRules: boolean;
}

/** Whom a delegation can turn to. */
@ObjectType('BriefedContact', { description: describe(['Kantor yang dapat dihubungi; nama orang tidak disimpan.', 'An office to turn to; names of persons are not kept.']) })
export class BriefedContact {
  @Field(() => String, { description: describe(['Kantornya.', 'The office.']) })
  readonly office: string;

  @Field(() => CONTACT, { description: describe(['Mengapa dapat dihubungi.', 'Why it can be turned to.']) })
  readonly why: string;
}

/** Everything for a delegation on one screen. */
@ObjectType('VisitBriefing', { description: describe(['Bahan kunjungan: semua yang dibutuhkan rombongan dalam satu layar.', 'The briefing of a visit: everything a delegation wants on one screen.']) })
export class VisitBriefing {
  @Field(() => String, { description: describe(['Pokok kunjungan.', 'The topic of the visit.']) })
  readonly topic: string;

  @Field(() => STATE, { description: describe(['Keadaannya.', 'Its state.']) })
  readonly state: string;

  @Field(() => LocalDate, { nullable: true, description: describe(['Harinya, sejauh diketahui: yang disetujui, atau yang diminta.', 'Its day as far as it is known: the approved one, or the one wished for.']) })
  readonly day: string | null;

  @Field(() => String, { nullable: true, description: describe(['Masalah tamu yang dicarikan jawaban.', 'The problem of the guest that looks for an answer.']) })
  readonly problem: string | null;

  @Field(() => [BriefedFigure], { description: describe(['Kedua daerah berdampingan; kosong bila salah satunya bukan daerah.', 'The two regions side by side; empty where one of the two is no region.']) })
  readonly figures: readonly BriefedFigure[];

  @Field(() => [BriefedInnovation], { description: describe(['Inovasi yang akan atau sudah dilihat, paling banyak dua belas.', 'The innovations to see, or that were seen, at most twelve.']) })
  readonly innovations: readonly BriefedInnovation[];

  @Field(() => [BriefedContest], { description: describe(['Kompetisi tuan rumah, paling banyak lima.', 'The contests of the host, at most five.']) })
  readonly contests: readonly BriefedContest[];

  @Field(() => [BriefedContact], { description: describe(['Kantor yang dapat dihubungi.', 'The offices to turn to.']) })
  readonly contacts: readonly BriefedContact[];
}

/** An innovation with the keys of its rows. */
export type KeyedInnovation = BriefedInnovation & VisitBriefed['innovations'][number];
/** A replica with its key. */
export type KeyedReplica = BriefedReplica & { readonly replicationKey: string };
/** A contest with its keys. */
export type KeyedContest = BriefedContest & { readonly editionKey: string; readonly packKey: string | null };
/** A contact with the innovation that it answers for. */
export type KeyedContact = BriefedContact & { readonly innovationKey: string | null };

const valueAnswer = ({ value, ...rest }: Value): BriefedValue => ({ ...rest, value: value === null ? null : decimalText(value.scaled, value.scale) });

function figureAnswer({ metric, unit, guest, host }: Figure): BriefedFigure {
  const [nameIndonesian, nameEnglish] = metricOf(metric).label;
  return { metric, nameIndonesian, nameEnglish, unit, guest: valueAnswer(guest), host: valueAnswer(host) };
}

/** A briefing as the API tells it; keys of rows stay inside, for the resolvers of rows. */
export function briefingAnswer(briefed: VisitBriefed, language: Language): VisitBriefing {
  const { visit, figures, innovations, contests, hostOffices } = briefed;
  const contacts: readonly KeyedContact[] = [
    ...innovations.flatMap(({ id, contactOffice }) => (contactOffice === null ? [] : [{ office: contactOffice, why: 'KIT', innovationKey: id }])),
    ...hostOffices.map((office) => ({ office, why: 'HOST', innovationKey: null })),
  ];
  return {
    topic: visit.topic, state: visit.state, day: visit.day, problem: visit.problem, figures: figures.map(figureAnswer), contacts,
    innovations: innovations.map((one): KeyedInnovation => ({ ...one, kit: one.parts.map(({ part, told, words }) => ({ part, told, words: words[language === 'id' ? 0 : 1] })) })),
    contests: contests.map(({ editionId, packId }): KeyedContest => ({ hasRules: packId !== null, editionKey: editionId, packKey: packId })),
  };
}
