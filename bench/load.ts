import { Agent, request } from 'node:http';

/** What a round of requests came to. */
export interface Round {
  readonly requests: number;
  /** Answers that are not 200, or are 200 and hold errors: with any of these the round counts for nothing. */
  readonly errors: number;
  readonly seconds: number;
  /** Milliseconds, in order. */
  readonly latencies: readonly number[];
}

/** Sends one question and gives status and body. */
export function post(port: number, body: string, agent?: Agent): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Keeps so many connections busy for so long, each with the next body when its answer is there. */
export async function load(port: number, bodies: readonly string[], connections: number, seconds: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let [errors, next] = [0, 0];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const sent = performance.now();
      next += 1;
      const { status, body } = await post(port, bodies[next % bodies.length], agent);
      latencies.push(performance.now() - sent);
      if (status !== 200 || body.includes('"errors":')) errors += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const took = (performance.now() - begun) / 1000;
  agent.destroy();
  return { requests: latencies.length, errors, seconds: took, latencies: latencies.sort((a, b) => a - b) };
}
