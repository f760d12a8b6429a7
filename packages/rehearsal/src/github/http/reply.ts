/** An answer before it is written: one of JSON, text or bytes, or nothing. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export function ok(json: unknown): Reply {
  return { status: 200, json };
}

export function created(json: unknown, location?: unknown): Reply {
  return {
    status: 201,
    json,
    ...(typeof location === 'string' ? { headers: { location } } : {}),
  };
}

export const NO_CONTENT: Reply = { status: 204 };
