import type { Ask } from '../../../db/ask';
import type { PartText, SearchPart } from '../../../domain/search/document';
import { listed, textOrNull } from '../../../db/listed';

/** The key of a published innovation. */
export interface InnovationKey {
  readonly tenantId: string;
  readonly id: string;
}

/** The texts of a published innovation by which it is found. */
export interface InnovationTexts extends InnovationKey {
  readonly synthetic: 0 | 1;
  readonly title: string;
  readonly acronym: string | null;
  /** Title first, then the others in a fixed order. */
  readonly parts: readonly PartText[];
}

/** How much of a text, and of all texts together, is searched and shown, in letters. */
const LIMITS = { text: 6000, all: 9000 } as const;

export const nameOf = ({ tenantId, id }: InnovationKey): string => `${tenantId}|${id}`;

const MORE: readonly { readonly part: SearchPart; readonly from: string; readonly text: string; readonly owner: string }[] = [
  { part: 'FORMER_TITLE', text: 'x.title', owner: 'x.tenant_id, x.innovation_id', from: 'innovation_version x WHERE x.tenant_id' },
  { part: 'AFFAIR', text: "CONCAT(a.name_id, ' / ', a.name_en)", owner: 'x.tenant_id, x.innovation_id', from: 'innovation_affair x JOIN government_affair a ON a.id = x.affair_id WHERE x.tenant_id' },
  { part: 'CATEGORY', text: 'c.name', owner: 'x.innovation_tenant_id, x.innovation_id', from: 'entry x JOIN category c ON c.tenant_id = x.tenant_id AND c.id = x.category_id WHERE x.innovation_tenant_id' },
];

function withinLimits(parts: readonly PartText[]): readonly PartText[] {
  let left: number = LIMITS.all;
  return parts.flatMap(({ part, text }) => {
    const letters = [...text].slice(0, Math.min(LIMITS.text, left));
    left -= letters.length;
    return letters.length === 0 ? [] : [{ part, text: letters.join('') }];
  });
}

/** Reads the texts of these innovations, as far as the shelf holds them, in four statements however many they are. */
export async function innovationTexts(ask: Ask, keys: readonly InnovationKey[]): Promise<readonly InnovationTexts[]> {
  const [ids, tenants] = [listed(keys.map(({ id }) => id)), listed([...new Set(keys.map(({ tenantId }) => tenantId))])];
  const wanted = new Set(keys.map(nameOf));
  const more = new Map<string, PartText[]>();
  for (const { part, from, text, owner } of MORE) {
    const rows = await ask(`SELECT DISTINCT ${owner}, ${text} AS words FROM ${from} IN (${tenants.marks}) AND x.innovation_id IN (${ids.marks})`, [...tenants.values, ...ids.values]);
    const sorted = rows.map(([tenantId, id, words]) => ({ name: nameOf({ tenantId: String(tenantId), id: String(id) }), text: String(words) })).sort((a, b) => (a.text < b.text ? -1 : 1));
    for (const row of sorted) more.set(row.name, [...(more.get(row.name) ?? []), { part, text: row.text }]);
  }
  const rows = await ask(
    `SELECT i.tenant_id AS tenant_id, i.id AS id, i.synthetic AS synthetic, i.title AS title, i.acronym AS acronym, i.summary AS summary, a.name AS agency, a.abbreviation AS abbreviation, g.name AS government
     FROM innovation i JOIN tenant g ON g.id = i.tenant_id LEFT JOIN agency a ON a.tenant_id = i.tenant_id AND a.id = i.agency_id WHERE i.tenant_id IN (${tenants.marks}) AND i.id IN (${ids.marks})`,
    [...tenants.values, ...ids.values],
  );
  return rows.flatMap(([tenantId, id, synthetic, title, acronym, summary, agency, abbreviation, government]): InnovationTexts[] => {
    const key = { tenantId: String(tenantId), id: String(id) };
    if (!wanted.has(nameOf(key))) return [];
    const others = more.get(nameOf(key)) ?? [];
    const of = (part: SearchPart): PartText[] => others.filter((other) => other.part === part && other.text !== title);
    const told = (part: SearchPart, text: unknown): PartText[] => (typeof text === 'string' && text !== '' ? [{ part, text }] : []);
    const office = [textOrNull(agency), textOrNull(abbreviation)].filter((name) => name !== null).join(' / ');
    const parts = [
      // A short name that the title tells would be shown twice.
      ...told('TITLE', title), ...(typeof acronym === 'string' && String(title).includes(acronym) ? [] : told('ACRONYM', acronym)), ...of('FORMER_TITLE'), ...told('SUMMARY', summary), ...told('AGENCY', office), ...told('GOVERNMENT', government), ...of('AFFAIR'), ...of('CATEGORY'),
    ];
    return [{ ...key, synthetic: Number(synthetic) === 1 ? 1 : 0, title: String(title), acronym: textOrNull(acronym), parts: withinLimits(parts) }];
  });
}

/** The innovations of these agencies of one tenant. */
export async function innovationsOfAgencies(ask: Ask, tenantId: string, agencyIds: readonly string[]): Promise<readonly InnovationKey[]> {
  const { marks, values } = listed(agencyIds);
  const rows = await ask(`SELECT i.tenant_id AS tenant_id, i.id AS id FROM innovation i WHERE i.tenant_id = ? AND i.agency_id IN (${marks})`, [tenantId, ...values]);
  return rows.map(([tenant, id]) => ({ tenantId: String(tenant), id: String(id) }));
}

/** The innovations that were entered in these categories of one tenant. */
export async function innovationsOfCategories(ask: Ask, tenantId: string, categoryIds: readonly string[]): Promise<readonly InnovationKey[]> {
  const { marks, values } = listed(categoryIds);
  const rows = await ask(
    `SELECT DISTINCT e.innovation_tenant_id AS tenant_id, e.innovation_id AS id FROM entry e WHERE e.tenant_id = ? AND e.category_id IN (${marks}) AND e.innovation_id IS NOT NULL`, [tenantId, ...values],
  );
  return rows.map(([tenant, id]) => ({ tenantId: String(tenant), id: String(id) }));
}

/** Every published innovation, in the order of its key. */
export async function everyInnovation(ask: Ask): Promise<readonly InnovationKey[]> {
  const rows = await ask('SELECT i.tenant_id AS tenant_id, i.id AS id FROM innovation i ORDER BY i.tenant_id, i.id', []);
  return rows.map(([tenantId, id]) => ({ tenantId: String(tenantId), id: String(id) }));
}
