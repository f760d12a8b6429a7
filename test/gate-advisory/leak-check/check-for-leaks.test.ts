import { expect, test } from '@jest/globals';

import { checkForLeaks } from '../../../actions/gate-advisory/src/leak-check/check-for-leaks.ts';
import type { LeakCheckInputs } from '../../../actions/gate-advisory/src/leak-check/check-for-leaks.ts';
import { CANARIES, advisory, openWorld } from './watched-world.ts';
import type { World } from './watched-world.ts';

const SHA = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

function inputs(change: Partial<LeakCheckInputs>): LeakCheckInputs {
  return {
    event: 'pull_request_target',
    payload: pullRequest('Tidy up'),
    repository: { owner: 'kiln-project', name: 'kiln' },
    serverUrl: 'https://github.com',
    exampleIds: [],
    isPrivateRun: false,
    ...change,
  };
}

function pullRequest(title: string, body: string | null = null, ref = 'tidy') {
  const head = { ref, sha: SHA, repo: { full_name: 'someone/kiln' } };
  return { action: 'opened', pull_request: { number: 12, title, body, head } };
}

async function run(change: Partial<LeakCheckInputs>, world: World = openWorld()) {
  const { reader, side } = world;
  return { world, outcome: await checkForLeaks(inputs(change), { reader, side }) };
}

/** Events that hold a text, and the same events with another text in its place. */
const EVENTS = [
  { event: 'pull_request_target', payload: (text: string) => pullRequest(text) },
  { event: 'pull_request', payload: (text: string) => pullRequest('x', text) },
  { event: 'pull_request', payload: (text: string) => pullRequest('x', null, text) },
  {
    event: 'pull_request_review',
    payload: (body: string) => ({ pull_request: { number: 3 }, review: { id: 9, body } }),
  },
  {
    event: 'pull_request_review_comment',
    payload: (body: string) => ({ pull_request: { number: 3 }, comment: { id: 9, body } }),
  },
  { event: 'issues', payload: (title: string) => ({ issue: { number: 3, title, body: null } }) },
  { event: 'issues', payload: (body: string) => ({ issue: { number: 3, title: 'x', body } }) },
  {
    event: 'issue_comment',
    payload: (body: string) => ({ issue: { number: 3 }, comment: { id: 9, body } }),
  },
  {
    event: 'discussion',
    payload: (body: string) => ({ discussion: { number: 3, title: 'x', body } }),
  },
  {
    event: 'discussion_comment',
    payload: (body: string) => ({ discussion: { number: 3 }, comment: { id: 9, body } }),
  },
  {
    event: 'push',
    payload: (text: string) => ({ ref: `refs/heads/${text}`, before: BASE, after: SHA }),
  },
  {
    event: 'push',
    payload: (text: string) => ({ ref: `refs/tags/${text}`, before: '0'.repeat(40), after: SHA }),
  },
  {
    event: 'push',
    payload: (text: string) => ({ ref: `refs/heads/${text}`, before: BASE, after: '0'.repeat(40) }),
  },
];

test.each(EVENTS)(
  'On $event a summary is told on the advisory, and the public outcome is the same as without',
  async ({ event, payload }) => {
    const leaking = await run({ event, payload: payload(CANARIES.summary) });
    const clean = await run({ event, payload: payload('Extract archives faster than before') });
    expect(leaking.outcome).toEqual(clean.outcome);
    expect(leaking.outcome.passed).toBe(true);
    expect(leaking.world.comments.get(CANARIES.ghsaId)).toHaveLength(1);
    expect(clean.world.comments.size).toBe(0);
    expect(clean.world.issues).toEqual([]);
  },
);

test.each([
  { part: 'the CVE ID', text: `Fix ${CANARIES.cveId}` },
  { part: 'the summary', text: CANARIES.summary },
  { part: 'the description', text: `It says: ${CANARIES.description}` },
])('$part in a comment shows nothing of itself in public', async ({ text }) => {
  const payload = { issue: { number: 3 }, comment: { id: 9, body: text } };
  const { outcome, world } = await run({ event: 'issue_comment', payload });
  const [comment] = world.comments.get(CANARIES.ghsaId) ?? [];
  expect(comment?.body).toContain(
    '[a comment on issue 3](https://github.com/kiln-project/kiln/issues/3#issuecomment-9)',
  );
  for (const canary of Object.values(CANARIES)) {
    expect(JSON.stringify(outcome).toLowerCase()).not.toContain(canary.toLowerCase());
  }
});

