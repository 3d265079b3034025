import type { ParticipantType } from '../vocabulary/competition-words';
import type { AgencyKind, OrganizationKind, TenantKind } from '../vocabulary/region-words';

/** As which kind of participant an agency of a government enters, unless the entry says otherwise. */
export function participantOfAgency(kind: AgencyKind, government: TenantKind): ParticipantType {
  switch (kind) {
    case 'SECRETARIAT':
    case 'BUREAU':
    case 'DINAS':
    case 'BADAN':
    case 'OTHER':
      return government === 'PROVINCE' ? 'PROVINCE_AGENCY' : government === 'MINISTRY' ? 'MINISTRY' : 'AGENCY';
    case 'KECAMATAN':
      return 'DISTRICT';
    case 'KELURAHAN':
      return 'WARD';
    case 'UPTD':
      return 'TECHNICAL_UNIT';
    case 'PUSKESMAS':
      return 'HEALTH_CENTRE';
    case 'SCHOOL':
      return 'SCHOOL';
    case 'HOSPITAL':
      return 'HOSPITAL';
    case 'ROE':
      return 'ROE';
    case 'MINISTRY_UNIT':
      return 'MINISTRY';
  }
}

/** As which kind of participant an organisation outside the regional governments enters, unless the entry says otherwise. */
export function participantOfOrganization(kind: OrganizationKind): ParticipantType {
  switch (kind) {
    case 'MINISTRY':
    case 'AGENCY':
      return 'MINISTRY';
    case 'UNIVERSITY':
      return 'UNIVERSITY';
    case 'SOE':
      return 'SOE';
    case 'ROE':
      return 'ROE';
  }
}
