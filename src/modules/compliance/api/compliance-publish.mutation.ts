import { Max, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { readType } from '../../../graphql-kit/read-types';
import { validateInput } from '../../../graphql-kit/validate-input';
import { shelfViewer } from '../../../reads/viewer';
import { entryRowsFor } from '../../../reads/visible-to';
import { idempotent, outcomeOf } from '../../identity';
import { compliancePublish } from '../usecases/compliance-publish';
import { checkedDefinition, ComplianceDefinitionInput, overrideOf } from './compliance.types';
import { ENTRY_READERS, FIRST_YEAR, LAST_YEAR, PROGRAM_CODE } from './season-argument';

/** The rules on the arguments. */
class Given {
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  readonly year: number;

  constructor(year: number) {
    this.year = year;
  }
}

@ObjectType('CompliancePublishPayload', { description: describe(['Hasil menerbitkan kepatuhan.', 'What came of publishing compliance.']) })
export class CompliancePublishPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => CompliancePublishPayload)
export class CompliancePublishMutation {
  @Mutation(() => CompliancePublishPayload, { description: describe([
    'Menerbitkan angka kepatuhan satu musim beserta definisinya: berapa perangkat daerah yang memenuhi kewajiban, dari berapa yang dapat dinilai; menerbitkan lagi menggantikan yang lama.',
    'Publishes the compliance of a season with its definition: how many agencies met the duty, of how many of whom it can be told; publishing again replaces what was there.',
  ]) })
  async compliancePublish(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('program', () => String, { description: describe(['Kode program, misalnya kiks; huruf besar boleh.', 'Code of the programme, for example kiks; capitals will do.']) }) givenProgram: string,
    @Arg('year', () => Int, { nullable: true, description: describe(['Tahunnya; sebutkan tahun, penyelenggaraan, atau keduanya.', 'The year; name a year, an edition, or both.']) }) year: number | null | undefined,
    @Arg('edition', () => ID, { nullable: true, description: describe(['Penyelenggaraannya.', 'The edition.']) }) edition: string | null | undefined,
    @Arg('definition', () => ComplianceDefinitionInput, { nullable: true, description: describe(['Definisi penerbit sebagai pengganti yang tertulis dalam aturan; ikut diterbitkan sebagai definisi penerbit.', 'The publisher\'s definition instead of the one in the rules; published as such.']) }) definition: ComplianceDefinitionInput | null | undefined,
    @Ctx() context: Context,
  ): Promise<Mutated> {
    const tenantId = tenantByCode(context, tenant);
    const scope = scopeFor(context, { name: 'figure.record', tenantId });
    if ('code' in scope) return refusedWith(context, [scope]);
    const program = givenProgram.toLowerCase();
    const wrong = validateInput(new Given(year ?? FIRST_YEAR), []);
    const editionId = (edition ?? null) === null ? null : keyIn('Edition', edition ?? '');
    if ((edition ?? null) !== null && editionId === null) wrong.push({ code: 'NOT_FOUND', path: ['edition'], detail: { what: 'edition' } });
    if ((edition ?? null) === null && (year ?? null) === null) {
      wrong.push({ code: 'VALIDATION_FAILED', path: ['year'], detail: {}, reason: ['sebutkan year atau edition.', 'name year or edition.'] });
    }
    if (!PROGRAM_CODE.test(program)) wrong.push({ code: 'NOT_FOUND', path: ['program'], detail: { what: 'program' } });
    if (wrong.length > 0) return refusedWith(context, wrong);
    const viewer = workspaceViewer(context, demand(context, { name: 'figure.record', tenantId }));
    const asked = { program, year: year ?? null, editionId, override: overrideOf(checkedDefinition(definition ?? null)) };
    // The season is the natural key: publishing it again writes the same rows.
    const request = { operation: 'compliancePublish', key: null, input: asked };
    const command = { ...asked, seen: entryRowsFor(ENTRY_READERS)(viewer, 'e') };
    return carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => compliancePublish(tx, scope, command, context)));
  }

  @FieldResolver(() => readType('Observation').cls as never, { nullable: true, description: describe(['Bagian yang memenuhi, sebagaimana terbit.', 'The share that met the duty, as it was published.']) })
  observation(@Root() { key }: Mutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'Observation', key, shelfViewer(null));
  }
}
