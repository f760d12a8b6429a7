// RFC 3339 with the seconds left out where nobody needs them; a zone is never guessed.
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|([+-])(\d{2}):(\d{2}))$/i;

/**
 * The instant that a text names in RFC 3339, `2026-11-24T16:00Z` or with an offset; nothing for a
 * date alone, a time without zone, or a day, hour or offset that does not exist.
 */
export function parseInstant(text: string): Date | undefined {
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number);
  const second = Number(match[6] ?? 0);
  const at = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
  // Whatever is out of range rolls over, and then the calendar shows another minute.
  if (new Date(at).toISOString().slice(0, 16) !== text.slice(0, 16).toUpperCase()) return undefined;
  const offset = offsetMinutes(match);
  return offset === undefined ? undefined : new Date(at - offset * 60_000);
}

function offsetMinutes(match: RegExpExecArray): number | undefined {
  const [sign, hours, minutes] = [match[7], Number(match[8] ?? 0), Number(match[9] ?? 0)];
  if (hours > 23 || minutes > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
}
