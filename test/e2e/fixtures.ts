// Playwright's test, with what must hold for every page: no policy violation, no foreign host, no uncaught error.
//
// A spec imports `test` and `expect` from here, or from chat.ts, which adds a chat. Fixtures: `api` (the chat server's
// URL), `axe(page)` (fails on any violation), `faults` (what the page did wrong so far; a spec that provokes one
// empties it), and the options of the project.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

export const servers = ['node', 'python'] as const;

/** What the configuration says of a project. */
export interface ChatOptions {
  server: (typeof servers)[number];
  /** The chat server's URL. */
  api: string;
  /** The same server, whose store takes 150 ms a call. */
  slowStore: string;
  /** The same server, which says all it has to say eight times as fast. */
  quick: string;
  /** All chat servers of this run, one of each kind. */
  apis: string[];
  /** The repository, served as it is: no policy, open to other origins. */
  plain: string;
}

interface Fixtures {
  faults: string[];
  axe: (page: Page, selector?: string, options?: RunOptions) => Promise<void>;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const marker = 'Content-Security-Policy violated:';

/** Runs in the page, before its scripts. */
function reportViolations(prefix: string) {
  document.addEventListener('securitypolicyviolation', (event) => {
    const where = event.sourceFile ? ` (${event.sourceFile}:${event.lineNumber})` : '';
    console.error(`${prefix} ${event.effectiveDirective} by ${event.blockedURI} ${event.sample}${where}`);
  });
}

export const test = base.extend<ChatOptions & Fixtures>({
  server: ['node', { option: true }],
  api: ['', { option: true }],
  slowStore: ['', { option: true }],
  quick: ['', { option: true }],
  apis: [[], { option: true }],
  plain: ['', { option: true }],

  faults: [
    async ({ context, baseURL, apis, slowStore, quick, plain }, use) => {
      const faults: string[] = [];
      // By its other name the plain server is another origin.
      const known = [baseURL, ...apis, slowStore, quick, plain, plain.replace('127.0.0.1', 'localhost')];
      const hosts = known.filter(Boolean).map((url) => new URL(url as string).host);
      await context.addInitScript(reportViolations, marker);
      context.on('console', (message) => {
        const text = message.text();
        if (/content.security.policy|trusted ?type/i.test(text)) faults.push(text);
      });
      context.on('weberror', (error) => faults.push(`Uncaught: ${error.error().stack ?? error.error()}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.host && !hosts.includes(url.host)) faults.push(`Request to a foreign host: ${url.href}`);
      });
      await use(faults);
      expect(faults, 'The page broke a rule that holds for every page').toEqual([]);
    },
    { auto: true },
  ],

  axe: async ({ browserName: _ }, use) => {
    await use(async (page, selector, options = {}) => {
      // Evaluated by the debugger, which the page's policy does not bind.
      await page.evaluate(axeSource);
      const violations = await page.evaluate(
        async ([context, run]) => {
          const { axe } = window as unknown as { axe: { run(...args: unknown[]): Promise<AxeResults> } };
          const results = await axe.run(context ?? document, { preload: false, resultTypes: ['violations'], ...run });
          return results.violations.map(
            ({ id, help, nodes }) =>
              `${id}: ${help}\n${nodes.map((node) => `    ${node.target}: ${node.html}`).join('\n')}`,
          );
        },
        [selector, options] as const,
      );
      expect(violations, 'axe found violations').toEqual([]);
    });
  },
});

export { expect };
