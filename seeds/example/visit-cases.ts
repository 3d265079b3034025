import { addDays, addMonths, type Day } from '../../src/domain/time/day';
import { followUpsOf } from '../../src/domain/visit/follow-up';
import { slotsOf } from '../../src/domain/visit/hours';
import { holdsPlace } from '../../src/domain/visit/life';
import { weekdayOf } from '../../src/domain/visit/calendar';
import type { AgendaKind, VisitState } from '../../src/domain/vocabulary/innovation-words';
import type { FollowUpOutcome } from '../../src/domain/vocabulary/visit-words';
import { innovation } from '../../src/modules/innovation/data/tables';
import { replicationCase } from '../../src/modules/replication/data/tables';
import { visitCase, visitDay, visitFinding, visitFollowUp, visitOffice, visitPoint, visitSlot, visitWish } from '../../src/modules/visit/data/tables';
import { keyFromName } from '../../src/platform/ids';
import type { Table } from '../../src/tenancy/table';
import type { ShelfRows } from '../shelf-batch';
import { shelfKey } from '../shelf-file';
import { FLAGSHIP, FLAGSHIP_ID, VISITED } from './flagship-cases';
import { placeOf, PROVINCE, REGIONS } from './places';
import { EXAMPLE_PUBLISHED_AT, type ExampleShelf } from './shelf';

type Row = Readonly<Record<string, unknown>>;

/** Governments of the example that have told what they can take. */
export const VISIT_HOSTS: readonly string[] = ['00.03', '00.07', '00.19', '00.22'];
const ROOMS = [['utama', 'Ruang pertemuan utama', 40], ['aula', 'Aula Bapperida', 80]] as const;

/** Publishes rooms, rules and closed days of some governments; the others tell nothing of the kind. */
export function publishVisitHosts(shelf: ExampleShelf): void {
  VISIT_HOSTS.forEach((host, i) => {
    shelf.publish('visit_rule', host, 'aturan', { most_a_day: 2, notice_days: 7 + i * 3, weekdays: '23', most_people: 60 });
    for (const [key, name, capacity] of ROOMS) shelf.publish('visit_room', host, key, { name, venue: 'Kompleks perkantoran pemerintah', capacity, opens: 480, closes: 960 });
    shelf.publish('visit_closure', host, 'akhir-tahun', { first_day: '2026-12-21', last_day: '2027-01-08', reason: 'Penutupan tahun anggaran' });
  });
}

interface Planned {
  readonly key: string;
  readonly state: VisitState;
  readonly host: string;
  readonly guest: string;
  readonly day: Day;
  readonly hours: readonly [starts: number, ends: number];
  readonly approved: boolean;
  readonly told: readonly FollowUpOutcome[];
  /** The replication case that came of it. */
  readonly replication: string | null;
  /** The innovation that is seen first, where it is not just any. */
  readonly about?: string;
}

/** The Wednesday on or before a day. */
const wednesday = (day: Day): Day => addDays(day, -((weekdayOf(day) + 4) % 7));
const MORNING = [540, 720] as const;
const AFTERNOON = [780, 900] as const;

/** The visits from which replications of the example came, each two months before its agreement. */
function ofReplications(cases: readonly ShelfRows[]): readonly Planned[] {
  const codes = new Map([PROVINCE, ...REGIONS.map((r) => r.code)].map((code) => [keyFromName('tenant', code), code]));
  const rows = cases.filter((p) => p.table === replicationCase).flatMap((p) => p.rows);
  const led = (key: string, told: readonly FollowUpOutcome[], found: (row: Row) => boolean): Planned => {
    const row = rows.find((r) => r.opened_by === 'REPLICATOR' && typeof r.agreed_earliest === 'string' && found(r));
    if (row === undefined) throw new Error(`the example has no replication for the visit ${key}`);
    const [host, guest] = [codes.get(String(row.source_tenant_id)) ?? '', codes.get(String(row.replicator_tenant_id)) ?? ''];
    const day = wednesday(addMonths(String(row.agreed_earliest), -2));
    return { key, state: 'DONE', host, guest, day, hours: MORNING, approved: true, told, replication: String(row.id), about: String(row.source_innovation_id) };
  };
  const flagship = (key: string) => (row: Row): boolean => String(row.interest_letter).endsWith(`/${key}`) && row.source_innovation_id === FLAGSHIP_ID;
  return [
    led('berbuah', ['STUDIED', 'REPLICATING', 'RUNNING'], (row) => row.state === 'CERTIFIED'),
    led('unggulan-berbuah', ['PLANNED', 'REPLICATING'], flagship(VISITED.running)), led('unggulan-terhenti', ['STUDIED', 'REPLICATING'], flagship(VISITED.stopped)),
  ];
}

