import { innovationWork } from '../../../src/modules/innovation/data/tables';
import type { World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const problems = 'problems { __typename code message path }';
const nothing: Argument = { names: 'nothing' };
const work: Argument = { names: 'row', prefix: 'win' };
let keys = 0;
const newKey = (place: Place): string => `inovasi-${place.tenant.code}-${String((keys += 1))}`;

const content = (): Record<string, Argument> => ({
  'input.title': nothing, 'input.summary': nothing, 'input.agency': { names: 'row', prefix: 'agy' }, 'input.initiated': nothing, 'input.trial': nothing, 'input.implemented': nothing,
  'input.goals': { names: 'row', prefix: 'sdg' }, 'input.affairs': { names: 'row', prefix: 'aff' },
});

/** Working innovations of a place for one act alone, in their first version. */
const fresh = async (world: World, { tenant }: Place, ...titles: readonly string[]): Promise<readonly string[]> =>
  (await world.rows(tenant, innovationWork, titles.map((title) => ({ title, status: 'DRAFT' as const })))).map((id) => `win_${id}`);

/** The root fields of working innovations. */
export const INNOVATION_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Mutation.innovationDraft': {
    opens: 'act',
    arguments: { tenant: { names: 'tenant' }, idempotencyKey: nothing, ...content(), 'input.developsFrom.innovation': work, 'input.developsFrom.reason': nothing },
    variables: (p) => ({
      tenant: p.tenant.code, idempotencyKey: newKey(p),
      input: { title: 'Naskah uji', agency: `agy_${p.rows('agency')[0].id}`, developsFrom: { innovation: `win_${p.rows('innovation_work')[0].id}`, reason: 'Berganti judul' } },
    }),
    selection: `{ innovation { id } ${problems} }`,
  },
  'Mutation.innovationPublish': {
    opens: 'act', arguments: { tenant: { names: 'tenant' }, innovation: work },
    variables: async (p, world) => ({ tenant: p.tenant.code, innovation: (await fresh(world, p, 'Terbitan uji'))[0], expectedVersion: 1 }), selection: `{ innovation { id } ${problems} }`,
  },
  'Mutation.innovationRevise': {
    opens: 'act', arguments: { tenant: { names: 'tenant' }, innovation: work, note: nothing, ...content() },
    variables: async (p, world) => ({ tenant: p.tenant.code, innovation: (await fresh(world, p, 'Naskah uji'))[0], expectedVersion: 1, note: 'Uji', input: { title: 'Judul uji', agency: `agy_${p.rows('agency')[1].id}` } }),
    selection: `{ innovation { id } ${problems} }`,
  },
  'Mutation.lineageJoin': {
    opens: 'act', arguments: { tenant: { names: 'tenant' }, innovation: work, earlier: work, reason: nothing },
    variables: async (p, world) => {
      const [innovation, earlier] = await fresh(world, p, 'Judul baru', 'Judul lama');
      return { tenant: p.tenant.code, innovation, earlier, reason: 'Inovasi yang sama', expectedVersion: 1 };
    },
    selection: `{ innovation { id } ${problems} }`,
  },
};

const readers: PrivateType['readers'] = ['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER', 'AGENCY_OFFICER'];
const below: PrivateType = { list: null, readers, agencyColumn: 'agency_id', below: [{ column: 'innovation_id', table: 'innovation_work' }] };

/** The private types of the module. */
export const INNOVATION_TYPES: Readonly<Record<string, PrivateType>> = {
  WorkspaceInnovation: { list: 'innovations', readers, agencyColumn: 'agency_id' },
  WorkspaceInnovationVersion: below,
  WorkspaceInnovationSdg: below,
  WorkspaceInnovationAffair: below,
  WorkspaceLineage: below,
};
