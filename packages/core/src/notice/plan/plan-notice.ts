import type { Outgoing, OutgoingLink } from '../../channel/outgoing.ts';
import { EVERYONE } from '../../channel/send.ts';
import type { Sending, SendKey } from '../../channel/send.ts';
import { EmbargoError } from '../../error.ts';
import type { NoticeCase } from '../case/notice-case.ts';
import { defaultTemplates } from '../template/default-templates.ts';
import { missingVariables } from '../template/missing-variables.ts';
import { renderTemplate } from '../template/render-template.ts';
import type { NoticeTemplate } from '../template/template.ts';
import { forTemplate } from '../view/for-template.ts';
import { VARIABLES } from '../view/view.ts';
import type { NoticeView } from '../view/view.ts';
import { viewOf } from '../view/view-of-case.ts';
import type { NoticePhase } from '../view/view-of-case.ts';
import { withLongestLinks } from './late-links.ts';
import { linksOf } from './notice-links.ts';
import { isChat, markupOf } from './target.ts';
import type { NoticeTarget } from './target.ts';

/** A text that fits its channel; addresses that come later stand in it as placeholders. */
export interface PlannedNotice {
  readonly target: NoticeTarget;
  readonly sending: Sending;
  /** What would go out, to the letter, but for the placeholders. */
  readonly text: string;
  /** What was left out to fit is behind the links. */
  readonly isShortened: boolean;
}

/** A tracking issue is found by its IDs. */
const ISSUE_TITLE =
  '{{#correction}}Correction: {{/correction}}{{ids}}: security release of {{project}}{{#version}} {{version}}{{/version}}';

/** Lists that go first where a text is too long, each step with those before it. */
const LEFT_OUT: readonly (readonly (keyof NoticeView)[])[] = [
  [],
  ['details', 'references'],
  ['details', 'references', 'binaries', 'pullRequests'],
];

/**
 * The text of a phase for one channel: the fullest form that keeps the channel's limits. Throws
 * where not even one sentence does, or where a template needs what the case does not have.
 */
export function planNotice(
  notice: NoticeCase,
  phase: NoticePhase,
  target: NoticeTarget,
): PlannedNotice {
  const view = viewOf(notice, phase);
  const links = linksOf(notice, phase, target);
  const key = sendKeyOf(notice, phase, target);
  for (const form of formsOf(phase, target)) {
    const isShortened = form.leftOut.length > 0 || form.isShort;
    const shown = without(view, form.leftOut, isShortened);
    // A template may need what would be left out; then a shorter one has to do.
    if (form.leftOut.length > 0 && !isComplete(form.template, shown)) continue;
    const outgoing = outgoingOf(form.template, shown, { links, target });
    const sending = { key, outgoing };
    const composed = target.channel.compose(sending);
    const isRoomy = fits(target, { key, outgoing: withLongestLinks(outgoing) });
    if (composed.status !== 'fits' || !isRoomy) continue;
    checkLinks(isShortened, links, target);
    return { target, sending, text: composed.text, isShortened };
  }
  throw new EmbargoError(
    'INPUT_INVALID',
    `No form of the notice fits the channel "${target.channel.id}", expected at least its shortest; shorten the names or the links of the case`,
  );
}

/** Each correction is a send of its own. The ledger knows a case by its advisory. */
function sendKeyOf(notice: NoticeCase, phase: NoticePhase, { channel }: NoticeTarget): SendKey {
  const number = notice.revisions.length - 1;
  return {
    case: notice.vulnerabilities[0]?.ghsaId ?? notice.trackingId,
    phase: phase === 'correction' ? `${phase}-${number}` : phase,
    channel: channel.id,
    recipient: EVERYONE,
  };
}

/** A way to tell it, from the fullest to the shortest. */
interface Form {
  readonly template: NoticeTemplate;
  readonly leftOut: readonly (keyof NoticeView)[];
  readonly isShort: boolean;
}

function formsOf(phase: NoticePhase, target: NoticeTarget): readonly Form[] {
  const [full, ...shorter] = defaultTemplates(phase, markupOf(target.kind));
  if (full === undefined) return [];
  const first = ownTemplate(phase, target, full);
  const long = LEFT_OUT.map((leftOut) => ({ template: first, leftOut, isShort: false }));
  const short = shorter.map(({ body }) => ({
    template: { title: first.title, body },
    leftOut: [],
    isShort: true,
  }));
  // A template written for a chat is meant for it; the default's long form is not.
  const isLongDefault = isChat(target.kind) && target.template?.body === undefined;
  return isLongDefault && short.length > 0 ? short : [...long, ...short];
}

function ownTemplate(
  phase: NoticePhase,
  { kind, template }: NoticeTarget,
  full: NoticeTemplate,
): NoticeTemplate {
  const isTracked = kind === 'issue' && phase !== 'forthcoming';
  return { title: isTracked ? ISSUE_TITLE : full.title, body: full.body, ...template };
}

function without(
  view: NoticeView,
  leftOut: readonly (keyof NoticeView)[],
  isShortened: boolean,
): NoticeView {
  const keep = <T extends object>(fields: T): T =>
    // Only optional fields are ever left out.
    Object.fromEntries(
      Object.entries(fields).filter(([name]) => !leftOut.some((left) => left === name)),
    ) as T;
  const { vulnerabilities } = view;
  return {
    ...keep(view),
    ...(vulnerabilities === undefined ? {} : { vulnerabilities: vulnerabilities.map(keep) }),
    ...(isShortened ? { shortened: true } : {}),
  };
}

function isComplete({ title, body }: NoticeTemplate, view: NoticeView): boolean {
  const shown = forTemplate(view);
  return [title, body].every((text) => missingVariables(text, shown, VARIABLES).length === 0);
}

interface Placed {
  readonly links: readonly OutgoingLink[];
  readonly target: NoticeTarget;
}

function outgoingOf(
  template: NoticeTemplate,
  view: NoticeView,
  { links, target }: Placed,
): Outgoing {
  const escape = target.channel.escape;
  const text = renderTemplate(template, forTemplate(view), { known: VARIABLES, escape });
  return { ...text, links, attachments: [] };
}

function fits({ channel }: NoticeTarget, sending: Sending): boolean {
  return channel.compose(sending).status === 'fits';
}

/** What is left out must be somewhere. */
function checkLinks(
  isShortened: boolean,
  links: readonly OutgoingLink[],
  { channel }: NoticeTarget,
): void {
  if (!isShortened || links.length > 0) return;
  throw new EmbargoError(
    'INPUT_INVALID',
    `The notice is too long for the channel "${channel.id}" and the case has no link to the rest; add the release or the advisory to the case`,
  );
}
