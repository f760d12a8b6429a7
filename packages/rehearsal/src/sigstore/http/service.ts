import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { createFaults } from '../../github/faults.ts';
import type { Fault, FaultRule } from '../../github/faults.ts';
import { readRequest } from '../../github/http/request.ts';
import type { RawRequest } from '../../github/http/request.ts';
import { Refused } from '../log/fields.ts';

export interface Reply {
  readonly status: number;
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers, or throws `Refused` for what the client got wrong. */
export type Handler = (request: RawRequest) => Reply;

/** What came in, and what was answered; the body of a request may hold a token. */
export interface ServiceExchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly fault: Fault | undefined;
  readonly status: number;
}

export interface Service {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly requests: readonly ServiceExchange[];
  readonly answerWith: (handler: Handler) => void;
  /** Shows every exchange from now on, before its answer goes out. */
  readonly watch: (see: (exchange: ServiceExchange) => void) => void;
  readonly fail: (rule: FaultRule) => void;
  readonly clearFaults: () => void;
  /** From now on nobody listens there. */
  readonly close: () => Promise<void>;
}

/** Listens on a free port of loopback; answers 503 until it is told how. */
export async function startService(): Promise<Service> {
  const faults = createFaults();
  const requests: ServiceExchange[] = [];
  let see: (exchange: ServiceExchange) => void = () => undefined;
  let handler: Handler = () => ({ status: 503, body: Buffer.alloc(0) });
  const server = createServer((message, response) => {
    void readRequest(message).then(async (request) => {
      const fault = faults.next({ ...request, template: undefined });
      if (fault?.kind === 'delay') await sleep(fault.milliseconds);
      const reply = replyTo(request, handler, fault);
      const { method, url, headers, raw } = request;
      const { status } = reply;
      const exchange = { method, url, headers, body: raw.toString('utf8'), fault, status };
      requests.push(exchange);
      see(exchange);
      write(response, reply, fault);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answerWith: (given) => {
      handler = given;
    },
    watch: (given) => {
      see = given;
    },
    fail: faults.add,
    clearFaults: faults.clear,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** An answer in JSON. */
export function json(status: number, value: unknown, headers = {}): Reply {
  const type = { 'content-type': 'application/json' };
  return { status, body: Buffer.from(JSON.stringify(value)), headers: { ...type, ...headers } };
}

function replyTo(request: RawRequest, handler: Handler, fault: Fault | undefined): Reply {
  const isHeld = fault !== undefined && fault.kind !== 'delay' && fault.afterEffect !== true;
  const reply = isHeld ? json(500, {}) : handled(request, handler);
  if (fault?.kind === 'invalid-json') return { ...reply, status: 201, body: Buffer.from('{"cut') };
  if (fault?.kind !== 'status') return reply;
  return json(fault.status, fault.body ?? { message: 'told to fail' }, fault.headers);
}

function handled(request: RawRequest, handler: Handler): Reply {
  try {
    return handler(request);
  } catch (error) {
    if (error instanceof Refused || error instanceof SyntaxError) {
      return json(400, { code: 400, message: error.message });
    }
    throw error;
  }
}

function write(response: ServerResponse, reply: Reply, fault: Fault | undefined): void {
  if (fault?.kind === 'silence') return;
  if (fault?.kind === 'cut') {
    response.socket?.destroy();
    return;
  }
  response.writeHead(reply.status, { ...reply.headers, 'content-length': reply.body.length });
  response.end(reply.body);
}
