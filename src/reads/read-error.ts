/** What a reader may have asked wrongly; the API turns it into an answer with this code. */
export type ReadFault = 'PAGE_SIZE_INVALID' | 'CURSOR_INVALID' | 'FILTER_INVALID' | 'ID_INVALID';

/** A reading request that cannot be carried out as it was asked. */
export class ReadError extends Error {
  constructor(readonly fault: ReadFault, readonly detail: Readonly<Record<string, string | number>> = {}) {
    super(fault);
  }
}
