import { fullName } from './repository.ts';
import type { Repository } from './repository.ts';

/** What a search of issues, pull requests and discussions looks at. */
export interface Searched {
  readonly kind: 'issue' | 'pr' | 'discussion';
  readonly title: string;
  readonly body: string | undefined;
  readonly author: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly comments: readonly { readonly body: string }[];
}

export interface Search {
  readonly isIn: (repository: Repository) => boolean;
  readonly finds: (item: Searched) => boolean;
}

interface Qualifier {
  readonly name: string;
  readonly value: string;
}

const TERM = /(?:(\w{1,20}):)?(?:"([^"]{0,256})"|(\S{1,256}))/g;

/** GitHub's search words: `repo:`, `org:`, `is:`, `state:`, `label:`, `author:`, `in:`, and texts. */
export function parseSearch(query: string): Search {
  const terms = [...query.matchAll(TERM)].map(([, name = '', quoted, plain = '']) => ({
    name,
    value: (quoted ?? plain).toLowerCase(),
  }));
  const places = terms.filter(({ name }) => name === 'in').flatMap(({ value }) => value.split(','));
  const words = terms.filter(({ name }) => name === '').map(({ value }) => value);
  return {
    isIn: (repository) => terms.every((term) => holdsRepository(term, repository)),
    finds: (item) => {
      const text = textOf(item, places.length === 0 ? ['title', 'body', 'comments'] : places);
      return (
        terms.every((term) => holdsItem(term, item)) && words.every((word) => text.includes(word))
      );
    },
  };
}

function holdsRepository({ name, value }: Qualifier, repository: Repository): boolean {
  switch (name) {
    case 'repo':
      return fullName(repository).toLowerCase() === value;
    case 'org':
    case 'user':
      return repository.owner.toLowerCase() === value;
    default:
      return true;
  }
}

function holdsItem({ name, value }: Qualifier, item: Searched): boolean {
  switch (name) {
    case 'is':
    case 'type':
    case 'state':
      return item.kind === value || item.state === value;
    case 'label':
      return item.labels.some((label) => label.toLowerCase() === value);
    case 'author':
      return item.author.toLowerCase() === value;
    default:
      return true;
  }
}

function textOf({ title, body, comments }: Searched, places: readonly string[]): string {
  return [
    ...(places.includes('title') ? [title] : []),
    ...(places.includes('body') ? [body ?? ''] : []),
    ...(places.includes('comments') ? comments.map((comment) => comment.body) : []),
  ]
    .join('\n')
    .toLowerCase();
}
