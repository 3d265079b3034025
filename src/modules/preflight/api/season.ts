import { authorise } from '../../../authz/authorise';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { columnsOf, type ReadRow } from '../../../reads/level';
import type { Selection } from '../../../reads/selection';
import { readinessTarget, type TargetFound } from '../usecases/readiness-target';
import { openWorkspace, type Opened } from './asking';
import { targetAsked, targetError, type ReadinessTargetInput } from './readiness-target.types';

/** Selects nothing but the keys of rows. */
export const ONLY_ID: Selection = { fields: new Set(['id']), ones: new Map(), manys: new Map() };

/** What the arguments say that readiness and its calendar share. */
export const ABOUT = {
  tenant: describe(['Kode ruang kerja Anda.', 'Code of your workspace.']),
  stock: describe([
    'Hanya stok: inovasi yang, juga dengan judul atau perangkat daerah sebelumnya, tidak punya usulan terbit pada penyelenggaraan pihak lain dan tidak sedang diusulkan ke sana.',
    'Only stock: innovations that have no published entry in an edition of another organiser and no nomination to one, under an earlier title or agency neither.',
  ]),
  asOf: describe(['Hari yang dipakai memeriksa; kosong berarti hari ini, atau hari pembukaan bila masih di depan.', 'The day on which it is judged; left out, today, or the opening day while that lies ahead.']),
} as const;

/** Opens a workspace for those who read its season, and for officers of an agency, who see those of their agency. */
export function openSeason(context: Context, tenant: string): Opened {
  const opened = openWorkspace(context, tenant);
  const whole = authorise(context.actor, { name: 'season.read', tenantId: opened.tenantId }).allowed;
  if (!whole && !opened.viewer.grants.some((g) => g.role === 'AGENCY_OFFICER' && g.agencyId !== null)) throw new ApiError('FORBIDDEN');
  return opened;
}

/** The target that is asked for, with its dates and rules, or the error that says why there is none. */
export async function findTarget(context: Context, { tenantId, viewer }: Opened, input: ReadinessTargetInput, asOf: string | null): Promise<TargetFound> {
  const found = await readinessTarget(askAs(context, viewer), tenantId, targetAsked(input), context.instant, asOf);
  if ('fault' in found) throw targetError(found);
  if (found.synthetic) context.notes.synthetic += 1;
  return found;
}

/** The keys of rows, in their order. */
export function keysOf(rows: readonly ReadRow[]): readonly string[] {
  return rows.map((row) => String(columnsOf(row).id));
}
