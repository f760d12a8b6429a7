const HEADER = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (UTC|[+-]\d\d):?(\d\d)?$/;

/**
 * When a token ends, as GitHub says with each answer to one of a person that does; nothing for
 * others, and for what is no instant.
 */
export function tokenExpiry(header: string | undefined): Date | undefined {
  const [, date, time, hours, minutes = '00'] = HEADER.exec(header ?? '') ?? [];
  if (date === undefined || time === undefined || hours === undefined) return undefined;
  const at = new Date(`${date}T${time}${hours === 'UTC' ? 'Z' : `${hours}:${minutes}`}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
