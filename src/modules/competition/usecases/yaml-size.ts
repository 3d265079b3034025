import { Lexer } from 'yaml';
import { FILE_LIMITS } from '../../../domain/program-file/format';

/** Why a text is not even parsed: it is too large, or nested too deep at a place, from 1. */
export type Oversize = { readonly why: 'LARGE' } | { readonly why: 'DEEP'; readonly line: number; readonly column: number };

// The first sign of a token of the lexer: what begins a document, ends a flow and announces a scalar is no text of the file.
const MARKS = new Set(['\u0002', '\u0018', '\u001f']);
const SCALAR = '\u001f';
// More columns than the deepest file needs, each level indented by eight.
const WIDEST = FILE_LIMITS.depth * 8;

const isBreak = (token: string): boolean => token === '\n' || token === '\r\n';

/** How deep a token lies at most, as far as brackets, the columns before a line and the signs that open lists and keys on it tell. */
class Nesting {
  private brackets = 0;
  private openers = 0;
  private begins = true;

  /** Takes the next token of the structure; true while a parser may follow. */
  take(token: string): boolean {
    const { begins } = this;
    this.begins = isBreak(token);
    if (this.begins) this.openers = 0;
    else if (token === '[' || token === '{') this.brackets += 1;
    else if (token === ']' || token === '}') this.brackets = Math.max(0, this.brackets - 1);
    else if (token === '-' || token === '?') this.openers += 1;
    else if (begins && token.trim() === '' && token.length > WIDEST) return false;
    return this.brackets + this.openers <= FILE_LIMITS.depth * 2;
  }
}

/**
 * Looks, before anything is built, whether a text is more than a file may be; null when it is not. Words and signs are counted
 * because many small parts cost more than their bytes say. Depth is bounded here because the parser follows it on the call
 * stack: at its very end not even an error can be caught, and the process dies.
 */
export function oversizeOf(text: string): Oversize | null {
  if (Buffer.byteLength(text) > FILE_LIMITS.bytes) return { why: 'LARGE' };
  const nesting = new Nesting();
  let [tokens, at, scalar, deepAt] = [0, 0, false, -1];
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > FILE_LIMITS.tokens) return { why: 'LARGE' };
    if (!scalar && MARKS.has(token)) {
      scalar = token === SCALAR;
      continue;
    }
    if (!scalar && deepAt < 0 && !nesting.take(token)) deepAt = at;
    scalar = false;
    at += token.length;
  }
  if (deepAt < 0) return null;
  const before = text.slice(0, deepAt);
  return { why: 'DEEP', line: before.split('\n').length, column: deepAt - (before.lastIndexOf('\n') + 1) + 1 };
}
