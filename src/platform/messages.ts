/** Every code that an answer may carry, with its sentence in both languages: closed, documented, stable. */

/** The languages of messages; Indonesian unless the reader asks for English. */
export type Language = 'id' | 'en';

const MESSAGES = {
  // Requests
  BAD_REQUEST: ['Permintaan tidak dapat dibaca: {detail}', 'The request cannot be read: {detail}'],
  GRAPHQL_PARSE_FAILED: ['Kueri tidak dapat dibaca: {detail}', 'The query cannot be read: {detail}'],
  GRAPHQL_VALIDATION_FAILED: ['Kueri tidak cocok dengan skema: {detail}', 'The query does not fit the schema: {detail}'],
  BAD_USER_INPUT: ['Masukan tidak sah: {detail}', 'The input is not valid: {detail}'],
  OPERATION_RESOLUTION_FAILURE: ['Operasi tidak ditemukan dalam kueri.', 'The operation is not in the query.'],
  METHOD_NOT_ALLOWED: ['Cara permintaan ini tidak diterima.', 'This request method is not accepted.'],
  NOT_ACCEPTABLE: ['Jawaban hanya tersedia sebagai application/json atau application/graphql-response+json.', 'An answer comes as application/json or application/graphql-response+json only.'],
  PERSISTED_QUERY_NOT_SUPPORTED: ['Kueri tersimpan tidak didukung; kirim teks kuerinya.', 'Persisted queries are not supported; send the text of the query.'],
  PAYLOAD_TOO_LARGE: ['Permintaan terlalu besar; batasnya {limit} bita.', 'The request is too large; the limit is {limit} bytes.'],
  QUERY_TOO_LONG: ['Kueri terlalu panjang; batasnya {limit} token.', 'The query is too long; the limit is {limit} tokens.'],
  QUERY_TOO_WIDE: ['Kueri memilih terlalu banyak ruas, isi fragmen yang diulang ikut dihitung; batasnya {limit}.', 'The query selects too many fields, repeated fragments included; the limit is {limit}.'],
  QUERY_TOO_DEEP: ['Kueri terlalu dalam: {depth} tingkat, batasnya {limit}.', 'The query is too deep: {depth} levels, the limit is {limit}.'],
  QUERY_TOO_COSTLY: ['Kueri terlalu mahal: biaya {cost}, batasnya {limit}. Kecilkan `first` atau pecah kuerinya.', 'The query costs too much: {cost}, the limit is {limit}. Make `first` smaller or split the query.'],
  TOO_MANY_ROOT_FIELDS: ['Terlalu banyak ruas akar: {count}, batasnya {limit}.', 'Too many root fields: {count}, the limit is {limit}.'],
  REQUEST_TIMEOUT: ['Permintaan melewati batas waktu.', 'The request took too long.'],
  TOO_MANY_REQUESTS: ['Terlalu banyak permintaan; coba lagi sebentar.', 'Too many requests; try again shortly.'],
  // Reading
  NOT_FOUND: ['Tidak ditemukan: {what}.', 'Not found: {what}.'],
  PAGE_SIZE_INVALID: ['`first` harus 1 sampai {limit}, bukan {first}.', '`first` must be 1 to {limit}, not {first}.'],
  CURSOR_INVALID: ['Penanda halaman tidak berlaku untuk daftar, saringan, urutan, atau pembaca ini.', 'The cursor does not belong to this list, filter, order or reader.'],
  FILTER_INVALID: ['Saringan tidak sah: {detail}.', 'The filter is not valid: {detail}.'],
  ID_INVALID: ['Pengenal tidak sah.', 'The id is not valid.'],
  LIST_TOO_LONG: ['Terlalu banyak nilai pada {what}: {count}, batasnya {limit}.', 'Too many values in {what}: {count}, the limit is {limit}.'],
  // Identity
  UNAUTHENTICATED: ['Masuk dahulu: sertakan token akses.', 'Sign in first: send an access token.'],
  TOKEN_INVALID: ['Token akses tidak dikenal.', 'The access token is not known.'],
  TOKEN_EXPIRED: ['Token akses sudah kedaluwarsa.', 'The access token has expired.'],
  TOKEN_REVOKED: ['Token akses sudah dicabut.', 'The access token was revoked.'],
  FORBIDDEN: ['Peran Anda tidak mengizinkan tindakan ini.', 'Your role does not allow this.'],
  // Outcomes of mutations
  VALIDATION_FAILED: ['{field}: {detail}', '{field}: {detail}'],
  LIMIT_REACHED: ['Batas {limit} sudah tercapai.', 'The limit of {limit} has been reached.'],
  VERSION_CONFLICT: ['Data sudah diubah pihak lain; versi kini {current}.', 'Somebody else has changed it; the version is now {current}.'],
  IDEMPOTENCY_KEY_REUSED: ['Kunci idempotensi ini sudah dipakai untuk masukan lain.', 'This idempotency key was used with another input.'],
  ALREADY_DONE: ['Sudah dilakukan sebelumnya.', 'It was done before.'],
  RULE_REFUSES: ['Ditolak aturan {clause}: {detail}', 'Refused by rule {clause}: {detail}'],
  WRONG_STATE: ['Tidak dapat dilakukan dalam keadaan {state}: {detail}', 'This cannot be done in the state {state}: {detail}'],
  WINDOW_CLOSED: ['Di luar masa yang berlaku ({from} sampai {until}).', 'Outside the time that is set ({from} to {until}).'],
  ALREADY_CLAIMED: ['Sudah dipakai usulan lain dalam penyelenggaraan ini: {what}.', 'Another entry of this edition has it already: {what}.'],
  FILE_FAULT: ['Baris {line}, kolom {column}, {field}: {detail}', 'Line {line}, column {column}, {field}: {detail}'],
  FILE_REFUSED: ['Berkas ditolak: {detail}', 'The file is refused: {detail}'],
  SECOND_PERSON: ['Harus oleh orang kedua: yang mengusulkan tidak dapat mengesahkannya sendiri.', 'A second person has to do this: who proposed it cannot confirm it.'],
  WRONG_SIDE: ['Langkah ini milik pihak lain: {detail}', 'This step belongs to the other side: {detail}'],
  CYCLE: ['Asal-usulnya akan melingkar: {detail}', 'Its origins would go in a circle: {detail}'],
  // Files
  ADDRESS_EXPIRED: ['Alamat berkas ini sudah kedaluwarsa; minta alamat baru.', 'This address of a file has expired; ask for a new one.'],
  STORAGE_UNAVAILABLE: ['Penyimpanan berkas sedang tidak dapat dipakai; coba lagi.', 'The storage of files cannot be used now; try again.'],
  // Notices
  SYNTHETIC_NOTICE: ['Jawaban ini memuat data contoh buatan (Provinsi Contoh), bukan data nyata.', 'This answer holds made-up example data (Provinsi Contoh), not real data.'],
  // Service
  DATABASE_UNAVAILABLE: ['Basis data sedang tidak dapat dihubungi; coba lagi.', 'The database cannot be reached; try again.'],
  SHUTTING_DOWN: ['Server sedang berhenti.', 'The server is shutting down.'],
  INTERNAL_SERVER_ERROR: ['Terjadi gangguan di server. Sebutkan nomor permintaan {requestId}.', 'Something failed on the server. Mention request {requestId}.'],
} as const satisfies Record<string, readonly [indonesian: string, english: string]>;

