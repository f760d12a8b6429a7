import type { Call } from '../http/call.ts';
import { Refusal } from '../http/refusal.ts';
import { reaches } from '../state/account.ts';
import type { Role } from '../state/account.ts';
import type { Repository } from '../state/repository.ts';
import { grants, refusalOf } from './grants.ts';
import type { Grant } from './grants.ts';
import { roleOf } from './roles.ts';
import { personOf } from './token.ts';

/** What an operation needs of the token and of the person behind it. */
export interface Need extends Grant {
  /** The role that a person needs, where it is not the one that the access names. */
  readonly role?: Role;
  /** Reading needs the permission even where the repository is public. */
  readonly always?: boolean;
}

export interface Demand {
  readonly call: Pick<Call, 'world' | 'actor'>;
  readonly repository: Repository;
  readonly need: Need;
}

/** Throws the answer that GitHub gives a token that may see the repository but not do this. */
export function demand({ call, repository, need }: Demand): void {
  const { actor, world } = call;
  if (isOpenToAll(repository, need)) return;
  if (!grants(actor, repository, need)) throw refusalOf(actor);
  const person = personOf(actor);
  const wanted = need.role ?? (need.access === 'read' ? 'read' : 'write');
  if (person === undefined || reaches(roleOf(world, person, repository), wanted)) return;
  throw new Refusal(403, `Must have ${wanted} rights to Repository.`);
}

/** Whether reading is free, as it is for most of a public repository. */
function isOpenToAll({ visibility }: Repository, { access, always }: Need): boolean {
  return visibility === 'public' && access === 'read' && always !== true;
}
