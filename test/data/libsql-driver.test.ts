import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { buildDataSource } from '../../src/db/data-source';
import { enforcePragmas, PragmaNotInForce, pragmaValue, READING_PRAGMAS, WRITING_PRAGMAS } from '../../src/db/embedded-pragmas';
import { BindError, LibsqlConnection } from '../../src/db/libsql-driver';
import { embeddedReader } from '../../src/db/reader';

let folder: string;
let count = 0;
const file = (): string => join(folder, `${(count += 1)}.db`);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-libsql-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('binding', () => {
  let connection: LibsqlConnection;
  beforeAll(() => {
    connection = new LibsqlConnection(':memory:');
    connection.exec('CREATE TABLE kept (any_type, words TEXT, whole INTEGER)');
  });
  afterAll(() => connection.close());
  const back = (value: unknown): unknown => connection.prepare('SELECT typeof(?), ?').raw().all(value, value)[0];

  it.each([
    ['a text', 'Kota Solok', 'text'],
    ['an empty text', '', 'text'],
    ['letters beyond ASCII', 'Inovasi 😀 ñ — “kutip”', 'text'],
    ['zero', 0, 'integer'],
    ['a negative whole number', -7, 'integer'],
    ['the largest safe number', Number.MAX_SAFE_INTEGER, 'integer'],
    ['a fraction', 0.1, 'real'],
    ['a lone null', null, 'null'],
  ])('takes %s and gives it back', (_, value, type) => {
    expect(back(value)).toEqual([type, value]);
  });

  it('takes undefined for null, and bigint of 64 bits', () => {
    expect(back(undefined)).toEqual(['null', null]);
    expect(connection.prepare('SELECT CAST(? AS TEXT)').raw().all(2n ** 63n - 1n)).toEqual([['9223372036854775807']]);
  });

  // Each of these would end this process, or be stored as something else, in libsql itself.
  it.each([
    ['true', true], ['false', false], ['a Date', new Date(0)], ['a Buffer', Buffer.from('x')], ['an object', {}], ['an array', [1]], ['a symbol', Symbol('x')],
    ['NaN', Number.NaN], ['Infinity', Number.POSITIVE_INFINITY], ['-Infinity', Number.NEGATIVE_INFINITY], ['a text with NUL', 'a\0b'],
    ['a bigint of 65 bits', 2n ** 63n], ['a negative bigint of 65 bits', -(2n ** 63n) - 1n],
  ])('refuses %s and goes on', (_, value) => {
    expect(() => connection.prepare('SELECT ?').raw().all(value)).toThrow(BindError);
    expect(() => connection.prepare('INSERT INTO kept (any_type, words) VALUES (?, ?)').run('a', value)).toThrow(BindError);
    expect(connection.prepare('SELECT COUNT(*) FROM kept').raw().all()).toEqual([[0]]);
  });

  it('keeps a whole number whole in a column of text', () => {
    connection.exec('BEGIN');
    connection.prepare('INSERT INTO kept (words, whole) VALUES (?, ?)').run(5, 5);
    expect(connection.prepare('SELECT words, whole FROM kept').raw().all()).toEqual([['5', 5]]);
    connection.exec('ROLLBACK');
  });
});

