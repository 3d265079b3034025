import type { Argument, MatrixRow } from './matrix';
import type { Place } from './places';

const problems = 'problems { __typename code message path }';
const nothing: Argument = { names: 'nothing' };
let keys = 0;
const newKey = (place: Place): string => `angka-${place.tenant.code}-${String((keys += 1))}`;

const TOLD: Readonly<Record<string, Argument>> = {
  tenant: { names: 'tenant' }, idempotencyKey: nothing, 'input.text': nothing, 'input.wording': nothing, 'input.source': { names: 'shelf' }, 'input.sourcePlace': nothing,
  'input.document.title': nothing, 'input.document.number': nothing, 'input.document.url': nothing,
};
const document = { title: 'Laporan uji' };

/** The root fields of figures on record. What is disputed stands on the open shelf, so any reader may name it. */
export const OBSERVATION_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Mutation.observationRecord': {
    opens: 'act',
    arguments: {
      ...TOLD, 'input.region': { names: 'shelf' }, 'input.edition': { names: 'row', prefix: 'edn' }, 'input.innovation': { names: 'row', prefix: 'inn' }, 'input.visit': { names: 'row', prefix: 'vis' },
      'input.dimensions': nothing,
    },
    variables: (p) => ({ tenant: p.tenant.code, idempotencyKey: newKey(p), input: { metric: 'SERVICE_UNITS', year: 2024, value: '49', unit: 'COUNT', document } }),
    selection: `{ observation { id } ${problems} }`,
  },
  'Mutation.observationDispute': {
    opens: 'act', arguments: { ...TOLD, observation: { names: 'shelf' }, 'input.reason': nothing },
    variables: async (p, world) => {
      const record = 'mutation($t: String!, $k: String!, $i: ObservationRecordInput!) { observationRecord(tenant: $t, idempotencyKey: $k, input: $i) { observation { id } } }';
      const input = { metric: 'SERVICE_UNITS', year: 2023, value: '49', unit: 'COUNT', document };
      const made = await world.get<{ observationRecord: { observation: { id: string } } }>(record, { as: p.actors.ORGANIZER, variables: { t: p.tenant.code, k: newKey(p), i: input } });
      return { tenant: p.tenant.code, observation: made.observationRecord.observation.id, idempotencyKey: newKey(p), input: { value: '51', unit: 'COUNT', document, reason: 'Daftar lain' } };
    },
    selection: `{ observation { id } ${problems} }`,
  },
};
