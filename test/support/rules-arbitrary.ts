import fc, { type Arbitrary } from 'fast-check';
import { packKinds } from '../../src/domain/rules/kinds';
import type { Parameters, ParameterSpec, ParameterSpecs } from '../../src/domain/rules/parameters';
import type { Asking, Clause, EntryFacts, Honour, RuleKind, RulePack } from '../../src/domain/rules/rule';
import { addDays, type Day, type Period } from '../../src/domain/time/day';
import { PARTICIPANT_KIND, RULE_STRENGTH } from '../../src/domain/vocabulary/competition-words';
import { IID_STAGE } from '../../src/domain/vocabulary/innovation-words';
import { SOURCE_CONFIDENCE } from '../../src/domain/vocabulary/region-words';
import { RULE_GATE } from '../../src/domain/vocabulary/rule-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

/** Any day of forty years, the ends of months and leap days as often as others. */
export const days: Arbitrary<Day> = fc.oneof(
  fc.integer({ min: 0, max: 14_600 }).map((n) => addDays('2000-01-01', n)),
  fc.constantFrom('2000-02-29', '2016-02-29', '2020-02-29', '2021-02-28', '2023-08-31', '2023-01-31', '2024-02-29', '2024-12-31'),
);

/** A date as far as it is known: both ends, one of them, or none. */
export const periods: Arbitrary<Period> = fc.tuple(days, fc.nat(900), fc.boolean(), fc.boolean()).map(([day, span, hasEarliest, hasLatest]) => ({
  earliest: hasEarliest ? day : null, latest: hasLatest ? addDays(day, span) : null,
}));

const codes = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,12}$/);
const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(text) && [...text].length <= 40);
const words = fc.record({ id: texts, en: texts });

function valueOf(spec: ParameterSpec): Arbitrary<unknown> {
  switch (spec.is) {
    case 'whole': return fc.integer({ min: spec.least, max: spec.most });
    case 'text': return spec.pattern === undefined ? fc.oneof(texts, fc.constantFrom('Top 45', 'Top 99', 'Juara')) : fc.oneof(codes, fc.constantFrom('32.72', 'kiks', 'kemenpanrb', 'kipp'));
    case 'words': return words;
    case 'day': return days;
    case 'flag': return fc.boolean();
    case 'one': return fc.constantFrom(...spec.of);
    case 'some': return fc.subarray([...spec.of], { minLength: 1 });
    case 'list': return fc.array(parametersOf(spec.each), { minLength: 1, maxLength: 3 });
  }
}

/** Any parameters that the specs accept, optional ones there or not. */
export function parametersOf(specs: ParameterSpecs): Arbitrary<Parameters> {
  const entries = Object.entries(specs);
  return fc.record(Object.fromEntries(entries.map(([name, spec]) => [name, valueOf(spec)])), {
    requiredKeys: entries.filter(([, spec]) => spec.optional !== true).map(([name]) => name),
  }).map((held) => ({ ...held }));
}

/** Half of what goes together only in pairs would rarely come by chance: without the exception, where it comes without its months. */
function withoutFaults(kind: RuleKind, p: Parameters): Parameters {
  const { exception, exceptMonths, ...rest } = p;
  return kind.kind !== 'MINIMUM_AGE' || (exception !== undefined && Number(exceptMonths) < Number(p.months)) ? p : rest;
}

/** Any clause of a kind. */
export function clausesOf(kind: RuleKind, groups: readonly string[] = []): Arbitrary<Clause> {
  return fc.record({
    code: codes, kind: fc.constant(kind.kind),
    strength: fc.constantFrom(...codesOf(RULE_STRENGTH).filter((strength) => kind.force !== 'ADVISES' || strength !== 'BINDING')),
    gate: fc.constantFrom(...codesOf(RULE_GATE)), confidence: fc.constantFrom(...codesOf(SOURCE_CONFIDENCE)), citation: fc.option(texts),
    groups: groups.length === 0 ? fc.constant(null) : fc.option(fc.subarray([...groups], { minLength: 1 })),
    validFrom: fc.constant(null), validTo: fc.option(days),
    parameters: parametersOf(kind.parameters).map((p) => withoutFaults(kind, p)).filter((p) => (kind.together?.(p) ?? []).length === 0),
    note: fc.option(words.map(({ id, en }) => [id, en] as const)),
  });
}

