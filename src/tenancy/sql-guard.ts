import type { Session } from '../db/session';
import { clauseOf, isMark, isWord, piecesOf, splitAt, UnreadableSql, wordAt, type Piece } from './sql-text';
import { classOf, isRegistered, ownerColumns, type TableName } from './table-register';

/** A statement that would cross a wall; it never runs. */
export class GuardViolation extends Error {}

type Pieces = readonly Piece[];
/** What a statement needs of its bound values and its session; throws when it is not met. */
type Check = (params: readonly unknown[], session: Session) => void;
/** That only rows can be meant for which some `<owner column> = <bound value>` holds. */
type Proof = (holds: (column: string, at: number) => boolean) => boolean;

/** A table named in a FROM clause, and the ON of its join where that limits its rows. */
interface Mention {
  readonly name: string;
  readonly alias: string;
  readonly on: Pieces;
}

/** Statements that touch no row; each is matched whole. */
const HARMLESS = /^(begin( immediate)?|start transaction|commit|rollback( to savepoint \w+)?|(release )?savepoint \w+|set transaction isolation level read committed|pragma wal_checkpoint\(truncate\))$/i;
const JOINS = ['join', 'straight_join', 'left', 'inner', 'right', 'full', 'cross', 'natural', 'outer'];
const AFTER_WHERE = ['group', 'having', 'window', 'order', 'limit', 'offset', 'for', 'lock', 'returning', 'into', 'set', 'values'];
const AFTER_FROM = ['where', ...AFTER_WHERE];
// Where these stand beside AND and OR, the guard does not know what binds stronger.
const OPAQUE_WORDS = ['between', 'case', 'xor'];
const OPAQUE_MARKS = ['|', '&', '!', ','];
// Read by authentication alone: the memberships of one actor in all its tenants.
const ACTOR = 'actor_id';

const refuse = (why: string): never => {
  throw new GuardViolation(why);
};
const isPrivate = (name: string): name is TableName => isRegistered(name) && !['reference', 'published', 'derived'].includes(classOf(name));
const onlySystem = (why: string): Check => (_params, session) => (session.mode === 'system' ? undefined : refuse(why));

/** Reads a condition: what limits both sides of an OR, or one side of an AND, limits the whole; what is under a NOT limits nothing. */
function proofIn(clause: Pieces, alias: string, columns: readonly string[], alone: boolean): Proof | null {
  if (clause.length === 1 && clause[0].kind === 'group') return proofIn(clause[0].inside, alias, columns, alone);
  if (clause.some((p) => isWord(p, ...OPAQUE_WORDS) || isMark(p, ...OPAQUE_MARKS))) return null;
  const sides = splitAt(clause, (p) => isWord(p, 'or'));
  const parts = sides.length > 1 ? sides : splitAt(clause, (p) => isWord(p, 'and'));
  if (parts.length > 1) {
    const proofs = parts.flatMap((part) => proofIn(part, alias, columns, alone) ?? []);
    if (sides.length > 1) return proofs.length === sides.length ? (holds) => proofs.every((proof) => proof(holds)) : null;
    return proofs.length > 0 ? (holds) => proofs.some((proof) => proof(holds)) : null;
  }
  const leaf = clause.length === 5 && wordAt(clause, 0) === alias && isMark(clause[1], '.') ? clause.slice(2) : alone ? clause : [];
  const [column, equals, value] = leaf;
  if (leaf.length !== 3 || !isWord(column, ...columns) || !isMark(equals, '=') || value.kind !== 'bound') return null;
  return (holds) => holds(wordAt(leaf, 0), value.at);
}

/** Demands one of the proofs with this session's own tenant bound; the system may bind any. */
function ownRows(table: TableName, proofs: readonly (Proof | null)[]): Check {
  const found = proofs.filter((proof) => proof !== null);
  if (found.length === 0) return refuse(`no predicate of a tenant on ${table}`);
  return (params, session) => {
    if (session.mode === 'system') return;
    const holds = (column: string, at: number): boolean => column !== ACTOR && session.tenantId !== null && params[at] === session.tenantId;
    if (!found.some((proof) => proof(holds))) refuse(`no predicate of this tenant on ${table}`);
  };
}

