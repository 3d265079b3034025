import { CONFIRMED_BY, REPLICATION_KIND, REPLICATION_STATE } from '../../../domain/vocabulary/innovation-words';
import { Code, Many, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { replication, replicationParent } from '../data/tables';

/** The published snapshot of a replication. */
@Read('Replication', {
  table: replication, prefix: 'rpl', order: { column: 'title', direction: 'ASC' },
  about: [
    'Replikasi yang diterbitkan: satu pemerintah menerapkan inovasi pihak lain, mungkin dari beberapa asal sekaligus.',
    'A published replication: one government puts the innovation of others to use, perhaps from several origins at once.',
  ],
})
export class Replication {
  @Text(['Judul replikasi, yang boleh berbeda dari judul inovasi asalnya.', 'Title of the replication, which may differ from that of the innovation it copies.'], { filter: true, sort: true }) title: string;
  @Code(REPLICATION_STATE, ['Keadaan terakhirnya.', 'The state it is in.'], { filter: true }) state: string;
  @Code(REPLICATION_KIND, ['Seberapa banyak yang disalin; kosong bila tidak diketahui.', 'How much of it is copied; empty when it is not known.'], { filter: true }) kind: string | null;
  @Code(CONFIRMED_BY, ['Pihak yang mengonfirmasi; tanpa kedua pihak masih berupa klaim.', 'Which side confirmed it; short of both it remains a claim.'], { filter: true }) confirmedBy: string;
  @Text(['Nomor surat kesepakatan.', 'Number of the agreement.']) agreementNumber: string | null;
  @Period(['Kapan disepakati, sejauh diketahui.', 'When it was agreed, as far as is known.'], { filter: true, sort: true }) agreed: unknown;
  @Period(['Kapan mulai dijalankan, sejauh diketahui.', 'When it started to run, as far as is known.'], { filter: true, sort: true }) started: unknown;
  @Period(['Kapan berhenti; kosong bila masih berjalan atau tidak diketahui.', 'When it stopped; empty while it runs or when it is not known.'], { filter: true, sort: true }) stopped: unknown;
  @Text(['Sebab berhenti.', 'Why it stopped.']) stopReason: string | null;
  @Text(['Bagian inovasi asal yang dipertahankan.', 'What was kept of the innovation.']) partsKept: string | null;
  @Text(['Bagian inovasi asal yang diubah.', 'What was changed of the innovation.']) partsChanged: string | null;
  @Whole(['Tingkat bukti atas hasilnya, 1 (terlemah) sampai 5 (terkuat); kosong bila tidak dinilai.', 'Level of evidence for its effect, 1 (weakest) to 5 (strongest); empty when it was not assessed.'], { filter: true, sort: true }) evidenceLevel: number | null;
  @One('Tenant', [['tenant_id', 'id']], ['Pemerintah yang mereplikasi.', 'The government that makes the replication.'], { filter: true }) replicator: unknown;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['replica_innovation_id', 'id']], [
    'Inovasi hasil replikasi pada pihak replikator; kosong selama belum tercatat.', 'The innovation that came of it on the side of the replicator; empty while none is on record.',
  ], { filter: true }) replica: unknown;
  @Many('MediaLink', [['tenant_id', 'tenant_id'], ['id', 'replication_id']], ['Berita dan film tentang replikasi ini.', 'What the press and films tell of this replication.']) media: unknown;
  @Many('ReplicationParent', [['tenant_id', 'tenant_id'], ['id', 'replication_id']], ['Inovasi-inovasi asalnya, boleh lebih dari satu.', 'The innovations it comes from, perhaps more than one.']) parents: unknown;
}

/** A parent of a replication. */
@Read('ReplicationParent', {
  table: replicationParent, prefix: 'rpp',
  about: ['Satu inovasi asal dari suatu replikasi, yang dapat dimiliki pemerintah lain.', 'One innovation that a replication comes from, which may belong to another government.'],
})
export class ReplicationParent {
  @One('Innovation', [['parent_tenant_id', 'tenant_id'], ['parent_innovation_id', 'id']], ['Inovasi asal.', 'The innovation of origin.'], { filter: true }) parent: unknown;
  @One('Tenant', [['parent_tenant_id', 'id']], ['Pemilik inovasi asal.', 'The owner of the innovation of origin.'], { filter: true }) parentTenant: unknown;
  @One('Replication', [['tenant_id', 'tenant_id'], ['replication_id', 'id']], ['Replikasi yang bersangkutan.', 'The replication in question.'], { filter: true }) replication: unknown;
  @One('ReplicationRecord', [['tenant_id', 'tenant_id'], ['id', 'parent_id']], ['Sejauh mana langkahnya dengan asal ini; kosong bila hanya diketahui dari sumber lain.', 'How far it has come with this parent; null where it is known from another source only.'], { filter: true, nullable: true }) record: unknown;
}
