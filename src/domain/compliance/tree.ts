/** A node with the one above it. */
export interface Below {
  readonly id: string;
  readonly parentId: string | null;
}

/** All that hangs below a node of a tree, at whatever depth, the node itself aside; each once, also where links run in a circle. */
export function unitsBelow(nodes: readonly Below[]): (id: string) => readonly string[] {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of nodes) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  }
  return (id) => {
    const seen = new Set([id]);
    const found: string[] = [];
    for (let open = children.get(id) ?? []; open.length > 0;) {
      const next = open.filter((one) => !seen.has(one));
      for (const one of next) seen.add(one);
      found.push(...next);
      open = next.flatMap((one) => children.get(one) ?? []);
    }
    return found;
  };
}