const plan = (key: string, state: VisitState, host: string, guest: string, day: Day, more: Partial<Planned> = {}): Planned =>
  ({ key, state, host, guest, day, hours: MORNING, approved: holdsPlace(state), told: [], replication: null, ...more });

const PLAN: readonly Planned[] = [
  plan('diminta', 'REQUESTED', '00.19', '00.04', '2026-12-16'),
  // Two in one room on one day, one after the other.
  plan('pagi', 'APPROVED', '00.19', '00.05', '2026-12-09'), plan('siang', 'APPROVED', '00.19', '00.06', '2026-12-09', { hours: AFTERNOON }),
  plan('tiba', 'CHECKED_IN', '00.03', '00.08', '2026-11-18'), plan('baru-selesai', 'DONE', '00.07', '00.09', '2026-10-14'),
  plan('lama-selesai', 'DONE', '00.22', '00.20', '2025-09-10', { told: ['STUDIED', 'DROPPED'] }), plan('ditolak', 'REJECTED', '00.03', '00.21', '2026-12-02'),
  // Those who came to see the flagship, and what it led to: nothing, a plan, or nobody has told yet.
  plan('unggulan-lihat', 'DONE', FLAGSHIP.tenant, '00.13', '2024-02-14', { told: ['NOTHING_YET', 'NOTHING_YET'], about: FLAGSHIP_ID }),
  plan('unggulan-rencana', 'DONE', FLAGSHIP.tenant, '00.16', '2025-10-15', { told: ['STUDIED', 'PLANNED'], about: FLAGSHIP_ID }),
  plan('unggulan-baru', 'DONE', FLAGSHIP.tenant, '00.19', '2026-09-16', { told: ['STUDIED'], about: FLAGSHIP_ID }),
  plan('batal', 'CANCELLED', '00.07', '00.23', '2026-12-02', { approved: true }), plan('batal-dini', 'CANCELLED', '00.22', '00.24', '2026-12-09'),
];
const REASONS: Partial<Readonly<Record<VisitState, string>>> = { REJECTED: 'Inovasi yang diminta sedang diperbaiki.', CANCELLED: 'Anggaran perjalanan dialihkan.' };
const AGENDA: readonly (readonly [kind: AgendaKind, name: string, minutes: number])[] = [['WELCOME', 'Penyambutan', 30], ['PRESENTATION', 'Paparan inovasi', 45], ['DISCUSSION', 'Tanya jawab antarkantor', 45]];
const titleOf = ([first]: readonly Row[]): string => (typeof first.title === 'string' ? first.title.split(' (')[0] : 'inovasi');
const BASE = { synthetic: 1, version: 1, created_at: EXAMPLE_PUBLISHED_AT };

class Cases {
  readonly made: ShelfRows[] = [];
  private readonly days = new Map<string, number>();

  constructor(private readonly parts: readonly ShelfRows[]) {}

