import { ReadError } from './read-error';
import { keyOf, type ColumnField, type ReadType } from './read-type';
import { all, any, FALSE, sql, within, type Sql } from './sql';
import type { Viewer } from './viewer';

/** A typed filter as it comes from the API: and / or / not, fields with operators, relations with their own filter. */
export type Where = Readonly<Record<string, unknown>>;

/** How large one filter may be: conditions in all, and levels. */
export const WHERE_LIMITS = { conditions: 50, depth: 6, listed: 100 } as const;

interface Budget {
  conditions: number;
  aliases: number;
}

const escaped = (text: string): string => text.toLowerCase().replace(/[!%_]/g, (c) => `!${c}`);

function operand(type: ReadType, field: ColumnField, value: unknown): string | number {
  if (field.as === 'id') {
    // An id of another type, or none of ours, matches nothing: like an id that does not exist.
    return keyOf({ prefix: field.idOf ?? type.prefix }, String(value)) ?? '';
  }
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new ReadError('FILTER_INVALID', { field: field.column });
}

/** Text that a column cannot hold equals nothing in it; MariaDB would refuse to compare the two. */
function comparable(type: ReadType, field: ColumnField, value: unknown): boolean {
  if (typeof value !== 'string') return true;
  if (value.includes('\0')) return false;
  const { kind } = type.table.columns[field.column];
  return (kind !== 'code' && kind !== 'key') || /^[\x20-\x7e]*$/.test(value);
}

function operator(type: ReadType, field: ColumnField, column: string, name: string, value: unknown): Sql {
  if (name === 'isNull') return sql(value === true ? `${column} IS NULL` : `${column} IS NOT NULL`);
  // An explicit null compares with nothing; saying so beats an empty answer.
  if (value === null) throw new ReadError('FILTER_INVALID', { field: field.column });
  if (!Array.isArray(value) && !comparable(type, field, value)) return FALSE;
  switch (name) {
    case 'eq':
      return sql(`${column} = ?`, operand(type, field, value));
    case 'in': {
      const values = value as readonly unknown[];
      if (values.length > WHERE_LIMITS.listed) throw new ReadError('FILTER_INVALID', { field: field.column });
      return within(column, values.filter((v) => comparable(type, field, v)).map((v) => operand(type, field, v)));
    }
    case 'gte':
      return sql(`${column} >= ?`, operand(type, field, value));
    case 'lte':
      return sql(`${column} <= ?`, operand(type, field, value));
    case 'contains':
      return sql(`LOWER(${column}) LIKE ? ESCAPE '!'`, `%${escaped(String(value))}%`);
    case 'startsWith':
      return sql(`LOWER(${column}) LIKE ? ESCAPE '!'`, `${escaped(String(value))}%`);
    default:
      throw new ReadError('FILTER_INVALID', { field: field.column });
  }
}

function compile(type: ReadType, where: Where, alias: string, viewer: Viewer, budget: Budget, depth: number): Sql {
  if (depth > WHERE_LIMITS.depth) throw new ReadError('FILTER_INVALID', { depth: WHERE_LIMITS.depth });
  const pieces: Sql[] = [];
  for (const [name, value] of Object.entries(where)) {
    if (value === undefined) continue;
    if (value === null) throw new ReadError('FILTER_INVALID', { field: name });
    budget.conditions += 1;
    if (budget.conditions > WHERE_LIMITS.conditions) throw new ReadError('FILTER_INVALID', { conditions: WHERE_LIMITS.conditions });
    if (name === 'and' || name === 'or') {
      const parts = (value as readonly Where[]).map((w) => compile(type, w, alias, viewer, budget, depth + 1));
      pieces.push(name === 'and' ? all(parts) : any(parts));
    } else if (name === 'not') {
      const inner = compile(type, value as Where, alias, viewer, budget, depth + 1);
      pieces.push(sql(`NOT (${inner.text})`, ...inner.params));
    } else {
      pieces.push(fieldCondition(type, name, value as Where, alias, viewer, budget, depth));
    }
  }
  return all(pieces);
}

function fieldCondition(type: ReadType, name: string, value: Where, alias: string, viewer: Viewer, budget: Budget, depth: number): Sql {
  const field = type.fields.get(name);
  if (field?.kind === 'column' && field.filter !== undefined) {
    const column = `${alias}.${field.column}`;
    return all(Object.entries(value).filter(([, v]) => v !== undefined).map(([op, v]) => operator(type, field, column, op, v)));
  }
  if (field?.kind === 'one') {
    const target = field.target();
    budget.aliases += 1;
    const inner = `w${budget.aliases}`;
    const join = field.on.map(([own, their]) => sql(`${inner}.${their} = ${alias}.${own}`));
    const parts = all([...join, target.visible(viewer, inner), compile(target, value, inner, viewer, budget, depth + 1)]);
    return sql(`EXISTS (SELECT 1 FROM ${target.table.name} ${inner} WHERE ${parts.text})`, ...parts.params);
  }
  throw new ReadError('FILTER_INVALID', { field: name });
}

/** Compiles a filter into a condition on `alias`; relations bring their own visibility, so a filter tells nothing more than a read. */
export function compileWhere(type: ReadType, where: Where | null | undefined, alias: string, viewer: Viewer): Sql {
  return compile(type, where ?? {}, alias, viewer, { conditions: 0, aliases: 0 }, 0);
}
