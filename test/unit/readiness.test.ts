import fc from 'fast-check';
import { calendarOf } from '../../src/domain/readiness/calendar';
import { closingFor, yearsLater } from '../../src/domain/readiness/closing';
import { onePerEdition } from '../../src/domain/readiness/history';
import { entryOptions } from '../../src/domain/readiness/options';
import { participantOf } from '../../src/domain/readiness/participant';
import { BARE, entriesTogether, inOrderOfTime } from '../../src/domain/readiness/passport';
import { quotaCounter } from '../../src/domain/readiness/quota-counter';
import { askedOn, resolveTarget, type DatedEdition } from '../../src/domain/readiness/target';
import { likeness, normalTitle, titlesAmong, trigramsOf } from '../../src/domain/readiness/titles';
import { onDay } from '../../src/domain/time/day';
import { days, periods, UNKNOWN } from '../support/rules-arbitrary';
import { ASKING, packOf } from '../support/rules-scene';

describe('a title', () => {
  it.each([
    ['GELIS!', 'gelis'], ['  Gelis  ', 'Gelis'], ['Sapa-Warga', 'sapa warga'], ['Sapa  Warga', 'Sapa\tWarga'], ['Ｓａｐａ', 'sapa'], ['"SIAP" (Kota)', 'Siap Kota'],
  ])('%s is the same as %s', (a, b) => {
    expect(normalTitle(a)).toBe(normalTitle(b));
  });
  it.each([['Gelis', 'Gelis 2'], ['Sapa Warga', 'Sapawarga'], ['!!!', '???'], ['é', 'e']])('%s is another than %s', (a, b) => {
    expect(normalTitle(a)).not.toBe(normalTitle(b));
  });
  it('is as alike as the pieces that it shares, in whichever order they are compared', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const [x, y] = [trigramsOf(normalTitle(a)), trigramsOf(normalTitle(b))];
      const percent = likeness(x, y);
      expect(percent).toBe(likeness(y, x));
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent === 100).toBe([...x].every((p) => y.has(p)) && x.size === y.size);
    }));
  });
  it('is held against all others, its own aside, the most alike first', () => {
    const about = titlesAmong([{ key: '1', title: 'Sapa Warga' }, { key: '2', title: 'SAPA WARGA' }, { key: '3', title: 'Sapa Warga Kota' }, { key: '4', title: 'Sapa Warga Kota Baru' }, { key: '5', title: 'Jemput bola' }], true);
    expect(about('Sapa warga', '1')).toMatchObject({ taken: true, similar: [{ title: 'Sapa Warga Kota' }, { title: 'Sapa Warga Kota Baru' }] });
    expect(about('Jemput bola', '5')).toEqual({ taken: false, similar: [] });
    expect(about('Jemput bola', null).taken).toBe(true);
    expect(titlesAmong([{ key: '1', title: 'Sapa Warga' }], false)('SAPA warga', null)).toEqual({ taken: true, similar: null });
  });
});

describe('a closing date', () => {
  it('is the later of the edition\'s and the entrant\'s, and stays unknown where nobody said it', () => {
    expect(closingFor(onDay('2023-05-02'), '2023-05-09')).toEqual(onDay('2023-05-09'));
    expect(closingFor(onDay('2023-05-12'), '2023-05-09')).toEqual(onDay('2023-05-12'));
    expect(closingFor({ earliest: '2023-05-01', latest: '2023-05-31' }, '2023-05-09')).toEqual({ earliest: '2023-05-09', latest: '2023-05-31' });
    expect(closingFor({ earliest: '2023-05-01', latest: null }, '2023-06-09')).toEqual({ earliest: '2023-06-09', latest: null });
    expect(closingFor(null, '2023-05-09')).toEqual({ earliest: '2023-05-09', latest: null });
    expect(closingFor(null, null)).toBeNull();
    expect(yearsLater({ earliest: '2024-02-29', latest: null }, 1)).toEqual({ earliest: '2025-02-28', latest: null });
  });
});

describe('participations', () => {
  const took = (editionKey: string, year: number, passed: boolean | null): Parameters<typeof onePerEdition>[0][number] => ({ editionKey, organizerKey: 't', organizer: '32.72', program: 'kiks', year, passed });
  it('are told once for each edition: passed where anybody says so', () => {
    expect(onePerEdition([took('b', 2022, null), took('a', 2021, false), took('b', 2022, true), took('a', 2021, null), took('c', 2020, false), took('c', 2020, true)]))
      .toEqual([took('c', 2020, true), took('a', 2021, false), took('b', 2022, true)]);
  });
});

