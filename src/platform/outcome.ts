import type { MessageCode, MessageDetail } from './messages';

/** The codes with which an action is refused. */
export type RefusalCode = Extract<MessageCode,
  | 'VALIDATION_FAILED' | 'NOT_FOUND' | 'FORBIDDEN' | 'LIMIT_REACHED' | 'VERSION_CONFLICT' | 'IDEMPOTENCY_KEY_REUSED' | 'ALREADY_DONE'
  | 'RULE_REFUSES' | 'WRONG_STATE' | 'WINDOW_CLOSED' | 'ALREADY_CLAIMED' | 'FILE_FAULT' | 'FILE_REFUSED' | 'SECOND_PERSON'
  | 'WRONG_SIDE' | 'CYCLE'>;

/** An expected refusal: its code, where in the input it lies, and what fills its sentence. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly path: readonly string[];
  readonly detail: MessageDetail;
  /** The reason in both languages, where the sentence of the code has a place for it. */
  readonly reason?: readonly [indonesian: string, english: string];
}

/** What a use-case answers: a value, or why it was refused; then nothing has changed. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A success. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A refusal for one reason. */
export function refused(code: RefusalCode, path: readonly string[], detail: MessageDetail = {}, reason?: Refusal['reason']): Outcome<never> {
  return { ok: false, refusals: [{ code, path, detail, ...(reason === undefined ? {} : { reason }) }] };
}

/** A refusal for several reasons at once. */
export function refusedAll(refusals: readonly Refusal[]): Outcome<never> {
  return { ok: false, refusals };
}
