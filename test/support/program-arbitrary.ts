import fc from 'fast-check';
import { stringify } from 'yaml';
import { EDITION_HELD, PARTICIPANT_KIND, PROGRAM_TIER, ROUND_METHOD, RULE_STRENGTH, RULE_TOPIC } from '../../src/domain/vocabulary/competition-words';
import { AGGREGATION, BLIND_FIELD, CUT_TIE, PUBLISHES, RANK_ON, ROUNDING, TIE_BREAK } from '../../src/domain/vocabulary/judging-words';
import { MAPPING_CONFIDENCE } from '../../src/domain/vocabulary/innovation-words';
import { AGENCY_KIND } from '../../src/domain/vocabulary/region-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

/** Words that YAML would take for something else unless they are quoted, and some that people write. */
const WORDS = [
  'Dinas Kesehatan', 'yes', 'no', 'null', '~', '2023', '2023-03-28', '1e3', '0x10', '00.10', '.5', 'a: b', '# bukan komentar', '- butir', '? tanya', '[a]', '{a}', '*x', '&x', '!x', '%x', '@x', '`x`',
  "petik 'satu'", 'petik "dua"', 'garis\nbaru', 'garis\n\nkosong\n  masuk', 'Ékonomi café 中文 😀', '<script>', 'true', '.inf', 'x'.repeat(150), 'koma, dan: titik dua', '|', '>', '---', '...', '\\', 'tab\tdi tengah', '=',
] as const;

const word = fc.constantFrom(...WORDS);
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> => fc.oneof({ weight: 3, arbitrary: of }, { weight: 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant(null) });
const one = <V extends string>(codes: readonly V[]): fc.Arbitrary<V> => fc.constantFrom(...codes);
const year = fc.integer({ min: 2020, max: 2030 });
const unique = <T>(of: fc.Arbitrary<T>, most: number, name: (item: T) => unknown): fc.Arbitrary<T[]> => fc.uniqueArray(of, { maxLength: most, selector: name });
const both = fc.record({ id: word, en: word });

/** Partial dates within a year, none before another: a month, a day, a range, a year, one side. */
const dates = (at: number): fc.Arbitrary<string | number> => fc.constantFrom(at, `${at}`, `${at}-06`, `${at}-06-15`, `${at}-06-01/${at}-06-20`, `${at}/..`, `../${at}-12-31`);

const agencies = unique(fc.record({
  code: fc.constantFrom('setda', 'dinkes', 'disdik', 'pkm-1', 'pkm-2', 'sd-1', 'kec.a'), name: word, kind: one(codesOf(AGENCY_KIND)), abbreviation: maybe(fc.constantFrom('Dinkes', 'no', '12')), valid_from: maybe(fc.constant('2019-01-01')),
  aliases: maybe(unique(word, 3, (w) => w)), service_unit_years: maybe(unique(year, 3, (y) => y)),
}), 6, (a) => a.code).chain((list) => fc.tuple(...list.map((agency, i) => fc.option(fc.integer({ min: 0, max: Math.max(0, i - 1) }), { nil: -1 }).map((above) => {
  // Above an agency stands one that comes before it: a forest, whatever is drawn. Lists cannot be null.
  const { aliases, service_unit_years, ...rest } = agency;
  return { ...rest, ...(aliases ? { aliases } : {}), ...(service_unit_years ? { service_unit_years } : {}), parent: i > 0 && above >= 0 ? list[above].code : null };
}))));

const rubric = fc.record({ code: fc.constantFrom('proposal', 'presentasi'), name: both, weights: fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 3 }) }).map(({ code, name, weights }) => {
  const cuts = [0, ...weights.sort((a, b) => a - b), 10_000];
  return { code, name, criteria: cuts.slice(1).map((cut, i) => ({ code: `k${i}`, name: { id: `Kriteria ${i}`, en: `Criterion ${i}` }, weight: cut - cuts[i], most_points: 100, ...(i === 0 ? { standards: ['KIPP-2022', 'KIJB'] } : {}) })) };
});

const KINDS = codesOf(PARTICIPANT_KIND);
const cut = fc.oneof(
  fc.constantFrom({ kind: 'NONE' }, { kind: 'INVITATION' }, { kind: 'PLENARY' }), fc.integer({ min: 1, max: 99 }).map((size) => ({ kind: 'TOP_N', size })),
  fc.integer({ min: 0, max: 10_000 }).map((mark_hundredths) => ({ kind: 'PASSING_MARK', mark_hundredths })),
);

const few = <V extends string>(codes: readonly V[]): fc.Arbitrary<V[]> => fc.uniqueArray(one(codes), { maxLength: codes.length });
/** How a round is judged: each key said, left out or emptied; weighted panels with their weights, and a share of what a round before can give. */
const judging = fc.record({
  least_scores: maybe(fc.integer({ min: 1, max: 7 })), cut_tie: maybe(one(codesOf(CUT_TIE))), rounding: maybe(one(codesOf(ROUNDING))), decimals: maybe(fc.integer({ min: 0, max: 2 })),
  rank_on: maybe(one(codesOf(RANK_ON))), bonus: maybe(fc.boolean()), carry: maybe(fc.integer({ min: 0, max: 10_000 })), tie_chain: fc.option(few(codesOf(TIE_BREAK)), { nil: undefined }),
  blind: fc.option(few(codesOf(BLIND_FIELD)), { nil: undefined }), aggregation: maybe(one(codesOf(AGGREGATION))), share: fc.integer({ min: 1, max: 9999 }),
}).map(({ share, ...said }) => (said.aggregation === 'WEIGHTED_PANELS' ? { ...said, panels: [{ code: 'dalam', weight: share }, { code: 'luar-2', weight: 10_000 - share }] } : said));
const published = fc.record({
  publishes: maybe(one(codesOf(PUBLISHES))), publishes_scores: maybe(fc.boolean()), publishes_statistics: maybe(fc.boolean()), objection_days: maybe(fc.integer({ min: 0, max: 30 })), nominees: maybe(fc.integer({ min: 1, max: 9 })),
});

