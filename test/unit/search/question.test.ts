import fc from 'fast-check';
import { brandMark, longMark } from '../../../src/domain/search/document';
import { planOf, type Known } from '../../../src/domain/search/plan';
import { QUESTION_LIMITS, questionOf, type Question } from '../../../src/domain/search/question';
import { INDONESIAN } from '../../../src/modules/finding/usecases/indonesian';

const asked = (text: string): Question => {
  const question = questionOf(INDONESIAN, text);
  if ('kind' in question) throw new Error(question.kind);
  return question;
};
const known = (holders: Record<string, number>, rest: Partial<Known> = {}): Known => ({ all: 100, holders: new Map(Object.entries(holders)), meanings: new Map(), standIns: new Map(), ...rest });

describe('a question', () => {
  it.each([
    ['', 'EMPTY'], ['   \n', 'EMPTY'], ['\u200b\u200d\u2060', 'EMPTY'], ['\u3164\u115f\uffa0', 'EMPTY'], ['%_!\'"--;', 'EMPTY'], ['a b c', 'EMPTY'], ['\0', 'EMPTY'], ['\ud800', 'EMPTY'],
    ['dan untuk yang di', 'COMMON'], ['a'.repeat(10_000), 'TOO_LONG'], ['\u200b'.repeat(10_000), 'TOO_LONG'], [Array.from({ length: 30 }, (_, i) => `q${i}`).join(' '), 'TOO_MANY'],
  ])('%#: is refused', (text, kind) => {
    expect(questionOf(INDONESIAN, text)).toMatchObject({ kind });
  });

  it('of any text is refused or has words within the limits, and few enough marks to look up', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 260 }), (text) => {
      const question = questionOf(INDONESIAN, text);
      if ('kind' in question) return;
      expect(question.tokens.length).toBeLessThanOrEqual(QUESTION_LIMITS.words);
      expect(question.brands.length + question.longs.length).toBeLessThanOrEqual(600);
    }));
  });

  it('knows a short name that is written apart or with a hyphen', () => {
    expect(asked('si cepot tipar').brands.map(({ term }) => term)).toContain(brandMark('Sicepot'));
    expect(asked('aplikasi e-CPPD').brands.map(({ term }) => term)).toContain(brandMark('eCPPD'));
  });
});

describe('a plan', () => {
  it('wants each of two words, and three of five', () => {
    expect(planOf(asked('antrean pasien'), known({ antre: 3, pasien: 5 })).ways).toEqual([{ groups: [['antre'], ['pasien']], need: 2 }]);
    expect(planOf(asked('antrean pasien rumah sakit daerah'), known({ antre: 3, pasien: 5, rumah: 9, sakit: 9, daerah: 40 })).ways[0].need).toBe(3);
  });

  it('goes from a short name to what it stands for, and back', () => {
    const mark = brandMark('sicepot');
    const there = planOf(asked('Sicepot'), known({ sicepot: 1, [mark]: 1, sistem: 30, cepat: 8, layan: 40, odgj: 2 }, { meanings: new Map([[mark, [['sistem', 'cepat', 'layan', 'odgj']]]]) }));
    expect(there.ways).toContainEqual({ groups: [['sistem'], ['cepat'], ['layan'], ['odgj']], need: 3 });
    const long = longMark(['sistem', 'cepat', 'layan', 'odgj']);
    const back = planOf(asked('sistem cepat pelayanan ODGJ'), known({ sistem: 30, cepat: 8, layan: 40, odgj: 2, [long]: 1, [mark]: 2 }, { meanings: new Map([[long, [[mark]]]]) }));
    expect(back.ways).toContainEqual({ groups: [[mark]], need: 1 });
  });

  it('passes over words that stand nowhere and says so; when all do, nothing can be found', () => {
    const plan = planOf(asked('antrean xyzzy'), known({ antre: 3 }));
    expect(plan).toMatchObject({ unknown: ['xyzzy'], ways: [{ groups: [['antre']], need: 1 }] });
    expect(planOf(asked('xyzzy'), known({}))).toMatchObject({ unknown: ['xyzzy'], ways: [] });
  });

  it('counts a word that stands in for another less than one that was written', () => {
    const plan = planOf(asked('puskes'), known({ puskesmas: 10 }, { standIns: new Map([['puskes', ['puskesmas']]]) }));
    const written = planOf(asked('puskesmas'), known({ puskesmas: 10 }));
    expect(plan.standIns).toEqual([{ wrote: 'puskes', read: ['puskesmas'] }]);
    expect(plan.factors.get('puskesmas')).toBeLessThan(written.factors.get('puskesmas') ?? 0);
  });

  it('never asks for more groups than it has, and gives every term a factor above nothing', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('sicepot', 'sistem', 'cepat', 'antrean', 'pasien', 'odgj', 'rumah'), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 50 }), (words, holders) => {
      const question = asked(words.join(' '));
      const plan = planOf(question, known(Object.fromEntries(question.tokens.map(({ stem }, i) => [stem, i % 3 === 0 ? 0 : holders]))));
      for (const { groups, need } of plan.ways) {
        expect(need).toBeGreaterThan(0);
        expect(need).toBeLessThanOrEqual(groups.length);
        for (const term of groups.flat()) expect(plan.factors.get(term)).toBeGreaterThan(0);
      }
    }));
  });
});
