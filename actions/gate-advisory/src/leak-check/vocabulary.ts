/** Words of grammar; they stand between the words that are compared. */
export const FUNCTION_WORDS = wordSet(`
  a an and any are as at be been being but by can cannot could did do does doing done each either
  for from had has have having here how i if in into is it its itself just may might more most must
  my no nor not now of off on once only onto or other our out over own s shall should so some such t
  than that the their them then there these they this those through to too under until up upon us
  very via was we were what when where whether which while who whom whose why will with within
  without would you your
`);

/**
 * Words that say "weakness" of whatever they stand beside, after the names that CWE and CVE entries
 * use. Ambiguous ones (service, control, path, memory, request) are parts of names instead.
 */
export const WEAKNESS_WORDS = wordSet(`
  abuse abused advisory arbitrary attack attacker attackers attacks bypass bypassed bypasses
  bypassing corrupt corruption crafted csrf cve cvss cwe danger dangerous denial deserialisation
  deserialization disclosure dos embargo embargoed escalate escalation escape exfiltrate
  exfiltration exhaust exhaustion exploit exploitable exploited exploits expose exposed exposes
  exposure forge forged forgery ghsa hijack hijacking impersonate impersonation improper inject
  injected injection injections insecure leak leaked leaking leaks malicious mitigate mitigation
  oob overflow overflows overread poison poisoning privilege privileges rce redos sandbox security
  severity smuggle smuggling spoof spoofed spoofing sqli ssrf tamper tampering toctou traversal uaf
  unauthenticated unauthorised unauthorized uncontrolled underflow unsafe unsanitised unsanitized
  untrusted unvalidated victim vuln vulnerabilities vulnerability vulnerable weak weakness xss xxe
  zeroday 攻击 攻撃 注入 溢出 漏洞 绕过 脆弱 脆弱性 遍历
`);

/** Words that usual names of weaknesses are made of, and that say something else elsewhere. */
export const NAME_PARTS = wordSet(`
  access authentication authorisation authorization buffer check code command control cross
  execution header heap integer memory missing object path privilege race remote request scripting
  service side site sql stack use xml
`);

/** Words that changes of every project use: alone they tell nothing. */
export const EVERYDAY_WORDS = wordSet(`
  action actions add added adding address adds affected allow allowed allowing allows also api app
  application argument arguments attempt audit auth avoid based behavior behaviour branch broken
  bug build bump call called caller calls case certain change changed changelog changes checked
  checking checks ci class cleanup client commands commit component config configuration controlled
  controls correct crash crashes create created current data default dependencies dependency deps
  depth description details detect directory doc docs document documentation does ensure entry env
  environment error errors even event example execute existing expected fail failed fails failure
  feature field file files first fix fixed fixes fixing found free function functions generate get
  github handle handled handler handles handling hardcoded harden headers hotfix http https impact
  implement implementation improve improvement improvements include including incorrect information
  initial input inputs install instead internal invalid issue issues json key large length let lets
  library limit limits line link list load local location log logging logic main make makes many
  master may merge message method methods minor mode module name names need needed network new next
  null number open operation option options output package packages page parameter parameters parse
  parsed parser parsing pass passed patch patched patches paths permission permissions places
  pointer port prevent prevents prior process processing project property protect provide provided
  pull query read reading refactor reference references reject rejected release releases remove
  removed removes repo report reported reporter repository requests require required resource
  resources response result return returns reuse review rule run running sanitisation sanitise
  sanitization sanitize script see send sent server services set setting settings size source start
  state step steps still string support supported system test tested testing tests text time token
  tokens tool type types uncaught update updated updates upgrade url urls used user users uses
  using validate validated validation value values variable verify version versions warning way web
  when work workaround workarounds workflow working wrong yaml 修复 修正 問題 路径 问题
`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}
