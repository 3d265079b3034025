import 'reflect-metadata';
import { theSchema } from '../../src/app';
import { indexesOf } from '../../src/db/entities';
import { readType, readTypes } from '../../src/graphql-kit/read-types';
import { columnsOf, JOIN_LIMIT, keyIn, Level, sortExpression, sortValue, type ReadRow } from '../../src/reads/level';
import type { ReadType } from '../../src/reads/read-type';
import type { Selection } from '../../src/reads/selection';
import { sql, TRUE } from '../../src/reads/sql';
import { shelfViewer } from '../../src/reads/viewer';

const KEY = '01h2xcejqtf2nbrexx3vqjhp41';
const OTHER = '01h2xcejqtf2nbrexx3vqjhp42';
const viewer = shelfViewer(null);
const wanted = (fields: readonly string[], ones: Readonly<Record<string, Selection>> = {}): Selection => ({ fields: new Set(fields), ones: new Map(Object.entries(ones)), manys: new Map() });
const level = (type: string, selection: Selection, extra: readonly string[] = [], parents: readonly string[] = []): Level => new Level(readType(type).type, selection, viewer, extra, '2023-01-01T00:00:00.000Z', parents);
const starts = (long: readonly string[], columns: readonly string[]): boolean => columns.every((c) => long.slice(0, columns.length).includes(c));

beforeAll(() => theSchema());

describe('the declared relations', () => {
  const relations = (kind: 'one' | 'many'): { readonly name: string; readonly target: ReadType; readonly their: readonly string[]; readonly own: readonly string[]; readonly from: ReadType }[] =>
    [...readTypes().values()].flatMap(({ type }) => [...type.fields].flatMap(([name, field]) => (field.kind === kind && (field.kind === 'one' || field.kind === 'many')
      ? [{ name: `${type.name}.${name}`, target: field.target(), their: field.on.map(([, t]) => t), own: field.on.map(([o]) => o), from: type }] : [])));

  it('to one meet at most one row: they join on a key that is unique, so no row is shown twice', () => {
    const found = relations('one');
    expect(found.length).toBeGreaterThan(80);
    expect(found.filter(({ target: { table }, their }) => ![table.primary, ...table.uniques].some((key) => key.length === their.length && starts(their, key))).map((r) => r.name)).toEqual([]);
  });

  it('to many are found by an index', () => {
    const found = relations('many');
    expect(found.length).toBeGreaterThan(40);
    // Where an index begins with a column of theirs that is no tenant, it finds the few rows of that one (an actor's memberships).
    const finds = (key: readonly string[], their: readonly string[]): boolean => starts(key, their) || (key[0] !== 'tenant_id' && their.includes(key[0]));
    const unindexed = found.filter(({ target: { table }, their }) => ![table.primary, ...table.uniques, ...indexesOf(table)].some((key) => finds(key, their))).map((r) => r.name);
    expect(unindexed).toEqual([]);
  });

  it('compare columns that both sides have, of one kind', () => {
    for (const { name, target, their, own, from } of [...relations('one'), ...relations('many')]) {
      expect([name, own.map((c) => from.table.columns[c]?.kind)]).toEqual([name, their.map((c) => target.table.columns[c]?.kind)]);
    }
  });
});

