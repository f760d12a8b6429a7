import { loginOf } from '../access/token.ts';
import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { flag, requiredText } from '../http/fields.ts';
import { isObject } from '../http/json.ts';
import type { JsonObject } from '../http/json.ts';
import { invalid } from '../http/refusal.ts';
import { NO_CONTENT, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { repositoryPage, repositoryUrl } from '../views/repository.ts';

const CONTENTS = { permission: 'contents', access: 'write' } as const;
const ACTIONS = { permission: 'actions', access: 'write' } as const;

const LONGEST_EVENT_TYPE = 100;
const MOST_PROPERTIES = 10;
const LONGEST_PAYLOAD = 65_535;
const MOST_INPUTS = 25;

/** Events that start workflows; here they are kept, and nothing runs. */
export const dispatchRoutes: readonly Route[] = [
  repositoryRoute('POST /repos/{owner}/{repo}/dispatches', CONTENTS, dispatch),
  repositoryRoute(
    'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    ACTIONS,
    dispatchWorkflow,
  ),
];

function dispatch({ world, repository, fields, actor }: RepositoryCall): Reply {
  const name = requiredText(fields, 'event_type');
  const payload = objectOf(fields, 'client_payload');
  if (name.length > LONGEST_EVENT_TYPE) throw invalid('Dispatch', 'event_type', 'is too long');
  if (Object.keys(payload).length > MOST_PROPERTIES) {
    throw invalid('Dispatch', 'client_payload', 'has more than 10 properties');
  }
  if (JSON.stringify(payload).length > LONGEST_PAYLOAD) {
    throw invalid('Dispatch', 'client_payload', 'is too large');
  }
  const by = loginOf(actor);
  repository.dispatches.push({
    kind: 'repository',
    name,
    ref: undefined,
    payload,
    at: world.now(),
    by,
  });
  return NO_CONTENT;
}

/** The newer version of the API always says which run it started. */
function dispatchWorkflow(call: RepositoryCall): Reply {
  const { world, repository, fields, actor, version } = call;
  const payload = objectOf(fields, 'inputs');
  if (Object.keys(payload).length > MOST_INPUTS)
    throw invalid('Dispatch', 'inputs', 'are too many');
  const ref = requiredText(fields, 'ref');
  const name = param(call, 'workflow_id');
  repository.dispatches.push({
    kind: 'workflow',
    name,
    ref,
    payload,
    at: world.now(),
    by: loginOf(actor),
  });
  if (version === '2022-11-28' && flag(fields, 'return_run_details') !== true) return NO_CONTENT;
  const run = world.nextId();
  return ok({
    workflow_run_id: run,
    run_url: `${repositoryUrl(world, repository)}/actions/runs/${run}`,
    html_url: `${repositoryPage(world, repository)}/actions/runs/${run}`,
  });
}

function objectOf(fields: JsonObject, name: string): JsonObject {
  const value = fields[name] ?? {};
  if (!isObject(value)) throw invalid('Dispatch', name, `${name} is not an object`);
  return value;
}
