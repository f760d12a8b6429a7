import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';

import { hasShared, sharedPath } from './shared.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');

/** Pieces of policies, whole and broken, that rules and readers look at. */
const FRAGMENTS = [
  '# Security policy',
  '## Reporting a vulnerability',
  '## reporting a Vulnerability',
  'Heading\n=======',
  '### Fix release day ###',
  'We acknowledge reports within 2 business days.',
  'Mail security@anvil-works.dev or <security@anvil-works.dev>.',
  'Mail [xx@lists.anvil-works.dev]() and [](x).',
  'security (at) anvil-works (dot) dev',
  '**Fix release day** (Completed within 1-21 days of Disclosure)',
  '- A list item\n  that goes on\n  - and nests\n\n    with a paragraph',
  '1. one\n2. two\n10) ten',
  '| Version | Supported |\n|---|:-:|\n| 5.1.x | :white_check_mark: |\n| < 4.0 | \\| :x: |',
  '| severity | fix\n|-|-\n| high | 7 days | more',
  '<!-- embargo-ignore ack-time-missing: we are two people -->',
  '<!-- embargo-ignore ack-time-missing -->',
  '<!-- not closed',
  '<!-- toc -->',
  '```\nSubject: $PROJECT <version\n```',
  '~~~yaml\nkey: [1, 2',
  '    indented code',
  '> quoted\nlazily',
  '<details><summary>More</summary>\n\nwe answer in 24 hours</details>',
  '<img src="images/process.png">',
  '![](docs/flow.png) ![flow][pic]',
  '[pic]: <docs/flow.png> "The flow"',
  '[pic]: docs/other.png',
  '[here](#reporting-a-vulnerability) and [there](#Reporting) and [docs](docs/a.md#top)',
  'https://github.com/anvil-works/<project>/security/advisories/new',
  'https://t.co/abc http://anvil-works.dev/(a)_[b]',
  'An announcement template is available below.',
  'The the timelines below are suggestions, all become ASAP.',
  'If the CVSS score is under ~4.0 or over 11.5 the team may wait 0 days or 99999999999999999999 days.',
  'The release time is 4pm UTC on a non-Friday weekday, 25:61 CET, or midnight.',
  'Die Antwort kommt innerhalb von 14 Tagen. 我们会在 7 天内回复。Ответим в течение двух дней.',
  '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nxsFNBF\n-----END PGP PUBLIC KEY BLOCK-----',
  '.. _label:\n\nTitle\n-----\n\n`link <https://anvil-works.dev>`_',
  '= Title\n\nlink:https://anvil-works.dev[here]\n|===\n| a | b\n|===',
  '---\ntitle: Security\n---',
  '*emphasis **strong* unclosed** `code ``more`` __x__',
  '&lt;project&gt; &amp; &#x1F512; &nbsp;',
  '\u0000\u00a0\u200b\u202e',
] as const;

const JOINERS = ['\n', '\n\n', '\r\n', '\r\n\r\n', ' ', '', '\r', '\n  ', '\n> ', '\n\t'] as const;

const asked = process.env['FUZZ_RUNS'];

/** The same texts each time, so that a gate says what changed; `FUZZ_RUNS=20000` tries others. */
export const RUNS: fc.Parameters<unknown> =
  asked === undefined ? { numRuns: 250, seed: 20_261_121 } : { numRuns: Number(asked) };

/** Random runs of fragments. */
export const assembled: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(...JOINERS)), { maxLength: 14 })
  .map((parts) => parts.map(([fragment, joiner]) => fragment + joiner).join(''));

/** Policies cut anywhere, with two of them swapped in and something random between. */
export const cut: fc.Arbitrary<string> = fc
  .tuple(piece(), fc.string({ unit: 'binary', maxLength: 6 }), piece(), fc.boolean())
  .map(([one, between, other, isCrlf]) => {
    const text = one + between + other;
    return isCrlf ? text.replaceAll('\n', '\r\n') : text;
  });

/** Anything at all, half a character included. */
export const anything: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(...'#*_`[]()<>|!-=~:;\\"\'&@.\n\r\t 019azÄß。的\ud83d\udd12'.split('')),
      {
        maxLength: 200,
      },
    )
    .map((characters) => characters.join('')),
);

export const policies: fc.Arbitrary<string> = fc.oneof(assembled, cut, anything);

/** A file name decides how a text is read. */
export const names: fc.Arbitrary<string> = fc.constantFrom(
  'SECURITY.md',
  'docs/SECURITY.rst',
  'SECURITY.adoc',
  'SECURITY.txt',
);

function piece(): fc.Arbitrary<string> {
  const texts = wholePolicies();
  return fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat({ max: 3000 }))
    .map(([text, at, length]) => {
      const start = at % (text.length + 1);
      return text.slice(start, start + length);
    });
}

/** Every policy at hand, from first to last line. */
export function wholePolicies(): readonly string[] {
  const own = ['policies', 'rules'].flatMap((folder) => textsIn(path.join(FIXTURES, folder)));
  return hasShared ? [...own, ...textsIn(sharedPath('corpus'))] : own;
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|rst|adoc|txt)$/i.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}
