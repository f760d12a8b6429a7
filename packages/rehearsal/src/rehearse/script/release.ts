import { promiseStates } from '@embargo/core';

import { CAST, VERSIONS } from '../cast.ts';
import type { Play } from '../play.ts';
import type { BundleResult } from '../run-bundle.ts';
import { buildBinaries, publishBinaries } from './binaries.ts';
import { plannedCase } from './choose-day.ts';
import { askGate, caseInputs } from './gate.ts';
import { after } from './hours.ts';
import type { Life } from './life.ts';

const MAIN = 'refs/heads/main';

/** Merge, audit, build, release, publication and announcements, all inside the window. */
export async function releaseFix(play: Play, life: Life, day: Date): Promise<BundleResult> {
  const { github, repository } = play.stage;
  const head = (): string => github.repository(repository).refs.get(MAIN) ?? '';
  play.goTo(day);
  const before = head();
  play.person('The button of the advisory merges the fork', () => {
    life.merge();
    play.publicFrom = play.now();
  });
  await askGate(play, 'audit', {
    event: { repository: { private: true }, ref: MAIN, before, after: head() },
  });
  await askGate(play, 'build');
  play.github('The CVE ID arrives, and the reporter accepts the credit', () => {
    github.assignCve(life.ghsaId, 'CVE-2031-40417');
    life.acceptCredit();
  });
  await publish(play);
  const notices = await announce(play, life);
  const publishedAt = github.advisory(life.ghsaId).publishedAt;
  const isOut = [...github.repository(repository).releases.values()].some(({ draft }) => !draft);
  play.events = {
    ...play.events,
    ...(isOut ? { releasedAt: play.now() } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
  return notices;
}

/** With binaries where the policy promises them, by the button of GitHub where it does not. */
async function publish(play: Play): Promise<void> {
  const { github, repository } = play.stage;
  if (play.request.policy.facts.binaries !== undefined) {
    const job = await buildBinaries(play);
    await askGate(play, 'publish', { inputs: { 'binaries-report': job.report } });
    await publishBinaries(play, job);
    return;
  }
  await askGate(play, 'publish');
  play.person(`The release ${VERSIONS.tag} is published`, () => {
    github.addRelease(repository, { tag: VERSIONS.tag, body: `The release ${VERSIONS.fixed}` });
  });
}

/** Previews every notice, and sends what was previewed. */
async function announce(play: Play, life: Life): Promise<BundleResult> {
  const { stage } = play;
  const { mail, tokens } = stage;
  const inputs = {
    ...caseInputs(play),
    'github-token': tokens.app,
    advisory: life.ghsaId,
    tag: VERSIONS.tag,
    'previous-version': VERSIONS.previous,
    'channel-secrets': JSON.stringify(secretsOf(play)),
    'smtp-user': mail.login.user,
    'smtp-password': mail.login.password,
    'smtp-ca': mail.ca,
    'await-arrival': 'PT0M',
  };
  const action = 'announce-release';
  const preview = await play.run({ title: 'The notices are previewed', action, inputs });
  const hash = preview.outputs['hash'] ?? '';
  return play.run({
    title: 'The notices are sent, each once',
    action,
    inputs: { ...inputs, mode: 'send', 'approved-hash': hash },
  });
}

function secretsOf({ stage }: Play): Readonly<Record<string, object>> {
  const { slack, discord, receiver } = stage;
  const secrets = (stage.config.channels ?? []).flatMap(({ id, kind }) => {
    if (kind === 'slack') return [[id, { url: slack.webhookUrl }] as const];
    if (kind === 'discord') return [[id, { url: discord.webhookUrl }] as const];
    if (kind === 'webhook') return [[id, { url: receiver.url, secret: receiver.secret }] as const];
    return [];
  });
  return Object.fromEntries(secrets);
}

/** The retrospective, when the policy says; a day later where it says nothing of it. */
export function lookBack(play: Play, life: Life): void {
  if (play.request.policy.facts.retrospective === undefined) return;
  const due = promiseStates(plannedCase(play)).find(({ promise }) => promise === 'retrospective');
  const dayAfter = after(play.now(), 24);
  const earliest = due?.earliest ?? dayAfter;
  play.goTo(due?.due !== undefined && due.due < earliest ? after(due.due, -1) : earliest);
  play.person('The security team looks back, without blame', () => {
    const at = play.now();
    life.say(CAST.security[0], `/retrospective ${at.toISOString()}`);
    play.events = { ...play.events, retrospectiveAt: at };
  });
}
