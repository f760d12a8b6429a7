import { isGood, reportMarkdown, reportPage } from '@embargo/rehearsal';
import { describe, expect, test } from '@jest/globals';

import { aRehearsal } from './a-rehearsal.ts';

describe('the page of a rehearsal', () => {
  const page = reportPage(aRehearsal).replace(/\s+/g, ' ');

  test('shows texts and obeys none', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more');
    expect(page).not.toMatch(/<script|<img|\u202e/);
    expect(page).toContain('\ufffdereh');
  });

  test('fetches nothing and allows nothing', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/\b(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?\/\//);
  });

  test('tells every promise with its line, and every message', () => {
    for (const { promise } of aRehearsal.promises) {
      expect(page).toContain(`SECURITY.md:${promise.line}`);
      expect(page).toContain(promise.says);
    }
    expect(page).toContain('Upgrade to 1.4.2.');
  });

  test('draws what was done in time apart from what was late', () => {
    expect(page.match(/<circle class="kept"/g)).toHaveLength(1);
    expect(page.match(/<circle class="broken"/g)).toHaveLength(1);
  });

  test('keeps what lies beyond its end inside the picture', () => {
    const edges = [...page.matchAll(/<rect class="bar" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)];
    expect(edges).toHaveLength(aRehearsal.windows.length);
    for (const [, x, width] of edges) expect(Number(x) + Number(width)).toBeLessThanOrEqual(960);
  });
});

describe('a rehearsal', () => {
  const good = {
    ...aRehearsal,
    promises: aRehearsal.promises.filter(({ outcome }) => outcome !== 'broken'),
    sightings: aRehearsal.sightings.filter(({ isLeak }) => !isLeak),
  };

  test('is good without broken promise, leak or surprise', () => {
    expect(isGood(good)).toBe(true);
    expect(reportPage(good)).toContain('Release day holds');
  });

  test.each([
    { what: 'a broken promise', bad: { ...good, promises: aRehearsal.promises } },
    { what: 'a leak', bad: { ...good, sightings: aRehearsal.sightings } },
    {
      what: 'a fault that ended otherwise',
      bad: { ...good, faults: good.faults.map((fault) => ({ ...fault, isAsExpected: false })) },
    },
  ])('is bad with $what', ({ bad }) => {
    expect(isGood(bad)).toBe(false);
    expect(reportPage(bad)).toContain('Release day breaks');
  });
});

test('the summary has a line for each promise, leak and fault', () => {
  const text = reportMarkdown(aRehearsal);
  expect(text).toContain('| 🟢 | Acknowledge the report within 24 hours of report | 12 |');
  expect(text).toContain('`CVD403`');
  expect(text).toContain('#### Leaks');
  expect(text).toContain('`moderated-list`');
});