test.each([
  {
    what: 'lines of the fix',
    change: {
      messages: ['Tidy up'],
      files: [{ path: 'src/unpack.go', hunks: `@@ -1 +1 @@\n+${CANARIES.patchLine}` }],
      isWhole: true,
    },
  },
  {
    what: 'a branch of the fork',
    change: {
      messages: [`Merge branch '${CANARIES.forkBranch}'`],
      files: [{ path: 'a.go', hunks: '+ tidied up everything' }],
      isWhole: true,
    },
  },
  {
    what: 'the summary in a commit message',
    change: { messages: [CANARIES.summary], files: [], isWhole: true },
  },
])('A change with $what is told on the advisory only', async ({ change }) => {
  const clean = await run({});
  for (const [event, payload] of [
    ['pull_request_target', pullRequest('Tidy up')],
    ['push', { ref: 'refs/heads/tidy', before: BASE, after: SHA }],
    ['merge_group', { merge_group: { base_sha: BASE, head_sha: SHA, head_ref: 'refs/heads/q' } }],
  ] as const) {
    const world = openWorld();
    world.change = change;
    const { outcome } = await run({ event, payload }, world);
    expect(outcome).toEqual(clean.outcome);
    expect(world.comments.get(CANARIES.ghsaId)).toHaveLength(1);
  }
});

const QUIET_STEPS = [
  'fork',
  'publicBefore',
  'comments.list',
  'comments.add',
  'comments.edit',
  'control.issues',
  'control.open',
  'control.edit',
];

test.each(QUIET_STEPS.map((step) => ({ step })))(
  'Where $step fails the public outcome is the same with a match, without one, and without advisories',
  async ({ step }) => {
    const outcomes = [];
    for (const title of [CANARIES.summary, 'Tidy up']) {
      for (const world of [openWorld(), openWorld([])]) {
        world.change = { ...world.change, files: [{ path: 'a.go', hunks: '+ nothing here' }] };
        world.broken.add(step);
        outcomes.push((await run({ payload: pullRequest(title) }, world)).outcome);
        // A second run finds what the first one wrote.
        outcomes.push((await run({ payload: pullRequest(title) }, world)).outcome);
      }
    }
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]?.passed).toBe(true);
  },
);

test.each([{ step: 'advisories' }, { step: 'control.isPrivate' }, { step: 'pullRequest' }])(
  'Where $step fails the run fails with the permission, with and without a match',
  async ({ step }) => {
    const outcomes = [];
    for (const title of [CANARIES.summary, 'Tidy up']) {
      const world = openWorld();
      world.broken.add(step);
      outcomes.push((await run({ payload: pullRequest(title) }, world)).outcome);
    }
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(outcomes[0]?.passed).toBe(false);
    expect(outcomes[0]?.sentences).toContain('GitHub answered 403; give a permission');
  },
);

test('Where the change cannot be read, what the event brought is compared all the same', async () => {
  const world = openWorld();
  world.broken.add('pullRequest');
  await run({ payload: pullRequest(CANARIES.summary) }, world);
  expect(world.comments.get(CANARIES.ghsaId)).toHaveLength(1);
});

test('A control repository that is public gets nothing, and stops the run with or without a match', async () => {
  for (const title of [CANARIES.summary, 'Tidy up']) {
    const world = openWorld();
    const control = { ...controlOf(world), isPrivate: () => Promise.resolve(false) };
    const side = { ...world.side, control };
    const checking = checkForLeaks(inputs({ payload: pullRequest(title) }), {
      reader: world.reader,
      side,
    });
    await expect(checking).rejects.toThrow(/The control repository is public/);
    expect(world.issues).toEqual([]);
  }
});

function controlOf({ side }: World) {
  if (side.control === undefined) throw new Error('The world has no control repository');
  return side.control;
}

