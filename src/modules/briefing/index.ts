export { visitBriefing, type BriefedVisit, type VisitBriefed } from './usecases/visit-briefing';
export { visitPlan, type VisitPlanned, type VisitPlanQuestion } from './usecases/visit-plan';
