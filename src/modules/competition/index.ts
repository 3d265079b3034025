export { programOfEdition } from './usecases/program-of-edition';
export { editionDates, type EditionDates } from './usecases/edition-dates';
export { editionTake, type EditionAt, type TakenEdition } from './usecases/edition-take';
export { editionEnter, editionLeave } from './usecases/edition-entered';
export { editionMendDays } from './usecases/edition-mend-days';
export { programApply, type ProgramApplied, type ProgramApply } from './usecases/program-apply';
export { programExport } from './usecases/program-export';
export { tenantOfFile } from './usecases/program-read';
