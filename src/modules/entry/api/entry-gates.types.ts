import { Field, Int, ObjectType } from 'type-graphql';
import type { GateSum } from '../../../domain/entry/gates';
import { ENTRY_STATE } from '../../../domain/vocabulary/entry-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import type { Language } from '../../../platform/messages';
import type { EntryGateCounts, NamedSlice, ReasonCount } from '../usecases/entry-gates';

const STATE = enumOf(ENTRY_STATE);

/** A whole number with its description. */
const Count = (about: Bilingual): PropertyDecorator => Field(() => Int, { description: describe(about) });

@ObjectType('GateCounts', { description: describe(['Banyaknya usulan yang pernah melewati tiap gerbang; tiap gerbang dihitung sendiri.', 'How many entries ever went through each gate; each gate is counted apart.']) })
export class GateCounts {
  @Count(['Disusun.', 'Drafted.']) drafted: number;
  @Count(['Diserahkan kepada penyelenggara.', 'Handed in to the organiser.']) collected: number;
  @Count(['Diajukan oleh penyelenggara.', 'Submitted by the organiser.']) submitted: number;
  @Count(['Pernah dikembalikan untuk diperbaiki.', 'Returned for mending at least once.']) returned: number;
  @Count(['Lolos seleksi administrasi.', 'Passed screening.']) passed: number;
  @Count(['Tidak lolos seleksi administrasi.', 'Failed screening.']) failed: number;
  @Count(['Ditarik.', 'Withdrawn.']) withdrawn: number;
}

@ObjectType('StandingCount', { description: describe(['Banyaknya usulan yang kini berada dalam satu keadaan.', 'How many entries stand in one state now.']) })
export class StandingCount {
  @Field(() => STATE, { description: describe(['Keadaannya.', 'The state.']) })
  state: string;

  @Count(['Banyaknya usulan.', 'How many entries.']) entries: number;
}

@ObjectType('GateSlice', { description: describe(['Hitungan usulan yang sama jenis peserta, kategori, atau kelompoknya.', 'The counts of the entries that share a kind of participant, a category or a group.']) })
export class GateSlice {
  @Field(() => String, { nullable: true, description: describe(['Kodenya; kosong bagi usulan yang tidak menyebutnya.', 'The code; null for entries that name none.']) })
  code: string | null;

  @Field(() => String, { nullable: true, description: describe(['Namanya dalam bahasa pembaca.', 'Its name in the language of the reader.']) })
  name: string | null;

  @Field(() => GateCounts, { description: describe(['Yang pernah melewati tiap gerbang.', 'What ever went through each gate.']) })
  counts: GateCounts;

  @Field(() => [StandingCount], { description: describe(['Yang kini berada dalam tiap keadaan.', 'What stands in each state now.']) })
  standing: StandingCount[];
}

@ObjectType('GateReason', { description: describe(['Banyaknya usulan yang kena satu alasan; satu usulan dapat kena beberapa.', 'How many entries had one reason; an entry can have several.']) })
export class GateReason {
  @Field(() => String, { nullable: true, description: describe(['Kode pasalnya; kosong bagi alasan petugas di luar pasal.', 'Code of the clause; null for reasons of officers beside all clauses.']) })
  clause: string | null;

  @Field(() => Boolean, { description: describe(['Benar bagi alasan petugas di luar pasal.', 'True for reasons of officers beside all clauses.']) })
  own: boolean;

  @Field(() => String, { description: describe(['Pasalnya dalam kata-kata.', 'The clause in words.']) })
  words: string;

  @Count(['Banyaknya usulan.', 'How many entries.']) entries: number;
}

@ObjectType('EntryGates', { description: describe(['Hitungan usulan satu penyelenggaraan pada tiap gerbang: yang disusun bukan yang diajukan.', 'The counts of the entries of an edition at every gate: drafted is not submitted.']) })
export class EntryGates {
  @Field(() => GateCounts, { description: describe(['Yang pernah melewati tiap gerbang.', 'What ever went through each gate.']) })
  counts: GateCounts;

  @Field(() => [StandingCount], { description: describe(['Yang kini berada dalam tiap keadaan.', 'What stands in each state now.']) })
  standing: StandingCount[];

  @Field(() => [GateReason], { description: describe(['Sebab tidak lolos, yang terbanyak dahulu.', 'Why entries failed, the most frequent first.']) })
  failedFor: GateReason[];

  @Field(() => [GateReason], { description: describe(['Sebab dikembalikan, yang terbanyak dahulu.', 'Why entries were returned, the most frequent first.']) })
  returnedFor: GateReason[];

  @Field(() => [GateSlice], { description: describe(['Menurut jenis peserta.', 'By kind of participant.']) })
  byParticipant: GateSlice[];

  @Field(() => [GateSlice], { description: describe(['Menurut kategori.', 'By category.']) })
  byCategory: GateSlice[];

  @Field(() => [GateSlice], { description: describe(['Menurut kelompok aturan.', 'By group of the rules.']) })
  byGroup: GateSlice[];
}

function sumOf({ through, standing }: GateSum): Pick<GateSlice, 'counts' | 'standing'> {
  return {
    counts: {
      drafted: through.DRAFTED, collected: through.COLLECTED, submitted: through.SUBMITTED, returned: through.RETURNED, passed: through.PASSED, failed: through.FAILED,
      withdrawn: through.WITHDRAWN,
    },
    standing: Object.entries(standing).map(([state, entries]) => ({ state, entries })),
  };
}

/** The counts as the API answers them, in the reader's language. */
export function gatesAnswer(gates: EntryGateCounts, language: Language): EntryGates {
  const at = language === 'id' ? 0 : 1;
  const slice = (one: NamedSlice): GateSlice => ({ code: one.code, name: one.name?.[at] ?? null, ...sumOf(one) });
  const reason = (one: ReasonCount): GateReason => ({ clause: one.clause, own: one.clause === null, words: one.words[at], entries: one.entries });
  return {
    ...sumOf(gates), failedFor: gates.failedFor.map(reason), returnedFor: gates.returnedFor.map(reason), byParticipant: gates.byParticipant.map(slice),
    byCategory: gates.byCategory.map(slice), byGroup: gates.byGroup.map(slice),
  };
}
