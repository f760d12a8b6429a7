import { requireWrite, visibleAdvisory } from '../access/advisories.ts';
import { refusalOf } from '../access/grants.ts';
import { loginOf } from '../access/token.ts';
import { commentOnAdvisory } from '../changes/advisory.ts';
import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { requiredText } from '../http/fields.ts';
import { pageReply } from '../http/paging.ts';
import { notFound } from '../http/refusal.ts';
import { created, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import type { Advisory, AdvisoryComment } from '../state/advisory.ts';
import { advisoryComment } from '../views/advisory.ts';
import { advisoryRoute } from './advisory-route.ts';

const COMMENTS = '/repos/{owner}/{repo}/security-advisories/{ghsa_id}/comments';

/** The public preview of 2026-10-02: comments can be read, added and edited, and not deleted. */
export const advisoryCommentRoutes: readonly Route[] = [
  advisoryRoute(`GET ${COMMENTS}`, list),
  advisoryRoute(`POST ${COMMENTS}`, add),
  advisoryRoute(`GET ${COMMENTS}/{comment_id}`, (call) => {
    const place = find(call);
    return ok(advisoryComment(call.world, place, place.comment));
  }),
  advisoryRoute(`PATCH ${COMMENTS}/{comment_id}`, edit),
];

function list(call: RepositoryCall): Reply {
  const { world, repository, query } = call;
  const advisory = commented(call);
  const since = new Date(query.get('since') ?? 0);
  return pageReply(call, {
    items: advisory.comments.filter(({ updatedAt }) => updatedAt >= since),
    show: (comment) => advisoryComment(world, { repository, advisory }, comment),
  });
}

function add(call: RepositoryCall): Reply {
  const { world, repository, actor, fields } = call;
  const advisory = commented(call);
  requireWrite(call);
  const body = requiredText(fields, 'body');
  const comment = commentOnAdvisory(world, advisory, { author: loginOf(actor), body });
  const shown = advisoryComment(world, { repository, advisory }, comment);
  return created(shown, shown['url']);
}

/** A comment keeps its id and its author, whoever edits it: every collaborator may. */
function edit(call: RepositoryCall): Reply {
  const place = find(call);
  requireWrite(call);
  place.comment.body = requiredText(call.fields, 'body');
  place.comment.updatedAt = call.world.now();
  return ok(advisoryComment(call.world, place, place.comment));
}

function find(call: RepositoryCall): {
  readonly repository: RepositoryCall['repository'];
  readonly advisory: Advisory;
  readonly comment: AdvisoryComment;
} {
  const advisory = commented(call);
  const id = Number(param(call, 'comment_id'));
  const comment = advisory.comments.find((candidate) => candidate.id === id);
  if (comment === undefined) throw notFound();
  return { repository: call.repository, advisory, comment };
}

/**
 * Reading comments takes the right to see the advisory, and GITHUB_TOKEN never has it. The preview
 * is for public repositories.
 */
function commented(call: RepositoryCall): Advisory {
  const { actor, world, repository } = call;
  if (!world.settings.advisoryComments || repository.visibility !== 'public') throw notFound();
  const advisory = visibleAdvisory(call, param(call, 'ghsa_id'));
  const isWithheld =
    actor.kind === 'workflow' ||
    (actor.kind !== 'classic' && !world.settings.advisoryCommentsForIntegrations);
  if (actor.kind === 'anonymous' || isWithheld) throw refusalOf(actor);
  return advisory;
}
