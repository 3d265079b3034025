import fc from 'fast-check';

/** A plain filter and sort over rows in memory: what the reads room must agree with. It shares no code with it. */

/** A partial date as the model keeps it. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

type Scalar = string | number | boolean;
/** A filter as the API takes it. */
export interface Where {
  readonly [field: string]: unknown;
}

/** What may be asked of a field, how its value is got from a row, and values that are likely to meet it. */
export type FieldSpec<R> =
  | { readonly kind: 'string' | 'int' | 'boolean' | 'code' | 'date' | 'id'; readonly get: (row: R) => Scalar | null; readonly pool: fc.Arbitrary<Scalar> }
  | { readonly kind: 'period'; readonly get: (row: R) => Days; readonly pool: fc.Arbitrary<Scalar> }
  | { readonly kind: 'one'; readonly get: (row: R) => unknown; readonly spec: () => Spec<never> };

/** The filterable fields of a type. */
export type Spec<R> = Readonly<Record<string, FieldSpec<R>>>;

const OPERATORS = {
  string: ['eq', 'in', 'contains', 'startsWith', 'isNull'], int: ['eq', 'in', 'gte', 'lte', 'isNull'], boolean: ['eq'], code: ['eq', 'in', 'isNull'],
  date: ['eq', 'gte', 'lte', 'isNull'], id: ['eq', 'in'],
} as const;

function operators(field: Exclude<FieldSpec<never>, { kind: 'one' }>): fc.Arbitrary<Where> {
  if (field.kind === 'period') {
    return fc.record({ from: field.pool, to: field.pool, isNull: fc.boolean() }, { requiredKeys: [] })
      .map((given) => (given.from !== undefined && given.to !== undefined && given.from > given.to ? { ...given, from: given.to, to: given.from } : given));
  }
  const values = (name: string): fc.Arbitrary<unknown> =>
    name === 'isNull' ? fc.boolean() : name === 'in' ? fc.array(field.pool, { minLength: 1, maxLength: 3 }) : name === 'contains' || name === 'startsWith' ? field.pool.map((v) => [...String(v)].slice(0, 2).join('')) : field.pool;
  return fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...OPERATORS[field.kind].map((name) => values(name).map((value): Where => ({ [name]: value })))) },
    { weight: 1, arbitrary: fc.record(Object.fromEntries(OPERATORS[field.kind].map((name) => [name, values(name)])), { requiredKeys: [] }) },
  );
}

/** Filters over a type, with and, or, not and relations, at most `depth` deep. */
export function whereOver<R>(spec: Spec<R>, depth: number): fc.Arbitrary<Where> {
  const leaves = Object.entries(spec).flatMap(([name, field]) => (field.kind === 'one' ? [] : [operators(field).map((value): Where => ({ [name]: value }))]));
  const ones = Object.entries(spec).flatMap(([name, field]) => (field.kind === 'one' && depth > 0 ? [whereOver(field.spec(), depth - 1).map((value): Where => ({ [name]: value }))] : []));
  if (depth === 0) return fc.oneof(...leaves, fc.constant({}));
  const inner = fc.array(whereOver(spec, depth - 1), { maxLength: 3 });
  const parts = fc.oneof(
    { weight: 4, arbitrary: fc.oneof(...leaves) }, ...(ones.length === 0 ? [] : [{ weight: 2, arbitrary: fc.oneof(...ones) }]),
    { weight: 1, arbitrary: inner.map((and): Where => ({ and })) }, { weight: 2, arbitrary: inner.map((or): Where => ({ or })) },
    { weight: 2, arbitrary: whereOver(spec, depth - 1).map((not): Where => ({ not })) },
  );
  return fc.array(parts, { maxLength: 2 }).map((list) => Object.assign({}, ...list) as Where);
}

/** How many conditions a filter has, counted generously. */
export function sizeOf(where: unknown): number {
  if (Array.isArray(where)) return where.reduce<number>((n, w) => n + 1 + sizeOf(w), 0);
  return typeof where === 'object' && where !== null ? Object.values(where).reduce<number>((n, w) => n + 1 + sizeOf(w), 0) : 0;
}

function compare(operator: string, value: Scalar | null, asked: unknown): boolean {
  if (operator === 'isNull') return (value === null) === asked;
  if (value === null) return false;
  switch (operator) {
    case 'eq':
      return value === asked;
    case 'in':
      return (asked as Scalar[]).includes(value);
    case 'gte':
      return value >= (asked as Scalar);
    case 'lte':
      return value <= (asked as Scalar);
    case 'contains':
      return String(value).toLowerCase().includes(String(asked).toLowerCase());
    case 'startsWith':
      return String(value).toLowerCase().startsWith(String(asked).toLowerCase());
    default:
      throw new Error(operator);
  }
}

function overlaps({ earliest, latest }: Days, asked: Where): boolean {
  const unknown = earliest === null && latest === null;
  if (asked.isNull !== undefined && asked.isNull !== unknown) return false;
  const { from, to } = asked as { from?: string; to?: string };
  if (from === undefined && to === undefined) return true;
  return !unknown && (from === undefined || latest === null || latest >= from) && (to === undefined || earliest === null || earliest <= to);
}

/** Whether a row meets a filter: what an empty value is compared with does not hold, and `not` turns that round. */
export function meets<R>(spec: Spec<R>, row: R, where: Where): boolean {
  return Object.entries(where).every(([name, asked]) => {
    if (name === 'and') return (asked as Where[]).every((w) => meets(spec, row, w));
    if (name === 'or') return (asked as Where[]).some((w) => meets(spec, row, w));
    if (name === 'not') return !meets(spec, row, asked as Where);
    const field = spec[name];
    if (field.kind === 'one') {
      const other = field.get(row);
      return other !== null && meets(field.spec() as Spec<unknown>, other, asked as Where);
    }
    if (field.kind === 'period') return overlaps(field.get(row), asked as Where);
    return Object.entries(asked as Where).every(([operator, value]) => compare(operator, field.get(row), value));
  });
}

type Key = string | number | null;

function order(a: Key, b: Key): number {
  if (a === b) return 0;
  // Nothing comes first; an empty text counts as nothing.
  if (a === null) return b === '' ? 0 : -1;
  if (b === null) return a === '' ? 0 : 1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

/** The rows in order: by the value, nothing first, then by key; the other way round when descending. */
export function sorted<R extends { readonly id: string }>(rows: readonly R[], value: (row: R) => Key, direction: 'ASC' | 'DESC'): R[] {
  const ascending = [...rows].sort((a, b) => order(value(a), value(b)) || order(a.id, b.id));
  return direction === 'ASC' ? ascending : ascending.reverse();
}
