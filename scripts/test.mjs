// Runs the suite: everything on the embedded engine, then what touches a database again on real servers.
//   node scripts/test.mjs            embedded, and MariaDB when it is installed (said loudly when it is not)
//   node scripts/test.mjs --engines  MariaDB and real MySQL are required, and nothing is left out on them
//   node scripts/test.mjs --only mariadb,mysql   these engines only; galera (three writers of one cluster) runs only when it is named
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const args = process.argv.slice(2);
const required = args.includes('--engines');
const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : null;
const rest = args.filter((a, i) => !a.startsWith('--only') && a !== '--engines' && args[i - 1] !== '--only');
const totals = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), 'lumbung-run-'));
let status = 0;

const has = (program) => spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v ${program}`]).status === 0;
const mysqlRoot = process.env.LUMBUNG_MYSQL_ROOT ?? '/opt/lumbung-mysql';
const available = {
  sqlite: () => true,
  mariadb: () => has('mariadbd'),
  galera: () => has('mariadbd') && galera(),
  mysql: () => spawnSync('sh', ['-c', `test -x ${mysqlRoot}/usr/sbin/mysqld`]).status === 0,
};

function run(engine, paths) {
  console.log(`\n=== ${engine} ===`);
  const output = join(folder, `${engine}.json`);
  const done = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${output}`, ...paths, ...rest], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, LUMBUNG_TEST_ENGINE: engine, LUMBUNG_TEST_BRIEF: required ? 'no' : 'yes' },
  });
  try {
    const result = JSON.parse(readFileSync(output, 'utf8'));
    totals.passed += result.numPassedTests;
    totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    totals.skipped += result.numPendingTests;
  } catch {
    totals.failed += 1;
  }
  if (done.status !== 0) status = 1;
}

const galera = () => ['/usr/lib/galera/libgalera_smm.so', '/usr/lib64/galera-4/libgalera_smm.so'].some((path) => existsSync(path));
const DATABASE_TESTS = ['test/data', 'test/api', 'test/tenancy', 'test/http', 'test/walks'];
for (const engine of ['sqlite', 'mariadb', 'mysql', 'galera']) {
  if (only !== null ? !only.includes(engine) : engine === 'galera' || (engine === 'mysql' && !required)) continue;
  if (!available[engine]()) {
    const must = required || only !== null;
    console.log(`\n!!! ${engine.toUpperCase()} TIDAK TERPASANG, TIDAK DIUJI / IS NOT INSTALLED, NOT TESTED${must ? ' — WAJIB / REQUIRED' : ''} !!!`);
    if (must) status = 1;
    continue;
  }
  run(engine, engine === 'sqlite' ? [] : engine === 'galera' ? ['test/galera'] : DATABASE_TESTS);
}
rmSync(folder, { recursive: true, force: true });
if (process.env.LUMBUNG_TEST_TOTALS) appendFileSync(process.env.LUMBUNG_TEST_TOTALS, `${JSON.stringify(totals)}\n`);
console.log(`\nTests: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = status;
