import type { Tx } from '../../../db/database';
import type { Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { packOfEdition } from '../../rules';
import { askIn } from '../../../db/ask';
import { isCategoryOf } from '../data/entrant-rows';

/** What an entry chooses among the things of its edition; undefined where nothing is chosen now. */
export interface EntryChoices {
  readonly categoryId?: string | null;
  readonly groupCode?: string | null;
}

/** What is wrong with a choice of category and group: one of another edition, or a group that the rules of this one do not know. */
export async function choiceRefusals(tx: Tx, scope: TenantScope, editionId: string, { categoryId, groupCode }: EntryChoices): Promise<readonly Refusal[]> {
  const [ask, refusals]: [ReturnType<typeof askIn>, Refusal[]] = [askIn(tx), []];
  if (categoryId !== null && categoryId !== undefined && !(await isCategoryOf(ask, scope.tenantId, editionId, categoryId))) {
    refusals.push({ code: 'NOT_FOUND', path: ['input', 'category'], detail: { what: 'category' } });
  }
  if (groupCode === null || groupCode === undefined) return refusals;
  const groups = ((await packOfEdition(ask, scope.tenantId, editionId))?.pack.groups ?? []).map((g) => g.code);
  if (!groups.includes(groupCode)) {
    refusals.push({
      code: 'VALIDATION_FAILED', path: ['input', 'group'], detail: {},
      reason: groups.length === 0
        ? ['penyelenggaraan ini tidak mengenal kelompok', 'this edition has no groups']
        : [`harus salah satu dari ${groups.join(', ')}`, `must be one of ${groups.join(', ')}`],
    });
  }
  return refusals;
}
