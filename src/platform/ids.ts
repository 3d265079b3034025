import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from './clock';

/** Crockford's base 32 in lower case: no i, l, o, u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The shape of a key column: 26 characters that carry 128 bits. */
export const KEY_PATTERN = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** Makes keys; injected so that seeds are repeatable. */
export interface Ids {
  /** A new key: 26 characters, sorted by the time of its making. */
  next(): string;
}

/** Guarantees keys with the bits of a UUIDv7 (RFC 9562): 48 bits of time, then random bits. */
export function timeSortedIds(clock: Clock): Ids {
  return {
    next: () => {
      const bytes = randomBytes(16);
      bytes.writeUIntBE(clock.now().getTime(), 0, 6);
      return encode(bytes, 0x70);
    },
  };
}

/** Guarantees the same key for the same natural name on every machine: UUIDv8 bits from SHA-256 (seeds, and what is derived from rows that have keys). */
export function keyFromName(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\u001f')).digest().subarray(0, 16);
  return encode(Buffer.from(digest), 0x80);
}

function encode(bytes: Buffer, version: number): string {
  bytes[6] = (bytes[6] & 0x0f) | version;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  let value = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let i = 0; i < 26; i += 1) {
    text = ALPHABET[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return text;
}
