import type { Ask } from '../../../db/ask';
import { isMetricCode, type MetricCode } from '../../../domain/metrics';
import { OBSERVATION_SUBJECT, type SubjectKind } from '../../../domain/vocabulary/figure-words';
import { codesOf } from '../../../domain/vocabulary/vocabulary';

/** The government that speaks: its own region, and whether it speaks for the nation. */
export interface Speaker {
  readonly regionId: string | null;
  readonly ministry: boolean;
}

/** Reads which region a tenant governs, if any; a ministry governs none and may speak of each. */
export async function speakerOf(ask: Ask, tenantId: string): Promise<Speaker> {
  const [row] = await ask('SELECT t.region_id AS region_id, t.kind AS kind FROM tenant t WHERE t.id = ?', [tenantId]);
  const [regionId, kind] = row ?? [];
  return { regionId: typeof regionId === 'string' ? regionId : null, ministry: kind === 'MINISTRY' };
}

/** True when the speaker may tell of a region: its own, one of its province now or once, or as a ministry any. */
export async function maySpeakOf(ask: Ask, { regionId, ministry }: Speaker, of: string): Promise<boolean> {
  if (ministry || regionId === of) return true;
  if (regionId === null) return false;
  const rows = await ask('SELECT v.id AS id FROM region_version v WHERE v.region_id = ? AND v.province_id = ? LIMIT 1', [of, regionId]);
  return rows.length > 0;
}

/** The key of the source with this code; null where there is none. */
export async function sourceByCode(ask: Ask, code: string): Promise<string | null> {
  const [row] = await ask('SELECT s.id AS id FROM source s WHERE s.code = ?', [code]);
  return row === undefined ? null : String(row[0]);
}

/** What a figure is about when it is about no region: one of the speaker's own, with the year that goes with it where it has one. */
export interface OwnSubject {
  readonly subject: 'EDITION' | 'INNOVATION' | 'VISIT';
  readonly id: string;
}

/** Reads whether a tenant has such a thing on its shelf, and the year of an edition; null where it has not. */
export async function ownSubject(ask: Ask, tenantId: string, { subject, id }: OwnSubject): Promise<{ readonly year: number | null } | null> {
  switch (subject) {
    case 'EDITION': {
      const [row] = await ask('SELECT e.year AS year FROM edition e WHERE e.tenant_id = ? AND e.id = ?', [tenantId, id]);
      return row === undefined ? null : { year: Number(row[0]) };
    }
    case 'INNOVATION':
      return (await ask('SELECT i.id AS id FROM innovation i WHERE i.tenant_id = ? AND i.id = ?', [tenantId, id])).length === 0 ? null : { year: null };
    case 'VISIT':
      return (await ask('SELECT v.id AS id FROM visit v WHERE v.tenant_id = ? AND v.id = ?', [tenantId, id])).length === 0 ? null : { year: null };
  }
}

/** A figure on the shelf, as far as a dispute of it needs to know. */
export interface DisputedFigure {
  readonly id: string;
  readonly tenantId: string;
  readonly subject: SubjectKind;
  readonly regionId: string | null;
  readonly editionId: string | null;
  readonly innovationId: string | null;
  readonly visitId: string | null;
  readonly metric: MetricCode;
  readonly dimensions: string | null;
  readonly year: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly scaled: number | null;
  readonly scale: number;
  readonly text: string | null;
  /** Why it gives neither; null where it gives one. */
  readonly missing: string | null;
  readonly conflictGroup: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Reads a figure on the shelf of whatever government; null where there is none. */
export async function disputedFigure(ask: Ask, observationId: string): Promise<DisputedFigure | null> {
  const [row] = await ask(
    `SELECT o.tenant_id AS tenant_id, o.subject AS subject, o.region_id AS region_id, o.edition_id AS edition_id, o.innovation_id AS innovation_id, o.visit_id AS visit_id, o.metric AS metric,
       o.dimensions AS dimensions, o.year AS year, o.period_earliest AS period_earliest, o.period_latest AS period_latest, o.value_scaled AS value_scaled, o.scale AS scale, o.value_text AS value_text,
       o.conflict_group AS conflict_group, o.missing_reason AS missing_reason
     FROM observation o WHERE o.id = ?`,
    [observationId],
  );
  if (row === undefined) return null;
  const [tenantId, subject, regionId, editionId, innovationId, visitId, metric, dimensions, year, from, until, scaled, scale, words, conflictGroup, missing] = row;
  const [code, kind] = [String(metric), codesOf(OBSERVATION_SUBJECT).find((one) => one === subject)];
  if (!isMetricCode(code) || kind === undefined) return null;
  return {
    id: observationId, tenantId: String(tenantId), subject: kind, regionId: text(regionId), editionId: text(editionId), innovationId: text(innovationId), visitId: text(visitId), metric: code,
    dimensions: text(dimensions), year: year === null ? null : Number(year), from: text(from), until: text(until), scaled: scaled === null ? null : Number(scaled), scale: Number(scale), text: text(words),
    missing: text(missing), conflictGroup: text(conflictGroup),
  };
}
