export const id = 745;
export const ids = [745];
export const modules = {

/***/ 1745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  embeddedRoot: () => (/* reexport */ embeddedRoot),
  readTrustedRoots: () => (/* reexport */ readTrustedRoots),
  trustWarnings: () => (/* reexport */ trustWarnings)
});

// UNUSED EXPORTS: GROUPS, HEADER_BYTES, HEX_LENGTHS, MAX_ARCHIVE_BYTES, MAX_ASSETS, PROVENANCE_TYPE, RELEASE_TYPES, SBOM_TYPES, STATEMENT_TYPES, artifactOfDigest, artifactOfFile, expectIdentity, expectKey, expectedRelease, faultOfFileName, gatherFolder, ghTrustedRoots, hashFile, hashFiles, isArchive, isSafeToRun, isSameDigest, judgeRelease, programIn, promisedRelease, readArchiveMember, readArchivedPrograms, readAttestation, readBounded, readChecksums, readDigest, readExecutable, readProvenance, readReleaseAttestation, readReleaseFolder, readReleasePolicy, readSbom, readSbomPredicate, readStatement, releaseChecks, reportDocument, reportSummary, reportText, requirePredicate, runsOn, sayDigest, subjectsWith, tagOf, thresholdsOf, verificationSummary, verifyBundle, verifyOpenPgp, versionOfNames, versionOfTag

// EXTERNAL MODULE: ./packages/core/src/error.ts
var error = __webpack_require__(7134);
;// CONCATENATED MODULE: ./packages/signatures/src/json/fields.ts
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const UINT64 = /^(?:0|[1-9][0-9]{0,19})$/;
const MAX_INT64 = (/* unused pure expression or super */ null && (2n ** 63n - 1n));
function fieldsOf(value, path, fail) {
    return isRecord(value) ? { path, values: value, fail } : fail(path, 'is not an object');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether the field is there; protobuf's JSON writes an absent field as `null` too. */
function has({ values }, name) {
    return Object.hasOwn(values, name) && values[name] !== null;
}
function child(fields, name) {
    return fieldsOf(fields_valueOf(fields, name), pathOf(fields, name), fields.fail);
}
function optionalChild(fields, name) {
    return has(fields, name) ? child(fields, name) : undefined;
}
/** The objects of a list; an absent one is empty, as in protobuf. */
function children(fields, name) {
    return list(fields, name).map((value, index) => fieldsOf(value, `${pathOf(fields, name)}[${index}]`, fields.fail));
}
function list(fields, name) {
    if (!has(fields, name))
        return [];
    const value = fields.values[name];
    return Array.isArray(value) ? value : fields.fail(pathOf(fields, name), 'is not a list');
}
function fields_text(fields, name) {
    const value = fields_valueOf(fields, name);
    return typeof value === 'string' ? value : fields.fail(pathOf(fields, name), 'is not a text');
}
/** Bytes in base64 as RFC 4648 writes it, in the one canonical form; never empty. */
function bytes(fields, name) {
    const path = pathOf(fields, name);
    return decodeBase64(fields_text(fields, name)) ?? fields.fail(path, 'is not canonical base64');
}
/** Bytes of canonical base64, or undefined where the text is none, or empty. */
function decodeBase64(value) {
    if (value === '' || !BASE64.test(value))
        return undefined;
    const decoded = Buffer.from(value, 'base64');
    return decoded.toString('base64') === value ? decoded : undefined;
}
/** A 64-bit count as decimal digits; absent is 0, as in protobuf. */
function count(fields, name) {
    if (!has(fields, name))
        return '0';
    const value = fields.values[name];
    const digits = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
    if (typeof digits === 'string' && UINT64.test(digits) && BigInt(digits) <= MAX_INT64) {
        return digits;
    }
    return fields.fail(pathOf(fields, name), 'is not a count');
}
function fields_valueOf(fields, name) {
    if (has(fields, name))
        return fields.values[name];
    return fields.fail(pathOf(fields, name), 'is missing');
}
function pathOf({ path }, name) {
    return path === '' ? name : `${path}.${name}`;
}

;// CONCATENATED MODULE: ./packages/signatures/src/documents/reading.ts
/** Thrown inside a reader, and nowhere outside of it: `reading` makes it a result. */
class Refusal extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.name = 'Refusal';
        this.code = code;
    }
}
/** Runs a reader; what it refuses becomes a result, what is our own mistake stays an error. */
function reading(read) {
    try {
        return { status: 'read', value: read() };
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        return { status: 'refused', code: error.code, message: error.message };
    }
}

