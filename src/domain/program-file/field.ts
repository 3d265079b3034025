import { readPartialDate } from '../time/partial-date';
import type { Period } from '../time/day';
import type { Bilingual } from '../vocabulary/vocabulary';

/** Where in a file something stands: names of keys and places in lists, from 0. */
export type Path = readonly (string | number)[];

/** Something wrong in a file: where, and why in both languages. */
export interface FileFault {
  readonly path: Path;
  readonly why: Bilingual;
  /** Given where the key itself is at fault and not its value. */
  readonly at?: 'key';
}

/** What a place of the file may hold: data, so that a file can be read, explained and documented from the same place. */
export type Field =
  | { readonly is: 'text'; readonly most: number }
  | { readonly is: 'code'; readonly most: number; readonly lower?: true }
  | { readonly is: 'whole'; readonly least: number; readonly most: number }
  | { readonly is: 'flag' }
  | { readonly is: 'day' }
  | { readonly is: 'period' }
  | { readonly is: 'one'; readonly of: readonly string[] }
  | { readonly is: 'counts'; readonly of: readonly string[]; readonly most: number }
  | { readonly is: 'raw' }
  | { readonly is: 'list'; readonly each: Field; readonly most: number; readonly least?: number }
  | { readonly is: 'map'; readonly keys: Keys };

/** A key of a map: what it holds, whether it must be there, and what it means. */
export interface Key {
  readonly field: Field;
  readonly must: boolean;
  readonly about: Bilingual;
}
export type Keys = Readonly<Record<string, Key>>;

/** What a field that was read without a fault holds. */
export type Of<F> = F extends { is: 'text' | 'code' | 'day' } ? string
  : F extends { is: 'whole' } ? number
    : F extends { is: 'flag' } ? boolean
      : F extends { is: 'period' } ? Period
        : F extends { is: 'one'; of: readonly (infer V)[] } ? V
          : F extends { is: 'counts'; of: readonly (infer V extends string)[] } ? Readonly<Partial<Record<V, number>>>
            : F extends { is: 'list'; each: infer E } ? readonly Of<E>[]
              : F extends { is: 'map'; keys: infer K extends Keys } ? MapOf<K> : unknown;
type MapOf<K extends Keys> = { readonly [P in keyof K as K[P]['must'] extends true ? P : never]: Of<K[P]['field']> }
  & { readonly [P in keyof K as K[P]['must'] extends true ? never : P]?: Of<K[P]['field']> | null };

/** The same as far as it could be read: what was at fault is undefined, and what follows it keeps its place. */
export type Loose<T> = T extends readonly (infer E)[] ? readonly (Loose<E> | undefined)[]
  : T extends string | number | boolean | null | undefined ? T
    : { readonly [P in keyof T]?: Loose<T[P]> };

/** A key that must be there. */
export const must = <const F extends Field>(field: F, about: Bilingual): { readonly field: F; readonly must: true; readonly about: Bilingual } => ({ field, must: true, about });
/** A key that may be left out. */
export const may = <const F extends Field>(field: F, about: Bilingual): { readonly field: F; readonly must: false; readonly about: Bilingual } => ({ field, must: false, about });
/** A list of at most so many. */
export const list = <const F extends Field>(each: F, most: number): { readonly is: 'list'; readonly each: F; readonly most: number } => ({ is: 'list', each, most });

const CODE = /^[\x21-\x7e]+$/;
// Controls other than tab and line feed show nowhere; half of a surrogate pair fits in no column.
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f\p{Cs}]/u;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a period: a partial date, or one side of it with `..` for the other; null when it is neither. */
export function readPeriod(text: string): Period | null {
  const open = /^(?:(\.\.)\/(\S+)|(\S+)\/(\.\.))$/.exec(text);
  if (open === null) {
    const both = readPartialDate(text);
    return both === null ? null : { earliest: both[0], latest: both[1] };
  }
  const known = readPartialDate(open[2] ?? open[3]);
  if (known === null) return null;
  return open[1] === undefined ? { earliest: known[0], latest: null } : { earliest: null, latest: known[1] };
}

class Reading {
  readonly faults: FileFault[] = [];

  fault(path: Path, indonesian: string, english: string, at?: 'key'): undefined {
    this.faults.push({ path, why: [indonesian, english], ...(at === undefined ? {} : { at }) });
    return undefined;
  }

  private text(value: unknown, most: number, path: Path): string | undefined {
    if (typeof value === 'number' || typeof value === 'boolean') return this.fault(path, 'harus teks; tulis di antara tanda kutip', 'must be text; write it between quotation marks');
    if (typeof value !== 'string') return this.fault(path, 'harus teks', 'must be text');
    const text = value.trim();
    if (text === '') return this.fault(path, 'tidak boleh kosong', 'must not be empty');
    if (UNFIT.test(text)) return this.fault(path, 'memuat aksara yang tidak diterima', 'holds a character that is not accepted');
    return [...text].length <= most ? text : this.fault(path, `paling banyak ${most} aksara`, `must have at most ${most} characters`);
  }

