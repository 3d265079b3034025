import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import type { AnnouncementKind } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { announcement } from '../data/tables';

/** An announcement by its days: when it is planned, to when and why it was moved, when it was made. It tells nothing of what is announced. */
export interface AnnouncementKept {
  readonly id: string;
  readonly editionId: string;
  readonly kind: AnnouncementKind;
  readonly planned: Day;
  readonly moved: { readonly on: Day; readonly reason: string } | null;
  readonly made: Day | null;
}

/** Puts an announcement on the shelf, or what it says now in the place of what stood there under its key. */
export async function announcementKeep(tx: Tx, scope: TenantScope, kept: AnnouncementKept, services: { readonly clock: Clock }): Promise<void> {
  const shelf = new TenantRepository(announcement, scope, tx);
  const row = {
    edition_id: kept.editionId, kind: kept.kind, planned_earliest: kept.planned, planned_latest: kept.planned, moved_earliest: kept.moved?.on ?? null, moved_latest: kept.moved?.on ?? null,
    moved_reason: kept.moved?.reason ?? null, made_earliest: kept.made, made_latest: kept.made, published_at: toInstant(services.clock.now()),
    status: kept.made !== null ? 'MADE' as const : kept.moved !== null ? 'MOVED' as const : 'PLANNED' as const,
  };
  if ((await shelf.find(kept.id)) === null) await shelf.insert({ ...row, id: kept.id, synthetic: scope.synthetic });
  else await shelf.update(kept.id, row);
}
