import { getNamedType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { readTypes } from '../../../src/graphql-kit/read-types';
import { sample } from '../sample-arguments';
import type { Normal } from './normal';
import type { Question } from './questions';
import { RECUSED_FROM, type Twin } from './twins';

/** Acts of somebody on its own tokens: what they answer is a secret, and another one each time. */
const OF_ONESELF = ['accessTokenCreate', 'accessTokenRevoke'];

/** The types of things by the names under which arguments and inputs name them, where they are not named as their type. */
const NAMED: Readonly<Record<string, string>> = {
  entry: 'WorkspaceEntry', entries: 'WorkspaceEntry', innovation: 'WorkspaceInnovation', earlier: 'WorkspaceInnovation', incentive: 'WorkspaceIncentive', idea: 'WorkspaceIdea', exemption: 'DutyExemption',
  override: 'RecusalOverride', recompute: 'RecomputeSet', award: 'AwardPlan', document: 'EntryDocument', file: 'StoredFile', session: 'SessionPlan', successor: 'Award', sheets: 'Assignment',
};

/** What hides most of its kind: the entry from which some are recused, and the first scoring of it. */
function idOf(name: string, twin: Twin, normal: Normal): string {
  const { scene } = twin;
  if (name === 'entry' || name === 'entries') return `wen_${scene.entries[RECUSED_FROM]}`;
  if (name === 'assignment') return `asg_${scene.cell(scene.judges[0], scene.entries[RECUSED_FROM])}`;
  if (name === 'recompute') return twin.recompute;
  if (name === 'round') return `rnd_${scene.rounds[0]}`;
  const type = readTypes().get(NAMED[name] ?? `${name[0].toUpperCase()}${name.slice(1)}`)?.type;
  const [key] = type === undefined ? [] : normal.of(type.table.name);
  return type === undefined || key === undefined ? 'xyz_00000000000000000000000000' : `${type.prefix}_${key}`;
}

function valueOf(name: string, type: GraphQLInputType, twin: Twin, normal: Normal): unknown {
  if (isNonNullType(type)) return valueOf(name, type.ofType, twin, normal);
  if (isListType(type)) return [valueOf(name, type.ofType, twin, normal)];
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.fromEntries(Object.values(named.getFields()).filter((f) => isNonNullType(f.type) || getNamedType(f.type).name === 'ID').map((f) => [f.name, valueOf(f.name, f.type, twin, normal)]));
  }
  return named.name === 'ID' ? idOf(name, twin, normal) : sample(type, 'Uji coba');
}

/** Every mutation of the schema, done to what hides most: what it answers, and in which words it refuses. */
export function actQuestions(schema: GraphQLSchema, twin: Twin, normal: Normal, reader: string): readonly Question[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ name }) => !OF_ONESELF.includes(name)).map((field) => {
    const variables = Object.fromEntries(field.args.filter((a) => isNonNullType(a.type)).map(({ name, type }) => [
      name, name === 'tenant' ? twin.scene.tenant.code : name === 'idempotencyKey' ? `${field.name}-${reader}` : valueOf(name, type, twin, normal),
    ]));
    const args = field.args.filter(({ name }) => Object.hasOwn(variables, name));
    return {
      name: field.name, variables,
      query: `mutation(${args.map((a) => `$${a.name}: ${String(a.type)}`).join(', ')}) { ${field.name}(${args.map((a) => `${a.name}: $${a.name}`).join(', ')}) { __typename problems { __typename code message path } } }`,
    };
  });
}
