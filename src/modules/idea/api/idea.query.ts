import { IDEA_DRAFT } from './idea-draft.mutation';
import { IDEA_DROP } from './idea-drop.mutation';
import { IDEA_LAUNCH } from './idea-launch.mutation';
import { IDEA_MOVE } from './idea-move.mutation';
import { IDEA_PARK } from './idea-park.mutation';
import { IDEA_RESUME } from './idea-resume.mutation';
import { IDEA_REVISE } from './idea-revise.mutation';
import { WorkspaceIdeaFields } from './idea.types';
import { MONITORING_CANCEL } from './monitoring-cancel.mutation';
import { MONITORING_PLAN } from './monitoring-plan.mutation';
import { MONITORING_RECORD } from './monitoring-record.mutation';
import { MonitoringQuery } from './monitoring.query';
import { MonitoringFields } from './monitoring.types';
import { PipelinePublishMutation } from './pipeline-publish.mutation';
import { IdeaPipelineAgencyRow, IdeaPipelineQuery, StandingIdeaRow } from './pipeline.query';

/** The resolvers of the module. */
export const IDEA_RESOLVERS: readonly (new () => object)[] = [
  WorkspaceIdeaFields, MonitoringFields, IdeaPipelineQuery, IdeaPipelineAgencyRow, StandingIdeaRow, MonitoringQuery, PipelinePublishMutation,
  ...IDEA_DRAFT, ...IDEA_REVISE, ...IDEA_MOVE, ...IDEA_PARK, ...IDEA_RESUME, ...IDEA_DROP, ...IDEA_LAUNCH,
  ...MONITORING_PLAN, ...MONITORING_RECORD, ...MONITORING_CANCEL,
];
