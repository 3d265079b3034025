import type { Tx } from '../../../db/database';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { takeSubject, type SubjectTable } from '../data/subject-rows';

/** What a row loses when its owner changes it: it no longer says what its source said. */
export const unsourced = { source_id: null, source_place: null } as const;

/** Takes something that this tenant has published until the end of the transaction, and answers whether it is made up; NOT_FOUND for what is not published and for another's, which are the same. */
export async function ownSubject(tx: Tx, scope: TenantScope, table: SubjectTable, id: string, path: readonly string[]): Promise<Outcome<0 | 1>> {
  const synthetic = await takeSubject(tx, table, scope.tenantId, id);
  return synthetic === null ? refused('NOT_FOUND', path, { what: table }) : done(synthetic);
}
