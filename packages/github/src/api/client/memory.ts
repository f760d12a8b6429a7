import type { HttpRequest } from './transport.ts';

interface Address extends Pick<HttpRequest, 'parameters'> {
  readonly path: string;
}

/** Answers to reads, kept for one run. */
export interface Memory<T> {
  readonly recall: (
    asked: Address & { readonly accept: string; readonly isFresh?: boolean },
    ask: () => Promise<T>,
  ) => Promise<T>;
  /** Forgets what a write to this address changes: the thing, what is below it, and its list. */
  readonly forget: (written: Address) => void;
}

export function openMemory<T>(): Memory<T> {
  const kept = new Map<string, { readonly path: string; readonly answer: Promise<T> }>();
  return {
    recall({ accept, isFresh = false, ...address }, ask) {
      const { parameters } = address;
      const key = JSON.stringify([accept, filled(address), Object.entries(parameters).sort()]);
      const known = isFresh ? undefined : kept.get(key);
      if (known !== undefined) return known.answer;
      const answer = ask();
      kept.set(key, { path: pathOf(address), answer });
      return answer;
    },
    forget(written) {
      const path = pathOf(written);
      const list = path.slice(0, path.lastIndexOf('/'));
      for (const [key, known] of kept) {
        const isChanged = known.path === list || `${known.path}/`.startsWith(`${path}/`);
        if (isChanged) kept.delete(key);
      }
    },
  };
}

/** The path alone: the query of a next page's address does not count. */
function pathOf(address: Address): string {
  const whole = filled(address);
  return URL.canParse(whole) ? new URL(whole).pathname : whole;
}

function filled({ path, parameters }: Address): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''));
}
