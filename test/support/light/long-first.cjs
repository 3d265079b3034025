// Without a cache of times (a fresh machine) Jest begins with the largest files; the longest of ours are short to read, and would be begun last.
const Sequencer = require('@jest/test-sequencer').default;

const LONG = [
  'tenancy/isolation-matrix', 'http/start-refused', 'tenancy/isolation-types', 'http/kill-database', 'http/cli.test', 'http/start-lifecycle', 'api/query-counts', 'http/kill-', 'data/visit-random', 'data/season-races',
  'http/files-kill', 'data/migrations', 'http/cli-tenant', 'walks/', 'api/embargo', 'api/bad-input-texts', 'data/',
];
const place = ({ path }) => {
  const at = LONG.findIndex((part) => path.includes(`/test/${part}`));
  return at < 0 ? LONG.length : at;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
