import type { Role } from '../../../domain/vocabulary/region-words';

/** The functions that see the visits of their government, on both sides. */
export const VISIT_READERS: readonly Role[] = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'];
