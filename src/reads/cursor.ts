import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { ReadError } from './read-error';

/** Where a page ended: the value that it is sorted by and the row's key. */
export interface Position {
  readonly value: string | number;
  readonly key: string;
}

/** What a cursor belongs to: the list, its filter (with whatever else narrows the list), its order and its viewer. */
export interface CursorContext {
  readonly list: string;
  readonly where: unknown;
  readonly order: string;
  readonly viewer: string;
}

/** Makes and reads cursors that show nothing of what they hold and fit only the list, filter, order and viewer they came from. */
export interface Cursors {
  encode(context: CursorContext, position: Position): string;
  decode(context: CursorContext, cursor: string): Position;
}

/** The longest cursor: longer than the longest sortable text needs. */
const LENGTH_LIMIT = 4096;
/** What is enciphered is filled up to a multiple of this many bytes, so that a cursor's length does not tell the value's. */
const BLOCK = 64;

/** Writes values with sorted keys, so that the order of a filter's fields does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/**
 * AES-256-GCM under a key derived from APP_KEY (RFC 5869). The nonce is a keyed hash of the content, so equal positions
 * give equal cursors and no nonce is used for two contents.
 */
export function encryptedCursors(appKey: Buffer): Cursors {
  const key = Buffer.from(hkdfSync('sha256', appKey, Buffer.alloc(0), 'lumbung/cursor/encrypt', 32));
  const nonceKey = Buffer.from(hkdfSync('sha256', appKey, Buffer.alloc(0), 'lumbung/cursor/nonce', 32));
  const bind = (context: CursorContext): Buffer => createHash('sha256').update(canonical(context)).digest();
  return {
    encode: (context, position) => {
      const text = Buffer.from(JSON.stringify([position.value, position.key]));
      const plain = Buffer.concat([text, Buffer.alloc(BLOCK - (text.length % BLOCK), ' ')]);
      const bound = bind(context);
      const nonce = createHmac('sha256', nonceKey).update(bound).update(plain).digest().subarray(0, 12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    decode: (context, cursor) => {
      const bytes = Buffer.from(cursor, 'base64url');
      // base64url can be written in several ways that decode alike: only ours is a cursor.
      if (bytes.length < 29 || cursor.length > LENGTH_LIMIT || bytes.toString('base64url') !== cursor) throw new ReadError('CURSOR_INVALID');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(bind(context));
        decipher.setAuthTag(bytes.subarray(bytes.length - 16));
        const plain = Buffer.concat([decipher.update(bytes.subarray(12, bytes.length - 16)), decipher.final()]);
        const [value, rowKey] = JSON.parse(plain.toString()) as [string | number, string];
        return { value, key: rowKey };
      } catch {
        throw new ReadError('CURSOR_INVALID');
      }
    },
  };
}
