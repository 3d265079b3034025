import type { Ask } from '../../../db/ask';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { recusedInRound } from '../data/round-rows';

const RECUSED: Bilingual = [
  'Anda mundur dari salah satu usulan tahap ini; letak usulan lain akan memberitahukan letaknya, maka orang lain yang bertindak.',
  'you are recused from an entry of this round; where the others stand would tell where it stands, so somebody else has to act.',
];

/**
 * Refuses whoever is recused from an entry of the round: the answer of an act on its ranking, its refusals too, would tell of that
 * entry. Null for everybody else.
 */
export async function recusedRefusal(ask: Ask, scope: TenantScope, roundId: string): Promise<Outcome<never> | null> {
  return (await recusedInRound(ask, scope.tenantId, scope.actorId, roundId)) ? refused('WRONG_STATE', ['round'], { state: 'RECUSED' }, RECUSED) : null;
}
