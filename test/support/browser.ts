import { existsSync } from 'node:fs';

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PROGRAMS: readonly string[] = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The network is cut off: a name, or an address that is not this machine, leads nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Gives the path of an installed Chromium, or undefined. */
export function findChromium(): string | undefined {
  return PROGRAMS.find((program) => existsSync(program));
}

/** Gives `describe` where Chromium is installed; otherwise says loudly, in both languages, what stays unchecked. */
export function describeInBrowser(what: { readonly id: string; readonly en: string }): jest.Describe {
  if (findChromium() !== undefined) return describe;
  console.warn(
    `DILEWATI: Chromium tidak terpasang, jadi ${what.id} TIDAK diperiksa. ` +
      `/ SKIPPED: Chromium is not installed, so ${what.en} is NOT checked.`,
  );
  return describe.skip;
}

/** Starts a Chromium that can reach this machine only; the caller closes it. Throws when none is installed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is not installed');
  return chromium.launch({ executablePath, args: [...FLAGS] });
}

/** A page in a context of its own, and everything that it should not have done. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and warnings, uncaught exceptions, and policy violations. */
  readonly complaints: readonly string[];
  /** Addresses asked for outside `origin`. */
  readonly strangers: readonly string[];
}

/** Opens an empty page of 1366 x 768 that records complaints, and requests that leave `origin`. */
export async function watchedPage(browser: Browser, origin: string): Promise<WatchedPage> {
  const complaints: string[] = [];
  const strangers: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && asked !== origin) strangers.push(request.url());
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text().slice(0, 300)}`);
  });
  context.on('weberror', (failure) => complaints.push(`exception: ${failure.error().message}`));
  await context.exposeFunction('reportViolation', (text: string) => complaints.push(`policy: ${text}`));
  await context.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) => {
      reportViolation(event.effectiveDirective + ' refused ' + event.blockedURI.slice(0, 100));
    });
  `);
  return { page: await context.newPage(), context, complaints, strangers };
}
