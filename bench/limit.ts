import { createServer, type Server } from 'node:http';
import { createPool } from 'mysql2';
import type { DatabaseUrl } from '../src/db/database-url';
import { LibsqlConnection } from '../src/db/libsql-driver';
import { BELOW, PAGE } from './question';

/** What can be had at best: the same answer written by hand for this one question, over the same driver, with nothing in between. */

type Rows = (sql: string, params: readonly string[]) => Promise<unknown[][]>;

function reader(url: DatabaseUrl): Rows {
  if (url.engine === 'sqlite') {
    const connection = new LibsqlConnection(url.path);
    const kept = new Map<string, ReturnType<LibsqlConnection['prepare']>>();
    return (sql, params) => {
      const statement = kept.get(sql) ?? connection.prepare(sql).raw();
      kept.set(sql, statement);
      return Promise.resolve(statement.all(...params) as unknown[][]);
    };
  }
  const pool = createPool({ host: url.host, port: url.port, user: url.user, password: url.password, database: url.database, charset: 'utf8mb4', connectionLimit: 10, rowsAsArray: true });
  return (sql, params) => new Promise((resolve, reject) => {
    pool.execute({ sql, rowsAsArray: true }, [...params], (error, rows) => (error === null ? resolve(rows as unknown as unknown[][]) : reject(error)));
  });
}

const PAGE_SQL = 'SELECT i.id, i.title, i.form, i.digital, i.implemented_earliest, i.implemented_latest, a.id, a.name, a.kind FROM innovation i'
  + ` LEFT JOIN agency a ON a.tenant_id = i.tenant_id AND a.id = i.agency_id WHERE i.tenant_id = ? ORDER BY i.title, i.id LIMIT ${PAGE + 1}`;
const MARKS = Array.from({ length: PAGE }, () => '?').join(', ');
const LISTS = {
  versions: 'SELECT v.innovation_id, v.number, v.title FROM (SELECT innovation_id, number, title, ROW_NUMBER() OVER (PARTITION BY innovation_id ORDER BY number, id) AS place'
    + ` FROM innovation_version WHERE tenant_id = ? AND innovation_id IN (${MARKS})) v WHERE v.place <= ${BELOW} ORDER BY v.place`,
  awards: 'SELECT w.innovation_id, w.name, w.year, w.rank FROM (SELECT innovation_id, name, year, `rank`, ROW_NUMBER() OVER (PARTITION BY innovation_id ORDER BY year DESC, id DESC) AS place'
    + ` FROM award WHERE recipient_tenant_id = ? AND innovation_id IN (${MARKS})) w WHERE w.place <= ${BELOW} ORDER BY w.place`,
} as const;

function grouped<T>(rows: readonly unknown[][], make: (row: readonly unknown[]) => T): Map<unknown, T[]> {
  const found = new Map<unknown, T[]>();
  for (const row of rows) {
    const nodes = found.get(row[0]);
    if (nodes === undefined) found.set(row[0], [make(row)]);
    else nodes.push(make(row));
  }
  return found;
}

async function answer(rows: Rows, tenant: string): Promise<string> {
  const page = await rows(PAGE_SQL, [tenant]);
  const shown = page.slice(0, PAGE);
  const keys = shown.map((row) => row[0] as string);
  const below = [tenant, ...keys, ...Array.from({ length: PAGE - keys.length }, () => '')];
  const [versions, awards] = await Promise.all([
    rows(LISTS.versions, below).then((found) => grouped(found, ([, number, title]) => ({ number, title }))),
    rows(LISTS.awards, below).then((found) => grouped(found, ([, name, year, rank]) => ({ name, year, rank }))),
  ]);
  const nodes = shown.map(([id, title, form, digital, earliest, latest, agencyId, name, kind]) => ({
    id: `inn_${id as string}`, title, form, digital: digital === null ? null : digital === 1, implemented: earliest === null && latest === null ? null : { earliest, latest },
    agency: agencyId === null ? null : { id: `agy_${agencyId as string}`, name, kind }, versions: { nodes: versions.get(id) ?? [] }, awards: { nodes: awards.get(id) ?? [] },
  }));
  return JSON.stringify({ data: { innovations: { nodes, pageInfo: { hasNextPage: page.length > PAGE } } } });
}

/** A server that answers the question of this benchmark and nothing else. */
export function limitServer(url: DatabaseUrl): Server {
  const rows = reader(url);
  return createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { variables } = JSON.parse(Buffer.concat(parts).toString()) as { variables: { tenant: string } };
      answer(rows, variables.tenant.slice(4)).then(
        (body) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
}
