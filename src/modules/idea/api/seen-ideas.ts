import { any, sql, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { ownOrAgencyRowsFor } from '../../../reads/visible-to';

const WHOLE = ['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER'] as const;

/** Which ideas a viewer sees: all of its tenant's, or those of its agency; working innovations likewise. */
export const seenIdeas = ownOrAgencyRowsFor(WHOLE, 'agency_id');

const seesAll = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => (WHOLE as readonly string[]).includes(role));

/** Rows whose column points at an idea or a working innovation that the viewer sees. */
function pointing(viewer: Viewer, alias: string, table: 'idea' | 'innovation_work', column: string): Sql {
  const inner = table === 'idea' ? 'si' : 'sw';
  const reached = seenIdeas(viewer, inner);
  return sql(`${alias}.${column} IN (SELECT ${inner}.id FROM ${table} ${inner} WHERE ${reached.text})`, ...reached.params);
}

function belowAny(columns: readonly (readonly ['idea' | 'innovation_work', string])[]): (viewer: Viewer, alias: string) => Sql {
  return (viewer, alias) => {
    const own = sql(`${alias}.tenant_id = ?`, viewer.scope?.tenantId ?? '');
    if (seesAll(viewer)) return own;
    const reached = any(columns.map(([table, column]) => pointing(viewer, alias, table, column)));
    return sql(`${own.text} AND (${reached.text})`, ...own.params, ...reached.params);
  };
}

/** Rows below an idea: seen exactly when the idea is. */
export const belowIdea = belowAny([['idea', 'idea_id']]);

/** Rows about an idea or a working innovation: seen when what they are about is. */
export const aboutSeen = belowAny([['idea', 'idea_id'], ['innovation_work', 'innovation_id']]);
