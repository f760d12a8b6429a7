import { fill, numbered, POLICY, repeated } from './adversarial-pieces.ts';

/** Texts that say what policies say, again and again, where a reader of promises may be slow. */
export const endlessPolicies: Readonly<Record<string, (length: number) => string>> = {
  'a policy in one paragraph': repeated(inOneLine(POLICY, '\n')),
  'a policy in one item': (length) => `- ${fill(inOneLine(POLICY, '\n  '), length)}`,
  'a policy in one quote': repeated(POLICY.replace(/^/gm, '> ')),
  'a policy in one cell': (length) =>
    `|a|\n|-|\n|${fill(inOneLine(POLICY.replaceAll('|', ' '), ' '), length)}|\n`,
  'a policy in one heading': (length) => `# ${fill(inOneLine(POLICY, ' '), length)}`,
  'a policy in one link': (length) =>
    `[${fill(inOneLine(POLICY, ' ').replace(/[[\]]/g, ''), length)}](b)`,
  'a policy without full stops': repeated(inOneLine(POLICY, ' ').replaceAll('. ', ' ')),
  'a policy of ever new sections': (length) =>
    numbered((number) => POLICY.replace(/^(#+ .*)$/gm, `$1 ${number}`), length),
  'promises in one line': repeated('We acknowledge every report within 3 days, and fix it in 7. '),
  'hard-wrapped promises': repeated(
    'We acknowledge\nevery report within\n3 days, and fix it\nin 7. ',
  ),
  'emphasised promises': repeated('**We** *fix* `it` within **3** _days_. '),
  'promises under headings': (length) =>
    numbered((number) => `## Fix ${number}\n\nWithin ${number} days.\n\n`, length),
  'promises by severity': (length) =>
    `|Severity|First reply|Fix|\n|-|-|-|\n${fill('|Critical|24 hours|7 days|\n', length)}`,
  'steps with labels': repeated(
    '**Triage**\n\n- Within 2 days of the report:\n  - we assess it\n\n',
  ),
  'promises in German': repeated('Wir bestätigen jede Meldung innerhalb von 3 Tagen. '),
  'promises in Japanese': repeated('3営業日以内に返信します。'),
  'numbers in words': repeated('twenty-four thirty forty-eight hours or five business days '),
  'ever new numbers': (length) => numbered((number) => `within ${number} days `, length),
  'vectors of CVSS': repeated('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H '),
  'scores in items': repeated('- CVSS 9.0-10.0 is critical, 4.0 and below is low\n'),
  'requests of a CVE': repeated('We request a CVE for it.\n\n'),
  'release windows': repeated('Releases go out Monday to Thursday at 16:00 UTC, not on holidays. '),
  'sample words': repeated('<your-project> [INSERT CONTACT] TODO security@example.com '),
  'pointers to everywhere': repeated('See below. As said above, see the section [Scope](#Scope). '),
  'anchors of the wrong case': (length) =>
    numbered((number) => `# A ${number}\n\n[a](#A-${number})\n\n`, length),
  'empty links': (length) => numbered((number) => `[a${number}]() `, length),
  'links in sentences': (length) =>
    numbered((number) => `Report it at https://anvil.dev/report/${number}. `, length),
  'links in items': repeated('- Report a bug at https://anvil.dev/report\n'),
  'links in rows': (length) => `|a|\n|-|\n${fill('|Report a bug at https://anvil.dev|\n', length)}`,
  'links to mail': (length) =>
    numbered((number) => `[Mail us](mailto:a${number}@anvil.dev) about a bug. `, length),
  'mailboxes in sentences': (length) =>
    numbered((number) => `Report a bug to security${number}@anvil.dev. `, length),
  'links to advisories': repeated('https://github.com/anvil/anvil/security/advisories/new '),
  'links to files': (length) => numbered((number) => `See [a](docs/${number}.md#b).\n\n`, length),
  'a list of people': (length) => numbered((number) => `- Ann Lee (@ann${number}), lead\n`, length),
  'a list of partners': (length) =>
    `We tell these distributors before:\n\n${numbered((number) => `- Anvil ${number} GmbH\n`, length)}`,
  'tables of versions': repeated('|Version|Supported|\n|-|-|\n|1.x|yes|\n|< 1.0|no|\n\n'),
  'versions in sentences': repeated('1.x, 2.0 and >= 3.1.4 are supported until 2027-01-31. '),
  'fingerprints of keys': repeated('6F2A 1B3C 4D5E 6F70 8192  A3B4 C5D6 E7F8 0912 3A4B\n\n'),
  'words that repeat': repeated('the the report report '),
  'long words beside cues': (length) => `We fix it within ${'a'.repeat(length)} days.`,
  'words with hyphens': repeated('need-to-know-'),
  'clauses without end': repeated('and if not, or unless we cannot, but never before, '),
  homoglyphs: repeated('Wе асknоwlеdgе wіthіn 3 dауs. '),
  'combining marks': repeated('e\u0301\u0302\u0303'),
  'right to left': repeated('\u202eאנחנו עונים תוך 3 ימים. '),
  'letters that change their length': repeated('İ ﬁx within 3 days. '),
  'line endings of three kinds': repeated('a\r\nb\rc\n\nd\r\n\r\n'),
  footnotes: (length) => numbered((number) => `a[^${number}]\n\n[^${number}]: b\n\n`, length),
  'HTML in items': repeated('- <details><summary>a</summary>b</details>\n'),
  'nested HTML': (length) => `${fill('<div>\n', length / 2)}${fill('</div>\n', length / 2)}`,
  'entities in words': repeated('w&#105;thin 3 &lt;days&gt; '),
  'comments to the linter': repeated(
    '<!-- embargo-disable-next-line no-contact: none -->\n\na\n\n',
  ),
  'lists in quotes in lists': repeated('> - 1. > - a\n'),
  'long headings': repeated(`# ${'report a vulnerability '.repeat(100)}\n`),
  'headings of ever new words': (length) => numbered((number) => `# word ${number}\n`, length),
  'levels of headings': repeated('# a\n## b\n### c\n#### d\n##### e\n###### f\n'),
  'an item of many blocks': (length) => `- a\n\n${fill('  b\n\n', length)}`,
  'a quote of many blocks': repeated('> a\n>\n'),
  'backslashes at line ends': repeated('a\\\n'),
};

function inOneLine(policy: string, between: string): string {
  return policy
    .split('\n')
    .map((line) => line.replace(/^[-#]+ /, '').trim())
    .filter((line) => line !== '')
    .join(between)
    .concat(between);
}