/** Any pack with up to eight clauses of any kinds. */
export const packs: Arbitrary<RulePack> = fc.uniqueArray(codes, { maxLength: 3 }).chain((groups) => fc.record({
  code: codes, revision: fc.integer({ min: 1, max: 9999 }), name: words.map(({ id, en }) => [id, en] as const), citation: fc.option(texts),
  groups: fc.tuple(...groups.map((code) => words.map(({ id, en }) => ({ code, name: [id, en] as const })))),
  clauses: fc.uniqueArray(fc.oneof(...packKinds().map((kind) => clausesOf(kind, groups))), { minLength: 1, maxLength: 8, selector: ({ code }) => code }),
}));

const honours: Arbitrary<Honour> = fc.record({
  organizer: fc.constantFrom('32.72', 'kemenpanrb', '32'), program: fc.constantFrom('kiks', 'kipp', 'kijb', null), year: fc.integer({ min: 2010, max: 2030 }),
  name: fc.constantFrom('Top 45 KIPP 2022', 'TOP-99', 'Juara 1', 'Harapan'), rank: fc.option(fc.integer({ min: 1, max: 100 })),
});

/** Facts of which nobody said anything but the title. */
export const UNKNOWN: EntryFacts = {
  title: 'Layanan', participant: null, group: null, category: null, stage: null, implemented: null, participations: null, honours: null, parents: null, goals: null,
  answers: null, documents: null, invited: null, titleTaken: null, similar: null, used: null,
};

const counts = (of: readonly string[]): Arbitrary<Record<string, number>> => fc.dictionary(fc.constantFrom(...of), fc.nat(12));

/** Any facts, each known or not; answers, documents and quotas by the codes that these clauses name. */
export function factsFor(clauses: readonly Clause[]): Arbitrary<EntryFacts> {
  const named = (name: string): readonly string[] => ['x', ...clauses.flatMap((c) => (typeof c.parameters[name] === 'string' ? [c.parameters[name]] : []))];
  return fc.record({
    title: texts, participant: fc.option(fc.constantFrom(...codesOf(PARTICIPANT_KIND))), group: fc.option(fc.constantFrom('umum', ...clauses.flatMap((c) => c.groups ?? []))),
    category: fc.option(codes), stage: fc.option(fc.constantFrom(...codesOf(IID_STAGE))), implemented: fc.option(periods),
    participations: fc.option(fc.array(fc.record({
      organizer: fc.constantFrom('32.72', 'kemenpanrb'), program: fc.constantFrom('kiks', 'kipp'), year: fc.integer({ min: 2015, max: 2030 }), passed: fc.option(fc.boolean()),
    }), { maxLength: 5 })),
    honours: fc.option(fc.array(honours, { maxLength: 4 })), parents: fc.option(fc.array(fc.record({ title: texts, honours: fc.array(honours, { maxLength: 2 }) }), { maxLength: 3 })),
    goals: fc.option(fc.nat(17)), answers: fc.option(counts(named('question'))),
    documents: fc.option(fc.dictionary(fc.constantFrom(...named('document')), fc.nat(4).chain((files) => fc.nat(files).map((complete) => ({ files, complete }))))),
    invited: fc.option(fc.boolean()), titleTaken: fc.option(fc.boolean()), similar: fc.option(fc.array(fc.record({ title: texts, percent: fc.nat(100) }), { maxLength: 3 })),
    used: fc.option(counts(['x', ...clauses.map((c) => c.code)])),
  });
}

/** Any question: as of any day, with dates known or not. */
export const askings: Arbitrary<Asking> = fc.record({
  asOf: days, opens: fc.option(periods), closes: fc.option(periods), mendUntil: fc.option(days),
  program: fc.option(fc.constantFrom({ organizer: '32.72', program: 'kiks' }, { organizer: 'kemenpanrb', program: 'kipp' })),
});