describe('a level', () => {
  it('reads what is asked for and no more, joining relations with their visibility', () => {
    const one = level('Award', wanted(['name', 'given'], { innovation: wanted(['title'], { agency: wanted(['id']) }) }), ['year']);
    const { text, params } = one.statement(sql('t0.year = ?', 2023), sql('t0.name ASC'), 11);
    expect(text).toBe('SELECT t0.id, t0.year, t0.synthetic, t0.name, t0.given_earliest, t0.given_latest, t1.id, t1.synthetic, t1.title, t2.id, t2.synthetic FROM award t0'
      + ' LEFT JOIN innovation t1 ON (t1.tenant_id = t0.recipient_tenant_id) AND (t1.id = t0.innovation_id) AND (1 = 1)'
      + ' LEFT JOIN agency t2 ON (t2.tenant_id = t1.tenant_id) AND (t2.id = t1.agency_id) AND (1 = 1) WHERE t0.year = ? ORDER BY t0.name ASC LIMIT 11');
    expect(params).toEqual([2023]);
    const row = one.read([KEY, 2023, 0, 'Top 45', '2023-01-01', '2023-12-31', OTHER, 1, 'Jemput bola', null, null]);
    expect(row).toMatchObject({ __typename: 'Award', name: 'Top 45', given: { precision: 'YEAR', text: '2023' }, innovation: { __typename: 'Innovation', title: 'Jemput bola', agency: null } });
    expect(one.sites.map((s) => s.rows.length)).toEqual([1, 1, 0]);
    expect(one.read([KEY, 2023, 0, 'Top 45', null, null, null, null, null, null, null], false)).toMatchObject({ given: null, innovation: null });
    expect(one.sites.map((s) => s.rows.length)).toEqual([1, 1, 0]);
  });

  it('gives the first rows of each parent by one statement', () => {
    const many = level('Award', wanted(['name']), ['year', 'tenant_id'], ['tenant_id']);
    const { text, params } = many.statementPerParent(['tenant_id'], sql('t0.year > ?', 1), sql('t0.year DESC'), 3);
    expect(text).toBe('SELECT q.c0, q.c1, q.c2, q.c3, q.c4 FROM (SELECT t0.id AS c0, t0.year AS c1, t0.tenant_id AS c2, t0.synthetic AS c3, t0.name AS c4,'
      + ' ROW_NUMBER() OVER (PARTITION BY t0.tenant_id ORDER BY t0.year DESC) AS place FROM award t0 WHERE t0.year > ?) q WHERE q.place <= 3 ORDER BY q.place');
    expect(params).toEqual([1]);
    expect(many.parentOf([KEY, 2023, OTHER, 0, 'x'])).toBe(OTHER);
  });

  it('leaves relations beyond what one statement joins for later, with the columns to find them by', () => {
    const tower = (n: number): Selection => (n === 0 ? wanted(['id']) : wanted(['id'], { province: tower(n - 1) }));
    const tall = level('Region', tower(JOIN_LIMIT + 3));
    expect(tall.statement(TRUE, sql('t0.id'), 1).text.split(' LEFT JOIN ')).toHaveLength(JOIN_LIMIT + 1);
    expect(tall.laters.map((l) => [l.site.type.name, l.name])).toEqual([['Region', 'province']]);
    expect(tall.statement(TRUE, sql('t0.id'), 1).text).toContain(`t${JOIN_LIMIT}.province_id`);
    expect(level('Region', tower(JOIN_LIMIT)).laters).toEqual([]);
  });

  it('turns columns into values: ids outward, flags into yes and no, nothing into null', () => {
    const one = level('Region', wanted(['id', 'autonomous', 'name', 'timeZone']));
    expect(one.read([KEY, 0, 1, 'Kota', 'Asia/Jakarta'])).toMatchObject({ id: `reg_${KEY}`, autonomous: true, name: 'Kota' });
    expect(one.read([KEY, 0, 0, null, 'Asia/Jakarta'])).toMatchObject({ autonomous: false, name: null });
    expect(columnsOf(one.read([KEY, 1, 0, null, 'x']))).toEqual({ id: KEY, synthetic: 1, autonomous: 0, name: null, time_zone: 'x' });
  });
});

describe('an order', () => {
  const row = (type: string, extra: readonly string[], values: readonly unknown[]): ReadRow => level(type, wanted([]), extra).read(values);

  it('puts nothing first, in the statement and in the cursor alike', () => {
    const { type } = readType('Award');
    const [rank, given, name] = [{ column: 'rank', direction: 'ASC' }, { column: 'given_earliest', direction: 'ASC' }, { column: 'name', direction: 'DESC' }] as const;
    expect([rank, given, name].map((order) => sortExpression(type, order, 't0'))).toEqual(['COALESCE(t0.rank, -9007199254740991)', "COALESCE(t0.given_earliest, '')", 't0.name']);
    expect([sortValue(type, rank, row('Award', ['rank'], [KEY, null, 0])), sortValue(type, given, row('Award', ['given_earliest'], [KEY, null, 0])), sortValue(type, name, row('Award', ['name'], [KEY, 'x', 0]))]).toEqual([-9007199254740991, '', 'x']);
    expect(sortValue(type, rank, row('Award', ['rank'], [KEY, 3, 0]))).toBe(3);
  });
});

describe('the key of a relation', () => {
  it('is the same text for rows that meet, and none where a column is empty', () => {
    const [one] = [level('Award', wanted([]), ['recipient_tenant_id', 'innovation_id']).read([KEY, OTHER, KEY, 0])];
    expect(keyIn(one, ['recipient_tenant_id', 'innovation_id'])).toBe(`${OTHER}|${KEY}`);
    expect(keyIn(level('Award', wanted([]), ['innovation_id']).read([KEY, null, 0]), ['innovation_id'])).toBeNull();
  });
});
