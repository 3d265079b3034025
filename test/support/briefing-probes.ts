import { plantBriefing, SCENES } from './briefing-scene';
import type { Filled } from './filled-shelf';
import { PlanScene } from './plan-scene';
import type { World } from './world';

const GUESTS = new Map<Filled, { readonly code: string; readonly affairs: readonly string[] }>();

/** Makes for a filled shelf a guest with so many hosts to visit, each with all that can speak for it, and a visit to brief on. */
export async function plantPlans(world: World, of: Filled, many: number): Promise<void> {
  const scene = await PlanScene.open(world);
  const guest = await scene.city(0, 100_000);
  for (let i = 0; i < many; i += 1) {
    const host = await scene.city(0.01 * (i + 1), 100_000);
    const id = await scene.innovation(host, scene.affairs.health, 'STATED');
    await scene.award(host, id, 'CITY', 2023);
    await scene.outcome(host, id, 3);
    await scene.replica({ tenant: host, id }, guest, 'BOTH');
  }
  GUESTS.set(of, { code: guest.code, affairs: [scene.affairs.health.code] });
  SCENES.set(of, await plantBriefing(world, Math.min(many, 6)));
}

const rows = (at: string, list: string) => (data: Record<string, unknown>): number => ((data[at] as Record<string, unknown[]>)[list]).length;

const PLAN = `asOf total region { name place { latitude } } gaps { state affair { code } } suggestions { points host { name } region { name } gaps { affair { code } }
  reasons { code row { id ... on RegionPlace { latitude } ... on Award { name } } } innovations { innovation { title } reasons { code row { id ... on Award { name } } } } }`;
const BRIEFING = `topic visit { topic } workspaceVisit { problem wishes(first: 5) { nodes { innovation { title } } } } host { name region { name } } guest { name } rule { mostADay }
  figures { metric guest { value } host { value } } contests { edition { name } rulePack { code } } contacts { office innovation { title } }
  innovations { why innovation { title } kit { words } outcomes { indicator } replicas { replication { title } } }
  earlierVisits { topic guest { name } } earlierAnswers { finding innovation { title } } earlierOutcomes { words visit { topic } } followUpsDue { dueOn }`;

/** Plans and briefings with few and with many hosts, innovations and earlier guests. */
export const BRIEFING_PROBES = {
  visitPlan: () => [{
    name: 'visitPlan', query: `query($r: String!, $a: [String!]!) { visitPlan(region: $r, affairs: $a, maxDistanceKm: 500, first: 50) { ${PLAN} } }`,
    variables: (of: Filled) => ({ r: GUESTS.get(of)?.code, a: GUESTS.get(of)?.affairs }), rows: rows('visitPlan', 'suggestions'),
  }],
  visitBriefing: () => [{
    name: 'visitBriefing', query: `query($id: ID!) { visitBriefing(id: $id) { ${BRIEFING} } }`, variables: (of: Filled) => ({ id: `vis_${SCENES.get(of)?.earlierId ?? ''}` }), rows: rows('visitBriefing', 'innovations'),
  }],
};
