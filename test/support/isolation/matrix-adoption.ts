import { indicatorOutcome, mediaLink } from '../../../src/modules/replication/data/tables';
import type { Argument, MatrixRow } from './matrix';

const problems = 'problems { __typename code message path }';
const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const innovation: Argument = { names: 'row', prefix: 'inn' };
let made = 0;
const unique = (): string => String((made += 1));

/** What is told and read of replications. */
export const ADOPTION_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Query.replicationKit': {
    opens: 'row', arguments: { innovation }, variables: (p) => ({ innovation: `inn_${p.rows('innovation')[0].id}` }),
    selection: '{ title parts { part words } kit { id contactOffice } innovation { id } outcomes { id indicator } replicas { standing keptWords replication { id } innovation { id } } visits { id } }',
  },
  'Query.adoptionGraph': {
    opens: 'row', arguments: { innovation }, variables: (p) => ({ innovation: `inn_${p.rows('innovation')[0].id}`, depth: 5 }),
    selection: '{ nodes { key title innovation { id } tenant { code } } links { from to state replication { id } } confirmed { replicas } claimed { replicas } }',
  },
  'Query.replicationFlows': { opens: 'row', arguments: {}, variables: () => ({ by: 'REGION', synthetic: 'INCLUDE' }), selection: '{ flows { from { region { id } } to { region { id } } confirmed claimed } undated }' },
  'Mutation.innovationKitKeep': {
    opens: 'act',
    arguments: {
      tenant, innovation, 'input.prerequisites': nothing, 'input.costNote': nothing, 'input.staff': nothing, 'input.drivers': nothing, 'input.obstacles': nothing,
      'input.contactOffice': nothing, 'input.contactNote': nothing, 'input.documents.title': nothing, 'input.documents.about': nothing, 'input.documents.url': nothing,
    },
    variables: (p) => ({ tenant: p.tenant.code, innovation: `inn_${p.rows('innovation')[0].id}`, input: { contactOffice: `Bagian Organisasi ${unique()}`, documents: [{ title: 'SOP' }] } }),
    selection: `{ kit { id } ${problems} }`,
  },
  'Mutation.indicatorOutcomeKeep': {
    opens: 'act',
    arguments: {
      tenant, innovation, 'input.indicator': nothing, 'input.unit': nothing, 'input.measuredBefore': nothing, 'input.measuredAfter': nothing,
      'input.method': nothing, 'input.document': nothing,
    },
    variables: (p) => ({ tenant: p.tenant.code, innovation: `inn_${p.rows('innovation')[0].id}`, input: { indicator: `Waktu layanan ${unique()}`, unit: 'hari', goal: 'DOWN', valueBefore: '10', valueAfter: '2' } }),
    selection: `{ outcome { id } ${problems} }`,
  },
  'Mutation.indicatorOutcomeRemove': {
    opens: 'act', arguments: { tenant, outcome: { names: 'row', prefix: 'ioc' } },
    variables: async (p, world) => {
      const [outcome] = await world.rows(p.tenant, indicatorOutcome, [{ innovation_id: p.rows('innovation')[0].id, indicator: 'Dihapus', unit: 'hari', goal: 'DOWN', scale: 0, after_scaled: 1 }]);
      return { tenant: p.tenant.code, outcome: `ioc_${outcome}` };
    },
    selection: `{ removed ${problems} }`,
  },
  'Mutation.mediaLinkAdd': {
    opens: 'act',
    arguments: {
      tenant, 'input.innovation': innovation, 'input.replication': { names: 'row', prefix: 'rpl' }, 'input.visit': { names: 'row', prefix: 'vis' }, 'input.url': nothing, 'input.title': nothing,
      'input.outlet': nothing,
    },
    variables: (p) => ({ tenant: p.tenant.code, input: { innovation: `inn_${p.rows('innovation')[0].id}`, url: `https://kabar.example/${unique()}`, title: 'Berita uji' } }),
    selection: `{ link { id } ${problems} }`,
  },
  'Mutation.mediaLinkRemove': {
    opens: 'act', arguments: { tenant, link: { names: 'row', prefix: 'med' } },
    variables: async (p, world) => {
      const [link] = await world.rows(p.tenant, mediaLink, [{ innovation_id: p.rows('innovation')[0].id, url: `https://kabar.example/hapus-${unique()}`, title: 'Dihapus' }]);
      return { tenant: p.tenant.code, link: `med_${link}` };
    },
    selection: `{ removed ${problems} }`,
  },
};
