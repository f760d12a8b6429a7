import { EmbargoError } from '@embargo/core';

/** The tag of a release, and the version that it names. */
export interface ReleaseName {
  readonly tag: string;
  readonly version: string;
}

const TAG = /^[\w][\w.+/-]{0,199}$/;
const VERSION = /^\d[\w.+-]{0,99}$/;

/** Takes the tag from the input, or from the ref that runs the workflow. */
export function releaseName(
  given: { readonly tag: string | undefined; readonly version: string | undefined },
  ref: string | undefined,
): ReleaseName {
  const tag = given.tag ?? (ref?.startsWith('refs/tags/') === true ? ref.slice(10) : undefined);
  if (tag === undefined || !TAG.test(tag) || tag.includes('..')) {
    const found = tag === undefined ? 'is empty and no tag runs the workflow' : `is "${tag}"`;
    throw wrong(`Input "tag" ${found}, expected a tag such as v1.2.3`);
  }
  const last = tag.slice(tag.lastIndexOf('/') + 1);
  const version = given.version ?? last.replace(/^v/, '');
  if (VERSION.test(version)) return { tag, version };
  throw wrong(`The version of the release is "${version}", expected one such as 1.2.3`);
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('INPUT_INVALID', message);
}
