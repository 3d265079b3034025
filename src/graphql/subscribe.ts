import { createSourceEventStream, execute, GraphQLError, parse, specifiedRules, validate, type DocumentNode, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { ApiError } from '../graphql-kit/api-error';
import type { Context } from '../graphql-kit/context';
import { checkInput } from './input-check';
import { checkLimits, LIMITS } from './limits';

/** What a client asks to be told of. */
export interface Watched {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

function operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION);
  const found = name === null || name === undefined ? (operations.length === 1 ? operations[0] : undefined) : operations.find((o) => o.name?.value === name);
  if (found === undefined) throw new ApiError('OPERATION_RESOLUTION_FAILURE');
  return found;
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    throw error instanceof GraphQLError ? new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } }) : error;
  }
}

/** Reads a subscription and holds it against the limits of every request; throws the error that says what is wrong with it. */
export function readSubscription(schema: GraphQLSchema, { query, operationName, variables }: Watched): Omit<ExecutionArgs, 'contextValue'> | readonly GraphQLError[] {
  const document = parsed(query);
  const faults = validate(schema, document, specifiedRules, { maxErrors: 10 });
  if (faults.length > 0) return faults.map((f) => new ApiError('GRAPHQL_VALIDATION_FAILED', { detail: f.message.slice(0, 300) }));
  const operation = operationOf(document, operationName);
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    throw new ApiError('BAD_REQUEST', { detail: ['lewat WebSocket hanya langganan; kueri dan mutasi lewat HTTP', 'a WebSocket is for subscriptions only; queries and mutations go by HTTP'] });
  }
  checkInput(query, document, variables ?? {});
  checkLimits(schema, document, operation, variables ?? {});
  return { schema, document, operationName, variableValues: variables };
}

/**
 * Carries out a subscription: each event is answered with a context of its own, so that whoever lost a right, or whose token was
 * revoked, is told so at the next event and told nothing more.
 */
export async function subscribeAfresh(args: ExecutionArgs, afresh: () => Promise<Context>): Promise<AsyncIterator<ExecutionResult> | ExecutionResult> {
  const events = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in events)) return events;
  const source = events[Symbol.asyncIterator]();
  let over = false;
  const leave = async (): Promise<IteratorResult<ExecutionResult>> => {
    over = true;
    await source.return?.();
    return { done: true, value: undefined };
  };
  const answers: AsyncIterator<ExecutionResult> & AsyncIterable<ExecutionResult> = {
    next: async () => {
      if (over) return { done: true, value: undefined };
      try {
        const event = await source.next();
        if (event.done === true) return { done: true, value: undefined };
        return { done: false, value: await execute({ ...args, rootValue: event.value, contextValue: await afresh() }) };
      } catch (error) {
        // Told once, as the last of it.
        await leave();
        return { done: false, value: { errors: [error instanceof GraphQLError ? error : new GraphQLError('fault', { originalError: error as Error })] } };
      }
    },
    return: leave,
    throw: async (error: unknown) => {
      await leave();
      throw error;
    },
    [Symbol.asyncIterator]: () => answers,
  };
  return answers;
}
