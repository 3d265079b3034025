/** One piece of a statement, as far as the guard needs it: what stands in parentheses is one piece. */
export type Piece =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'bound'; readonly at: number }
  | { readonly kind: 'literal' }
  | { readonly kind: 'group'; readonly inside: readonly Piece[] };

/** A statement that cannot be read without doubt: comments, several statements, numbered or named parameters. */
export class UnreadableSql extends Error {}

// White space; a quoted name; a plain one; a text with doubled quotes inside, or a number; one mark.
const TOKEN = /\s+|("[a-z_]\w*"|`[a-z_]\w*`)|([a-z_]\w*)|('(?:[^'\\]|'')*'|\d+(?:\.\d+)?)|[-+*/%<>=!,.()|&^~?]/giy;
// In quotes these would be names, and would be taken for the words that make up a statement.
const RESERVED = new Set([
  'and', 'as', 'between', 'case', 'delete', 'for', 'from', 'group', 'having', 'insert', 'into', 'join', 'limit', 'not', 'on', 'or', 'order', 'select', 'set',
  'union', 'update', 'using', 'values', 'where', 'with', 'xor',
]);

const unreserved = (name: string): string => {
  if (RESERVED.has(name)) throw new UnreadableSql(`a name that is a word: ${name}`);
  return name;
};

/** Reads a statement into its pieces, words in lower case and without quotes; throws UnreadableSql when in doubt. */
export function piecesOf(sql: string): readonly Piece[] {
  const stack: Piece[][] = [[]];
  let bound = 0;
  // Engines differ in what they take for a comment; none of ours writes any.
  if (/--|\/\*|\*\//.test(sql.replace(/'(?:[^'\\]|'')*'/g, "''"))) throw new UnreadableSql('a comment');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < sql.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(sql);
    if (match === null) throw new UnreadableSql(`at ${sql.slice(from, from + 20)}`);
    const [text, quoted, plain, literal] = match as readonly (string | undefined)[];
    const here = stack[stack.length - 1];
    if (text === '?') {
      if (/[\w?]/.test(sql.charAt(TOKEN.lastIndex))) throw new UnreadableSql('a numbered parameter');
      here.push({ kind: 'bound', at: bound });
      bound += 1;
    } else if (text === '(') stack.push([]);
    else if (text === ')') {
      stack.pop();
      if (stack.length === 0) throw new UnreadableSql('a parenthesis too many');
      stack[stack.length - 1].push({ kind: 'group', inside: here });
    } else if (plain !== undefined) here.push({ kind: 'word', text: plain.toLowerCase() });
    else if (quoted !== undefined) here.push({ kind: 'word', text: unreserved(quoted.slice(1, -1).toLowerCase()) });
    else if (literal !== undefined) here.push({ kind: 'literal' });
    else if (text !== undefined && text.trim() !== '') here.push({ kind: 'mark', text });
  }
  if (stack.length !== 1) throw new UnreadableSql('an open parenthesis');
  return stack[0];
}

/** True for one of these words. */
export function isWord(piece: Piece | undefined, ...words: readonly string[]): boolean {
  return piece?.kind === 'word' && words.includes(piece.text);
}

/** True for one of these marks. */
export function isMark(piece: Piece | undefined, ...marks: readonly string[]): boolean {
  return piece?.kind === 'mark' && marks.includes(piece.text);
}

/** The text of a word; empty for any other piece. */
export function wordAt(pieces: readonly Piece[], at: number): string {
  const piece = pieces[at] as Piece | undefined;
  return piece?.kind === 'word' ? piece.text : '';
}

/** Cuts pieces apart at a separator of this level; what stands in parentheses stays whole. */
export function splitAt(pieces: readonly Piece[], separates: (piece: Piece) => boolean): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (separates(piece)) parts.push([]);
    else parts[parts.length - 1].push(piece);
  }
  return parts;
}

/** The pieces after the first of a word at this level, up to the next word that ends its clause; empty when the word is not there. */
export function clauseOf(pieces: readonly Piece[], word: string, ends: readonly string[]): readonly Piece[] {
  const start = pieces.findIndex((p) => isWord(p, word));
  if (start < 0) return [];
  const rest = pieces.slice(start + 1);
  const end = rest.findIndex((p) => isWord(p, ...ends));
  return end < 0 ? rest : rest.slice(0, end);
}
