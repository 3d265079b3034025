import fc from 'fast-check';
import { Kind } from 'graphql';
import { Decimal, decimalText, Instant, LocalDate } from '../../src/graphql-kit/scalars';

const refused = (work: () => unknown): boolean => {
  try {
    work();
    return false;
  } catch (error) {
    return error instanceof TypeError && / \/ /.test(error.message);
  }
};
const ODD = [null, undefined, 0, 1, true, {}, [], ['2023-04-26'], new Date(0), Number.NaN, Symbol('x'), ''];

describe('LocalDate', () => {
  it('takes every day of the calendar as it is written, also as a literal', () => {
    fc.assert(fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      const text = date.toISOString().slice(0, 10);
      expect([LocalDate.parseValue(text), LocalDate.serialize(text), LocalDate.parseLiteral({ kind: Kind.STRING, value: text })]).toEqual([text, text, text]);
    }));
  });

  it.each([
    '2023-02-29', '1900-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '2023-1-1', '23-01-01', '2023/01/01', '01-01-2023', '2023-01-01T00:00:00Z', ' 2023-01-01', '2023-01-01\n', '12023-01-01', '-2023-01-01', '２０２３-01-01', ...ODD,
  ])('refuses %p, in both languages', (value) => {
    expect(refused(() => LocalDate.parseValue(value))).toBe(true);
    expect(refused(() => LocalDate.serialize(value))).toBe(true);
  });

  it('refuses a number as a literal', () => {
    expect(refused(() => LocalDate.parseLiteral({ kind: Kind.INT, value: '20230101' }))).toBe(true);
  });
});

describe('Instant', () => {
  it.each([
    ['2023-04-26T07:00:00.000Z', '2023-04-26T07:00:00.000Z'], ['2023-04-26T07:00Z', '2023-04-26T07:00:00.000Z'], ['2023-04-26T07:00:00+07:00', '2023-04-26T00:00:00.000Z'],
    ['2023-04-26T01:30:00.5+09:00', '2023-04-25T16:30:00.500Z'], ['2023-04-26T07:00:00.123456789Z', '2023-04-26T07:00:00.123Z'], ['2024-02-29T23:59:59.999-00:30', '2024-03-01T00:29:59.999Z'],
  ])('reads %s as %s', (given, utc) => {
    expect([Instant.parseValue(given), Instant.parseLiteral({ kind: Kind.STRING, value: given })]).toEqual([utc, utc]);
  });

  it('leaves an instant in UTC as it is', () => {
    fc.assert(fc.property(fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }), (date) => expect(Instant.parseValue(date.toISOString())).toBe(date.toISOString())));
  });

  it.each([
    // Without a zone it means another moment on each machine.
    '2023-04-26T07:00:00', '2023-04-26T07:00', '2023-04-26', '2023-02-30T00:00:00Z', '2023-04-26T24:00:00Z', '2023-04-26T07:60:00Z', '2023-04-26T07:00:60Z', '2023-04-26T07:00:00+7', '2023-04-26T07:00:00+24:00',
    '2023-04-26T07Z', '2023-04-26 07:00:00Z', '2023-04-26T07:00:00Z ', '2023-04-26T07:00:00z', '2023-04-26T07:00:00.Z', '0000-01-01T00:00:00+14:00', '9999-12-31T23:59:59-01:00', '+012023-04-26T07:00:00Z', 'now', ...ODD,
  ])('refuses %p, in both languages', (value) => {
    expect(refused(() => Instant.parseValue(value))).toBe(true);
  });
});

describe('Decimal', () => {
  it.each(['0', '-0', '7', '-7.5', '0.000001', '9007199254740991', '1234567890123456.123456', '007'])('takes %s as it is written', (text) => {
    expect([Decimal.parseValue(text), Decimal.serialize(text), Decimal.parseLiteral({ kind: Kind.STRING, value: text })]).toEqual([text, text, text]);
  });

  it('takes a number that is written in the question, digit by digit', () => {
    expect([Decimal.parseLiteral({ kind: Kind.INT, value: '42' }), Decimal.parseLiteral({ kind: Kind.FLOAT, value: '1.10' })]).toEqual(['42', '1.10']);
  });

  it.each(['1e5', '1,5', '.5', '5.', '+5', '0x10', '--5', ' 5', '5 ', '5\n', 'NaN', 'Infinity', '٣', '12345678901234567', '0.1234567', 1.5, 5n, ...ODD])('refuses %p, in both languages', (value) => {
    expect(refused(() => Decimal.parseValue(value))).toBe(true);
    expect(refused(() => Decimal.serialize(value))).toBe(true);
  });

  it('refuses a float with an exponent as a literal', () => {
    expect(refused(() => Decimal.parseLiteral({ kind: Kind.FLOAT, value: '1e5' }))).toBe(true);
  });
});

describe('decimalText', () => {
  it.each([[1250, 2, '12.5'], [-5, 2, '-0.05'], [0, 2, '0'], [-0, 0, '0'], [100, 2, '1'], [-100, 2, '-1'], [7, 0, '7'], [10, 0, '10'], [9007199254740991, 6, '9007199254.740991'], [-9007199254740991, 0, '-9007199254740991']])('%d with scale %d is %s', (scaled, scale, text) => {
    expect(decimalText(scaled, scale)).toBe(text);
  });

  it('loses no digit and writes none too many', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (scaled, scale) => {
      const text = decimalText(scaled, scale);
      expect(Decimal.serialize(text)).toBe(text);
      const [whole, rest = ''] = text.replace('-', '').split('.');
      expect(BigInt(`${whole}${rest.padEnd(scale, '0')}`) * (text.startsWith('-') ? -1n : 1n)).toBe(BigInt(scaled));
      expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
    }));
  });
});
