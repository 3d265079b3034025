import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rankRound } from '../../src/domain/ranking/rank-round';
import { PROJECT_ROOT } from '../support/contract-sources';
import { secondTally } from '../support/second-tally';
import { lineOf, tallyOf, VECTORS } from '../support/vectors';

describe('the vectors', () => {
  it('are many, each under its own name with a purpose in both languages and its working', () => {
    expect(VECTORS.length).toBeGreaterThanOrEqual(50);
    expect(new Set(VECTORS.map(([, { name }]) => name)).size).toBe(VECTORS.length);
    for (const [file, { name, purpose, working }] of VECTORS) {
      expect(file).toMatch(new RegExp(`^\\d\\d-${name}\\.json$`));
      expect([purpose.id, purpose.en].every((text) => text.endsWith('.'))).toBe(true);
      expect(working.length).toBeGreaterThan(0);
    }
  });

  it('are all listed in the README beside them', () => {
    const readme = readFileSync(join(PROJECT_ROOT, 'test/vectors/README.md'), 'utf8');
    expect(VECTORS.map(([file]) => file).filter((file) => !readme.includes(`[${file.replace('.json', '')}](${file})`))).toEqual([]);
  });

  it.each(VECTORS)('%s is ranked as it was worked out', (_file, { tally, expected }) => {
    expect(rankRound(tallyOf(tally)).map(lineOf)).toEqual(expected);
  });

  it.each(VECTORS)('%s is so by the second tally as well', (_file, { tally, expected }) => {
    const second = secondTally(tally);
    expect(second.size).toBe(expected.length);
    for (const { entry, rank, place, score, shownHundredths } of expected) {
      const line = second.get(entry);
      expect({ entry, rank: line?.rank, place: line?.place, shown: line?.shown }).toEqual({ entry, rank, place, shown: shownHundredths });
      const [num, den] = score === null ? [null, null] : score.split('/').map(BigInt);
      expect(line?.score === null ? null : (line?.score.num ?? 0n) * (den ?? 0n)).toBe(num === null ? null : num * (line?.score?.den ?? 0n));
    }
  });
});
