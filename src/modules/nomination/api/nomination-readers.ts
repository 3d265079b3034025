import type { Role } from '../../../domain/vocabulary/region-words';

/** The functions that see the nominations of their tenant, sent or received; an officer of an agency sees those of its agency. */
export const NOMINATION_READERS: readonly Role[] = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'];
