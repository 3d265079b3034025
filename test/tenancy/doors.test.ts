import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT, readSources } from '../support/contract-sources';

/** Where a right is made out of nothing, and why there: whoever needs another place writes it down here, for all to see. */
const DOORS: Readonly<Record<string, { readonly made: RegExp; readonly at: Readonly<Record<string, string>> }>> = {
  'a session of the system': {
    made: /mode: 'system'/,
    at: { 'src/db/session.ts': 'The type.', 'src/tenancy/tenant-scope.ts': 'SystemScope.' },
  },
  'a proven membership': {
    made: /\bproveMembership\(/,
    at: {
      'src/tenancy/tenant-scope.ts': 'The seal itself.', 'src/modules/identity/usecases/authenticate.ts': 'What the database holds for a verified token.',
      'src/modules/identity/usecases/command-line-scope.ts': 'Whoever sits at the machine, under an actor of its own.',
    },
  },
  'the scope of a membership': {
    made: /\bTenantScope\.of\(/,
    at: {
      'src/graphql-kit/context.ts': 'To read a workspace that was allowed.', 'src/graphql-kit/mutate.ts': 'To carry out an action that was allowed.',
      'src/graphql-kit/entrant-scope.ts': 'To act for the entrant of an entry, where that was allowed.',
      'src/graphql-kit/reach-scope.ts': 'To carry out an action that was allowed for some agencies.',
      'src/modules/identity/usecases/command-line-scope.ts': 'A command acts for one tenant, and its trail says so.',
    },
  },
  'the scope of any tenant': {
    made: /\.(forTenant|forSystem)\(/,
    at: {
      'src/tenancy/tenant-scope.ts': 'SystemScope narrows itself.', 'src/tenancy/kept-rows.ts': 'What is derived from both sides of a matter is written by neither.',
      'src/modules/replication/usecases/replication-shelve.ts': 'A keeper reads the cases of a replica, whichever side wrote.',
      'src/modules/visit/usecases/visit-shelve.ts': 'A keeper frees the place of a visit that its guest called off.', 'src/modules/visit/usecases/check-places.ts': 'The check counts the places of each host.', 'src/modules/identity/usecases/actor-create.ts': 'Provisioning, by the command line and the seeds.',
      'seeds/write-batch.ts': 'Seeds publish for each tenant.', 'seeds/rules/run-rule-seeds.ts': 'Seeds publish the rules of each tenant.', 'src/cli/tenant-export.ts': 'The command line reads the programme of one tenant.',
      'src/modules/evidence/usecases/file-scopes.ts': 'A signed address names one tenant\'s file; unused files are cleared tenant by tenant.',
    },
  },
  'the scope of the system': {
    made: /\bnew SystemScope\(/,
    at: {
      'src/modules/identity/usecases/authenticate.ts': 'Before a token is read there is no scope.', 'src/modules/identity/usecases/own-tokens.ts': 'Tokens belong to actors.',
      'src/modules/identity/usecases/token-create.ts': 'Tokens belong to actors.', 'src/modules/identity/usecases/token-revoke.ts': 'Tokens belong to actors.',
      'src/modules/evidence/usecases/file-scopes.ts': 'A file is reached by its signed address, and cleared away by nobody in particular.',
      'src/cli/check.ts': 'The command line.', 'src/cli/demo-tokens.ts': 'The command line.', 'src/cli/token-create.ts': 'The command line.', 'src/cli/tenant-apply.ts': 'The command line.', 'seeds/run-seeds.ts': 'The seeds.',
      'src/modules/shelf/usecases/shelf-keep.ts': 'What is derived is kept inside everybody\'s transactions, by nobody.',
    },
  },
};

describe('rights are made at known doors only', () => {
  const sources = readSources(PROJECT_ROOT, ['src', 'seeds']);

  it.each(Object.entries(DOORS))('%s', (_what, { made, at }) => {
    const places = [...sources].filter(([, text]) => made.test(text)).map(([path]) => path);
    expect(places.sort()).toEqual(Object.keys(at).sort());
  });
});

it('the planted breaches fit the sources: every text that they replace is there, once', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT_ROOT, 'scripts', 'breaches.mjs'), '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^\d\d breaches fit the sources/);
});
