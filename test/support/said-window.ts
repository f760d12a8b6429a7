import type { RangeWindow } from '@embargo/core';

/** A limit in short: "3: P1D..P7D business from triage [high critical]"; the report goes unsaid. */
export function saidWindow(window: RangeWindow): string {
  const { span, atLeast, within, businessDays, from, levels } = window;
  return [
    `${span.start.line}:`,
    atLeast === undefined ? within : `${atLeast}..${within}`,
    ...(businessDays === true ? ['business'] : []),
    ...(from === 'report' ? [] : [`from ${from}`]),
    ...(levels === undefined ? [] : [`[${levels.join(' ')}]`]),
  ].join(' ');
}

export function saidWindows(windows: readonly RangeWindow[] | undefined): string[] {
  return (windows ?? []).map(saidWindow);
}
