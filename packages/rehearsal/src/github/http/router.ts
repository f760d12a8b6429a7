import type { Route } from './call.ts';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Braces that may hold slashes, as GitHub takes them. */
const MANY_PARTS = new Set(['ref', 'branch', 'basehead', 'tag']);

/** Finds the route of a method and path; the more fixed words a template has, the earlier it is tried. */
export function createRouter(
  routes: readonly Route[],
): (method: string, pathname: string) => Match | undefined {
  const patterns = routes
    .map((route) => ({ route, pattern: patternOf(route.template) }))
    .sort((one, other) => fixedWords(other.route) - fixedWords(one.route));
  return (method, pathname) => {
    for (const { route, pattern } of patterns) {
      if (route.method !== method) continue;
      const groups = pattern.exec(pathname)?.groups;
      if (groups !== undefined) return { route, params: decode(groups) };
    }
    return undefined;
  };
}

function patternOf(template: string): RegExp {
  const source = template.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => {
    return `(?<${name}>${patternFor(name)})`;
  });
  // A template without braces has no groups, so it gets an empty one.
  return new RegExp(`^${source}(?<end>)$`);
}

function patternFor(name: string): string {
  // The path of the root folder is empty.
  if (name === 'path') return '.*';
  return MANY_PARTS.has(name) ? '.+' : '[^/]+';
}

function fixedWords({ template }: Route): number {
  const parts = template.split('/');
  return parts.filter((part) => !part.startsWith('{')).length * 10 + parts.length;
}

function decode(groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}
