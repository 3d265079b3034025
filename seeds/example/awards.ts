import { keyFromName } from '../../src/platform/ids';
import { isRunHere, type Edition, type Placed } from './contest';
import { resultDay } from './edition-rows';
import { isWinner, lastRound } from './entry-rows';
import { REGIONS } from './places';
import { chanceOf } from './random';
import type { ExampleShelf, Values } from './shelf';

const tenantId = (code: string): string => keyFromName('tenant', code);

/** Publishes the awards of an edition whose results are out: the first three, and above the regions the Top list too; one that is run here tells of which entry each is. */
export function publishAwards(shelf: ExampleShelf, edition: Edition, entries: readonly Placed[], ids: ReadonlyMap<Placed, string>): void {
  if (edition.phase !== 'RESULTS') return;
  const { tenant, key, year } = edition;
  const given = resultDay(edition);
  const publish = (award: string, entry: Placed, values: Values): void => {
    const id = shelf.publish('award', tenant, award, values);
    if (isRunHere(edition)) shelf.publish('award_detail', tenant, award, { award_id: id, entry_id: ids.get(entry) });
  };
  entries.forEach((entry, i) => {
    if (entry.tenant === null || !entry.passed) return;
    const recipient = { edition_id: edition.id, year, recipient_tenant_id: tenantId(entry.tenant), innovation_id: entry.work?.id, agency_id: entry.office?.id, given };
    if (isWinner(edition, entry)) {
      const shared = entries.filter((e) => e.rank === entry.rank).length > 1;
      const name = `Juara ${entry.rank ?? ''} ${edition.name}`;
      publish(`${key}-juara-${i + 1}`, entry, { ...recipient, name, level: 'RANK', rank: entry.rank, wording: shared ? `Juara ${entry.rank ?? ''} bersama` : null });
    }
    const listed = edition.tier === 'PROVINCE' || edition.tier === 'NATIONAL';
    if (listed && entry.reached === lastRound(edition)) {
      const name = `Top ${edition.cuts[edition.cuts.length - 2].advance} ${edition.name}`;
      publish(`${key}-top-${i + 1}`, entry, { ...recipient, name, level: 'TOP_LIST' });
    }
  });
  if (edition.tier === 'PROVINCE') publishHonour(shelf, edition, entries, given);
}

/** The province honours the government with the most entries among the first fifteen; the award hangs on no innovation. */
function publishHonour(shelf: ExampleShelf, { tenant, key, id, year, cuts }: Edition, entries: readonly Placed[], given: string): void {
  const first = entries.slice(0, cuts[0].advance);
  const count = (code: string): number => first.filter((e) => e.tenant === code).length;
  const best = [...REGIONS].sort((a, b) => count(b.code) - count(a.code))[0];
  shelf.publish('award', tenant, `${key}-daerah`, {
    edition_id: id, name: `Daerah terinovatif ${year}`, level: 'HONOUR', year, recipient_tenant_id: tenantId(best.code), given, wording: `Penghargaan bagi ${best.name}`,
  });
}

const INCENTIVES = [
  ['STUDY_TRIP', 'Studi tiru ke daerah lain bagi tiga inovator terbaik', 'Inovator terbaik'],
  ['ALLOWANCE', 'Tambahan penghasilan bagi kantor yang berinovasi', 'Kantor dengan inovasi terapan'],
  ['OTHER', 'Pendampingan dan pelatihan bagi finalis', 'Finalis'],
  ['OTHER', 'Prioritas anggaran bagi inovasi yang direplikasi', 'Kantor pemilik inovasi'],
] as const;
const STATUSES = ['PROPOSED', 'UNDER_STUDY', 'DECIDED', 'GIVEN', 'GIVEN'] as const;

/** Publishes the incentives of some governments, in every state. */
export function publishIncentives(shelf: ExampleShelf): void {
  for (const { code } of REGIONS.filter((r) => !r.silent)) {
    const chance = chanceOf('incentives', code);
    if (chance.hit(35)) continue;
    chance.sample(INCENTIVES, chance.int(1, 2)).forEach(([kind, name, recipients], i) => {
      const status = STATUSES[(chance.int(0, 4) + i) % STATUSES.length];
      const settled = status === 'DECIDED' || status === 'GIVEN';
      shelf.publish('incentive', code, `insentif-${i + 1}`, {
        kind, name, status, recipients, recipient_count: status === 'GIVEN' ? chance.int(3, 12) : null,
        decided: settled ? `${chance.int(2022, 2025)}-${String(chance.int(1, 12)).padStart(2, '0')}` : null,
      });
    });
  }
}

