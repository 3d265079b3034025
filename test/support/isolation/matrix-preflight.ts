import { PreflightScene, testPack } from '../preflight-scene';
import type { World } from '../world';
import type { Argument, MatrixRow } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const edition: Argument = { names: 'row', prefix: 'edn' };
const rulePack: Argument = { names: 'row', prefix: 'rpk' };
let made = 0;

/** An edition of a place with rules that can be asked. */
async function ruledEdition(world: World, place: Place): Promise<string> {
  made += 1;
  const pack = testPack(`uji-${made}`, [{ kind: 'UNIQUE_TITLE' }, { kind: 'PARTICIPATION_LIMIT', with: { most: 2, counts: 'SUBMITTED' } }, { kind: 'QUOTA', with: { per: 'REGION', most: 5 } }]);
  return `edn_${await new PreflightScene(world).edition(place.tenant, { program: `prapemeriksaan-${made}`, year: 2023, opens: '2023-01-01', closes: '2999-12-31', pack })}`;
}

const target = (name: string): MatrixRow['arguments'] => ({
  [`${name}.edition`]: edition, [`${name}.organizer`]: { names: 'shelf' }, [`${name}.program`]: { names: 'shelf' }, [`${name}.rulePack`]: rulePack, [`${name}.group`]: nothing,
});

/** The root fields of preflight, readiness and passport. */
export const PREFLIGHT_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Query.entryPreflight': {
    opens: 'own', arguments: { tenant, entry: { names: 'row', prefix: 'wen' }, innovation: { names: 'row', prefix: 'inn' }, edition, rulePack, group: nothing, category: nothing },
    variables: async (p, world) => ({ tenant: p.tenant.code, innovation: `win_${p.rows('innovation_work')[0].id}`, edition: await ruledEdition(world, p) }),
    selection: '{ eligibility findings { clause outcome value } edition { id } rulePack { id } }',
  },
  'Query.readiness': {
    opens: 'own', arguments: { tenant, after: { names: 'cursor' }, ...target('target') },
    variables: async (p, world) => ({ tenant: p.tenant.code, first: 5, target: { edition: await ruledEdition(world, p) } }),
    selection: '{ target { programCode } rows { entered innovation { id title } options { eligibility eligibleOn } sentUp { programCode } } pageInfo { hasNextPage } }',
  },
  'Query.readinessCalendar': {
    opens: 'own', arguments: { tenant, ...target('targets') },
    // One target alone may stand without its list.
    variables: async (p, world) => ({ tenant: p.tenant.code, targets: { edition: await ruledEdition(world, p) } }),
    selection: '{ considered complete days { on count innovations { id } } }',
  },
  'Query.innovationPassport': {
    opens: 'row', arguments: { innovation: { names: 'row', prefix: 'inn' } }, variables: (p) => ({ innovation: `inn_${p.rows('innovation')[0].id}` }),
    selection: '{ title complete counts { entries awards visits } events { kind year title } innovation { id } lineage { id } }',
  },
};
