import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { createFaults } from './faults.ts';
import type { Fault, Faults } from './faults.ts';
import type { Answer, Exchange } from './http/exchange.ts';
import { readRequest } from './http/request.ts';
import type { RawRequest } from './http/request.ts';
import { createRouter } from './http/router.ts';
import type { Match } from './http/router.ts';
import { landsInPublic } from './public-writes.ts';
import { respond } from './respond.ts';
import type { Outcome } from './respond.ts';
import { routes } from './routes/index.ts';
import type { World } from './world.ts';

export interface GitHubServer {
  /** `http://127.0.0.1:PORT`, for `GITHUB_API_URL`. */
  readonly url: string;
  readonly faults: Faults;
  /** Every request that came in, in order. */
  readonly requests: readonly Exchange[];
  readonly serve: (world: World) => void;
  readonly close: () => Promise<void>;
}

/** Listens on loopback; `observe` sees every exchange when its answer is ready. */
export async function listen(observe: (exchange: Exchange) => void): Promise<GitHubServer> {
  const faults = createFaults();
  const requests: Exchange[] = [];
  const findRoute = createRouter(routes);
  let world: World | undefined;
  const server = createServer((message, response) => {
    if (world === undefined) return;
    void answer({ world, message, response });
  });

  async function answer({ world: served, message, response }: Turn): Promise<void> {
    const request = unnumbered(served, await readRequest(message));
    const match = findRoute(request.method, request.pathname);
    const fault = faults.next({ ...request, template: match?.route.template });
    if (fault?.kind === 'delay') await sleep(fault.milliseconds);
    const outcome = await outcomeOf({ world: served, request, match, fault });
    const exchange = exchangeOf({ world: served, request, match, fault }, outcome);
    requests.push(exchange);
    observe(exchange);
    write(response, exchange.answer, fault);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    faults,
    requests,
    serve: (given) => {
      world = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Turn {
  readonly world: World;
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

interface Handled {
  readonly world: World;
  readonly request: RawRequest;
  readonly match: Match | undefined;
  readonly fault: Fault | undefined;
}

/** A repository's number stands for its name, as in the links that GitHub gives. */
function unnumbered({ state }: World, request: RawRequest): RawRequest {
  const [, id, rest = ''] = /^\/repositories\/(\d{1,15})(\/.*)?$/.exec(request.pathname) ?? [];
  const found = [...state.repositories.values()].find((repository) => String(repository.id) === id);
  if (found === undefined) return request;
  return { ...request, pathname: `/repos/${found.owner}/${found.name}${rest}` };
}

async function outcomeOf({ world, request, match, fault }: Handled): Promise<Outcome> {
  const isHeld = fault !== undefined && fault.kind !== 'delay' && fault.afterEffect !== true;
  const done: Outcome = isHeld
    ? {
        actor: undefined,
        version: '2022-11-28',
        answer: { status: 500, headers: {}, body: Buffer.alloc(0) },
      }
    : await respond({ world, request, match });
  return fault === undefined ? done : { ...done, answer: spoilt(done.answer, fault) };
}

function spoilt(answer: Answer, fault: Fault): Answer {
  if (fault.kind === 'invalid-json') {
    const headers = { ...answer.headers, 'content-type': 'application/json; charset=utf-8' };
    return { status: 200, headers, body: Buffer.from('{"message": "cut in the mid') };
  }
  if (fault.kind !== 'status') return answer;
  const message = { message: 'The local GitHub was told to fail', status: String(fault.status) };
  const { body = message } = fault;
  return {
    status: fault.status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...fault.headers },
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  };
}

function exchangeOf({ world, request, match, fault }: Handled, outcome: Outcome): Exchange {
  return {
    at: world.now(),
    method: request.method,
    url: request.url,
    pathname: request.pathname,
    template: match?.route.template,
    isWeb: match?.route.isWeb ?? false,
    params: match?.params ?? {},
    headers: request.headers,
    body: request.raw.toString('utf8'),
    tokenKind: outcome.actor?.kind ?? 'refused',
    version: outcome.version,
    landsInPublic: landsInPublic(world, request, match),
    fault,
    answer: outcome.answer,
  };
}

function write(response: ServerResponse, { status, headers, body }: Answer, fault?: Fault): void {
  if (fault?.kind === 'silence') return;
  if (fault?.kind === 'cut') {
    response.socket?.destroy();
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}