;// CONCATENATED MODULE: ./packages/signatures/src/documents/strict-json.ts

/** Predicates go up to 16 MB on GitHub; nothing that we read nests deeper than SBOM components. */
const JSON_LIMITS = { bytes: 32 * 1024 * 1024, depth: 64 };
/**
 * Parses JSON that means one thing only: UTF-8, no byte order mark, no key twice in an object, of
 * bounded size and depth. `what` names the document in sentences.
 */
function parseStrictJson(bytes, what, limits = JSON_LIMITS) {
    if (bytes.length > limits.bytes) {
        const found = `${what} has ${bytes.length} bytes, expected at most ${limits.bytes}`;
        throw new Refusal('DOCUMENT_TOO_LARGE', found);
    }
    const text = decodeUtf8(bytes, what);
    refuseTwoMeanings(text, what, limits.depth);
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Refusal('DOCUMENT_NOT_JSON', `${what} is no JSON, expected one whole document`);
    }
}
/** The text of bytes that are UTF-8 without a byte order mark. */
function decodeUtf8(bytes, what) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new Refusal('DOCUMENT_NOT_TEXT', `${what} is not UTF-8, expected text`);
    }
}
/** Walks over the text once, without a stack of calls; what is no JSON at all is told by others. */
function refuseTwoMeanings(text, what, depth) {
    const frames = [];
    for (let at = 0; at < text.length; at++) {
        if (text[at] === '"') {
            const end = endOfString(text, at);
            noteString(frames.at(-1), text.slice(at, end + 1), what);
            at = end;
        }
        else {
            noteMark(frames, text[at]);
            if (frames.length > depth) {
                throw new Refusal('DOCUMENT_TOO_DEEP', `${what} nests deeper than ${depth} levels`);
            }
        }
    }
}
function noteMark(frames, mark) {
    if (mark === '{')
        frames.push({ keys: new Set(), expectsKey: true });
    else if (mark === '[')
        frames.push({ keys: undefined, expectsKey: false });
    else if (mark === '}' || mark === ']')
        frames.pop();
    else if (mark === ',') {
        const frame = frames.at(-1);
        if (frame !== undefined)
            frame.expectsKey = true;
    }
}
function noteString(frame, quoted, what) {
    if (frame?.keys === undefined || !frame.expectsKey)
        return;
    addKey(frame.keys, quoted, what);
    frame.expectsKey = false;
}
/** Leaps from quote to quote: most of a signed document is base64, in a few long strings. */
function endOfString(text, start) {
    for (let at = start + 1;; at++) {
        at = text.indexOf('"', at);
        if (at === -1)
            return text.length;
        let escapes = 0;
        while (text[at - 1 - escapes] === '\\')
            escapes += 1;
        if (escapes % 2 === 0)
            return at;
    }
}
function addKey(keys, quoted, what) {
    const key = unquote(quoted);
    if (keys.has(key)) {
        const found = `${what} has a key twice in one object, expected each once`;
        throw new Refusal('DOCUMENT_KEY_TWICE', found);
    }
    keys.add(key);
}
/** Two spellings of one key are one key. */
function unquote(quoted) {
    if (!quoted.includes('\\'))
        return quoted.slice(1, -1);
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return quoted;
    }
}

;// CONCATENATED MODULE: ./packages/signatures/src/json/read-json.ts


