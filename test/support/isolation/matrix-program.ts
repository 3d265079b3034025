import type { MatrixRow, PrivateType } from './matrix';

/** The root fields of programme files. What a file names is looked up within its tenant, by codes. */
export const PROGRAM_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Query.programExport': {
    opens: 'own', arguments: { tenant: { names: 'tenant' }, program: { names: 'shelf' } }, variables: (p) => ({ tenant: p.tenant.code, program: p.rows('program')[0].code }), selection: '',
  },
  'Mutation.programApply': {
    opens: 'act', arguments: { tenant: { names: 'tenant' }, file: { names: 'nothing' } },
    variables: (p) => ({ tenant: p.tenant.code, file: `tenant: "${p.tenant.code}"\nprogram: {code: uji, name: Program uji, tier: CITY}\neditions:\n  - {year: 2030, name: Uji 2030}\n` }),
    selection: '{ program { id } report { dryRun sections { section created } } problems { __typename code message path } }',
  },
};

/** The private types of the running of editions. */
export const PROGRAM_TYPES: Readonly<Record<string, PrivateType>> = {
  EditionRun: { list: 'editionRuns', readers: ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'] },
};
