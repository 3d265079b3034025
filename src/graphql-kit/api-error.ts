import { GraphQLError } from 'graphql';
import { message, type Language, type MessageCode, type MessageDetail } from '../platform/messages';

/** An error with a known code: the only kind that leaves the server as it is; its sentence follows the reader's language. */
export class ApiError extends GraphQLError {
  /** `status` is HTTP's, for a request that is refused as a whole before anything of it has run. */
  constructor(readonly code: MessageCode, readonly detail: MessageDetail = {}, status?: number) {
    super(message(code, 'id', detail), { extensions: { code, ...(status === undefined ? {} : { http: { status } }) } });
  }

  /** The sentence in a language. */
  in(language: Language): string {
    return message(this.code, language, this.detail);
  }
}
