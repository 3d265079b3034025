/** The resolvers of the module. */
export const PREFLIGHT_RESOLVERS: readonly (new () => object)[] = [];
