// What the default run leaves out on servers: it asks doors that stand before the database, or counts and compares what no engine changes.
// `npm run test:engines` leaves nothing out.
const BEFORE_THE_DATABASE = ['test/tenancy/isolation-(matrix|types|lists)', 'test/api/(query-counts|bad-input-texts|reads-oracle|embargo)', 'test/http/(limits-|graphql-over-http|cli|start-|files-(addresses|broken))'];
// What proves a wall or a rule, whatever the engine, and takes long: it is read out of declarations, or plays on for minutes.
const ALIKE = ['test/api/(embargo|recusal-reads-nothing|acts-by-role|judging-statistics|tier-agreement|compare-rules)', 'test/tenancy/acts-by-role', 'test/walks/(judging-|season-regency)', 'test/http/(watching|kill-submissions|files-kill)'];
const LEFT_OUT = {
  // What writes, races, migrates and is killed is tried again on MariaDB; what only reads went through the same statements on the embedded engine.
  mariadb: [
    ...BEFORE_THE_DATABASE, ...ALIKE, 'test/http/(?!kill-(database|sheets))', 'test/walks/', 'test/tenancy/(?!bilateral|catalogue|concurrent|foreign|repository)', 'test/api/program-apply-(examples|twice)', 'test/data/visit-(crossings|random)',
    'test/api/(?!attacks|awards|changes|counted|cut|entry|observations|replication-|search|similar|visit-places|idea|incentive|innovation|nominations|objections|program-apply|recompute|release|rounds|score-sheets|screening)',
  ],
  // MySQL speaks nearly the same language as MariaDB: less of it is tried once more.
  mysql: [
    ...BEFORE_THE_DATABASE, ...ALIKE, 'test/http/', 'test/walks/', 'test/data/(season-races|entry-limits|connections|keeping-rebuilt|migrations-rights|retries|rollups|search-keeping|visit-crossings|visit-random)', 'test/tenancy/(?!bilateral|catalogue|foreign|repository)', 'test/api/program-apply-(examples|twice)',
    'test/api/(?!attacks-(judging|replication|season)|entry|nominations|program-apply|search-innovations|recompute|release|score-sheets|screening)',
  ],
};
const engine = process.env.LUMBUNG_TEST_ENGINE ?? 'sqlite';
const leftOut = process.env.LUMBUNG_TEST_BRIEF === 'yes' ? (LEFT_OUT[engine] ?? []) : [];
module.exports = {
  // One worker loads the sources once, not once for every file: the suite takes a third of the time.
  runner: '<rootDir>/test/support/light/runner.mjs',
  testSequencer: '<rootDir>/test/support/light/long-first.cjs',
  setupFiles: ['<rootDir>/test/support/light/setup.cjs'],
  setupFilesAfterEnv: ['<rootDir>/test/support/light/time-limits.cjs'],
  // On a cluster all publishing goes through one row that three nodes certify: files beside each other would try its patience, not the product.
  maxWorkers: engine === 'galera' ? 1 : '100%',
  // Three Galera writers are an engine of their own: scripts/test.mjs --only galera.
  testPathIgnorePatterns: ['/node_modules/', ...(engine === 'galera' ? [] : ['<rootDir>/test/galera/']), ...leftOut],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // Workers and this process load TypeScript by test/support/register.cjs.
  transform: {},
  globalSetup: '<rootDir>/test/support/light/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/light/global-teardown.cjs',
  testTimeout: 60000,
};
