import type { Tx } from '../../../db/database';
import { nominationAfter, sideOf, type NominationAct } from '../../../domain/nomination/life';
import type { NominationState } from '../../../domain/vocabulary/nomination-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { BilateralRepository } from '../../../tenancy/bilateral-repository';
import { NotAffected, TenantRepository, type Change } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { nomination } from '../data/tables';

/** A nomination, and the version of it that somebody saw. */
export interface NominationAt {
  readonly nominationId: string;
  readonly expectedVersion: number;
}

/** A nomination as it is kept. */
export type NominationRow = Row<typeof nomination>;

const STANDING: Readonly<Record<NominationState, Bilingual>> = {
  SENT: ['pengusulan sudah dikirim.', 'the nomination was sent.'],
  RECEIVED: ['pengusulan sedang diperiksa tingkat atas.', 'the nomination is being checked by the upper tier.'],
  ACCEPTED: ['pengusulan sudah diterima sebagai usulan.', 'the nomination was accepted as an entry.'],
  REFUSED: ['pengusulan sudah ditolak.', 'the nomination was refused.'],
  WITHDRAWN: ['pengusulan sudah ditarik.', 'the nomination was withdrawn.'],
};

/** The repository of the side that does an act: the owner's for the tier below, the partner's for the tier above. */
function sideOfAct(tx: Tx, scope: TenantScope, act: NominationAct): Pick<BilateralRepository<typeof nomination>, 'find' | 'update'> {
  switch (sideOf(act)) {
    case 'LOWER':
      return new TenantRepository(nomination, scope, tx);
    case 'UPPER':
      return new BilateralRepository(nomination, scope, tx);
  }
}

/**
 * Does an act to a nomination in the version that was seen, and holds it until the end of the transaction: of two who act at once,
 * on one side or on both, the second is told. Answers the row as it was. Refuses NOT_FOUND for what is not this side's,
 * VERSION_CONFLICT, and WRONG_STATE where the act is not possible.
 */
export async function takeNomination(
  tx: Tx, scope: TenantScope, at: NominationAt, act: NominationAct, change: Omit<Change<typeof nomination>, 'state'>,
): Promise<Outcome<NominationRow>> {
  const rows = sideOfAct(tx, scope, act);
  const row = await rows.find(at.nominationId);
  if (row === null) return refused('NOT_FOUND', ['nomination'], { what: 'nomination' });
  if (row.version !== at.expectedVersion) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: row.version });
  const state = nominationAfter(row.state, act, sideOf(act));
  if (state === null) return refused('WRONG_STATE', ['nomination'], { state: row.state }, STANDING[row.state]);
  try {
    await rows.update(row.id, { ...change, state }, { version: row.version, state: row.state });
    return done(row);
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    return refused('VERSION_CONFLICT', ['expectedVersion'], { current: (await rows.find(row.id))?.version ?? row.version });
  }
}
