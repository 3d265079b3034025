import { SeedError } from '../../seeds/shelf-batch';
import { ConfigError } from '../config/env';
import { DatabaseUnavailable } from '../db/database';
import { PragmaNotInForce } from '../db/embedded-pragmas';
import { engineCode } from '../db/errors';
import { EngineMismatch } from '../db/migrate';
import { DatabaseInUse } from '../db/server-lock';

const line = (code: string, indonesian: string, english: string): string => `${code}: ${indonesian} / ${english}`;

interface Failure {
  readonly code?: string;
  readonly syscall?: string;
  readonly port?: number;
  readonly path?: string;
  readonly query?: string;
  readonly message?: string;
}

const REFUSED = new Set(['ER_ACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR', 'ER_BAD_DB_ERROR', 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR', 'ER_HOST_NOT_PRIVILEGED']);
const UNUSABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'ENOSPC', 'EEXIST', 'EISDIR']);

function explainSystem({ code = '', syscall, port, path }: Failure): string | null {
  if (syscall === 'listen' || syscall === 'getaddrinfo') {
    if (code === 'EADDRINUSE') return line('PORT_TAKEN', `porta ${port ?? ''} sudah dipakai; atur PORT lain.`, `port ${port ?? ''} is taken; set another PORT.`);
    if (code === 'EACCES') return line('PORT_FORBIDDEN', 'porta ini tidak boleh dipakai.', 'this port may not be used.');
    return line('HOST_UNUSABLE', 'alamat HOST tidak ada pada mesin ini.', 'this machine does not have the address HOST.');
  }
  if (!UNUSABLE.has(code)) return null;
  return line('FOLDER_UNUSABLE', `folder atau berkas tidak dapat ditulis (${code} ${path ?? ''}); periksa DATA_DIR.`, `a folder or file cannot be written (${code} ${path ?? ''}); check DATA_DIR.`);
}

function explainEngine(error: unknown): string | null {
  const code = engineCode(error);
  if (REFUSED.has(code)) return line('DATABASE_REFUSED', 'basis data menolak pengguna, sandi, atau nama basis data.', 'the database refuses the user, the password or the database name.');
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return line('DATABASE_DAMAGED', 'berkas basis data rusak atau bukan basis data.', 'the database file is damaged or no database.');
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') return line('FOLDER_UNUSABLE', 'berkas basis data tidak dapat ditulis; periksa DATA_DIR.', 'the database file cannot be written; check DATA_DIR.');
  return null;
}

/** Says in both languages why a command could not be carried out, with its code and without a stack or a statement. */
export function explainStart(error: unknown): string {
  if (error instanceof ConfigError) return [line(error.code, 'pengaturan salah:', 'settings are wrong:'), ...error.faults.map((f) => `  ${f.name} ${f.indonesian} / ${f.english}`)].join('\n');
  if (error instanceof SeedError) return [line('SEED_INVALID', 'berkas data awal salah:', 'seed files are wrong:'), error.message].join('\n');
  if (error instanceof DatabaseInUse) return line(error.code, 'berkas basis data sedang dipakai server lain.', 'another server uses this database file.');
  if (error instanceof EngineMismatch) return line(error.code, `server basis data bukan yang disebut DATABASE_URL (${error.message}).`, `the database server is not the one that DATABASE_URL names (${error.message}).`);
  if (error instanceof PragmaNotInForce) return line(error.code, `berkas basis data tidak dapat dipakai dengan aman di tempat ini (${error.message}).`, `the database file cannot be used safely in this place (${error.message}).`);
  const cause = error instanceof DatabaseUnavailable ? error.cause : error;
  const failure: Failure = error instanceof Error ? error : { message: String(error) };
  const known = explainEngine(cause) ?? explainSystem(failure);
  if (known !== null) return known;
  if (error instanceof DatabaseUnavailable) return line('DATABASE_UNREACHABLE', 'basis data tidak dapat dihubungi; periksa DATABASE_URL.', 'the database cannot be reached; check DATABASE_URL.');
  const { query, message } = failure;
  const why = query === undefined && message !== undefined ? message.split('\n')[0] : engineCode(error);
  return line('START_FAILED', `gagal: ${why}`, `failed: ${why}`);
}
