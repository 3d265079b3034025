import { askIn } from '../../../db/ask';
import type { RowNote } from '../../../db/database';
import { acronymOf } from '../../../domain/search/acronym';
import { documentOf } from '../../../domain/search/document';
import type { Drift, Keeper, Keeping } from '../../shelf';
import { everyInnovation, innovationsOfAgencies, innovationsOfCategories, innovationTexts, nameOf, type InnovationKey, type InnovationTexts } from '../data/innovation-texts';
import { addDocs, docKey, forgetDocs, keptDocs, keptTerms, orphans, type DocRow, type KeptDoc } from '../data/search-rows';
import { INDONESIAN } from './indonesian';

const BATCH = 200;

/** The columns of an entry that say which innovation it is of, and in which category. */
const ENTRY_COLUMNS = ['innovation_tenant_id', 'innovation_id', 'category_id'];
const NAMES = ['name', 'abbreviation'];

type Told = Readonly<Record<string, unknown>> | null;
const text = (row: Told, column: string): string | null => (typeof row?.[column] === 'string' ? row[column] : null);
const changes = ({ act, after }: RowNote, columns: readonly string[]): boolean => act !== 'UPDATE' || after === null || columns.some((column) => Object.hasOwn(after, column));

/** The innovations that a note names itself. */
function namedIn(note: RowNote & { readonly owner: string }): readonly InnovationKey[] {
  const { table, owner, id, before, after } = note;
  switch (table) {
    case 'innovation':
      return [{ tenantId: owner, id }];
    case 'innovation_version':
    case 'innovation_affair':
      return [before, after].flatMap((row) => {
        const innovation = text(row, 'innovation_id');
        return innovation === null ? [] : [{ tenantId: owner, id: innovation }];
      });
    case 'entry':
      // What an update leaves out is as it was before.
      return !changes(note, ENTRY_COLUMNS) ? [] : [before, { ...before, ...after }].flatMap((row) => {
        const [tenantId, innovation] = [text(row, 'innovation_tenant_id'), text(row, 'innovation_id')];
        return tenantId === null || innovation === null ? [] : [{ tenantId, id: innovation }];
      });
    default:
      return [];
  }
}

/** The innovations whose texts a transaction may have changed. */
async function touchedBy({ tx }: Keeping, notes: readonly RowNote[]): Promise<readonly InnovationKey[]> {
  const owned = notes.flatMap((note) => (note.owner === null ? [] : [{ ...note, owner: note.owner }]));
  const found = owned.flatMap(namedIn);
  for (const [table, of] of [['agency', innovationsOfAgencies], ['category', innovationsOfCategories]] as const) {
    // What is new has nothing below it that is not noted itself, and what others point at is not taken away.
    const renamed = owned.filter((note) => note.table === table && note.act === 'UPDATE' && changes(note, NAMES));
    for (const owner of new Set(renamed.map((note) => note.owner))) found.push(...await of(askIn(tx), owner, renamed.filter((note) => note.owner === owner).map(({ id }) => id)));
  }
  return [...new Map(found.map((key) => [nameOf(key), key])).values()];
}

function keptOf(texts: InnovationTexts): KeptDoc {
  const { length, terms } = documentOf(INDONESIAN, texts.parts, texts.acronym);
  const acronym = acronymOf(texts.title, texts.acronym);
  const cut = (value: string | null, most: number): string | null => (value === null ? null : [...value].slice(0, most).join(''));
  const row: DocRow = {
    id: docKey(texts), row_tenant_id: texts.tenantId, row_id: texts.id, synthetic: texts.synthetic, length, title: texts.title,
    short_name: cut(acronym?.brand ?? texts.acronym, 120), long_form: cut(acronym?.long ?? null, 300), body: JSON.stringify(texts.parts.map(({ part, text: words }) => [part, words])),
  };
  return { row, terms };
}

const COLUMNS = ['row_tenant_id', 'row_id', 'synthetic', 'length', 'title', 'short_name', 'long_form', 'body'] as const;
const sameRow = (a: DocRow, b: DocRow): boolean => COLUMNS.every((column) => a[column] === b[column]);
const sameTerms = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number> | undefined): boolean => a.size === (b?.size ?? 0) && [...a].every(([term, weight]) => b?.get(term) === weight);

/** Keeps what can be found of each published innovation in step with its texts: its own, and the names of its agency, affairs and categories. */
export const SEARCH: Keeper = {
  name: 'search',
  matters: [],

  async keep(keeping, notes) {
    const { tx, scope } = keeping;
    const touched = await touchedBy(keeping, notes);
    for (let i = 0; i < touched.length; i += BATCH) {
      const keys = touched.slice(i, i + BATCH);
      const made = (await innovationTexts(askIn(tx), keys)).map(keptOf);
      const kept = await keptDocs(askIn(tx), keys.map(docKey));
      // The terms follow from the texts alone: where those are the same there is nothing to do.
      const stay = new Set(made.filter(({ row }) => kept.has(row.id) && sameRow(row, kept.get(row.id) ?? row)).map(({ row }) => row.id));
      await forgetDocs(tx, [...kept.keys()].filter((id) => !stay.has(id)));
      await addDocs(tx, scope, made.filter(({ row }) => !stay.has(row.id)));
    }
  },

  async check({ tx, scope }, mend) {
    const drifts: Drift[] = [];
    const ask = askIn(tx);
    const gone = await orphans(ask);
    drifts.push(...gone.map((id) => ({ what: `search_doc ${id}`, kept: 'FOUND', made: '-' })));
    if (mend) await forgetDocs(tx, gone);
    const every = await everyInnovation(ask);
    for (let i = 0; i < every.length; i += BATCH) {
      const keys = every.slice(i, i + BATCH);
      const ids = keys.map(docKey);
      const [made, kept, terms] = [(await innovationTexts(ask, keys)).map(keptOf), await keptDocs(ask, ids), await keptTerms(ask, ids)];
      const wrong = made.filter(({ row, terms: own }) => {
        const is = kept.get(row.id);
        return is === undefined || !sameRow(row, is) || !sameTerms(own, terms.get(row.id));
      });
      drifts.push(...wrong.map(({ row }) => ({ what: `search_doc ${row.row_tenant_id} ${row.row_id}`, kept: kept.has(row.id) ? 'OTHER' : '-', made: row.title })));
      if (!mend) continue;
      await forgetDocs(tx, wrong.map(({ row }) => row.id));
      await addDocs(tx, scope, wrong);
    }
    return drifts;
  },
};
