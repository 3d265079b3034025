import { RULE_STRENGTH, type RuleStrength } from '../vocabulary/competition-words';
import { SOURCE_CONFIDENCE, type SourceConfidence } from '../vocabulary/region-words';
import { RULE_GATE, type RuleGate, type RuleKindCode } from '../vocabulary/rule-words';
import { codesOf, type Bilingual } from '../vocabulary/vocabulary';
import { canonicalJson } from './canonical';
import { CODE_PATTERN } from './codes';
import { BUILT_IN_CODES } from './evaluate';
import { packKinds, ruleKind } from './kinds';
import { parameterFaults, type ParameterFault, type ParameterSpecs, type Parameters } from './parameters';
import type { Clause, Group, RulePack } from './rule';

type Path = readonly (string | number)[];
type Raw = Readonly<Record<string, unknown>>;

const NAME = { is: 'words', most: 200 } as const;
const PACK: ParameterSpecs = {
  code: { is: 'text', most: 60, pattern: CODE_PATTERN },
  revision: { is: 'whole', least: 1, most: 9999, optional: true },
  name: NAME,
  citation: { is: 'text', most: 400, optional: true },
  groups: { is: 'list', most: 20, each: { code: { is: 'text', most: 40, pattern: CODE_PATTERN }, name: NAME }, optional: true },
};
const CLAUSE: ParameterSpecs = {
  code: { is: 'text', most: 60, pattern: CODE_PATTERN },
  kind: { is: 'one', of: packKinds().map(({ kind }) => kind) },
  strength: { is: 'one', of: codesOf(RULE_STRENGTH), optional: true },
  gate: { is: 'one', of: codesOf(RULE_GATE), optional: true },
  confidence: { is: 'one', of: codesOf(SOURCE_CONFIDENCE) },
  citation: { is: 'text', most: 400, optional: true },
  note: { is: 'words', most: 1000, optional: true },
};
const VALID: ParameterSpecs = { from: { is: 'day', optional: true }, to: { is: 'day', optional: true } };
/** As many clauses as one pack may have. */
const MOST_CLAUSES = 200;
/** What fits into a column of text; the same for every engine. */
const MOST_TEXT = 16_000;

const fault = (path: Path, indonesian: string, english: string): ParameterFault => ({ path, why: [indonesian, english] });
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const given = (value: unknown): boolean => value !== undefined && value !== null;
const without = (raw: Raw, names: readonly string[]): Raw => Object.fromEntries(Object.entries(raw).filter(([name]) => !names.includes(name)));

