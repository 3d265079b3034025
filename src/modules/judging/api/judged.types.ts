import { PARTICIPANT_KIND } from '../../../domain/vocabulary/competition-words';
import { CELL_STATE } from '../../../domain/vocabulary/judging-words';
import { Code, Flag, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { roundEntryRows } from '../../../reads/visible-judged';
import { roundEntry, scoreCell } from '../data/tables';
import { assignmentRows } from './visible';

/** An entry in a round, as its judges see it: what is hidden from them is not in the row. */
@Read('RoundEntry', {
  table: roundEntry, prefix: 'rne', order: { column: 'label', direction: 'ASC' }, visible: roundEntryRows,
  about: [
    'Usulan pada suatu tahap sebagaimana dilihat jurinya: hanya yang ditugaskan kepadanya, dan bukan yang ia mundur darinya.',
    'An entry in a round as its judges see it: those that are assigned to the judge only, and none from which it is recused.',
  ],
})
export class RoundEntry {
  @Text(['Labelnya pada tahap ini; urutannya tidak berarti apa-apa.', 'Its label in this round; the order says nothing.'], { filter: true, sort: true }) label: string;
  @Text(['Judulnya; kosong bila disembunyikan dari juri.', 'Its title; null where it is hidden from judges.'], { filter: true, sort: true }) title: string | null;
  @Text(['Pengusulnya; kosong bila disembunyikan dari juri.', 'Its entrant; null where it is hidden from judges.'], { filter: true }) entrant: string | null;
  @Code(PARTICIPANT_KIND, ['Jenis pesertanya.', 'The kind of participant.'], { filter: true }) participant: string;
  @Flag(['Benar bila juri melihat dokumen buktinya.', 'True where judges see its evidence documents.'], { filter: true }) documentsShown: boolean;
  @One('Category', [['tenant_id', 'tenant_id'], ['category_id', 'id']], ['Kategorinya.', 'Its category.'], { filter: true }) category: unknown;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @One('WorkspaceEntry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulan di ruang kerja; kosong bagi juri.', 'The entry in the workspace; null for judges.'], { nullable: true }) entry: unknown;
  @Many('JudgedAnswer', [['tenant_id', 'tenant_id'], ['entry_id', 'entry_id']], ['Jawabannya.', 'Its answers.']) answers: unknown;
  @Many('JudgedDocument', [['tenant_id', 'tenant_id'], ['entry_id', 'entry_id']], ['Dokumen buktinya; tidak ada bila disembunyikan dari juri.', 'Its evidence documents; none where they are hidden from judges.']) documents: unknown;
  @Many('Assignment', [['tenant_id', 'tenant_id'], ['round_id', 'round_id'], ['entry_id', 'entry_id']], ['Penugasannya: bagi juri hanya miliknya.', 'Its assignments: for a judge its own only.']) assignments: unknown;
}

/** The scoring of one entry by one judge: one by construction. */
@Read('Assignment', {
  table: scoreCell, prefix: 'asg', order: { column: 'id', direction: 'ASC' }, visible: assignmentRows,
  about: ['Penugasan: penilaian satu usulan oleh satu juri pada suatu tahap.', 'An assignment: the scoring of one entry by one judge in a round.'],
})
export class Assignment {
  @Code(CELL_STATE, ['Keadaannya.', 'Where it stands.'], { filter: true }) state: string;
  @Text(['Sebab keadaannya, bila dicatat.', 'Why it stands so, where that was recorded.']) reason: string | null;
  @Whole(['Versi lembar nilainya yang terbaru, 0 bila belum ada.', 'The newest version of its score sheet, 0 for none.']) revision: number;
  @Whole(['Versi lembar nilai yang dihitung, 0 bila tidak ada.', 'The version of the score sheet that counts, 0 for none.']) counted: number;
  @Whole(['Versi penugasannya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @Moment(['Saat ditugaskan.', 'When it was assigned.'], { filter: true, sort: true }) createdAt: string;
  @One('RoundEntry', [['tenant_id', 'tenant_id'], ['round_id', 'round_id'], ['entry_id', 'entry_id']], ['Usulannya pada tahap ini.', 'The entry in this round.'], { filter: true, nullable: true }) entry: unknown;
  @One('Judge', [['tenant_id', 'tenant_id'], ['judge_id', 'id']], ['Jurinya.', 'The judge.'], { filter: true, nullable: true }) judge: unknown;
  @One('Panel', [['tenant_id', 'tenant_id'], ['panel_id', 'id']], ['Panelnya.', 'The panel.'], { filter: true, nullable: true }) panel: unknown;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @Many('ScoreSheet', [['tenant_id', 'tenant_id'], ['id', 'cell_id']], ['Versi lembar nilainya yang boleh Anda lihat.', 'The versions of its score sheet that you may see.']) sheets: unknown;
}
