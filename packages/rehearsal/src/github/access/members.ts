import type { Call } from '../http/call.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import { holds } from './need.ts';
import { isMember } from './roles.ts';

const NEED = { permission: 'members', access: 'read' } as const;

/**
 * Whether a token may look into an organisation. A GITHUB_TOKEN has no permission for it; what is
 * hidden from a person does not exist.
 */
export function requireMembersRead({ world, actor }: Call, organization: string): void {
  switch (actor.kind) {
    case 'anonymous':
      throw new Refusal(401, 'Requires authentication');
    case 'workflow':
      throw new Refusal(403, 'Resource not accessible by integration');
    case 'app':
      if (same(actor.account, organization) && holds(actor.permissions, NEED)) return;
      throw new Refusal(403, 'Resource not accessible by integration');
    case 'fine-grained':
      if (same(actor.owner, organization) && holds(actor.permissions, NEED)) return;
      throw new Refusal(403, 'Resource not accessible by personal access token');
    case 'classic':
      if (!isMember(world, actor.user, organization) || !readsOrganizations(actor.scopes)) {
        throw notFound();
      }
  }
}

function readsOrganizations(scopes: readonly string[]): boolean {
  return ['read:org', 'write:org', 'admin:org'].some((scope) => scopes.includes(scope));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
