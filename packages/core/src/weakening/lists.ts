import type { Facts, LeadTime, ReportChannel } from '../facts/facts.ts';
import { hoursOf, sayDuration } from '../time/duration.ts';
import type { Weakening } from './weakening.ts';

/** Lists that became shorter: channels, fields, lead times. */
export function weakenedLists(base: Facts, head: Facts): Weakening[] {
  return [
    ...fewerReportChannels(base, head),
    ...fewerAnnouncements(base, head),
    ...fewerFields(base, head),
    ...shorterLeadTimes(base, head),
  ];
}

/** An address that replaces another keeps the promise; one way fewer does not. */
function fewerReportChannels(base: Facts, head: Facts): Weakening[] {
  const before = usable(base.reportChannels);
  const after = usable(head.reportChannels);
  const gone = before.filter(({ value }) => !after.some((channel) => channel.value === value));
  const [first] = gone;
  if (first === undefined || after.length >= before.length) return [];
  const change = `${gone.map(({ value, kind }) => value || kind).join(', ')} → ${after.length === 0 ? 'none' : 'removed'}`;
  const [left] = after;
  return [
    { fact: 'reportChannels', change, base: first, ...(left === undefined ? {} : { head: left }) },
  ];
}

function usable(channels: readonly ReportChannel[] = []): readonly ReportChannel[] {
  return channels.filter((channel) => channel.usable);
}

function fewerAnnouncements(base: Facts, head: Facts): Weakening[] {
  const before = base.announcementChannels ?? [];
  const after = head.announcementChannels ?? [];
  const gone = before.filter(
    ({ kind, value }) => !after.some((one) => one.kind === kind && one.value === value),
  );
  const [first] = gone;
  if (first === undefined || after.length >= before.length) return [];
  const change = `${gone.map(({ kind, value }) => value ?? kind).join(', ')} → ${after.length === 0 ? 'none' : 'removed'}`;
  const [left] = after;
  return [
    {
      fact: 'announcementChannels',
      change,
      base: first,
      ...(left === undefined ? {} : { head: left }),
    },
  ];
}

function fewerFields(base: Facts, head: Facts): Weakening[] {
  const before = base.announcementContent;
  if (before === undefined) return [];
  const after = head.announcementContent;
  const gone = before.fields.filter((field) => after?.fields.includes(field) !== true);
  if (gone.length === 0) return [];
  const change = `${gone.join(', ')} → ${after === undefined ? 'none' : 'removed'}`;
  const fact = 'announcementContent';
  return [{ fact, change, base: before, ...(after === undefined ? {} : { head: after }) }];
}

/** Distributors are told less far ahead, or no longer told. */
function shorterLeadTimes(base: Facts, head: Facts): Weakening[] {
  const { distributors } = base;
  if (distributors === undefined) return [];
  const fact = 'distributors';
  if (head.distributors === undefined) {
    return [{ fact, change: 'advance notice → none', base: distributors }];
  }
  const after = head.distributors.leadTimes;
  return distributors.leadTimes.flatMap((leadTime) => {
    const same = after.filter(({ anchor }) => anchor === leadTime.anchor);
    if (same.some((head) => aheadOf(head) >= aheadOf(leadTime))) return [];
    const [head] = same;
    if (head === undefined) return [{ fact, change: `${say(leadTime)} → none`, base: leadTime }];
    return [{ fact, change: `${say(leadTime)} → ${say(head)}`, base: leadTime, head }];
  });
}

/** How sure and how long the head start is, in hours; a limit counted forward is worth the less, the longer. */
function aheadOf({ atLeast, within, direction }: LeadTime): number {
  const hours = hoursOf(atLeast ?? within ?? 'PT0H');
  return direction === 'before' ? hours : -hoursOf(within ?? atLeast ?? 'PT0H');
}

function say({ atLeast, within, direction, anchor }: LeadTime): string {
  const duration = direction === 'before' ? (atLeast ?? within) : (within ?? atLeast);
  const length = duration === undefined ? 'some time' : sayDuration(duration);
  return `${length} ${direction} ${anchor.replaceAll('-', ' ')}`;
}
