import { type DefinitionNode, isTypeDefinitionNode, Kind, parse, print, type StringValueNode, type TypeDefinitionNode } from 'graphql';
import { languageOf } from './contract-languages';

/** One thing of the schema that wants a description: `Region.code`, `Query.regions(first:)`, `Phase.OPEN`. */
interface Described {
  readonly path: string;
  readonly description: string | undefined;
}

/** Lists every type, field, argument, enum value, input field and directive of an SDL with its description. */
export function describedThings(sdl: string): readonly Described[] {
  return parse(sdl).definitions.flatMap((definition) => thingsOf(definition));
}

/** Says which things of an SDL are not described by an Indonesian sentence on one line and an English one on the next. */
export function badDescriptions(sdl: string): readonly string[] {
  return describedThings(sdl).flatMap(({ path, description }) => {
    const fault = faultOf(description);
    return fault === null ? [] : [`${path}: ${fault}: ${JSON.stringify(description ?? null)}`];
  });
}

function thingsOf(definition: DefinitionNode): readonly Described[] {
  if (definition.kind === Kind.SCHEMA_DEFINITION) return [];
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return withArguments(`@${definition.name.value}`, definition);
  if (!isTypeDefinitionNode(definition)) throw new Error(`a schema that is printed whole holds no ${definition.kind}: ${print(definition)}`);
  const type = definition.name.value;
  return [thing(type, definition), ...membersOf(definition).flatMap((member) => withArguments(`${type}.${member.name.value}`, member))];
}

function membersOf(definition: TypeDefinitionNode): readonly Member[] {
  if ('fields' in definition) return definition.fields ?? [];
  return 'values' in definition ? (definition.values ?? []) : [];
}

interface Describable {
  readonly description?: StringValueNode;
}
interface Member extends Describable {
  readonly name: { readonly value: string };
  readonly arguments?: readonly Member[];
}

function withArguments(path: string, node: Member): readonly Described[] {
  return [thing(path, node), ...(node.arguments ?? []).map((argument) => thing(`${path}(${argument.name.value}:)`, argument))];
}

function thing(path: string, node: Describable): Described {
  return { path, description: node.description?.value };
}

function faultOf(description: string | undefined): string | null {
  if (description === undefined || description.trim() === '') return 'has no description';
  const lines = description.split('\n');
  if (lines.length !== 2) return 'wants two lines, an Indonesian sentence and an English one';
  if (lines.some((line) => line !== line.trim() || line === '')) return 'has an empty line, or space at the edge of one';
  if (!lines.every((line) => /[^.\s]\.$/.test(line))) return 'has a line that does not end in a full stop';
  const [first, second] = lines.map(languageOf);
  if (first === 'en') return 'has no Indonesian sentence on its first line';
  if (second === 'id') return 'has no English sentence on its second line';
  if (first === 'unclear' && second === 'unclear') return 'is in no language that its words tell; write it out, or teach test/support/contract-languages.ts the word';
  return null;
}