describe('through TypeORM', () => {
  let source: DataSource;
  beforeAll(async () => {
    source = await buildDataSource({ engine: 'sqlite', path: file() }, []).initialize();
    await source.query('CREATE TABLE kept (id INTEGER PRIMARY KEY, words TEXT)');
  });
  afterAll(() => source.destroy());

  it('binds a lone null', async () => {
    expect(await source.query('SELECT ? AS v', [null])).toEqual([{ v: null }]);
    await source.query('INSERT INTO kept (words) VALUES (?)', [null]);
    expect(await source.query('SELECT words FROM kept')).toEqual([{ words: null }]);
  });

  it.each([['a Date', new Date(0)], ['a Buffer', Buffer.from('x')], ['NaN', Number.NaN], ['NUL', '\0']])('refuses %s without ending the process', async (_, value) => {
    await expect(source.query('SELECT ?', [value])).rejects.toMatchObject({ driverError: expect.any(BindError) as BindError });
    expect(await source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('has the promised pragmas in force on the writing connection', async () => {
    const value = async (name: string): Promise<unknown> => Object.values((await source.query<object[]>(`PRAGMA ${name}`))[0])[0];
    expect(await value('journal_mode')).toBe('wal');
    expect(await value('synchronous')).toBe(2);
    expect(await value('foreign_keys')).toBe(1);
    expect(await value('recursive_triggers')).toBe(1);
    expect(await value('busy_timeout')).toBe(5000);
  });
});

describe('pragmas', () => {
  it('refuses a database on which one cannot be put in force', () => {
    // A database in memory has no write-ahead log, and SQLite says so only to those who ask.
    const connection = new LibsqlConnection(':memory:');
    expect(() => enforcePragmas(connection, WRITING_PRAGMAS)).toThrow(new PragmaNotInForce('journal_mode', 'memory'));
    connection.close();
  });

  it('keeps foreign keys, and fires delete triggers when a row is replaced', () => {
    const connection = new LibsqlConnection(file());
    enforcePragmas(connection, WRITING_PRAGMAS);
    connection.exec(`
      CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id));
      CREATE TABLE gone (id INTEGER); CREATE TRIGGER remember AFTER DELETE ON child BEGIN INSERT INTO gone VALUES (old.id); END;
      INSERT INTO parent VALUES (1); INSERT INTO child VALUES (7, 1)`);
    expect(() => connection.prepare('INSERT INTO child VALUES (?, ?)').run(8, 99)).toThrow(/FOREIGN KEY/);
    connection.prepare('REPLACE INTO child VALUES (?, ?)').run(7, null);
    expect(connection.prepare('SELECT id FROM gone').raw().all()).toEqual([[7]]);
    connection.close();
  });

  it('makes the reading side unable to write', async () => {
    const path = file();
    const writer = new LibsqlConnection(path);
    enforcePragmas(writer, WRITING_PRAGMAS);
    writer.exec('CREATE TABLE kept (words TEXT)');
    const reader = embeddedReader(path);
    const attempts = ["INSERT INTO kept VALUES ('x')", 'DELETE FROM kept', 'DROP TABLE kept', 'CREATE TABLE other (a)', "INSERT INTO kept VALUES ('x') RETURNING words"];
    for (const sql of attempts) await expect((async () => reader.rows(sql, []))()).rejects.toThrow(/readonly database|only for statements that return data/);
    expect(await reader.rows('SELECT COUNT(*) FROM kept', [])).toEqual([[0]]);
    // What is committed on the other side is seen at once.
    writer.prepare('INSERT INTO kept VALUES (?)').run('y');
    expect(await reader.rows('SELECT words FROM kept', [])).toEqual([['y']]);
    await reader.close();
    writer.close();
  });

  it('is not moved by the option that libsql ignores', () => {
    const connection = new LibsqlConnection(file());
    enforcePragmas(connection, READING_PRAGMAS);
    expect(pragmaValue(connection, 'query_only')).toBe(1);
    for (const sql of ['CREATE TABLE a (b)', 'PRAGMA user_version = 7']) expect(() => connection.exec(sql)).toThrow(/readonly/);
    connection.close();
  });
});

describe('a file that somebody else writes', () => {
  it('is waited for in milliseconds, not in seconds, and then told as busy', () => {
    const path = file();
    const one = new LibsqlConnection(path);
    const two = new LibsqlConnection(path, { timeout: 150 });
    one.exec('CREATE TABLE a (b); BEGIN IMMEDIATE');
    const since = performance.now();
    expect(() => two.exec('BEGIN IMMEDIATE')).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }) as Error);
    const waited = performance.now() - since;
    expect(waited).toBeGreaterThan(100);
    expect(waited).toBeLessThan(2000);
    one.exec('ROLLBACK');
    two.exec('BEGIN IMMEDIATE');
    two.close();
    one.close();
  });
});
