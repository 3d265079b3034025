/**
 * The kinds of file that evidence may be: letters and reports as PDF, photos and screenshots, a video. A closed list, because
 * what is not on it is refused; each is told by its own first bytes, which is less to trust than a library for hundreds of kinds.
 */
const KINDS = {
  'application/pdf': { extensions: ['pdf'], is: isPdf },
  'image/png': { extensions: ['png'], is: isPng },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], is: isJpeg },
  'video/mp4': { extensions: ['mp4', 'm4v'], is: isMp4 },
} as const satisfies Record<string, { readonly extensions: readonly [string, ...string[]]; readonly is: (head: Uint8Array) => boolean }>;

/** The media type of a file that is accepted. */
export type MediaType = keyof typeof KINDS;

/** The accepted media types, in order of declaration. */
export const MEDIA_TYPES = Object.keys(KINDS) as readonly MediaType[];

/** How many of a file's first bytes tell its type; a shorter file is told by all that it has. */
export const HEAD_BYTES = 32;

/** True for a media type that is accepted, written exactly so. */
export function isMediaType(text: string): text is MediaType {
  return Object.hasOwn(KINDS, text);
}

/** The media type of a file by its first bytes; null when it is none that is accepted. What it is called plays no part. */
export function mediaTypeOf(head: Uint8Array): MediaType | null {
  return MEDIA_TYPES.find((type) => KINDS[type].is(head)) ?? null;
}

/** The endings that a name of this media type may have, without the dot; the first is the usual one. */
export function extensionsOf(type: MediaType): readonly [string, ...string[]] {
  return KINDS[type].extensions;
}

const textAt = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));
const begins = (bytes: Uint8Array, ...wanted: readonly number[]): boolean => bytes.length >= wanted.length && wanted.every((byte, i) => bytes[i] === byte);

/** ISO 32000-2, 7.5.2: `%PDF-` and a version. At the very beginning: what readers forgive before it may be another kind of file. */
function isPdf(head: Uint8Array): boolean {
  return /^%PDF-[12]\.\d/.test(textAt(head, 0, 8));
}

/** PNG (third edition), 5.2 and 11.2.1: the signature, then the chunk IHDR of 13 bytes. */
function isPng(head: Uint8Array): boolean {
  return begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13) && textAt(head, 12, 4) === 'IHDR';
}

/** ITU-T T.81, B.1.1.3: start of image, then the first byte of a marker other than a restart. */
function isJpeg(head: Uint8Array): boolean {
  return begins(head, 0xff, 0xd8, 0xff) && head.length > 3 && head[3] >= 0xc0 && head[3] < 0xff;
}

/** The major brands of ISO base media files that players take for MP4; QuickTime and HEIF name others. */
const MP4_BRANDS: ReadonlySet<string> = new Set(['isom', 'iso2', 'iso3', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'MSNV', 'dash']);

/** ISO/IEC 14496-12, 4.3: the first box is `ftyp`, of at least 16 bytes, with one of those brands. */
function isMp4(head: Uint8Array): boolean {
  return begins(head, 0, 0) && head.length >= 12 && head[2] * 256 + head[3] >= 16 && textAt(head, 4, 4) === 'ftyp' && MP4_BRANDS.has(textAt(head, 8, 4));
}
