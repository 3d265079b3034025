import { rootList } from '../../../graphql-kit/root-fields';
import { ObservationDisputeMutation } from './observation-dispute.mutation';
import { ObservationRecordMutation } from './observation-record.mutation';
import './observation.types';

/** The resolvers of the module. */
export const OBSERVATION_RESOLVERS = [
  rootList('observations', 'Observation', ['Daftar angka dan pernyataan bersumber, tahun terbaru lebih dulu.', 'Sourced figures and statements, the latest year first.']),
  ObservationRecordMutation, ObservationDisputeMutation,
];
