import { reaches, type Reach } from '../../../authz/reach';
import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import type { Clock } from '../../../platform/clock';
import type { Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { fileHold, fileOf } from '../../evidence';
import { askIn } from '../../../db/ask';

/** The document that shows a step: an official paper by its number, date and subject, perhaps with its file. */
export interface IdeaDocument {
  readonly number: string;
  readonly dated: Day;
  readonly about: string;
  readonly fileId: string | null;
}

const PATH = ['input', 'document'] as const;

/**
 * Takes the document of a step in the transaction of the step; null when it is fit, else why not. Its file must be stored,
 * and within the reach of who makes the step: what another agency stored is not there.
 */
export async function documentTake(tx: Tx, scope: TenantScope, document: IdeaDocument | null, reach: Reach, today: Day, services: { readonly clock: Clock }): Promise<Refusal | null> {
  if (document === null) return null;
  if (document.dated > today) {
    return { code: 'VALIDATION_FAILED', path: [...PATH, 'dated'], detail: {}, reason: [`tidak boleh sesudah hari ini (${today})`, `must not be after today (${today})`] };
  }
  if (document.fileId === null) return null;
  const path = [...PATH, 'file'];
  const file = await fileOf(askIn(tx), scope.tenantId, document.fileId);
  if (file === null || !reaches(reach, file.agencyId)) return { code: 'NOT_FOUND', path, detail: { what: 'file' } };
  return fileHold(tx, scope, document.fileId, path, services);
}
