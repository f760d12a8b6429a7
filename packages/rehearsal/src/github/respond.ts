import { authenticate } from './access/authenticate.ts';
import type { Actor } from './access/token.ts';
import type { Route, Call, ApiVersion } from './http/call.ts';
import type { Answer } from './http/exchange.ts';
import { readFields } from './http/fields.ts';
import { Refusal } from './http/refusal.ts';
import type { Reply } from './http/reply.ts';
import type { RawRequest } from './http/request.ts';
import type { Match } from './http/router.ts';
import { inVersion, versionOf } from './http/versions.ts';
import type { Resource } from './limits.ts';
import { isMutation } from './public-writes.ts';
import type { World } from './world.ts';

const API_VERSION_HEADER = 'x-github-api-version';
const JSON_TYPE = 'application/json; charset=utf-8';

export interface Incoming {
  readonly world: World;
  readonly request: RawRequest;
  readonly match: Match | undefined;
}

export interface Outcome {
  readonly answer: Answer;
  readonly actor: Actor | undefined;
  readonly version: ApiVersion;
}

/** Runs a request as GitHub does: version, token, limits, then the operation. */
export async function respond(incoming: Incoming): Promise<Outcome> {
  let version: ApiVersion = '2022-11-28';
  let actor: Actor | undefined;
  let reply: Reply;
  const resource: Resource = incoming.request.pathname === '/graphql' ? 'graphql' : 'core';
  try {
    version = versionOf(incoming.request.headers[API_VERSION_HEADER]);
    actor = authenticate(incoming.world, incoming.request.headers['authorization']);
    takeFromLimits(incoming, actor, resource);
    reply = await run(incoming, actor, version);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : brokenBy(error);
    reply = { status: refusal.status, json: refusal.body, headers: refusal.headers };
  }
  const headers = headersOf({ incoming, actor, resource, version });
  return { actor, version, answer: answerOf(reply, version, headers) };
}

/** A fault of the local GitHub itself, said as loudly as HTTP can. */
function brokenBy(error: unknown): Refusal {
  return new Refusal(500, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function takeFromLimits(
  { world, request, match }: Incoming,
  actor: Actor,
  resource: Resource,
): void {
  world.limits.checkSecondary();
  // Asking for the limits is free, and a GraphQL answer says by itself that nothing is left.
  if (request.pathname === '/rate_limit' || match?.route.isWeb === true) return;
  if (world.settings.secondaryLimits) world.limits.count(actor, weightOf(request, resource));
  if (resource === 'core') world.limits.take(actor, resource);
}

/** Every request to the graph is a POST; only those that change something count as one. */
function weightOf(
  { method, raw }: RawRequest,
  resource: Resource,
): { readonly writes: boolean; readonly creates: boolean } {
  if (resource === 'graphql') return { writes: isMutation(raw), creates: isMutation(raw) };
  return { writes: !['GET', 'HEAD', 'OPTIONS'].includes(method), creates: method === 'POST' };
}

async function run(
  { world, request, match }: Incoming,
  actor: Actor,
  version: ApiVersion,
): Promise<Reply> {
  if (match === undefined) throw new Refusal(404, 'Not Found');
  const { route, params } = match;
  const call: Call = {
    world,
    actor,
    method: route.method,
    params,
    query: request.query,
    headers: request.headers,
    raw: request.raw,
    fields: route.takesBytes === true ? {} : readFields(request.raw),
    version,
    pathname: request.pathname,
  };
  return await route.handle(call);
}

function headersOf({
  incoming: { world, match },
  actor = { kind: 'anonymous' },
  resource,
  version,
}: {
  readonly incoming: Incoming;
  readonly actor: Actor | undefined;
  readonly resource: Resource;
  readonly version: ApiVersion;
}): Record<string, string> {
  const { limit, used, resetAt } = world.limits.budget(actor, resource);
  return {
    'x-github-api-version-selected': version,
    'x-github-request-id': `LOCAL:${world.nextId()}`,
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - used)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(Math.floor(resetAt.getTime() / 1_000)),
    'x-ratelimit-resource': resource,
    ...acceptedPermissions(match?.route),
    ...(actor.kind === 'classic' ? { 'x-oauth-scopes': actor.scopes.join(', ') } : {}),
    ...expiration(world, actor),
  };
}

/** GitHub says with each answer when the token of a person ends. */
function expiration(world: World, actor: Actor): Record<string, string> {
  if (actor.kind !== 'classic' && actor.kind !== 'fine-grained') return {};
  const ends = world.state.tokens.get(actor.value)?.expiresAt;
  if (ends === undefined) return {};
  const said = `${ends.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  return { 'github-authentication-token-expiration': said };
}

/** GitHub names what an operation needs, so that clients can say what a token lacks. */
function acceptedPermissions(route: Route | undefined): Record<string, string> {
  if (route?.need === undefined) return {};
  const { permission, access } = route.need;
  return { 'x-accepted-github-permissions': `${permission}=${access}` };
}

function answerOf(reply: Reply, version: ApiVersion, headers: Record<string, string>): Answer {
  const body =
    reply.bytes ??
    Buffer.from(
      reply.text ??
        (reply.json === undefined ? '' : JSON.stringify(inVersion(reply.json, version))),
    );
  const type = reply.json === undefined ? {} : { 'content-type': JSON_TYPE };
  return { status: reply.status, headers: { ...headers, ...type, ...reply.headers }, body };
}
