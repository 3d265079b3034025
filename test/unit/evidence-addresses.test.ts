import fc from 'fast-check';
import { signedAddresses, type FileAddress } from '../../src/files/addresses';
import { repeatedly } from '../../src/files/repeatedly';
import { fixedClock, toInstant } from '../../src/platform/clock';
import { timeSortedIds } from '../../src/platform/ids';
import { encryptedCursors } from '../../src/reads/cursor';

const APP_KEY = Buffer.alloc(32, 7);
const addresses = signedAddresses(APP_KEY);
const ids = timeSortedIds(fixedClock('2026-03-01T00:00:00.000Z'));
const someAddress = fc.record({
  purpose: fc.constantFrom('UPLOAD' as const, 'READ' as const), tenantId: fc.constant('').map(() => ids.next()), fileId: fc.constant('').map(() => ids.next()),
  expiresAt: fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map(toInstant),
});
const tokenOf = (address: FileAddress): string => addresses.write(address).slice('/files/'.length);

describe('a signed address', () => {
  it('is read back as it was written, fits in a path, and is the same each time', () => {
    fc.assert(fc.property(someAddress, (address) => {
      const written = addresses.write(address);
      expect(written).toMatch(/^\/files\/[\w.-]{100,120}$/);
      expect(addresses.write(address)).toBe(written);
      expect(addresses.read(tokenOf(address))).toEqual(address);
    }));
  });

  it('is none when one character of it is changed, left out or added, anywhere', () => {
    fc.assert(fc.property(someAddress, fc.nat(), fc.constantFrom(...'0aA-_.z9u'), (address, at, other) => {
      const token = tokenOf(address);
      const i = at % token.length;
      for (const changed of [token.slice(0, i) + other + token.slice(i + 1), token.slice(0, i) + token.slice(i + 1), token.slice(0, i) + other + token.slice(i)]) {
        if (changed !== token) expect(addresses.read(changed)).toBeNull();
      }
    }));
  });

  it('of one purpose, tenant, file or time has no signature that fits another', () => {
    fc.assert(fc.property(someAddress, someAddress, (one, other) => {
      const signature = tokenOf(one).split('.')[4];
      for (const part of ['purpose', 'tenantId', 'fileId', 'expiresAt'] as const) {
        if (one[part] === other[part]) continue;
        const mixed = tokenOf({ ...one, [part]: other[part] }).split('.').slice(0, 4);
        expect(addresses.read([...mixed, signature].join('.'))).toBeNull();
      }
    }));
  });

  it('of another installation is none, and the key is not that of the cursors', () => {
    const address: FileAddress = { purpose: 'READ', tenantId: ids.next(), fileId: ids.next(), expiresAt: '2026-03-01T00:05:00.000Z' };
    expect(signedAddresses(Buffer.alloc(32, 8)).read(tokenOf(address))).toBeNull();
    const cursor = encryptedCursors(APP_KEY).encode({ list: 'files', where: null, order: '', viewer: '' }, { value: address.fileId, key: address.fileId });
    expect(addresses.read(cursor)).toBeNull();
  });

  it.each(['', '.', 'u', 'a'.repeat(110), '../../../etc/passwd', 'u.../..'])('is none: %s', (token) => {
    expect(addresses.read(token)).toBeNull();
  });
});

describe('work that is done again and again', () => {
  it('is done at once, then after each pause; stopping waits for the round under way and begins no other', async () => {
    let rounds = 0;
    let letGo = (): void => undefined;
    let seen = false;
    const work = repeatedly(1, async (stopped) => {
      rounds += 1;
      if (rounds < 3) return;
      await new Promise<void>((resolve) => (letGo = resolve));
      seen = stopped();
    });
    while (rounds < 3) await new Promise((next) => setTimeout(next, 1));
    const stopping = work.stop();
    let over = false;
    void stopping.then(() => (over = true));
    await new Promise((next) => setTimeout(next, 20));
    expect([rounds, over]).toEqual([3, false]);
    letGo();
    await stopping;
    await new Promise((next) => setTimeout(next, 20));
    expect([rounds, seen]).toEqual([3, true]);
  });
});
