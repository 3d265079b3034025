import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { oneOf, rootList } from '../../../graphql-kit/root-fields';
import { sql } from '../../../reads/sql';
import { CompareRulesQuery, RuleComparisonCellRows, RuleComparisonEditionRows } from './compare-rules.query';
import { RuleKindGuide, ruleKindGuides } from './rule-kinds.types';
import { RulePack } from './rules.types';

/** What a code can be made of; anything else belongs to no row and never reaches the database. */
const CODE = /^[\x21-\x7e]{1,80}$/;

@Resolver()
export class RulesQuery {
  @Query(() => RulePack, {
    nullable: true,
    description: describe(['Satu paket aturan menurut penyelenggara, kode, dan revisinya.', 'One rule pack by its organiser, code and revision.']),
  })
  async rulePack(
    @Arg('organizer', () => String, { description: describe(['Kode penyelenggara yang menerbitkan paket, misalnya 32.72.', 'Code of the organiser that issued the pack, for example 32.72.']) }) organizer: string,
    @Arg('code', () => String, { description: describe(['Kode paket, misalnya kiks-2023.', 'Code of the pack, for example kiks-2023.']) }) code: string,
    @Arg('revision', () => Int, { nullable: true, description: describe(['Revisinya; bila kosong, yang terbaru.', 'The revision; when left out, the newest.']) }) revision: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const what = `rule pack ${organizer.slice(0, 20)}/${code.slice(0, 60)}`;
    if (!CODE.test(organizer) || !CODE.test(code)) throw new ApiError('NOT_FOUND', { what });
    const which = revision === null || revision === undefined
      ? sql('t0.revision = (SELECT MAX(n.revision) FROM rule_pack n WHERE n.tenant_id = t0.tenant_id AND n.code = t0.code)')
      : sql('t0.revision = ?', revision);
    return oneOf(context, info, 'RulePack', [sql('t0.tenant_id = (SELECT o.id FROM tenant o WHERE o.code = ?)', organizer), sql('t0.code = ?', code), which], what);
  }

  @Query(() => [RuleKindGuide], {
    nullable: true,
    description: describe([
      'Jenis aturan yang dapat dipakai dalam paket, dengan parameternya, sehingga paket dapat ditulis tanpa membaca kode program.',
      'The kinds of rule that a pack may use, with their parameters, so that a pack can be written without reading program code.',
    ]),
  })
  ruleKinds(): readonly RuleKindGuide[] {
    return ruleKindGuides();
  }
}

/** The resolvers of the module. */
export const RULES_RESOLVERS: readonly (new () => object)[] = [
  RulesQuery, CompareRulesQuery, RuleComparisonEditionRows, RuleComparisonCellRows,
  rootList('rulePacks', 'RulePack', ['Daftar paket aturan semua penyelenggara.', 'The rule packs of all organisers.']),
];
