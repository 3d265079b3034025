import type { ImportSite, Sources } from './import-walker';
import packageRules from './contract-packages.json';
import { type Place, placeOf, roomNamed } from './contract-rooms';

/** Which packages only some folders may import, and why. */
export interface PackageRule {
  /** Names; `@scope/*` stands for a whole scope. */
  readonly packages: readonly string[];
  /** Folders and files, with `*` for one folder's name. */
  readonly allowedIn: readonly string[];
  readonly because: string;
}

/** The rules about packages: the linter reads the same file. */
export const PACKAGE_RULES: readonly PackageRule[] = packageRules;

/** Says for each import of a package or of Node that its room does not allow where it stands and why; domain may import none. */
export function packageBreaches(sites: readonly ImportSite[]): readonly string[] {
  return sites.flatMap((site) => {
    if (site.target.kind === 'computed') return [told(site, 'An import whose name is computed cannot be checked; write the name out.')];
    if (site.target.kind === 'file') return [];
    const { name } = site.target;
    if (placeOf(site.file)?.room === 'domain') return [told(site, roomNamed('domain').because)];
    return PACKAGE_RULES.filter((rule) => rule.packages.some((pattern) => isNamed(pattern, name)))
      .filter((rule) => !rule.allowedIn.some((place) => isWithin(site.file, place)))
      .map((rule) => told(site, rule.because));
  });
}

/** Says for each import between rooms that is no arrow of the table where it stands and why. */
export function arrowBreaches(sites: readonly ImportSite[]): readonly string[] {
  return sites.flatMap((site) => {
    const from = placeOf(site.file);
    if (from === null || site.target.kind !== 'file') return [];
    const { path } = site.target;
    if (path.startsWith('..')) return [told(site, 'An import must not leave the project.')];
    const to = placeOf(path);
    if (to === null) return path.startsWith('src/') ? [told(site, 'No room of the table of arrows holds this file.')] : [];
    return arrowBreach(site, from, to);
  });
}

function arrowBreach(site: ImportSite, from: Place, to: Place): readonly string[] {
  const room = roomNamed(from.room);
  const target = seenFrom(from, to);
  if (room.loads.includes('*') || room.loads.includes(target)) return [];
  if (room.types.includes(target)) {
    return site.typeOnly ? [] : [told(site, `${from.room} may import types of ${target} only (import type). ${room.because}`)];
  }
  if (from.module !== null && to.module !== null && from.module !== to.module && target !== 'modules/face') {
    return [told(site, 'A module reaches another one only through its face, src/modules/x/index.ts.')];
  }
  return [told(site, `${from.room} -> ${target} is no arrow. ${room.because}`)];
}

/** Names a target as the table does: `own/…` within the module, `modules/…` in another one, else the room. */
function seenFrom(from: Place, to: Place): string {
  return to.module === null || to.module === from.module ? to.room : to.room.replace(/^own\//, 'modules/');
}

/** Files of src that no room holds: a new room must get its row in the table of arrows. */
export function homelessFiles(sources: Sources): readonly string[] {
  return [...sources.keys()]
    .filter((path) => path.startsWith('src/') && placeOf(path) === null)
    .map((path) => `${path}: no room of the table of arrows holds this file; give it a room, or the room a row.`);
}

function told(site: ImportSite, because: string): string {
  return `${site.file}:${String(site.line)} imports '${site.specifier}': ${because}`;
}

function isNamed(pattern: string, name: string): boolean {
  return pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function isWithin(path: string, place: string): boolean {
  const expression = place.split('*').map((part) => part.replace(/[.]/g, '\\.')).join('[^/]+');
  return new RegExp(`^${expression}(/|$)`).test(path);
}
