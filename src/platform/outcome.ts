import type { MessageCode, MessageDetail } from './messages';

/** An expected refusal: its code, where in the input it lies, and what fills its sentence. */
export interface Refusal {
  readonly code: Extract<MessageCode, 'VALIDATION_FAILED' | 'NOT_FOUND' | 'FORBIDDEN' | 'LIMIT_REACHED' | 'VERSION_CONFLICT' | 'IDEMPOTENCY_KEY_REUSED' | 'ALREADY_DONE'>;
  readonly path: readonly string[];
  readonly detail: MessageDetail;
  /** For VALIDATION_FAILED: the reason in both languages. */
  readonly reason?: readonly [indonesian: string, english: string];
}

/** What a use-case answers: a value, or why it was refused; then nothing has changed. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A success. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A refusal for one reason. */
export function refused(code: Refusal['code'], path: readonly string[], detail: MessageDetail = {}): Outcome<never> {
  return { ok: false, refusals: [{ code, path, detail }] };
}
