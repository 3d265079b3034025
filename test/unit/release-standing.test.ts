import { publishedTitle } from '../../src/domain/entry/published-title';
import { tieStepsIn, textOfTies } from '../../src/domain/release/kept-ties';
import { standingOf, type EditionReleases, type PublishedPlace } from '../../src/domain/release/standing';
import { publishedTie } from '../../src/domain/release/tie-wording';
import type { TieStep } from '../../src/domain/ranking/tally';

const place = (entry: string, of: Partial<PublishedPlace> = {}): PublishedPlace => ({ entry, place: 'INSIDE', rank: 1, shownHundredths: 9000, ...of });
const releases = (released: Readonly<Record<string, readonly PublishedPlace[]>>, of: Partial<EditionReleases> = {}): EditionReleases => ({
  judged: ['satu', 'dua', 'tiga'], released: new Map(Object.entries(released)), publishesAll: true, publishesScores: true, revealAt: '2030-01-01T00:00:00.000Z', ...of,
});
const OUT = { place: 'OUTSIDE' as const, rank: 3, shownHundredths: 5000 };

describe('what the shelf says of an entry', () => {
  it('follows from the released rounds alone: how far it came, with its final figures withheld until the last', () => {
    const first = releases({ satu: [place('a'), place('b', OUT)] });
    expect(standingOf('a', first)).toEqual({ outcome: 'FINALIST', reachedRound: 'dua', score: { state: 'WITHHELD', hundredths: null }, rank: { state: 'WITHHELD', rank: null }, revealAt: '2030-01-01T00:00:00.000Z' });
    expect(standingOf('b', first)).toMatchObject({ outcome: 'PASSED_SCREENING', reachedRound: 'satu', score: { state: 'WITHHELD' }, rank: { state: 'WITHHELD' } });
    expect(standingOf('a', releases({ satu: [place('a')], dua: [place('a', OUT)] }))).toMatchObject({ outcome: 'FINALIST', reachedRound: 'dua' });
    expect(standingOf('a', releases({ satu: [place('a')] }, { publishesScores: false, revealAt: null }))).toMatchObject({ score: { state: 'NOT_REPORTED' }, rank: { state: 'WITHHELD' }, revealAt: null });
  });

  it('has the final figures of the last round once it is out', () => {
    const rounds = { satu: [place('a'), place('b'), place('c', OUT)], dua: [place('a'), place('b')], tiga: [place('a', { rank: 1, shownHundredths: 9150 }), place('b', { ...OUT, rank: 2 })] };
    expect(standingOf('a', releases(rounds))).toEqual({ outcome: 'WINNER', reachedRound: 'tiga', score: { state: 'REPORTED', hundredths: 9150 }, rank: { state: 'REPORTED', rank: 1 }, revealAt: null });
    expect(standingOf('b', releases(rounds))).toMatchObject({ outcome: 'FINALIST', reachedRound: 'tiga', score: { state: 'REPORTED', hundredths: 5000 }, rank: { rank: 2 } });
    // Who went out before was not assessed in it.
    expect(standingOf('c', releases(rounds))).toMatchObject({ outcome: 'PASSED_SCREENING', reachedRound: 'satu', score: { state: 'NOT_ASSESSED', hundredths: null }, rank: { state: 'NOT_ASSESSED', rank: null } });
    expect(standingOf('a', releases(rounds, { publishesScores: false }))).toMatchObject({ score: { state: 'NOT_REPORTED', hundredths: null }, rank: { state: 'REPORTED', rank: 1 } });
  });

  it('says nothing of the last place of one who is not published there, and takes back what a new revision took', () => {
    const inside = releases({ satu: [place('a'), place('b')], dua: [place('a')], tiga: [place('a', { rank: 1, shownHundredths: null })] }, { publishesAll: false, publishesScores: false });
    expect(standingOf('b', inside)).toMatchObject({ outcome: 'FINALIST', reachedRound: 'dua', score: { state: 'NOT_REPORTED' }, rank: { state: 'NOT_REPORTED' } });
    expect(standingOf('weg', inside)).toEqual({ outcome: 'PASSED_SCREENING', reachedRound: null, score: { state: 'NOT_REPORTED', hundredths: null }, rank: { state: 'NOT_REPORTED', rank: null }, revealAt: null });
  });
});

describe('the title of a published entry', () => {
  it('is its own, then with its entrant, then with a number, and never longer than a title may be', () => {
    const taken = new Set<string>();
    const next = (title: string, entrant: string | null): string => {
      const found = publishedTitle(title, entrant, (wanted) => taken.has(wanted));
      taken.add(found);
      return found;
    };
    expect([next('Posyandu', 'Dinas A'), next('Posyandu', 'Dinas A'), next('Posyandu', 'Dinas A'), next('Posyandu', null)]).toEqual(['Posyandu', 'Posyandu (Dinas A)', 'Posyandu (Dinas A) (2)', 'Posyandu (2)']);
    const long = 'x'.repeat(300);
    expect([next(long, 'D'.repeat(150)), next(long, 'D'.repeat(150)), next(long, 'D'.repeat(150))].map((title) => title.length)).toEqual([300, 300, 300]);
    expect(taken.size).toBe(7);
  });
});

describe('a tie on the shelf', () => {
  const step = (of: Partial<TieStep>): TieStep => ({ step: 'CRITERIA', criterion: 'kebaruan', with: ['b'], others: 1, own: '8137/1', best: '8000/1', parted: true, ...of });

  it('names the others and their figures only where everything is published of everybody', () => {
    const steps = [step({ parted: false, own: '8000/1' }), step({ step: 'MEDIAN', criterion: null })];
    const [id, en] = publishedTie(steps, true, () => 'Usulan B') ?? ['', ''];
    expect([id, en].every((text) => text.includes('Usulan B') && /81[.,]37/.test(text))).toBe(true);
    const hidden = publishedTie(steps, false, () => 'Usulan B');
    expect(hidden).toEqual([
      'Sama dengan satu usulan lain. Rata-rata kriteria berbobot tertinggi, lalu kriteria berikutnya (kebaruan): tetap sama. Median juri yang lebih tinggi: memisahkan.',
      'Level with one other entry. The mean of the criterion of the highest weight, then the next in order (kebaruan): still level. The higher median of the judges: it parted them.',
    ]);
    expect(publishedTie([step({ parted: false, others: 4 })], false, String)?.[1]).toMatch(/^Level with 4 other entries\. .*still level\. They share the rank\.$/);
    expect(publishedTie([], true, String)).toBeNull();
  });

  it('is kept as text and read back', () => {
    const steps = [step({}), step({ step: 'PLENARY', criterion: null, own: '1/1', best: '2/1' })];
    expect(tieStepsIn(textOfTies(steps) ?? '')).toEqual(steps);
    expect([textOfTies([]), tieStepsIn('tak terbaca'), tieStepsIn('{}')]).toEqual([null, [], []]);
  });
});
