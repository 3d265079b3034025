/** The resolvers of the module. */
export const COMPLIANCE_RESOLVERS: readonly (new () => object)[] = [];
