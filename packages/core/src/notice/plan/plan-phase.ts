import type { ConfiguredChannel } from '../../process/config.ts';
import type { NoticeCase } from '../case/notice-case.ts';
import type { NoticeTemplate } from '../template/template.ts';
import type { NoticePhase } from '../view/view-of-case.ts';
import { planNotice } from './plan-notice.ts';
import type { PlannedNotice } from './plan-notice.ts';
import { stagesOf } from './stages.ts';
import { isChat } from './target.ts';
import type { NoticeTarget } from './target.ts';

/** What a project says where. */
export interface PhaseSettings {
  readonly channels: readonly ConfiguredChannel[];
  /** The announcement template of the policy, where it has one. */
  readonly policyTemplate?: NoticeTemplate;
  /** Opens a channel as far as texts need it. */
  readonly open: (channel: ConfiguredChannel) => NoticeTarget['channel'];
}

/**
 * Every text of a phase, in the stages in which they go out. All are made before the first is sent,
 * so that what is wrong with one stops them all.
 */
export function planPhase(
  notice: NoticeCase,
  phase: NoticePhase,
  settings: PhaseSettings,
): readonly (readonly PlannedNotice[])[] {
  const channels = settings.channels.filter(({ phases }) => phases?.includes(phase) ?? true);
  const kept = new Set(channels.map(({ id }) => id));
  // A message of another phase is none that this one could link to.
  const linked = channels.map((channel) => ({
    ...channel,
    linksTo: (channel.linksTo ?? []).filter(
      (id) => kept.has(id) || settings.channels.every((other) => other.id !== id),
    ),
  }));
  return stagesOf(linked).map((stage) =>
    stage.map((channel) => planNotice(notice, phase, targetOf(channel, phase, settings))),
  );
}

function targetOf(
  channel: ConfiguredChannel,
  phase: NoticePhase,
  { channels, policyTemplate, open }: PhaseSettings,
): NoticeTarget {
  const { kind, linksTo = [] } = channel;
  const takesPolicy = phase !== 'forthcoming' && !isChat(kind);
  const template =
    channel.template ?? (takesPolicy ? templateFor(kind, policyTemplate) : undefined);
  return {
    kind,
    channel: open(channel),
    linksTo: channels
      .filter(({ id }) => linksTo.includes(id))
      .map(({ id, kind }) => ({ id, kind })),
    ...(template === undefined ? {} : { template }),
  };
}

/** The subject of a mail is no title for an issue, which is found by its IDs. */
function templateFor(
  kind: ConfiguredChannel['kind'],
  policyTemplate: NoticeTemplate | undefined,
): NoticeTarget['template'] {
  if (policyTemplate === undefined || kind !== 'issue') return policyTemplate;
  return { body: policyTemplate.body };
}
