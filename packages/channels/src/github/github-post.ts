import type { Channel, ChannelLimits, Composed, Sending } from '@embargo/core';

import { escapeGitHub, gitHubLink, gitHubTitle } from '../text/escape-github.ts';
import { fit, writeOut } from '../text/write-out.ts';
import type { TokenOf } from '../token.ts';
import { arrivalOf, change, lookFor } from './outcome.ts';
import type { NewPost, PostsPort } from './ports.ts';

const SETTLES_MS = 60_000;

export interface PostOptions {
  readonly id: string;
  readonly port: PostsPort;
  readonly tokenOf: TokenOf;
}

interface Kind {
  /** For sentences: `issues`, `discussions`. */
  readonly place: string;
  readonly limits: ChannelLimits;
}

/** A channel of posts that anybody can list, each found again by a marker that is not shown. */
export function postChannel({ id, port, tokenOf }: PostOptions, { place, limits }: Kind): Channel {
  const markerOf = ({ key }: Sending): string => `<!-- embargo:${tokenOf(key)} -->`;
  const postOf = (sending: Sending): NewPost => ({
    title: gitHubTitle(sending.outgoing.title),
    body: `${textOf(sending)}\n\n${markerOf(sending)}`,
    token: tokenOf(sending.key),
  });
  return {
    id,
    class: 'lookup',
    audience: 'public',
    limits,
    escape: escapeGitHub,
    compose(sending): Composed {
      const { title, body } = postOf(sending);
      const { outgoing } = sending;
      const preview = `${title}\n\n${body}`;
      if (textOf(sending) === '') return fit(limits, { outgoing, title, text: '' });
      return fit(limits, { outgoing, title, text: body }, preview);
    },
    send: (sending) =>
      change(async () => ({ status: 'sent', receipt: await port.create(postOf(sending)) })),
    lookUp: (sending, _textSha256, since) => lookFor(() => port.find(markerOf(sending), since)),
    settlesAfterMs: SETTLES_MS,
    arrival: (sending) => arrivalOf(() => port.find(markerOf(sending))),
    whereToLook: ({ key }) =>
      `Look in the repository's ${place}, whether the one of phase "${key.phase}" stands there once.`,
  };
}

function textOf({ outgoing }: Sending): string {
  return writeOut(outgoing, { link: gitHubLink });
}
