import { round } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { judge, panel, panelMember, roundEntry, roundWork } from '../../src/modules/judging/data/tables';
import type { Filled } from './filled-shelf';
import type { World } from './world';

const planted = new Map<Filled, string>();

/** What an assignment is previewed for: a prepared round with so many entries and one judge on its panel. */
export async function plantAssignments(world: World, of: Filled, rows: number): Promise<void> {
  const edition_id = of.keys('edition')[0];
  const [round_id] = await world.rows(of.tenant, round, [{ edition_id, position: 900, name: 'Tahap uji', method: 'PLENARY' }]);
  await world.rows(of.tenant, roundWork, [{ edition_id, round_id, state: 'PREPARED', turn: 0 }]);
  const [panel_id] = await world.rows(of.tenant, panel, [{ round_id, code: 'uji', name: 'Panel uji' }]);
  const office = await world.actor([{ tenant: of.tenant, role: 'JUDGE' }]);
  const [judge_id] = await world.rows(of.tenant, judge, [{ edition_id, actor_id: office.id, office: 'Juri uji', origin: 'INDEPENDENT', decree: 'SK 1' }]);
  await world.rows(of.tenant, panelMember, [{ panel_id, judge_id }]);
  const entries = await world.rows(of.tenant, entryWork, Array.from({ length: rows }, () => ({ edition_id, title: 'Usulan uji', participant: 'AGENCY' as const, state: 'PASSED' as const, submissions: 1 })));
  await world.rows(of.tenant, roundEntry, entries.map((entry_id, i) => ({ edition_id, round_id, entry_id, label: `Usulan ${i}`, participant: 'AGENCY' as const, documents_shown: 0 as const, bonus_hundredths: 0 })));
  planted.set(of, `rnd_${round_id}`);
}

/** The preview of an assignment, as the count of statements asks it. */
export const CONFLICT_PROBES = {
  assignmentPreview: (_schema: unknown, field: string) => [{
    name: field, query: `query($t: String!, $r: ID!) { assignmentPreview(tenant: $t, round: $r, input: { rebalance: true }) {
      state fingerprint added removed kept seats(first: 100) { change panel judge office entry label } load { office entries expert } lacking { label words } problems { code } } }`,
    variables: (of: Filled) => ({ t: of.tenant.code, r: planted.get(of) }), rows: ({ assignmentPreview }: Record<string, unknown>) => (assignmentPreview as { seats: unknown[] }).seats.length,
  }],
};
