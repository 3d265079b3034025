import { canonicalJson } from '../../../domain/rules/canonical';
import { CODE_PATTERN } from '../../../domain/rules/codes';
import { readPack } from '../../../domain/rules/read-pack';
import type { RulePack } from '../../../domain/rules/rule';
import { readField, type FileFault, type Path } from '../../../domain/program-file/field';
import { PROGRAM_FILE, type LooseFile, type ProgramFile } from '../../../domain/program-file/format';
import type { Issued, IssuedBy } from '../../../domain/program-file/known';
import { rubricOf, type RubricContent } from '../../../domain/program-file/rubric';
import { packName, rubricName } from '../../../domain/program-file/wanted';
import { hashText } from '../../../platform/secrets';
import { hashOfPack } from '../../rules';
import { readYaml, type LocatedFault, type ReadYaml } from './program-yaml';

/** A file that was read, before it is held against what is kept. */
export interface ReadProgram {
  readonly file: LooseFile;
  /** The packs and rubrics that could be read whole, each with its hash. */
  readonly packs: readonly { readonly pack: RulePack; readonly hash: string }[];
  readonly rubrics: readonly { readonly rubric: RubricContent; readonly hash: string }[];
  readonly issued: IssuedBy;
  readonly faults: readonly FileFault[];
  /** The hash of the text, for the audit trail. */
  readonly textHash: string;
  readonly locate: ReadYaml['locate'];
}

interface ReadIssues<T> {
  readonly issued: readonly Issued[];
  readonly whole: readonly T[];
  readonly faults: readonly FileFault[];
}

const named = (raw: unknown): { readonly code?: unknown; readonly revision?: unknown } => (typeof raw === 'object' && raw !== null ? raw : {});

/** The packs of a file. One that has faults still gives its name, so that what refers to it is not called dangling. */
function packsIn(file: LooseFile): ReadIssues<ReadProgram['packs'][number]> {
  const [issued, whole, faults]: [Issued[], ReadProgram['packs'][number][], FileFault[]] = [[], [], []];
  (file.packs ?? []).forEach((raw: unknown, i) => {
    const path: Path = ['packs', i];
    const read = readPack(raw);
    const hash = 'pack' in read ? hashOfPack(read.pack) : null;
    const { code, revision } = 'pack' in read ? read.pack : { revision: 1, ...named(raw) };
    if ('pack' in read && hash !== null) whole.push({ pack: read.pack, hash });
    else if ('faults' in read) faults.push(...read.faults.map((fault): FileFault => ({ path: [...path, ...fault.path], why: fault.why })));
    if (typeof code === 'string' && CODE_PATTERN.test(code) && code.length <= 60 && typeof revision === 'number') issued.push({ path, name: packName(file.tenant ?? '', code, revision), hash });
  });
  return { issued, whole, faults };
}

function rubricsIn(file: LooseFile, faults: readonly FileFault[]): ReadIssues<ReadProgram['rubrics'][number]> {
  const [issued, whole]: [Issued[], ReadProgram['rubrics'][number][]] = [[], []];
  (file.rubrics ?? []).forEach((loose, i) => {
    if (loose?.code === undefined || loose.revision === undefined) return;
    const broken = faults.some(({ path }) => path[0] === 'rubrics' && path[1] === i);
    const rubric = broken ? null : rubricOf(loose as NonNullable<ProgramFile['rubrics']>[number]);
    const hash = rubric === null ? null : hashText(canonicalJson(rubric));
    if (rubric !== null && hash !== null) whole.push({ rubric, hash });
    issued.push({ path: ['rubrics', i], name: rubricName(loose.code, loose.revision), hash });
  });
  return { issued, whole, faults: [] };
}

/** Reads a text as a programme file, as far as that can be done without the database: what it says, and what is wrong with how it says it. */
export function readProgram(text: string): ReadProgram | { readonly faults: readonly LocatedFault[] } {
  const yaml = readYaml(text);
  if (!('raw' in yaml)) return yaml;
  const { read, faults } = readField(PROGRAM_FILE, yaml.raw);
  const file: LooseFile = read ?? {};
  const [packs, rubrics] = [packsIn(file), rubricsIn(file, faults)];
  return {
    file, packs: packs.whole, rubrics: rubrics.whole, issued: { packs: packs.issued, rubrics: rubrics.issued }, faults: [...faults, ...packs.faults],
    textHash: hashText(text), locate: yaml.locate,
  };
}

/** The code of the tenant for which a file is, or every fault of the file that shows without the database where it names none. */
export function tenantOfFile(text: string): { readonly tenant: string } | { readonly faults: readonly LocatedFault[] } {
  const read = readProgram(text);
  if (!('file' in read)) return read;
  return read.file.tenant === undefined ? { faults: read.locate(read.faults) } : { tenant: read.file.tenant };
}
