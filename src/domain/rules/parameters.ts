import type { Bilingual } from '../vocabulary/vocabulary';

/** The parameters of a clause, as they were checked: texts, whole numbers, yes or no, texts in both languages, lists of these. */
export type Parameters = Readonly<Record<string, unknown>>;

/** What every parameter says of itself: what it means, and whether it may be left out. */
interface Said {
  readonly about?: Bilingual;
  readonly optional?: true;
}

/** What a parameter may be: data, so that a file can be checked, an export written and a form drawn from the same place. */
export type ParameterSpec = Said & (
  | { readonly is: 'whole'; readonly least: number; readonly most: number }
  | { readonly is: 'text'; readonly most: number; readonly pattern?: RegExp }
  | { readonly is: 'words'; readonly most: number }
  | { readonly is: 'day' }
  | { readonly is: 'flag' }
  | { readonly is: 'one'; readonly of: readonly string[] }
  | { readonly is: 'some'; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly each: ParameterSpecs; readonly most: number }
);
export type ParameterSpecs = Readonly<Record<string, ParameterSpec>>;

/** A parameter that is wrong: where, and why in both languages. */
export interface ParameterFault {
  readonly path: readonly (string | number)[];
  readonly why: Bilingual;
}

// Controls other than tab and line feed show nowhere; half of a surrogate pair fits in no column, so that what is kept would be another text.
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f\p{Cs}]/u;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && DAY.test(value) && new Date(`${value}T00:00:00.000Z`).toISOString().slice(0, 10) === value;

function faultsOfOne(spec: ParameterSpec, value: unknown, path: readonly (string | number)[]): readonly ParameterFault[] {
  const wrong = (indonesian: string, english: string): readonly ParameterFault[] => [{ path, why: [indonesian, english] }];
  switch (spec.is) {
    case 'whole':
      return Number.isSafeInteger(value) && (value as number) >= spec.least && (value as number) <= spec.most
        ? [] : wrong(`harus bilangan bulat ${spec.least} sampai ${spec.most}`, `must be a whole number from ${spec.least} to ${spec.most}`);
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && [...value].length <= spec.most && !UNFIT.test(value) && (spec.pattern === undefined || spec.pattern.test(value))
        ? [] : wrong(`harus teks paling banyak ${spec.most} aksara dalam bentuk yang diterima`, `must be text of at most ${spec.most} characters in an accepted form`);
    case 'words':
      return parameterFaults({ id: { is: 'text', most: spec.most }, en: { is: 'text', most: spec.most } }, value, path);
    case 'day':
      return isDay(value) ? [] : wrong('harus tanggal seperti 2023-03-28', 'must be a date such as 2023-03-28');
    case 'flag':
      return typeof value === 'boolean' ? [] : wrong('harus ya atau tidak (true atau false)', 'must be true or false');
    case 'one':
      return typeof value === 'string' && spec.of.includes(value) ? [] : wrong(`harus salah satu dari ${spec.of.join(', ')}`, `must be one of ${spec.of.join(', ')}`);
    case 'some':
      return Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'string' && spec.of.includes(v)) && new Set(value).size === value.length
        ? [] : wrong(`harus daftar tanpa ulangan dari ${spec.of.join(', ')}`, `must be a list without repetition of ${spec.of.join(', ')}`);
    case 'list':
      if (!Array.isArray(value) || value.length === 0 || value.length > spec.most) return wrong(`harus daftar dengan 1 sampai ${spec.most} isi`, `must be a list of 1 to ${spec.most} items`);
      return value.flatMap((item, i) => parameterFaults(spec.each, item, [...path, i]));
  }
}

/** Everything that is wrong with the parameters of a clause: what is missing, unknown or out of bounds. Empty when all is well. */
export function parameterFaults(specs: ParameterSpecs, given: unknown, path: readonly (string | number)[] = []): readonly ParameterFault[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [{ path, why: ['harus berisi nama dan nilai', 'must hold names and values'] }];
  const values = given as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(specs, name)).map((name): ParameterFault => ({
    path: [...path, name], why: [`tidak dikenal; yang dikenal: ${Object.keys(specs).join(', ')}`, `is not known; known are ${Object.keys(specs).join(', ')}`],
  }));
  return [...unknown, ...Object.entries(specs).flatMap(([name, spec]) => {
    const value = values[name];
    if (value === undefined || value === null) return spec.optional === true ? [] : [{ path: [...path, name], why: ['wajib ada', 'is compulsory'] as const }];
    return faultsOfOne(spec, value, [...path, name]);
  })];
}

/** The parameters in the text in which they are kept; null when it holds none. */
export function parametersIn(text: unknown): Parameters | null {
  try {
    const held: unknown = JSON.parse(String(text));
    return typeof held === 'object' && held !== null && !Array.isArray(held) ? (held as Parameters) : null;
  } catch {
    return null;
  }
}

/** A whole-number parameter that was checked; throws when it is not there. */
export function wholeOf(p: Parameters, name: string): number {
  const value = p[name];
  if (typeof value !== 'number') throw new Error(`parameter ${name} was not checked`);
  return value;
}

/** A whole-number parameter that may be absent. */
export function maybeWhole(p: Parameters, name: string): number | null {
  return typeof p[name] === 'number' ? p[name] : null;
}

/** A text parameter that was checked; throws when it is not there. */
export function textOf(p: Parameters, name: string): string {
  const value = p[name];
  if (typeof value !== 'string') throw new Error(`parameter ${name} was not checked`);
  return value;
}

/** A text parameter that may be absent. */
export function maybeText(p: Parameters, name: string): string | null {
  return typeof p[name] === 'string' ? p[name] : null;
}

/** A parameter in both languages that was checked; throws when it is not there. */
export function wordsOf(p: Parameters, name: string): Bilingual {
  const value = p[name] as { readonly id?: unknown; readonly en?: unknown } | undefined;
  if (typeof value?.id !== 'string' || typeof value.en !== 'string') throw new Error(`parameter ${name} was not checked`);
  return [value.id, value.en];
}

/** A yes-or-no parameter: no when it is absent. */
export function flagOf(p: Parameters, name: string): boolean {
  return p[name] === true;
}

/** A list parameter: empty when it is absent. */
export function listOf<T>(p: Parameters, name: string): readonly T[] {
  return Array.isArray(p[name]) ? (p[name] as readonly T[]) : [];
}
