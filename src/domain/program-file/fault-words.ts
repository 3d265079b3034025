import type { Bilingual } from '../vocabulary/vocabulary';
import type { FileFault, Path } from './field';

/** A fault at a place of the file. */
export function faultAt(path: Path, why: Bilingual): FileFault {
  return { path, why };
}

/** Faults of what stands twice: each but the first. */
export function repeated(named: readonly (readonly [Path, string | number | undefined])[]): readonly FileFault[] {
  const seen = new Set<string | number>();
  return named.flatMap(([path, name]) => {
    if (name === undefined) return [];
    if (seen.has(name)) return [faultAt(path, [`${name} sudah ada dalam daftar ini`, `${name} stands in this list already`])];
    seen.add(name);
    return [];
  });
}

/** Faults of names that lead nowhere. */
export function dangling(what: Bilingual, named: readonly (readonly [Path, string | null | undefined])[], known: { has(name: string): boolean }): readonly FileFault[] {
  return named.flatMap(([path, name]) => (name === undefined || name === null || known.has(name) ? [] : [
    faultAt(path, [`${what[0]} ${name} tidak ada dalam berkas ini dan tidak tersimpan`, `there is no ${what[1]} ${name} in this file, and none is kept`]),
  ]));
}
