import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage, message, type Language, type MessageCode, type MessageDetail } from '../platform/messages';

const STATUS: Partial<Record<MessageCode, number>> = {
  PAYLOAD_TOO_LARGE: 413, DATABASE_UNAVAILABLE: 503, SHUTTING_DOWN: 503, REQUEST_TIMEOUT: 503, INTERNAL_SERVER_ERROR: 500, NOT_FOUND: 404,
  TOKEN_INVALID: 401, TOKEN_EXPIRED: 401, TOKEN_REVOKED: 401, METHOD_NOT_ALLOWED: 405, NOT_ACCEPTABLE: 406,
  ADDRESS_EXPIRED: 410, ALREADY_DONE: 409, FILE_REFUSED: 422, STORAGE_UNAVAILABLE: 503,
};

/** The language in which a request wants to be answered. */
export function languageOf(request: FastifyRequest): Language {
  return chooseLanguage(request.headers['accept-language']);
}

/** The body of a refusal, in the form of a GraphQL answer. */
export function refusal(code: MessageCode, language: Language, requestId: string, detail: MessageDetail = {}): string {
  return JSON.stringify({ errors: [{ message: message(code, language, { requestId, ...detail }), extensions: { code, requestId } }] });
}

/** Answers a request with nothing but a code and its sentence; the status goes with the code unless it is given. */
export function refuse(request: FastifyRequest, reply: FastifyReply, code: MessageCode, detail: MessageDetail = {}, status = STATUS[code] ?? 400): FastifyReply {
  // RFC 9110: who is told 401 is told how to sign in.
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="lumbung", error="invalid_token"');
  return reply.code(status).type('application/json; charset=utf-8').send(refusal(code, languageOf(request), request.id, detail));
}
