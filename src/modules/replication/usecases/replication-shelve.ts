import type { RowNote } from '../../../db/database';
import { askIn } from '../../../db/ask';
import { followsReplica, isShown, isStanding } from '../../../domain/replication/life';
import type { ReplicationState } from '../../../domain/vocabulary/innovation-words';
import { refused } from '../../../platform/outcome';
import { keepRows, type KeptDifference } from '../../../tenancy/kept-rows';
import { Rollback } from '../../identity';
import type { Drift, Keeper, Keeping } from '../../shelf';
import { replicaOfCase, replicasInWork, standingCases, tellersOf, type OwnedKey, type ReplicaKey } from '../data/replication-rows';
import { replication, replicationParent, replicationRecord } from '../data/tables';
import { casesOfReplica, type ReplicationRow } from './case-rows';
import { circleThrough, wayInWords } from './circle-check';
import { shownReplication } from './replication-shown';

type CaseNote = RowNote & { readonly table: 'replication_case' };
const isCase = (note: RowNote): note is CaseNote => note.table === 'replication_case';

/** Where in the request that lies which may close a circle: a parent that came or was approved, or a replica that was named; null where nothing may. */
function closing({ act, after }: CaseNote): readonly string[] | null {
  if (act === 'INSERT' || (after?.replica_innovation_id ?? null) !== null) return ['input', 'replica'];
  return after?.state === 'APPROVED' ? APPROVAL : null;
}
const APPROVAL = ['replication'] as const;
const ofOneself = ({ after }: CaseNote): boolean => after?.replicator_tenant_id !== undefined && after.replicator_tenant_id === after.source_tenant_id;

interface Touched extends ReplicaKey {
  readonly closing: readonly string[] | null;
}

/** The replicas of the cases that were touched; a case with oneself is none, and no use-case makes one. */
async function touched({ tx }: Keeping, notes: readonly CaseNote[]): Promise<readonly Touched[]> {
  const byCase = new Map<string, { readonly side: string; readonly id: string; readonly closing: Touched['closing'] }>();
  for (const note of notes.filter((n) => !ofOneself(n))) {
    const side = note.owner ?? note.partner ?? '';
    const name = `${side}|${note.id}`;
    byCase.set(name, { side, id: note.id, closing: closing(note) ?? byCase.get(name)?.closing ?? null });
  }
  const found = new Map<string, Touched>();
  for (const one of byCase.values()) {
    const key = await replicaOfCase(askIn(tx), one.side, one.id);
    if (key === null || key.replicatorId === key.sourceId) continue;
    const name = `${key.replicatorId}|${key.replicationId}`;
    found.set(name, { ...key, closing: one.closing ?? found.get(name)?.closing ?? null });
  }
  return [...found.values()];
}

/** Makes the shelf tell of a replica what its cases say, and answers what differed. */
async function keepReplica({ tx, scope, at }: Keeping, { replicatorId, replicationId }: ReplicaKey, cases: readonly ReplicationRow[], mend: boolean): Promise<readonly Drift[]> {
  const shown = shownReplication(cases, at);
  const drifts: Drift[] = [];
  const told = (table: string, found: readonly KeptDifference[]): void => {
    for (const { id, act } of found) drifts.push({ what: `${table} ${id}`, kept: act === 'INSERT' ? '-' : 'kept', made: act === 'DELETE' ? '-' : 'made' });
  };
  const keepWhole = async (): Promise<void> => told('replication', await keepRows(tx, scope, replication, replicatorId, { id: replicationId }, shown === null ? [] : [shown.replication], mend));
  const keepRecords = async (gone: boolean): Promise<void> => {
    for (const { id } of cases) {
      const rows = shown?.records.filter((record) => record.parent_id === id) ?? [];
      if ((rows.length === 0) === gone) told('replication_record', await keepRows(tx, scope, replicationRecord, replicatorId, { parent_id: id }, rows, mend));
    }
  };
  // What others point at comes first and goes last.
  if (shown !== null) await keepWhole();
  await keepRecords(true);
  told('replication_parent', await keepRows(tx, scope, replicationParent, replicatorId, { replication_id: replicationId }, shown?.parents ?? [], mend));
  await keepRecords(false);
  if (shown === null) await keepWhole();
  return drifts;
}