function mentionIn(part: Pieces, limits: boolean): Mention {
  const at = part.findIndex((p) => isWord(p, 'on', 'using'));
  const head = at < 0 ? part : part.slice(0, at);
  const name = isMark(head[1], '.') ? `${wordAt(head, 0)}.${wordAt(head, 2)}` : wordAt(head, 0);
  return { name, alias: wordAt(head, head.length - 1) || name, on: limits && isWord(part[at], 'on') ? part.slice(at + 1) : [] };
}

function mentionsOf(from: Pieces): Mention[] {
  const found: Mention[] = [];
  // The ON of a right or full join keeps rows that do not meet it.
  let limits = true;
  let start = 0;
  for (let i = 0; i <= from.length; i += 1) {
    if (i < from.length && !isMark(from[i], ',') && !isWord(from[i], ...JOINS)) continue;
    if (i > start) {
      found.push(mentionIn(from.slice(start, i), limits));
      limits = true;
    }
    if (isWord(from[i], 'right', 'full', 'natural')) limits = false;
    start = i + 1;
  }
  return found;
}

function checkOfMention({ name, alias, on }: Mention, where: Pieces, alone: boolean): readonly Check[] {
  if (!isRegistered(name)) return [onlySystem(`an unregistered table: ${name}`)];
  const cls = classOf(name);
  if (cls === 'system') return [onlySystem(`only the system reads ${name}`)];
  if (cls === 'reference' || cls === 'published' || cls === 'derived') return [];
  const columns = name === 'membership' ? [...ownerColumns(name), ACTOR] : ownerColumns(name);
  return [ownRows(name, [where, on].map((clause) => proofIn(clause, alias, columns, alone)))];
}

const isComma = (p: Piece): boolean => p.kind === 'mark' && p.text === ',';
/** Looks into parentheses; where there is no word there is nothing to find. */
function inGroups(pieces: Pieces, known: readonly string[] = []): readonly Check[] {
  return pieces.flatMap((p) => (p.kind === 'group' && p.inside.some((q) => q.kind === 'word' || q.kind === 'group') ? checksOfReads(p.inside, known) : []));
}
/** How often private tables are named at this level, columns of theirs aside. */
const privateNames = (pieces: Pieces): number => pieces.filter((p, i) => isPrivate(wordAt([p], 0)) && !isMark(pieces[i + 1], '.')).length;

/** Looks at every SELECT of these pieces, at every depth; `known` are the names that a WITH has given. */
function checksOfReads(pieces: Pieces, known: readonly string[]): readonly Check[] {
  const given = isWord(pieces[0], 'with') ? pieces.filter((_, i) => isWord(pieces[i + 1], 'as') && pieces[i + 2]?.kind === 'group').map((p) => wordAt([p], 0)) : [];
  const names = [...known, ...given];
  return splitAt(pieces, (p) => isWord(p, 'union', 'intersect', 'except')).flatMap((block) => {
    const reads = block.some((p) => isWord(p, 'select'));
    if (reads && block.some((p) => isWord(p, 'into'))) refuse('a reading statement that writes');
    const mentions = reads ? mentionsOf(clauseOf(block, 'from', AFTER_FROM)) : [];
    if (privateNames(block) !== mentions.filter((m) => isPrivate(m.name)).length) refuse('a private table named where it cannot be told whose rows are meant');
    const where = clauseOf(block, 'where', AFTER_WHERE);
    const named = mentions.filter((m) => m.name !== '' && !names.includes(m.name));
    return [...named.flatMap((m) => checkOfMention(m, where, mentions.length === 1)), ...inGroups(block, names)];
  });
}

function tableAt(pieces: Pieces, at: number): TableName {
  const name = wordAt(pieces, at);
  return isRegistered(name) ? name : refuse(`a statement on an unregistered table: ${name.slice(0, 40)}`);
}

