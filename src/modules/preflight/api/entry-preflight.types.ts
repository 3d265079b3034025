import { Field, ObjectType } from 'type-graphql';
import { eligibleOn } from '../../../domain/readiness/options';
import { PARTICIPANT_KIND } from '../../../domain/vocabulary/competition-words';
import { CLOSING_FROM } from '../../../domain/vocabulary/readiness-words';
import { ELIGIBILITY } from '../../../domain/vocabulary/rule-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { PartialDate, partialDateOf } from '../../../graphql-kit/partial-date';
import { LocalDate } from '../../../graphql-kit/scalars';
import type { Language } from '../../../platform/messages';
import type { PreflightAnswer } from '../usecases/entry-preflight';
import { bonusAnswer, BonusTotal, findingAnswer, RuleFinding } from './finding.types';

const ELIGIBILITY_ENUM = enumOf(ELIGIBILITY);
const CLOSING_FROM_ENUM = enumOf(CLOSING_FROM);
const PARTICIPANT_KIND_ENUM = enumOf(PARTICIPANT_KIND);

/** What the rules say of an entry or an innovation. */
@ObjectType('EntryPreflight', { description: describe([
  'Jawaban aturan atas satu usulan atau inovasi pada satu hari; tidak ada yang disimpan.', 'What the rules say of an entry or an innovation on a day; nothing is saved.',
]) })
export class EntryPreflight {
  @Field(() => ELIGIBILITY_ENUM, { description: describe(['Kelayakannya: yang terburuk di antara aturan yang mengikat.', 'Its eligibility: the worst among the binding rules.']) })
  readonly eligibility: string;

  @Field(() => LocalDate, { nullable: true, description: describe([
    'Tanggal paling awal semua aturan yang mengikat dapat terpenuhi; kosong bila sudah, atau bila tidak diketahui.', 'The earliest date on which all binding rules can be met; null when they are, or when it is not known.',
  ]) })
  readonly earliest: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe([
    'Hari pertama waktu tidak lagi menghalangi, selain yang masih harus dilengkapi; kosong bila tidak dapat diketahui atau tidak akan tiba.', 'The first day on which time no longer stands in the way, whatever else must still be supplied; null where nobody can say, or never.',
  ]) })
  readonly eligibleOn: string | null;

  @Field(() => LocalDate, { description: describe(['Hari yang ditanyakan; aturan yang berlaku hari itu yang dipakai.', 'The day that is asked for; the rules in force on it are used.']) })
  readonly asOf: string;

  @Field(() => PartialDate, { nullable: true, description: describe(['Pembukaan pendaftaran.', 'When registration opens.']) })
  readonly opens: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: describe(['Penutupan yang dipakai bagi pengusul ini; umur dihitung mundur darinya.', 'The closing date used for this entrant; ages are counted back from it.']) })
  readonly closes: PartialDate | null;

  @Field(() => CLOSING_FROM_ENUM, { description: describe(['Asal tanggal penutupan itu.', 'Where that closing date comes from.']) })
  readonly closesFrom: string;

  @Field(() => String, { nullable: true, description: describe(['Kelompok yang dipakai; kosong bila belum dipilih.', 'The group that was used; null while none is chosen.']) })
  readonly group: string | null;

  @Field(() => PARTICIPANT_KIND_ENUM, { nullable: true, description: describe(['Jenis peserta yang dipakai; kosong bila belum diketahui.', 'The kind of participant that was used; null where it is not known.']) })
  readonly participant: string | null;

  @Field(() => String, { nullable: true, description: describe(['Kode kategori yang dipakai.', 'Code of the category that was used.']) })
  readonly category: string | null;

  @Field(() => [RuleFinding], { description: describe(['Satu hasil untuk setiap aturan yang berlaku, menurut urutan paketnya.', 'One finding for each rule that applies, in the order of the pack.']) })
  readonly findings: readonly RuleFinding[];

  @Field(() => BonusTotal, { description: describe(['Tambahan nilai yang dinyatakan aturan; tidak menolak siapa pun.', 'The bonuses that the rules declare; they refuse nobody.']) })
  readonly bonus: BonusTotal;
}

/** The keys of what was asked about, for the fields that read them. */
export interface PreflightKeys {
  readonly editionKey: string | null;
  readonly packKey: string | null;
}

/** A preflight as the API answers it, in a language. */
export function preflightAnswer(answer: PreflightAnswer, language: Language): EntryPreflight & PreflightKeys {
  const { asking, facts } = answer;
  return {
    eligibility: answer.eligibility, earliest: answer.earliest, eligibleOn: eligibleOn(answer.findings, asking.asOf), asOf: asking.asOf, opens: partialDateOf(asking.opens?.earliest, asking.opens?.latest),
    closes: partialDateOf(asking.closes?.earliest, asking.closes?.latest), closesFrom: answer.closesFrom, group: facts.group, participant: facts.participant, category: facts.category,
    findings: answer.findings.filter((f) => f.clause.kind !== 'BONUS').map((f) => findingAnswer(f, language)), bonus: bonusAnswer(answer.findings, language),
    editionKey: answer.editionId, packKey: answer.packId,
  };
}
