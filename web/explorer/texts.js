/** Every text of ours on the page, Indonesian first; GraphiQL's own labels stay in English. */
export const texts = {
  id: {
    tagline: 'Inovasi pelayanan publik pemerintah daerah',
    token: 'Token akses',
    tokenAbsent: 'pengunjung umum',
    tokenPresent: 'token dipakai',
    tokenInvalid: 'token tidak sah',
    questions: 'Pertanyaan siap pakai',
    questionsHint: 'Klik satu pertanyaan: kuerinya terbuka dan langsung dijawab.',
    questionsNone: 'Belum ada pertanyaan siap pakai.',
    questionsFailed: 'Pertanyaan siap pakai tidak dapat dimuat.',
    unreachable: 'Server tidak dapat dihubungi. Periksa sambungan lalu coba lagi.',
    notJson: 'Server menjawab, tetapi bukan dengan JSON.',
  },
  en: {
    tagline: 'Public-service innovations of local governments',
    token: 'Access token',
    tokenAbsent: 'anonymous reader',
    tokenPresent: 'token in use',
    tokenInvalid: 'not a token',
    questions: 'Ready questions',
    questionsHint: 'Click a question: its query opens and is answered at once.',
    questionsNone: 'There are no ready questions yet.',
    questionsFailed: 'The ready questions could not be loaded.',
    unreachable: 'The server cannot be reached. Check the connection and try again.',
    notJson: 'The server answered, but not with JSON.',
  },
};
