import { ProgramTenant } from '../program-files';
import type { Arguments, RaceDesk, Said } from './desk';

/** One key with two inputs, half of the requests each: one input has one effect and one answer, the other is refused. */
async function oneKey(desk: RaceDesk, field: string, selection: string, inputs: readonly [Arguments, Arguments], answerOf: (said: Said) => unknown): Promise<void> {
  const key: Arguments = { idempotencyKey: ['String!', `kunci-${desk.worlds[0].ids.next()}`] };
  const said = await desk.atOnce((n) => desk.act(n, field, { ...inputs[Math.floor(n / desk.worlds.length) % 2], ...key }, selection));
  const heard = [0, 1].map((input) => new Set(said.flatMap((s, n) => (Math.floor(n / desk.worlds.length) % 2 !== input || desk.unsettled(s.word) ? [] : [s.word === 'OK' ? JSON.stringify(answerOf(s)) : s.word]))));
  expect(heard.map((words) => words.size)).toEqual([1, 1]);
  const [[won], [lost]] = [...heard].map((words) => [...words]).sort(([a]) => (a === 'IDEMPOTENCY_KEY_REUSED' ? 1 : -1));
  expect([won, lost]).toEqual([expect.stringMatching(/^\[".+\]$/), 'IDEMPOTENCY_KEY_REUSED']);
  await desk.settle();
  const kept = async (table: string): Promise<number> => (await desk.scene.rowsOf(table, 'id')).length;
  expect([await kept('entry_work'), await kept('stored_file'), await kept('audit_event'), await kept('idempotency_record')]).toEqual(field === 'entryDraft' ? [1, 0, 1, 1] : [0, 1, 1, 1]);
}

/** The races of requests that are sent again: one key, one file. */
export function keyRaces(desk: () => RaceDesk): void {
  it('one key drafts one entry with one answer, and is refused for another input', async () => {
    const { scene } = desk();
    const base = { edition: `edn_${await scene.edition()}`, innovation: `win_${await scene.innovation('Gelis')}`, agency: `agy_${scene.agencies[0]}` };
    await desk().settle();
    const inputs: [Arguments, Arguments] = [{ input: ['EntryDraftInput!', { ...base, title: 'Satu' }] }, { input: ['EntryDraftInput!', { ...base, title: 'Dua' }] }];
    await oneKey(desk(), 'entryDraft', 'entry { id title version }', inputs, (s) => Object.values(s.payload.entry as object));
  });

  it('one key expects one file under one address, and is refused for another', async () => {
    const input = (name: string): Arguments => ({ input: ['EvidenceUploadStartInput!', { name, mediaType: 'application/pdf', bytes: 900 }] });
    await oneKey(desk(), 'evidenceUploadStart', 'uploadAddress file { id }', [input('sk.pdf'), input('lain.pdf')], (s) => [s.payload.uploadAddress, (s.payload.file as { id: string }).id]);
  });

  it('a programme file that is applied several times at once is applied once', async () => {
    const place = await ProgramTenant.make(desk().worlds[0]);
    await desk().settle();
    const file = (theme: string): string => `tenant: "${place.code}"\nagencies: [{code: dinas, name: Dinas, kind: DINAS}]\nprogram: {code: ku, name: Kompetisi Uji, tier: CITY}
packs: [{code: aturan, revision: 1, name: {id: Aturan, en: Rules}, clauses: [{code: umur, kind: MINIMUM_AGE, confidence: SYNTHETIC, with: {months: 24}}]}]
editions: [{year: 2099, name: KU 2099, held: PLANNED, closes: 2099-03-31, pack: {code: aturan, revision: 1}, themes: [${theme}1, ${theme}2], categories: [{code: a, name: A}]}]\n`;
    const apply = (n: number, text: string): Promise<Said> => desk().act(n, 'programApply', { tenant: ['String!', place.code], file: ['String!', text] }, 'report { changes { path } }', place.organizer);
    const first = await desk().atOnce((n) => apply(n, file('a')), 6);
    const changed = (said: readonly Said[]): number => said.filter((s) => s.word === 'OK' && (s.payload.report as { changes: unknown[] }).changes.length > 0).length;
    expect([Object.keys(desk().counts(first)), changed(first)]).toEqual([['OK'], 1]);
    // Two files at once: what stays is one of them, whole.
    const both = await desk().atOnce((n) => apply(n, file(n % 2 === 0 ? 'b' : 'c')), 6);
    expect(Object.keys(desk().counts(both))).toEqual(['OK']);
    await desk().settle();
    const themes = (await place.export('ku')).match(/\b[abc][12]\b/g) ?? [];
    expect(['b1 b2', 'c1 c2']).toContain(themes.join(' '));
  });
}