describe('a kind of participant', () => {
  it('is the agency at home, the government abroad, and an enterprise itself everywhere', () => {
    expect([participantOf('CITY', 'PUSKESMAS', false), participantOf('PROVINCE', 'DINAS', false), participantOf('CITY', 'PUSKESMAS', true), participantOf('REGENCY', 'ROE', true), participantOf('REGENCY', null, true), participantOf('CITY', null, false)])
      .toEqual(['HEALTH_CENTRE', 'PROVINCE_AGENCY', 'CITY_GOVERNMENT', 'ROE', 'REGENCY_GOVERNMENT', null]);
  });
  it('has the counter that its quota names', () => {
    const who = { entrantId: null, regionTenantId: 't1', participant: null };
    expect([quotaCounter('e', 'kuota', 'AGENCY', who), quotaCounter('e', 'kuota', 'PARTICIPANT_KIND', who), quotaCounter('e', 'kuota', 'REGION', who), quotaCounter('e', 'kuota', 'EDITION', who)])
      .toEqual([null, null, 'quota/e/kuota/region/t1', 'quota/e/kuota/edition']);
    expect(quotaCounter('e', 'kuota', 'AGENCY', { ...who, entrantId: 'a1' })).toBe('quota/e/kuota/agency/a1');
    expect(quotaCounter('e', 'kuota', 'PARTICIPANT_KIND', { ...who, participant: 'ROE' })).toBe('quota/e/kuota/kind/ROE');
  });
});

describe('a target', () => {
  const edition = (year: number, more: Partial<DatedEdition> = {}): DatedEdition => ({ id: `e${year}`, year, held: 'HELD', opens: onDay(`${year}-03-01`), closes: onDay(`${year}-05-02`), ...more });
  const kipp = [edition(2022), edition(2023), edition(2024, { held: 'NOT_HELD', opens: null, closes: null })];

  it('is announced with its own dates', () => {
    const { asked, judged } = resolveTarget(kipp, 2023, null);
    expect(asked).toEqual({ year: 2023, editionId: 'e2023', standing: 'ANNOUNCED', opens: onDay('2023-03-01'), closes: onDay('2023-05-02'), closesFrom: 'EDITION', copiedFromId: null });
    expect(judged).toBe(asked);
  });
  it('is cancelled where it was not held, and the answer is for the next year as the last one was', () => {
    expect(resolveTarget(kipp, 2024, null)).toMatchObject({
      asked: { year: 2024, editionId: 'e2024', standing: 'CANCELLED', closes: null, closesFrom: 'UNKNOWN' },
      judged: { year: 2025, editionId: null, standing: 'ASSUMED', closes: onDay('2025-05-02'), closesFrom: 'COPIED', copiedFromId: 'e2023' },
    });
    expect(resolveTarget([...kipp, edition(2025)], 2024, '2024-06-01').judged).toMatchObject({ year: 2025, standing: 'ANNOUNCED', closes: onDay('2025-05-02'), closesFrom: 'EDITION' });
    expect(resolveTarget(kipp, 2024, '2025-06-01').judged).toMatchObject({ year: 2025, closes: onDay('2025-06-01'), closesFrom: 'GIVEN' });
  });
  it('is assumed where nobody announced it: like the last one before it, or as the asker says', () => {
    expect(resolveTarget(kipp, 2026, null).judged).toMatchObject({ standing: 'ASSUMED', editionId: null, opens: onDay('2026-03-01'), closes: onDay('2026-05-02'), copiedFromId: 'e2023' });
    expect(resolveTarget(kipp, 2026, '2026-02-01').judged).toMatchObject({ opens: null, closes: onDay('2026-02-01'), closesFrom: 'GIVEN' });
    expect(resolveTarget(kipp, 2020, null).judged).toMatchObject({ closes: onDay('2020-05-02'), copiedFromId: 'e2022' });
  });
  it('takes what an announcement leaves out from the last one, and says so', () => {
    expect(resolveTarget([edition(2023), edition(2025, { held: 'PLANNED', closes: null })], 2025, null).judged)
      .toMatchObject({ standing: 'ANNOUNCED', editionId: 'e2025', opens: onDay('2025-03-01'), closes: onDay('2025-05-02'), closesFrom: 'COPIED', copiedFromId: 'e2023' });
    expect(resolveTarget([edition(2025, { closes: null })], 2025, null).judged).toMatchObject({ closes: null, closesFrom: 'UNKNOWN' });
  });
  it('is judged today, or on its opening day while that lies ahead', () => {
    expect([askedOn(onDay('2023-03-01'), '2023-02-01'), askedOn(onDay('2023-03-01'), '2023-04-01'), askedOn(null, '2023-04-01')]).toEqual(['2023-03-01', '2023-04-01', '2023-04-01']);
  });
});

