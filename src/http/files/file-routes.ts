import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FileDesk, FileRefusal, GivenFile } from '../../files/file-desk';
import { PATIENCE, type AllowTime } from '../patience';
import { refuse } from '../refuse';
import { attachment } from './disposition';

const ADDRESS = '/files/:token';
type Asked = FastifyRequest<{ Params: { readonly token: string } }>;

const isRefusal = (value: object): value is FileRefusal => 'refused' in value;

/** The number of bytes that a request announces; null where it announces none. */
const announced = ({ headers }: FastifyRequest): number | null => (headers['content-length'] === undefined ? null : Number(headers['content-length']));

/** Refuses, and lets what is still on its way run out: a client that is sending would not read the answer of a closed connection. */
function say(request: FastifyRequest, reply: FastifyReply, { refused, detail }: FileRefusal): FastifyReply {
  request.raw.resume();
  return refuse(request, reply, refused, detail);
}

/** Saved, not shown: in no frame, with no script, guessed to be nothing else, and kept by nobody on the way. */
function headed(reply: FastifyReply, { name, mediaType, bytes }: GivenFile): FastifyReply {
  return reply.headers({
    'content-type': mediaType, 'content-length': bytes, 'content-disposition': attachment(name, mediaType),
    'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store',
  });
}

/** Adds the addresses at which files are handed in and out; everything about them is in the address, so no token is read here. */
export function registerFiles(app: FastifyInstance, desk: FileDesk, allow: AllowTime): void {
  void app.register((files, _options, done) => {
    // Whatever type a body claims to have, it is a stream of bytes.
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));

    const put = async (request: Asked, reply: FastifyReply): Promise<FastifyReply> => {
      reply.header('cache-control', 'no-store');
      const admitted = await desk.admit(request.params.token, announced(request));
      if (isRefusal(admitted)) return say(request, reply, admitted);
      allow(request.raw, PATIENCE.upload);
      // Where the desk stops early, the connection stays: it still has to carry the answer.
      const taken = await admitted.take(request.raw.iterator({ destroyOnReturn: false }));
      allow(request.raw, PATIENCE.request);
      if (isRefusal(taken)) return say(request, reply, taken);
      return reply.code(201).send({ file: { id: taken.fileId, name: taken.name, mediaType: taken.mediaType, bytes: taken.bytes, sha256: taken.sha256 } });
    };

    const get = async (request: Asked, reply: FastifyReply): Promise<FastifyReply> => {
      const given = await desk.give(request.params.token);
      if (isRefusal(given)) return say(request, reply.header('cache-control', 'no-store'), given);
      if (request.method !== 'HEAD') return headed(reply, given).send(given.stream);
      given.stream.destroy();
      return headed(reply, given).send();
    };

    files.route<{ Params: { token: string } }>({ method: 'PUT', url: ADDRESS, handler: put });
    files.route<{ Params: { token: string } }>({ method: ['GET', 'HEAD'], url: ADDRESS, handler: get, compress: false });
    files.route({
      method: ['DELETE', 'OPTIONS', 'PATCH', 'POST'], url: ADDRESS,
      handler: (request, reply) => refuse(request, reply.header('allow', 'GET, HEAD, PUT'), 'METHOD_NOT_ALLOWED'),
    });
    done();
  });
}
