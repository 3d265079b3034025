import { askIn } from '../../src/db/ask';
import type { Database, RowNote } from '../../src/db/database';
import { SHELF_SESSION } from '../../src/db/session';
import { agency } from '../../src/modules/agency/data/tables';
import { innovation, innovationInnovator, innovationWork } from '../../src/modules/innovation/data/tables';
import { replicationCase } from '../../src/modules/replication/data/tables';
import { CHANGES } from '../../src/modules/shelf';
import { systemClock, toInstant } from '../../src/platform/clock';
import { BilateralRepository } from '../../src/tenancy/bilateral-repository';
import { keepRows } from '../../src/tenancy/kept-rows';
import { TenantRepository } from '../../src/tenancy/repository';
import { GuardViolation } from '../../src/tenancy/sql-guard';
import { actIn, doing, listener, publish, shelfRow, storeWith } from '../support/keeping-scene';
import { World, type TestTenant } from '../support/world';

let world: World;
let tenant: TestTenant;
const opened: Database[] = [];
const open = async (...keepers: Parameters<typeof storeWith>[1]): Promise<Database> => {
  const db = await storeWith(world, keepers);
  opened.push(db);
  return db;
};
beforeAll(async () => {
  world = await World.open();
});
beforeEach(async () => {
  tenant = await world.tenant();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((db) => db.close()));
});
afterAll(() => world.close());

const short = ({ table, act, id }: RowNote): string => `${act} ${table} ${id}`;
const titles = async (of = tenant): Promise<unknown[]> => (await world.app.db.query(SHELF_SESSION, 'SELECT i.title FROM innovation i WHERE i.tenant_id = ? ORDER BY i.title', [of.id])).map(([title]) => title);

