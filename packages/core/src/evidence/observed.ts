/** A piece of evidence, or why it could not be read and what to do about that. */
export type Observed<T> = { readonly status: 'observed'; readonly value: T } | Unobservable;

/** Evidence that is missing, refused, truncated or contradictory: never a pass. */
export interface Unobservable {
  readonly status: 'unobservable';
  /** What could not be read; holds nothing that is embargoed. */
  readonly reason: string;
  /** What a person does about it, such as the permission to give. */
  readonly remedy: string;
}

export function observed<T>(value: T): Observed<T> {
  return { status: 'observed', value };
}

export function unobservable(reason: string, remedy: string): Unobservable {
  return { status: 'unobservable', reason, remedy };
}
