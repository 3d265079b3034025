import type { Database } from '../db/database';
import { ROLE, type Role } from '../domain/vocabulary/region-words';
import { codesOf } from '../domain/vocabulary/vocabulary';
import { actorCreate, tokenCreate } from '../modules/identity';
import type { Clock } from '../platform/clock';
import { keyFromName, type Ids } from '../platform/ids';
import { SystemScope } from '../tenancy/tenant-scope';

/** A token for trying things out. */
export interface DemoToken {
  readonly role: Role;
  readonly secret: string;
}

/**
 * Makes one actor and token for each role in the tenant given, on the first start of an empty installation; answers none
 * when actors exist already. Never called in production.
 */
export async function demoTokens(db: Database, tenantCode: string, clock: Clock, ids: Ids): Promise<readonly DemoToken[]> {
  const scope = new SystemScope('demo tokens of a first start');
  const known = await db.query(scope.session, 'SELECT a.id FROM actor a LIMIT 1', []);
  const tenants = await db.query(scope.session, 'SELECT t.id FROM tenant t WHERE t.code = ?', [tenantCode]);
  if (known.length > 0 || tenants.length === 0) return [];
  const tenantId = keyFromName('tenant', tenantCode);
  const agencies = await db.query(scope.session, 'SELECT a.id FROM agency a WHERE a.tenant_id = ? ORDER BY a.code LIMIT 1', [tenantId]);
  const agencyId = agencies.length > 0 ? String(agencies[0][0]) : null;
  // All or none: a start that is cut off leaves nobody whose token was never shown.
  return db.transact(scope.session, async (tx) => {
    const made: DemoToken[] = [];
    for (const role of codesOf(ROLE)) {
      const actorId = await actorCreate(tx, scope, {
        label: `Demo ${role}`, maxTokens: 20, synthetic: true,
        grants: [{ tenantId, role, agencyId: role === 'AGENCY_OFFICER' ? agencyId : null, programId: null }],
      }, clock, ids);
      const created = await tokenCreate(tx, { actorId, label: 'demo', scopes: ['READ', 'WRITE', 'TOKENS'], days: 30 }, clock, ids);
      if (created !== null) made.push({ role, secret: created.secret });
    }
    return made;
  });
}
