import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { COMPARED_EDITIONS } from '../../../domain/rules/compare-packs';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { keyOf } from '../../../platform/outward-id';
import { compareRules } from '../usecases/compare-rules';
import { RuleComparison, RuleComparisonCell, RuleComparisonEdition, type EditionKeys } from './compare-rules.types';

/** The GraphQL type of a readable type, by its name. */
const named = (name: string) => (): never => readType(name).cls as never;

@Resolver(() => RuleComparison)
export class CompareRulesQuery {
  @Query(() => RuleComparison, { nullable: true, description: describe([
    `Membandingkan aturan ${COMPARED_EDITIONS.least} sampai ${COMPARED_EDITIONS.most} penyelenggaraan, milik siapa pun: apa kata paket masing-masing tentang tiap aturan, dan apakah sama; penyelenggaraan tanpa paket disebut.`,
    `Compares the rules of ${COMPARED_EDITIONS.least} to ${COMPARED_EDITIONS.most} editions, whosever: what the pack of each says of every rule, and whether it is the same; an edition without a pack is said to have none.`,
  ]) })
  async compareRules(
    @Arg('editions', () => [ID], { description: describe([
      `Pengenal penyelenggaraan, ${COMPARED_EDITIONS.least} sampai ${COMPARED_EDITIONS.most}; yang disebut dua kali dihitung satu.`, `Ids of editions, ${COMPARED_EDITIONS.least} to ${COMPARED_EDITIONS.most}; one that is named twice counts once.`,
    ]) }) editions: string[],
    @Ctx() context: Context,
  ): Promise<RuleComparison> {
    if (editions.length > COMPARED_EDITIONS.most) throw new ApiError('LIST_TOO_LONG', { what: 'editions', count: editions.length, limit: COMPARED_EDITIONS.most });
    const keys = editions.map((id) => keyOf(readType('Edition').type, id));
    const compared = keys.every((key) => key !== null) ? await compareRules(askAs(context, shelf(context)), keys) : 'NOT_FOUND';
    if (compared === 'NOT_FOUND') throw new ApiError('NOT_FOUND', { what: 'edition' });
    if (compared === 'TOO_FEW') throw new ApiError('BAD_USER_INPUT', { detail: `editions: ${COMPARED_EDITIONS.least}–${COMPARED_EDITIONS.most}` });
    // What a made-up edition asks for is made up, also where it says that there is nothing.
    context.notes.synthetic += compared.editions.filter(({ synthetic }) => synthetic).length;
    return {
      editions: compared.editions.map(({ editionId, pack }): RuleComparisonEdition & EditionKeys => ({
        standing: pack === null ? 'NONE' : pack.frozenAt === null ? 'CHOSEN' : 'FROZEN', frozenAt: pack?.frozenAt ?? null, editionKey: editionId, packKey: pack?.packId ?? null,
      })),
      rows: compared.rules.map(({ kind, verdict, differs, clauses }) => ({ kind, verdict, differs, cells: clauses.map((clause) => ({ clauseKey: clause?.id ?? null })) })),
    };
  }
}

@Resolver(() => RuleComparisonEdition)
export class RuleComparisonEditionRows {
  @FieldResolver(named('Edition'), { description: describe(['Penyelenggaraannya, dengan tahap, pemotongan, dan kuotanya.', 'The edition, with its rounds, cuts and quotas.']) })
  edition(@Root() { editionKey }: RuleComparisonEdition & EditionKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', editionKey);
  }

  @FieldResolver(named('RulePack'), { nullable: true, description: describe(['Paket aturannya; kosong bila tanpa paket.', 'Its rule pack; null without one.']) })
  rulePack(@Root() { packKey }: RuleComparisonEdition & EditionKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'RulePack', packKey);
  }
}

@Resolver(() => RuleComparisonCell)
export class RuleComparisonCellRows {
  @FieldResolver(named('RuleClause'), { nullable: true, description: describe([
    'Butir paketnya, dengan bunyi, parameter, kekuatan, dan sumbernya; kosong bila paketnya tidak memuat aturan ini, atau tanpa paket.',
    'The clause of its pack, with words, parameters, strength and source; null where its pack has no such rule, and without a pack.',
  ]) })
  clause(@Root() { clauseKey }: RuleComparisonCell, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'RuleClause', clauseKey);
  }
}
