/** The address of the next page by a Link header (RFC 8288), where there is one. */
export function nextPage(link: string | undefined): string | undefined {
  for (const match of (link ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
    const [, address, parameters = ''] = match;
    if (isNext(parameters)) return address;
  }
  return undefined;
}

function isNext(parameters: string): boolean {
  return parameters.split(';').some((parameter) => {
    const [name = '', value = ''] = parameter.split('=');
    if (name.trim().toLowerCase() !== 'rel') return false;
    return value.replace(/[",]/g, ' ').trim().toLowerCase().split(/\s+/).includes('next');
  });
}

/** Whether an address may be given the token: it is of the API's own host. */
export function isOfHost(address: string, apiUrl: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(apiUrl).origin;
}