describe('a way to enter', () => {
  const pack = packOf({
    groups: [{ code: 'umum', name: { id: 'u', en: 'g' } }, { code: 'replikasi', name: { id: 'r', en: 'r' } }],
    clauses: [
      { code: 'umur-umum', kind: 'MINIMUM_AGE', confidence: 'SYNTHETIC', groups: ['umum'], with: { months: 24 } }, { code: 'umur-replikasi', kind: 'MINIMUM_AGE', confidence: 'SYNTHETIC', groups: ['replikasi'], with: { months: 12 } },
      { code: 'ringkasan', kind: 'REQUIRED_ANSWER', confidence: 'SYNTHETIC', with: { question: 'r', label: { id: 'R', en: 'R' } } }, { code: 'dua-kali', kind: 'PARTICIPATION_LIMIT', confidence: 'SYNTHETIC', with: { most: 2, counts: 'PASSED' } },
      { code: 'kuota', kind: 'QUOTA', confidence: 'SYNTHETIC', with: { per: 'EDITION', most: 10 } }, { code: 'kuota-bumd', kind: 'QUOTA', confidence: 'SYNTHETIC', with: { per: 'PARTICIPANT_KIND', most: 1, kinds: ['ROE'] } },
    ],
  });
  const took = (year: number, passed: boolean | null): object => ({ organizer: '32.72', program: 'kiks', year, passed });
  const facts = { ...UNKNOWN, participant: 'AGENCY' as const, implemented: onDay('2021-06-01'), participations: [took(2021, null), took(2022, false)] as never, used: { kuota: 4, 'kuota-bumd': 1 } };

  it('is told for each group: since when, whether in time, what is left and what is missing', () => {
    const [umum, replikasi] = entryOptions(pack, facts, ASKING, null);
    expect(umum).toMatchObject({ group: 'umum', eligibility: 'NOT_YET', eligibleOn: '2023-06-01', inTime: false, participationsLeft: 1, quotaLeft: 6 });
    expect(umum.refusing.map((f) => f.clause.code)).toEqual(['umur-umum']);
    expect(replikasi).toMatchObject({ group: 'replikasi', eligibility: 'NEEDS_PROOF', eligibleOn: '2023-03-01', inTime: true });
    expect(replikasi.missing.map((f) => f.clause.code)).toEqual(['ringkasan']);
    expect(entryOptions(pack, facts, ASKING, 'umum')).toEqual([umum]);
  });
  it('has no date where one is not known, and none where the quota is full or it can never be', () => {
    const dates = (more: object, asking: object = {}): unknown[] => entryOptions(pack, { ...facts, ...more }, { ...ASKING, ...asking }, 'replikasi').map((o) => [o.eligibleOn, o.inTime]);
    expect(dates({ implemented: null })).toEqual([[null, null]]);
    expect(dates({ used: { kuota: 10, 'kuota-bumd': 0 } })).toEqual([[null, null]]);
    expect(dates({ participations: [took(2021, true), took(2022, true)] })).toEqual([[null, false]]);
    expect(dates({}, { closes: null })).toEqual([['2023-03-01', null]]);
  });
  it('moves by the dates alone: a later deadline never makes what was in time too late', () => {
    fc.assert(fc.property(periods, days, days, (implemented, a, b) => {
      const [early, late] = a <= b ? [a, b] : [b, a];
      const at = (closes: string): readonly (boolean | null)[] => entryOptions(pack, { ...facts, implemented }, { ...ASKING, asOf: '2000-01-01', opens: null, closes: onDay(closes) }, null).map((o) => o.inTime);
      const [before, after] = [at(early), at(late)];
      before.forEach((inTime, i) => {
        if (inTime === true) expect(after[i]).toBe(true);
        if (after[i] === false) expect(inTime).toBe(false);
      });
    }));
  });
});

describe('a calendar', () => {
  it('has a line for each day, target and group, in order of the days', () => {
    const ripe = (innovationId: string, on: string, target = 0, group: string | null = null): Parameters<typeof calendarOf>[0][number] => ({ innovationId, on, target, group, inTime: true });
    expect(calendarOf([ripe('b', '2023-06-01'), ripe('a', '2023-05-01', 1), ripe('c', '2023-06-01'), ripe('d', '2023-06-01', 0, 'umum'), ripe('e', '2023-05-01', 0)]).map((d) => [d.on, d.target, d.group, d.innovationIds]))
      .toEqual([['2023-05-01', 0, null, ['e']], ['2023-05-01', 1, null, ['a']], ['2023-06-01', 0, null, ['b', 'c']], ['2023-06-01', 0, 'umum', ['d']]]);
  });
});

describe('a passport', () => {
  it('tells what happened in order of time, and an entry once for each edition', () => {
    const events = inOrderOfTime([
      { ...BARE, kind: 'AWARD', year: 2022 }, { ...BARE, kind: 'VISIT' }, { ...BARE, kind: 'ENTRY', on: onDay('2022-05-02'), year: 2022 }, { ...BARE, kind: 'IMPLEMENTED', on: { earliest: null, latest: '2020-12-31' }, year: 2020 },
    ]);
    expect(events.map((e) => e.kind)).toEqual(['IMPLEMENTED', 'ENTRY', 'AWARD', 'VISIT']);
    const published = { ...BARE, kind: 'ENTRY' as const, editionKey: 'e1', entryKey: 'p1' };
    const working = { ...BARE, kind: 'ENTRY' as const, editionKey: 'e1', workKey: 'w1', state: 'PASSED' as const };
    expect(entriesTogether([published], [working, { ...working, editionKey: 'e2', workKey: 'w2' }]).map((e) => [e.editionKey, e.entryKey, e.workKey, e.state])).toEqual([['e1', 'p1', 'w1', 'PASSED'], ['e2', null, 'w2', 'PASSED']]);
  });
});
