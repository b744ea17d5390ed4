/**
 * Opens a built page in Chromium the way Google shows it: in a frame of its own width, with `google.script.run` as its
 * only way out.
 */
import type {Browser, Page} from 'playwright-core';

/** Width of a sidebar at Google; it cannot be set there. */
export const SIDEBAR_WIDTH = 300;

/** Where the page is served; no machine answers there. */
const ADDRESS = 'https://sidebar.invalid/';

export interface OpenPage {
  readonly page: Page;
  /** Every address that the page tried to load; all are refused. */
  readonly requests: readonly string[];
  /** What the page threw or wrote to the console as an error. */
  readonly errors: readonly string[];
}

/** Answers a `google.script.run` call: the value for the success handler, or a rejection for the failure handler. */
export type Server = (name: string, input: unknown[]) => Promise<unknown>;

interface Options {
  readonly width?: number;
  readonly height?: number;
  /** Without one there is no `google` in the page, as outside Google Sheets. */
  readonly server?: Server;
}

/** Opens the page and waits until it is drawn. */
export async function openPage(browser: Browser, html: string, options: Options = {}): Promise<OpenPage> {
  const {width = SIDEBAR_WIDTH, height = 700, server} = options;
  const page = await browser.newPage({reducedMotion: 'reduce', viewport: {width, height}});
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  await page.route('**/*', route => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({body: html, contentType: 'text/html; charset=utf-8'});
    requests.push(url);
    return route.abort();
  });
  if (server) await bridge(page, server);

  await page.goto(ADDRESS);
  return {page, requests, errors};
}

/** Gives the page a `google.script.run` that ends in `server`. */
async function bridge(page: Page, server: Server): Promise<void> {
  await page.exposeFunction('callScript', (name: string, input: unknown[]) =>
    server(name, input).then(
      value => ({value}),
      (error: Error) => ({failure: error.message}),
    ),
  );
  // A TypeScript runner may have put calls of its own `__name` into the function's text.
  await page.addInitScript(`(__name => (${installRun})())(named => named)`);
}

interface Handlers {
  readonly success?: ((value: unknown) => void) | undefined;
  readonly failure?: ((error: Error) => void) | undefined;
}
type Outcome = {readonly value?: unknown; readonly failure?: string};

/** Runs in the page. Like Google's, a runner with a handler is a new one, and any other name is a call. */
function installRun(): void {
  const host = globalThis as unknown as {
    google: object;
    callScript: (name: string, input: unknown[]) => Promise<Outcome>;
  };
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get(_target, name: string) {
          if (name === 'withSuccessHandler') return (success: Handlers['success']) => runner({...handlers, success});
          if (name === 'withFailureHandler') return (failure: Handlers['failure']) => runner({...handlers, failure});
          return (...input: unknown[]) => {
            host.callScript(name, input).then(({value, failure}) => {
              if (failure === undefined) handlers.success?.(value);
              else handlers.failure?.(new Error(failure));
            });
          };
        },
      },
    );
  host.google = {script: {run: runner({})}};
}
