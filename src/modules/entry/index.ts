export { entryPlace, type EntryPlace } from './usecases/entry-place';
