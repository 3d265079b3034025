/** The resolvers of ranking. */
export const RANKING_RESOLVERS: readonly (new () => object)[] = [];
