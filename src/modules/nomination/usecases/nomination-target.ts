import type { Ask } from '../../../db/ask';
import { isWithin } from '../../../domain/entry/life';
import { ladderFault, type LadderFault } from '../../../domain/nomination/ladder';
import { dayIn, type Day } from '../../../domain/time/day';
import type { TenantKind } from '../../../domain/vocabulary/region-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { packOfEdition } from '../../rules';
import { isCategoryOf, ladderFoot, upperEdition, type UpperEdition } from '../data/ladder-rows';

/** Where it is to go, and what is chosen there. */
export interface TargetAsked {
  readonly editionId: string;
  readonly groupCode: string | null;
  readonly categoryId: string | null;
}

/** The edition above, and what the nominating government is. */
export interface NominationTarget {
  readonly edition: UpperEdition;
  readonly kind: TenantKind;
}

const LADDER: Readonly<Record<LadderFault, Bilingual>> = {
  OWN: ['penyelenggaraan Anda sendiri; ajukan usulan langsung', 'is an edition of your own; enter it directly'],
  NOT_ABOVE: ['bukan penyelenggaraan tingkat di atas pemerintah ini', 'is no edition of a tier above this government'],
  OTHER_PROVINCE: ['diselenggarakan provinsi lain', 'is run by another province'],
};

/** The day by which it is told in which province a government lies: the last one of registration, or of the year. */
export function dayOfEdition({ closes, year }: Pick<UpperEdition, 'closes' | 'year'>): Day {
  return closes ?? `${year}-12-31`;
}

async function choiceRefusals(ask: Ask, { tenantId, id }: UpperEdition, { groupCode, categoryId }: TargetAsked): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  if (categoryId !== null && !(await isCategoryOf(ask, tenantId, id, categoryId))) refusals.push({ code: 'NOT_FOUND', path: ['input', 'category'], detail: { what: 'category' } });
  const groups = ((await packOfEdition(ask, tenantId, id))?.pack.groups ?? []).map((g) => g.code);
  const wrong = groups.length === 0 ? groupCode !== null : groupCode === null || !groups.includes(groupCode);
  if (wrong) {
    refusals.push({
      code: 'VALIDATION_FAILED', path: ['input', 'group'], detail: {},
      reason: groups.length === 0 ? ['penyelenggaraan ini tidak mengenal kelompok', 'this edition has no groups'] : [`harus salah satu dari ${groups.join(', ')}`, `must be one of ${groups.join(', ')}`],
    });
  }
  return refusals;
}

/**
 * The edition above to which a tenant may nominate at an instant, or the refusal: it is of a tier above and of the tenant's own
 * province or the nation, it is open, and the category and group are its own. Only the shelf is read.
 */
export async function nominationTarget(ask: Ask, tenantId: string, asked: TargetAsked, instant: string): Promise<Outcome<NominationTarget>> {
  const edition = await upperEdition(ask, asked.editionId);
  if (edition === null) return refused('NOT_FOUND', ['input', 'edition'], { what: 'edition' });
  const foot = await ladderFoot(ask, tenantId, dayOfEdition(edition));
  const fault = ladderFault(foot, edition);
  if (fault !== null) return refused('VALIDATION_FAILED', ['input', 'edition'], {}, LADDER[fault]);
  if (edition.held === 'NOT_HELD') return refused('WRONG_STATE', ['input', 'edition'], { state: 'NOT_HELD' }, ['penyelenggaraan ini tidak diselenggarakan.', 'this edition is not held.']);
  if (edition.phase !== 'OPEN') return refused('WRONG_STATE', ['input', 'edition'], { state: edition.phase }, ['pendaftarannya tidak sedang dibuka.', 'its registration is not open.']);
  const window = { opens: edition.opens, until: edition.closes };
  if (!isWithin(window, dayIn(instant, edition.zone))) return refused('WINDOW_CLOSED', ['input', 'edition'], { from: window.opens ?? '…', until: window.until ?? '…' });
  const wrong = await choiceRefusals(ask, edition, asked);
  return wrong.length > 0 ? refusedAll(wrong) : done({ edition, kind: foot.kind });
}
