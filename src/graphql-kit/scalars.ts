import { GraphQLScalarType, Kind } from 'graphql';
import { describe } from './describe';

/** True for a real day of the calendar, YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

function readDate(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new TypeError('Tanggal harus YYYY-MM-DD / a date must be YYYY-MM-DD');
}

/** A legal date without a time, in the time zone of the tenant that it concerns. */
export const LocalDate = new GraphQLScalarType({
  name: 'LocalDate',
  description: describe(['Tanggal tanpa jam, YYYY-MM-DD, menurut zona waktu daerahnya.', 'A date without a time, YYYY-MM-DD, in the time zone of its region.']),
  serialize: readDate,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

// The zone is not optional: a time without one means something else on each machine.
const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function readInstant(value: unknown): string {
  const found = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (found !== null && isDay(found[1])) {
    const text = new Date(found[0]).toISOString();
    // A zone can push the first and the last day of the calendar out of four digits.
    if (text.length === 24) return text;
  }
  throw new TypeError('Waktu harus ISO-8601 dengan zona / an instant must be ISO-8601 with its zone');
}

/** A moment in UTC. */
export const Instant = new GraphQLScalarType({
  name: 'Instant',
  description: describe(['Saat dalam UTC menurut ISO-8601.', 'A moment in UTC, as ISO-8601.']),
  serialize: readInstant,
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : null),
});

function readDecimal(value: unknown): string {
  if (typeof value === 'string' && /^-?\d{1,16}(\.\d{1,6})?$/.test(value)) return value;
  throw new TypeError('Angka desimal harus ditulis sebagai teks / a decimal is written as text');
}

/** An exact decimal number, written as text so that no digit is lost. */
export const Decimal = new GraphQLScalarType({
  name: 'Decimal',
  description: describe(['Angka desimal yang tepat, ditulis sebagai teks.', 'An exact decimal number, written as text.']),
  serialize: readDecimal,
  parseValue: readDecimal,
  parseLiteral: (node) => readDecimal(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null),
});

/** Writes a scaled integer as an exact decimal: 1250 with scale 2 is "12.5"; trailing zeros go. */
export function decimalText(scaled: number, scale: number): string {
  const sign = scaled < 0 ? '-' : '';
  const digits = String(Math.abs(scaled)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const rest = scale === 0 ? '' : digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}
