import { expect, test } from '@jest/globals';

import { findLeaks } from '../../../actions/gate-advisory/src/leak-check/find-leaks.ts';
import type { PublicText } from '../../../actions/gate-advisory/src/leak-check/public-text.ts';
import { indexSecrets } from '../../../actions/gate-advisory/src/leak-check/secret-index.ts';
import type { Secrets } from '../../../actions/gate-advisory/src/leak-check/secrets.ts';

const GHSA = 'GHSA-7c2m-9gqx-w4jf';

const advisory: Secrets = {
  ghsaId: GHSA,
  cveId: 'CVE-2031-40417',
  summary: 'Path traversal in archive extraction lets an attacker overwrite host files',
  description: `The extractor joins each tar member onto the destination folder without resolving
symbolic links first, so a crafted member named "../../etc/cron.d/job" lands outside of it.

- Affected: 2.1.0 - 2.4.3
- CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:N

See https://github.com/kiln-project/kiln/blob/main/src/unpack.go#L88.`,
  forkName: 'kiln-ghsa-7c2m-9gqx-w4jf',
  forkBranches: ['resolve-links-before-unpack', 'main', 'fix-parser'],
  forkFiles: [
    {
      path: 'src/unpack.go',
      hunks: `@@ -80,6 +80,11 @@ func unpack(member Member, root string) error {
 	name := filepath.Clean(member.Name)
-	target := filepath.Join(root, name)
+	target, err := resolveBeneath(root, name)
+	if err != nil {
+		return fmt.Errorf("member %q leaves the destination: %w", name, err)
+	}
+	logger.Debug("resolved member beneath root", "target", target)
 	return write(target, member)
`,
    },
  ],
};

function partsIn(text: Partial<PublicText> & { readonly text: string }, secrets = [advisory]) {
  const index = indexSecrets(secrets, { repository: 'kiln-project/kiln', texts: [] });
  return findLeaks([{ kind: 'body', ...text }], index).map(({ part }) => part);
}

test.each([
  { form: 'as GitHub writes it', text: `Fixes ${GHSA}.` },
  { form: 'in small letters, within a word', text: `see_${GHSA.toLowerCase()}_notes` },
  { form: 'with underscores', text: 'branch fix/ghsa_7c2m_9gqx_w4jf' },
  { form: 'without dashes', text: 'GHSA7c2m9gqxw4jf' },
  { form: 'with long dashes and spaces', text: 'GHSA – 7c2m – 9gqx – w4jf' },
  { form: 'encoded for a URL', text: 'https://example.org/?id=GHSA%2D7c2m%2d9gqx%2Dw4jf' },
  { form: 'encoded twice', text: 'GHSA%252D7c2m%252D9gqx%252Dw4jf' },
  { form: 'as HTML entities', text: '&#71;HSA&#x2d;7c2m&dash;9gqx&ndash;w4jf' },
  { form: 'with zero-width characters', text: 'GH\u200bSA-7c\u20602m-9gqx\u00ad-w4jf' },
  { form: 'with bidirectional marks', text: '\u202eGHSA\u202c-7c2m-\u20669gqx\u2069-w4jf' },
  { form: 'in wide letters', text: 'ＧＨＳＡ－７ｃ２ｍ－９ｇｑｘ－ｗ４ｊｆ' },
  { form: 'with Markdown between', text: '**GHSA**-`7c2m`-9gqx-*w4jf*' },
  { form: 'in an automatic link', text: `<https://github.com/a/b/security/advisories/${GHSA}>` },
])('An advisory id is found $form', ({ text }) => {
  expect(partsIn({ text })).toEqual(['ghsa-id']);
});

test.each([
  { form: 'as it is written', text: 'backport of CVE-2031-40417' },
  { form: 'with other signs', text: 'cve_2031_40417.patch' },
  { form: 'encoded', text: 'CVE%2D2031%2D40417' },
])('A CVE ID is found $form', ({ text }) => {
  expect(partsIn({ text })).toEqual(['cve-id']);
});

test('The name of the temporary fork tells the id as well', () => {
  const text = "Merge branch 'main' of github.com:kiln-project/kiln-ghsa-7c2m-9gqx-w4jf";
  expect(partsIn({ kind: 'commit-message', text })).toEqual(['ghsa-id', 'fork-name']);
});

test.each([
  { where: 'a title', kind: 'title', text: 'Fix path traversal in archive extraction' },
  {
    where: 'another order',
    kind: 'title',
    text: 'Archive extraction: stop traversal over host files',
  },
  { where: 'a branch', kind: 'branch', text: 'alice/path-traversal-archive-extraction' },
  { where: 'a sentence', kind: 'body', text: 'It is a path traversal in the archive extraction.' },
  { where: 'camel case', kind: 'body', text: 'testPathTraversalInArchiveExtraction()' },
  {
    where: 'bold letters',
    kind: 'comment',
    text: 'pa**th trav**ersal via archive&nbsp;extraction',
  },
  { where: 'accents', kind: 'comment', text: 'Pàth Tràversal in Archivé Extractión' },
  {
    where: 'an encoded link',
    kind: 'comment',
    text: 'q=path%20traversal%20in%20archive%20extraction',
  },
] as const)('The summary is found in $where', ({ kind, text }) => {
  expect(partsIn({ kind, text })).toEqual(['summary']);
});

test('A passage of the description is found, however it is laid out', () => {
  const text = `> joins each **tar member** onto the
> destination folder, without resolving symbolic links!`;
  expect(partsIn({ kind: 'comment', text })).toEqual(['description']);
});

