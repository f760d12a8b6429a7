import type { Facts, ReportChannel } from '@embargo/core';

const FREEMAIL =
  /@(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|pm|tutanota|tuta|zoho|qq|163|126|foxmail|yandex|posteo|fastmail|hey|duck)\.(?:com|net|org|de|me|ch|ru|cn|fr|io|co\.uk|co\.jp|com\.br|to)$/i;

/** A shared box is named after its purpose, whoever hosts it. */
const PURPOSE =
  /secur|vuln|report|team|psirt|cert|abuse|support|dev|info|contact|hello|help|admin|bug|maint|project|disclos|oss/i;

const GROUP =
  /@(?:googlegroups\.com|(?:[\w-]+\.)?groups\.io|lists?\.[\w.-]+|[\w.-]+\.listbox\.com)$/i;

/** The addresses that reports are sent to. */
export function mailboxes({ reportChannels }: Facts): readonly ReportChannel[] {
  return reportChannels?.filter(({ kind }) => kind === 'email') ?? [];
}

/** The channels that are a way in; a link to another file only leads to one. */
export function waysIn({ reportChannels }: Facts): readonly ReportChannel[] {
  return reportChannels?.filter((channel) => channel.kind !== 'other' || isAbsolute(channel)) ?? [];
}

/** What tells ways in apart: the advisory form is one way under any URL. */
export function wayOf({ kind, value }: ReportChannel): string {
  return kind === 'github-advisory' ? kind : value.toLowerCase().replace(/\/$/, '');
}

/** Whether an address is one person's box at a provider for everyone. */
export function isPersonalMailbox({ value }: ReportChannel): boolean {
  return FREEMAIL.test(value) && !PURPOSE.test(value.slice(0, value.indexOf('@')));
}

/** Whether an address belongs to a group, which may turn strangers away. */
export function isGroupAddress({ value }: ReportChannel): boolean {
  return GROUP.test(value);
}

function isAbsolute({ value }: ReportChannel): boolean {
  return /^[a-z][a-z+.-]*:|^\w[\w.-]*@/i.test(value);
}