/** Deeper than any bundle, log entry or trusted root is. */
const MAX_DEPTH = 64;
/** Reads JSON that means one thing only; `what` names it in the reason where it does not. */
function readJson(source, what, maxBytes) {
    const limits = { bytes: maxBytes, depth: MAX_DEPTH };
    const result = reading(() => parseStrictJson(source, what, limits));
    return result.status === 'read' ? result : { status: 'malformed', reason: result.message };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+core@4.0.1/node_modules/@sigstore/core/dist/index.js
var dist = __webpack_require__(1845);
;// CONCATENATED MODULE: ./packages/signatures/src/certificate/kept-certificate.ts

/**
 * The library's certificate, which keeps its bytes. The library encodes them anew for each
 * comparison, most of the time of a verification; its parser takes DER alone, which has one
 * encoding, so the bytes that were read are the bytes that it would write.
 */
class KeptCertificate extends dist.X509Certificate {
    der;
    #publicKey;
    constructor(der) {
        super(dist.ASN1Obj.parseBuffer(Buffer.from(der)));
        this.der = der;
    }
    get publicKey() {
        return (this.#publicKey ??= super.publicKey);
    }
    equals(other) {
        return other instanceof KeptCertificate ? this.der.equals(other.der) : super.equals(other);
    }
    clone() {
        return new KeptCertificate(Buffer.from(this.der));
    }
}

;// CONCATENATED MODULE: ./packages/signatures/src/certificate/purposes.ts
/**
 * The object identifiers of a certificate's extended key usages. `node:crypto` lists them under
 * this name, and has nothing where there are none, whatever its types say.
 */
function purposesOf({ keyUsage = [] }) {
    return keyUsage;
}

;// CONCATENATED MODULE: ./packages/signatures/src/trust/read-authority.ts




const END_OF_TIME = new Date(8_640_000_000_000_000);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
/** The window of a `validFor`; without a start nothing is valid. */
function readWindow(owner) {
    const validFor = optionalChild(owner, 'validFor');
    if (validFor === undefined || !has(validFor, 'start')) {
        return unusable(owner, 'says no start of its validity');
    }
    const end = has(validFor, 'end') ? instant(validFor, 'end') : END_OF_TIME;
    return { status: 'usable', value: { start: instant(validFor, 'start'), end } };
}
/** A chain from its leaf or lowest authority up; the first must be for `purpose` where one is. */
function readCertAuthority(chain, validFor, purpose) {
    const certificates = children(chain, 'certificates').map((entry) => bytes(entry, 'rawBytes'));
    try {
        const parsed = certificates.map((der) => new external_node_crypto_.X509Certificate(der));
        const [first] = parsed;
        if (first === undefined)
            return unusable(chain, 'has no certificate');
        if (!parsed.every(({ publicKey }) => publicKey.type === 'public')) {
            return unusable(chain, 'has a certificate with a key of a kind that is not known');
        }
        if (purpose !== undefined && !purposesOf(first).includes(purpose)) {
            return unusable(chain, 'starts with a certificate for another purpose');
        }
        return { status: 'usable', value: authorityOf(parsed, validFor) };
    }
    catch {
        return unusable(chain, 'has a certificate that cannot be read');
    }
}
function authorityOf(certificates, validFor) {
    let certChain;
    return {
        certificates,
        validFor,
        get certChain() {
            return (certChain ??= certificates.map(({ raw }) => new KeptCertificate(raw)));
        },
    };
}
/** A log under each of the ids it goes by; a log without one goes by its key's SHA-256. */
function readLogAuthorities(log, idNames) {
    if (has(log, 'hashAlgorithm') && fields_text(log, 'hashAlgorithm') !== 'SHA2_256') {
        return unusable(log, 'hashes by an algorithm that is not known');
    }
    const key = child(log, 'publicKey');
    const window = readWindow(key);
    if (window.status === 'unusable')
        return window;
    const der = bytes(key, 'rawBytes');
    const publicKey = tryPublicKey(der);
    if (publicKey === undefined)
        return unusable(key, 'is of a kind that is not known');
    const stated = idNames.filter((name) => has(log, name)).map((name) => keyIdOf(log, name));
    const ids = stated.length > 0 ? stated : [(0,external_node_crypto_.createHash)('sha256').update(der).digest()];
    const baseURL = has(log, 'baseUrl') ? fields_text(log, 'baseUrl') : '';
    const value = distinct(ids).map((logID) => ({
        logID,
        baseURL,
        publicKey,
        validFor: window.value,
    }));
    return { status: 'usable', value };
}
function instant(validFor, name) {
    const said = fields_text(validFor, name);
    const date = new Date(said);
    if (INSTANT.test(said) && !Number.isNaN(date.getTime()))
        return date;
    return validFor.fail(`${validFor.path}.${name}`, 'is not an instant');
}
function keyIdOf(log, name) {
    return bytes(child(log, name), 'keyId');
}
function distinct(ids) {
    return ids.filter((id, index) => ids.findIndex((other) => other.equals(id)) === index);
}
function tryPublicKey(der) {
    try {
        return publicKeyOf(der);
    }
    catch {
        return undefined;
    }
}
/** A key as SubjectPublicKeyInfo, or the bare RSA key that old roots hold. */
function publicKeyOf(der) {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
    }
    catch {
        return (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'pkcs1' });
    }
}
function unusable({ path }, problem) {
    return { status: 'unusable', reason: `${path} ${problem}` };
}

