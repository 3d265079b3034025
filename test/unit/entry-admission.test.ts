import { hindranceOf, mayDraft, type Running } from '../../src/domain/entry/admission';
import { participantOfAgency, participantOfOrganization } from '../../src/domain/entry/participant';
import { EDITION_PHASE, PARTICIPANT_KIND, type EditionPhase } from '../../src/domain/vocabulary/competition-words';
import { AGENCY_KIND, ORGANIZATION_KIND, TENANT_KIND } from '../../src/domain/vocabulary/region-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const open: Running = { phase: 'OPEN', held: 'HELD', window: { opens: '2026-03-01', until: '2026-03-31' }, today: '2026-03-15', extension: null, mendUntil: null };
const why = (change: Partial<Running>): string | null => hindranceOf({ ...open, ...change })?.why ?? null;

describe('what stands against handing in and submitting', () => {
  it.each<[string, Partial<Running>, string | null]>([
    ['the first day', { today: '2026-03-01' }, null],
    ['the last day', { today: '2026-03-31' }, null],
    ['the day before', { today: '2026-02-28' }, 'WINDOW'],
    ['the day after', { today: '2026-04-01' }, 'WINDOW'],
    ['no closing date', { window: { opens: null, until: null }, today: '2030-01-01' }, null],
    ['an edition that is not held', { held: 'NOT_HELD' }, 'NOT_HELD'],
    ['not held, and over', { held: 'NOT_HELD', phase: 'RESULTS' }, 'NOT_HELD'],
    ['screening', { phase: 'SCREENING' }, 'PHASE'],
    ['screening, mending until today', { phase: 'SCREENING', mendUntil: '2026-03-15' }, null],
    ['screening, mending until yesterday', { phase: 'SCREENING', mendUntil: '2026-03-14' }, 'WINDOW'],
    ['screening, extended until today', { phase: 'SCREENING', extension: '2026-03-15' }, null],
    ['screening, extended until yesterday', { phase: 'SCREENING', extension: '2026-03-14' }, 'WINDOW'],
    ['screening, extended until yesterday and mending until tomorrow', { phase: 'SCREENING', extension: '2026-03-14', mendUntil: '2026-03-16' }, null],
    ['screening, mending before the closing date that no longer counts', { phase: 'SCREENING', mendUntil: '2026-03-10' }, 'WINDOW'],
    ['mending while it is open', { mendUntil: '2026-03-10' }, null],
  ])('%s: %o', (_name, change, expected) => {
    expect(why(change)).toBe(expected);
  });

  it('is everything but an open edition and its screening', () => {
    const others = codesOf(EDITION_PHASE).filter((p) => p !== 'OPEN' && p !== 'SCREENING');
    for (const phase of others) expect([phase, why({ phase, mendUntil: '2030-01-01', extension: '2030-01-01' })]).toEqual([phase, 'PHASE']);
  });
});

describe('drafting', () => {
  it.each<[EditionPhase, boolean]>([['ANNOUNCED', true], ['OPEN', true], ['SCREENING', false], ['JUDGING', false], ['RESULTS', false], ['UNKNOWN', false]])('in %s: %s', (phase, may) => {
    expect(mayDraft({ ...open, phase })).toBe(may);
    expect(mayDraft({ ...open, phase, held: 'NOT_HELD' })).toBe(false);
  });

  it('goes on under screening for who was given more time, until that day', () => {
    expect(mayDraft({ ...open, phase: 'SCREENING', extension: '2026-03-15' })).toBe(true);
    expect(mayDraft({ ...open, phase: 'SCREENING', extension: '2026-03-14' })).toBe(false);
  });
});

describe('the kind of participant', () => {
  it('is told for every kind of agency and organisation', () => {
    const kinds = new Set(codesOf(PARTICIPANT_KIND).filter((k) => k !== 'NOT_REPORTED'));
    for (const government of codesOf(TENANT_KIND)) for (const kind of codesOf(AGENCY_KIND)) expect(kinds.has(participantOfAgency(kind, government) as never)).toBe(true);
    expect(codesOf(ORGANIZATION_KIND).map(participantOfOrganization)).toEqual(['MINISTRY', 'MINISTRY', 'UNIVERSITY', 'SOE', 'ROE']);
  });

  it('of a dinas is that of its government; of a school it is a school everywhere', () => {
    expect(codesOf(TENANT_KIND).map((g) => participantOfAgency('DINAS', g))).toEqual(['PROVINCE_AGENCY', 'AGENCY', 'AGENCY', 'MINISTRY']);
    expect(codesOf(TENANT_KIND).map((g) => participantOfAgency('SCHOOL', g))).toEqual(['SCHOOL', 'SCHOOL', 'SCHOOL', 'SCHOOL']);
    expect(['PUSKESMAS', 'KECAMATAN', 'KELURAHAN', 'UPTD'].map((k) => participantOfAgency(k as never, 'CITY'))).toEqual(['HEALTH_CENTRE', 'DISTRICT', 'WARD', 'TECHNICAL_UNIT']);
  });
});
