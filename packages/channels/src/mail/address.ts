import { EmbargoError } from '@embargo/core';

/** One address as mail servers take it without quoting; what else RFC 5322 allows nobody has. */
const ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253}$/;

/** Who a mail is from. */
export interface Mailbox {
  readonly name?: string;
  readonly address: string;
}

/** Throws `CONFIG_INVALID`, without the address, for what is none. */
export function checkedAddress(address: string, what: string): string {
  if (ADDRESS.test(address)) return address;
  const message = `The mail address of ${what} has another form than expected: name@domain; correct it where it is configured.`;
  throw new EmbargoError('CONFIG_INVALID', message);
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
