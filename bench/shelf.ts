import { openDatabase } from '../src/db/database';
import type { DatabaseUrl } from '../src/db/database-url';
import { migrate } from '../src/db/migrate';
import { agency } from '../src/modules/agency/data/tables';
import { award } from '../src/modules/award/data/tables';
import { innovation, innovationVersion } from '../src/modules/innovation/data/tables';
import { tenant } from '../src/modules/organization/data/tables';
import { systemClock, toInstant } from '../src/platform/clock';
import { timeSortedIds } from '../src/platform/ids';
import { TABLES } from '../src/tables';
import { SystemRepository, TenantRepository } from '../src/tenancy/repository';
import { guardStatement } from '../src/tenancy/sql-guard';
import { SystemScope } from '../src/tenancy/tenant-scope';

const scope = new SystemScope('a benchmark fills a database of its own');
const ids = timeSortedIds(systemClock);
const FORMS = ['GOVERNANCE', 'PUBLIC_SERVICE', 'OTHER', null] as const;
const list = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** How much is put into the database: for each tenant its agencies and innovations, three versions and two awards for each. */
export const SIZE = { tenants: 20, agencies: 20, innovations: 500 } as const;

/** Migrates an empty database and fills it with made-up rows; answers the keys of its tenants. */
export async function fill(url: DatabaseUrl): Promise<readonly string[]> {
  await migrate(url, TABLES);
  const db = await openDatabase(url, TABLES, guardStatement);
  const published = { synthetic: 1 as const, published_at: toInstant(systemClock.now()) };
  const tenants = list(SIZE.tenants, () => ids.next());
  await db.transact(scope.session, (tx) => new SystemRepository(tenant, scope, tx).insertAll(tenants.map((id, i) => ({
    id, synthetic: 1, code: `bench-${id}`, name: `Pemerintah Kota ${i}`, kind: 'CITY', time_zone: 'Asia/Jakarta', status: 'ACTIVE',
  }))));
  for (const tenantId of tenants) {
    await db.transact(scope.session, async (tx) => {
      const own = scope.forTenant(tenantId);
      const agencies = list(SIZE.agencies, () => ids.next());
      const innovations = list(SIZE.innovations, () => ids.next());
      await new TenantRepository(agency, own, tx).insertAll(agencies.map((id, i) => ({ ...published, id, code: `dinas-${i}`, name: `Dinas ${i}`, kind: 'DINAS' as const })));
      await new TenantRepository(innovation, own, tx).insertAll(innovations.map((id, i) => ({
        ...published, id, title: `Inovasi ${(i * 7919) % SIZE.innovations} pelayanan jemput bola`, agency_id: agencies[i % agencies.length], form: FORMS[i % 4], digital: i % 3 === 0 ? 1 as const : 0 as const,
        implemented_earliest: `${2015 + (i % 9)}-01-01`, implemented_latest: `${2015 + (i % 9)}-12-31`,
      })));
      await new TenantRepository(innovationVersion, own, tx).insertAll(innovations.flatMap((innovation_id, i) => list(3, (n) => ({ ...published, id: ids.next(), innovation_id, number: n + 1, title: `Inovasi ${i}, versi ${n + 1}` }))));
      await new TenantRepository(award, own, tx).insertAll(innovations.flatMap((innovation_id, i) => list(2, (n) => ({
        ...published, id: ids.next(), name: `Top ${n === 0 ? 45 : 99}`, level: 'TOP_LIST' as const, year: 2018 + ((i + n) % 6), rank: n === 0 ? i % 45 : null, recipient_tenant_id: tenantId, innovation_id,
      }))));
    });
  }
  await db.close();
  return tenants;
}
