import type { AgendaKind, VisitState } from '../../src/domain/vocabulary/innovation-words';
import { keyFromName } from '../../src/platform/ids';
import type { Office, Offices } from './agencies';
import { dayText, month, yearOf, type Month } from './dates';
import { placeOf, PROVINCE, REGIONS } from './places';
import { chanceOf, type Chance } from './random';
import type { Replication } from './replications';
import type { ExampleShelf } from './shelf';
import type { Work } from './works';

/** A visit that was published: its id and how many came, where that is told. */
export interface Visited {
  readonly host: string;
  readonly key: string;
  readonly id: string;
  readonly state: VisitState;
  readonly year: number;
  readonly headcount: number | null;
  readonly followUp: boolean;
}

/** 28 visits; those that took place come first and prepare replications where there are any. */
const PLAN: readonly (readonly [VisitState, number])[] = [['DONE', 14], ['APPROVED', 4], ['REQUESTED', 4], ['CANCELLED', 3], ['REJECTED', 3]];

const AGENDA: readonly (readonly [kind: AgendaKind, name: string])[] = [
  ['WELCOME', 'Penyambutan oleh tuan rumah'], ['PRESENTATION', 'Paparan inovasi'], ['DISCUSSION', 'Tanya jawab antarkantor'], ['SITE_VISIT', 'Peninjauan tempat layanan'],
  ['MEAL', 'Makan siang bersama'], ['WORSHIP', 'Ibadah'], ['CLOSING', 'Penutupan dan kesepakatan tindak lanjut'],
];
const LEADERS = ['Sekretaris Daerah', 'Asisten Administrasi Umum', 'Kepala Bapperida', 'Inspektur Daerah'];
const ROOMS = ['Ruang rapat Sekretariat Daerah', 'Aula Bapperida', 'Ruang pertemuan utama'];
const REASONS: Readonly<Record<'CANCELLED' | 'REJECTED', readonly string[]>> = {
  CANCELLED: ['Jadwal tamu berubah karena pembahasan anggaran.', 'Cuaca buruk pada hari kunjungan.', 'Rombongan digabung dengan kunjungan lain.'],
  REJECTED: ['Tuan rumah sedang dalam masa penilaian.', 'Tanggal yang diminta sudah terisi.', 'Inovasi yang diminta sedang diperbaiki.'],
};
const FOLLOW_UPS = ['Kedua pihak menyiapkan kesepakatan replikasi.', 'Tuan rumah mengirim panduan tertulis.', 'Tamu menjadwalkan kunjungan kedua.'];

interface Plan {
  readonly host: string;
  readonly guest: string;
  readonly seen: readonly Work[];
  readonly when: Month;
  readonly day: number;
}

function planned(chance: Chance, state: VisitState, replication: Replication | undefined, works: ReadonlyMap<string, readonly Work[]>): Plan {
  const inUse = (tenant: string, until: Month): Work[] => (works.get(tenant) ?? []).filter((w) => w.inUse !== null && w.inUse < until);
  const day = chance.int(3, 26);
  if (state === 'DONE' && replication !== undefined && replication.agreed !== null) {
    const [parent] = replication.parents;
    const when = Math.max(replication.agreed - 1, parent.inUse ?? 0);
    const more = inUse(parent.tenant, when).filter((w) => w !== parent);
    return { host: parent.tenant, guest: replication.tenant, seen: [parent, ...chance.sample(more, chance.int(0, 2))], when, day };
  }
  // What is asked for or approved lies ahead of the day on which the example was put on the shelf.
  const ahead = state === 'APPROVED' || state === 'REQUESTED';
  const when = ahead ? month(2027, chance.int(1, 5)) : month(chance.int(2023, 2026), chance.int(2, 9));
  const speaking = REGIONS.filter((r) => !r.silent).map((r) => r.code);
  const host = chance.pick(speaking.filter((code) => inUse(code, when).length > 1));
  const guest = chance.pick([...speaking, PROVINCE].filter((code) => code !== host));
  return { host, guest, seen: chance.sample(inUse(host, when), chance.int(1, 3)), when, day };
}

