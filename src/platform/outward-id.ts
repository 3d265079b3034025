/** The outward form of a key: `<prefix>_<26 characters>`; the prefix says of which type it is. */
export function outwardId(prefix: string, key: string): string {
  return `${prefix}_${key}`;
}

/** Splits an outward id into its prefix and key; null when it is not one of ours. */
export function parseId(id: string): { readonly prefix: string; readonly key: string } | null {
  const found = /^([a-z]{2,4})_([0-7][0-9a-hjkmnp-tv-z]{25})$/.exec(id);
  return found === null ? null : { prefix: found[1], key: found[2] };
}

/** The key of an outward id of this type, or null when the id is of another type or malformed. */
export function keyOf(type: { readonly prefix: string }, id: string): string | null {
  const parsed = parseId(id);
  return parsed !== null && parsed.prefix === type.prefix ? parsed.key : null;
}
