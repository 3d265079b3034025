export { innovationDraft, type InnovationDraft } from './usecases/innovation-draft';
export { innovationIdeaStage } from './usecases/innovation-idea-stage';
export { innovationPublish, type InnovationPublish } from './usecases/innovation-publish';
export { lineageOf } from './usecases/lineage-of';
