import { vocabulary, type CodeOf } from './vocabulary';

/** What became of a published row. */
export const SHELF_ACT = vocabulary('ShelfAct', ['Yang terjadi pada baris di rak terbuka.', 'What became of a published row.'], {
  PUBLISHED: ['Terbit.', 'It was published.'],
  CHANGED: ['Berubah.', 'It was changed.'],
  REMOVED: ['Ditarik; hanya pengenalnya yang tersisa.', 'It was taken away; only its id is left.'],
});
export type ShelfAct = CodeOf<typeof SHELF_ACT>;
