import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { fileFaults } from '../../../domain/program-file/check';
import { differenceOf } from '../../../domain/program-file/diff';
import { FILE_LIMITS } from '../../../domain/program-file/format';
import { reportOf, type ProgramReport } from '../../../domain/program-file/report';
import { packName, rubricName } from '../../../domain/program-file/wanted';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { NotAffected } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { outcomeOf, Rollback } from '../../identity';
import { askIn } from '../../../db/ask';
import { takeTurn } from '../data/file-turn';
import { keepProgram, newIssues, type Services } from './program-keep';
import { knownProgram, organizersIn, type KnownProgram, type TenantNamed } from './program-known';
import { readProgram, type ReadProgram } from './program-read';
import type { LocatedFault } from './program-yaml';

/** A programme file that a tenant applies. */
export interface ProgramApply {
  readonly tenant: TenantNamed;
  readonly file: string;
  readonly dryRun: boolean;
}

/** What came of a file: the key of its programme, and the report. */
export interface ProgramApplied {
  readonly id: string;
  readonly report: ProgramReport;
}

/** Runs a work in a transaction of its own. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** How often a file is read against what others left behind meanwhile. */
const ATTEMPTS = 4;

function refusedFor(faults: readonly LocatedFault[]): Outcome<never> {
  const told = faults.slice(0, FILE_LIMITS.faults).map(({ path, line, column, why }): Refusal => ({ code: 'FILE_FAULT', path, detail: { line, column }, reason: why }));
  const more = faults.length - told.length;
  const last = faults.at(-1);
  return refusedAll(more === 0 || last === undefined ? told : [...told, {
    code: 'FILE_FAULT', path: ['file'], detail: { line: last.line, column: last.column }, reason: [`masih ada ${more} kesalahan lain`, `there are ${more} faults more`],
  }]);
}

function sameIssues({ packs, rubrics }: ReadProgram, { known, packs: keptPacks, rubrics: keptRubrics }: KnownProgram): { readonly PACKS: number; readonly RUBRICS: number } {
  return {
    PACKS: packs.filter(({ pack }) => keptPacks.has(packName(known.tenant, pack.code, pack.revision))).length,
    RUBRICS: rubrics.filter(({ rubric }) => keptRubrics.has(rubricName(rubric.code, rubric.revision))).length,
  };
}

async function applyIn(tx: Tx, scope: TenantScope, { tenant, dryRun }: ProgramApply, read: ReadProgram, services: Services): Promise<Outcome<ProgramApplied>> {
  // What was applied before is not applied again: a second run changes nothing.
  tx.markRepeatable();
  await takeTurn(tx, scope, services.clock);
  const known = await knownProgram(askIn(tx), tenant, read.file.program?.code, organizersIn(read.file));
  // What could not be read would seem to be missing.
  const difference = read.faults.length === 0 ? differenceOf(read.file, known.known) : null;
  const wrong = read.locate([...read.faults, ...fileFaults(read.file, read.issued, known.known), ...(difference?.faults ?? [])]);
  if (difference === null || wrong.length > 0) throw new Rollback(refusedFor(wrong));
  const changes = [...newIssues(read, known), ...difference.changes];
  const { programId, faults } = await keepProgram(tx, scope, tenant, read, changes, known, services);
  if (faults.length > 0) throw new Rollback(refusedFor(read.locate(faults)));
  const report = reportOf(changes, { ...difference.unchanged, ...sameIssues(read, known) }, dryRun);
  const outcome = done({ id: programId, report });
  // A rehearsal is the real run, taken back; so is one that has nothing to do.
  if (dryRun || changes.length === 0) throw new Rollback(outcome);
  const count = (act: string): number => changes.filter((change) => change.act === act).length;
  await auditAppend(tx, scope, {
    action: 'programApply', subjectType: 'program', subjectId: programId,
    detail: { program: read.file.program?.code ?? '', file: read.textHash, created: count('CREATED'), changed: count('CHANGED'), removed: count('REMOVED') },
  }, services);
  return outcome;
}

/**
 * Applies a programme file for its tenant: all of it or nothing, in one transaction, one file of a tenant after the other.
 * Doing it again changes nothing. Refuses FILE_FAULT for every fault at once, each with its line; a dry run takes the same way
 * and is taken back. `scopeIn` gives the scope inside the transaction.
 */
export async function programApply(transact: Transact, scopeIn: (tx: Tx) => Promise<TenantScope>, command: ProgramApply, services: Services): Promise<Outcome<ProgramApplied>> {
  const read = readProgram(command.file);
  if (!('file' in read)) return refusedFor(read.faults);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await outcomeOf(transact(async (tx) => applyIn(tx, await scopeIn(tx), command, read, services)));
    } catch (error) {
      // Another door (an edition that is opened, a pack that is kept) was faster: the file is held against what it left.
      if (!isDuplicate(error) && !(error instanceof NotAffected)) throw error;
    }
  }
  return refused('WRONG_STATE', ['file'], { state: 'BUSY' }, ['program ini sedang diubah pihak lain; coba lagi.', 'somebody else is changing this programme; try again.']);
}
