import { JUDGE_ORIGIN } from '../../../domain/vocabulary/judging-words';
import { Code, Day, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { judge, judgeExpertise, panel, panelMember } from '../data/tables';
import { expertiseRows, judgeRows, panelMemberRows, panelRows } from './seen-rounds';

/** A judge of an edition. */
@Read('Judge', {
  table: judge, prefix: 'jdg', order: { column: 'id', direction: 'ASC' }, visible: judgeRows,
  about: ['Juri satu penyelenggaraan, disebut menurut jabatannya, tidak pernah menurut nama orang.', 'A judge of an edition, named by the office, never as a person.'],
})
export class Judge {
  @Text(['Jabatannya, misalnya akademisi bidang kebijakan publik.', 'The office, for example an academic of public policy.'], { filter: true, sort: true }) office: string;
  @Code(JUDGE_ORIGIN, ['Dari dalam atau independen.', 'Internal or independent.'], { filter: true }) origin: string;
  @Text(['Keputusan pengangkatannya.', 'The decree of the appointment.'], { filter: true }) decree: string;
  @Day(['Tanggal keputusan itu.', 'The date of that decree.'], { filter: true, sort: true }) decreedOn: string | null;
  @Moment(['Saat diberhentikan; kosong selama menjadi juri.', 'When the judge was dismissed; null while the judge serves.'], { filter: true, sort: true }) dismissedAt: string | null;
  @Text(['Sebab diberhentikan.', 'Why the judge was dismissed.']) dismissedReason: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerahnya sendiri; usulannya tidak dinilainya.', 'Its own agency, whose entries it does not judge.'], { filter: true }) agency: unknown;
  @One('Organization', [['organization_id', 'id']], ['Organisasinya sendiri; usulannya tidak dinilainya.', 'Its own organisation, whose entries it does not judge.'], { filter: true }) organization: unknown;
  @Many('JudgeExpertise', [['tenant_id', 'tenant_id'], ['id', 'judge_id']], ['Kategori keahliannya.', 'The categories in which it is at home.']) expertise: unknown;
  @Many('PanelMember', [['tenant_id', 'tenant_id'], ['id', 'judge_id']], ['Panel yang didudukinya.', 'The panels on which it sits.']) seats: unknown;
}

/** A category in which a judge is at home. */
@Read('JudgeExpertise', {
  table: judgeExpertise, prefix: 'jex', visible: expertiseRows,
  about: ['Satu kategori keahlian seorang juri.', 'A category in which a judge is at home.'],
})
export class JudgeExpertise {
  @One('Category', [['tenant_id', 'tenant_id'], ['category_id', 'id']], ['Kategorinya.', 'The category.'], { filter: true }) category: unknown;
  @One('Judge', [['tenant_id', 'tenant_id'], ['judge_id', 'id']], ['Jurinya.', 'The judge.'], { filter: true }) judge: unknown;
}

/** A panel of judges of a round. */
@Read('Panel', {
  table: panel, prefix: 'pnl', order: { column: 'id', direction: 'ASC' }, visible: panelRows,
  about: ['Panel juri pada satu tahap.', 'A panel of judges in a round.'],
})
export class Panel {
  @Text(['Kodenya, sebagaimana disebut aturan tahapnya.', 'Its code, as the rules of the round name it.'], { filter: true, sort: true }) code: string;
  @Text(['Namanya.', 'Its name.'], { filter: true, sort: true }) name: string;
  @Code(JUDGE_ORIGIN, ['Asal juri yang dapat duduk di sini; kosong bila semua.', 'Where judges of this panel come from; null where any may sit here.'], { filter: true }) origin: string | null;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @Many('PanelMember', [['tenant_id', 'tenant_id'], ['id', 'panel_id']], ['Yang duduk dan yang pernah duduk di panel ini.', 'Who sits or sat on this panel.']) members: unknown;
}

// Judges see who sits beside them, but no more of another judge than that there is one.
/** A judge on a panel. */
@Read('PanelMember', {
  table: panelMember, prefix: 'pnm', order: { column: 'id', direction: 'ASC' }, visible: panelMemberRows,
  about: ['Seorang juri pada satu panel; yang keluar tetap tercatat.', 'A judge on a panel; who left stays on record.'],
})
export class PanelMember {
  @Moment(['Saat keluar; kosong selama duduk.', 'When it left; null while it sits.'], { filter: true, sort: true }) leftAt: string | null;
  @Text(['Sebab keluar.', 'Why it left.']) leftReason: string | null;
  @One('Panel', [['tenant_id', 'tenant_id'], ['panel_id', 'id']], ['Panelnya.', 'The panel.'], { filter: true }) panel: unknown;
  @One('Judge', [['tenant_id', 'tenant_id'], ['judge_id', 'id']], ['Jurinya; kosong bila bukan milik Anda untuk dilihat.', 'The judge; null when it is not yours to see.'], { filter: true, nullable: true }) judge: unknown;
}
