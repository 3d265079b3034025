/** How many characters an address on the web may have. */
export const WEB_ADDRESS_LIMIT = 500;

/**
 * An address on the web as it is kept: http or https, with a name of a host that has a dot, no user and no password in it, at most 500 characters
 * of ASCII. Null for anything else.
 */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const named = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(url.hostname);
  return named && url.username === '' && url.password === '' && url.href.length <= WEB_ADDRESS_LIMIT ? url.href : null;
}
