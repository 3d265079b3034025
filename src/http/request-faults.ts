import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '../graphql/limits';
import { newRequestId } from '../platform/secrets';
import type { MessageDetail } from '../platform/messages';
import { refusal, refuse } from './refuse';

/** An error of the web server, before or round a handler. */
export type ServerFault = Error & { readonly code?: string; readonly statusCode?: number };

const DETAILS: Readonly<Record<string, MessageDetail[string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['badannya bukan JSON yang sah', 'its body is not valid JSON'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['badannya kosong', 'its body is empty'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['content-type harus application/json', 'the content type must be application/json'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['panjang badannya tidak cocok dengan content-length', 'the length of its body does not fit its content length'],
  FST_ERR_BAD_URL: ['alamatnya tidak sah', 'its address is not valid'],
  FST_ERR_MAX_PARAM_LENGTH: ['alamatnya terlalu panjang', 'its address is too long'],
};
const UNREADABLE: MessageDetail[string] = ['tidak sesuai dengan HTTP', 'it does not keep to HTTP'];

/** Answers what the web server itself refuses; what is nobody's fault but ours is written to the log and masked. */
export function answerFault(error: ServerFault, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code = '', statusCode = 500 } = error;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse(request, reply, 'PAYLOAD_TOO_LARGE', { limit: LIMITS.bodyBytes });
  if (statusCode === 408) return refuse(request, reply, 'REQUEST_TIMEOUT', {}, 408);
  if (statusCode >= 400 && statusCode < 500) return refuse(request, reply, 'BAD_REQUEST', { detail: DETAILS[code] ?? UNREADABLE }, statusCode);
  request.log.error({ err: error, requestId: request.id }, 'fault');
  return refuse(request, reply, 'INTERNAL_SERVER_ERROR');
}

/** Answers a connection that never became a request (too slow, headers too large, no HTTP), then closes it. */
export function answerSocket(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const id = newRequestId();
  const [status, body] =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? [408, refusal('REQUEST_TIMEOUT', 'id', id)] as const
    : error.code === 'HPE_HEADER_OVERFLOW' ? [431, refusal('PAYLOAD_TOO_LARGE', 'id', id, { limit: maxHeaderSize })] as const
    : [400, refusal('BAD_REQUEST', 'id', id, { detail: UNREADABLE })] as const;
  if (socket.writable) {
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nx-request-id: ${id}\r\n\r\n${body}`);
  }
  socket.destroySoon();
}
