import { noticeViewOf, planNotice, renderTemplate, sayMoment, VARIABLES } from '@embargo/core';
import type { Attachment, Channel, NoticeCase, Outgoing } from '@embargo/core';

import type { Phase } from './inputs.ts';
import { TEXTS } from './texts.ts';

/** What a notice to distributors is made of. */
export interface NoticeParts {
  readonly phase: Exclude<Phase, 'preflight'>;
  /** Absent where the notice is of no case. */
  readonly notice: NoticeCase | undefined;
  readonly project: string;
  readonly releasesAt: Date | undefined;
  readonly terms: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly isBroken: boolean;
  readonly reason: string | undefined;
}

/** What templates of notices to distributors may name, beside what those to everyone may. */
const KNOWN: ReadonlySet<string> = new Set([
  ...VARIABLES,
  ...['terms', 'hasTerms', 'patches', 'hasPatches', 'publicText', 'text', 'isBroken', 'reason'],
]);

type Composer = Pick<Channel, 'id' | 'escape' | 'compose'>;

/** The text of a phase, the same for every distributor. */
export function writeNotice(parts: NoticeParts, channel: Composer): Outgoing {
  const { phase, notice, project, releasesAt, terms, attachments, isBroken, reason } = parts;
  const view = {
    ...(notice === undefined ? { project } : noticeViewOf(notice)),
    ...(releasesAt === undefined ? {} : { releaseTime: sayMoment(releasesAt) }),
    ...(reason === undefined ? {} : { reason }),
    isBroken,
    terms: terms.map((text) => ({ text })),
    hasTerms: terms.length > 0,
    patches: attachments.map(({ name }) => ({ name })),
    hasPatches: attachments.length > 0,
    publicText: phase === 'reminder' ? publicText(notice, channel) : [],
  };
  const text = renderTemplate(TEXTS[phase], view, { known: KNOWN, escape: channel.escape });
  return { ...text, links: [], attachments };
}

/** What will be published, as the mail of a list has it. */
function publicText(
  notice: NoticeCase | undefined,
  channel: Composer,
): readonly { readonly text: string }[] {
  if (notice === undefined) return [];
  const { sending } = planNotice(notice, 'release', { kind: 'mailing-list', channel, linksTo: [] });
  return [sending.outgoing.title, ...sending.outgoing.parts].map((text) => ({ text }));
}
