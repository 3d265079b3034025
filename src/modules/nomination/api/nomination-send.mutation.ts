import { Length, Matches } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { authorise } from '../../../authz/authorise';
import { PARTICIPANT_KIND, type ParticipantType } from '../../../domain/vocabulary/competition-words';
import { NOMINATION_BASIS, type NominationBasis } from '../../../domain/vocabulary/nomination-words';
import { askAs } from '../../../graphql-kit/ask-as';
import { tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { boundFrom, entryPlace } from '../../entry';
import { idempotent, outcomeOf } from '../../identity';
import { nominationSend } from '../usecases/nomination-send';
import { TenantArgument } from './nomination-act';

const { payload, resolver } = workPayload('NominationSendPayload', ['Hasil mengirim pengusulan.', 'What came of sending a nomination.'], 'nomination', 'Nomination', ['Pengusulannya.', 'The nomination.']);

@InputType('NominationSendInput', { description: describe(['Pengusulan inovasi ke penyelenggaraan tingkat atas.', 'A nomination of an innovation to an edition of a tier above.']) })
export class NominationSendInput {
  @Field(() => enumOf(NOMINATION_BASIS), { description: describe(['Dasarnya: peringkat akhir, atau stok di luar peringkat tahun itu.', 'What it rests on: the final ranking, or the stock beside the ranking of that year.']) })
  basis: NominationBasis;

  @Field(() => ID, { description: describe(['Penyelenggaraan tingkat atas yang dituju.', 'The edition of the tier above to which it goes.']) })
  edition: string;

  @Field(() => ID, { nullable: true, description: describe(['Usulan Anda: wajib bila dasarnya peringkat; bila stok, usulan terdahulu yang jawaban dan dokumennya dibawa.', 'An entry of yours: compulsory by the ranking; from the stock, an earlier one whose answers and documents go along.']) })
  entry?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Inovasi Anda yang terbit; wajib bila dasarnya stok.', 'A published innovation of yours; compulsory from the stock.']) })
  innovation?: string | null;

  @Field(() => enumOf(PARTICIPANT_KIND), { nullable: true, description: describe(['Jenis peserta pada tingkat atas; kosong berarti pemerintah Anda, atau badan usaha sebagai dirinya.', 'The kind of participant in the tier above; left out, your government, or an enterprise as itself.']) })
  participant?: ParticipantType | null;

  @Length(1, 40)
  @Matches(/^[a-z0-9][a-z0-9.-]*$/)
  @Field(() => String, { nullable: true, description: describe(['Kode kelompok menurut aturan tingkat atas; wajib bila aturannya mengenal kelompok.', 'Code of the group in the rules of the tier above; compulsory where they have groups.']) })
  group?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Kategori penyelenggaraan tingkat atas.', 'A category of the edition above.']) })
  category?: string | null;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { nullable: true, description: describe(['Surat pengantar: nomor dan tanggalnya.', 'The letter with which it is sent: its number and date.']) })
  letter?: string | null;
}

const TYPES = { edition: 'Edition', entry: 'WorkspaceEntry', innovation: 'Innovation', category: 'Category' } as const;
type Named = keyof typeof TYPES;
type Keys = Readonly<Record<Named, string | null>>;

/** The keys of what the input names: null for what it leaves out and for an id that can be none. */
function keysIn(input: NominationSendInput): Keys {
  const key = (name: Named): string | null => {
    const id = input[name];
    return id === null || id === undefined ? null : keyIn(TYPES[name], id);
  };
  return { edition: key('edition'), entry: key('entry'), innovation: key('innovation'), category: key('category') };
}

const notFound = (name: Named): Refusal => ({ code: 'NOT_FOUND', path: ['input', name], detail: { what: name } });

/**
 * The scope in which somebody nominates: for the programme of the entry, or for the whole tenant where there is none. Who may
 * nominate nothing is FORBIDDEN; an entry of another programme, or from which the asker is recused, is told as one that is not there.
 */
async function sendScope(context: Context, tenantId: string, entryId: string | null): Promise<TenantScope | Refusal> {
  const held = (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId);
  const action = (programId: string): Parameters<typeof scopeFor>[1] => ({ name: 'nomination.send', tenantId, programId });
  const some = held.some((m) => authorise(context.actor, action(m.programId ?? '')).allowed);
  if (!some || entryId === null) return scopeFor(context, action(''));
  const ask = askAs(context, workspaceViewer(context, held));
  const place = await entryPlace(ask, tenantId, entryId);
  const scope = place === null || (await boundFrom(ask, tenantId, context.actor?.id ?? '', entryId)) ? null : scopeFor(context, action(place.programId));
  return scope === null || 'code' in scope ? notFound('entry') : scope;
}

@Resolver()
export class NominationSendMutation {
  @Mutation(() => payload, { description: describe([
    'Mengusulkan inovasi ke penyelenggaraan tingkat atas, dengan potret jawaban, dokumen, keikutsertaan, penghargaan, dan riwayatnya yang tidak berubah lagi.',
    'Nominates an innovation to an edition of a tier above, with a snapshot of its answers, documents, participations, awards and life that does not change any more.',
  ]) })
  async nominationSend(
    @TenantArgument() tenant: string,
    @Arg('input', () => NominationSendInput, { description: describe(['Apa yang diusulkan, ke mana, dan atas dasar apa.', 'What is nominated, where to, and on what it rests.']) }) input: NominationSendInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const tenantId = tenantByCode(context, tenant);
    const keys = keysIn(input);
    const unknown = (Object.keys(TYPES) as Named[]).filter((name) => typeof input[name] === 'string' && keys[name] === null);
    const scope = await sendScope(context, tenantId, keys.entry);
    const wrong = 'code' in scope ? [scope] : [...validateInput(input), ...validateKey(idempotencyKey), ...unknown.map(notFound)];
    if ('code' in scope || keys.edition === null || wrong.length > 0) return { ...refusedWith(context, wrong), tenantId };
    const command = {
      basis: input.basis, editionId: keys.edition, entryId: keys.entry, innovationId: keys.innovation, participant: input.participant ?? null, groupCode: input.group ?? null,
      categoryId: keys.category, letter: input.letter ?? null,
    };
    const request = { operation: 'nominationSend', key: idempotencyKey, input: command };
    return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => nominationSend(tx, scope, command, context)))), tenantId };
  }
}

/** The resolvers of this mutation. */
export const NOMINATION_SEND = [NominationSendMutation, resolver];
