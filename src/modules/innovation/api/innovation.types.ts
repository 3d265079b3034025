import { IDEA_STAGE, IID_STAGE, INITIATOR, INNOVATION_FORM, MAPPING_CONFIDENCE } from '../../../domain/vocabulary/innovation-words';
import { Code, Day, Flag, Many, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { innovation, innovationAffair, innovationInnovator, innovationSdg, innovationVersion } from '../data/tables';

/** The published snapshot of an innovation. */
@Read('Innovation', {
  table: innovation, prefix: 'inn', order: { column: 'title', direction: 'ASC' },
  about: ['Inovasi yang diterbitkan, berumur panjang dan dapat diikutkan ke banyak kompetisi.', 'A published innovation: long-lived, and able to enter many contests.'],
})
export class Innovation {
  @Text(['Judul terakhir yang diterbitkan.', 'The title last published.'], { filter: true, sort: true }) title: string;
  @Text(['Nama singkat, bila judulnya punya singkatan.', 'Short name, where the title has an acronym.'], { filter: true, sort: true }) acronym: string | null;
  @Text(['Uraian singkat tentang apa yang diperbarui dan bagi siapa.', 'What it renews and for whom, in short.'], { filter: true }) summary: string | null;
  @Code(INITIATOR, ['Pihak yang memprakarsai menurut PP 38/2017; kosong bila tidak disebut sumber.', 'Who initiated it, as PP 38/2017 divides them; empty when no source tells it.'], { filter: true }) initiator: string | null;
  @Code(INNOVATION_FORM, ['Bentuk inovasi menurut PP 38/2017; kosong bila tidak disebut sumber.', 'Form of the innovation under PP 38/2017; empty when no source tells it.'], { filter: true }) form: string | null;
  @Flag(['Benar bila inovasi digital, salah bila bukan, kosong bila tidak diketahui.', 'True when it is digital, false when it is not, empty when it is not known.'], { filter: true }) digital: boolean | null;
  @Code(IDEA_STAGE, ['Tahap gagasan menurut cara 5D; bukan tahapan Indeks Inovasi Daerah.', 'Stage of the idea in the 5D way; it is not the stage of the innovation index.'], { filter: true }) ideaStage: string | null;
  @Code(IID_STAGE, ['Tahapan menurut Indeks Inovasi Daerah; bukan tahap 5D.', 'Stage in the regional innovation index; it is not the 5D stage.'], { filter: true }) iidStage: string | null;
  @Period(['Kapan gagasannya diprakarsai, sejauh diketahui.', 'When it was initiated, as far as is known.'], { filter: true, sort: true }) initiated: unknown;
  @Period(['Kapan diuji coba, sejauh diketahui.', 'When it was tried out, as far as is known.'], { filter: true, sort: true }) trial: unknown;
  @Period(['Kapan mulai diterapkan, sejauh diketahui.', 'When its implementation began, as far as is known.'], { filter: true, sort: true }) implemented: unknown;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah atau unit pengelola; kosong bila tidak diketahui.', 'The agency or unit that runs it; empty when it is not known.'], { filter: true }) agency: unknown;
  @Many('InnovationVersion', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Judul dan uraiannya dari waktu ke waktu.', 'Its title and summary over time.']) versions: unknown;
  @Many('InnovationInnovator', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Inovatornya sebagai jabatan atau kantor, bukan nama orang.', 'Its innovators as offices, never as names of persons.']) innovators: unknown;
  @Many('InnovationAffair', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Urusan pemerintahan yang dilayaninya.', 'The government affairs that it serves.']) affairs: unknown;
  @Many('InnovationSdg', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Tujuan pembangunan berkelanjutan yang didukungnya.', 'The Sustainable Development Goals that it serves.']) sdgs: unknown;
  @Many('Award', [['tenant_id', 'recipient_tenant_id'], ['id', 'innovation_id']], ['Penghargaan dari semua kompetisi dan tahun.', 'Its awards from all contests and years.']) awards: unknown;
  @Many('Entry', [['tenant_id', 'innovation_tenant_id'], ['id', 'innovation_id']], ['Usulannya di semua kompetisi, sejauh dilaporkan penyelenggara.', 'Its entries in all contests, as far as organisers reported them.']) entries: unknown;
  @Many('ReplicationParent', [['tenant_id', 'parent_tenant_id'], ['id', 'parent_innovation_id']], ['Replikasi oleh pihak lain yang berasal dari inovasi ini.', 'Replications by others that come from this innovation.']) replicationsOut: unknown;
  @Many('Replication', [['tenant_id', 'tenant_id'], ['id', 'replica_innovation_id']], ['Replikasi yang melahirkan inovasi ini; kosong bila bukan replika.', 'The replications that this innovation came out of; empty when it is no replica.']) replicationsIn: unknown;
  @One('InnovationKit', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Bekal replikasinya; kosong bila belum ada.', 'Its replication kit; empty while there is none.'], { nullable: true }) kit: unknown;
  @Many('IndicatorOutcome', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Indikatornya sebelum dan sesudah.', 'Its indicators before and after.']) outcomes: unknown;
  @Many('MediaLink', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Berita dan film tentang inovasi ini.', 'What the press and films tell of this innovation.']) media: unknown;
  @Many('VisitInnovation', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Kunjungan pembelajaran yang meninjau inovasi ini.', 'The study visits that looked at this innovation.']) visits: unknown;
  @Many('Observation', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Angka dan pernyataan tentang inovasi ini.', 'Figures and statements about this innovation.']) observations: unknown;
}

/** An innovation at one point of its life. */
@Read('InnovationVersion', {
  table: innovationVersion, prefix: 'inv', order: { column: 'number', direction: 'ASC' },
  about: ['Judul dan uraian suatu inovasi pada satu versi.', 'Title and summary of an innovation in one version.'],
})
export class InnovationVersion {
  @Whole(['Nomor urut versi, mulai dari 1.', 'Number of the version, counted from 1.'], { filter: true, sort: true }) number: number;
  @Text(['Judul pada versi ini.', 'The title in this version.'], { filter: true }) title: string;
  @Text(['Uraian singkat pada versi ini.', 'The summary in this version.']) summary: string | null;
  @Day(['Hari perubahannya; kosong bila tidak diketahui.', 'The day of the change; empty when it is not known.'], { filter: true, sort: true }) changedOn: string | null;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang bersangkutan.', 'The innovation in question.']) innovation: unknown;
}

/** An innovator as an office. */
@Read('InnovationInnovator', {
  table: innovationInnovator, prefix: 'ino', order: { column: 'office', direction: 'ASC' },
  about: ['Inovator sebagai jabatan atau kantor; nama orang tidak disimpan (UU 27/2022).', 'An innovator as an office; names of persons are not kept (UU 27/2022).'],
})
export class InnovationInnovator {
  @Text(['Jabatan atau kantor, sebagaimana disebut sumber.', 'The office, as the source calls it.'], { filter: true, sort: true }) office: string;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah tempat jabatan itu; kosong bila tidak diketahui.', 'The agency that the office belongs to; empty when it is not known.'], { filter: true }) agency: unknown;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang dihasilkannya.', 'The innovation that it made.']) innovation: unknown;
}

/** A government affair of an innovation. */
@Read('InnovationAffair', {
  table: innovationAffair, prefix: 'ina',
  about: ['Kaitan suatu inovasi dengan satu urusan pemerintahan.', 'The tie between an innovation and one government affair.'],
})
export class InnovationAffair {
  @Code(MAPPING_CONFIDENCE, ['Keyakinan atas kaitan ini.', 'How sure this tie is.'], { filter: true }) confidence: string;
  @One('GovernmentAffair', [['affair_id', 'id']], ['Urusan pemerintahan itu.', 'The government affair.'], { filter: true }) affair: unknown;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang dikaitkan.', 'The innovation that is tied to it.']) innovation: unknown;
}

/** A goal of an innovation. */
@Read('InnovationSdg', {
  table: innovationSdg, prefix: 'ins',
  about: ['Kaitan suatu inovasi dengan satu tujuan pembangunan berkelanjutan.', 'The tie between an innovation and one Sustainable Development Goal.'],
})
export class InnovationSdg {
  @Code(MAPPING_CONFIDENCE, ['Keyakinan atas kaitan ini.', 'How sure this tie is.'], { filter: true }) confidence: string;
  @One('SdgGoal', [['goal_id', 'id']], ['Tujuan itu.', 'The goal.'], { filter: true }) goal: unknown;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang dikaitkan.', 'The innovation that is tied to it.']) innovation: unknown;
}
