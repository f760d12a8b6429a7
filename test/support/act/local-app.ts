import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { CheckedGitHub } from '../checked-github.ts';

type Permissions = Parameters<CheckedGitHub['appToken']>[0]['permissions'];

/** A GitHub App that is installed on an account of a local GitHub, and gives out tokens there. */
export interface LocalApp {
  readonly url: string;
  readonly clientId: string;
  readonly privateKey: string;
  /** Every token that it gave out, in order. */
  readonly tokens: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Starts an App that has `granted`. A token has what was asked for by `permission-…`, or else all,
 * in the repositories that were named, or else all of the owner; who asks for more or with another key gets none.
 */
export async function startLocalApp(
  github: CheckedGitHub,
  granted: Permissions,
): Promise<LocalApp> {
  const identity = { clientId: 'Iv1.rehearsed', privateKey: 'stands for\na private key' };
  const tokens: string[] = [];
  const answerTo = (asked: Readonly<Record<string, string>>): [number, string] => {
    const { owner = '', repositories = '' } = asked;
    const permissions = permissionsIn(asked, granted);
    if (asked['client-id'] !== identity.clientId) return [401, 'another client id'];
    if (asked['private-key'] !== identity.privateKey) return [401, 'another private key'];
    if (permissions === undefined) return [422, 'a permission that the App has not'];
    const names = repositories.split(/[\s,]+/).map((name) => `${owner}/${name}`);
    const selection = repositories === '' ? 'all' : names;
    const token = github.appToken({ account: owner, repositories: selection, permissions });
    tokens.push(token);
    return [200, token];
  };
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const [status, answer] = answerTo(JSON.parse(text) as Record<string, string>);
      response.writeHead(status).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...identity,
    tokens,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** GitHub gives `metadata: read` with every token. */
function permissionsIn(
  asked: Readonly<Record<string, string>>,
  granted: Permissions,
): Permissions | undefined {
  const wanted = Object.entries(asked).flatMap(([name, access]) => {
    const [, permission] = /^permission-(.+)$/.exec(name) ?? [];
    return permission === undefined ? [] : [[permission.replaceAll('-', '_'), access] as const];
  });
  if (wanted.length === 0) return granted;
  const isGranted = wanted.every(
    ([name, access]) => granted[name] === access || granted[name] === 'write',
  );
  if (!isGranted) return undefined;
  return Object.fromEntries([
    ...wanted.map(([name, access]) => [name, access === 'write' ? 'write' : 'read'] as const),
    ['metadata', 'read'] as const,
  ]);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}
