import { Field, Int, ObjectType } from 'type-graphql';
import { bonusOf } from '../../../domain/rules/kinds/bonus';
import { binds, clauseWords } from '../../../domain/rules/evaluate';
import type { Finding } from '../../../domain/rules/rule';
import { RULE_STRENGTH } from '../../../domain/vocabulary/competition-words';
import { SOURCE_CONFIDENCE } from '../../../domain/vocabulary/region-words';
import { RULE_GATE, RULE_KIND, RULE_OUTCOME } from '../../../domain/vocabulary/rule-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Decimal, decimalText, LocalDate } from '../../../graphql-kit/scalars';
import type { Language } from '../../../platform/messages';

const RULE_KIND_ENUM = enumOf(RULE_KIND);
const RULE_OUTCOME_ENUM = enumOf(RULE_OUTCOME);
const RULE_STRENGTH_ENUM = enumOf(RULE_STRENGTH);
const SOURCE_CONFIDENCE_ENUM = enumOf(SOURCE_CONFIDENCE);

const GATE = enumOf(RULE_GATE);

/** What one rule says. */
@ObjectType('RuleFinding', { description: describe(['Hasil pemeriksaan satu aturan, beserta dasarnya.', 'What checking one rule found, and on what it rests.']) })
export class RuleFinding {
  @Field(() => String, { description: describe(['Kode pasal dalam paket aturan.', 'Code of the clause in the rule pack.']) })
  readonly clause: string;

  @Field(() => RULE_KIND_ENUM, { description: describe(['Jenis aturannya.', 'Its kind.']) })
  readonly kind: string;

  @Field(() => String, { description: describe(['Bunyi aturan dalam bahasa pembaca.', 'The rule in words, in the language of the reader.']) })
  readonly wording: string;

  @Field(() => RULE_OUTCOME_ENUM, { description: describe(['Hasilnya; yang belum diketahui tidak pernah menjadi tidak.', 'What came of it; what is not known is never a no.']) })
  readonly outcome: string;

  @Field(() => String, { nullable: true, description: describe(['Nilai yang dipakai; kosong bila tidak ada.', 'The value that was used; null where there is none.']) })
  readonly value: string | null;

  @Field(() => String, { nullable: true, description: describe(['Ambang pembandingnya.', 'What the value was held against.']) })
  readonly threshold: string | null;

  @Field(() => String, { nullable: true, description: describe(['Yang dapat dilakukan pengusul.', 'What the entrant can do about it.']) })
  readonly remedy: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Tanggal paling awal terpenuhinya, sejauh diketahui.', 'The earliest date on which it turns true, as far as it is known.']) })
  readonly earliest: string | null;

  @Field(() => String, { nullable: true, description: describe(['Rujukan pasalnya.', 'What the clause cites.']) })
  readonly citation: string | null;

  @Field(() => RULE_STRENGTH_ENUM, { description: describe(['Kekuatannya; hanya yang mengikat dapat menolak.', 'Its strength; only a binding rule can refuse.']) })
  readonly strength: string;

  @Field(() => SOURCE_CONFIDENCE_ENUM, { description: describe(['Keyakinan atas sumber pasalnya.', 'How far the source of the clause can be relied on.']) })
  readonly confidence: string;

  @Field(() => Boolean, { description: describe(['Benar bila pasal ini dapat menolak.', 'True when this clause can refuse.']) })
  readonly binding: boolean;

  @Field(() => GATE, { nullable: true, description: describe(['Gerbang tempatnya dapat menolak; kosong bila hanya menyarankan.', 'The gate at which it can refuse; null where it only advises.']) })
  readonly gate: string | null;

  @Field(() => Boolean, { description: describe(['Benar bila menurut keadaan ini ia pasti menolak di gerbang itu.', 'True when, as things stand, it certainly refuses at that gate.']) })
  readonly refuses: boolean;
}

/** A bonus on a line of its own. */
@ObjectType('BonusLine', { description: describe(['Satu tambahan nilai yang dinyatakan aturan.', 'One bonus that the rules declare.']) })
export class BonusLine {
  @Field(() => String, { description: describe(['Kode pasalnya.', 'Code of the clause.']) })
  readonly clause: string;

  @Field(() => String, { description: describe(['Bunyinya dalam bahasa pembaca.', 'The rule in words, in the language of the reader.']) })
  readonly wording: string;

  @Field(() => RULE_OUTCOME_ENUM, { description: describe(['Apakah syaratnya terpenuhi.', 'Whether its condition is met.']) })
  readonly outcome: string;

  @Field(() => Decimal, { nullable: true, description: describe(['Tambahannya dalam poin; kosong bila belum diketahui, dan kosong bukan nol.', 'What it adds in points; null where that is not known, which is not zero.']) })
  readonly points: string | null;
}

/** All bonuses of one preflight. */
@ObjectType('BonusTotal', { description: describe(['Semua tambahan nilai, sesudah dibatasi.', 'All bonuses together, under their cap.']) })
export class BonusTotal {
  @Field(() => [BonusLine], { description: describe(['Satu baris untuk setiap tambahan nilai.', 'A line for each bonus.']) })
  readonly lines: readonly BonusLine[];

  @Field(() => Decimal, { description: describe(['Jumlah yang sudah pasti, dalam poin.', 'The sum that is certain, in points.']) })
  readonly points: string;

  @Field(() => Boolean, { description: describe(['Salah bila masih ada baris yang belum diketahui.', 'False while a line is not known.']) })
  readonly complete: boolean;

  @Field(() => Int, { description: describe(['Jumlah yang sama dalam perseratus poin.', 'The same sum in hundredths of a point.']) })
  readonly hundredths: number;
}

/** The text of a pair of sentences in the language of the reader. */
export function inLanguage(words: Bilingual, language: Language): string {
  return words[language === 'id' ? 0 : 1];
}

/** A finding as the API answers it. */
export function findingAnswer(finding: Finding, language: Language): RuleFinding {
  const { clause, outcome, value, threshold, remedy, earliest } = finding;
  const said = (words: Bilingual | null): string | null => (words === null ? null : inLanguage(words, language));
  const binding = binds(finding);
  return {
    clause: clause.code, kind: clause.kind, wording: inLanguage(clauseWords(clause), language), outcome, value: said(value), threshold: said(threshold), remedy: said(remedy), earliest,
    citation: clause.citation, strength: clause.strength, confidence: clause.confidence, binding, gate: binding ? clause.gate : null,
    refuses: binding && (outcome === 'NEVER' || outcome === 'NOT_YET'),
  };
}

/** The bonuses among findings as the API answers them. */
export function bonusAnswer(findings: readonly Finding[], language: Language): BonusTotal {
  const { lines, hundredths, complete } = bonusOf(findings);
  const wording = new Map(findings.map((f) => [f.clause.code, inLanguage(clauseWords(f.clause), language)]));
  return {
    lines: lines.map((line) => ({
      clause: line.clause, wording: wording.get(line.clause) ?? '', outcome: line.outcome, points: line.hundredths === null ? null : decimalText(line.hundredths, 2),
    })),
    points: decimalText(hundredths, 2), complete, hundredths,
  };
}
