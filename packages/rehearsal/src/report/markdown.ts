import { codeMarkdown, counted, inert, plainMarkdown, sayMoment } from '@embargo/core';

import { isGood } from './rehearsal.ts';
import type { Rehearsal, RehearsedFault, RehearsedPromise } from './rehearsal.ts';
import { sayShortly } from './say-time.ts';

const SIGNS = { kept: '🟢', broken: '🔴', impossible: '🟠', 'by-people': '⚪' } as const;

/** The report as a job summary; the page has the texts and the timeline. */
export function reportMarkdown(rehearsal: Rehearsal): string {
  const { project, policyPath, from, until, promises, steps, sightings, faults } = rehearsal;
  const state = isGood(rehearsal) ? 'release day holds' : 'release day breaks';
  const leaks = sightings.filter(({ isLeak }) => isLeak);
  return inert(
    [
      `## ${plainMarkdown(project)}: ${state}`,
      '',
      `${codeMarkdown(policyPath)}, rehearsed from ${sayMoment(from)} to ${sayMoment(until)}.`,
      '',
      '| | promise | line | what shows it |',
      '|---|---|---|---|',
      ...promises.map(promiseRow),
      ...(leaks.length === 0 ? [] : ['', '#### Leaks', '']),
      ...leaks.map(
        ({ at, where, what }) =>
          `- ${sayMoment(at)} ${plainMarkdown(where)}: ${plainMarkdown(what)}`,
      ),
      ...(faults.length === 0
        ? []
        : [
            '',
            '#### Faults and how each ended',
            '',
            '| | fault | how it ended |',
            '|---|---|---|',
          ]),
      ...faults.map(faultRow),
      '',
      `<details><summary>${counted(steps.length, 'step')}</summary>`,
      '',
      ...steps.map(({ at, title }) => `- ${sayShortly(at)} ${plainMarkdown(title)}`),
      '',
      '</details>',
      '',
    ].join('\n'),
  );
}

function promiseRow({ promise, outcome, evidence, diagnostic }: RehearsedPromise): string {
  const why = diagnostic === undefined ? '' : ` ${codeMarkdown(diagnostic)}`;
  return `| ${SIGNS[outcome]} | ${plainMarkdown(promise.says)} | ${promise.line} | ${plainMarkdown(evidence)}${why} |`;
}

function faultRow({ title, card, ended, isAsExpected }: RehearsedFault): string {
  return `| ${isAsExpected ? '🟢' : '🔴'} | ${plainMarkdown(title)} ${codeMarkdown(card)} | ${plainMarkdown(ended)} |`;
}
