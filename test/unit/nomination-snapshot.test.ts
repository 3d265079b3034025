import fc from 'fast-check';
import { countNominations, duplicatesAmong, isSilent, kindQuotas, regionQuotas, type BoardNomination } from '../../src/domain/nomination/board';
import { keptFindings, refusingNomination } from '../../src/domain/nomination/settle';
import { dossierIn, partsOf, snapshotText, type Dossier } from '../../src/domain/nomination/snapshot';
import { BARE } from '../../src/domain/readiness/passport';
import { findingsOf } from '../../src/domain/rules/evaluate';
import type { Asking, EntryFacts } from '../../src/domain/rules/rule';
import { NOMINATION_STATE } from '../../src/domain/vocabulary/nomination-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { packOf } from '../support/rules-scene';

const words = fc.string({ minLength: 1, maxLength: 40 });
const day = fc.option(fc.integer({ min: 0, max: 20000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)));
const dossier: fc.Arbitrary<Dossier> = fc.record({
  answers: fc.array(fc.record({ question: words, body: words }), { maxLength: 4 }),
  documents: fc.array(fc.record({ requirement: words, number: fc.option(words), dated: day, about: words }), { maxLength: 4 }),
  participations: fc.array(fc.record({ editionKey: words, organizerKey: words, organizer: words, program: words, year: fc.integer({ min: 2000, max: 2030 }), passed: fc.option(fc.boolean()) }), { maxLength: 4 }),
  honours: fc.array(fc.record({ organizer: words, program: fc.option(words), year: fc.integer({ min: 2000, max: 2030 }), name: words, rank: fc.option(fc.integer({ min: 1, max: 99 })) }), { maxLength: 4 }),
  milestones: fc.array(fc.record({ kind: fc.constantFrom('INITIATED' as const, 'IMPLEMENTED' as const, 'VISIT' as const), title: fc.option(words), partner: fc.option(words), year: fc.option(fc.integer({ min: 2000, max: 2030 })), on: fc.option(fc.record({ earliest: day, latest: day })) })
    .map((m) => ({ ...BARE, ...m })), { maxLength: 4 }),
});

describe('the snapshot of a nomination', () => {
  it('gives back what was put in, whatever it is', () => {
    fc.assert(fc.property(dossier, (given) => expect(dossierIn(partsOf(given))).toEqual(given)));
  });

  it('has one text for one content, and another for any other', () => {
    fc.assert(fc.property(dossier, dossier, (a, b) => {
      expect(snapshotText(partsOf(a))).toBe(snapshotText(partsOf(structuredClone(a))));
      const same = JSON.stringify(partsOf(a)) === JSON.stringify(partsOf(b));
      expect(snapshotText(partsOf(a)) === snapshotText(partsOf(b))).toBe(same);
    }));
  });

  it('carries no entry in work and no award twice: those go up as participations and awards', () => {
    const parts = partsOf({ answers: [], documents: [], participations: [], honours: [], milestones: [{ ...BARE, kind: 'ENTRY' }, { ...BARE, kind: 'AWARD' }, { ...BARE, kind: 'NOMINATED' }, { ...BARE, kind: 'TRIED' }] });
    expect(parts.map((p) => p.label)).toEqual(['TRIED']);
  });
});

const FACTS: EntryFacts = {
  title: 'Gelis', participant: 'CITY_GOVERNMENT', group: null, category: null, stage: null, implemented: { earliest: '2025-01-01', latest: '2025-01-01' }, participations: [], honours: [], parents: null,
  goals: null, answers: {}, documents: { sk: { files: 0, complete: 0, carried: 1 } }, invited: null, titleTaken: false, similar: null, used: {},
};
const ASKING: Asking = { asOf: '2026-06-09', opens: { earliest: '2026-05-01', latest: '2026-05-01' }, closes: { earliest: '2026-05-31', latest: '2026-05-31' }, mendUntil: null, program: null };
const clause = (code: string, kind: string, more: object = {}): object => ({ code, kind, confidence: 'SYNTHETIC', ...more });

