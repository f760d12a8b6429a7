import type { Answer, Attempt } from './transport.ts';

/** The request never left, or nothing was there to take it. */
const NOT_SENT = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** What the library throws: for answers that are no success, and for connections that failed. */
export function attemptOf(error: unknown): Attempt {
  const answer = graphqlAnswer(error) ?? refusedAnswer(error);
  if (answer !== undefined) return answer;
  if (codesOf(error).some((code) => NOT_SENT.includes(code))) {
    return { kind: 'no-answer', what: 'it could not be reached', mayHaveArrived: false };
  }
  return { kind: 'no-answer', what: 'the connection was cut', mayHaveArrived: true };
}

/** Headers as texts. */
export function textsOf(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) return {};
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value ?? '')]),
  );
}

/** A GraphQL answer with errors, which may hold data beside them. */
function graphqlAnswer(error: unknown): Answer | undefined {
  if (!(error instanceof Error && error.name === 'GraphqlResponseError')) return undefined;
  if (!('errors' in error && 'data' in error && 'headers' in error)) return undefined;
  const { data, errors, headers } = error;
  return { kind: 'answer', status: 200, headers: textsOf(headers), body: json({ data, errors }) };
}

function refusedAnswer(error: unknown): Answer | undefined {
  if (!(error instanceof Error && 'response' in error)) return undefined;
  const { response } = error;
  if (typeof response !== 'object' || response === null) return undefined;
  if (!('status' in response && 'headers' in response && 'data' in response)) return undefined;
  const { status, headers, data } = response;
  if (typeof status !== 'number') return undefined;
  return { kind: 'answer', status, headers: textsOf(headers), body: json(data) };
}

function json(value: unknown): Answer['body'] {
  return { kind: 'json', value };
}

/** The codes of an error, of its causes and of what they gather. */
function codesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...own, ...inner, ...('cause' in error ? codesOf(error.cause) : [])];
}
