import { type DocumentNode, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from 'graphql';

/** A ready question: its Indonesian title, an English one, and one named query with its variables. */
export interface ExplorerQuestion {
  readonly title: string;
  readonly titleEn?: string;
  /** For whom it is, under which heading it stands; none where nobody is named. */
  readonly user?: string;
  readonly userEn?: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A question as the page reads it: `name` labels the tab, `query` starts with the title as a comment. */
export interface PreparedQuestion {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly user: string;
  readonly userEn: string;
  readonly query: string;
  readonly variables: string | null;
}

/**
 * Prepares questions for the page; throws an Error naming the question when its text is not exactly one
 * named query, or when two share a name, because tabs are labelled by it and a click runs it at once.
 */
export function prepareQuestions(questions: readonly ExplorerQuestion[]): readonly PreparedQuestion[] {
  const names = new Set<string>();
  return questions.map((question) => {
    const name = queryName(question);
    if (names.has(name)) throw fault(question, `shares the query name ${name} with another question`);
    names.add(name);
    const titleEn = question.titleEn ?? question.title;
    const comments = [...new Set([question.title, titleEn])].map(comment);
    const variables = question.variables === undefined ? null : JSON.stringify(question.variables, null, 2);
    return { name, title: question.title, titleEn, user: question.user ?? '', userEn: question.userEn ?? question.user ?? '', query: `${comments.join('')}${question.query.trim()}\n`, variables };
  });
}

// As wide as the editor on a screen of 1366 pixels, beside the panel and the answer.
const COMMENT_COLUMNS = 40;

function comment(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? '#'} ${word}`;
    if (lines.length === 0 || longer.length > COMMENT_COLUMNS) lines.push(`# ${word}`);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => `${line}\n`).join('');
}

function queryName(question: ExplorerQuestion): string {
  const operations = parseQuestion(question).definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== OperationTypeNode.QUERY || operation.name === undefined) {
    throw fault(question, 'must hold exactly one operation, a query with a name');
  }
  return operation.name.value;
}

function parseQuestion(question: ExplorerQuestion): DocumentNode {
  try {
    return parse(question.query);
  } catch (cause) {
    throw fault(question, 'is not valid GraphQL', cause);
  }
}

function fault(question: ExplorerQuestion, reason: string, cause?: unknown): Error {
  return new Error(`Explorer question "${question.title}" ${reason}`, { cause });
}
