import { downloadName } from '../../domain/evidence/file-name';
import { isMediaType } from '../../domain/evidence/media-type';

/** Percent-encodes what RFC 8187 does not let stand by itself; half characters, which no name of ours holds, become U+FFFD. */
const extended = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** What old clients show: printable ASCII without quotes, backslashes and percent signs. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|["\\%]/g, '_');

/** The header Content-Disposition (RFC 6266) under which a file is saved and never shown in place, its name with an ending of its type. */
export function attachment(name: string, mediaType: string): string {
  const safe = isMediaType(mediaType) ? downloadName(name, mediaType) : name;
  return `attachment; filename="${plain(safe)}"; filename*=UTF-8''${extended(safe)}`;
}