function publishParts(shelf: ExampleShelf, visit: string, key: string, state: VisitState, plan: Plan, own: readonly Office[], chance: Chance): void {
  const leading = own.filter((o) => o.kind === 'BUREAU' || o.kind === 'BADAN').slice(0, 2);
  const hosts = [...new Set([...leading, ...plan.seen.map((w) => w.office)])];
  const guests = [plan.guest === PROVINCE ? 'Biro Organisasi' : 'Bagian Organisasi', 'Bapperida', plan.seen[0].idea.runBy.startsWith('dinas-') ? plan.seen[0].office.name : 'Dinas Kesehatan'];
  const offices = [...hosts.map((o) => ({ side: 'HOST', office: o.name, agency_id: o.id })), ...guests.map((office) => ({ side: 'GUEST', office, agency_id: null }))];
  offices.forEach((row, i) => shelf.publish('visit_participant', plan.host, `${key}-${i + 1}`, { visit_id: visit, position: i + 1, ...row }));
  const kept = AGENDA.filter(([kind]) => !['WORSHIP', 'MEAL', 'DISCUSSION'].includes(kind) || chance.hit(60));
  kept.forEach(([kind, name], i) => {
    const { office } = plan.seen[0];
    const at = kind === 'SITE_VISIT' ? { name: `${name}: ${office.name}`, venue: office.name, agency_id: office.id } : { name };
    shelf.publish('visit_agenda_item', plan.host, `${key}-${i + 1}`, { visit_id: visit, position: i + 1, kind, ...at });
  });
  plan.seen.forEach((work, i) => {
    const seen = state === 'DONE' ? dayText(plan.when, plan.day) : null;
    const note = state === 'DONE' && i === 0 ? 'Ditinjau di tempat layanan.' : null;
    shelf.publish('visit_innovation', plan.host, `${key}-${i + 1}`, { visit_id: visit, innovation_id: work.id, seen, note });
  });
}

function publishVisit(shelf: ExampleShelf, n: number, state: VisitState, plan: Plan, offices: Offices, chance: Chance): Visited {
  const key = `kunjungan-${n + 1}`;
  const [first] = plan.seen;
  const headcount = chance.hit(90) ? chance.int(6, 30) : null;
  const followUp = state === 'DONE' && chance.hit(60) ? chance.pick(FOLLOW_UPS) : null;
  const id = shelf.publish('visit', plan.host, key, {
    guest_tenant_id: keyFromName('tenant', plan.guest), topic: `Pembelajaran ${first.titles[first.titles.length - 1].brand}`,
    purpose: chance.hit(70) ? `Mempelajari ${first.idea.long} untuk diterapkan di ${placeOf(plan.guest).name}.` : null, state, held: dayText(plan.when, plan.day),
    headcount, led_by: chance.pick(LEADERS), room: state === 'REQUESTED' || state === 'REJECTED' ? null : chance.pick(ROOMS),
    reason: state === 'CANCELLED' || state === 'REJECTED' ? chance.pick(REASONS[state]) : null, follow_up: followUp,
  });
  publishParts(shelf, id, key, state, plan, offices.get(plan.host) ?? [], chance);
  return { host: plan.host, key, id, state, year: yearOf(plan.when), headcount, followUp: followUp !== null };
}

/** Publishes 28 visits in all states, with who took part, what was planned and what was seen. */
export function publishVisits(shelf: ExampleShelf, replications: readonly Replication[], works: ReadonlyMap<string, readonly Work[]>, offices: Offices): readonly Visited[] {
  const prepared = replications.filter((r) => r.agreed !== null && r.state !== 'AGREED' && r.parents[0].tenant !== PROVINCE);
  return PLAN.flatMap(([state, count]) => Array.from({ length: count }, () => state)).map((state, n) => {
    const chance = chanceOf('visit', String(n));
    // Two visits in three led to a replication; the others were made for learning alone.
    const replication = n % 3 === 2 ? undefined : prepared[n];
    return publishVisit(shelf, n, state, planned(chance, state, replication, works), offices, chance);
  });
}
