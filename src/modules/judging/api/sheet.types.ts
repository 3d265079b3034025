import { SHEET_STATE } from '../../../domain/vocabulary/judging-words';
import { Code, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { judgeReminder, scoreMark, scoreSheet } from '../data/tables';
import { markRows, reminderRows, sheetRows } from './sheet-readers';

// What belongs to another judge is not always to be seen by the reader of a sheet: then these relations are empty.
/** A version of a score sheet. */
@Read('ScoreSheet', {
  table: scoreSheet, prefix: 'ssh', order: { column: 'id', direction: 'DESC' }, visible: sheetRows,
  about: [
    'Satu versi lembar nilai; tidak pernah berubah. Juri melihat miliknya, milik juri lain sesudah nilainya sendiri masuk; penyelenggara sesudah penilaian ditutup.',
    'A version of a score sheet; it never changes. A judge sees its own, those of others once its own score is in; organisers once scoring is closed.',
  ],
})
export class ScoreSheet {
  @Whole(['Versi keberapa, mulai dari 1; draf ikut dihitung.', 'Which version it is, from 1; drafts count as well.'], { filter: true, sort: true }) revision: number;
  @Code(SHEET_STATE, ['Draf atau sudah dikirim.', 'A draft, or in.'], { filter: true }) state: string;
  @Moment(['Kapan dibuat.', 'When it was made.'], { column: 'created_at', filter: true, sort: true }) at: string;
  @Text(['Sebab menggantikan lembar yang sudah dikirim; kosong bagi yang pertama.', 'Why it replaced a sheet that was in; null for the first.']) reason: string | null;
  @Text(['Catatan juri.', 'A comment of the judge.']) comment: string | null;
  @One('Assignment', [['tenant_id', 'tenant_id'], ['cell_id', 'id']], ['Penugasannya; kosong bila bukan milik Anda untuk dilihat.', 'The assignment; null when it is not yours to see.'], { filter: true, nullable: true }) assignment: unknown;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @One('RoundEntry', [['tenant_id', 'tenant_id'], ['round_id', 'round_id'], ['entry_id', 'entry_id']], ['Usulan yang dinilai, sebagaimana dilihat juri.', 'The entry that is scored, as its judges see it.'], { filter: true, nullable: true }) entry: unknown;
  @One('Judge', [['tenant_id', 'tenant_id'], ['judge_id', 'id']], ['Jurinya; kosong bila bukan milik Anda untuk dilihat.', 'The judge; null when it is not yours to see.'], { filter: true, nullable: true }) judge: unknown;
  @Many('ScoreMark', [['tenant_id', 'tenant_id'], ['id', 'sheet_id']], ['Angka tiap kriteria.', 'The points for each criterion.']) marks: unknown;
}

/** The points of a version for one criterion. */
@Read('ScoreMark', {
  table: scoreMark, prefix: 'smk', order: { column: 'id', direction: 'ASC' }, visible: markRows,
  about: ['Angka suatu versi lembar nilai untuk satu kriteria.', 'The points of a version of a score sheet for one criterion.'],
})
export class ScoreMark {
  @Whole(['Angkanya dalam perseratus: 8550 berarti 85,50.', 'The points in hundredths: 8550 means 85.50.'], { filter: true, sort: true }) hundredths: number;
  @One('RubricCriterion', [['tenant_id', 'tenant_id'], ['criterion_id', 'id']], ['Kriterianya.', 'The criterion.'], { filter: true }) criterion: unknown;
  @One('ScoreSheet', [['tenant_id', 'tenant_id'], ['sheet_id', 'id']], ['Lembar nilainya.', 'The score sheet.'], { filter: true }) sheet: unknown;
}

/** A reminder to a judge. */
@Read('JudgeReminder', {
  table: judgeReminder, prefix: 'jrm', order: { column: 'id', direction: 'DESC' }, visible: reminderRows,
  about: ['Pengingat kepada juri akan penilaian yang belum selesai.', 'A reminder to a judge of what is still to be scored.'],
})
export class JudgeReminder {
  @Moment(['Kapan dikirim.', 'When it was sent.'], { column: 'created_at', filter: true, sort: true }) at: string;
  @Text(['Kata-kata penyelenggara.', 'The words of the organiser.']) words: string | null;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @One('Judge', [['tenant_id', 'tenant_id'], ['judge_id', 'id']], ['Juri yang diingatkan.', 'The judge who was reminded.'], { filter: true, nullable: true }) judge: unknown;
}
