// Breaches of the doors into a tenant, of what is kept for one request, and of the matrix that watches over all of it.
import { GUARD_OFF } from './walls.mjs';

const MATRIX = 'test/support/isolation/matrix.ts';
const ROOTS = 'test/tenancy/isolation-matrix.test.ts';
const TYPES = 'test/tenancy/isolation-types.test.ts';
const LISTS = 'test/tenancy/isolation-lists.test.ts';
const OWN_REPOSITORY = 'test/tenancy/repository.test.ts';
const CONCURRENT = 'test/tenancy/concurrent-requests.test.ts';

export const DOOR_BREACHES = [
  {
    wall: 'scope', removes: 'the proof of a membership: whatever looks like one will do',
    edits: [['src/tenancy/tenant-scope.ts', 'if (!made.has(membership)) throw', 'if (membership === null) throw']],
    tests: [OWN_REPOSITORY], red: 'made of a membership that was proven',
  },
  {
    wall: 'scope', removes: 'the seal of a membership: it can be turned to another tenant',
    edits: [['src/tenancy/tenant-scope.ts', 'Object.freeze({ ...row }) as ProvenMembership', '({ ...row }) as ProvenMembership']],
    tests: [OWN_REPOSITORY], red: 'cannot be turned to another tenant',
  },
  {
    wall: 'door', removes: 'the membership from opening a workspace: a foreign code opens one\'s own',
    edits: [['src/graphql-kit/context.ts', 'memberships.find((m) => m.tenantCode === code);', 'memberships.find((m) => m.tenantCode === code) ?? context.actor?.memberships[0];']],
    tests: [LISTS, ROOTS], red: 'closed where a role is held elsewhere only',
  },
  {
    wall: 'door', removes: 'the tenant from what a role allows: a role in one is a role in all',
    edits: [['src/authz/authorise.ts', 'if (membership.tenantId !== action.tenantId) return false;', '']],
    tests: [LISTS, TYPES], red: 'closed where a role is held elsewhere only',
  },
  {
    wall: 'door', removes: 'the authorisation from `node`: any token of a member reads',
    edits: [['src/graphql-kit/node-loader.ts',
      "const verdict = authorise(context.actor, { name: 'workspace.open', tenantId });\n    return verdict.allowed ? [workspaceViewer(context, verdict.by)] : [];",
      'return [workspaceViewer(context, (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId))];']],
    tests: [TYPES], red: 'by the roles of its own side',
  },
  {
    wall: 'door', removes: 'the viewer from `node`: what is private is read as if it were on the shelf',
    edits: [GUARD_OFF, ['src/graphql-kit/node-loader.ts', "if (type.table.cls === 'reference' || type.table.cls === 'published' || type.table.cls === 'derived') return", 'if (type.table.cls !== \'system\') return']],
    tests: [TYPES], red: 'by the roles of its own side',
  },
  {
    wall: 'door', removes: 'the actor from revoking a token: anybody\'s can be revoked',
    edits: [['src/modules/identity/usecases/token-revoke.ts', '{ id: tokenId, actor_id: actorId, revoked_at: null }', '{ id: tokenId, revoked_at: null }']],
    tests: [ROOTS], red: 'Mutation.accessTokenRevoke(token)',
  },
  {
    wall: 'door', removes: 'the answer to a foreign agency: it becomes a fault of ours',
    edits: [['src/modules/innovation/usecases/innovation-draft.ts', 'if (isForeignKey(error)) return', 'if (error === null) return']],
    tests: [ROOTS], red: 'Mutation.innovationDraft(input.agency)',
  },
  {
    wall: 'cursor', removes: 'the viewer from what a cursor is bound to',
    edits: [['src/reads/read-room.ts', "viewer: `${viewer.actorId ?? ''}|${viewer.scope?.tenantId ?? ''}`", "viewer: ''"]],
    tests: [LISTS], red: 'after a cursor, and for no other',
  },
  {
    wall: 'loaders', removes: 'the request from its loaders: all requests share them',
    edits: [['src/graphql/make-context.ts', 'nodeLoaders: new Map() };', 'nodeLoaders: ((globalThis as unknown as { shared?: Context[\'nodeLoaders\'] }).shared ??= new Map()) };']],
    tests: [CONCURRENT, TYPES], red: 'see their own rows and never one another\'s',
  },
  {
    wall: 'matrix', removes: 'the row of a root field', edits: [[MATRIX, "  'Query.agencies': list,\n", '']], tests: [ROOTS], red: 'has a row for every root field',
  },
  {
    wall: 'matrix', removes: 'an argument of a root field', edits: [['test/support/isolation/matrix-innovation.ts', "{ tenant: { names: 'tenant' }, innovation: work }", "{ tenant: { names: 'tenant' } }"]],
    tests: [ROOTS], red: 'says what every argument of Mutation.innovationPublish names',
  },
  {
    wall: 'matrix', removes: 'the row of a private type', edits: [['test/support/isolation/matrix-visit.ts', "  WorkspaceVisit: { list: 'visits', readers },\n", '']],
    tests: [TYPES, LISTS], red: 'has every private type',
  },
  {
    wall: 'transaction', removes: 'the transaction from what is written: each statement is kept by itself',
    edits: [
      ['src/db/attempt.ts', "await runner.query('BEGIN IMMEDIATE')", "await runner.query('SELECT 1')"],
      ['src/db/attempt.ts', "await runner.query('COMMIT')", "await runner.query('SELECT 1')"],
    ],
    tests: ['test/http/kill-submissions.test.ts'], red: 'leaves every acknowledged submission, answer and decision whole',
  },
];
