import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { message, type Language } from '../platform/messages';
import type { Refusal } from '../platform/outcome';
import { describe } from './describe';
import { enumOf } from './enums';

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
  },
});

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

/** The problem classes: named so that the schema holds every member of the interface. */
export const PROBLEM_TYPES = [ValidationProblem, NotFoundProblem, ForbiddenProblem, LimitProblem, ConflictProblem];

/** Turns a refusal into the problem that the API answers, its sentence in the reader's language. */
export function problemOf(refusal: Refusal, language: Language): Problem {
  const reason = refusal.reason?.[language === 'id' ? 0 : 1];
  const detail = { ...refusal.detail, field: refusal.path.join('.'), ...(reason === undefined ? {} : { detail: reason }) };
  const base = { code: refusal.code, message: message(refusal.code, language, detail), path: refusal.path };
  switch (refusal.code) {
    case 'VALIDATION_FAILED':
      return { ...base, __typename: 'ValidationProblem' };
    case 'NOT_FOUND':
      return { ...base, __typename: 'NotFoundProblem' };
    case 'FORBIDDEN':
      return { ...base, __typename: 'ForbiddenProblem' };
    case 'LIMIT_REACHED':
      return { ...base, __typename: 'LimitProblem', limit: Number(refusal.detail.limit) } as LimitProblem;
    case 'VERSION_CONFLICT':
      return { ...base, __typename: 'ConflictProblem', currentVersion: Number(refusal.detail.current) } as ConflictProblem;
    case 'IDEMPOTENCY_KEY_REUSED':
    case 'ALREADY_DONE':
      return { ...base, __typename: 'ConflictProblem', currentVersion: null } as ConflictProblem;
  }
}
