import type { Config } from '../config/env';
import { shelfCheck, type Drift } from '../modules/shelf';
import { systemClock } from '../platform/clock';
import { KEEPERS } from '../store';
import { SystemScope } from '../tenancy/tenant-scope';
import { CommandError } from './command-error';
import { openSetUp } from './open-set-up';

const scope = new SystemScope('a check of what is derived, on the command line');
/** Drifts of one kind that are printed; the others are counted. */
const SHOWN = 20;

const line = ({ what, kept, made }: Drift): string => `  ${what}: tersimpan / kept ${kept}, seharusnya / should be ${made}`;

/**
 * Makes everything anew that is derived from the shelf, in one transaction, and says where it differs from what is kept; with `repair` it is mended.
 * Throws DERIVED_DRIFTED when there was a difference and it was not mended. Runs beside a server, whose writes wait meanwhile.
 */
export async function checkCommand(config: Config, { repair }: { readonly repair: boolean }, print: (line: string) => void): Promise<void> {
  const db = await openSetUp(config, scope);
  try {
    const checked = Object.entries(await shelfCheck(db, KEEPERS, systemClock, repair));
    for (const [name, drifts] of checked) {
      print(`${name}: ${drifts.length === 0 ? 'cocok / in step' : `${drifts.length} berbeda / differ`}`);
      for (const drift of drifts.slice(0, SHOWN)) print(line(drift));
      if (drifts.length > SHOWN) print(`  … ${drifts.length - SHOWN} lagi / more`);
    }
    const count = checked.reduce((sum, [, drifts]) => sum + drifts.length, 0);
    if (count === 0) print('Semua turunan cocok dengan raknya / everything derived agrees with the shelf');
    else if (repair) print(`Diperbaiki / mended: ${count}`);
    else throw new CommandError('DERIVED_DRIFTED', `${count} turunan tidak cocok dengan raknya; jalankan lumbung check --repair.`, `${count} derived rows do not agree with the shelf; run lumbung check --repair.`);
  } finally {
    await db.close();
  }
}