/** The same data without names that have no value. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return isRaw(value) ? Object.fromEntries(Object.entries(value).filter(([, held]) => given(held)).map(([name, held]) => [name, plain(held)])) : value;
}

function repeated(codes: readonly unknown[], path: (i: number) => Path): readonly ParameterFault[] {
  return codes.flatMap((code, i) => (typeof code === 'string' && codes.indexOf(code) < i ? [fault(path(i), `kode ${code} sudah dipakai`, `code ${code} is used already`)] : []));
}

function groupFaults(value: unknown, groups: readonly string[], path: Path): readonly ParameterFault[] {
  if (!given(value)) return [];
  if (!Array.isArray(value) || value.length === 0) return [fault(path, 'harus daftar kode kelompok', 'must be a list of codes of groups')];
  const unknown = value.flatMap((code, i) => (typeof code === 'string' && groups.includes(code) ? [] : [fault([...path, i], 'bukan kelompok paket ini', 'is no group of this pack')]));
  return [...unknown, ...repeated(value, (i) => [...path, i]), ...(value.filter((code) => typeof code === 'string').join(' ').length > 300 ? [fault(path, 'terlalu panjang', 'is too long')] : [])];
}

function validFaults(value: unknown, path: Path): readonly ParameterFault[] {
  if (!given(value)) return [];
  const faults = parameterFaults(VALID, value, path);
  const { from, to } = value as { from?: string; to?: string };
  return faults.length === 0 && given(from) && given(to) && String(from) > String(to) ? [fault([...path, 'to'], 'tidak boleh sebelum from', 'must not be before from')] : faults;
}

function withFaults(code: RuleKindCode, value: unknown, path: Path): readonly ParameterFault[] {
  const kind = ruleKind(code);
  const parameters = given(value) ? value : {};
  const faults = parameterFaults(kind.parameters, parameters, path);
  if (faults.length > 0) return faults;
  if (canonicalJson(parameters).length > MOST_TEXT) return [fault(path, 'terlalu panjang', 'is too long')];
  return (kind.together?.(plain(parameters) as Parameters) ?? []).map((one) => ({ ...one, path: [...path, ...one.path] }));
}

function clauseFaults(raw: unknown, groups: readonly string[], path: Path): readonly ParameterFault[] {
  if (!isRaw(raw)) return parameterFaults(CLAUSE, raw, path);
  const kind = packKinds().find((one) => one.kind === raw.kind);
  const strength = raw.strength ?? 'BINDING';
  return [
    ...parameterFaults(CLAUSE, without(raw, ['with', 'groups', 'valid']), path),
    ...((BUILT_IN_CODES as readonly unknown[]).includes(raw.code) ? [fault([...path, 'code'], 'kode ini milik aturan bawaan', 'this code belongs to a rule that holds by itself')] : []),
    ...(kind?.force === 'ADVISES' && strength === 'BINDING' ? [fault([...path, 'strength'], 'jenis ini hanya menyarankan; tulis CUSTOMARY', 'this kind only advises; write CUSTOMARY')] : []),
    ...groupFaults(raw.groups, groups, [...path, 'groups']),
    ...validFaults(raw.valid, [...path, 'valid']),
    ...(kind === undefined ? [] : withFaults(kind.kind, raw.with, [...path, 'with'])),
  ];
}

function faultsOfPack(raw: Raw): readonly ParameterFault[] {
  const head = parameterFaults(PACK, without(raw, ['clauses']), []);
  const codes = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list.map((one) => (isRaw(one) ? one.code : undefined)) : []);
  const groups = codes(raw.groups).filter((code): code is string => typeof code === 'string');
  const { clauses } = raw;
  if (!Array.isArray(clauses) || clauses.length === 0 || clauses.length > MOST_CLAUSES) {
    return [...head, fault(['clauses'], `harus daftar dengan 1 sampai ${MOST_CLAUSES} aturan`, `must be a list of 1 to ${MOST_CLAUSES} clauses`)];
  }
  return [
    ...head, ...repeated(codes(raw.groups), (i) => ['groups', i, 'code']), ...repeated(codes(clauses), (i) => ['clauses', i, 'code']),
    ...clauses.flatMap((clause, i) => clauseFaults(clause, groups, ['clauses', i])),
  ];
}

const both = (value: unknown): Bilingual => [String((value as Raw).id), String((value as Raw).en)];
const maybe = <T>(value: unknown): T | null => (given(value) ? (value as T) : null);

function clauseOf(raw: Raw): Clause {
  const kind = raw.kind as RuleKindCode;
  const valid = (raw.valid ?? {}) as { from?: string; to?: string };
  return {
    code: String(raw.code), kind, strength: maybe<RuleStrength>(raw.strength) ?? 'BINDING', gate: maybe<RuleGate>(raw.gate) ?? ruleKind(kind).gate,
    confidence: raw.confidence as SourceConfidence, citation: maybe(raw.citation), groups: maybe<readonly string[]>(raw.groups)?.slice() ?? null,
    validFrom: maybe(valid.from), validTo: maybe(valid.to), parameters: plain(raw.with ?? {}) as Parameters, note: given(raw.note) ? both(raw.note) : null,
  };
}

/** Reads a pack from plain data, as a file holds it: the pack, or every fault with its path. Both or neither never happens. */
export function readPack(raw: unknown): { readonly pack: RulePack } | { readonly faults: readonly ParameterFault[] } {
  const faults = isRaw(raw) ? faultsOfPack(raw) : parameterFaults(PACK, raw);
  if (faults.length > 0 || !isRaw(raw)) return { faults };
  return {
    pack: {
      code: String(raw.code), revision: maybe<number>(raw.revision) ?? 1, name: both(raw.name), citation: maybe(raw.citation),
      groups: ((raw.groups ?? []) as readonly Raw[]).map((group): Group => ({ code: String(group.code), name: both(group.name) })),
      clauses: (raw.clauses as readonly Raw[]).map(clauseOf),
    },
  };
}

const words = ([id, en]: Bilingual): { readonly id: string; readonly en: string } => ({ id, en });

/** A pack as plain data that readPack reads back to an equal one; what is a default is left out. */
export function rawOfPack(pack: RulePack): unknown {
  return plain({
    code: pack.code, revision: pack.revision, name: words(pack.name), citation: pack.citation,
    groups: pack.groups.length === 0 ? null : pack.groups.map(({ code, name }) => ({ code, name: words(name) })),
    clauses: pack.clauses.map((clause) => ({
      code: clause.code, kind: clause.kind, strength: clause.strength === 'BINDING' ? null : clause.strength, gate: clause.gate === ruleKind(clause.kind).gate ? null : clause.gate,
      confidence: clause.confidence, citation: clause.citation, groups: clause.groups,
      valid: clause.validFrom === null && clause.validTo === null ? null : { from: clause.validFrom, to: clause.validTo },
      note: clause.note === null ? null : words(clause.note), with: Object.keys(clause.parameters).length === 0 ? null : clause.parameters,
    })),
  });
}
