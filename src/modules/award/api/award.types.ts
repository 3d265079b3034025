import { AWARD_LEVEL, INCENTIVE_KIND, INCENTIVE_STATUS } from '../../../domain/vocabulary/competition-words';
import { Code, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { award, incentive } from '../data/tables';

/** An award to an innovation or to a government. */
@Read('Award', {
  table: award, prefix: 'awd', order: { column: 'year', direction: 'DESC' },
  about: [
    'Penghargaan bagi inovasi atau bagi pemerintahnya; yang memberikan adalah penyelenggara yang menerbitkan baris ini.',
    'An award to an innovation or to its government; who gives it is the organiser that published this row.',
  ],
})
export class Award {
  @Text(['Nama penghargaan sebagaimana diumumkan, misalnya Top 45.', 'Name of the award as it was announced, for example Top 45.'], { filter: true, sort: true }) name: string;
  @Code(AWARD_LEVEL, ['Jenis penghargaan ini.', 'The kind of award.'], { filter: true }) level: string;
  @Whole(['Peringkat yang diberikan; kosong pada penghargaan tanpa peringkat atau bila tidak disebut sumber.', 'The rank that it gives; null for an award without one, or where the source does not tell it.'], { filter: true, sort: true }) rank: number | null;
  @Whole(['Tahun penghargaan.', 'The year of the award.'], { filter: true, sort: true }) year: number;
  @Period(['Tanggal diberikan, sejauh diketahui.', 'The date on which it was given, as far as it is known.'], { filter: true, sort: true }) given: unknown;
  @Text(['Bunyi penghargaan menurut sumber.', 'The award in the words of the source.']) wording: string | null;
  @One('Tenant', [['recipient_tenant_id', 'id']], ['Pemerintah yang menerima.', 'The government that receives it.'], { filter: true }) recipient: unknown;
  @One('Innovation', [['recipient_tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang dihargai; kosong bila penghargaan untuk pemerintahnya.', 'The innovation that is honoured; null when the award is for the government.'], { filter: true }) innovation: unknown;
  @One('Agency', [['recipient_tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah atau unit yang menerima.', 'The agency or unit that receives it.'], { filter: true }) agency: unknown;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraan yang memberikan; kosong bila tidak disebut sumber atau di luar kompetisi.', 'The edition that gives it; null where the source does not tell it, or outside a contest.'], { filter: true }) edition: unknown;
}

/** An incentive of a government to those who innovate. */
@Read('Incentive', {
  table: incentive, prefix: 'inc', order: { column: 'name', direction: 'ASC' },
  about: ['Insentif suatu pemerintah bagi yang berinovasi, di luar hadiah kompetisi.', 'An incentive of a government to those who innovate, outside the prizes of a contest.'],
})
export class Incentive {
  @Code(INCENTIVE_KIND, ['Jenis insentif ini.', 'The kind of incentive.'], { filter: true }) kind: string;
  @Text(['Nama insentif menurut sumber.', 'Name of the incentive in the source.'], { filter: true, sort: true }) name: string;
  @Code(INCENTIVE_STATUS, ['Sejauh mana insentif ini terlaksana.', 'How far the incentive has come.'], { filter: true }) status: string;
  @Text(['Siapa yang menerima, misalnya tiga perangkat daerah terbaik.', 'Who receives it, for example the three best agencies.']) recipients: string | null;
  @Whole(['Banyaknya penerima; kosong bila tidak disebut sumber, dan kosong bukan nol.', 'How many receive it; null where the source does not tell it, which is not zero.'], { filter: true, sort: true }) recipientCount: number | null;
  @Period(['Tanggal diputuskan, sejauh diketahui.', 'The date on which it was decided, as far as it is known.']) decided: unknown;
}
