/** An instant as commands take it: `2026-11-23T16:00Z`. */
export function sayInstant(instant: Date): string {
  if (Number.isNaN(instant.getTime())) return 'an unreadable time';
  return `${instant.toISOString().slice(0, 16)}Z`;
}

/** An instant as notices and reports say it: `2026-11-24 16:00 UTC`. */
export function sayMoment(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
