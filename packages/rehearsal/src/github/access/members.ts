import type { Call } from '../http/call.ts';
import { holds, refusalOf } from './grants.ts';
import { isMember } from './roles.ts';
import type { Actor } from './token.ts';

const READ_MEMBERS = { permission: 'members', access: 'read' } as const;
const SCOPES = ['read:org', 'write:org', 'admin:org'];

/**
 * Whether a token may look into an organisation. A GITHUB_TOKEN has no permission for it; what is
 * hidden from a person does not exist.
 */
export function requireMembersRead(
  { world, actor }: Pick<Call, 'world' | 'actor'>,
  organization: string,
): void {
  const isInside = actor.kind !== 'classic' || isMember(world, actor.user, organization);
  if (!isInside || !mayRead(actor, organization.toLowerCase())) throw refusalOf(actor);
}

function mayRead(actor: Actor, organization: string): boolean {
  switch (actor.kind) {
    case 'anonymous':
    case 'workflow':
      return false;
    case 'app':
      return actor.account.toLowerCase() === organization && holds(actor.permissions, READ_MEMBERS);
    case 'fine-grained':
      return actor.owner.toLowerCase() === organization && holds(actor.permissions, READ_MEMBERS);
    case 'classic':
      return SCOPES.some((scope) => actor.scopes.includes(scope));
  }
}
