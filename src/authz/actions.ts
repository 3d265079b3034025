/** The closed list of what can be done; the ids that an action needs are part of its type, so a wrong scope does not compile. */
export type Action =
  | { readonly name: 'workspace.open'; readonly tenantId: string }
  | { readonly name: 'innovation.draft'; readonly tenantId: string; readonly agencyId: string | null }
  | { readonly name: 'innovation.publish'; readonly tenantId: string; readonly agencyId: string | null }
  | { readonly name: 'program.apply' | 'program.export'; readonly tenantId: string }
  | { readonly name: 'edition.run'; readonly tenantId: string; readonly programId: string }
  | { readonly name: 'entry.draft'; readonly tenantId: string; readonly agencyId: string | null; readonly programId: string }
  | { readonly name: 'entry.submit'; readonly tenantId: string; readonly programId: string }
  | { readonly name: 'screening.decide'; readonly tenantId: string; readonly programId: string }
  | { readonly name: 'idea.work'; readonly tenantId: string; readonly agencyId: string | null }
  | { readonly name: 'incentive.decide' | 'duty.exempt'; readonly tenantId: string }
  | { readonly name: 'judging.read' | 'judging.run' | 'judging.score' | 'conflict.declare' | 'award.give' | 'nomination.send' | 'nomination.decide'; readonly tenantId: string; readonly programId: string }
  | { readonly name: 'objection.file'; readonly tenantId: string; readonly agencyId: string | null; readonly programId: string }
  | { readonly name: 'season.read' | 'replication.run' | 'visit.run' | 'figure.record'; readonly tenantId: string }
  | { readonly name: 'token.list' }
  | { readonly name: 'token.create' }
  | { readonly name: 'token.revoke' };

/** The name of an action. */
export type ActionName = Action['name'];

/** An action inside one tenant. */
export type TenantAction = Extract<Action, { readonly tenantId: string }>['name'];

/** What a token may be used for. */
export type TokenScope = 'READ' | 'WRITE' | 'TOKENS';

/** The token scope that each action needs. */
export const SCOPE_OF: Readonly<Record<ActionName, TokenScope>> = {
  'workspace.open': 'READ',
  'innovation.draft': 'WRITE',
  'innovation.publish': 'WRITE',
  'program.apply': 'WRITE',
  'program.export': 'READ',
  'edition.run': 'WRITE',
  'entry.draft': 'WRITE',
  'entry.submit': 'WRITE',
  'screening.decide': 'WRITE',
  'idea.work': 'WRITE',
  'incentive.decide': 'WRITE',
  'duty.exempt': 'WRITE',
  'judging.read': 'READ',
  'judging.run': 'WRITE',
  'judging.score': 'WRITE',
  'conflict.declare': 'WRITE',
  'award.give': 'WRITE',
  'nomination.send': 'WRITE',
  'nomination.decide': 'WRITE',
  'objection.file': 'WRITE',
  'season.read': 'READ',
  'replication.run': 'WRITE',
  'visit.run': 'WRITE',
  'figure.record': 'WRITE',
  'token.list': 'TOKENS',
  'token.create': 'TOKENS',
  'token.revoke': 'TOKENS',
};
