/** The resolvers of the module. */
export const EVIDENCE_RESOLVERS: readonly (new () => object)[] = [];
