import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.announcementChannels;
const kindsIn = (text: string) => read(text)?.map(({ kind }) => kind);

describe('a sentence names where news goes', () => {
  test.each([
    { text: 'Public release + advisory + credit' },
    { text: 'The fix is followed by a public advisory.' },
    { text: 'We publish an advisory once the fix is out.', kinds: ['github-advisory'] },
    {
      text: 'After the release a GitHub security advisory is published.',
      kinds: ['github-advisory'],
    },
    { text: 'The maintainers will issue a security advisory.', kinds: ['github-advisory'] },
    {
      text: 'Once it is fixed we open an advisory to inform all users.',
      kinds: ['github-advisory'],
    },
    { text: 'All past advisories can be found on the Security tab.', kinds: ['github-advisory'] },
    { text: 'Security fixes are listed in the change log.', kinds: ['changelog'] },
    {
      text: 'Security-relevant changes are called out in the release notes.',
      kinds: ['changelog'],
    },
    { text: 'Release notes will carry a heading for security fixes.', kinds: ['changelog'] },
    { text: 'Security fixes ship with a note in CHANGELOG.md.', kinds: ['changelog'] },
    { text: 'After the fix, the advisory becomes public.', kinds: ['github-advisory'] },
    { text: 'The advisory is made public once users have upgraded.', kinds: ['github-advisory'] },
    { text: 'After a security fix we will update the release notes.', kinds: ['changelog'] },
    { text: 'Release notes must mention the fixed vulnerability.', kinds: ['changelog'] },
    { text: 'Fixed vulnerabilities are mentioned in the release notes.', kinds: ['changelog'] },
    { text: 'Security releases are announced on our blog.', kinds: ['blog'] },
    { text: 'We post about each security release on Mastodon.', kinds: ['social'] },
    { text: 'Users are notified through the mailing list.', kinds: ['mailing-list'] },
    { text: 'Announcements go out by newsletter.', kinds: ['mailing-list'] },
    { text: 'We announce fixes in the #news room on Discord.', kinds: ['chat'] },
    { text: 'Vulnerabilities are disclosed on our website.', kinds: ['website'] },
    { text: 'Fixes are communicated via GitHub Releases.', kinds: ['github-release'] },
    { text: 'A post on the forum announces every fix.', kinds: ['other'] },
    {
      text: 'Subscribe to the Atom feed to hear of new advisories.',
      kinds: ['rss', 'github-advisory'],
    },
    { text: 'Watch the releases page for security updates.', kinds: ['github-release'] },
    { text: '**Announcements:** GitHub Security Advisories', kinds: ['github-advisory'] },
    {
      text: '| Announcement | Release notes |\n| --- | --- |\n| Security notices | Mailing list |',
    },
    { text: 'We announce\nthe fix on the oss-security list.', kinds: ['mailing-list'] },
    { text: 'Known vulnerabilities are tracked in the OSV database.', kinds: ['other'] },
    {
      text: 'Advisories are published, and announced on Slack and Twitter.',
      kinds: ['github-advisory', 'chat', 'social'],
    },
    {
      text: '5. Release: the fix and the advisory are published together',
      kinds: ['github-advisory'],
    },
    { text: '| Step | Where |\n| --- | --- |\n| Public announcement | Blog |', line: 3 },
    {
      text: 'We coordinate the release of a GitHub advisory with you.',
      kinds: ['github-advisory'],
    },
    { text: 'A public disclosure is made through an advisory.', kinds: ['github-advisory'] },
    {
      text: 'To receive security notifications, sign up for our newsletter.',
      kinds: ['mailing-list'],
    },
    { text: '- Notify users through GitHub releases', kinds: ['github-release'] },
    { text: '1. Publish a security advisory', kinds: ['github-advisory'] },
    { text: 'Details are made public on the advisories page.', kinds: ['github-advisory'] },
    {
      text: 'Advisories are cross-posted to oss-security.',
      kinds: ['github-advisory', 'mailing-list'],
    },
    {
      text: 'We will send an e-mail to all registered users, announcing it.',
      kinds: ['mailing-list'],
    },
    { text: 'Security news is shared on the Discussions page.', kinds: ['other'] },
    { text: 'Follow us on Bluesky for security announcements.', kinds: ['social'] },
    { text: 'We keep a list of past advisories on the home page.' },
    { text: 'Published advisories: https://github.com/a/b/security/advisories' },
    { text: 'We use GitHub Security Advisories to announce vulnerabilities.' },
    { text: 'If confirmed, we will create a security advisory.', kinds: ['github-advisory'] },
    { text: 'Information on each fix is available in our security bulletins.', kinds: ['website'] },
    { text: 'Wir veröffentlichen Sicherheitshinweise hier.', kinds: ['github-advisory'] },
    { text: 'Les avis de sécurité sont publiés ici.', kinds: ['github-advisory'] },
  ])('$text', ({ text, kinds, line = 1 }) => {
    expect(kindsIn(text)).toEqual(kinds ?? expect.anything());
    expect(read(text)?.[0]?.span.start.line).toBe(line);
  });
});

