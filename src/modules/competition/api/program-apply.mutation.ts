import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { FILE_LIMITS } from '../../../domain/program-file/format';
import { shelf, tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { programApply } from '../usecases/program-apply';
import { Program } from './program.types';
import { ProgramReport } from './program-report.types';

@ObjectType('ProgramApplyPayload', { description: describe(['Hasil menerapkan berkas program.', 'What came of applying a programme file.']) })
export class ProgramApplyPayload {
  @Field(() => ProgramReport, { nullable: true, description: describe(['Laporannya; kosong bila ditolak.', 'The report; null when it was refused.']) })
  report: ProgramReport | null;

  @Field(() => [Problem], { description: describe(['Semua kesalahan sekaligus, masing-masing dengan barisnya; kosong bila berhasil.', 'Every fault at once, each with its line; empty when it was done.']) })
  problems: readonly Problem[];
}

type Applied = Mutated & { readonly report: ProgramReport | null };

@Resolver(() => ProgramApplyPayload)
export class ProgramApplyMutation {
  @Mutation(() => ProgramApplyPayload, {
    description: describe([
      'Menerapkan berkas program penyelenggara, seluruhnya atau tidak sama sekali; menerapkannya lagi tidak mengubah apa pun.',
      'Applies the programme file of an organiser, all of it or nothing; applying it again changes nothing.',
    ]),
  })
  async programApply(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('file', () => String, { description: describe([`Isi berkas YAML, paling banyak ${FILE_LIMITS.bytes} bita.`, `The text of the YAML file, at most ${FILE_LIMITS.bytes} bytes.`]) }) file: string,
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: describe(['Benar untuk percobaan: sama jalannya, lalu dibatalkan.', 'True for a rehearsal: it goes the same way and is taken back.']) }) dryRun: boolean,
    @Ctx() context: Context,
  ): Promise<Applied> {
    const tenantId = tenantByCode(context, tenant);
    const scope = scopeFor(context, { name: 'program.apply', tenantId });
    if ('code' in scope) return { ...refusedWith(context, [scope]), report: null };
    // The file is its own key: what it wants is there after the first time.
    const command = { tenant: { id: tenantId, code: tenant }, file, dryRun };
    const outcome = await programApply((work) => context.db.transact(scope.session, work), () => Promise.resolve(scope), command, context);
    return outcome.ok ? { key: outcome.value.id, problems: [], report: outcome.value.report } : { ...refusedWith(context, outcome.refusals), report: null };
  }

  @FieldResolver(() => Program, { nullable: true, description: describe(['Programnya; kosong bila ditolak, atau bila baru akan ada setelah percobaan ini.', 'The programme; null when it was refused, or where a rehearsal would only make it.']) })
  program(@Root() payload: Applied, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'Program', payload.key, shelf(context));
  }
}
