import { code, defineTable, fk, int, key } from '../../../tenancy/table';

/**
 * What the shelf holds of one kind for a region and a year, so that a comparison reads as many rows for a hundred innovations as for a
 * million. `part` is WHOLE, or "BREAKDOWN:code" for a part of it (no code: not mapped); what stands is
 * kept by the year since which it does (0: always) and, as ENDED, by its last one. Made-up rows count for made-up regions only.
 */
export const figureRollup = defineTable('figure_rollup', { region_id: key(), counting: code(40), part: code(80), year: int(), recorded: int(), counted: int() }, {
  foreign: [fk('region', 'region_id')], uniques: [['region_id', 'counting', 'part', 'year']],
});
