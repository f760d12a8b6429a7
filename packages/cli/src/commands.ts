import type { Command } from './command.ts';

/** A command by its name, with one line for the list; its code is loaded when it is run. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const commands: readonly CommandEntry[] = [
  {
    name: 'facts',
    summary: 'prints what a policy promises, with its lines',
    load: async () => (await import('./commands/facts.ts')).facts,
  },
  {
    name: 'lint',
    summary: 'says where a policy is incomplete, untrue or weakened',
    load: async () => (await import('./commands/lint.ts')).lint,
  },
  {
    name: 'plan',
    summary: 'says when everything is due and when a fix can go out',
    load: async () => (await import('./commands/plan.ts')).plan,
  },
  {
    name: 'notice',
    summary: 'shows what would be announced where, and sends nothing',
    load: async () => (await import('./commands/notice.ts')).notice,
  },
  {
    name: 'rehearse',
    summary: 'plays release day by a policy, offline, and reports what holds',
    load: async () => (await import('./commands/rehearse.ts')).rehearse,
  },
  {
    name: 'init',
    summary: 'shows and writes the workflows and the configuration that keep a policy',
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    name: 'doctor',
    summary: 'checks by its files that a set-up keeps its policy',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'verify',
    summary: 'verifies a folder of release files against a release policy',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'verify-bundle',
    summary: 'says whether a signature bundle holds, and by whom',
    load: async () => (await import('./commands/verify-bundle.ts')).verifyBundle,
  },
];
