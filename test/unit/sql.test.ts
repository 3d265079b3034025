import fc from 'fast-check';
import { all, any, FALSE, joined, sql, TRUE, within, type Sql } from '../../src/reads/sql';

const marks = ({ text }: Sql): number => text.split('?').length - 1;
const piece: fc.Arbitrary<Sql> = fc.array(fc.nat(9), { maxLength: 3 }).map((params) => sql(params.length === 0 ? 'TRUE' : params.map(() => 'c = ?').join(' OR '), ...params));

describe('pieces of SQL', () => {
  it('keep one mark for each parameter, in the order of the text', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      for (const whole of [all(pieces), any(pieces), joined(' ', pieces)]) {
        expect(whole.params).toEqual(pieces.flatMap((p) => p.params));
        expect(marks(whole)).toBe(whole.params.length);
      }
    }));
  });

  it('stand in parentheses of their own, so that OR and AND do not mix', () => {
    const either = sql('a = ? OR b = ?', 1, 2);
    expect(all([either, sql('c = ?', 3)])).toEqual({ text: '(a = ? OR b = ?) AND (c = ?)', params: [1, 2, 3] });
    expect(any([all([either]), sql('c = ?', 3)])).toEqual({ text: '((a = ? OR b = ?)) OR (c = ?)', params: [1, 2, 3] });
  });

  it('of which there are none hold for all, and for none of any', () => {
    expect([all([]), any([])]).toEqual([TRUE, FALSE]);
  });
});

describe('within', () => {
  it('asks for exactly these values, with a power of two of marks', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(), fc.string()), { minLength: 1, maxLength: 300 }), (values) => {
      const { text, params } = within('t0.id', values);
      expect(new Set(params)).toEqual(new Set(values));
      expect(params.slice(0, values.length)).toEqual(values);
      expect([Math.log2(params.length) % 1, params.length < 2 * values.length]).toEqual([0, true]);
      expect(text).toBe(`t0.id IN (${params.map(() => '?').join(', ')})`);
    }));
  });

  it('nothing is never', () => {
    expect(within('t0.id', [])).toEqual(FALSE);
  });
});
