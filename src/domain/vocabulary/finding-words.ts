import { vocabulary, type CodeOf } from './vocabulary';

/** Parts of an innovation in which something is found. */
export const SEARCH_PART = vocabulary('SearchPart', ['Bagian inovasi tempat sesuatu ditemukan.', 'The part of an innovation in which something was found.'], {
  TITLE: ['Judul.', 'The title.'],
  ACRONYM: ['Nama singkat.', 'The short name.'],
  FORMER_TITLE: ['Judul terdahulu.', 'A former title.'],
  SUMMARY: ['Uraian singkat.', 'The summary.'],
  AGENCY: ['Perangkat daerah.', 'The agency.'],
  GOVERNMENT: ['Pemerintah yang menerbitkan.', 'The government that published it.'],
  AFFAIR: ['Urusan pemerintahan.', 'A government affair.'],
  CATEGORY: ['Kategori lomba yang diikutinya.', 'A category of a contest that it entered.'],
});
export type SearchPartCode = CodeOf<typeof SEARCH_PART>;

/** By what the innovations found are counted. */
export const SEARCH_FACET = vocabulary('SearchFacetKind', ['Dasar penghitungan inovasi yang ditemukan.', 'By what the innovations found are counted.'], {
  AFFAIR: ['Urusan pemerintahan; satu inovasi dapat terhitung pada beberapa.', 'Government affair; one innovation may count under several.'],
  PROVINCE: ['Provinsi.', 'Province.'],
  KIND: ['Jenis daerah.', 'Kind of region.'],
  YEAR: ['Tahun mulai, sejauh diketahui: penerapan, lalu uji coba, lalu prakarsa.', 'Year of its beginning as far as is known: of use, else of the trial, else of the initiative.'],
  IID_STAGE: ['Tahapan menurut Indeks Inovasi Daerah.', 'Stage in the regional innovation index.'],
  AWARDED: ['Pernah mendapat penghargaan yang tidak dicabut.', 'Holds an award that was not taken back.'],
});
export type SearchFacetCode = CodeOf<typeof SEARCH_FACET>;

/** What two innovations may be to each other. */
export const SIMILARITY_CLASS = vocabulary('SimilarityClass', ['Kemungkinan hubungan dua inovasi menurut kemiripannya.', 'What two innovations may be to each other, by their likeness.'], {
  KNOWN_REPLICATION: ['Hubungan replikasi keduanya sudah tercatat.', 'That one replicates the other is on record.'],
  KNOWN_SIBLING: ['Keduanya tercatat mereplikasi inovasi yang sama.', 'Both are on record as replications of the same innovation.'],
  KNOWN_LINEAGE: ['Keduanya satu garis keturunan di ruang kerja Anda.', 'Both are of one lineage in your workspace.'],
  DUPLICATE: ['Mungkin inovasi yang sama, tercatat dua kali.', 'Perhaps the same innovation, written down twice.'],
  POSSIBLE_REPLICA: ['Mungkin replikasi yang belum tercatat.', 'Perhaps a replication that is not on record.'],
  RELATED: ['Berkaitan, tetapi bukan inovasi yang sama.', 'Related, but not the same innovation.'],
});
export type SimilarityClassCode = CodeOf<typeof SIMILARITY_CLASS>;

/** Why two innovations are alike. */
export const SIMILARITY_REASON = vocabulary('SimilarityReasonKind', ['Alasan dua inovasi dinilai mirip.', 'Why two innovations are held to be alike.'], {
  TITLE: ['Judul atau kepanjangan singkatannya sama sebagian atau seluruhnya.', 'Titles, or what the short names stand for, share words.'],
  SUMMARY: ['Uraiannya memakai kata-kata yang sama.', 'The summaries share words.'],
  WHOLE: ['Judul dan uraian bersama-sama memakai kata-kata yang sama.', 'Titles and summaries taken together share words.'],
  SHORT_NAME: ['Nama singkatnya sama.', 'The short names are the same.'],
  APART: ['Judulnya sepola tetapi menyebut hal yang berbeda; nilainya negatif.', 'The titles are of one pattern but name different things; its points are negative.'],
  AFFAIR: ['Melayani urusan pemerintahan yang sama.', 'They serve the same government affair.'],
});
export type SimilarityReasonCode = CodeOf<typeof SIMILARITY_REASON>;
