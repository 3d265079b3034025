import { islandOf, peersOf } from '../comparison/peers';
import { kilometresBetween } from '../geo/place';
import { ISLAND_GROUP } from '../vocabulary/comparison-words';
import type { HostFact, PlanRegion, Reason } from './facts';
import { LOAD_DAYS, POINTS } from './points';

const thousands = (n: number, mark: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, mark);

function kindReason(guest: PlanRegion, host: PlanRegion): readonly Reason[] {
  const rests = { type: 'Region', key: host.id };
  if (guest.kind === host.kind) return [{ code: 'KIND', points: POINTS.kind.same, words: ['Jenis daerahnya sama.', 'It is a region of the same kind.'], rests }];
  if (guest.kind === 'PROVINCE' || host.kind === 'PROVINCE') return [];
  return [{ code: 'KIND', points: POINTS.kind.tier, words: ['Setingkat: kabupaten dan kota.', 'Both stand on the tier of regencies and cities.'], rests }];
}

/** The class of size that a comparison puts a region in; a province stands in classes of its own. */
const sizeOf = ({ kind, code, people }: PlanRegion): string | null =>
  peersOf('SIZE', { kind, code, province: null, people: people === null ? null : { scaled: people.count, scale: 0 } })?.code ?? null;

function sizeReason(guest: PlanRegion, host: PlanRegion): readonly Reason[] {
  if (guest.people === null || host.people === null) return [{ code: 'SIZE', points: 0, words: ['Jumlah penduduk salah satunya tidak diketahui.', 'The population of one of the two is not known.'], rests: null }];
  if (sizeOf(guest) !== sizeOf(host)) return [];
  const { count, year, id } = host.people;
  return [{
    code: 'SIZE', points: POINTS.size, rests: { type: 'Observation', key: id },
    words: [`Jumlah penduduknya sekelas: ${thousands(count, '.')} jiwa (${year}).`, `Its population is of the same class: ${thousands(count, ',')} people (${year}).`],
  }];
}

function islandReason(guest: PlanRegion, host: PlanRegion): readonly Reason[] {
  const island = islandOf(guest.code);
  if (island === null || island !== islandOf(host.code)) return [];
  const [id, en] = ISLAND_GROUP.values[island];
  return [{ code: 'ISLAND', points: POINTS.island, words: [`Sama-sama di ${id}`, `Both are in ${en}`], rests: { type: 'Region', key: host.id } }];
}

function loadReason({ visits, rule, closedDays }: HostFact): Reason {
  const most = Math.max(1, rule?.mostADay ?? 1);
  const points = Math.max(0, POINTS.load - Math.ceil((2 * visits) / most) - Math.trunc(closedDays / POINTS.closedDays));
  const [id, en] = [`${visits} kunjungan dalam ${LOAD_DAYS} hari sebelum dan sesudah; ${closedDays} hari tutup.`, `${visits} visits in the ${LOAD_DAYS} days before and after; ${closedDays} days closed.`];
  return { code: 'LOAD', points, words: [id, en], rests: rule === null ? null : { type: 'VisitRule', key: rule.id } };
}

function distanceReason(kilometres: number | null, host: PlanRegion): Reason {
  if (kilometres === null) return { code: 'DISTANCE', points: 0, words: ['Letak salah satunya tidak diketahui.', 'Where one of the two lies is not known.'], rests: null };
  return {
    code: 'DISTANCE', points: Math.max(0, POINTS.distance - Math.trunc(kilometres / POINTS.kilometres)), rests: host.place === null ? null : { type: 'RegionPlace', key: host.place.id },
    words: [`${thousands(kilometres, '.')} km garis lurus antara titik tengah kedua daerah.`, `${thousands(kilometres, ',')} km as the crow flies between the middles of the two regions.`],
  };
}

/** Kilometres between two regions; null where one of them has no place on record. */
export function kilometresTo(guest: PlanRegion, host: PlanRegion): number | null {
  return guest.place === null || host.place === null ? null : kilometresBetween(guest.place, host.place);
}

/** What speaks for a host apart from its innovations: how like the guest it is, how much room it has, how near it lies. */
export function likenessOf(guest: PlanRegion, host: HostFact): readonly Reason[] {
  const { region } = host;
  return [...kindReason(guest, region), ...sizeReason(guest, region), ...islandReason(guest, region), loadReason(host), distanceReason(kilometresTo(guest, region), region)];
}
