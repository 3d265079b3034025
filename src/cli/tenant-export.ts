import type { Config } from '../config/env';
import { programExport } from '../modules/competition';
import { CommandError } from './command-error';
import { openSetUp } from './open-set-up';
import { scope, tenantNamed } from './tenant-apply';

const CODE = /^[\x21-\x7e]{1,40}$/;

/** Prints the programme file of a tenant, and nothing else, so that it can be kept and applied again. Throws CommandError for what is not there. */
export async function tenantExportCommand(config: Config, { tenant: code, program }: { readonly tenant: string; readonly program: string }, print: (line: string) => void): Promise<void> {
  const db = await openSetUp(config, scope);
  try {
    const tenant = await tenantNamed(db, code);
    const { session } = scope.forTenant(tenant.id);
    const file = CODE.test(program) ? await programExport((sql, params) => db.query(session, sql, params), tenant, program) : null;
    if (file === null) throw new CommandError('PROGRAM_UNKNOWN', `program ${program} tidak ada pada penyelenggara ini.`, `this organiser has no programme ${program}.`);
    print(file.trimEnd());
  } finally {
    await db.close();
  }
}
