import 'reflect-metadata';
import * as fc from 'fast-check';
import { theSchema } from '../../src/app';
import { readTypes } from '../../src/graphql-kit/read-types';
import { SHELF_SESSION } from '../../src/db/session';
import { agency } from '../../src/modules/agency/data/tables';
import { innovation, innovationVersion } from '../../src/modules/innovation/data/tables';
import { region } from '../../src/modules/region/data/tables';
import { CHANGES_LISTED } from '../../src/modules/shelf/api/changes.query';
import { systemClock, toInstant } from '../../src/platform/clock';
import { SystemRepository, TenantRepository } from '../../src/tenancy/repository';
import { classOf, TABLE_NAMES } from '../../src/tenancy/table-register';
import { codes } from '../support/clean';
import { Mirror } from '../support/mirror';
import { World, type TestTenant } from '../support/world';

let world: World;
let tenant: TestTenant;
beforeAll(async () => {
  world = await World.open();
});
beforeEach(async () => {
  tenant = await world.tenant();
});
afterAll(() => world.close());

const mirrorOf = (filter: ConstructorParameters<typeof Mirror>[1] = { tenants: [tenant.code] }): Mirror => new Mirror(world, filter);
const told = ({ told }: Mirror): readonly string[] => told.map(({ act, nodeId }) => `${act} ${nodeId}`);
const innovations = (titles: readonly string[], of = tenant): Promise<string[]> => world.rows(of, innovation, titles.map((title) => ({ title })));
const remove = (table: typeof innovation | typeof agency, id: string, of = tenant): Promise<void> =>
  world.system((tx, scope) => new TenantRepository(table as typeof innovation, scope.forTenant(of.id), tx).delete(id));
const ask = (args: string): Promise<Awaited<ReturnType<World['ask']>>> => world.ask(`{ changes(${args}) { changes { nodeId } next more head } }`);

