import { AWARD_LEVEL, INCENTIVE_KIND, INCENTIVE_STATUS } from '../../../domain/vocabulary/competition-words';
import { Code, Day, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { award, awardDetail, awardRevocation, incentive } from '../data/tables';

/** An award to an innovation, to a government or to an organisation outside. */
@Read('Award', {
  table: award, prefix: 'awd', order: { column: 'year', direction: 'DESC' },
  about: [
    'Penghargaan bagi inovasi, pemerintahnya, atau organisasi di luar pemerintah daerah; yang memberikan adalah penyelenggara yang menerbitkan baris ini.',
    'An award to an innovation, to its government or to an organisation outside the regional governments; who gives it is the organiser that published this row.',
  ],
})
export class Award {
  @Text(['Nama penghargaan sebagaimana diumumkan, misalnya Top 45.', 'Name of the award as it was announced, for example Top 45.'], { filter: true, sort: true }) name: string;
  @Code(AWARD_LEVEL, ['Jenis penghargaan ini.', 'The kind of award.'], { filter: true }) level: string;
  @Whole(['Peringkat yang diberikan; kosong pada penghargaan tanpa peringkat atau bila tidak disebut sumber.', 'The rank that it gives; null for an award without one, or where the source does not tell it.'], { filter: true, sort: true }) rank: number | null;
  @Whole(['Tahun penghargaan.', 'The year of the award.'], { filter: true, sort: true }) year: number;
  @Period(['Tanggal diberikan, sejauh diketahui.', 'The date on which it was given, as far as it is known.'], { filter: true, sort: true }) given: unknown;
  @Text(['Bunyi penghargaan menurut sumber.', 'The award in the words of the source.']) wording: string | null;
  @One('Tenant', [['recipient_tenant_id', 'id']], ['Pemerintah yang menerima; kosong bila penerimanya organisasi di luar pemerintah daerah.', 'The government that receives it; null when an organisation outside the regional governments does.'], { filter: true }) recipient: unknown;
  @One('Innovation', [['recipient_tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang dihargai; kosong bila penghargaan untuk pemerintahnya.', 'The innovation that is honoured; null when the award is for the government.'], { filter: true }) innovation: unknown;
  @One('Agency', [['recipient_tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah atau unit yang menerima.', 'The agency or unit that receives it.'], { filter: true }) agency: unknown;
  @One('Organization', [['organization_id', 'id']], ['Organisasi di luar pemerintah daerah yang menerima, misalnya perguruan tinggi.', 'The organisation outside the regional governments that receives it, for example a university.'], { filter: true }) organization: unknown;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraan yang memberikan; kosong bila tidak disebut sumber atau di luar kompetisi.', 'The edition that gives it; null where the source does not tell it, or outside a contest.'], { filter: true }) edition: unknown;
  @One('AwardDetail', [['tenant_id', 'tenant_id'], ['id', 'award_id']], ['Hadiah, keputusan, dan usulannya, bila diberikan melalui server ini.', 'Its prize, decree and entry, where it was given through this server.'], { nullable: true }) detail: unknown;
  @One('AwardRevocation', [['tenant_id', 'tenant_id'], ['id', 'award_id']], ['Pencabutannya; kosong selama penghargaan berlaku. Yang dicabut tidak dihitung lagi.', 'That it was taken back; null while it stands. What was taken back counts no more.'], { nullable: true }) revocation: unknown;
}

/** What came with an award that was given through this server. */
@Read('AwardDetail', {
  table: awardDetail, prefix: 'awt',
  about: ['Hadiah dan keputusan suatu penghargaan yang diberikan melalui server ini.', 'The prize and the decree of an award that was given through this server.'],
})
export class AwardDetail {
  @Text(['Keputusan yang memberikannya.', 'The decree that gives it.']) decree: string | null;
  @One('Prize', [['tenant_id', 'tenant_id'], ['prize_id', 'id']], ['Hadiahnya.', 'Its prize.']) prize: unknown;
  @One('Entry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulan yang mendapatkannya; kosong bila usulannya tidak diumumkan.', 'The entry that got it; null where the entry is not announced.']) entry: unknown;
}

/** That an award was taken back. */
@Read('AwardRevocation', {
  table: awardRevocation, prefix: 'awv', order: { column: 'revoked_on', direction: 'DESC' },
  about: ['Pencabutan suatu penghargaan: sebab, keputusan, dan penggantinya. Riwayatnya tetap ada.', 'That an award was taken back: why, by which decree, and what took its place. The history stays.'],
})
export class AwardRevocation {
  @Text(['Sebabnya.', 'The reason.']) reason: string;
  @Text(['Keputusan yang mencabutnya.', 'The decree that takes it back.']) decree: string | null;
  @Day(['Sejak hari apa tidak berlaku.', 'From which day it stands no more.']) revokedOn: string;
  @One('Award', [['tenant_id', 'tenant_id'], ['award_id', 'id']], ['Penghargaan yang dicabut.', 'The award that was taken back.']) award: unknown;
  @One('Award', [['tenant_id', 'tenant_id'], ['successor_id', 'id']], ['Penghargaan yang menggantikannya; kosong bila tidak ada pengganti.', 'The award that took its place; null where none did.']) successor: unknown;
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
