import { previewChannel, tokensFrom } from '@embargo/channels';
import type { PreviewChannel } from '@embargo/channels';
import {
  awaitedChannels,
  documentsOf,
  EmbargoError,
  hashOfNotices,
  planPhase,
  withLateLinks,
} from '@embargo/core';
import type {
  EmbargoConfig,
  NoticeCase,
  NoticeDocument,
  NoticePhase,
  NoticeTemplate,
  PlannedNotice,
} from '@embargo/core';

/** Stands for the secret that names sends, where nobody gave it. */
const NO_KEY = 'preview-preview-preview-preview-preview';

/** What is shown of a phase. */
export interface Preview {
  /** What the action takes for the word that these very texts were seen. */
  readonly hash: string;
  readonly notices: readonly PreviewedNotice[];
  readonly documents: readonly NoticeDocument[];
}

export interface PreviewedNotice {
  readonly channel: string;
  readonly kind: string;
  /** From 1; what others link to goes first. */
  readonly stage: number;
  readonly title: string;
  /** To the letter as it goes out. */
  readonly text: string;
  readonly isShortened: boolean;
  /** Channels whose address stands in the text as a placeholder. */
  readonly awaits: readonly string[];
}

export interface PreviewSettings {
  readonly notice: NoticeCase;
  readonly phase: NoticePhase;
  readonly config: EmbargoConfig;
  readonly policyTemplate: NoticeTemplate | undefined;
  /** The secret that names sends in markers and Message-IDs. */
  readonly key: string | undefined;
}

/** Everything that would be said in a phase, without saying it. */
export function previewOf(settings: PreviewSettings): Preview {
  const { notice, phase, config, policyTemplate, key } = settings;
  const tokenOf = tokensFrom(key ?? NO_KEY);
  const channels = config.channels ?? [];
  if (channels.length === 0) {
    const message = 'The configuration has no "channels", expected at least one; see the schema';
    throw new EmbargoError('CONFIG_INVALID', message);
  }
  const mail = config.mail === undefined ? {} : { mail: config.mail };
  const opened = new Map(
    channels.map((channel) => [channel.id, previewChannel(channel, { tokenOf, ...mail })]),
  );
  const stages = planPhase(notice, phase, {
    channels,
    ...(policyTemplate === undefined ? {} : { policyTemplate }),
    open: (channel) => opened.get(channel.id) ?? previewChannel(channel, { tokenOf, ...mail }),
  });
  const planned = stages.flat();
  const known = key === undefined ? new Map<string, string>() : addressesAhead(planned, opened);
  return {
    hash: hashOfNotices(planned),
    notices: stages.flatMap((stage, index) =>
      stage.map((one) => previewed(one, { stage: index + 1, known })),
    ),
    documents: phase === 'forthcoming' ? [] : documentsOf(notice),
  };
}

function addressesAhead(
  planned: readonly PlannedNotice[],
  opened: ReadonlyMap<string, PreviewChannel>,
): ReadonlyMap<string, string> {
  const found = planned.flatMap(({ sending }) => {
    const { channel } = sending.key;
    const url = opened.get(channel)?.addressAhead?.(sending);
    return url === undefined ? [] : [[channel, url] as const];
  });
  return new Map(found);
}

interface Place {
  readonly stage: number;
  readonly known: ReadonlyMap<string, string>;
}

function previewed(planned: PlannedNotice, { stage, known }: Place): PreviewedNotice {
  const { target, sending, isShortened } = planned;
  const awaits = awaitedChannels(sending.outgoing).filter((id) => !known.has(id));
  const outgoing = awaits.length > 0 ? sending.outgoing : withLateLinks(sending.outgoing, known);
  const composed = target.channel.compose({ ...sending, outgoing });
  return {
    channel: target.channel.id,
    kind: target.kind,
    stage,
    title: outgoing.title,
    text: composed.status === 'fits' ? composed.text : planned.text,
    isShortened,
    awaits,
  };
}
