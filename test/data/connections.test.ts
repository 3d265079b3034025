import { copyFileSync, existsSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseUnavailable, openDatabase, type Database } from '../../src/db/database';
import { migrate } from '../../src/db/migrate';
import { claimFile, claimSetup, DatabaseInUse } from '../../src/db/server-lock';
import { actor } from '../../src/modules/identity/data/tables';
import { TABLES } from '../../src/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { guardStatement } from '../../src/tenancy/sql-guard';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';

const scope = new SystemScope('a test looks at connections');
const ACTOR = { active_tokens: 0, max_tokens: 5, synthetic: 1 as const, created_at: '2026-01-01T00:00:00.000Z' };
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

let fresh: FreshDatabase;
let db: Database;
/** Marks the rows of one test. */
let label = '';
let count = 0;
const open = (): Promise<Database> => openDatabase(fresh.url, TABLES, guardStatement);
const insert = (into: Database, wait = 0): Promise<void> =>
  into.transact(scope.session, async (tx) => {
    count += 1;
    await new SystemRepository(actor, scope, tx).insertAll([{ ...ACTOR, label, id: `0${String(count).padStart(25, '0')}` }]);
    await sleep(wait);
  });
const rows = async (of: Database): Promise<number> => (await of.query(scope.session, 'SELECT a.id FROM actor a WHERE a.label = ?', [label])).length;

beforeAll(async () => {
  fresh = await freshDatabase();
  await migrate(fresh.url, TABLES);
});
beforeEach(async () => {
  label = `uji ${(count += 1)}`;
  db = await open();
});
afterEach(() => db.close());
afterAll(() => fresh.remove());

it('the reading side cannot write, even where no guard stands before it', async () => {
  await insert(db);
  const unguarded = await openDatabase(fresh.url, TABLES, () => undefined);
  const writes = ["UPDATE actor SET label = 'lain'", "DELETE FROM actor WHERE id = 'x'", "INSERT INTO actor (id, label, active_tokens, max_tokens, synthetic, created_at) VALUES ('x', 'x', 0, 0, 0, 'x')"];
  for (const sql of writes) await expect(unguarded.query(scope.session, sql, [])).rejects.toThrow(/read.?only|only for statements that return data/i);
  await unguarded.close();
  expect(await rows(db)).toBe(1);
});

it('sees what was committed, as soon as it was', async () => {
  for (let n = 0; n < 20; n += 1) {
    await insert(db);
    expect(await rows(db)).toBe(n + 1);
  }
});

it('refuses on every engine the parameters that one of them would not survive', async () => {
  for (const value of [true, new Date(0), Buffer.from('x'), Number.NaN, 'a\0b', {}]) {
    await expect(db.query(scope.session, 'SELECT a.id FROM actor a WHERE a.label = ?', [value])).rejects.toThrow(/cannot be bound|NUL/);
  }
  expect(await rows(db)).toBe(0);
});

it('may be closed twice', async () => {
  await db.close();
  await db.close();
});

it('waits for transactions that nobody waits for before it closes, and takes no new ones', async () => {
  const mine = await open();
  const last = insert(mine, 200);
  const closed = mine.close();
  await expect(insert(mine)).rejects.toBeInstanceOf(DatabaseUnavailable);
  await closed;
  await last;
  expect(await rows(db)).toBe(1);
});

it('keeps the house\'s settings on every connection', async () => {
  await db.close();
  db = await openDatabase(fresh.url, TABLES, () => undefined);
  if (fresh.url.engine === 'sqlite') {
    expect(await db.query(scope.session, 'PRAGMA query_only', [])).toEqual([[1]]);
    await db.transact(scope.session, async (tx) => {
      expect(await tx.manager.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
      expect(await tx.manager.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    });
    return;
  }
  const strict = expect.stringContaining('STRICT_ALL_TABLES') as string;
  const settings = 'SELECT @@sql_mode AS mode, @@innodb_lock_wait_timeout AS patience, @@character_set_client AS letters';
  const reading = await Promise.all(Array.from({ length: 10 }, () => db.query(scope.session, settings, [])));
  for (const answer of reading) expect(answer.map(([mode, patience, letters]) => [mode, Number(patience), letters])).toEqual([[strict, 5, 'utf8mb4']]);
  await Promise.all(Array.from({ length: 10 }, () => db.transact(scope.session, async (tx) => {
    const [row] = await tx.manager.query<{ mode: string; patience: number }[]>(settings);
    expect(row).toMatchObject({ mode: strict, letters: 'utf8mb4' });
    expect(row.mode).not.toMatch(/NO_BACKSLASH_ESCAPES|ANSI_QUOTES/);
    expect(Number(row.patience)).toBe(5);
  })));
});

it('lets servers that start together set the database up one after the other', async () => {
  const { url } = fresh;
  if (url.engine === 'sqlite') {
    const other = join(dirname(url.path), 'nama-lain.db');
    symlinkSync(url.path, other);
    const release = claimFile(url.path);
    for (const name of [url.path, other]) expect(() => claimFile(name)).toThrow(DatabaseInUse);
    release();
    claimFile(other)();
    return;
  }
  const release = await claimSetup(url);
  let second = 'waiting';
  const waiting = claimSetup(url).then((releaseSecond) => {
    second = 'its turn';
    releaseSecond();
  });
  await sleep(300);
  expect(second).toBe('waiting');
  release();
  await waiting;
  expect(second).toBe('its turn');
});

it('after closing, the main file alone holds everything', async () => {
  const { url } = fresh;
  if (url.engine !== 'sqlite') {
    // On a server nothing is ours to hold; closing and opening again must find the rows.
    await insert(db);
    await db.close();
    db = await open();
    expect(await rows(db)).toBe(1);
    return;
  }
  const { path } = url;
  for (let n = 0; n < 50; n += 1) await insert(db);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  await db.close();
  expect(existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0).toBe(0);
  const copy = `${path}.copy`;
  copyFileSync(path, copy);
  db = await openDatabase({ engine: 'sqlite', path: copy }, TABLES, guardStatement);
  expect(await rows(db)).toBe(50);
});