describe('settling a nomination', () => {
  const pack = packOf({ code: 'aturan', clauses: [
    clause('umur', 'MINIMUM_AGE', { with: { months: 24 } }), clause('adat', 'MINIMUM_AGE', { strength: 'CUSTOMARY', with: { months: 36 } }),
    clause('jawaban', 'REQUIRED_ANSWER', { with: { question: 'ringkasan', label: { id: 'Ringkasan', en: 'Summary' } } }),
    clause('sk', 'REQUIRED_DOCUMENT', { with: { document: 'sk', label: { id: 'SK', en: 'Decree' }, identified: true } }),
    clause('surat', 'REQUIRED_DOCUMENT', { with: { document: 'surat', label: { id: 'Surat', en: 'Letter' } } }),
    clause('peserta', 'PARTICIPANT', { with: { kinds: ['REGENCY_GOVERNMENT'] } }), clause('periksa', 'OFFICER_CHECK', { with: { question: { id: 'Pantas?', en: 'Seemly?' } } }),
  ] });
  const findings = findingsOf(pack, FACTS, ASKING);

  it('refuses by what binds and is certainly not met; not by the form above, by a custom, or by the day on which it is settled', () => {
    expect(findings.find((f) => f.clause.kind === 'REGISTRATION_WINDOW')?.outcome).toBe('NEVER');
    expect(refusingNomination(findings).map((f) => [f.clause.code, f.outcome, f.earliest])).toEqual([['umur', 'NOT_YET', '2027-01-01'], ['peserta', 'NEVER', null]]);
  });

  it('takes a document that a tier below told of, without its file, for proof that somebody still has to see', () => {
    expect(findings.filter((f) => f.clause.kind === 'REQUIRED_DOCUMENT').map((f) => [f.clause.code, f.outcome])).toEqual([['sk', 'NEEDS_PROOF'], ['surat', 'NOT_YET']]);
  });

  it('keeps what is open, what binds first', () => {
    expect(keptFindings(findings).map((f) => f.clause.code)).toEqual(['umur', 'jawaban', 'sk', 'surat', 'peserta', 'adat']);
  });
});

const nomination = (key: string, more: Partial<BoardNomination> = {}): BoardNomination => ({
  key, ownerId: 'kota-a', state: 'SENT', basis: 'RANKING', participant: 'CITY_GOVERNMENT', group: null, lineageKey: key, title: key, ...more,
});

describe('the board', () => {
  it('counts every nomination once, by its state', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...codesOf(NOMINATION_STATE)), { maxLength: 30 }), (states) => {
      const counts = countNominations(states.map((state, i) => nomination(`n${i}`, { state })));
      expect(Object.values(counts.states).reduce((a, b) => a + b, 0)).toBe(states.length);
      expect(counts.bases.RANKING + counts.bases.STOCK).toBe(states.filter((s) => s !== 'WITHDRAWN').length);
      expect(isSilent(counts)).toBe(states.every((s) => s === 'WITHDRAWN'));
    }));
  });

  it('finds one lineage of one government, and one title of any; what was refused or withdrawn is no duplicate', () => {
    const found = duplicatesAmong([
      nomination('a', { lineageKey: 'akar' }), nomination('b', { lineageKey: 'akar' }), nomination('c', { lineageKey: 'akar', ownerId: 'kota-b' }),
      nomination('d', { title: 'GELIS!' }), nomination('e', { title: 'Gelis', ownerId: 'kota-b', state: 'ACCEPTED' }), nomination('f', { title: 'gelis', state: 'WITHDRAWN' }),
      nomination('g', { title: 'Sama', lineageKey: 'akar2' }), nomination('h', { title: 'Sama', lineageKey: 'akar2' }),
    ]);
    expect(found).toEqual([{ why: 'LINEAGE', keys: ['a', 'b'] }, { why: 'TITLE', keys: ['d', 'e'] }, { why: 'LINEAGE', keys: ['g', 'h'] }]);
  });

  it('tells the quotas in force, with the nominations under each', () => {
    const pack = packOf({ code: 'aturan', groups: [{ code: 'umum', name: { id: 'Umum', en: 'General' } }], clauses: [
      clause('daerah', 'QUOTA', { with: { per: 'REGION', most: 3 }, groups: ['umum'] }), clause('jenis', 'QUOTA', { with: { per: 'PARTICIPANT_KIND', most: 5, kinds: ['CITY_GOVERNMENT', 'ROE'] } }),
      clause('semua', 'QUOTA', { with: { per: 'EDITION', most: 9 } }), clause('dulu', 'QUOTA', { with: { per: 'EDITION', most: 1 }, valid: { to: '2020-01-01' } }),
    ] });
    const all = [nomination('a', { group: 'umum' }), nomination('b'), nomination('c', { state: 'REFUSED', group: 'umum' }), nomination('d', { participant: 'UNIVERSITY' })];
    expect(kindQuotas(pack, 'ed', '2026-01-01', all).map((q) => [q.clause, q.participant, q.most, q.nominated, q.counter])).toEqual([
      ['jenis', 'CITY_GOVERNMENT', 5, 2, 'quota/ed/jenis/kind/CITY_GOVERNMENT'], ['jenis', 'ROE', 5, 0, 'quota/ed/jenis/kind/ROE'], ['semua', null, 9, 3, 'quota/ed/semua/edition'],
    ]);
    expect(regionQuotas(pack, 'ed', '2026-01-01', 'kota-a', all).map((q) => [q.clause, q.nominated, q.counter])).toEqual([['daerah', 1, 'quota/ed/daerah/region/kota-a']]);
  });
});
