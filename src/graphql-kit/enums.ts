import { registerEnumType } from 'type-graphql';
import type { Vocabulary } from '../domain/vocabulary/vocabulary';
import { describe } from './describe';

const enums = new Map<string, Record<string, string>>();

/** The GraphQL enum of a vocabulary: registered once, each value described in both languages. */
export function enumOf(words: Vocabulary): Record<string, string> {
  const known = enums.get(words.name);
  if (known !== undefined) return known;
  const values = Object.fromEntries(Object.keys(words.values).map((v) => [v, v]));
  registerEnumType(values, {
    name: words.name,
    description: describe(words.about),
    valuesConfig: Object.fromEntries(Object.entries(words.values).map(([v, about]) => [v, { description: describe(about) }])),
  });
  enums.set(words.name, values);
  return values;
}

/** The directions in which a list can be sorted. */
export const DIRECTION = enumOf({
  name: 'OrderDirection',
  about: ['Arah urutan.', 'Direction of an order.'],
  values: { ASC: ['Naik.', 'Ascending.'], DESC: ['Turun.', 'Descending.'] },
});

/** Whether made-up rows take part in a list. */
export const SYNTHETIC = enumOf({
  name: 'SyntheticRows',
  about: ['Perlakuan atas data contoh buatan.', 'What happens to the made-up example data.'],
  values: {
    EXCLUDE: ['Tanpa data contoh.', 'Leave the example data out.'],
    INCLUDE: ['Beserta data contoh.', 'Include the example data.'],
    ONLY: ['Hanya data contoh.', 'Only the example data.'],
  },
});

/** The registered enum of a name; throws when no type used it yet. */
export function enumByName(name: string): Record<string, string> {
  const found = enums.get(name);
  if (found === undefined) throw new Error(`no enum ${name}`);
  return found;
}
