import type { MatrixRow, PrivateType } from './matrix';

let keys = 0;

/** The root fields of evidence. */
export const EVIDENCE_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Mutation.evidenceUploadStart': {
    opens: 'act',
    arguments: {
      tenant: { names: 'tenant' }, idempotencyKey: { names: 'nothing' }, 'input.name': { names: 'nothing' }, 'input.mediaType': { names: 'nothing' },
      'input.agency': { names: 'row', prefix: 'agy' },
    },
    variables: (p) => ({
      tenant: p.tenant.code, idempotencyKey: `berkas-${p.tenant.code}-${String((keys += 1))}`,
      input: { name: 'surat.pdf', mediaType: 'application/pdf', bytes: 1000, agency: `agy_${p.rows('agency')[0].id}` },
    }),
    selection: '{ file { id } uploadAddress problems { __typename code message path } }',
  },
};

/** The private types of evidence. */
export const EVIDENCE_TYPES: Readonly<Record<string, PrivateType>> = {
  StoredFile: { list: 'files', readers: ['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER', 'AGENCY_OFFICER'], agencyColumn: 'agency_id' },
};
