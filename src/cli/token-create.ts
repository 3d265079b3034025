import type { TokenScope } from '../authz/actions';
import type { Config } from '../config/env';
import type { Database } from '../db/database';
import { ROLE, type Role } from '../domain/vocabulary/region-words';
import { codesOf } from '../domain/vocabulary/vocabulary';
import { actorCreate, tokenCreate, TOKEN_DAYS, type TokenCreated } from '../modules/identity';
import { tenant as tenantTable } from '../modules/organization/data/tables';
import { systemClock } from '../platform/clock';
import { timeSortedIds } from '../platform/ids';
import { SystemRepository } from '../tenancy/repository';
import { SystemScope } from '../tenancy/tenant-scope';
import { CommandError } from './command-error';
import { openSetUp } from './open-set-up';

/** The options as they were written. */
export interface TokenCreateOptions {
  readonly tenant: string;
  readonly role: string;
  readonly agency?: string;
  readonly program?: string;
  readonly label?: string;
  readonly days: string;
  readonly scopes: string;
}

const SCOPES: readonly TokenScope[] = ['READ', 'WRITE', 'TOKENS'];
const LABEL_LIMIT = 120;
const TOKENS_EACH = 20;
const CODE = /^[\x21-\x7e]{1,80}$/;

const invalid = (option: string, indonesian: string, english: string): CommandError => new CommandError('OPTION_INVALID', `--${option} ${indonesian}`, `--${option} ${english}`);

interface Wanted {
  readonly role: Role;
  readonly days: number;
  readonly scopes: readonly TokenScope[];
}

/** Checks everything that can be checked without the database; throws CommandError for the first thing that is wrong. */
function checked(options: TokenCreateOptions): Wanted {
  const role = codesOf(ROLE).find((r) => r === options.role);
  if (role === undefined) throw invalid('role', `harus salah satu dari ${codesOf(ROLE).join(', ')}.`, `must be one of ${codesOf(ROLE).join(', ')}.`);
  const days = /^\d{1,3}$/.test(options.days) ? Number(options.days) : 0;
  if (days < TOKEN_DAYS.least || days > TOKEN_DAYS.most) {
    throw invalid('days', `harus bilangan ${TOKEN_DAYS.least} sampai ${TOKEN_DAYS.most}.`, `must be a number from ${TOKEN_DAYS.least} to ${TOKEN_DAYS.most}.`);
  }
  const named = options.scopes.split(',').map((s) => s.trim());
  const scopes = SCOPES.filter((s) => named.includes(s));
  if (scopes.length !== named.length) throw invalid('scopes', `harus berisi ${SCOPES.join(', ')}, masing-masing paling banyak sekali.`, `must hold ${SCOPES.join(', ')}, each at most once.`);
  const { label } = options;
  if (label !== undefined && (!/[\p{L}\p{N}]/u.test(label) || /[\0\p{Cs}]/u.test(label) || [...label].length > LABEL_LIMIT)) {
    throw invalid('label', `harus nama kantor, 1 sampai ${LABEL_LIMIT} aksara.`, `must be the name of an office, 1 to ${LABEL_LIMIT} characters.`);
  }
  if (role === 'AGENCY_OFFICER' && options.agency === undefined) throw new CommandError('OPTION_MISSING', 'pilihan --agency wajib bagi AGENCY_OFFICER', 'the option --agency is compulsory for AGENCY_OFFICER');
  return { role, days, scopes };
}

const scope = new SystemScope('a token made on the command line');

async function keyOf(db: Database, table: 'agency' | 'program', tenantId: string, code: string | undefined): Promise<string | null> {
  if (code === undefined) return null;
  const rows = CODE.test(code) ? await db.query(scope.session, `SELECT x.id FROM ${table} x WHERE x.tenant_id = ? AND x.code = ?`, [tenantId, code]) : [];
  if (rows.length > 0) return String(rows[0][0]);
  throw table === 'agency'
    ? new CommandError('AGENCY_UNKNOWN', `perangkat daerah ${code} tidak ada pada penyelenggara ini.`, `this organiser has no agency ${code}.`)
    : new CommandError('PROGRAM_UNKNOWN', `program ${code} tidak ada pada penyelenggara ini.`, `this organiser has no programme ${code}.`);
}

async function makeToken(db: Database, options: TokenCreateOptions, { role, days, scopes }: Wanted): Promise<TokenCreated & { readonly label: string }> {
  const found = CODE.test(options.tenant) ? await db.query(scope.session, 'SELECT t.id, t.name, t.synthetic FROM tenant t WHERE t.code = ?', [options.tenant]) : [];
  if (found.length === 0) throw new CommandError('TENANT_UNKNOWN', `penyelenggara ${options.tenant} tidak dikenal.`, `there is no organiser ${options.tenant}.`);
  const [tenantId, name, synthetic] = [String(found[0][0]), String(found[0][1]), Number(found[0][2]) === 1];
  const agencyId = await keyOf(db, 'agency', tenantId, options.agency);
  const programId = await keyOf(db, 'program', tenantId, options.program);
  const label = options.label ?? [...`${ROLE.values[role][0].replace(/\.$/, '')}, ${name}`].slice(0, LABEL_LIMIT).join('');
  const ids = timeSortedIds(systemClock);
  const made = await db.transact(scope.session, async (tx) => {
    const actorId = await actorCreate(tx, scope, { label, maxTokens: TOKENS_EACH, synthetic, grants: [{ tenantId, role, agencyId, programId }] }, systemClock, ids);
    // A government is dormant until somebody works in it.
    await new SystemRepository(tenantTable, scope, tx).update({ id: tenantId, status: 'DORMANT' }, { status: 'ACTIVE' });
    return tokenCreate(tx, { actorId, label, scopes, days }, systemClock, ids);
  });
  // Never: the actor is new and has no token yet.
  if (made === null) throw new Error('a new actor may have no token');
  return { ...made, label };
}

/**
 * Makes an office with one function and one token in a database that is set up, also while a server runs on it, and prints
 * the token's secret: once, as the last line. Throws CommandError for what was written wrongly; nothing is made then.
 */
export async function tokenCreateCommand(config: Config, options: TokenCreateOptions, print: (line: string) => void): Promise<void> {
  const wanted = checked(options);
  const db = await openSetUp(config, scope);
  try {
    const made = await makeToken(db, options, wanted);
    print(`Token untuk / token for: ${made.label} (${wanted.role}, ${options.tenant})`);
    print(`  berlaku sampai / valid until: ${made.expiresAt}`);
    print(`  kegunaan / scopes: ${wanted.scopes.join(', ')}`);
    print('  rahasia, hanya tampil sekali / secret, shown once:');
    print(made.secret);
  } finally {
    await db.close();
  }
}
