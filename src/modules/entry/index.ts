export { entryAdmit, type EntryAdmit } from './usecases/entry-admit';
export { boundFrom, entryPlace, type EntryPlace } from './usecases/entry-place';
export { limitGiveBack, limitRaise } from './usecases/limit-raise';
export { entriesRevealAt, entriesShelve, type EntryStanding } from './usecases/entries-shelve';
