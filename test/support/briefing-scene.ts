import { agency } from '../../src/modules/agency/data/tables';
import { edition, editionRules, program } from '../../src/modules/competition/data/tables';
import { innovation } from '../../src/modules/innovation/data/tables';
import { observation } from '../../src/modules/observation/data/tables';
import { indicatorOutcome, innovationKit, replication, replicationParent } from '../../src/modules/replication/data/tables';
import { visit, visitAgendaItem, visitAnswer, visitCase, visitFinding, visitInnovation, visitOffice, visitOutcome, visitParticipant, visitPoint, visitRecord, visitRule, visitWish } from '../../src/modules/visit/data/tables';
import type { Filled } from './filled-shelf';
import type { TestTenant, World } from './world';

/** A visit of one government to another with everything that a briefing tells, as the shelf and the workspaces hold it. */
export interface BriefingScene {
  readonly host: TestTenant;
  readonly guest: TestTenant;
  /** The visit as the two sides work on it, not published. */
  readonly caseId: string;
  /** An earlier visit of another guest, published, with all that came of it. */
  readonly earlierId: string;
  readonly earlierGuest: TestTenant;
  /** Innovations of the host: the wished one, the one on the agenda, the one of an agency on the agenda. */
  readonly innovations: readonly string[];
}

/** Makes such a visit: so many innovations each with a kit, outcomes and replicas, and one earlier visit more than these. */
export async function plantBriefing(world: World, many: number): Promise<BriefingScene> {
  const [host, guest, earlierGuest] = [await world.tenant('Kota Tujuan'), await world.tenant('Kabupaten Tamu'), await world.tenant('Kota Lain')];
  const times = <T>(make: (i: number) => T): T[] => Array.from({ length: many }, (_, i) => make(i));
  const [office] = await world.rows(host, agency, [{ code: 'dinas-uji', name: 'Dinas Uji', kind: 'DINAS' }]);
  const wished = await world.rows(host, innovation, times((i) => ({ title: `Diminta ${i}` })));
  const [planned] = await world.rows(host, innovation, [{ title: 'Di acara' }]);
  const ofAgency = await world.rows(host, innovation, times((i) => ({ title: `Milik dinas ${i}`, agency_id: office })));
  for (const id of wished) {
    await world.rows(host, innovationKit, [{ innovation_id: id, prerequisites: 'Peraturan bupati', cost_rupiah: 25_000_000, cost_year: 2024, contact_office: 'Bidang Pelayanan Dinas Uji' }]);
    await world.rows(host, indicatorOutcome, times((i) => ({ innovation_id: id, indicator: `Lama antre ${i}`, unit: 'menit', goal: 'DOWN' as const, scale: 0, before_scaled: 60, after_scaled: 15, evidence_level: 1 + (i % 5) })));
    for (const replicationId of await world.rows(earlierGuest, replication, times((i) => ({ title: `Replika ${i}`, state: 'IMPLEMENTED' as const, confirmed_by: 'BOTH' as const })))) {
      await world.rows(earlierGuest, replicationParent, [{ replication_id: replicationId, parent_tenant_id: host.id, parent_innovation_id: id }]);
    }
  }
  for (const [tenant, people] of [[host, 300_000], [guest, 90_000]] as const) {
    await world.rows(tenant, observation, [{ subject: 'REGION', region_id: tenant.regionId, metric: 'POPULATION', year: 2024, value_scaled: people, scale: 0, unit: 'PEOPLE', origin: 'REPORTED' }]);
  }
  await world.rows(host, visitRule, [{ most_a_day: 2, notice_days: 7, weekdays: '12345', most_people: 30 }]);
  for (const programId of await world.rows(host, program, Array.from({ length: Math.min(many, 5) }, (_, i) => ({ code: `lomba-${i}-${world.ids.next().slice(-5)}`, name: 'Lomba uji', tier: 'CITY' as const })))) {
    await world.rows(host, edition, [2024, 2025].map((year) => ({ program_id: programId, year, name: `Lomba ${year}`, phase: 'RESULTS' as const, held: 'HELD' as const })));
  }
  // An earlier guest came, found something, and told what it did.
  const earlier = await world.rows(host, visit, Array.from({ length: many + 1 }, (_, i) => ({ guest_tenant_id: earlierGuest.id, topic: `Terdahulu ${i}`, state: 'DONE' as const, held_earliest: '2025-03-04', held_latest: '2025-03-04' })));
  const [earlierId] = earlier;
  await world.rows(host, visitRecord, [{ visit_id: earlierId, problem: 'Antrean panjang' }]);
  await world.rows(host, visitParticipant, [{ visit_id: earlierId, position: 1, side: 'HOST', office: 'Sekretariat Daerah' }, { visit_id: earlierId, position: 2, side: 'GUEST', office: 'Bappeda' }]);
  await world.rows(host, visitAgendaItem, [{ visit_id: earlierId, position: 1, kind: 'SITE_VISIT', name: 'Meninjau Dinas Uji', agency_id: office }]);
  await world.rows(host, visitInnovation, wished.map((id) => ({ visit_id: earlierId, innovation_id: id })));
  await world.rows(host, visitAnswer, times((i) => ({ visit_id: earlier[many], innovation_id: wished[0], fit: i % 2 === 0 ? 'PART' as const : 'FULL' as const, finding: `Temuan ${i}` })));
  for (const id of earlier) await world.rows(host, visitOutcome, [{ visit_id: id, days: 30, due_on: '2025-04-03', told_on: '2025-04-10', outcome: 'REPLICATING', words: 'Sudah mulai' }, { visit_id: id, days: 180, due_on: '2025-08-31' }]);
  // The visit that is being prepared: only its two sides know of it.
  const [caseId] = await world.rows(guest, visitCase, [{
    partner_tenant_id: host.id, topic: 'Antrean puskesmas', problem: 'Warga menunggu tiga jam', headcount: 12, led_by: 'Sekretaris Daerah', wished_on: '2026-12-02', state: 'REQUESTED',
  }]);
  const inCase = { case_owner_tenant_id: guest.id, case_id: caseId };
  await world.rows(guest, visitWish, wished.map((innovation_id) => ({ ...inCase, partner_tenant_id: host.id, innovation_id })));
  await world.rows(host, visitPoint, [{ innovation_id: planned }, { agency_id: office }].map((parts, i) => ({ ...inCase, partner_tenant_id: guest.id, position: i + 1, kind: 'PRESENTATION' as const, name: `Acara ${i + 1}`, ...parts })));
  await world.rows(host, visitOffice, [{ ...inCase, partner_tenant_id: guest.id, position: 1, side: 'HOST', office: 'Bagian Organisasi' }]);
  await world.rows(guest, visitFinding, [{ ...inCase, partner_tenant_id: host.id, fit: 'FULL', finding: 'Cocok' }]);
  return { host, guest, caseId, earlierId, earlierGuest, innovations: [wished[0], planned, ofAgency[0]] };
}

/** The rules of the newest edition of a host, tied to a pack that is published by somebody. */
export async function tieRules(world: World, host: TestTenant, editionId: string, pack: { readonly tenantId: string; readonly id: string }): Promise<void> {
  await world.rows(host, editionRules, [{ edition_id: editionId, pack_tenant_id: pack.tenantId, pack_id: pack.id, pack_hash: 'a'.repeat(64) }]);
}

/** Which scene stands beside a filled shelf: for probes that count statements. */
export const SCENES = new Map<Filled, BriefingScene>();
