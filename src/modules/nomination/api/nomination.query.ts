/** The resolvers of nomination. */
export const NOMINATION_RESOLVERS: readonly (new () => object)[] = [];
