import type { Route } from '../http/call.ts';
import { advisoryCommentRoutes } from './advisory-comments.ts';
import { advisoryForkRoutes } from './advisory-forks.ts';
import { advisoryRoutes } from './advisories.ts';
import { collaboratorRoutes } from './collaborators.ts';
import { contentRoutes } from './contents.ts';
import { globalAdvisoryRoutes } from './global-advisories.ts';
import { metaRoutes } from './meta.ts';
import { organizationRoutes } from './organizations.ts';
import { pullRoutes } from './pulls.ts';
import { refRoutes } from './refs.ts';
import { repositoryRoutes } from './repositories.ts';
import { reviewRoutes } from './reviews.ts';
import { userRoutes } from './user.ts';

/** Every operation of the REST API that the local GitHub serves. */
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
  ...metaRoutes,
];
