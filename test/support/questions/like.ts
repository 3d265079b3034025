/** A list that must hold exactly these, in this order. */
export class Only {
  constructor(readonly items: readonly unknown[]) {}
}
export const only = (...items: readonly unknown[]): Only => new Only(items);

/** What an answer must hold: named fields of objects, and among the items of a list these, in any order; all else is free. */
export function like(stated: unknown): unknown {
  if (stated instanceof Only) return stated.items.map(like);
  if (Array.isArray(stated)) return expect.arrayContaining(stated.map(like));
  if (stated === null || typeof stated !== 'object' || 'asymmetricMatch' in stated) return stated;
  return expect.objectContaining(Object.fromEntries(Object.entries(stated).map(([name, value]) => [name, like(value)])));
}

/** What is stated of the answer to each question: facts that a source tells, or that follow from how the example is made. */
export type Facts = Readonly<Record<string, object>>;
