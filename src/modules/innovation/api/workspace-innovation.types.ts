import { IDEA_STAGE, IID_STAGE, INITIATOR, INNOVATION_FORM, WORK_STATUS } from '../../../domain/vocabulary/innovation-words';
import { Code, Flag, Many, Moment, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { innovationWork } from '../data/tables';
import { seenInnovations } from './seen-innovations';
import './workspace-history.types';

/** A working innovation: private to its tenant; an agency's officer sees those of the agency. */
@Read('WorkspaceInnovation', {
  table: innovationWork, prefix: 'win', order: { column: 'id', direction: 'DESC' }, visible: seenInnovations,
  about: ['Naskah inovasi di ruang kerja; terbit hanya bila diterbitkan.', 'A working innovation; it is on no shelf until it is published.'],
})
export class WorkspaceInnovation {
  @Text(['Judul kerja.', 'Working title.'], { filter: true, sort: true }) title: string;
  @Text(['Uraian singkat.', 'Short summary.'], { filter: true }) summary: string | null;
  @Code(WORK_STATUS, ['Keadaan naskah.', 'State of the working copy.'], { filter: true }) status: string;
  @Code(INITIATOR, ['Pihak yang memprakarsai.', 'Who initiated it.'], { filter: true }) initiator: string | null;
  @Code(INNOVATION_FORM, ['Bentuk inovasi.', 'Form of the innovation.'], { filter: true }) form: string | null;
  @Flag(['Benar bila digital, salah bila bukan, kosong bila belum diketahui.', 'True when it is digital, false when not, empty when not known yet.'], { filter: true }) digital: boolean | null;
  @Code(IDEA_STAGE, ['Tahap gagasan menurut cara 5D.', 'Stage of the idea in the 5D way.'], { filter: true }) ideaStage: string | null;
  @Code(IID_STAGE, ['Tahapan menurut Indeks Inovasi Daerah.', 'Stage in the regional innovation index.'], { filter: true }) iidStage: string | null;
  @Period(['Kapan diprakarsai.', 'When it was initiated.']) initiated: unknown;
  @Period(['Kapan diuji coba.', 'When it was tried out.']) trial: unknown;
  @Period(['Kapan mulai diterapkan.', 'When its implementation began.']) implemented: unknown;
  @Whole(['Versi naskah; sertakan pada perubahan.', 'Version of the working copy; send it along with a change.']) version: number;
  @Moment(['Saat dibuat.', 'When it was made.'], { filter: true, sort: true }) createdAt: string;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah pengelolanya.', 'The agency that runs it.'], { filter: true }) agency: unknown;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['id', 'id']], ['Terbitannya di rak terbuka, bila sudah ada.', 'Its snapshot on the published shelf, once there is one.'], { nullable: true }) published: unknown;
  @Many('WorkspaceInnovationVersion', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Semua versinya, yang terbaru dahulu.', 'All its versions, the newest first.']) versions: unknown;
  @Many('WorkspaceInnovationSdg', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Tujuan pembangunan berkelanjutan yang dilayaninya.', 'The Sustainable Development Goals that it serves.']) goals: unknown;
  @Many('WorkspaceInnovationAffair', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], ['Urusan pemerintahan yang dilayaninya.', 'The government affairs that it serves.']) affairs: unknown;
  @One('WorkspaceLineage', [['tenant_id', 'tenant_id'], ['id', 'innovation_id']], [
    'Silsilahnya, bila ia melanjutkan inovasi lain; kosong bila ia sendiri pangkalnya.', 'Its lineage, where it goes on from another innovation; empty where it is a root itself.',
  ], { nullable: true }) lineage: unknown;
  @Many('WorkspaceLineage', [['tenant_id', 'tenant_id'], ['id', 'root_id']], ['Inovasi yang berpangkal padanya.', 'The innovations that go back to it.']) descendants: unknown;
}
