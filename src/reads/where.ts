import { ReadError } from './read-error';
import { keyOf } from '../platform/outward-id';
import type { ColumnField, OneField, PeriodField, ReadType } from './read-type';
import { all, any, FALSE, sql, within, type Sql } from './sql';
import type { Viewer } from './viewer';

/** A typed filter as it comes from the API: and / or / not, fields with operators, relations with their own filter. */
export type Where = Readonly<Record<string, unknown>>;

/** How large one filter may be: conditions in all, levels, values of one list, characters of one text. */
export const WHERE_LIMITS = { conditions: 50, depth: 6, listed: 100, text: 1000 } as const;

/**
 * How a filter asks for a relation. Both find the same rows; the embedded engine carries either out as it is written.
 * IN reads the other table once and goes on from what it found: right for a list that nothing else narrows. EXISTS looks
 * from each row: right below rows that are already few.
 */
export type Reach = 'IN' | 'EXISTS';

interface Plan {
  readonly viewer: Viewer;
  readonly reach: Reach;
  conditions: number;
  aliases: number;
}

const escaped = (text: string): string => text.replace(/[!%_]/g, (c) => `!${c}`);

/**
 * Text that holds this one, whatever the case. The embedded engine folds the case of ASCII letters only; the second
 * condition lets other letters be found at least as they are written.
 */
function like(column: string, text: string, pattern: (escapedText: string) => string): Sql {
  const folded = sql(`LOWER(${column}) LIKE ? ESCAPE '!'`, pattern(escaped(text.toLowerCase())));
  return /^[\x20-\x7e]*$/.test(text) ? folded : any([folded, sql(`${column} LIKE ? ESCAPE '!'`, pattern(escaped(text)))]);
}

function operand(type: ReadType, field: ColumnField, value: unknown): string | number {
  if (field.as === 'id') {
    // An id of another type, or none of ours, matches nothing: like an id that does not exist.
    return keyOf({ prefix: field.idOf ?? type.prefix }, String(value)) ?? '';
  }
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new ReadError('FILTER_INVALID', { field: field.column });
}

/** Text that a column cannot hold (NUL, half a character) equals nothing in it; MariaDB would refuse to compare the two. */
function comparable(type: ReadType, field: ColumnField, value: unknown): boolean {
  if (typeof value !== 'string') return true;
  if (value.length > WHERE_LIMITS.text) throw new ReadError('FILTER_INVALID', { field: field.column, characters: WHERE_LIMITS.text });
  if (value.includes('\0') || /\p{Surrogate}/u.test(value)) return false;
  const { kind } = type.table.columns[field.column];
  return (kind !== 'code' && kind !== 'key') || /^[\x20-\x7e]*$/.test(value);
}

function operator(type: ReadType, field: ColumnField, column: string, name: string, value: unknown): Sql {
  // An explicit null compares with nothing; saying so beats an empty answer.
  if (value === null) throw new ReadError('FILTER_INVALID', { field: field.column });
  if (name === 'isNull') return sql(value === true ? `${column} IS NULL` : `${column} IS NOT NULL`);
  if (!Array.isArray(value) && !comparable(type, field, value)) return FALSE;
  switch (name) {
    case 'eq':
      return sql(`${column} = ?`, operand(type, field, value));
    case 'in': {
      const values = value as readonly unknown[];
      // Nothing to choose from matches nothing; like a null it is told, because an empty answer would hide the mistake.
      if (values.length === 0) throw new ReadError('FILTER_INVALID', { field: field.column });
      if (values.length > WHERE_LIMITS.listed) throw new ReadError('FILTER_INVALID', { field: field.column, listed: WHERE_LIMITS.listed });
      return within(column, values.filter((v) => comparable(type, field, v)).map((v) => operand(type, field, v)));
    }
    case 'gte':
      return sql(`${column} >= ?`, operand(type, field, value));
    case 'lte':
      return sql(`${column} <= ?`, operand(type, field, value));
    case 'contains':
      return like(column, value as string, (text) => `%${text}%`);
    case 'startsWith':
      return like(column, value as string, (text) => `${text}%`);
    default:
      throw new ReadError('FILTER_INVALID', { field: field.column });
  }
}

/**
 * A period that may overlap the days given, both included: a side that is not known may be any day, but a period of which
 * nothing is known is found by `isNull` only.
 */
