import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { reportPage } from '@embargo/rehearsal';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';

import { aRehearsal } from '../rehearsal/report/a-rehearsal.ts';
import { where } from '../support/where-installed.ts';

const executablePath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => existsSync(file));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

where(executablePath !== undefined, 'Chromium')('the report in Chromium', () => {
  let browser: Browser | undefined;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'report-')), 'report.html');

  beforeAll(async () => {
    writeFileSync(file, reportPage(aRehearsal));
    browser = await launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(async () => browser?.close());

  async function openPage(width: number, scheme: 'light' | 'dark'): Promise<Page> {
    const page = await browser?.newPage();
    if (page === undefined) throw new Error('the browser did not start');
    await page.setOfflineMode(true);
    await page.setBypassCSP(true);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  test.each([
    { width: 1280, scheme: 'light' },
    { width: 1280, scheme: 'dark' },
    { width: 375, scheme: 'light' },
    { width: 375, scheme: 'dark' },
  ] as const)('has no barrier at $width pixels in $scheme', async ({ width, scheme }) => {
    const page = await openPage(width, scheme);
    await page.evaluate(axe);
    const found = await page.evaluate('axe.run().then(({ violations }) => violations)');
    expect(found).toEqual([]);
    const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(isWide).toBe(false);
    await page.close();
  });

  test('asks for nothing but itself', async () => {
    const page = await openPage(1280, 'light');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    expect(asked).toEqual([pathToFileURL(file).href]);
    await page.close();
  });

  test('fits paper', async () => {
    const page = await openPage(1280, 'light');
    const pdf = await page.pdf({ format: 'A4' });
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });
});
