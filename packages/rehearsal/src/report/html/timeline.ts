import { counted } from '@embargo/core';

import type { Rehearsal, RehearsedStep, RehearsedWindow } from '../rehearsal.ts';
import { midnights, sayDay, sayShortly } from '../say-time.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

const WIDTH = 960;
const LEFT = 250;
const RIGHT = 20;
const ROW = 26;
const HEAD = 34;
const MOST_DAYS = 12;
const LONGEST_LABEL = 36;

/** What the policy allows time for, and what happened, drawn on one axis; times in UTC. */
export function timeline(rehearsal: Rehearsal): Markup {
  const { windows, steps, from, until } = rehearsal;
  const at = scale(from, until);
  const height = HEAD + (windows.length + 1) * ROW + 10;
  return html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label="Timeline, scrolls sideways"
  >
    <svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="timeline-title timeline-text">
      <title id="timeline-title">Timeline of the rehearsal</title>
      <desc id="timeline-text">${describe(rehearsal)}</desc>
      ${midnights(from, until, MOST_DAYS).map((day) => gridLine(day, at, height))}
      ${windows.map((window, index) => windowRow(window, at, HEAD + index * ROW))}
      ${stepsRow(steps, at, HEAD + windows.length * ROW)}
    </svg>
  </div>`;
}

type Scale = (instant: Date) => number;

function scale(from: Date, until: Date): Scale {
  const span = Math.max(1, until.getTime() - from.getTime());
  return (instant) => {
    const share = (instant.getTime() - from.getTime()) / span;
    const inside = Math.min(1, Math.max(0, share));
    return Math.round((LEFT + inside * (WIDTH - LEFT - RIGHT)) * 10) / 10;
  };
}

function describe({ windows, steps }: Rehearsal): string {
  const kept = windows.filter(isKept).length;
  return `${counted(windows.length, 'window')} of the policy, ${kept} of them kept, and ${counted(steps.length, 'step')}; the list below tells them in words.`;
}

function gridLine(day: Date, at: Scale, height: number): Markup {
  const x = at(day);
  return html`<line class="grid" x1="${x}" y1="22" x2="${x}" y2="${height - 6}"></line>
    <text class="small" x="${x}" y="14" text-anchor="middle">${sayDay(day)}</text> `;
}

function windowRow(window: RehearsedWindow, at: Scale, y: number): Markup {
  const [start, end] = [at(window.from), at(window.until)];
  const { doneAt } = window;
  const mark =
    doneAt === undefined
      ? undefined
      : html`<circle
          class="${isKept(window) ? 'kept' : 'broken'}"
          cx="${at(doneAt)}"
          cy="${y + 9}"
          r="5"
          ><title>${sayShortly(doneAt)}</title></circle
        >`;
  return html`<text x="0" y="${y + 13}"
      >${shorten(`${window.title}: ${window.says}`)}<title>
        ${window.title}: ${window.says}, line ${window.line}
      </title></text
    >
    <rect
      class="bar"
      x="${start}"
      y="${y + 3}"
      width="${Math.max(2, end - start)}"
      height="12"
      rx="3"
      ><title>until ${sayShortly(window.until)}</title></rect
    >${mark} `;
}

function stepsRow(steps: readonly RehearsedStep[], at: Scale, y: number): Markup {
  const marks = steps.map(
    (step) =>
      html`<rect
        class="${step.by === 'suite' ? 'suite' : 'other'}"
        x="${at(step.at) - 1}"
        y="${y + 1}"
        width="2"
        height="16"
        ><title>${sayShortly(step.at)} ${step.title}</title></rect
      >`,
  );
  return html`<text x="0" y="${y + 13}">What happened</text>${marks}`;
}

export function isKept({ doneAt, until }: RehearsedWindow): boolean {
  return doneAt !== undefined && doneAt <= until;
}

function shorten(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1)}…`;
}
