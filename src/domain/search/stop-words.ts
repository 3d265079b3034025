/*
 * Words that tell nothing of what an innovation is about: the closed word classes of Indonesian (prepositions, conjunctions, pronouns,
 * particles, auxiliaries and the numerals "satu" to "dua" left out, since brands use them), put together after the classes of
 * "Tata Bahasa Baku Bahasa Indonesia" (Badan Bahasa), and the English ones that titles mix in.
 */
const CLASSES = {
  prepositions: 'di ke dari pada kepada daripada untuk bagi oleh dengan dalam antara tentang terhadap mengenai sejak hingga sampai guna demi tanpa melalui lewat atas per',
  conjunctions: 'dan atau serta tetapi tapi namun karena sebab sehingga supaya agar jika bila apabila kalau ketika saat sambil seraya setelah sesudah sebelum selama kemudian seperti bahwa maka yaitu yakni ialah adalah melainkan sedangkan walau walaupun meski meskipun selain kecuali',
  pronouns: 'yang ini itu tersebut saya aku kami kita anda kamu ia dia mereka nya siapa apa mana dimana bagaimana mengapa kapan para',
  particles: 'pun lah kah saja juga hanya lagi pula sangat amat agak lebih paling sudah telah masih belum akan sedang dapat bisa harus boleh tidak tak bukan ada menjadi sebagai secara setiap tiap dll dsb dst',
  english: 'the of and for in on to a an by with from at is are',
} as const;

const STOP_WORDS: ReadonlySet<string> = new Set(Object.values(CLASSES).flatMap((words) => words.split(' ')));

/** True for a word, as it is compared, by which nothing can be found. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}
