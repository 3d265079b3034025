import 'reflect-metadata';
import fc from 'fast-check';
import { theSchema } from '../../src/app';
import { readTypes } from '../../src/graphql-kit/read-types';
import { encryptedCursors, type CursorContext, type Position } from '../../src/reads/cursor';
import { ReadError } from '../../src/reads/read-error';
import { sortColumnOf } from '../../src/reads/read-type';

const cursors = encryptedCursors(Buffer.alloc(32, 1));
const position: fc.Arbitrary<Position> = fc.record({
  value: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer(), fc.constant(Number.MIN_SAFE_INTEGER)), key: fc.stringMatching(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/),
});
const context: fc.Arbitrary<CursorContext> = fc.record({
  list: fc.constantFrom('innovations', 'awards', 'Innovation.awards'), order: fc.constantFrom('title ASC', 'title DESC', 'year ASC'), viewer: fc.constantFrom('|', 'a|', 'a|t', '|t'),
  where: fc.oneof(fc.constant(null), fc.dictionary(fc.constantFrom('title', 'year', 'and'), fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.array(fc.nat(3), { maxLength: 3 })))),
});
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof ReadError ? error.fault : String(error);
  }
  return 'taken';
};

describe('a cursor', () => {
  it('gives back the place that it was made of', () => {
    fc.assert(fc.property(context, position, (at, place) => expect(cursors.decode(at, cursors.encode(at, place))).toEqual(place)));
  });

  it('is the same for the same place, in whatever order the filter was written', () => {
    fc.assert(fc.property(context, position, (at, place) => {
      const turned = at.where === null ? null : Object.fromEntries(Object.entries(at.where as object).reverse());
      expect(cursors.encode({ ...at, where: turned }, place)).toBe(cursors.encode(at, place));
    }));
    expect(cursors.encode({ list: 'l', where: { a: undefined, b: 1 }, order: 'o', viewer: 'v' }, { value: 1, key: 'k' })).toBe(cursors.encode({ list: 'l', where: { b: 1 }, order: 'o', viewer: 'v' }, { value: 1, key: 'k' }));
  });

  it('is another for another place', () => {
    fc.assert(fc.property(context, position, position, (at, one, two) => {
      fc.pre(one.value !== two.value || one.key !== two.key);
      expect(cursors.encode(at, one)).not.toBe(cursors.encode(at, two));
    }));
  });

  it('with any bit turned is invalid', () => {
    const at = { list: 'innovations', where: null, order: 'title ASC', viewer: '|' };
    const bytes = Buffer.from(cursors.encode(at, { value: 'Layanan jemput bola', key: '01h2xcejqtf2nbrexx3vqjhp41' }), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = Buffer.from(bytes);
      turned[bit >> 3] ^= 1 << (bit & 7);
      expect(refusal(() => cursors.decode(at, turned.toString('base64url')))).toBe('CURSOR_INVALID');
    }
  });

  it('with any character changed, added or taken away is invalid', () => {
    fc.assert(fc.property(context, position, fc.nat(), fc.constantFrom('A', 'b', '_', '-', '+', '/', '=', ' ', '\n', '!', '中'), (at, place, where, character) => {
      const cursor = cursors.encode(at, place);
      const i = where % cursor.length;
      const forged = [`${cursor.slice(0, i)}${character}${cursor.slice(i + 1)}`, `${cursor.slice(0, i)}${character}${cursor.slice(i)}`, cursor.slice(0, i), `${cursor}${character}`, ` ${cursor}`];
      for (const text of forged) if (text !== cursor) expect(refusal(() => cursors.decode(at, text))).toBe('CURSOR_INVALID');
    }));
  });

  it.each(['', 'x', '=', 'null', 'A'.repeat(38), 'A'.repeat(100_000), Buffer.alloc(29).toString('base64url'), Buffer.alloc(200).toString('base64url')])('%# that is none is invalid', (text) => {
    expect(refusal(() => cursors.decode({ list: 'l', where: null, order: 'o', viewer: 'v' }, text))).toBe('CURSOR_INVALID');
  });

  it('of another list, filter, order, viewer or key is invalid', () => {
    fc.assert(fc.property(context, context, position, (at, other, place) => {
      const cursor = cursors.encode(at, place);
      const same = JSON.stringify([at.list, at.order, at.viewer, Object.entries(at.where ?? {}).sort(), at.where === null]) === JSON.stringify([other.list, other.order, other.viewer, Object.entries(other.where ?? {}).sort(), other.where === null]);
      expect(refusal(() => cursors.decode(other, cursor))).toBe(same ? 'taken' : 'CURSOR_INVALID');
      expect(refusal(() => encryptedCursors(Buffer.alloc(32, 2)).decode(at, cursor))).toBe('CURSOR_INVALID');
    }));
  });

  it('shows nothing of the value, neither in its bytes nor in its length', () => {
    const at = { list: 'l', where: null, order: 'o', viewer: 'v' };
    const key = '01h2xcejqtf2nbrexx3vqjhp41';
    fc.assert(fc.property(fc.string({ minLength: 8, maxLength: 30 }), (value) => {
      const cursor = cursors.encode(at, { value, key });
      for (const seen of [cursor, Buffer.from(cursor, 'base64url').toString('latin1'), Buffer.from(cursor, 'base64url').toString('hex')]) {
        expect(seen).not.toContain(value);
        expect(seen).not.toContain(key.slice(0, 8));
      }
    }));
    expect(new Set(['', 'a', 'ab', 'x'.repeat(20)].map((value) => cursors.encode(at, { value, key }).length)).size).toBe(1);
    // Places side by side have nothing in common.
    const [one, two] = [cursors.encode(at, { value: 'aaaa', key }), cursors.encode(at, { value: 'aaab', key })];
    expect([...one].filter((c, i) => c === two[i]).length).toBeLessThan(20);
  });

  it('can hold the longest value of every field that a list is sorted by', () => {
    theSchema();
    const at = { list: 'l', where: null, order: 'o', viewer: 'v' };
    const columns = [...readTypes().values()].flatMap(({ type }) => [type.order.column, ...[...type.fields.values()].map((f) => sortColumnOf(f))].flatMap((c) => (c === null ? [] : [type.table.columns[c]])));
    expect(columns.length).toBeGreaterThan(60);
    for (const column of columns) {
      expect(column.kind).not.toBe('text');
      // JSON writes a control character with six letters, which is the worst case.
      const place = { value: '\u0001'.repeat(column.length ?? 26), key: '01h2xcejqtf2nbrexx3vqjhp41' };
      expect(cursors.decode(at, cursors.encode(at, place))).toEqual(place);
    }
  });
});
