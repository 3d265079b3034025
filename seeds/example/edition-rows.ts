import { keyFromName } from '../../src/platform/ids';
import { shelfKey } from '../shelf-file';
import type { Offices } from './agencies';
import type { Edition } from './contest';
import { PARTICIPANT_WORDS, PRIZES, THEMES } from './contest-words';
import { dayText, month, monthText } from './dates';
import type { Programme } from './editions';
import { chanceOf, type Chance } from './random';
import type { ExampleShelf } from './shelf';

/** The office that runs a programme: the organisation bureau or, in some places, the research board. */
function officeOf(programme: Programme, offices: Offices, chance: Chance): string | undefined {
  const wanted = chance.hit(70) ? 'BUREAU' : 'BADAN';
  const own = offices.get(programme.tenant) ?? [];
  return (own.find((o) => o.kind === wanted) ?? own.find((o) => o.kind === 'MINISTRY_UNIT' && o.key === 'asdep-inovasi'))?.id;
}

/** The day on which the results of an edition are given, two months after its closing. */
export function resultDay(edition: Edition): string {
  return dayText(month(edition.year, edition.opens) + 3, 10 + (edition.name.length % 15));
}

function resultsAt(edition: Edition): string | null {
  if (edition.phase === 'RESULTS') return `${resultDay(edition)}T03:00:00.000Z`;
  // Far beyond any clock under which the example may be read: this edition keeps its results to itself.
  return edition.phase === 'JUDGING' ? SEALED_UNTIL : null;
}

/** When the edition that is being judged shows its scores and ranks. */
export const SEALED_UNTIL = '2099-12-31T03:00:00.000Z';

function publishEdition(shelf: ExampleShelf, edition: Edition): void {
  const chance = chanceOf('edition-rows', edition.tenant, edition.key);
  const { tenant, key, id } = edition;
  const [theme, ...lines] = chance.pick(THEMES);
  const opens = month(edition.year, edition.opens);
  const dated = edition.held === 'NOT_HELD' ? {} : { opens: dayText(opens, chance.int(2, 12)), closes: chance.hit(60) ? dayText(opens + 1, chance.int(10, 26)) : monthText(opens + 1) };
  shelf.publish('edition', tenant, key, {
    program_id: shelfKey('program', tenant, edition.program), year: edition.year, number: edition.number, name: edition.name,
    theme: edition.held === 'NOT_HELD' ? null : theme, phase: edition.phase, held: edition.held, ...dated, results_at: resultsAt(edition),
  });
  if (edition.held === 'NOT_HELD') return;
  lines.forEach((name, i) => shelf.publish('edition_theme', tenant, `${key}-${i + 1}`, { edition_id: id, position: i + 1, name }));
  edition.scheme.forEach((word, i) => {
    const category = shelf.publish('category', tenant, `${key}-${word.code}`, { edition_id: id, code: word.code, name: word.name, position: i + 1 });
    for (const [affair, confidence] of word.affairs) {
      const note = confidence === 'STATED' ? null : 'Pemetaan oleh penyusun contoh.';
      shelf.publish('category_affair', tenant, `${key}-${word.code}-${affair}`, { category_id: category, affair_id: keyFromName('government_affair', affair), confidence, note });
    }
  });
  for (const kind of edition.kinds) {
    shelf.publish('participant_kind', tenant, `${key}-${kind.toLowerCase()}`, { edition_id: id, kind, wording: PARTICIPANT_WORDS[kind] });
  }
  publishPrizes(shelf, edition, chance);
  edition.rules.forEach((rule, i) => {
    const citation = rule.strength === 'BINDING' ? `Pedoman ${edition.name} (buatan), butir ${i + 1}` : null;
    shelf.publish('rule_statement', tenant, `${key}-${i + 1}`, {
      edition_id: id, position: i + 1, topic: rule.topic, strength: rule.strength, wording: rule.id, wording_en: rule.en, citation,
    });
  });
}

/** Two or three prizes; in some editions two announcements differ about one, and both stay. */
function publishPrizes(shelf: ExampleShelf, { tenant, key, id }: Edition, chance: Chance): void {
  const prizes = chance.sample(PRIZES, chance.int(2, 3));
  const disputed = chance.hit(12);
  const group = `contoh-${tenant}-${key}-hadiah`;
  prizes.forEach(([name, description, awardedFor], i) => {
    shelf.publish('prize', tenant, `${key}-${i + 1}`, {
      edition_id: id, position: i + 1, name, description, awarded_for: awardedFor, conflict_group: disputed && i === 0 ? group : null,
    });
  });
  if (!disputed) return;
  const [name, description] = prizes[0];
  const said = `${description} Pengumuman lain menyebut hanya juara pertama.`;
  shelf.publish('prize', tenant, `${key}-lain`, { edition_id: id, position: prizes.length + 1, name, description: said, awarded_for: 'Juara pertama', conflict_group: group });
}

/** Publishes a programme with its editions: themes, categories, who may enter, prizes and rules. */
export function publishProgramme(shelf: ExampleShelf, programme: Programme, offices: Offices): void {
  const chance = chanceOf('programme-rows', programme.tenant);
  shelf.publish('program', programme.tenant, programme.code, {
    code: programme.code, name: programme.name, tier: programme.tier, office_id: officeOf(programme, offices, chance), started_year: programme.started,
  });
  for (const edition of programme.editions) publishEdition(shelf, edition);
}
