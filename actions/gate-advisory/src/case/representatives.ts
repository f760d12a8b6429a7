/**
 * Whether each group can be spoken for by somebody of its own, nobody speaking for two: a matching
 * of groups to people, by augmenting paths.
 */
export function haveRepresentatives(groups: readonly (readonly string[])[]): boolean {
  const groupOf = new Map<string, number>();
  return groups.every((_, group) => findSpeaker(group, new Set()));

  function findSpeaker(group: number, tried: Set<string>): boolean {
    return (groups[group] ?? []).some((person) => {
      if (tried.has(person)) return false;
      tried.add(person);
      const taken = groupOf.get(person);
      if (taken !== undefined && !findSpeaker(taken, tried)) return false;
      groupOf.set(person, group);
      return true;
    });
  }
}