interface DrawnRound {
  readonly method: string;
  readonly rubric?: unknown;
  readonly judging?: { readonly carry?: number | null } | null;
}

/** Rounds as a file may have them: judged ones only say how, and the first of those carries nothing. */
function fitting<R extends DrawnRound>(rounds: readonly R[]): readonly R[] {
  const isJudged = ({ method, rubric }: R): boolean => (rubric ?? null) !== null || !['COLLECTION', 'SCREENING'].includes(method);
  const first = rounds.findIndex(isJudged);
  return rounds.map((round, i) => (!isJudged(round) ? { ...round, judging: undefined } : i === first && round.judging ? { ...round, judging: { ...round.judging, carry: 0 } } : round));
}

const edition = (at: number, rubrics: readonly string[]): fc.Arbitrary<object> => fc.record({
  name: word, number: maybe(fc.integer({ min: 1, max: 30 })), theme: maybe(word), held: one(codesOf(EDITION_HELD)), opens: maybe(dates(at)), closes: maybe(dates(at)), mend_days: fc.integer({ min: 0, max: 30 }), judging: maybe(published),
  themes: fc.array(word, { maxLength: 3 }), participants: unique(fc.record({ kind: one(KINDS), wording: word }), 4, (p) => p.kind),
  categories: unique(fc.record({
    code: fc.constantFrom('kesehatan', 'pendidikan', 'umum', 'x.y'), name: word,
    affairs: unique(fc.record({ code: fc.constantFrom('WYD-01', 'WYD-02', 'WND-05', 'PNJ-06'), confidence: one(codesOf(MAPPING_CONFIDENCE)), note: maybe(word) }), 3, (a) => a.code),
  }), 4, (c) => c.code),
  rounds: fc.array(fc.record({ name: word, method: one(codesOf(ROUND_METHOD)), words: maybe(word), cut: maybe(cut), runs: maybe(dates(at)), judging: maybe(judging), rubric: rubrics.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...rubrics).map((code) => ({ code, revision: 1 }))) }), { maxLength: 4 }),
  prizes: fc.array(fc.record({ name: word, description: maybe(word), awarded_for: maybe(word) }), { maxLength: 3 }),
  rules: fc.array(fc.record({ topic: one(codesOf(RULE_TOPIC)), strength: one(codesOf(RULE_STRENGTH)), wording: both, citation: maybe(word) }), { maxLength: 2 }),
}).chain((made) => {
  const { participants } = made;
  const rounds = fitting(made.rounds);
  // Quotas only for those who may enter.
  const quotas = participants.length === 0 ? fc.constant(null) : fc.dictionary(fc.constantFrom(...participants.map((p) => p.kind)), fc.integer({ min: 1, max: 20 }), { minKeys: 1, maxKeys: 3 });
  return quotas.map((held) => ({ ...made, year: at, rounds: held === null ? rounds : [...rounds, { name: 'Kuota', method: 'PLENARY', cut: { kind: 'QUOTA_PER_KIND', quotas: { ...held } } }] }));
});

const clause = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((months) => ({ code: 'umur', kind: 'MINIMUM_AGE', confidence: 'SYNTHETIC', with: { months } })),
  word.map((note) => ({ code: 'kategori', kind: 'CATEGORY_REQUIRED', strength: 'UNKNOWN', confidence: 'INFERRED', citation: 'pasal 1', note: { id: note, en: note } })),
);

/** Programme files without a fault, as text, for a tenant that is to be put in; `revision` keeps apart the packs and rubrics of files that follow one another. */
export function programFiles(program: string, revision: number): fc.Arbitrary<string> {
  return fc.record({ agencies, rubrics: unique(rubric, 2, (r) => r.code), clauses: unique(clause, 2, (c) => c.code), years: unique(year, 2, (y) => y) }).chain(({ rubrics, clauses, years, ...rest }) => fc.record({
    tenant: fc.constant('T'), agencies: fc.constant(rest.agencies),
    exemptions: rest.agencies.length === 0 ? fc.constant([]) : unique(fc.record({ agency: fc.constantFrom(...rest.agencies.map((a) => a.code)), year, reason: word, citation: maybe(word) }), 2, (e) => `${e.agency} ${e.year}`),
    program: fc.record({ name: word, tier: one(codesOf(PROGRAM_TIER)), started_year: maybe(year), office: rest.agencies.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...rest.agencies.map((a) => a.code))) }).map((p) => ({ code: program, ...p })),
    packs: fc.constant(clauses.length === 0 ? [] : [{ code: 'aturan', revision, name: { id: 'Aturan', en: 'Rules' }, clauses }]),
    rubrics: fc.constant(rubrics.map((r) => ({ ...r, code: `${r.code}-${revision}`, revision: 1 }))),
    editions: years.length === 0 ? fc.constant([]) : fc.tuple(...years.map((at) => edition(at, rubrics.map((r) => `${r.code}-${revision}`)).chain((made) =>
      (clauses.length === 0 ? fc.constant(made) : fc.boolean().map((use) => ({ ...made, ...(use ? { pack: { code: 'aturan', revision } } : {}) })))))),
  })).map((file) => stringify(file, { lineWidth: 0, aliasDuplicateObjects: false, keepUndefined: false }));
}
