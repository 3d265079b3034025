import { eligibilityOf, findingsOf, refusalsAt, unprovenAt } from '../../src/domain/rules/evaluate';
import { bonusOf } from '../../src/domain/rules/kinds/bonus';
import type { Asking, EntryFacts, Honour } from '../../src/domain/rules/rule';
import { onDay } from '../../src/domain/time/day';
import { UNKNOWN } from '../support/rules-arbitrary';
import { ASKING, findingOf, packOf } from '../support/rules-scene';

type Case = readonly [why: string, kind: string, parameters: object, facts: Partial<EntryFacts>, outcome: string, more?: object, asking?: Partial<Asking>];

const took = (year: number, passed: boolean | null, program = 'kiks', organizer = '32.72'): NonNullable<EntryFacts['participations']>[number] => ({ organizer, program, year, passed });
const won = (name: string, year: number, program: string | null = 'kipp', rank: number | null = null): Honour => ({ organizer: 'kemenpanrb', program, year, name, rank });
const kipp = (name: string, more: object = {}): object => ({ organizer: 'kemenpanrb', program: 'kipp', name, ...more });
const PANDEMIC = { months: 24, exceptMonths: 12, exception: { id: 'inovasi penanganan pandemi', en: 'innovations against the pandemic' } };
const LABEL = { id: 'Ringkasan', en: 'Summary' };

