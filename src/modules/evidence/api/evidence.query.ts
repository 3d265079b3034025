import { EvidenceUploadStartMutation } from './evidence-upload-start.mutation';
import { JudgedFileFields, StoredFileFields } from './stored-file.types';

/** The resolvers of the module. */
export const EVIDENCE_RESOLVERS: readonly (new () => object)[] = [EvidenceUploadStartMutation, StoredFileFields, JudgedFileFields];
