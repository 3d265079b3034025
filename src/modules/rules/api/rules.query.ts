/** The resolvers of the module. */
export const RULES_RESOLVERS: readonly (new () => object)[] = [];
