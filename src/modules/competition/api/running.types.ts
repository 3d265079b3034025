import { Day, Moment, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { ownRowsFor } from '../../../reads/visible-to';
import { deadlineChange, editionRules, editionWork } from '../data/tables';

const ofEdition = [['tenant_id', 'tenant_id'], ['edition_id', 'id']] as const;

/** Which rule pack an edition uses. */
@Read('EditionRules', {
  table: editionRules, prefix: 'edr',
  about: [
    'Paket aturan yang dipakai satu penyelenggaraan; sejak dibuka dibekukan, apa pun revisi paketnya kemudian.',
    'The rule pack that an edition uses; frozen from its opening on, whatever revisions the pack has later.',
  ],
})
export class EditionRules {
  @One('RulePack', [['pack_tenant_id', 'tenant_id'], ['pack_id', 'id']], ['Paketnya, dari penyelenggara ini atau penyelenggara lain.', 'The pack, of this organiser or of another one.'], { filter: true }) pack: unknown;
  @Text(['SHA-256 dari isi paket itu ketika dipilih.', 'SHA-256 of the content of the pack when it was chosen.'], { column: 'pack_hash' }) contentHash: string;
  @Moment(['Saat dibekukan; kosong sebelum penyelenggaraannya dibuka.', 'The moment at which it was frozen; null before the edition opened.'], { filter: true, sort: true }) frozenAt: string | null;
  @One('Edition', ofEdition, ['Penyelenggaraan yang memakainya.', 'The edition that uses it.'], { filter: true }) edition: unknown;
}

/** A change of the last day for all entrants. */
@Read('DeadlineChange', {
  table: deadlineChange, prefix: 'dlc', order: { column: 'position', direction: 'ASC' },
  about: ['Pemindahan hari penutupan bagi semua peserta, dengan alasannya.', 'A move of the closing day for all entrants, with its reason.'],
})
export class DeadlineChange {
  @Whole(['Urutan pemindahan, mulai dari 1.', 'Place of the move, from 1.'], { sort: true }) position: number;
  @Period(['Hari penutupan sebelumnya, sejauh diketahui.', 'The closing day before, as far as it is known.']) was: unknown;
  @Day(['Hari penutupan sesudahnya.', 'The closing day after it.'], { filter: true, sort: true }) closesOn: string;
  @Text(['Alasannya.', 'The reason.']) reason: string;
  @One('Edition', ofEdition, ['Penyelenggaraan yang hari penutupannya dipindahkan.', 'The edition whose closing day was moved.'], { filter: true }) edition: unknown;
}

/** The running of an edition, seen from the workspace of its organiser. */
@Read('EditionRun', {
  table: editionWork, prefix: 'erw', order: { column: 'created_at', direction: 'DESC' },
  visible: ownRowsFor(['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER']),
  about: ['Jalannya satu penyelenggaraan di ruang kerja penyelenggara.', 'The running of an edition, in the workspace of its organiser.'],
})
export class EditionRun {
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @Moment(['Saat dibuka; kosong bila belum.', 'The moment at which it was opened; null before.'], { filter: true, sort: true }) openedAt: string | null;
  @Moment(['Saat ditutup; kosong bila belum.', 'The moment at which it was closed; null before.'], { filter: true, sort: true }) closedAt: string | null;
  @Moment(['Saat dibatalkan; kosong bila tidak.', 'The moment at which it was cancelled; null where it was not.'], { filter: true }) cancelledAt: string | null;
  @Text(['Alasan pembatalannya.', 'Why it was cancelled.']) cancelledReason: string | null;
  @Whole(['Hari untuk memperbaiki usulan yang dikembalikan.', 'Days for mending an entry that was returned.']) mendDays: number;
  @Whole(['Banyaknya usulan yang sedang diajukan atau sudah diputuskan; kosong bila belum ada yang dihitung.', 'How many entries stand submitted or were decided; null before any was counted.']) entered: number | null;
  @One('Edition', ofEdition, ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
}
