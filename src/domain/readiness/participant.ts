import { participantOfAgency } from '../entry/participant';
import type { ParticipantType } from '../vocabulary/competition-words';
import type { AgencyKind, TenantKind } from '../vocabulary/region-words';

/**
 * As what an innovation would enter: in a contest of its own government as the kind of its agency, in one of another
 * organiser as its government, an enterprise as itself. Null where nobody said which agency runs it.
 */
export function participantOf(tenant: TenantKind, agency: AgencyKind | null, abroad: boolean): ParticipantType | null {
  if (!abroad) return agency === null ? null : participantOfAgency(agency, tenant);
  if (agency === 'ROE') return 'ROE';
  switch (tenant) {
    case 'PROVINCE':
      return 'PROVINCE_GOVERNMENT';
    case 'REGENCY':
      return 'REGENCY_GOVERNMENT';
    case 'CITY':
      return 'CITY_GOVERNMENT';
    case 'MINISTRY':
      return 'MINISTRY';
  }
}
