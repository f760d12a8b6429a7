/** What keeps a promise, by the name that the suite has for it. */
export type Keep =
  | { readonly by: 'action'; readonly name: string }
  | { readonly by: 'check'; readonly name: string }
  | { readonly by: 'rule'; readonly name: string }
  | { readonly by: 'roster'; readonly name: string }
  /** People, who record it by a command. */
  | { readonly by: 'command'; readonly name: string }
  /** People, who are asked for it in each case or of the team, and chased until they tick it. */
  | { readonly by: 'asked'; readonly name: string };

/** A test by its file below `test/` and the title of its `test` or `describe`. */
export type Shown = readonly [file: string, title: string];

/** One promise of the model policies, as the list beside the project numbers them. */
export interface ModelPromise {
  readonly number: number;
  readonly promise: string;
  /** Which policies make it: T(oolHive), M(inder), S(igstore), K(urator), (Ka)P(pital). */
  readonly made: string;
  readonly keptBy: readonly Keep[];
  readonly shownBy: readonly Shown[];
  /** The promise that is read from every policy that makes it, but for those named. */
  readonly read?: { readonly id: string; readonly butFor?: string };
}

type Naming = (...names: readonly string[]) => readonly Keep[];

const naming =
  (by: Keep['by']): Naming =>
  (...names) =>
    names.map((name) => ({ by, name }));

export const actions = naming('action');
export const checks = naming('check');
export const rules = naming('rule');
export const roster = naming('roster');
export const commands = naming('command');
export const asked = naming('asked');
