const IANA = /\b(?:Africa|America|Asia|Australia|Europe|Pacific)\/[A-Z][A-Za-z_]+\b/;

const OFFSET = /\b(?:utc|gmt) ?([+-]) ?(\d{1,2})\b/;

/** What people call the zones they release in; the place where that clock hangs. */
const ZONES: readonly (readonly [zone: string, name: RegExp])[] = [
  ['UTC', /\b(?:utc|gmt|zulu)\b|\dz\b/],
  ['Europe/London', /\b(?:bst|uk time|london)\b/],
  ['Europe/Berlin', /\b(?:cet|cest|mez|mesz|central european|berlin|paris|amsterdam|uhr)\b/],
  ['Europe/Helsinki', /\b(?:eet|eest|eastern european)\b/],
  ['Europe/Moscow', /\b(?:msk|moscow)\b/],
  ['America/Los_Angeles', /\b(?:pt|pst|pdt|pacific|san francisco)\b/],
  ['America/Denver', /\b(?:mst|mdt|mountain)\b/],
  ['America/Chicago', /\b(?:cdt|us central|central time)\b/],
  ['America/New_York', /\b(?:et|est|edt|eastern|new york)\b/],
  ['Asia/Kolkata', /\b(?:ist|india\w*)\b/],
  ['Asia/Shanghai', /\b(?:beijing|china standard|shanghai)\b/],
  ['Asia/Singapore', /\b(?:sgt|singapore)\b/],
  ['Asia/Tokyo', /\b(?:jst|japan\w*|tokyo)\b/],
  ['Asia/Seoul', /\b(?:kst|korea\w*|seoul)\b/],
  ['Australia/Sydney', /\b(?:aest|aedt|sydney)\b/],
];

/** How far behind a time its zone may stand: "between 13:00 and 17:00 (local time in Berlin)". */
const REACH = 48;

/** The zone of the time at an offset: `UTC` or an IANA name. */
export function findZone(lower: string, text: string, at: number): string | undefined {
  const iana = IANA.exec(text);
  if (iana !== null) return iana[0];
  const near = lower.slice(at, at + REACH);
  const offset = OFFSET.exec(near);
  // The sign of these names is the other way round.
  if (offset !== null) return `Etc/GMT${offset[1] === '+' ? '-' : '+'}${offset[2] ?? '0'}`;
  return ZONES.find(([, name]) => name.test(near))?.[0];
}
