import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { demoPassword } from '../../database/seed/accounts.ts';
import { openWorkbench } from '../../src/app/dev/routes.ts';
import { createApp, type Logged, listen } from '../../src/app/server.ts';
import { findAccountByUsername, openSession } from '../../src/domain/accounts/index.ts';
import { useFileStore } from '../../src/kernel/files/index.ts';
import { sessionCookie } from '../../src/kernel/http/index.ts';
import { readClock, resetClock } from '../../src/kernel/time/index.ts';
import type { Locale } from '../../src/kernel/words/index.ts';
import { loadAssets } from '../../src/ui/index.ts';
import { startChromium } from './chromium.ts';
import { useFreshDatabase } from './database.ts';
import { demoTemplate } from './demo-city.ts';

/** How a page is looked at. */
export interface Looking {
  /** In CSS pixels; 1440 unless told. */
  readonly width?: number;
  readonly scripts?: boolean;
  readonly locale?: Locale;
  readonly scheme?: 'light' | 'dark';
  /** Enters with a session at once, past the door. */
  readonly as?: string | null;
  /** Enters with the session of this token. */
  readonly token?: string;
}

/** The made-up city as it is served to a real browser. */
export interface Served {
  /** The origin, without a slash at its end. */
  readonly address: string;
  readonly browser: Browser;
  /** A window of its own, with its own cookies; what goes wrong in it fails the test. */
  open(looking?: Looking): Promise<Page>;
}

let complaints: string[] = [];
const tolerated = new WeakMap<Page, readonly number[]>();

/** Says that answers with these statuses are what the test is about; all others above 399 are complained of. */
export function tolerate(page: Page, ...statuses: readonly number[]): void {
  tolerated.set(page, statuses);
}

/**
 * Serves the made-up city to a browser for one test file; any error that the browser meets fails the test in which it
 * came. With the workbench of `npm run dev` where that is asked for.
 */
export function useServedCity({ workbench = false } = {}): Served {
  useFreshDatabase(demoTemplate);
  const undo: (() => Promise<unknown>)[] = [];
  const logged: Logged[] = [];
  let running: { address: string; browser: Browser } | undefined;
  const now = () => {
    if (!running) throw new Error('the city is not served yet');
    return running;
  };
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'banle-journey-'));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    // What happens to a file here must not happen to those of the next test file.
    await cp(inject('demoFiles'), folder, { recursive: true });
    const [browser, assets] = await Promise.all([startChromium(), loadAssets(), useFileStore(folder)]);
    undo.push(() => browser.close());
    const devRoutes = workbench ? openWorkbench('http://banle.example') : [];
    undo.push(async () => resetClock());
    const app = createApp({ assets, demo: true, devRoutes, log: (event) => void logged.push(event) });
    const { server, port } = await listen(app, { host: '127.0.0.1', port: 0 });
    undo.push(async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    });
    running = { address: `http://127.0.0.1:${port}`, browser };
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(now().browser, task.name);
    const heard = [...complaints, ...logged.filter(({ error }) => error).map(({ error }) => String(error))];
    complaints = [];
    logged.length = 0;
    expect(heard, 'what the browser and the server complained of').toEqual([]);
  });
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });
  return {
    get address() {
      return now().address;
    },
    get browser() {
      return now().browser;
    },
    open: (looking = {}) => openWindow(now(), looking),
  };
}

async function openWindow(
  { browser, address }: { browser: Browser; address: string },
  { width = 1440, scripts = true, locale = 'vi', scheme = 'light', as, token }: Looking,
): Promise<Page> {
  const seen: BrowserContextOptions = {
    baseURL: address,
    viewport: { width, height: width < 600 ? 844 : 900 },
    javaScriptEnabled: scripts,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: locale === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
  };
  const context = await browser.newContext(seen);
  context.setDefaultTimeout(10_000);
  await context.addCookies([{ name: 'banle_language', value: locale, url: address }]);
  const session = token ?? (as ? await sessionOf(as) : undefined);
  if (session) await context.addCookies([{ name: sessionCookie, value: session, url: address }]);
  const page = await context.newPage();
  listenTo(page);
  return page;
}

/** Where `PICTURES` names a folder: what stood in the windows when a test failed. */
async function keepPictures(browser: Browser, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [nth, page] of pages.entries())
    await page.screenshot({ path: join(folder, `failed-${name.slice(0, 60)}-${nth}.png`), fullPage: true });
}

async function sessionOf(username: string): Promise<string> {
  const account = await findAccountByUsername(username);
  if (!account) throw new Error(`nobody is called ${username}`);
  return openSession(account.id, readClock());
}

/** Hears errors of scripts, of the content security policy and of the network. */
function listenTo(page: Page): void {
  const complain = (words: string) => complaints.push(`${page.url()}: ${words}`);
  page.on('pageerror', (error) => complain(error.message));
  page.on('console', (message) => {
    // What could not be loaded is heard with its status below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complain(message.text());
  });
  page.on('response', (response) => {
    const isExpected = tolerated.get(page)?.includes(response.status());
    if (response.status() >= 400 && !isExpected) complain(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A link that is a download, and a page left before it was whole, end this way.
    if (why !== 'net::ERR_ABORTED' && !tolerated.get(page)?.includes(0)) complain(`${why} ${request.url()}`);
  });
}

/** Signs in at the door as one of the made-up people. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel(/^(Tên đăng nhập|Username)/).fill(username);
  await page.getByLabel(/^(Mật khẩu|Password)/).fill(demoPassword);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^(Đăng nhập|Sign in)$/ })
    .click();
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
}
