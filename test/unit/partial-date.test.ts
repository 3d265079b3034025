import 'reflect-metadata';
import fc from 'fast-check';
import { readPartialDate } from '../../src/domain/time/partial-date';
import { partialDateOf } from '../../src/graphql-kit/partial-date';

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('a partial date', () => {
  it.each([
    ['2023-04-26', '2023-04-26', 'DAY', '2023-04-26'],
    ['2023-04-01', '2023-04-30', 'MONTH', '2023-04'],
    ['2024-02-01', '2024-02-29', 'MONTH', '2024-02'],
    ['2023-02-01', '2023-02-28', 'MONTH', '2023-02'],
    ['2024-02-01', '2024-02-28', 'RANGE', '2024-02-01/2024-02-28'],
    ['1900-02-01', '1900-02-28', 'MONTH', '1900-02'],
    ['2023-12-01', '2023-12-31', 'MONTH', '2023-12'],
    ['2023-01-01', '2023-12-31', 'YEAR', '2023'],
    ['2023-01-01', '2024-12-31', 'RANGE', '2023-01-01/2024-12-31'],
    ['2017-01-01', '2020-12-31', 'RANGE', '2017-01-01/2020-12-31'],
    ['2023-01-01', null, 'OPEN', '2023-01-01/…'],
    [null, '2023-12-31', 'OPEN', '…/2023-12-31'],
  ])('from %s to %s is %s, %s', (earliest, latest, precision, text) => {
    expect(partialDateOf(earliest, latest)).toEqual({ earliest, latest, precision, text });
  });

  it('of which nothing is known is none', () => {
    expect([partialDateOf(null, null), partialDateOf(undefined, undefined)]).toEqual([null, null]);
  });

  it('is written so that it is read back as the same two days', () => {
    fc.assert(fc.property(day, day, (a, b) => {
      const [earliest, latest] = [a, b].sort();
      expect(readPartialDate(partialDateOf(earliest, latest)?.text ?? '')).toEqual([earliest, latest]);
    }));
  });

  it.each(['2023', '2023-03', '2024-02', '2023-03-28', '2023-03-01/2023-03-28'])('%s, once read, is written as it was', (text) => {
    const [earliest, latest] = readPartialDate(text) ?? [];
    expect(partialDateOf(earliest, latest)?.text).toBe(text);
  });

  it.each(['', '23', '2023-13', '2023-00', '2023-02-29', '2023-2', '2023-04-31', '2023/', '/2023', '2024/2023', '2023-01-01/2023-01-01/2023-01-01', ' 2023', '２０２３', 'April 2023'])('%j is none', (text) => {
    expect(readPartialDate(text)).toBeNull();
  });
});
