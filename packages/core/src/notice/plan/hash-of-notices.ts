import { createHash } from 'node:crypto';

import type { PlannedNotice } from './plan-notice.ts';

/**
 * SHA-256 over all texts of a phase, in hexadecimal: what a person saw in a preview. Addresses that
 * come later are in it by the names of their channels, everything else to the letter.
 */
export function hashOfNotices(notices: readonly PlannedNotice[]): string {
  const rows = notices.map(({ target, sending: { key, outgoing } }) => {
    const { title, parts, links, attachments } = outgoing;
    return {
      ...{ phase: key.phase, channel: key.channel, kind: target.kind, title, parts },
      links: links.map(({ label, url }) => [label, url]),
      attachments: attachments.map(({ name, bytes }) => [name, sha256Of(bytes)]),
    };
  });
  return sha256Of(JSON.stringify(rows));
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
