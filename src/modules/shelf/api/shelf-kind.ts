import { registerEnumType } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';
import { readTypes, type Registered } from '../../../graphql-kit/read-types';

/** The readable type of each published table, by the table. */
export function shelfTypes(): ReadonlyMap<string, Registered> {
  const types = new Map<string, Registered>();
  for (const registered of readTypes().values()) {
    const { table } = registered.type;
    if (table.cls === 'published' && !types.has(table.name)) types.set(table.name, registered);
  }
  return types;
}

let kinds: Readonly<Record<string, string>> | null = null;

/** The enum of what stands on the shelf: a value for each readable type of it, which stands for its table. Made once, when all modules are loaded. */
export function shelfKinds(): Readonly<Record<string, string>> {
  if (kinds !== null) return kinds;
  const found = [...shelfTypes()].map(([table, { type, about }]) => ({ value: type.name.replace(/(?<!^)[A-Z]/g, (c) => `_${c}`).toUpperCase(), table, about }));
  const values = Object.fromEntries(found.sort((a, b) => (a.value < b.value ? -1 : 1)).map(({ value, table }) => [value, table]));
  registerEnumType(values, {
    name: 'ShelfKind',
    description: describe(['Jenis baris di rak terbuka; namanya nama tipenya.', 'What stands on the published shelf; named as its type.']),
    valuesConfig: Object.fromEntries(found.map(({ value, about }) => [value, { description: describe(about) }])),
  });
  kinds = values;
  return values;
}
