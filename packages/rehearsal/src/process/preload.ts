import { guardSockets } from './guard-sockets.ts';
import { moveClock } from './move-clock.ts';

/** How a process that leaves loopback ends; no program of ours has this code. */
export const LEFT_LOOPBACK = 86;

/**
 * The words for `node` that make a process start at an instant of the virtual clock, on which its
 * time then passes as always, and that end it at the first socket that is not loopback. They hold
 * the code itself, so they need no file.
 */
export function preload(now: Date): readonly string[] {
  const code = [
    `await (${guardSockets.toString()})(${LEFT_LOOPBACK});`,
    `(${moveClock.toString()})(${now.getTime()});`,
  ].join('\n');
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}
