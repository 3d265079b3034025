import { Field, Int, ObjectType } from 'type-graphql';
import { quotasIn } from '../../../domain/program-file/quotas';
import { PARTICIPANT_KIND } from '../../../domain/vocabulary/competition-words';
import { CUT_KIND } from '../../../domain/vocabulary/entry-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Code, Computed, Many, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { Decimal, decimalText } from '../../../graphql-kit/scalars';
import { roundPlan, rubric, rubricCriterion } from '../data/tables';

/** A rubric in one revision. */
@Read('Rubric', {
  table: rubric, prefix: 'rub', order: { column: 'code', direction: 'ASC' },
  about: ['Lembar penilaian dalam satu revisi; sekali disimpan tidak pernah berubah.', 'A rubric in one revision; once kept it never changes.'],
})
export class Rubric {
  @Text(['Kode lembar penilaian pada penyelenggara ini.', 'Code of the rubric within its organiser.'], { filter: true, sort: true }) code: string;
  @Whole(['Revisinya, mulai dari 1.', 'The revision, from 1.'], { filter: true, sort: true }) revision: number;
  @Text(['Nama lembar penilaian.', 'Name of the rubric.'], { filter: true }) name: string;
  @Text(['Nama lembar penilaian dalam bahasa Inggris.', 'Name of the rubric in English.'], { column: 'name_en' }) nameEnglish: string;
  @Text(['Rujukannya.', 'What it cites.']) citation: string | null;
  @Text(['SHA-256 dari seluruh isinya.', 'SHA-256 of its whole content.'], { column: 'body_hash' }) contentHash: string;
  @Many('RubricCriterion', [['tenant_id', 'tenant_id'], ['id', 'rubric_id']], ['Kriterianya menurut urutan.', 'Its criteria, in order.']) criteria: unknown;
}

/** A criterion of a rubric. */
@Read('RubricCriterion', {
  table: rubricCriterion, prefix: 'rbc', order: { column: 'position', direction: 'ASC' },
  about: ['Satu kriteria pada lembar penilaian, dengan bobotnya.', 'A criterion of a rubric, with its weight.'],
})
export class RubricCriterion {
  @Whole(['Urutan kriteria, mulai dari 1.', 'Place of the criterion, from 1.'], { sort: true }) position: number;
  @Text(['Kode kriteria pada lembar penilaian ini.', 'Code of the criterion within its rubric.'], { filter: true }) code: string;
  @Text(['Nama kriteria.', 'Name of the criterion.']) name: string;
  @Text(['Nama kriteria dalam bahasa Inggris.', 'Name of the criterion in English.'], { column: 'name_en' }) nameEnglish: string;
  @Whole(['Bobot dalam perseratus persen; semua kriteria berjumlah 10.000.', 'Weight in hundredths of a percent; all criteria sum to 10,000.'], { sort: true }) weight: number;
  @Whole(['Angka tertinggi yang dapat diberikan.', 'The most points that can be given.']) mostPoints: number;
  @Computed(() => [String], ['standards'], ['Formulir yang digabungkan dalam kriteria ini.', 'The forms that this criterion merges.'], (row) => (typeof row.standards === 'string' ? row.standards.split(' ') : [])) standards: readonly string[];
  @One('Rubric', [['tenant_id', 'tenant_id'], ['rubric_id', 'id']], ['Lembar penilaiannya.', 'The rubric.'], { filter: true }) rubric: unknown;
}

@ObjectType('KindQuota', { description: describe(['Banyaknya yang lanjut dari satu jenis peserta.', 'How many go on of one kind of participant.']) })
export class KindQuota {
  @Field(() => enumOf(PARTICIPANT_KIND), { description: describe(['Jenis peserta.', 'The kind of participant.']) })
  participant: string;

  @Field(() => Int, { description: describe(['Banyaknya yang lanjut.', 'How many go on.']) })
  most: number;
}

/** How a round is judged and cut. */
@Read('RoundPlan', {
  table: roundPlan, prefix: 'rdp',
  about: ['Cara satu tahap dinilai dan dipotong, dalam bentuk yang dapat dijalankan.', 'How a round is judged and cut, in a form that can be carried out.'],
})
export class RoundPlan {
  @Code(CUT_KIND, ['Cara memotong.', 'How the cut is made.'], { filter: true }) cut: string;
  @Whole(['Banyaknya yang lanjut bila dipotong menurut peringkat.', 'How many go on where the best so many do.']) cutSize: number | null;
  @Computed(() => Decimal, ['mark_hundredths'], ['Nilai ambang bila dipotong menurut nilai.', 'The passing mark where a mark cuts.'],
    (row) => (row.mark_hundredths === null || row.mark_hundredths === undefined ? null : decimalText(Number(row.mark_hundredths), 2)), true) passingMark: string | null;
  @Computed(() => [KindQuota], ['kind_quotas'], ['Banyaknya yang lanjut tiap jenis peserta, bila dipotong menurut kuota.', 'How many go on of each kind of participant, where quotas cut.'], (row) => quotasIn(row.kind_quotas).map(([participant, most]) => ({ participant, most }))) kindQuotas: readonly KindQuota[];
  @Period(['Kapan tahap ini berlangsung, sejauh diketahui.', 'When the round takes place, as far as it is known.'], { filter: true, sort: true }) runs: unknown;
  @One('Rubric', [['tenant_id', 'tenant_id'], ['rubric_id', 'id']], ['Lembar penilaian tahap ini.', 'The rubric of this round.'], { filter: true }) rubric: unknown;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
}