const CASES: readonly Case[] = [
  ['a kind that is named', 'PARTICIPANT', { kinds: ['AGENCY', 'ROE'] }, { participant: 'ROE' }, 'MET'],
  ['a kind that is not', 'PARTICIPANT', { kinds: ['AGENCY', 'ROE'] }, { participant: 'SCHOOL' }, 'NEVER', { value: ['sekolah', 'school'] }],
  ['a kind that the source does not tell', 'PARTICIPANT', { kinds: ['AGENCY'] }, { participant: 'NOT_REPORTED' }, 'NEEDS_PROOF'],

  ['an idea where ideas may enter', 'MATURITY', { accepts: ['IDEA', 'PILOT', 'RUNNING'] }, {}, 'MET'],
  ['an idea where a pilot is asked', 'MATURITY', { accepts: ['PILOT', 'RUNNING'] }, { stage: 'INITIATIVE' }, 'NOT_YET', { earliest: null }],
  ['begun before the day asked, whatever the stage says', 'MATURITY', { accepts: ['RUNNING'] }, { stage: 'TRIAL', implemented: onDay('2023-02-28') }, 'MET'],
  ['in use by its stage, since some day of this year', 'MATURITY', { accepts: ['RUNNING'] }, { stage: 'IMPLEMENTATION', implemented: { earliest: '2023-01-01', latest: '2023-12-31' } }, 'MET', { value: ['sudah diterapkan', 'in use'] }],
  ['in use by its stage, since nobody knows when', 'MATURITY', { accepts: ['RUNNING'] }, { stage: 'IMPLEMENTATION' }, 'MET'],
  ['begins after the day asked, whatever the stage says', 'MATURITY', { accepts: ['RUNNING'] }, { stage: 'IMPLEMENTATION', implemented: onDay('2023-03-02') }, 'NOT_YET', { earliest: '2023-03-02' }],
  ['begun some day of this year, stage unknown', 'MATURITY', { accepts: ['RUNNING'] }, { implemented: { earliest: '2023-01-01', latest: '2023-12-31' } }, 'NEEDS_PROOF', { earliest: '2023-12-31' }],
  ['a pilot, or in use by now, where both do', 'MATURITY', { accepts: ['PILOT', 'RUNNING'] }, { stage: 'TRIAL', implemented: { earliest: '2023-01-01', latest: '2023-12-31' } }, 'MET'],
  ['in use where only ideas are asked', 'MATURITY', { accepts: ['IDEA'] }, { stage: 'IMPLEMENTATION' }, 'NEVER'],
  ['perhaps past what is accepted', 'MATURITY', { accepts: ['PILOT'] }, { stage: 'INITIATIVE', implemented: { earliest: '2023-01-01', latest: '2023-12-31' } }, 'NEEDS_PROOF'],

  ['of age on the closing day itself', 'MINIMUM_AGE', { months: 24 }, { implemented: onDay('2021-03-28') }, 'MET', { value: ['24 bulan', '24 months'] }],
  ['a day too young', 'MINIMUM_AGE', { months: 24 }, { implemented: onDay('2021-03-29') }, 'NOT_YET', { earliest: '2023-03-29', value: ['23 bulan', '23 months'] }],
  ['the same innovation with a deadline moved by a week', 'MINIMUM_AGE', { months: 24 }, { implemented: onDay('2021-03-29') }, 'MET', {}, { closes: onDay('2023-04-04') }],
  ['a year only, and the closing day inside it', 'MINIMUM_AGE', { months: 24 }, { implemented: { earliest: '2021-01-01', latest: '2021-12-31' } }, 'NEEDS_PROOF', { earliest: '2023-12-31' }],
  ['a year only, all of it too late', 'MINIMUM_AGE', { months: 24 }, { implemented: { earliest: '2022-01-01', latest: '2022-12-31' } }, 'NOT_YET', { earliest: '2024-12-31' }],
  ['begun after a day, until nobody knows when', 'MINIMUM_AGE', { months: 24 }, { implemented: { earliest: '2022-01-01', latest: null } }, 'NOT_YET', { earliest: null }],
  ['no closing date', 'MINIMUM_AGE', { months: 12 }, { implemented: onDay('2021-03-29') }, 'NEEDS_PROOF', { earliest: '2022-03-29' }, { closes: null }],

  ['old enough for the exception only', 'MINIMUM_AGE', PANDEMIC, { implemented: onDay('2022-03-28') }, 'NEEDS_PROOF', { earliest: '2024-03-28' }],
  ['too young even for the exception', 'MINIMUM_AGE', PANDEMIC, { implemented: onDay('2022-03-29') }, 'NOT_YET', { earliest: '2024-03-29' }],
  ['old enough without the exception', 'MINIMUM_AGE', PANDEMIC, { implemented: onDay('2021-03-28') }, 'MET'],

  ['begun inside', 'IMPLEMENTATION_WINDOW', { from: '2022-01-01', to: '2022-12-31' }, { implemented: onDay('2022-12-31') }, 'MET'],
  ['begun on the first day', 'IMPLEMENTATION_WINDOW', { from: '2022-01-01' }, { implemented: onDay('2022-01-01') }, 'MET'],
  ['begun too early', 'IMPLEMENTATION_WINDOW', { from: '2022-01-01' }, { implemented: onDay('2021-12-31') }, 'NEVER'],
  ['begun too late', 'IMPLEMENTATION_WINDOW', { to: '2022-12-31' }, { implemented: onDay('2023-01-01') }, 'NEVER'],
  ['begun on either side of the edge', 'IMPLEMENTATION_WINDOW', { from: '2022-01-01' }, { implemented: { earliest: '2021-12-01', latest: '2022-02-01' } }, 'NEEDS_PROOF'],

  ['took part once of two times', 'PARTICIPATION_LIMIT', { most: 2, counts: 'SUBMITTED' }, { participations: [took(2021, false)] }, 'MET', { value: ['sudah 1 kali', '1 so far'] }],
  ['took part twice of two times', 'PARTICIPATION_LIMIT', { most: 2, counts: 'SUBMITTED' }, { participations: [took(2021, false), took(2022, null)] }, 'NEVER'],
  ['took part twice elsewhere', 'PARTICIPATION_LIMIT', { most: 2, counts: 'SUBMITTED' }, { participations: [took(2021, true, 'kipp', 'kemenpanrb'), took(2022, true, 'kiks', '32.02')] }, 'MET'],
  ['passed once, failed once, where only passing counts', 'PARTICIPATION_LIMIT', { most: 2, counts: 'PASSED' }, { participations: [took(2021, true), took(2022, false)] }, 'MET'],
  ['passed once, once unknown, where only passing counts', 'PARTICIPATION_LIMIT', { most: 2, counts: 'PASSED' }, { participations: [took(2021, true), took(2022, null)] }, 'NEEDS_PROOF', { value: ['sudah 1 sampai 2 kali', '1 to 2 so far'] }],
  ['counts another programme by its name', 'PARTICIPATION_LIMIT', { most: 1, counts: 'SUBMITTED', organizer: 'kemenpanrb', program: 'kipp' }, { participations: [took(2022, true, 'kipp', 'kemenpanrb')] }, 'NEVER'],
  ['asked for no programme in particular', 'PARTICIPATION_LIMIT', { most: 1, counts: 'SUBMITTED' }, { participations: [took(2022, true)] }, 'NEEDS_PROOF', {}, { program: null }],
  ['never took part', 'PARTICIPATION_LIMIT', { most: 1, counts: 'SUBMITTED' }, { participations: [] }, 'MET', {}, { program: null }],

  ['never a Top 45, and it was one', 'AWARD_LIMIT', { awards: [kipp('Top 45')], most: 0 }, { honours: [won('TOP-45 KIPP 2020', 2020)] }, 'NEVER', { value: ['TOP-45 KIPP 2020', 'TOP-45 KIPP 2020'] }],
  ['never a Top 4, and it was a Top 45', 'AWARD_LIMIT', { awards: [kipp('Top 4')], most: 0 }, { honours: [won('Top 45 KIPP 2020', 2020)] }, 'MET'],
  ['not twice a Top 99, and it was once', 'AWARD_LIMIT', { awards: [kipp('Top 99')], most: 1 }, { honours: [won('Top 99', 2018)] }, 'MET'],
  ['not twice a Top 99, and it was twice', 'AWARD_LIMIT', { awards: [kipp('Top 99')], most: 1 }, { honours: [won('Top 99', 2018), won('top99', 2019)] }, 'NEVER'],
  ['in other years only', 'AWARD_LIMIT', { awards: [kipp('Top 45', { fromYear: 2019, toYear: 2020 })], most: 0 }, { honours: [won('Top 45', 2018), won('Top 45', 2021)] }, 'MET'],
  ['of a programme that the award does not tell', 'AWARD_LIMIT', { awards: [kipp('Top 45')], most: 0 }, { honours: [won('Top 45', 2020, null)] }, 'NEEDS_PROOF'],
  ['of another programme', 'AWARD_LIMIT', { awards: [kipp('Top 45')], most: 0 }, { honours: [won('Top 45', 2020, 'iga')] }, 'MET'],
  ['its words in another order', 'AWARD_LIMIT', { awards: [kipp('Top 45')], most: 0 }, { honours: [won('45 Top', 2020)] }, 'MET'],
  ['the very rank that bars', 'AWARD_LIMIT', { awards: [{ name: 'Juara', bestRank: 3 }], most: 0 }, { honours: [won('Juara', 2020, null, 3)] }, 'NEVER'],
  ['a rank below the one that bars', 'AWARD_LIMIT', { awards: [{ name: 'Juara', bestRank: 3 }], most: 0 }, { honours: [won('Juara Harapan', 2020, null, 4)] }, 'MET'],
  ['a rank that nobody wrote down', 'AWARD_LIMIT', { awards: [{ name: 'Juara', bestRank: 3 }], most: 0 }, { honours: [won('Juara', 2020, null)] }, 'NEEDS_PROOF'],

  ['won before', 'AWARD_REQUIRED', { awards: [kipp('Top 45'), kipp('Top 99')] }, { honours: [won('Top 99', 2016)] }, 'MET'],
  ['never won', 'AWARD_REQUIRED', { awards: [kipp('Top 45')] }, { honours: [] }, 'NEEDS_PROOF'],
  ['won one of a programme that the award does not tell', 'AWARD_REQUIRED', { awards: [kipp('Top 45')] }, { honours: [won('Top 45', 2020, null)] }, 'NEEDS_PROOF'],
  ['nobody recorded its awards', 'AWARD_REQUIRED', { awards: [kipp('Top 45')] }, { honours: null }, 'NEEDS_PROOF'],

  ['one of two parents won', 'REPLICATION_REQUIRED', { awards: [kipp('Top 99', { toYear: 2020 })] }, { parents: [{ title: 'A', honours: [] }, { title: 'B', honours: [won('Top 99', 2019)] }] }, 'MET', { value: ['B', 'B'] }],
  ['its parent won too late', 'REPLICATION_REQUIRED', { awards: [kipp('Top 99', { toYear: 2020 })] }, { parents: [{ title: 'B', honours: [won('Top 99', 2021)] }] }, 'NEEDS_PROOF'],
  ['its parent won, and one side only says that it replicates it', 'REPLICATION_REQUIRED', { awards: [kipp('Top 99')] }, { parents: [{ title: 'B', honours: [won('Top 99', 2019)], unproven: 'CLAIM' }] }, 'NEEDS_PROOF', { value: ['B', 'B'] }],
  ['its parent won, and the replication is agreed only', 'REPLICATION_REQUIRED', { awards: [kipp('Top 99')] }, { parents: [{ title: 'B', honours: [won('Top 99', 2019)], unproven: 'NOT_BEGUN' }] }, 'NEEDS_PROOF'],
  ['a confirmed parent that won beside a claimed one', 'REPLICATION_REQUIRED', { awards: [kipp('Top 99')] }, { parents: [{ title: 'A', honours: [won('Top 99', 2019)], unproven: 'CLAIM' }, { title: 'B', honours: [won('Top 99', 2018)] }] }, 'MET', { value: ['B', 'B'] }],
  ['a claimed parent that won beside a confirmed one that did not', 'REPLICATION_REQUIRED', { awards: [kipp('Top 99')] }, { parents: [{ title: 'A', honours: [won('Top 99', 2019)], unproven: 'CLAIM' }, { title: 'B', honours: [] }] }, 'NEEDS_PROOF', { value: ['A', 'A'] }],
  ['no parent is recorded', 'REPLICATION_REQUIRED', { awards: [kipp('Top 99')] }, { parents: [] }, 'NEEDS_PROOF'],

  ['invited', 'INVITATION', {}, { invited: true }, 'MET'],
  ['not invited, and may still be', 'INVITATION', {}, { invited: false }, 'NOT_YET', { earliest: null }],

  ['room for one more', 'QUOTA', { per: 'REGION', most: 10 }, { used: { butir: 9 } }, 'MET', { value: ['terpakai 9 dari 10', '9 of 10 used'] }],
  ['full', 'QUOTA', { per: 'REGION', most: 10 }, { used: { butir: 10 } }, 'NOT_YET', { earliest: null }],
  ['nobody counted', 'QUOTA', { per: 'AGENCY', most: 10 }, { used: { other: 3 } }, 'NEEDS_PROOF'],
  ['for another kind of participant', 'QUOTA', { per: 'AGENCY', most: 1, kinds: ['SCHOOL'] }, { participant: 'AGENCY', used: { butir: 5 } }, 'MET'],
  ['for this kind of participant', 'QUOTA', { per: 'AGENCY', most: 1, kinds: ['SCHOOL'] }, { participant: 'SCHOOL', used: { butir: 1 } }, 'NOT_YET'],

  ['a duty refuses no entry', 'MINIMUM_ENTRIES', { least: 1, per: 'YEAR', counts: 'SUBMITTED' }, {}, 'MET'],

  ['as many words as allowed', 'REQUIRED_ANSWER', { question: 'q', label: LABEL, mostWords: 200 }, { answers: { q: 200 } }, 'MET'],
  ['a word too many', 'REQUIRED_ANSWER', { question: 'q', label: LABEL, mostWords: 200 }, { answers: { q: 201 } }, 'NOT_YET', { remedy: ['Kurangi 1 kata: Ringkasan.', 'Cut 1 words: Summary.'] }],
  ['a word too few', 'REQUIRED_ANSWER', { question: 'q', label: LABEL, leastWords: 300 }, { answers: { q: 299 } }, 'NOT_YET'],
  ['as many words as asked', 'REQUIRED_ANSWER', { question: 'q', label: LABEL, leastWords: 300 }, { answers: { q: 300 } }, 'MET'],
  ['drafted without it', 'REQUIRED_ANSWER', { question: 'constructor', label: LABEL }, { answers: {} }, 'NOT_YET'],
  ['nothing drafted', 'REQUIRED_ANSWER', { question: 'q', label: LABEL }, { answers: null }, 'NEEDS_PROOF'],

  ['there', 'REQUIRED_DOCUMENT', { document: 'd', label: LABEL }, { documents: { d: { files: 1, complete: 0 } } }, 'MET'],
  ['there without its number', 'REQUIRED_DOCUMENT', { document: 'd', label: LABEL, identified: true }, { documents: { d: { files: 1, complete: 0 } } }, 'NOT_YET'],
  ['too few', 'REQUIRED_DOCUMENT', { document: 'd', label: LABEL, least: 2 }, { documents: { d: { files: 1, complete: 1 } } }, 'NOT_YET'],

  ['chosen', 'CATEGORY_REQUIRED', {}, { category: 'kesehatan' }, 'MET'],
  ['not chosen', 'CATEGORY_REQUIRED', {}, { category: null }, 'NEEDS_PROOF'],
  ['free', 'UNIQUE_TITLE', {}, { titleTaken: false }, 'MET'],
  ['taken, which another title mends', 'UNIQUE_TITLE', {}, { titleTaken: true }, 'NOT_YET'],
  ['alike', 'SIMILAR_TITLE', { percent: 80 }, { similar: [{ title: 'Layanan B', percent: 80 }] }, 'NOT_YET', { value: ['Layanan B (80 %)', 'Layanan B (80 %)'] }],
  ['less alike', 'SIMILAR_TITLE', { percent: 80 }, { similar: [{ title: 'Layanan B', percent: 79 }] }, 'MET'],
  ['two of one goal', 'SDG_LINK', { least: 1 }, { goals: 2 }, 'MET'],
  ['one of one goal', 'SDG_LINK', { least: 1 }, { goals: 1 }, 'MET'],
  ['none of one goal', 'SDG_LINK', { least: 1 }, { goals: 0 }, 'NOT_YET'],
  ['left to the officer', 'OFFICER_CHECK', { question: LABEL }, {}, 'NEEDS_PROOF'],
  ['old enough, amount known', 'BONUS', { months: 24, points: 250 }, { implemented: onDay('2020-01-01') }, 'MET', { bonusHundredths: 250 }],
];

