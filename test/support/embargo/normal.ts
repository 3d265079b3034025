import { TABLES } from '../../../src/tables';
import { ownerColumns } from '../../../src/tenancy/table-register';
import type { Answer } from '../world';
import type { Twin } from './twins';

const KEY = /[0-7][0-9a-hjkmnp-tv-z]{25}/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const DAY = 86_400_000;

/** Turns the answers to one twin into what can be compared with those to the other: keys by table and place, names and hashes and the time of the run by a word. */
export class Normal {
  private constructor(private readonly keys: ReadonlyMap<string, string>, private readonly names: readonly (readonly [string, string])[], private readonly rows: ReadonlyMap<string, readonly string[]>) {}

  /** Reads every key of a twin, in the order in which its rows were made. */
  static async of(twin: Twin): Promise<Normal> {
    const keys = new Map<string, string>();
    const rows = new Map<string, readonly string[]>();
    const names: (readonly [string, string])[] = [[twin.scene.tenant.code, 'KODE']];
    const { tenant } = twin.scene;
    await twin.world.system(async (_tx, scope) => {
      for (const table of TABLES) {
        const [owner] = ownerColumns(table.name);
        if (owner === undefined) continue;
        const found = (await twin.world.app.db.query(scope.session, `SELECT x.id FROM ${table.name} x WHERE x.${owner} = ? ORDER BY x.id`, [tenant.id])).map(([id]) => String(id));
        rows.set(table.name, found);
        // A private row and its snapshot have one key, and so one name.
        for (const [i, id] of found.entries()) if (!keys.has(id)) keys.set(id, `${table.name}:${i}`);
      }
      const [[tenantName, regionName]] = await twin.world.app.db.query(scope.session, 'SELECT t.name, r.name FROM tenant t JOIN region r ON r.id = t.region_id WHERE t.id = ?', [tenant.id]);
      for (const [i, [id]] of (await twin.world.app.db.query(scope.session, 'SELECT v.id FROM region_version v WHERE v.region_id = ? ORDER BY v.id', [tenant.regionId])).entries()) keys.set(String(id), `region_version:${i}`);
      names.push([String(tenantName), 'PEMERINTAH'], [String(regionName), 'KOTA']);
    });
    keys.set(tenant.id, 'tenant');
    keys.set(tenant.regionId, 'region');
    for (const [name, actor] of twin.readers) if (actor !== null && name !== 'organiser of another government') keys.set(actor.id, `actor:${name}`);
    return new Normal(keys, names, rows);
  }

  /** The keys of a table, in the order in which they were made. */
  of(table: string): readonly string[] {
    return this.rows.get(table) ?? [];
  }

  /** How many rows each table holds. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.rows].map(([table, ids]) => [table, ids.length]));
  }

  /** Changes of one turn stand in the order of their keys, which are drawn by hashing: here they stand by their names. */
  private withoutLots(data: Answer['data']): unknown {
    const feed = (data as { changes?: { changes?: readonly { nodeId: string }[] } } | null)?.changes;
    if (feed?.changes === undefined) return data;
    const named = (line: { nodeId: string }): string => JSON.stringify(line).replace(KEY, (key) => this.keys.get(key) ?? key);
    return { ...data, changes: { ...feed, changes: [...feed.changes].sort((a, b) => (named(a) < named(b) ? -1 : 1)) } };
  }

  /** An answer without what differs from twin to twin or from request to request. */
  text({ status, data, errors }: Answer): string {
    const body = JSON.stringify({ status, data: this.withoutLots(data), errors: [...errors].map(({ message, path, extensions: { code } }) => ({ message, path, code })).sort((a, b) => (JSON.stringify(a.path) < JSON.stringify(b.path) ? -1 : 1)) });
    const hidden = body
      // What a cursor says is enciphered: its length is all that could tell something.
      .replace(/("(?:startCursor|endCursor|cursor)":)"([^"]+)"/g, (_, field: string, cursor: string) => `${field}"<${cursor.length}>"`)
      // A place in the feed of changes holds the number of its turn, which goes on meanwhile.
      .replace(/("(?:head|next)":)"[^"]+"/g, '$1"<turn>"')
      // Which number a judge has for an entrant is drawn by keys.
      .replace(/"(Juri|Judge) \d+"/g, '"<judge>"')
      .replace(KEY, (key) => this.keys.get(key) ?? key)
      .replace(/\b[0-9a-f]{64}\b/g, '<hash>')
      .replace(INSTANT, (instant) => (Math.abs(Date.parse(instant) - Date.now()) < DAY ? '<now>' : instant));
    // Names last: a short code can by chance be a part of a key, a hash or a cursor.
    return this.names.reduce((text, [name, word]) => text.replaceAll(name, word), hidden);
  }
}
