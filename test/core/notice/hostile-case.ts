import { readNoticeCase } from '@embargo/core';
import type { NoticeCase } from '@embargo/core';

import { aCase } from './a-case.ts';

const LINE =
  '@everyone <!channel> <@U1> @anvil/all **bold** [x](https://evil.example) <b>b</b> `c` Fixes #1, GH-2 ::set-output::';
const TEXT = `${LINE}\r\nBcc: all@anvil.dev\r\n\r\n# Heading\n> quote\n- item\n1. item\n\`\`\`\ncode\n---\n| a | b |\n\u202eevil\u202c zero\u200bwidth {{ids}} {{{project}}} <!-- embargo:0 -->\n.\n\nFrom here`;

/** A case whose every text tries to be more than a text, in every channel's own way. */
export function hostileCase(): NoticeCase {
  const notice = aCase();
  return readNoticeCase({
    ...notice,
    project: { ...notice.project, name: 'Forge @here #3', publisher: LINE },
    vulnerabilities: notice.vulnerabilities.map((one) => ({
      ...one,
      summary: `${LINE} \u202eevil`,
      impact: TEXT,
      details: TEXT,
      detection: TEXT,
      mitigation: TEXT,
      affected: [
        { ecosystem: 'npm', name: LINE, range: { introduced: '1.0-@all', fixed: '1.4.2' } },
      ],
      pullRequests: [{ url: 'https://github.com/anvil/forge/pull/812', title: LINE }],
      credits: [{ name: LINE, type: 'finder' }],
      references: [
        { url: 'https://anvil.dev/a_*b*?c=d&e=f', title: `${LINE} ](https://evil.example)` },
      ],
    })),
    release:
      notice.release === undefined
        ? undefined
        : {
            ...notice.release,
            upgrade: TEXT,
            verification: TEXT,
            binaries: notice.release.binaries.map((binary) => ({ ...binary, name: LINE })),
          },
  });
}
