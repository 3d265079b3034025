/** What a client got: the HTTP status and the body, or null when the connection gave nothing. */
export interface Reply {
  readonly status: number;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
}

export const DRAFT = `mutation($tenant: String!, $title: String!, $key: String!) {
  innovationDraft(tenant: $tenant, input: { title: $title }, idempotencyKey: $key) { innovation { id } problems { code } }
}`;

/** Asks a server over real HTTP; null when no whole answer came. */
export async function ask(url: string, query: string, options: { readonly token?: string; readonly variables?: object; readonly language?: string } = {}): Promise<Reply | null> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': options.language ?? 'id',
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      },
      body: JSON.stringify({ query, variables: options.variables }),
    });
    return { status: response.status, body: (await response.json()) as Reply['body'] };
  } catch {
    return null;
  }
}

/** True when a draft was acknowledged: status 200, no error, no problem, an id. */
export function acknowledged(reply: Reply | null): boolean {
  const made = reply?.body.data?.innovationDraft as { innovation: { id: string } | null; problems: unknown[] } | null | undefined;
  return reply?.status === 200 && reply.body.errors === undefined && made?.innovation?.id !== undefined && made.problems.length === 0;
}

const running = new Set<WriteLoad>();

/** Stops the writers that a failed test left behind. */
export async function stopLeftLoads(): Promise<void> {
  await Promise.all([...running].map((load) => load.stop()));
}

/** Writers that draft innovations under titles of their own, all the time, until they are stopped. */
export class WriteLoad {
  /** The titles that the server said it has kept. */
  readonly acknowledged: string[] = [];
  /** How many requests got another answer, or none. */
  failed = 0;
  /** The codes of errors that were answered. */
  readonly codes = new Set<string>();
  private stopped = false;
  private readonly writers: readonly Promise<void>[];

  constructor(private readonly url: string, private readonly tenant: string, private readonly token: string, private readonly name: string, writers = 12) {
    running.add(this);
    this.writers = Array.from({ length: writers }, (_, n) => this.write(n));
  }

  /** Resolves when so many writes were acknowledged; rejects after `patienceMs`. */
  async reaches(count: number, patienceMs = 20_000): Promise<void> {
    const since = performance.now();
    while (this.acknowledged.length < count) {
      if (performance.now() - since > patienceMs) throw new Error(`only ${this.acknowledged.length} of ${count} writes were acknowledged (${[...this.codes].join(', ')})`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Stops the writers and resolves when the last has its answer or lost it. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.writers);
    running.delete(this);
  }

  private async write(writer: number): Promise<void> {
    for (let n = 0; !this.stopped; n += 1) {
      const title = `${this.name} ${writer}-${n}`;
      const reply = await ask(this.url, DRAFT, { token: this.token, variables: { tenant: this.tenant, title, key: title.replaceAll(' ', '-') } });
      if (acknowledged(reply)) {
        this.acknowledged.push(title);
        continue;
      }
      this.failed += 1;
      for (const error of reply?.body.errors ?? []) this.codes.add(error.extensions.code);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
