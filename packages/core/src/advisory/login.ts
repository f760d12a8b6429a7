/** A login as it is compared and kept: GitHub takes those that differ in case for one account. */
export function loginKey(login: string): string {
  return login.toLowerCase();
}

export function isSameLogin(one: string, other: string): boolean {
  return loginKey(one) === loginKey(other);
}

/** Each account once, in lower case. */
export function distinctLogins(logins: readonly string[]): string[] {
  return [...new Set(logins.map(loginKey))];
}
