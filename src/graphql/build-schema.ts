import 'reflect-metadata';
import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isUnionType, lexicographicSortSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { Bilingual } from '../domain/vocabulary/vocabulary';
import { describe } from '../graphql-kit/describe';
import { finishReadTypes } from '../graphql-kit/connections';
import { PROBLEM_TYPES } from '../graphql-kit/problems';
import { shelfKinds } from '../modules/shelf/api/shelf-kind';
import { MODULE_RESOLVERS } from './module-resolvers';
import { NodeQuery } from './node.query';

function describeRoot(type: GraphQLObjectType | null | undefined, about: Bilingual): void {
  if (type) type.description = describe(about);
}

// Subscriptions look at the database, which all processes have in common: what one process publishes the others would miss.
const NO_BROKER = {
  publish: (): never => {
    throw new Error('nothing is published in one process');
  },
  subscribe: (): never => {
    throw new Error('a subscription names its own source');
  },
};

/** Builds the one schema from the modules; the same object for every request. */
export function buildSchema(): GraphQLSchema {
  const lists = finishReadTypes();
  // An enum must be there before the schema is generated; this one has a value for each type of the shelf.
  shelfKinds();
  const resolvers = [NodeQuery, ...MODULE_RESOLVERS, ...lists] as unknown as [new () => object, ...(new () => object)[]];
  const schema = buildSchemaSync({ resolvers, validate: false, skipCheck: true, emitSchemaFile: false, orphanedTypes: PROBLEM_TYPES, pubSub: NO_BROKER });
  for (const type of Object.values(schema.getTypeMap())) {
    // Rows carry their type's name; a synchronous answer also lets the schema be compiled later.
    if (isInterfaceType(type) || isUnionType(type)) type.resolveType = (value: { __typename?: string }) => value.__typename;
  }
  describeRoot(schema.getQueryType(), ['Pertanyaan yang dapat diajukan.', 'What can be asked.']);
  describeRoot(schema.getMutationType(), ['Tindakan yang dapat dilakukan.', 'What can be done.']);
  describeRoot(schema.getSubscriptionType(), ['Perubahan yang dapat diikuti lewat WebSocket.', 'What can be watched by WebSocket.']);
  return lexicographicSortSchema(schema);
}
