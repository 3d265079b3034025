import { World } from './world';

/** A change as a mirror reads it. */
export interface Told {
  readonly kind: string;
  readonly act: 'PUBLISHED' | 'CHANGED' | 'REMOVED';
  readonly nodeId: string;
  readonly node: Readonly<Record<string, unknown>> | null;
}

interface Page {
  readonly changes: readonly Told[];
  readonly next: string;
  readonly more: boolean;
  readonly head: string;
}

const QUERY = `query($since: String, $first: Int!, $kinds: [ShelfKind!], $tenants: [String!], $regions: [String!]) {
  changes(since: $since, first: $first, kinds: $kinds, tenants: $tenants, regions: $regions, synthetic: INCLUDE) {
    changes { kind act nodeId node { id ... on Agency { name } ... on Innovation { title } } } next more head
  }
}`;

/** A client that keeps a copy of a part of the shelf by asking for changes, as the API guide tells it to: a map of rows, and one place. It may ask another server each time. */
export class Mirror {
  readonly rows = new Map<string, Readonly<Record<string, unknown>>>();
  readonly told: Told[] = [];
  since: string | null = null;

  constructor(private readonly world: World | (() => World), private readonly filter: { readonly kinds?: readonly string[]; readonly tenants?: readonly string[]; readonly regions?: readonly string[] }) {}

  /** Asks for one page and does what it says; answers whether there is more. */
  async poll(first: number): Promise<boolean> {
    const { changes } = await (this.world instanceof World ? this.world : this.world()).get<{ changes: Page }>(QUERY, { variables: { ...this.filter, since: this.since, first } });
    for (const change of changes.changes) {
      this.told.push(change);
      // What is gone already is told to be gone by a later change.
      if (change.act === 'REMOVED' || change.node === null) this.rows.delete(change.nodeId);
      else this.rows.set(change.nodeId, change.node);
    }
    this.since = changes.next;
    return changes.more;
  }

  /** Asks until nothing is left for now. */
  async follow(first: number): Promise<void> {
    while (await this.poll(first));
  }

  /** What is kept, in the order of ids. */
  kept(): readonly (readonly [string, unknown])[] {
    return [...this.rows].map(([id, node]) => [id, node.name ?? node.title ?? null] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