function checksOfInsert(pieces: Pieces): readonly Check[] {
  const [, into, , columns, values, ...rest] = pieces;
  const table = tableAt(pieces, 2);
  if (!isWord(into, 'into') || columns?.kind !== 'group' || !isWord(values, 'values')) return refuse(`an insert into ${table} that is no list of rows`);
  const rows = rest.flatMap((p) => (p.kind === 'group' ? [p.inside] : []));
  if (rest.length !== rows.length * 2 - 1 || rest.some((p, i) => i % 2 === 1 && !isComma(p))) refuse(`an insert into ${table} that does more`);
  const [owner] = ownerColumns(table);
  if (owner === undefined) return [onlySystem(`only the system writes ${table}`), ...inGroups(rest)];
  const place = splitAt(columns.inside, isComma).findIndex((c) => c.length === 1 && isWord(c[0], owner));
  const owners = rows.map((row) => {
    const value = splitAt(row, isComma)[place] ?? [];
    return value.length === 1 && value[0].kind === 'bound' ? value[0].at : refuse(`an insert into ${table} without its owner`);
  });
  const own: Check = (params, session) => {
    if (session.mode === 'system') return;
    if (session.tenantId === null || owners.some((at) => params[at] !== session.tenantId)) refuse(`an insert for another tenant into ${table}`);
  };
  return [own, ...inGroups(rest)];
}

function checksOfChange(pieces: Pieces, at: number, next: string): readonly Check[] {
  const table = tableAt(pieces, at);
  const where = clauseOf(pieces, 'where', AFTER_WHERE);
  if (!isWord(pieces[at + 1], next) || where.length === 0) refuse(`a change of ${table} that is not of one table under a condition`);
  for (const change of splitAt(clauseOf(pieces, 'set', AFTER_FROM), isComma)) {
    const [left] = splitAt(change, (p) => isMark(p, '='));
    if (isWord(left[left.length - 1], 'id', ...ownerColumns(table))) refuse(`a row of ${table} may not change its owner or its key`);
    if (left.some((p) => p.kind === 'group') || change.some((p) => isWord(p, 'from', ...JOINS))) refuse(`a change of ${table} that reads beside it`);
  }
  if (privateNames(pieces) > (isPrivate(table) ? 1 : 0)) refuse(`a change of ${table} that reads beside it`);
  const columns = ownerColumns(table);
  return [columns.length === 0 ? onlySystem(`only the system writes ${table}`) : ownRows(table, [proofIn(where, table, columns, true)]), ...inGroups(pieces)];
}

function checksOf(pieces: Pieces): readonly Check[] {
  const verb = isWord(pieces[0], 'with') ? wordAt(pieces.filter((p) => isWord(p, 'select', 'insert', 'update', 'delete', 'replace', 'values', 'table')), 0) : wordAt(pieces, 0);
  switch (verb) {
    case 'select':
      return checksOfReads(pieces, []);
    case 'insert':
      return checksOfInsert(pieces);
    case 'update':
      return checksOfChange(pieces, 1, 'set');
    case 'delete':
      return isWord(pieces[1], 'from') ? checksOfChange(pieces, 2, 'where') : refuse('a delete from several tables');
    default:
      return refuse(`a statement of kind ${verb} has no place here`);
  }
}

const KEPT = { statements: 500, length: 4000 } as const;
const kept = new Map<string, readonly Check[]>();

/**
 * Refuses a statement that reads or changes a tenant's rows without that tenant's predicate, that writes what only the
 * system may write, or that gives a row to another owner. It reads text: a tripwire behind the repositories, not a proof.
 */
export function guardStatement(text: string, params: readonly unknown[], session: Session): void {
  let checks = kept.get(text);
  if (checks === undefined) {
    try {
      checks = HARMLESS.test(text.trim()) ? [] : checksOf(piecesOf(text));
    } catch (error) {
      throw error instanceof UnreadableSql ? new GuardViolation(`a statement that cannot be read: ${error.message}`) : error;
    }
    if (kept.size >= KEPT.statements) kept.delete(kept.keys().next().value ?? '');
    if (text.length <= KEPT.length) kept.set(text, checks);
  }
  for (const check of checks) check(params, session);
}