  private code(value: unknown, most: number, lower: boolean, path: Path): string | undefined {
    const text = this.text(value, most, path);
    if (text === undefined) return undefined;
    if (!CODE.test(text)) return this.fault(path, 'harus kode dari aksara ASCII tanpa spasi', 'must be a code of ASCII characters without spaces');
    return lower && text !== text.toLowerCase() ? this.fault(path, 'harus kode dengan huruf kecil', 'must be a code in lower case') : text;
  }

  private dated<T>(value: unknown, read: (text: string) => T | null, indonesian: string, english: string, path: Path): T | undefined {
    // A bare year is a number to YAML.
    const found = typeof value === 'string' || Number.isSafeInteger(value) ? read(String(value).trim()) : null;
    return found ?? this.fault(path, indonesian, english);
  }

  private counts(value: unknown, of: readonly string[], most: number, path: Path): unknown {
    if (!isMap(value) || Object.keys(value).length === 0) return this.fault(path, 'harus berisi jenis dan jumlahnya', 'must hold kinds and how many');
    const known = Object.keys(value).filter((kind) => of.includes(kind) || this.fault([...path, kind], `harus salah satu dari ${of.join(', ')}`, `must be one of ${of.join(', ')}`, 'key') !== undefined);
    return Object.fromEntries(known.map((kind) => [kind, this.read({ is: 'whole', least: 1, most }, value[kind], [...path, kind])]));
  }

  private map(value: unknown, keys: Keys, path: Path): unknown {
    if (!isMap(value)) return this.fault(path, 'harus berisi kunci dan nilai', 'must hold keys and values');
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(keys, name)) this.fault([...path, name], `kunci tidak dikenal; yang dikenal: ${Object.keys(keys).join(', ')}`, `this key is not known; known are ${Object.keys(keys).join(', ')}`, 'key');
    }
    const read = Object.entries(keys).map(([name, { field, must }]): readonly [string, unknown] => {
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      if (given !== undefined && given !== null) return [name, this.read(field, given, [...path, name])];
      if (must) this.fault(given === undefined ? path : [...path, name], `${name} wajib ada`, `${name} is compulsory`);
      else if (given === null && field.is === 'list') this.fault([...path, name], 'harus daftar; tulis [] untuk mengosongkannya', 'must be a list; write [] to empty it');
      return [name, given];
    });
    // What is there but at fault stays as undefined, so that nobody takes it for missing.
    return Object.fromEntries(read.filter(([name]) => Object.hasOwn(value, name)));
  }

  read(field: Field, value: unknown, path: Path): unknown {
    switch (field.is) {
      case 'text':
        return this.text(value, field.most, path);
      case 'code':
        return this.code(value, field.most, field.lower === true, path);
      case 'whole':
        return Number.isSafeInteger(value) && (value as number) >= field.least && (value as number) <= field.most
          ? value : this.fault(path, `harus bilangan bulat ${field.least} sampai ${field.most}`, `must be a whole number from ${field.least} to ${field.most}`);
      case 'flag':
        return typeof value === 'boolean' ? value : this.fault(path, 'harus true atau false', 'must be true or false');
      case 'day':
        return this.dated(value, (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? (readPartialDate(text)?.[0] ?? null) : null), 'harus tanggal seperti 2023-03-28', 'must be a date such as 2023-03-28', path);
      case 'period':
        return this.dated(value, readPeriod, 'harus tanggal seperti 2023, 2023-03, 2023-03-28 atau 2023-03-01/2023-03-28', 'must be a date such as 2023, 2023-03, 2023-03-28 or 2023-03-01/2023-03-28', path);
      case 'one':
        return typeof value === 'string' && field.of.includes(value) ? value : this.fault(path, `harus salah satu dari ${field.of.join(', ')}`, `must be one of ${field.of.join(', ')}`);
      case 'counts':
        return this.counts(value, field.of, field.most, path);
      case 'raw':
        return value;
      case 'list': {
        const least = field.least ?? 0;
        if (!Array.isArray(value) || value.length < least || value.length > field.most) return this.fault(path, `harus daftar dengan ${least} sampai ${field.most} isi`, `must be a list of ${least} to ${field.most} items`);
        return value.map((item, i) => this.read(field.each, item, [...path, i]));
      }
      case 'map':
        return this.map(value, field.keys, path);
    }
  }
}

/** Reads a value by its field: what could be read, in its place, and everything that is at fault. */
export function readField<F extends Field>(field: F, value: unknown): { readonly read: Loose<Of<F>> | undefined; readonly faults: readonly FileFault[] } {
  const reading = new Reading();
  const read = reading.read(field, value, []) as Loose<Of<F>> | undefined;
  return { read, faults: reading.faults };
}
