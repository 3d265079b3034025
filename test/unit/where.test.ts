import 'reflect-metadata';
import fc from 'fast-check';
import { theSchema } from '../../src/app';
import { readType } from '../../src/graphql-kit/read-types';
import { ReadError } from '../../src/reads/read-error';
import { shelfViewer, type Viewer } from '../../src/reads/viewer';
import { compileWhere, WHERE_LIMITS, type Where } from '../../src/reads/where';
import { sizeOf, whereOver } from '../support/oracle';
import { awardSpec } from '../support/oracle-shelf';

const viewer = shelfViewer(null);
const compile = (type: string, where: unknown, by: Viewer = viewer): ReturnType<typeof compileWhere> => compileWhere(readType(type).type, where as Where, 't0', by);
const fault = (type: string, where: unknown): string => {
  try {
    return compile(type, where).text;
  } catch (error) {
    return error instanceof ReadError ? `${error.fault} ${JSON.stringify(error.detail)}` : String(error);
  }
};
const nested = (levels: number): Where => (levels === 0 ? {} : { not: nested(levels - 1) });

describe('a compiled filter', () => {
  beforeAll(() => theSchema());

  it('holds words of ours only: what was given is a parameter, one for each mark', () => {
    fc.assert(fc.property(whereOver(awardSpec, 3).filter((w) => sizeOf(w) <= 45), (where) => {
      const { text, params } = compile('Award', where);
      expect(text.split('?').length - 1).toBe(params.length);
      expect(text).toMatch(/^[A-Za-z0-9_ .,()=<>?'!]*$/);
      expect(text.replace(/ESCAPE '!'|COALESCE\([^)]*''\)/g, '')).not.toMatch(/['!]/);
      expect(params.every((p) => typeof p === 'string' || typeof p === 'number')).toBe(true);
    }));
  });

  it('of nothing holds for all', () => {
    expect([compile('Award', null).text, compile('Award', undefined).text, compile('Award', {}).text]).toEqual(['1 = 1', '1 = 1', '1 = 1']);
  });

  it('on a relation brings the visibility of what it reaches', () => {
    const inside = compile('WorkspaceInnovation', { agency: { name: { eq: 'x' } } });
    expect(inside).toEqual({ text: '(((t0.tenant_id, t0.agency_id) IN (SELECT w1.tenant_id, w1.id FROM agency w1 WHERE (1 = 1) AND (((w1.name = ?))))))', params: ['x'] });
    const looking = compileWhere(readType('WorkspaceInnovation').type, { agency: { name: { eq: 'x' } } }, 't0', viewer, 'EXISTS');
    expect(looking.text).toContain('EXISTS (SELECT 1 FROM agency w1 WHERE (w1.tenant_id = t0.tenant_id) AND (w1.id = t0.agency_id) AND (1 = 1)');
    const key = '01h2xcejqtf2nbrexx3vqjhp41';
    expect(compile('Award', { agency: { id: { eq: `agy_${key}` } } })).toMatchObject({ text: expect.stringMatching(/ AND \(t0\.agency_id = \?\)/) as string, params: [key, key] });
    const twice = compile('Award', { and: [{ agency: { parent: { code: { eq: 'x' } } } }, { agency: { code: { eq: 'y' } } }] });
    expect([...twice.text.matchAll(/FROM agency (w\d)/g)].map(([, alias]) => alias)).toEqual(['w1', 'w2', 'w3']);
  });

  it('turns outward ids into keys; what is no id of that type is found nowhere', () => {
    const key = '01h2xcejqtf2nbrexx3vqjhp41';
    expect(compile('Award', { id: { in: [`awd_${key}`, `inn_${key}`, 'x'] } }).params).toEqual([key, '', '', '']);
    expect(compile('Award', { id: { eq: 'kunci-é' } }).text).toBe('((1 = 0))');
  });

  it('takes half a character, NUL and letters that a code cannot hold for what is found nowhere', () => {
    for (const eq of ['a\ud83d', 'a\0']) expect(compile('Innovation', { title: { eq } })).toEqual({ text: '((1 = 0))', params: [] });
    expect(compile('Innovation', { conflictGroup: { contains: 'é' } }).text).toBe('((1 = 0))');
    expect(compile('Innovation', { title: { contains: '😀' } }).params).toEqual(['%😀%', '%😀%']);
  });

  it.each<[string, unknown, string]>([
    ['a null', { title: null }, 'title'], ['a null operand', { title: { eq: null } }, 'title'], ['a null for isNull', { acronym: { isNull: null } }, 'acronym'], ['no values', { title: { in: [] } }, 'title'],
    ['too many values', { title: { in: Array.from({ length: WHERE_LIMITS.listed + 1 }, String) } }, 'title'], ['a long text', { summary: { startsWith: 'x'.repeat(WHERE_LIMITS.text + 1) } }, 'summary'],
    ['a long text among values', { title: { in: ['x'.repeat(WHERE_LIMITS.text + 1)] } }, 'title'], ['a field that cannot be filtered', { sourcePlace: { eq: 'x' } }, 'sourcePlace'],
    ['a field that is not there', { secret: { eq: 'x' } }, 'secret'], ['a list', { awards: { name: { eq: 'x' } } }, 'awards'], ['an operator that is not there', { title: { like: 'x' } }, 'title'],
    ['a period turned round', { trial: { from: '2020-01-02', to: '2020-01-01' } }, 'trial'], ['a period with a null', { trial: { to: null } }, 'trial'],
  ])('with %s is refused, and the field is named', (_what, where, field) => {
    expect(fault('Innovation', where)).toMatch(new RegExp(`^FILTER_INVALID \\{"field":"${field}"`));
  });

  it('is as large as it may be, and no larger', () => {
    const ors = (n: number): Where => ({ or: Array.from({ length: n }, () => ({})) });
    expect([fault('Award', ors(49)), fault('Award', ors(50))].map((t) => t.startsWith('FILTER_INVALID'))).toEqual([false, true]);
    expect([fault('Award', nested(6)), fault('Award', nested(7))].map((t) => t.startsWith('FILTER_INVALID'))).toEqual([false, true]);
    expect(fault('Award', { or: Array.from({ length: 25 }, (_, i) => ({ year: { eq: i } })) })).toMatch(/^FILTER_INVALID \{"conditions":50\}/);
    expect(fault('Award', { or: Array.from({ length: 24 }, (_, i) => ({ year: { eq: i } })) })).not.toMatch(/^FILTER/);
  });
});
