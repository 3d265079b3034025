export { countedPublish, type CountedPublish } from './usecases/counted-publish';
