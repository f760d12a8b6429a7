import type { JsonObject } from './json.ts';

const DOCUMENTATION = 'https://docs.github.com/rest';

/** An answer of 400 and above, in the shape that GitHub gives it. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: { readonly body?: JsonObject; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.headers = more.headers ?? {};
    this.body = {
      message,
      documentation_url: DOCUMENTATION,
      status: String(status),
      ...more.body,
    };
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

/** What GitHub answers where a required parameter or a state is wrong. */
export function invalid(resource: string, field: string, message: string): Refusal {
  const errors = [{ resource, field, code: 'custom', message }];
  return new Refusal(422, 'Validation Failed', { body: { errors } });
}
