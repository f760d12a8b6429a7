import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer of the server's script. */
export type Scripted =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Sent as JSON; a text is sent as it is. */
      readonly body?: unknown;
    }
  /** The connection ends before an answer, or in the middle of one; or nothing ever comes. */
  | 'cut'
  | 'cut-body'
  | 'silence';

export interface SeenRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server on loopback that answers by a script: each path has its answers, the last one stays. */
export interface ScriptedGitHub {
  readonly url: string;
  readonly requests: SeenRequest[];
  /** What a path (`GET /repos/a/b`, without its query) answers, one after the other. */
  readonly answer: (route: string, ...answers: readonly Scripted[]) => void;
  /** What every path without a script of its own answers. */
  readonly answerAll: (answer: Scripted | undefined) => void;
  readonly close: () => Promise<void>;
}

export async function openScriptedGitHub(): Promise<ScriptedGitHub> {
  const script = new Map<string, Scripted[]>();
  const requests: SeenRequest[] = [];
  let general: Scripted | undefined;
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ method, path, headers, body: Buffer.concat(chunks).toString('utf8') });
      const answers = script.get(`${method} ${decodeURIComponent(path.replace(/\?.*/, ''))}`);
      const answer = answers !== undefined && answers.length > 1 ? answers.shift() : answers?.[0];
      give(response, answer ?? general ?? { status: 404, body: { message: 'Not Found' } });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answer: (route, ...answers) => script.set(route, [...answers]),
    answerAll: (answer) => (general = answer),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}

function give(response: ServerResponse, answer: Scripted): void {
  if (answer === 'silence') return;
  if (answer === 'cut') {
    response.destroy();
    return;
  }
  if (answer === 'cut-body') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"half":');
    setImmediate(() => response.destroy());
    return;
  }
  const { status, headers = {}, body } = answer;
  const isText = typeof body === 'string';
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body === undefined ? '' : isText ? body : JSON.stringify(body));
}
