import './entry.types';

/** The resolvers of the module: none, because entries are read below their edition. */
export const ENTRY_RESOLVERS: readonly (new () => object)[] = [];
