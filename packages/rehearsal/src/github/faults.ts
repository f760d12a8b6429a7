/** What goes wrong with a request. What happens `afterEffect` has been done, its answer is lost. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      /** Text as it is, anything else as JSON; GitHub's error shape where absent. */
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly afterEffect?: boolean;
    }
  | { readonly kind: 'invalid-json'; readonly afterEffect?: boolean }
  | { readonly kind: 'cut'; readonly afterEffect?: boolean }
  /** Never answers; the connection stays open until the client or the server ends. */
  | { readonly kind: 'silence'; readonly afterEffect?: boolean }
  | { readonly kind: 'delay'; readonly milliseconds: number };

/** Which requests a fault meets. */
export interface FaultRule {
  readonly method?: string;
  /** A template (`/repos/{owner}/{repo}/git/refs`), a path, or a pattern of paths with query. */
  readonly path?: string | RegExp;
  /** The first that fits is 1, counted from when the rule was set; 1 where absent. */
  readonly nth?: number;
  /** How many in a row, 1 where absent. */
  readonly times?: number;
  readonly fault: Fault;
}

export interface Faults {
  readonly add: (rule: FaultRule) => void;
  readonly clear: () => void;
  /** The fault of this request; asking counts it. */
  readonly next: (request: FaultyRequest) => Fault | undefined;
}

export interface FaultyRequest {
  readonly method: string;
  /** With the query. */
  readonly url: string;
  readonly pathname: string;
  readonly template: string | undefined;
}

export function createFaults(): Faults {
  const rules: { readonly rule: FaultRule; seen: number }[] = [];
  return {
    add: (rule) => {
      rules.push({ rule, seen: 0 });
    },
    clear: () => {
      rules.length = 0;
    },
    next: (request) => {
      let fault: Fault | undefined;
      for (const entry of rules) {
        if (!fits(entry.rule, request)) continue;
        entry.seen += 1;
        if (isDue(entry.rule, entry.seen)) fault ??= entry.rule.fault;
      }
      return fault;
    },
  };
}

function fits({ method, path }: FaultRule, request: FaultyRequest): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (path === undefined) return true;
  if (path instanceof RegExp) return path.test(request.url);
  return path === request.template || path === request.pathname;
}

function isDue({ nth = 1, times = 1 }: FaultRule, seen: number): boolean {
  return seen >= nth && seen < nth + times;
}
