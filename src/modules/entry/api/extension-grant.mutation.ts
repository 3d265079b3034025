import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { programOfEdition } from '../../competition';
import { idempotent, outcomeOf } from '../../identity';
import { extensionGrant } from '../usecases/extension-grant';

const { payload, resolver } = workPayload('ExtensionGrantPayload', ['Hasil memberi perpanjangan.', 'What came of giving more time.'],
  'extension', 'EntryExtension', ['Perpanjangannya.', 'The extension.']);

@InputType('ExtensionGrantInput', { description: describe(['Perpanjangan bagi satu peserta.', 'More time for one entrant.']) })
export class ExtensionGrantInput {
  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerah yang mendapatkannya; ini atau organisasi, salah satu.', 'The agency that gets it; this or an organisation, one of the two.']) })
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Organisasi di luar pemerintah daerah yang mendapatkannya.', 'The organisation outside the regional governments that gets it.']) })
  organization?: string | null;

  @Field(() => LocalDate, { description: describe(['Hari terakhirnya, termasuk hari itu; sesudah hari penutupan bagi semua.', 'Its last day, this one included; after the last day for all.']) })
  until: string;

  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;
}

const given = (id: string | null | undefined): id is string => id !== null && id !== undefined;

/** Whose extension it is: exactly one entrant, and one whose id can be one. */
function entrantOf(input: ExtensionGrantInput): { readonly agencyId: string | null; readonly organizationId: string | null } | Refusal {
  const who = (['agency', 'organization'] as const).filter((name) => given(input[name]));
  if (who.length !== 1) {
    return { code: 'VALIDATION_FAILED', path: ['input', 'agency'], detail: {}, reason: ['sebutkan satu perangkat daerah atau satu organisasi', 'name one agency or one organisation'] };
  }
  const key = who[0] === 'agency' ? keyIn('Agency', input.agency ?? '') : keyIn('Organization', input.organization ?? '');
  if (key === null) return { code: 'NOT_FOUND', path: ['input', who[0]], detail: { what: who[0] } };
  return who[0] === 'agency' ? { agencyId: key, organizationId: null } : { agencyId: null, organizationId: key };
}

@Resolver()
export class ExtensionGrantMutation {
  @Mutation(() => payload, {
    description: describe([
      'Memberi satu peserta hari terakhir yang lebih akhir, selama pendaftaran atau seleksi administrasi.', 'Gives one entrant a later last day, while an edition is open or being screened.',
    ]),
  })
  async extensionGrant(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('edition', () => ID, { description: describe(['Pengenal penyelenggaraan.', 'Id of the edition.']) }) edition: string,
    @Arg('input', () => ExtensionGrantInput, { description: describe(['Peserta, hari, dan sebabnya.', 'The entrant, the day and the reason.']) }) input: ExtensionGrantInput,
    @Arg('expectedVersion', () => Int, { description: describe(['Versi jalannya penyelenggaraan yang Anda lihat.', 'The version of the running of the edition that you saw.']) }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const tenantId = tenantByCode(context, tenant);
    const editionId = keyIn('Edition', edition);
    const programId = editionId === null ? null : await programOfEdition(askAs(context, shelf(context)), tenantId, editionId);
    const scope = scopeFor(context, { name: 'edition.run', tenantId, programId: programId ?? '' });
    if ('code' in scope) return { ...refusedWith(context, [scope]), tenantId };
    const missing: Refusal[] = editionId === null || programId === null ? [{ code: 'NOT_FOUND', path: ['edition'], detail: { what: 'edition' } }] : [];
    const entrant = entrantOf(input);
    const wrong = [...missing, ...validateInput(input), ...('code' in entrant ? [entrant] : [])];
    if (wrong.length > 0 || editionId === null || 'code' in entrant) return { ...refusedWith(context, wrong), tenantId };
    const command = { editionId, expectedVersion, ...entrant, until: input.until, reason: input.reason };
    const request = { operation: 'extensionGrant', key: null, input: command };
    return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => extensionGrant(tx, scope, command, context)))), tenantId };
  }
}

/** The resolvers of this mutation. */
export const EXTENSION_GRANT = [ExtensionGrantMutation, resolver];
