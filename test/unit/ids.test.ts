import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { fixedClock, systemClock } from '../../src/platform/clock';
import { KEY_PATTERN, keyFromName, timeSortedIds } from '../../src/platform/ids';
import { keyOf, outwardId, parseId } from '../../src/platform/outward-id';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** The 128 bits of a key, as 32 hexadecimal digits. */
const bitsOf = (key: string): string => [...key].reduce((n, c) => n * 32n + BigInt(ALPHABET.indexOf(c)), 0n).toString(16).padStart(32, '0');
const instant = fc.date({ min: new Date('1970-01-02'), max: new Date('2200-01-01'), noInvalidDate: true });

describe('a key made now', () => {
  it('has 26 characters and carries the bits of a UUIDv7: the millisecond, version and variant', () => {
    fc.assert(fc.property(instant, (at) => {
      const key = timeSortedIds(fixedClock(at.toISOString())).next();
      expect(key).toMatch(KEY_PATTERN);
      expect(key).toHaveLength(26);
      const bits = bitsOf(key);
      expect(parseInt(bits.slice(0, 12), 16)).toBe(at.getTime());
      expect([bits[12], '89ab'.includes(bits[16])]).toEqual(['7', true]);
    }));
  });

  it('is sorted by the time of its making, as text', () => {
    fc.assert(fc.property(instant, instant, (one, two) => {
      fc.pre(one.getTime() !== two.getTime());
      const [a, b] = [one, two].map((at) => timeSortedIds(fixedClock(at.toISOString())).next());
      expect(a < b).toBe(one < two);
    }));
  });

  it('is never made twice', () => {
    const ids = timeSortedIds(systemClock);
    expect(new Set(Array.from({ length: 20_000 }, () => ids.next())).size).toBe(20_000);
  });
});

describe('a key from a name', () => {
  // Seeds refer to each other by these: a change would lose every reference of an installed database.
  it.each([
    [['tenant', '32.72'], '5pg55hx1j0g3credyg407mevm0'], [['region', '11'], '3m2k1zn39kgr1aq1qmm0z9gpya'], [['a', 'b'], '7g9keev5spgtetc41z12jdnbwc'], [['ab'], '7vhrgfrbjchwj8rr63kfb55wy1'],
  ])('%j stays what it is', (parts, key) => {
    expect(keyFromName(...parts)).toBe(key);
  });

  it('carries the bits of a UUIDv8 over SHA-256 of its parts', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (parts) => {
      const key = keyFromName(...parts);
      const [bits, digest] = [bitsOf(key), createHash('sha256').update(parts.join('\u001f')).digest('hex')];
      expect(key).toMatch(KEY_PATTERN);
      expect([bits[12], '89ab'.includes(bits[16])]).toEqual(['8', true]);
      expect(bits.slice(0, 12) + bits.slice(13, 16) + bits.slice(17)).toBe(digest.slice(0, 12) + digest.slice(13, 16) + digest.slice(17, 32));
    }));
  });

  it('tells parts apart', () => {
    expect(keyFromName('a', 'bc')).not.toBe(keyFromName('ab', 'c'));
  });
});

describe('an outward id', () => {
  const key = timeSortedIds(systemClock).next();

  it('is read back as prefix and key, and only by its own type', () => {
    expect(parseId(outwardId('inn', key))).toEqual({ prefix: 'inn', key });
    expect([keyOf({ prefix: 'inn' }, `inn_${key}`), keyOf({ prefix: 'agy' }, `inn_${key}`)]).toEqual([key, null]);
  });

  it.each([
    '', '_', key, `inn-${key}`, `inn_${key}x`, `inn_${key.slice(1)}`, `INN_${key}`, `inn_${key.toUpperCase()}`, ` inn_${key}`, `inn_${key}\n`, `i_${key}`, `innov_${key}`, `inn_8${key.slice(1)}`,
    `inn_${key.slice(0, 25)}i`, `inn_${key.slice(0, 25)}u`, `inn__${key}`, `inn_${key}_${key}`,
  ])('is not %j', (text) => {
    expect(parseId(text)).toBeNull();
  });
});