function periodCondition(field: PeriodField, name: string, value: Where, alias: string): Sql {
  const [earliest, latest] = [`${alias}.${field.earliest}`, `${alias}.${field.latest}`];
  const { from, to, isNull } = value;
  if (from === null || to === null || isNull === null) throw new ReadError('FILTER_INVALID', { field: name });
  if (typeof from === 'string' && typeof to === 'string' && from > to) throw new ReadError('FILTER_INVALID', { field: name, from, to });
  const unknown = sql(`${earliest} IS NULL AND ${latest} IS NULL`);
  const known = sql(`${earliest} IS NOT NULL OR ${latest} IS NOT NULL`);
  return all([
    ...(from === undefined && to === undefined ? [] : [known]),
    ...(from === undefined ? [] : [sql(`${latest} IS NULL OR ${latest} >= ?`, from)]),
    ...(to === undefined ? [] : [sql(`${earliest} IS NULL OR ${earliest} <= ?`, to)]),
    ...(isNull === undefined ? [] : [isNull === true ? unknown : known]),
  ]);
}

function spend(plan: Plan): void {
  plan.conditions += 1;
  if (plan.conditions > WHERE_LIMITS.conditions) throw new ReadError('FILTER_INVALID', { conditions: WHERE_LIMITS.conditions });
}

function compile(type: ReadType, where: Where, alias: string, plan: Plan, depth: number): Sql {
  if (depth > WHERE_LIMITS.depth) throw new ReadError('FILTER_INVALID', { depth: WHERE_LIMITS.depth });
  const pieces: Sql[] = [];
  for (const [name, value] of Object.entries(where)) {
    if (value === undefined) continue;
    if (value === null) throw new ReadError('FILTER_INVALID', { field: name });
    spend(plan);
    if (name === 'and' || name === 'or') {
      const parts = (value as readonly Where[]).map((w) => {
        // An empty part is a part too: engines bound how deep a chain of conditions goes.
        spend(plan);
        return compile(type, w, alias, plan, depth + 1);
      });
      pieces.push(name === 'and' ? all(parts) : any(parts));
    } else if (name === 'not') {
      const inner = compile(type, value as Where, alias, plan, depth + 1);
      // Not NOT: what compares with an empty value does not hold, so its opposite does.
      pieces.push(sql(`(${inner.text}) IS NOT TRUE`, ...inner.params));
    } else {
      pieces.push(fieldCondition(type, name, value as Where, alias, plan, depth));
    }
  }
  return all(pieces);
}

function fieldCondition(type: ReadType, name: string, value: Where, alias: string, plan: Plan, depth: number): Sql {
  const field = type.fields.get(name);
  if (field?.kind === 'column' && field.filter !== undefined) {
    const column = `${alias}.${field.column}`;
    return all(Object.entries(value).filter(([, v]) => v !== undefined).map(([op, v]) => operator(type, field, column, op, v)));
  }
  if (field?.kind === 'period' && field.filter === true) return periodCondition(field, name, value, alias);
  if (field?.kind === 'one') return relationCondition(field, value, alias, plan, depth);
  throw new ReadError('FILTER_INVALID', { field: name });
}

function relationCondition(field: OneField, value: Where, alias: string, plan: Plan, depth: number): Sql {
  const target = field.target();
  plan.aliases += 1;
  const inner = `w${plan.aliases}`;
  const asked = [target.visible(plan.viewer, inner), compile(target, value, inner, plan, depth + 1)];
  switch (plan.reach) {
    case 'IN': {
      const parts = all(asked);
      const [own, their] = [field.on.map(([o]) => `${alias}.${o}`), field.on.map(([, t]) => `${inner}.${t}`)];
      const found = sql(`(${own.join(', ')}) IN (SELECT ${their.join(', ')} FROM ${target.table.name} ${inner} WHERE ${parts.text})`, ...parts.params);
      return all([found, ...keyGiven(field, target, value, alias)]);
    }
    case 'EXISTS': {
      const parts = all([...field.on.map(([own, their]) => sql(`${inner}.${their} = ${alias}.${own}`)), ...asked]);
      return sql(`EXISTS (SELECT 1 FROM ${target.table.name} ${inner} WHERE ${parts.text})`, ...parts.params);
    }
  }
}

/** Says again, on the row itself, what a filter on the id of a relation comes to: an index then gives the rows in order. */
function keyGiven(field: OneField, target: ReadType, value: Where, alias: string): Sql[] {
  const pair = field.on.find(([, their]) => their === 'id');
  const given = (value.id as Where | undefined)?.eq;
  return pair === undefined || typeof given !== 'string' ? [] : [sql(`${alias}.${pair[0]} = ?`, keyOf(target, given) ?? '')];
}

/** Compiles a filter into a condition on `alias`; relations bring their own visibility, so a filter tells nothing more than a read. */
export function compileWhere(type: ReadType, where: Where | null | undefined, alias: string, viewer: Viewer, reach: Reach = 'IN'): Sql {
  return compile(type, where ?? {}, alias, { viewer, reach, conditions: 0, aliases: 0 }, 0);
}
