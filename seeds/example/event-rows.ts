import { shelfKey } from '../shelf-file';
import type { Edition, Placed } from './contest';
import { dayText, month, monthText } from './dates';
import { resultDay } from './edition-rows';
import { chanceOf, type Chance } from './random';
import type { ExampleShelf } from './shelf';

const MOVED_REASONS = ['Ruang pertemuan dipakai untuk keperluan lain.', 'Digabung dengan hari jadi daerah.', 'Cuaca buruk pada hari yang direncanakan.'];

interface RoundRow {
  readonly name: string;
  readonly method: string;
  readonly entrants: number | null;
  readonly advanced: number | null;
  readonly cut_rule: string | null;
}

/** The rounds with what really came in and went on; a round that is not over yet has no number that went on. */
function roundsOf(edition: Edition, entries: readonly Placed[]): RoundRow[] {
  const passed = entries.filter((e) => e.passed).length;
  const open = edition.phase === 'SCREENING';
  const rows: RoundRow[] = [
    { name: 'Pengumpulan usulan', method: 'COLLECTION', entrants: entries.length, advanced: entries.length, cut_rule: null },
    { name: 'Seleksi administrasi', method: 'SCREENING', entrants: entries.length, advanced: open ? null : passed, cut_rule: 'Berkas lengkap' },
  ];
  let entrants: number | null = open ? null : passed;
  edition.cuts.forEach((cut, i) => {
    const last = i === edition.cuts.length - 1;
    const advanced = entrants === null || (last && edition.phase !== 'RESULTS') ? null : Math.min(cut.advance, entrants);
    rows.push({ name: cut.name, method: cut.method, entrants, advanced, cut_rule: `${cut.advance} nilai tertinggi` });
    entrants = advanced;
  });
  return rows;
}

function publishSessions(shelf: ExampleShelf, edition: Edition, chance: Chance): void {
  const { tenant, key, id } = edition;
  const finals = month(edition.year, edition.opens) + 2;
  if (chance.hit(30)) {
    shelf.publish('session', tenant, `${key}-peluncuran`, {
      edition_id: id, kind: 'LAUNCH', held: dayText(finals - 2, chance.int(1, 5)), venue: 'Aula Sekretariat', attended_by: 'Sekretaris Daerah dan kepala perangkat daerah',
    });
  }
  edition.cuts.forEach(({ method }, i) => {
    const round = shelfKey('round', tenant, `${key}-${i + 3}`);
    if (method === 'PRESENTATION') {
      const moved = chance.hit(15);
      shelf.publish('session', tenant, `${key}-presentasi`, {
        edition_id: id, round_id: round, kind: chance.hit(70) ? 'PRESENTATION_AND_INTERVIEW' : 'PRESENTATION', held: dayText(finals, chance.int(8, 24)),
        venue: 'Ruang pertemuan utama', presenter: 'Inovator', accompanied_by: 'Kepala perangkat daerah',
        attended_by: chance.hit(50) ? 'Tim penilai, Sekretaris Daerah, dan peserta' : null, moved_reason: moved ? chance.pick(MOVED_REASONS) : null,
      });
    }
    if (method === 'FIELD_VALIDATION') {
      const held = `${dayText(finals, 25)}/${dayText(finals, 28)}`;
      shelf.publish('session', tenant, `${key}-lapangan`, { edition_id: id, round_id: round, kind: 'FIELD_VISIT', held, venue: 'Tempat layanan finalis', presenter: 'Inovator' });
    }
  });
}

function publishAnnouncements(shelf: ExampleShelf, edition: Edition, chance: Chance): void {
  const { tenant, key, id } = edition;
  const opens = month(edition.year, edition.opens);
  const day = dayText(opens, 1);
  const announced = edition.phase !== 'ANNOUNCED';
  shelf.publish('announcement', tenant, `${key}-buka`, { edition_id: id, kind: 'OPENING', planned: day, made: announced ? day : null, status: announced ? 'MADE' : 'PLANNED' });
  if (edition.phase === 'RESULTS' || edition.phase === 'JUDGING') {
    shelf.publish('announcement', tenant, `${key}-finalis`, { edition_id: id, kind: 'FINALISTS', planned: monthText(opens + 2), made: dayText(opens + 2, 3), status: 'MADE' });
  }
  const made = resultDay(edition);
  if (edition.phase !== 'RESULTS') {
    shelf.publish('announcement', tenant, `${key}-pemenang`, { edition_id: id, kind: 'WINNERS', planned_wording: 'Menunggu sidang penilai', status: 'PLANNED' });
  } else if (chance.hit(25)) {
    shelf.publish('announcement', tenant, `${key}-pemenang`, {
      edition_id: id, kind: 'WINNERS', planned_wording: 'Semula pada akhir babak final', planned: monthText(opens + 2), moved_wording: 'Diundur ke bulan berikutnya',
      moved: made, moved_reason: chance.pick(MOVED_REASONS), made, status: 'MOVED',
    });
  } else shelf.publish('announcement', tenant, `${key}-pemenang`, { edition_id: id, kind: 'WINNERS', planned: made, made, status: 'MADE' });
}

/** Publishes the rounds, sessions and announcements of an edition; one that is only planned has announcements alone. */
export function publishEvents(shelf: ExampleShelf, edition: Edition, entries: readonly Placed[]): void {
  const chance = chanceOf('events', edition.tenant, edition.key);
  if (edition.held === 'NOT_HELD') return;
  publishAnnouncements(shelf, edition, chance);
  if (edition.held === 'PLANNED') return;
  roundsOf(edition, entries).forEach((row, i) => {
    shelf.publish('round', edition.tenant, `${edition.key}-${i + 1}`, { edition_id: edition.id, position: i + 1, ...row });
  });
  if (edition.phase !== 'SCREENING') publishSessions(shelf, edition, chance);
}
