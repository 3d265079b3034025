import { agency } from '../../../src/modules/agency/data/tables';
import { dutyExemption } from '../../../src/modules/compliance/data/tables';
import { testPack, PreflightScene } from '../preflight-scene';
import type { World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const problems = 'problems { __typename code message path }';
let made = 0;

/** A programme of a place with an edition whose rules know the duty. */
async function season(world: World, place: Place): Promise<{ readonly program: string; readonly edition: string }> {
  made += 1;
  const [program, pack] = [`kewajiban-${made}`, testPack(`kewajiban-${made}`, [{ kind: 'MINIMUM_ENTRIES', with: { least: 1, per: 'YEAR', counts: 'NEWLY_IMPLEMENTED' } }])];
  return { program, edition: `edn_${await new PreflightScene(world).edition(place.tenant, { program, year: 2023, closes: '2023-06-30', pack })}` };
}

/** The root fields of the duty to innovate. */
export const COMPLIANCE_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Query.compliance': {
    opens: 'own', arguments: { tenant, program: { names: 'shelf' }, edition: { names: 'row', prefix: 'edn' } },
    variables: async (p, world) => ({ tenant: p.tenant.code, ...(await season(world, p)) }),
    selection: '{ year sentence totals { agencies missing } program { id } edition { id } definitions { wording citation } rows(first: 5) { duty own agency { code } exemption { reason } } }',
  },
  'Mutation.compliancePublish': {
    opens: 'act', arguments: { tenant, program: { names: 'shelf' }, edition: { names: 'row', prefix: 'edn' } },
    variables: async (p, world) => {
      made += 1;
      await world.rows(p.tenant, agency, [{ code: `uji-patuh-${made}`, name: 'Dinas uji', kind: 'DINAS' }]);
      return { tenant: p.tenant.code, ...(await season(world, p)) };
    },
    selection: `{ observation { id metric value } ${problems} }`,
  },
  'Mutation.dutyExempt': {
    opens: 'act', arguments: { tenant, agency: { names: 'row', prefix: 'agy' }, reason: nothing, citation: nothing },
    variables: (p) => ({ tenant: p.tenant.code, agency: `agy_${p.rows('agency')[0].id}`, year: 2050 + (made += 1) % 50, reason: 'Baru dibentuk' }), selection: `{ exemption { id } ${problems} }`,
  },
  'Mutation.dutyExemptionRevoke': {
    opens: 'act', arguments: { tenant, exemption: { names: 'row', prefix: 'dex' }, reason: nothing },
    variables: async (p, world) => {
      made += 1;
      const [agency_id] = await world.rows(p.tenant, agency, [{ code: `uji-bebas-${made}`, name: 'Dinas uji', kind: 'DINAS' }]);
      const [id] = await world.rows(p.tenant, dutyExemption, [{ agency_id, year: 2023, reason: 'Baru dibentuk' }]);
      return { tenant: p.tenant.code, exemption: `dex_${id}`, reason: 'Sudah berjalan', expectedVersion: 1 };
    },
    selection: `{ agency { id } ${problems} }`,
  },
};

/** The private types of the module. */
export const COMPLIANCE_TYPES: Readonly<Record<string, PrivateType>> = {
  DutyExemption: { list: 'dutyExemptions', readers: ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER', 'AGENCY_OFFICER'], agencyColumn: 'agency_id' },
};
