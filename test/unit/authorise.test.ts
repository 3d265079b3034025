import fc from 'fast-check';
import { SCOPE_OF, type Action, type ActionName, type TokenScope } from '../../src/authz/actions';
import { authorise, type Actor } from '../../src/authz/authorise';
import { ROLE, type Role } from '../../src/domain/vocabulary/region-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { proveMembership, type ProvenMembership } from '../../src/tenancy/tenant-scope';

const SCOPES: readonly TokenScope[] = ['READ', 'WRITE', 'TOKENS'];
const ROLES = codesOf(ROLE);
const NAMES = Object.keys(SCOPE_OF) as ActionName[];

const member = (role: string, tenantId = 'mine', agencyId: string | null = null): ProvenMembership =>
  proveMembership({ tenantId, tenantCode: tenantId, actorId: 'a', role, agencyId, programId: null, synthetic: false });
const actor = (memberships: readonly ProvenMembership[], scopes: readonly TokenScope[] = SCOPES): Actor => ({ id: 'a', label: 'Kantor', memberships, scopes: new Set(scopes) });

/** An action of each name; exhaustive, so that a new one does not go untried. */
function action(name: ActionName, tenantId = 'mine', agencyId: string | null = null): Action {
  switch (name) {
    case 'token.list':
    case 'token.create':
    case 'token.revoke':
      return { name };
    case 'workspace.open':
      return { name, tenantId };
    case 'innovation.draft':
    case 'innovation.publish':
    case 'idea.work':
      return { name, tenantId, agencyId };
    case 'entry.draft':
    case 'objection.file':
      return { name, tenantId, agencyId, programId: 'P' };
    case 'edition.run':
    case 'entry.submit':
    case 'screening.decide':
    case 'judging.read':
    case 'judging.run':
    case 'judging.score':
    case 'conflict.declare':
    case 'award.give':
    case 'nomination.send':
    case 'nomination.decide':
      return { name, tenantId, programId: 'P' };
    case 'program.apply':
    case 'program.export':
    case 'incentive.decide':
    case 'duty.exempt':
    case 'season.read':
    case 'replication.run':
    case 'visit.run':
    case 'figure.record':
      return { name, tenantId };
  }
}

/** What each role may do in its own tenant, with no agency, written out: the code's own table is not asked. */
const EXPECTED: Readonly<Record<Role, readonly ActionName[]>> = {
  ORGANIZER: [
    'workspace.open', 'innovation.draft', 'innovation.publish', 'program.apply', 'program.export', 'edition.run', 'entry.draft', 'entry.submit', 'screening.decide',
    'idea.work', 'incentive.decide', 'duty.exempt', 'judging.read', 'judging.run', 'conflict.declare', 'award.give', 'nomination.send', 'nomination.decide', 'objection.file', 'season.read',
    'replication.run', 'visit.run', 'figure.record',
  ],
  RESEARCH_OFFICE: ['workspace.open', 'innovation.draft', 'innovation.publish', 'program.export', 'idea.work', 'incentive.decide', 'duty.exempt', 'season.read', 'replication.run', 'visit.run', 'figure.record'],
  AGENCY_OFFICER: ['workspace.open'],
  JUDGE: ['workspace.open', 'judging.score', 'conflict.declare'],
  COORDINATOR: ['workspace.open', 'season.read', 'figure.record'],
  VIEWER: ['workspace.open', 'season.read'],
};
const OF_ONESELF: readonly ActionName[] = ['token.list', 'token.create', 'token.revoke'];

