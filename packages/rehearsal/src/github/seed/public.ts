import {
  addComment,
  addDiscussionComment,
  createDiscussion,
  createIssue,
} from '../changes/issue.ts';
import type { NewDiscussion, NewIssue } from '../changes/issue.ts';
import { attachAsset, createRelease, publishRelease } from '../changes/release.ts';
import type { NewRelease } from '../changes/release.ts';
import { repositoryNamed } from '../state/find.ts';
import type { Comment, Discussion, Issue } from '../state/issue.ts';
import type { Release } from '../state/release.ts';
import type { Environment } from '../state/repository.ts';
import type { World } from '../world.ts';
import { ensureUser } from './accounts.ts';

export interface SeededRelease extends Omit<NewRelease, 'author'> {
  readonly author?: string;
  /** Contents by file name. */
  readonly assets?: Readonly<Record<string, string | Buffer>>;
}

/** What stands in a repository for everybody, and what guards its releases. */
export interface PublicBuilder {
  readonly addIssue: (repository: string, issue: NewIssue) => Issue;
  readonly addDiscussion: (repository: string, discussion: NewDiscussion) => Discussion;
  /** Comments on an issue, a pull request or a discussion, by its number. */
  readonly addComment: (repository: string, number: number, comment: NewComment) => Comment;
  /** Published with its tag unless it is a draft. */
  readonly addRelease: (repository: string, release: SeededRelease) => Release;
  readonly addEnvironment: (
    repository: string,
    name: string,
    given?: NewEnvironment,
  ) => Environment;
}

export type NewComment = Pick<Comment, 'author' | 'body'>;
export type NewEnvironment = Partial<Pick<Environment, 'protectionRules' | 'branchPolicy'>>;

export function buildPublic(world: World): PublicBuilder {
  return {
    addIssue: (name, issue) => {
      ensureUser(world, issue.author);
      return createIssue(world, repositoryNamed(world, name), issue);
    },
    addDiscussion: (name, discussion) => {
      ensureUser(world, discussion.author);
      const repository = repositoryNamed(world, name);
      if (!repository.discussionCategories.includes(discussion.category)) {
        repository.discussionCategories.push(discussion.category);
      }
      return createDiscussion(world, repository, discussion);
    },
    addComment: (name, number, comment) => {
      ensureUser(world, comment.author);
      const { issues, pulls, discussions } = repositoryNamed(world, name);
      const discussion = discussions.get(number);
      if (discussion !== undefined) return addDiscussionComment(world, discussion, comment);
      const place = issues.get(number) ?? pulls.get(number);
      if (place === undefined) throw new RangeError(`${name} has nothing numbered ${number}`);
      return addComment(world, place, comment);
    },
    addRelease: (name, given) => addRelease(world, name, given),
    addEnvironment: (name, environment, given = {}) =>
      addEnvironment(world, name, { name: environment, ...given }),
  };
}

function addRelease(world: World, name: string, given: SeededRelease): Release {
  const repository = repositoryNamed(world, name);
  const { author = repository.owner, assets = {}, draft = false, ...rest } = given;
  const release = createRelease(world, repository, { ...rest, author, draft: true });
  for (const [file, content] of Object.entries(assets)) {
    attachAsset(world, release, { name: file, content: Buffer.from(content), uploader: author });
  }
  if (!draft) publishRelease(world, repository, release);
  return release;
}

function addEnvironment(
  world: World,
  repository: string,
  { name, protectionRules = [], branchPolicy }: NewEnvironment & { readonly name: string },
): Environment {
  const environment: Environment = {
    id: world.nextId(),
    name,
    createdAt: world.now(),
    protectionRules,
    branchPolicy,
  };
  repositoryNamed(world, repository).environments.set(name, environment);
  return environment;
}
