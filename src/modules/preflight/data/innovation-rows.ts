import type { Ask } from '../../../db/ask';
import type { Day } from '../../../domain/time/day';
import type { IidStage } from '../../../domain/vocabulary/innovation-words';
import type { AgencyKind, TenantKind } from '../../../domain/vocabulary/region-words';
import { dayOrNull, listed } from './rows';

/** An innovation, working or published, with the kinds of its agency and government. */
export interface InnovationRow {
  readonly id: string;
  readonly tenantId: string;
  readonly tenantKind: TenantKind;
  readonly title: string;
  readonly agencyId: string | null;
  readonly agencyKind: AgencyKind | null;
  readonly stage: IidStage | null;
  readonly begunEarliest: Day | null;
  readonly begunLatest: Day | null;
  readonly synthetic: boolean;
}

const columns = (alias: string): string => `${alias}.id AS id, ${alias}.tenant_id AS tenant_id, t.kind AS tenant_kind, ${alias}.title AS title, ${alias}.agency_id AS agency_id, a.kind AS agency_kind,
  ${alias}.iid_stage AS stage, ${alias}.implemented_earliest AS begun_earliest, ${alias}.implemented_latest AS begun_latest, ${alias}.synthetic AS synthetic`;
const joins = (alias: string): string => `JOIN tenant t ON t.id = ${alias}.tenant_id LEFT JOIN agency a ON a.tenant_id = ${alias}.tenant_id AND a.id = ${alias}.agency_id`;

function innovationOf(row: readonly unknown[]): InnovationRow {
  const [id, tenantId, tenantKind, title, agencyId, agencyKind, stage, earliest, latest, synthetic] = row;
  return {
    id: String(id), tenantId: String(tenantId), tenantKind: tenantKind as TenantKind, title: String(title), agencyId: agencyId as string | null, agencyKind: agencyKind as AgencyKind | null,
    stage: stage as IidStage | null, begunEarliest: dayOrNull(earliest), begunLatest: dayOrNull(latest), synthetic: Number(synthetic) === 1,
  };
}

/** Working innovations of this tenant by their keys, in the order of the keys; what it does not have is left out. One statement. */
export async function workingInnovations(ask: Ask, tenantId: string, innovationIds: readonly string[]): Promise<readonly InnovationRow[]> {
  const ids = listed(innovationIds);
  const rows = await ask(`SELECT ${columns('w')} FROM innovation_work w ${joins('w')} WHERE w.tenant_id = ? AND w.id IN (${ids.marks})`, [tenantId, ...ids.values]);
  const found = new Map(rows.map(innovationOf).map((row) => [row.id, row]));
  return innovationIds.flatMap((id) => found.get(id) ?? []);
}

/** A published innovation by its key, whoever owns it; null when there is none. One statement. */
export async function publishedInnovation(ask: Ask, innovationId: string): Promise<InnovationRow | null> {
  const [row] = await ask(`SELECT ${columns('i')} FROM innovation i ${joins('i')} WHERE i.id = ?`, [innovationId]);
  return row === undefined ? null : innovationOf(row);
}
