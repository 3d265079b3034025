import { rawOfPack } from '../rules/read-pack';
import type { RulePack } from '../rules/rule';
import { PARTICIPANT_KIND } from '../vocabulary/competition-words';
import { codesOf } from '../vocabulary/vocabulary';
import { rawOfEditionJudging, rawOfRoundJudging } from './judging';
import { quotasIn } from './quotas';
import { partsOf, type Fields, type Present, type ProgramSection } from './rows';
import { rawOfRubric, type RubricContent } from './rubric';

/** What a file is made of. */
export interface FileParts {
  readonly tenant: string;
  readonly program: string;
  readonly rows: readonly Present[];
  readonly packs: readonly RulePack[];
  readonly rubrics: readonly RubricContent[];
}

type Raw = Readonly<Record<string, unknown>>;

/** The same map without what has no value; keys keep their order. */
const said = (map: Raw): Raw => Object.fromEntries(Object.entries(map).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)));
const both = (id: unknown, en: unknown): Raw => ({ id, en });

/** Rows by their section and the parts of their key that come before the last. */
class Index {
  private readonly held = new Map<string, Present[]>();

  constructor(rows: readonly Present[]) {
    for (const row of rows) {
      const name = [row.section, ...partsOf(row.key).slice(0, -1)].join('\u001f');
      const list = this.held.get(name);
      if (list === undefined) this.held.set(name, [row]);
      else list.push(row);
    }
  }

  /** The rows below these parts, each with the last part of its key. */
  below(section: ProgramSection, ...parts: readonly (string | number)[]): readonly { readonly name: string; readonly fields: Fields }[] {
    return (this.held.get([section, ...parts].join('\u001f')) ?? []).map(({ key, fields }) => ({ name: partsOf(key).at(-1) ?? '', fields }));
  }

  /** The same, in the order of their places. */
  placed(section: ProgramSection, ...parts: readonly (string | number)[]): readonly { readonly name: string; readonly fields: Fields }[] {
    return [...this.below(section, ...parts)].sort((a, b) => Number(a.name) - Number(b.name));
  }
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function agenciesOf(index: Index): readonly Raw[] {
  return [...index.below('AGENCIES')].sort(byName).map(({ name: code, fields }) => said({
    code, ...fields, aliases: [...index.below('ALIASES', code)].sort(byName).map(({ name }) => name),
    service_unit_years: index.placed('SERVICE_UNIT_YEARS', code).map(({ name }) => Number(name)),
  }));
}

function exemptionsOf(rows: readonly Present[]): readonly Raw[] {
  return rows.filter(({ section }) => section === 'EXEMPTIONS').sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ key, fields }) => said({ agency: partsOf(key)[0], year: Number(partsOf(key)[1]), ...fields }));
}

function cutOf({ cut, size, mark, quotas }: Fields): Raw | null {
  if (cut === null || cut === undefined) return null;
  const kinds = quotasIn(quotas);
  return said({ kind: cut, size, mark_hundredths: mark, quotas: kinds.length === 0 ? null : Object.fromEntries(kinds) });
}

function roundOf(fields: Fields): Raw {
  const [code, revision] = typeof fields.rubric === 'string' ? fields.rubric.split(' ') : [];
  return said({
    name: fields.name, method: fields.method, words: fields.words, rubric: code === undefined ? null : { code, revision: Number(revision) }, cut: cutOf(fields), judging: rawOfRoundJudging(fields),
    runs: fields.runs,
  });
}

function packOf(name: string | number | null, tenant: string): Raw | null {
  if (typeof name !== 'string') return null;
  const [organizer, code, revision] = name.split(' ');
  return organizer === tenant ? { code, revision: Number(revision) } : { use: { organizer, code, revision: Number(revision) } };
}

function editionsOf(index: Index, tenant: string): readonly Raw[] {
  const kinds: readonly string[] = codesOf(PARTICIPANT_KIND);
  return index.placed('EDITIONS').map(({ name: year, fields: { name, number, theme, held, opens, closes, mend_days, pack, ...others } }) => said({
    year: Number(year), name, number, theme, held, opens, closes, mend_days, pack: packOf(pack, tenant), judging: rawOfEditionJudging(others),
    themes: index.placed('THEMES', year).map(({ fields }) => fields.name),
    participants: [...index.below('PARTICIPANTS', year)].sort((a, b) => kinds.indexOf(a.name) - kinds.indexOf(b.name)).map(({ name: kind, fields }) => ({ kind, wording: fields.wording })),
    categories: [...index.below('CATEGORIES', year)].sort((a, b) => Number(a.fields.position) - Number(b.fields.position) || byName(a, b)).map(({ name: code, fields }) => said({
      code, name: fields.name, affairs: [...index.below('AFFAIRS', year, code)].sort(byName).map((affair) => said({ code: affair.name, ...affair.fields })),
    })),
    rounds: index.placed('ROUNDS', year).map(({ fields }) => roundOf(fields)),
    prizes: index.placed('PRIZES', year).map(({ fields }) => said({ name: fields.name, description: fields.description, awarded_for: fields.awarded_for })),
    rules: index.placed('RULES', year).map(({ fields }) => said({ topic: fields.topic, strength: fields.strength, wording: both(fields.wording, fields.wording_en), citation: fields.citation })),
  }));
}

/** The file of a programme as plain data, in the order in which people write it; applying it to what it was made of changes nothing. */
export function fileOf({ tenant, program, rows, packs, rubrics }: FileParts): Raw {
  const index = new Index(rows);
  const own = rows.find(({ section }) => section === 'PROGRAM');
  return said({
    tenant, agencies: agenciesOf(index), exemptions: exemptionsOf(rows), program: said({ code: program, ...own?.fields }),
    packs: packs.map(rawOfPack), rubrics: rubrics.map(rawOfRubric), editions: editionsOf(index, tenant),
  });
}
