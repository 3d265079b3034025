import { AGENCY_RESOLVERS } from '../modules/agency/api/agency.query';
import { AWARD_RESOLVERS } from '../modules/award/api/award.query';
import { BRIEFING_RESOLVERS } from '../modules/briefing/api/briefing.query';
import { COMPARISON_RESOLVERS } from '../modules/comparison/api/comparison.query';
import { FINDING_RESOLVERS } from '../modules/finding/api/finding.query';
import { COMPETITION_RESOLVERS } from '../modules/competition/api/competition.query';
import { ENTRY_RESOLVERS } from '../modules/entry/api/entry.query';
import '../modules/audit/api/audit.types';
import { AccessTokenCreateMutation } from '../modules/identity/api/access-token-create.mutation';
import { AccessTokenRevokeMutation } from '../modules/identity/api/access-token-revoke.mutation';
import { ViewerQuery } from '../modules/identity/api/viewer.query';
import { WORKSPACE_RESOLVERS } from '../modules/identity/api/workspace.query';
import { InnovationDraftMutation } from '../modules/innovation/api/innovation-draft.mutation';
import { InnovationPublishMutation } from '../modules/innovation/api/innovation-publish.mutation';
import { RULES_RESOLVERS } from '../modules/rules/api/rules.query';
import { PREFLIGHT_RESOLVERS } from '../modules/preflight/api/preflight.query';
import { EVIDENCE_RESOLVERS } from '../modules/evidence/api/evidence.query';
import { IDEA_RESOLVERS } from '../modules/idea/api/idea.query';
import { INCENTIVE_RESOLVERS } from '../modules/incentive/api/incentive.query';
import { COMPLIANCE_RESOLVERS } from '../modules/compliance/api/compliance.query';
import { INNOVATION_RESOLVERS } from '../modules/innovation/api/innovation.query';
import { JUDGING_RESOLVERS } from '../modules/judging/api/judging.query';
import { LEDGER_RESOLVERS } from '../modules/ledger/api/ledger.query';
import { NOMINATION_RESOLVERS } from '../modules/nomination/api/nomination.query';
import { OBSERVATION_RESOLVERS } from '../modules/observation/api/observation.query';
import { ORGANIZATION_RESOLVERS } from '../modules/organization/api/organization.query';
import { RANKING_RESOLVERS } from '../modules/ranking/api/ranking.query';
import { REGION_RESOLVERS } from '../modules/region/api/region.query';
import { ADOPTION_RESOLVERS } from '../modules/replication/api/adoption.query';
import { REPLICATION_RESOLVERS } from '../modules/replication/api/replication.query';
import '../modules/replication/api/workspace-replication.types';
import { SHELF_RESOLVERS } from '../modules/shelf/api/changes.query';
import { VISIT_RESOLVERS } from '../modules/visit/api/visit.query';
import '../modules/visit/api/workspace-visit.types';

/** The resolvers of every module: what the schema is made of. */
export const MODULE_RESOLVERS = [
  ...REGION_RESOLVERS, ...ORGANIZATION_RESOLVERS, ...AGENCY_RESOLVERS, ...COMPETITION_RESOLVERS, ...INNOVATION_RESOLVERS, ...ENTRY_RESOLVERS,
  ViewerQuery, ...WORKSPACE_RESOLVERS, AccessTokenCreateMutation, AccessTokenRevokeMutation, InnovationDraftMutation, InnovationPublishMutation,
  ...RULES_RESOLVERS, ...PREFLIGHT_RESOLVERS, ...EVIDENCE_RESOLVERS, ...IDEA_RESOLVERS, ...INCENTIVE_RESOLVERS, ...COMPLIANCE_RESOLVERS,
  ...JUDGING_RESOLVERS, ...RANKING_RESOLVERS, ...LEDGER_RESOLVERS, ...NOMINATION_RESOLVERS,
  ...AWARD_RESOLVERS, ...REPLICATION_RESOLVERS, ...ADOPTION_RESOLVERS, ...VISIT_RESOLVERS, ...OBSERVATION_RESOLVERS, ...COMPARISON_RESOLVERS, ...FINDING_RESOLVERS, ...BRIEFING_RESOLVERS, ...SHELF_RESOLVERS,
];
