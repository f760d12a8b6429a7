import { sayMoment } from '@embargo/core';

import type {
  Rehearsal,
  RehearsedFault,
  RehearsedMessage,
  RehearsedPromise,
  RehearsedStep,
  Sighting,
} from '../rehearsal.ts';
import { sayShortly } from '../say-time.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

const OUTCOMES = {
  kept: { sign: '✓ kept', tone: 'good' },
  broken: { sign: '✗ broken', tone: 'bad' },
  impossible: { sign: '– cannot be kept', tone: 'wait' },
  'by-people': { sign: '○ by people', tone: 'soft' },
} as const;

/** Every promise with its line, and what shows that it was kept. */
export function promiseSection({ promises, policyPath }: Rehearsal): Markup {
  const row = ({ promise, outcome, evidence, diagnostic }: RehearsedPromise): Markup =>
    html`<tr>
      <td class="${OUTCOMES[outcome].tone}">${OUTCOMES[outcome].sign}</td>
      <td>
        ${promise.says}<br /><span class="soft"><code>${policyPath}:${promise.line}</code></span>
      </td>
      <td>
        ${evidence}${diagnostic === undefined ? undefined : html` <code>${diagnostic}</code>`}
      </td>
      <td class="soft">${promise.keptBy.join(', ')}</td>
    </tr> `;
  return table(['Outcome', 'Promise', 'What shows it', 'Kept by'], promises.map(row));
}

const STEP_WORDS = {
  done: '',
  closed: ' (said no)',
  held: ' (held)',
  failed: ' (failed)',
} as const;
const STEP_TONES = { done: '', closed: 'wait', held: 'wait', failed: 'bad' } as const;

export function stepSection({ steps }: Rehearsal): Markup {
  const line = (step: RehearsedStep): Markup =>
    html`<li>
      <span class="soft">${sayShortly(step.at)}</span>
      <span class="${STEP_TONES[step.outcome]}"
        >${step.title}${step.workflow === undefined ? undefined : html` <span class="soft">${step.workflow}</span>`}${STEP_WORDS[step.outcome]}${step.detail === undefined ? undefined : html`<br /><span class="soft">${step.detail}</span>`}</span
      >
    </li> `;
  return html`<ol class="steps">
    ${steps.map(line)}
  </ol>`;
}

const AUDIENCES = {
  team: 'the team',
  distributors: 'distributors, under embargo',
  public: 'everybody',
} as const;

/** Every text as it arrived. */
export function messageSection({ messages }: Rehearsal): Markup {
  if (messages.length === 0) return html`<p>Nothing was sent.</p>`;
  const one = (message: RehearsedMessage): Markup =>
    html`<details>
      <summary>
        <b>${message.title}</b>
        <span class="soft"
          >${sayShortly(message.at)}, ${message.channel} to ${message.to}
          (${AUDIENCES[message.audience]})</span
        >
      </summary>
      <pre>${message.text}</pre>
    </details> `;
  return html`${messages.map(one)}`;
}

/** What public eyes could have seen, and from when on. */
export function sightingSection({ sightings }: Rehearsal): Markup {
  if (sightings.length === 0) return html`<p>Nothing could be seen in public.</p>`;
  const row = (sighting: Sighting): Markup =>
    html`<tr>
      <td>${sayMoment(sighting.at)}</td>
      <td>${sighting.where}</td>
      <td class="${sighting.isLeak ? 'bad' : ''}">
        ${sighting.what}${sighting.isLeak ? ' (a leak)' : ''}
      </td>
    </tr> `;
  return table(['From', 'Where', 'What'], sightings.map(row));
}

export function faultSection({ faults }: Rehearsal): Markup {
  if (faults.length === 0) {
    return html`<p>No fault was played. <code>embargo rehearse --fault all</code> plays each.</p>`;
  }
  const row = (fault: RehearsedFault): Markup =>
    html`<tr>
      <td class="${fault.isAsExpected ? 'good' : 'bad'}">
        ${fault.isAsExpected ? '✓ as it should' : '✗ otherwise'}
      </td>
      <td>${fault.title}<br /><code>${fault.card}</code></td>
      <td>${fault.expected}</td>
      <td>${fault.ended}</td>
    </tr> `;
  return table(['', 'Fault', 'How it has to end', 'How it ended'], faults.map(row));
}

function table(heads: readonly string[], rows: readonly Markup[]): Markup {
  const head = heads.map((name) => html`<th scope="col">${name === '' ? 'Result' : name}</th>`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${heads.join(', ')}">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