test.each([
  { text: "Merge branch 'resolve-links-before-unpack' into main", kind: 'commit-message' },
  { text: 'resolve-links-before-unpack', kind: 'branch' },
  { text: 'alice:resolve-links-before-unpack', kind: 'branch' },
  { text: 'origin/Resolve-Links-Before-Unpack', kind: 'body' },
] as const)("A branch of the fork is found in '$text'", ({ kind, text }) => {
  expect(partsIn({ kind, text })).toEqual(['fork-branch']);
});

test.each([
  {
    how: 'the same lines in the same file',
    path: 'src/unpack.go',
    text: `@@ -10,3 +10,4 @@
-	target := filepath.Join(root, name)
+    target, err := resolveBeneath(root,   name)
+		return fmt.Errorf("member %q leaves the destination: %w", name, err)`,
  },
  {
    how: 'half of the lines in a file of another name',
    path: 'internal/tar.go',
    text: `+	target, err := resolveBeneath(root, name)
+		return fmt.Errorf("member %q leaves the destination: %w", name, err)
+	logger.Debug("resolved member beneath root", "target", target)`,
  },
])('A patch is found by $how', ({ path, text }) => {
  expect(partsIn({ kind: 'changed-lines', path, text })).toEqual(['patch']);
});

test.each([
  { kind: 'title', text: 'Fix path traversal' },
  { kind: 'title', text: 'Fix path traversal vulnerability in the uploader' },
  { kind: 'title', text: 'Speed up archive extraction' },
  { kind: 'title', text: 'Archive extraction: write host files in parallel' },
  { kind: 'title', text: 'Security: prevent arbitrary code execution by untrusted attackers' },
  { kind: 'title', text: 'Bump golang.org/x/net from 0.7.0 to 0.8.0' },
  { kind: 'branch', text: 'fix-parser' },
  { kind: 'branch', text: 'main' },
  {
    kind: 'body',
    text: 'CVE-2031-4041 and CVE-2030-40417 do not affect us, nor GHSA-7c2m-9gqx-w4jg.',
  },
  { kind: 'body', text: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:N' },
  {
    kind: 'body',
    text: 'https://github.com/kiln-project/kiln/blob/main/src/unpack.go#L90 is slow',
  },
  { kind: 'body', text: 'Affected: 2.1.0 - 2.4.3. The extractor joins each tar member.' },
  { kind: 'changed-lines', path: 'src/unpack.go', text: '+	if err != nil {\n+		return err\n+	}' },
  { kind: 'changed-lines', path: 'src/unpack.go', text: '+	target := filepath.Join(root, name)' },
  {
    kind: 'changed-lines',
    path: 'src/other.go',
    text: '+	target, err := resolveBeneath(root, name)\n+	import "fmt" as formatting',
  },
] as const)('$kind "$text" is no leak', (text) => {
  expect(partsIn(text)).toEqual([]);
});

test.each([
  { summary: 'Path traversal', title: 'Fix path traversal' },
  {
    summary: 'Cross-site scripting vulnerability',
    title: 'Fix cross-site scripting vulnerability',
  },
  {
    summary: 'Remote code execution in kiln',
    title: 'Docs: how kiln prevents remote code execution',
  },
  {
    summary: 'Missing permission check in the project invitation API',
    title: 'Add an invitation API to projects',
  },
  {
    summary: 'Stored XSS in the webhook delivery history page',
    title: 'Webhook delivery history page: keep more rows',
  },
])('A summary "$summary" does not make "$title" a leak', ({ summary, title }) => {
  expect(partsIn({ kind: 'title', text: title }, [{ ...advisory, summary }])).toEqual([]);
});

test('Text that was public before is no leak', () => {
  const secrets = [advisory];
  const readme = 'kiln refuses path traversal in archive extraction, see the manual';
  const index = indexSecrets(secrets, { repository: 'kiln-project/kiln', texts: [readme] });
  const text = 'Document that we refuse path traversal in archive extraction';
  expect(findLeaks([{ kind: 'body', text }], index)).toEqual([]);
});

test("A crash's frames in the language's own runtime are no leak", () => {
  const frames = `    at Module._compile (node:internal/modules/cjs/loader:1105:14)
    at Object.extensions..js (node:internal/modules/cjs/loader:1159:10)
    at Module.load (node:internal/modules/cjs/loader:981:32)`;
  expect(partsIn({ text: frames }, [{ ...advisory, description: frames }])).toEqual([]);
});

test('A summary without spaces between its words is found', () => {
  const summary = 'アーカイブ展開処理における任意ファイル上書きの脆弱性';
  expect(partsIn({ text: `修正: ${summary}` }, [{ ...advisory, summary }])).toEqual(['summary']);
});

test('Each advisory that a text gives away is named, each part once', () => {
  const other = { ...advisory, ghsaId: 'GHSA-2222-3333-4444', cveId: 'CVE-2031-50505' };
  const index = indexSecrets([advisory, other], { repository: 'kiln-project/kiln', texts: [] });
  const text = `${GHSA}, again ${GHSA}, and CVE-2031-50505`;
  const leaks = findLeaks([{ kind: 'body', text }], index);
  expect(leaks.map(({ ghsaId, part }) => [ghsaId, part])).toEqual([
    [GHSA, 'ghsa-id'],
    ['GHSA-2222-3333-4444', 'cve-id'],
  ]);
});

test('The matched words hold letters and digits only, whatever stood between them', () => {
  const index = indexSecrets([advisory], { repository: 'kiln-project/kiln', texts: [] });
  const text = '::error::path @team/sec traversal\npath]( traversal )$(archive)`extraction` <b>';
  const found = findLeaks([{ kind: 'comment', text }], index);
  expect(found.map(({ words }) => words)).toEqual(['path traversal archive extraction']);
});