describe('what each kind says', () => {
  it.each(CASES.map((one) => ({ why: one[0], one })))('$one.1: $why', ({ one: [, kind, parameters, facts, outcome, more = {}, asking = {}] }) => {
    expect(findingOf(kind, parameters, facts, asking)).toMatchObject({ outcome, ...more });
  });

  it('has a case for every kind', () => {
    expect(new Set(CASES.map(([, kind]) => kind)).size).toBe(19);
  });

  it('leaves no amount where a bonus tells none', () => {
    expect(findingOf('BONUS', { months: 24 }, { implemented: onDay('2020-01-01') })).not.toHaveProperty('bonusHundredths');
  });
});

describe('the registration window', () => {
  const window = (asking: Partial<Asking>): object => {
    const [found] = findingsOf(packOf({ clauses: [{ code: 'butir', kind: 'INVITATION', confidence: 'SYNTHETIC' }] }), UNKNOWN, { ...ASKING, ...asking });
    return { code: found.clause.code, outcome: found.outcome, strength: found.clause.strength, earliest: found.earliest };
  };

  it.each<[string, Partial<Asking>, object]>([
    ['the day before it opens', { asOf: '2023-01-31' }, { outcome: 'NOT_YET', strength: 'BINDING', earliest: '2023-02-01' }],
    ['its first day', { asOf: '2023-02-01' }, { outcome: 'MET' }],
    ['its last day', { asOf: '2023-03-28' }, { outcome: 'MET' }],
    ['the day after', { asOf: '2023-03-29' }, { outcome: 'NEVER', strength: 'BINDING' }],
    ['the day after, returned for mending', { asOf: '2023-03-29', mendUntil: '2023-04-01' }, { outcome: 'MET' }],
    ['no last day', { closes: null }, { outcome: 'NEEDS_PROOF', strength: 'UNKNOWN' }],
    ['no first day', { opens: null, asOf: '2001-01-01' }, { outcome: 'MET' }],
  ])('%s', (_why, asking, found) => {
    expect(window(asking)).toMatchObject({ code: 'registration-window', ...found });
  });
});

