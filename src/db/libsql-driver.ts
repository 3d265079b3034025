import Libsql from 'libsql';

/**
 * The one way to libsql, whose binding ends the process on a boolean, a Date or a Buffer, throws on a lone null, cuts
 * strings at NUL, stores whole numbers as floats and wraps large ones round. Guarantees: only strings, finite numbers,
 * bigint of 64 bits and null are bound, always as one array, whole numbers as such.
 */

/** A value that may be bound. */
export type Bindable = string | number | bigint | null;

/** A value was given that libsql would not survive or would store wrongly. */
export class BindError extends Error {}

const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 63n - 1n;

/** Checks one parameter; refuses what libsql cannot take. The same on every engine, so that all refuse alike. */
export function bindable(value: unknown): Bindable {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new BindError('a text may not hold NUL');
    return value;
  }
  if (typeof value === 'bigint') {
    if (value < SMALLEST || value > LARGEST) throw new BindError('a whole number has at most 64 bits');
    return value;
  }
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new BindError(`a parameter of type ${value instanceof Date ? 'Date' : typeof value} cannot be bound`);
}

// libsql binds every JavaScript number as a float: "5.0" in a column of text.
const whole = (value: Bindable): Bindable => (typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value);
const bound = (params: readonly unknown[]): readonly Bindable[] => params.map((value) => whole(bindable(value)));

interface RawStatement {
  readonly reader: boolean;
  raw(on?: boolean): unknown;
  all(params: readonly Bindable[]): unknown[];
  run(params: readonly Bindable[]): { changes: number; lastInsertRowid: number | bigint };
}

class Statement {
  constructor(private readonly inner: RawStatement) {}

  get reader(): boolean {
    return this.inner.reader;
  }

  /** Rows come as arrays. */
  raw(): this {
    this.inner.raw(true);
    return this;
  }

  all(...params: readonly unknown[]): unknown[] {
    return this.inner.all(bound(params));
  }

  run(...params: readonly unknown[]): { changes: number; lastInsertRowid: number | bigint } {
    return this.inner.run(bound(params));
  }
}

interface RawDatabase {
  prepare(sql: string): RawStatement;
  exec(sql: string): void;
  close(): void;
}

/** A connection with the surface that TypeORM's better-sqlite3 driver asks for. */
export class LibsqlConnection {
  private readonly inner: RawDatabase;

  constructor(path: string, options?: { readonly timeout?: number }) {
    const Raw = Libsql as unknown as new (path: string, options: { timeout: number }) => RawDatabase;
    // libsql reads the timeout in seconds where better-sqlite3 means milliseconds; the pragma below is exact.
    this.inner = new Raw(path, { timeout: 0 });
    this.inner.exec(`PRAGMA busy_timeout = ${Math.trunc(options?.timeout ?? 5000)}`);
  }

  prepare(sql: string): Statement {
    return new Statement(this.inner.prepare(sql));
  }

  exec(sql: string): void {
    this.inner.exec(sql);
  }

  pragma(source: string): unknown[] {
    return this.prepare(`PRAGMA ${source}`).all();
  }

  close(): void {
    this.inner.close();
  }
}
