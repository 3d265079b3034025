import { isDuplicate, isForeignKey } from '../../src/db/errors';
import { TenantRepository, type Writable } from '../../src/tenancy/repository';
import type { Table } from '../../src/tenancy/table';
import { ownerColumns } from '../../src/tenancy/table-register';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { plantRing, type Ring } from '../support/isolation/places';
import { ownedTables } from '../support/isolation/row-factory';
import { World } from '../support/world';

/** Every foreign key between rows of tenants: the table, the column that says whose the target is, and the target's key. */
const KEYS = ownedTables().flatMap((table) => table.foreign.filter((f) => f.columns.length === 2).map(({ columns: [owner, key], target }) => ({ name: `${table.name}.${key} -> ${target}`, table, owner, key, target })));
const faultOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no fault', (fault: unknown) => fault);

describe('the engine keeps every foreign key inside its tenant', () => {
  let world: World;
  let ring: Ring;
  beforeAll(async () => {
    world = await World.open();
    ring = await plantRing(world);
  });
  afterAll(() => world.close());

  it('there are as many as the model says, and every table with an owner has rows of three tenants', () => {
    expect(KEYS.length).toBeGreaterThan(40);
    for (const table of ownedTables()) expect([table.name, ring.a.rows(table.name).length, ring.b.rows(table.name).length, ring.c.rows(table.name).length]).toEqual([table.name, 2, 2, 2]);
  });

  it.each(KEYS.map((k): [string, (typeof KEYS)[number]] => [k.name, k]))('%s', async (_name, { table, owner, key, target }) => {
    const { a, b, c, factory } = ring;
    const owners = [a, b, c];
    // A row of a, whose key names a row of a tenant other than the one that its owner column names.
    const fitting = factory.row(table, a, {});
    const place = owners.find((p) => p.tenant.id === fitting[owner]) ?? a;
    const stranger = owners.find((p) => p.tenant.id !== place.tenant.id) ?? b;
    const foreign = stranger.rows(target)[1].id;
    const insert = (row: Readonly<Record<string, unknown>>): Promise<unknown> => {
      const scope = new SystemScope('a test breaks a foreign key').forTenant(a.tenant.id);
      const rest = Object.fromEntries(Object.entries(row).filter(([name]) => name !== ownerColumns(table.name)[0]));
      return world.app.db.transact(scope.session, (tx) => new TenantRepository(table, scope, tx).insert(rest as unknown as Writable<Table>));
    };
    const broken = await faultOf(insert({ ...factory.row(table, a, {}), [key]: foreign }));
    // The same row with its own tenant's key is taken, so it was the key that was refused.
    const fine = await faultOf(insert({ ...factory.row(table, a, {}), [key]: place.rows(target)[1].id }));
    expect(fine === 'no fault' || isDuplicate(fine)).toBe(true);
    // Where another unique stands in the way of both, the engine may see that first; the change below then shows the key.
    expect(isForeignKey(broken) || (isDuplicate(broken) && isDuplicate(fine))).toBe(true);
    const change = (value: string): Promise<unknown> => {
      const scope = new SystemScope('a test breaks a foreign key').forTenant(a.tenant.id);
      return world.app.db.transact(scope.session, (tx) => new TenantRepository<Table>(table, scope, tx).update(a.rows(table.name)[1].id, { [key]: value }));
    };
    expect(isForeignKey(await faultOf(change(foreign)))).toBe(true);
  });
});
