import { INDICATOR_GOAL } from '../../../domain/vocabulary/replication-words';
import { Code, Computed, Day, Many, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { Decimal, decimalText } from '../../../graphql-kit/scalars';
import { indicatorOutcome, innovationKit, kitDocument, mediaLink } from '../data/tables';

const exact = (scaled: unknown, scale: unknown): string | null => (scaled === null || scaled === undefined ? null : decimalText(Number(scaled), Number(scale)));

/** By how much the indicator moved; null where one of the values is missing. */
const change = ({ before_scaled: before, after_scaled: after, scale }: Readonly<Record<string, unknown>>): string | null =>
  (before === null || after === null ? null : decimalText(Number(after) - Number(before), Number(scale)));

/** What is needed to copy an innovation. */
@Read('InnovationKit', {
  table: innovationKit, prefix: 'kit',
  about: ['Bekal replikasi suatu inovasi menurut pemiliknya: prasyarat, biaya, tenaga, pendorong, penghambat, dokumen, dan kantor yang dapat dihubungi.', 'What is needed to copy an innovation, as its owner says: prerequisites, cost, staff, drivers, obstacles, documents and the office to contact.'],
})
export class InnovationKit {
  @Text(['Prasyarat replikasi; kosong bila belum diisi.', 'Prerequisites; empty while nobody filled them in.']) prerequisites: string | null;
  @Computed(() => Decimal, ['cost_rupiah'], ['Biaya dalam rupiah penuh; kosong bila belum diisi, dan kosong bukan nol.', 'Cost in whole rupiah; empty while nobody filled it in, and empty is never zero.'], (row) => exact(row.cost_rupiah, 0), true) costRupiah: string | null;
  @Whole(['Tahun harga biaya itu.', 'The year of the prices of that cost.'], { filter: true }) costYear: number | null;
  @Text(['Keterangan biaya, misalnya untuk apa dan sekali atau setiap tahun.', 'What the cost is for, and whether it comes once or each year.']) costNote: string | null;
  @Text(['Tenaga yang diperlukan, sebagai jabatan dan jumlah.', 'The staff that is needed, as offices and numbers.']) staff: string | null;
  @Text(['Faktor pendorong.', 'What drives it.']) drivers: string | null;
  @Text(['Faktor yang menghambatnya.', 'What stands in its way.']) obstacles: string | null;
  @Text(['Kantor yang dapat dihubungi, bukan nama orang.', 'The office to contact, never a name.'], { filter: true }) contactOffice: string;
  @Text(['Cara menghubungi kantor itu.', 'How to reach that office.']) contactNote: string | null;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang bersangkutan.', 'The innovation in question.'], { filter: true }) innovation: unknown;
  @Many('KitDocument', [['tenant_id', 'tenant_id'], ['id', 'kit_id']], ['Dokumennya menurut urutan.', 'Its documents in their order.']) documents: unknown;
}

/** A document of a kit. */
@Read('KitDocument', {
  table: kitDocument, prefix: 'kdc', order: { column: 'position', direction: 'ASC' },
  about: ['Satu dokumen bekal replikasi: alamatnya, atau diberikan bila diminta.', 'A document of a replication kit: where it can be read, or that it is given on request.'],
})
export class KitDocument {
  @Whole(['Nomor urutnya.', 'Its place in the list.'], { sort: true }) position: number;
  @Text(['Judulnya.', 'Its title.'], { filter: true }) title: string;
  @Text(['Isinya secara singkat.', 'What it holds, in short.']) about: string | null;
  @Text(['Alamat webnya; kosong bila diberikan atas permintaan.', 'Its address on the web; empty where it is given on request.']) url: string | null;
  @One('InnovationKit', [['tenant_id', 'tenant_id'], ['kit_id', 'id']], ['Bekal yang memuatnya.', 'The kit that it belongs to.']) kit: unknown;
}

/** An indicator before and after. */
@Read('IndicatorOutcome', {
  table: indicatorOutcome, prefix: 'ioc', order: { column: 'indicator', direction: 'ASC' },
  about: ['Satu indikator suatu inovasi sebelum dan sesudah, pada inovasi asal maupun replikanya.', 'An indicator of an innovation before and after, of a source as well as of a replica.'],
})
export class IndicatorOutcome {
  @Text(['Nama indikatornya.', 'The name of the indicator.'], { filter: true, sort: true }) indicator: string;
  @Text(['Satuannya, misalnya hari atau persen.', 'Its unit, such as days or per cent.'], { filter: true }) unit: string;
  @Code(INDICATOR_GOAL, ['Arah yang baik.', 'Which way is good.'], { filter: true }) goal: string;
  @Computed(() => Decimal, ['before_scaled', 'scale'], ['Nilai sebelum; kosong bila tidak diukur.', 'The value before; empty when it was not measured.'], (row) => exact(row.before_scaled, row.scale), true) valueBefore: string | null;
  @Period(['Kapan nilai sebelum diukur.', 'When the value before was measured.'], { column: 'before' }) measuredBefore: unknown;
  @Computed(() => Decimal, ['after_scaled', 'scale'], ['Nilai sesudah; kosong bila tidak diukur.', 'The value after; empty when it was not measured.'], (row) => exact(row.after_scaled, row.scale), true) valueAfter: string | null;
  @Period(['Kapan nilai sesudah diukur.', 'When the value after was measured.'], { column: 'after' }) measuredAfter: unknown;
  @Computed(() => Decimal, ['before_scaled', 'after_scaled', 'scale'], ['Nilai sesudah dikurangi nilai sebelum; kosong bila salah satunya tidak ada.', 'The value after less the value before; empty where one of them is missing.'], change, true) change: string | null;
  @Text(['Cara mengukurnya.', 'How it was measured.']) method: string | null;
  @Text(['Dokumen yang membuktikannya.', 'The document that proves it.']) document: string | null;
  @Whole(['Tingkat bukti, 1 (terlemah) sampai 5 (terkuat); kosong bila tidak dinilai.', 'Level of evidence, 1 (weakest) to 5 (strongest); empty when it was not assessed.'], { filter: true, sort: true }) evidenceLevel: number | null;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang diukur.', 'The innovation that is measured.'], { filter: true }) innovation: unknown;
}

/** A link to the press. */
@Read('MediaLink', {
  table: mediaLink, prefix: 'med', order: { column: 'published_on', direction: 'DESC' },
  about: ['Tautan ke berita atau film tentang suatu inovasi, replikasi, atau kunjungan.', 'A link to what the press or a film tells of an innovation, a replication or a visit.'],
})
export class MediaLink {
  @Text(['Alamat webnya.', 'Its address on the web.'], { filter: true }) url: string;
  @Text(['Judulnya.', 'Its title.'], { filter: true, sort: true }) title: string;
  @Text(['Medianya.', 'The outlet.'], { filter: true }) outlet: string | null;
  @Day(['Hari terbitnya; kosong bila tidak diketahui.', 'The day it came out; empty when it is not known.'], { filter: true, sort: true }) publishedOn: string | null;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang diberitakan.', 'The innovation that it tells of.'], { filter: true }) innovation: unknown;
  @One('Replication', [['tenant_id', 'tenant_id'], ['replication_id', 'id']], ['Replikasi yang diberitakan.', 'The replication that it tells of.'], { filter: true }) replication: unknown;
  @One('Visit', [['tenant_id', 'tenant_id'], ['visit_id', 'id']], ['Kunjungan yang diberitakan.', 'The visit that it tells of.'], { filter: true }) visit: unknown;
}
