import { AGENDA_KIND, VISIT_SIDE } from '../../../domain/vocabulary/innovation-words';
import { ANSWER_FIT, FOLLOW_UP_OUTCOME } from '../../../domain/vocabulary/visit-words';
import { Code, Day, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { bothSidesFor } from '../../../reads/visible-to';
import { visitFinding, visitFollowUp, visitOffice, visitPoint, visitWish } from '../data/tables';
import { Clock } from './clock-field';
import { VISIT_READERS } from './visit-readers';

const visible = bothSidesFor(VISIT_READERS);
const ofCase = [['case_owner_tenant_id', 'owner_tenant_id'], ['case_id', 'id']] as const;
const ABOUT_VISIT = ['Kunjungan yang memuatnya.', 'The visit that holds it.'] as const;

/** An office that takes part, of either side. */
@Read('WorkspaceVisitOffice', {
  table: visitOffice, prefix: 'wvo', order: { column: 'position', direction: 'ASC' }, visible,
  about: ['Kantor yang ikut serta, dari pihak tamu atau tuan rumah.', 'An office that takes part, of the guest or of the host.'],
})
export class WorkspaceVisitOffice {
  @Whole(['Nomor urut pada pihaknya.', 'Its place on its side.'], { sort: true }) position: number;
  @Code(VISIT_SIDE, ['Pihaknya.', 'Its side.'], { filter: true }) side: string;
  @Text(['Kantor atau jabatannya.', 'The office.']) office: string;
  @Whole(['Jumlah orangnya.', 'How many people of it.']) people: number | null;
  @One('Agency', [['owner_tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah yang dimaksud.', 'The agency that is meant.']) agency: unknown;
  @One('WorkspaceVisit', ofCase, ABOUT_VISIT, { filter: true, nullable: true }) visit: unknown;
}

/** An innovation that the guest wants to see. */
@Read('WorkspaceVisitWish', {
  table: visitWish, prefix: 'wvw', order: { column: 'id', direction: 'ASC' }, visible,
  about: ['Inovasi tuan rumah yang ingin dilihat tamu.', 'An innovation of the host that the guest wants to see.'],
})
export class WorkspaceVisitWish {
  @Text(['Mengapa ingin dilihat.', 'Why it is of interest.']) why: string | null;
  @One('Innovation', [['partner_tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasinya.', 'The innovation.']) innovation: unknown;
  @One('WorkspaceVisit', ofCase, ABOUT_VISIT, { filter: true, nullable: true }) visit: unknown;
}

/** A point of the agenda. */
@Read('WorkspaceVisitPoint', {
  table: visitPoint, prefix: 'wvp', order: { column: 'position', direction: 'ASC' }, visible,
  about: ['Satu mata acara yang disusun tuan rumah.', 'A point of the agenda that the host sets.'],
})
export class WorkspaceVisitPoint {
  @Whole(['Nomor urutnya.', 'Its place.'], { sort: true }) position: number;
  @Code(AGENDA_KIND, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @Text(['Namanya.', 'Its name.']) name: string;
  @Text(['Tempatnya.', 'Where it takes place.']) venue: string | null;
  @Clock('starts', ['Jam mulai.', 'When it starts.']) starts: string | null;
  @Clock('ends', ['Jam selesai.', 'When it ends.']) ends: string | null;
  @One('Agency', [['owner_tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah yang membawakan atau ditinjau.', 'The agency that leads it or is visited.']) agency: unknown;
  @One('Innovation', [['owner_tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang dilihat.', 'The innovation that is seen.']) innovation: unknown;
  @One('WorkspaceVisit', ofCase, ABOUT_VISIT, { filter: true, nullable: true }) visit: unknown;
}

/** What a guest found. */
@Read('WorkspaceVisitFinding', {
  table: visitFinding, prefix: 'wvf', order: { column: 'id', direction: 'ASC' }, visible,
  about: ['Apa yang menjawab masalah tamu, atau tidak.', 'What answered the problem of the guest, or did not.'],
})
export class WorkspaceVisitFinding {
  @Code(ANSWER_FIT, ['Seberapa cocok.', 'How well it fits.'], { filter: true }) fit: string;
  @Text(['Temuannya.', 'The finding.']) finding: string;
  @One('Innovation', [['partner_tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang dimaksud.', 'The innovation that is meant.']) innovation: unknown;
  @One('WorkspaceVisit', ofCase, ABOUT_VISIT, { filter: true, nullable: true }) visit: unknown;
}

/** What a visit has led to. */
@Read('WorkspaceVisitFollowUp', {
  table: visitFollowUp, prefix: 'wvu', order: { column: 'days', direction: 'ASC' }, visible,
  about: ['Hasil kunjungan yang disampaikan tamu.', 'What a visit has led to, as the guest tells.'],
})
export class WorkspaceVisitFollowUp {
  @Whole(['Sesudah berapa hari.', 'After how many days.'], { sort: true }) days: number;
  @Day(['Jatuh temponya.', 'The day on which it was due.'], { filter: true }) dueOn: string;
  @Day(['Hari disampaikan.', 'The day on which it was told.'], { filter: true }) toldOn: string | null;
  @Code(FOLLOW_UP_OUTCOME, ['Hasilnya.', 'What it led to.'], { filter: true }) outcome: string | null;
  @Text(['Penjelasannya.', 'In words.']) words: string | null;
  @One('WorkspaceReplication', [['owner_tenant_id', 'owner_tenant_id'], ['replication_case_id', 'id']], ['Replikasi yang lahir darinya, bagi kedua pihaknya.', 'The replication that came of it, for its two sides.'], { nullable: true }) replication: unknown;
  @One('WorkspaceVisit', ofCase, ABOUT_VISIT, { filter: true, nullable: true }) visit: unknown;
}
