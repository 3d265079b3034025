import { readFile, stat } from 'node:fs/promises';
import type { Config } from '../config/env';
import type { Database } from '../db/database';
import { FILE_LIMITS } from '../domain/program-file/format';
import { commandLineScope, type ActedFor } from '../modules/identity';
import { programApply, tenantOfFile, type ProgramApplied } from '../modules/competition';
import { tenant as tenantTable } from '../modules/organization/data/tables';
import { systemClock } from '../platform/clock';
import { timeSortedIds } from '../platform/ids';
import { message } from '../platform/messages';
import type { Refusal } from '../platform/outcome';
import { SystemRepository } from '../tenancy/repository';
import { SystemScope } from '../tenancy/tenant-scope';
import { CommandError } from './command-error';
import { openSetUp } from './open-set-up';

type Print = (line: string) => void;
type Bilingual = readonly [string, string];
/** The right with which both commands for programme files look at a database. */
export const scope = new SystemScope('a programme file on the command line');
const CODE = /^[\x21-\x7e]{1,60}$/;

/** A file that was not applied: every reason on a line of its own, with its place. */
class FileRefused extends CommandError {
  constructor(count: number, lines: readonly string[]) {
    super('FILE_FAULT', `berkas tidak diterapkan; kesalahan: ${count}`, `the file was not applied; faults: ${count}`);
    this.message = [this.message, ...lines].join('\n');
  }
}

const faultLine = (line: unknown, column: unknown, path: readonly string[], [id, en]: Bilingual): string => `  ${String(line)}:${String(column)} ${path.join('.')}: ${id} / ${en}`;

function lineOf({ code, path, detail, reason }: Refusal): string {
  if (code === 'FILE_FAULT' && reason !== undefined) return faultLine(detail.line, detail.column, path, reason);
  const said = (language: 'id' | 'en'): string => message(code, language, { ...detail, detail: reason?.[language === 'id' ? 0 : 1] ?? '' });
  return `  ${said('id')} / ${said('en')}`;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size <= FILE_LIMITS.bytes) return await readFile(file);
  } catch {
    throw new CommandError('FILE_MISSING', 'berkas tidak ada atau tidak dapat dibaca.', 'the file is not there or cannot be read.');
  }
  throw new CommandError('FILE_TOO_LARGE', `berkas paling banyak ${FILE_LIMITS.bytes} bita.`, `a file has at most ${FILE_LIMITS.bytes} bytes.`);
}

async function textOf(file: string): Promise<string> {
  const bytes = await bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError('FILE_UNREADABLE', 'berkas bukan teks UTF-8.', 'the file is no UTF-8 text.');
  }
}

/** The tenant with this code; throws TENANT_UNKNOWN. */
export async function tenantNamed(db: Database, code: string): Promise<ActedFor> {
  const [row] = CODE.test(code) ? await db.query(scope.session, 'SELECT t.id, t.synthetic FROM tenant t WHERE t.code = ?', [code]) : [];
  if (row === undefined) throw new CommandError('TENANT_UNKNOWN', `penyelenggara ${code} tidak dikenal.`, `there is no organiser ${code}.`);
  return { id: String(row[0]), code, synthetic: Number(row[1]) === 1 };
}

function tell({ report }: ProgramApplied, print: Print): void {
  for (const { section, created, changed, removed, unchanged } of report.sections) {
    print(`  ${section}: dibuat / created ${created}, diubah / changed ${changed}, dihapus / removed ${removed}, tetap / unchanged ${unchanged}`);
  }
  const sign = { CREATED: '+', CHANGED: '~', REMOVED: '-' } as const;
  for (const { act, path, before, after } of report.changes) print(`  ${sign[act]} ${path}${act === 'CHANGED' ? `: ${before ?? '–'} -> ${after ?? '–'}` : ''}`);
  if (report.more > 0) print(`  … ${report.more} lagi / more`);
}

/**
 * Applies a programme file for the tenant that it names, or rehearses that, also while a server runs on the database, and says
 * what changed. Throws CommandError with every fault and its line; nothing is changed then.
 */
export async function tenantApplyCommand(config: Config, file: string, { dryRun }: { readonly dryRun: boolean }, print: Print): Promise<void> {
  const text = await textOf(file);
  const named = tenantOfFile(text);
  if (!('tenant' in named)) throw new FileRefused(named.faults.length, named.faults.map(({ line, column, path, why }) => faultLine(line, column, path, why)));
  const db = await openSetUp(config, scope);
  try {
    const tenant = await tenantNamed(db, named.tenant);
    const outcome = await programApply((work) => db.transact(scope.session, work), async (tx) => {
      // A government is dormant until somebody works in it.
      await new SystemRepository(tenantTable, scope, tx).update({ id: tenant.id, status: 'DORMANT' }, { status: 'ACTIVE' });
      return commandLineScope(tx, scope, tenant, systemClock);
    }, { tenant, file: text, dryRun }, { clock: systemClock, ids: timeSortedIds(systemClock) });
    if (!outcome.ok) throw new FileRefused(outcome.refusals.length, outcome.refusals.map(lineOf));
    const { value } = outcome;
    if (value.report.changes.length === 0) print(`Tidak ada yang berubah / nothing changes: ${tenant.code}`);
    else print(dryRun ? `Percobaan, tidak ada yang disimpan / rehearsal, nothing was kept: ${tenant.code}` : `Berkas diterapkan / file applied: ${tenant.code}`);
    tell(value, print);
  } finally {
    await db.close();
  }
}
