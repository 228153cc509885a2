// The rules for every page, each seen to catch something.
import { expect, test } from './fixtures.js';

test.beforeEach(({ page }) => page.goto('/plain.html'));

const settled = async (faults: string[]) => {
  await expect.poll(() => faults.length).toBeGreaterThan(0);
  return faults.splice(0).join('\n');
};

test('a page that keeps the rules has no faults', async ({ page, axe, faults }) => {
  await expect(page.getByRole('heading')).toHaveText('A plain page');
  await axe(page);
  expect(faults).toEqual([]);
});

test('an inline style is blocked and reported', async ({ page, faults }) => {
  await page.locator('h1').evaluate((heading) => heading.setAttribute('style', 'color: red'));
  expect(await settled(faults)).toContain('style-src');
});

test('a string as HTML is blocked and reported', async ({ page, faults }) => {
  const error = await page.locator('h1').evaluate((heading) => {
    try {
      heading.innerHTML = '<b>no</b>';
    } catch (error) {
      return String(error);
    }
  });
  expect(error).toContain('TypeError');
  expect(await settled(faults)).toContain('require-trusted-types-for');
});

test('only the policy chat-kit can be made, and once', async ({ page, faults }) => {
  const made = await page.evaluate(() => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    const make = (name: string) => {
      try {
        trustedTypes.createPolicy(name, {});
        return 'made';
      } catch {
        return 'refused';
      }
    };
    return [make('lit-html'), make('chat-kit'), make('chat-kit')];
  });
  expect(made).toEqual(['refused', 'made', 'refused']);
  expect(await settled(faults)).toContain('trusted-types');
});

test('a request to a foreign host is reported', async ({ page, faults }) => {
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
  expect(await settled(faults)).toContain('127.0.0.1:9');
});

test('an uncaught error is reported', async ({ page, faults }) => {
  await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('nobody catches this'))));
  expect(await settled(faults)).toContain('nobody catches this');
});

test('axe finds what is wrong', async ({ page, axe }) => {
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  await expect(axe(page)).rejects.toThrow('button-name');
});