describe('changes(since:)', () => {
  it('has a kind for every published table, named as the type that reads it', () => {
    const schema = theSchema();
    const values = (schema.getType('ShelfKind') as unknown as { getValues(): { name: string; value: string }[] }).getValues();
    const read = [...readTypes().values()].filter(({ type }) => type.table.cls === 'published');
    expect(values.map((v) => v.value).sort()).toEqual(TABLE_NAMES.filter((name) => classOf(name) === 'published').sort());
    for (const { name, value } of values) expect(read.filter(({ type }) => type.table.name === value).map(({ type }) => type.name.toUpperCase())).toContain(name.replaceAll('_', ''));
  });

  it('tells what was published, changed and taken away, each row once, and goes on from there', async () => {
    const mirror = mirrorOf();
    const [one, two] = await innovations(['Satu', 'Dua']);
    await mirror.follow(100);
    expect(told(mirror)).toHaveLength(2);
    expect(new Set(told(mirror))).toEqual(new Set([`PUBLISHED inn_${one}`, `PUBLISHED inn_${two}`]));
    const before = mirror.since;
    await mirror.follow(100);
    expect([told(mirror).length, mirror.since === before || world.url.engine !== 'sqlite']).toEqual([2, true]);

    await world.change(tenant, innovation, one, { title: 'Satu, diperbaiki' });
    await world.change(tenant, innovation, one, { title: 'Satu, diperbaiki lagi' });
    await remove(innovation, two);
    const [three] = await innovations(['Tiga']);
    await mirror.follow(1);
    expect(told(mirror).slice(2)).toEqual([`CHANGED inn_${one}`, `REMOVED inn_${two}`, `PUBLISHED inn_${three}`]);
    expect(mirror.told.map(({ kind }) => kind)).toEqual(Array<string>(5).fill('INNOVATION'));
    expect(mirror.told[3].node).toBeNull();
    expect(mirror.kept()).toEqual([[`inn_${one}`, 'Satu, diperbaiki lagi'], [`inn_${three}`, 'Tiga']].sort(([a], [b]) => (a < b ? -1 : 1)));
  });

  it('keeps the tombstone of what came and went before anybody asked, and says that it came back', async () => {
    const [id] = await innovations(['Sebentar']);
    await remove(innovation, id);
    const mirror = mirrorOf();
    await mirror.follow(10);
    expect(told(mirror)).toEqual([`REMOVED inn_${id}`]);
    expect(codes(await world.ask(`{ node(id: "inn_${id}") { id } }`))).toEqual(['NOT_FOUND']);
    await world.rows(tenant, innovation, [{ id, title: 'Kembali' }]);
    await mirror.follow(10);
    expect(told(mirror)).toEqual([`REMOVED inn_${id}`, `CHANGED inn_${id}`]);
    expect(mirror.kept()).toEqual([[`inn_${id}`, 'Kembali']]);
  });

  it('says nothing of what came and went in one transaction, nor of one that failed', async () => {
    const id = world.ids.next();
    const row = { id, synthetic: 1 as const, title: 'Tak pernah terlihat', published_at: toInstant(systemClock.now()) };
    await world.system(async (tx, scope) => {
      const shelf = new TenantRepository(innovation, scope.forTenant(tenant.id), tx);
      await shelf.insert(row);
      await shelf.delete(id);
    });
    await expect(world.system(async (tx, scope) => {
      await new TenantRepository(innovation, scope.forTenant(tenant.id), tx).insert(row);
      throw new Error('changed its mind');
    })).rejects.toThrow('changed its mind');
    const mirror = mirrorOf();
    await mirror.follow(10);
    expect(told(mirror)).toEqual([]);
  });

  it('narrows by kind, by organiser and by region, a province with all that is in it', async () => {
    const other = await world.tenant('Kota Lain');
    const [agencyId] = await world.rows(tenant, agency, [{ code: 'a', name: 'Dinas A', kind: 'DINAS' }]);
    const [mine] = await innovations(['Satu']);
    const [theirs] = await innovations(['Milik tetangga'], other);
    await world.rows(tenant, innovationVersion, [{ innovation_id: mine, number: 1, title: 'Satu' }]);
    const keptBy = async (filter: ConstructorParameters<typeof Mirror>[1]): Promise<readonly string[]> => {
      const mirror = mirrorOf(filter);
      await mirror.follow(2);
      return [...mirror.rows.keys()].sort();
    };
    expect(await keptBy({ tenants: [tenant.code], kinds: ['INNOVATION', 'AGENCY'] })).toEqual([`agy_${agencyId}`, `inn_${mine}`]);
    expect(await keptBy({ tenants: [tenant.code, other.code, tenant.code], kinds: ['INNOVATION'] })).toEqual([`inn_${mine}`, `inn_${theirs}`].sort());
    expect(await keptBy({ regions: [other.code] })).toEqual([`inn_${theirs}`]);
    expect(await keptBy({ regions: [other.code], tenants: [tenant.code] })).toEqual([]);
    const [[province]] = await world.app.db.query(SHELF_SESSION, "SELECT r.id FROM region r WHERE r.code = '11'", []);
    await world.system((tx, scope) => new SystemRepository(region, scope, tx).update({ id: tenant.regionId }, { province_id: String(province) }));
    expect((await keptBy({ regions: ['11'], tenants: [tenant.code, other.code], kinds: ['INNOVATION'] }))).toEqual([`inn_${mine}`]);
    expect(await keptBy({ tenants: [] })).toEqual([]);
    expect(await keptBy({ tenants: [tenant.code], kinds: [] })).toEqual([]);
  });

  it('leaves made-up rows out unless they are asked for, and says when they are in', async () => {
    const [id] = await innovations(['Buatan']);
    const answer = (synthetic: string): Promise<Awaited<ReturnType<World['ask']>>> => ask(`tenants: ["${tenant.code}"], synthetic: ${synthetic}`);
    const without = await answer('EXCLUDE');
    expect(without.data).toMatchObject({ changes: { changes: [] } });
    expect(without.extensions).not.toHaveProperty('synthetic');
    for (const choice of ['INCLUDE', 'ONLY']) {
      const seen = await answer(choice);
      expect(seen.data).toMatchObject({ changes: { changes: [{ nodeId: `inn_${id}` }] } });
      expect(seen.extensions).toMatchObject({ synthetic: { rows: 1 } });
    }
  });

  it('asks one statement a type for the rows of a page, whatever their number', async () => {
    await innovations(['Satu', 'Dua', 'Tiga', 'Empat']);
    const statementsOf = async (first: number): Promise<number> => {
      const before = world.app.db.statements.count;
      await new Mirror(world, { tenants: [tenant.code] }).poll(first);
      return world.app.db.statements.count - before;
    };
    expect([await statementsOf(1), await statementsOf(4)]).toEqual([4, 4]);
  });
});

