import type { QuotaPer } from '../vocabulary/rule-words';
import type { ParticipantType } from '../vocabulary/competition-words';

/** Who enters, as far as quotas count. */
export interface QuotaSubject {
  /** The agency of the organiser, or the organisation outside, that enters. */
  readonly entrantId: string | null;
  /** The tenant to which the entrant belongs. */
  readonly regionTenantId: string;
  readonly participant: ParticipantType | null;
}

/** The name of the counter of a quota for this entrant; null where it is not known whose quota would be used. */
export function quotaCounter(editionId: string, clauseCode: string, per: QuotaPer, who: QuotaSubject): string | null {
  const base = `quota/${editionId}/${clauseCode}`;
  switch (per) {
    case 'AGENCY':
      return who.entrantId === null ? null : `${base}/agency/${who.entrantId}`;
    case 'REGION':
      return `${base}/region/${who.regionTenantId}`;
    case 'PARTICIPANT_KIND':
      return who.participant === null ? null : `${base}/kind/${who.participant}`;
    case 'EDITION':
      return `${base}/edition`;
  }
}