test('A leak is told once a place: again the same, edited where it changed', async () => {
  const world = openWorld();
  await run({ payload: pullRequest(CANARIES.summary) }, world);
  await run({ payload: pullRequest(CANARIES.summary) }, world);
  expect(world.comments.get(CANARIES.ghsaId)).toHaveLength(1);
  expect(world.calls).not.toContain('comments.edit');
  await run({ payload: pullRequest(CANARIES.summary, CANARIES.cveId) }, world);
  expect(world.comments.get(CANARIES.ghsaId)).toHaveLength(1);
  expect(world.comments.get(CANARIES.ghsaId)?.[0]?.body).toContain('the CVE ID');
  const issue = { issue: { number: 12, title: CANARIES.summary, body: null } };
  await run({ event: 'issues', payload: issue }, world);
  expect(world.comments.get(CANARIES.ghsaId)).toHaveLength(2);
  expect(world.issues.map(({ title }) => title)).toEqual([
    'Possible leak in pull request 12 of kiln-project/kiln',
    'Possible leak in issue 12 of kiln-project/kiln',
  ]);
});

test("Somebody else's comment with the same mark keeps no notice away", async () => {
  const world = openWorld();
  await run({ payload: pullRequest(CANARIES.summary) }, world);
  const [written] = world.comments.get(CANARIES.ghsaId) ?? [];
  const forged = { id: 99, body: `${written?.body.split('\n')[0] ?? ''}\nall is well` };
  world.comments.set(CANARIES.ghsaId, [forged]);
  world.broken.add('comments.edit');
  await run({ payload: pullRequest(CANARIES.summary) }, world);
  expect(world.comments.get(CANARIES.ghsaId)).toEqual([
    forged,
    { id: expect.any(Number), body: written?.body },
  ]);
});

test('A fork that cannot be read is told on its advisory', async () => {
  const world = openWorld();
  world.change = { ...world.change, files: [{ path: 'a.go', hunks: '+ nothing here' }] };
  world.broken.add('fork');
  await run({}, world);
  expect(world.comments.get(CANARIES.ghsaId)?.[0]?.body).toContain(
    'are not compared with the fix in this advisory',
  );
});

test('A change that GitHub gives only in part is said in public and told in private', async () => {
  const world = openWorld();
  world.change = { ...world.change, isWhole: false };
  const { outcome } = await run({}, world);
  expect(outcome.passed).toBe(true);
  expect(outcome.sentences).toContain(
    'GitHub gives only a part of the changes of pull request 12; the rest was not looked at',
  );
  expect(world.issues.map(({ title }) => title)).toEqual([
    'Only a part of pull request 12 of kiln-project/kiln was compared',
  ]);
});

test.each([
  { where: 'title', payload: pullRequest('About GHSA-3333-4444-5555') },
  { where: 'title', payload: pullRequest(`About ${CANARIES.ghsaId}`) },
  { where: 'branch name', payload: pullRequest('x', null, 'kiln-ghsa-3333-4444-5555') },
  { where: 'branch name', payload: pullRequest('x', null, CANARIES.forkName) },
])(
  'An id that is not public in the $where fails alike, made up or real',
  async ({ where, payload }) => {
    const sentence = `In pull request 12, the ${where} hold an advisory id that is not public, expected ids that GitHub's advisory database or this repository shows; take it out, or list it as an example id`;
    const { outcome } = await run({ payload });
    expect(outcome.passed).toBe(false);
    expect(outcome.sentences[0]).toBe(sentence);
    const { reader } = openWorld();
    const patternsOnly = await checkForLeaks(inputs({ event: 'pull_request', payload }), {
      reader,
    });
    expect(patternsOnly.sentences[0]).toBe(sentence);
  },
);

test.each([
  { what: 'A published id', exampleIds: [], title: 'Fix GHSA-2222-2222-2222' },
  { what: 'An example id', exampleIds: ['GHSA-3333-4444-5555'], title: 'GHSA-3333-4444-5555' },
])('$what passes', async ({ exampleIds, title }) => {
  const { outcome } = await run({ exampleIds, payload: pullRequest(title) });
  expect(outcome.passed).toBe(true);
});

test('A place with more ids than are looked up fails', async () => {
  const letters = '23456789cfghjmpqrvwx';
  const ids = Array.from({ length: 101 }, (_, index) => {
    const last = `${letters[index % 20] ?? ''}${letters[Math.floor(index / 20)] ?? ''}`;
    return `GHSA-2222-3333-44${last}`;
  });
  const world = openWorld([]);
  const { outcome } = await run(
    { payload: pullRequest('x', ids.join(' ')), exampleIds: [] },
    world,
  );
  expect(outcome.passed).toBe(false);
  expect(world.calls.filter((call) => call === 'isPublicAdvisory')).toHaveLength(100);
});

