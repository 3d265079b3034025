/** The resolvers of the module. */
export const INCENTIVE_RESOLVERS: readonly (new () => object)[] = [];
