import type { Role } from '../../../domain/vocabulary/region-words';

/** The functions that see every entry of their tenant, or of their programme; an officer of an agency sees those of its agency. */
export const ENTRY_READERS: readonly Role[] = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'];
