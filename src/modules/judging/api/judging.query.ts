/** The resolvers of judging. */
export const JUDGING_RESOLVERS: readonly (new () => object)[] = [];
