import { Length, Matches } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { authorise } from '../../../authz/authorise';
import { PARTICIPANT_KIND, type ParticipantType } from '../../../domain/vocabulary/competition-words';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { programOfEdition } from '../../competition';
import { idempotent, outcomeOf } from '../../identity';
import { entryDraft } from '../usecases/entry-draft';
import { TenantArgument } from './entry-arguments';

const { payload, resolver } = workPayload('EntryDraftPayload', ['Hasil menyusun usulan.', 'What came of drafting an entry.'], 'entry', 'WorkspaceEntry', ['Usulan yang disusun.', 'The entry that was drafted.']);

@InputType('EntryDraftInput', { description: describe(['Usulan baru pada satu penyelenggaraan.', 'A new entry in an edition.']) })
export class EntryDraftInput {
  @Field(() => ID, { description: describe(['Penyelenggaraan yang diikuti.', 'The edition that it enters.']) })
  edition: string;

  @Field(() => ID, { nullable: true, description: describe(['Naskah inovasi yang diusulkan; boleh kosong hanya bagi organisasi luar.', 'The working innovation that is entered; may be left out for an outside organisation only.']) })
  innovation?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerah pengusul; ini atau organisasi, salah satu.', 'The agency that enters it; this or an organisation, one of the two.']) })
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Organisasi di luar pemerintah daerah yang mengusulkan; diisi penyelenggara.', 'The organisation outside the regional governments that enters it; for the organiser to fill in.']) })
  organization?: string | null;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: describe(['Judul, 3 sampai 300 aksara; kosong berarti judul inovasinya.', 'Title, 3 to 300 characters; left out, that of the innovation.']) })
  title?: string | null;

  @Field(() => enumOf(PARTICIPANT_KIND), { nullable: true, description: describe(['Jenis peserta; kosong berarti menurut jenis perangkat daerah atau organisasinya.', 'The kind of participant; left out, by the kind of the agency or organisation.']) })
  participant?: ParticipantType | null;

  @Length(1, 40)
  @Matches(/^[a-z0-9][a-z0-9.-]*$/)
  @Field(() => String, { nullable: true, description: describe(['Kode kelompok menurut paket aturan.', 'Code of the group in the rule pack.']) })
  group?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Kategori penyelenggaraan.', 'A category of the edition.']) })
  category?: string | null;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { nullable: true, description: describe(['Surat undangan: nomor dan tanggalnya; dicatat penyelenggara.', 'The letter of invitation: its number and date; for the organiser to record.']) })
  invitation?: string | null;
}

const TYPES = { edition: 'Edition', innovation: 'WorkspaceInnovation', agency: 'Agency', organization: 'Organization', category: 'Category' } as const;
type Named = keyof typeof TYPES;

/** The keys of what the input names: null for what it leaves out and for an id that can be none. */
function keysIn(input: EntryDraftInput): Readonly<Record<Named, string | null>> {
  const key = (name: Named): string | null => {
    const id = input[name];
    return id === null || id === undefined ? null : keyIn(TYPES[name], id);
  };
  return { edition: key('edition'), innovation: key('innovation'), agency: key('agency'), organization: key('organization'), category: key('category') };
}

function faultsOf(input: EntryDraftInput, keys: Readonly<Record<Named, string | null>>, idempotencyKey: string): Refusal[] {
  const unknown = (Object.keys(TYPES) as Named[]).filter((name) => typeof input[name] === 'string' && keys[name] === null);
  return [...validateInput(input), ...validateKey(idempotencyKey), ...unknown.map((name): Refusal => ({ code: 'NOT_FOUND', path: ['input', name], detail: { what: name } }))];
}

@Resolver()
export class EntryDraftMutation {
  @Mutation(() => payload, { description: describe([
    'Menyusun usulan sejak penyelenggaraan diumumkan sampai pendaftaran ditutup; tersusun belum berarti diajukan.',
    'Drafts an entry from the announcement of an edition until registration closes; drafted is not submitted.',
  ]) })
  async entryDraft(
    @TenantArgument() tenant: string,
    @Arg('input', () => EntryDraftInput, { description: describe(['Isi usulan.', 'What it says.']) }) input: EntryDraftInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const tenantId = tenantByCode(context, tenant);
    const keys = keysIn(input);
    // Editions are on the shelf: to whom one belongs is no secret.
    const programId = keys.edition === null ? null : await programOfEdition(askAs(context, shelf(context)), tenantId, keys.edition);
    const scope = scopeFor(context, { name: 'entry.draft', tenantId, agencyId: keys.agency, programId: programId ?? '' });
    if ('code' in scope) return { ...refusedWith(context, [scope]), tenantId };
    const wrong = faultsOf(input, keys, idempotencyKey);
    if (keys.edition === null || programId === null || wrong.length > 0) {
      const missing: Refusal[] = keys.edition !== null && programId === null ? [{ code: 'NOT_FOUND', path: ['input', 'edition'], detail: { what: 'edition' } }] : [];
      return { ...refusedWith(context, [...wrong, ...missing]), tenantId };
    }
    const command = {
      editionId: keys.edition, innovationId: keys.innovation, agencyId: keys.agency, organizationId: keys.organization, title: input.title ?? null,
      participant: input.participant ?? null, groupCode: input.group ?? null, categoryId: keys.category, invitation: input.invitation ?? null,
    };
    const by = { organizer: authorise(context.actor, { name: 'entry.submit', tenantId, programId }).allowed };
    const request = { operation: 'entryDraft', key: idempotencyKey, input: command };
    return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => entryDraft(tx, scope, command, by, context)))), tenantId };
  }
}

/** The resolvers of this mutation. */
export const ENTRY_DRAFT = [EntryDraftMutation, resolver];
