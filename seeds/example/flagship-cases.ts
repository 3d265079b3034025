import { addMonths, type Day } from '../../src/domain/time/day';
import type { ReplicationState } from '../../src/domain/vocabulary/innovation-words';
import { innovation } from '../../src/modules/innovation/data/tables';
import { keyFromName } from '../../src/platform/ids';
import type { ShelfRows } from '../shelf-batch';
import { shelfKey } from '../shelf-file';
import { caseRow, factsOf, freeInnovations, of, type Found } from './case-parts';
import { placeOf, REGIONS } from './places';
import { chanceOf } from './random';

/** The innovation of the example that most others repeat: queueing for a health centre from home. */
export const FLAGSHIP = { tenant: '00.09', key: 'posko-antre-sehat' } as const;
/** Its key on the shelf. */
export const FLAGSHIP_ID = shelfKey('innovation', FLAGSHIP.tenant, FLAGSHIP.key);
/** The cases from which visits of the flagship's host came: one whose replica runs, and one whose stopped. */
export const VISITED = { running: 'unggulan-3', stopped: 'unggulan-8' } as const;

/** A replica: how far it has come, when it began, and after how many months it stopped. */
type Replica = readonly [state: ReplicationState, started: Day, lasted?: number];

/** Replicas of governments that had nothing of the kind: beside them those on the shelf that are linked. Six began in one year, so that a share of it can be told. */
const REPLICAS: readonly Replica[] = [
  ['CERTIFIED', '2021-03-08'], ['STOPPED', '2021-09-01', 18], ['CERTIFIED', '2022-03-14'], ['EVALUATED', '2022-04-04'], ['STOPPED', '2022-05-16', 7], ['IMPLEMENTED', '2022-07-11'], ['EVALUATED', '2022-10-03'],
  ['STOPPED', '2023-02-06', 11], ['EVALUATED', '2023-06-12'], ['IMPLEMENTED', '2023-10-02'], ['IMPLEMENTED', '2024-03-04'], ['IMPLEMENTED', '2024-08-05'],
];
/** What the flagship's own government took over from others, in one year. */
const TAKEN: readonly Replica[] = [
  ['IMPLEMENTED', '2022-01-10'], ['STOPPED', '2022-03-07', 8], ['EVALUATED', '2022-04-11'], ['IMPLEMENTED', '2022-06-06'], ['CERTIFIED', '2022-08-01'], ['STOPPED', '2022-09-05', 20],
];
const WHY_STOPPED = ['Petugas yang terlatih dipindahkan dan belum ada gantinya.', 'Anggaran tahun kedua tidak disetujui.', 'Digabung dengan layanan lain yang serupa.'];

/**
 * The cases of the flagship: replicas by many governments, most of which run, a claim that nobody has answered, a replica of a replica; and what its
 * own government took over. None of the innovations that other cases name is used.
 */
export function flagshipCases(parts: readonly ShelfRows[], named: ReadonlySet<unknown>): ShelfRows[] {
  const free = freeInnovations(parts).filter(({ id }) => !named.has(id));
  const flagship = free.find(({ id }) => id === FLAGSHIP_ID);
  if (flagship === undefined) throw new Error('the flagship of the example is not free for its cases');
  const holds = (code: string, idea: string): boolean => of(parts, innovation).some((row) => row.tenant_id === keyFromName('tenant', code) && String(row.title).includes(`(${idea})`));
  const without = chanceOf('flagship').shuffle(REGIONS.filter(({ code, silent }) => !silent && code !== FLAGSHIP.tenant && !holds(code, flagship.idea)).map(({ code }) => code));
  const made: ShelfRows[] = [];
  let stops = 0;
  const copy = (key: string, tenant: string, source: Found, [state, started, lasted]: Replica, replica: Found | null = null): void => {
    const facts = factsOf({ key, state }, { source, replica }, started, lasted);
    const title = replica?.title ?? `${String(facts.title)} di ${placeOf(tenant).name}`;
    const kind = made.length % 3 === 0 ? 'COPY' : 'ADAPT';
    if (state === 'STOPPED') stops += 1;
    const stop = state === 'STOPPED' ? { stop_reason: WHY_STOPPED[stops % WHY_STOPPED.length] } : {};
    made.push(caseRow({ key, state }, tenant, source, 'REPLICATOR', { ...facts, title, kind, ...stop }));
  };
  REPLICAS.forEach((replica, i) => {
    const tenant = without.pop();
    if (tenant === undefined) throw new Error('the example has too few governments for its flagship');
    copy(`unggulan-${i + 1}`, tenant, flagship, replica);
  });
  const linked = free.filter((f) => f.idea === flagship.idea && f.tenant !== flagship.tenant && f.since >= addMonths(flagship.since, 12));
  linked.forEach((replica, i) => { copy(`unggulan-terbit-${i + 1}`, replica.tenant, flagship, ['IMPLEMENTED', replica.since], replica); });
  const [claimer, further] = without;
  copy('unggulan-klaim', claimer, flagship, ['CLAIMED', '2024-05-06']);
  if (linked.length > 0) copy('unggulan-turunan', further, linked[0], ['IMPLEMENTED', '2023-09-04']);
  const sources = free.filter((f) => f.tenant !== FLAGSHIP.tenant && f.since < '2021-06-01' && f.idea !== flagship.idea && !holds(FLAGSHIP.tenant, f.idea));
  const others = sources.filter((f, i) => !sources.slice(0, i).some((before) => before.tenant === f.tenant || before.idea === f.idea));
  if (others.length < TAKEN.length) throw new Error('the example has too few innovations to take over');
  TAKEN.forEach((replica, i) => { copy(`diambil-${i + 1}`, FLAGSHIP.tenant, others[i], replica); });
  return made;
}