;// CONCATENATED MODULE: ./packages/signatures/src/trust/read-trusted-root.ts




const MAX_BYTES = 4 * 1024 * 1024;
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/;
/**
 * Reads trusted roots: one JSON document, or one a line as `gh attestation trusted-root` prints
 * them.
 */
function readTrustedRoots(source, name) {
    const whole = readJson(source, name, MAX_BYTES);
    if (whole.status === 'read')
        return [readTrustedRoot(whole.value, name)];
    const lines = Buffer.from(source).toString('utf8').split('\n');
    const documents = lines.filter((line) => line.trim() !== '');
    if (documents.length < 2)
        throw unreadable(whole.reason);
    return documents.map((line, index) => {
        const numbered = `${name}:${index + 1}`;
        const json = readJson(Buffer.from(line), numbered, MAX_BYTES);
        if (json.status === 'malformed')
            throw unreadable(json.reason);
        return readTrustedRoot(json.value, numbered);
    });
}
/**
 * Reads one trusted root. An authority of a kind that this version does not know, or one that says
 * no start of its validity, is left out and named in `unusable`: the others still count. A root may
 * state nothing: then nothing holds by it but a signature by a key that the verifier was given.
 */
function readTrustedRoot(value, name) {
    const root = fieldsOf(value, '', (path, problem) => {
        throw invalid(name, path === '' ? problem : `has a ${path} that ${problem}`);
    });
    const mediaType = fields_text(root, 'mediaType');
    if (!MEDIA_TYPE.test(mediaType)) {
        throw invalid(name, `has the mediaType ${JSON.stringify(mediaType)}`);
    }
    const unusable = [];
    const certificateAuthorities = usable(children(root, 'certificateAuthorities').map(issuer), unusable);
    const timestampAuthorities = usable(children(root, 'timestampAuthorities').map(timestamper), unusable);
    const logs = usable(children(root, 'tlogs').map(log), unusable).flat();
    const certificateLogs = usable(children(root, 'ctlogs').map(certificateLog), unusable).flat();
    return {
        name,
        certificateAuthorities,
        timestampAuthorities,
        logs,
        certificateLogs,
        states: {
            logs: children(root, 'tlogs').length > 0,
            certificateLogs: children(root, 'ctlogs').length > 0,
        },
        unusable,
    };
}
function issuer(authority) {
    return certificates(authority, undefined);
}
function timestamper(authority) {
    return certificates(authority, TIME_STAMPING);
}
function log(fields) {
    return readLogAuthorities(fields, ['logId', 'checkpointKeyId']);
}
function certificateLog(fields) {
    return readLogAuthorities(fields, ['logId']);
}
function certificates(authority, purpose) {
    const window = readWindow(authority);
    return window.status === 'unusable'
        ? window
        : readCertAuthority(child(authority, 'certChain'), window.value, purpose);
}
function usable(readings, unusable) {
    return readings.flatMap((reading) => {
        if (reading.status === 'usable')
            return [reading.value];
        unusable.push(reading.reason);
        return [];
    });
}
function invalid(name, problem) {
    return new error/* EmbargoError */.k('INPUT_INVALID', `${name} ${problem}, expected a Sigstore trusted root`);
}
function unreadable(reason) {
    return new error/* EmbargoError */.k('INPUT_INVALID', reason);
}

