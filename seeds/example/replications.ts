import type { ConfirmedBy, ReplicationKind, ReplicationState } from '../../src/domain/vocabulary/innovation-words';
import type { Offices } from './agencies';
import { month, type Month } from './dates';
import { PROVINCE, REGIONS } from './places';
import { chanceOf, type Chance } from './random';
import { makeWork, runnersOf, type BrandBook, type Work } from './works';

/** A replication of the example: who repeats what of whom, and how far it came. */
export interface Replication {
  /** The replicator's tenant. */
  readonly tenant: string;
  readonly key: string;
  readonly state: ReplicationState;
  readonly kind: ReplicationKind | null;
  readonly confirmedBy: ConfirmedBy;
  /** One or two innovations of other tenants, of one idea. */
  readonly parents: readonly Work[];
  readonly replica: Work | null;
  readonly agreed: Month | null;
  readonly started: Month | null;
  readonly stopped: Month | null;
}

/** A state with who confirmed each of its replications: 40 in all. Those that came far come first, so that others can repeat them. */
const PLAN: readonly (readonly [state: ReplicationState, confirmed: readonly ConfirmedBy[]])[] = [
  ['CERTIFIED', ['BOTH', 'BOTH', 'BOTH', 'BOTH', 'BOTH']],
  ['EVALUATED', ['BOTH', 'BOTH', 'BOTH', 'BOTH', 'SOURCE']],
  ['IMPLEMENTED', ['BOTH', 'BOTH', 'BOTH', 'BOTH', 'REPLICATOR', 'REPLICATOR', 'REPLICATOR', 'SOURCE', 'SOURCE', 'NONE']],
  ['STOPPED', ['BOTH', 'BOTH', 'REPLICATOR', 'SOURCE', 'NONE']],
  ['AGREED', ['BOTH', 'BOTH', 'BOTH', 'BOTH', 'BOTH', 'SOURCE']],
  ['INTEREST', ['REPLICATOR', 'REPLICATOR', 'REPLICATOR', 'REPLICATOR', 'BOTH', 'NONE']],
  ['REJECTED', ['BOTH', 'BOTH', 'SOURCE']],
];

const KINDS: readonly ReplicationKind[] = ['COPY', 'ADAPT', 'ADAPT', 'INSPIRED'];
const FULL = 20;
/** Every fifth replication has a second parent; every seventh repeats what is itself a replica. */
const TWO_PARENTS = 5;
const CHAIN = 7;

function replicable(work: Work, chain: boolean): boolean {
  return work.inUse !== null && work.inUse <= month(chain ? 2024 : 2023, 6) && work.replica === chain;
}

function parentsOf(chance: Chance, all: readonly Work[], n: number): Work[] {
  const chain = n % CHAIN === CHAIN - 1;
  const parent = chance.pick(all.filter((w) => replicable(w, chain)));
  if (n % TWO_PARENTS !== 0) return [parent];
  const others = all.filter((w) => w.idea === parent.idea && w.tenant !== parent.tenant && replicable(w, false));
  return others.length === 0 ? [parent] : [parent, chance.pick(others)];
}

/** When the two sides agreed, when it started, and when it stopped. */
function datesOf(chance: Chance, state: ReplicationState, parents: readonly Work[]): Pick<Replication, 'agreed' | 'started' | 'stopped'> {
  if (state === 'INTEREST' || state === 'REJECTED') return { agreed: null, started: null, stopped: null };
  const since = Math.max(month(2022, 6), ...parents.map((p) => p.inUse ?? 0));
  const agreed = state === 'AGREED' ? month(2026, chance.int(2, 9)) : since + chance.int(2, 8);
  const started = state === 'AGREED' ? null : agreed + chance.int(2, 4);
  return { agreed, started, stopped: state === 'STOPPED' && started !== null ? started + chance.int(6, 14) : null };
}

/** Makes the 40 replications, and adds what came of them to the works of the replicators. */
export function makeReplications(works: Map<string, Work[]>, offices: Offices, brands: BrandBook): Replication[] {
  const chance = chanceOf('replications');
  const speaking = new Set(REGIONS.filter((r) => !r.silent).map((r) => r.code));
  const made: Replication[] = [];
  const taken = (tenant: string, idea: string): boolean =>
    (works.get(tenant) ?? []).some((w) => w.idea.key === idea) || made.some((r) => r.tenant === tenant && r.parents[0].idea.key === idea);
  for (const [state, confirmations] of PLAN) {
    for (const confirmedBy of confirmations) {
      const all = [...works.entries()].filter(([tenant]) => speaking.has(tenant) || tenant === PROVINCE).flatMap(([, list]) => list.filter((w) => brands.left(w.idea) > 0));
      const parents = parentsOf(chance, all, made.length);
      const { idea } = parents[0];
      const able = [...speaking].filter((t) => !taken(t, idea.key) && runnersOf(idea, offices.get(t) ?? []).length > 0 && (works.get(t) ?? []).length < FULL);
      const tenant = chance.pick(able);
      const dates = datesOf(chance, state, parents);
      const stoppedEarly = state === 'STOPPED' && confirmedBy === 'BOTH';
      let replica: Work | null = null;
      if (dates.agreed !== null && dates.started !== null && !stoppedEarly) {
        const office = chance.pick(runnersOf(idea, offices.get(tenant) ?? []));
        replica = makeWork(chance, brands.next(idea), idea, office, { began: dates.agreed, trial: dates.agreed + 1, inUse: dates.started }, true);
        works.get(tenant)?.push(replica);
      }
      const kind = state === 'INTEREST' || state === 'REJECTED' ? null : chance.pick(KINDS);
      made.push({ tenant, key: `${idea.key}-dari-${parents[0].tenant}`, state, kind, confirmedBy, parents, replica, ...dates });
    }
  }
  return made;
}
