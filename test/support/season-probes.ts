import { agency } from '../../src/modules/agency/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { nomination } from '../../src/modules/nomination/data/tables';
import { observation } from '../../src/modules/observation/data/tables';
import type { Filled } from './filled-shelf';
import type { World } from './world';

interface Probe { readonly name: string; readonly query: string; readonly variables: (of: Filled) => Record<string, unknown>; readonly rows: (data: Record<string, unknown>) => number }

/** For each shelf an edition with rules that can be asked: those of a filled shelf are no rules. */
export const ruled = new Map<Filled, string>();

/** What is counted of a season: its gates, its nominations, its ideas, and figures side by side. */
export const SEASON_PROBES: Readonly<Record<string, (schema: unknown, field: string) => Probe[]>> = {
  ideaPipeline: (_schema, field) => [{
    name: field, query: `query($t: String!) { ideaPipeline(tenant: $t) { total stages { active } agencies { total agency { name parent { name } } } standing(first: 50) { days idea { title agency { name } stages { days } daysInStage moves(first: 2) { nodes { reason } } } } } }`,
    variables: (of) => ({ t: of.tenant.code }), rows: ({ ideaPipeline }) => (ideaPipeline as { agencies: unknown[] }).agencies.length,
  }],
  monitoringByAgency: (_schema, field) => [{
    name: field, query: 'query($t: String!) { monitoringByAgency(tenant: $t, before: "2999-12-31") { due overdue longestDays agency { name } } }',
    variables: (of) => ({ t: of.tenant.code }), rows: ({ monitoringByAgency }) => (monitoringByAgency as unknown[]).length,
  }],
  nominationBoard: (_schema, field) => [{
    name: field, query: `query($t: String!, $e: ID!) { nominationBoard(tenant: $t, edition: $e) { missing edition { name } totals { sent } quotas { words left } duplicates { by nominations { title nominator { name } findings(first: 2) { nodes { clause } } } }
      regions { code silent government { name region { name } } counts { accepted } quotas { left } } } }`,
    variables: (of) => ({ t: of.tenant.code, e: ruled.get(of) }), rows: ({ nominationBoard }) => (nominationBoard as { totals: { sent: number } }).totals.sent,
  }],
  entryGates: (_schema, field) => [{
    name: field, query: 'query($t: String!, $e: ID!) { entryGates(tenant: $t, edition: $e) { counts { drafted } standing { entries } failedFor { words } byParticipant { name } byCategory { name } byGroup { name } } }',
    variables: (of) => ({ t: of.tenant.code, e: ruled.get(of) }), rows: ({ entryGates }) => (entryGates as { counts: { drafted: number } }).counts.drafted,
  }],
  compareRegions: (_schema, field) => ['RAW', 'PER_AGENCY', 'PER_100K_PEOPLE'].map((per) => ({
    name: `${field} ${per}`,
    query: `query($codes: [String!]!) { compareRegions(codes: $codes, years: [2020, 2021], metrics: [ENTRIES_SENT, AWARDS, IID_SCORE], per: ${per}, by: [AWARD_LEVEL], peers: SIZE) {
      series { points { breaks } } silent { region { name } }
      regions { askedAs region { name province { name } } }
      cells { value interval { low } standing { group } parts { code } region { code } source { code } observation { wording edition { year } } denominator { value source { code } } alternatives { value source { code } observation { id } } related { value source { code } } }
      coverage { answered missing { regionCode reason } } } }`,
    variables: (of) => ({ codes: of.keys('region').slice(0, 20).map((_, i) => (i === 0 ? of.first('region', 'code') : `${of.first('region', 'code')}.${String(i).padStart(2, '0')}`)) }),
    rows: ({ compareRegions }) => (compareRegions as { cells: { alternatives: unknown[] }[] }).cells.filter((c) => c.alternatives.length > 0).length,
  })),
};

/** Fills a shelf with what these questions answer from: `size` rows of each. */
export async function plantSeason(world: World, shelf: Filled, size: number): Promise<void> {
  // What is counted at the gates of that edition.
  await world.rows(shelf.tenant, entryWork, Array.from({ length: size }, (_, i) => ({
    edition_id: String(ruled.get(shelf)).slice(4), title: `Usulan ${i}`, participant: 'AGENCY' as const, state: 'DRAFTED' as const, submissions: 0,
  })));
  // What was nominated to it, each under one title, from the tenant itself: whose it is makes no other statement.
  const nominated = shelf.keys('innovation').slice(0, size);
  await world.rows(shelf.tenant, nomination, nominated.flatMap((innovation_id) => [null, innovation_id].map((stands_for) => ({
    partner_tenant_id: shelf.tenant.id, innovation_id, stands_for, upper_edition_id: String(ruled.get(shelf)).slice(4), lineage_key: innovation_id, title: 'Gelis', participant: 'AGENCY' as const,
    basis: 'STOCK' as const, state: 'SENT' as const, snapshot_hash: 'a'.repeat(64), sent_by: shelf.actor.id,
  }))));
  // What a report on the duty answers from: agencies that exist on any day.
  await world.rows(shelf.tenant, agency, Array.from({ length: size }, (_, i) => ({ code: `selalu-ada-${i}`, name: `Dinas ${i}`, kind: 'DINAS' as const })));
  // What a comparison answers from: in every region two sources that differ, and a denominator.
  const [source] = shelf.keys('source');
  await world.rows(shelf.tenant, observation, shelf.keys('region').slice(0, 20).flatMap((region_id, i) => [
    { metric: 'ENTRIES_SENT' as const, value_scaled: 5 + i, source_id: source, edition_id: shelf.keys('edition')[0] }, { metric: 'ENTRIES_SENT' as const, value_scaled: 90 + i, source_id: source },
    { metric: 'ENTRIES_SENT' as const, value_scaled: 3, dimensions: 'participant=AGENCY', source_id: source }, { metric: 'AGENCIES' as const, value_scaled: 40 + i, source_id: source },
  ].map((row) => ({ subject: 'REGION' as const, region_id, year: 2020, scale: 0, conflict_group: 'berbeda', unit: 'COUNT' as const, origin: 'REPORTED' as const, ...row }))));
}
