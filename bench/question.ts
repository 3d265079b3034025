/** The one question of this benchmark: a tenant's page of 50 innovations, each with its agency and two lists. */

export const PAGE = 50;
export const BELOW = 5;

export const QUESTION = `query Page($tenant: ID!) {
  innovations(first: ${PAGE}, where: { tenant: { id: { eq: $tenant } } }, synthetic: INCLUDE) {
    nodes {
      id title form digital implemented { earliest latest }
      agency { id name kind }
      versions(first: ${BELOW}) { nodes { number title } }
      awards(first: ${BELOW}) { nodes { name year rank } }
    }
    pageInfo { hasNextPage }
  }
}`;

/** The body of the request for one tenant. */
export function bodyFor(tenantId: string): string {
  return JSON.stringify({ query: QUESTION, variables: { tenant: `tnt_${tenantId}` } });
}
