/** Local parts that stand for an address nobody filled in, whatever the domain. */
const DUMMY_LOCALS = new Set(
  (
    'placeholder changeme change-me change.me todo tbd fixme example sample dummy someone somebody ' +
    'firstname.lastname email-address emailaddress mail-address myemail my-email my.email my_email'
  ).split(' '),
);

/** Local parts that say nothing, dummies where the domain is anybody's. */
const ANYBODY = new Set(
  'email e-mail mail user username name address contact you foo bar abc test tu seu'.split(' '),
);

const ANYBODYS_DOMAINS = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com yahoo.com proton.me protonmail.com ' +
    'icloud.com googlegroups.com foo.com bar.com xyz.com abc.com mail.com'
  ).split(' '),
);

/** Top-level domains set aside for examples or for one's own network (RFC 2606, 6761, 6762). */
const RESERVED = new Set(['example', 'invalid', 'test', 'localhost', 'local', 'internal']);

/** Names of domains that a template leaves to be replaced. */
const DUMMY_NAMES = new Set(
  (
    'example exemplo ejemplo exemple esempio beispiel domain domainname domain-name dominio company companyname company-name organization ' +
    'organisation projectname project-name orgname org-name website placeholder changeme xxx xxxx'
  ).split(' '),
);

const DUMMY_DOMAINS = new Set(['test.com', 'email.com']);

const YOUR_LOCAL =
  /^your(?:(?:[._-][a-z]{1,24}){0,4}|(?:e-?mail|name|address|username|id|security|contact|company|team|handle|org|project|alias|account|domain)[a-z._-]{0,20})$|^(?:insert|enter)[._-][a-z._-]{1,40}$/;

const FOREIGN_LOCAL =
  /^(?:tua?|su|seu|sua|votre|ton|ihre?|deine?|vostra)[._-]?(?:e-?mail|correo|courriel|adresse|usuario|contato|nome)$/;

const YOUR_NAME =
  /^your[-_]?(?:[a-z0-9]{1,24}[-_])?(?:domain|company|corp|org|organi[sz]ation|project|site|website|app|team|e?mail|name|product|repo|host|server)(?:[-_]?name)?$/;

const MY_NAME =
  /^(?:my[-_]?(?:domain|company|org|organi[sz]ation|project|site|website)|(?:seu|sua|tua?|votre|ihre?|deine?)[-_]?(?:dominio|domain|domaine|empresa|projeto|proyecto|projet|projekt|firma))$/;

/** Whether a domain is a sample that nobody reads mail at. */
export function isPlaceholderDomain(domain: string): boolean {
  const labels = domain.toLowerCase().split('.');
  const top = labels.at(-1) ?? '';
  if (RESERVED.has(top)) return true;
  const isCountry = top.length === 2 && /^(?:com?|org)$/.test(labels.at(-2) ?? '');
  const name = labels.at(isCountry ? -3 : -2) ?? '';
  if (DUMMY_NAMES.has(name) || DUMMY_DOMAINS.has(`${name}.${top}`)) return true;
  return name.startsWith('your') ? YOUR_NAME.test(name) : MY_NAME.test(name);
}

/** Whether an e-mail address is a sample or a dummy: `xx@…`, `your@email.com`, `a@example.com`. */
export function isPlaceholderAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  if (at === -1) return false;
  const local = address.slice(0, at).toLowerCase();
  const domain = address.slice(at + 1).toLowerCase();
  if (isDummyLocal(local) || isPlaceholderDomain(domain)) return true;
  return ANYBODY.has(local) && ANYBODYS_DOMAINS.has(domain);
}

function isDummyLocal(local: string): boolean {
  if (DUMMY_LOCALS.has(local) || /^x{2,12}$/.test(local)) return true;
  return /^(?:your|insert|enter)/.test(local) ? YOUR_LOCAL.test(local) : FOREIGN_LOCAL.test(local);
}
