import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot } from '../src/cli/boot';
import { readConfig } from '../src/config/env';
import { findProjectRoot } from '../src/platform/project-root';
import { BEGIN, END, questionSection } from './readme-questions';

/** Asks the ready questions on a new installation and writes their answers into README.md. */
async function main(): Promise<void> {
  const root = findProjectRoot(__dirname);
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-readme-'));
  const { app, release } = await boot(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }));
  const section = await questionSection(root, async (query) => {
    const response = await app.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ query }) });
    const body = JSON.parse(response.body) as { data: unknown; errors?: unknown };
    if (body.errors !== undefined) throw new Error(`${JSON.stringify(body.errors)}\n${query}`);
    return body.data;
  });
  await app.close();
  release();
  rmSync(folder, { recursive: true, force: true });
  const file = join(root, 'README.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text.slice(0, text.indexOf(BEGIN) + BEGIN.length)}\n\n${section}\n\n${text.slice(text.indexOf(END))}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
