import type { Ask } from '../../../db/ask';
import { originsOf, titlesOf, type OwnedKey } from '../data/replication-rows';

const nameOf = ({ tenantId, id }: OwnedKey): string => `${tenantId}|${id}`;

/**
 * The way by which an innovation goes back to itself through these parents, itself first and last, also through other governments; null
 * where it does not. Walks upwards over the shelf, each innovation once, one statement a level; exact while nobody else changes the shelf.
 */
export async function circleThrough(ask: Ask, replica: OwnedKey, parents: readonly OwnedKey[]): Promise<readonly OwnedKey[] | null> {
  const cameFrom = new Map<string, OwnedKey>();
  const wayTo = (end: OwnedKey): readonly OwnedKey[] => {
    const way = [end];
    for (let at = cameFrom.get(nameOf(end)); at !== undefined && nameOf(at) !== nameOf(replica); at = cameFrom.get(nameOf(at))) way.unshift(at);
    return [replica, ...way];
  };
  let level: readonly OwnedKey[] = parents;
  for (const parent of parents) cameFrom.set(nameOf(parent), replica);
  while (level.length > 0) {
    const back = level.find((key) => nameOf(key) === nameOf(replica));
    if (back !== undefined) return wayTo(back);
    const next: OwnedKey[] = [];
    for (const { replica: from, origin } of await originsOf(ask, level)) {
      if (cameFrom.has(nameOf(origin))) continue;
      cameFrom.set(nameOf(origin), from);
      next.push(origin);
    }
    level = next;
  }
  return null;
}

const MOST_TITLES = 6;

/** A way in words: its titles, each a copy of the next; a long one is cut in its middle. */
export async function wayInWords(ask: Ask, way: readonly OwnedKey[]): Promise<string> {
  const titles = (await titlesOf(ask, way)).map((title) => `"${title.length > 60 ? `${title.slice(0, 59)}…` : title}"`);
  const told = titles.length > MOST_TITLES ? [...titles.slice(0, MOST_TITLES - 1), '…', titles[titles.length - 1]] : titles;
  return told.join(' ← ');
}
