import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CONFLICT_KIND, type ConflictKind } from '../../../domain/vocabulary/judging-words';
import { askAs } from '../../../graphql-kit/ask-as';
import { workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { keyIn } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import { sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import type { ConflictAbout } from '../usecases/conflict-keep';
import { entryBehind } from '../usecases/recusal-places';

const KIND = enumOf(CONFLICT_KIND);

@InputType('ConflictInput', { description: describe(['Benturan kepentingan: dengan satu usulan, satu perangkat daerah, atau satu organisasi.', 'A conflict of interest: with an entry, an agency or an organisation.']) })
export class ConflictInput {
  @Field(() => KIND, { description: describe(['Jenisnya.', 'Its kind.']) })
  kind: ConflictKind;

  @Field(() => ID, { nullable: true, description: describe(['Usulannya, menurut pengenal pada tahap atau di ruang kerja; pilih ini, perangkat daerah, atau organisasi.', 'The entry, by its id in a round or in the workspace; this, an agency or an organisation.']) })
  entry?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerahnya; yang di atas dan di bawahnya termasuk.', 'The agency; those above and below it are meant as well.']) })
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Organisasi di luar pemerintah daerah.', 'The organisation outside the regional governments.']) })
  organization?: string | null;

  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;
}

const given = (id: string | null | undefined): id is string => id !== null && id !== undefined;

/** What is wrong with the form of a conflict: it is with exactly one thing. */
export function conflictFaults(input: ConflictInput): readonly Refusal[] {
  const named = [input.entry, input.agency, input.organization].filter(given).length;
  return [...validateInput(input), ...(named === 1 ? [] : [{
    code: 'VALIDATION_FAILED' as const, path: ['input', 'entry'], detail: {}, reason: ['sebut satu: entry, agency, atau organization', 'name one: entry, agency or organization'] as const,
  }])];
}

/** The entry that an id names, as far as the viewer may see it: as a row of a round, or of the workspace. */
async function seenEntry(context: Context, viewer: Viewer, tenantId: string, id: string): Promise<string | null> {
  for (const name of ['RoundEntry', 'WorkspaceEntry']) {
    const key = keyIn(name, id);
    if (key === null) continue;
    const rows = await context.reads.rows(readType(name).type, { fields: new Set(['id']), ones: new Map(), manys: new Map() }, viewer, [sql('t0.id = ?', key)], 1);
    if (rows.length > 0) return name === 'WorkspaceEntry' ? key : entryBehind(askAs(context, viewer), tenantId, key);
  }
  return null;
}

/**
 * What a conflict is with, for whoever asks: an entry that it may not read is none. Looked for before the transaction, since the asker
 * reads nothing of the entry after it; so a repeated request is still answered as before.
 */
export async function aboutOf(context: Context, tenantId: string, input: ConflictInput): Promise<ConflictAbout> {
  // By the functions themselves: a token that may only write still names what its actor sees.
  const viewer = workspaceViewer(context, (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId));
  const entryId = given(input.entry) ? await seenEntry(context, viewer, tenantId, input.entry) : null;
  const agencyId = given(input.agency) ? keyIn('Agency', input.agency) : null;
  const organizationId = given(input.organization) ? keyIn('Organization', input.organization) : null;
  const unseen = given(input.entry) && entryId === null ? 'entry' : given(input.agency) && agencyId === null ? 'agency' : given(input.organization) && organizationId === null ? 'organization' : null;
  return { entryId, agencyId, organizationId, unseen };
}
