import { sayMoment } from '@embargo/core';

import { isGood } from '../rehearsal.ts';
import type { Rehearsal } from '../rehearsal.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import {
  faultSection,
  messageSection,
  promiseSection,
  sightingSection,
  stepSection,
} from './sections.ts';
import { STYLE } from './style.ts';
import { timeline } from './timeline.ts';

/** The report as one page that needs nothing else: no script, no font, no address is fetched. */
export function reportPage(rehearsal: Rehearsal): string {
  const { project } = rehearsal;
  const style: Markup = { html: `<style>${STYLE}</style>` };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${project}: release day rehearsed</title>
        ${style}
      </head>
      <body>
        <main>${content(rehearsal)}</main>
      </body>
    </html> `.html;
}

function content(rehearsal: Rehearsal): Markup {
  const { project, policyPath, policySha256, from, until, tookMs } = rehearsal;
  return html`
    <p class="soft">Embargo rehearsal, offline, on stand-ins</p>
    <h1>${project}</h1>
    ${verdict(rehearsal)}
    <p class="soft">
      <code>${policyPath}</code> (<code>${policySha256.slice(0, 12)}</code>), from
      ${sayMoment(from)} to ${sayMoment(until)} of a virtual clock, in ${(tookMs / 1000).toFixed(1)}
      seconds
    </p>
    ${figures(rehearsal)}
    <h2>Timeline</h2>
    ${timeline(rehearsal)}
    <h2>Promises</h2>
    ${promiseSection(rehearsal)}
    <h2>What happened</h2>
    ${stepSection(rehearsal)}
    <h2>Messages as they arrived</h2>
    ${messageSection(rehearsal)}
    <h2>What public eyes could see</h2>
    ${sightingSection(rehearsal)}
    <h2>Faults</h2>
    ${faultSection(rehearsal)}
  `;
}

function verdict(rehearsal: Rehearsal): Markup {
  return isGood(rehearsal)
    ? html`<p><span class="verdict good">✓ Release day holds</span></p>`
    : html`<p><span class="verdict bad">✗ Release day breaks</span></p>`;
}

function figures({ promises, messages, sightings, faults }: Rehearsal): Markup {
  const count = (outcome: string): number =>
    promises.filter((promise) => promise.outcome === outcome).length;
  const leaks = sightings.filter(({ isLeak }) => isLeak).length;
  const right = faults.filter(({ isAsExpected }) => isAsExpected).length;
  const all = [
    { value: String(count('kept')), what: 'promises kept' },
    { value: String(count('broken')), what: 'broken' },
    { value: String(count('impossible')), what: 'cannot be kept' },
    { value: String(messages.length), what: 'messages' },
    { value: String(leaks), what: 'leaks' },
    ...(faults.length === 0
      ? []
      : [{ value: `${right}/${faults.length}`, what: 'faults ended as they should' }]),
  ];
  return html`<ul class="figures">
    ${all.map(({ value, what }) => html`<li><b>${value}</b>${what}</li>`)}
  </ul>`;
}
