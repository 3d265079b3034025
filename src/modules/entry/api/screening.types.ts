import { SCREENING_BEARING, SCREENING_DECISION } from '../../../domain/vocabulary/entry-words';
import { RULE_OUTCOME } from '../../../domain/vocabulary/rule-words';
import { Code, Day, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { sql, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { belowEntryFor, entryRowsFor } from '../../../reads/visible-to';
import { entryExtension, screening, screeningReason } from '../data/tables';
import { ENTRY_READERS } from './entry-readers';

/** Reasons hang below a screening, and so below its entry. */
function belowScreening(viewer: Viewer, alias: string): Sql {
  const above = belowEntryFor(ENTRY_READERS)(viewer, 'sc');
  return sql(`${alias}.tenant_id = ? AND ${alias}.screening_id IN (SELECT sc.id FROM screening sc WHERE ${above.text})`, viewer.scope?.tenantId ?? '', ...above.params);
}

/** A decision of screening on one submission of an entry. */
@Read('Screening', {
  table: screening, prefix: 'scr', order: { column: 'submission', direction: 'DESC' }, visible: belowEntryFor(ENTRY_READERS),
  about: ['Keputusan seleksi administrasi atas satu pengajuan; tetap ada walau usulan diajukan lagi.', 'A decision of screening on one submission; it stays when the entry is submitted again.'],
})
export class Screening {
  @Whole(['Pengajuan keberapa yang diputuskan, mulai dari 1.', 'Which submission was decided on, from 1.'], { filter: true, sort: true }) submission: number;
  @Code(SCREENING_DECISION, ['Keputusannya.', 'The decision.'], { filter: true }) decision: string;
  @Moment(['Saat diputuskan.', 'When it was decided.'], { column: 'created_at', filter: true, sort: true }) at: string;
  @Day(['Hari terakhir untuk memperbaiki; kosong bila tidak dikembalikan.', 'The last day for mending; null when it was not returned.'], { filter: true }) mendUntil: string | null;
  @Text(['Catatan petugas.', 'A note of the officer.']) note: string | null;
  @One('WorkspaceEntry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulan yang diputuskan.', 'The entry that was decided on.'], { filter: true }) entry: unknown;
  @Many('ScreeningReason', [['tenant_id', 'tenant_id'], ['id', 'screening_id']], ['Alasannya: pasal yang tidak terpenuhi, kata-kata petugas, bukti yang diterima, dan saran.', 'Its reasons: clauses that are not met, the words of the officer, proofs that were accepted, and advice.']) reasons: unknown;
}

/** One reason of a screening. */
@Read('ScreeningReason', {
  table: screeningReason, prefix: 'scn', order: { column: 'position', direction: 'ASC' }, visible: belowScreening,
  about: ['Satu alasan pada lembar seleksi administrasi.', 'A reason on the sheet of a screening.'],
})
export class ScreeningReason {
  @Whole(['Urutannya pada lembar, mulai dari 1.', 'Its place on the sheet, from 1.'], { sort: true }) position: number;
  @Code(SCREENING_BEARING, ['Bobotnya bagi keputusan.', 'What it bears on the decision.'], { filter: true }) bearing: string;
  @Text(['Kode pasalnya; kosong bila alasan petugas di luar pasal.', 'Code of the clause; null for a reason of the officer beside all clauses.'], { filter: true }) clause: string | null;
  @Code(RULE_OUTCOME, ['Hasil pemeriksaan pasalnya saat diputuskan.', 'What checking the clause found when it was decided.'], { filter: true }) outcome: string | null;
  @Text(['Alasannya dalam bahasa Indonesia, atau kata-kata petugas.', 'The reason in Indonesian, or the words of the officer.']) wording: string;
  @Text(['Alasannya dalam bahasa Inggris, atau kata-kata petugas.', 'The reason in English, or the words of the officer.'], { column: 'wording_en' }) wordingEnglish: string;
  @Day(['Tanggal paling awal terpenuhinya, bila diketahui.', 'The earliest date on which it is met, where that is known.']) earliest: string | null;
  @One('Screening', [['tenant_id', 'tenant_id'], ['screening_id', 'id']], ['Keputusan yang memuatnya.', 'The decision that holds it.'], { filter: true }) screening: unknown;
}

/** A later last day for one entrant. */
@Read('EntryExtension', {
  table: entryExtension, prefix: 'xtn', order: { column: 'until_on', direction: 'DESC' }, visible: entryRowsFor(ENTRY_READERS),
  about: ['Perpanjangan waktu bagi satu peserta; yang paling akhir yang berlaku.', 'More time for one entrant; the latest of several counts.'],
})
export class EntryExtension {
  @Day(['Hari terakhirnya, termasuk hari itu.', 'Its last day, this one included.'], { column: 'until_on', filter: true, sort: true }) until: string;
  @Text(['Sebabnya.', 'The reason.']) reason: string;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah yang mendapatkannya.', 'The agency that was given it.'], { filter: true }) agency: unknown;
  @One('Organization', [['organization_id', 'id']], ['Organisasi di luar pemerintah daerah yang mendapatkannya.', 'The organisation outside the regional governments that was given it.'], { filter: true }) organization: unknown;
}