describe('groups', () => {
  const pack = packOf({
    groups: [{ code: 'umum', name: { id: 'Umum', en: 'General' } }, { code: 'replikasi', name: { id: 'Replikasi', en: 'Replication' } }],
    clauses: [
      { code: 'umur-umum', kind: 'MINIMUM_AGE', confidence: 'SYNTHETIC', groups: ['umum'], with: { months: 24 } },
      { code: 'umur-replikasi', kind: 'MINIMUM_AGE', confidence: 'SYNTHETIC', groups: ['replikasi'], with: { months: 12 } },
      { code: 'dulu', kind: 'INVITATION', confidence: 'SYNTHETIC', valid: { to: '2023-02-28' } },
    ],
  });
  const facts = { ...UNKNOWN, implemented: onDay('2022-01-01') };
  const answer = (group: string | null): readonly string[] => {
    const findings = findingsOf(pack, { ...facts, group }, ASKING);
    return [eligibilityOf(findings), ...findings.map((f) => f.clause.code)];
  };

  it('have conditions of their own: the same innovation is ripe in one and not yet in the other', () => {
    expect(answer('umum')).toEqual(['NOT_YET', 'registration-window', 'group-choice', 'umur-umum']);
    expect(answer('replikasi')).toEqual(['ELIGIBLE', 'registration-window', 'group-choice', 'umur-replikasi']);
  });

  it('leave the answer open until one is chosen, and a group that there is not must be chosen anew', () => {
    expect(answer(null)).toEqual(['NEEDS_PROOF', 'registration-window', 'group-choice']);
    expect(unprovenAt('SUBMISSION', findingsOf(pack, facts, ASKING)).map((f) => f.clause.code)).toEqual(['group-choice']);
    expect(refusalsAt('SUBMISSION', findingsOf(pack, { ...facts, group: 'khusus' }, ASKING)).map((f) => f.clause.code)).toEqual(['group-choice']);
  });

  it('a clause holds on the last day of its validity and not after', () => {
    const codes = (asOf: string): readonly string[] => findingsOf(pack, facts, { ...ASKING, asOf }).map((f) => f.clause.code);
    expect(codes('2023-02-28')).toContain('dulu');
    expect(codes('2023-03-01')).not.toContain('dulu');
  });
});

