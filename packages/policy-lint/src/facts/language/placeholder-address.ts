/** Local parts that stand for an address nobody filled in, whatever the domain. */
const DUMMY_LOCAL =
  /^(?:x{2,12}|your(?:[._-][a-z]{1,24}){0,4}|your(?:e-?mail|name|address|username|id|security|contact|company|team|handle|org|project|alias|account|domain)[a-z._-]{0,20}|my[._-]?e?mail|placeholder|change-?me|todo|tbd|fixme|insert[._-][a-z._-]{1,40}|enter[._-][a-z._-]{1,40}|example|sample|dummy|(?:tu|su|seu|sua|votre|ton|ihre?|deine?|vostra|tua?)[._-]?(?:e-?mail|correo|courriel|adresse|usuario|contato|nome)|firstname\.lastname|someone|somebody|e?mail-?address)$/;

/** Local parts that say nothing, dummies where the domain is anybody's. */
const ANYBODY =
  /^(?:e?mail|e-mail|user(?:name)?|name|address|contact|you|foo|bar|abc|test|tu|seu)$/;

const ANYBODYS_DOMAIN =
  /^(?:gmail|googlemail|outlook|hotmail|yahoo|proton|protonmail|icloud|googlegroups|foo|bar|xyz|abc|mail|e-mail)\.(?:com|me|net|org|ch)$/;

/** Domains set aside for examples (RFC 2606, RFC 6761). */
const RESERVED_DOMAIN =
  /(?:^|\.)(?:example(?:\.(?:com|org|net|edu|io|dev|gov|invalid))?|invalid|test|localhost)$/;

const DUMMY_DOMAIN =
  /^(?:[a-z0-9-]{1,40}\.){0,3}(?:x{3,12}|(?:your|my|seu|sua|tu|votre|ihre?|deine?)[-_]?(?:[a-z0-9]{1,24}[-_]?)?(?:domain|dominio|company|corp|empresa|org|organi[sz]ation|project|projeto|proyecto|projet|projekt|site|website|app|team|e?mail|name|product|repo|host|server)|domain|domain-?name|company(?:-?name)?|organi[sz]ation|project-?name|org-?name|e?mail|website|placeholder|changeme)\.(?:com|org|net|io|dev|tld|ext|example|co|app|de|es|br|fr|xyz|[a-z]{2,3}\.[a-z]{2})$/;

/** Services that look like dummies and are none. */
const REAL_DOMAIN = /^(?:mail\.(?:com|de|ru|org)|test\.io|my-?domain\.[a-z]{2,5}\.[a-z]{2,5})$/;

/** Whether a domain is a sample that nobody reads mail at. */
export function isPlaceholderDomain(domain: string): boolean {
  const lower = domain.toLowerCase();
  if (REAL_DOMAIN.test(lower)) return false;
  return RESERVED_DOMAIN.test(lower) || DUMMY_DOMAIN.test(lower);
}

/** Whether an e-mail address is a sample or a dummy: `xx@…`, `your@email.com`, `a@example.com`. */
export function isPlaceholderAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  if (at === -1) return false;
  const local = address.slice(0, at).toLowerCase();
  const domain = address.slice(at + 1).toLowerCase();
  if (DUMMY_LOCAL.test(local) || isPlaceholderDomain(domain)) return true;
  return ANYBODY.test(local) && ANYBODYS_DOMAIN.test(domain);
}
