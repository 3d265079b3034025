import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/**
 * Says what a reader of the old schema may no longer rely on in the new one, as "path: what happened", in order of path;
 * a change whose path the changelog names (as a word of its own) has been announced and is left out.
 */
export async function unannouncedBreaks(before: string, after: string, changelog: string): Promise<readonly string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => ({ path: path ?? '', message }))
    .filter(({ path }) => path === '' || !isNamed(path, changelog))
    .map(({ path, message }) => `${path}: ${message}`)
    .sort();
}

function isNamed(path: string, text: string): boolean {
  const escaped = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // `Award.given` is not announced by `Award.givenName`, nor `Award` by `Award.given`.
  return new RegExp(`(?<![\\w.])${escaped}(?!\\w|\\.\\w)`).test(text);
}

/** `node dist/scripts/sdl-breaking.js <old.graphql> [new.graphql]`: ends with 1 when a breaking change is not in CHANGELOG.md. */
async function main([before, after = join('schema', 'schema.graphql')]: readonly string[]): Promise<void> {
  if (before === undefined) throw new Error('usage: sdl-breaking <old.graphql> [new.graphql]');
  const breaks = await unannouncedBreaks(readFileSync(before, 'utf8'), readFileSync(after, 'utf8'), readFileSync('CHANGELOG.md', 'utf8'));
  for (const found of breaks) console.error(`${found}\n  Sebut jalurnya di CHANGELOG.md. / Name its path in CHANGELOG.md.`);
  process.exitCode = breaks.length > 0 ? 1 : 0;
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  });
}