test('Whether an id is public cannot be looked up: the run fails and says so', async () => {
  const world = openWorld([]);
  world.broken.add('isPublicAdvisory');
  const { outcome } = await run({ payload: pullRequest('GHSA-2222-2222-2222') }, world);
  expect(outcome.passed).toBe(false);
});

test('Without a token for advisories the run looks at patterns only, and says so', async () => {
  const { reader } = openWorld();
  const outcome = await checkForLeaks(
    inputs({ event: 'pull_request', payload: pullRequest(CANARIES.summary) }),
    { reader },
  );
  expect(outcome).toEqual({
    passed: true,
    sentences: [
      'Looked only at the forms of advisory ids and temporary forks: the run has no token that sees advisories',
    ],
  });
});

test.each([
  { event: 'merge_group', payload: {} },
  { event: 'pull_request', payload: { pull_request: { number: 'twelve' } } },
  { event: 'release', payload: {} },
  { event: 'toString', payload: {} },
  { event: 'push', payload: undefined },
  { event: 'merge_group', payload: { merge_group: { base_sha: '::error::', head_sha: 'x' } } },
])('The event $event with a payload that does not fit is refused', async ({ event, payload }) => {
  await expect(run({ event, payload })).rejects.toThrow(/The event of the leak check/);
});

test('A private run says how many advisories can be read in public, and what failed', async () => {
  const world = openWorld();
  world.broken.add('comments.add');
  const change = { payload: pullRequest(CANARIES.summary), isPrivateRun: true };
  const { outcome } = await run(change, world);
  expect(outcome.passed).toBe(false);
  expect(outcome.sentences.slice(0, 2)).toEqual([
    '1 open advisories can possibly be read in public; see the comments on them',
    "1 step of the comparison failed; check the token's permissions and run again",
  ]);
});

const HOSTILE = [
  '::error file=a,line=1::owned\n::add-mask::x',
  '$(touch /tmp/owned) `id` ; rm -rf ~',
  '@everyone @kiln-project/security ![x](https://evil.example/?q) <img src=x onerror=alert(1)>',
  '--> <!-- embargo:leak-check --> | a | b |\n\n# heading',
  '\u202egnp.exe\u202c \u001b[31mred\u0007',
];

test.each(HOSTILE.map((text) => ({ text })))(
  'Hostile text "$text" reaches neither the public outcome nor the notices',
  async ({ text }) => {
    const world = openWorld();
    world.change = { messages: [`${text} ${CANARIES.summary}`], files: [], isWhole: true };
    const payload = pullRequest(`${text} ${CANARIES.cveId}`, `${text} ${CANARIES.summary}`, text);
    const { outcome } = await run({ payload }, world);
    expect(outcome).toEqual((await run({})).outcome);
    const said = [...(world.comments.get(CANARIES.ghsaId) ?? []), ...world.issues]
      .map(({ body }) => body)
      .join('\n');
    expect(said).toContain(
      '| commit message | the summary | `path traversal zumbrel archive extraction` |',
    );
    for (const bad of [
      '::error',
      'add-mask',
      'touch',
      '@',
      'evil',
      '<img',
      '# heading',
      '\u202e',
      '\u001b',
    ])
      expect(said).not.toContain(bad);
  },
);

test('Two advisories of one place are told each on its own', async () => {
  const other = advisory({ ghsaId: 'GHSA-3333-4444-5555', cveId: 'CVE-2031-50505' });
  const world = openWorld([advisory(), other]);
  await run({ payload: pullRequest(`${CANARIES.cveId} and CVE-2031-50505`) }, world);
  const first = world.comments.get(CANARIES.ghsaId)?.[0]?.body;
  const second = world.comments.get('GHSA-3333-4444-5555')?.[0]?.body;
  expect(first).not.toContain('GHSA-3333-4444-5555');
  expect(second).not.toContain(CANARIES.ghsaId);
});

test('Forks are read only for changes, and each advisory costs no more than its fork and its notice', async () => {
  const issue = { issue: { number: 12, title: 'x', body: null } };
  expect((await run({ event: 'issues', payload: issue })).world.calls).toEqual([
    'control.isPrivate',
    'advisories',
    'publicBefore',
  ]);
});
