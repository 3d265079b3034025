import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AssignmentPlan, Seat } from '../../../domain/judging/assignment';
import { ASSIGNMENT_CHANGE, ROUND_STATE, type AssignmentChange, type RoundState } from '../../../domain/vocabulary/judging-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Problem } from '../../../graphql-kit/problems';
import { readType } from '../../../graphql-kit/read-types';
import type { Language } from '../../../platform/messages';
import { outwardId } from '../../../platform/outward-id';
import type { AssignmentWorkedOut } from '../usecases/assignment-work-out';

/** What becomes of an assignment, as an argument too. */
export const CHANGE = enumOf(ASSIGNMENT_CHANGE);
const STATE = enumOf(ROUND_STATE);

/** A whole number with its description. */
const Count = (about: Bilingual): PropertyDecorator => Field(() => Int, { description: describe(about) });
const Words = (about: Bilingual): PropertyDecorator => Field(() => String, { description: describe(about) });
const Key = (about: Bilingual): PropertyDecorator => Field(() => ID, { description: describe(about) });

@ObjectType('PlannedSeat', { description: describe(['Satu penugasan dalam rencana: siapa menilai apa, pada panel mana.', 'An assignment in a plan: who scores what, on which panel.']) })
export class PlannedSeat {
  @Key(['Letaknya dalam rencana; pakai sebagai `after`.', 'Its place in the plan; use it as `after`.']) place: string;

  @Field(() => CHANGE, { description: describe(['Apa yang terjadi padanya.', 'What becomes of it.']) })
  change: AssignmentChange;

  @Words(['Kode panelnya.', 'Code of the panel.']) panel: string;
  @Key(['Pengenal jurinya.', 'Id of the judge.']) judge: string;
  @Words(['Jabatan jurinya.', 'The office of the judge.']) office: string;
  @Key(['Pengenal usulannya pada tahap ini.', 'Id of the entry in this round.']) entry: string;
  @Words(['Labelnya.', 'Its label.']) label: string;
}

@ObjectType('JudgeLoad', { description: describe(['Beban seorang juri pada satu panel menurut rencana.', 'What a judge of a panel has to do by the plan.']) })
export class JudgeLoad {
  @Words(['Kode panelnya.', 'Code of the panel.']) panel: string;
  @Key(['Pengenal jurinya.', 'Id of the judge.']) judge: string;
  @Words(['Jabatan jurinya.', 'The office of the judge.']) office: string;
  @Count(['Banyaknya usulan.', 'How many entries.']) entries: number;
  @Count(['Di antaranya dalam kategori yang dikuasainya.', 'How many of them are in categories in which the judge is at home.']) expert: number;
}

@ObjectType('SeatLack', { description: describe(['Usulan yang mendapat terlalu sedikit juri suatu panel, dan sebabnya.', 'An entry that gets too few judges of a panel, and why.']) })
export class SeatLack {
  @Words(['Kode panelnya.', 'Code of the panel.']) panel: string;
  @Key(['Pengenal usulannya pada tahap ini.', 'Id of the entry in this round.']) entry: string;
  @Words(['Labelnya.', 'Its label.']) label: string;
  @Count(['Berapa juri yang diminta.', 'How many judges are asked for.']) wanted: number;
  @Count(['Berapa yang didapat.', 'How many it gets.']) given: number;
  @Count(['Berapa juri panel yang mundur darinya.', 'How many judges of the panel are recused from it.']) recused: number;
  @Count(['Berapa yang menilainya pada panel lain.', 'How many score it on another panel.']) elsewhere: number;
  @Count(['Berapa yang tidak menilai atau nilainya dibatalkan.', 'How many were absent or voided.']) spent: number;
  @Words(['Sebabnya dalam bahasa pembaca.', 'The cause in the language of the reader.']) words: string;
}

@ObjectType('AssignmentPreview', { description: describe(['Rencana penugasan juri: yang akan terjadi bila dilaksanakan sekarang; tidak ada yang disimpan.', 'A plan of assignments: what would come of carrying it out now; nothing is kept.']) })
export class AssignmentPreview {
  @Field(() => STATE, { nullable: true, description: describe(['Keadaan tahapnya; kosong bila ditolak.', 'The state of the round; null where it is refused.']) })
  state: RoundState | null;

  @Field(() => String, { nullable: true, description: describe(['Sidik rencana ini; sertakan pada assignmentApply agar yang dilaksanakan tepat yang dilihat.', 'The fingerprint of this plan; send it along with assignmentApply, so that what is carried out is what was seen.']) })
  fingerprint: string | null;

  @Count(['Banyaknya penugasan baru.', 'How many assignments are new.']) added: number;
  @Count(['Banyaknya penugasan yang diambil kembali.', 'How many assignments are given up.']) removed: number;
  @Count(['Banyaknya penugasan yang tetap.', 'How many assignments stay.']) kept: number;

  @Field(() => [JudgeLoad], { description: describe(['Beban tiap juri tiap panel.', 'What each judge of each panel has to do.']) })
  load: readonly JudgeLoad[];

  @Field(() => [SeatLack], { description: describe(['Usulan yang mendapat terlalu sedikit juri, paling banyak 500.', 'Entries that get too few judges, at most 500.']) })
  lacking: readonly SeatLack[];

  @Field(() => [Problem], { description: describe(['Sebab rencana ini tidak dapat dilaksanakan; kosong bila dapat.', 'Why this cannot be carried out; empty where it can.']) })
  problems: readonly Problem[];
}

const MOST_LACKING = 500;

/** A plan as the API answers it, with its seats for the field that pages through them. */
export function previewAnswer(worked: AssignmentWorkedOut, language: Language): AssignmentPreview & { readonly seats: readonly PlannedSeat[] } {
  const { plan, state, fingerprint, panels, judges, entries } = worked;
  const [judgePrefix, entryPrefix] = [readType('Judge').type.prefix, readType('RoundEntry').type.prefix];
  const code = (panelId: string): string => panels.get(panelId)?.code ?? '';
  const judge = (id: string): { readonly judge: string; readonly office: string } => ({ judge: outwardId(judgePrefix, id), office: judges.get(id)?.office ?? '' });
  const entry = (id: string): { readonly entry: string; readonly label: string } => ({ entry: outwardId(entryPrefix, entries.get(id)?.rowId ?? id), label: entries.get(id)?.label ?? '' });
  const seats = (change: AssignmentChange, of: AssignmentPlan['adds']): readonly PlannedSeat[] => of.map((seat: Seat) => ({
    change, panel: code(seat.panelId), ...judge(seat.judgeId), ...entry(seat.entryId), place: `${code(seat.panelId)}/${entries.get(seat.entryId)?.label ?? ''}/${seat.judgeId}`,
  }));
  const all = [...seats('ADD', plan.adds), ...seats('REMOVE', plan.removes), ...seats('KEEP', plan.keeps)];
  return {
    state, fingerprint, added: plan.adds.length, removed: plan.removes.length, kept: plan.keeps.length, problems: [],
    load: plan.load.map(({ panelId, judgeId, entries: n, expert }) => ({ panel: code(panelId), ...judge(judgeId), entries: n, expert })),
    lacking: plan.lacking.slice(0, MOST_LACKING).map(({ panelId, entryId, why, ...counts }) => ({ ...counts, panel: code(panelId), ...entry(entryId), words: why[language === 'id' ? 0 : 1] })),
    seats: [...all].sort((a, b) => (a.place < b.place ? -1 : 1)),
  };
}
