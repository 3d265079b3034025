import { Field, ObjectType } from 'type-graphql';
import { RULE_DIFFERENCE, RULE_VERDICT } from '../../../domain/rules/compare-packs';
import { RULE_KIND } from '../../../domain/vocabulary/rule-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Instant } from '../../../graphql-kit/scalars';

const KIND = enumOf(RULE_KIND);
const VERDICT = enumOf(RULE_VERDICT);
const DIFFERENCE = enumOf(RULE_DIFFERENCE);
const STANDING = enumOf({
  name: 'RulesStanding',
  about: ['Keadaan aturan satu penyelenggaraan.', 'Where the rules of an edition stand.'],
  values: {
    FROZEN: ['Paketnya dibekukan ketika dibuka.', 'Its pack was frozen when it opened.'],
    CHOSEN: ['Paketnya dipilih, belum dibekukan.', 'Its pack is chosen, not frozen yet.'],
    NONE: ['Tanpa paket: aturannya tidak tercatat.', 'No pack: its rules are not on record.'],
  },
});

/** An edition in a comparison of rules. */
@ObjectType('RuleComparisonEdition', { description: describe(['Satu penyelenggaraan dalam perbandingan aturan.', 'An edition in a comparison of rules.']) })
export class RuleComparisonEdition {
  @Field(() => STANDING, { description: describe(['Keadaan aturannya.', 'Where its rules stand.']) })
  readonly standing: string;

  @Field(() => Instant, { nullable: true, description: describe(['Saat paketnya dibekukan; kosong bila belum, atau tanpa paket.', 'When its pack was frozen; null before, and without a pack.']) })
  readonly frozenAt: string | null;
}

/** What one edition says of a rule. */
@ObjectType('RuleComparisonCell', { description: describe(['Bunyi satu aturan pada satu penyelenggaraan.', 'What one edition says of a rule.']) })
export class RuleComparisonCell {
  readonly clauseKey: string | null;
}

/** A rule across the editions. */
@ObjectType('RuleComparisonRow', { description: describe(['Satu aturan, dari penyelenggaraan ke penyelenggaraan.', 'A rule, from edition to edition.']) })
export class RuleComparisonRow {
  @Field(() => KIND, { description: describe(['Jenis aturannya.', 'The kind of rule.']) })
  readonly kind: string;

  @Field(() => VERDICT, { nullable: true, description: describe([
    'Hasil perbandingannya di antara paket yang ada; kosong bila kurang dari dua.', 'How it compares among the packs that there are; null where there are fewer than two.',
  ]) })
  readonly verdict: string | null;

  @Field(() => [DIFFERENCE], { description: describe(['Apa yang berbeda di antara yang memuatnya.', 'What differs among those that have it.']) })
  readonly differs: readonly string[];

  @Field(() => [RuleComparisonCell], { description: describe(['Satu untuk tiap penyelenggaraan, menurut urutan editions.', 'One for each edition, in the order of editions.']) })
  readonly cells: readonly RuleComparisonCell[];
}

/** The rules of some editions side by side. */
@ObjectType('RuleComparison', { description: describe(['Aturan beberapa penyelenggaraan, berdampingan.', 'The rules of some editions, side by side.']) })
export class RuleComparison {
  @Field(() => [RuleComparisonEdition], { description: describe(['Penyelenggaraannya, menurut urutan permintaan.', 'The editions, in the order asked.']) })
  readonly editions: readonly RuleComparisonEdition[];

  @Field(() => [RuleComparisonRow], { description: describe(['Aturannya, menurut jenis.', 'The rules, by kind.']) })
  readonly rows: readonly RuleComparisonRow[];
}

/** The keys that the fields below an edition of a comparison are found by. */
export interface EditionKeys {
  readonly editionKey: string;
  readonly packKey: string | null;
}
