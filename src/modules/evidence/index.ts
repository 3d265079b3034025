export { fileOf, type FileFacts } from './usecases/file-of';
export { fileHold } from './usecases/file-hold';
export { evidenceDesk, type DeskDeps } from './usecases/evidence-desk';
export { filesClean, type CleanDeps, type Cleaned } from './usecases/files-clean';
