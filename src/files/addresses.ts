import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { KEY_PATTERN } from '../platform/ids';

/** What an address is good for. */
export type AddressPurpose = 'UPLOAD' | 'READ';

/** What an address says: one file of one tenant, for one purpose, up to an instant (that instant excluded). */
export interface FileAddress {
  readonly purpose: AddressPurpose;
  readonly tenantId: string;
  readonly fileId: string;
  readonly expiresAt: string;
}

/** Writes addresses of files that nobody else can write, and reads them back. */
export interface FileAddresses {
  /** The address, relative to the server: equal for equal contents. Whoever holds it may use it, until it expires. */
  write(address: FileAddress): string;
  /** What the last part of an address says, or null when it is not one of ours; whether it has expired is the reader's to ask. */
  read(token: string): FileAddress | null;
}

const LETTER: Readonly<Record<AddressPurpose, string>> = { UPLOAD: 'u', READ: 'r' };
const MAC_LENGTH = 43;
const TOKEN = /^([ur])\.([0-9a-z]{26})\.([0-9a-z]{26})\.([1-9a-z][0-9a-z]{6,8})\.([A-Za-z0-9_-]{43})$/;

/**
 * Addresses signed with HMAC-SHA-256 under a key of their own, derived from APP_KEY (RFC 5869). The tenant and the purpose
 * are under the signature, so an address of one tenant or for one purpose is none for another.
 */
export function signedAddresses(appKey: Buffer): FileAddresses {
  const key = Buffer.from(hkdfSync('sha256', appKey, Buffer.alloc(0), 'lumbung/file/address', 32));
  const sign = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    write: ({ purpose, tenantId, fileId, expiresAt }) => {
      const text = [LETTER[purpose], tenantId, fileId, Date.parse(expiresAt).toString(36)].join('.');
      return `/files/${text}.${sign(text).toString('base64url')}`;
    },
    read: (token) => {
      const [, letter, tenantId, fileId, expires, mac] = TOKEN.exec(token) ?? [];
      if (mac === undefined || !KEY_PATTERN.test(tenantId) || !KEY_PATTERN.test(fileId)) return null;
      const given = Buffer.from(mac, 'base64url');
      // base64url can be written in several ways that decode alike: only ours is an address.
      if (given.toString('base64url') !== mac || !timingSafeEqual(given, sign(token.slice(0, -MAC_LENGTH - 1)))) return null;
      return { purpose: letter === 'u' ? 'UPLOAD' : 'READ', tenantId, fileId, expiresAt: new Date(parseInt(expires, 36)).toISOString() };
    },
  };
}
