import { chooseLanguage, isMessageCode, message, messageCodes } from '../../src/platform/messages';

describe('messages', () => {
  it.each(messageCodes())('%s has two sentences of its own, with the same blanks', (code) => {
    const [id, en] = [message(code, 'id', {}), message(code, 'en', {})];
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    // Of this one both sentences are made of what is filled in.
    if (code !== 'VALIDATION_FAILED') expect([id === en, id.length > 10]).toEqual([false, true]);
    const blanks = (language: 'id' | 'en'): string[] => [...message(code, language, new Proxy({}, { get: (_, name) => `{${String(name)}}` })).matchAll(/\{\w+\}/g)].map((m) => m[0]).sort();
    expect(blanks('id')).toEqual(blanks('en'));
  });

  it('have sentences that no two codes share', () => {
    for (const language of ['id', 'en'] as const) expect(new Set(messageCodes().map((c) => message(c, language))).size).toBe(messageCodes().length);
  });

  it('fill their blanks once: what is filled in is not filled again, and a missing one shows as ?', () => {
    expect(message('PAGE_SIZE_INVALID', 'en', { first: '{limit}', limit: 100 })).toBe('`first` must be 1 to 100, not {limit}.');
    expect(message('NOT_FOUND', 'id', { what: '$& $1 \\' })).toBe('Tidak ditemukan: $& $1 \\.');
    expect(message('NOT_FOUND', 'id')).toBe('Tidak ditemukan: ?.');
  });

  it('take words in both languages', () => {
    const detail = { detail: ['ruas nama', 'field name'] as const };
    expect([message('FILTER_INVALID', 'id', detail), message('FILTER_INVALID', 'en', detail)]).toEqual(['Saringan tidak sah: ruas nama.', 'The filter is not valid: field name.']);
  });

  it('know their codes, and nothing that objects know by themselves', () => {
    expect(isMessageCode('NOT_FOUND')).toBe(true);
    for (const other of ['not_found', 'toString', '__proto__', 'constructor', '', null, 5, {}]) expect(isMessageCode(other)).toBe(false);
  });

  it.each<[string | undefined, 'id' | 'en']>([
    [undefined, 'id'], ['', 'id'], ['en', 'en'], ['EN-us', 'en'], ['id', 'id'], ['id-ID,id;q=0.9,en;q=0.8', 'id'], ['en-GB,en;q=0.9,id;q=0.8', 'en'], ['id;q=0.5,en;q=0.6', 'en'],
    ['en;q=0.5,id;q=0.5', 'en'], ['fr,en', 'en'], ['fr,de', 'id'], ['*', 'id'], ['en;q=0', 'id'], ['en;q=0,id;q=0', 'id'], ['en;q=abc', 'en'], [';;;,,,=', 'id'], [`${'fr,'.repeat(1000)}en`, 'id'],
  ])('Accept-Language %s is answered in %s', (header, language) => {
    expect(chooseLanguage(header)).toBe(language);
  });
});