describe('the bonuses', () => {
  it('stand on a line each, are capped together, and say when the sum is not all', () => {
    const clause = (code: string, strength: string, parameters: object): object => ({ code, kind: 'BONUS', strength, confidence: 'SYNTHETIC', with: parameters });
    const pack = packOf({ clauses: [
      clause('a', 'BINDING', { months: 12, points: 300, cap: 500 }), clause('b', 'BINDING', { months: 24, points: 300 }), clause('c', 'BINDING', { months: 24 }),
      clause('d', 'BINDING', { months: 60, points: 900 }), clause('e', 'UNKNOWN', { months: 12, points: 100 }),
    ] });
    const findings = findingsOf(pack, { ...UNKNOWN, implemented: onDay('2020-01-01') }, ASKING);
    expect(bonusOf(findings)).toEqual({
      hundredths: 500, complete: false,
      lines: [['a', 'MET', 300], ['b', 'MET', 300], ['c', 'MET', null], ['d', 'NOT_YET', 0], ['e', 'MET', null]].map(([code, outcome, hundredths]) => ({ clause: code, outcome, hundredths })),
    });
    expect(bonusOf(findings.filter((f) => f.clause.code === 'b'))).toMatchObject({ hundredths: 300, complete: true });
    expect(bonusOf([])).toEqual({ lines: [], hundredths: 0, complete: true });
    expect(eligibilityOf(findings)).toBe('ELIGIBLE');
  });
});
