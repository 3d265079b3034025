import type { Ask } from '../../../db/ask';
import { isJudged } from '../../../domain/judging/round-life';
import { tierAgreement, type Tier, type TierAgreement } from '../../../domain/statistics/tier-agreement';
import { roundsOfEdition } from '../../competition';
import { editionRows, markRows, placeRows, rankedRounds, standardsOf, type EditionRow, type PlaceRow } from '../data/tier-rows';

/** How far two editions agree, and whether either is made up. */
export interface TiersCompared extends TierAgreement {
  readonly synthetic: boolean;
}

// An entry of which the shelf names no innovation has a place among the others, and is met nowhere else.
const innovationOf = ({ entry, innovation }: PlaceRow): string => (innovation === null ? `entry ${entry}` : `${innovation.tenantId} ${innovation.id}`);

async function tierOf(ask: Ask, edition: EditionRow): Promise<Tier> {
  const judged = (await roundsOfEdition(ask, edition.tenantId, edition.id)).filter(isJudged);
  const released = await rankedRounds(ask, edition);
  const places = await placeRows(ask, edition);
  const marks = await markRows(ask, edition);
  return {
    rounds: judged.map(({ id }) => ({ id, released: released.has(id) })),
    places: places.map((row) => ({ round: row.round, entry: row.entry, innovation: innovationOf(row), place: row.place, rank: row.rank })),
    marks: marks.map(({ standards, ...mark }) => ({ ...mark, standards: standards.split(' ') })), standards: await standardsOf(ask, edition),
  };
}

/** The key of the innovation of a pair. */
export const innovationKey = (innovation: string): string => innovation.slice(innovation.indexOf(' ') + 1);

/** How far two published editions agree on what was ranked in both, from the shelf alone; null when one of them is not there. In a number of statements that does not grow. */
export async function tiersCompare(ask: Ask, lowerId: string, upperId: string): Promise<TiersCompared | null> {
  const editions = await editionRows(ask, lowerId, upperId);
  const [lower, upper] = [editions.get(lowerId), editions.get(upperId)];
  if (lower === undefined || upper === undefined) return null;
  return { ...tierAgreement(await tierOf(ask, lower), await tierOf(ask, upper)), synthetic: lower.synthetic || upper.synthetic };
}
