import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import { keyFromName, type Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { innovationKit, kitDocument } from '../data/tables';
import { ownSubject, unsourced } from './own-subject';

/** How many documents a kit names at most. */
export const KIT_DOCUMENTS = 20;

/** What a kit says; what is left out stays as it is, and null empties it. */
export interface KitContent {
  readonly prerequisites?: string | null;
  readonly costRupiah?: number | null;
  readonly costYear?: number | null;
  readonly costNote?: string | null;
  readonly staff?: string | null;
  readonly drivers?: string | null;
  readonly obstacles?: string | null;
  readonly contactOffice?: string;
  readonly contactNote?: string | null;
  readonly documents?: readonly { readonly title: string; readonly about: string | null; readonly url: string | null }[] | null;
}

/** Of which published innovation a kit is kept. */
export interface InnovationKitKeep {
  readonly innovationId: string;
  readonly content: KitContent;
}

const COLUMNS = {
  prerequisites: 'prerequisites', costRupiah: 'cost_rupiah', costYear: 'cost_year', costNote: 'cost_note', staff: 'staff', drivers: 'drivers', obstacles: 'obstacles', contactOffice: 'contact_office',
  contactNote: 'contact_note',
} as const;

/** The columns that are told, by their names. */
function told(content: KitContent): Record<string, string | number | null> {
  return Object.fromEntries(Object.entries(COLUMNS).flatMap(([name, column]) => {
    const value = content[name as keyof typeof COLUMNS];
    return value === undefined ? [] : [[column, value]];
  }));
}

/**
 * Keeps what others need to copy an innovation of this tenant, on the shelf at once: one kit an innovation, so that the same request again changes
 * nothing. Refuses NOT_FOUND for what this tenant has not published, and VALIDATION_FAILED for a kit without an office to contact or a cost
 * without its year.
 */
export async function innovationKitKeep(tx: Tx, scope: TenantScope, command: InnovationKitKeep, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { innovationId, content } = command;
  const subject = await ownSubject(tx, scope, 'innovation', innovationId, ['innovation']);
  if (!subject.ok) return subject;
  const kits = new TenantRepository(innovationKit, scope, tx);
  const known = (await kits.list({ innovation_id: innovationId }, 1)).at(0);
  const contactOffice = content.contactOffice ?? known?.contact_office;
  if (contactOffice === undefined) return refused('VALIDATION_FAILED', ['input', 'contactOffice'], {}, ['wajib diisi', 'must be given']);
  const [cost, year] = [content.costRupiah === undefined ? (known?.cost_rupiah ?? null) : content.costRupiah, content.costYear === undefined ? (known?.cost_year ?? null) : content.costYear];
  if (cost !== null && year === null) return refused('VALIDATION_FAILED', ['input', 'costYear'], {}, ['tahun harganya wajib diisi', 'the year of the prices must be given']);
  const now = toInstant(services.clock.now());
  const id = known?.id ?? keyFromName('innovation_kit', scope.tenantId, innovationId);
  const base = { synthetic: subject.value, published_at: now };
  if (known === undefined) await kits.insert({ ...base, ...told(content), id, innovation_id: innovationId, contact_office: contactOffice });
  else await kits.update(id, { ...told(content), published_at: now, ...unsourced });
  if (content.documents !== undefined) await keepDocuments(tx, scope, id, content.documents ?? [], base);
  await auditAppend(tx, scope, { action: 'innovationKitKeep', subjectType: 'innovation', subjectId: innovationId, detail: { kit: id } }, services);
  return done({ id });
}

/** Makes the documents of a kit exactly these, in this order. */
async function keepDocuments(tx: Tx, scope: TenantScope, kitId: string, documents: NonNullable<KitContent['documents']>, base: { readonly synthetic: 0 | 1; readonly published_at: string }): Promise<void> {
  const kept = new TenantRepository(kitDocument, scope, tx);
  const known = new Map((await kept.list({ kit_id: kitId })).map((row) => [row.position, row]));
  for (const [i, { title, about, url }] of documents.entries()) {
    const position = i + 1;
    const row = known.get(position);
    known.delete(position);
    if (row === undefined) await kept.insert({ ...base, id: keyFromName('kit_document', kitId, String(position)), kit_id: kitId, position, title, about, url });
    else if (row.title !== title || row.about !== about || row.url !== url) await kept.update(row.id, { title, about, url, published_at: base.published_at, ...unsourced });
  }
  for (const row of known.values()) await kept.delete(row.id);
}
