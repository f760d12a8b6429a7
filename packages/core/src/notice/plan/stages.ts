import { EmbargoError } from '../../error.ts';
import type { ConfiguredChannel } from '../../process/config.ts';
import type { ChannelKind } from './target.ts';

/** What all texts link to goes out first: the release, then the advisory. */
const FIRST: readonly ChannelKind[] = ['github-release', 'github-advisory'];

/**
 * The stages in which channels are spoken in, each after those that its messages link to. Throws
 * `CONFIG_INVALID` for a link to a channel that is not there, to one's own, or in a circle.
 */
export function stagesOf(
  channels: readonly ConfiguredChannel[],
): readonly (readonly ConfiguredChannel[])[] {
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  if (byId.size < channels.length)
    throw invalid('has two channels of one id, expected ids of their own');
  const depths = new Map<string, number>();
  for (const channel of channels) depthOf(channel, { byId, depths, path: [] });
  const most = Math.max(0, ...depths.values());
  return Array.from({ length: most + 1 }, (_, depth) =>
    channels.filter(({ id }) => depths.get(id) === depth),
  ).filter((stage) => stage.length > 0);
}

interface Search {
  readonly byId: ReadonlyMap<string, ConfiguredChannel>;
  readonly depths: Map<string, number>;
  /** The channels whose links led here. */
  readonly path: readonly string[];
}

function depthOf({ id, kind, linksTo = [] }: ConfiguredChannel, search: Search): number {
  const { byId, depths, path } = search;
  const known = depths.get(id);
  if (known !== undefined) return known;
  if (path.includes(id)) throw invalid(`has channels that link to each other in a circle: "${id}"`);
  const own = FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length;
  const linked = linksTo.map((name) => {
    const target = byId.get(name);
    if (target === undefined) {
      throw invalid(`links "${id}" to "${name}", expected the id of another channel`);
    }
    return depthOf(target, { ...search, path: [...path, id] }) + 1;
  });
  const depth = Math.max(own, ...linked);
  depths.set(id, depth);
  return depth;
}

function invalid(fault: string): EmbargoError {
  return new EmbargoError('CONFIG_INVALID', `The configuration ${fault}; correct "channels" in it`);
}
