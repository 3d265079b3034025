import { resolve } from 'node:path';

/** Where the database is: parsed once from DATABASE_URL. */
export type DatabaseUrl =
  | { readonly engine: 'sqlite'; readonly path: string }
  | {
      readonly engine: 'mysql' | 'mariadb';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

/** Reads `sqlite:<path>`, `mysql://...` or `mariadb://...`; answers null for anything else. */
export function parseDatabaseUrl(text: string): DatabaseUrl | null {
  if (text.startsWith('sqlite:')) {
    const path = text.slice('sqlite:'.length);
    return path === '' || path.includes('\0') ? null : { engine: 'sqlite', path: resolve(path) };
  }
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const engine = url.protocol === 'mysql:' ? 'mysql' : url.protocol === 'mariadb:' ? 'mariadb' : null;
  const database = decodeURIComponent(url.pathname.replace(/^\//, ''));
  if (engine === null || url.hostname === '' || database === '') return null;
  return {
    engine,
    host: url.hostname,
    port: url.port === '' ? 3306 : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
  };
}