/** Refuses that a replica leaves the shelf of which others tell there. */
async function demandUntold({ tx }: Keeping, { replicatorId, replicationId }: ReplicaKey, cases: readonly ReplicationRow[]): Promise<void> {
  if (!cases.some(({ state }) => state === 'WITHDRAWN') || cases.some(({ state }) => isShown(state))) return;
  if ((await tellersOf(askIn(tx), replicatorId, replicationId)) === 0) return;
  throw new Rollback(refused('WRONG_STATE', ['replication'], { state: 'CLAIMED' }, [
    'kunjungan atau tautan media yang terbit menyebutnya; hapus dahulu sebutan itu.', 'a visit or a media link on the shelf tells of it; take that away first.',
  ]));
}

/** Refuses a second replication of an innovation by a government that has one which has not ended. */
async function demandOne({ tx }: Keeping, notes: readonly CaseNote[]): Promise<void> {
  for (const note of notes) {
    const { act, after } = note;
    if (act !== 'INSERT' || after === null || ofOneself(note) || !isStanding(after.state as ReplicationState)) continue;
    if ((await standingCases(askIn(tx), String(after.replicator_tenant_id), String(after.source_innovation_id))) > 1) throw new Rollback(refused('ALREADY_DONE', ['input', 'source']));
  }
}

/** Refuses that an innovation goes back to itself; what is denied leads nowhere. */
async function demandNoCircle({ tx }: Keeping, { replicatorId }: ReplicaKey, path: readonly string[], cases: readonly ReplicationRow[]): Promise<void> {
  const ask = askIn(tx);
  // What the replicator wishes of others is neither an owner's to know nor in the way of its approval.
  const held = cases.filter(({ state }) => state !== 'DENIED' && (path === APPROVAL ? isShown(state) : followsReplica(state)));
  const replica = held.find((row) => row.replica_innovation_id !== null)?.replica_innovation_id ?? null;
  if (replica === null) return;
  const way = await circleThrough(ask, { tenantId: replicatorId, id: replica }, held.map((row): OwnedKey => ({ tenantId: row.source_tenant_id, id: row.source_innovation_id })));
  if (way === null) return;
  const words = await wayInWords(ask, way);
  throw new Rollback(refused('CYCLE', path, {}, [words, words]));
}

const casesOf = ({ tx, scope }: Keeping, { replicatorId, replicationId }: ReplicaKey): Promise<readonly ReplicationRow[]> => casesOfReplica(tx, scope.forTenant(replicatorId), replicationId);

/**
 * The replications on the shelf: a function of the cases of each replica, from the owner's approval on and for claims. Rows that no case
 * stands behind are never touched. What only the turn of the shelf can tell exactly is refused here: a second replication of one innovation, and a circle.
 */
export const REPLICATION_SHELVE: Keeper = {
  name: 'replicationShelve',
  matters: ['replication_case'],

  async keep(keeping, notes) {
    const mine = notes.filter(isCase);
    await demandOne(keeping, mine);
    const replicas: (readonly [Touched, readonly ReplicationRow[]])[] = [];
    for (const key of await touched(keeping, mine)) {
      const cases = await casesOf(keeping, key);
      await demandUntold(keeping, key, cases);
      await keepReplica(keeping, key, cases, true);
      replicas.push([key, cases]);
    }
    // Only when all of them are on the shelf is every way there.
    for (const [key, cases] of replicas) if (key.closing !== null) await demandNoCircle(keeping, key, key.closing, cases);
  },

  async check(keeping, mend) {
    const drifts: Drift[] = [];
    for (const key of await replicasInWork(askIn(keeping.tx))) {
      if (key.replicatorId !== key.sourceId) drifts.push(...(await keepReplica(keeping, key, await casesOf(keeping, key), mend)));
    }
    return drifts;
  },
};
