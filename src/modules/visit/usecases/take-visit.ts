import type { Tx } from '../../../db/database';
import { visitAfter, type VisitAct } from '../../../domain/visit/life';
import type { VisitSide, VisitState } from '../../../domain/vocabulary/innovation-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { BilateralRepository } from '../../../tenancy/bilateral-repository';
import { NotAffected, TenantRepository, type Change } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { visitCase } from '../data/tables';

/** A visit, and the version of it that somebody saw. */
export interface VisitAt {
  readonly visitId: string;
  readonly expectedVersion: number;
}

/** A visit as it is kept, and on which of its sides the tenant stands. */
export interface VisitSeen {
  readonly row: Row<typeof visitCase>;
  readonly side: VisitSide;
}

const STANDING: Readonly<Record<VisitState, Bilingual>> = {
  REQUESTED: ['kunjungan baru diminta.', 'the visit was asked for.'],
  APPROVED: ['kunjungan sudah disetujui.', 'the visit was approved.'],
  CHECKED_IN: ['rombongan sudah tiba.', 'the delegation has arrived.'],
  DONE: ['kunjungan sudah terlaksana.', 'the visit took place.'],
  CANCELLED: ['kunjungan sudah dibatalkan.', 'the visit was called off.'],
  REJECTED: ['kunjungan sudah ditolak.', 'the visit was refused.'],
};
const OF_OTHER_SIDE: Readonly<Record<VisitSide, Bilingual>> = {
  GUEST: ['langkah ini milik tuan rumah.', 'this step is the host\'s.'],
  HOST: ['langkah ini milik tamu.', 'this step is the guest\'s.'],
};

async function visitOf(tx: Tx, scope: TenantScope, visitId: string): Promise<VisitSeen | null> {
  const own = await new TenantRepository(visitCase, scope, tx).find(visitId);
  if (own !== null) return { row: own, side: 'GUEST' };
  const hosted = await new BilateralRepository(visitCase, scope, tx).find(visitId);
  return hosted === null ? null : { row: hosted, side: 'HOST' };
}

function mayDo(seen: VisitSeen, act: VisitAct): Outcome<VisitSeen> {
  const { row, side } = seen;
  if (visitAfter(row.state, act, side) !== null) return done(seen);
  // Of a step that the other side could do now, it is the side that is wrong.
  const other: VisitSide = side === 'GUEST' ? 'HOST' : 'GUEST';
  return refused('WRONG_STATE', ['visit'], { state: row.state }, visitAfter(row.state, act, other) !== null ? OF_OTHER_SIDE[side] : STANDING[row.state]);
}

/** A visit of this tenant on either side in which it may do an act now, unchanged. Refuses NOT_FOUND and WRONG_STATE. */
export async function seeVisit(tx: Tx, scope: TenantScope, visitId: string, act: VisitAct): Promise<Outcome<VisitSeen>> {
  const seen = await visitOf(tx, scope, visitId);
  return seen === null ? refused('NOT_FOUND', ['visit'], { what: 'visit' }) : mayDo(seen, act);
}

/** The same, in the version that was seen: who saw another one is told so before anything else. Refuses VERSION_CONFLICT too. */
export async function seeVersion(tx: Tx, scope: TenantScope, { visitId, expectedVersion }: VisitAt, act: VisitAct): Promise<Outcome<VisitSeen>> {
  const seen = await visitOf(tx, scope, visitId);
  if (seen === null) return refused('NOT_FOUND', ['visit'], { what: 'visit' });
  // Read once: between two readings another could act.
  return seen.row.version === expectedVersion ? mayDo(seen, act) : refused('VERSION_CONFLICT', ['expectedVersion'], { current: seen.row.version });
}

/**
 * Does an act to a visit in the version that was seen, and holds it until the end of the transaction: of two who act at once, on one
 * side or on both, the second is told. Answers the visit as it was. Refuses NOT_FOUND for what is not this tenant's, VERSION_CONFLICT,
 * and WRONG_STATE where this side may not do it, or not now.
 */
export async function takeVisit(tx: Tx, scope: TenantScope, at: VisitAt, act: VisitAct, change: Omit<Change<typeof visitCase>, 'state'>): Promise<Outcome<VisitSeen>> {
  const seen = await seeVersion(tx, scope, at, act);
  if (!seen.ok) return seen;
  const { row, side } = seen.value;
  const rows = side === 'GUEST' ? new TenantRepository(visitCase, scope, tx) : new BilateralRepository(visitCase, scope, tx);
  const state = visitAfter(row.state, act, side) ?? row.state;
  try {
    await rows.update(row.id, { ...change, state }, { version: row.version, state: row.state });
    return seen;
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    return refused('VERSION_CONFLICT', ['expectedVersion'], { current: (await rows.find(row.id))?.version ?? row.version });
  }
}
