import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { Refusal } from '../platform/outcome';

/** What a broken rule says; a rule that is not in the list is a fault of ours and shows in the tests. */
const REASONS: Readonly<Record<string, (limits: string, text: string) => readonly [string, string]>> = {
  // class-validator names the limit that was passed, and both when neither can be told.
  isLength: (limits, text) => {
    const [least, most] = [text.includes('longer'), text.includes('shorter')];
    if (least === most) return [`panjangnya harus ${limits} aksara`, `its length must be ${limits} characters`];
    return least
      ? [`panjangnya harus paling sedikit ${limits} aksara`, `its length must be at least ${limits} characters`]
      : [`panjangnya harus paling banyak ${limits} aksara`, `its length must be at most ${limits} characters`];
  },
  isInt: () => ['harus bilangan bulat', 'must be a whole number'],
  min: (limits) => [`paling kecil ${limits}`, `must be at least ${limits}`],
  max: (limits) => [`paling besar ${limits}`, `must be at most ${limits}`],
  matches: () => ['memuat aksara yang tidak diterima', 'holds characters that are not accepted'],
  legible: () => ['harus memuat huruf atau angka', 'must hold a letter or a digit'],
  arrayMaxSize: (limits) => [`paling banyak ${limits} nilai`, `at most ${limits} values`],
  arrayMinSize: (limits) => [`paling sedikit ${limits} nilai`, `at least ${limits} values`],
  arrayUnique: () => ['memuat nilai yang sama', 'holds the same value twice'],
};

function refusalsOf(error: ValidationError, path: readonly string[]): Refusal[] {
  const here = [...path, error.property];
  const own = Object.entries(error.constraints ?? {}).map(([rule, text]): Refusal => {
    // class-validator puts the limits into its English text; only the numbers are taken from it, never the value.
    const limits = [...text.matchAll(/\d+/g)].map((m) => m[0]).join('–');
    const reason = REASONS[rule]?.(limits, text) ?? (['tidak sah', 'is not valid'] as const);
    return { code: 'VALIDATION_FAILED', path: here, detail: {}, reason };
  });
  return [...own, ...(error.children ?? []).flatMap((c) => refusalsOf(c, here))];
}

/** Texts that are longer than class-validator takes them for: it does not count the signs that choose how the one before them is drawn, a column does. */
function tooLong(input: object, path: readonly string[]): Refusal[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(input.constructor, '', false, false).filter((rule) => rule.name === 'isLength');
  return rules.flatMap(({ propertyName, constraints }): Refusal[] => {
    const [value, most] = [(input as Readonly<Record<string, unknown>>)[propertyName], Number((constraints as readonly unknown[])[1])];
    if (typeof value !== 'string' || [...value].length <= most) return [];
    return [{ code: 'VALIDATION_FAILED', path: [...path, propertyName], detail: {}, reason: REASONS.isLength(String(most), 'shorter') }];
  });
}

/** Checks an input against the rules on its class; answers every refusal, none of which repeats the value. NUL is refused everywhere. */
export function validateInput(input: object, path: readonly string[] = ['input']): Refusal[] {
  const nul = Object.entries(input).filter(([, v]) => typeof v === 'string' && v.includes('\0')).map(([name]): Refusal => ({
    code: 'VALIDATION_FAILED', path: [...path, name], detail: {}, reason: ['memuat aksara yang tidak diterima', 'holds characters that are not accepted'],
  }));
  const found = validateSync(input, { skipMissingProperties: true, validationError: { target: false, value: false } });
  return [...nul, ...found.flatMap((e) => refusalsOf(e, path)), ...tooLong(input, path).filter((r) => !found.some((e) => r.path.at(-1) === e.property && e.constraints?.isLength !== undefined))];
}

/** Checks a client's idempotency key: 8 to 120 visible ASCII characters. */
export function validateKey(key: string): Refusal[] {
  if (/^[\x21-\x7e]{8,120}$/.test(key)) return [];
  return [{
    code: 'VALIDATION_FAILED', path: ['idempotencyKey'], detail: {},
    reason: ['harus 8 sampai 120 aksara ASCII tanpa spasi', 'must be 8 to 120 ASCII characters without spaces'],
  }];
}
