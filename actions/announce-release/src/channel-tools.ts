import { advisoryClient } from '@embargo/case';
import type { Connections } from '@embargo/case';
import { openMail, tokensFrom } from '@embargo/channels';
import type { ChannelTools } from '@embargo/channels';
import type { EmbargoConfig, NoticeCase, RepositoryName } from '@embargo/core';
import {
  openAdvisories,
  openDiscussionPosts,
  openIssuePosts,
  openReleaseNotes,
} from '@embargo/github';

import type { Inputs } from './inputs.ts';

/** What channels speak through. */
export interface ToolSources {
  readonly inputs: Inputs;
  readonly config: EmbargoConfig | undefined;
  readonly connections: Connections;
  readonly notice: NoticeCase;
  readonly key: string;
  readonly now: () => Date;
}

export function channelTools(sources: ToolSources): ChannelTools {
  const { inputs, config, connections, notice, key, now } = sources;
  const { repository, secrets } = inputs;
  const mail = config?.mail === undefined ? undefined : openMail(config.mail, inputs.smtp);
  const tag = notice.release?.tag;
  return {
    tokenOf: tokensFrom(key),
    now,
    secretOf: (id) => secrets.get(id),
    ...(mail === undefined ? {} : { mail }),
    gitHub: {
      releases: openReleaseNotes(connections.reader, repository),
      ...(tag === undefined ? {} : { tag }),
      advisory: advisoryPort(sources, repository),
      issues: openIssuePosts(connections.reader, repository),
      discussions: (category) => openDiscussionPosts(connections.reader, repository, category),
    },
  };
}

/** All advisories of the release go public together. */
function advisoryPort(
  { connections, notice }: ToolSources,
  repository: RepositoryName,
): ChannelTools['gitHub']['advisory'] {
  const ids = notice.vulnerabilities.flatMap(({ ghsaId }) => ghsaId ?? []);
  const advisories = () => openAdvisories(advisoryClient(connections), repository);
  const unpublished = async (): Promise<readonly string[]> => {
    const open: string[] = [];
    for (const id of ids) {
      const { state } = await advisories().get(id, { isFresh: true });
      if (state !== 'published') open.push(id);
    }
    return open;
  };
  const [first = ''] = ids;
  return {
    isPublished: async () => (await unpublished()).length === 0,
    async publish() {
      for (const id of await unpublished()) await advisories().publish(id);
    },
    url: `https://github.com/${repository.owner}/${repository.name}/security/advisories/${first}`,
  };
}
