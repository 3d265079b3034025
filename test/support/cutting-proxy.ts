import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A stretch of wire between us and a database server that can break at the worst moment: after the server has carried out
 * a COMMIT and before its answer arrives.
 */
export class CuttingProxy {
  /** How many connections were cut after their COMMIT. */
  cuts = 0;
  private wanted = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((client) => this.join(client));

  private constructor(private readonly target: number) {}

  /** Opens a proxy in front of a server on 127.0.0.1. */
  static async open(target: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Cuts the next connections, so many, when the server has answered their COMMIT. */
  cutAfterCommit(times: number): void {
    this.wanted = times;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket): void {
    const upstream = connect(this.target, '127.0.0.1');
    let committing = false;
    for (const socket of [client, upstream]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (sent) => {
      // One command a packet, because the client waits for each answer; not READ COMMITTED, which begins a transaction.
      if (this.wanted > 0 && sent.subarray(-6).toString('latin1') === 'COMMIT') {
        this.wanted -= 1;
        committing = true;
      }
      upstream.write(sent);
    });
    upstream.on('data', (answer) => {
      if (committing) {
        this.cuts += 1;
        client.destroy();
      } else client.write(answer);
    });
  }
}
