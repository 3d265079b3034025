// Proves the walls between tenants: takes each one down in a copy of the project and expects the suite to turn red.
//   node scripts/breaches.mjs                 all breaches of test/breaches, three at a time
//   node scripts/breaches.mjs --jobs 2        so many at a time
//   node scripts/breaches.mjs --only cursor   those whose words hold this
//   node scripts/breaches.mjs --check         only looks whether the texts to be replaced are there, once each
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearTimeout, setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { DOOR_BREACHES } from '../test/breaches/doors.mjs';
import { EMBARGO_BREACHES } from '../test/breaches/embargo.mjs';
import { WALL_BREACHES } from '../test/breaches/walls.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const valueOf = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const only = valueOf('--only') ?? '';
const jobs = Math.max(1, Math.trunc(Number(valueOf('--jobs') ?? 3)) || 1);
const breaches = [...WALL_BREACHES, ...DOOR_BREACHES, ...EMBARGO_BREACHES].filter((b) => `${b.wall} ${b.removes}`.includes(only));
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage']);
const PATIENCE = 180_000;

/** The faults of a breach's edits: a text that is gone or not the only one proves nothing. */
function misfits({ edits }, folder) {
  return edits.flatMap(([file, find]) => {
    const times = readFileSync(join(folder, file), 'utf8').split(find).length - 1;
    return times === 1 ? [] : [`${file}: found ${times} times: ${find.replace(/\s+/g, ' ').slice(0, 90)}`];
  });
}

const unfit = breaches.flatMap((b) => misfits(b, root).map((fault) => `${b.wall}: ${b.removes}\n    ${fault}`));
if (unfit.length > 0 || breaches.length === 0) {
  console.error(breaches.length === 0 ? 'no breach of these words' : `Breaches that no longer fit the sources:\n${unfit.join('\n')}`);
  process.exit(1);
}
if (args.includes('--check')) {
  console.log(`${breaches.length} breaches fit the sources`);
  process.exit(0);
}

const base = mkdtempSync(join(tmpdir(), 'lumbung-breaches-'));
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(base, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** A copy of the project as it stands, with the packages that are installed. */
function copyProject(name) {
  const folder = join(base, name);
  for (const entry of readdirSync(root)) if (!LEFT_OUT.has(entry)) cpSync(join(root, entry), join(folder, entry), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Runs test files in a folder on the embedded engine; answers Jest's own count, or null when it could not run them. */
function runTests(folder, tests, workers) {
  const output = join(folder, 'breach-result.json');
  rmSync(output, { force: true });
  const env = { ...process.env, LUMBUNG_TEST_ENGINE: 'sqlite', LUMBUNG_TEST_SEEDS: 'none' };
  delete env.LUMBUNG_TEST_DATABASE;
  const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', '--ci', '--silent', '--json', `--outputFile=${output}`, `--maxWorkers=${workers}`, '--runTestsByPath', ...tests], { cwd: folder, env, stdio: 'ignore' });
  running.add(child);
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(timer);
      running.delete(child);
      try {
        resolve(JSON.parse(readFileSync(output, 'utf8')));
      } catch {
        resolve(null);
      }
    });
  });
}

const failuresOf = (result) => result.testResults.flatMap((file) => file.assertionResults.filter((a) => a.status === 'failed').map((a) => a.fullName));

/** Takes one wall down, runs its tests and puts the wall back. */
async function breach(folder, { edits, tests, red }) {
  const kept = edits.map(([file]) => [file, readFileSync(join(folder, file), 'utf8')]);
  try {
    for (const [file, find, instead] of edits) {
      const text = readFileSync(join(folder, file), 'utf8');
      writeFileSync(join(folder, file), text.replace(find, () => instead));
    }
    const result = await runTests(folder, tests, 1);
    if (result === null) return { verdict: 'NO ANSWER', by: 'the tests could not be run' };
    const failed = failuresOf(result);
    const named = failed.filter((name) => name.includes(red));
    if (named.length > 0) return { verdict: 'RED', by: `${failed.length} fail; ${named[0]}` };
    return { verdict: failed.length > 0 || !result.success ? 'ASTRAY' : 'GREEN', by: failed[0] ?? (result.success ? 'nothing noticed it' : 'a file could not be loaded') };
  } finally {
    for (const [file, text] of kept) writeFileSync(join(folder, file), text);
  }
}

const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
const folders = Array.from({ length: Math.min(jobs, breaches.length) }, (_, i) => copyProject(`copy-${i}`));
const whole = await runTests(folders[0], [...new Set(breaches.flatMap((b) => b.tests))], jobs);
if (whole === null || !whole.success) {
  console.error(`The suite is not green before any breach:\n  ${whole === null ? 'it could not be run' : failuresOf(whole).join('\n  ')}`);
  process.exit(1);
}
console.log(`Unbroken: ${whole.numPassedTests} tests green (${seconds()}). ${breaches.length} breaches, ${folders.length} at a time:\n`);

const waiting = [...breaches];
let standing = 0;
await Promise.all(folders.map(async (folder) => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { verdict, by } = await breach(folder, next);
    if (verdict !== 'RED') standing += 1;
    console.log(`${verdict.padEnd(9)} ${next.wall.padEnd(9)} ${next.removes}\n${' '.repeat(20)}${by.slice(0, 150)}`);
  }
}));
console.log(`\nBreaches: ${breaches.length - standing} turn the suite red, ${standing} do not (${seconds()})`);
process.exit(standing === 0 ? 0 : 1);
