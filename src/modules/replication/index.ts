export { REPLICATION_SHELVE } from './usecases/replication-shelve';
export { adoptionGraph, type AdoptionGraph } from './usecases/adoption-graph';
export { replicationKit, type KitReplica, type ReplicationKit } from './usecases/replication-kit';
