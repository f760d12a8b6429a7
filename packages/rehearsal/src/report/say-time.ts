const DAY = 86_400_000;

/** `Mon 23 Nov 16:00`, in UTC. */
export function sayShortly(instant: Date): string {
  const [day = '', date = '', month = ''] = instant.toUTCString().replace(',', '').split(' ');
  return `${day} ${date} ${month} ${instant.toISOString().slice(11, 16)}`;
}

/** `23 Nov`, in UTC. */
export function sayDay(instant: Date): string {
  const [, date = '', month = ''] = instant.toUTCString().replace(',', '').split(' ');
  return `${date} ${month}`;
}

/** The midnights in UTC from one instant to another, at most so many of them. */
export function midnights(from: Date, until: Date, most: number): readonly Date[] {
  const first = Math.ceil(from.getTime() / DAY);
  const last = Math.floor(until.getTime() / DAY);
  const apart = Math.max(1, Math.ceil((last - first + 1) / most));
  const days: Date[] = [];
  for (let day = first; day <= last; day += apart) days.push(new Date(day * DAY));
  return days;
}
