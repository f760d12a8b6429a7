import type { Json } from './github-descriptions.ts';

const COMMENT: Json = {
  type: 'object',
  required: ['id', 'body', 'user', 'created_at', 'updated_at'],
  properties: {
    id: { type: 'integer' },
    url: { type: 'string', format: 'uri' },
    html_url: { type: 'string', format: 'uri' },
    body: { type: 'string' },
    user: { $ref: '#/components/schemas/nullable-simple-user' },
    created_at: { type: 'string', format: 'date-time' },
    updated_at: { type: 'string', format: 'date-time' },
  },
};

const PATH = '/repos/{owner}/{repo}/security-advisories/{ghsa_id}/comments';

const WRITE: Json = {
  required: true,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['body'],
        properties: { body: { type: 'string' } },
        additionalProperties: false,
      },
    },
  },
};

/**
 * All that the local GitHub does and GitHub's description of @octokit/openapi 23.0.2 does not hold,
 * each with its source. Nothing else is exempt.
 */
export const PREVIEWS: {
  readonly operations: Readonly<Record<string, Json>>;
  readonly properties: Readonly<Record<string, Json>>;
} = {
  /**
   * Comments of repository advisories: GitHub changelog of 2026-10-02, "Repository security
   * advisory comments API in public preview". Paths, `since` and the missing DELETE after a public
   * test of that day; the shape is the one that GitHub's other comments have.
   */
  operations: {
    [`GET ${PATH}`]: {
      parameters: [
        query('since', { type: 'string', format: 'date-time' }),
        query('per_page', { type: 'integer' }),
        query('page', { type: 'integer' }),
      ],
      responses: answers('200', { type: 'array', items: COMMENT }),
    },
    [`POST ${PATH}`]: { requestBody: WRITE, responses: answers('201', COMMENT) },
    [`GET ${PATH}/{comment_id}`]: { responses: answers('200', COMMENT) },
    [`PATCH ${PATH}/{comment_id}`]: { requestBody: WRITE, responses: answers('200', COMMENT) },
  },
  /** The count of comments on an advisory: the same changelog. */
  properties: {
    '#/components/schemas/repository-advisory': { comments: { type: 'integer' } },
  },
};

/**
 * Errors that any operation may answer, whether its description lists them or not, all in the shape
 * of `basic-error`: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export const ERRORS_OF_ALL: readonly number[] = [400, 401, 403, 404, 422, 429];

/**
 * The path that stands for https://uploads.github.com, whose operation the description lists like
 * any other (`servers` of repos/upload-release-asset).
 */
export const UPLOADS = /^\/uploads(?=\/)/;

function query(name: string, schema: Json): Json {
  return { name, in: 'query', required: false, schema };
}

function answers(status: string, schema: Json): Json {
  return { [status]: { content: { 'application/json': { schema } } } };
}
