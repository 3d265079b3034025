import { dangling, faultAt, repeated } from './fault-words';
import type { FileFault, Path } from './field';
import type { LooseFile } from './format';
import type { Known } from './known';
import { keyOf, partsOf } from './rows';

type LooseAgency = NonNullable<NonNullable<LooseFile['agencies']>[number]>;
type Placed = readonly [agency: LooseAgency, path: Path];

function ordered(agencies: readonly Placed[]): readonly FileFault[] {
  return agencies.flatMap(([{ valid_from, valid_to }, path]) => {
    if (typeof valid_from !== 'string' || typeof valid_to !== 'string' || valid_from <= valid_to) return [];
    return [faultAt([...path, 'valid_to'], ['tidak boleh sebelum valid_from', 'must not be before valid_from'])];
  });
}

/** Each circle of the tree that the file would leave, told once, where the file first takes part in it. */
function circles(agencies: readonly Placed[], known: Known): readonly FileFault[] {
  const above = new Map<string, string | null>();
  for (const row of known.rows) if (row.section === 'AGENCIES') above.set(row.key, row.fields.parent === null ? null : String(row.fields.parent));
  for (const [{ code, parent }] of agencies) if (code !== undefined && parent !== undefined) above.set(code, parent);
  const told = new Set<string>();
  // Ways that were walked to their end before lead to no new circle.
  const done = new Set<string>();
  return agencies.flatMap(([{ code }, path]) => {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | null = code ?? null;
    while (at !== null && !done.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = above.get(at) ?? null;
    }
    way.forEach((one) => done.add(one));
    if (at === null || !onWay.has(at) || told.has(at)) return [];
    const circle = [...way.slice(way.indexOf(at)), at];
    circle.forEach((one) => told.add(one));
    const words = circle.join(' → ');
    return [faultAt([...path, 'parent'], [`induknya membentuk lingkaran: ${words}`, `the agencies above it form a circle: ${words}`])];
  });
}

/** What is wrong with the agencies of a file and with what names them: doubles, names that lead nowhere, circles, dates. */
export function agencyFaults(file: LooseFile, known: Known): readonly FileFault[] {
  const agencies = (file.agencies ?? []).flatMap((agency, i): Placed[] => (agency === undefined ? [] : [[agency, ['agencies', i]]]));
  const exemptions = (file.exemptions ?? []).flatMap((e, i) => (e === undefined ? [] : [[e, ['exemptions', i] as Path] as const]));
  const codes = new Set([
    ...known.rows.filter((row) => row.section === 'AGENCIES').map((row) => partsOf(row.key)[0]), ...agencies.flatMap(([{ code }]) => (code === undefined ? [] : [code])),
  ]);
  const at = <T>(list: readonly (T | undefined)[] | null | undefined, path: Path): (readonly [Path, T | undefined])[] => (list ?? []).map((one, i) => [[...path, i], one]);
  return [
    ...repeated(agencies.map(([{ code }, path]) => [[...path, 'code'], code])),
    ...agencies.flatMap(([agency, path]) => [...repeated(at(agency.aliases, [...path, 'aliases'])), ...repeated(at(agency.service_unit_years, [...path, 'service_unit_years']))]),
    ...repeated(exemptions.map(([{ agency, year }, path]) => [[...path, 'agency'], agency === undefined || year === undefined ? undefined : keyOf(agency, year).replace('\u001f', ', ')])),
    ...dangling(['perangkat daerah', 'agency'], [
      ...agencies.map(([{ parent }, path]) => [[...path, 'parent'], parent] as const),
      ...exemptions.map(([{ agency }, path]) => [[...path, 'agency'], agency] as const),
      [['program', 'office'], file.program?.office],
    ], codes),
    ...circles(agencies, known),
    ...ordered(agencies),
  ];
}
