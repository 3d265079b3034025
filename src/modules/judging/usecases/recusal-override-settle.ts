import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository, type Change } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { isRecused } from '../data/conflict-rows';
import { recusalOverride } from '../data/tables';

/** An override that is to be settled, in the version that was seen, and the entry that it is about. */
export interface OverrideAt {
  readonly overrideId: string;
  readonly entryId: string;
  readonly expectedVersion: number;
}

/**
 * Takes an override that is open by changing it under the version that was seen. Refuses NOT_FOUND for who is recused from its entry,
 * SECOND_PERSON for who proposed it where another must act, VERSION_CONFLICT, and ALREADY_DONE for one that was settled.
 */
export async function overrideTake(
  tx: Tx, scope: TenantScope, { overrideId, entryId, expectedVersion }: OverrideAt, second: boolean, change: Change<typeof recusalOverride>,
): Promise<Outcome<Row<typeof recusalOverride>>> {
  const overrides = new TenantRepository(recusalOverride, scope, tx);
  const known = await overrides.find(overrideId);
  if (known === null || (await isRecused(askIn(tx), scope.tenantId, scope.actorId, entryId))) return refused('NOT_FOUND', ['override'], { what: 'override' });
  if (known.confirmed_at !== null || known.withdrawn_at !== null) return refused('ALREADY_DONE', ['override']);
  if (second && known.proposed_by === scope.actorId) return refused('SECOND_PERSON', ['override']);
  try {
    await overrides.update(overrideId, change, { version: expectedVersion, confirmed_at: null, withdrawn_at: null });
    return done(known);
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const now = await overrides.find(overrideId);
    if (now === null) return refused('NOT_FOUND', ['override'], { what: 'override' });
    return now.confirmed_at !== null || now.withdrawn_at !== null ? refused('ALREADY_DONE', ['override']) : refused('VERSION_CONFLICT', ['expectedVersion'], { current: now.version });
  }
}
