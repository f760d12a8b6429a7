import type { ApiVersion, Exchange } from '@embargo/rehearsal';

import { ERRORS_OF_ALL, UPLOADS } from './github-descriptions-missing.ts';
import { describeApi, isJson } from './github-descriptions.ts';
import type { Description, Json } from './github-descriptions.ts';
import { createSchemas } from './github-schemas.ts';
import type { Schemas } from './github-schemas.ts';

/** What does not fit in an exchange, each as one line. */
export type ApiCheck = (exchange: Exchange) => readonly string[];

interface Checked {
  readonly exchange: Exchange;
  readonly operation: Json;
  readonly description: Description;
  readonly schemas: Schemas;
}

const BASIC_ERROR = '#/components/schemas/basic-error';

/** Holds exchanges to GitHub's description of one API version. */
export function createApiCheck(version: ApiVersion): ApiCheck {
  const description = describeApi(version);
  const schemas = createSchemas(description);
  return (exchange) => {
    const { method, pathname } = exchange;
    const template = exchange.template?.replace(UPLOADS, '');
    if (exchange.isWeb) return [];
    if (pathname === '/graphql') return graphFaults(exchange);
    if (template === undefined)
      return [`${method} ${pathname}: the local GitHub has no such operation`];
    const operation = description.operation(method, template);
    if (operation === undefined) return [`${method} ${template}: GitHub has no such operation`];
    const checked = { exchange, operation, description, schemas };
    const faults = [...queryFaults(checked), ...bodyFaults(checked), ...answerFaults(checked)];
    return faults.map((fault) => `${method} ${exchange.url} (${version}): ${fault}`);
  };
}

/**
 * The server holds a query to GitHub's schema and shapes its answer by it. What did not fit has no
 * `type`, which GitHub gives the errors of a token or of a name.
 */
function graphFaults({ answer, fault, body }: Exchange): readonly string[] {
  if (fault !== undefined && fault.kind !== 'delay') return [];
  const text = answer.body.toString('utf8');
  if (answer.status >= 500) return [`POST /graphql: ${text.slice(0, 500)}`];
  const value = parsed(text);
  const errors = isJson(value) ? listOf(value['errors']) : [];
  return errors
    .filter(({ type }) => type === undefined)
    .map(({ message }) => `POST /graphql: ${String(message)} in ${body}`);
}

function queryFaults({ exchange, operation, description, schemas }: Checked): readonly string[] {
  const parameters = listOf(operation['parameters'])
    .map((parameter) => resolved(description, parameter))
    .filter((parameter) => parameter['in'] === 'query');
  const known = new Map(parameters.map((parameter) => [String(parameter['name']), parameter]));
  return [...new URL(exchange.url, 'http://127.0.0.1').searchParams].flatMap(([name, value]) => {
    const schema = known.get(name)?.['schema'];
    if (!isJson(schema)) return [`the query has "${name}", which GitHub does not know`];
    const key = `${exchange.method} ${exchange.template ?? ''} ?${name}`;
    return schemas.faults(key, schema, typed(value, schema)).map((fault) => `?${name}: ${fault}`);
  });
}

function bodyFaults({ exchange, operation, description, schemas }: Checked): readonly string[] {
  const described = operation['requestBody'];
  if (!isJson(described)) {
    return exchange.body === '' || exchange.body === '{}' ? [] : ['GitHub takes no body here'];
  }
  const content = resolved(description, described)['content'];
  const schema = schemaIn(content, 'application/json');
  if (schema === undefined) return [];
  if (exchange.body === '') return described['required'] === true ? ['the body is missing'] : [];
  const key = `${exchange.method} ${exchange.template ?? ''} body`;
  return schemas.faults(key, schema, parsed(exchange.body)).map((fault) => `body: ${fault}`);
}

function answerFaults(checked: Checked): readonly string[] {
  const { exchange, operation, description } = checked;
  // What was spoilt on command is not the server's word.
  if (exchange.fault !== undefined && exchange.fault.kind !== 'delay') return [];
  const responses = operation['responses'];
  const described = isJson(responses) ? responses[String(exchange.answer.status)] : undefined;
  return isJson(described)
    ? contentFaults(checked, resolved(description, described)['content'])
    : errorFaults(checked);
}

/** An answer whose status the operation's description does not list. */
function errorFaults({ exchange, description, schemas }: Checked): readonly string[] {
  const { status, body } = exchange.answer;
  if (!ERRORS_OF_ALL.includes(status)) {
    return [`GitHub does not answer ${status} here: ${body.toString('utf8').slice(0, 500)}`];
  }
  const value = parsed(body.toString('utf8'));
  return schemas.faults(BASIC_ERROR, description.at(BASIC_ERROR), value).map(sayAnswer);
}

function contentFaults({ exchange, schemas }: Checked, content: unknown): readonly string[] {
  const { status, headers, body } = exchange.answer;
  const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
  const schema = schemaIn(content, type);
  if (schema === undefined) {
    return body.length === 0 || !isJson(content) ? [] : otherType(content, type);
  }
  const text = body.toString('utf8');
  const value = type === 'application/json' ? parsed(text) : text;
  const key = `${exchange.method} ${exchange.template ?? ''} ${status} ${type}`;
  return schemas.faults(key, schema, value).map(sayAnswer);
}

function otherType(content: Json, type: string): readonly string[] {
  // The description names the raw media type of contents nowhere.
  const isMedia = /^application\/vnd\.github\.(raw|diff|patch|sha)$/.test(type);
  return isMedia || type === 'application/octet-stream' || Object.keys(content).length === 0
    ? []
    : [`GitHub does not answer ${type} here`];
}

function sayAnswer(fault: string): string {
  return `answer: ${fault}`;
}

function schemaIn(content: unknown, type: string): Json | undefined {
  const media = isJson(content) ? content[type] : undefined;
  const schema = isJson(media) ? media['schema'] : undefined;
  return isJson(schema) ? schema : undefined;
}

function resolved(description: Description, value: Json): Json {
  return typeof value['$ref'] === 'string' ? description.at(value['$ref']) : value;
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** A query is text; the schema says what it stands for. */
function typed(value: string, { type }: Json): unknown {
  if (type === 'integer' || type === 'number') return Number(value);
  return type === 'boolean' ? value === 'true' : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
