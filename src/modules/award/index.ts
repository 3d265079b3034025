export { incentiveShelve, type ShelvedIncentive } from './usecases/incentive-shelve';
