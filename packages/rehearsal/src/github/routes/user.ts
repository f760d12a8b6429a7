import { personOf } from '../access/token.ts';
import { acceptInvitation } from '../changes/fork.ts';
import { param } from '../http/call.ts';
import type { Call, Route } from '../http/call.ts';
import { pageReply } from '../http/paging.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import { NO_CONTENT, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import type { Invitation, Repository } from '../state/repository.ts';
import { publicUser, simpleUser } from '../views/account.ts';
import { repositoryPage, repositoryView } from '../views/repository.ts';
import { instant, nodeId } from '../views/time.ts';

/** The person behind a token, and what they were invited to; nothing here is for Apps. */
export const userRoutes: readonly Route[] = [
  route('GET /user', (call) => ok(publicUser(call.world, personBehind(call)))),
  route('GET /user/repository_invitations', (call) =>
    pageReply(call, { items: invitationsOf(call), show: (one) => invitationView(call, one) }),
  ),
  route('PATCH /user/repository_invitations/{invitation_id}', accept),
];

interface Invited {
  readonly repository: Repository;
  readonly invitation: Invitation;
}

function accept(call: Call): Reply {
  const id = Number(param(call, 'invitation_id'));
  const found = invitationsOf(call).find(({ invitation }) => invitation.id === id);
  if (found === undefined) throw notFound();
  acceptInvitation(found.repository, id);
  return NO_CONTENT;
}

function invitationsOf(call: Call): readonly Invited[] {
  const person = personBehind(call).toLowerCase();
  return [...call.world.state.repositories.values()].flatMap((repository) =>
    repository.invitations
      .filter(({ invitee }) => invitee.toLowerCase() === person)
      .map((invitation) => ({ repository, invitation })),
  );
}

function invitationView({ world }: Call, { repository, invitation }: Invited): unknown {
  return {
    id: invitation.id,
    node_id: nodeId('RepositoryInvitation', invitation.id),
    repository: repositoryView(world, repository),
    invitee: simpleUser(world, invitation.invitee),
    inviter: simpleUser(world, invitation.inviter),
    permissions: invitation.role,
    created_at: instant(invitation.createdAt),
    url: `${world.urls.api}/user/repository_invitations/${invitation.id}`,
    html_url: `${repositoryPage(world, repository)}/invitations`,
    expired: false,
  };
}

function personBehind({ actor }: Call): string {
  const person = personOf(actor);
  if (person !== undefined) return person;
  if (actor.kind === 'anonymous') throw new Refusal(401, 'Requires authentication');
  throw new Refusal(403, 'Resource not accessible by integration');
}
