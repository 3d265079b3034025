import { METRIC } from '../../../domain/metrics';
import { FIGURE_FLAG, FIGURE_ORIGIN, MISSING_REASON, OBSERVATION_SUBJECT, UNIT } from '../../../domain/vocabulary/figure-words';
import { Code, Computed, Day, Many, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { Decimal, decimalText } from '../../../graphql-kit/scalars';
import { observation, observationDispute, observationDocument } from '../data/tables';

/** The exact value of the two columns that keep it; null where the observation is a statement or missing. */
function valueOf(scaled: unknown, scale: unknown): string | null {
  return scaled === null || scaled === undefined ? null : decimalText(Number(scaled), Number(scale));
}

/** A reported figure or statement. */
@Read('Observation', {
  table: observation, prefix: 'obs', order: { column: 'year', direction: 'DESC' },
  about: [
    'Angka atau pernyataan dari satu sumber tentang satu hal; bila dua sumber berbeda, keduanya tetap ada.',
    'A figure or statement of one source about one thing; where two sources differ, both stay.',
  ],
})
export class Observation {
  @Code(OBSERVATION_SUBJECT, ['Hal yang diamati: daerah, penyelenggaraan, inovasi, atau kunjungan.', 'What it is about: a region, an edition, an innovation or a visit.'], { column: 'subject', filter: true }) subjectKind: string;
  @Code(METRIC, ['Angka atau pernyataan yang dimaksud.', 'Which figure or statement it is.'], { filter: true, sort: true }) metric: string;
  @Text(['Batas cakupannya sebagai nama=nilai, misalnya participant=AGENCY; kosong bila mencakup seluruhnya.', 'What it is limited to as name=value, for example participant=AGENCY; empty when it covers the whole.'], { filter: true }) dimensions: string | null;
  @Whole(['Tahun yang diterangkan, bukan tahun terbit sumber; kosong bila tidak disebut.', 'The year it tells about, not that of the source; empty when it is not told.'], { filter: true, sort: true }) year: number | null;
  @Period(['Masa yang diterangkan, bila lebih sempit atau lebih panjang dari satu tahun.', 'The period it tells about, where that is shorter or longer than a year.'], { filter: true, sort: true }) period: unknown;
  @Computed(() => Decimal, ['value_scaled', 'scale'], ['Nilai yang tepat; kosong bila berupa pernyataan atau tidak ada, dan kosong bukan nol.', 'The exact value; empty when it is a statement or missing, and empty is never zero.'], (row) => valueOf(row.value_scaled, row.scale), true) value: string | null;
  @Text(['Pernyataan dalam kata-kata, bila bukan angka.', 'The statement in words, where it is no figure.'], { filter: true }) valueText: string | null;
  @Code(UNIT, ['Satuan nilainya.', 'Unit of the value.'], { filter: true }) unit: string;
  @Code(MISSING_REASON, ['Sebab nilainya tidak ada; kosong bila nilainya ada.', 'Why the value is missing; empty when there is one.'], { filter: true }) missingReason: string | null;
  @Code(FIGURE_ORIGIN, ['Asalnya: dilaporkan, diklaim, atau dihitung.', 'Where it comes from: reported, claimed or counted.'], { filter: true }) origin: string;
  @Code(FIGURE_FLAG, ['Tanda untuk dibaca hati-hati; kosong bila tidak ada.', 'A flag that asks for care in reading; empty when there is none.'], { filter: true }) flag: string | null;
  @Text(['Kata-kata sumbernya, dikutip singkat.', 'The words of the source, quoted briefly.']) wording: string | null;
  @One('Region', [['region_id', 'id']], ['Daerah yang bersangkutan, juga bila halnya penyelenggaraan, inovasi, atau kunjungan di sana.', 'The region concerned, also where it is about an edition, an innovation or a visit there.'], { filter: true }) region: unknown;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraan yang bersangkutan; kosong bila tidak ada.', 'The edition concerned; empty when there is none.'], { filter: true }) edition: unknown;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang bersangkutan; kosong bila tidak ada.', 'The innovation concerned; empty when there is none.'], { filter: true }) innovation: unknown;
  @One('Visit', [['tenant_id', 'tenant_id'], ['visit_id', 'id']], ['Kunjungan yang bersangkutan; kosong bila tidak ada.', 'The visit concerned; empty when there is none.'], { filter: true }) visit: unknown;
  @Many('Observation', [['tenant_id', 'tenant_id'], ['conflict_group', 'conflict_group']], [
    'Semua angka dan pernyataan yang saling bertentangan tentang hal ini, termasuk yang ini sendiri; kosong bila tidak ada pertentangan.',
    'All figures and statements that contradict each other on this point, this one included; empty when there is no conflict.',
  ]) alternatives: unknown;
  @One('ObservationDocument', [['tenant_id', 'tenant_id'], ['id', 'observation_id']], ['Dokumen yang menjadi dasarnya, bila bukan salah satu sumber yang tercatat.', 'The document that it rests on, where that is none of the sources on record.'], { nullable: true }) document: unknown;
  @One('ObservationDispute', [['tenant_id', 'tenant_id'], ['id', 'observation_id']], ['Sanggahan yang diajukan dengan angka ini; kosong bila tidak menyanggah apa pun.', 'The dispute that this figure was put on record for; empty where it disputes nothing.'], { nullable: true }) disputes: unknown;
  @Many('ObservationDispute', [['tenant_id', 'disputed_tenant_id'], ['id', 'disputed_id']], ['Sanggahan atas angka ini, juga dari pemerintah lain; kedua angka tetap ada.', 'The disputes of this figure, other governments\' included; both figures stay.']) disputedBy: unknown;
}

/** The document that an observation rests on. */
@Read('ObservationDocument', {
  table: observationDocument, prefix: 'obd', order: { column: 'observation_id', direction: 'ASC' },
  about: ['Dokumen dasar suatu angka, di luar sumber yang tercatat.', 'The document that a figure rests on, outside the sources on record.'],
})
export class ObservationDocument {
  @Text(['Judulnya.', 'Its title.']) title: string;
  @Text(['Nomornya; kosong bila tidak bernomor.', 'Its number; empty where it has none.']) number: string | null;
  @Day(['Tanggalnya; kosong bila tidak disebut.', 'Its date; empty where it is not told.']) issuedOn: string | null;
  @Text(['Alamat webnya.', 'Its web address.']) url: string | null;
}

/** That one observation disputes another. */
@Read('ObservationDispute', {
  table: observationDispute, prefix: 'osd', order: { column: 'published_at', direction: 'ASC' },
  about: ['Sanggahan: satu angka dicatat di samping angka lain yang disanggahnya; keduanya tetap ada.', 'A dispute: one figure put on record beside another that it disputes; both stay.'],
})
export class ObservationDispute {
  @Text(['Sebabnya.', 'Why.']) reason: string;
  @One('Observation', [['tenant_id', 'tenant_id'], ['observation_id', 'id']], ['Angka yang diajukan sebagai gantinya.', 'The figure that is put in its place.']) observation: unknown;
  @One('Observation', [['disputed_tenant_id', 'tenant_id'], ['disputed_id', 'id']], ['Angka yang disanggah.', 'The figure that is disputed.']) disputed: unknown;
}
