import { planNotice, policyTemplate } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { describeShared } from '../../support/shared.ts';
import { aCase, aCaseOfTwo } from './a-case.ts';
import { aTarget } from './a-channel.ts';
import { fixtureTemplate, sharedTemplate } from './templates.ts';

const BLOCK = `\`\`\`
Subject: [security] <PROJECT> \${VERSION}
To: announce@anvil.dev

These are fixed:

- CVE-YEAR-ABCDEF ({{ severity }}, score $CVSS): $CVESUMMARY
...

**Am I affected?**

Look at \`$PROJECT --version\`.

<!-- Tell who is, in practice. -->

**Workarounds**

<!-- Optional. -->

**What else?**

<!-- Whatever you like. -->
\`\`\``;

describe('the template of a policy', () => {
  test('takes its subject for the title, and knows its list', () => {
    const { title, to } = policyTemplate(BLOCK);
    expect(title).toBe('[security] {{project}} {{version}}');
    expect(to).toBe('announce@anvil.dev');
  });

  test('repeats the line of a vulnerability for each', () => {
    const template = policyTemplate(BLOCK);
    const { text } = planNotice(aCaseOfTwo(), 'release', aTarget({ template }));
    expect(text).toContain('- «CVE-2026-31337» («high», score «8.8»)');
    expect(text).toContain('- «CVE-2026-31338» («critical», score «10.0»)');
    expect(text).not.toContain('...');
  });

  test('answers its questions, and leaves out those that nobody answers', () => {
    const template = policyTemplate(BLOCK);
    const { text } = planNotice(aCase(), 'release', aTarget({ template }));
    expect(text).toContain('**Am I affected?**\n\nLook at `«Forge» --version`.\n\n«Run `forge');
    expect(text).toContain('**Workarounds**\n\n«Set `nested: false`');
    expect(text).not.toMatch(/What else|<!--|-->/);
  });

  test('is refused where it has a variable that no notice has', () => {
    expect(() => policyTemplate('The $MASCOT says: $CVE')).toThrow(/variable "\$MASCOT"/);
  });

  test('keeps words in brackets and tags as they are', () => {
    expect(policyTemplate('See <details> of [SECURITY] $CVE').body).toBe(
      'See <details> of [SECURITY] {{cveId}}',
    );
  });

  test('of our own policy becomes a notice', () => {
    const template = fixtureTemplate('stamp');
    const { text } = planNotice(aCase(), 'release', aTarget({ template }));
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Security release of stamp/Forge 1.4.2',
      '',
      'We have released stamp/«Forge» «1.4.2», which fixes «CVE-2026-31337» (CVSS «8.8»): «Signatures of nested manifests are not checked»',
    ]);
  });
});

describeShared('the template of a model policy', () => {
  test('becomes a notice whose every question is answered or gone', () => {
    const template = sharedTemplate('sigstore');
    const { text } = planNotice(aCase(), 'release', aTarget({ template }));
    expect(template.to).toBe('sigstore-dev@googlegroups.com');
    expect(text).toContain('«CVE-2026-31337» (CVSS score «8.8»): «Signatures');
    for (const heading of ['Am I vulnerable?', 'How do I mitigate', 'How do I upgrade?']) {
      expect(text).toContain(heading);
    }
    expect(text).not.toMatch(/<!--|\$[A-Z]|\.\.\.|YEAR/);
  });
});
