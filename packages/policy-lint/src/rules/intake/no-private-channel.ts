import type { Located } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { targetPath } from '../../linked/target-path.ts';

const MOST_QUOTED = 80;

export const noPrivateChannel = defineRule({
  code: 'CVD201',
  id: 'no-private-channel',
  summary: 'There is a private way to report that works',
  level: 'error',
  why: 'A reporter who finds no private way in that works has two choices: to say nothing, or to say it in public. Both leave the users exposed.',
  mend: 'Switch on private vulnerability reporting and link to it, or give an address that somebody reads.',
  source: 'OSPS Baseline VM-03.01; OpenSSF Best Practices vulnerability_report_private',
  controls: ['OSPS-VM-03.01'],
  baseline: 2,
  messages: {
    unusable: '"{value}" is no working way to report in private, expected an address or a form',
    public: 'Reports are asked for in public, expected a private way to report',
  },
  check({ facts, kind, document, documents }, report) {
    const { directsPublicReports } = facts;
    const read = new Set(documents.map(({ source }) => source.path));
    // A link to a file that was read leads to what that file says.
    const channels = (facts.reportChannels ?? []).filter(
      ({ value }) => !read.has(targetPath(value, document.source.path) ?? ''),
    );
    if (channels.some(({ usable }) => usable)) return;
    const isPublicOnly = channels.length === 0 && kind !== 'pointer';
    if (isPublicOnly && directsPublicReports !== undefined) report('public', directsPublicReports);
    for (const channel of channels) {
      report('unusable', channel, { value: channel.value || quote(document, channel) });
    }
  },
});

/** What stands there as a reader sees it, cut at a word where it is long. */
function quote({ source, sentences }: PolicyDocument, { span, path }: Located): string {
  if (path !== undefined) return path;
  const at = source.offset(span.start);
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  const text = sentence?.text ?? source.text.slice(at, source.offset(span.end));
  const whole = text.replace(/\s+/g, ' ');
  return whole.length <= MOST_QUOTED
    ? whole
    : `${whole.slice(0, whole.lastIndexOf(' ', MOST_QUOTED)).replace(/[,;:]$/, '')} …`;
}