describe('a place of changes(since:)', () => {
  it('is refused where it was made for another filter, made up, or from a database that has never been there', async () => {
    await innovations(['Satu']);
    const { data } = await ask(`tenants: ["${tenant.code}"]`);
    const { next } = (data as unknown as { changes: { next: string } }).changes;
    for (const [args, code] of [
      [`since: "${next}"`, 'CURSOR_INVALID'], [`since: "${next}", tenants: ["${tenant.code}"], kinds: [AGENCY]`, 'CURSOR_INVALID'], [`since: "${next}", tenants: ["${tenant.code}"], synthetic: ONLY`, 'CURSOR_INVALID'],
      [`since: "0", tenants: ["${tenant.code}"]`, 'CURSOR_INVALID'], ['since: ""', 'CURSOR_INVALID'], ['since: "2024-01-01T00:00:00.000Z"', 'CURSOR_INVALID'],
      ['first: 0', 'PAGE_SIZE_INVALID'], ['first: 101', 'PAGE_SIZE_INVALID'], ['tenants: ["99.99.99"]', 'NOT_FOUND'], ['regions: ["Zürich"]', 'NOT_FOUND'],
      [`tenants: [${Array.from({ length: CHANGES_LISTED + 1 }, (_, i) => `"${i}"`).join()}]`, 'LIST_TOO_LONG'], [`regions: [${Array.from({ length: CHANGES_LISTED + 1 }, (_, i) => `"${i}"`).join()}]`, 'LIST_TOO_LONG'],
      [`kinds: [${Array.from({ length: CHANGES_LISTED + 1 }, () => 'AGENCY').join()}]`, 'LIST_TOO_LONG'],
    ]) expect({ args, codes: codes(await ask(args)) }).toEqual({ args, codes: [code] });
    // The same filter, written otherwise, and for another reader.
    expect(codes(await ask(`since: "${next}", tenants: ["${tenant.code}", "${tenant.code}"]`))).toEqual([]);
    const reader = await world.actor([{ tenant, role: 'VIEWER' }]);
    expect(codes(await world.ask(`{ changes(since: "${next}", tenants: ["${tenant.code}"]) { more } }`, { as: reader }))).toEqual([]);
  });

  it('is refused by a database that was put back to an earlier day, and the head alone says whether anything changed', async () => {
    await innovations(['Satu', 'Dua']);
    const pageOf = async (args = ''): Promise<{ changes: { nodeId: string }[]; next: string; head: string }> =>
      ((await ask(`tenants: ["${tenant.code}"], synthetic: INCLUDE, first: 1${args}`)).data as unknown as { changes: { changes: { nodeId: string }[]; next: string; head: string } }).changes;
    const { changes: [{ nodeId }], next, head } = await pageOf();
    const id = nodeId.slice('inn_'.length);
    await world.change(tenant, innovation, id, { title: 'Satu, sesudah cadangan' });
    expect((await pageOf()).head).not.toBe(head);
    const turnOf = async (): Promise<number> => Number((await world.app.db.query(SHELF_SESSION, 'SELECT c.turn FROM shelf_change c WHERE c.row_id = ?', [id]))[0][0]);
    const put = (turn: number): Promise<unknown> => world.system((tx) => tx.manager.createQueryBuilder().update('shelf_change').set({ turn }).where('row_id = :id', { id }).execute());
    const turn = await turnOf();
    // As a backup of an earlier day would have it.
    await put(1);
    expect(codes(await ask(`tenants: ["${tenant.code}"], synthetic: INCLUDE, since: "${next}"`))).toEqual(['CURSOR_INVALID']);
    await put(turn);
    expect(codes(await ask(`tenants: ["${tenant.code}"], synthetic: INCLUDE, since: "${next}"`))).toEqual([]);
  });
});

describe('a mirror that polls while others write', () => {
  interface Act { readonly writer: number; readonly what: 'publish' | 'change' | 'remove'; readonly pick: number }
  const act: fc.Arbitrary<Act> = fc.record({ writer: fc.nat({ max: 3 }), what: fc.constantFrom('publish', 'publish', 'change', 'change', 'remove'), pick: fc.nat({ max: 20 }) });

  it('ends with exactly the shelf, whatever the size of its pages and whenever it asks', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 24 }), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }), async (acts, sizes) => {
      const place = await world.tenant('Kota Cermin');
      const shelf = new Map<string, string>();
      const mirrors = sizes.map(() => mirrorOf({ tenants: [place.code] }));
      const writer = async (mine: readonly Act[]): Promise<void> => {
        // Each writer has rows of its own, so that what should be on the shelf is known without reading it.
        const own: string[] = [];
        for (const { what, pick } of mine) {
          const id = own[pick % Math.max(1, own.length)];
          if (what === 'publish' || own.length === 0) {
            const [made] = await innovations([`Judul ${String(pick)}`], place);
            own.push(made);
            shelf.set(`inn_${made}`, `Judul ${String(pick)}`);
          } else if (what === 'change') {
            await world.change(place, innovation, id, { title: `Diubah ${String(pick)}` });
            shelf.set(`inn_${id}`, `Diubah ${String(pick)}`);
          } else {
            await remove(innovation, id, place);
            own.splice(own.indexOf(id), 1);
            shelf.delete(`inn_${id}`);
          }
        }
      };
      let writing = true;
      const polling = mirrors.map(async (mirror, i) => {
        while (writing) await mirror.poll(sizes[i]);
      });
      await Promise.all([0, 1, 2, 3].map((n) => writer(acts.filter((a) => a.writer === n)))).finally(() => {
        writing = false;
      });
      await Promise.all(polling);
      const fresh = mirrorOf({ tenants: [place.code] });
      for (const [i, mirror] of [...mirrors, fresh].entries()) await mirror.follow(sizes[i] ?? 100);
      const expected = [...shelf].sort(([a], [b]) => (a < b ? -1 : 1));
      for (const mirror of [...mirrors, fresh]) expect(mirror.kept()).toEqual(expected);
      // A row is told at most once to somebody who asks at the end.
      expect(new Set(fresh.told.map(({ nodeId }) => nodeId)).size).toBe(fresh.told.length);
    }), { numRuns: 12 });
  });
});
