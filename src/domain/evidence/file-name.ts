import { extensionsOf, type MediaType } from './media-type';

/**
 * What a file's name may hold: no control characters, none that turn the direction of writing (they make one ending look
 * like another), no half characters, no line ends, and nothing that separates folders. It is a label, and never a path.
 */
export const FILE_NAME = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}/\\]+$/u;

/** The longest name, in characters. */
export const FILE_NAME_LENGTH = 200;

/** The name under which a file is downloaded: with an ending of its media type, so that nothing opens it as something else. */
export function downloadName(name: string, type: MediaType): string {
  const trimmed = name.replace(/[.\s]+$/u, '');
  const endings = extensionsOf(type);
  return endings.some((ending) => trimmed.toLowerCase().endsWith(`.${ending}`)) ? trimmed : `${trimmed}.${endings[0]}`;
}
