import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { RULE_OUTCOME } from '../domain/vocabulary/rule-words';
import { message, type Language } from '../platform/messages';
import type { Refusal } from '../platform/outcome';
import { describe } from './describe';
import { enumOf } from './enums';
import { LocalDate } from './scalars';

const PROBLEM_CODE = enumOf({
  name: 'ProblemCode',
  about: ['Kode tetap sebab suatu tindakan ditolak.', 'Lasting code of why an action was refused.'],
  values: {
    VALIDATION_FAILED: ['Masukan tidak memenuhi syarat.', 'The input does not meet a condition.'],
    NOT_FOUND: ['Yang ditunjuk tidak ada atau bukan milik Anda.', 'What it points at is not there or not yours.'],
    FORBIDDEN: ['Peran Anda tidak mengizinkannya.', 'Your role does not allow it.'],
    LIMIT_REACHED: ['Batas sudah tercapai.', 'A limit has been reached.'],
    VERSION_CONFLICT: ['Sudah diubah pihak lain.', 'Somebody else has changed it.'],
    IDEMPOTENCY_KEY_REUSED: ['Kunci sudah dipakai untuk masukan lain.', 'The key was used with another input.'],
    ALREADY_DONE: ['Sudah dilakukan sebelumnya.', 'It was done before.'],
    RULE_REFUSES: ['Aturan yang mengikat menolaknya.', 'A binding rule refuses it.'],
    WRONG_STATE: ['Tidak dapat dilakukan dalam keadaan sekarang.', 'It cannot be done in the present state.'],
    WINDOW_CLOSED: ['Di luar masa yang berlaku.', 'Outside the time that is set.'],
    ALREADY_CLAIMED: ['Sudah dipakai usulan lain.', 'Another entry has it already.'],
    FILE_FAULT: ['Isi berkas program salah.', 'The content of the programme file is wrong.'],
    FILE_REFUSED: ['Berkas bukti ditolak.', 'The evidence file is refused.'],
    SECOND_PERSON: ['Harus dilakukan orang kedua.', 'A second person has to do it.'],
    WRONG_SIDE: ['Langkah itu milik pihak lain.', 'The step belongs to the other side.'],
    CYCLE: ['Sesuatu akan menjadi asal dirinya sendiri.', 'Something would come from itself.'],
  },
});

const OUTCOME = enumOf(RULE_OUTCOME);

/** Why an action was refused. */
@InterfaceType('Problem', { description: describe(['Sebab suatu tindakan ditolak.', 'Why an action was refused.']) })
export abstract class Problem {
  readonly __typename: string;

  @Field(() => PROBLEM_CODE, { description: describe(['Kode tetap.', 'Lasting code.']) })
  code: string;

  @Field(() => String, { description: describe(['Kalimat dalam bahasa pembaca.', 'A sentence in the language of the reader.']) })
  message: string;

  @Field(() => [String], { description: describe(['Letaknya dalam masukan.', 'Where in the input it lies.']) })
  path: readonly string[];
}

@ObjectType('ValidationProblem', { implements: Problem, description: describe(['Masukan tidak memenuhi syarat.', 'The input does not meet a condition.']) })
export class ValidationProblem extends Problem {}

@ObjectType('NotFoundProblem', { implements: Problem, description: describe(['Yang ditunjuk tidak ditemukan.', 'What was pointed at is not found.']) })
export class NotFoundProblem extends Problem {}

@ObjectType('ForbiddenProblem', { implements: Problem, description: describe(['Tindakan tidak diizinkan.', 'The action is not allowed.']) })
export class ForbiddenProblem extends Problem {}

@ObjectType('LimitProblem', { implements: Problem, description: describe(['Batas sudah tercapai.', 'A limit has been reached.']) })
export class LimitProblem extends Problem {
  @Field(() => Int, { description: describe(['Batasnya.', 'The limit.']) })
  limit: number;
}

@ObjectType('ConflictProblem', { implements: Problem, description: describe(['Perubahan bertabrakan dengan perubahan atau permintaan lain.', 'The change collides with another change or request.']) })
export class ConflictProblem extends Problem {
  @Field(() => Int, { nullable: true, description: describe(['Versi yang berlaku kini, bila itu soalnya.', 'The version in force now, where that is the matter.']) })
  currentVersion: number | null;
}

@ObjectType('RuleProblem', { implements: Problem, description: describe(['Aturan yang mengikat menolak.', 'A binding rule refuses.']) })
export class RuleProblem extends Problem {
  @Field(() => String, { description: describe(['Kode pasal aturannya.', 'Code of the clause.']) })
  clause: string;

