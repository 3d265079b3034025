import './kit.types';
import { AdoptionGraphQuery, AdoptionLinkRows, AdoptionNodeRows } from './adoption-graph.query';
import { IndicatorOutcomeKeepMutation } from './indicator-outcome-keep.mutation';
import { IndicatorOutcomeRemoveMutation } from './indicator-outcome-remove.mutation';
import { InnovationKitKeepMutation } from './innovation-kit-keep.mutation';
import { MediaLinkAddMutation } from './media-link-add.mutation';
import { MediaLinkRemoveMutation } from './media-link-remove.mutation';
import { FlowEndRows, ReplicationFlowsQuery } from './replication-flows.query';
import { KitReplicaRows, ReplicationKitQuery } from './replication-kit.query';

/** The resolvers of what is read and told of replications. */
export const ADOPTION_RESOLVERS = [
  ReplicationKitQuery, KitReplicaRows, AdoptionGraphQuery, AdoptionNodeRows, AdoptionLinkRows, ReplicationFlowsQuery, FlowEndRows,
  InnovationKitKeepMutation, IndicatorOutcomeKeepMutation, IndicatorOutcomeRemoveMutation, MediaLinkAddMutation, MediaLinkRemoveMutation,
];
