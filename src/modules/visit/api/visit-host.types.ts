import { Day, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { visitClosure, visitRoom, visitRule } from '../data/tables';
import { Clock } from './clock-field';

/** A room in which a host receives. */
@Read('VisitRoom', {
  table: visitRoom, prefix: 'vrm', order: { column: 'name', direction: 'ASC' },
  about: ['Ruang tempat tuan rumah menerima rombongan.', 'A room in which a host receives delegations.'],
})
export class VisitRoom {
  @Text(['Namanya.', 'Its name.'], { filter: true, sort: true }) name: string;
  @Text(['Letaknya.', 'Where it is.']) venue: string | null;
  @Whole(['Banyaknya tamu yang dimuat.', 'How many guests it holds.'], { filter: true, sort: true }) capacity: number;
  @Clock('opens', ['Dapat dipakai mulai jam.', 'The time from which it can be used.'], false) opens: string;
  @Clock('closes', ['Dapat dipakai sampai jam.', 'The time until which it can be used.'], false) closes: string;
  @Day(['Hari mulai tidak dipakai lagi; kosong bila masih dipakai.', 'The day from which it is not used any more; null while it is.'], { filter: true }) retiredOn: string | null;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah yang mengurusnya.', 'The agency that looks after it.']) agency: unknown;
}

/** What a host can take. */
@Read('VisitRule', {
  table: visitRule, prefix: 'vrl',
  about: ['Aturan kunjungan seorang tuan rumah: apa yang sanggup diterimanya.', 'The rule of visits of a host: what it can take.'],
})
export class VisitRule {
  @Whole(['Kunjungan terbanyak sehari.', 'Most visits a day.'], { column: 'most_a_day' }) mostADay: number;
  @Whole(['Hari pemberitahuan sebelum kunjungan.', 'Days of notice before a visit.']) noticeDays: number;
  @Text(['Hari menerima tamu sebagai angka: 1 untuk Senin sampai 7 untuk Minggu.', 'Days of the week on which it receives, as digits: 1 for Monday to 7 for Sunday.']) weekdays: string;
  @Whole(['Orang terbanyak dalam satu rombongan.', 'Most people in a delegation.']) mostPeople: number;
}

/** Days on which a host receives nobody. */
@Read('VisitClosure', {
  table: visitClosure, prefix: 'vcl', order: { column: 'first_day', direction: 'ASC' },
  about: ['Hari-hari ketika tuan rumah tidak menerima kunjungan.', 'Days on which a host receives no visit.'],
})
export class VisitClosure {
  @Day(['Hari pertama.', 'The first day.'], { filter: true, sort: true }) firstDay: string;
  @Day(['Hari terakhir.', 'The last day.'], { filter: true }) lastDay: string;
  @Text(['Alasannya.', 'Why.']) reason: string;
}
