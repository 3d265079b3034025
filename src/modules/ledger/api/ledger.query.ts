/** The resolvers of log of an edition. */
export const LEDGER_RESOLVERS: readonly (new () => object)[] = [];