describe('authorise', () => {
  it.each(ROLES.flatMap((role) => NAMES.map((name) => [role, name] as const)))('%s: %s', (role, name) => {
    const allowed = EXPECTED[role].includes(name) || OF_ONESELF.includes(name);
    expect(authorise(actor([member(role)]), action(name)).allowed).toBe(allowed);
    expect(authorise(actor([member(role, 'theirs')]), action(name))).toMatchObject(OF_ONESELF.includes(name) ? { allowed: true } : { allowed: false, why: 'NOT_FOUND' });
  });

  it.each(NAMES)('nobody may %s', (name) => {
    expect(authorise(null, action(name))).toEqual({ allowed: false, why: 'UNAUTHENTICATED' });
  });

  it.each(ROLES)('a %s of one programme does nothing that is not that programme\'s', (role) => {
    const bound = proveMembership({ tenantId: 'mine', tenantCode: 'mine', actorId: 'a', role, agencyId: 'A', programId: 'P', synthetic: false });
    for (const name of ['innovation.draft', 'innovation.publish'] as const) expect(authorise(actor([bound]), action(name, 'mine', 'A'))).toEqual({ allowed: false, why: 'FORBIDDEN' });
    expect(authorise(actor([bound]), action('workspace.open')).allowed).toBe(true);
  });

  it('lets an officer act for the own agency and for no other, none included', () => {
    const officer = actor([member('AGENCY_OFFICER', 'mine', 'A')]);
    expect(authorise(officer, action('innovation.draft', 'mine', 'A')).allowed).toBe(true);
    for (const agency of ['B', null]) expect(authorise(officer, action('innovation.draft', 'mine', agency))).toEqual({ allowed: false, why: 'FORBIDDEN' });
    for (const agency of ['A', 'B', null]) expect(authorise(actor([member('AGENCY_OFFICER')]), action('innovation.draft', 'mine', agency)).allowed).toBe(false);
    expect(authorise(officer, action('innovation.publish', 'mine', 'A')).allowed).toBe(false);
  });

  it('names the memberships that allow it, and only those', () => {
    const [viewer, organizer, elsewhere] = [member('VIEWER'), member('ORGANIZER'), member('ORGANIZER', 'theirs')];
    expect(authorise(actor([elsewhere, viewer, organizer]), action('innovation.draft'))).toEqual({ allowed: true, by: [organizer] });
    expect(authorise(actor([elsewhere, viewer, organizer]), action('workspace.open'))).toEqual({ allowed: true, by: [viewer, organizer] });
  });

  it.each(['ADMIN', '', '__proto__', 'constructor', 'organizer'])('gives a role that it does not know ("%s") no right, and does not fall over it', (role) => {
    expect(authorise(actor([member(role)]), action('workspace.open'))).toEqual({ allowed: false, why: 'FORBIDDEN' });
  });

  const anyActor = fc.record({
    memberships: fc.array(fc.record({ role: fc.constantFrom(...ROLES), tenantId: fc.constantFrom('mine', 'theirs'), agencyId: fc.constantFrom(null, 'A', 'B') }), { maxLength: 6 }),
    scopes: fc.uniqueArray(fc.constantFrom(...SCOPES)),
  }).map(({ memberships, scopes }) => actor(memberships.map((m) => member(m.role, m.tenantId, m.agencyId)), scopes));
  const anyAction = fc.record({ name: fc.constantFrom(...NAMES), tenantId: fc.constantFrom('mine', 'theirs', 'nobody'), agencyId: fc.constantFrom(null, 'A', 'B') })
    .map(({ name, tenantId, agencyId }) => action(name, tenantId, agencyId));

  it('allows nobody anything without the scope of the token', () => {
    fc.assert(fc.property(anyActor, anyAction, (who, what) => !authorise(who, what).allowed || who.scopes.has(SCOPE_OF[what.name])));
  });

  it('allows nothing in a tenant without a membership there, and takes every membership that it names from there', () => {
    fc.assert(fc.property(anyActor, anyAction, (who, what) => {
      const verdict = authorise(who, what);
      if (!('tenantId' in what) || !verdict.allowed) return true;
      return verdict.by.length > 0 && verdict.by.every((m) => m.tenantId === what.tenantId && who.memberships.includes(m));
    }));
  });

  it('is not moved by what somebody is elsewhere, and takes nothing away when more is given', () => {
    fc.assert(fc.property(anyActor, anyAction, (who, what) => {
      if (!('tenantId' in what)) return true;
      const here = { ...who, memberships: who.memberships.filter((m) => m.tenantId === what.tenantId) };
      const more = { ...who, memberships: [...who.memberships, member('VIEWER', what.tenantId)], scopes: new Set(SCOPES) };
      const { allowed } = authorise(who, what);
      return allowed === authorise(here, what).allowed && (!allowed || authorise(more, what).allowed);
    }));
  });
});
