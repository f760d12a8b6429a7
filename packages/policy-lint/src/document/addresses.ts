/** An e-mail address in visible text; places are indexes into the text. */
export interface Address {
  readonly from: number;
  readonly to: number;
}

const MAX_LOCAL = 64;
const DOMAIN = /(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z][a-z0-9-]{1,62}/iy;

/** The e-mail addresses in a text, in order. */
export function addressesIn(text: string): Address[] {
  const addresses: Address[] = [];
  let floor = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', Math.max(floor, at + 1))) {
    const from = localStart(text, at, Math.max(floor, at - MAX_LOCAL));
    const to = from < at ? domainEnd(text, at + 1) : -1;
    if (to === -1) continue;
    addresses.push({ from, to });
    floor = to;
  }
  return addresses;
}

function localStart(text: string, at: number, floor: number): number {
  let from = at;
  while (from > floor && /[\w.+-]/.test(text.charAt(from - 1))) from--;
  while (from < at && /[_.+-]/.test(text.charAt(from))) from++;
  return from;
}

function domainEnd(text: string, from: number): number {
  DOMAIN.lastIndex = from;
  if (!DOMAIN.test(text)) return -1;
  let end = DOMAIN.lastIndex;
  while (text.charAt(end - 1) === '-') end--;
  return end;
}
