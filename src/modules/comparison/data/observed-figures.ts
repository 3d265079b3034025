import type { Ask } from '../../../db/ask';
import { reachOf, type Figure, type FigureSource } from '../../../domain/comparison/figure';
import { isMetricCode, type MetricCode } from '../../../domain/metrics';
import { FIGURE_FLAG, FIGURE_ORIGIN, MISSING_REASON, OBSERVATION_SUBJECT, UNIT } from '../../../domain/vocabulary/figure-words';
import { SOURCE_CONFIDENCE } from '../../../domain/vocabulary/region-words';
import { codesOf, type Vocabulary } from '../../../domain/vocabulary/vocabulary';
import { listed, numberOrNull, textOrNull } from '../../../db/listed';

/** A figure of a source, and the cell that it belongs to. */
export interface ObservedFigure {
  readonly regionId: string;
  readonly metric: MetricCode;
  readonly year: number;
  readonly figure: Figure;
}

function wordOf<V extends string>(words: Vocabulary<V>, value: unknown): V | null {
  return codesOf(words).find((code) => code === value) ?? null;
}

function sourceOf(id: string | null, code: string | null, publishedOn: string | null, confidence: unknown, publisher: string | null): FigureSource | null {
  if (id === null || code === null) return null;
  return { id, code, publishedOn, confidence: wordOf(SOURCE_CONFIDENCE, confidence) ?? 'INFERRED', publisher };
}

interface Read extends ObservedFigure {
  /** The observation that it disputes; null where it disputes none. */
  readonly disputes: string | null;
}

function observed(row: readonly unknown[]): Read[] {
  const [
    id, regionId, metric, given, subject, dimensions, from, to, scaled, scale, valueText, unit, missing, origin, flag, wording, group, sourceId, place, code, publishedOn,
    confidence, publisher, tenantId, disputes, own, editions,
  ] = row;
  const [name, year] = [String(metric), Number(given)];
  if (!isMetricCode(name) || given === null) return [];
  const kind = wordOf(OBSERVATION_SUBJECT, subject) ?? 'VISIT';
  const number = numberOrNull(scaled);
  const text = textOrNull(valueText);
  const reach = reachOf({
    year, subject: kind, dimensions: textOrNull(dimensions), periodEarliest: textOrNull(from), periodLatest: textOrNull(to),
    soleOwnEdition: Number(own) === 1 && Number(editions) === 1,
  });
  const figure: Figure = {
    id: String(id), reach, subject: kind, dimensions: textOrNull(dimensions), amount: number === null ? null : { scaled: number, scale: Number(scale) }, text,
    missing: number === null && text === null ? (wordOf(MISSING_REASON, missing) ?? 'NOT_RECORDED') : null, unit: wordOf(UNIT, unit) ?? 'TEXT',
    origin: wordOf(FIGURE_ORIGIN, origin) ?? 'CLAIMED', flag: wordOf(FIGURE_FLAG, flag), wording: textOrNull(wording), conflictGroup: textOrNull(group),
    source: sourceOf(textOrNull(sourceId), textOrNull(code), textOrNull(publishedOn), confidence, textOrNull(publisher)), sourcePlace: textOrNull(place),
    tenantId: String(tenantId), interval: null,
  };
  return [{ regionId: String(regionId), metric: name, year, figure, disputes: textOrNull(disputes) }];
}

/** A figure that disputes another tells of what that one tells of, also where the two governments are not one. */
function withReach(all: readonly Read[]): readonly ObservedFigure[] {
  const byId = new Map(all.map((one) => [one.figure.id, one]));
  const seen = (one: Read, steps: number): Read => {
    const disputed = one.disputes === null || steps > all.length ? undefined : byId.get(one.disputes);
    return disputed === undefined ? one : seen(disputed, steps + 1);
  };
  return all.map((one) => (one.disputes === null ? one : { ...one, figure: { ...one.figure, reach: seen(one, 0).figure.reach } }));
}

/**
 * Reads, in one statement, what sources say about these metrics of these regions in these years, or in all years where none are
 * named. Made-up rows are read for made-up regions only.
 */
export async function observedFigures(query: Ask, regionIds: readonly string[], metrics: readonly MetricCode[], years: readonly number[] | null): Promise<readonly ObservedFigure[]> {
  const [inRegions, inMetrics, inYears] = [listed(regionIds), listed(metrics), years === null ? null : listed(years)];
  const rows = await query(
    `SELECT o.id, o.region_id, o.metric, o.year, o.subject, o.dimensions, o.period_earliest, o.period_latest, o.value_scaled, o.scale, o.value_text, o.unit,
       o.missing_reason, o.origin, o.flag, o.wording, o.conflict_group, o.source_id, o.source_place, s.code, s.published_on, s.confidence, s.publisher, o.tenant_id,
       d.disputed_id,
       CASE WHEN t.region_id = o.region_id THEN 1 ELSE 0 END,
       CASE WHEN o.subject = 'EDITION' THEN (SELECT COUNT(*) FROM edition e WHERE e.tenant_id = o.tenant_id AND e.year = o.year AND e.held <> 'NOT_HELD') ELSE 0 END
     FROM observation o JOIN region r ON r.id = o.region_id JOIN tenant t ON t.id = o.tenant_id LEFT JOIN source s ON s.id = o.source_id
     LEFT JOIN observation_dispute d ON d.tenant_id = o.tenant_id AND d.observation_id = o.id
     WHERE o.region_id IN (${inRegions.marks}) AND o.metric IN (${inMetrics.marks})${inYears === null ? '' : ` AND o.year IN (${inYears.marks})`} AND (o.synthetic = 0 OR r.synthetic = 1)`,
    [...inRegions.values, ...inMetrics.values, ...(inYears?.values ?? [])],
  );
  return withReach(rows.flatMap(observed));
}
