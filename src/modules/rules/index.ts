export { packByCode, packById, packOfEdition, packsOfTenant, type EditionPack } from './usecases/read-packs';
export { hashOfPack, rulePackKeep, type PackKept } from './usecases/rule-pack-keep';