;// CONCATENATED MODULE: ./packages/signatures/src/trust/embedded.ts

/** The trusted root of an instance of Sigstore that this package carries; no network. */
async function embeddedRoot(instance) {
    const { signedUntil, trustedRoot } = await load(instance);
    const name = `the embedded root of Sigstore's ${instance} instance`;
    return { ...readTrustedRoot(trustedRoot, name), signedUntil: new Date(signedUntil) };
}
async function load(instance) {
    switch (instance) {
        case 'public-good':
            return __webpack_require__.e(/* import() */ 66).then(__webpack_require__.bind(__webpack_require__, 66));
        case 'staging':
            return __webpack_require__.e(/* import() */ 414).then(__webpack_require__.bind(__webpack_require__, 3414));
    }
}

;// CONCATENATED MODULE: ./packages/signatures/src/trust/warnings.ts
const DAY = 86_400_000;
/** Long enough to fetch another root before the old one stops to do. */
const NOTICE_DAYS = 30;
/** GitHub names new authorities every six to eight months; an older root misses them. */
const GITHUB_RENEWS_DAYS = 240;
/** Sentences about a root that will soon be too old, or is: it still counts, for what it holds. */
function trustWarnings(root, now) {
    const { name, unusable } = root;
    return [
        ...ageWarning(name, endOf(root), now),
        ...unusable.map((reason) => `${capital(name)} holds what cannot be used: ${reason}`),
    ];
}
/** When the root stops to hold what new bundles need; never where it states no authority. */
function endOf({ signedUntil, certificateAuthorities, ...root }) {
    const isGitHub = !root.states.logs && !root.states.certificateLogs;
    const ends = [certificateAuthorities, root.timestampAuthorities]
        .filter((authorities) => authorities.length > 0)
        .map(lastEnd);
    return Math.min(...ends, ...(signedUntil === undefined ? [] : [signedUntil.getTime()]), ...(isGitHub && certificateAuthorities.length > 0
        ? [lastStart(certificateAuthorities) + GITHUB_RENEWS_DAYS * DAY]
        : []));
}
function ageWarning(name, ends, now) {
    const left = Math.floor((ends - now.getTime()) / DAY);
    if (left >= NOTICE_DAYS)
        return [];
    const day = new Date(ends).toISOString().slice(0, 10);
    const state = left < 0 ? `is out of date since ${day}` : `will be out of date on ${day}`;
    return [`${capital(name)} ${state}: newer bundles may be refused, give a newer trusted root`];
}
function lastEnd(authorities) {
    return Math.max(0, ...authorities.map(({ certificates, validFor }) => Math.min(validFor.end.getTime(), ...certificates.map(({ validToDate }) => validToDate.getTime()))));
}
function lastStart(authorities) {
    return Math.max(0, ...authorities.map(({ validFor }) => validFor.start.getTime()));
}
/** A sentence starts with a capital, unless it starts with the name of a file. */
function capital(name) {
    return name.startsWith('the ') ? `T${name.slice(1)}` : name;
}

;// CONCATENATED MODULE: ./packages/signatures/src/index.ts
















/***/ })

};
