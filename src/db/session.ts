/**
 * Who stands behind a statement, for the guard: a reader or writer of one tenant (or of none), or the system with its
 * reason. Made by the tenancy room only.
 */
export type Session =
  | { readonly mode: 'scoped'; readonly tenantId: string | null }
  | { readonly mode: 'system'; readonly reason: string };

/** Looks at a statement before it runs and throws when it breaks a wall. */
export type StatementGuard = (sql: string, params: readonly unknown[], session: Session) => void;

/** What is derived from the shelf, kept inside the transaction that changed the shelf, whoever's transaction it is. */
export const KEEPING_SESSION: Session = { mode: 'system', reason: 'keeping what is derived from the shelf' };

/** Anybody: the published shelf and the reference tables. */
export const SHELF_SESSION: Session = { mode: 'scoped', tenantId: null };
