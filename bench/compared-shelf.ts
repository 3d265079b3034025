import { openDatabase } from '../src/db/database';
import type { DatabaseUrl } from '../src/db/database-url';
import { migrate } from '../src/db/migrate';
import { agency } from '../src/modules/agency/data/tables';
import { award } from '../src/modules/award/data/tables';
import { innovation } from '../src/modules/innovation/data/tables';
import { tenant } from '../src/modules/organization/data/tables';
import { region, regionVersion } from '../src/modules/region/data/tables';
import { systemClock, toInstant } from '../src/platform/clock';
import { timeSortedIds } from '../src/platform/ids';
import { TABLES } from '../src/tables';
import { SystemRepository, TenantRepository } from '../src/tenancy/repository';
import { guardStatement } from '../src/tenancy/sql-guard';
import { SystemScope } from '../src/tenancy/tenant-scope';

const scope = new SystemScope('a benchmark fills a database of its own');
const ids = timeSortedIds(systemClock);
const list = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** How many regions are compared, and how many innovations each has at one time the size. */
export const COMPARED = { regions: 27, innovations: 20, agencies: 30 } as const;

/** A database of regions to compare. */
export interface ComparedShelf {
  readonly codes: readonly string[];
  readonly regions: readonly string[];
  /** Innovations of each region. */
  readonly innovations: number;
}

/** Migrates an empty database and fills it with made-up regions, each with so many times the innovations and awards; what is counted is made when it is opened as a store. */
export async function fillCompared(url: DatabaseUrl, scale: number): Promise<ComparedShelf> {
  await migrate(url, TABLES);
  const db = await openDatabase(url, TABLES, guardStatement);
  const published = { synthetic: 1 as const, published_at: toInstant(systemClock.now()) };
  const innovations = COMPARED.innovations * scale;
  const places = list(COMPARED.regions, (i) => ({ region: ids.next(), tenant: ids.next(), code: `x${String(i).padStart(3, '0')}` }));
  await db.transact(scope.session, async (tx) => {
    await new SystemRepository(region, scope, tx).insertAll(places.map((p) => ({ id: p.region, synthetic: 1, code: p.code, name: `Kota ${p.code}`, kind: 'CITY', autonomous: 1, time_zone: 'Asia/Jakarta' })));
    await new SystemRepository(regionVersion, scope, tx).insertAll(places.map((p) => ({ id: ids.next(), synthetic: 1, region_id: p.region, code: p.code, name: `Kota ${p.code}`, kind: 'CITY' })));
    await new SystemRepository(tenant, scope, tx).insertAll(places.map((p) => ({ id: p.tenant, synthetic: 1, code: p.code, name: `Pemerintah ${p.code}`, kind: 'CITY', region_id: p.region, time_zone: 'Asia/Jakarta', status: 'ACTIVE' })));
  });
  for (const place of places) {
    await db.transact(scope.session, async (tx) => {
      const own = scope.forTenant(place.tenant);
      const made = list(innovations, () => ids.next());
      await new TenantRepository(agency, own, tx).insertAll(list(COMPARED.agencies, (i) => ({ ...published, id: ids.next(), code: `dinas-${i}`, name: `Dinas ${i}`, kind: 'DINAS' as const })));
      await new TenantRepository(innovation, own, tx).insertAll(made.map((id, i) => ({ ...published, id, title: `Inovasi ${i}`, implemented_earliest: `${2012 + (i % 9)}-01-01`, implemented_latest: `${2012 + (i % 9)}-12-31` })));
      await new TenantRepository(award, own, tx).insertAll(made.map((innovation_id, i) => ({ ...published, id: ids.next(), name: 'Top 45', level: 'TOP_LIST' as const, year: 2019 + (i % 5), recipient_tenant_id: place.tenant, innovation_id })));
    });
  }
  await db.close();
  return { codes: places.map(({ code }) => code), regions: places.map(({ region: id }) => id), innovations };
}
