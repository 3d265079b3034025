import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 32 random bytes, written in 43 URL-safe characters behind the prefix by which leaks are recognised. */
export function newSecret(): string {
  return `lbg_${randomBytes(32).toString('base64url')}`;
}

/** The shape of a secret; anything else is no token of ours. */
export const SECRET_PATTERN = /^lbg_[A-Za-z0-9_-]{43}$/;

/** What is stored of a secret: a secret of 256 random bits needs no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A hash of any text, for idempotency and seeds. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** 32 new random bytes: an application key. */
export function newAppKey(): Buffer {
  return randomBytes(32);
}

/** A short random name of a request, for logs and error answers. */
export function newRequestId(): string {
  return randomBytes(9).toString('base64url');
}