/** A code that an answer may carry. */
export type MessageCode = keyof typeof MESSAGES;

/** What fills the braces of a message; words come in both languages. */
export type MessageDetail = Readonly<Record<string, string | number | readonly [indonesian: string, english: string]>>;

/** True when the text is one of the closed codes. */
export function isMessageCode(text: unknown): text is MessageCode {
  return typeof text === 'string' && Object.hasOwn(MESSAGES, text);
}

/** All codes, for the documentation and its test. */
export function messageCodes(): readonly MessageCode[] {
  return Object.keys(MESSAGES) as MessageCode[];
}

/** The sentence of a code in a language, its braces filled. */
export function message(code: MessageCode, language: Language, detail: MessageDetail = {}): string {
  const at = language === 'id' ? 0 : 1;
  const text: string = MESSAGES[code][at];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = detail[name] ?? '?';
    return String(typeof value === 'object' ? value[at] : value);
  });
}

/** Chooses the language of an Accept-Language header: English only when it is asked for before Indonesian. */
export function chooseLanguage(header: string | undefined): Language {
  const wanted = (header ?? '').slice(0, 500).split(',').map((part, i) => {
    const [tag, ...rest] = part.trim().toLowerCase().split(';');
    const quality = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
    return { tag: tag.split('-')[0], quality, i };
  });
  const best = wanted.filter((w) => (w.tag === 'id' || w.tag === 'en') && w.quality > 0).sort((a, b) => b.quality - a.quality || a.i - b.i)[0];
  return best?.tag === 'en' ? 'en' : 'id';
}
