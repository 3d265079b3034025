import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { readPack } from '../../src/domain/rules/read-pack';
import type { ParameterFault } from '../../src/domain/rules/parameters';
import type { RulePack } from '../../src/domain/rules/rule';
import { SeedError, type SeedFault } from '../shelf-batch';

/** A rule pack of the reference data: who issues it, and the editions of that tenant that used it. */
export interface PackFile {
  readonly file: string;
  readonly tenant: string;
  readonly editions: readonly { readonly program: string; readonly year: number }[];
  readonly pack: RulePack;
}

const isEdition = (value: unknown): value is PackFile['editions'][number] =>
  typeof value === 'object' && value !== null && 'program' in value && typeof value.program === 'string' && 'year' in value && Number.isSafeInteger(value.year);

/** Reads one file of a rule pack; answers its faults with their lines instead when it has some. */
export function readPackFile(file: string, text: string): PackFile | readonly SeedFault[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  if (document.errors.length > 0) return document.errors.map((error) => ({ file, line: lines.linePos(error.pos[0]).line, what: error.message.split('\n')[0] }));
  const given = (document.toJS() ?? {}) as Readonly<Record<string, unknown>>;
  const read = readPack(given.pack);
  // What is missing has no line of its own: the nearest part around it has.
  const lineOf = (path: readonly (string | number)[]): number => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  const faults: readonly ParameterFault[] = [
    ...(typeof given.tenant === 'string' ? [] : [{ path: ['tenant'], why: ['wajib ada', 'is compulsory'] as const }]),
    ...(Array.isArray(given.editions) && given.editions.every(isEdition) ? [] : [{ path: ['editions'], why: ['harus daftar program dan tahun', 'must list programme and year'] as const }]),
    ...('faults' in read ? read.faults.map((fault) => ({ ...fault, path: ['pack', ...fault.path] })) : []),
  ];
  if (faults.length > 0 || 'faults' in read) return faults.map(({ path, why }) => ({ file, line: lineOf(path), what: `${path.join('.')}: ${why[1]}` }));
  return { file, tenant: String(given.tenant), editions: given.editions as PackFile['editions'], pack: read.pack };
}

/** All rule packs of the reference data, in the order of their files; throws SeedError with every fault and its line. */
export function readPackFiles(root: string): readonly PackFile[] {
  const folder = join(root, 'seeds', 'reference', 'rule-packs');
  const read = readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort().map((file) => readPackFile(file, readFileSync(join(folder, file), 'utf8')));
  const faults = read.flatMap((one) => ('pack' in one ? [] : one));
  if (faults.length > 0) throw new SeedError(faults);
  return read.flatMap((one) => ('pack' in one ? [one] : []));
}