describe('a sentence names no place for news', () => {
  test.each([
    {
      text: 'Be the first to disclose the vulnerability to security@lists.acme.dev, as our rules say.',
    },
    {
      text: 'We value responsible disclosure and will acknowledge reporters in the release notes.',
    },
    {
      text: 'Ask to be invited, so send us a quick email at hi@acme.dev if you have found a vulnerability.',
    },
    { text: 'Please report it through a GitHub security advisory.' },
    { text: 'By opening an advisory you help in disclosing it to us.' },
    {
      text: 'Releases are built on the following principles:\n\n- [Clean](https://quokka.dev/clean) runners',
    },
    { text: 'Please create a new advisory with a detailed description of the flaw.' },
    { text: 'Disclose the problem responsibly by sending mail to security@lists.quokka.dev.' },
    { text: 'No binaries should be published on the releases page.' },
    { text: 'The maintainer will coordinate the disclosure through the private advisory.' },
    { text: 'See our website for versions that are currently supported with security updates.' },
    { text: 'Use the advisory form to tell us.' },
    {
      text: 'Report vulnerabilities via [GitHub](https://github.com/a/b/security/advisories/new).',
    },
    { text: 'Notify us via the mailing list security@lists.quokka.dev.' },
    { text: 'Do not publish anything on Slack or Twitter.' },
    { text: 'Never discuss it on the mailing list.' },
    { text: 'Vulnerabilities should be disclosed privately through a GitHub advisory.' },
    { text: 'We open a draft advisory and invite you to its private fork.' },
    { text: 'We keep you informed of the progress towards a fix and its announcement.' },
    { text: 'You can disclose a vulnerability privately through GitHub advisories.' },
    { text: 'The retrospective is sent to the mailing list quokka-dev@lists.quokka.dev.' },
    { text: 'Only the latest published version is supported, see the releases page.' },
    { text: 'Our PGP key is published on our website.' },
    { text: 'See the release notes for how to verify a download.' },
    { text: 'If you find a vulnerability, open a security advisory.' },
    { text: 'Read the GitHub documentation on creating a security advisory.' },
    { text: 'Vendors get the advisory ahead of its publication, under embargo.' },
    { text: 'We will announce the fix.' },
    { text: 'The release date is published after we agree on it.' },
    { text: 'For questions join our Slack.' },
    { text: 'Public disclosure on blogs or social media before the fix is forbidden.' },
    { text: 'Reports should be sent to the mailing list.' },
    { text: 'Instead, email ann@quokka.dev to plan a fix and its public disclosure.' },
    { text: 'We handle disclosures through GitHub security advisories.' },
    { text: 'Updates are provided for the supported versions listed on the releases page.' },
    { text: 'Security issues posted in the issue tracker will be deleted.' },
    { text: 'Vulnerabilities must not be posted on the mailing list.' },
    { text: 'Post in our forum for help.' },
    { text: 'Download the patch from the releases page.' },
    { text: 'See [our policy](https://quokka.dev/docs/releases) on old versions.' },
    { text: 'For other bugs open a GitHub issue.' },
    { text: 'Create a security advisory in the affected repository.' },
    { text: '## Advisories' },
    { text: 'The latest release is available on the GitHub releases page.' },
    { text: 'Updates are distributed via npm; run an audit to check.' },
    { text: 'See CHANGELOG.md for details about versions.' },
    { text: 'Do not share details with anyone until we have published a fix.' },
    { text: 'For more on GitHub security advisories see the documentation.' },
    { text: 'We credit reporters in the release notes.' },
    { text: '## References\n\n- [Announcement](https://quokka.dev/blog/1) of an old blog' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('a list names where news goes', () => {
  test.each([
    { intro: 'We announce security releases through:' },
    { intro: 'The announcement is sent to the following places:' },
    { intro: 'Security advisories will be published on:' },
    { intro: 'Fixes are communicated using these channels:' },
    { intro: 'Security notifications are distributed by the following means.' },
    { intro: 'To stay informed of security updates, follow one of these channels:' },
    { intro: '## Security announcements' },
  ])('$intro', ({ intro }) => {
    const text = [
      intro,
      '',
      '- quokka-users@lists.quokka.dev',
      '- [Releases](https://github.com/quokka/quokka/releases)',
      '- our [blog](https://quokka.dev/blog)',
      '- the `#security` room of the [chat](https://discord.gg/quokka)',
      '- <https://quokka.dev/news>',
      '- Mastodon',
    ].join('\n');
    expect(read(text)).toMatchObject([
      {
        kind: 'mailing-list',
        value: 'quokka-users@lists.quokka.dev',
        span: { start: { line: 3 } },
      },
      { kind: 'github-release', value: 'https://github.com/quokka/quokka/releases' },
      { kind: 'blog', value: 'https://quokka.dev/blog' },
      { kind: 'chat', value: 'https://discord.gg/quokka' },
      { kind: 'website', value: 'https://quokka.dev/news' },
      { kind: 'social', span: { start: { line: 8 } } },
    ]);
  });

  test('an item may hold the intro and the list', () => {
    const text =
      '- Somebody announces the fix. It will be sent via these channels:\n  - a@lists.b.dev\n- Done.';
    expect(read(text)).toMatchObject([{ kind: 'mailing-list', value: 'a@lists.b.dev' }]);
  });

  test('an empty list leaves what stands behind it', () => {
    const text =
      '- The announcement will go to the following channels:\n- A link is posted to [Slack](https://q.slack.com).';
    expect(read(text)).toMatchObject([{ kind: 'chat', value: 'https://q.slack.com' }]);
    expect(read(text)).toHaveLength(1);
  });

  test.each([
    { text: 'Report it through one of these channels:\n\n- security@quokka.dev\n- Slack' },
    { text: 'Distributors are notified via:\n\n- vendors@lists.quokka.dev' },
    { text: 'We release in the following steps:\n\n1. Write a fix\n2. Test it' },
  ])('$text is none', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});

test('the address comes from the link', () => {
  const text = 'Fixes are announced on the [users list](https://groups.google.com/g/quokka-users).';
  expect(read(text)).toMatchObject([
    { kind: 'mailing-list', value: 'https://groups.google.com/g/quokka-users', strength: 'must' },
  ]);
});

test('a mail to everybody is a mailing list without an address', () => {
  const text = 'The lead will inform all users of the release.\nThis e-mail says how to upgrade.';
  expect(read(text)).toMatchObject([{ kind: 'mailing-list', span: { start: { line: 1 } } }]);
  expect(read(text)?.[0]).not.toHaveProperty('value');
});

test('a channel is named once', () => {
  const text =
    'We publish an advisory.\n\nAn advisory is published for each fix.\n\nA "may": we may publish an advisory.';
  expect(read(text)).toHaveLength(1);
});

test('how firmly it is promised is kept', () => {
  expect(read('We may publish a security advisory.')).toMatchObject([{ strength: 'suggested' }]);
  expect(read('We aim to publish a security advisory.')).toMatchObject([{ strength: 'should' }]);
});

describe('an advisory in which reporters are credited', () => {
  test.each([
    { text: 'We ship the fix, publish a security advisory and credit you in the advisory.' },
    { text: 'We publish an advisory and credit you in it.' },
    { text: 'An advisory goes out on GitHub and reporters are credited in the advisory.' },
    { text: '* Optionally create a security advisory and request a CVE.' },
    { text: 'When the patch is out, we file a GHSA.' },
  ])('is still published: $text', ({ text }) => {
    expect(kindsIn(text)).toEqual(['github-advisory']);
  });
});
