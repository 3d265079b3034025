import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '../platform/messages';

/** Who waits for an answer, as far as its errors need to know. */
export interface Asking {
  readonly requestId: string;
  readonly language: Language;
}

/**
 * Carries the reader's language to the errors that Apollo raises before there is a context (a body that is no request);
 * nothing that decides what may be read goes this way.
 */
export const asking = new AsyncLocalStorage<Asking>();
