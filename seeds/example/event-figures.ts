import { keyFromName } from '../../src/platform/ids';
import type { Outcome } from './contests';
import { observe, type Told } from './figures';
import { MINISTRY } from './places';
import { chanceOf } from './random';
import type { ExampleShelf } from './shelf';
import type { Visited } from './visits';
import type { MetricCode } from '../../src/domain/metrics';

/** Every eleventh edition is told in two ways. */
const DISPUTED = 11;

function publishEditionFigures(shelf: ExampleShelf, { edition, entries }: Outcome, n: number): void {
  const { tenant, key, id, year } = edition;
  const chance = chanceOf('edition-figures', tenant, key);
  const region = tenant === MINISTRY ? null : keyFromName('region', tenant);
  const tell = (metric: MetricCode, told: Told): void => {
    observe(shelf, tenant, `${key}-${metric.toLowerCase().replaceAll('_', '-')}`, 'EDITION', metric, { edition_id: id, region_id: region, year }, told);
  };
  if (n % DISPUTED === 0) {
    const group = `contoh-${tenant}-${key}-usulan`;
    tell('ENTRIES_SENT', { value: entries.length, flag: 'CONFLICTING', group, wording: `${entries.length} inovasi sudah dikirim` });
    tell('PARTICIPANTS', { value: entries.length - 2, flag: 'CONFLICTING', group, wording: `sebanyak ${entries.length - 2} peserta` });
  } else tell('ENTRIES_COLLECTED', { value: entries.length });
  if (edition.phase === 'SCREENING') return;
  tell('ENTRIES_PASSED_SCREENING', { value: entries.filter((e) => e.passed).length });
  if (chance.hit(50)) tell('JUDGES', chance.hit(75) ? { value: chance.int(3, 9) } : { missing: 'NOT_REPORTED' });
  if (edition.openness === 'RANKS_ONLY') tell('SCORES', { missing: 'NOT_REPORTED' });
}

/** Publishes what is told of the editions that have entries. */
export function publishEditionsFigures(shelf: ExampleShelf, outcomes: readonly Outcome[]): void {
  outcomes.filter(({ entries }) => entries.length > 0).forEach((outcome, n) => publishEditionFigures(shelf, outcome, n));
}

/** Publishes what is told of visits: who counted the delegation how, and what nobody tells. */
export function publishVisitFigures(shelf: ExampleShelf, visits: readonly Visited[]): void {
  visits.filter((v) => v.state === 'DONE').forEach(({ host, key, id, year, headcount, followUp }, n) => {
    const tell = (name: string, metric: MetricCode, told: Told): void => observe(shelf, host, `${key}-${name}`, 'VISIT', metric, { visit_id: id, year }, told);
    if (headcount !== null && n % 4 === 0) {
      const group = `contoh-${host}-${key}-rombongan`;
      tell('tamu', 'VISIT_DELEGATION_SIZE', { value: headcount, flag: 'CONFLICTING', group, wording: `${headcount} orang menurut tuan rumah` });
      tell('tamu-lain', 'VISIT_DELEGATION_SIZE', { value: headcount + 3, flag: 'CONFLICTING', group, wording: `${headcount + 3} orang menurut tamu` });
    } else if (headcount === null) tell('tamu', 'VISIT_DELEGATION_SIZE', { missing: 'NOT_REPORTED' });
    if (!followUp) tell('lanjutan', 'VISIT_FOLLOW_UP', { missing: 'NOT_REPORTED' });
  });
}
