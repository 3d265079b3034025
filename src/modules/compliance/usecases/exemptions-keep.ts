import type { Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { partsOf, type Change, type Fields, type Present } from '../../../domain/program-file/rows';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { exemptionRows } from '../data/exemption-rows';
import { dutyExemption } from '../data/tables';

/** The exemptions from the duty to innovate as rows of a programme file. */
export async function exemptionsAsRows(ask: Ask, tenantId: string): Promise<readonly Present[]> {
  return exemptionRows(ask, tenantId);
}

const text = (fields: Fields, name: string): string | null => (fields[name] === null || fields[name] === undefined ? null : String(fields[name]));

/** Writes the changes of exemptions in the transaction of the file; `agencies` are the keys of the tenant's agencies by their codes. */
export async function exemptionsKeep(
  tx: Tx, scope: TenantScope, changes: readonly Change[], agencies: ReadonlyMap<string, string>, services: { readonly clock: Clock; readonly ids: Ids },
): Promise<void> {
  const exemptions = new TenantRepository(dutyExemption, scope, tx);
  const mine = changes.filter(({ section }) => section === 'EXEMPTIONS');
  await exemptions.insertAll(mine.filter(({ act }) => act === 'CREATED').map(({ key, after }) => ({
    id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), agency_id: agencies.get(partsOf(key)[0]) ?? '',
    year: Number(partsOf(key)[1]), reason: text(after, 'reason') ?? '', citation: text(after, 'citation'),
  })));
  for (const { act, id, after } of mine) {
    if (act !== 'CHANGED' || id === null) continue;
    await exemptions.update(id, { ...(Object.hasOwn(after, 'reason') ? { reason: text(after, 'reason') ?? '' } : {}), ...(Object.hasOwn(after, 'citation') ? { citation: text(after, 'citation') } : {}) });
  }
}
