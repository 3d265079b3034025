import { SeedError } from '../../seeds/shelf-batch';
import { ConfigError } from '../config/env';
import { DatabaseUnavailable } from '../db/database';
import { EngineMismatch } from '../db/migrate';
import { DatabaseInUse } from '../db/server-lock';

/** Says in both languages why a command could not be carried out, with its code and without a stack. */
export function explainStart(error: unknown): string {
  const line = (code: string, indonesian: string, english: string): string => `${code}: ${indonesian} / ${english}`;
  if (error instanceof ConfigError) return [line(error.code, 'pengaturan salah:', 'settings are wrong:'), ...error.faults.map((f) => `  ${f.name} ${f.indonesian} / ${f.english}`)].join('\n');
  if (error instanceof SeedError) return [line('SEED_INVALID', 'berkas data awal salah:', 'seed files are wrong:'), error.message].join('\n');
  if (error instanceof DatabaseInUse) return line(error.code, 'berkas basis data sedang dipakai server lain.', 'another server uses this database file.');
  if (error instanceof EngineMismatch) return line(error.code, `server basis data bukan yang disebut DATABASE_URL (${error.message}).`, `the database server is not the one that DATABASE_URL names (${error.message}).`);
  if (error instanceof DatabaseUnavailable) return line('DATABASE_UNREACHABLE', 'basis data tidak dapat dihubungi; periksa DATABASE_URL.', 'the database cannot be reached; check DATABASE_URL.');
  const { code, port, message } = error as { code?: string; port?: number; message?: string };
  if (code === 'EADDRINUSE') return line('PORT_TAKEN', `porta ${port ?? ''} sudah dipakai; atur PORT lain.`, `port ${port ?? ''} is taken; set another PORT.`);
  if (code === 'EACCES') return line('PORT_FORBIDDEN', 'porta ini tidak boleh dipakai.', 'this port may not be used.');
  if (code === 'ER_ACCESS_DENIED_ERROR' || code === 'ER_DBACCESS_DENIED_ERROR' || code === 'ER_BAD_DB_ERROR') return line('DATABASE_REFUSED', 'basis data menolak pengguna, sandi, atau nama basis data.', 'the database refuses the user, the password or the database name.');
  return line('START_FAILED', `gagal: ${message ?? String(error)}`, 'it failed.');
}
