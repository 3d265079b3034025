import type { Recounting } from './recount';

/** Whom a row of a table concerns: the tenant that one of its columns names, or those that a look-up by a key finds. */
export interface Concern {
  readonly recounts: readonly Recounting[];
  /** The column that names the tenant; null for the owner of the row. */
  readonly column?: string | null;
  /** A statement that takes owners and then keys, each as IN (), and answers tenants, and the column whose value it takes: by its key alone it would read whole tables. */
  readonly lookup?: { readonly statement: string; readonly column: string };
  /** Of an update, only where one of these columns changed. */
  readonly on?: readonly string[];
}

const STANDING = ['innovations', 'serviceUnitsInnovating'] as const satisfies readonly Recounting[];
const FUNNEL = ['finalistsOfSettled', 'awardedOfSettled'] as const satisfies readonly Recounting[];
const ENTRANTS = 'SELECT x.entrant_tenant_id FROM entry x WHERE x.tenant_id IN () AND x.edition_id IN ()';
const GATED = 'SELECT x.entrant_tenant_id FROM edition_gate x WHERE x.tenant_id IN () AND x.edition_id IN ()';
const ENTERED = 'SELECT x.innovation_tenant_id FROM entry x WHERE x.tenant_id IN () AND x.edition_id IN ()';
const ENTRANT_OF_ENTRY = 'SELECT x.entrant_tenant_id FROM entry x WHERE x.tenant_id IN () AND x.id IN ()';
const AWARDED = 'SELECT x.recipient_tenant_id FROM edition e JOIN award x ON x.tenant_id = e.tenant_id AND x.edition_id = e.id WHERE e.tenant_id IN () AND e.program_id IN ()';
const RECIPIENT = 'SELECT x.recipient_tenant_id FROM award x WHERE x.tenant_id IN () AND x.id IN ()';
const ENTRANT_OF_AWARD = 'SELECT x.entrant_tenant_id FROM award_detail d JOIN entry x ON x.tenant_id = d.tenant_id AND x.id = d.entry_id WHERE d.tenant_id IN () AND d.award_id IN ()';

/** What is counted anew when a row of a table comes, changes or goes. A table that is not named here is counted nowhere. */
export const CONCERNS: Readonly<Record<string, readonly Concern[]>> = {
  program: [{ recounts: ['awards'], lookup: { statement: AWARDED, column: 'id' }, on: ['tier'] }],
  agency: [{ recounts: ['agencies'], column: null }],
  service_unit_year: [{ recounts: ['serviceUnits', 'serviceUnitsInnovating'], column: null }],
  innovation: [{ recounts: STANDING, column: null }],
  innovation_affair: [{ recounts: ['innovations'], column: null }],
  innovation_sdg: [{ recounts: ['innovations'], column: null }],
  edition: [
    { recounts: ['editions'], column: null },
    // Its year is the year of all that happened in it, and its results settle shares.
    { recounts: ['entries', 'finalists', ...FUNNEL], lookup: { statement: ENTRANTS, column: 'id' }, on: ['year', 'results_at'] },
    { recounts: ['gates'], lookup: { statement: GATED, column: 'id' }, on: ['year', 'results_at'] },
    { recounts: STANDING, lookup: { statement: ENTERED, column: 'id' }, on: ['year'] },
  ],
  edition_gate: [{ recounts: ['gates', ...FUNNEL], column: 'entrant_tenant_id' }],
  entry: [{ recounts: ['entries', 'finalists', ...FUNNEL], column: 'entrant_tenant_id' }, { recounts: STANDING, column: 'innovation_tenant_id' }],
  category_affair: [
    { recounts: ['entries'], lookup: { statement: 'SELECT x.entrant_tenant_id FROM entry x WHERE x.tenant_id IN () AND x.category_id IN ()', column: 'category_id' } },
    { recounts: ['innovations'], lookup: { statement: 'SELECT x.innovation_tenant_id FROM entry x WHERE x.tenant_id IN () AND x.category_id IN ()', column: 'category_id' } },
  ],
  award: [{ recounts: ['awards', ...STANDING], column: 'recipient_tenant_id' }],
  award_detail: [{ recounts: ['awardedOfSettled'], lookup: { statement: ENTRANT_OF_ENTRY, column: 'entry_id' } }],
  award_revocation: [
    { recounts: ['awards'], lookup: { statement: RECIPIENT, column: 'award_id' } },
    { recounts: ['awardedOfSettled'], lookup: { statement: ENTRANT_OF_AWARD, column: 'award_id' } },
  ],
  replication: [
    { recounts: ['replicationsIn'], column: null },
    { recounts: ['replicationsOut'], lookup: { statement: 'SELECT x.parent_tenant_id FROM replication_parent x WHERE x.tenant_id IN () AND x.replication_id IN ()', column: 'id' } },
  ],
  replication_parent: [{ recounts: ['replicationsIn'], column: null }, { recounts: ['replicationsOut'], column: 'parent_tenant_id' }],
  replication_record: [{ recounts: ['replicationsOut'], lookup: { statement: 'SELECT x.parent_tenant_id FROM replication_parent x WHERE x.tenant_id IN () AND x.id IN ()', column: 'parent_id' } }],
  visit: [{ recounts: ['visitsHosted', 'visitsHostedFollowed'], column: null }, { recounts: ['visitsMade', 'visitsMadeFollowed'], column: 'guest_tenant_id' }],
  visit_outcome: [
    { recounts: ['visitsHosted', 'visitsHostedFollowed'], column: null },
    { recounts: ['visitsMade', 'visitsMadeFollowed'], lookup: { statement: 'SELECT x.guest_tenant_id FROM visit x WHERE x.tenant_id IN () AND x.id IN ()', column: 'visit_id' } },
  ],
};
