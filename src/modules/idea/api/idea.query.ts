/** The resolvers of the module. */
export const IDEA_RESOLVERS: readonly (new () => object)[] = [];
