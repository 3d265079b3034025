import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Gives the absolute folder of the project, walking up from `start`, so that static files are found from
 * the TypeScript sources and from `dist` alike; throws an Error when no folder above is the project.
 */
export function findProjectRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isProjectRoot(folder)) return folder;
    if (dirname(folder) === folder) {
      throw new Error(`No folder at or above ${start} is the project "lumbung" with its web/explorer`);
    }
  }
}

function isProjectRoot(folder: string): boolean {
  const manifest = join(folder, 'package.json');
  // A build may copy package.json into dist: only the folder that also holds the pages counts.
  if (!existsSync(manifest) || !existsSync(join(folder, 'web', 'explorer'))) return false;
  const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof content === 'object' && content !== null && 'name' in content && content.name === 'lumbung';
}
