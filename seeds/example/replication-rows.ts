import type { ReplicationKind, ReplicationState } from '../../src/domain/vocabulary/innovation-words';
import { keyFromName } from '../../src/platform/ids';
import { vague, yearOf } from './dates';
import { placeOf } from './places';
import { chanceOf, type Chance } from './random';
import type { Replication } from './replications';
import type { ExampleShelf } from './shelf';

const STOP_REASONS = [
  'Anggaran dialihkan untuk keperluan lain.', 'Petugas yang terlatih dipindahkan dan belum ada gantinya.', 'Digabung dengan layanan lain yang serupa.',
  'Peserta terlalu sedikit setelah enam bulan.', 'Peralatan rusak dan tidak diperbaiki.',
];

/** What was kept and what was changed, as the kind of replication says. */
const PARTS: Readonly<Record<ReplicationKind, readonly [kept: string, changed: string]>> = {
  COPY: ['Alur layanan, formulir, dan panduan tertulis dipakai seluruhnya.', 'Hanya nama kantor dan jadwal.'],
  ADAPT: ['Alur layanan dan pembagian tugas.', 'Petugas pelaksana, cara mencatat, dan wilayah cakupan.'],
  INSPIRED: ['Gagasan pokoknya.', 'Pelaksana, alur, dan pembiayaan disusun sendiri.'],
};

function evidenceOf(state: ReplicationState, chance: Chance): number | null {
  switch (state) {
    case 'CERTIFIED':
      return 3;
    case 'EVALUATED':
      return chance.int(2, 3);
    case 'IMPLEMENTED':
      return chance.int(1, 2);
    case 'INTEREST':
    case 'AGREED':
    case 'STOPPED':
    case 'REJECTED':
    case 'APPROVED':
    case 'WITHDRAWN':
    case 'CLAIMED':
    case 'DENIED':
      return null;
  }
}

/** Publishes replications with their parents. */
export function publishReplications(shelf: ExampleShelf, replications: readonly Replication[]): void {
  replications.forEach((r, i) => {
    const chance = chanceOf('replication', r.tenant, r.key);
    const [kept, changed] = r.kind === null ? [null, null] : PARTS[r.kind];
    const number = r.agreed === null || r.confirmedBy !== 'BOTH' ? null : `${String(i + 1).padStart(3, '0')}/KS-CONTOH/${r.tenant}/${yearOf(r.agreed)}`;
    const { titles } = r.parents[0];
    const id = shelf.publish('replication', r.tenant, r.key, {
      title: `Replikasi ${titles[titles.length - 1].brand} di ${placeOf(r.tenant).name}`, state: r.state, kind: r.kind, confirmed_by: r.confirmedBy, agreement_number: number,
      agreed: r.agreed === null ? null : vague(chance, r.agreed), started: r.started === null ? null : vague(chance, r.started),
      stopped: r.stopped === null ? null : vague(chance, r.stopped), stop_reason: r.stopped === null ? null : STOP_REASONS[i % STOP_REASONS.length],
      parts_kept: kept, parts_changed: changed, evidence_level: evidenceOf(r.state, chance), replica_innovation_id: r.replica?.id,
    });
    for (const parent of r.parents) {
      shelf.publish('replication_parent', r.tenant, `${r.key}-${parent.tenant}`, {
        replication_id: id, parent_tenant_id: keyFromName('tenant', parent.tenant), parent_innovation_id: parent.id,
      });
    }
  });
}
