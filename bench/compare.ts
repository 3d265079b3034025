import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { createApp, type App } from '../src/app';
import { parseDatabaseUrl } from '../src/db/database-url';
import { SHELF_SESSION } from '../src/db/session';
import { localStore } from '../src/files/local-store';
import { systemClock } from '../src/platform/clock';
import { timeSortedIds } from '../src/platform/ids';
import { fillCompared, type ComparedShelf } from './compared-shelf';

/** What a comparison costs with one, ten and a hundred times as many innovations: `node dist/bench/compare.js [--rounds n] [--times n]`. */

const SCALES = [1, 10, 100];
const YEARS = [2019, 2020, 2021, 2022, 2023];
const METRICS = ['INNOVATIONS_PUBLISHED', 'AWARDS', 'AGENCIES'];
const QUERY = 'query($codes: [String!]!, $years: [Int!]!, $metrics: [Metric!]!) { compareRegions(codes: $codes, years: $years, metrics: $metrics) { cells { regionCode year metric value } } }';

interface Opened {
  readonly scale: number;
  readonly app: App;
  readonly shelf: ComparedShelf;
}
type Asked = () => Promise<string>;

const option = (name: string, usual: string): number => {
  const at = process.argv.indexOf(`--${name}`);
  return Number(at < 0 ? usual : process.argv[at + 1]);
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const range = (values: readonly number[]): string => `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;

async function opened(folder: string, scale: number): Promise<Opened> {
  const url = parseDatabaseUrl(`sqlite:${join(folder, `bench-${scale}.db`)}`);
  if (url === null) throw new Error('no database address');
  const shelf = await fillCompared(url, scale);
  const app = await createApp({
    database: url, appKey: Buffer.alloc(32, 7), clock: systemClock, ids: timeSortedIds(systemClock), log: pino({ level: 'silent' }), questions: [],
    files: { store: await localStore(join(folder, `files-${scale}`)), mostBytes: 1000 },
  });
  return { scale, app, shelf };
}

/** The comparison as a client asks for it, without the network. */
const asked = ({ app, shelf }: Opened): Asked => async () => {
  const response = await app.http.inject({
    method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ query: QUERY, variables: { codes: shelf.codes, years: YEARS, metrics: METRICS } }),
  });
  if (response.statusCode !== 200 || response.body.includes('"errors"')) throw new Error(`no answer: ${response.body.slice(0, 300)}`);
  return response.body;
};

/** The limit: the same counts by one SELECT written by hand for this question, through the same driver, and nothing else. */
const written = ({ app, shelf }: Opened): Asked => async () => JSON.stringify(await app.db.query(
  SHELF_SESSION,
  `SELECT f.region_id, f.counting, f.part, f.year, f.counted FROM figure_rollup f WHERE f.region_id IN (${shelf.regions.map(() => '?').join(', ')})
   AND ((f.counting = 'awards' AND f.part = 'WHOLE' AND f.year IN (${YEARS.map(() => '?').join(', ')})) OR (f.counting = 'innovations' AND f.part = 'WHOLE') OR (f.counting = 'agencies' AND f.part IN ('WHOLE', 'ENDED')))`,
  [...shelf.regions, ...YEARS],
));

async function timed(ask: Asked, times: number): Promise<number> {
  const since = performance.now();
  for (let i = 0; i < times; i += 1) await ask();
  return (performance.now() - since) / times;
}

/** The answer must be the counts that were put there, at every scale: fast and wrong is no result. */
async function proven({ scale, app, shelf }: Opened): Promise<void> {
  const { data } = JSON.parse(await asked({ scale, app, shelf })()) as { data: { compareRegions: { cells: readonly { year: number; metric: string; value: string | null }[] } } };
  const last = data.compareRegions.cells.filter(({ year, metric }) => year === 2023 && metric === 'INNOVATIONS_PUBLISHED');
  if (last.length !== shelf.codes.length || last.some(({ value }) => Number(value) !== shelf.innovations)) throw new Error(`a wrong count at ${scale}×`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-bench-'));
  const all: Opened[] = [];
  try {
    for (const scale of SCALES) all.push(await opened(folder, scale));
    for (const one of all) await proven(one);
    const [rounds, times] = [option('rounds', '9'), option('times', '20')];
    const results = new Map(SCALES.map((scale): [number, { compared: number[]; limit: number[] }] => [scale, { compared: [], limit: [] }]));
    for (const one of all) await timed(asked(one), times);
    for (let round = 0; round < rounds; round += 1) {
      for (const one of all) {
        results.get(one.scale)?.compared.push(await timed(asked(one), times));
        results.get(one.scale)?.limit.push(await timed(written(one), times));
      }
    }
    const base = results.get(1) ?? { compared: [1], limit: [1] };
    console.log(`sqlite, Node ${process.version}, ${all[0].shelf.codes.length} regions × ${YEARS.length} years × ${METRICS.length} metrics`);
    console.log('innovations'.padEnd(14), 'compareRegions / SELECT'.padEnd(26), 'compareRegions against 1×'.padEnd(28), 'SELECT against 1×');
    for (const { scale, shelf } of all) {
      const { compared, limit } = results.get(scale) ?? base;
      console.log(String(shelf.innovations * shelf.codes.length).padEnd(14), range(compared.map((ms, i) => ms / limit[i])).padEnd(26), range(compared.map((ms, i) => ms / base.compared[i])).padEnd(28), range(limit.map((ms, i) => ms / base.limit[i])));
    }
  } finally {
    for (const { app } of all) await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
