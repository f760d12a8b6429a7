import type { Call } from '../http/call.ts';
import { notFound } from '../http/refusal.ts';
import { fullName } from '../state/repository.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { isMember, roleOf } from './roles.ts';
import { personOf } from './token.ts';
import type { Actor, AppToken, FineGrainedToken, Selection, WorkflowToken } from './token.ts';

/** The repository of a name, or the 404 that hides it. */
export function findRepository(
  { world, actor }: Pick<Call, 'world' | 'actor'>,
  name: string,
): Repository {
  const repository = world.state.repositories.get(name.toLowerCase());
  if (repository !== undefined && canSee(world, actor, repository)) return repository;
  throw notFound();
}

/**
 * Whether a token sees that a repository exists. Integrations see no temporary fork, whatever their
 * permissions; nobody sees one before it is ready.
 */
export function canSee(world: World, actor: Actor, repository: Repository): boolean {
  const { temporaryFork } = repository;
  if (temporaryFork !== undefined) {
    return temporaryFork.readyAt <= world.now() && canSeeFork(world, actor, repository);
  }
  if (repository.visibility === 'public') return true;
  if (actor.kind === 'anonymous') return false;
  const isGranted =
    actor.kind === 'classic' ? actor.scopes.includes('repo') : reachesRepository(actor, repository);
  const person = personOf(actor);
  const hasRole = person === undefined || roleOf(world, person, repository) !== undefined;
  return isGranted && hasRole;
}

/** Whether a token was given out for a repository. */
export function reachesRepository(
  token: AppToken | WorkflowToken | FineGrainedToken,
  repository: Repository,
): boolean {
  const name = fullName(repository).toLowerCase();
  if (token.kind === 'workflow') return token.repository.toLowerCase() === name;
  const account = token.kind === 'app' ? token.account : token.owner;
  return (
    repository.owner.toLowerCase() === account.toLowerCase() && selects(token.repositories, name)
  );
}

/** Outside collaborators reach an organisation's repositories by classic tokens only. */
function canSeeFork(world: World, actor: Actor, fork: Repository): boolean {
  if (actor.kind === 'classic') {
    return actor.scopes.includes('repo') && roleOf(world, actor.user, fork) !== undefined;
  }
  if (actor.kind !== 'fine-grained' || actor.repositories !== 'all') return false;
  const owned = actor.owner.toLowerCase() === fork.owner.toLowerCase();
  const inside = isMember(world, actor.user, fork.owner) || actor.user === fork.owner;
  return owned && inside && roleOf(world, actor.user, fork) !== undefined;
}

function selects(selection: Selection, name: string): boolean {
  return selection === 'all' || selection.some((selected) => selected.toLowerCase() === name);
}
