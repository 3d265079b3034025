import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair, type Range, type YAMLMap } from 'yaml';
import type { FileFault, Path } from '../../../domain/program-file/field';
import { FILE_LIMITS } from '../../../domain/program-file/format';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { oversizeOf } from './yaml-size';

/** A fault with its place in the text, both from 1. */
export interface LocatedFault {
  readonly path: readonly string[];
  readonly line: number;
  readonly column: number;
  readonly why: Bilingual;
}

/** A text that was read as YAML: plain data, and where each part of it stands. */
export interface ReadYaml {
  readonly raw: unknown;
  /** Puts faults of the data into their places, beside those of the writing, in the order of the text. */
  readonly locate: (faults: readonly FileFault[]) => readonly LocatedFault[];
}

/** The whole file as a path; a problem names something. */
const WHOLE = ['file'] as const;
/** Faults of the writing itself that are told: the first ones bring forth the others. */
const SYNTAX_TOLD = 20;

const SYNTAX: Readonly<Record<string, Bilingual>> = {
  TAB_AS_INDENT: ['tab tidak boleh menjadi indentasi; pakai spasi', 'a tab must not indent; use spaces'],
  BAD_INDENT: ['indentasi salah, atau kurung belum ditutup', 'the indentation is wrong, or a bracket is not closed'],
  MISSING_CHAR: ['ada tanda yang kurang, misalnya tanda kutip penutup', 'a sign is missing, for example a closing quotation mark'],
  MULTIPLE_DOCS: ['hanya satu dokumen dalam satu berkas', 'a file holds one document only'],
};
const TOO_DEEP: Bilingual = ['bersarang terlalu dalam', 'is nested too deep'];
const UNREADABLE: Bilingual = ['tidak dapat dibaca sebagai YAML', 'cannot be read as YAML'];

class Walk {
  readonly faults: { readonly at: number; readonly path: Path; readonly why: Bilingual }[] = [];

  private fault(node: { readonly range?: Range | null } | null, path: Path, indonesian: string, english: string): null {
    this.faults.push({ at: node?.range?.[0] ?? 0, path, why: [indonesian, english] });
    return null;
  }

  private nameOf(pair: Pair, path: Path): string | null {
    const { key } = pair as { key: Node | null };
    if (isScalar(key) && (typeof key.value === 'string' || typeof key.value === 'number') && key.anchor === undefined && key.tag === undefined) return String(key.value);
    return this.fault(key, path, 'kunci harus satu kata', 'a key must be one word');
  }

  /** Plain data of a node. Keys that stand twice are told here: the library compares each with each. */
  plain(node: Node | null, path: Path): unknown {
    if (node === null) return null;
    if (isAlias(node) || node.anchor !== undefined) return this.fault(node, path, 'jangkar (&) dan rujukannya (*) tidak diterima', 'anchors (&) and what refers to them (*) are not accepted');
    if (node.tag !== undefined) return this.fault(node, path, 'penanda jenis (!) tidak diterima', 'tags (!) are not accepted');
    if (path.length > FILE_LIMITS.depth) return this.fault(node, path, ...TOO_DEEP);
    if (isSeq(node)) return node.items.map((item, i) => this.plain(item as Node | null, [...path, i]));
    if (!isMap(node)) return isScalar(node) ? node.value : null;
    const entries = new Map<string, unknown>();
    for (const pair of node.items) {
      const name = this.nameOf(pair, path);
      if (name === null) continue;
      const at = [...path, name];
      if (entries.has(name)) this.fault(pair.key as Node, at, 'kunci ini sudah ada di sini', 'this key stands here already');
      else entries.set(name, this.plain(pair.value as Node | null, at));
    }
    return Object.fromEntries(entries);
  }
}

const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by their names, the first of each; looked through once, since thousands of faults may lie in one map. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = PAIRS.get(map);
  if (known !== undefined) return known;
  const pairs = new Map<string, Pair>([...map.items].reverse().flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])));
  PAIRS.set(map, pairs);
  return pairs;
}

/** The place of a path: of the key or of the value; where that is not there, of what would hold it. */
function placeOf(root: Node | null, { path, at }: FileFault): number {
  let [node, found] = [root, root?.range?.[0] ?? 0];
  for (const [i, part] of path.entries()) {
    let next: Node | null = null;
    if (isMap(node)) {
      const pair = typeof part === 'string' ? pairsOf(node).get(part) : undefined;
      if (pair === undefined) return found;
      next = pair.value as Node | null;
      const key = pair.key as Node;
      const empty = next === null || (isScalar(next) && next.value === null && next.source === '');
      found = ((i === path.length - 1 && at === 'key') || empty ? key.range?.[0] : next?.range?.[0]) ?? found;
    } else if (isSeq(node) && typeof part === 'number') {
      next = (node.items[part] ?? null) as Node | null;
      found = next?.range?.[0] ?? found;
    }
    node = next;
  }
  return found;
}

/** Parses without the stack of each fault: of tens of thousands, taking them down would be most of the work. */
function parsed(text: string, lineCounter: LineCounter): Document {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, { lineCounter, version: '1.2', schema: 'core', strict: true, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const hasDirectives = ({ directives }: Document): boolean => directives !== undefined && (directives.yaml.explicit === true || Object.keys(directives.tags).length > 1);

/**
 * Reads a text as strict YAML 1.2: one document, plain maps, lists, texts and numbers, each key once, no anchors, tags or
 * directives, within the limits of a file. Answers the data with its places, or the faults for which it is no YAML.
 */
export function readYaml(text: string): ReadYaml | { readonly faults: readonly LocatedFault[] } {
  const lines = new LineCounter();
  const located = (at: number, path: readonly string[], why: Bilingual): LocatedFault => {
    const { line, col } = lines.linePos(at);
    return { path, line: Math.max(1, line), column: Math.max(1, col), why };
  };
  const oversize = oversizeOf(text);
  if (oversize?.why === 'DEEP') return { faults: [{ path: WHOLE, line: oversize.line, column: oversize.column, why: TOO_DEEP }] };
  if (oversize !== null) {
    return { faults: [{ path: WHOLE, line: 1, column: 1, why: [
      `berkas terlalu besar; paling banyak ${FILE_LIMITS.bytes} bita dan ${FILE_LIMITS.tokens} kata dan tanda`, `the file is too large; at most ${FILE_LIMITS.bytes} bytes and ${FILE_LIMITS.tokens} words and signs`,
    ] }] };
  }
  const document = parsed(text, lines);
  if (document.errors.length > 0) {
    return { faults: document.errors.slice(0, SYNTAX_TOLD).map(({ code, pos }) => located(pos[0], WHOLE, SYNTAX[code] ?? UNREADABLE)) };
  }
  if (hasDirectives(document)) return { faults: [located(0, WHOLE, ['petunjuk YAML (%) tidak diterima', 'YAML directives (%) are not accepted'])] };
  const walk = new Walk();
  const raw = walk.plain(document.contents, []);
  const named = (path: Path): readonly string[] => (path.length === 0 ? WHOLE : path.map(String));
  const written = walk.faults.slice(0, FILE_LIMITS.faults);
  // What was not taken for data is told once, for what it is.
  const isTold = ({ path }: FileFault): boolean => written.some((fault) => fault.path.every((part, i) => path[i] === part));
  const locate: ReadYaml['locate'] = (faults) => [
    ...written.map(({ at, path, why }) => located(at, named(path), why)),
    ...faults.filter((fault) => !isTold(fault)).map((fault) => located(placeOf(document.contents, fault), named(fault.path), fault.why)),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  return { raw, locate };
}
