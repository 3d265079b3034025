export { awardsAgainst, type AwardConsequence } from './usecases/award-consequences';
export { awardsLink } from './usecases/awards-link';
export { awardsPublish, type AwardsPublished } from './usecases/awards-publish';
export { incentiveShelve, type ShelvedIncentive } from './usecases/incentive-shelve';
