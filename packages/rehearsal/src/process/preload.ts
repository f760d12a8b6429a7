import { guardSockets } from './guard-sockets.ts';
import { moveClock } from './move-clock.ts';

/** How a process that leaves loopback ends; no program of ours has this code. */
export const LEFT_LOOPBACK = 86;

/**
 * The words for `node` that make a process start at an instant of the virtual clock, on which its
 * time then passes as always, and that end it at the first socket that is not loopback. They hold
 * the code itself, so they need no file. Where `since` is given, `now` is what the virtual clock says at
 * that instant of the machine's clock, so that it goes on from one process to the next.
 */
export function preload(now: Date, since?: Date): readonly string[] {
  const ahead = since === undefined ? '' : ` + Date.now() - ${since.getTime()}`;
  const code = [
    `(${guardSockets.toString()})(${LEFT_LOOPBACK});`,
    `(${moveClock.toString()})(${now.getTime()}${ahead});`,
  ].join('\n');
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}
