/** The closed list of what can be done; the ids that an action needs are part of its type, so a wrong scope does not compile. */
export type Action =
  | { readonly name: 'workspace.open'; readonly tenantId: string }
  | { readonly name: 'innovation.draft'; readonly tenantId: string; readonly agencyId: string | null }
  | { readonly name: 'innovation.publish'; readonly tenantId: string; readonly agencyId: string | null }
  | { readonly name: 'token.list' }
  | { readonly name: 'token.create' }
  | { readonly name: 'token.revoke' };

/** The name of an action. */
export type ActionName = Action['name'];

/** What a token may be used for. */
export type TokenScope = 'READ' | 'WRITE' | 'TOKENS';

/** The token scope that each action needs. */
export const SCOPE_OF: Readonly<Record<ActionName, TokenScope>> = {
  'workspace.open': 'READ',
  'innovation.draft': 'WRITE',
  'innovation.publish': 'WRITE',
  'token.list': 'TOKENS',
  'token.create': 'TOKENS',
  'token.revoke': 'TOKENS',
};