  @Field(() => OUTCOME, { description: describe(['Hasil pemeriksaannya.', 'What checking it found.']) })
  outcome: string;

  @Field(() => String, { nullable: true, description: describe(['Rujukan aturannya.', 'What the rule cites.']) })
  citation: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Tanggal paling awal terpenuhinya, bila diketahui.', 'The earliest date on which it is met, where that is known.']) })
  earliest: string | null;
}

@ObjectType('StateProblem', { implements: Problem, description: describe(['Keadaannya tidak mengizinkan.', 'Its state does not allow it.']) })
export class StateProblem extends Problem {
  @Field(() => String, { description: describe(['Keadaannya kini.', 'Its present state.']) })
  state: string;
}

@ObjectType('WindowProblem', { implements: Problem, description: describe(['Masanya belum atau tidak lagi berlaku.', 'Its time has not come, or is over.']) })
export class WindowProblem extends Problem {
  @Field(() => LocalDate, { nullable: true, description: describe(['Hari pertama masa itu, bila diketahui.', 'The first day of that time, where it is known.']) })
  opensOn: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Hari terakhir masa itu, bila diketahui.', 'The last day of that time, where it is known.']) })
  closesOn: string | null;
}

@ObjectType('FileProblem', { implements: Problem, description: describe(['Kesalahan pada satu tempat dalam berkas program.', 'A fault at one place of a programme file.']) })
export class FileProblem extends Problem {
  @Field(() => Int, { description: describe(['Nomor barisnya, mulai dari 1.', 'Its line, from 1.']) })
  line: number;

  @Field(() => Int, { description: describe(['Nomor kolomnya, mulai dari 1.', 'Its column, from 1.']) })
  column: number;
}

/** The problem classes: named so that the schema holds every member of the interface. */
export const PROBLEM_TYPES = [ValidationProblem, NotFoundProblem, ForbiddenProblem, LimitProblem, ConflictProblem, RuleProblem, StateProblem, WindowProblem, FileProblem];

/** Turns a refusal into the problem that the API answers, its sentence in the reader's language. */
export function problemOf(refusal: Refusal, language: Language): Problem {
  const reason = refusal.reason?.[language === 'id' ? 0 : 1];
  const detail = { ...refusal.detail, field: refusal.path.join('.'), ...(reason === undefined ? {} : { detail: reason }) };
  const base = { code: refusal.code, message: message(refusal.code, language, detail), path: refusal.path };
  // What has no value is left out of the detail, and null in the answer.
  const told = (name: string): string | null => {
    const value = refusal.detail[name];
    return value === undefined || value === '' || value === '…' ? null : String(value);
  };
  switch (refusal.code) {
    case 'VALIDATION_FAILED':
    case 'CYCLE':
      return { ...base, __typename: 'ValidationProblem' };
    case 'NOT_FOUND':
      return { ...base, __typename: 'NotFoundProblem' };
    case 'FORBIDDEN':
    case 'SECOND_PERSON':
    case 'WRONG_SIDE':
      return { ...base, __typename: 'ForbiddenProblem' };
    case 'LIMIT_REACHED':
      return { ...base, __typename: 'LimitProblem', limit: Number(refusal.detail.limit) } as LimitProblem;
    case 'VERSION_CONFLICT':
      return { ...base, __typename: 'ConflictProblem', currentVersion: Number(refusal.detail.current) } as ConflictProblem;
    case 'RULE_REFUSES':
      return { ...base, __typename: 'RuleProblem', clause: told('clause'), outcome: told('outcome'), citation: told('citation'), earliest: told('earliest') } as RuleProblem;
    case 'WRONG_STATE':
      return { ...base, __typename: 'StateProblem', state: told('state') } as StateProblem;
    case 'WINDOW_CLOSED':
      return { ...base, __typename: 'WindowProblem', opensOn: told('from'), closesOn: told('until') } as WindowProblem;
    case 'FILE_FAULT':
      return { ...base, __typename: 'FileProblem', line: Number(refusal.detail.line), column: Number(refusal.detail.column) } as FileProblem;
    case 'FILE_REFUSED':
      return { ...base, __typename: 'ValidationProblem' };
    case 'ALREADY_CLAIMED':
    case 'IDEMPOTENCY_KEY_REUSED':
    case 'ALREADY_DONE':
      return { ...base, __typename: 'ConflictProblem', currentVersion: null } as ConflictProblem;
  }
}
