import type { ReplicationState } from '../../../src/domain/vocabulary/innovation-words';
import { innovation } from '../../../src/modules/innovation/data/tables';
import { replicationCase } from '../../../src/modules/replication/data/tables';
import type { TestTenant, World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const shelf: Argument = { names: 'shelf' };
const aReplication: Argument = { names: 'row', prefix: 'wrp' };
const published: Argument = { names: 'row', prefix: 'inn' };
const selection = '{ replication { id } problems { __typename code message path } }';
const DAY = '2024-05-06';
let keys = 0;
const newKey = (place: Place): string => `replikasi-${place.tenant.code}-${String((keys += 1))}`;

async function innovationOf(world: World, of: TestTenant): Promise<string> {
  const [id] = await world.rows(of, innovation, [{ title: 'Inovasi uji' }]);
  return id;
}

/** A replication between a place and its partner that stands where an act begins; the place is the given side, and its owner unless it says otherwise. */
async function standing(world: World, place: Place, side: 'REPLICATOR' | 'SOURCE', state: ReplicationState, ownedByPartner: boolean): Promise<string> {
  const [owner, other] = ownedByPartner ? [place.partner, place.tenant] : [place.tenant, place.partner];
  const [replicator, source] = side === 'REPLICATOR' ? [place.tenant, place.partner] : [place.partner, place.tenant];
  const [id] = await world.rows(owner, replicationCase, [{
    partner_tenant_id: other.id, title: 'Replikasi uji', state, opened_by: owner === replicator ? 'REPLICATOR' : 'SOURCE', confirmed_by: state === 'CLAIMED' ? 'SOURCE' : 'BOTH', replication_id: world.ids.next(),
    replicator_tenant_id: replicator.id, source_tenant_id: source.id, source_innovation_id: await innovationOf(world, source),
  }]);
  return `wrp_${id}`;
}

/** A step on a replication of the place. */
function step(side: 'REPLICATOR' | 'SOURCE', state: ReplicationState, input: object | null, args: MatrixRow['arguments'] = {}, ownedByPartner = side === 'SOURCE'): MatrixRow {
  return {
    opens: 'act', selection, arguments: { tenant, replication: aReplication, ...args },
    variables: async (p, world) => ({ tenant: p.tenant.code, replication: await standing(world, p, side, state, ownedByPartner), expectedVersion: 1, ...(input === null ? {} : { input }) }),
  };
}

const reason = { 'input.reason': nothing };

/** The root fields of replications. */
export const REPLICATION_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Mutation.replicationInterest': {
    opens: 'act', selection,
    arguments: { tenant, idempotencyKey: nothing, 'input.source': shelf, 'input.alongside': aReplication, 'input.title': nothing, 'input.interest': nothing, 'input.letter': nothing, 'input.contactOffice': nothing },
    variables: async (p, world) => ({ tenant: p.tenant.code, idempotencyKey: newKey(p), input: { source: `inn_${await innovationOf(world, p.partner)}` } }),
  },
  'Mutation.replicationClaim': {
    opens: 'act', selection,
    arguments: {
      tenant, idempotencyKey: nothing, 'input.source': shelf, 'input.replicator': shelf, 'input.replica': published, 'input.alongside': aReplication, 'input.title': nothing, 'input.started': nothing,
      'input.stopped': nothing, 'input.stopReason': nothing, 'input.partsKept': nothing, 'input.partsChanged': nothing, 'input.contactOffice': nothing,
    },
    variables: async (p, world) => ({ tenant: p.tenant.code, idempotencyKey: newKey(p), input: { source: `inn_${await innovationOf(world, p.partner)}` } }),
  },
  'Mutation.replicationAgree': step('REPLICATOR', 'INTEREST', { agreementNumber: '1/2024', agreedOn: DAY }, { 'input.agreementNumber': nothing }),
  'Mutation.replicationApprove': step('SOURCE', 'AGREED', { approvalNumber: '2/2024', approvedOn: DAY }, { 'input.approvalNumber': nothing }),
  'Mutation.replicationReject': step('SOURCE', 'AGREED', { reason: 'Alasan uji' }, reason),
  'Mutation.replicationWithdraw': step('REPLICATOR', 'AGREED', { reason: 'Alasan uji' }, reason),
  'Mutation.replicationImplement': step('REPLICATOR', 'APPROVED', { title: 'Judul uji', kind: 'COPY', started: '2024' }, {
    'input.title': nothing, 'input.started': nothing, 'input.partsKept': nothing, 'input.partsChanged': nothing, 'input.replica': published,
  }),
  'Mutation.replicationEvaluate': step('REPLICATOR', 'IMPLEMENTED', { evaluation: 'Hasil uji', evidenceLevel: 2, evaluatedOn: DAY }, { 'input.evaluation': nothing }),
  'Mutation.replicationCertify': step('SOURCE', 'EVALUATED', { certificateNumber: '3/2024', certifiedOn: DAY }, { 'input.certificateNumber': nothing }),
  'Mutation.replicationStop': step('REPLICATOR', 'CERTIFIED', { stopped: '2024-06', reason: 'Alasan uji' }, { 'input.stopped': nothing, ...reason }),
  'Mutation.replicationConfirm': step('REPLICATOR', 'CLAIMED', null, {}, true),
  'Mutation.replicationDeny': step('REPLICATOR', 'CLAIMED', { reason: 'Alasan uji' }, reason, true),
  'Mutation.replicationLink': {
    ...step('REPLICATOR', 'IMPLEMENTED', null, { 'input.replica': published }),
    variables: async (p, world) => ({
      tenant: p.tenant.code, replication: await standing(world, p, 'REPLICATOR', 'IMPLEMENTED', false), expectedVersion: 1, input: { replica: `inn_${await innovationOf(world, p.tenant)}` },
    }),
  },
  'Mutation.replicationNoteAdd': {
    opens: 'act', selection: '{ note { id } problems { __typename code message path } }', arguments: { tenant, replication: aReplication, idempotencyKey: nothing, 'input.title': nothing, 'input.words': nothing },
    variables: async (p, world) => ({
      tenant: p.tenant.code, replication: await standing(world, p, 'SOURCE', 'APPROVED', true), idempotencyKey: newKey(p), input: { kind: 'GUIDANCE', happenedOn: DAY, title: 'Catatan uji' },
    }),
  },
};

const readers: PrivateType['readers'] = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'];

/** The private types of replications. */
export const REPLICATION_TYPES: Readonly<Record<string, PrivateType>> = {
  WorkspaceReplication: { list: 'replications', readers },
  WorkspaceReplicationNote: { list: 'replicationNotes', readers },
};
