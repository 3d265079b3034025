export { innovationDraft, type InnovationDraft } from './usecases/innovation-draft';
export { innovationPublish, type InnovationPublish } from './usecases/innovation-publish';