describe('what a transaction notes', () => {
  it('is every row of the shelf that a repository touched, as it was and as it was written, in order', async () => {
    const heard = listener();
    const db = await open(heard);
    const [one, two, three] = [world.ids.next(), world.ids.next(), world.ids.next()];
    await actIn(db, tenant, async (tx, scope) => {
      const shelf = new TenantRepository(innovation, scope, tx);
      await shelf.insertAll([shelfRow(one, { title: 'Satu' }), shelfRow(two, { title: 'Dua' })]);
      await shelf.insert(shelfRow(three, { title: 'Tiga' }));
      await shelf.update(one, { title: 'Satu lagi' });
      await shelf.delete(two);
      expect(await shelf.deleteWhere({ title: 'Tiga' })).toBe(1);
      expect(await shelf.deleteWhere({ title: 'Tidak ada' })).toBe(0);
    });
    expect(heard.heard).toHaveLength(1);
    const [notes] = heard.heard;
    expect(notes.map(short)).toEqual([`INSERT innovation ${one}`, `INSERT innovation ${two}`, `INSERT innovation ${three}`, `UPDATE innovation ${one}`, `DELETE innovation ${two}`, `DELETE innovation ${three}`]);
    for (const note of notes) expect(note).toMatchObject({ owner: tenant.id, partner: null });
    expect(notes.map(({ before, after }) => [before?.title ?? null, after?.title ?? null])).toEqual([[null, 'Satu'], [null, 'Dua'], [null, 'Tiga'], ['Satu', 'Satu lagi'], ['Dua', null], ['Tiga', null]]);
  });

  it('is a row that points into its own table once, also where an engine writes it in two steps', async () => {
    const heard = listener();
    const db = await open(heard);
    const [top, below] = [world.ids.next(), world.ids.next()];
    await actIn(db, tenant, (tx, scope) => new TenantRepository(agency, scope, tx).insertAll([shelfRow(top, { code: 'a', name: 'Dinas A', kind: 'DINAS' }), shelfRow(below, { code: 'b', name: 'UPTD B', kind: 'UPTD', parent_id: top })]));
    expect(heard.heard.map((notes) => notes.map(short))).toEqual([[`INSERT agency ${top}`, `INSERT agency ${below}`]]);
    expect(heard.heard[0][1].after).toMatchObject({ parent_id: top });
  });

  it('is a row of two sides under its owner, or under the partner who changed it', async () => {
    const heard = listener();
    const db = await open(heard);
    const source = await world.tenant('Kota Sumber');
    const [innovationId, id] = [world.ids.next(), world.ids.next()];
    await publish(db, source, innovation, innovationId, { title: 'Sumber' });
    await actIn(db, tenant, (tx, scope) => new TenantRepository(replicationCase, scope, tx).insert({
      id, synthetic: 1, version: 1, created_at: toInstant(systemClock.now()), partner_tenant_id: source.id, replication_id: world.ids.next(), title: 'Tiruan', state: 'INTEREST', opened_by: 'REPLICATOR', confirmed_by: 'NONE',
      replicator_tenant_id: tenant.id, source_tenant_id: source.id, source_innovation_id: innovationId,
    } as never));
    await actIn(db, source, (tx, scope) => new BilateralRepository(replicationCase, scope, tx).update(id, { refusal: 'Belum siap' }, { version: 1 }));
    // A matter that nothing is derived from: nobody is asked, and no turn is taken.
    const deaf = listener();
    const other = await open({ ...deaf, matters: ['visit_case'] });
    await actIn(other, source, (tx, scope) => new BilateralRepository(replicationCase, scope, tx).update(id, { refusal: 'Tidak jadi' }, { version: 2 }));
    expect(deaf.heard).toEqual([]);
    const [, made, changed] = heard.heard;
    expect(made.map(({ owner, partner, act }) => [owner, partner, act])).toEqual([[tenant.id, null, 'INSERT']]);
    expect(changed.map(({ owner, partner, act, id: which }) => [owner, partner, act, which])).toEqual([[null, source.id, 'UPDATE', id]]);
  });

  it('is nothing of private rows: then no keeper is asked and no turn is taken', async () => {
    const heard = listener();
    const db = await open(heard);
    const id = world.ids.next();
    await actIn(db, tenant, async (tx, scope) => {
      const works = new TenantRepository(innovationWork, scope, tx);
      await works.insert({ id, synthetic: 1, version: 1, created_at: toInstant(systemClock.now()), title: 'Naskah', status: 'DRAFT' });
      await works.update(id, { title: 'Naskah lain' });
      await works.delete(id);
    });
    expect(heard.heard).toEqual([]);
  });

  it('is what a row was when its turn came, not what it was when somebody began to wait for it', async () => {
    const heard = listener();
    const second = await open(heard);
    // The embedded engine waits for its file without letting go of the process: there the queue of one door is what is tried.
    const first = world.url.engine === 'sqlite' ? second : await open();
    const id = world.ids.next();
    await publish(world.app.db, tenant, innovation, id, { title: 'Mula-mula' });
    let holds: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (holds = resolve));
    const one = actIn(first, tenant, async (tx, scope) => {
      await new TenantRepository(innovation, scope, tx).update(id, { title: 'Oleh yang pertama' });
      holds();
      // The other one is waiting for this row by now.
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    await held;
    await Promise.all([one, actIn(second, tenant, (tx, scope) => new TenantRepository(innovation, scope, tx).update(id, { title: 'Oleh yang kedua' }))]);
    expect(heard.heard.at(-1)?.map(({ before, after }) => [before?.title, after?.title])).toEqual([['Oleh yang pertama', 'Oleh yang kedua']]);
  });
});

describe('a keeper', () => {
  it('that fails takes everything with it: the act, what others kept, and its turn', async () => {
    const db = await open(CHANGES, doing(() => Promise.reject(new Error('cannot be kept'))));
    const id = world.ids.next();
    await expect(publish(db, tenant, innovation, id, { title: 'Tidak terbit' })).rejects.toThrow('cannot be kept');
    expect(await titles()).toEqual([]);
    expect(await world.app.db.query(SHELF_SESSION, 'SELECT c.id FROM shelf_change c WHERE c.row_id = ?', [id])).toEqual([]);
    // The door still opens.
    await publish(world.app.db, tenant, innovation, id, { title: 'Terbit' });
    expect(await titles()).toEqual(['Terbit']);
  });

  it('that the engine sends back is asked again from the beginning, with notes of the new attempt alone', async () => {
    const calls: number[] = [];
    const db = await open(doing(async (_keeping, notes) => {
      calls.push(notes.length);
      if (calls.length < 3) throw Object.assign(new Error('as the engine says it'), world.url.engine === 'sqlite' ? { code: 'SQLITE_BUSY' } : { errno: 1213 });
    }));
    await publish(db, tenant, innovation, world.ids.next(), { title: 'Sekali' });
    expect(calls).toEqual([1, 1, 1]);
    expect(await titles()).toEqual(['Sekali']);
  });

  it('reads rows of both sides, whoever\'s transaction it is, and the act before it may not', async () => {
    const stranger = await world.tenant('Kota Lain');
    const seen: number[] = [];
    const WORKS = 'SELECT COUNT(*) AS n FROM innovation_work w WHERE w.tenant_id = ?';
    await world.rows(stranger, innovationWork, [{ title: 'Tertutup', status: 'DRAFT' }]);
    const db = await open(doing(async ({ tx }) => void seen.push(Number((await askIn(tx)(WORKS, [stranger.id]))[0][0]))));
    await publish(db, tenant, innovation, world.ids.next(), { title: 'Satu' });
    expect(seen).toEqual([1]);
    await expect(actIn(db, tenant, (tx) => askIn(tx)(WORKS, [stranger.id]))).rejects.toBeInstanceOf(GuardViolation);
  });

  it('puts on the shelf only what differs, and those after it hear of just that', async () => {
    const heard = listener();
    const [agencyId, innovationId, kept, changed, gone, fresh] = Array.from({ length: 6 }, () => world.ids.next());
    await publish(world.app.db, tenant, innovation, innovationId, { title: 'Induk' });
    for (const [id, office] of [[kept, 'Dinas A'], [changed, 'Dinas B'], [gone, 'Dinas C']]) await publish(world.app.db, tenant, innovationInnovator, id, { innovation_id: innovationId, office });
    const rows = [[kept, 'Dinas A'], [changed, 'Dinas B2'], [fresh, 'Dinas D']].map(([id, office]) => shelfRow(id, { innovation_id: innovationId, office, published_at: '2030-01-01T00:00:00.000Z' }));
    const found: unknown[] = [];
    const keeperOf = (mend: boolean): ReturnType<typeof doing> => doing(async ({ tx, scope }) => {
      found.push(await keepRows(tx, scope, innovationInnovator, tenant.id, { innovation_id: innovationId }, rows, mend));
    });
    const offices = async (): Promise<unknown[]> => (await world.app.db.query(SHELF_SESSION, 'SELECT o.office FROM innovation_innovator o WHERE o.innovation_id = ? ORDER BY o.office', [innovationId])).map(([office]) => office);
    const differs = [{ id: changed, act: 'UPDATE' }, { id: fresh, act: 'INSERT' }, { id: gone, act: 'DELETE' }];
    await publish(await open(keeperOf(false), heard), tenant, agency, agencyId, { code: 'x', name: 'Pemicu', kind: 'DINAS' });
    expect(await offices()).toEqual(['Dinas A', 'Dinas B', 'Dinas C']);
    await publish(await open(keeperOf(true), heard, CHANGES), tenant, agency, world.ids.next(), { code: 'y', name: 'Pemicu lagi', kind: 'DINAS' });
    expect(await offices()).toEqual(['Dinas A', 'Dinas B2', 'Dinas D']);
    await publish(await open(keeperOf(true), heard), tenant, agency, world.ids.next(), { code: 'z', name: 'Pemicu ketiga', kind: 'DINAS' });
    expect(found).toEqual([differs, differs, []]);
    expect(heard.heard.map((notes) => notes.filter(({ table }) => table === 'innovation_innovator').map(({ act, id }) => `${act} ${id}`).sort())).toEqual([[], differs.map(({ act, id }) => `${act} ${id}`).sort(), []]);
    // Who was there stays since when it was there, and the feed tells of the three alone.
    const told = await world.app.db.query(SHELF_SESSION, "SELECT c.row_id, c.act FROM shelf_change c WHERE c.row_tenant_id = ? AND c.kind = 'innovation_innovator'", [tenant.id]);
    expect(Object.fromEntries(told)).toEqual({ [kept]: 'PUBLISHED', [changed]: 'CHANGED', [gone]: 'REMOVED', [fresh]: 'PUBLISHED' });
  });
});
