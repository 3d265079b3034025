import { VISIT_BRIEFING_RESOLVERS } from './visit-briefing.query';
import { VISIT_PLAN_RESOLVERS } from './visit-plan.query';

/** The resolvers of the module. */
export const BRIEFING_RESOLVERS = [...VISIT_PLAN_RESOLVERS, ...VISIT_BRIEFING_RESOLVERS];
