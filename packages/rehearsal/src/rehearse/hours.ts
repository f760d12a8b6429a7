const HOUR = 3_600_000;

/** So many hours after an instant. */
export function after(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR);
}
