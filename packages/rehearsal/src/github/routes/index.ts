import type { Route } from '../http/call.ts';
import { advisoryRoutes } from './advisories.ts';
import { advisoryCommentRoutes } from './advisory-comments.ts';
import { advisoryForkRoutes } from './advisory-forks.ts';
import { attestationRoutes } from './attestations.ts';
import { collaboratorRoutes } from './collaborators.ts';
import { commitRoutes } from './commits.ts';
import { compareRoutes } from './compare.ts';
import { contentRoutes } from './contents.ts';
import { dispatchRoutes } from './dispatches.ts';
import { gitObjectRoutes } from './git-objects.ts';
import { graphqlRoutes } from './graphql.ts';
import { gitWriteRoutes } from './git-writes.ts';
import { globalAdvisoryRoutes } from './global-advisories.ts';
import { issueCommentRoutes } from './issue-comments.ts';
import { issueRoutes } from './issues.ts';
import { metaRoutes } from './meta.ts';
import { organizationRoutes } from './organizations.ts';
import { pullRoutes } from './pulls.ts';
import { refRoutes } from './refs.ts';
import { releaseAssetRoutes } from './release-assets.ts';
import { releaseRoutes } from './releases.ts';
import { repositoryRoutes } from './repositories.ts';
import { reviewRoutes } from './reviews.ts';
import { settingRoutes } from './settings.ts';
import { userRoutes } from './user.ts';

/** Every operation that the local GitHub serves: of the REST API, and the graph. */
export const routes: readonly Route[] = [
  ...advisoryRoutes,
  ...advisoryForkRoutes,
  ...advisoryCommentRoutes,
  ...globalAdvisoryRoutes,
  ...repositoryRoutes,
  ...refRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  ...collaboratorRoutes,
  ...organizationRoutes,
  ...userRoutes,
  ...attestationRoutes,
  ...commitRoutes,
  ...compareRoutes,
  ...dispatchRoutes,
  ...gitObjectRoutes,
  ...gitWriteRoutes,
  ...issueCommentRoutes,
  ...issueRoutes,
  ...releaseAssetRoutes,
  ...releaseRoutes,
  ...settingRoutes,
  ...metaRoutes,
  ...graphqlRoutes,
];
