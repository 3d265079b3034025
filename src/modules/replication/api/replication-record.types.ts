import { CONFIRMED_BY, REPLICATION_STATE } from '../../../domain/vocabulary/innovation-words';
import { Code, Day, One, Read, Text } from '../../../graphql-kit/read-types';
import { replicationRecord } from '../data/tables';

/** How far a replication has come with one of its parents. */
@Read('ReplicationRecord', {
  table: replicationRecord, prefix: 'rpr',
  about: ['Langkah replikasi dengan satu asalnya: persetujuan pemilik, evaluasi, sertifikat, dan siapa yang membenarkannya.', 'How far a replication has come with one of its parents: approval of the owner, evaluation, certificate, and who stands behind it.'],
})
export class ReplicationRecord {
  @Code(REPLICATION_STATE, ['Keadaannya dengan asal ini.', 'Its state with this parent.'], { filter: true }) state: string;
  @Code(CONFIRMED_BY, ['Pihak yang membenarkannya; satu pihak saja berarti masih klaim.', 'Which side stands behind it; one alone means that it is still a claim.'], { filter: true }) confirmedBy: string;
  @Text(['Nomor persetujuan pemilik.', 'Number of the approval of the owner.']) approvalNumber: string | null;
  @Day(['Tanggal persetujuan pemilik.', 'Day of the approval of the owner.'], { filter: true, sort: true }) approvedOn: string | null;
  @Text(['Hasil evaluasi replikator.', 'What the evaluation of the replicator found.']) evaluation: string | null;
  @Day(['Tanggal evaluasinya.', 'Day of the evaluation.'], { filter: true, sort: true }) evaluatedOn: string | null;
  @Text(['Nomor sertifikat dari pemilik.', 'Number of the certificate of the owner.']) certificateNumber: string | null;
  @Day(['Tanggal sertifikatnya.', 'Day of the certificate.'], { filter: true, sort: true }) certifiedOn: string | null;
  @One('ReplicationParent', [['tenant_id', 'tenant_id'], ['parent_id', 'id']], ['Asal yang bersangkutan.', 'The parent in question.'], { filter: true }) parent: unknown;
}
