import { PLAIN_EDITION_JUDGING } from '../judging/edition-plan';
import { PLAIN_JUDGING } from '../judging/judging-rules';
import { panelsIn, textOfPanels } from '../judging/plan-text';
import type { Loose, Of } from './field';
import type { EDITION_JUDGING, ROUND_JUDGING } from './format-judging';
import type { Fields } from './rows';

type LooseRoundJudging = Loose<Of<typeof ROUND_JUDGING>> | null | undefined;
type LooseEditionJudging = Loose<Of<typeof EDITION_JUDGING>> | null | undefined;
type Raw = Readonly<Record<string, unknown>>;

/** The keys under `judging` of a round and of an edition; a row has them as fields named `judging.<key>`. */
export const ROUND_KEYS = ['aggregation', 'least_scores', 'panels', 'tie_chain', 'cut_tie', 'rounding', 'decimals', 'rank_on', 'blind', 'carry', 'bonus'] as const;
export const EDITION_KEYS = ['publishes', 'publishes_scores', 'publishes_statistics', 'objection_days', 'nominees'] as const;

/** The name of a field of a row that stands under `judging` in the file. */
export const judgingField = (key: string): string => `judging.${key}`;
const fieldsOf = (keys: readonly string[], given: Readonly<Record<string, string | number | null>> | null): Fields => Object.fromEntries(keys.map((key) => [judgingField(key), given?.[key] ?? null]));
const flag = (value: boolean): string => String(value);

// What could not be read is undefined; the file is refused then, and what stands for it here does not matter.
const listed = (items: readonly (string | undefined)[] | null | undefined, plain: readonly string[]): string => (items ?? plain).flatMap((one) => one ?? []).join(',');

/** How a round is judged as its row says it, each key that is left out by its default; all null where nothing is said. An empty list of steps is an empty text. */
export function roundJudgingFields(judging: LooseRoundJudging): Fields {
  if (judging === undefined || judging === null) return fieldsOf(ROUND_KEYS, null);
  const panels = (judging.panels ?? []).flatMap((one) => (one?.code === undefined || one.weight === undefined ? [] : [{ code: one.code, weight: one.weight }]));
  const blind = listed(judging.blind, PLAIN_JUDGING.blind);
  return fieldsOf(ROUND_KEYS, {
    aggregation: judging.aggregation ?? PLAIN_JUDGING.aggregation, least_scores: judging.least_scores ?? PLAIN_JUDGING.leastScores, panels: textOfPanels(panels),
    tie_chain: listed(judging.tie_chain, PLAIN_JUDGING.tieChain), cut_tie: judging.cut_tie ?? PLAIN_JUDGING.cutTie, rounding: judging.rounding ?? PLAIN_JUDGING.rounding,
    decimals: judging.decimals ?? PLAIN_JUDGING.decimals, rank_on: judging.rank_on ?? PLAIN_JUDGING.rankOn, blind: blind === '' ? null : blind, carry: judging.carry ?? PLAIN_JUDGING.carry,
    bonus: flag(judging.bonus ?? PLAIN_JUDGING.bonus),
  });
}

/** What an edition publishes as its row says it; nothing for a file that does not speak of it, all null for one that empties it. */
export function editionJudgingFields(judging: LooseEditionJudging): Fields {
  if (judging === undefined) return {};
  if (judging === null) return fieldsOf(EDITION_KEYS, null);
  return fieldsOf(EDITION_KEYS, {
    publishes: judging.publishes ?? PLAIN_EDITION_JUDGING.publishes, publishes_scores: flag(judging.publishes_scores ?? PLAIN_EDITION_JUDGING.publishesScores),
    publishes_statistics: flag(judging.publishes_statistics ?? PLAIN_EDITION_JUDGING.publishesStatistics), objection_days: judging.objection_days ?? PLAIN_EDITION_JUDGING.objectionDays,
    nominees: judging.nominees ?? null,
  });
}

const split = (text: string | number | null | undefined): readonly string[] => String(text ?? '').split(',').filter((one) => one !== '');
const told = (fields: Fields, key: string): string | number | null => fields[judgingField(key)] ?? null;
const saidOf = (map: Raw): Raw => Object.fromEntries(Object.entries(map).filter(([, value]) => value !== null));

/** What stands under `judging` of a round, for the file; null where nothing does. Applying it again changes nothing. */
export function rawOfRoundJudging(fields: Fields): Raw | null {
  if (told(fields, 'aggregation') === null) return null;
  const [panels, blind] = [panelsIn(told(fields, 'panels')), split(told(fields, 'blind'))];
  return saidOf({
    ...Object.fromEntries(ROUND_KEYS.map((key) => [key, told(fields, key)])), panels: panels.length === 0 ? null : panels, tie_chain: split(told(fields, 'tie_chain')),
    blind: blind.length === 0 ? null : blind, bonus: told(fields, 'bonus') === 'true',
  });
}

/** What stands under `judging` of an edition, for the file; null where nothing does. */
export function rawOfEditionJudging(fields: Fields): Raw | null {
  if (told(fields, 'publishes') === null) return null;
  const isTrue = (key: string): boolean => told(fields, key) === 'true';
  return saidOf({
    publishes: told(fields, 'publishes'), publishes_scores: isTrue('publishes_scores'), publishes_statistics: isTrue('publishes_statistics'), objection_days: told(fields, 'objection_days'),
    nominees: told(fields, 'nominees'),
  });
}