  add(planned: Planned): void {
    const { key, state, host, guest, day, hours: [starts, ends], approved } = planned;
    const [hostId, guestId] = [host, guest].map((code) => keyFromName('tenant', code));
    const id = shelfKey('visit_case', guest, key);
    const seen = this.parts.filter((p) => p.table === innovation && p.tenant === host).flatMap((p) => p.rows)
      .filter((r) => typeof r.implemented_earliest === 'string' && r.implemented_earliest < day).sort((a, b) => Number(b.id === planned.about) - Number(a.id === planned.about)).slice(0, 2);
    const inCase = { case_owner_tenant_id: guestId, case_id: id };
    const room = shelfKey('visit_room', host, ROOMS[0][0]);
    const known = VISIT_HOSTS.includes(host);
    const put = (table: Table, side: 'HOST' | 'GUEST', place: string | number, row: Row): void => {
      const [owner, partner] = side === 'GUEST' ? [guest, hostId] : [host, guestId];
      this.made.push({ table, tenant: owner, rows: [{ ...BASE, ...(table.cls === 'bilateral' ? { partner_tenant_id: partner } : {}), id: shelfKey(table.name, owner, `${key}-${side}-${place}`), ...row }] });
    };
    const arrived = state === 'CHECKED_IN' || state === 'DONE';
    put(visitCase, 'GUEST', '', {
      id, topic: `Pembelajaran ${titleOf(seen)}`, problem: `Warga ${placeOf(guest).name} menunggu terlalu lama di loket layanan.`, purpose: 'Mempelajari cara kerjanya untuk diterapkan.',
      headcount: 14, led_by: 'Sekretaris Daerah', wished_on: day, request_number: `005/${key}/KUNJUNGAN-CONTOH`, requested_on: addDays(day, -30), state, reason: REASONS[state] ?? null,
      ...(approved ? { day, starts, ends, room_id: known ? room : null, approval_number: `000.9/${key}/KUNJUNGAN-CONTOH`, approved_on: addDays(day, -20) } : {}),
      ...(arrived ? { checked_in_at: `${day}T02:05:00.000Z`, present: 13 } : {}), ...(state === 'DONE' ? { hosted_by: 'Asisten Administrasi Umum', closed_on: day } : {}),
    });
    [['Bagian Organisasi', 6], ['Bapperida', 8]].forEach(([office, people], i) => { put(visitOffice, 'GUEST', i + 1, { ...inCase, position: i + 1, side: 'GUEST', office, people }); });
    seen.forEach((row, i) => { put(visitWish, 'GUEST', i + 1, { ...inCase, innovation_id: row.id, why: 'Menjawab masalah antrean' }); });
    if (!approved) return;
    put(visitOffice, 'HOST', 1, { ...inCase, position: 1, side: 'HOST', office: 'Bagian Organisasi' });
    let at = starts;
    AGENDA.forEach(([kind, name, minutes], i) => {
      put(visitPoint, 'HOST', i + 1, { ...inCase, position: i + 1, kind, name, starts: at, ends: at + minutes, innovation_id: kind === 'PRESENTATION' ? seen[0].id : null });
      at += minutes;
    });
    if (arrived) put(visitFinding, 'GUEST', 1, { ...inCase, innovation_id: seen[0].id, fit: 'PART', finding: 'Alurnya cocok; aplikasinya perlu disesuaikan.' });
    planned.told.forEach((outcome, i) => {
      const { days, dueOn } = followUpsOf(day)[i];
      put(visitFollowUp, 'GUEST', days, { ...inCase, days, due_on: dueOn, told_on: addDays(dueOn, 3), outcome, replication_case_id: outcome === 'RUNNING' || outcome === 'REPLICATING' ? planned.replication : null });
    });
    if (!holdsPlace(state)) return;
    this.days.set(`${host}|${day}`, (this.days.get(`${host}|${day}`) ?? 0) + 1);
    if (known) for (const slot of slotsOf({ starts, ends })) put(visitSlot, 'HOST', slot, { ...inCase, room_id: room, day, slot });
  }

  /** All rows, with how many visits each day has. */
  rows(): ShelfRows[] {
    const days = [...this.days].map(([place, visits]): ShelfRows => {
      const [host, day] = place.split('|');
      return { table: visitDay, tenant: host, rows: [{ ...BASE, id: shelfKey('visit_day', host, day), day, visits }] };
    });
    return [...this.made, ...days];
  }
}

/** Visits in each state, of both sides, some of which led to a replication: what the shelf shows of them is made by the keeper. */
export function visitCases(parts: readonly ShelfRows[], replications: readonly ShelfRows[]): ShelfRows[] {
  const cases = new Cases(parts);
  for (const planned of [...PLAN, ...ofReplications(replications)]) cases.add(planned);
  return cases.rows();
}
