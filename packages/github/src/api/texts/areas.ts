import type { Area } from '../client/failure.ts';

export function pullRequestArea(what: string): Area {
  return {
    subject: `${what} of the public repository`,
    permission: 'the permission `pull-requests: read` (of an App `pull_requests: read`)',
  };
}

export function issueArea(what: string): Area {
  return { subject: what, permission: 'the permission `issues: read`' };
}

export function discussionArea(): Area {
  return { subject: 'a discussion', permission: 'the permission `discussions: read`' };
}
