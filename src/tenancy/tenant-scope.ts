import type { Session } from '../db/session';

/** Proof that an actor may act for a tenant; only authentication makes it (see membership below). */
export interface ProvenMembership {
  readonly proven: unique symbol;
  readonly tenantId: string;
  readonly tenantCode: string;
  /** True for a tenant of the made-up example: what it writes is made up too. */
  readonly synthetic: boolean;
  readonly actorId: string;
  readonly role: string;
  readonly agencyId: string | null;
  readonly programId: string | null;
}

const made = new WeakSet<object>();

/** Seals a membership that was read from the database for a token that was verified. Called by identity and nobody else. */
export function proveMembership(row: Omit<ProvenMembership, 'proven'>): ProvenMembership {
  const sealed = Object.freeze({ ...row }) as ProvenMembership;
  made.add(sealed);
  return sealed;
}

/**
 * The right to read and write one tenant's rows. There is no public constructor and no setter: the tenant cannot be
 * passed as an argument, so it cannot be forgotten or swapped.
 */
export class TenantScope {
  private constructor(private readonly tenant: string, private readonly who: string, private readonly madeUp: boolean) {}

  /** The scope of an authenticated membership; refuses anything that authentication did not make. */
  static of(membership: ProvenMembership): TenantScope {
    if (!made.has(membership)) throw new Error('a scope needs a membership that authentication has proven');
    return new TenantScope(membership.tenantId, membership.actorId, membership.synthetic);
  }

  /** The scope of one tenant for a system job (SystemScope.forTenant). */
  static forSystem(system: SystemScope, tenantId: string): TenantScope {
    return new TenantScope(tenantId, `system:${system.reason}`, false);
  }

  get tenantId(): string {
    return this.tenant;
  }

  get actorId(): string {
    return this.who;
  }

  /** What new rows of this tenant carry: 1 in a tenant of the made-up example. */
  get synthetic(): 0 | 1 {
    return this.madeUp ? 1 : 0;
  }

  /** What the guard holds each statement of this scope against. */
  get session(): Session {
    return { mode: 'scoped', tenantId: this.tenant };
  }
}

/** The right of a job or a command of the CLI, with its reason; not reachable from a resolver. */
export class SystemScope {
  constructor(readonly reason: string) {
    if (reason.trim().length < 8) throw new Error('a system scope names its reason');
  }

  get session(): Session {
    return { mode: 'system', reason: this.reason };
  }

  /** Narrows to one tenant, so that seeds write through the same repositories as everybody else. */
  forTenant(tenantId: string): TenantScope {
    return TenantScope.forSystem(this, tenantId);
  }
}
