import type { ProgramTier } from '../vocabulary/competition-words';
import type { TenantKind } from '../vocabulary/region-words';

/** Whose innovations are nominated, as far as the ladder of tiers goes. */
export interface LadderFoot {
  readonly tenantId: string;
  readonly kind: TenantKind;
  /** The province in which it lies on the day of the edition above; null for a province and a ministry. */
  readonly provinceId: string | null;
}

/** The edition to which it is sent. */
export interface LadderHead {
  readonly tenantId: string;
  readonly tier: ProgramTier;
  /** The region of its organiser; null for a ministry. */
  readonly regionId: string | null;
}

/** Why a nomination cannot go from one to the other. */
export type LadderFault = 'OWN' | 'NOT_ABOVE' | 'OTHER_PROVINCE';

/** What stands between the two, or null: a city or regency goes to the contest of its province or of the nation, a province to that of the nation; nobody to its own. */
export function ladderFault(foot: LadderFoot, head: LadderHead): LadderFault | null {
  if (foot.tenantId === head.tenantId) return 'OWN';
  switch (head.tier) {
    case 'CITY':
    case 'REGENCY':
      return 'NOT_ABOVE';
    case 'PROVINCE':
      if (foot.kind !== 'CITY' && foot.kind !== 'REGENCY') return 'NOT_ABOVE';
      return foot.provinceId !== null && foot.provinceId === head.regionId ? null : 'OTHER_PROVINCE';
    case 'NATIONAL':
      return foot.kind === 'MINISTRY' ? 'NOT_ABOVE' : null;
  }
}
