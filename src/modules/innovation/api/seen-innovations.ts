import { sql, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { ownOrAgencyRowsFor } from '../../../reads/visible-to';

/** Which working innovations a viewer sees: all of its tenant's, or those of its agency. */
export const seenInnovations = ownOrAgencyRowsFor(['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER'], 'agency_id');

/** Rows below a working innovation: seen exactly when the innovation is. */
export function belowInnovation(viewer: Viewer, alias: string): Sql {
  const reached = seenInnovations(viewer, 'wi');
  return sql(`${alias}.tenant_id = ? AND ${alias}.innovation_id IN (SELECT wi.id FROM innovation_work wi WHERE ${reached.text})`, viewer.scope?.tenantId ?? '', ...reached.params);
}
