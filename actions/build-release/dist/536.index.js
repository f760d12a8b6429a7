export const id = 536;
export const ids = [536];
export const modules = {

/***/ 2536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readWindow: () => (/* binding */ read_window_readWindow)
});

;// CONCATENATED MODULE: ./packages/core/src/time/duration.ts
const HOUR = 3_600_000;
const PATTERN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
/** Whether a text is an ISO 8601 duration as the facts use them: `PT24H`, `P7D`, `P2W`, `P3M`. */
function isDuration(text) {
    return PATTERN.test(text) && /\d/.test(text);
}
/** A duration by its units; all 0 for a text that is none. */
function durationParts(duration) {
    const parts = PATTERN.exec(duration)?.slice(1) ?? [];
    const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = parts.map((part) => typeof part === 'string' ? Number(part) : 0);
    return { years, months, weeks, days, hours, minutes };
}
/** The hours of a duration, for comparison and fixed windows; a month has 30 days, a year 365. */
function hoursOf(duration) {
    const { years, months, weeks, days, hours, minutes } = durationParts(duration);
    return (years * 365 + months * 30 + weeks * 7 + days) * 24 + hours + minutes / 60;
}
/** The milliseconds of a duration. */
function millisecondsOf(duration) {
    return hoursOf(duration) * HOUR;
}
const NAMES = ['year', 'month', 'week', 'day', 'hour', 'minute'];
/** A duration as people say it: "24 hours", "7 days", "1 month". */
function sayDuration(duration, businessDays = false) {
    const parts = PATTERN.exec(duration)?.slice(1) ?? [];
    const said = NAMES.flatMap((name, index) => {
        const part = parts[index];
        if (part === undefined)
            return [];
        const unit = name === 'day' && businessDays ? 'business day' : name;
        return `${part} ${unit}${part === '1' ? '' : 's'}`;
    });
    return said.length === 0 ? duration : said.join(' ');
}

// EXTERNAL MODULE: ./packages/core/src/release-window/release-window.ts + 2 modules
var release_window = __webpack_require__(9052);
;// CONCATENATED MODULE: ./packages/core/src/process/complete-release-window.ts


const MINUTES_AN_HOUR = 60;
/** The window the policy states, filled in and narrowed by the configuration. */
function completedReleaseWindow(facts, located, contradictions) {
    const stated = facts.releaseWindow;
    const origin = releaseWindowOrigin(stated, located);
    if (origin === undefined)
        return {};
    const { releaseWindow: set = {}, blackoutDates } = located?.config ?? {};
    if (located !== undefined)
        contradictions.push(...windowContradictions(stated, set, located));
    const window = windowOf(stated, set, blackoutDates);
    if (window === undefined)
        return {};
    return { releaseWindow: { ...window, strength: stated?.strength ?? 'must', origin } };
}
function releaseWindowOrigin(stated, located) {
    if (stated !== undefined) {
        const { span, path } = stated;
        return { file: 'policy', span, ...(path === undefined ? {} : { path }) };
    }
    if (located?.config.releaseWindow === undefined)
        return undefined;
    return { file: 'configuration', path: located.path, span: located.spanOf('/releaseWindow') };
}
/** What the policy says holds; the configuration fills in what it leaves open and narrows. */
function windowOf(stated, { lasts, ...set }, blackoutDates = []) {
    const narrowed = stated?.weekdays?.filter((day) => set.weekdays?.includes(day) ?? true);
    const weekdays = narrowed ?? set.weekdays;
    const fact = { ...set, ...stated, ...(weekdays === undefined ? {} : { weekdays }) };
    const lastsMinutes = lasts === undefined ? {} : { lastsMinutes: hoursOf(lasts) * MINUTES_AN_HOUR };
    return (0,release_window/* releaseWindowOf */.z4)(fact, { ...lastsMinutes, blackoutDates });
}
function windowContradictions(stated, set, located) {
    if (stated === undefined)
        return [];
    const added = set.weekdays?.filter((day) => stated.weekdays?.includes(day) === false) ?? [];
    const differences = [
        ...(added.length > 0 ? [`opens on ${added.join(', ')}`] : []),
        ...(differs(set.time, stated.time) ? [`opens at ${set.time ?? ''}`] : []),
        ...(differs(set.zone, stated.zone) ? [`uses the zone ${set.zone ?? ''}`] : []),
    ];
    return differences.map((difference) => ({
        promise: 'releaseWindow',
        policy: stated,
        configuration: { path: located.path, span: located.spanOf('/releaseWindow') },
        message: `The configured release window ${difference}, the policy says otherwise`,
    }));
}
function differs(set, stated) {
    return set !== undefined && stated !== undefined && set !== stated;
}

;// CONCATENATED MODULE: ./packages/core/src/process/complete.ts


const MONDAY_TO_FRIDAY = ['mon', 'tue', 'wed', 'thu', 'fri'];
const DEFAULT_START = {
    acknowledgement: 'report',
    triage: 'report',
    fixTeam: 'disclosure',
    fix: 'disclosure',
    release: 'disclosure',
    disclosure: 'report',
    retrospective: 'release',
};
/** Completes the facts by the configuration, which may fill in and tighten but not loosen. */
function processOf(facts, located) {
    const contradictions = [];
    const windows = (name) => {
        const stated = statedWindows(facts, name);
        const set = configuredWindow(name, located);
        if (set === undefined)
            return stated;
        contradictions.push(...loosened(name, stated, set));
        return tightened(stated, set);
    };
    const process = {
        acknowledgement: windows('acknowledgement'),
        triage: windows('triage'),
        fixTeam: windows('fixTeam'),
        fix: windows('fix'),
        release: windows('release'),
        disclosure: windows('disclosure'),
        retrospective: windows('retrospective'),
        ...completedReleaseWindow(facts, located, contradictions),
        leadTimes: leadTimesOf(facts, located),
        calendar: calendarOf(located),
        isBinding: located?.config.timelinesBinding ?? facts.timelinesBinding?.value ?? true,
    };
    return { process, contradictions };
}
function statedWindows(facts, name) {
    return promised(facts, name).flatMap((window) => {
        const { within, atLeast, levels, span, path } = window;
        if (within === undefined)
            return [];
        return {
            ...(atLeast === undefined ? {} : { atLeast }),
            ...(levels === undefined ? {} : { levels }),
            within,
            businessDays: window.businessDays ?? false,
            from: window.from ?? DEFAULT_START[name],
            strength: window.strength,
            origin: { file: 'policy', span, ...(path === undefined ? {} : { path }) },
        };
    });
}
function promised(facts, name) {
    const value = facts[name];
    if (value === undefined)
        return [];
    return 'span' in value ? [value] : value;
}
function configuredWindow(name, located) {
    const set = located?.config[name];
    if (set === undefined || located === undefined)
        return undefined;
    return {
        within: set.within,
        businessDays: set.businessDays ?? false,
        from: set.from ?? DEFAULT_START[name],
        strength: set.strength ?? 'must',
        ...(set.levels === undefined ? {} : { levels: set.levels }),
        origin: { file: 'configuration', path: located.path, span: located.spanOf(`/${name}`) },
    };
}
/** The stated windows that the set one would loosen. */
function loosened(promise, stated, set) {
    return stated
        .filter((window) => overlaps(window, set) && isLonger(set, window))
        .map((window) => ({
        promise,
        policy: window.origin,
        configuration: set.origin,
        message: `The configuration allows ${say(set)}, the policy promises ${say(window)}`,
    }));
}
function tightened(stated, set) {
    if (stated.some((window) => overlaps(window, set) && !isLonger(window, set)))
        return [...stated];
    return [...stated.filter((window) => !overlaps(window, set)), set];
}
function overlaps(one, other) {
    if (one.levels === undefined || other.levels === undefined)
        return true;
    return one.levels.some((level) => other.levels?.includes(level));
}
function isLonger(one, other) {
    return weightOf(one) > weightOf(other);
}
/** Five business days take at least seven calendar days. */
function weightOf({ within, businessDays }) {
    return hoursOf(within) * (businessDays ? 7 / 5 : 1);
}
function say({ within, businessDays }) {
    return sayDuration(within, businessDays);
}
function leadTimesOf(facts, located) {
    const stated = (facts.distributors?.leadTimes ?? []).map((leadTime) => {
        const { span, path } = leadTime;
        const origin = { file: 'policy', span, ...(path === undefined ? {} : { path }) };
        return { ...leadTime, origin };
    });
    if (located === undefined)
        return stated;
    const { path } = located;
    const set = (located.config.distributors?.leadTimes ?? []).map((leadTime, index) => {
        const span = located.spanOf(`/distributors/leadTimes/${String(index)}`);
        const origin = { file: 'configuration', path, span };
        return { ...leadTime, strength: 'must', path, span, origin };
    });
    return [...stated, ...set];
}
function calendarOf(located) {
    const { businessWeekdays = MONDAY_TO_FRIDAY, blackoutDates } = located?.config ?? {};
    const calendar = { weekdays: new Set(businessWeekdays), blackoutDates: new Set(blackoutDates) };
    if (located === undefined || blackoutDates === undefined)
        return calendar;
    const { path, spanOf } = located;
    return { ...calendar, origin: { file: 'configuration', path, span: spanOf('/blackoutDates') } };
}

// EXTERNAL MODULE: ./packages/core/src/error.ts
var src_error = __webpack_require__(7134);
;// CONCATENATED MODULE: ./packages/policy-lint/src/config/yaml.ts


/** Parses YAML, of which JSON is a part; the library is loaded by the first call. */
async function parseYaml(path, text) {
    const { LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 9).then(__webpack_require__.t.bind(__webpack_require__, 8009, 19));
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line, col } = lines.linePos(error.pos[0]);
        const [said = ''] = error.message.split(/ at line |\n/);
        throw new src_error/* EmbargoError */.k('CONFIG_INVALID', `${path}:${String(line)}:${String(col)} is not valid YAML: ${said}`, { cause: error });
    }
    return { value: toValue(path, () => document.toJS()), spanOf };
    function spanOf(pointer) {
        const keys = pointer.split('/').slice(1).map(unescapeKey);
        for (let length = keys.length; length >= 0; length--) {
            const node = document.getIn(keys.slice(0, length), true);
            const range = rangeOf(node);
            if (range !== undefined)
                return { start: position(range[0]), end: position(range[1]) };
        }
        return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    }
    function position(offset) {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    }
}
/** Parses a file by its ending: `.json` as JSON, which is stricter than the YAML it also is. */
async function parseJsonOrYaml(path, text) {
    if (path.toLowerCase().endsWith('.json'))
        checkJson(path, text);
    return parseYaml(path, text);
}
function checkJson(path, text) {
    const said = jsonFault(text);
    if (said === undefined)
        return;
    const { line, column } = new SourceText(path, text).position(faultOffset(text));
    const [reason = said] = said.split(/ in JSON|, (?:\.\.\.)?"/);
    throw new EmbargoError('CONFIG_INVALID', `${path}:${String(line)}:${String(column)} is not valid JSON: ${reason}`);
}
function jsonFault(text) {
    try {
        JSON.parse(text);
        return undefined;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
/** Where JSON goes wrong: the longest beginning of it that only lacks its end. */
function faultOffset(text) {
    let low = 0;
    let high = text.length;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        const said = jsonFault(text.slice(0, middle));
        if (said === undefined || /unexpected end|unterminated|expected [^\n]{0,40} after/i.test(said))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
/** Aliases that multiply without end are refused by the library. */
function toValue(path, read) {
    try {
        return read();
    }
    catch (cause) {
        const message = `${path} repeats aliases too often, expected a plain configuration`;
        throw new src_error/* EmbargoError */.k('CONFIG_INVALID', message, { cause });
    }
}
function rangeOf(node) {
    if (typeof node !== 'object' || node === null || !('range' in node))
        return undefined;
    const { range } = node;
    if (!Array.isArray(range))
        return undefined;
    const [start, end] = range;
    return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined;
}
function unescapeKey(key) {
    const text = key.replaceAll('~1', '/').replaceAll('~0', '~');
    return /^\d+$/.test(text) ? Number(text) : text;
}
/** `12:3` */
function sayPlace({ start }) {
    return `${String(start.line)}:${String(start.column)}`;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/config/read-document-of.ts


/**
 * Reads a YAML file that people write. What is not as its schema says is an error that names the
 * line, the column, what was found and what was expected.
 */
async function readDocumentOf(source, validator, schema) {
    const { path, text } = source;
    const { value, spanOf } = await parseYaml(path, text);
    const fits = (found) => validator(found);
    if (fits(value))
        return { value, spanOf };
    const [first] = validator.errors ?? [];
    const pointer = first?.instancePath ?? '';
    const property = first?.params['additionalProperty'];
    const at = typeof property === 'string' ? `${pointer}/${property}` : pointer;
    throw new src_error/* EmbargoError */.k('CONFIG_INVALID', `${path}:${sayPlace(spanOf(at))} ${sayViolation(at, first, schema)}`);
}
function sayViolation(pointer, violation, schema) {
    const name = pointer === '' ? 'the file' : `"${pointer.slice(1).replaceAll('/', '.')}"`;
    const allowed = violation?.params['allowedValues'];
    if (violation?.keyword === 'additionalProperties') {
        return `has ${name}, which is no setting; see schemas/${schema}.schema.json`;
    }
    if (Array.isArray(allowed))
        return `has ${name} as none of: ${allowed.join(', ')}`;
    if (violation?.keyword === 'const')
        return `has another ${name}, expected version: 1`;
    return `has ${name} wrong, it ${violation?.message ?? 'does not fit its schema'}`;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/config/read-config.ts

/** Reads `.github/embargo.yml`; throws `CONFIG_INVALID` with the place of what is wrong. */
async function readConfig(path, text) {
    // Most repositories have no configuration, and its schema is as large as all rules' together.
    const { validateConfig } = await __webpack_require__.e(/* import() */ 179).then(__webpack_require__.bind(__webpack_require__, 3179));
    const source = { path, text };
    const found = await readDocumentOf(source, validateConfig, 'embargo-config');
    return { path, config: found.value, spanOf: found.spanOf };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/rules/document/policy-paths.ts
/** Where GitHub looks for a policy, in its order. */
const FOLDERS = ['.github/', '', 'docs/'];
/** The usual name in each of them. */
const POLICY_PATHS = FOLDERS.map((folder) => `${folder}SECURITY.md`);
const POLICY = /^(?:\.github\/|docs\/)?security\.(?:md|markdown|rst|adoc|txt)$/i;
/** Spelt as GitHub's own template does: a lower-case `docs/security.md` is often a manual. */
const FORMAL = /(?:^|\/)SECURITY\.\w+$/;
/** Whether GitHub would show a tracked file as the security policy. */
function isPolicyPath(path) {
    return POLICY.test(path);
}
/** The policies among tracked files, the one that GitHub shows first. */
function policiesAmong(files) {
    return [...files]
        .filter((path) => POLICY.test(path) && (FORMAL.test(path) || !path.startsWith('docs/')))
        .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}
function rank(path) {
    return FOLDERS.indexOf(path.slice(0, path.lastIndexOf('/') + 1));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/source/decode.ts

/** 1 MiB: no policy is larger, and a larger file only costs time. */
const MAX_BYTES = 1024 * 1024;
/**
 * The text of a file's bytes: UTF-8, at most 1 MiB, no NUL, not only white space; a byte order mark
 * is dropped.
 */
function decode(path, bytes) {
    if (bytes.length > MAX_BYTES) {
        throw unreadable(path, `is ${String(bytes.length)} bytes, expected at most ${String(MAX_BYTES)}`);
    }
    if (isUtf16(bytes))
        throw unreadable(path, 'is UTF-16, expected UTF-8; save it as UTF-8');
    if (bytes.includes(0))
        throw unreadable(path, 'has NUL bytes, expected UTF-8 text');
    const text = decodeUtf8(path, bytes);
    if (text.trim() === '')
        throw unreadable(path, 'is empty, expected a policy; write one');
    return text;
}
/** Its byte order mark says so, the little or the big end first. */
function isUtf16([first, second]) {
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
function decodeUtf8(path, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw unreadable(path, 'is not UTF-8, expected UTF-8 text; save it as UTF-8', cause);
    }
}
function unreadable(path, found, cause) {
    return new src_error/* EmbargoError */.k('FILE_UNREADABLE', `${path} ${found}`, { cause });
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/flow-text.ts
/**
 * Visible text that remembers where each piece of it stands in the source: markup is dropped,
 * white space folded to one space, quotes and dashes are made plain.
 */
class FlowText {
    text;
    lower;
    #map;
    #end;
    constructor(text, map, end) {
        this.text = text;
        const lower = text.toLowerCase();
        // A few letters (İ) change their length; offsets matter more than such a letter's case.
        this.lower = lower.length === text.length ? lower : text;
        this.#map = map;
        this.#end = end;
    }
    /** Source text as it stands, such as code. */
    static verbatim(text, offset) {
        return new FlowText(text, [0, offset, VERBATIM], offset + text.length);
    }
    /** The source offset of an index into `text`. */
    offsetAt(index) {
        const at = this.#pieceAt(index);
        const offset = this.#map[at + 1] ?? this.#end;
        if (this.#map[at + 2] !== VERBATIM)
            return offset;
        return Math.min(offset + index - (this.#map[at] ?? 0), this.#end);
    }
    /** The source offset just behind the character before an index into `text`. */
    endOffsetAt(index) {
        if (index <= 0)
            return this.offsetAt(0);
        const at = this.#pieceAt(index - 1);
        const length = this.#map[at + 2] ?? VERBATIM;
        if (length === VERBATIM)
            return Math.min(this.offsetAt(index - 1) + 1, this.#end);
        return (this.#map[at + 1] ?? 0) + length;
    }
    /** The place in the map of the piece that an index lies in. */
    #pieceAt(index) {
        const map = this.#map;
        let low = 0;
        let high = map.length / 3 - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((map[middle * 3] ?? 0) <= index)
                low = middle;
            else
                high = middle - 1;
        }
        return low * 3;
    }
}
const VERBATIM = -1;
const PLAIN = {
    '\u2018': "'",
    '\u2019': "'",
    '\u201c': '"',
    '\u201d': '"',
    '\u2010': '-',
    '\u2011': '-',
    '\u2012': '-',
    '\u2013': '-',
    '\u2212': '-',
};
const UNUSUAL = /[\u2018\u2019\u201c\u201d\u2010-\u2013\u2212]/g;
/** White space that is not already a single space. */
const FOLDABLE = / [\s\u200b]+|(?! )[\s\u200b][\s\u200b]*/g;
const SPACE = 32;
const NEWLINE = 10;
/** Collects pieces of source into a `FlowText`. */
class FlowBuilder {
    #pieces = [];
    #map = [];
    #length = 0;
    /** Code of the last character; 0 where there is none. */
    #last = 0;
    /** Offset less index of the last verbatim piece: what goes on from it needs no entry in the map. */
    #shift = NaN;
    #end;
    constructor(start) {
        this.#end = start;
    }
    get length() {
        return this.#length;
    }
    /** Adds source text that starts at an offset, folding its white space. */
    add(piece, offset) {
        let from = 0;
        FOLDABLE.lastIndex = 0;
        while (FOLDABLE.test(piece)) {
            const to = FOLDABLE.lastIndex;
            const run = startOfSpace(piece, to, from);
            if (run > from)
                this.#append(piece.slice(from, run), offset + from);
            this.space(offset + run);
            from = to;
            this.#end = offset + from;
        }
        if (from < piece.length)
            this.#append(from === 0 ? piece : piece.slice(from), offset + from);
    }
    /** Adds text that replaces `length` characters of source, such as a decoded entity. */
    replace(text, offset, length) {
        if (text !== '')
            this.#push(text, offset, length);
        this.#end = Math.max(this.#end, offset + length);
    }
    /** Adds one space unless there is one, or nothing, before it. */
    space(offset) {
        if (this.#isAtStart())
            return;
        this.#push(' ', offset, VERBATIM);
    }
    /** Ends the sentence here, as a hard line break or a table cell does. */
    breakSentence(offset) {
        if (this.#last === SPACE) {
            this.#pieces.push((this.#pieces.pop() ?? '').slice(0, -1));
            this.#length--;
            this.#shift = NaN;
        }
        else if (this.#isAtStart())
            return;
        this.#push('\n', offset, VERBATIM);
    }
    build() {
        if (this.#last === NEWLINE)
            this.#pieces.pop();
        const [first = '', second] = this.#pieces;
        const text = second === undefined ? first : this.#pieces.join('');
        // A copy takes no more room than it needs.
        return new FlowText(text, this.#map.slice(), this.#end);
    }
    #isAtStart() {
        return this.#last === 0 || this.#last === SPACE || this.#last === NEWLINE;
    }
    #append(piece, offset) {
        let text = piece;
        if (this.#isAtStart()) {
            text = text.trimStart();
            if (text === '')
                return;
        }
        const start = offset + piece.length - text.length;
        this.#push(text.replace(UNUSUAL, (character) => PLAIN[character] ?? character), start, VERBATIM);
        this.#end = Math.max(this.#end, offset + piece.length);
    }
    #push(text, offset, length) {
        const shift = length === VERBATIM ? offset - this.#length : NaN;
        if (shift !== this.#shift) {
            this.#map.push(this.#length, offset, length);
            this.#shift = shift;
        }
        this.#pieces.push(text);
        this.#length += text.length;
        this.#last = text.charCodeAt(text.length - 1);
    }
}
function startOfSpace(text, end, from) {
    let at = end;
    while (at > from && isSpace(text.charCodeAt(at - 1)))
        at--;
    return at;
}
function isSpace(code) {
    return (code === SPACE ||
        (code >= 9 && code <= 13) ||
        (code > 127 && /[\s\u200b]/.test(String.fromCharCode(code))));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/addresses.ts
const MAX_LOCAL = 64;
const DOMAIN = /(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z][a-z0-9-]{1,62}/iy;
/** The e-mail addresses in a text, in order. */
function addressesIn(text) {
    const addresses = [];
    let floor = 0;
    for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', Math.max(floor, at + 1))) {
        const from = localStart(text, at, Math.max(floor, at - MAX_LOCAL));
        const to = from < at ? domainEnd(text, at + 1) : -1;
        if (to === -1)
            continue;
        addresses.push({ from, to });
        floor = to;
    }
    return addresses;
}
function localStart(text, at, floor) {
    let from = at;
    while (from > floor && /[\w.+-]/.test(text.charAt(from - 1)))
        from--;
    while (from < at && /[_.+-]/.test(text.charAt(from)))
        from++;
    return from;
}
function domainEnd(text, from) {
    DOMAIN.lastIndex = from;
    if (!DOMAIN.test(text))
        return -1;
    let end = DOMAIN.lastIndex;
    while (text.charAt(end - 1) === '-')
        end--;
    return end;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/linked-flow.ts


/** Collects visible text and the links in it, whatever the markup. */
class LinkedFlow {
    out;
    #links = [];
    /** Links whose text is being read, and where in the flow it starts. */
    #open = [];
    /** Links whose text has been read. */
    #read = [];
    constructor(start) {
        this.out = new FlowBuilder(start);
    }
    get isInLink() {
        return this.#open.length > 0;
    }
    /** Adds a link that is whole; an image in the text of a link gives it a text. */
    link(draft) {
        const outer = this.#open.at(-1)?.link;
        if (outer?.text === '')
            outer.text = draft.text;
        this.#links.push({ ...draft });
    }
    /** Adds a link whose text follows. */
    openLink(draft) {
        const link = { ...draft };
        this.#links.push(link);
        this.#open.push({ link, from: this.out.length });
    }
    closeLink(end) {
        const open = this.#open.pop();
        if (open === undefined)
            return;
        open.link.end = end;
        this.#read.push({ link: open.link, from: open.from, to: this.out.length });
    }
    take(end) {
        while (this.isInLink)
            this.closeLink(end);
        const flow = this.out.build();
        for (const { link, from, to } of this.#read) {
            const text = flow.text.slice(from, to).trim();
            if (text !== '')
                link.text = text;
        }
        if (flow.text.includes('@'))
            this.#addAddresses(flow);
        return { flow, links: this.#links };
    }
    /** Addresses that no link leads to, such as those in code, are links to a reader. */
    #addAddresses(flow) {
        const linked = this.#links.filter(({ kind }) => kind !== 'image');
        let next = 0;
        let around;
        for (const { from, to } of addressesIn(flow.text)) {
            const start = flow.offsetAt(from);
            const end = flow.endOffsetAt(to);
            for (let link = linked[next]; link !== undefined && link.start <= start; link = linked[next]) {
                around = link;
                next++;
            }
            const url = flow.text.slice(from, to);
            if (around !== undefined && start < around.end && around.url.includes(url))
                continue;
            const place = { start, end, urlStart: start, urlEnd: end };
            this.#links.push({ kind: 'address', url, text: url, ...place });
        }
        this.#links.sort((one, other) => one.start - other.start);
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/bare-links.ts
const SCHEME = /(?<!\w)(?:https?|ftp)$/i;
/** What a link in running text is not taken to go on over. */
const URL_TEXT = /[^\s<>"`|\\\u2018-\u201f\u3001\u3002\u300a-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]*/y;
const TRAILING = "?!.,:;*_~'";
/** The bare link whose `://` stands here. */
function urlAt(text, colon) {
    const scheme = SCHEME.exec(text.slice(Math.max(0, colon - 6), colon))?.[0];
    if (scheme === undefined)
        return undefined;
    const to = urlEnd(text, colon + 3);
    return to > colon + 3 ? { from: colon - scheme.length, to } : undefined;
}
/** The bare link whose `www.` stands here. */
function wwwAt(text, from) {
    if (from > 0 && /[\w@/]/.test(text.charAt(from - 1)))
        return undefined;
    const to = urlEnd(text, from + 4);
    return text.slice(from + 4, to).includes('.') ? { from, to } : undefined;
}
function urlEnd(text, from) {
    URL_TEXT.lastIndex = from;
    let end = from + (URL_TEXT.exec(text)?.[0].length ?? 0);
    end = closingBracket(text, from, end);
    while (end > from && TRAILING.includes(text.charAt(end - 1)))
        end--;
    return end;
}
/** The first bracket that closes none inside the link, or its end. */
function closingBracket(text, from, end) {
    let round = 0;
    let square = 0;
    for (let at = from; at < end; at++) {
        const character = text.charAt(at);
        if (character === '(')
            round++;
        else if (character === '[')
            square++;
        else if (character === ')')
            round--;
        else if (character === ']')
            square--;
        if (round < 0 || square < 0)
            return at;
    }
    return end;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/marks.ts

/** Gives to the flow what a text that stands at an offset shows. */
function readMarks(text, base, { target, grammar }) {
    const reader = new MarkReader(text, base, target);
    const { special } = grammar;
    special.lastIndex = 0;
    while (special.test(text)) {
        const index = special.lastIndex - 1;
        const mark = grammar.markAt(text, index);
        const isNext = mark !== undefined && reader.read(mark, mark.from ?? index);
        if (isNext)
            special.lastIndex = Math.max(mark.to, index + 1);
    }
    reader.finish();
}
class MarkReader {
    #text;
    #base;
    #target;
    #at = 0;
    constructor(text, base, target) {
        this.#text = text;
        this.#base = base;
        this.#target = target;
    }
    /** Reads a mark and the text before it; false where the mark lies in one that was read. */
    read(mark, from) {
        const { to, shown, replacement, link } = mark;
        if (from < this.#at)
            return false;
        this.#add(this.#at, from);
        const isOpen = link !== undefined && this.#open(link, from, to);
        if (shown !== undefined)
            this.#add(...shown);
        if (replacement !== undefined) {
            this.#target.out.replace(replacement, this.#base + from, to - from);
        }
        if (isOpen)
            this.#target.closeLink(this.#base + to);
        this.#at = to;
        return true;
    }
    finish() {
        this.#add(this.#at, this.#text.length);
    }
    #add(from, to) {
        if (to > from)
            this.#target.out.add(this.#text.slice(from, to), this.#base + from);
    }
    /** Adds a link; whether its text follows. */
    #open({ kind, url, place, text = '' }, from, to) {
        const [urlStart, urlEnd] = [this.#base + place[0], this.#base + place[1]];
        const span = { start: this.#base + from, end: this.#base + to, urlStart, urlEnd };
        const draft = { kind, url, text, ...span };
        if (kind === 'link')
            this.#target.openLink(draft);
        else
            this.#target.link(draft);
        return kind === 'link';
    }
}
/** The bare link that `:`, `w` or `<` gives away, which every markup knows. */
function bareLinkAt(text, index) {
    const character = text.charAt(index);
    if (character === '<')
        return bracketedAt(text, index);
    const range = character === ':' ? urlAt(text, index) : wwwAt(text, index);
    if (range === undefined)
        return undefined;
    const { from, to } = range;
    const url = text.slice(from, to);
    return {
        from,
        to,
        shown: [from, to],
        link: { kind: 'autolink', url, place: [from, to], text: url },
    };
}
const BRACKETED = /<((?:https?|ftp|mailto):[^\s<>]{1,2000})>/iy;
function bracketedAt(text, index) {
    BRACKETED.lastIndex = index;
    const url = BRACKETED.exec(text)?.[1];
    if (url === undefined)
        return undefined;
    const place = [index + 1, index + 1 + url.length];
    return { to: place[1] + 1, shown: place, link: { kind: 'autolink', url, place, text: url } };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/block-writer.ts



const TOP = { listDepth: 0, opensItem: false, quoted: false };
/** Gives blocks of a markup that is read line by line to a builder. */
class BlockWriter {
    builder;
    #text;
    #grammar;
    #header;
    /** The text may differ from the source in what was made white space, not in its length. */
    constructor(builder, text, grammar) {
        this.builder = builder;
        this.#text = text;
        this.#grammar = grammar;
    }
    heading(level, range) {
        const target = this.#read([range], range.start);
        const { flow, links } = target.take(range.end);
        this.builder.heading(Math.min(level, 6), { ...range, flow }, links);
    }
    paragraph(range, place) {
        if (range.start >= range.end)
            return;
        const { flow, links } = this.#read([range], range.start).take(range.end);
        this.builder.block({ kind: 'paragraph', ...place, ...range, flow }, links);
    }
    code(range, place) {
        const flow = FlowText.verbatim(this.#text.slice(range.start, range.end), range.start);
        this.builder.block({ kind: 'code', ...place, ...range, flow }, []);
    }
    comment({ start, end }) {
        this.builder.comment({ text: this.#text.slice(start, end), start, end });
    }
    /** Writes a row of cells, each of one or more pieces; rows belong to the last header. */
    row(kind, cells) {
        const pieces = cells.flat();
        const start = pieces.reduce((least, piece) => Math.min(least, piece.start), Infinity);
        const end = pieces.reduce((most, piece) => Math.max(most, piece.end), 0);
        if (start > end)
            return;
        const target = new LinkedFlow(start);
        const places = cells.map((cell, index) => {
            const first = cell[0]?.start ?? start;
            if (index > 0)
                target.out.replace(' | ', first, 0);
            const from = target.out.length;
            this.#add(cell, target);
            return { start: first, end: cell.at(-1)?.end ?? first, from, to: target.out.length };
        });
        const { flow, links } = target.take(end);
        const header = kind === 'table-row' ? this.#header : undefined;
        const draft = { kind, ...TOP, start, end, flow, header, cells: places.map(toCell) };
        const block = this.builder.block(draft, links);
        if (kind === 'table-header')
            this.#header = block;
        function toCell({ from, to, ...span }) {
            const text = flow.text.slice(from, to).replaceAll('\n', ' ').trim();
            return { text, lower: text.toLowerCase(), ...span };
        }
    }
    /** Ends a table: rows that follow belong to no header. */
    endTable() {
        this.#header = undefined;
    }
    #read(pieces, start) {
        const target = new LinkedFlow(start);
        this.#add(pieces, target);
        return target;
    }
    #add(pieces, target) {
        for (const { start, end } of pieces) {
            target.out.space(start);
            const grammar = this.#grammar;
            readMarks(this.#text.slice(start, end), start, { target, grammar });
        }
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/vocabulary.ts
const STEM_LENGTH = 4;
const WORD = /[a-z][a-z_]*(?:-[a-z]+)*|\d+/g;
const LAST_DIGIT = 57;
/**
 * Tells the classes of the words in a text. A class has whole words, and beginnings of words
 * marked by a final `*` (at least four letters).
 */
class Vocabulary {
    #classes;
    #words;
    /** The classes of a number in digits. */
    #ofDigits;
    #whole = new Map();
    #stems = new Map();
    #isIndexed = false;
    constructor(classes, words, ofDigits = 0) {
        this.#classes = classes;
        this.#words = words;
        this.#ofDigits = ofDigits;
    }
    /** The classes of the words in lower-case text. */
    of(lower) {
        if (!this.#isIndexed)
            this.#index();
        let bits = 0;
        WORD.lastIndex = 0;
        for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) {
            bits |= this.#ofWord(match[0]);
        }
        return bits;
    }
    #ofWord(word) {
        if (word.charCodeAt(0) <= LAST_DIGIT)
            return this.#ofDigits;
        const known = this.#whole.get(word);
        if (known !== undefined)
            return known;
        let bits = 0;
        for (const [stem, stemBits] of this.#stems.get(word.slice(0, STEM_LENGTH)) ?? []) {
            if (word.startsWith(stem))
                bits |= stemBits;
        }
        if (word.includes('-'))
            for (const part of word.split('-'))
                bits |= this.#ofWord(part);
        this.#whole.set(word, bits);
        return bits;
    }
    #index() {
        this.#isIndexed = true;
        const exact = new Map();
        for (const name of Object.keys(this.#words)) {
            for (const word of this.#words[name].split(' '))
                this.#add(exact, word, this.#classes[name]);
        }
        // Exact words may also begin like a stem; both count.
        for (const [word, bits] of exact)
            this.#whole.set(word, bits | this.#ofWord(word));
    }
    #add(exact, word, bits) {
        if (!word.endsWith('*')) {
            exact.set(word, (exact.get(word) ?? 0) | bits);
            return;
        }
        const stem = word.slice(0, -1);
        const key = stem.slice(0, STEM_LENGTH);
        const list = this.#stems.get(key) ?? [];
        list.push([stem, bits]);
        this.#stems.set(key, list);
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/topics.ts

/**
 * What a sentence may be about, by its words. A reader asks for the sentences of its topics and
 * looks at no others, so that a policy is scanned once and not once a fact.
 */
const TOPIC = {
    /** A number, in digits or words, or a duration word. */
    time: 1 << 0,
    /** acknowledge, respond, reply, confirm, answer, contact… */
    response: 1 << 1,
    /** report, disclose, submit, send, notify, file… */
    report: 1 << 2,
    /** fix, patch, release, remediate, resolve… */
    fix: 1 << 3,
    /** public, publish, disclosure, embargo… */
    publicity: 1 << 4,
    /** triage, assess, evaluate, investigate, validate… */
    triage: 1 << 5,
    /** update, inform, progress, status… */
    update: 1 << 6,
    /** supported, versions, maintained… */
    support: 1 << 7,
    /** pgp, gpg, encrypt, key, fingerprint… */
    encryption: 1 << 8,
    /** include, provide, steps, reproduce, details… */
    contents: 1 << 9,
    /** safe harbor, good faith, legal action… */
    legal: 1 << 10,
    /** scope, eligible, qualify… */
    scope: 1 << 11,
    /** bounty, reward, hackerone… */
    bounty: 1 << 12,
    /** credit, thank, acknowledge, hall of fame… */
    credit: 1 << 13,
    /** cvss, severity, score, critical, high, low… */
    severity: 1 << 14,
    /** cve, mitre, cna, dwf… */
    cve: 1 << 15,
    /** distributors, vendors, partners, advance notice, embargo… */
    distributor: 1 << 16,
    /** announce, notify, channels, mailing list, blog… */
    announce: 1 << 17,
    /** retrospective, postmortem… */
    retrospective: 1 << 18,
    /** team, members, committee, maintainers… */
    team: 1 << 19,
    /** advisory, github, private, fork, repository… */
    fork: 1 << 20,
    /** e-mail, contact, address, form… */
    contact: 1 << 21,
    /** weekday, utc, holiday, release window… */
    calendar: 1 << 22,
    /** binaries, signed, built, artifacts… */
    binaries: 1 << 23,
    /** embargo, need-to-know, leak, confidential… */
    embargo: 1 << 24,
    /** below, above, following, template… */
    reference: 1 << 25,
    /** issue, tracker, forum, publicly… */
    tracker: 1 << 26,
    /** approve, review, lgtm, agree… */
    approval: 1 << 27,
};
const WORDS = {
    time: 'hour* hr hrs day days workday* week* biweekly fortnight* month* quarter* year* minute* min mins immediately asap one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty twenty-four thirty forty forty-eight sixty seventy-two ninety hourly daily monthly business working timeline* timeframe* time-frame* deadline* schedule* dates timing times limits targets sla slas stunde* tag tage tagen werktag* arbeitstag* woche* monat* heure* jour* semaine* hora horas dias semana* giorn* settiman* uren dag dagen weken werkdag* godzin* dni saat hafta hari',
    response: 'acknowl* respon* reply replie* confirm* answer* receipt receiv* hear heard reach contact* reaction react touch follow* initial first initiate feedback assess* review* triag* notif*',
    report: 'report* disclos* submit* submission* send sent notif* file filed filing email* mail mailing raise tell inform open opening post posting create contact* discover* found find',
    fix: 'fix fixes fixed fixing patch* releas* remediat* resolv* resolut* mitigat* address* solv* correct* ship shipped deploy* backport* cherry* hotfix*',
    publicity: 'public* publish* disclos* embargo* announc* coordinat* confidential* secret private* reveal* advisory advisories',
    triage: 'triag* assess* evaluat* investigat* validat* analy* verif* determin* confirm* accept* review* apprais* impact severity',
    update: 'updat* inform* progress status informed posted apprised abreast loop daily weekly biweekly monthly regularly keep communicat* check-in check-ins',
    support: 'support* version* maintain* branch* latest lts eol end-of-life backport* release* main master current only',
    encryption: 'pgp gpg openpgp encrypt* key keys fingerprint keybase signal keyserver',
    contents: 'include including provide providing describe description step steps reproduc* detail* information poc proof impact contain* version* enclose specify attach please need affected state share explain* exploit* screenshot* logs evidence attach* useful helpful severity submit* send tell list',
    legal: 'safe harbor* harbour* faith legal* laws lawsuit* lawful* prosecut* authoriz* authoris* litigat* sue enforcement research*',
    scope: 'scope scopes eligible ineligible qualif* excluded exclud* exclusion* exclusions considered consider out-of-scope in-scope vulnerab* bug bugs not applies covers upstream third-party dependenc* accept*',
    bounty: 'bount* reward* bugcrowd hackerone huntr intigriti yeswehack paid pay payment monetary compensat* remunerat* swag cash',
    credit: 'credit* thank* acknowledg* recogni* attribut* hall fame anonym* appreciat* name named mention* honor* honour* gratitude naming thanks* featur* list listed contributors',
    severity: 'cvss* severit* scor* critical high medium moderate low risk rating rated sensitivity',
    cve: 'cve cves mitre cna dwf cveform identifier',
    distributor: 'distribut* vendor* partner* downstream early advance* prior embargo* pre-disclosure predisclosure packag* stakeholder* integrator* customers providers distro distros distrib operators validators ahead heads-up high-profile privately',
    announce: 'announc* notif* inform publish* public* post posted posts advisory advisories blog* mailing list lists channel* changelog* release notes note twitter mastodon slack discord newsletter rss feed website social subscribe subscri* communicat* publi sicherheits* released releases log listed database news bulletin*',
    retrospective: 'retrospect* postmortem* post-mortem* mortem blameless lessons review',
    team: 'team teams member* committee group maintainer* src pst psirt wg council lead leads roles role coordinator officer contacts responders rotation rotat* chair round-robin volunteer* security_contacts center centre board csirt sirt psrt vmt sig chairs',
    fork: 'fork forks private* advisory advisories repositor* repo repos branch draft confidential',
    contact: 'email* e-mail* mail mailto contact* address form forms chat telegram signal matrix hackerone bugcrowd huntr tidelift portal button tab dm message slack discord keybase',
    calendar: 'monday* tuesday* wednesday* thursday* friday* saturday* sunday* weekday* weekend* utc gmt cet pst pt est am pm holiday* non-friday noon time',
    binaries: 'binar* artifact* artefact* signed signature* sign build* built package* image* functional checksum* attest* cosign provenance tarball* wheels crates',
    embargo: 'embargo* need-to-know leak* confidential* secret* breach* breaks nda share shared',
    reference: 'below above following follows template* section outlined described listed here document herein',
    tracker: 'issue issues tracker public* forum* discussion* discuss slack discord ticket* twitter social channels github bug jira list irc chat',
    approval: 'approv* review* lgtm* agree* consensus merge* sign-off',
};
const vocabulary = new Vocabulary(TOPIC, WORDS, TOPIC.time);
/** The topics of the words in lower-case text. */
function topicsOf(lower) {
    return vocabulary.of(lower);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/sentences.ts

/** A mark that may end a sentence, what closes behind it, and a line break (`\n` in the flow). */
const BOUNDARY = /(?<![.!?])[.!?]+["')\]]*(?= )|[\u3002\uff01\uff1f\u0964\u06d4\u061f]+["')\]\u3009\u300b\u300d\u300f\uff09]*|\n/g;
/** Ends of words that a point shortens, whatever follows. */
const SHORTENED = /(?:^|[\s("'/])(?:e\.g|i\.e|vs|cf|approx|incl|resp|dr|mr|mrs|ms|prof|st|inc|ltd|z\.b|d\.h|u\.a|bzw|ggf|p\.ej|см|напр|т\.е|т\.д)$/;
/** Those that are shortened before a number only: "No. 5", "Nov. 3". */
const SHORTENED_NUMBER = /(?:^|[\s("'])(?:no|nos|nr|sec|fig|art|ch|vol|ver|rev|pp?|ca|max|min|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
/** "4 p.m. UTC" goes on, "by 4 p.m. We" does not. */
const HALF_DAY = /\b[ap]\.m$/;
const ZONE = /^[A-Z]{2,5}\b/;
/** "J. Smith", "U.S. law". */
const INITIAL = /(?:^|[\s(.])[A-Z]$/;
/** "1. Report", "(a) ", where a list stands in running text. */
const NUMBERING = /^\(?(?:\d{1,3}|[a-z])[.)]+$/i;
const LONGEST_SHORTENED = 9;
/** Nobody reads a longer sentence: it is cut, so that no reader takes long over one. */
const LONGEST_SENTENCE = 1200;
/** Splits visible text into sentences; a line break (`\n` in the flow) ends one too. */
function splitSentences(flow, block, firstIndex) {
    const bounds = boundsOf(flow);
    const sentences = [];
    for (let at = 1; at < bounds.length; at++) {
        const from = bounds[at - 1] ?? 0;
        const start = spaceEnd(flow.text, from, bounds[at] ?? from);
        const end = spaceStart(flow.text, start, bounds[at] ?? from);
        if (start === end)
            continue;
        const index = firstIndex + sentences.length;
        sentences.push(new FlowSentence(flow, { start, end }, { block, index }));
    }
    // A copy takes no more room than it needs.
    return sentences.slice();
}
/** Where sentences start and end: one ends where the next one starts. */
function boundsOf(flow) {
    const { text } = flow;
    const bounds = [0];
    const add = (end) => {
        for (let from = bounds.at(-1) ?? 0; from < end; from = bounds.at(-1) ?? end) {
            bounds.push(cutBefore(text, from, end));
        }
    };
    BOUNDARY.lastIndex = 0;
    while (BOUNDARY.test(text)) {
        const end = BOUNDARY.lastIndex;
        if (endsSentence(flow, bounds.at(-1) ?? 0, end))
            add(end);
    }
    add(text.length);
    return bounds;
}
/** Where a sentence ends: at its end, or at a space if it is too long. */
function cutBefore(text, from, to) {
    if (to - from <= LONGEST_SENTENCE)
        return to;
    const middle = from + LONGEST_SENTENCE / 2;
    const space = text.slice(middle, from + LONGEST_SENTENCE).lastIndexOf(' ');
    return space === -1 ? from + LONGEST_SENTENCE : middle + space;
}
/** A sentence as a part of a flow. */
class FlowSentence {
    text;
    lower;
    start;
    end;
    block;
    index;
    topics;
    #flow;
    #from;
    constructor(flow, { start, end }, { block, index }) {
        this.text = flow.text.slice(start, end);
        this.lower = flow.lower.slice(start, end);
        this.start = flow.offsetAt(start);
        this.end = flow.endOffsetAt(end);
        this.block = block;
        this.index = index;
        this.topics = topicsOf(this.lower);
        this.#flow = flow;
        this.#from = start;
    }
    offsetAt(index) {
        return this.#flow.offsetAt(this.#from + index);
    }
}
function endsSentence({ text, lower }, from, end) {
    if (text.charAt(end) !== ' ' || text.charAt(end - 1) === '\n')
        return true;
    const mark = markBefore(text, end);
    if (mark > '\u007f')
        return true;
    const next = text.slice(end + 1, end + 7);
    // A small letter goes on with the sentence, unless the mark is a sure one.
    const first = next.charAt(0);
    const isSmall = first === first.toLowerCase() && first !== first.toUpperCase();
    if (isSmall && (mark === '.' || text.charAt(end - 1) !== mark))
        return false;
    if (mark !== '.')
        return true;
    if (NUMBERING.test(text.slice(from, end).trim().slice(0, 6)))
        return false;
    const word = Math.max(from, end - 1 - LONGEST_SHORTENED);
    return !isShortened(text.slice(word, end - 1), lower.slice(word, end - 1), next);
}
/** Whether the point behind a word only shortens it. */
function isShortened(word, lower, next) {
    if (INITIAL.test(word) || SHORTENED.test(lower))
        return true;
    if (HALF_DAY.test(lower))
        return ZONE.test(next);
    return /^\d/.test(next) && SHORTENED_NUMBER.test(lower);
}
/** The mark itself, which quotes and brackets may follow. */
function markBefore(text, end) {
    let at = end - 1;
    while (at > 0 && '"\')]'.includes(text.charAt(at)))
        at--;
    return text.charAt(at);
}
function spaceEnd(text, from, to) {
    let at = from;
    while (at < to && sentences_isSpace(text.charCodeAt(at)))
        at++;
    return at;
}
function spaceStart(text, from, to) {
    let at = to;
    while (at > from && sentences_isSpace(text.charCodeAt(at - 1)))
        at--;
    return at;
}
function sentences_isSpace(code) {
    return code === 32 || code === 10;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/slug.ts
/** The anchor GitHub gives a heading: lower case, no punctuation, spaces to hyphens. */
function slugOf(title) {
    return title
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replace(/ /g, '-');
}
/** Numbers repeated slugs as GitHub does: `a`, `a-1`, `a-2`; a number that is taken is left out. */
class SlugCounter {
    #counts = new Map();
    next(title) {
        const slug = slugOf(title);
        let count = this.#counts.get(slug);
        let unique = slug;
        while (this.#counts.has(unique)) {
            count = (count ?? 0) + 1;
            unique = `${slug}-${String(count)}`;
        }
        if (count !== undefined)
            this.#counts.set(slug, count);
        this.#counts.set(unique, 0);
        return unique;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/builder.ts


/** What is longer is no title that anybody reads. */
const LONGEST_TITLE = 500;
/** Shared by all blocks that have none. */
const NO_CELLS = [];
const NO_SENTENCES = [];
/** Puts a document together from its blocks in order, whatever the markup. */
class DocumentBuilder {
    source;
    #markup;
    #blocks = [];
    #sentences = [];
    #links = [];
    #comments = [];
    #sections = [];
    #slugs = new SlugCounter();
    /** The open section's ancestors and itself, outermost first. */
    #path = [];
    #section;
    constructor(source, markup) {
        this.source = source;
        this.#markup = markup;
        this.#section = this.#openSection({ title: '', level: 0, slug: '', start: 0 });
    }
    /** Adds a block to the open section; the links are those inside it. */
    block(draft, links) {
        const block = {
            listDepth: 0,
            opensItem: false,
            quoted: false,
            cells: NO_CELLS,
            header: undefined,
            ...draft,
            section: this.#section,
            sentences: NO_SENTENCES,
        };
        if (draft.kind !== 'code') {
            block.sentences = splitSentences(draft.flow, block, this.#sentences.length);
            for (const sentence of block.sentences)
                this.#sentences.push(sentence);
        }
        this.#blocks.push(block);
        if (draft.kind !== 'heading')
            this.#section.blocks.push(block);
        for (const link of links)
            this.#links.push({ ...link, block });
        return block;
    }
    /** Opens the section that a heading begins. */
    heading(level, draft, links) {
        const title = draft.flow.text.trim().slice(0, LONGEST_TITLE);
        this.#section.end = draft.start;
        this.#section = this.#openSection({
            title,
            level,
            slug: this.#slugs.next(title),
            start: draft.start,
        });
        this.#section.heading = this.block({ ...draft, kind: 'heading' }, links);
    }
    /** Adds a link outside any block, such as a definition. */
    link(link) {
        this.#links.push({ ...link, block: undefined });
    }
    comment(comment) {
        this.#comments.push(comment);
    }
    build() {
        // Definitions are given before the text that refers to them.
        if (this.#links[0]?.block === undefined)
            this.#links.sort((one, other) => one.start - other.start);
        return {
            source: this.source,
            markup: this.#markup,
            sections: this.#sections,
            blocks: this.#blocks,
            sentences: this.#sentences,
            links: this.#links,
            comments: this.#comments,
        };
    }
    #openSection(opening) {
        while ((this.#path.at(-1)?.level ?? -1) >= opening.level)
            this.#path.pop();
        const section = {
            ...opening,
            heading: undefined,
            parent: this.#path.at(-1),
            blocks: [],
            end: this.source.text.length,
        };
        if (opening.level > 0)
            this.#path.push(section);
        this.#sections.push(section);
        return section;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/lines.ts
/** The lines of a text, in order. */
function linesOf(text) {
    const lines = [];
    for (let start = 0; start <= text.length;) {
        const newline = text.indexOf('\n', start);
        const next = newline === -1 ? text.length : newline;
        lines.push(lineAt(text, start, next));
        start = next + 1;
    }
    return lines;
}
function isBlank({ from, end }) {
    return from === end;
}
/** From the first character of one line to the last of another. */
function lines_rangeOf(first, last) {
    return { start: first.from, end: last.end };
}
function lineAt(text, start, next) {
    let end = next;
    while (end > start && lines_isSpace(text.charCodeAt(end - 1)))
        end--;
    let from = start;
    let indent = 0;
    for (; from < end && lines_isSpace(text.charCodeAt(from)); from++) {
        indent = text.charCodeAt(from) === 9 ? indent - (indent % 8) + 8 : indent + 1;
    }
    return { start, end, from, indent };
}
function lines_isSpace(code) {
    return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/asciidoc/attributes.ts
const ATTRIBUTE = /^:(!?[\w-]{1,60}!?):(?: (.*))?$/;
/** What asciidoctor knows without being told. */
const KNOWN = [
    ['nbsp', ' '],
    ['sp', ' '],
    ['empty', ''],
    ['at', '@'],
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['apos', "'"],
    ['quot', '"'],
    ['plus', '+'],
    ['vbar', '|'],
];
function readAttributes(text, lines) {
    const attributes = new Map(KNOWN);
    for (const { from, end } of lines) {
        if (text.charAt(from) !== ':')
            continue;
        const [, name, value = ''] = ATTRIBUTE.exec(text.slice(from, end)) ?? [];
        if (name !== undefined)
            attributes.set(name.toLowerCase(), value.trim());
    }
    return attributes;
}
function isAttribute(line) {
    return ATTRIBUTE.test(line);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/asciidoc/inline-macros.ts
/** `https://example.org[text]`, `link:target[text]`, `mailto:…[…]`, `image:…[…]` */
const MACRO = /(?:(link|mailto|xref|image|footnote|pass):([^\s[\]]{0,2000})|(https?):\/\/[^\s[\]<>]{1,2000})\[([^\]]{0,500})\]/y;
const NAME = /(?:https?|link|mailto|xref|image|footnote|pass)$/;
const LONGEST_NAME = 8;
/** What may follow the text in the brackets. */
const ATTRIBUTES = /,\s{0,9}(?:window|role|opts|title|subject)\b|\^$/;
/** The macro whose colon stands here. */
function macroAt(text, colon) {
    const name = NAME.exec(text.slice(Math.max(0, colon - LONGEST_NAME), colon))?.[0];
    if (name === undefined)
        return undefined;
    const from = colon - name.length;
    MACRO.lastIndex = from;
    const match = MACRO.exec(text);
    if (match === null)
        return undefined;
    const words = match[4] ?? '';
    const to = from + match[0].length;
    const start = match[3] === undefined ? colon + 1 : from;
    return markOf({ name, from, to, place: [start, to - words.length - 2], words }, text);
}
function markOf({ name, from, to, place, words }, text) {
    const url = text.slice(...place);
    const shown = words === '' ? place : shownIn(words, to - words.length - 1);
    switch (name) {
        case 'footnote':
        case 'pass':
            return { from, to, shown };
        case 'image':
            return { from, to, link: { kind: 'image', url, place, text: words.split(',')[0] ?? '' } };
        case 'mailto':
            return { from, to, shown, link: { kind: 'link', url: `mailto:${url}`, place } };
        default:
            return { from, to, shown, link: { kind: 'link', url, place } };
    }
}
/** The text among what stands in brackets, without emphasis around it. */
function shownIn(words, offset) {
    let from = 0;
    let to = ATTRIBUTES.exec(words)?.index ?? words.length;
    while (to - from > 2 &&
        '*_`'.includes(words.charAt(from)) &&
        words.charAt(from) === words.charAt(to - 1)) {
        from++;
        to--;
    }
    return [offset + from, offset + to];
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/asciidoc/grammar.ts


/** `<<id,text>>` */
const CROSS_REFERENCE = /<<([^<>\n,]{1,300})(?:,([^<>]{1,300}))?>>/y;
const grammar_ATTRIBUTE = /\{([\w-]{1,60})\}(?:\[([^\]]{0,500})\])?/y;
const BEFORE_EMPHASIS = /^[\s'"([{<\-/:,;.]?$/;
const AFTER_EMPHASIS = /^[\s'")\]}>\-/:.,;!?]?$/;
/** How AsciiDoc marks inline text. */
function grammarWith(attributes) {
    return {
        special: /[*_`#+<{]|:(?=\S)|w(?=ww\.)|\\(?=[*_`#+<{:[])/g,
        markAt: (text, index) => {
            switch (text.charAt(index)) {
                case '\\':
                    return { to: index + 2, shown: [index + 1, index + 2] };
                case '{':
                    return attributeAt(text, index, attributes);
                case '<':
                    return crossReferenceAt(text, index) ?? bareLinkAt(text, index);
                case ':':
                    return macroAt(text, index) ?? bareLinkAt(text, index);
                case 'w':
                    return bareLinkAt(text, index);
                default:
                    return emphasisAt(text, index);
            }
        },
    };
}
function crossReferenceAt(text, index) {
    CROSS_REFERENCE.lastIndex = index;
    const [whole, id, words] = CROSS_REFERENCE.exec(text) ?? [];
    if (whole === undefined || id === undefined)
        return undefined;
    const to = index + whole.length;
    const place = [index + 2, index + 2 + id.length];
    const shown = words === undefined ? place : [to - 2 - words.length, to - 2];
    const url = /[#.]/.test(id) ? id : `#${id}`;
    return { to, shown, link: { kind: 'link', url, place } };
}
/** `{name}`, or `{name}[text]` where the value is a URL. */
function attributeAt(text, index, attributes) {
    grammar_ATTRIBUTE.lastIndex = index;
    const [whole, name = '', words] = grammar_ATTRIBUTE.exec(text) ?? [];
    const value = attributes.get(name.toLowerCase());
    if (whole === undefined || value === undefined)
        return undefined;
    const end = index + name.length + 2;
    const isUrl = /^(?:https?:\/\/|mailto:)/.test(value);
    if (!isUrl)
        return { to: end, replacement: value };
    const link = { kind: 'link', url: value, place: [index, end] };
    if (words === undefined || words === '')
        return { to: index + whole.length, replacement: value, link };
    return { to: index + whole.length, shown: shownIn(words, end + 1), link };
}
function emphasisAt(text, index) {
    const mark = text.charAt(index);
    const to = text.charAt(index + 1) === mark ? index + 2 : index + 1;
    // Doubled marks work inside words too.
    if (to === index + 2 && mark !== '+' && text.charAt(to) !== mark)
        return { to };
    const before = text.charAt(index - 1);
    const after = text.charAt(to);
    const opens = BEFORE_EMPHASIS.test(before) && /\S/.test(after);
    const closes = AFTER_EMPHASIS.test(after) && /\S/.test(before);
    return opens || closes ? { to } : undefined;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/asciidoc/item-marks.ts
const MARK = /^(?:(\*{1,5}|\.{1,5}|-|•)|\d{1,3}\.|[a-z]\.|<\d{1,2}>|<\.>)\s+(?=\S)/;
/** `[ ]`, `[x]` behind the mark. */
const BOX = /^\[[ x*]\]\s+/;
/** `term::` and what it means. */
const TERM = /^\S[^\n]{0,200}?:{2,4}(?=\s|$)/;
/** Tells how deep list items stand: each new mark is a level deeper. */
class ItemMarks {
    #open = [];
    /** The length of the mark that a line begins with, and the depth of its text. */
    at(line, isContinued) {
        const match = MARK.exec(line);
        if (match === null) {
            if (!isContinued && !TERM.test(line))
                this.close();
            return { length: 0, listDepth: this.#open.length };
        }
        const kind = match[1] ?? '1.';
        const known = this.#open.indexOf(kind);
        if (known === -1)
            this.#open.push(kind);
        else
            this.#open.length = known + 1;
        const length = match[0].length;
        const box = BOX.exec(line.slice(length))?.[0].length ?? 0;
        return { length: length + box, listDepth: this.#open.length };
    }
    isMarked(line) {
        return MARK.test(line);
    }
    close() {
        this.#open.length = 0;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/asciidoc/macros.ts
/** `image::target[text]`, `include::target[]`, `toc::[]` */
const macros_MACRO = /^([a-z]{2,20})::([^\s[\]]{0,2000})\[([^\]]{0,500})\]$/;
/** Reads a macro that is a line by itself; whether the line is one. */
function readMacro({ builder }, line, content) {
    const [, name, url = '', words = ''] = macros_MACRO.exec(content) ?? [];
    if (name === undefined)
        return false;
    if (url === '')
        return true;
    const urlStart = line.from + name.length + 2;
    const place = { start: line.from, end: line.end, urlStart, urlEnd: urlStart + url.length };
    const text = words.split(',')[0] ?? '';
    builder.link({ kind: name === 'image' ? 'image' : 'link', url, text, ...place });
    return true;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/asciidoc/tables.ts
/** What a cell may begin with: how many it spans, how it is aligned, what it holds. */
const CELL_MARK = /(?:(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})[+*])?(?:[<^>](?:\.[<^>])?|\.[<^>])?[adehlmsv]?$/;
/** The table between two lines of `|===`. */
function layOut(text, lines, attributes) {
    const cells = [];
    let columns = columnsIn(attributes);
    let firstRow = 0;
    for (const [index, line] of lines.entries()) {
        const before = cells.length;
        addCells(text, line, cells);
        if (firstRow === 0)
            firstRow = cells.length - before;
        // The header stands on a line of its own, a blank line behind it.
        if (columns === 0 && index === 0)
            columns = cells.length > 1 ? cells.length : 0;
    }
    columns ||= Math.max(1, firstRow);
    const rows = [];
    for (let at = 0; at < cells.length; at += columns)
        rows.push(cells.slice(at, at + columns));
    return { rows, hasHeader: hasHeader(text, lines, attributes) };
}
/** `cols="1,2"`, `cols="3*"`; 0 where they are not told. */
function columnsIn(attributes) {
    const cols = /\bcols="?([^"\]]{1,200})/.exec(attributes)?.[1];
    if (cols === undefined)
        return 0;
    return cols
        .split(/[,;]/)
        .filter((column) => column.trim() !== '')
        .reduce((sum, column) => sum + Number(/^\s*(\d{1,2})\*/.exec(column)?.[1] ?? 1), 0);
}
function hasHeader(text, lines, attributes) {
    if (attributes.includes('header'))
        return true;
    const [first, second] = lines;
    if (first === undefined || second === undefined || first.from === first.end)
        return false;
    return second.from === second.end && text.charAt(first.from) === '|';
}
function addCells(text, line, cells) {
    let from = line.from;
    for (let pipe = text.indexOf('|', from); pipe !== -1 && pipe < line.end;) {
        if (text.charAt(pipe - 1) !== '\\') {
            const mark = CELL_MARK.exec(text.slice(Math.max(from, pipe - 8), pipe))?.[0].length ?? 0;
            addPiece(text, { start: from, end: pipe - mark }, cells);
            cells.push([]);
            from = pipe + 1;
        }
        pipe = text.indexOf('|', pipe + 1);
    }
    addPiece(text, { start: from, end: line.end }, cells);
}
function addPiece(text, { start, end }, cells) {
    const piece = text.slice(start, end);
    const from = start + piece.length - piece.trimStart().length;
    const to = start + piece.trimEnd().length;
    if (from < to)
        cells.at(-1)?.push({ start: from, end: to });
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/asciidoc/read-asciidoc.ts








const TITLE = /^(={1,6}|#{1,6}) +(?=\S)/;
const UNDERLINES = '=-~^+';
/** `[source,sh]`, `[[anchor]]`: what the next block is. */
const BLOCK_ATTRIBUTES = /^\[[^\]\n]{0,500}\]{1,2}$/;
/** A line that code, a comment or something passed through begins and ends with. */
const read_asciidoc_VERBATIM = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|```)/;
/** A line that blocks like any other stand between. */
const FRAME = /^(?:={4,}|\*{4,}|_{4,}|--)$/;
const TABLE = /^[|,:!]={3,}$/;
/** Reads AsciiDoc: what asciidoctor makes of it, as far as a policy needs it. */
function readAsciidoc(source) {
    const builder = new DocumentBuilder(source, 'asciidoc');
    const lines = linesOf(source.text);
    const grammar = grammarWith(readAttributes(source.text, lines));
    new AsciidocReader(source.text, lines, new BlockWriter(builder, source.text, grammar)).read();
    return builder.build();
}
class AsciidocReader {
    #text;
    #lines;
    #writer;
    #items = new ItemMarks();
    #attributes = '';
    #at = 0;
    constructor(text, lines, writer) {
        this.#text = text;
        this.#lines = lines;
        this.#writer = writer;
    }
    read() {
        while (this.#at < this.#lines.length) {
            const line = this.#lines[this.#at];
            if (line === undefined || isBlank(line))
                this.#at++;
            else
                this.#block(line);
        }
    }
    #content(index) {
        const line = this.#lines[index];
        return line === undefined ? '' : this.#text.slice(line.from, line.end);
    }
    #block(line) {
        const content = this.#content(this.#at);
        if (BLOCK_ATTRIBUTES.test(content)) {
            this.#attributes = content;
            this.#at++;
            return;
        }
        const isRead = this.#hidden(line, content) ||
            this.#title(line, content) ||
            this.#verbatim(line, content) ||
            this.#table(content);
        if (!isRead)
            this.#prose(line, content);
        this.#attributes = '';
    }
    /** What shows nothing by itself: attributes, comments, frames and macros. */
    #hidden(line, content) {
        const isComment = /^\/\/(?!\/)/.test(content);
        if (isComment)
            this.#writer.comment({ start: line.from + 2, end: line.end });
        const isHidden = isComment || isAttribute(content) || FRAME.test(content) || content === '+';
        if (!isHidden && !readMacro(this.#writer, line, content))
            return false;
        if (FRAME.test(content))
            this.#items.close();
        this.#at++;
        return true;
    }
    #title(line, content) {
        const marks = TITLE.exec(content)?.[0] ?? '';
        const isUnderlined = marks === '' && this.#isUnderline(content, this.#content(this.#at + 1));
        if (marks === '' && !isUnderlined)
            return false;
        const level = isUnderlined
            ? UNDERLINES.indexOf(this.#content(this.#at + 1).charAt(0)) + 1
            : marks.trimEnd().length;
        this.#items.close();
        this.#writer.heading(level, { start: line.from + marks.length, end: line.end });
        this.#at += isUnderlined ? 2 : 1;
        return true;
    }
    /** The older kind of titles is underlined by as many marks as it has letters, two more or less. */
    #isUnderline(title, line) {
        if (!/^([=\-~^+])\1{2,}$/.test(line) || !/^[\p{L}\p{N}]/u.test(title))
            return false;
        return Math.abs(title.length - line.length) <= 2;
    }
    #verbatim(line, content) {
        const fence = read_asciidoc_VERBATIM.exec(content)?.[0];
        if (fence === undefined)
            return false;
        const next = this.#closing(content.startsWith('```') ? '```' : content);
        const first = this.#lines[this.#at + 1] ?? line;
        const last = this.#lines[next - 1] ?? line;
        if (next > this.#at + 1) {
            const range = { start: first.start, end: Math.max(first.start, last.end) };
            if (fence.startsWith('/'))
                this.#writer.comment(range);
            else
                this.#writer.code(range, TOP);
        }
        this.#at = next + 1;
        return true;
    }
    /** The next line that says the same, or the end. */
    #closing(mark) {
        let index = this.#at + 1;
        while (index < this.#lines.length && this.#content(index) !== mark)
            index++;
        return index;
    }
    #table(content) {
        if (!TABLE.test(content))
            return false;
        const next = this.#closing(content);
        const { rows, hasHeader } = layOut(this.#text, this.#lines.slice(this.#at + 1, next), this.#attributes);
        rows.forEach((cells, index) => {
            this.#writer.row(hasHeader && index === 0 ? 'table-header' : 'table-row', cells);
        });
        this.#writer.endTable();
        this.#at = next + 1;
        return true;
    }
    /** A paragraph or an item, up to a blank line or what starts another block. */
    #prose(first, content) {
        const { length, listDepth } = this.#items.at(content, this.#isContinued());
        const opensItem = length > 0;
        const isLiteral = !opensItem && first.indent > 0;
        const isTitle = /^\.[^\s.]/.test(content);
        let last = first;
        for (this.#at++; !isTitle && this.#goesOn(); this.#at++)
            last = this.#lines[this.#at] ?? last;
        const start = first.from + length + (isTitle ? 1 : 0);
        const place = { ...TOP, listDepth, opensItem, quoted: this.#attributes.startsWith('[quote') };
        if (isLiteral)
            this.#writer.code(lines_rangeOf(first, last), place);
        else
            this.#writer.paragraph({ start, end: last.end }, place);
    }
    /** Whether the line before joins this one to the item above, as `+` does. */
    #isContinued() {
        return this.#content(this.#at - 1) === '+';
    }
    #goesOn() {
        const content = this.#content(this.#at);
        if (content === '' || content === '+' || BLOCK_ATTRIBUTES.test(content))
            return false;
        if (read_asciidoc_VERBATIM.test(content) || FRAME.test(content) || TABLE.test(content))
            return false;
        return !this.#items.isMarked(content) && !/^\/\/(?!\/)/.test(content);
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/content.ts
/** The source of a node with each quote mark inside made a space, so that offsets stay. */
function contentOf(node, text) {
    const pieces = [];
    let at = node.from;
    for (const { from, to } of node.getChildren('QuoteMark')) {
        pieces.push(text.slice(at, from), ' ');
        at = to;
    }
    pieces.push(text.slice(at, node.to));
    return pieces.join('');
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@lezer+common@1.5.5/node_modules/@lezer/common/dist/index.js
var dist = __webpack_require__(6842);
// EXTERNAL MODULE: ./node_modules/.pnpm/@lezer+markdown@1.8.1/node_modules/@lezer/markdown/dist/index.js + 1 modules
var markdown_dist = __webpack_require__(1689);
;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/pieces.ts
/** Longer texts are parsed piece by piece, so that what is read of one piece need not be kept. */
const LENGTH = 16 * 1024;
const FENCE = /^ {0,3}(?:```|~~~)/;
const HTML_OPEN = /^ {0,3}<(?:!--|pre\b|script\b|style\b|textarea\b)/i;
const HTML_CLOSE = /-->|<\/(?:pre|script|style|textarea)>/i;
const TAG = /^ {0,3}<[a-z/!?]/i;
/** What starts a block wherever it stands. */
const START = /^(?:[-*+] \S|#{1,6} )/;
/** Where pieces of a text start that can be parsed apart, and where the last one ends. */
function pieceBounds(text) {
    const bounds = [0];
    let verbatim = 'none';
    let last = 0;
    for (let start = 0; text.length > LENGTH && start < text.length;) {
        const next = lineEnd(text, start);
        if (verbatim === 'none' && start - last >= LENGTH && startsBlock(text, start)) {
            bounds.push(start);
            last = start;
        }
        if (verbatim !== 'none' || OPENING.includes(text.charAt(pieces_spaceEnd(text, start)))) {
            verbatim = verbatimAfter(text.slice(start, next).trimEnd(), verbatim);
        }
        start = next + 1;
    }
    bounds.push(text.length);
    return bounds;
}
/** What fences and HTML begin with. */
const OPENING = '`~<';
function lineEnd(text, start) {
    const newline = text.indexOf('\n', start);
    return newline === -1 ? text.length : newline;
}
function pieces_spaceEnd(text, start) {
    let at = start;
    while (at < start + 3 && text.charAt(at) === ' ')
        at++;
    return at;
}
const ENDS = {
    fence: FENCE,
    html: HTML_CLOSE,
    tags: /^$/,
};
function verbatimAfter(line, verbatim) {
    if (verbatim !== 'none')
        return ENDS[verbatim].test(line) ? 'none' : verbatim;
    if (FENCE.test(line))
        return 'fence';
    if (HTML_OPEN.test(line))
        return HTML_CLOSE.test(line) ? 'none' : 'html';
    return TAG.test(line) ? 'tags' : 'none';
}
/** Whether the line that starts here begins a block at the top of the document. */
function startsBlock(text, start) {
    const line = text.slice(start, lineEnd(text, start)).trimEnd();
    const previous = text.slice(text.lastIndexOf('\n', start - 2) + 1, start).trimEnd();
    if (line === '-')
        return previous === '-';
    return previous === '' ? /^\S/.test(line) : START.test(line);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/syntax/depth-limit.ts
/** Blocks around a line; deeper ones are read as text, since each costs time on every line. */
const DEEPEST = 64;
/** Bounds the nesting of quotes and lists. */
const DepthLimit = {
    parseBlock: [{ name: 'DepthLimit', before: 'Blockquote', parse: readAsText }],
};
function readAsText(cx, line) {
    if (cx.depth < DEEPEST)
        return false;
    const from = cx.lineStart + line.pos;
    const text = line.text.slice(line.pos);
    const paragraph = cx.elt('Paragraph', from, from + text.length, cx.parser.parseInline(text, from));
    cx.nextLine();
    cx.addElement(paragraph);
    return true;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/syntax/link-parts.ts
/** The longest label that CommonMark takes. */
const MAX_LABEL = 999;
/** The definition that a text is from its beginning to its end. */
function definitionIn(text) {
    const labelTo = labelEnd(text);
    if (labelTo === -1 || text.charAt(labelTo) !== ':')
        return undefined;
    const target = targetAt(text, link_parts_spaceEnd(text, labelTo + 1));
    if (target === undefined)
        return undefined;
    const label = { from: 0, to: labelTo };
    const next = link_parts_spaceEnd(text, target.to);
    if (next === text.length)
        return { label, target, title: undefined };
    const titleTo = next > target.to ? titleEnd(text, next) : -1;
    if (titleTo === -1 || link_parts_spaceEnd(text, titleTo) < text.length)
        return undefined;
    return { label, target, title: { from: next, to: titleTo } };
}
/** Labels are compared without case and with white space folded. */
function labelKey(label) {
    return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
/** Where the label at the beginning ends, just behind its `]`; -1 where none does. */
function labelEnd(text) {
    const end = Math.min(text.length, MAX_LABEL);
    for (let index = 1; index < end; index++) {
        const character = text.charAt(index);
        if (character === '\\')
            index++;
        else if (character === '[')
            return -1;
        else if (character === ']')
            return text.slice(1, index).trim() === '' ? -1 : index + 1;
    }
    return -1;
}
function targetAt(text, from) {
    const pattern = text.charAt(from) === '<' ? /<[^<>\n]*>/y : /\S+/y;
    pattern.lastIndex = from;
    return pattern.test(text) ? { from, to: pattern.lastIndex } : undefined;
}
/** Where the title that starts here ends, just behind its mark; -1 where none does. */
function titleEnd(text, at) {
    const open = text.charAt(at);
    if (open !== '"' && open !== "'" && open !== '(')
        return -1;
    const close = open === '(' ? ')' : open;
    for (let index = at + 1; index < text.length; index++) {
        const character = text.charAt(index);
        if (character === '\\')
            index++;
        else if (character === close)
            return index + 1;
    }
    return -1;
}
function link_parts_spaceEnd(text, from) {
    let index = from;
    while (index < text.length && /\s/.test(text.charAt(index)))
        index++;
    return index;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/syntax/link-definition.ts

/** A definition over more lines is text: it would be read anew with every line. */
const MOST_LINES = 4;
/** Reads `[label]: target "title"`, over one line or a few. */
const LinkDefinitions = {
    parseBlock: [
        {
            name: 'LinkReference',
            leaf: (_cx, { content }) => (content.startsWith('[') ? new DefinitionReader() : null),
        },
    ],
};
class DefinitionReader {
    #lines = 1;
    nextLine(cx, line, leaf) {
        if (this.#lines++ > MOST_LINES)
            return false;
        const definition = definitionIn(leaf.content);
        if (definition === undefined)
            return false;
        const next = line.text.slice(line.pos);
        // What looks like a title on the next line may be one, or text of its own.
        const isTitle = definition.title === undefined && /^["'(]/.test(next);
        if (isTitle && definitionIn(`${leaf.content}\n${next}`) !== undefined)
            return false;
        add(cx, leaf, definition);
        return true;
    }
    finish(cx, leaf) {
        const definition = this.#lines > MOST_LINES ? undefined : definitionIn(leaf.content);
        if (definition === undefined)
            return false;
        add(cx, leaf, definition);
        return true;
    }
}
function add(cx, leaf, { label, target }) {
    const place = (name, { from, to }) => cx.elt(name, leaf.start + from, leaf.start + to);
    const children = [place('LinkLabel', label), place('URL', target)];
    const end = leaf.start + leaf.content.length;
    cx.addLeafElement(leaf, cx.elt('LinkReference', leaf.start, end, children));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/syntax/long-text.ts
/** Longer text is read in pieces, since the library takes time quadratic in a text full of marks. */
const LONGEST = 4096;
const PIECE = 1024;
/** Bounds the time that the inline markup of one paragraph, however long, can take. */
const LongText = {
    parseInline: [{ name: 'LongText', before: 'PlainText', parse: readInPieces }],
};
function readInPieces(cx, _next, position) {
    if (position !== cx.offset || cx.text.length <= LONGEST)
        return -1;
    for (let from = 0; from < cx.text.length;) {
        const to = pieceEnd(cx.text, from);
        for (const element of cx.parser.parseInline(cx.text.slice(from, to), from + cx.offset)) {
            cx.addElement(element);
        }
        from = to;
    }
    return cx.end;
}
/** Behind the last sentence, line or word that ends in the piece, whichever there is. */
function pieceEnd(text, from) {
    const end = from + PIECE;
    if (end >= text.length)
        return text.length;
    const piece = text.slice(from, end);
    for (const mark of ['. ', '\n', ' ']) {
        const index = piece.lastIndexOf(mark);
        if (index > PIECE / 2)
            return from + index + mark.length;
    }
    return end;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/syntax/plain-text.ts
/** Every character that may begin markup or a bare link. */
const SPECIAL = /[\\`*_~[\]!<&\n]|(?<!\w)(?:https?:\/\/|www\.|mailto:)/gi;
const BACKSLASH = 92;
const plain_text_NEWLINE = 10;
/**
 * Goes over plain text at once, where the library would ask each of its parsers at each character;
 * hard line breaks are read from their end, so that a run of spaces is read once.
 */
const PlainText = {
    parseInline: [
        { name: 'PlainText', before: 'Escape', parse: skipPlainText },
        { name: 'HardBreak', parse: hardBreak },
    ],
};
function skipPlainText(cx, _next, position) {
    SPECIAL.lastIndex = position - cx.offset;
    const index = SPECIAL.exec(cx.text)?.index;
    if (index === undefined)
        return cx.end;
    return index + cx.offset > position ? index + cx.offset : -1;
}
function hardBreak(cx, next, position) {
    const index = position - cx.offset;
    if (next === BACKSLASH && /^\\\r?\n/.test(cx.text.slice(index, index + 3))) {
        return cx.addElement(cx.elt('HardBreak', position, cx.text.indexOf('\n', index) + cx.offset + 1));
    }
    if (next !== plain_text_NEWLINE)
        return -1;
    const end = cx.text.charAt(index - 1) === '\r' ? index - 1 : index;
    if (!cx.text.endsWith('  ', end))
        return -1;
    let start = end;
    while (cx.text.charAt(start - 1) === ' ')
        start--;
    return cx.addElement(cx.elt('HardBreak', start + cx.offset, position + 1));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/pipe-cells.ts
const DELIMITER_CELL = /^:?-+:?$/;
/** How many columns the delimiter row has that a line is, or 0 where it is none. */
function delimiterColumns(line) {
    if (!/^[-:|\s]+$/.test(line) || !line.includes('-'))
        return 0;
    const cells = cellsOf(line, 0);
    // A row of one cell needs a pipe, or it would be an underline.
    if (cells.length === 1 && !line.includes('|'))
        return 0;
    return cells.every(({ from, to }) => DELIMITER_CELL.test(line.slice(from, to)))
        ? cells.length
        : 0;
}
/** The cells of a row, the empty ones between two pipes included; places are offsets. */
function cellsOf(line, offset) {
    const cells = [];
    let from = pipe_cells_spaceEnd(line, 0);
    if (line.charAt(from) === '|')
        from++;
    for (let pipe = nextPipe(line, from); pipe !== -1; pipe = nextPipe(line, from)) {
        cells.push(trimmed(line, { from, to: pipe }, offset));
        from = pipe + 1;
    }
    if (pipe_cells_spaceEnd(line, from) < line.length) {
        cells.push(trimmed(line, { from, to: line.length }, offset));
    }
    return cells;
}
/** The next pipe that no backslash escapes. */
function nextPipe(line, from) {
    let at = line.indexOf('|', from);
    while (at !== -1 && isEscaped(line, at, from))
        at = line.indexOf('|', at + 1);
    return at;
}
function isEscaped(line, at, from) {
    return at > from && line.charAt(at - 1) === '\\';
}
function trimmed(line, { from, to }, offset) {
    let end = to;
    while (end > from && pipe_cells_isBlank(line.charAt(end - 1)))
        end--;
    if (end === from)
        return { from: offset + from, to: offset + to };
    return { from: offset + pipe_cells_spaceEnd(line, from), to: offset + end };
}
function pipe_cells_spaceEnd(line, from) {
    let at = from;
    while (at < line.length && pipe_cells_isBlank(line.charAt(at)))
        at++;
    return at;
}
function pipe_cells_isBlank(character) {
    return character === ' ' || character === '\t' || character === '\r';
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/syntax/table.ts

/** GitHub's tables, with their empty cells, and no pattern that spaces make slow. */
const Tables = {
    defineNodes: [{ name: 'Table', block: true }, 'TableHeader', 'TableRow', 'TableCell'],
    parseBlock: [
        {
            name: 'Table',
            before: 'SetextHeading',
            leaf: (_cx, { content }) => (content.includes('|') ? new TableReader() : null),
            endLeaf: startsTable,
        },
    ],
};
/** Whether a line in a paragraph is the header of a table. */
function startsTable(cx, line, leaf) {
    if (leaf.parsers.some((parser) => parser instanceof TableReader))
        return false;
    if (!line.text.includes('|', line.basePos))
        return false;
    const columns = delimiterColumns(cx.peekLine().slice(line.basePos));
    return columns > 0 && columns === cellsOf(line.text.slice(line.basePos), 0).length;
}
class TableReader {
    /** Nothing before the second line; no rows where that delimits no table. */
    #rows;
    nextLine(cx, line, leaf) {
        const text = line.text.slice(line.pos);
        if (this.#rows === undefined) {
            const columns = delimiterColumns(text);
            const isTable = columns > 0 && columns === cellsOf(leaf.content, 0).length;
            this.#rows = isTable
                ? [row(cx, 'TableHeader', { from: leaf.start, text: leaf.content })]
                : [];
        }
        else if (this.#rows.length > 0) {
            this.#rows.push(row(cx, 'TableRow', { from: cx.lineStart + line.pos, text }));
        }
        return false;
    }
    finish(cx, leaf) {
        if (this.#rows === undefined || this.#rows.length === 0)
            return false;
        const end = leaf.start + leaf.content.length;
        cx.addLeafElement(leaf, cx.elt('Table', leaf.start, end, this.#rows));
        return true;
    }
}
function row(cx, name, { from, text }) {
    const cells = cellsOf(text, from).map((cell) => {
        const content = text.slice(cell.from - from, cell.to - from);
        return cx.elt('TableCell', cell.from, cell.to, cx.parser.parseInline(content, cell.from));
    });
    return cx.elt(name, from, from + text.length, cells);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/parser.ts








/** CommonMark with GitHub's tables, bare links and strikethrough, in time linear in the text. */
const markdownParser = markdown_dist/* parser */.K3.configure([
    markdown_dist/* Autolink */.WF,
    markdown_dist/* Strikethrough */.Gk,
    Tables,
    LinkDefinitions,
    DepthLimit,
    PlainText,
    LongText,
]);
/** The blocks alone: inline text is gone over whole. */
const blockParser = markdownParser.configure({
    parseInline: [{ name: 'Skip', before: 'LongText', parse: (cx) => cx.end }],
});
/** The top nodes of a text, in order: one, or one a piece where the text is long. */
function* parseMarkdown(text, parts) {
    const used = parts === 'all' ? markdownParser : blockParser;
    const bounds = pieceBounds(text);
    for (let index = 1; index < bounds.length; index++) {
        const from = bounds[index - 1] ?? 0;
        const tree = used.parse(text.slice(from, bounds[index]));
        const top = new dist/* Tree */.PH(tree.type, [tree], [from], from + tree.length).topNode.firstChild;
        if (top !== null)
            yield top;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/definitions.ts


/** Collects the link definitions of a text and gives each to the builder as a link. */
function readDefinitions(builder) {
    const definitions = new Map();
    const { text } = builder.source;
    if (!text.includes(']:'))
        return definitions;
    for (const top of parseMarkdown(text, 'blocks')) {
        top.cursor().iterate(({ name, node }) => {
            if (name === 'LinkReference')
                define(node);
            return name === 'Document' || /List|Blockquote/.test(name);
        });
    }
    return definitions;
    function define(node) {
        const label = node.getChild('LinkLabel');
        const target = node.getChild('URL');
        if (label === null || target === null)
            return;
        const name = text.slice(label.from + 1, label.to - 1);
        const url = unwrapTarget(text.slice(target.from, target.to));
        const key = labelKey(name);
        if (!definitions.has(key))
            definitions.set(key, url);
        const place = { start: node.from, end: node.to, urlStart: target.from, urlEnd: target.to };
        builder.link({ kind: 'definition', url, text: name, ...place });
    }
}
/** `<target>` without its brackets. */
function unwrapTarget(target) {
    return target.startsWith('<') && target.endsWith('>') ? target.slice(1, -1) : target;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/entities.ts
const NAMED = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '-',
    mdash: '\u2014',
    hellip: '\u2026',
    lsquo: "'",
    rsquo: "'",
    ldquo: '"',
    rdquo: '"',
    copy: '\u00a9',
    commat: '@',
    period: '.',
    hyphen: '-',
};
/** The text of an entity such as `&lt;` or `&#64;`; unknown ones stay as they are. */
function decodeEntity(entity) {
    const named = NAMED[entity.slice(1, -1)];
    if (named !== undefined)
        return named;
    const number = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(entity);
    if (number === null)
        return entity;
    const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/tag-content.ts

const tag_content_ATTRIBUTE = /\b(href|src|alt)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const SENTENCE_ENDS = /^<\/?(?:br|p|div|li|tr|td|th|h[1-6]|summary|details|table|ul|ol|dt|dd)\b/i;
/** Gives to the flow what a tag of HTML shows: a line break, a link, an image. */
function readTag(tag, offset, target) {
    if (SENTENCE_ENDS.test(tag))
        target.out.breakSentence(offset);
    if (/^<\/a\b/i.test(tag))
        target.closeLink(offset + tag.length);
    const name = /^<(a|img)\b/i.exec(tag)?.[1]?.toLowerCase();
    if (name === 'img')
        target.link(draftOf(tag, offset, 'image'));
    if (name !== 'a')
        return;
    const link = draftOf(tag, offset, 'link');
    if (link.url !== '' && !target.isInLink)
        target.openLink(link);
}
function draftOf(tag, offset, kind) {
    let url = '';
    let text = '';
    let place = { urlStart: offset, urlEnd: offset + tag.length };
    for (const match of tag.matchAll(tag_content_ATTRIBUTE)) {
        const { 0: whole, 1: attribute, index } = match;
        const value = match[2] ?? match[3] ?? match[4] ?? '';
        if (attribute?.toLowerCase() === 'alt')
            text = decodeEntities(value);
        else {
            url = decodeEntities(value);
            const urlStart = offset + index + whole.lastIndexOf(value);
            place = { urlStart, urlEnd: urlStart + value.length };
        }
    }
    return { kind, url, text, start: offset, end: offset + tag.length, ...place };
}
const ENTITY = /&(?:#x?[0-9a-f]{1,7}|[a-z]{2,8});/gi;
function decodeEntities(text) {
    return text.includes('&') ? text.replace(ENTITY, (entity) => decodeEntity(entity)) : text;
}
/** Gives text between tags to the flow. */
function readText(text, offset, { out }) {
    let from = 0;
    if (text.includes('&')) {
        for (const { 0: entity, index } of text.matchAll(ENTITY)) {
            out.add(text.slice(from, index), offset + from);
            out.replace(decodeEntity(entity), offset + index, entity.length);
            from = index + entity.length;
        }
    }
    out.add(text.slice(from), offset + from);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/html.ts



/** Elements whose content is not shown. */
const HIDDEN = /^<(?:script|style|template)\b/i;
/** Reads a block of HTML: comments apart, tags dropped, links and images kept. */
function readHtml(node, place, builder) {
    const target = new LinkedFlow(node.from);
    new HtmlReader(contentOf(node, builder.source.text), node.from, builder).read(target);
    const { flow, links } = target.take(node.to);
    if (flow.text === '' && links.length === 0)
        return;
    builder.block({ ...place, kind: 'html', start: node.from, end: node.to, flow }, links);
}
class HtmlReader {
    #text;
    #base;
    #builder;
    constructor(text, base, builder) {
        this.#text = text;
        this.#base = base;
        this.#builder = builder;
    }
    read(target) {
        const text = this.#text;
        for (let at = 0; at < text.length;) {
            const open = this.#nextMark(at);
            readText(text.slice(at, open), this.#base + at, target);
            if (open === text.length)
                return;
            at = text.startsWith('<!--', open) ? this.#comment(open) : this.#tag(open, target);
        }
    }
    #nextMark(from) {
        const text = this.#text;
        for (let at = text.indexOf('<', from); at !== -1; at = text.indexOf('<', at + 1)) {
            if (/[a-z/!?]/i.test(text.charAt(at + 1)))
                return at;
        }
        return text.length;
    }
    #comment(open) {
        const close = this.#text.indexOf('-->', open + 4);
        const to = close === -1 ? this.#text.length : close;
        const end = Math.min(to + 3, this.#text.length);
        const text = this.#text.slice(open + 4, to);
        this.#builder.comment({ text, start: this.#base + open, end: this.#base + end });
        return end;
    }
    #tag(open, target) {
        const close = this.#text.indexOf('>', open);
        const end = close === -1 ? this.#text.length : close + 1;
        const tag = this.#text.slice(open, end);
        readTag(tag, this.#base + open, target);
        return HIDDEN.test(tag) ? this.#hiddenEnd(end) : end;
    }
    #hiddenEnd(from) {
        const close = this.#text.indexOf('</', from);
        return close === -1 ? this.#text.length : close;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/inlines.ts





/** Turns inline nodes into visible text and links. */
class InlineReader {
    #text;
    #definitions;
    #target;
    #comments = [];
    constructor(text, definitions, start) {
        this.#text = text;
        this.#definitions = definitions;
        this.#target = new LinkedFlow(start);
    }
    /** How much text there is so far. */
    get length() {
        return this.#target.out.length;
    }
    /** Puts a bar between two cells of a table. */
    separate(offset) {
        this.#target.out.replace(' | ', offset, 0);
    }
    read(node) {
        this.#walk(node, node.from, node.to);
    }
    take(end) {
        return { ...this.#target.take(end), comments: this.#comments };
    }
    #walk(node, from, to) {
        let at = from;
        for (let child = node.firstChild; child !== null; child = child.nextSibling) {
            if (child.to <= from)
                continue;
            if (child.from >= to)
                break;
            this.#add(at, child.from);
            this.#inline(child);
            at = child.to;
        }
        this.#add(at, to);
    }
    #add(from, to) {
        if (to > from)
            this.#target.out.add(this.#text.slice(from, to), from);
    }
    #inline(node) {
        switch (node.name) {
            case 'Emphasis':
            case 'StrongEmphasis':
            case 'InlineCode':
                this.#walk(node, node.from, node.to);
                break;
            case 'Strikethrough':
                // What is struck out is taken back.
                break;
            case 'Link':
                this.#link(node);
                break;
            case 'Image':
                this.#image(node);
                break;
            case 'Autolink':
            case 'URL':
                this.#autolink(node);
                break;
            default:
                this.#character(node);
        }
    }
    #character({ name, from, to }) {
        const { out } = this.#target;
        switch (name) {
            case 'Escape':
                out.replace(this.#text.slice(from + 1, to), from, to - from);
                break;
            case 'Entity':
                out.replace(decodeEntity(this.#text.slice(from, to)), from, to - from);
                break;
            case 'HardBreak':
                out.breakSentence(from);
                break;
            case 'HTMLTag':
                readTag(this.#text.slice(from, to), from, this.#target);
                break;
            case 'Comment':
                this.#comments.push({ text: this.#text.slice(from + 4, to - 3), start: from, end: to });
                break;
            default:
                // Marks of emphasis, code, quotes and headings are not read.
                break;
        }
    }
    #link(node) {
        const { from: start, to: end } = node;
        const textEnd = textEndOf(node);
        const target = this.#targetOf(node, textEnd);
        if (target === undefined) {
            // Brackets without a definition are just brackets.
            this.#add(start, start + 1);
            this.#walk(node, start + 1, textEnd);
            this.#add(textEnd, end);
            return;
        }
        this.#target.openLink({ kind: 'link', text: '', start, end, ...target });
        this.#walk(node, start + 1, textEnd);
        this.#target.closeLink(end);
    }
    /** An image shows no text. */
    #image(node) {
        const { from: start, to: end } = node;
        const textEnd = textEndOf(node);
        const target = this.#targetOf(node, textEnd) ?? { url: '', urlStart: end, urlEnd: end };
        const text = this.#text.slice(start + 2, textEnd);
        this.#target.link({ kind: 'image', text, start, end, ...target });
    }
    /** The target of a link, empty for `[text]()`, or nothing where a label has no definition. */
    #targetOf(node, textEnd) {
        const place = node.getChildren('URL').find(({ from }) => from > textEnd);
        if (place !== undefined) {
            const url = unwrapTarget(this.#text.slice(place.from, place.to));
            return { url, urlStart: place.from, urlEnd: place.to };
        }
        if (node.to > textEnd + 1 && this.#text.startsWith('](', textEnd)) {
            return { url: '', urlStart: textEnd + 2, urlEnd: textEnd + 2 };
        }
        return this.#definitions.size > 0 ? this.#defined(node, textEnd) : undefined;
    }
    #defined(node, textEnd) {
        const label = node.getChild('LinkLabel');
        const isFull = label !== null && label.to - label.from > 2;
        const urlStart = isFull ? label.from + 1 : node.from + (node.name === 'Image' ? 2 : 1);
        const urlEnd = isFull ? label.to - 1 : textEnd;
        const url = this.#definitions.get(labelKey(this.#text.slice(urlStart, urlEnd)));
        return url === undefined ? undefined : { url, urlStart, urlEnd };
    }
    #autolink(node) {
        const { from: start, to: end } = node;
        const inner = node.name === 'URL' ? node : (node.getChild('URL') ?? node);
        const url = this.#text.slice(inner.from, inner.to);
        const place = { start, end, urlStart: inner.from, urlEnd: inner.to };
        const kind = /^[^:/?#]+@/.test(url) ? 'address' : 'autolink';
        // A bare link in the text of a link is only text.
        if (!this.#target.isInLink)
            this.#target.link({ kind, url, text: url, ...place });
        this.#target.out.add(url, inner.from);
    }
}
/** Where the text of a link or image ends: at its closing bracket. */
function textEndOf(node) {
    return node.getChildren('LinkMark')[1]?.from ?? node.to;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/table-row.ts
/** Reads a table row; in its text the cells are joined by ` | `. */
function readRow(row, reader) {
    const places = row.getChildren('TableCell').map((cell, index) => {
        if (index > 0)
            reader.separate(cell.from);
        const from = reader.length;
        reader.read(cell);
        return { start: cell.from, end: cell.to, from, to: reader.length };
    });
    const inlines = reader.take(row.to);
    return { ...inlines, cells: places.map((place) => cellAt(inlines.flow, place)) };
}
function cellAt(flow, { start, end, from, to }) {
    const text = flow.text.slice(from, to).replaceAll('\n', ' ').trim();
    return { text, lower: text.toLowerCase(), start, end };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/markdown/read-markdown.ts








const read_markdown_TOP = { listDepth: 0, opensItem: false, quoted: false };
/** Reads Markdown as GitHub renders it. */
function readMarkdown(source) {
    const builder = new DocumentBuilder(source, 'markdown');
    const reader = new MarkdownReader(builder, readDefinitions(builder));
    for (const top of parseMarkdown(source.text, 'all'))
        reader.children(top, read_markdown_TOP);
    return builder.build();
}
class MarkdownReader {
    #builder;
    #definitions;
    #text;
    constructor(builder, definitions) {
        this.#builder = builder;
        this.#definitions = definitions;
        this.#text = builder.source.text;
    }
    children(node, place) {
        for (let child = node.firstChild; child !== null; child = child.nextSibling) {
            this.#block(child, place);
        }
    }
    #block(node, place) {
        const { name } = node;
        if (/^(?:ATX|Setext)/.test(name))
            this.#heading(node, Number(name.at(-1)), place);
        else if (/^(?:Bullet|Ordered)/.test(name))
            this.#list(node, place);
        else
            this.#content(node, place);
    }
    #content(node, place) {
        switch (node.name) {
            case 'Paragraph':
                this.#paragraph(node, place);
                break;
            case 'Blockquote':
                this.children(node, { ...place, quoted: true });
                break;
            case 'Table':
                this.#table(node, place);
                break;
            case 'FencedCode':
            case 'CodeBlock':
                this.#code(node, place);
                break;
            case 'HTMLBlock':
            case 'CommentBlock':
                readHtml(node, place, this.#builder);
                break;
            default:
                break;
        }
    }
    #heading(node, level, place) {
        const { flow, links } = this.#inlines(node);
        this.#builder.heading(level, { ...place, start: node.from, end: node.to, flow }, links);
    }
    #paragraph(node, place) {
        const { flow, links } = this.#inlines(node);
        const span = { start: node.from, end: node.to };
        this.#builder.block({ ...place, kind: 'paragraph', ...span, flow }, links);
    }
    #list(node, place) {
        const listDepth = place.listDepth + 1;
        for (let item = node.firstChild; item !== null; item = item.nextSibling) {
            let opensItem = true;
            for (let child = item.firstChild; child !== null; child = child.nextSibling) {
                if (child.name === 'ListMark')
                    continue;
                this.#block(child, { ...place, listDepth, opensItem });
                opensItem = false;
            }
        }
    }
    #code(node, place) {
        const lines = node.getChildren('CodeText');
        const from = lines[0]?.from ?? node.to;
        const to = lines.at(-1)?.to ?? from;
        const content = contentOf(node, this.#text).slice(from - node.from, to - node.from);
        const flow = FlowText.verbatim(content, from);
        const span = { start: node.from, end: node.to };
        this.#builder.block({ ...place, kind: 'code', ...span, flow }, []);
    }
    #table(node, place) {
        let header;
        for (let row = node.firstChild; row !== null; row = row.nextSibling) {
            if (row.name !== 'TableHeader' && row.name !== 'TableRow')
                continue;
            const reader = new InlineReader(this.#text, this.#definitions, row.from);
            const { flow, links, comments, cells } = readRow(row, reader);
            const kind = row.name === 'TableHeader' ? 'table-header' : 'table-row';
            const span = { start: row.from, end: row.to };
            for (const comment of comments)
                this.#builder.comment(comment);
            const block = this.#builder.block({ ...place, kind, ...span, flow, cells, header }, links);
            header ??= block;
        }
    }
    #inlines(node) {
        const reader = new InlineReader(this.#text, this.#definitions, node.from);
        reader.read(node);
        const inlines = reader.take(node.to);
        for (const comment of inlines.comments)
            this.#builder.comment(comment);
        return inlines;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/list-depth.ts
/** Deeper items are read as if they stood this deep. */
const list_depth_DEEPEST = 32;
/** Tells by their indents how deep list items stand. */
class ListDepth {
    /** Columns where the open items are marked, outermost first. */
    #markers = [];
    /** The depth of an item that is marked at a column. */
    open(indent) {
        while ((this.#markers.at(-1) ?? -1) >= indent)
            this.#markers.pop();
        if (this.#markers.length < list_depth_DEEPEST)
            this.#markers.push(indent);
        return this.#markers.length;
    }
    /** The depth of text at a column: inside the items that are marked to the left of it. */
    at(indent) {
        while ((this.#markers.at(-1) ?? -1) >= indent)
            this.#markers.pop();
        return this.#markers.length;
    }
    close() {
        this.#markers.length = 0;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/plain/grammar.ts

/** `[text](target)`, which people write in plain text too. */
const LINK = /\[([^[\]\n]{1,300})\]\(([^\s()<>]{1,2000})\)/y;
/** Plain text has links, and marks of emphasis that are read as they stand. */
const plainGrammar = {
    special: /<|\[|:(?=\/\/)|w(?=ww\.)/g,
    markAt: (text, index) => text.charAt(index) === '[' ? linkAt(text, index) : bareLinkAt(text, index),
};
function linkAt(text, index) {
    LINK.lastIndex = index;
    const [, shown, url] = LINK.exec(text) ?? [];
    if (shown === undefined || url === undefined)
        return undefined;
    const from = index + shown.length + 3;
    return {
        to: LINK.lastIndex,
        shown: [index + 1, index + 1 + shown.length],
        link: { kind: 'link', url, place: [from, from + url.length] },
    };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/plain/hash-comments.ts
/** Lines that start with `#` and stand together, as comments in a `security.txt` do. */
const GROUP = /(?:^|\n)#[^\n]*(?:\n#[^\n]*)+/g;
/**
 * The text with the marks of comments made spaces, so that what they say is read; a single line
 * behind `#` stays, since it may be a title.
 */
function withoutHashes(text) {
    if (!text.includes('#'))
        return text;
    return text.replace(GROUP, (group) => group.replace(/(^|\n)(#{1,6})/g, spaced));
}
function spaced(_match, newline, marks) {
    return newline + ' '.repeat(marks.length);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/plain/titles.ts
const titles_LONGEST_TITLE = 80;
/** A line of the same mark, as it stands under a title. */
const UNDERLINE = /^([=\-~*^"#+_])\1{2,}$/;
const UNDERLINE_LEVELS = '=-~^"*+_#';
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+\p{Lu}/u;
/** The level of the title that a line underlines, or 0. */
function underlineLevel(line, title) {
    const mark = UNDERLINE.exec(line)?.[1];
    if (mark === undefined || title === '' || title.length > titles_LONGEST_TITLE)
        return 0;
    // A longer rule below a short line divides, it does not underline.
    if (line.length > title.length + 20 || UNDERLINE.test(title))
        return 0;
    return Math.min(3, UNDERLINE_LEVELS.indexOf(mark) + 1);
}
/** Whether a line is nothing but the same mark. */
function isRule(line) {
    return UNDERLINE.test(line);
}
/** The level of the title that a line between blank lines is, or 0. */
function titleLevel(line, next) {
    if (line.length > titles_LONGEST_TITLE || /[.,;!?]$/.test(line))
        return 0;
    const hashes = /^(#{1,6})\s+\S/.exec(line)?.[1];
    if (hashes !== undefined)
        return line.endsWith(':') ? 0 : hashes.length;
    const number = NUMBERED.exec(line)?.[1];
    // Numbers that follow each other are a list.
    if (number !== undefined)
        return NUMBERED.test(next) ? 0 : number.split('.').length + 1;
    return isCapitals(line) ? 2 : 0;
}
function isCapitals(line) {
    return (/\p{Lu}{2}/u.test(line) &&
        (line.match(/\p{Lu}/gu) ?? []).length >= 4 &&
        !/\p{Ll}|@|:\/\//u.test(line));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/plain/read-plain.ts








const MARKER = /^(?:[-*+•‣–]|\(?(?:\d{1,3}|[a-z])[.)])\s+/i;
/** A comment that stands alone. */
const HASHES = /^#{1,6}\s+/;
/** `Contact: …`, a line for itself. */
const FIELD = /^[A-Z][\w-]{1,30}:(?:\s|$)/;
const KEY_BEGIN = /^-----BEGIN [A-Z ]+-----$/;
const KEY_END = /^-----END [A-Z ]+-----$/;
/** Reads plain text: its titles, paragraphs, lists and tables, as people type them. */
function readPlain(source) {
    const builder = new DocumentBuilder(source, 'plain');
    new PlainReader(builder, withoutHashes(source.text)).read();
    return builder.build();
}
class PlainReader {
    #text;
    #lines;
    #writer;
    #lists = new ListDepth();
    #at = 0;
    constructor(builder, text) {
        this.#text = text;
        this.#lines = linesOf(text);
        this.#writer = new BlockWriter(builder, text, plainGrammar);
    }
    read() {
        while (this.#at < this.#lines.length) {
            const line = this.#lines[this.#at];
            if (line === undefined || isBlank(line))
                this.#at++;
            else if (!this.#key(line) && !this.#title(line) && !this.#table(line))
                this.#prose(line);
        }
    }
    #content(index) {
        const line = this.#lines[index];
        return line === undefined ? '' : this.#text.slice(line.from, line.end);
    }
    /** A key between its marks is code. */
    #key(first) {
        if (!KEY_BEGIN.test(this.#content(this.#at)))
            return false;
        let last = this.#at;
        while (last < this.#lines.length - 1 && !KEY_END.test(this.#content(last)))
            last++;
        this.#writer.code(lines_rangeOf(first, this.#lines[last] ?? first), TOP);
        this.#at = last + 1;
        return true;
    }
    #title(line) {
        const title = this.#content(this.#at);
        const next = this.#content(this.#at + 1);
        if (isRule(title)) {
            this.#at++;
            return true;
        }
        const underlined = underlineLevel(next, title);
        const isAlone = next === '' && this.#content(this.#at - 1) === '';
        const level = underlined > 0 ? underlined : isAlone ? titleLevel(title, this.#next()) : 0;
        if (level === 0)
            return false;
        const start = line.from + (/^#+\s+/.exec(title)?.[0].length ?? 0);
        this.#lists.close();
        this.#writer.heading(level, { start, end: line.end });
        this.#at += underlined > 0 ? 2 : 1;
        return true;
    }
    /** The next line that is not blank. */
    #next() {
        let index = this.#at + 1;
        while (index < this.#lines.length && this.#content(index) === '')
            index++;
        return this.#content(index);
    }
    #table(line) {
        const header = cellsOf(this.#content(this.#at), line.from);
        const columns = delimiterColumns(this.#content(this.#at + 1));
        if (columns === 0 || columns !== header.length)
            return false;
        this.#row('table-header', line);
        this.#at++;
        for (let row = this.#lines[this.#at]; row !== undefined; row = this.#lines[this.#at]) {
            if (!this.#content(this.#at).includes('|'))
                break;
            this.#row('table-row', row);
        }
        this.#writer.endTable();
        return true;
    }
    #row(kind, line) {
        const cells = cellsOf(this.#content(this.#at), line.from);
        this.#writer.row(kind, cells.map(({ from, to }) => [{ start: from, end: to }]));
        this.#at++;
    }
    /** A paragraph or an item, up to a blank line or what starts another block. */
    #prose(first) {
        const content = this.#content(this.#at);
        const marker = MARKER.exec(content)?.[0] ?? HASHES.exec(content)?.[0] ?? '';
        const opensItem = MARKER.test(content);
        const listDepth = opensItem ? this.#lists.open(first.indent) : this.#lists.at(first.indent);
        let last = first;
        const isField = FIELD.test(content);
        for (this.#at++; !isField && this.#goesOn(); this.#at++)
            last = this.#lines[this.#at] ?? last;
        const range = { start: first.from + marker.length, end: last.end };
        this.#writer.paragraph(range, { ...TOP, listDepth, opensItem });
    }
    #goesOn() {
        const content = this.#content(this.#at);
        if (content === '' || MARKER.test(content) || FIELD.test(content))
            return false;
        if (isRule(content) || underlineLevel(this.#content(this.#at + 1), content) > 0)
            return false;
        return delimiterColumns(this.#content(this.#at + 1)) === 0;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/restructuredtext/directives.ts
const DIRECTIVE = /^\.\. (?:\|[^|]{1,80}\| )?([a-z][\w+.:-]{0,40})::(?: +|$)/i;
const KINDS = {
    code: 'code',
    'code-block': 'code',
    sourcecode: 'code',
    literalinclude: 'hidden',
    'parsed-literal': 'code',
    math: 'code',
    image: 'image',
    figure: 'image',
    'list-table': 'list-table',
    contents: 'hidden',
    toctree: 'hidden',
    include: 'hidden',
    meta: 'hidden',
    index: 'hidden',
    raw: 'hidden',
    replace: 'hidden',
    highlight: 'hidden',
    'default-role': 'hidden',
};
/** The directive that a line begins. */
function directiveIn(line) {
    const match = DIRECTIVE.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (match === null || name === undefined)
        return undefined;
    return { kind: KINDS[name] ?? 'content', argument: match[0].length };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/restructuredtext/list-table.ts

const HEADER_ROWS = /^:header-rows: *(\d)/;
/** `* - ` begins a row, `- ` a cell. */
const MARKS = /^([*-] +(?=-))?(- *)?/;
/** The table that a `list-table` directive lays out as a list of lists. */
function listTable(text, lines, { from, next }) {
    const rows = [];
    let headers = 0;
    for (const line of lines.slice(from, next)) {
        const content = text.slice(line.from, line.end);
        const option = HEADER_ROWS.exec(content)?.[1];
        if (option !== undefined)
            headers = Number(option);
        if (!isBlank(line) && !content.startsWith(':'))
            addLine(rows, line, content);
    }
    return { rows, headers, next };
}
function addLine(rows, line, content) {
    const [marks = '', row, cell] = MARKS.exec(content) ?? [];
    if (row !== undefined)
        rows.push([]);
    const cells = rows.at(-1) ?? [];
    if (cell !== undefined)
        cells.push([]);
    const start = line.from + marks.length;
    if (start < line.end)
        cells.at(-1)?.push({ start, end: line.end });
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/restructuredtext/explicit.ts




const OPTION = /^:[\w-]{1,40}:(?: (.*))?$/;
/** `.. [1] text` */
const FOOTNOTE = /^\.\. \[[^\]\n]{1,40}\] +/;
/** Reads what `..` begins: a directive, a footnote, a target or a comment. */
function readExplicit(reader, line) {
    const content = reader.content(reader.at);
    if (!/^\.\.(?: |$)/.test(content))
        return false;
    const from = reader.at + 1;
    const next = reader.bodyEnd(from, line.indent);
    const directive = directiveIn(content);
    const note = FOOTNOTE.exec(content)?.[0];
    if (directive !== undefined)
        readDirective(reader, directive, next);
    else if (note !== undefined) {
        reader.writer.paragraph({ start: line.from + note.length, end: line.end }, TOP);
        reader.at = from;
    }
    else {
        const last = reader.lines[next - 1] ?? line;
        if (!content.startsWith('.. _') && !content.startsWith('.. |')) {
            reader.writer.comment({ start: line.from + 2, end: last.end });
        }
        reader.at = Math.max(from, next);
    }
    return true;
}
function readDirective(reader, { kind, argument }, next) {
    const line = reader.lines[reader.at];
    const from = reader.at + 1;
    reader.at = Math.max(from, next);
    switch (kind) {
        case 'hidden':
            return;
        case 'code':
            reader.code(optionsEnd(reader, from), next);
            return;
        case 'list-table':
            reader.table(listTable(reader.text, reader.lines, { from, next }));
            return;
        case 'image':
            readImage(reader, { line, argument, from });
            return;
        case 'content':
            // What follows the argument and the options is read like any other text.
            reader.at = optionsEnd(reader, from);
            if (line !== undefined) {
                reader.writer.paragraph({ start: line.from + argument, end: line.end }, TOP);
            }
    }
}
function readImage(reader, image) {
    const { line, argument, from } = image;
    reader.at = optionsEnd(reader, from);
    if (line === undefined)
        return;
    const { end } = line;
    const urlStart = Math.min(line.from + argument, end);
    const url = reader.text.slice(urlStart, end);
    const text = optionIn(reader, from, ':alt:');
    const { start } = lines_rangeOf(line, line);
    reader.writer.builder.link({ kind: 'image', url, text, start, end, urlStart, urlEnd: end });
}
function optionIn(reader, from, name) {
    for (let at = from; at < reader.at; at++) {
        const content = reader.content(at);
        if (content.startsWith(name))
            return OPTION.exec(content)?.[1]?.trim() ?? '';
    }
    return '';
}
function optionsEnd(reader, from) {
    let at = from;
    while (OPTION.test(reader.content(at)))
        at++;
    return at;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/restructuredtext/targets.ts
/** `.. _name: url` and `` .. _`long name`: url ``. */
const TARGET = /^\.\. _(?:`([^`]{1,300})`|((?:[^:`\\]|\\.){1,300})):\s+(\S+)$/;
/** Collects the targets of a text and gives each to the builder as a link. */
function readTargets(text, lines, builder) {
    const targets = new Map();
    if (!text.includes('.. _'))
        return targets;
    for (const line of lines) {
        if (!text.startsWith('.. _', line.from))
            continue;
        const [, quoted, plain, url = ''] = TARGET.exec(text.slice(line.from, line.end)) ?? [];
        const name = quoted ?? plain;
        if (name === undefined)
            continue;
        if (!targets.has(nameKey(name)))
            targets.set(nameKey(name), url);
        const place = { start: line.from, end: line.end };
        const urlPlace = { urlStart: line.end - url.length, urlEnd: line.end };
        builder.link({ kind: 'definition', url, text: name, ...place, ...urlPlace });
    }
    return targets;
}
/** Names are compared without case and with white space folded. */
function nameKey(name) {
    return name.trim().replace(/\\/g, '').replace(/\s+/g, ' ').toLowerCase();
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/restructuredtext/grammar.ts


/** `` :ref:` ``, which says what the text behind it is. */
const ROLE = /:[a-z][\w+.-]{0,40}:`/iy;
const grammar_BEFORE_EMPHASIS = /^[\s'"([{<\-/:]?$/;
const grammar_AFTER_EMPHASIS = /^[\s'")\]}>\-/:.,;!?\\]?$/;
const LONGEST_WORD = 64;
/** How reStructuredText marks inline text. */
function grammar_grammarWith(targets) {
    return {
        special: /[`*\\<]|_(?!\w)|:(?=\/\/|[a-z])|w(?=ww\.)/gi,
        markAt: (text, index) => {
            switch (text.charAt(index)) {
                case '\\':
                    return escapeAt(text, index);
                case '*':
                    return grammar_emphasisAt(text, index);
                case '`':
                    return quotedAt(text, index, targets);
                case '_':
                    return referenceAt(text, index, targets);
                default:
                    return roleAt(text, index) ?? bareLinkAt(text, index);
            }
        },
    };
}
/** An escaped space is nothing. */
function escapeAt(text, index) {
    const isSpace = /^\s?$/.test(text.charAt(index + 1));
    return { to: index + 2, ...(isSpace ? {} : { shown: [index + 1, index + 2] }) };
}
function grammar_emphasisAt(text, index) {
    const to = text.charAt(index + 1) === '*' ? index + 2 : index + 1;
    const before = text.charAt(index - 1);
    const after = text.charAt(to);
    const opens = grammar_BEFORE_EMPHASIS.test(before) && /\S/.test(after);
    const closes = grammar_AFTER_EMPHASIS.test(after) && /\S/.test(before);
    return opens || closes ? { to } : undefined;
}
/** A literal, a reference, or interpreted text. */
function quotedAt(text, index, targets) {
    const mark = text.startsWith('``', index) ? '``' : '`';
    const from = index + mark.length;
    const end = text.indexOf(mark, from);
    if (end === -1)
        return undefined;
    const to = end + mark.length;
    if (mark === '``' || text.charAt(to) !== '_')
        return { to, shown: [from, end] };
    const marks = text.charAt(to + 1) === '_' ? 2 : 1;
    return { ...linkIn(text, { from, end }, targets), to: to + marks };
}
/** `` `text <url>`_ `` or `` `name`_ ``. */
function linkIn(text, { from, end }, targets) {
    const open = text.charAt(end - 1) === '>' ? text.lastIndexOf('<', end) : -1;
    if (open < from)
        return named(text, { from, end }, targets);
    const place = [open + 1, end - 1];
    const written = text.slice(...place);
    const url = written.endsWith('_') ? (targets.get(nameKey(written.slice(0, -1))) ?? '') : written;
    const words = text.slice(from, open).trimEnd();
    const shown = words === '' ? place : [from, from + words.length];
    return url === '' ? { shown } : { shown, link: { kind: 'link', url, place } };
}
function named(text, { from, end }, targets) {
    const url = targets.get(nameKey(text.slice(from, end)));
    const shown = [from, end];
    return url === undefined ? { shown } : { shown, link: { kind: 'link', url, place: shown } };
}
/** `name_`, where there is a target of that name. */
function referenceAt(text, index, targets) {
    if (targets.size === 0)
        return undefined;
    let from = index;
    while (index - from < LONGEST_WORD && /[\w.-]/.test(text.charAt(from - 1)))
        from--;
    if (from === index || !targets.has(nameKey(text.slice(from, index))))
        return undefined;
    return { from, to: index + 1, ...named(text, { from, end: index }, targets) };
}
/** `` :ref:`text <target>` `` shows its text. */
function roleAt(text, index) {
    ROLE.lastIndex = index;
    if (text.charAt(index) !== ':' || !ROLE.test(text))
        return undefined;
    const from = ROLE.lastIndex;
    const end = text.indexOf('`', from);
    if (end === -1)
        return undefined;
    const target = text.charAt(end - 1) === '>' ? text.lastIndexOf('<', end) : -1;
    const words = text.slice(from, target > from ? target : end).trimEnd();
    return { to: end + 1, shown: [from, from + words.length] };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/restructuredtext/tables.ts

const GRID_BORDER = /^\+[-=+]{2,}\+$/;
const SIMPLE_BORDER = /^=+(?: +=+)+$/;
const SPANS = /^-+(?: +-+)*$/;
/** No simple table is longer. */
const tables_MOST_LINES = 400;
/** The table that starts at a line. */
function tableAt(text, lines, at) {
    const first = lines[at];
    if (first === undefined)
        return undefined;
    const border = text.slice(first.from, first.end);
    if (GRID_BORDER.test(border))
        return gridTable(text, lines, at);
    return SIMPLE_BORDER.test(border) ? simpleTable(text, lines, at) : undefined;
}
function gridTable(text, lines, at) {
    const rows = [];
    const columns = columnsOf(text, lines[at], /\+/g);
    let headers = 0;
    let row;
    let next = at;
    for (let line = lines[at]; line !== undefined; line = lines[next]) {
        const content = text.slice(line.from, line.end);
        if (!/^[+|]/.test(content))
            break;
        next++;
        if (content.startsWith('+') || /\+-+\+/.test(content)) {
            row = undefined;
            if (content.includes('='))
                headers = rows.length;
            continue;
        }
        if (row === undefined)
            rows.push((row = columns.slice(1).map(() => [])));
        tables_addCells(text, line, { row, columns: columns.map((column) => column + 1), gap: 1 });
    }
    return { rows, headers, next };
}
function simpleTable(text, lines, at) {
    const last = closingLine(text, lines, at);
    if (last === -1)
        return undefined;
    const rows = [];
    const columns = columnsOf(text, lines[at], /=+/g);
    let headers = 0;
    for (const line of lines.slice(at + 1, last)) {
        const content = text.slice(line.from, line.end);
        if (SIMPLE_BORDER.test(content))
            headers = rows.length;
        else if (content !== '' && !SPANS.test(content)) {
            const isNew = line.from - line.start < (columns[1] ?? 0);
            if (isNew || rows.length === 0)
                rows.push(columns.map(() => []));
            const row = rows.at(-1) ?? [];
            tables_addCells(text, line, { row, columns: [...columns, Infinity], gap: 0 });
        }
    }
    return { rows, headers, next: last + 1 };
}
/** The border that a blank line follows. */
function closingLine(text, lines, at) {
    for (let index = at + 1; index < Math.min(lines.length, at + tables_MOST_LINES); index++) {
        const line = lines[index];
        const next = lines[index + 1];
        const isEnd = next === undefined || isBlank(next);
        if (line !== undefined && isEnd && SIMPLE_BORDER.test(text.slice(line.from, line.end))) {
            return index;
        }
    }
    return -1;
}
/** Where the marks of a border stand in its line. */
function columnsOf(text, line, mark) {
    if (line === undefined)
        return [];
    const indent = line.from - line.start;
    const border = text.slice(line.from, line.end);
    return [...border.matchAll(mark)].map(({ index }) => indent + index);
}
function tables_addCells(text, line, { row, columns, gap }) {
    row.forEach((cell, index) => {
        const from = line.start + (columns[index] ?? 0);
        const to = Math.min(line.end, line.start + (columns[index + 1] ?? 0) - gap);
        const piece = text.slice(from, to);
        const start = from + piece.length - piece.trimStart().length;
        const end = from + piece.trimEnd().length;
        if (start < end)
            cell.push({ start, end });
    });
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/restructuredtext/titles.ts
const ADORNMENT = /^([!-/:-@[-`{-~])\1{2,}$/;
/** A shorter underline is one only if it is as long as its title. */
const LONG_ENOUGH = 4;
/** Tells the levels of titles by their adornments: the first kind that a text uses is the highest. */
class Adornments {
    #kinds = [];
    /** The level of a title over an underline, or 0. */
    underlined(title, underline) {
        return isUnder(title, underline) ? this.#levelOf(underline.charAt(0)) : 0;
    }
    /** The level of a title between two lines of the same mark, or 0. */
    framed(overline, title, underline) {
        if (!isAdornment(overline) || !isUnder(title, underline))
            return 0;
        return underline.startsWith(overline.charAt(0)) ? this.#levelOf(overline.slice(0, 2)) : 0;
    }
    #levelOf(kind) {
        if (!this.#kinds.includes(kind))
            this.#kinds.push(kind);
        return this.#kinds.indexOf(kind) + 1;
    }
}
/** Whether a line is nothing but the same mark: part of a title, or a transition. */
function isAdornment(line) {
    return ADORNMENT.test(line);
}
function isUnder(title, line) {
    if (title === '' || isAdornment(title) || !isAdornment(line))
        return false;
    return line.length >= Math.min(title.length, LONG_ENOUGH);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/restructuredtext/read-restructuredtext.ts









const BULLET = /^[*+\-•](?:\s+|$)/;
const NUMBER = /^(?:\(?(?:\d{1,3}|#|[a-z])[.)])\s+/i;
const read_restructuredtext_FIELD = /^:[^:`\n]{1,60}:(?:\s|$)/;
const LINE = /^\|\s+/;
/** Reads reStructuredText: what docutils makes of it, as far as a policy needs it. */
function readRestructuredText(source) {
    const builder = new DocumentBuilder(source, 'restructuredtext');
    const lines = linesOf(source.text);
    const grammar = grammar_grammarWith(readTargets(source.text, lines, builder));
    const writer = new BlockWriter(builder, source.text, grammar);
    new RestructuredTextReader(source.text, lines, writer).read();
    return builder.build();
}
/** The lines of a text, and the block writer they are read into. */
class RestructuredTextReader {
    text;
    lines;
    writer;
    #adornments = new Adornments();
    #lists = new ListDepth();
    at = 0;
    constructor(text, lines, writer) {
        this.text = text;
        this.lines = lines;
        this.writer = writer;
    }
    read() {
        while (this.at < this.lines.length) {
            const line = this.lines[this.at];
            if (line === undefined || isBlank(line))
                this.at++;
            else if (!this.#title(line) && !this.#table() && !readExplicit(this, line))
                this.#prose(line);
        }
    }
    content(index) {
        const line = this.lines[index];
        return line === undefined ? '' : this.text.slice(line.from, line.end);
    }
    /** The line behind the lines that are indented further than a column. */
    bodyEnd(from, indent) {
        let end = from;
        for (let index = from; index < this.lines.length; index++) {
            const line = this.lines[index];
            if (line === undefined || isBlank(line))
                continue;
            if (line.indent <= indent)
                break;
            end = index + 1;
        }
        return end;
    }
    /** Makes the lines before another one code. */
    code(from, next) {
        const body = this.lines.slice(from, next).filter((line) => !isBlank(line));
        const [first] = body;
        const last = body.at(-1);
        if (first !== undefined && last !== undefined)
            this.writer.code(lines_rangeOf(first, last), TOP);
    }
    table({ rows, headers, next }) {
        rows.forEach((cells, index) => {
            this.writer.row(index < headers ? 'table-header' : 'table-row', cells);
        });
        this.writer.endTable();
        this.at = next;
    }
    #title(line) {
        const first = this.content(this.at);
        const second = this.content(this.at + 1);
        const framed = this.#adornments.framed(first, second, this.content(this.at + 2));
        const level = framed > 0 || line.indent > 0 ? framed : this.#adornments.underlined(first, second);
        const heading = this.lines[this.at + (framed > 0 ? 1 : 0)];
        if (level > 0 && heading !== undefined) {
            this.#lists.close();
            this.writer.heading(level, lines_rangeOf(heading, heading));
            this.at += framed > 0 ? 3 : 2;
            return true;
        }
        // A line of marks alone divides the text.
        if (!isAdornment(first))
            return false;
        this.at++;
        return true;
    }
    #table() {
        const layout = tableAt(this.text, this.lines, this.at);
        if (layout === undefined)
            return false;
        this.table(layout);
        return true;
    }
    /** A paragraph or an item, up to a blank line, another item or another indent. */
    #prose(first) {
        const content = this.content(this.at);
        const marker = this.#marker(content);
        const opensItem = marker !== '';
        const listDepth = opensItem ? this.#lists.open(first.indent) : this.#lists.at(first.indent);
        let last = first;
        for (this.at++; this.#goesOn(first, { opensItem }); this.at++) {
            last = this.lines[this.at] ?? last;
        }
        const isField = read_restructuredtext_FIELD.test(content) || LINE.test(content);
        const start = first.from + marker.length + (isField ? 1 : 0);
        const beforeCode = this.text.slice(first.from, last.end).endsWith('::');
        const end = beforeCode ? last.end - 1 : last.end;
        if (end - start > 1 || !beforeCode) {
            this.writer.paragraph({ start, end }, { ...TOP, listDepth, opensItem });
        }
        if (beforeCode)
            this.#literal(first.indent);
    }
    /** The mark of an item; a letter or number with text under it only wraps a line. */
    #marker(content) {
        const bullet = BULLET.exec(content)?.[0];
        if (bullet !== undefined)
            return bullet;
        const number = NUMBER.exec(content)?.[0];
        return number !== undefined && this.#standsAlone() ? number : '';
    }
    #standsAlone() {
        const line = this.lines[this.at];
        const next = this.lines[this.at + 1];
        if (line === undefined || next === undefined || isBlank(next))
            return true;
        return next.indent > line.indent || NUMBER.test(this.content(this.at + 1));
    }
    #goesOn(first, { opensItem }) {
        const line = this.lines[this.at];
        if (line === undefined || isBlank(line))
            return false;
        const content = this.content(this.at);
        if (BULLET.test(content) || read_restructuredtext_FIELD.test(content) || LINE.test(content))
            return false;
        if (opensItem && NUMBER.test(content) && line.indent <= first.indent)
            return false;
        return opensItem ? line.indent > first.indent : line.indent === first.indent;
    }
    #literal(indent) {
        const next = this.bodyEnd(this.at, indent);
        this.code(this.at, next);
        this.at = Math.max(this.at, next);
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/document/read-document.ts




/** Reads a policy by the ending of its name: Markdown unless it says otherwise. */
function readDocument(source) {
    switch (markupOf(source.path)) {
        case 'restructuredtext':
            return readRestructuredText(source);
        case 'asciidoc':
            return readAsciidoc(source);
        case 'plain':
            return readPlain(source);
        case 'markdown':
            return readMarkdown(source);
    }
}
/** The markup that a name ends in; a commit may follow, as in `SECURITY.md@92f20ec`. */
function markupOf(path) {
    const ending = /\.([a-z]{2,8})(?:@[\w.-]{1,64})?$/i.exec(path)?.[1]?.toLowerCase();
    switch (ending) {
        case 'rst':
        case 'rest':
            return 'restructuredtext';
        case 'adoc':
        case 'asciidoc':
            return 'asciidoc';
        case 'txt':
        case 'text':
            return 'plain';
        default:
            return 'markdown';
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/foreign.ts
/** Where the letters of other scripts begin; symbols and emoji are left out below. */
const FIRST_OTHER_LETTER = 0x370;
const OTHER_SCRIPT = /[\u0370-\u03ff\u0410-\u044f\u05d0-\u05ea\u0620-\u064a\u0904-\u0939\u0e01-\u0e30\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3]/;
const OTHER_WORD = /schwachstelle|sicherheit|signaler|\bfaille|sécurité|vulnérabilit|seguridad|vulnerabilidad|segurança|sicurezza|vulnerabilità|kwetsbaarhe|beveiliging|bezpiecze|podatno|güvenlik|säkerhet|sårbarhe|sikkerhe|haavoittuv|tietoturva|bezpečnost|zranitelnost|keamanan|kerentanan|bảo mật|lỗ hổng|securitate|biztonság|sebezhető|seguretat/;
/** Letters that English does without: accented, Cyrillic, kana, Han, Hangul. */
const FOREIGN_LETTER = /[\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** A name with an accent does not make a text foreign, one sentence in eight does. */
const FOREIGN_SHARE = 8;
const SENTENCES_SAMPLED = 12;
const LETTERS_APART = 4;
/** Found once a document. */
const known = new WeakMap();
/** Whether part of a policy is written in another language than English. */
function isForeign(document) {
    return readingOf(document).isForeign;
}
/**
 * The sentences that may be in another language than English: all of them where part of the text
 * is, otherwise those with a letter that English does not have.
 */
function foreignSentences(document) {
    return readingOf(document).sentences;
}
function readingOf(document) {
    const before = known.get(document);
    if (before !== undefined)
        return before;
    const { source, sentences } = document;
    const marked = FOREIGN_LETTER.test(source.text)
        ? sentences.filter(({ text }) => FOREIGN_LETTER.test(text))
        : [];
    const isOther = (marked.length > 0 && marked.length * FOREIGN_SHARE >= sentences.length) ||
        hasForeignWords(document);
    const reading = { isForeign: isOther, sentences: isOther ? sentences : marked };
    known.set(document, reading);
    return reading;
}
function hasForeignWords({ sentences, sections }) {
    return (sentences.some(({ text }) => holdsOtherScript(text)) ||
        sections.some(({ title }) => OTHER_WORD.test(title.toLowerCase())) ||
        sentences.slice(0, SENTENCES_SAMPLED).some(({ lower }) => OTHER_WORD.test(lower)));
}
/** Looks at some letters only: a sentence in another script has many. */
function holdsOtherScript(text) {
    for (let at = 0; at < text.length; at += LETTERS_APART) {
        if (text.charCodeAt(at) >= FIRST_OTHER_LETTER && OTHER_SCRIPT.test(text.charAt(at))) {
            return true;
        }
    }
    return false;
}
/** Words of other languages for vulnerabilities and security. */
const FOREIGN_SECURITY = /schwachstelle|sicherheit|verwundbar|vulnérab|faille|sécurité|vulnerab|seguridad|segurança|sicurezza|\bfalla\b|kwetsbaar|beveilig|podatno|bezpiecz|уязвим|безопасн|вразлив|безпек|漏洞|安全|弱点|弱點|脆弱性|セキュリティ|취약|보안|güvenlik|zafiyet|zranitel|bezpečn|sårbar|säkerhet|sikkerhe|haavoittuv|tietoturv|kerentanan|keamanan|lỗ hổng|bảo mật|ثغر|أمن|securitate|sebezhető|sérülékeny|biztonság|seguretat/;
/** Words of other languages for writing to somebody or reporting. */
const FOREIGN_CONTACT = /\be?-?mail|\bmeld|kontakt|\bschreib|\bsend|\bschick|wenden sie|\binformier|courriel|\bsignal|\benvoy|écri|\badress|\bcontact|\bcontat|correo|\breport|\benvi|\bescr|\bnotifi|\bcomuni|\brelat|\bsegnal|\binvia|\bscriv|\bstuur|zgłoś|zgłas|wyślij|napisz|почт|мейл|имейл|напиши|пиши|сообщ|отправ|свяж|связа|обращ|повідом|надішл|邮件|郵件|邮箱|郵箱|电邮|電郵|信箱|发送|發送|联系|聯繫|聯絡|报告|報告|举报|反馈|回報|提交|通知|メール|連絡|送信|お知らせ|問い合わせ|通報|이메일|메일|연락|보고|신고|제보|문의|e-posta|bildir|iletişim|gönder|nahlas|pošlete|e-post|mejl|anmäl|sähköposti|ilmoit|yhteyttä|lapor|hubungi|kirim|báo cáo|liên hệ|gửi|البريد|أبلغ|الإبلاغ|تواصل|jelent|küld|raport|trimite/;

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/url-kinds.ts
const WEB = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)(.*)$/is;
const BOUNTY_HOST = /(?:^|\.)(?:(?:hackerone|bugcrowd|huntr|intigriti|yeswehack|immunefi|hackenproof|yogosha|federacy|safehats|hacktrophy|zerodayinitiative|vulbox|standoff365|sherlock|cantina|code4rena|hatsfinance|bugbase|issuehunt)\.\w+|openbugbounty\.org|butian\.net)$|^(?:\w{1,20}\.)?(?:(?:bug)?bounty|bughunters?)\./;
/** Pages of bounty platforms that take no reports. */
const BOUNTY_PAGE = /^\/(?:reports\/\d|users\/|hacktivity)|\/(?:team_members|thanks|policy_scopes|hacktivity)\b/;
const BOUNTY_PATH = /\/(?:whitehat|bug-?bounty|bounty|vulnerability-rewards?)\b/;
const FORM_HOST = /(?:^|\.)(?:forms\.gle|forms\.(?:office|microsoft)\.com|forms\.cloud\.microsoft|(?:typeform|airtable|jotform|surveymonkey|wufoo|fillout|formstack|smartsheet|zendesk|freshdesk)\.com|tally\.so|framaforms\.org|cryptpad\.fr|wj\.qq\.com|msrc\.microsoft\.com|tidelift\.com)$/;
const FORM_PATH = /\/(?:\w+-)?(?:forms?|webform|vulnz|create-report|submit-(?:vulnerability|report)|report-(?:a-)?(?:security-)?(?:issue|vulnerability|bug|problem)|vulnerability-report(?:ing)?|security\/report|contacts?(?:-us)?)\b/;
const CHAT_HOST = /(?:^|\.)(?:discord\.(?:gg|com)|discordapp\.com|slack\.com|t\.me|telegram\.me|matrix\.to|signal\.(?:me|group)|gitter\.im|keybase\.io|element\.io|zulipchat\.com|wa\.me|teams\.microsoft\.com|libera\.chat|twitter\.com|x\.com|mastodon\.social)$/;
const CODE_HOST = /^(?:(?:github|gitlab|gitee)\.com|codeberg\.org|bitbucket\.org|(?:gitlab|gitea|ghe)\..*)$/;
const TRACKER_PATH = /\/(?:issues|discussions|pulls?|merge_requests|bugs|tickets?|work_items)(?:\/|$)|\/browse\/|\/show_bug\.cgi|\/(?:\+file|enter_)bug/;
const TRACKER_HOST = /^(?:bugs?|jira|bugzilla|issues|tracker|discuss|forums?|community|trac)\./;
const DOCUMENT_PATH = /\.(?:md|markdown|rst|adoc|asciidoc|txt|pdf|org)$|\/(?:blob|tree|raw|wiki|docs?|documentation)\//;
const DOCUMENT_HOST = /^(?:docs?|wiki|developer|help|learn|raw)\.|(?:^|\.)(?:wikipedia|readthedocs)\.\w+$/;
/** The kinds that a host or a path gives away, in the order in which they are tried. */
const SIGNS = [
    ['bounty-platform', BOUNTY_HOST, BOUNTY_PATH],
    ['form', FORM_HOST, FORM_PATH],
    ['tracker', TRACKER_HOST, TRACKER_PATH],
    ['document', DOCUMENT_HOST, DOCUMENT_PATH],
];
/** The kind of a URL as written in a link. */
function urlKind(url) {
    const [, host, path = '', rest = ''] = WEB.exec(url) ?? [];
    if (host === undefined)
        return relativeKind(url);
    const lowerHost = host.toLowerCase().replace(/^www\.|:\d+$/g, '');
    const lowerPath = path.toLowerCase();
    if (lowerHost === 'docs.github.com')
        return manualKind(lowerPath + rest);
    if (CODE_HOST.test(lowerHost))
        return codeHostKind(lowerPath, rest);
    if (CHAT_HOST.test(lowerHost))
        return 'chat';
    return kindBySigns(lowerHost, lowerPath);
}
function kindBySigns(host, path) {
    if (BOUNTY_PAGE.test(path))
        return 'document';
    return SIGNS.find(([, hosts, paths]) => hosts.test(host) || paths.test(path))?.[0] ?? 'page';
}
function relativeKind(url) {
    if (/^[./]{0,12}(?:[\w.-]+\/){0,3}security\/advisories\/new$/i.test(url))
        return 'advisory-form';
    if (/^(?:\.\.\/){1,5}security(?:\/advisories)?\/?$/i.test(url))
        return 'advisory-list';
    return /^[^#:]+(?:#|$)/.test(url) ? 'document' : 'none';
}
function manualKind(path) {
    return /privately-reporting|private-vulnerability-report/.test(path)
        ? 'advisory-manual'
        : 'document';
}
function codeHostKind(path, rest) {
    if (/\/security\/advisories\/new\/?$/.test(path))
        return 'advisory-form';
    if (/^\/[^/]+\/[^/]+\/security(?:\/advisories)?\/?$/.test(path)) {
        return rest.includes('state=published') ? 'document' : 'advisory-list';
    }
    if (TRACKER_PATH.test(path))
        return 'tracker';
    return /^\/[^/]+\/?$/.test(path) ? 'profile' : 'document';
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/intake/pointers.ts


const POINTS = /\b(?:see|refer(?:red)?|read|visit|(?:be|is|are) found|can find|found (?:at|in|on|here|under)|follow|available|describ\w+|documented|outlined|explained|detailed|consult|check out|located|lives?|moved|published|posted|go to|head (?:over )?to|look at|details|information|learn more|more about|applies|governed|covered|adopts?|shares?)\b/;
const FOREIGN_POINTS = /\b(?:siehe|finden|voir|consult|référer|référez|véase|\bver\b|consulte|vedi|consulta|zie|zobacz|bkz)\b|(?:^|\s)см\.|подробн|ознаком|请参阅|請參閱|详见|詳見|请查看|見て|参照|ご覧|참조|참고/;
const SAMPLES = /\bexamples?\b|\bshould contain\b|\btemplate\b/;
const ABOUT = /secur|vulnerab|disclos|polic|report|sicherheit|sécurité|seguridad|segurança|sicurezza|безопасн|安全|漏洞|セキュリティ|脆弱|보안|취약/;
const REPORT_TITLE = /report|vulnerab|disclos|security polic|security issue|melde|signal|relat|報告|报告|보고|сообщ/;
/** A pointer must make up this part of a text that is about something else too. */
const OWN_SHARE = 0.4;
const MOST_SENTENCES = 40;
const COURTESY = /\b(?:thank\w*|appreciat\w*|grateful|gratitude|serious(?:ly)?|importan(?:t|ce)|priority|valued?|committed|help(?:ing)? (?:us )?(?:to )?(?:keep|make|improve)|safe for everyone|(?:tidelift|hackerone|huntr) (?:will|then)|encourage|happy|welcome)\b|obrigad|gracias|merci|danke|dank\b|grazie|спасибо|感谢|感謝|ありがとう|감사/;
/** Whether a text leaves what matters to a policy elsewhere, which it links. */
function pointsElsewhere(document) {
    const prose = document.sentences.filter(({ block }) => block.kind !== 'heading');
    if (prose.length > MOST_SENTENCES)
        return false;
    const pointers = prose.filter((sentence) => isPointer(document, sentence));
    if (pointers.length === 0)
        return isLinkAlone(document, prose);
    if (pointers.some(({ block }) => REPORT_TITLE.test(block.section.title.toLowerCase())))
        return true;
    return lengthOf(pointers) >= OWN_SHARE * lengthOf(prose);
}
function extentOf(document, channels) {
    const lines = new Set();
    for (const { span } of channels) {
        for (let line = span.start.line; line <= span.end.line; line++)
            lines.add(line);
    }
    const own = document.sentences.filter(({ block }) => block.kind !== 'heading');
    const naming = own.filter((sentence) => standsOn(document, sentence, lines));
    const others = own.filter((sentence) => !naming.includes(sentence) &&
        !COURTESY.test(sentence.lower) &&
        !isPointer(document, sentence));
    return { naming: naming.length, other: others.length };
}
function standsOn({ source }, sentence, lines) {
    const last = source.position(sentence.end).line;
    for (let line = source.position(sentence.start).line; line <= last; line++) {
        if (lines.has(line))
            return true;
    }
    return false;
}
function isPointer(document, sentence) {
    const { lower, block } = sentence;
    if (SAMPLES.test(lower))
        return false;
    if (!POINTS.test(lower) && !(isForeign(document) && FOREIGN_POINTS.test(lower)))
        return false;
    const links = linksNear(document, sentence);
    if (REPORT_TITLE.test(block.section.title.toLowerCase()))
        return links.length > 0;
    return links.some((link) => ABOUT.test(`${lower} ${link.url.toLowerCase()}`));
}
/** The links to texts in a sentence, or in the block that its colon announces. */
function linksNear({ links, blocks }, sentence) {
    const { block, start, end, lower } = sentence;
    const next = lower.endsWith(':')
        ? blocks[blocks.indexOf(block) + 1]
        : undefined;
    return links.filter((link) => isText(link) &&
        ((link.block === block && link.end > start && link.start <= end) ||
            (next !== undefined && link.block === next)));
}
function isText({ kind, url }) {
    if (kind === 'image' || kind === 'address' || kind === 'definition')
        return false;
    const of = urlKind(url);
    return of === 'document' || of === 'page' || of === 'bounty-platform' || of === 'form';
}
/** A text of nothing but a link to a policy. */
function isLinkAlone({ links }, prose) {
    const [only, another] = prose;
    if (only === undefined || another !== undefined || SAMPLES.test(only.lower))
        return false;
    return links.some((link) => isText(link) &&
        link.text.length * 2 >= only.text.length &&
        ABOUT.test(`${link.url} ${link.text}`.toLowerCase()));
}
function lengthOf(sentences) {
    return sentences.reduce((total, { text }) => total + text.length, 0);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/kind.ts

/** What only a text says that takes reports. */
const INTAKE = [
    'reportChannels',
    'forbidsPublicReports',
    'directsPublicReports',
    'reportContents',
];
/** Rules of a policy's own, beside the address. */
const RULES = [
    'directsPublicReports',
    'reportContents',
    'acknowledgement',
    'triage',
    'statusUpdates',
    'fixTeam',
    'fix',
    'release',
    'disclosure',
    'publicDisclosure',
    'encryption',
    'safeHarbor',
    'credit',
    'cve',
    'severityBands',
    'embargoPolicy',
    'distributors',
    'releaseWindow',
];
const LONG_TEXT = 60;
/** How many rules show that a text without an intake says what happens to reports. */
const RULES_OF_A_PROCESS = 3;
/** How many sentences of its own a text may hold that leaves its policy to another. */
const MOST_BESIDE_POINTER = 6;
/** Whether a text is a policy, points to one, or is something else. */
function kindOf(document, facts) {
    const takesReports = hasIntake(document, facts);
    const rules = RULES.filter((name) => facts[name] !== undefined).length;
    if (isContactFile(document))
        return statesConduct(facts) ? 'policy' : 'not-a-policy';
    const points = pointsElsewhere(document);
    const hasRules = rules > 0 || statesVersions(facts);
    if (!takesReports && rules < RULES_OF_A_PROCESS) {
        if (!points)
            return 'not-a-policy';
        return hasRules ? 'policy' : 'pointer';
    }
    if (hasRules)
        return 'policy';
    return isBrief(document, facts, points) ? 'pointer' : 'policy';
}
/** A long text about something else may brush one of the facts, hardly two. */
function hasIntake({ sentences }, facts) {
    if (facts.reportChannels !== undefined)
        return true;
    const stated = INTAKE.filter((name) => facts[name] !== undefined).length;
    return stated >= (sentences.length > LONG_TEXT ? 2 : 1);
}
/** A `security.txt` of RFC 9116, made for programs. */
function isContactFile({ source }) {
    return /^Contact:\s/im.test(source.text) && /^Expires:\s/im.test(source.text);
}
/** Whether the comments of such a file hold a policy, beside its fields. */
function statesConduct(facts) {
    const { forbidsPublicReports, reportContents, acknowledgement, disclosure } = facts;
    return [forbidsPublicReports, reportContents, acknowledgement, disclosure].some((fact) => fact !== undefined);
}
function statesVersions({ supportedVersions }) {
    return supportedVersions !== undefined && supportedVersions.form !== 'link';
}
/** Whether a text without rules does no more than name one address or another text. */
function isBrief(document, facts, points) {
    const channels = facts.reportChannels ?? [];
    const forbids = facts.forbidsPublicReports !== undefined;
    const hasWay = channels.some((channel) => channel.usable);
    if (forbids && (hasWay || !points))
        return false;
    const { naming, other } = extentOf(document, channels);
    return naming <= 1 && other <= (points ? MOST_BESIDE_POINTER : 0);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/reader.ts
function defineReader(fact, read) {
    return { fact, read };
}
/** The sentences with a word of any of the topics (bits of `TOPIC`). */
function sentencesAbout(document, topics) {
    return document.sentences.filter((sentence) => (sentence.topics & topics) !== 0);
}
/** The sentences with a word of every one of the topics. */
function sentencesAboutAll(document, topics) {
    return document.sentences.filter((sentence) => (sentence.topics & topics) === topics);
}
/** The span of a whole sentence, block or link. */
function spanOf({ source }, { start, end }) {
    return source.span(start, end);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/pattern.ts
/** No part of a phrase is longer; a part that starts within the gap may end behind it. */
const LONGEST_PART = 80;
/**
 * Words that follow one another, each at most `gap` characters behind the last. Unlike one
 * expression with gaps in it, it takes time in proportion to the text whatever the text is.
 */
function near(gap, first, ...rest) {
    let opening;
    const find = (lower) => {
        opening ??= new RegExp(first.source, 'g');
        opening.lastIndex = 0;
        for (let match = opening.exec(lower); match !== null; match = opening.exec(lower)) {
            const end = endOf(lower, match.index + match[0].length, { gap, parts: rest });
            if (end !== undefined)
                return { start: match.index, end };
            if (match[0] === '')
                opening.lastIndex++;
        }
        return undefined;
    };
    return { find, test: (lower) => find(lower) !== undefined };
}
/**
 * Patterns that are looked for only where one of the words stands, which `|` separates: what is
 * never looked for is never compiled, and compiling costs more than reading a policy.
 */
function where(words, ...patterns) {
    const list = words.split('|');
    return {
        test: (lower) => holdsAny(lower, list) && patterns.some((pattern) => pattern.test(lower)),
    };
}
function holdsAny(lower, words) {
    for (const word of words)
        if (lower.includes(word))
            return true;
    return false;
}
/**
 * An expression that is tried only where one of the words stands. Each expression costs to compile
 * when it is first tried, and most texts never hold the words of most expressions.
 */
function when(words, expression) {
    const isWorthwhile = (lower) => words.some((word) => lower.includes(word));
    return {
        test: (lower) => isWorthwhile(lower) && expression.test(lower),
        find: (lower) => (isWorthwhile(lower) ? placeOf(expression, lower) : undefined),
    };
}
function anyOf(...patterns) {
    return { test: (lower) => patterns.some((pattern) => pattern.test(lower)) };
}
/** Where a pattern is found: the place of the phrase or of the expression's match. */
function placeOf(pattern, lower) {
    if (!(pattern instanceof RegExp))
        return pattern.find(lower);
    const match = pattern.exec(lower);
    return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
function endOf(lower, from, { gap, parts }) {
    let at = from;
    for (const part of parts) {
        const match = part.exec(lower.slice(at, at + gap + LONGEST_PART));
        if (match === null || match.index > gap)
            return undefined;
        at += match.index + match[0].length;
    }
    return at;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/terms.ts

/**
 * Words that a promise cannot do without, finer than topics. They only say where to look: an
 * expression is put to those sentences alone that have a word of each class it needs.
 */
const terms_TERM = {
    /** Those who may be told early. */
    receiver: 1 << 0,
    early: 1 << 1,
    tell: 1 << 2,
    list: 1 << 3,
    publish: 1 << 4,
    /** Weaker verbs of telling, which need a channel behind them. */
    spread: 1 << 5,
    follow: 1 << 6,
    channel: 1 << 7,
    advisory: 1 << 8,
    refuse: 1 << 9,
    artifact: 1 << 10,
    signed: 1 << 11,
    approve: 1 << 12,
    /** What is approved or merged. */
    change: 1 << 13,
    fork: 1 << 14,
    /** Branches and versions beside the newest. */
    line: 1 << 15,
    /** Those bound by an embargo. */
    bound: 1 << 16,
    /** What they may not do. */
    bind: 1 << 17,
    body: 1 << 18,
    /** What a person who does a team's work is called. */
    office: 1 << 19,
    breach: 1 << 20,
    contain: 1 << 21,
    /** What is published: an advisory, an announcement… */
    notice: 1 << 22,
    /** How members come and go. */
    turnover: 1 << 23,
    lead: 1 << 24,
    backport: 1 << 25,
    everyone: 1 << 26,
    work: 1 << 27,
};
const terms_vocabulary = new Vocabulary(terms_TERM, {
    receiver: 'distributor* distrib distro distros distributions vendor* downstream* packager* packag* integrator* partner* stakeholder* providers operator* validators resellers oems licensees subscribers adopters customers trusted high-profile high-exposure key major large critical enterprise selected select',
    early: 'early earlier advance advanced beforehand ahead embargo* pre-disclos* predisclos* pre-notif* prenotif* pre-announc* pre-release disclosure notification announcement heads-up heads before prior during private privately',
    tell: 'notif* inform informs informed informing information contact contacted contacting alert* tell told warn* share* sharing provid* send sent give given gives giving disclos* distribut* email* e-mail* announce* notice* receiv* advise* brief* available circulat* deliver* gets get hear hears learn learns supply supplied supplies access heads-up heads go goes reach reaches pre-notif* pre-disclos*',
    list: 'list lists group groups program* announce for distros',
    publish: 'announc* broadcast* publici* publish* posted posts cross-post* annonc* publi* ffentlich* offentlich*',
    spread: 'communicat* distribut* disseminat* notif* inform informs informed informing disclos* share shared sharing releas* documented listed lists mention* noted describ* track* record* sent send sending available alert* post highlight* delivered provided public',
    follow: 'subscri* sign signing follow* watch* join* monitor* consult* read see check* visit* view* find found browse* stay look* maintain* keep* host* offer* run all list past published previous known disclosed historical',
    channel: 'advisory advisories ghsa sicherheits* avis avisos aviso slack discord matrix gitter telegram irc zulip mattermost twitter mastodon fosstodon bluesky linkedin reddit facebook social tweet* mailing mailing-list* oss-security newsletter* announce announcement* email* e-mail* google listserv rss atom blog* changelog* change-log* log notes release-notes changes news release releases issue issues tracker website* web web-site* home homepage page portal bulletin* forum* discourse discussions cve osv nvd database list lists feed',
    advisory: 'advisory advisories',
    refuse: 'not no never nor cannot t forbidden prohibited avoid refrain instead rather without neither unless',
    artifact: 'binary binaries artifact* artefact* release releases package packages image images tarball* wheel wheels crate crates build builds installer* executable* archive* chart charts jar jars tag tags',
    signed: 'signed gpg-signed pgp-signed code-signed signature* attest* cosign sigstore sign built rebuilt build checksum* sha digest*',
    approve: 'approv* lgtm* sign-off signs signed sign review reviews reviewed',
    change: 'pr prs pull merge merged merging merges commit commits patch patches fix fixes change changes code',
    fork: 'fork forks repo repos repositor* branch branches mirror clone semi-public* semipublic*',
    line: 'branch branches versions version releases series majors minors major minor release',
    bound: 'member* recipient* receiver* subscriber* participant* distributor* vendor* partners downstream* collaborator* employees individuals anyone those people everyone parties organi* embargo* information',
    bind: 'shar* public publish* disclos* discuss* reveal* redistribut* distribut* forward* notify leak* use used uses using deploy* hint* pass* need-to-know need nda non-disclosure traffic tlp private confidential secret within',
    body: 'team teams committee group council center centre board office wg sig tag psirt csirt psrt sirt vmt',
    office: 'contact contacts champion* lead leads officer* coordinator* manager* responder* maintainer*',
    breach: 'break* broke* breach* violat* leak* compromis* fails lifted ends prematurely premature share shared disclose disclosed',
    contain: 'includ* contain* describ* list* detail* provid* cover* specif* state states stating with summari* outlin* identif* explain*',
    notice: 'advisory advisories announc* bulletin* notes disclosure post-disclosure notice notices blog publication email e-mail',
    turnover: 'new potential prospective additional incoming future join joining become becoming added members step steps stepping resign* retire* leave withdraw inactiv* unreachable unresponsive reached active responsive reachable respond* participat* fail fails failed without absen*',
    lead: 'round-robin round rotates rotated rotating rotate turns volunteer*',
    backport: 'backport* back-port* back cherry-pick* cherrypick* cherry fix fixes patch patches update updates release releases advisory pr prs pull',
    everyone: 'users community everyone public subscribers customers distribution',
    work: 'creat* open* use uses used using develop* work* fix* patch* implement* prepar* collaborat* review* test* host* start* perform* push* get gets access merg* public*',
});
const terms_known = new WeakMap();
/** The terms of each sentence, by its index. */
function termsOf(document) {
    const found = terms_known.get(document);
    if (found !== undefined)
        return found;
    const terms = document.sentences.map(({ lower }) => terms_vocabulary.of(lower));
    terms_known.set(document, terms);
    return terms;
}
/** The sentences that have a word of every one of the terms (bits of `TERM`). */
function sentencesSaying(document, terms) {
    const all = termsOf(document);
    return document.sentences.filter(({ index }) => ((all[index] ?? 0) & terms) === terms);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/distributors/early-notice.ts


/** A list whose very name says that its readers hear of vulnerabilities before the public. */
const LIST = where('list|group|program', near(28, /\b(?:distributor|vendor|downstream|packager|partner|stakeholder|operator)s?'? /, /\b(?:list|group)\b/), near(28, /\b(?:early|advanced?|embargo(?:ed)?|pre-?\s?(?:disclosure|notification|announcement|release)) /, /\b(?:list|group|program)/), near(28, /\blists? (?:for|of) /, /\b(?:distributors|vendors|packagers|integrators|partners|downstream|operators|providers)/));
const FOR_EARLY_NEWS = when(['for early', 'for advance'], /\bfor (?:early|advanced?) (?:private |confidential )?(?:information|notice|notification|disclosure)/);
/** The same in the address or the file of a list. */
const LIST_ADDRESS = when(['-announce', '-list', '-security', '-disc', 'distros', 'vendor-sec', 'disclosure@', 'early-not'], /\b(?:distrib(?:utors?)?|vendors?|partners?|downstreams?|embargo|pre-?disclosure)-(?:announce|list|security|disclosure|discuss)|\blinux-distros|\bdistros@|\bvendor-sec\b|\b(?:predisclosure|pre-disclosure|early-notice|early-disclosure)@/);
const RECEIVER = /\b(?:distributors?|distros?|distributions|vendors|downstreams?|packagers|package maintainers|integrators|partners|stakeholders|providers|operators|validators|resellers|oems|licensees|subscribers|adopters|customers|trusted (?:part(?:ies|ners)|users|contacts|third)|high-(?:profile|exposure)|(?:key|major|large|critical|enterprise|selected|select) (?:users|deployments|parties|organi[sz]ations|entities))\b/;
const EARLY = /\b(?:in advance|advanced? (?:private |security )?(?:notice|notification|warning|copy|copies|information|disclosure|access|details)|earlier than|pre-?(?:notif|disclos|announc|release)|heads[ -]up|privately|private (?:notice|notification|information|disclosure)|under (?:an |strict )?embargo|embargoed|ahead of time|beforehand|early(?! (?:development|stage|release|version|alpha|adopter|morning|evening|in the)))|\bduring (?:the )?(?:[\w-]{1,20} ){0,2}(?:development|embargo)\b/;
const BEFORE_PUBLIC = near(80, /\b(?:before|prior to|ahead of|in advance of)\b/, /\b(?:public|disclos|announc|releas|publish|general|embargo|patch|fix|known|advisor)/);
/** "This list gives actionable information to multiple distribution vendors at once". */
const SERVES_VENDORS = near(60, /\b(?:this|the) list (?:is|gives|provides|serves|exists) /, /\b(?:actionable|timely|advance) information to (?:multiple |several |many )?(?:distribut|vendor|downstream)/);
/** "notify the validators so they can prepare" */
const SO_THEY_PREPARE = near(120, /\b(?:notif(?:y|ies|ied)|inform(?:s|ed)?|alert(?:s|ed)?|warn(?:s|ed)?) (?:\w{1,14} ){0,3}/, RECEIVER, /\b(?:so (?:that )?they can|(?:in order )?to) prepare\b|\btime to prepare\b/);
/** The project says that it tells nobody early. */
const NOBODY = anyOf(/\bno (?:advance|early|private|prior|pre)/, near(30, /\b(?:not|never|nor|cannot)\b|n't\b/, /\b(?:notif|inform|notice|provid|offer|shar|disclos|give|operate|maintain|have|run|report|post|send|contact)/));
/** The sentence asks somebody to come to the project instead. */
const INCOMING = /\b(?:please|report (?:it|them|this|any|a|the|security|vulnerabilit)|(?:researcher|finder)s?\b|(?:customers|partners|vendors|users|distributors|providers|operators) (?:should|must|can|may|are encouraged to|need to) (?:first )?(?:report|contact|e-?mail|notify|inform|use|send|submit))/;
const early_notice_known = new WeakMap();
/** The sentences that say that a closed circle hears of a vulnerability before the public. */
function earlyNotices(document) {
    const found = early_notice_known.get(document);
    if (found !== undefined)
        return found;
    const terms = termsOf(document);
    const notices = new Set(document.sentences.filter((sentence) => {
        const own = terms[sentence.index] ?? 0;
        return isEarlyNotice(sentence.lower, own) || introducesReceivers(document, sentence, own);
    }));
    early_notice_known.set(document, notices);
    return notices;
}
/** Whether lower-case text names a list of those who hear early. */
function namesPrivateList(lower) {
    return LIST_ADDRESS.test(lower) || LIST.test(lower) || FOR_EARLY_NEWS.test(lower);
}
function isEarlyNotice(lower, terms) {
    if (!has(terms, terms_TERM.receiver) && !has(terms, terms_TERM.early))
        return false;
    const isNamed = has(terms, terms_TERM.list) && (namesPrivateList(lower) || SERVES_VENDORS.test(lower));
    if (!isNamed && !tellsReceivers(lower, terms))
        return false;
    return !(has(terms, terms_TERM.refuse) && NOBODY.test(lower));
}
function tellsReceivers(lower, terms) {
    if (has(terms, terms_TERM.receiver) && lower.includes('prepare') && SO_THEY_PREPARE.test(lower))
        return true;
    const needed = terms_TERM.receiver | terms_TERM.early | terms_TERM.tell;
    if ((terms & needed) !== needed || !RECEIVER.test(lower))
        return false;
    if (INCOMING.test(lower))
        return false;
    return EARLY.test(lower) || BEFORE_PUBLIC.test(lower);
}
/** "We send advance notice to:" in front of a list of those who get it. */
function introducesReceivers({ sentences }, { lower, index }, terms) {
    if (!has(terms, terms_TERM.early) || !has(terms, terms_TERM.tell) || !lower.endsWith(':'))
        return false;
    const next = sentences[index + 1];
    return next?.block.opensItem === true && RECEIVER.test(next.lower) && EARLY.test(lower);
}
function has(terms, term) {
    return (terms & term) !== 0;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/distributors/list-sections.ts

const list_sections_TITLE = /\b(?:distributors?|distros?|vendors?|downstreams?|packagers?|partners?|embargo|early (?:notice|notification|disclosure|warning|access)|advanced? (?:notice|notification)|pre-?disclosure|request(?:ing|s)? (?:(?:security|private) )?notifications?)\b/;
/** A title that speaks of what is told to them, not of who they are. */
const EMBARGO_PERIOD = /\bembargo(?:ed)? (?:period|date|length|window|timeline)/;
const list_sections_known = new WeakMap();
/** The sections about a private list of distributors, those inside them included. */
function sectionsOfPrivateList(document) {
    const sections = list_sections_known.get(document) ?? findSections(document);
    list_sections_known.set(document, sections);
    return sections;
}
function findSections({ sections }) {
    const found = new Set();
    for (const section of sections) {
        if (section.parent !== undefined && found.has(section.parent))
            found.add(section);
        else if (isTitleOfPrivateList(section.title))
            found.add(section);
    }
    return found;
}
/** Whether a title names those who are told early, or their list. */
function isTitleOfPrivateList(title) {
    const lower = title.toLowerCase();
    return namesPrivateList(lower) || (list_sections_TITLE.test(lower) && !EMBARGO_PERIOD.test(lower));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/numbers.ts
/** Number words by their value, in the languages that policies are written in. */
const numbers_WORDS = {
    0: 'zero',
    1: 'a an one ein eine einem einer eines einen un une una uno um uma een één jeden jednego en ett один одного одна одну одной bir',
    2: 'two zwei zweier deux dos dois duas due twee dwa dwóch två dva два двух две iki dua',
    3: 'three drei trois tres três tre drie trzy trzech tři три трех трёх üç tiga',
    4: 'four vier quatre cuatro quatro quattro cztery czterech fyra четыре четырех четырёх dört',
    5: 'five fünf cinq cinco cinque vijf pięć pięciu fem пять пяти beş lima',
    6: 'six sechs seis sei zes sześć sześciu шесть шести altı',
    7: 'seven sieben sept siete sete sette zeven siedem siedmiu sju семь семи yedi tujuh',
    8: 'eight acht huit ocho oito otto osiem восемь sekiz',
    9: 'nine neun neuf nueve nove negen девять dokuz',
    10: 'ten zehn dix diez dez dieci tien dziesięć dziesięciu десять десяти sepuluh',
    11: 'eleven elf',
    12: 'twelve zwölf douze doce doze dodici twaalf',
    13: 'thirteen',
    14: 'fourteen vierzehn quatorze catorce quattordici veertien czternastu четырнадцати',
    15: 'fifteen fünfzehn quinze quince quindici пятнадцати',
    16: 'sixteen',
    18: 'eighteen',
    20: 'twenty zwanzig vingt veinte vinte venti двадцати',
    21: 'einundzwanzig',
    24: 'vierundzwanzig veinticuatro ventiquattro vierentwintig',
    30: 'thirty dreißig trente treinta trinta trenta dertig тридцати',
    40: 'forty fourty quarante',
    45: 'fünfundvierzig',
    48: 'achtundvierzig quarantotto',
    50: 'fifty cinquante',
    60: 'sixty sechzig soixante sesenta sessenta sessanta zestig шестидесяти',
    70: 'seventy',
    72: 'zweiundsiebzig settantadue',
    80: 'eighty',
    90: 'ninety neunzig noventa novanta negentig девяноста',
};
const MAX_DIGITS = 4;
let values;
/** The value of digits or of a number word in lower case. */
function numberOf(word) {
    if (isDigits(word))
        return word.length > MAX_DIGITS ? undefined : Number(word);
    values ??= index();
    return values.get(word);
}
function isDigits(word) {
    const first = word.charCodeAt(0);
    return first >= 48 && first <= 57;
}
/** The value of "forty" and "eight" together, or nothing where they are no number. */
function compound(tens, ones) {
    const value = isDigits(tens) ? undefined : numberOf(tens);
    const fits = value !== undefined && value >= 20 && value % 10 === 0 && ones < 20;
    return fits ? value + ones : undefined;
}
const NUMERALS = '〇一二三四五六七八九';
/** The value of Chinese numerals up to ninety-nine, or of digits, full-width ones among them. */
function numeralValue(text) {
    const plain = text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
    if (isDigits(plain))
        return Number(plain);
    const [tens = '', ones] = plain.replace(/[两兩]/g, '二').split('十');
    if (ones === undefined)
        return tens.length === 1 ? positive(NUMERALS.indexOf(tens)) : undefined;
    const ten = tens === '' ? 1 : NUMERALS.indexOf(tens);
    return ten < 1 ? undefined : ten * 10 + (ones === '' ? 0 : Math.max(0, NUMERALS.indexOf(ones)));
}
function positive(value) {
    return value > 0 ? value : undefined;
}
function index() {
    const map = new Map();
    for (const [value, words] of Object.entries(numbers_WORDS)) {
        for (const word of words.split(' '))
            map.set(word, Number(value));
    }
    return map;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/words.ts
const APOSTROPHE = 39;
const ENDINGS = ["'t", "'s", "'ll", "'ve", "'re", "'d"];
/** No sentence is longer; what is would take longer to read than its length warrants. */
const words_LONGEST = 6000;
function lineOf(text) {
    const lower = text.length > words_LONGEST ? text.slice(0, words_LONGEST) : text;
    return { lower, words: wordsOf(lower) };
}
/**
 * The words of lower-case text: letters with the digits behind them ("p1"), or digits ("48" and
 * "h" of "48h"). Writing without spaces between words has none.
 */
function wordsOf(lower) {
    const words = [];
    let at = 0;
    while (at < lower.length) {
        const end = wordEnd(lower, at);
        if (end > at)
            words.push({ text: lower.slice(at, end), start: at, end });
        at = Math.max(end, at + 1);
    }
    return words;
}
/** What stands between a word and the one before it. */
function gapBefore({ lower, words }, index) {
    const word = words[index];
    if (word === undefined)
        return '';
    return lower.slice(words[index - 1]?.end ?? 0, word.start);
}
/** The number of the first word that starts at an offset or behind it. */
function indexFrom({ words }, offset) {
    let low = 0;
    let high = words.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((words[middle]?.start ?? 0) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The words that lie within a stretch of the text. */
function wordsWithin(line, start, end) {
    const from = indexFrom(line, start);
    let to = from;
    while ((line.words[to]?.end ?? Infinity) <= end)
        to++;
    return line.words.slice(from, to);
}
function textAt({ words }, index) {
    return words[index]?.text ?? '';
}
/** Words of a list, each with a look-up. */
function wordSet(words) {
    return new Set(words.split(' '));
}
function wordEnd(lower, at) {
    const first = lower.charCodeAt(at);
    let end = at;
    if (isDigit(first)) {
        while (isDigit(lower.charCodeAt(end)))
            end++;
        return end;
    }
    if (!isLetter(first))
        return at;
    while (isLetter(lower.charCodeAt(end)) || isDigit(lower.charCodeAt(end)))
        end++;
    return lower.charCodeAt(end) === APOSTROPHE ? end + endingLength(lower, end) : end;
}
/** "don't" and "we'll" are one word, the French "d'une" is two. */
function endingLength(lower, at) {
    const ending = ENDINGS.find((candidate) => lower.startsWith(candidate, at) && !isLetter(lower.charCodeAt(at + candidate.length)));
    return ending?.length ?? 0;
}
function isDigit(code) {
    return code >= 48 && code <= 57;
}
/** Latin, Greek and Cyrillic letters. */
function isLetter(code) {
    if (code < 0xdf)
        return code >= 97 && code <= 122;
    return code <= 0x24f ? code !== 0xf7 : (code >= 0x370 && code <= 0x52f) || isLateLatin(code);
}
function isLateLatin(code) {
    return code >= 0x1e00 && code <= 0x1eff;
}
/** Whether another statement begins between two offsets. */
function isBroken({ lower }, from, to) {
    for (let at = from; at < to; at++)
        if (',;.'.includes(lower.charAt(at)))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/severity-levels.ts


/** From the least to the worst. */
const SEVERITIES = ['low', 'medium', 'high', 'critical'];
/** The English words for a severity. */
const SEVERITY_WORDS = {
    critical: 'critical',
    severe: 'critical',
    urgent: 'critical',
    high: 'high',
    important: 'high',
    medium: 'medium',
    moderate: 'medium',
    low: 'low',
    minor: 'low',
};
/** Beginnings, for the words bend. */
const FOREIGN = [
    ['critical', 'kritisch critique crític critico critica критич'],
    ['high', 'hohe hoch élev haute alto alta altos altas высок'],
    ['medium', 'mittel mittler moyen modér media medio médi средн'],
    ['low', 'niedrig gering faible baj baix bass низк'],
];
/** The more telling first: 高危 before 高. */
const EAST_ASIAN = [
    ['critical', '严重 嚴重 紧急 致命 緊急 重大 심각 치명'],
    ['high', '高危 높음 高'],
    ['medium', '中危 중간 보통 中'],
    ['low', '低危 낮음 低'],
];
const EAST_ASIAN_LABEL_END = ':：|/、,，（(级級风風漏度 ';
/** What a word of severity may qualify, and what may follow it as a label. */
const QUALIFIED = wordSet('and or is are get gets will one ones within in cvss severity severities risk impact security level levels issue issues bug bugs flaw flaws finding findings problem problems report reports fix fixes patch patches vulnerability vulnerabilities');
const HYPHENATED = wordSet('severity risk priority impact');
const LABEL_ENDS = ':|,;)(+/&<>≥≤=\u2014';
const RATES = wordSet('is was of');
const JOINTS = wordSet('and or');
const NEGATIONS = wordSet('non not');
const UPWARDS = wordSet('above higher up greater');
const DOWNWARDS = wordSet('below lower down less');
/** The severities that a line names, from low to critical. */
function findLevels(line, isForeign = false) {
    const found = new Set();
    line.words.forEach((word, at) => {
        const level = SEVERITY_WORDS[word.text] ?? (isForeign ? foreignLevel(word) : undefined);
        if (level === undefined || !isLevel(line, at))
            return;
        for (const named of namedBy(line, at, level))
            found.add(named);
    });
    if (isForeign)
        for (const level of eastAsianLevels(line.lower))
            found.add(level);
    return found.size === 0 ? [] : SEVERITIES.filter((level) => found.has(level));
}
/** "non-critical" is everything below. */
function namedBy(line, at, level) {
    const isNegated = NEGATIONS.has(textAt(line, at - 1));
    return isNegated ? SEVERITIES.slice(0, SEVERITIES.indexOf(level)) : reach(line, at, level);
}
function foreignLevel({ text }) {
    return FOREIGN.find(([, words]) => words.split(' ').some((word) => text.startsWith(word)))?.[0];
}
/** "critical issues" and "Critical:", not "high availability". */
function isLevel(line, at) {
    if (SEVERITY_WORDS[textAt(line, at)] === undefined)
        return true;
    const end = line.words[at]?.end ?? 0;
    const rest = line.lower.slice(end, end + 3);
    const sign = rest.trimStart().charAt(0);
    if (sign === '-')
        return rest.startsWith(' ') || HYPHENATED.has(textAt(line, at + 1));
    if (isRating(line, at))
        return true;
    return sign === '' || LABEL_ENDS.includes(sign) || isQualifier(line, at);
}
/** "if its severity is critical" */
function isRating(line, at) {
    return RATES.has(textAt(line, at - 1)) && textAt(line, at - 2) === 'severity';
}
function isQualifier(line, at) {
    const next = textAt(line, at + 1);
    if (next === 'to')
        return SEVERITY_WORDS[textAt(line, at + 2)] !== undefined;
    return QUALIFIED.has(next) || isDigits(next);
}
/** "high or above" is high and critical. */
function reach(line, at, level) {
    const order = SEVERITIES.indexOf(level);
    const joint = HYPHENATED.has(textAt(line, at + 1)) ? at + 2 : at + 1;
    if (!JOINTS.has(textAt(line, joint)))
        return [level];
    const next = textAt(line, joint + 1);
    if (UPWARDS.has(next))
        return SEVERITIES.slice(order);
    return DOWNWARDS.has(next) ? SEVERITIES.slice(0, order + 1) : [level];
}
function eastAsianLevels(lower) {
    return EAST_ASIAN.flatMap(([level, words]) => words.split(' ').some((word) => isLabelIn(lower, word)) ? level : []);
}
function isLabelIn(lower, word) {
    const at = lower.indexOf(word);
    if (at < 0)
        return false;
    const next = lower.charAt(at + word.length);
    return word.length > 1 || next === '' || EAST_ASIAN_LABEL_END.includes(next);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/phrasebook.ts
const KEY_LENGTH = 3;
const ANY = '_';
/**
 * Finds phrases word by word. A policy is read once by a fresh process, and there a look-up costs
 * nothing where a regular expression must first be compiled.
 */
class Phrasebook {
    #table;
    #exact = new Map();
    #beginnings = new Map();
    #isIndexed = false;
    constructor(table) {
        this.#table = table;
    }
    /** The phrases in a text, in order, none overlapping. */
    find(words) {
        const found = this.#all(words).sort((one, other) => one.rank - other.rank);
        const kept = [];
        for (const finding of found) {
            if (!kept.some((other) => overlap(other, finding)))
                kept.push(finding);
        }
        return kept.sort((one, other) => one.start - other.start);
    }
    /** Whether a text has a phrase, of the sign where one is given. */
    has(words, sign) {
        return this.#all(words).some((finding) => sign === undefined || finding.sign === sign);
    }
    /** Whether one word alone is a phrase. */
    knows(word) {
        return this.has([{ text: word, start: 0, end: word.length }]);
    }
    #all(words) {
        if (!this.#isIndexed)
            this.#index();
        const found = [];
        for (let at = 0; at < words.length; at++) {
            const word = words[at]?.text ?? '';
            for (const phrase of this.#exact.get(word) ?? NONE)
                collect(found, phrase, { words, at });
            for (const [stem, phrase] of this.#beginnings.get(word.slice(0, KEY_LENGTH)) ?? NONE) {
                if (word.startsWith(stem))
                    collect(found, phrase, { words, at });
            }
        }
        return found;
    }
    #index() {
        this.#isIndexed = true;
        let rank = 0;
        for (const [sign, phrases] of this.#table) {
            for (const text of phrases.split(', ')) {
                const space = text.indexOf(' ');
                const first = space < 0 ? text : text.slice(0, space);
                const rest = space < 0 ? [] : text.slice(space + 1);
                this.#add(first, { sign, rank: rank++, rest });
            }
        }
    }
    #add(first, phrase) {
        for (const word of first.split('/')) {
            if (!word.endsWith('*')) {
                entry(this.#exact, word).push(phrase);
                continue;
            }
            const stem = word.slice(0, -1);
            entry(this.#beginnings, stem.slice(0, KEY_LENGTH)).push([stem, phrase]);
        }
    }
}
const NONE = [];
function collect(found, phrase, { words, at }) {
    const { sign, rank } = phrase;
    if (typeof phrase.rest === 'string')
        phrase.rest = phrase.rest.split(' ').map(slotOf);
    const end = words[lastMatched(phrase.rest, words, at)]?.end;
    if (end !== undefined)
        found.push({ sign, rank, start: words[at]?.start ?? 0, end });
}
function entry(map, key) {
    const known = map.get(key);
    if (known !== undefined)
        return known;
    const list = [];
    map.set(key, list);
    return list;
}
function slotOf(text) {
    const isOptional = text.startsWith('?');
    const choices = (isOptional ? text.slice(1) : text).split('/');
    return {
        words: new Set(choices.filter((choice) => !choice.endsWith('*'))),
        beginnings: choices.flatMap((choice) => (choice.endsWith('*') ? choice.slice(0, -1) : [])),
        isOptional,
    };
}
/** The number of the last word of a phrase whose first is found, or -1. */
function lastMatched(slots, words, at) {
    const [slot, ...rest] = slots;
    if (slot === undefined)
        return at;
    if (slot.isOptional) {
        const without = lastMatched(rest, words, at);
        if (without >= 0)
            return without;
    }
    const next = words[at + 1];
    const isNext = next !== undefined && next.start - (words[at]?.end ?? 0) <= 1;
    return isNext && fits(slot, next.text) ? lastMatched(rest, words, at + 1) : -1;
}
function fits({ words, beginnings }, word) {
    return (words.has(word) || words.has(ANY) || beginnings.some((beginning) => word.startsWith(beginning)));
}
function overlap(one, other) {
    return one.start < other.end && other.start < one.end;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/strength.ts


const english = new Phrasebook([
    ['bound', 'must, shall, guarantee, guarantees, guaranteed, commit, commits, committed'],
    [
        'should',
        'should, aim, aims, aiming, strive, strives, striving, try, tries, trying, seek, seeks, intend, intends, expect, expects, expected, goal, goals, target, targets, targeted, best effort, effort, efforts, endeavor*, endeavour*, hope, hopes, plan to, plans to, planned, attempt, attempts, objective, objectives, work to, as possible',
    ],
    [
        'suggested',
        'recommend, recommended, recommends, recommendation, suggest, suggested, suggests, suggestion, suggestions, may, might, can, could, optional, optionally, ideally, typically, typical, usually, generally, normally, often, approximately, estimate, estimated, encouraged',
    ],
    ['will', "will, won't, we'll, you'll, they'll, it'll"],
]);
const foreign = new Phrasebook([
    [
        'should',
        'sollte*, bemüh*, streben, anstreb*, versuch*, ziel, möchten, efforç*, visons, devr*, objecti*, tâch*, intent*, procur*, objetiv*, deberí*, deberi*, esforz*, esforç*, tent*, visamos, buscamos, cerch*, obiettivo, dovrebb*, streven, proberen, doel, стрем*, постара*, стараемся, должн*',
    ],
    [
        'suggested',
        'üblicherweise, normalerweise, in der regel, kann, können, généralement, normalement, normalmente, generalmente, geralmente, in genere, meestal, обычно, как правило',
    ],
]);
const EAST_ASIAN_SHOULD = [
    '尽量',
    '儘量',
    '力争',
    '力求',
    '争取',
    '爭取',
    '目标',
    '目標',
    '努め',
    '目指',
    '노력',
    '목표',
];
const EAST_ASIAN_SUGGESTED = ['通常', '一般', '보통', '일반적'];
const ORDER = [
    ['bound', 'must'],
    ['should', 'should'],
    ['suggested', 'suggested'],
    ['will', 'must'],
];
/** How firmly a sentence promises: a bare "will" or present tense is a must (RFC 2119 otherwise). */
function strengthOf(lower) {
    return explicitStrength(lower) ?? 'must';
}
/** How firmly a text says that it promises; nothing where it only states. */
function explicitStrength(lower) {
    return strengthIn(wordsOf(lower));
}
/** The same for words that are known already. */
function strengthIn(words) {
    return strengthBy(english, words);
}
/** The same in other languages than English. */
function foreignStrength(lower, isForeign) {
    if (!isForeign)
        return undefined;
    const spaced = strengthBy(foreign, wordsOf(lower));
    if (spaced !== undefined)
        return spaced;
    if (EAST_ASIAN_SHOULD.some((word) => lower.includes(word)))
        return 'should';
    return EAST_ASIAN_SUGGESTED.some((word) => lower.includes(word)) ? 'suggested' : undefined;
}
function strengthBy(book, words) {
    const signs = new Set(book.find(words).map(({ sign }) => sign));
    return signs.size === 0 ? undefined : ORDER.find(([sign]) => signs.has(sign))?.[1];
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/clock-start.ts


const COUNTS_FROM = wordSet('of after from since following upon once');
const OPENS = wordSet('after once upon when following if');
const LATER = wordSet('after once upon');
const STOPS = ',;:.()';
/** Where the next statement begins, though no comma says so. */
const NEXT_STATEMENT = wordSet('we you our and with for before unless will shall');
const AIMS = wordSet('acknowledge respond reply fix patch publish disclose address release resolve review triage');
const TEAMS = wordSet('team maintainer maintainers project');
const ACTORS = wordSet('maintainer member patch fix');
const MAX_ANCHOR = 90;
const MAX_BRACKET = 60;
const clock_start_anchors = new Phrasebook([
    ['public-disclosure', 'public/publicly disclos*, disclosed publicly, going public, publication'],
    ['acknowledgement', 'acknowledg*, initial/first response/contact/reply'],
    [
        'triage',
        'triag*, confirm*, validat*, verif*, accept*, assess*, reproduc*, classif*, analy*, investigat*, evaluat*, determin*',
    ],
    [
        'release',
        'releas*, availability of, fix*/patch*/mitigation*/update*/remediation* ?_ ?_ ?_ releas*/availab*/publish*/ship*/deploy*/public*',
    ],
    [
        'report',
        'report*, receipt, receiv*, submi*, notif*, email*, e mail*, contact*, disclos* to, your ?initial disclosure/message/mail, discover*, opening, filing, being made aware, becoming aware',
    ],
    ['disclosure', 'disclos*'],
    ['fix', 'fix*, patch*, resol*, mitigat*, remediat*, development'],
]);
const clock_start_ORDER = [
    'acknowledgement',
    'public-disclosure',
    'triage',
    'release',
    'report',
    'disclosure',
    'fix',
];
/** The anchor right behind a duration. */
function anchorAfter(line, durationEnd) {
    const none = { start: undefined, end: durationEnd };
    const from = afterBracket(line.lower, durationEnd);
    const at = indexFrom(line, from);
    const word = line.words[at];
    if (word === undefined || !COUNTS_FROM.has(word.text) || word.start > from + 2)
        return none;
    const stop = stopAfter(line.lower, word.end + 1);
    if (stop <= word.end + 1)
        return none;
    const end = nextStatement(line, at + 1, stop);
    return { start: startOf(wordsWithin(line, word.end, end)), end };
}
/** A start that the clause only names at its end: "within 30 days, once it is confirmed". */
function laterStart(line, from, to) {
    const word = wordsWithin(line, from, to).find(({ text }) => LATER.has(text));
    if (word === undefined)
        return undefined;
    return startOf(wordsWithin(line, word.end, Math.min(to, stopAfter(line.lower, word.end))));
}
/** The anchor that opens a sentence before its first duration: "Once it is confirmed, …". */
function leadingAnchor(line, before) {
    const none = { start: undefined, end: 0 };
    const [first] = line.words;
    if (first === undefined || first.start > 4)
        return none;
    const comma = line.lower.indexOf(',', first.end);
    if (comma < 0 || comma + 1 > before || comma > first.end + MAX_ANCHOR)
        return none;
    const opens = OPENS.has(first.text) || line.lower.startsWith('as soon as', first.start);
    if (!opens)
        return none;
    return { start: startOf(wordsWithin(line, first.end, comma)), end: comma + 1 };
}
/** Skips " (calendar days)" and a comma behind a duration. */
function afterBracket(lower, from) {
    const open = lower.charAt(from) === ' ' ? from + 1 : from;
    if (lower.charAt(open) !== '(')
        return from;
    const close = lower.indexOf(')', open);
    return close < 0 || close > open + MAX_BRACKET ? from : close + 1;
}
function stopAfter(lower, from) {
    let at = from;
    while (at < lower.length && at < from + MAX_ANCHOR && !STOPS.includes(lower.charAt(at)))
        at++;
    return at;
}
function nextStatement(line, from, stop) {
    for (let at = from; (line.words[at]?.end ?? Infinity) <= stop; at++) {
        if (startsStatement(line, at))
            return line.words[at]?.start ?? stop;
    }
    return stop;
}
function startsStatement(line, at) {
    const word = textAt(line, at);
    const next = textAt(line, at + 1);
    if (NEXT_STATEMENT.has(word))
        return true;
    if (word === 'to')
        return AIMS.has(next);
    if (word === 'the')
        return TEAMS.has(next === 'security' ? textAt(line, at + 2) : next);
    return word === 'a' && ACTORS.has(next);
}
function startOf(words) {
    const signs = new Set(clock_start_anchors.find(words).map(({ sign }) => sign));
    return clock_start_ORDER.find((sign) => signs.has(sign));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/clauses.ts


const clauses_SIGNS = ',;|、；，。';
const SPACED_SIGNS = '-/\u2014';
const CONJUNCTIONS = wordSet('and or but then while with und et y e sowie');
const clauses_EAST_ASIAN = ['并', '以及', '그리고'];
/** Splits a line between its durations, each with the words that say what it is for. */
function splitClauses(line, phrases, cues) {
    const clauses = [];
    let start = 0;
    phrases.forEach((phrase, index) => {
        const anchor = anchorAfter(line, phrase.end);
        const next = phrases[index + 1];
        const hasOwnCue = cues.some((cue) => cue.start >= start && cue.start < phrase.start);
        const gap = { from: anchor.end, to: next?.start ?? 0, hasOwnCue };
        const end = next === undefined ? line.lower.length : boundary(line, cues, gap);
        const own = cues.filter((cue) => cue.start >= start && cue.end <= end);
        clauses.push({ line, phrase, anchor, cues: outside(own, phrase, anchor), start, end });
        start = end;
    });
    return clauses;
}
/** Between two durations: the first separator where the clause has said its word, else the last. */
function boundary(line, cues, { from, to, hasOwnCue }) {
    const marks = separators(line, from, to);
    const mark = hasOwnCue ? Math.min(...marks) : Math.max(...marks);
    if (marks.length > 0)
        return mark;
    const saysLater = !hasOwnCue && cues.some(({ start, end }) => start >= from && end <= to);
    return saysLater ? to : from;
}
function separators(line, from, to) {
    const { lower } = line;
    const marks = wordsWithin(line, from, to)
        .filter(({ text }) => CONJUNCTIONS.has(text))
        .map(({ start }) => start);
    for (let at = from; at < to; at++)
        if (separates(lower, at))
            marks.push(at);
    for (const word of clauses_EAST_ASIAN) {
        const at = lower.indexOf(word, from);
        if (at >= 0 && at < to)
            marks.push(at);
    }
    return marks;
}
function separates(lower, at) {
    const sign = lower.charAt(at);
    if (clauses_SIGNS.includes(sign))
        return true;
    return (SPACED_SIGNS.includes(sign) && lower.charAt(at - 1) === ' ' && lower.charAt(at + 1) === ' ');
}
/** What a limit counts from is not what it is for. */
function outside(cues, phrase, anchor) {
    return cues.filter((cue) => cue.start < phrase.end || cue.start >= anchor.end);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/other-times.ts

const DURING = wordSet('for last lasts');
const DURING_FILLER = wordSet('a an the period minimum maximum total of at least up to first next about approximately another additional');
const other_times_AIMS = wordSet('aim aims aiming target targets strive allow ask asks plan wait goal hope request look shoot once time');
const PAST = wordSet('last past previous prior ago');
const COMPARED = wordSet('older younger newer');
const LONGER = wordSet('more longer');
const TAKES = wordSet('taken take takes took exceed exceeds exceeding passes after if');
const RARELY = wordSet('not never rarely no');
const WAS = wordSet('was were had');
const WITHIN = wordSet('within in after');
/** "2 years ago", "a 12-month support", "3 years old" */
const AGE = wordSet('ago old support lts term token tokens session sessions lifetime warranty trial cycle cadence');
const OF_AGE = wordSet('support maintenance experience service');
const CYCLES = wordSet('cycle cadence');
const TELLS = wordSet('notify inform tell warn contact alert let know');
const US = wordSet('us me team maintainers project');
const REPORTERS = wordSet('you reporter reporters submitter researcher researchers finder');
const HAVE = wordSet('has have get gets');
const BEFOREHAND = wordSet('before prior advance ahead notice');
/** "supported for 12 months": how long something lasts, not by when it is done. */
function isLasting(line, head) {
    let at = head.length - 1;
    while (at >= 0 && DURING_FILLER.has(textOf(head, at)))
        at--;
    const word = head[at];
    if (word === undefined || !DURING.has(word.text) || other_times_AIMS.has(textOf(head, at - 1)))
        return false;
    return !isBroken(line, word.end, head.at(-1)?.end ?? 0);
}
/** "in the last 6 months", "was fixed within", "taken more than" */
function isPast(line, head) {
    const at = head.length - 1;
    const last = textOf(head, at);
    if (PAST.has(last) || (last === 'the' && PAST.has(textOf(head, at - 1))))
        return true;
    return last === 'than' ? isExceeded(head) : isNarrated(line, head);
}
/** "older than", "takes more than" */
function isExceeded(head) {
    const at = head.length - 1;
    const compared = textOf(head, at - 1);
    if (COMPARED.has(compared))
        return true;
    return (LONGER.has(compared) && TAKES.has(textOf(head, at - 2)) && !RARELY.has(textOf(head, at - 3)));
}
/** "was fixed within" */
function isNarrated(line, head) {
    const at = head.length - 1;
    if (!WITHIN.has(textOf(head, at)))
        return false;
    const verbs = head.slice(Math.max(0, at - 4), at - 1);
    const was = verbs.find(({ text }) => WAS.has(text));
    return was !== undefined && !isBroken(line, was.start, head[at]?.start ?? 0);
}
function isOld(line, end) {
    const at = indexFrom(line, end);
    if ((line.words[at]?.start ?? Infinity) > end + 2)
        return false;
    const word = textAt(line, at);
    const next = textAt(line, at + 1);
    if (AGE.has(word))
        return true;
    return (word === 'of' && OF_AGE.has(next)) || (word === 'release' && CYCLES.has(next));
}
/** "a week ahead of the release": how early others are told, not by when it is out. */
function isAhead(line, end) {
    const at = indexFrom(line, end);
    if ((line.words[at]?.start ?? Infinity) > end + 2)
        return false;
    const isEarly = textAt(line, at) === 'in' && textAt(line, at + 1) === 'advance';
    return ((isEarly ? textAt(line, at + 2) : textAt(line, at + 1)) === 'of' &&
        (isEarly || textAt(line, at) === 'ahead'));
}
/** "notify us 7 days before you publish", "you have 7 days to": what the reporter does. */
function isNotice({ line, phrase }, head) {
    const near = head.slice(-5);
    const [who, has] = near.slice(-2);
    if (REPORTERS.has(who?.text ?? '') && HAVE.has(has?.text ?? ''))
        return true;
    if (!near.some(({ text }) => TELLS.has(text)))
        return false;
    if (!near.some(({ text }) => US.has(text)))
        return false;
    const tail = wordsWithin(line, phrase.end, phrase.end + 28);
    return tail.some(({ text }) => BEFOREHAND.has(text));
}
function textOf(words, at) {
    return words[at]?.text ?? '';
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/unkept.ts


const unkept_NEGATIONS = wordSet("not never no nobody nothing none cannot without unless neither fail fails don't doesn't didn't haven't hasn't won't isn't aren't can't couldn't wouldn't");
const CONDITIONS = wordSet('if should case when where');
const NEW_STATEMENT = wordSet('we you and but');
/** What does not come, or is not sure to come. */
const kept = new Phrasebook([
    [
        'kept',
        'hear*, receiv*, got, gotten, get, respon*, repl*, acknowledg*, confirm*, answer*, guarante*, promis*, commit*, expect*, need, fix*, address*, resolv*, patch*, releas*, available, out, ready, publish*, reach*, contact*, feedback, reaction, progress, updat*',
    ],
]);
const repairs = new Phrasebook([
    ['repair', 'fix*, patch*, resol*, address*, remed*, mitigat*, releas*, solution*, update*'],
]);
const goesPublic = new Phrasebook([['public', 'disclos*, publish*, public, publicly']]);
const REMINDS = wordSet('contact contacting follow following send sending reach reaching escalate escalating ping pinging open opening ask asking remind reminding resend resending try trying nudge nudging chase chasing');
/** How many words behind "not" may say what does not come. */
const MAX_VERBS = 5;
/** "if you do not hear from us within": what to do when a promise breaks, not a promise. */
function isUnkept(clause, head) {
    const { line, phrase } = clause;
    return isSilence(line, phrase.end) || isReminder(line, phrase.end) || isDenied(clause, head);
}
/** "if no fix is out within 90 days, we disclose": a limit for disclosure after all. */
function breaksToPublic({ line, phrase }, head) {
    return repairs.has(head) && goesPublic.has(wordsWithin(line, phrase.end, phrase.end + 200));
}
/** "after 7 days without an answer" */
function isSilence(line, from) {
    const [first, second] = wordsWithin(line, from, from + 20);
    return first?.text === 'without' || (first?.text === 'of' && second?.text === 'silence');
}
/** "wait 3 days before you remind us" */
function isReminder(line, from) {
    const tail = wordsWithin(line, from, from + 60);
    const at = tail.findIndex(({ text }) => text === 'before' || text === 'then');
    const mark = tail[at];
    if (mark === undefined || isBroken(line, from, mark.start))
        return false;
    return tail.slice(at + 1, at + 4).some(({ text }) => REMINDS.has(text));
}
function isDenied({ line, phrase }, head) {
    const negation = head.findLastIndex(({ text }) => unkept_NEGATIONS.has(text));
    const from = head[negation]?.start;
    if (from !== undefined && !isBroken(line, from, phrase.start)) {
        if (kept.has(verbsAfter(head, negation)))
            return true;
    }
    const condition = head.findLast(({ text }) => CONDITIONS.has(text));
    if (condition === undefined || isBroken(line, condition.end, phrase.start))
        return false;
    const not = wordsWithin(line, phrase.end, phrase.end + 80).find(({ text }) => unkept_NEGATIONS.has(text) || text === 'unanswered');
    return not !== undefined && !isBroken(line, phrase.end, not.start);
}
/** "not | heard from anybody", up to the next statement. */
function verbsAfter(head, negation) {
    const verbs = head.slice(negation + 1, negation + 1 + MAX_VERBS);
    const end = verbs.findIndex(({ text }, at) => at > 0 && NEW_STATEMENT.has(text));
    return end < 0 ? verbs : verbs.slice(0, end);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/condition.ts



const condition_COUNTS_FROM = wordSet('after following of from');
const OUR = wordSet('this our such');
const NOTICES = wordSet('notification notice announcement pre-notification');
/** "24 hours following this notification, the fixes are released": counted from no report. */
function isAfterNotice({ line, phrase }) {
    const [from, whose, notice] = wordsWithin(line, phrase.end, phrase.end + 50);
    if (from === undefined || whose === undefined || notice === undefined)
        return false;
    return condition_COUNTS_FROM.has(from.text) && OUR.has(whose.text) && NOTICES.has(notice.text);
}
/** What is left of the events of a clause when its duration is no limit for them. */
function keptEvents(clause, events) {
    if (events.length === 0)
        return events;
    const { line, phrase } = clause;
    const head = wordsWithin(line, clause.start, phrase.start);
    if (isUnkept(clause, head))
        return breaksToPublic(clause, head) ? ['disclosure'] : ['other'];
    if (isPast(line, head) || isOld(line, phrase.end) || isNotice(clause, head))
        return ['other'];
    if (isAfterNotice(clause))
        return events.filter((event) => event !== 'fix' && event !== 'release');
    if (isAhead(line, phrase.end)) {
        return events.filter((event) => event === 'distributors' || event === 'forthcoming-notice');
    }
    if (!isLasting(line, head))
        return events;
    return events.filter((event) => event === 'disclosure' || event === 'distributors');
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/english-cues.ts
const PEOPLE = [
    [
        'retrospective',
        'retrospective*, postmortem*, post mortem*, post incident review*/report*/analys*, lessons learned',
    ],
    [
        'distributors',
        'distributor*, vendor*/distro*/packager*/partner* list/mailing, private vendor*/distribut*, linux distros, downstream vendor*/consumer*/project*/distribut*/maintainer*, predisclosure list/to, pre disclosure/notification list/to, early access/notif*/warning, advance/advanced/prior notif*/notice/warning, prenotif*, pre notif*',
    ],
    [
        'forthcoming-notice',
        'disclosure of ?a/an/the forthcoming/upcoming/planned/pending _, forthcoming/upcoming ?security fix*/release*/update*, preannounc*, pre announc*',
    ],
    [
        'fix-team',
        'organis*/organiz*/form/forms/formed/forming/assembl*/creat*/select*/identif*/appoint*/establish* ?of ?a/the fix/response/incident/remediation team, fix team ?is/will/gets ?be organis*/organiz*/form*/assembl*/select*/creat*, response team ?is/will ?be formed/assembled/formation',
    ],
];
/** Words of the field that would read as something else. */
const english_cues_NAMES = [
    [
        'nothing',
        'response team/committee/group/process/plan/policy/policies/procedure/procedures/center/centre/lead/coordinator/working, responder, responders, fix team/teams/lead/leads, release manager*/team/note/notes/branch*/candidate*, released version*',
    ],
    [
        'nothing',
        'email/mailing/contact/this/following/the address/addresses, mail address/addresses, public key*/issue*/repo*/tracker*/forum*/channel*/github/bug/bugs/communication*, publicly available, disclosure form/email/mail/list/program',
    ],
    [
        'nothing',
        'together/along with ?its/their/the/a fix/fixes/patch/patches, alongside ?its/their/the/a fix/fixes/patch/patches, updat* your/their/all/software/packages, updat* to the latest, confirmed/verified/validated/accepted/triaged/reproduced/assessed ?_ issue*/vulnerabilit*/bug*/problem*/report*/finding*/flaw*',
    ],
];
/** What else policies set limits for: support, sign-ins, scans, members, bounties. */
const ASIDE = [
    [
        'other',
        'supported, unsupported, support period/window/for/is/ends/until, end of life/support, eol, lts, long term, maintained, unmaintained, maintenance, deprecat*',
    ],
    [
        'other',
        'receive/receives/receiving ?_ ?_ updates/fixes/patches/backports/support for/until, cadence, fix/fixes/patches/support until, security update/updates until, release/update/patch cycle*/schedule*/train*',
    ],
    [
        'other',
        'scan, scans, scanned, scanner*, scanning, audit*, pentest*, pen test*, penetration, dependabot, renovate, dependency, dependencies, expir*, retention, retain*, backup*, back up/ups, cache*, caching, token, tokens, session, sessions, password*, cookie*, credential*, certificate*, ttl, timeout*, time out/outs, lockout*, lock out/outs, rate limit*, log, logs, login, uptime, availability',
    ],
    [
        'other',
        'leave, absen*, inactiv*, unreachable, nominat*, election*, elected, vote*, voting, rotation, rotat*, membership, bounty, bounties, reward*, payout*, pay out/outs, paid, payment*, training, meeting*, escalat*',
    ],
    ['other', 'policy/document/page/file/list is/are/will/gets ?be ?_ reviewed/updated/revised'],
];
const STEPS = [
    [
        'triage',
        'detailed/substantive/full/complete response/reply/answer/feedback/email/update/report, next steps, fix/remediation/mitigation/resolution/action/patch plan*/eta*/estimate*/proposal*/strateg*, timeline/timeframe/timetable/timescale/plan/eta/estimate/schedule/roadmap/date for/of/to/towards ?a/an/the/its/their/any ?_ fix*/patch*/resol*/remediat*/mitigat*/releas*, eta, etas',
    ],
    ['nothing', 'acknowledg* your/the/their/all/you ?_ contribut*/effort*/work/help/role/name'],
    [
        'acknowledgement',
        'acknowledg*, ack, acks, receipt, initial/first/preliminary contact/feedback/reaction/communication/answer/reply/response/update/followup/message/touch, first/initial follow up',
    ],
    [
        'acknowledgement',
        'respond, responds, responded, responding, response, responses, reply, replies, replied, replying, answer*, react, reacts, reaction*, feedback, hear/heard back/from, get/gets/getting/circle/write/reach/come/report back to/with, get/be/getting in touch/contact, touch base',
    ],
    [
        'acknowledgement',
        'contact/contacts/email/notify/reach you/reporter/reporters, contact/contacts/email/notify/reach the reporter, reach/reaches out, contacted by, let/lets you know, follow/follows/following up with/within, followup within',
    ],
    [
        'acknowledgement',
        'confirm/confirms/confirmed/confirming ?that ?we ?have received, confirm/confirms/confirmed/confirming ?that your/the/all ?_ report/reports/message/messages/email/emails/submission/submissions',
    ],
    [
        'triage',
        'confirm* or/if/that/whether, confirm* ?of ?the/any/a/an/your ?_ issue*/vulnerabilit*/bug/bugs/problem*/existence/exploit*/finding*/impact/severity/validity, issue*/vulnerabilit*/bug/bugs/problem* is/are/been/be/being confirmed',
    ],
    ['acknowledgement', 'confirm, confirms, confirmed, confirming, confirmation*'],
    [
        'triage',
        'triag*, assess*, evaluat*, validat*, verify, verifies, verified, verifying, verification, investigat*, review, reviews, reviewed, reviewing, determin*, decision*, decide*, reproduc*, classif*, prioriti*, analys*, analyz*, diagnos*, look into/at, a look',
    ],
];
const UPDATES = [
    [
        'release',
        'releas*/ship/ships/shipped/deploy*/publish*/push/pushes ?_ update/updates, security update/updates/release/releases, software/version/patch update/updates',
    ],
    [
        'nothing',
        'status/progress/regular/periodic/ongoing/hourly/daily/weekly/biweekly/fortnightly/monthly/frequent/continuous dependenc*/security/software/package*/patch* update*/report*',
    ],
    [
        'updates',
        'status/progress/regular/periodic/ongoing/hourly/daily/weekly/biweekly/fortnightly/monthly/frequent/continuous ?_ update/updates/report/reports/communication/communications/email/emails, status/progress/regular/periodic/daily/weekly check ins, bi weekly update/updates, follow up update/updates/report/reports',
    ],
    [
        'updates',
        'keep/keeps/keeping ?_ ?_ ?_ informed/posted/apprised/abreast, keep/keeps/keeping ?_ ?_ ?_ in the loop, keep/keeps/keeping you/them/reporter/reporters/researcher/submitter/finder/parties ?_ updated/advised, keep/keeps/keeping the reporter/reporters/researcher/submitter/finder ?_ updated/advised, keep/keeps/keeping you/them/reporters up to date, kept informed/posted/apprised/abreast/updated, informed/updated/posted/apprised of/about/on/every/at',
    ],
    [
        'updates',
        'progress, status, update, updates, check in/ins, checkin*, state of ?your/the/their/a/each report/reports/case/cases/issue/submission',
    ],
];
const FIXES = [
    [
        'release',
        'fix/fixes releas*, patch releas*, release, releases, released, releasing, ship, ships, shipped, shipping, deploy, deploys, deployed, deploying, deployment*, roll/rolled/rolls/rolling out, rollout, new/updated/fixed version/versions, publish* ?a/an/the ?_ fix*/patch*/update*/version*/release*',
    ],
    [
        'fix',
        'fix, fixes, fixed, fixing, hotfix*, patch, patches, patched, patching, remediat*, remedy, remedies, remedied, resolve*, resolving, resolution*, mitigat*, address, addresses, addressed, addressing, solve*, solving, solution*, corrects, corrected, correcting, correction*, corrective, repair*, issue*/vulnerabilit*/cve/cves/bug/bugs ?are/is/will/get ?be handled, fix/fixes/patch/patches ?is/are developed/written/implemented/prepared and reviewed/validated/verified',
    ],
    [
        'disclosure',
        'disclos*, publish*, publication*, public, publicly, publici*, embargo*, announc*, reveal*, confidential*, advisory, advisories, writeup*, write up/ups, coordination/coordinated period/window/timeline',
    ],
];
const ENGLISH_CUES = [
    ['policy', 'disclosure/disclosures polic*/process*/procedure*/program*/guideline*'],
    ...PEOPLE,
    ...english_cues_NAMES,
    ...ASIDE,
    ...STEPS,
    ...UPDATES,
    ...FIXES,
];

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/foreign-cues.ts
/** Signs in languages that write spaces between words. */
const FOREIGN_CUES = [
    [
        'updates',
        'aktualisier*, statusupdate*, statusaktualisier*, zwischenst*, statusmeld*, fortschritt*, auf dem laufenden, avancement, tenir inform*, tiendrons ?vous inform*, mise/mises à jour, actualiza*, mantendremos, informado*, informada*, atualiza*, aggiorn*, op de hoogte, voortgang, postęp*, güncelle*',
    ],
    ['updates', 'обновля*, обновлени*, информир*, статус*, о ходе'],
    [
        'triage',
        'erstbewert*, bewert*, prüf*, analys*, anális*, análise, einschätz*, évalu*, examin*, evalua*, triaje, analiz*, analis*, avalia*, triagem, valut*, beoordel*, ocen*, değerlend*, verifica*, valida*',
    ],
    ['triage', 'оцен*, оцін*, анализ*, аналіз*, провер*, классифи*, рассмотр*'],
    [
        'acknowledgement',
        'responder, eingangsbest*, den eingang, bestätig*, antwort*, rückmeld*, melden uns, reagier*, reaktion*, accus* ?de réception, réception, répon*, accus*/acus* ?de recibo/recebimento, respond*, respuesta*, contest*, confirm*, respost*, retorn*, recebimento, rispond*, rispost*, conferm*, riscontr*, bevestig*, antwoord*, reactie*, potwierd*, odpowie*, svar*, bekräft*, yanıt*, teyit*, cevap*, dönüş*, merespons*, menanggapi, tanggapan, reconoc*, reconhec*, pris* en charge, pres* in carico',
    ],
    ['acknowledgement', 'подтвер*, ответ*, отвеч*, отреагир*, свяж*, підтвер*, відпов*'],
    ['release', 'выпуст*, выпуск*, релиз*'],
    [
        'fix',
        'beheb*, behoben*, behebung*, fehlerbeheb*, korrektur*, korrigier*, lösung*, corrig*, correct*, correc*, soluci*, parche*, resol*, correg*, arregl*, correç*, soluç*, correzion*, risol*, oploss*, verhelp*, napraw*, popraw*, åtgärd*, düzelt*, yama, perbaik*',
    ],
    ['fix', 'исправ*, устран*, виправ*, патч*'],
    [
        'disclosure',
        'veröffentlich*, offenleg*, offengelegt, divulg*, publi*, revelar*, pubblic*, openba*, bekendmak*, ujawn*, offentlig*, yayın*, açıkla*',
    ],
    ['disclosure', 'раскры*, разглаш*, опублик*, публич*, публикац*, розкри*'],
];
/** Signs in Chinese, Japanese and Korean, the more telling first; `_` is a space in one. */
const EAST_ASIAN_CUES = [
    [
        'triage',
        '修复计划 修復計劃 修复方案 修復方案 修复时间表 処理方針 対応方針 対処方針 修正方針 対応計画 修正計画 修正スケジュール 対応スケジュール 대응_계획 대응_방침 수정_계획 조치_계획',
    ],
    ['updates', '进展 進展 进度 進度 定期更新 状态更新 经过 経過 進捗 状況 진행 업데이트'],
    [
        'triage',
        '评估 評估 評価 分析 调查 調查 調査 验证 驗證 分类 分级 核实 トリアージ 평가 분석 조사 분류 검토',
    ],
    [
        'acknowledgement',
        '确认 確認 回复 回覆 回復 回應 响应 响應 答复 答覆 回应 反馈 回饋 联系您 受理 返信 返答 回答 応答 連絡 受領 返事 확인 답변 응답 회신 답장 접수 연락',
    ],
    ['release', '发布补丁 发布修复 發布修復 发布更新 リリース 배포 릴리스'],
    ['fix', '修复 修復 修正 修补 补丁 補丁 解决 解決 対応 対処 パッチ 수정 패치 해결 조치'],
    ['disclosure', '公开 公開 披露 保密 揭露 公布 公表 開示 공개 발표'],
];

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/find-cues.ts



const find_cues_english = new Phrasebook(ENGLISH_CUES);
const find_cues_foreign = new Phrasebook(FOREIGN_CUES);
/** The words in a line that say what a limit is for, in order, none overlapping. */
function findCues(line, isForeign) {
    return eventsIn(line, isForeign).flatMap(({ sign, start, end }) => {
        if (sign === 'nothing')
            return [];
        return [{ sign: sign === 'policy' ? 'disclosure' : sign, start, end }];
    });
}
/** The same in a title, where a "disclosure policy" is the whole document. */
function findTitleCues(line, isForeign) {
    return eventsIn(line, isForeign).flatMap(({ sign, start, end }) => {
        // In running text the fix team is who acts; as a title it is what is formed.
        if (line.lower.slice(start, end) === 'fix team')
            return [{ sign: 'fix-team', start, end }];
        return sign === 'nothing' || sign === 'policy' ? [] : [{ sign, start, end }];
    });
}
function eventsIn(line, isForeign) {
    const found = find_cues_english.find(line.words);
    if (!isForeign)
        return found;
    const others = [...find_cues_foreign.find(line.words), ...eastAsianCues(line.lower)];
    // An English noun may be a verb elsewhere: "responder".
    const kept = found.filter((cue) => cue.sign !== 'nothing' || !others.some((other) => isSame(cue, other)));
    const more = others.filter((cue) => !kept.some(({ start, end }) => start < cue.end && cue.start < end));
    return [...kept, ...more].sort((one, other) => one.start - other.start);
}
function isSame(one, other) {
    return one.start === other.start && one.end === other.end;
}
function eastAsianCues(text) {
    const cues = [];
    for (const [sign, words] of EAST_ASIAN_CUES) {
        for (const word of words.split(' ')) {
            const found = placesOf(text, word.replace('_', ' ')).filter(({ start, end }) => !cues.some((cue) => cue.start < end && start < cue.end));
            for (const place of found)
                cues.push({ sign, ...place });
        }
    }
    return cues;
}
function placesOf(text, word) {
    const places = [];
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
        places.push({ start, end: start + word.length });
    }
    return places;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/govern.ts

/** How far behind a duration the words may stand that say what it is for. */
const REACH = 110;
/** How long "acknowledge … and … assess" may be between the two. */
const MAX_BETWEEN = 70;
/** "release a fix", but not "releases … fixes" */
const MAX_OBJECT = 25;
const SUBORDINATE = wordSet('once after when whenever until unless upon before if');
const SIDE_ENDS = ',;:\u2014';
const JOINS = wordSet('and or und et y e');
const TURNS = wordSet('then after once when until before');
const BEFORE = wordSet('before until prior ahead');
const TALK = wordSet('discuss discusses discussed discussing');
/** "we ask for", "please allow us": the limit is one for whoever would go public. */
const PLEAS = wordSet('ask asks request requests allow give grant wait please');
const PLEA_REACH = 45;
const GRANTS = wordSet('give allow grant leave');
const PREPARES = new Set(['acknowledgement', 'triage']);
const REPAIRS = new Set(['fix', 'release']);
const JOINABLE = new Set([
    'acknowledgement',
    'triage',
    'fix',
    'release',
    'disclosure',
]);
/** What a clause sets its limit for, by its own words: mostly one thing, none where they do not say. */
function eventsOf(clause) {
    const { cues } = clause;
    if (clause.phrase.repeats)
        return repeated(cues);
    const own = cues.find(({ sign }) => sign === 'distributors' || sign === 'retrospective');
    return own === undefined ? limited(clause) : [own.sign];
}
function limited({ line, phrase, cues, start, end }) {
    const isBefore = isBeforePublication(line, cues, { start: phrase.end, end });
    const head = { start: Math.max(start, phrase.start - PLEA_REACH), end: phrase.start };
    if ((isBefore && isPlea(line, head)) || isGrace(line, phrase.start, cues))
        return ['disclosure'];
    const before = cues.filter((cue) => cue.start < phrase.end);
    if (before.length > 0) {
        const main = govern_outside(line, { start, end: phrase.start }, before);
        return governing(line, main.length > 0 ? main : before);
    }
    if (isBefore)
        return ['disclosure'];
    const tail = { start: phrase.end, end: phrase.end + REACH };
    const after = govern_outside(line, tail, cues).filter((cue) => cue.start < tail.end);
    return governing(line, leading(line, after));
}
/** Only news for the reporter is promised again and again. */
function repeated(cues) {
    const isAside = cues.some(({ sign }) => sign === 'other');
    if (!isAside && cues.some(({ sign }) => sign === 'updates'))
        return ['updates'];
    return cues.length > 0 ? ['other'] : [];
}
/** "90 days before it is made public" */
function isBeforePublication(line, cues, tail) {
    const { lower } = line;
    const mark = wordsWithin(line, tail.start, tail.end).find(({ text }) => BEFORE.has(text));
    if (mark === undefined || mark.start - tail.start > 90)
        return false;
    if (hasAny(lower, '.;', { start: tail.start, end: mark.start }))
        return false;
    const end = Math.min(tail.end, mark.end + 60);
    const isIn = (start) => start >= mark.end && start < end && !hasAny(lower, '.;,', { start: mark.end, end: start });
    return (cues.some((cue) => cue.sign === 'disclosure' && isIn(cue.start)) ||
        wordsWithin(line, mark.end, end).some((word) => TALK.has(word.text) && isIn(word.start)));
}
function isPlea(line, { start, end }) {
    const word = wordsWithin(line, start, end).findLast(({ text }) => PLEAS.has(text));
    return word !== undefined && !hasAny(line.lower, ',;.', { start: word.end, end });
}
/** "Give us reasonable time to fix it (90 days)": how long the reporter keeps it to themselves. */
function isGrace(line, phraseStart, cues) {
    if (!line.words.slice(0, 2).some(({ text }) => GRANTS.has(text)))
        return false;
    return (cues.some((cue) => REPAIRS.has(cue.sign) && cue.start < phraseStart) &&
        wordsWithin(line, 0, phraseStart).some(({ text }) => text === 'time'));
}
/** The cues outside "once a fix is available" and the like. */
function govern_outside(line, stretch, cues) {
    if (cues.length === 0)
        return cues;
    const sides = wordsWithin(line, stretch.start, Math.min(stretch.end, line.lower.length))
        .filter(({ text }) => SUBORDINATE.has(text))
        .map(({ start }) => ({ start, end: Math.min(stretch.end, sideEnd(line.lower, start)) }));
    return cues.filter((cue) => !sides.some(({ start, end }) => cue.start >= start && cue.start < end));
}
function sideEnd(lower, from) {
    let at = from;
    while (at < lower.length && !SIDE_ENDS.includes(lower.charAt(at)))
        at++;
    return at;
}
/** The last cue says it, unless it is only the object of the one before. */
function governing(line, cues) {
    const last = cues.at(-1);
    if (last === undefined)
        return [];
    const at = cues.findLastIndex(({ sign }) => sign !== last.sign);
    const previous = cues[at];
    const first = cues[at + 1];
    if (previous === undefined || first === undefined)
        return [last.sign];
    return isJoined(line, { start: previous.end, end: first.start })
        ? joined(previous.sign, last.sign)
        : [merged(line.lower, previous, first)];
}
/** "acknowledge and assess", "fix and release" */
function joined(previous, last) {
    if (REPAIRS.has(previous) && REPAIRS.has(last))
        return ['release'];
    return JOINABLE.has(previous) && JOINABLE.has(last) ? [previous, last] : [last];
}
/** "respond to your disclosure", "release a fix", "a fix is published" */
function merged(lower, previous, last) {
    if (last.sign === 'disclosure') {
        if (PREPARES.has(previous.sign) && lower.startsWith('disclos', last.start))
            return previous.sign;
        if (REPAIRS.has(previous.sign) && lower.startsWith('publi', last.start))
            return 'release';
    }
    const isObject = last.start - previous.end < MAX_OBJECT;
    return last.sign === 'fix' && previous.sign === 'release' && isObject ? 'release' : last.sign;
}
/** Of what follows a duration, the first word and one that "and" joins to it. */
function leading(line, after) {
    const [first, second] = after;
    if (first === undefined || second === undefined)
        return after;
    const isPair = REPAIRS.has(first.sign) && REPAIRS.has(second.sign);
    const between = { start: first.end, end: second.start };
    return after.slice(0, isPair || isJoined(line, between) ? 2 : 1);
}
function isJoined(line, between) {
    if (between.end - between.start >= MAX_BETWEEN)
        return false;
    const words = wordsWithin(line, between.start, between.end);
    if (words.some(({ text }) => TURNS.has(text)))
        return false;
    return words.some(({ text }) => JOINS.has(text)) || hasAny(line.lower, '&/', between);
}
function hasAny(lower, signs, { start, end }) {
    for (let at = start; at < end; at++)
        if (signs.includes(lower.charAt(at)))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/passage.ts


/** Letters of languages whose words of time the topics do not know. */
const OTHER_LETTER = /[\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const UNITS = wordSet('hours days weeks months');
const WORKING = wordSet('business working');
/** The passages with a word of time, in order. */
function timedPassages({ source, sentences }) {
    const passages = [];
    const mayBeForeign = OTHER_LETTER.test(source.text);
    let row;
    for (const sentence of sentences) {
        const isForeign = mayBeForeign && OTHER_LETTER.test(sentence.lower);
        if ((sentence.topics & TOPIC.time) === 0 && !isForeign)
            continue;
        const { block } = sentence;
        if (block.cells.length === 0)
            passages.push(passageOf(sentences, sentence, isForeign));
        else if (block !== row)
            passages.push(...passage_cellsOf(block));
        row = block;
    }
    return passages;
}
function passageOf(sentences, sentence, isForeign) {
    const { lower, block, start, end, topics, index } = sentence;
    const previous = sentences[index - 1];
    return {
        line: lineOf(lower),
        block,
        start,
        end,
        previous: previous?.block === block ? previous.lower : undefined,
        column: undefined,
        isForeign,
        mayRepeat: isForeign || (topics & TOPIC.update) !== 0,
    };
}
function passage_cellsOf(block) {
    const { start, end, header } = block;
    if (header === undefined)
        return [];
    return block.cells.map(({ lower }, column) => ({
        line: withUnit(lower, header.cells[column]?.lower ?? ''),
        block,
        start,
        end,
        previous: undefined,
        column,
        isForeign: OTHER_LETTER.test(lower),
        mayRepeat: true,
    }));
}
/** A bare number under "Days" is so many days. */
function withUnit(lower, title) {
    const line = lineOf(lower);
    const isNumber = line.words.length > 0 && line.words.every(({ text }) => text.charCodeAt(0) <= 57);
    if (!isNumber)
        return line;
    const named = lineOf(title);
    const at = named.words.findIndex(({ text }) => UNITS.has(text));
    if (at < 0)
        return line;
    const business = WORKING.has(textAt(named, at - 1)) ? 'business ' : '';
    return lineOf(`${lower} ${business}${textAt(named, at)}`);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/units.ts
const ENGLISH = {
    minute: 'minute minutes min mins',
    hour: 'hour hours hr hrs h',
    day: 'day days d',
    'business day': 'workday workdays weekday weekdays',
    week: 'week weeks wk wks w workweek workweeks',
    '2 week': 'fortnight fortnights',
    month: 'month months',
    '3 month': 'quarter quarters',
    year: 'year years yr yrs',
};
const units_FOREIGN = {
    minute: 'minuten minuti minutos minuty минут',
    hour: 'stunde stunden std heure heures hora horas ora ore uur uren timmar timmer timer godzin godzina godziny godzinę hodin saat jam giờ час часа часов годин години',
    day: 'tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager dni dnia dzień dní dnů gün hari ngày день дня дней дни днів дні сутки суток',
    'business day': 'werktag werktage werktagen werktags arbeitstag arbeitstage arbeitstagen geschäftstag geschäftstage geschäftstagen werkdag werkdagen arbetsdagar arbejdsdage hverdage hverdager virkedager arbeidsdager günü',
    week: 'woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke uker tydzień tygodni tygodnia tygodnie týdnů hafta minggu tuần неделя недели недель неделю тиждень тижня тижнів тижні',
    month: 'monat monate monaten mois mes meses mês mese mesi maand maanden månad månader miesiąc miesiące miesięcy bulan tháng месяц месяца месяцев місяць місяці місяців',
    year: 'jahr jahre jahren année années ans año años ano anos anno anni jaar',
};
let units;
/** What a word in lower case means as a unit of time. */
function unitOf(word) {
    units ??= new Map([...entries(ENGLISH, false), ...entries(units_FOREIGN, true)]);
    return units.get(word);
}
/** What the parts of "2 week" or "business day" mean. */
function readUnit(label, isForeign) {
    const name = units_NAMES.find((candidate) => label.endsWith(candidate)) ?? 'day';
    const factor = Number.parseInt(label, 10);
    return {
        name,
        factor: Number.isNaN(factor) ? 1 : factor,
        isBusiness: label.startsWith('business'),
        isForeign,
    };
}
const units_NAMES = ['minute', 'hour', 'day', 'week', 'month', 'year'];
function entries(labels, isForeign) {
    return Object.entries(labels).flatMap(([label, words]) => {
        const unit = readUnit(label, isForeign);
        return words.split(' ').map((word) => [word, unit]);
    });
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/east-asian-duration.ts


const LETTER = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const MEASURED = /([\d０-９]{1,4}|[一二两兩三四五六七八九十]{1,3})(?:\s?[-~〜～—至到から]{1,2}\s?([\d０-９]{1,4}|[一二两兩三四五六七八九十]{1,3}))?\s?(?:[个個かヶカ箇개]\s?)?(分钟|分鐘|分間|小时|小時|時間|시간|工作日|営業日|營業日|영업일|업무일|평일|平日|自然日|天|日|일|周|週|星期|주|月|월|年|년)/g;
const NUMBERLESS = /翌営業日|下一?[个個]?工作日|다음 영업일|하루|이틀|사흘|일주일|한 ?달|보름/g;
const east_asian_duration_UNITS = {
    分: 'minute',
    小: 'hour',
    時: 'hour',
    시: 'hour',
    工: 'business day',
    営: 'business day',
    營: 'business day',
    영: 'business day',
    업: 'business day',
    평: 'business day',
    平: 'business day',
    自: 'day',
    天: 'day',
    日: 'day',
    일: 'day',
    周: 'week',
    週: 'week',
    星: 'week',
    주: 'week',
    月: 'month',
    월: 'month',
    年: 'year',
    년: 'year',
};
const east_asian_duration_WORDS = {
    하루: [1, 'day'],
    이틀: [2, 'day'],
    사흘: [3, 'day'],
    일주일: [1, 'week'],
    한달: [1, 'month'],
    보름: [15, 'day'],
};
/** "基準 3日" counts business days where the word stands before the number. */
const BUSINESS_BEFORE = /(?:工作日|営業日|영업일|업무일)[^\d]{0,6}$/;
/** The unit of a date, not of a duration: "2024年", "5月", "1月5日". */
const MONTH_MARK = /[个個かヶカ箇개]/;
const MAX_YEARS = 10;
/** Whether a text is written in Chinese, Japanese or Korean, in part. */
function isEastAsian(text) {
    return LETTER.test(text);
}
/** Every duration in Chinese, Japanese or Korean text, in order. */
function findEastAsian(text) {
    const found = [];
    for (const match of text.matchAll(MEASURED)) {
        const measured = readMeasured(text, match);
        if (measured !== undefined)
            found.push(measured);
    }
    for (const { 0: word, index } of text.matchAll(NUMBERLESS)) {
        const [count, label] = east_asian_duration_WORDS[word.replace(' ', '')] ?? [1, 'business day'];
        const quantity = { high: count, isBusiness: false, start: index };
        found.push({ quantity, unit: readUnit(label, true), end: index + word.length });
    }
    return found.sort((one, other) => one.quantity.start - other.quantity.start);
}
function readMeasured(text, match) {
    const [whole, first = '', second = first, unitText = ''] = match;
    const [low, high] = [east_asian_duration_valueOf(first), east_asian_duration_valueOf(second)];
    if (low === 0 || high === 0 || isDate(text, match, high))
        return undefined;
    const { index: start } = match;
    const isBusiness = BUSINESS_BEFORE.test(text.slice(Math.max(0, start - 10), start));
    return {
        quantity: { ...(low < high ? { low } : {}), high, isBusiness, start },
        unit: readUnit(east_asian_duration_UNITS[unitText.charAt(0)] ?? 'day', true),
        end: start + whole.length,
    };
}
function east_asian_duration_valueOf(numeral) {
    return numeralValue(numeral) ?? 0;
}
function isDate(text, match, value) {
    const [whole, , , unit = ''] = match;
    if (unit === '月' || unit === '월')
        return !MONTH_MARK.test(whole);
    if (unit === '年' || unit === '년')
        return value > MAX_YEARS;
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    return (unit === '日' || unit === '일') && /[月월]\s?$/.test(before);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/quantity.ts


const BUSINESS = wordSet('business working work week office banking open iş');
const BUSINESS_STEMS = ['рабоч', 'робоч', 'pracovn'];
const FILLER = wordSet('calendar full more additional extra further consecutive solid natural whole complete clear short');
const JOINER_WORDS = wordSet('to or and through bis oder und à ou et a o y e tot of до или');
const JOINER_SIGNS = wordSet('- \u2014 / ~ \u301c \uff5e');
/** Words that make the number behind them a name: "Tier 1 - 24 hours" is no range. */
const NAMING = wordSet('level tier step severity priority phase stage sev class grade category part version v p s day week option no nr');
/** The number that ends right before the word with a number, a unit. */
function quantityBefore(line, unitAt) {
    const { at, isBusiness } = skipQualifiers(line, unitAt - 1);
    if (!isTight(line, at + 1, unitAt))
        return undefined;
    const high = readNumber(line, at);
    if (high === undefined || high.value === 0)
        return undefined;
    const low = readLow(line, high);
    const start = line.words[(low ?? high).at]?.start ?? 0;
    return { ...(low === undefined ? {} : { low: low.value }), high: high.value, isBusiness, start };
}
function isBusinessWord(word) {
    return BUSINESS.has(word) || BUSINESS_STEMS.some((stem) => word.startsWith(stem));
}
/** Goes back over "business", "(working)" and "additional". */
function skipQualifiers(line, from) {
    let at = from;
    let isBusiness = false;
    for (; at >= 0; at--) {
        const word = textAt(line, at);
        if (isBusinessWord(word))
            isBusiness = true;
        else if (!FILLER.has(word))
            break;
    }
    return { at, isBusiness };
}
/** Whether only spaces, hyphens and brackets stand between the words. */
function isTight(line, from, to) {
    for (let at = from; at <= to; at++) {
        for (const sign of gapBefore(line, at))
            if (!' -()+'.includes(sign))
                return false;
    }
    return true;
}
/** A number, restated in brackets or not: "five", "five (5)", "48 (forty-eight)". */
function readNumber(line, at) {
    const inner = quantity_readPlain(line, at);
    if (inner === undefined || !gapBefore(line, inner.at).endsWith('('))
        return inner;
    const outer = quantity_readPlain(line, inner.at - 1);
    return outer === undefined ? inner : { value: inner.value, at: outer.at };
}
function quantity_readPlain(line, at) {
    const word = textAt(line, at);
    const value = numberOf(word);
    if (value === undefined || isPartOfNumber(line, at))
        return undefined;
    if (isDigits(word) || gapBefore(line, at).trim().length > 1)
        return { value, at };
    const sum = compound(textAt(line, at - 1), value);
    return sum === undefined ? { value, at } : { value: sum, at: at - 1 };
}
/** Whether the digits are those behind the point of "1.5", or "hundred" makes a word mean more. */
function isPartOfNumber(line, at) {
    const before = textAt(line, at - 1);
    const gap = gapBefore(line, at);
    return before === 'hundred' || ((gap === '.' || gap === ',') && isDigits(before));
}
function readLow(line, high) {
    const low = readNumber(line, joinedTo(line, high.at));
    if (low === undefined || low.value >= high.value || low.value === 0)
        return undefined;
    const word = textAt(line, low.at);
    const isArticle = !isDigits(word) && word.length < 2;
    return isArticle || NAMING.has(textAt(line, low.at - 1)) ? undefined : low;
}
/** The number of the word that a sign or a word joins to the one at an index, or -1. */
function joinedTo(line, at) {
    if (JOINER_SIGNS.has(gapBefore(line, at).trim()))
        return at - 1;
    return JOINER_WORDS.has(textAt(line, at - 1)) ? at - 2 : -1;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/duration.ts






const NEXT = wordSet('next following same first');
const ARTICLES = wordSet('a an one');
/** "once a week", "on a weekday" */
const OFTEN = wordSet('once twice times hours days per on');
const PER = wordSet('a an per');
const PERIODS = wordSet('day week month year');
const TO = wordSet('to bis à a hasta até до through');
const DASHES = wordSet('- \u2014');
const MORE = wordSet('two three');
const duration_WORKING = wordSet('business working week workdays weekdays');
const WORKING_UNITS = wordSet('days hours');
const FREE = wordSet('weekends holidays');
const WORKING_AFTER = 'ouvr hábil habil laborab útei utei lavorativ ferial рабоч робоч robocz kerja làm'.split(' ');
/** Every duration in lower-case text, in order. */
function findDurations(lower) {
    return durationsIn(lineOf(lower));
}
/** Every duration in a line whose words are known already. */
function durationsIn(line) {
    const phrases = [];
    line.words.forEach((_, at) => {
        const phrase = phraseAt(line, at);
        if (phrase !== undefined)
            append(phrases, phrase, line);
    });
    if (!isEastAsian(line.lower))
        return phrases;
    for (const measured of findEastAsian(line.lower))
        phrases.push(phraseOf(measured));
    return phrases.sort((one, other) => one.start - other.start);
}
function phraseAt(line, at) {
    const unit = unitAt(line, at);
    if (unit === undefined)
        return undefined;
    const quantity = quantityBefore(line, at) ?? numberless(line, at);
    if (quantity === undefined || isFrequency(line, at, quantity))
        return undefined;
    // "a" is a preposition in half the languages.
    if (unit.isForeign && line.lower.startsWith('a ', quantity.start))
        return undefined;
    const measured = { quantity, unit, end: line.words[at]?.end ?? 0 };
    const isBusiness = isBusinessAfter(line, at);
    return phraseOf(textAt(line, at + 1) === 'or' ? orMore(line, at, measured) : measured, isBusiness);
}
function unitAt(line, at) {
    const word = textAt(line, at);
    const unit = unitOf(word.endsWith("'s") ? word.slice(0, -2) : word);
    if (unit === undefined || word.length > 1)
        return unit;
    return isAbbreviated(line, at) ? unit : undefined;
}
/** "48h" and "48 h" */
function isAbbreviated(line, at) {
    return gapBefore(line, at).length < 2 && isDigits(textAt(line, at - 1));
}
/** "the next business day", "within the week" */
function numberless(line, unit) {
    const { at, isBusiness } = skipQualifiers(line, unit - 1);
    const isNext = NEXT.has(textAt(line, at));
    const start = line.words[at]?.start ?? 0;
    if (isNext && isBusiness)
        return { high: 1, isBusiness, start };
    const the = isNext ? at - 1 : at;
    const isWithin = textAt(line, the) === 'the' && textAt(line, the - 1) === 'within';
    return isWithin ? { high: 1, isBusiness, start: line.words[the]?.start ?? 0 } : undefined;
}
/** "24 hours a day", "once a week": how often, not how long. */
function isFrequency(line, at, { start }) {
    const first = line.words.findIndex((word) => word.start === start);
    if (ARTICLES.has(textAt(line, first)) && OFTEN.has(textAt(line, first - 1)))
        return true;
    return PERIODS.has(textAt(line, PER.has(textAt(line, at + 1)) ? at + 2 : at + 1));
}
/** "48 hours (business days)", "5 jours ouvrés" */
function isBusinessAfter(line, at) {
    if (!' (, ('.includes(gapBefore(line, at + 1)))
        return false;
    const next = textAt(line, at + 1);
    const after = next === 'on' || next === 'during' ? at + 2 : at + 1;
    const word = textAt(line, after);
    if (word === 'excluding')
        return FREE.has(textAt(line, after + 1));
    if (WORKING_AFTER.some((beginning) => word.startsWith(beginning)))
        return true;
    return duration_WORKING.has(word) && (word.endsWith('days') || WORKING_UNITS.has(textAt(line, after + 1)));
}
/** "a day or two" */
function orMore(line, at, measured) {
    const word = textAt(line, at + 2);
    const high = MORE.has(word) ? (numberOf(word) ?? 0) : 0;
    const { quantity } = measured;
    if (high <= quantity.high)
        return measured;
    const end = line.words[at + 2]?.end ?? measured.end;
    return { ...measured, quantity: { ...quantity, low: quantity.high, high }, end };
}
function phraseOf({ quantity, unit, end }, isBusinessAfterIt = false) {
    const { low, high, start, isBusiness } = quantity;
    const mayBeBusiness = unit.name === 'day' || unit.name === 'hour';
    return {
        ...(low === undefined ? {} : { atLeast: isoOf(low, unit) }),
        within: isoOf(high, unit),
        businessDays: mayBeBusiness && (unit.isBusiness || isBusiness || isBusinessAfterIt),
        isForeign: unit.isForeign,
        start,
        end,
    };
}
const SYMBOLS = {
    minute: ['PT', 'M'],
    hour: ['PT', 'H'],
    day: ['P', 'D'],
    week: ['P', 'W'],
    month: ['P', 'M'],
    year: ['P', 'Y'],
};
function isoOf(count, { name, factor }) {
    const [before, after] = SYMBOLS[name];
    return `${before}${count * factor}${after}`;
}
/** Adds a phrase, as the upper end of the one before in "24 hours to 7 days". */
function append(phrases, phrase, line) {
    const previous = phrases.at(-1);
    if (previous === undefined || !isRange(previous, phrase, line)) {
        phrases.push(phrase);
        return;
    }
    const businessDays = previous.businessDays || phrase.businessDays;
    const { within: atLeast, start } = previous;
    phrases[phrases.length - 1] = { ...phrase, atLeast, businessDays, start };
}
function isRange(low, high, { lower }) {
    if (low.atLeast !== undefined || high.start - low.end > 7)
        return false;
    if (hoursOf(low.within) >= hoursOf(high.within))
        return false;
    const between = lower.slice(low.end, high.start).trim();
    if (TO.has(between) || DASHES.has(between) || between === 'up to')
        return true;
    return between === 'and' && lower.slice(0, low.start).endsWith('between ');
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/cadence.ts

const ADVERBS = {
    hourly: 'PT1H',
    daily: 'P1D',
    weekly: 'P1W',
    biweekly: 'P2W',
    fortnightly: 'P2W',
    monthly: 'P1M',
    quarterly: 'P3M',
};
/** Beginnings by their first letters, for the words bend. */
const FOREIGN_ADVERBS = {
    wöc: ['wöchentlich', 'P1W'],
    heb: ['hebdomadaire', 'P1W'],
    sem: ['semanal', 'P1W'],
    set: ['settimanal', 'P1W'],
    wek: ['wekelijks', 'P1W'],
    еже: ['еженедельн', 'P1W'],
    täg: ['täglich', 'P1D'],
    quo: ['quotidien', 'P1D'],
};
const cadence_UNITS = {
    hour: 'PT1H',
    day: 'P1D',
    week: 'P1W',
    month: 'P1M',
    quarter: 'P3M',
    semaine: 'P1W',
    semana: 'P1W',
    woche: 'P1W',
    settimana: 'P1W',
};
const EACH = wordSet('every each per chaque cada jede ogni');
const ONCE = wordSet('once updates update reports');
const cadence_WORKING = wordSet('business working');
const cadence_EAST_ASIAN = ['每周', '每週', '毎週', '매주'];
/** How often something is done, where no number says so: "weekly", "every other day". */
function findCadences(line) {
    const found = line.words.flatMap((_, at) => cadenceAt(line, at) ?? []);
    for (const word of cadence_EAST_ASIAN) {
        const start = line.lower.indexOf(word);
        if (start < 0)
            continue;
        found.push({ ...NO_RANGE, within: 'P1W', isForeign: true, start, end: start + word.length });
    }
    return found;
}
const NO_RANGE = { businessDays: false, repeats: true };
function cadenceAt(line, at) {
    const word = textAt(line, at);
    const adverb = ADVERBS[word];
    if (adverb !== undefined)
        return adverbAt(line, at, adverb);
    const foreign = FOREIGN_ADVERBS[word.slice(0, 3)];
    if (foreign !== undefined && word.startsWith(foreign[0]))
        return { ...stretch(line, at, at), within: foreign[1], isForeign: true };
    const unit = cadence_UNITS[word];
    return unit === undefined ? undefined : everyUnit(line, at, unit);
}
/** "bi-weekly" is every other week. */
function adverbAt(line, at, within) {
    const isDouble = textAt(line, at - 1) === 'bi';
    return isDouble
        ? { ...stretch(line, at - 1, at), within: within.replace('1', '2') }
        : { ...stretch(line, at, at), within };
}
/** "every week", "every other business day", "once a month" */
function everyUnit(line, at, unit) {
    const businessDays = cadence_WORKING.has(textAt(line, at - 1));
    const other = businessDays ? at - 2 : at - 1;
    const isOther = textAt(line, other) === 'other' || textAt(line, other) === 'second';
    const every = isOther ? other - 1 : other;
    const word = textAt(line, every);
    const isEvery = EACH.has(word) || (word === 'a' && ONCE.has(textAt(line, every - 1)));
    if (!isEvery)
        return undefined;
    const within = isOther ? unit.replace('1', '2') : unit;
    return { ...stretch(line, every, at), within, businessDays, isForeign: isForeignWord(line, at) };
}
function isForeignWord(line, at) {
    return !['hour', 'day', 'week', 'month', 'quarter'].includes(textAt(line, at));
}
function stretch(line, from, to) {
    const start = line.words[from]?.start ?? 0;
    return { ...NO_RANGE, isForeign: false, start, end: line.words[to]?.end ?? start };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/phrases.ts




const EVERY = wordSet('every each alle jede jeder jedes jeden cada ogni elke co her setiap каждые каждую каждый');
const EVERY_SIGNS = '每毎매';
const TIMES = ['ごと', '一次', '마다', '에 한'];
const LABEL_UNITS = {
    day: 'D',
    days: 'D',
    week: 'W',
    weeks: 'W',
};
const phrases_LABEL_ENDS = ':(-|\u2014';
/** Every statement of time in a line, in order; cadences only where they may matter. */
function findTimePhrases(line, mayRepeat) {
    const phrases = durationsIn(line).map((phrase) => ({
        ...phrase,
        repeats: isRepeated(line, phrase),
    }));
    for (const more of [...(mayRepeat ? findCadences(line) : []), ...readLabel(line)]) {
        const isApart = phrases.every(({ start, end }) => more.end <= start || more.start >= end);
        if (isApart)
            phrases.push(more);
    }
    return phrases.sort((one, other) => one.start - other.start);
}
function isRepeated(line, { start, end, isForeign }) {
    const at = indexFrom(line, start);
    const before = textAt(line, at - 1);
    if (EVERY.has(before) || (before === 'les' && textAt(line, at - 2).startsWith('tou')))
        return true;
    if (!isForeign)
        return false;
    const sign = line.lower.slice(0, start).trimEnd().at(-1) ?? '';
    if (sign !== '' && EVERY_SIGNS.includes(sign))
        return true;
    const rest = line.lower.slice(end, end + 4).trimStart();
    return TIMES.some((word) => rest.startsWith(word)) || (before === 'de' && isOm(line, at));
}
/** "om de 7 dagen" */
function isOm(line, at) {
    return textAt(line, at - 2) === 'om';
}
/** "Day 1-3:" at the start of a line of a timeline. */
function readLabel(line) {
    const symbol = LABEL_UNITS[textAt(line, 0)];
    const numbers = labelNumbers(line);
    const end = line.words[numbers.length]?.end ?? 0;
    const [low = 0, high = low] = numbers;
    if (symbol === undefined || high === 0 || !endsLabel(line, end))
        return [];
    const atLeast = low > 0 && low < high ? { atLeast: `P${low}${symbol}` } : {};
    const kind = { businessDays: false, isForeign: false, repeats: false };
    return [{ ...atLeast, within: `P${high}${symbol}`, ...kind, start: 0, end }];
}
/** The one or two numbers behind the first word. */
function labelNumbers(line) {
    const [first, second] = [textAt(line, 1), textAt(line, 2)];
    if (!isDigits(first) || (line.words[0]?.start ?? 0) > 3)
        return [];
    const isRange = isDigits(second) && gapBefore(line, 2).trim() === '-';
    return isRange ? [Number(first), Number(second)] : [Number(first)];
}
function endsLabel({ lower }, end) {
    const next = lower.slice(end).trimStart().charAt(0);
    return phrases_LABEL_ENDS.includes(next);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/plain.ts

/** Words that a limit may be stated with and that do not say what it is for. */
const plain_PLAIN = wordSet('a an the these this those that all each any every other others our we it its they you your i ll ' +
    'step steps part parts phase stage process action actions task tasks procedure activity ' +
    'should must shall will would be is are being been has have to do done of in on at by for with from and or but as per not ' +
    'complete completed completing finished finish performed carried out done held blameless blame without ' +
    'within after before up until no more than less later under over least most about around approximately roughly approx ca circa maximum max minimum min ' +
    'typically usually normally generally ideally often may can could might take takes taking aim aims aiming strive try expect expected happen happens ' +
    'target targets goal goals objective sla slo time times timeline timelines timeframe timeframes delay deadline deadlines window period duration limit ' +
    'severity severities priority level levels risk impact cvss score scores scoring rating class category ' +
    'critical severe urgent high important medium moderate low minor informational info none p0 p1 p2 p3 p4 sev1 sev2 sev3 sev4 s1 s2 s3 s4 ' +
    'vulnerability vulnerabilities issue issues bug bugs security flaw flaws finding findings report reports reported valid disclosure receipt submission ' +
    'few several couple first next same business working calendar day days hour hours week weeks month months date weekends holidays excluding including ' +
    'rest remaining remainder everything else anything where technically whenever feasible ' +
    'whichever comes come earlier later non longer shorter faster sooner depending complexity case cases best effort average current possible');
const LEVELS = wordSet('critical severe urgent high important medium moderate low minor p0 p1 p2 p3 p4 sev0 sev1 sev2 sev3 sev4 sev5');
/** A foreign clause is short where it is only a label. */
const FOREIGN_LABEL = 24;
/** Whether a clause says nothing but a limit, so that its context says what for. */
function isPlain({ line, phrase, anchor, start, end }) {
    const rest = Math.max(phrase.end, anchor.end);
    if (phrase.isForeign)
        return phrase.start - start + end - rest <= FOREIGN_LABEL;
    const words = line.words.filter((word) => word.start >= start && word.end <= end);
    if (plain_isLevel(words[0], line.lower, start))
        return true;
    return words.every((word) => plain_PLAIN.has(word.text) ||
        (word.start >= phrase.start && word.start < rest) ||
        isNumber(word) ||
        isBracketed(line, word));
}
/** Whether a line is labelled with a severity: "Critical: …". */
function startsWithLevel({ lower, words }, from = 0) {
    return plain_isLevel(words.find(({ start }) => start >= from), lower, from);
}
function plain_isLevel(word, lower, from) {
    if (word === undefined || word.start > from + 6)
        return false;
    if (word.text === 'sev' || word.text === 'severity')
        return /^[- ]?[0-5]\b/.test(lower.slice(word.end));
    return LEVELS.has(word.text);
}
function isNumber({ text }) {
    return text.charCodeAt(0) <= 57;
}
function isBracketed({ lower }, { start, end }) {
    const open = lower.lastIndexOf('(', start);
    if (open < 0 || lower.lastIndexOf(')', start) > open)
        return false;
    return lower.includes(')', end);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/context.ts



const context_MAX_LABEL = 90;
const AFTERTHOUGHTS = wordSet('after once following until');
/** Reads one line as a title; where it names several things, it is none of ours. */
function readTitle(line, isForeign) {
    const cues = findTitleCues(line, isForeign).filter(({ start }) => !context_isBracketed(line, start));
    const events = new Set(cues.map(({ sign }) => sign));
    if (events.has('fix') && events.has('release'))
        events.delete('fix');
    return {
        events: events.size > 1 ? ['other'] : [...events],
        levels: line.lower.length <= context_MAX_LABEL ? findLevels(line, isForeign) : [],
    };
}
/** What a sentence is about at its end, for "This takes up to a week" behind it. */
function readProse(lower, isForeign) {
    const line = lineOf(lower);
    const end = afterthought(line);
    const last = findCues(line, isForeign).findLast(({ start }) => start < end);
    return last === undefined ? [] : [last.sign];
}
/** The parent item, and above it the line that introduces the list, the table or the paragraph. */
function leadInsOf(block) {
    const parents = parentsIn(block.section);
    const found = [];
    let parent = parents.get(block);
    while (parent !== undefined) {
        found.push(parent);
        parent = parent.listDepth === 0 ? undefined : parents.get(parent);
    }
    return found;
}
/** The titles above, but the first-level one only where the text stands right under it. */
function titlesOf(section) {
    const titles = section.title === '' ? [] : [section.title];
    for (let up = section.parent; up !== undefined && up.level > 1; up = up.parent) {
        titles.push(up.title);
    }
    return titles;
}
const context_known = new WeakMap();
/** The parents of the blocks of a section, found in one walk. */
function parentsIn(section) {
    const found = context_known.get(section);
    if (found !== undefined)
        return found;
    const parents = new Map();
    const open = [];
    section.blocks.forEach((block, at) => {
        const leadIn = parentOf(block, open) ?? labelAbove(block, section.blocks[at - 1]);
        if (leadIn !== undefined)
            parents.set(block, leadIn);
        if (block.kind !== 'paragraph')
            return;
        while ((open.at(-1)?.listDepth ?? -1) >= block.listDepth)
            open.pop();
        open.push(block);
    });
    context_known.set(section, parents);
    return parents;
}
/** The last paragraph before a row or an item that stands further out. */
function parentOf(block, open) {
    const depth = block.kind === 'table-row' ? 1 : block.listDepth;
    return open.findLast(({ listDepth }) => listDepth < depth);
}
function labelAbove({ kind, listDepth }, above) {
    if (above === undefined || listDepth > 0 || kind === 'table-row')
        return undefined;
    return isLabel(above) ? above : undefined;
}
function isLabel({ kind, listDepth, flow: { text } }) {
    if (kind !== 'paragraph' || listDepth > 0)
        return false;
    return text.endsWith(':') || (text.length <= context_MAX_LABEL && !'.!?'.includes(text.at(-1) ?? '.'));
}
/** Where a closing "after the release" begins, or the end of the line. */
function afterthought({ lower, words }) {
    const last = words.findLast(({ text }) => AFTERTHOUGHTS.has(text));
    if (last === undefined)
        return lower.length;
    const rest = lower.slice(last.end);
    return rest.includes(',') || rest.includes(';') ? lower.length : last.start;
}
function context_isBracketed({ lower }, at) {
    const open = lower.lastIndexOf('(', at);
    return open >= 0 && lower.lastIndexOf(')', at) < open && lower.includes(')', at);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/table-row.ts





/** "Critical (CVSS 9.0 - 10.0)" is long enough for the cell of a severity. */
const MAX_LEVEL = 40;
/** What stands around a cell says what its limit is for and for which severities. */
function readCell(block, column, isForeign) {
    const { header } = block;
    const title = readTitle(lineOf(header?.cells[column]?.lower ?? ''), isForeign);
    const label = labelOf(block, column, isForeign);
    const [first, second] = countTimes(block) > 1 ? [title, label] : [label, title];
    const rowLevels = levelsOf(block, isForeign);
    return {
        events: first.events.length > 0 ? first.events : second.events,
        levels: rowLevels.length > 0 ? rowLevels : title.levels,
    };
}
/** The severities that a cell of the row names at its start. */
function levelsOf({ cells }, isForeign) {
    const cell = cells.find(({ lower }) => lower.length <= MAX_LEVEL && startsWithLevel(lineOf(lower)));
    return findLevels(lineOf(cell?.lower ?? cells[0]?.lower ?? ''), isForeign);
}
/** The row's first cell, or for a limit that stands there the cell behind it. */
function labelOf({ cells }, column, isForeign) {
    const label = cells[column === 0 ? 1 : 0];
    return label === undefined
        ? { events: [], levels: [] }
        : readTitle(lineOf(label.lower), isForeign);
}
function countTimes({ cells }) {
    return cells.filter(({ lower }) => findDurations(lower).length > 0).length;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/surroundings.ts





/** What stands around a passage, from the nearest to the heading of the section above. */
class Surroundings {
    passage;
    #isForeign;
    #leadIns;
    #cell;
    constructor(passage, isForeign) {
        this.passage = passage;
        this.#isForeign = isForeign;
    }
    /** What the nearest of them that says so sets its limits for. */
    events() {
        const { previous } = this.passage;
        const near = this.#row()?.events ?? (previous === undefined ? [] : readProse(previous, this.#isForeign));
        if (near.length > 0)
            return near;
        for (const line of this.#lines()) {
            const { events } = readTitle(line, this.#isForeign);
            if (events.length > 0)
                return events;
        }
        return [];
    }
    /** The severities of the row, of the parent item or of the section. */
    levels() {
        const row = this.#row();
        if (row !== undefined)
            return row.levels;
        for (const line of this.#lines()) {
            if (startsWithLevel(line))
                return readTitle(line, this.#isForeign).levels;
        }
        return [];
    }
    /** "We aim to:" over a list or a table holds for what is in it. */
    strength() {
        const { block } = this.passage;
        if (block.listDepth === 0 && block.kind !== 'table-row')
            return undefined;
        for (const { flow } of this.#above()) {
            const strength = explicitStrength(flow.lower) ?? foreignStrength(flow.lower, this.#isForeign);
            if (strength !== undefined)
                return strength;
        }
        return undefined;
    }
    *#lines() {
        for (const { sentences, flow } of this.#above()) {
            yield lineOf(sentences.at(-1)?.lower ?? flow.lower);
        }
        for (const title of titlesOf(this.passage.block.section))
            yield lineOf(title.toLowerCase());
    }
    #above() {
        this.#leadIns ??= leadInsOf(this.passage.block);
        return this.#leadIns;
    }
    #row() {
        const { block, column } = this.passage;
        if (column === undefined)
            return undefined;
        this.#cell ??= readCell(block, column, this.#isForeign);
        return this.#cell;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/promises.ts













const read = new WeakMap();
/** Every limit that a policy sets, read once a document. */
function timedPromises(document) {
    const known = read.get(document);
    if (known !== undefined)
        return known;
    const promises = timedPassages(document)
        .flatMap(readPassage)
        .filter((promise) => !answersApplicants(document, promise));
    read.set(document, promises);
    return promises;
}
/** An answer to those who ask to be told early is no answer to a report. */
function answersApplicants(document, { event, block }) {
    return event === 'acknowledgement' && sectionsOfPrivateList(document).has(block.section);
}
function readPassage(passage) {
    const { line, block, start, end, mayRepeat } = passage;
    const phrases = findTimePhrases(line, mayRepeat);
    const [first] = phrases;
    if (first === undefined)
        return [];
    const isForeign = passage.isForeign || phrases.some((phrase) => phrase.isForeign);
    const leading = leadingAnchor(line, first.start);
    const cues = findCues(line, isForeign).filter((cue) => cue.start >= leading.end);
    const surroundings = new Surroundings(passage, isForeign);
    const promises = [];
    let previous;
    for (const clause of splitClauses(line, phrases, cues)) {
        previous = readClause(surroundings, clause, previous);
        const { levels, strength = 'must' } = previous;
        const { phrase, anchor } = clause;
        const from = anchor.start ?? leading.start ?? laterStart(line, anchor.end, clause.end);
        for (const event of previous.events) {
            promises.push({ event, phrase, levels, strength, from, block, start, end });
        }
    }
    return promises;
}
function readClause(surroundings, clause, previous) {
    const { line, phrase, start, end } = clause;
    const { isForeign } = phrase;
    const words = wordsWithin(line, start, end);
    const own = findLevels(levelPart(clause), isForeign);
    const isLabelled = previous === undefined && startsWithLevel(line);
    const labelLevels = previous?.labelLevels ?? (isLabelled ? own : []);
    const levels = [own, labelLevels].find(({ length }) => length > 0) ?? surroundings.levels();
    const said = strengthIn(words) ?? foreignStrength(line.lower.slice(start, end), isForeign);
    return {
        events: keptEvents(clause, eventsFor(surroundings, clause, previous)),
        levels,
        labelLevels,
        strength: said ?? previous?.strength ?? surroundings.strength(),
    };
}
/** A clause up to the first stop behind its duration: what follows is an afterthought. */
function levelPart({ line, phrase, start, end }) {
    let stop = phrase.end;
    while (stop < end && !',;'.includes(line.lower.charAt(stop)))
        stop++;
    return { lower: line.lower.slice(0, stop), words: wordsWithin(line, start, stop) };
}
/** What a clause is about by its own words, by the clause before, by what stands around it. */
function eventsFor(surroundings, clause, previous) {
    const own = eventsOf(clause);
    if (surroundings.passage.column !== undefined)
        return isSaid(own) ? own : surroundings.events();
    if (own.length > 0)
        return own;
    if (!isPlain(clause))
        return [];
    return previous !== undefined && previous.events.length > 0
        ? previous.events
        : surroundings.events();
}
/** In a table, the column knows better than words of no fact of ours. */
function isSaid(events) {
    return events.some((event) => event !== 'other');
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timing/windows.ts


/** The limits a policy sets for something, counted from the report unless it says otherwise. */
function windowsFor(document, event, from = 'report') {
    return promisesFor(document, event).map((promise) => windows_windowOf(document, promise, from));
}
/** The same with their lower bounds, "1-7 days". */
function rangesFor(document, event, from = 'report') {
    return promisesFor(document, event).map((promise) => {
        const { atLeast } = promise.phrase;
        return { ...windows_windowOf(document, promise, from), ...(atLeast === undefined ? {} : { atLeast }) };
    });
}
/** The limits for something that do not repeat. */
function promisesFor(document, event) {
    return timedPromises(document).filter((promise) => promise.event === event);
}
/** None instead of an empty list, for a fact that is absent. */
function orAbsent(items) {
    return items.length > 0 ? items : undefined;
}
function windows_windowOf(document, promise, from) {
    const { phrase, levels, strength } = promise;
    return {
        span: spanOf(document, promise),
        strength,
        within: phrase.within,
        from: promise.from ?? from,
        ...(phrase.businessDays ? { businessDays: true } : {}),
        ...(levels.length > 0 ? { levels } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/acknowledgement.ts


/** A report is acknowledged, or first answered, within a limit. */
const acknowledgement = defineReader('acknowledgement', (document) => orAbsent(windowsFor(document, 'acknowledgement')));

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/links-in.ts
const links_in_known = new WeakMap();
/** The links, images and addresses in a stretch of the source. */
function linksIn(document, { start, end }) {
    const links = inlineLinks(document);
    const found = [];
    for (let at = firstFrom(links, start); at < links.length; at++) {
        const link = links[at];
        if (link === undefined || link.start >= end)
            break;
        if (link.end > start)
            found.push(link);
    }
    return found;
}
/** The links inside blocks, by their place. */
function inlineLinks(document) {
    const links = links_in_known.get(document) ??
        document.links
            .filter(({ block }) => block !== undefined)
            .sort((one, other) => one.start - other.start);
    links_in_known.set(document, links);
    return links;
}
/** A link that ends behind an offset starts at most a few links before it: one holds the other. */
function firstFrom(links, offset) {
    let low = 0;
    let high = links.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((links[middle]?.start ?? 0) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    while (low > 0 && (links[low - 1]?.end ?? 0) > offset)
        low--;
    return low;
}
/** Whether a list item is nothing but a link into its own document, as in a table of contents. */
function isContentsEntry(document, block) {
    if (block.listDepth === 0)
        return false;
    const [link] = linksIn(document, block);
    return link?.url.startsWith('#') === true && link.text.length >= block.flow.text.length - 2;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement/channel-kinds.ts
/** The kinds in the order of the groups below. */
const channel_kinds_KINDS = [
    'github-advisory',
    'chat',
    'social',
    'mailing-list',
    'rss',
    'blog',
    'changelog',
    'github-release',
    'issue',
    'website',
    'other',
];
/** The words of each kind of channel in running text, a group a kind. */
const channel_kinds_WORDS = /\b(?:(advisory|advisories|ghsa|sicherheitshinweis|sicherheitswarnung|sicherheitsmeldung|avis de s|avisos? de s)|(slack|discord|matrix room|matrix channel|gitter|telegram|irc\b|zulip|mattermost)|(twitter|mastodon|fosstodon|bluesky|linkedin|reddit|facebook|social media|social network|social channel|tweet)|(mailing[- ]?list|oss-security|newsletter|announce[- ]list|announcements?[- ]list|e-?mail[- ]list|notification[- ]list|announcement e-?mail|e-?mail announcement|google group|listserv)|(rss\b|atom\b)|(blog)|(change[- ]?log|release[- ]note|changes file|news file)|(github release|releases? page|releases? tab|releases? section|releases? feed)|(tracking issue|github issue|public issue|dedicated issue|separate issue|issue tracker)|(web-?site|web site|home ?page|security page|bulletins? page|disclosure page|web page|security bulletin|security portal)|(forum|discourse|github discussion|discussions page|discussions tab|discussions board|cve tracker|cve database|cve list|cve feed|osv\b|nvd\b|advisory database|vulnerability database|security tracker))/g;
/** The same by where a link leads. */
const channel_kinds_TARGET = /(\/security\/advisories|github\.com\/advisories)|(\bslack\b|\bdiscord|matrix\.to|\bgitter\b|\bt\.me\/|\btelegram|\bzulip|\bmattermost|\birc\b|\blibera\.chat)|(twitter\.com|\bx\.com\/|mastodon|fosstodon|infosec\.exchange|bsky\.app|linkedin|reddit\.com|facebook)|(groups\.google|googlegroups|\blists?[.@/]|mailman|openwall|\/mailing-?list|@)|(\brss\b|\batom\b|\/feed)|(\bblog|medium\.com|dev\.to)|(changelog|changes\.|release-?notes|\bnews\.|history\.md)|(\/releases\b)|(\/issues\b)|(\/security\/?$)|(\bforum|discourse|\bdiscuss\.|\/discussions\b|\/cves?(?:\/|$))/;
/** Elsewhere such paths are pages like any other. */
const FORGE = /^(?!https?:)|\/\/(?:www\.)?(?:git|codeberg|forgejo|sr\.ht)/;
/** The kinds of channel that lower-case text names, each with its first place. */
function kindsNamed(lower) {
    const places = new Map();
    channel_kinds_WORDS.lastIndex = 0;
    for (let match = channel_kinds_WORDS.exec(lower); match !== null; match = channel_kinds_WORDS.exec(lower)) {
        const kind = kindOfMatch(match);
        if (kind !== undefined && !places.has(kind))
            places.set(kind, match.index);
    }
    return [...places].map(([kind, at]) => ({ kind, at }));
}
/** The kind of channel that a link leads to; clear words speak louder than its target. */
function kindOfLink(text, url) {
    const target = url.toLowerCase();
    if (target.includes('/advisories/new'))
        return undefined;
    const named = kindsNamed(text.toLowerCase())[0]?.kind;
    if (named !== undefined && named !== 'website' && named !== 'other')
        return named;
    return kindOfTarget(target) ?? named;
}
function kindOfTarget(target) {
    const match = channel_kinds_TARGET.exec(target);
    const kind = match === null ? undefined : kindOfMatch(match);
    if (kind === 'github-release')
        return FORGE.test(target) ? kind : undefined;
    if (kind === 'website')
        return FORGE.test(target) ? 'github-advisory' : undefined;
    return kind;
}
function kindOfMatch([, ...groups]) {
    return channel_kinds_KINDS[groups.findIndex((group) => group !== undefined)];
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement/channels-in.ts



/** The channels that a passage names, by its links and by its words, in order. */
function channelsIn(document, passage) {
    const linked = linksIn(document, passage)
        .flatMap((link) => channelOfLink(link, passage) ?? [])
        .filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index);
    const named = kindsNamed(passage.lower).filter(({ kind, at }) => {
        const isDescription = kind === 'website' || kind === 'other';
        if (isDescription && linked.length > 0)
            return false;
        return !linked.some((link) => link.kind === kind || link.at === at);
    });
    return [...linked, ...named].sort((one, other) => one.at - other.at);
}
/** The channels that an item of a list of channels stands for. */
function channelsOfItem(document, item) {
    const channels = channelsIn(document, item);
    const linked = channels.find(({ value }) => value !== undefined);
    if (linked !== undefined)
        return [linked];
    if (channels.length > 0)
        return channels;
    const link = linksIn(document, item).find(({ kind, url }) => kind !== 'image' && url !== '');
    return link === undefined ? [] : [{ kind: 'website', value: channels_in_valueOf(link), at: 0 }];
}
function channelOfLink(link, { lower }) {
    if (link.kind === 'image' || link.url === '' || link.url.startsWith('#'))
        return undefined;
    if (/^template$/i.test(link.text))
        return undefined;
    const kind = kindOfLink(link.text, link.url);
    if (kind === undefined)
        return undefined;
    const value = channels_in_valueOf(link);
    if (namesPrivateList(value.toLowerCase()))
        return undefined;
    return { kind, value, at: Math.max(0, lower.indexOf(link.text.toLowerCase())) };
}
function channels_in_valueOf({ url }) {
    return /^mailto:/i.test(url) ? (url.slice('mailto:'.length).split('?', 1)[0] ?? '') : url;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/list-under.ts
const list_under_known = new WeakMap();
/**
 * The items of the list, or the rows of the table, that a block introduces: its nested list, or
 * the one that follows it directly. Items of items are left out.
 */
function itemsUnder(document, intro) {
    const { blocks } = document;
    const items = [];
    for (let at = list_under_placeOf(document, intro) + 1; at < blocks.length; at++) {
        const block = blocks[at];
        if (block === undefined || !goesOn(block, intro, items[0]))
            break;
        if (isItem(block, items[0]))
            items.push(block);
    }
    return items;
}
function list_under_placeOf(document, block) {
    const places = list_under_known.get(document) ?? new Map(document.blocks.map((one, at) => [one, at]));
    list_under_known.set(document, places);
    return places.get(block) ?? document.blocks.length;
}
function goesOn(block, intro, first) {
    if (block.kind === 'heading')
        return false;
    if (block.kind === 'table-header')
        return first === undefined;
    if (block.kind === 'table-row')
        return true;
    return block.listDepth > intro.listDepth && block.listDepth >= (first?.listDepth ?? 0);
}
function isItem(block, first) {
    if (block.kind === 'table-row')
        return true;
    return block.opensItem && block.listDepth === (first ?? block).listDepth;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement/listed-channels.ts





/** "… will be sent to the following channels:", "We announce fixes through:" */
const listed_channels_TELLS = /\b(?:announc|publish|notif|post|communicat|disclos|advisories|broadcast|update|releas|inform)/;
const listed_channels_TO = /\b(?:channel|places|location|means|following|ways|here\b)|\b(?:through|via|on|to|in|at|by|using|from)(?: (?:one|any|all|some) of)?:$/;
/** "It will be sent via these channels:" */
const SENT_TO = near(60, /\b(?:sent|goe?s? out|shared|distributed|posted) /, /\b(?:channels|lists|places)/);
/** Lists of something else. */
const NO_CHANNELS = /\bfollowing (?:principle|step|action|rule|guideline|criteri|version|information|detail|polic|practice|process|timeline|schedule)/;
/** A list may be introduced by a full sentence. */
const INTRODUCES = /:$|\bfollowing (?:methods|channels|places|means|ways|locations)\.$/;
const CLOSED = /\b(?:distributor|vendors|partners|reporter)/;
const listed_channels_INCOMING = /\b(?:report|submit|contact|inform us|notify us|tell us|your|you (?:can|may|should)|please include|contain|includ)/;
const SUBSCRIBES = /\b(?:subscrib|follow(?!ing)|watch|stay|notified|receive|update)/;
const listed_channels_TITLE = /\b(?:announcement|security (?:notification|update|notice|bulletin|alert)|notifications?\b|communication channel|staying (?:informed|up.to.date))/;
/** The channels in the list that a sentence introduces, if it introduces one. */
function listedChannels(document, sentence) {
    if (!introducesChannels(sentence))
        return [];
    return itemsUnder(document, sentence.block).flatMap((item) => {
        const passage = { start: item.start, end: item.end, lower: item.flow.lower };
        return channelsOfItem(document, passage).map(({ kind, value }) => ({
            intro: sentence,
            block: item,
            channel: {
                span: spanOf(document, item),
                strength: strengthOf(sentence.lower),
                kind,
                ...(value === undefined ? {} : { value }),
            },
        }));
    });
}
function introducesChannels({ lower, block }) {
    if (block.kind === 'heading')
        return listed_channels_TITLE.test(lower);
    if (!INTRODUCES.test(lower) || CLOSED.test(lower) || NO_CHANNELS.test(lower))
        return false;
    if (!(listed_channels_TELLS.test(lower) && listed_channels_TO.test(lower)) && !SENT_TO.test(lower))
        return false;
    return !listed_channels_INCOMING.test(lower) || SUBSCRIBES.test(lower);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement/mail-to-everyone.ts

const TELLS_EVERYONE = near(80, /\b(?:announc|inform|notif|sen[dt]|e-?mail)/, /\b(?:users|community|everyone|the (?:general |wider |whole )?public(?! (?:disclos|issue|repo|track|announce))|subscribers|customers|wide distribution)/);
const mail_to_everyone_INCOMING = /\b(?:please|us|you|your|team|reports?|reporters?|distributors?|vendors?)\b/;
/** News sent to all users by mail, on no list that has a name: "… this email should be actionable". */
function mailToEveryone({ sentences }, { lower, index, block }) {
    const next = sentences[index + 1];
    const follows = next?.block === block && /\bthis e-?mail\b/.test(next.lower);
    if (!follows && !/\be-?mail/.test(lower))
        return [];
    if (!TELLS_EVERYONE.test(lower) || mail_to_everyone_INCOMING.test(lower))
        return [];
    return [{ kind: 'mailing-list', at: 0 }];
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement/advisory-for-readers.ts

/** Ways to say that an advisory is made public. */
const GOES_PUBLIC = [
    where('publicly ', near(120, /\badvisor(?:y|ies) /, /\bpublicly (?:disclos|announc|releas|availab)/)),
    when(['advisories are ', 'advisories will '], /\badvisories (?:are|will be) (?:listed|released|issued)/),
    where(' issue ', near(40, /\b(?:will|may|to|then|we|and|team) issue (?:an?|the|security|github|our) /, /\badvisor/)),
];
const FOR_WORK = /\b(?:draft|privat|collaborat|forks? |visiting|temporary|to report|visible)/;
/** The same, unless it is opened for the work on the fix. */
const OPENS_OR_TELLS = [
    /** "We use GitHub Security Advisories to announce vulnerabilities" */
    where('use ', near(80, /\b(?:we|team|project|maintainers) uses? /, /\bto (?:publicly )?(?:publish|announce|disclose|communicate|notify|inform|share|broadcast) /)),
    where(' be ', near(40, /\badvisor(?:y|ies) /, /\b(?:will|is|are|may|should) be /, /(?:created|opened|issued|released|listed|filed|made|sent)/)),
    where('release of|publication of|issuance of', near(30, /\b(?:release|publication|issuance) of (?:an?|the|our) /, /advisory/)),
];
const advisory_for_readers_OPENS = near(30, /\b(?:open|creat|fil|rais|issu|releas|writ)(?:e|es|s|ed|ing)? (?:an?|the|new|our|corresponding|appropriate) /, /advisory/);
const FOR_READERS = /\b(?:acknowledg|credit|inform|notif|public|users|community|ecosystem|describ|detail|disclos|confirmed|once|after|when|fix)/;
const WE_OPEN = near(6, /\bwe(?:'ll| will| may) /, /(?:open|create|file) /);
/** "Please create a new advisory with a description of what you found" */
const ASKED_FOR = /\bdisclos(?:e|ing) (?:it|them|this) to us\b|(?:^|\bplease,? |\byou (?:can|may|should) )(?:create|open|submit|file|draft|start) (?:an? |the |your )?(?:\w{1,10} )?(?:\w{1,10} )?advisor/;
/** Whether a lower-case sentence with an advisory in it says that the public gets to read it. */
function isAdvisoryForReaders(lower) {
    if (GOES_PUBLIC.some((pattern) => pattern.test(lower)))
        return true;
    if (FOR_WORK.test(lower) || ASKED_FOR.test(lower))
        return false;
    if (OPENS_OR_TELLS.some((pattern) => pattern.test(lower)))
        return true;
    return advisory_for_readers_OPENS.test(lower) && (FOR_READERS.test(lower) || WE_OPEN.test(lower));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement/incoming.ts

const ASKED = /\b(?:report|disclose|contact|send|submit|e-?mail|use|open|file|create|reach|notify|inform|message|dm|refrain|share|provide|include|raise)[ :,.]/;
const TELL = /\b(?:notify|inform|contact|tell|alert|email|e-mail|let|reach|message) /;
/** "Disclose the issue responsibly by sending an email", "in disclosing it to us" */
const BROUGHT_TO_US = where(' to us| by ', /\b(?:disclos|report|submit|communicat|send)(?:e|ing|ting)? (?:it|them|this|(?:the|any|your|security|all) (?:\w{1,14} ){1,3})(?:\w{1,14}ly )?(?:to us\b|by (?:sending|e-?mailing|opening|creating|submitting|contacting))/, /\b(?:disclos|report|submit|send)ing (?:it|them|this) to us\b/);
/** Ways to ask the reader to come to the project. */
const ASKS = [
    BROUGHT_TO_US,
    /^(?:instead,? )?(?:submit|report|use|file|go to|navigate|click|contact|e-?mail) |^(?:disclose|share|send|post) (?:it |them |the |your |any |details |vulnerab)/,
    when(['report '], /\breport (?:it|them|this|these|an?|any|the|all|your|security|vulnerab|suspected|potential|issues|bugs|via|through|using|privately)/),
    where('please ', near(24, /\bplease /, ASKED)),
    where(' us| me', near(0, TELL, /(?:us|me)(?:[ .,:]|$)/)),
    where('maintainer|team|developer|author|owner', near(24, TELL, /\b(?:maintainer|team|developer|author|owner)/)),
    where('you |researcher|reporter|anyone |users |individuals ', near(30, /\b(?:you|researchers?|reporters?|anyone|users|individuals) (?:can|may|should|must|could|are) /, ASKED)),
    when(['if you ', 'if anyone ', 'if some'], /\bif (?:you|anyone|someone|somebody) (?:find|found|discover|believe|think|know|have (?:found|discovered))/),
    where(' be ', near(16, /\b(?:should|must|can|may|need to) be /, /\b(?:disclosed|reported|submitted|communicated|shared|sent|raised|filed|posted)(?! publicly)/)),
    when([' posted', ' filed', ' opened', ' reported', ' shared', ' raised', ' submitted'], /\b(?:issue|issues|vulnerabilities|reports?|bugs?|details|information|exploits?) (?:posted|filed|opened|reported|shared|raised|submitted)/),
    where('report |reports ', near(4, /\breports? (?:can|should|may|must|are|is) /, /(?:sent|submitted|made|shared|filed|reported|welcome|accepted)/)),
    where('report|disclosure|submission', near(30, /\b(?:handle|accept|receive|manage|prefer|process|collect)s? /, /\b(?:report|disclosure|submission)/)),
];
/** Ways to ask the reader not to go public. */
const REFUSES = [
    where("not |n't |never |avoid|refrain|instead of|rather than", near(60, /\b(?:do not|don't|never|must not|should not|shouldn't|avoid|refrain|instead of|rather than|not to|not publish|not post|cannot|won't|will not|is not|are not|not be) /, /\b(?:public|publish|post|disclos|share|open|discuss|report|file|tweet|announc|use|using|creat)/)),
    where('no ', near(60, /^\W{0,3}no /, /\b(?:should|must|may|can|will|is|are) (?:ever )?be /)),
    when(['prohibit', 'forbid', 'not '], /\b(?:prohibited|forbidden|not allowed|not permitted)/),
];
/** Whether a lower-case sentence asks the reader to come to the project, or not to go public. */
function isIncoming(lower) {
    return [...ASKS, ...REFUSES].some((pattern) => pattern.test(lower));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement/outgoing.ts




/** Verbs that make something public by themselves; `-announce` in an address is none. */
const PUBLISHES = /(?<![-_@./\w])(?:announc|broadcast|publici[sz]|cross-post|posted|posts|publish|veröffentlich|annonc|publi(?:é|ca|er))/;
/** "the latest published version" */
const PUBLISHED_THING = /\bpublished (?:version|package|artifact|crate|image|code|release|module|gem|librar|research)/;
/** Verbs that do so with a channel behind them: "documented in the change log". */
const outgoing_TELLS = /\b(?:communicat|distribut|disseminat|notif|inform(?:s|ed|ing)? |disclos|share|sharing|releas|documented|listed|lists |mention|noted|describ|track|record|sent|send|available|alert|post |highlight|reported publicly|delivered|provided|made public|goes? public)/;
const TO_CHANNEL = near(80, /\b(?:on|in|via|through|to|using|by|at|as|across|over|with) /, /$/);
/** What is told, so that a key on a web site is no announcement. */
const NEWS = /\b(?:vulnerab|securit|fix|patch|advisor|disclos|cves?|incident|announce|users|community|public|notification|builds?)/;
const NO_NEWS = /\b(?:pgp|gpg|public key|fingerprint|retrospective|post-?mortem|feedback|leaked|embargoed|supported versions?|support policy|versions supported|currently (?:being )?supported|supported with|if you represent)|évite[rz]? (?:de|d'|toute)/;
const IN_WORK = /\b(?:draft|temporary|collaborator|private (?:github )?(?:security )?advisor|tagging|fix branch|fix team|fix lead)/;
/** Readers are told where to look or to sign up. */
const FOLLOWS = /\b(?:follow|watch|join|monitor|consult|read|see|check|visit|view|find|found|browse|stay|look|we (?:maintain|keep|host|offer|run) )/;
const FOLLOWED = /\b(?:announce|notifications?\b|(?:security|version|release|fix) updates|updates (?:on|about)|alerts? |alerts?$|news\b|security (?:bulletin|releases|notice|information))/;
const outgoing_PAST = near(30, /\b(?:disclosed|known|past|published|previous|historical|existing|resolved|fixed|all|list of|our) /, /\b(?:vulnerabilit|advisories|disclosures|issues)/);
const OPENS_WITH_PAST = /^\W{0,3}(?:all|list of|past|published|previous|known|disclosed|historical) /;
const SIGN_UP = /\bsubscri|\bsign(?:ing)? up\b/;
const SIGN_UP_KIND = /\b(?:mailing|rss|atom|newsletter|feed|announce)/;
/** Whether a sentence that names a channel says that news goes there. */
function isOutgoing(telling) {
    const { lower, terms } = telling;
    const forReaders = outgoing_has(terms, terms_TERM.advisory) && isAdvisoryForReaders(lower);
    if (!forReaders && !tellsNews(telling) && !isNoted(lower))
        return false;
    return !NO_NEWS.test(lower) && (forReaders || !isIncoming(lower));
}
/** "we update the release notes", "release notes will list the fix" */
const NOTED = where('notes|change', /\bupdat(?:e|es|ed|ing) (?:the|our) (?:release notes|change ?log)\b|\b(?:release notes|change ?log)(?: \w{1,10})? (?:will|must|shall|should) (?:identify|list|name|mention|describe|include|say|note)\b/);
function tellsNews({ lower, at, terms }) {
    if (outgoing_has(terms, terms_TERM.publish) && publishes(lower))
        return true;
    if (IN_WORK.test(lower))
        return false;
    if (outgoing_has(terms, terms_TERM.spread) && NEWS.test(lower)) {
        const before = lower.slice(0, at);
        if (outgoing_TELLS.test(before) && TO_CHANNEL.test(before))
            return true;
    }
    return outgoing_has(terms, terms_TERM.follow) && isFollowed(lower);
}
function isNoted(lower) {
    return NOTED.test(lower) && NEWS.test(lower) && !IN_WORK.test(lower);
}
function publishes(lower) {
    return PUBLISHES.test(lower) && !PUBLISHED_THING.test(lower);
}
function isFollowed(lower) {
    if (SIGN_UP.test(lower) && SIGN_UP_KIND.test(lower))
        return true;
    if (OPENS_WITH_PAST.test(lower) && outgoing_PAST.test(lower))
        return true;
    return FOLLOWS.test(lower) && (FOLLOWED.test(lower) || outgoing_PAST.test(lower));
}
function outgoing_has(terms, term) {
    return (terms & term) !== 0;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement-channels.ts











const announcement_channels_TELLS = terms_TERM.publish | terms_TERM.spread | terms_TERM.follow | terms_TERM.advisory;
const PUBLIC_LIST = /\boss-security\b|\bpublic (?:mailing )?lists?\b|\bpublicly announc/;
const REFERENCES = /^(?:references?|resources|see also|further reading|links|related)\b/i;
/** Where fixes and vulnerabilities are announced to the public. */
const announcementChannels = defineReader('announcementChannels', (document) => {
    const sentences = sentencesForThePublic(document);
    const lists = sentences.flatMap((sentence) => listedChannels(document, sentence));
    const listed = new Set(lists.map(({ block }) => block));
    const intros = new Set(lists.map(({ intro }) => intro));
    const named = sentences
        .filter((sentence) => !intros.has(sentence) && !listed.has(sentence.block))
        .filter(({ block }) => block.kind !== 'heading' && !REFERENCES.test(block.section.title))
        .flatMap((sentence) => namedChannels(document, sentence));
    const channels = unrepeated([...lists.map(({ channel }) => channel), ...named]);
    return channels.length > 0 ? channels : undefined;
});
/** A notice to a closed circle is no announcement, unless it goes to a public list as well. */
function sentencesForThePublic(document) {
    const closed = sectionsOfPrivateList(document);
    const notices = earlyNotices(document);
    return sentencesAbout(document, TOPIC.announce | TOPIC.publicity | TOPIC.cve).filter((sentence) => !closed.has(sentence.block.section) &&
        (!notices.has(sentence) || PUBLIC_LIST.test(sentence.lower)));
}
function namedChannels(document, sentence) {
    return channelsToldOf(document, sentence).map(({ kind, value }) => ({
        span: spanOf(document, sentence),
        strength: strengthOf(sentence.lower),
        kind,
        ...(value === undefined ? {} : { value }),
    }));
}
function channelsToldOf(document, sentence) {
    const terms = termsOf(document)[sentence.index] ?? 0;
    if ((terms & announcement_channels_TELLS) === 0)
        return [];
    if ((terms & terms_TERM.channel) !== 0 || linksIn(document, sentence).length > 0) {
        const channels = channelsIn(document, sentence);
        const { lower } = sentence;
        const [first] = channels;
        if (first !== undefined && isOutgoing({ lower, at: first.at, terms }))
            return channels;
    }
    return (terms & terms_TERM.everyone) === 0 ? [] : mailToEveryone(document, sentence);
}
/** Each channel once; one without an address is no other than one of its kind with an address. */
function unrepeated(channels) {
    return channels.filter(({ kind, value }, index) => !channels.some((other, place) => other.kind === kind && (other.value === value ? place < index : value === undefined)));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement/fields.ts

const FIELDS = [
    [
        'affected-versions',
        where('affected|vulnerable|impacted|which', near(24, /\b(?:affected|vulnerable|impacted) /, /\b(?:version|release|product|component|package)/), near(24, /\b(?:versions?|releases?) /, /\b(?:affected|impacted|vulnerable)/), /\bwhich (?:versions|releases)/),
    ],
    [
        'fixed-versions',
        where('version|release', /\b(?:new|fixed|patched|updated|unaffected|corrected|resolved) (?:in )?(?:version|release)/, near(12, /\b(?:versions?|releases?) (?:that|which|with|containing) /, /\b(?:contain|include|fix|patch)/)),
    ],
    ['cve', when(['cve'], /\bcves?\b/)],
    [
        'severity',
        when(['sever', 'cvss', 'critic', 'risk'], /\bseverit|\bcvss|\bcriticality|\brisk (?:rating|level|score)/),
    ],
    ['impact', when(['impact', 'consequ'], /\bimpacts?\b|\bconsequence/)],
    ['mitigation', when(['mitigat', 'work'], /\bmitigat|\bwork-?around/)],
    [
        'binaries',
        when(['binar', 'download', 'location of'], /\bbinar(?:y|ies)|\bdownload (?:link|location)|\blocation of the (?:art|release)/),
    ],
    [
        'upgrade',
        where('how to|remediation|instruction|step|guid|path|advice|details|procedure', /\bhow to (?:upgrade|update|patch|apply|fix|install)|\bremediation\b/, near(0, /\b(?:upgrade|update|upgrading|patching|installation) /, /(?:instruction|step|guid|path|advice|details|procedure)/), /\binstructions (?:for|on|to) (?:upgrad|updat|patch|apply)/),
    ],
    [
        'pull-requests',
        when(['pr', 'pull', 'commit', 'to the fix', 'to the patch'], /\b(?:prs|pull requests?|commits?)\b|\blinks? to the (?:fix|patch)/),
    ],
    [
        'credit',
        when(['credit', 'knowledg', 'attribut', 'thank', 'of the '], /\bcredit|\backnowledg|\battribution|\bthank|\bnames? of the (?:reporter|finder|researcher)/),
    ],
    [
        'details',
        where('descri|details|information|analysis|root cause|explanation|nature of', /\bdescri(?:ption|bing the (?:problem|issue|vulnerab))|\b(?:technical|vulnerability|full|issue|further) (?:details|information|analysis)/, /\bdetails (?:of|about|on) (?:the|each)|\broot cause|\bexplanation|\bnature of the/),
    ],
];
/** A clause about what readers do later names no field: "prior to upgrading to a fixed version". */
const fields_ASIDE = /\b(?:prior to|before|while|until) (?:upgrad|updat|patch)[^.,;]{0,60}/;
/** The fields that lower-case text names. */
function fieldsIn(lower) {
    const text = lower.replace(fields_ASIDE, '');
    return FIELDS.filter(([, pattern]) => pattern.test(text)).map(([field]) => field);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement-content.ts







const ANNOUNCES = near(20, /\bannounc(?:e|es|ing|ed) /, /\b(?:the|all|any|new|each) /);
const ANNOUNCEMENT = /\b(?:advisor(?:y|ies)|announcement|release notes|bulletin|disclosure (?:notice|report|post)|security notice|blog post|publication|post-?disclosure|(?:this|the|an|each) (?:notice|e-?mail))/;
const CONTAINS = /\b(?:includ|contain|describ|list|detail|provid|cover|specif|stat(?:e|es|ing) |with |with:|summari[sz]|outlin|identif|explain)/;
/** What reporters are asked for, and what is put into a draft. */
const announcement_content_INCOMING = /\b(?:please|your|report (?:should|must|includ|contain)|draft|private|forks?\b|collaborator|you (?:can|may|should)|we (?:ask|need)|distributor|vendor|e-?mail (?:us|to) )/;
const REPORT_INCLUDES = near(20, /\breports?\b/, /\binclud/);
/** The rest of the paragraph may go on about the announcement. */
const GOES_ON = /\b(?:this|the|it|such|these|each) ?(?:announcement|advisor|e-?mail|notice|message|post|notes|should|will|may)/;
/** What an announcement is promised to tell; the fullest of the places that say so. */
const announcementContent = defineReader('announcementContent', (document) => {
    let best;
    const notices = earlyNotices(document);
    for (const sentence of sentencesSaying(document, terms_TERM.notice)) {
        if (notices.has(sentence) || !isAboutContent(sentence))
            continue;
        const content = readContent(document, sentence);
        const least = ANNOUNCEMENT.test(sentence.lower) ? 1 : 2;
        if (content.fields.length < least)
            continue;
        if (content.fields.length > (best?.fields.length ?? 0))
            best = content;
    }
    return (best && {
        span: spanOf(document, best),
        strength: strengthOf(best.sentence.lower),
        fields: best.fields,
    });
});
function isAboutContent({ lower, block }) {
    if (block.kind === 'heading')
        return false;
    if (!(ANNOUNCEMENT.test(lower) && CONTAINS.test(lower)) && !ANNOUNCES.test(lower))
        return false;
    return !announcement_content_INCOMING.test(lower) && !REPORT_INCLUDES.test(lower);
}
/** The fields of a sentence, of those that go on after it, and of the list that it introduces. */
function readContent(document, sentence) {
    const { block } = sentence;
    const goingOn = block.sentences.filter((next) => next === sentence || (next.index > sentence.index && GOES_ON.test(next.lower)));
    const items = block.sentences.at(-1) === sentence ? itemsUnder(document, block) : [];
    const parts = [
        ...goingOn,
        ...items.map(({ start, end, flow: { lower } }) => ({ start, end, lower })),
    ]
        .map(({ start, end, lower }) => ({ start, end, fields: fieldsIn(lower) }))
        .filter(({ fields }) => fields.length > 0);
    // A list is part of its introduction even where that names no field.
    const first = items.length > 0 ? sentence : (parts[0] ?? sentence);
    return {
        fields: [...new Set(parts.flatMap(({ fields }) => fields))],
        start: first.start,
        end: parts.at(-1)?.end ?? sentence.end,
        sentence,
    };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/announcement-template.ts


/** `$VERSION`, `${VERSION}`, `{{ version }}`, `<VERSION>`, `[VERSION]` */
const VARIABLE = /\$\{?[A-Za-z_]\w{1,40}\}?|\{\{ ?[\w.-]{1,40} ?\}\}|<[A-Z][A-Z0-9_ -]{1,40}>|\[(?!SECURITY\]|ANN|ADVISORY\]|RELEASE\]|CVE\])[A-Z][A-Z0-9_ -]{2,40}\]/g;
const TEMPLATE_TITLE = near(30, /\b(?:announcement|advisory|notice|notification|disclosure|release)/, /\b(?:template|example|format)/);
const TEMPLATE_INTRO = anyOf(near(80, /\b(?:announcement|advisor|notice|e-?mail|disclosure|notification)/, /\b(?:template|format|following|follows|like this|below)/), near(80, /\btemplate\b/, /\b(?:announcement|advisory|notice|e-?mail|disclosure)/));
/** A template of what reporters send in. */
const REPORT = /\breport(?:ing|s)?\b|\bsubmi/;
const announcement_template_ANNOUNCES = /\b(?:announc|advisory|security (?:release|update|fix|notice)|now available|vulnerab|cve)/;
/** The text that announcements are filled in from, and what is to be filled in. */
const announcementTemplate = defineReader('announcementTemplate', (document) => {
    const block = document.blocks.find((candidate, index) => candidate.kind === 'code' && isTemplate(document, candidate, index));
    if (block === undefined)
        return undefined;
    const variables = block.flow.text.match(VARIABLE) ?? [];
    return { span: spanOf(document, block), variables: [...new Set(variables)] };
});
function isTemplate({ blocks }, { flow, section }, index) {
    const isFilledIn = flow.text.search(VARIABLE) !== -1;
    if (!isFilledIn || !announcement_template_ANNOUNCES.test(flow.lower))
        return false;
    const before = blocks[index - 1]?.flow.lower ?? '';
    const title = section.title.toLowerCase();
    if (REPORT.test(title))
        return false;
    if (TEMPLATE_TITLE.test(title) || TEMPLATE_INTRO.test(before))
        return true;
    return /^subject:/m.test(flow.lower) && !REPORT.test(before);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/approval.ts




const APPROVES = /\b(?:approv|lgtm|sign(?:s|ed)?[- ]off|review)/;
const FIRM = /\b(?:approv|lgtm|sign)/;
/** What is approved: the fix, not the report, a member or a date. */
const OBJECT = /\b(?:prs?\b|pull request|merge request|commit|patch|fix|change|code\b|merge|merging)/;
const OTHER_OBJECT = anyOf(/\b(?:explicit approval|approval of the (?:list|reporter)|approved (?:by|for) (?:the )?(?:list|members)|collaborators? (?:can|may)|added after approval|release date|budget|delay|extension|exception|deadline|collaborator access)/, near(20, /\breview (?:your|the|each|every|all|and) /, /\b(?:report|application|request|submission)/));
const COUNT = /\b(one|two|three|four|\d{1,2}) (?:\(\d{1,2}\) )?(?:[\w-]{2,20} ){0,4}?(?:approv|review|lgtm|maintainer|member|committer|engineer|developer|people|persons|sign-off|owner|codeowner)/;
const NUMBERS = { one: 1, two: 2, three: 3, four: 4 };
const ACTOR = /((?:[\w/'-]{1,20} ){0,3}?(?:teams?|maintainers?|committee|members?|leads?|reviewers?|approvers?|(?:code ?)?owners?|managers?|committers?|engineers?|developers?|src|psc|pst|psirt))(?![\w-])/i;
const BY = near(60, APPROVES, /\b(?:from|by|of) /);
const MAX_TO_VERB = 40;
const FILLERS = /^(?:(?:the|an?|at|least|minimum|of|one|two|three|four|\d{1,2}|or|more|other|another|independent|additional|different|each|every|any|all|both) ){1,6}/i;
/** "is merged after two maintainers": the clause of the actor begins behind these. */
const CLAUSE = /^(?:[\w/'-]{1,20} ){0,2}(?:after|when|once|until|unless|if|that|and|by) /i;
const OF_BODY = /^ (?:of|from) (?:the |our )?((?:[\w/'-]{1,20} ){0,3}(?:team|committee|group|council|board|src|psc|pst))\b/i;
/** Who approves a fix before it is merged, and how many of them. */
const approval = defineReader('approval', (document) => {
    for (const sentence of sentencesSaying(document, terms_TERM.approve | terms_TERM.change)) {
        if (!approvesFix(sentence))
            continue;
        const actors = actorsIn(sentence);
        const count = countIn(sentence.lower);
        // "All code is reviewed" names nobody; a review alone is none without a number.
        if (FIRM.test(sentence.lower) ? actors.length === 0 && count === undefined : count === undefined)
            continue;
        return {
            span: spanOf(document, sentence),
            strength: strengthOf(sentence.lower),
            actors,
            ...(count === undefined ? {} : { count }),
        };
    }
    return undefined;
});
function approvesFix({ lower, block }) {
    if (block.kind === 'heading' || !APPROVES.test(lower) || !OBJECT.test(lower))
        return false;
    return !OTHER_OBJECT.test(lower);
}
function countIn(lower) {
    const word = COUNT.exec(lower)?.[1];
    if (word === undefined)
        return undefined;
    return NUMBERS[word] ?? Number(word);
}
function actorsIn({ text, lower }) {
    const by = BY.find(lower);
    const actor = by === undefined ? undefined : actorAfter(text.slice(by.end));
    return [actor ?? actorBefore(text, lower)].filter((found) => found !== undefined);
}
/** "approved by at least one of the maintainers", "by two members of the core team" */
function actorAfter(text) {
    const rest = text.replace(FILLERS, '');
    const match = ACTOR.exec(rest);
    const actor = match?.[1];
    if (match === null || actor === undefined || match.index > 0)
        return undefined;
    const body = OF_BODY.exec(rest.slice(match[0].length))?.[1];
    return /^members?$/i.test(actor) && body !== undefined ? body : actor;
}
/** "The Fix Team will approve" */
function actorBefore(text, lower) {
    const head = text.slice(0, lower.search(APPROVES));
    const match = ACTOR.exec(head);
    const actor = match?.[1];
    if (match === null || actor === undefined)
        return undefined;
    if (head.length - match.index - match[0].length > MAX_TO_VERB)
        return undefined;
    return actor.replace(CLAUSE, '').replace(FILLERS, '');
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/backports.ts




const SURE = when(['port', 'cherry'], /\bback-?port|\bcherry-?\s?pick/);
const THING = /\b(?:fix|patch|update|release|advisor|prs?\b|pull request)/;
const backports_TO = /\b(?:to|into|onto|for|on|in|against) /;
const APPLIES = anyOf(near(20, THING, /\b(?:go|goes|land|lands) (?:in|into|to|on|onto) /), near(60, THING, /\b(?:prepared|merged|applied|released|made|landed|provided|issued|pushed|ported|developed|created) /, backports_TO), near(40, /\b(?:prepare|merge|apply|release|make|land|provide|issue|push|port|create) /, THING, backports_TO));
const RELEASE_BRANCHES = where('branch', near(24, /\b(?:release|stable|maintenance|lts|support|active|affected|older|maintained|minor|version|previous|relevant)/, /\bbranches\b/), near(24, /\b(?:each|every|any) /, /\bbranch\b/), /\bbranches (?:that are|still|under) /);
const DEFAULT_BRANCH = /\b(?:main|master|default|trunk|development)\b/;
const SUPPORTED_VERSIONS = where('versions|releases|series|majors|minors|lines|trains|previous ', near(24, /\b(?:supported|maintained|affected|active|lts|stable|previous|older|earlier|current|last|latest) /, /\b(?:versions|releases|series|majors|minors|release (?:lines|trains))\b/), /\b(?:versions|releases) (?:still )?(?:(?:under|in) (?:active )?(?:maintenance|support)|maintained|supported|under)/, /\bprevious (?:major|minor|release|version)\b/);
const NOT_SO = anyOf(near(30, /\b(?:no|not|never|without|cannot) |n't /, /\b(?:back-?port|cherry|guarante|provid|appl|releas)/), near(30, /\bback-?port\w{0,3} /, /\b(?:not|never) /));
/** Which branches or versions get the fix beside the newest. */
const backports = defineReader('backports', (document) => {
    for (const sentence of sentencesSaying(document, terms_TERM.line | terms_TERM.backport)) {
        const branches = branchesIn(sentence);
        if (branches.length === 0)
            continue;
        return { span: spanOf(document, sentence), strength: strengthOf(sentence.lower), branches };
    }
    return undefined;
});
function branchesIn({ lower, block }) {
    if (block.kind === 'heading')
        return [];
    const named = [
        ...(RELEASE_BRANCHES.test(lower) ? ['release-branches'] : []),
        ...(SUPPORTED_VERSIONS.test(lower) ? ['supported-versions'] : []),
    ];
    // A fix on the main branch alone is no backport.
    if (named.length === 0)
        return [];
    const isSure = SURE.test(lower);
    if ((!isSure && !APPLIES.test(lower)) || NOT_SO.test(lower))
        return [];
    return isSure && DEFAULT_BRANCH.test(lower) ? [...named, 'default-branch'] : named;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/binaries.ts




const SIGNED = anyOf(/\b(?:gpg-|pgp-|code-)?(?:signed|signature|attest|cosign|sigstore)/, /\bsign (?:all|every|each|our|the) /);
const BUILT = /\b(?:re)?built|\bbuild (?:all|the|new|release|binar|art|our)/;
const AVAILABLE = /\b(?:available|published|downloadable|uploaded|distributed)/;
const FUNCTIONAL = /\b(?:functional|function correctly|work as expected|working|smoke[- ]test|verified to)/;
const SUM = /\b(?:checksum|sha-?(?:256|512)|digest)/;
const GIVES = /\b(?:provid|publish|attach|avail|ship|includ|releas|distribut|generat|with )/;
const CHECKSUM = when(['checksum', 'sha', 'digest'], SUM);
/** Signatures of people, mails, commits, keys, and what is asked of others. */
const OTHER_SIGNATURE = /\b(?:e-?mail|message|your|commit|reporter|encrypt|validate signatures on|unsigned|image (?:pars|decod|file)|reports?\b|cla|dco|agreement|signed-off|bypass|forg|spoof)/;
/** A key is spoken of, unless it signs something released. */
const KEY = /\b(?:[gp][gp][gp]? |public )key/;
const SIGNED_THING = near(24, /\b(?:releases?|art[ei]facts?|binar(?:y|ies)|packages?|tags?|images?|tarballs?) /, /\bsigned/);
const binaries_NOT_SO = near(30, /\b(?:not|never|no longer|unless|neither) /, /\b(?:sign|built|available|provid|publish)/);
/** What is promised of the files of a release: built, signed, to be had, and working. */
const binaries = defineReader('binaries', (document) => {
    let best;
    for (const sentence of sentencesSaying(document, terms_TERM.artifact | terms_TERM.signed)) {
        const promise = promiseIn(sentence);
        if (promise === undefined)
            continue;
        const weight = Object.values(promise).filter(Boolean).length;
        if (best === undefined || weight > best.weight)
            best = { sentence, promise, weight };
    }
    return (best && {
        span: spanOf(document, best.sentence),
        strength: strengthOf(best.sentence.lower),
        ...best.promise,
    });
});
function promiseIn({ lower, block }) {
    if (block.kind === 'heading')
        return undefined;
    const hasSum = CHECKSUM.test(lower) && GIVES.test(lower);
    const promise = {
        built: BUILT.test(lower),
        signed: SIGNED.test(lower),
        available: AVAILABLE.test(lower) || hasSum,
        functional: FUNCTIONAL.test(lower),
    };
    if (!hasSum && !isPromise(promise))
        return undefined;
    return isOfAnother(lower) || binaries_NOT_SO.test(lower) ? undefined : promise;
}
function isOfAnother(lower) {
    return OTHER_SIGNATURE.test(lower) || (KEY.test(lower) && !SIGNED_THING.test(lower));
}
function isPromise({ built, signed, available, functional }) {
    return signed || (built && (available || functional));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/find-sentence.ts
/** The first sentence whose lower-case text any of the patterns matches. */
function firstMatching(sentences, patterns) {
    return sentences.find(({ lower }) => patterns.some((pattern) => pattern.test(lower)));
}
/** The sentence after a heading's own, where it belongs to the heading's section. */
function firstUnder({ sentences }, heading) {
    const next = sentences[heading.index + 1];
    return next?.block.section === heading.block.section ? next : undefined;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/bounty.ts





const MONEY = [
    'bount',
    'reward',
    'monetary',
    'cash',
    'financial',
    'compensat',
    'remunerat',
    'pay',
    'paid',
    'prize',
];
/** Not inside an address such as bounty.example.org. */
const BOUNTY = /(?<![\w./@])bount(?:y|ies)(?![./@]\w)/;
const REWARD = /\b(?:monetary|financial|cash)\s(?:\w{1,20}\s)?(?:reward|compensation|award|incentive|payment|prize)|\brewards?:|\brewards? (?:of|up to|from|between|range)\b|\breward(?:s|ed|ing)?\s(?:program|guideline|polic|amount|tier|range|structure|you\b|the (?:first )?(?:reporter|researcher)|at our|researcher|reporter|securit|valid|eligible|based|for\b)|\b(?:eligible|qualify) for (?:an? )?(?:\w{1,20} )?(?:reward|payment|payout|compensation)|\b(?:offer|pay|paid|provide|give|receive|award)(?:s|ing)? (?:\w{1,20} ){0,3}(?:rewards?|compensation|payouts?|remuneration|prizes?)\b/;
/** Thanks in words are `credit`, and who only works on a programme does not offer one. */
const NO_MONEY = /\breward[a-z]{0,4} (?:\w{1,20} ){0,3}(?:with|by) (?:public )?(?:credit|recognition|a mention|thanks)|\bbounty (?:hunter|administrat|hunting|beg|market)|\bthird[- ]party bug bount|\bbeg bount|\btheir (?:own )?(?:[\w-]{1,20} ){0,3}(?:polic|program|terms)/;
const REFUSAL = near(100, /(?:\bno\b|(?<!or )\bnot\b|n't\b|\b(?:cannot|never|neither|nor|without|unable|ineligible|unfunded)\b)/, /(?<![\w./@])(?:bount(?:y|ies)(?![./@]\w)|rewards?\b|monetary|cash|remunerat|(?:financial|bounty|paid) (?:compensation|incentive|award))/);
const ENDED = anyOf(/\b(?:bount(?:y|ies)|rewards?)(?: programs?)?: ?(?:no|none|not|n\/a)\b/, near(60, /\b(?:bount(?:y|ies)|rewards?)\b(?! guideline| polic)/, /(?:\bnot\b|n't\b|\b(?:no longer|unavailable|closed|ended|discontinued|suspended|paused|none|n\/a)\b)/));
/** Who asks for no bounty says nothing of whether there is one. */
const NO_WISH = /\b(?:not|n't)\s(?:\w+\s){0,2}(?:wish|want|seek|expect|interested|require|need|looking)/;
/** Tells the writer of a policy what to put into it: "description of any rewards you offer". */
const OUTLINE = /^(?:(?:an? )?(?:description|details?|information|mention|note) (?:of|about|on)|describe|explain|tell)\b|\b(?:you (?:may |might |can )?offer|puedas ofrecer)\b/;
const FOREIGN_BOUNTY = /bug.?bount|赏金|賞金|奖励|獎勵|奖金|獎金|报酬|報酬|報奨|懸賞|バウンティ|포상|현상금|보상금|바운티|баунти|вознагражд|prämie|belohn|vergütung|récompense|recompensa|remunera|ricompens|beloning|nagrod|ödül|odměn|hadiah|винагород|phần thưởng/;
const FOREIGN_REFUSAL = /[没沒無无暂暫]|不(?:提供|设|設|支持|会|會|支付)|なし|ません|していない|없|않|(?:^|[^а-яё])(?:не|нет)(?![а-яё])|\b(?:keine?n?|nicht|pas|aucune?|no|nessuna?|non(?!-)|sin|sem|nenhuma?|geen|niet|nie|tidak|ingen|inte|không)\b|n[ãa]o /;
/** Whether reports are rewarded with money. */
const bounty = defineReader('bounty', (document) => {
    let refused;
    const foreign = foreignSentences(document);
    for (const sentence of [...sentencesAbout(document, TOPIC.bounty), ...foreign]) {
        if (sentence.block.kind === 'heading')
            continue;
        const offered = offers(sentence.lower, foreign.includes(sentence));
        if (offered === true)
            return { span: spanOf(document, sentence), offered };
        if (offered === false)
            refused ??= sentence;
    }
    if (refused !== undefined)
        return { span: spanOf(document, refused), offered: false };
    return underHeading(document);
});
function offers(lower, isForeign) {
    if (!isNamed(lower) && !(isForeign && FOREIGN_BOUNTY.test(lower)))
        return undefined;
    if (OUTLINE.test(lower) || NO_MONEY.test(lower) || NO_WISH.test(lower))
        return undefined;
    return !(REFUSAL.test(lower) || ENDED.test(lower) || (isForeign && FOREIGN_REFUSAL.test(lower)));
}
function isNamed(lower) {
    if (!holdsAny(lower, MONEY))
        return false;
    return BOUNTY.test(lower) || REWARD.test(lower) || REFUSAL.test(lower);
}
/** "## Bug bounty", "None at this time." */
function underHeading(document) {
    const heading = sentencesAbout(document, TOPIC.bounty).find(({ block, lower }) => block.kind === 'heading' && BOUNTY.test(lower));
    const sentence = heading === undefined ? undefined : firstUnder(document, heading);
    if (sentence === undefined)
        return undefined;
    const span = spanOf(document, sentence);
    if (/\b(?:no|none|not|n\/a|currently un\w+)\b|n't\b/.test(sentence.lower)) {
        return { span, offered: false };
    }
    return PAYS.test(sentence.lower) ? { span, offered: true } : undefined;
}
const PAYS = /\b(?:reward|pay|paid|program|eligible|hackerone|bugcrowd|huntr|intigriti|yeswehack)|[$€£]\s?\d/;

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/credit/english.ts

/** "credit you", "credited in the advisory", "give credit to", "Credit: unless you object". */
const CREDITS = [
    /\bcredit(?:s|ed|ing)?\s(?:to\s)?(?:you\b|them\b|your\b|everyone|anyone|those|whoever|people|individuals|(?:\w+\s){0,3}(?:reporter|researcher|finder|discoverer|contributor|submitter|person|fixer|individual|hacker)s?\b)/,
    /\b(?:be|get|give|giving|given|gives|receive|receives|full|public|publicly|proper|properly|appropriate|due|prefer|preferred|want|desired?|request|requests|deserves?|offer|offered|provide|provided|name for)\s(?:\w+\s){0,2}credit(?:s|ed)?\b/,
    /\bcredit(?:s|ed)?\s(?:will|is|are|shall|may|can|in|on|where|unless|if|for|due|and|preference|line|name|policy)\b/,
    near(60, /\b(?:how|name|whether|unless|like|wish|wishes|list|includ\w+)\b/, /\bcredit(?:s|ed)?\b/),
];
const english_ATTRIBUTES = [
    near(60, /\battribut(?:e|ed|ion|ing)\b/, /\b(?:you\b|your\b|reporter|researcher|finder|discover|anonym|credit)/),
];
/** "acknowledge your contributions", not "acknowledge your report". */
const ACKNOWLEDGES = [
    near(30, /\backnowledg(?:e|es|ed|ing)\b(?! (?:receipt|to\b|(?:your|the|each|all|any|every|a) (?:\w+ )?(?:receipt|reports?|submissions?|e-?mails?|messages?|issues?|bugs?|problems?|vulnerabilit)))/, /\b(?:contributions?|efforts?|assistance|findings?|discovery|discoveries|reporters?|researchers?|finders?|discoverers?|contributors?|role|involvement|individuals?|people|disclosers?|(?:your|their|the|this|such|all) (?:\w+ )?(?:help|work|research))\b/),
    /\backnowledge you\b/,
];
const RECOGNIZES = [
    near(40, /\b(?:acknowledg|recogni[sz])/, /\byou\b(?! (?:have|for your (?:report|email|message)))/, /(?:public|name|contribut|discover|finding)/),
    near(40, /\b(?:recogni[sz]e|recogni[sz]es|recogni[sz]ed|recognition|appreciation) (?:of |for |to )?(?:your|their|the|security|all|those|researchers|reporters|individuals|contributors)/, /\b(?:contribut|effort|work|discover|finding|research|report|help)/),
];
/** "thanked in the release notes" */
const IN_WRITING = near(60, /\b(?:acknowledged?|acknowledge?ments?|recogni[sz]ed?|recognition|mention(?:ed)?|named?|list(?:ed)?|featured?|add(?:ed)?|thank(?:ed|s)?|thanking|honou?red)\b/, /\b(?:in|on|within|through|via|among) (?:the |our |its |any |a |relevant |security ){0,4}(?:release notes?|changelog|change log|advisor(?:y|ies)|announcement|security page|website|readme|commit|credits|contributors|acknowledge?ments?|hall of|thanks? |thank-you|publication|bulletin|disclosure(?! (?:tim|date|schedul|deadline))|cve)/);
/** "publicly thank you", "hall of fame" */
const THANKS = [
    where('public', /\bpublicly (?:\w+ )?(?:acknowledg|recogni[sz]|credit|thank|attribut|mention|name)|\bpublic (?:\w+ )?(?:acknowledg|recognition|credit|thank|attribution)/, /\b(?:recogni[sz]ed|acknowledged|named|credited) publicly\b/, near(30, /\bthank/, /\bpublicly\b/)),
    where('hall of|wall of|roll|thanks', /\b(?:hall|wall) of (?:fame|thanks|honou?r)\b|\bhonou?r roll\b|\bsecurity thanks page\b|\bthanks to the following\b/),
    where('the following', /\bthank the following\b/),
    where('thank-you|thank you', /\bthank[- ]you (?:list|page)\b/),
];
/** "remain anonymous", "include your name in the advisory" */
const english_NAMES = [
    where('naming you|name you', /\bnam(?:e|ing) you (?:in|as|when|public)/),
    where('anonym|not be |not to be |be named|be mentioned|be identified|be acknowledged', near(40, /\b(?:wish|want|prefer|like|ask|asks|asked|request|requests|requested|choose|elect|unless|rather|opt|desire)/, /\b(?:anonym(?:ous|ously|ity)|not (?:to )?be (?:named|credited|mentioned|identified)|be (?:named|mentioned|identified|acknowledged))\b/)),
    where('your name|your handle|your nick|your username', near(60, /\b(?:includ|specify|list|mention|publish|add|put|us|credit)(?:e|es|ed|ing|s)? your (?:name|handle|nick|username)\b/, /\b(?:in|on|to|as|with|for)\b/)),
];
/** How a policy says that reporters are credited. */
const CREDITS_REPORTERS = anyOf(where('credit', ...CREDITS), where('attribut', ...english_ATTRIBUTES), where('acknowledg', ...ACKNOWLEDGES), where('acknowledg|recogni|appreciation', ...RECOGNIZES), where('credit|attribut|acknowledg|recogni', /\b(?:credit|attribution|attribute|attributed|acknowledge?ment|recognition)(?:\s\w+)?:\s/, /\b(?:reporter|researcher|finder|discoverer)s?'?s? (?:attribution|credits?|acknowledge?ments?|recognition)\b/, /\bfor (?:credit|attribution|acknowledge?ment)\b/), where('release note|change|advisor|announcement|security page|website|readme|commit|credits|contributors|acknowledg|hall of|thank|publication|bulletin|disclosure|cve', IN_WRITING), ...THANKS, ...english_NAMES);
/** "Acknowledgment: within 48 hours" is an answer to the report. */
const ANSWER = /^\W{0,4}(?:initial |first )?acknowledge?ments?(?: (?:target|time|goal|sla|slo))?\W{1,4}(?:within|we |in |up to |no later|\d|<|≤|initial|receipt|confirm)/;
/** Who wrote this text, or whose text it follows, is no promise to reporters. */
const OTHER_DEBTS = anyOf(where('acknowledg', ANSWER), where('credit card', /\bcredit cards?\b/), where('anonymously', /\breport[a-z]{0,4} (?:\w{1,20} ){0,3}anonymously\b/), where('inspired|adapted|based on|borrowed|derived|example|template|policy of|process of|logo|icon|licen', near(80, /\b(?:credit(?:s|ed)?|thanks|acknowledg\w+|attribut\w+)\b/, /\b(?:inspired|adapted|based on|borrowed|derived|example|template|policy of|process of|logo|icons?|licen[sc]e)\b/)));

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/credit/foreign.ts

/** The same in other languages. */
const FOREIGN_CREDITS = [
    /致谢|致謝|鸣谢|鳴謝|署名|公开感谢|公開感謝|感谢名单|荣誉榜|名人堂|表彰/,
    /謝辞|クレジット/,
    near(30, /(?:氏名|お名前|貢献)/, /(?:掲載|記載|公表|称え|表彰)/),
    /크레딧|명예의 전당/,
    near(20, /(?:기여|공로)/, /(?:인정|표시|명시|감사)/),
    /зал\w* славы/,
    near(40, /(?:упомян|укаж|указа)/, /(?:имя|вас|автор|исследовател)/),
    near(20, /публичн\w*/, /(?:благодар|призна)/),
    /namentlich|danksagung/,
    near(40, /(?:öffentlich|in den release notes)/, /(?:dank|erwähn|nenn|anerk|würdig)/),
    near(40, /(?:anerkenn|würdig)/, /(?:beitr|arbeit|hilfe)/),
    near(30, /beiträge?/, /(?:anerkenn|würdig)/),
    /\bcr[ée]dit(?:er|é|és|ée|erons)\b|remerciements?\b/,
    near(40, /(?:remerci|mentionn|reconna)/, /(?:publi|contribution|votre nom|notes de version|avis)/),
    /\bcr[ée]ditos?\b|\b(?:acreditar|creditar|creditad|acreditad)/,
    near(40, /(?:reconoc|reconhec|mencion|agradec)/, /(?:públic|publicamente|contribuci|contribuiç|su nombre|seu nome|esfuerzo|trabajo|notas)/),
    /vermelden?\b|naamsvermelding|podziękowani|teşekkür listesi|uvede|omnämn|điểm danh|згада/,
    near(40, /(?:riconosc|menzion|ringrazi)/, /(?:pubblic|contribut|nome|note di rilascio)/),
];

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/credit.ts






const HEADING = /\b(?:hall of fame|acknowledge?ments?|recognition|(?:reporter|researcher) credits?|thanks to)\b/;
const credit_REPORTERS = /\b(?:reporters?|researchers?|finders?|report(?:ed|ing)?|disclos\w+|discover\w*|found|vulnerabilit\w+)\b/;
/** Reporters are credited or thanked in public, or asked whether they want to be. */
const credit = defineReader('credit', (document) => {
    const sentence = find(document);
    return sentence === undefined ? undefined : { span: spanOf(document, sentence) };
});
function find(document) {
    const about = sentencesAbout(document, TOPIC.credit);
    return (about.find(creditsReporters) ??
        firstMatching(foreignSentences(document), FOREIGN_CREDITS) ??
        credit_underHeading(document, about));
}
function creditsReporters({ lower, block }) {
    return block.kind !== 'heading' && CREDITS_REPORTERS.test(lower) && !OTHER_DEBTS.test(lower);
}
/** A heading for reporters counts where the text under it is about them too. */
function credit_underHeading(document, about) {
    for (const heading of about) {
        if (heading.block.kind !== 'heading' || !HEADING.test(heading.lower))
            continue;
        const sentence = firstUnder(document, heading);
        if (sentence === undefined || OTHER_DEBTS.test(sentence.lower))
            continue;
        if (credit_REPORTERS.test(sentence.lower))
            return sentence;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/cve/promise.ts

/** "request a CVE" */
const GETS = where('request|assign|obtain|reserv|allocat|acquir|retriev', near(60, /\b(?:request|assign|obtain|reserv|allocat|acquir|retriev)/, /\bcves?\b/));
/** "an advisory with an associated CVE ID" */
const COMES_WITH = where('advisor', near(60, /\b(?:publish|release|issue|create|post|open)(?:s|es|ed)? (?:an? |the )(?:\w{1,12} ){0,3}advisor(?:y|ies)\b/, /^ (?:with|including|and) (?:an? |its )?(?:associated |corresponding )?cves?\b/));
/** Weaker words: "apply for a CVE", "issue a CVE" */
const MAY_GET = near(35, /\b(?:appl(?:y|ies|ied|ying)|registers?|issu(?:es?|ing) an?|attach(?:es)?|seeks?|get(?:s|ting)?|receives?|fil(?:es?|ing)|creates?|procedures?|publish(?:es)?)\b/, /\bcves?\b/);
/** "a CVE will be requested" */
const IS_GOT = near(80, /\bcves?\b/, /\b(?:requested|assigned|reserved|obtained|issued|allocated|registered|created|filed|published|assignments?|requests?|reservation|numbering)\b/);
/** Another member of a list, not "if appropriate," */
const LIST_GOES_ON = /(?<!appropriate|applicable|warranted|needed|necessary|required|possible)[,;](?! (?:if|where|when|as)\b)/;
/** Names a CVE that somebody else got, or waits for one that may exist. */
const NOT_A_PROMISE = anyOf(where('if available|if known|if any', /\bif (?:available|known|any)\b/), where('assigned', /\b(?:that|which|has|have|already|been|is|are|was|were) (?:been )?(?:already )?assigned (?:an? )?(?:\w+ )?cves?\b/), where('report', /\breport(?:ing)? (?:known |public )?cves\b/), where('do not |never|avoid|should not ', near(40, /\b(?:do not|never|please avoid|should not) /, /\bcves?\b/)), where("don't ", near(40, /\bdon't /, /\bcves?\b/)), where('if ', /\bif (?:there (?:is|are|was)|it has|one has) (?:already )?(?:an? )?cves?\b/), where('if ', near(30, /\bif (?:an? )?cves?\b/, /\b(?:has|have|was|is already)\b/)), where('dependenc|upstream|third-party|third party', near(40, /\b(?:dependenc\w+|upstream|third[- ]party)\b/, /\bcves?\b/)));
const promise_NUMBERING = where('cna|cve numbering', /\b(?:we|project|foundation|team|company) (?:is|are|acts? as|act as) (?:an? |our own )?(?:cna\b|cve numbering)/);
const promise_FOREIGN = anyOf(near(40, /cve/, /(?:申请|申請|分配|获取|取得|採番|割り当て|要求|申し込|할당|신청|발급|요청|запр|присв|назнач|получ|beantrag|zugewies|vergeben|zuweis|angeforder|demand|attribu|solicit|asign|atribu|pedid|richie|assegn)/), near(40, /(?:申请|申請|分配|获取|取得|요청|запр|присв|назнач|получ|beantrag|zugewies|vergeb|anforder|demand|attribu|solicit|asign|atribu|richie|assegn)/, /cve/));
/** Whether lower-case English text promises that a CVE is got. */
function promisesCve(lower) {
    if (!holdsAny(lower, ['cve', 'cna']))
        return false;
    if (promise_NUMBERING.test(lower))
        return true;
    return ((GETS.test(lower) || COMES_WITH.test(lower) || mayGet(lower) || isGot(lower)) &&
        !NOT_A_PROMISE.test(lower));
}
/** The same in other languages. */
function promisesCveElsewise(lower) {
    return lower.includes('cve') && promise_FOREIGN.test(lower);
}
function mayGet(lower) {
    const text = promise_textOf(MAY_GET, lower);
    return text !== undefined && !LIST_GOES_ON.test(text);
}
function isGot(lower) {
    const text = promise_textOf(IS_GOT, lower);
    return text !== undefined && !LIST_GOES_ON.test(text.slice(text.lastIndexOf('cve')));
}
function promise_textOf(phrase, lower) {
    const place = phrase.find(lower);
    return place === undefined ? undefined : lower.slice(place.start, place.end);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/cve/source.ts


const SOURCES = [
    ['dwf', where('dwf|distributed', /\bdwf\b|distributed ?weakness ?filing/)],
    [
        'github',
        anyOf(where('request', /['"`]request (?:a )?cve(?: id)?['"`]|\b(?:select|click|press|choose|use) (?:on )?(?:the )?request (?:a )?cve/), where('github', /\b(?:from|via|through|by|using|with|in|at|asks?|request) (?:the )?(?:\w+ )?github\b/, /\bgithub(?:'s)? (?:security advisor|cna|cve|(?:will |may |can )?(?:assign|issu|provid|allocat|reserv)|\(|is a cna|as (?:the |a |our )?cna)/)),
    ],
    ['mitre', where('mitre|cveform', /\bmitre\b|cveform/)],
    ['own-cna', where('cna|numbering', /\bcna\b|numbering authority/)],
    [
        'other',
        where('from |via |through |by |using |with ', where('hat|snyk|hackerone|huntr|bugcrowd|cert|tidelift|apache|debian|canonical|vuldb|vulncheck|patchstack|wordfence|wpscan|incibe|openssf|distros|oss-security|intel|suse|google|microsoft', /\b(?:from|via|through|by|using|with) (?:the )?(?:red ?hat|snyk|hackerone|huntr|bugcrowd|cert\b|cert\/cc|cert-|jpcert|tidelift|apache|debian|canonical|vuldb|vulncheck|patchstack|wordfence|wpscan|incibe|openssf|distros|oss-security|intel|suse|google|microsoft)/)),
    ],
];
/** Where a CVE comes from: the promise's own words and links say, else those of its paragraph. */
function cveSourceOf(document, sentence) {
    const own = sourceIn(sentence.lower, source_addressesIn(document, sentence));
    const { block } = sentence;
    if (own !== undefined || block.sentences.length === 1)
        return own;
    const around = sourceIn(block.flow.lower, source_addressesIn(document, block));
    // A paragraph that mentions GitHub need not get its CVEs there.
    return around === 'github' ? undefined : around;
}
function sourceIn(lower, urls) {
    return SOURCES.find(([source, pattern]) => pattern.test(lower) || (source !== 'github' && pattern.test(urls)))?.[0];
}
/** The addresses linked; cve.mitre.org only says what a CVE is, the form gives one. */
function source_addressesIn(document, stretch) {
    return linksIn(document, stretch)
        .map(({ url }) => url.toLowerCase().replace(/\/\/(?:www\.|cve\.)?mitre\.org/, ''))
        .join(' ');
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/cve.ts






/** A CVE is requested or assigned, and where: the first place that says where, else the first. */
const cve = defineReader('cve', (document) => {
    let first;
    for (const sentence of promises(document)) {
        const source = cveSourceOf(document, sentence);
        const span = spanOf(document, sentence);
        const strength = strengthOf(sentence.lower);
        if (source !== undefined)
            return { span, strength, source };
        first ??= { span, strength };
    }
    return first;
});
function promises(document) {
    const about = sentencesAbout(document, TOPIC.cve).filter(({ lower }) => promisesCve(lower));
    const stated = about.filter(({ block }) => block.kind !== 'heading');
    if (stated.length > 0)
        return stated;
    const foreign = foreignSentences(document).filter(({ lower }) => promisesCveElsewise(lower));
    return foreign.length > 0 ? foreign : about.slice(0, 1);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/cvss-version.ts
const WRITTEN = [
    // "CVSS v3.1", "CVSSv4", "CVSS version 4.0", "CVSS v.3"
    /\bcvss\)?[\s:-]?(?:\w{4,13}\s)?(?:v|ver|version)\.?\s?(\d(?:\.\d)?)/,
    // "CVSS 3.1" names a version, "CVSS 4.0-6.9" and "CVSS 7.0 or higher" a score
    /\bcvss\)?[\s:-]?(2\.0|3\.[01x]|4\.0)(?!\.?\d|\s?[-+~]|\s(?:to|or|and) (?:\d|high|above|great|more|low|less|below))/,
    // "version 3.1 of the CVSS", "v4.0 CVSS"
    /\b(?:v|version\s)\.?(\d(?:\.\d)?)\b[^.]{0,30}\bcvss/,
    // "Common Vulnerability Scoring System v3.1"
    /\bscoring system(?: \(cvss\))?,?\s(?:v|version)?\.?\s?(\d(?:\.\d)?)(?!\.?\d)/,
];
const IN_URL = /cvss(?:\/calculator)?[/_-]?(?:cvss-)?v?([234])(?:[.-]?([01]))?(?!\d)/i;
/** The CVSS version that lower-case text names: `3.1`, or `3` where it names no minor one. */
function cvssVersionOf(lower) {
    for (const pattern of WRITTEN) {
        const version = pattern.exec(lower)?.[1];
        if (version !== undefined)
            return version.replace('.x', '');
    }
    return undefined;
}
/** The CVSS version of a calculator's or a specification's address. */
function cvssVersionOfUrl(url) {
    if (!/cvss/i.test(url))
        return undefined;
    const [, major, minor] = IN_URL.exec(url) ?? [];
    if (major === undefined)
        return undefined;
    return minor === undefined ? major : `${major}.${minor}`;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/cvss.ts




const CVSS = ['cvss', 'vulnerability scoring'];
/** Severity is scored by CVSS: where a version is written, else where one is linked, else at all. */
const cvss = defineReader('cvss', (document) => {
    const written = writtenIn(document);
    const best = written.find(({ version }) => version !== undefined) ??
        linkedVersion(document) ??
        written.find(({ sentence }) => sentence.block.kind !== 'heading') ??
        written[0];
    if (best === undefined)
        return undefined;
    const { sentence, version } = best;
    return { span: spanOf(document, sentence), ...(version === undefined ? {} : { version }) };
});
function writtenIn(document) {
    return sentencesAbout(document, TOPIC.severity)
        .filter(({ lower }) => holdsAny(lower, CVSS))
        .map((sentence) => ({ sentence, version: cvssVersionOf(sentence.lower) }));
}
/** The first link to a calculator or a specification of a version. */
function linkedVersion({ links }) {
    for (const { url, kind, start, end, block } of links) {
        const version = kind === 'image' ? undefined : cvssVersionOfUrl(url);
        if (version === undefined)
            continue;
        const sentence = block?.sentences.find((one) => one.start < end && start < one.end);
        if (sentence !== undefined)
            return { sentence, version };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/placeholder-address.ts
/** Local parts that stand for an address nobody filled in, whatever the domain. */
const DUMMY_LOCALS = new Set(('placeholder changeme change-me change.me todo tbd fixme example sample dummy someone somebody ' +
    'firstname.lastname email-address emailaddress mail-address myemail my-email my.email my_email').split(' '));
/** Local parts that say nothing, dummies where the domain is anybody's. */
const ANYBODY = new Set('email e-mail mail user username name address contact you foo bar abc test tu seu'.split(' '));
const ANYBODYS_DOMAINS = new Set(('gmail.com googlemail.com outlook.com hotmail.com yahoo.com proton.me protonmail.com ' +
    'icloud.com googlegroups.com foo.com bar.com xyz.com abc.com mail.com').split(' '));
/** Top-level domains set aside for examples (RFC 2606, RFC 6761). */
const RESERVED = new Set(['example', 'invalid', 'test', 'localhost']);
/** Names of domains that a template leaves to be replaced. */
const DUMMY_NAMES = new Set(('example domain domainname domain-name dominio company companyname company-name organization ' +
    'organisation projectname project-name orgname org-name website placeholder changeme xxx xxxx').split(' '));
const DUMMY_DOMAINS = new Set(['test.com', 'email.com']);
const YOUR_LOCAL = /^your(?:(?:[._-][a-z]{1,24}){0,4}|(?:e-?mail|name|address|username|id|security|contact|company|team|handle|org|project|alias|account|domain)[a-z._-]{0,20})$|^(?:insert|enter)[._-][a-z._-]{1,40}$/;
const FOREIGN_LOCAL = /^(?:tua?|su|seu|sua|votre|ton|ihre?|deine?|vostra)[._-]?(?:e-?mail|correo|courriel|adresse|usuario|contato|nome)$/;
const YOUR_NAME = /^your[-_]?(?:[a-z0-9]{1,24}[-_])?(?:domain|company|corp|org|organi[sz]ation|project|site|website|app|team|e?mail|name|product|repo|host|server)(?:[-_]?name)?$/;
const MY_NAME = /^(?:my[-_]?(?:domain|company|org|organi[sz]ation|project|site|website)|(?:seu|sua|tua?|votre|ihre?|deine?)[-_]?(?:dominio|domain|domaine|empresa|projeto|proyecto|projet|projekt|firma))$/;
/** Whether a domain is a sample that nobody reads mail at. */
function isPlaceholderDomain(domain) {
    const labels = domain.toLowerCase().split('.');
    const top = labels.at(-1) ?? '';
    if (RESERVED.has(top))
        return true;
    const isCountry = top.length === 2 && /^(?:com?|org)$/.test(labels.at(-2) ?? '');
    const name = labels.at(isCountry ? -3 : -2) ?? '';
    if (DUMMY_NAMES.has(name) || DUMMY_DOMAINS.has(`${name}.${top}`))
        return true;
    return name.startsWith('your') ? YOUR_NAME.test(name) : MY_NAME.test(name);
}
/** Whether an e-mail address is a sample or a dummy: `xx@…`, `your@email.com`, `a@example.com`. */
function isPlaceholderAddress(address) {
    const at = address.lastIndexOf('@');
    if (at === -1)
        return false;
    const local = address.slice(0, at).toLowerCase();
    const domain = address.slice(at + 1).toLowerCase();
    if (isDummyLocal(local) || isPlaceholderDomain(domain))
        return true;
    return ANYBODY.has(local) && ANYBODYS_DOMAINS.has(domain);
}
function isDummyLocal(local) {
    if (DUMMY_LOCALS.has(local) || /^x{2,12}$/.test(local))
        return true;
    return /^(?:your|insert|enter)/.test(local) ? YOUR_LOCAL.test(local) : FOREIGN_LOCAL.test(local);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/addresses.ts

const addresses_PLAIN = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;
const DOT_WORD = 'dot|punkt|punto|point|ponto|точка';
const DOT = String.raw `\s?[[({<]\s?(?:${DOT_WORD}|\.)\s?[\])}>]\s?|\s?[[({<]\s?dot\s|\sdot\s|\.`;
/** What stands for the sign: "[at]", "(at)", "[@]", " at ". */
const AT = /\s?[[({<]\s?(?:at|ät|arroba|arobase|собака|на|@)\s?[\])}>]\s?|\sat\s|[＠@]/gi;
/** What follows it: "example [dot] org", "example.org". */
const HOST = new RegExp(String.raw `^[a-z0-9-]{1,63}(?:(?:${DOT})[a-z0-9-]{2,63}[\])}>]?){1,5}(?![\w-])`, 'i');
/** "example [dot org]", whose closing bracket belongs to it. */
const OPENED_DOT = /[[({<]\s?dot\s\w/i;
const LOCAL_LETTER = /[\w.+-]/;
const LONGEST_LOCAL = 64;
const LONGEST_HOST = 400;
const HIDDEN_DOT = new RegExp(String.raw `\s?[[({<]\s?(?:${DOT_WORD}|\.)\s?[\])}>]\s?|\s?[[({<]?\s?\bdot\s`, 'gi');
/** "security#example.org", where the text says to replace the sign. */
const HASHED = /(?<![\w.#+-])([\w.+-]{2,64})#([a-z0-9-]{1,63}(?:\.[a-z]{2,24}){1,3})(?![\w-])/gi;
const REPLACEMENTS = ['replac', 'Replac', '替换', '替換', '换成', '換成', '改为', '改成'];
const MAY_HIDE = /[[({<]\s?(?:at|AT|At|@|ät|arroba|arobase|собака|на|dot|DOT|\.)\s?[\])}>]|\s(?:dot|DOT)\s|＠/;
/** Words set into an address against robots, which a person takes out. */
const SPAM_GUARD = /[._-]?(?:NO_?-?SPAM|REMOVE_?-?(?:THIS|ME)|ANTISPAM)[._-]?/g;
/** The address that a link leads to or shows, without `mailto:` and its query. */
function addressOfLink(link) {
    const target = decoded(link.url.replace(/^mailto:/i, '').replace(/\?[^?]*$/, ''));
    if (addresses_PLAIN.test(target))
        return judged(target);
    const shown = link.text.trim();
    if (!addresses_PLAIN.test(shown))
        return undefined;
    const address = judged(shown);
    return link.url === '' ? { ...address, usable: false } : address;
}
/** Whether a text may hide addresses from robots. */
function mayHideAddresses(text) {
    return MAY_HIDE.test(text) || saysToReplace(text);
}
/** The addresses in a text that are hidden from robots, made plain. */
function hiddenAddresses(text) {
    const found = [];
    for (const { 0: sign, index } of text.matchAll(AT)) {
        const address = addressAround(text, index, sign);
        if (address !== undefined)
            found.push(address);
    }
    return saysToReplace(text) ? [...found, ...hashed(text)] : found;
}
function addressAround(text, at, sign) {
    const start = startOfLocal(text, at);
    const after = at + sign.length;
    const shown = start === at ? undefined : HOST.exec(text.slice(after, after + LONGEST_HOST))?.[0];
    if (shown === undefined)
        return undefined;
    const host = OPENED_DOT.test(shown) ? shown : shown.replace(/[\])}>]$/, '');
    const domain = host.replace(HIDDEN_DOT, '.').replace(/[\])}>]/g, '');
    // "Mail us at example.org" hides nothing: a bare "at" needs a "dot" in words.
    if (/^(?:\sat\s|@)$/i.test(sign) && domain === host)
        return undefined;
    const address = judged(`${text.slice(start, at)}@${domain}`);
    return { ...address, start, end: after + host.length };
}
function startOfLocal(text, end) {
    let start = end;
    while (start > 0 && end - start < LONGEST_LOCAL && LOCAL_LETTER.test(text.charAt(start - 1))) {
        start--;
    }
    return start;
}
function saysToReplace(text) {
    return text.includes('#') && REPLACEMENTS.some((word) => text.includes(word));
}
function hashed(text) {
    return Array.from(text.matchAll(HASHED), (match) => {
        const [, local = '', host = ''] = match;
        return placed(match, `${local}@${host}`);
    });
}
function placed({ 0: whole, index }, address) {
    return { ...judged(address), start: index, end: index + whole.length };
}
/** An address without what guards it from robots, and whether mail would arrive. */
function judged(address) {
    const value = address.replace(SPAM_GUARD, '').replace(/[.-]$/, '');
    return { value, usable: !isPlaceholderAddress(value) };
}
function decoded(target) {
    if (!target.includes('%'))
        return target;
    try {
        return decodeURIComponent(target);
    }
    catch {
        return target;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/sayings.ts

const SECURITY = /vulnerab|secur|exploit|\bvulns?\b|\bcves?\b|\bflaws?\b|\bweakness|\bpsirt\b|\bdisclosures?\b|\bsensitive\b/;
const CONTACT = /\b(?:e-?mail\w*|mail(?:s|ed|ing)?|contact\w*|report\w*|disclos(?:e|es|ed|ing)|submit\w*|submission\w*|send(?:ing|s)?|sent|notify|write|reach(?:ed)?|touch|inform|tell|escalate|messag(?:e|es|ing)|cc|dms?|ping|forward|filed?|filing|let (?:us|me) know)\b/;
/** Whether lower-case text of a document is about vulnerabilities or security. */
function isAboutSecurity(document, lower) {
    return SECURITY.test(lower) || (isForeign(document) && FOREIGN_SECURITY.test(lower));
}
/** Whether lower-case text asks somebody to write, report or get in touch. */
function asksForContact(document, lower) {
    return CONTACT.test(lower) || (isForeign(document) && FOREIGN_CONTACT.test(lower));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/intake/placement.ts
const NOWHERE = {
    block: undefined,
    sentence: undefined,
    previous: undefined,
    said: '',
    clause: '',
    before: '',
};
const CLAUSE_BREAK = /[;|]\s|,? (?:but|instead|otherwise)\b|\s[-\u2014]\s/g;
/** As much of a sentence as anybody reads on each side of a link. */
const placement_REACH = 1000;
/** The placement of a source range in a block; `text` is what a reader sees there, if anything. */
function placementOf(block, start, text) {
    if (block === undefined)
        return NOWHERE;
    const at = block.sentences.findLastIndex((sentence) => sentence.start <= start + 2);
    const sentence = block.sentences[Math.max(at, 0)];
    if (sentence === undefined)
        return { ...NOWHERE, block };
    const previous = at > 0 ? block.sentences[at - 1] : undefined;
    const index = text === '' ? 0 : indexOfOffset(sentence, start);
    const from = Math.max(0, index - placement_REACH);
    const said = sentence.lower.slice(from, index + placement_REACH);
    if (text === '')
        return { block, sentence, previous, said, clause: said, before: said };
    const before = said.slice(0, index - from);
    return { block, sentence, previous, said, clause: clauseAt(said, index - from), before };
}
/** The index into a sentence's text of the first character at or behind a source offset. */
function indexOfOffset(sentence, offset) {
    let low = 0;
    let high = sentence.text.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (sentence.offsetAt(middle) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The span of what a pattern found in a sentence. */
function spanWithin({ source }, sentence, { start, end }) {
    return source.span(sentence.offsetAt(start), sentence.offsetAt(end - 1) + 1);
}
/** The block that introduces another: the parent item, the lead of a list or table, or none. */
function leadOf(block) {
    const { blocks } = block.section;
    for (let at = blocks.indexOf(block) - 1; at >= 0; at--) {
        const candidate = blocks[at];
        if (candidate !== undefined && introduces(candidate, block))
            return candidate;
    }
    return undefined;
}
function introduces(candidate, block) {
    if (isRow(block) && isRow(candidate))
        return false;
    if (block.listDepth === 0 || !block.opensItem)
        return true;
    return candidate.listDepth < block.listDepth;
}
function isRow({ kind }) {
    return kind === 'table-row' || kind === 'table-header';
}
/** The titles of a section and those around it, innermost first, lower case. */
function titlesAround(section) {
    const titles = [];
    for (let at = section; at !== undefined; at = at.parent) {
        titles.push(at.title.toLowerCase());
    }
    return titles;
}
/** The last sentence of all but headings that is the document's own, lower case. */
function lastSentenceOf(block) {
    return block.sentences.at(-1)?.lower ?? '';
}
/** Whether a document is so short that whatever it names is what it is about. */
function isTerse({ sentences }) {
    return sentences.filter(({ block }) => block.kind !== 'heading').length <= 2;
}
function clauseAt(lower, index) {
    let from = 0;
    CLAUSE_BREAK.lastIndex = 0;
    for (let mark = CLAUSE_BREAK.exec(lower); mark !== null; mark = CLAUSE_BREAK.exec(lower)) {
        if (mark.index >= index)
            return lower.slice(from, mark.index);
        from = mark.index;
    }
    return lower.slice(from);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/intake/purpose.ts



/** Purposes that no mention of vulnerabilities turns into an intake. */
const NEVER_INTAKE = anyOf(near(60, /\beligible for /, /\blist\b/), near(40, /\badded to /, /\blist\b/), /\b(?:un)?subscri|\bto join\b|\bjoining\b|\bmembership\b|\bdistributors?\b|\bcode of conduct\b|\bharass|\bretrospective|\bpost-?mortem|\bleak(?:ed|s)?\b|\bpatches to\b|\b(?:advance|early) (?:private )?(?:notice|notification|information)\b|\bmembers (?:of the list|receive)\b/);
/** Purposes that a mention of vulnerabilities outweighs. */
const SELDOM_INTAKE = /\bannounc|\bnewsletter|\bfeedback\b|\bsuggestions?\b|\bdiscuss|\blicens|\btrademark|\bpress\b|\bsales\b|\bbilling\b|\bsponsor|\bdonat|\bto receive\b/;
const OTHER_MATTERS = near(20, /\b(?:non-?security|not security|general|other|regular|usage|non-sensitive|unrelated|ordinary)\b/, /\b(?:bugs?|issues?|questions?|inquir|enquir|support|problems?|matters?|requests?|comments?|concerns?|help\b)/);
/** A matter that belongs to somebody else's project. */
const ELSEWHERE = /\bthird[- ]part(?:y|ies) (?:modules?|software|dependenc|librar|packages?|plugins?|components?|extensions?)|\bupstream (?:project|dependenc|vulnerab|issue|chromium)/;
const TEAM_ACTS = /\b(?:team|lead|committee|psc|pst|psirt|src|maintainers?|we) (?:will|may|should|shall|can|must) (?:\w+ )?(?:e-?mail|send|notify|announce|inform|post|forward|contact)\b/;
const REFUSED = /\b(?:do not|don't|never|please avoid) (?:use|e-?mail|contact|mail|write to|send (?:\w+ ){0,4}to|report (?:\w+ ){0,4}to)\s?$/;
/** Words that introduce a list of people or things, and ask for nothing. */
const DESCRIBES = /\b(?:members?|maintainers?|people|teams?|described|listed|consists?|includ(?:es|ing)|contains?)\b/;
const END_LENGTH = 90;
const OTHER_SECTION = /\b(?:distributors?|vendors?|embargo|announcements?|join|joining|membership|nominations?|retrospective|contributing back|code of conduct|acknowledge?ments?|credits?|hall of fame|thanks|licen[sc]e|subscri\w+|supported versions?|security updates|audits?|references|members|receiving)\b/;
const INTAKE_SECTION = /report|contact|vulnerab|disclos|secur|e-?mail|reach|get in touch|found a|how to/;
/** What an address is for, by the nearest words that tell. */
function purposeOf(document, placement) {
    const own = ownPurpose(document, placement);
    if (own !== 'unknown')
        return own;
    const { block, previous } = placement;
    const before = previous === undefined ? 'unknown' : purposeOfText(document, previous.lower);
    if (before !== 'unknown' || block === undefined)
        return before;
    const byLead = purposeByLead(document, block);
    return byLead === 'unknown' ? purposeByTitle(document, block) : byLead;
}
/** Whether the words before an address tell not to use it. */
function isRefused({ before }) {
    return REFUSED.test(before);
}
/** Whether a placement is about another project's vulnerabilities. */
function isElsewhere({ said, previous }) {
    if (ELSEWHERE.test(said))
        return true;
    return (previous !== undefined &&
        ELSEWHERE.test(previous.lower) &&
        /^(?:you (?:can|may) also|also|alternatively)\b/.test(said));
}
function ownPurpose(document, placement) {
    const { said, clause, block } = placement;
    if (said === '' || block === undefined)
        return 'unknown';
    if (isRefused(placement) || isElsewhere(placement))
        return 'other';
    const purpose = purposeOfText(document, clause === '' ? said : clause);
    if (purpose !== 'report')
        return purpose;
    return isOtherSection(block) && !isAboutSecurity(document, withoutAddresses(said))
        ? 'other'
        : 'report';
}
/** `security@` in an address says nothing of what the sentence is about. */
function withoutAddresses(said) {
    return said
        .split(' ')
        .filter((word) => !word.includes('@'))
        .join(' ');
}
/** What a clause or a sentence asks to write for. */
function purposeOfText(document, lower) {
    if (NEVER_INTAKE.test(lower) || TEAM_ACTS.test(lower))
        return 'other';
    const asks = asksForContact(document, lower);
    const matter = OTHER_MATTERS.find(lower);
    const rest = matter === undefined ? lower : lower.slice(0, matter.start) + lower.slice(matter.end);
    const isAbout = asks && isAboutSecurity(document, rest);
    if (!isAbout && (SELDOM_INTAKE.test(lower) || rest !== lower))
        return 'other';
    return asks || isForSecurity(lower) ? 'report' : 'unknown';
}
function isForSecurity(lower) {
    return /\bfor (?:any |all )?(?:\w+ )?(?:security|vulnerabilit)/.test(lower);
}
function purposeByLead(document, block) {
    const lead = leadOf(block);
    if (lead === undefined)
        return 'unknown';
    const purposes = lead.sentences.map(({ lower }) => purposeOfText(document, lower));
    if (purposes.at(-1) === 'other')
        return 'other';
    if (purposes.includes('report'))
        return 'report';
    const introduces = block.listDepth > 0 || block.kind.startsWith('table');
    const last = lastSentenceOf(lead);
    const describes = last.endsWith(':') && DESCRIBES.test(last.slice(-END_LENGTH));
    return introduces && describes ? 'other' : 'unknown';
}
function purposeByTitle(document, { section }) {
    const titles = titlesAround(section);
    if (titles.slice(0, 2).some((title) => OTHER_SECTION.test(title)))
        return 'other';
    return titles.some((title) => INTAKE_SECTION.test(title) || isAboutSecurity(document, title))
        ? 'report'
        : 'unknown';
}
function isOtherSection({ section }) {
    return titlesAround(section)
        .slice(0, 2)
        .some((title) => OTHER_SECTION.test(title));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/intake/mailboxes.ts






/** Mailboxes made for reports, whatever is said around them. */
const REPORT_MAILBOX = /secur|vuln|psirt|csirt|cert\b|bounty|disclos|infosec|abuse|secalert/;
/** Lists that send out, or where everybody reads. */
const NO_INTAKE_MAILBOX = /announce|subscri|distrib|distros|(?:^|[-_.])(?:ann|vendors?)[-_.+]|^(?:conduct|coc|press|sales|jobs|billing|no-?reply)@|@(?:lists|vs)\.openwall\.(?:com|org)$/;
/** Addresses that hide a person and pass nothing on. */
const NOBODY_READS = '@users.noreply.';
const INTAKE_TITLE = /report|contact|disclos|vulnerab|reach|get in touch|found a|^security$|security (?:polic|issue|bug|problem|team|process|email)/;
/** A line that may be an address and nothing else. */
const SHORT = 60;
const mailboxes_CONTACT = TOPIC.contact | TOPIC.report | TOPIC.response;
const LONGEST_CODE = 200;
/** The mailboxes to which vulnerabilities are to be reported, each where it is named first. */
function mailboxesOf(document) {
    const candidates = candidatesOf(document);
    if (candidates.length === 0)
        return [];
    const around = { appointed: appointedSections(document), terse: isTerse(document) };
    const channels = new Map();
    for (const candidate of candidates) {
        const { address, start, end } = candidate;
        const key = address.value.toLowerCase();
        if (channels.has(key) || !isIntake(document, candidate, around))
            continue;
        const span = document.source.span(start, end);
        const usable = address.usable && !key.includes(NOBODY_READS);
        channels.set(key, { span, kind: 'email', ...address, usable });
    }
    return [...channels.values()];
}
function isIntake(document, { address, placement }, around) {
    const lower = address.value.toLowerCase();
    if (NO_INTAKE_MAILBOX.test(lower))
        return false;
    const purpose = purposeOf(document, placement);
    if (purpose === 'other')
        return isAppointed(placement, around.appointed);
    if (REPORT_MAILBOX.test(lower) || around.terse)
        return true;
    const speaks = purpose === 'report' || isForeign(document);
    return ((speaks && isAmongReports(document, placement)) || isAppointed(placement, around.appointed));
}
/** A text about security may hold other addresses, such as that of a sample account. */
function isAmongReports(document, { said, previous, block }) {
    if (block === undefined)
        return false;
    const texts = [said, previous?.lower, leadOf(block)?.flow.lower];
    return (texts.some((text) => text !== undefined && isAboutReports(document, text)) ||
        titlesAround(block.section).some((title) => INTAKE_TITLE.test(title) || (isForeign(document) && isAboutSecurity(document, title))));
}
function isAboutReports(document, lower) {
    return isAboutSecurity(document, lower) || /\breport|\bdisclos/.test(lower);
}
function isAppointed({ block }, appointed) {
    return block !== undefined && appointed.has(block.section);
}
/** The sections that a request like "write to the [members](#members)" names. */
function appointedSections(document) {
    const found = new Set();
    for (const { url, block, start, text } of document.links) {
        if (!url.startsWith('#') || block === undefined || block.kind === 'heading')
            continue;
        const { before } = placementOf(block, start, text);
        if (!/\b(?:e-?mail|mail|contact|write|reach|send|notify)\b/.test(before))
            continue;
        const slug = url.slice(1).toLowerCase();
        for (const section of document.sections)
            if (section.slug === slug)
                found.add(section);
    }
    return found;
}
function candidatesOf(document) {
    const found = [];
    for (const link of document.links) {
        const candidate = candidateOf(link);
        if (candidate !== undefined)
            found.push(candidate);
    }
    addHidden(document, found);
    for (const block of document.blocks) {
        if (block.kind === 'code')
            addFromCode(document, block, found);
    }
    return found;
}
function candidateOf(link) {
    const { url, text, start, end, block, kind } = link;
    if (kind === 'image' || kind === 'definition')
        return undefined;
    if (!url.includes('@') && !text.includes('@') && !/^mailto:/i.test(url))
        return undefined;
    const address = addressOfLink(link);
    if (address === undefined)
        return undefined;
    return { address, start, end, placement: placementOf(block, start, text) };
}
function addHidden(document, found) {
    const foreign = isForeign(document);
    for (const sentence of document.sentences) {
        const isLikely = foreign || sentence.text.length < SHORT || (sentence.topics & mailboxes_CONTACT) !== 0;
        if (!isLikely || !mayHideAddresses(sentence.text))
            continue;
        for (const { start, end, ...address } of hiddenAddresses(sentence.text)) {
            const from = sentence.offsetAt(start);
            const text = sentence.text.slice(start, end);
            found.push({
                address,
                start: from,
                end: sentence.offsetAt(end - 1) + 1,
                placement: placementOf(sentence.block, from, text),
            });
        }
    }
}
/** A code block that is nothing but an address, below a request to write. */
function addFromCode(document, block, found) {
    const { text } = block.flow;
    if (text.length > LONGEST_CODE || !text.includes('@'))
        return;
    const lead = leadOf(block);
    if (lead === undefined || !asksForContact(document, lead.flow.lower))
        return;
    const match = /^\s{0,40}(\S{1,120}@[\w.-]{1,120})\s{0,40}$/.exec(text);
    const [whole = '', shown = ''] = match ?? [];
    const address = addressOfLink({ url: shown, text: shown });
    if (address === undefined)
        return;
    const index = whole.indexOf(shown);
    const start = block.flow.offsetAt(index);
    const end = block.flow.endOffsetAt(index + shown.length);
    found.push({ address, start, end, placement: placementOf(lead, lead.end, '') });
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/foreign-requests.ts

/** One sentence that asks not to report in public, by language. */
const FOREIGN_FORBIDS = [
    near(40, /(?:勿|不要|不得|不可|避免|别|禁止)/, /(?:公开|公開|issue|讨论区|論壇)/),
    near(40, /(?:公開|公に|公の|issue|パブリック)/, /(?:しないで|しないよう|避け|控え|ご遠慮|禁止|作らないで|ではなく|書かず|書かない|使わず|せずに)/),
    near(40, /(?:공개|이슈|issue)/, /(?:말고|하지 말|대신|마십시오|마세요|말아|금지|삼가|않도록)/),
    near(60, /(?<!wird |werden )\b(?:nicht|kein|keine|keinen|niemals|vermeiden|anstatt|statt)\b/, /(?:öffentlich|\bissue|tracker)/),
    near(80, /(?:\bne |\bn'|évite|au lieu d|plutôt que)/, /(?:publi|\bissue|\bticket)/),
    near(60, /\b(?:no|nunca|evite|evita|evitar|en lugar de|en vez de)\b/, /(?:p[úu]blic|\bissue|incidencia)/),
    near(60, /(?:\bnão|\bnao|\bnunca|\bevite|\bem vez de)\b/, /(?:p[úu]blic|\bissue)/),
    near(60, /\b(?:non|evita|evitare|evitate|invece di)\b/, /(?:pubblic|\bissue)/),
    near(60, /(?:не (?:создава|публику|сообща|открыва|использу|раскрыва|обсужда|размеща|разглаша|створюй|повідомля)|вместо)/, /(?:публичн|открыт|общедоступ|публічн|issue)/),
    near(60, /\b(?:geen|niet|nooit|vermijd)\b/, /(?:openba|publiek|\bissue)/),
    near(60, /\bnie\b/, /(?:publiczn|\bissue)/),
    near(60, /(?:herkese açık|kamuya açık|\bissue)/, /(?:mayın|meyin)/),
    near(60, /(?:\binte|\bikke|\bälä)\b/, /(?:offentlig|publik|julki|\bissue)/),
    near(60, /\bne\w{4,14}te?\b/, /(?:veřejn|\bissue)/),
    near(60, /(?:\bjangan\b|\bkhông\b|đừng)/, /(?:publik|umum|công khai|\bissue)/),
];
/** One sentence that sends reporters to a public tracker, by language. */
const FOREIGN_DIRECTS = [
    near(12, /(?:提交|创建|創建|新建|建立|开|開|提)(?:一个|一個|个|到|至)?/, /issue/),
    near(10, /issue/, /(?:を作成|を立て|で報告|してください)/),
    near(12, /(?:이슈|issue)/, /(?:등록|생성|남겨|올려)/),
    near(30, /(?:erstelle|öffne|eröffne)/, /\bissue/),
    near(30, /(?:crée|ouvr)/, /(?:\bissue|\bticket)/),
    near(30, /(?:crea|cree|abr[ae]|abrir|crie|criar|apri|aprite)\b/, /\bissue/),
    near(30, /(?:создайте|откройте|заведите|створіть)/, /(?:issue|тикет|обсуждени)/),
];
/** One sentence that says what a report should hold, by language. */
const FOREIGN_CONTENTS = [
    near(50, /(?:包含|包括|提供|附上|说明|說明|描述|注明|註明)/, /(?:步骤|步驟|复现|重现|重現|版本|影响|影響|描述|poc|截图|截圖|日志)/),
    near(50, /(?:情報|手順|再現|影響|バージョン|詳細|概念実証)/, /(?:含め|記載|提供|添え|記述|明記|お知らせ|教えて)/),
    near(50, /(?:정보|재현|단계|영향|버전|상세|자세한|증명)/, /(?:포함|제공|기재|설명|첨부|작성)/),
    near(90, /(?:\bgeben sie|beschreib|füg(?:e|t|en) |\bgib(?:t| )|\bnenn(?:e|t) |\benthalten|\bangeben|\bliefern|\bnennen)/, /(?:schritte|reprodu|betroffen|proof|version|auswirkung|beschreibung|nachstell)/),
    near(60, /\bhilfreich\b/, /(?:version|fassung|betroffen|schritte|reprodu|nachvollzieh)/),
    near(100, /\b(?:envíe?|envie|enviar|mande|envoyez|écrivez|inviate?)(?![a-zà-ú])/, /\b(?:com|con|avec)\b/, /(?:etapas|passos|pasos|étapes|passaggi|reprod|riprod|impact)/),
    near(90, /(?:\binclu(?:s|ez|re)\b|décri(?:s|vez|re|vant)\b|\bfourni(?:s|ssez|r)\b|\bdonne[rz]?\b|précise[rz]?\b|\bindique[rz]?\b|\bjoi(?:ns|gnez|ndre)\b)/, /(?:étapes|reprodu|versions? (?:affect|concern|touch)|impact|description|preuve|capture)/),
    near(90, /\b(?:inclu(?:ya|ye|ir|yan)|describ(?:a|e|ir|iendo)|proporcion(?:e|a|ar)|detall(?:e|a|ar)|adjunt(?:e|a|ar)|indi(?:que|ca|car)|aport(?:e|a|ar))\b/, /(?:pasos|reprod|versi\S{1,5} afect|impacto|descripci|prueba|captura)/),
    near(90, /(?:\binclu(?:a|ir|am)|\bdescrev(?:a|er|endo)|\bforne(?:ça|cer)|\bdetalh(?:e|ar)|\banex(?:e|ar)|\binforme)/, /(?:etapas|passos|reprod|vers\S{1,5} afet|impacto|descri|prova|detalh)/),
    near(90, /\b(?:inclu(?:di|dere|dete|da)|descriv(?:i|ere|ete)|forni(?:sci|re|te)|indic(?:a|are|ate)|alleg(?:a|are|ate))\b/, /(?:passagg|riprod|version\S interess|impatto|descrizione|prova)/),
    near(90, /(?:опиш|укаж|укажите|приложит|включ|предостав|добавьте)/, /(?:шаг|воспроизв|верси|влияни|описани|затронут|вплив|крок)/),
    near(90, /(?:\bvermeld|\bbeschrijf|\bvoeg|\bgeef)/, /(?:stappen|reprodu|versie|impact|beschrijving)/),
    near(90, /(?:\bopisz|\bpodaj|\bdołącz|\bzałącz)/, /(?:krok|odtworz|wersj|wpływ|opis)/),
    near(60, /(?:adımlar|yeniden|sürüm|etki|açıklama)/, /(?:ekley|içer|belirt|paylaş)/),
];
/** What the team promises to hand out, in the words in which it asks for things. */
const FOREIGN_OFFERS = /^(?:proporcionar|proveer|fornecer|fournir|fornire)(?:emos|ons|emo)? (?:des|uma?|une?|una) (?:actuali|atuali|aggiorn|mise|parche|corr[ei]|patch)/;
/** The title of a list of what a report should hold. */
const FOREIGN_CONTENTS_TITLE = /qué incluir|que incluir|o que incluir|que doit contenir|informations? à (?:fournir|inclure|transmettre|communiquer)|éléments à fournir|información (?:a incluir|necesaria)|informações (?:a incluir|necessárias)|informazioni da (?:includere|fornire)|qu'inclure|que inclure|cosa includere|was .{0,30}(?:enthalten|angeben)|bitte angeben|что (?:включить|указать|сообщить)|(?:报告|報告).{0,6}(?:内容|內容)|報告に含める|보고.{0,6}(?:내용|포함)|포함할/;
/** The end of a sentence that introduces a list of what a report should hold. */
const FOREIGN_CONTENTS_LEAD = [
    /^(?:(?:por favor|bitte|merci de|veuillez),? )?(?:incluy[ae]n?|inclua|incluez|inclure|inclus|include(?:re|te)|includi|angeben|indiquez|укажите|приложите|опишите|包含|包括)\s?[:：]$/,
    near(40, /\b(?:incluy[ae]n?|incluir|inclua|adjunt[ae]|indi(?:ca|que)|proporcion[ae]|includi|includere)\b/, /(?:reporte|informe|correo|mensaje|relat|mensagem|siguiente|seguinte|segnalazione|seguent)/),
    near(60, /\b(?:folgende|details|informationen|angaben)\b/, /(?:mitsenden|mitschicken|mitteilen|beilegen|beifügen|angeben|\ban:|\bbei:|nennen|enthalten)/),
    near(30, /(?:сообщени|отч[её]т|письм|звіт)/, /(?:укажите|опишите|приложите|вкажіть)/),
    near(20, /(?:报告|報告|邮件|请|請|建议|建議)/, /(?:包含|包括|提供|附上|注明|含め|記載)/),
    near(40, /\b(?:inclure|incluez|indiquer|préciser|fournir|fournissant)\b/, /(?:signalement|rapport|détails|éléments|informations)/),
    near(20, /보고/, /(?:포함|기재)/),
    near(40, /\b(?:informe|reporte|correo|relato|relatório|rapport|signalement|meldung|bericht|segnalazione|melding)\b/, /(?:inclu\w|indiqu\w|contenir|contener|conter|enthalten|angeben|bevatten)/),
];
/** GitHub's private reports, by language. */
const FOREIGN_PRIVATE_REPORT = [
    near(0, /private (?:security|vulnerability) (?:issue|report)/),
    near(40, /(?:github|代码托管|仓库|倉庫|gitee|gitlab)/, /(?:安全(?:性)?(?:公告|摘要|建议|通告|报告)|私密|私有|私人)/),
    near(20, /(?:私密|私有|私下)/, /(?:报告|通道|渠道)/, /(?:功能|github|提交|联系)/),
    near(20, /security advisor/, /(?:사용|이용|使用|を使|利用)/),
    near(40, /github/, /(?:私下|私人)/),
    near(40, /(?:使用|通过|透過|利用|사용|\busa\b|\buse\b|\busar|utiliza|\bnutze|verwende|utilisez|используйте)/, /security advisor/),
    near(40, /github/, /(?:セキュリティ\s?アドバイザリ|プライベート|非公開)/),
    near(40, /(?:github|깃허브)/, /(?:보안 ?권고|비공개|보안 탭)/),
    near(60, /github/, /(?:рекомендаци[йи] по безопасности|приватн|консультаци|вкладк)/),
    near(60, /(?:рекомендаци[йи] по безопасности|приватн\S{0,4} (?:отч|сообщ))/, /github/),
    near(60, /(?:sicherheitshinweis|sicherheitsmeldung|conseil de sécurité|avis de sécurité|aviso de seguridad|asesoramiento de seguridad|comunicado de segurança|aviso de segurança|avviso di sicurezza|beveiligingsadvies)/, /(?:github|advisor)/),
    near(40, /github/, /(?:private (?:schwachstellen|vulnerability)|privatbericht|signalement privé|informes? privad|reporte privad|relat\S{1,6} privad|segnalazion\S privat)/),
];

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/intake/web-offers.ts




const web_offers_PUBLISHES = /\b(?:follow(?:ing)? up|publish\w*|announc\w*|(?:are|is|all) listed|past|previous|known|history|consult|subscrib\w*|distributed|watch|(?:be|are|is) (?:found|posted|tracked)|already (?:public|disclosed))\b/;
/** Steps of those who fix, not of those who report. */
const TEAM_SECTION = /\b(?:fix|patch|release|retrospective|triage|handling|remediation|publication|process)\b/;
const REPORT_SECTION = /report|disclos|contact|submit/;
const TEAM_STEP = /\b(?:maintainers?|team|committee|lead|psc|pst|psirt|src|we) (?:\w+ )?(?:will|may|should|must|can|shall)\b|(?<!follow )\bthese steps\b|\bafter (?:validat|receiv|triag)/;
const TO_READER = /\breport|\bplease\b|\byou\b|\byour\b/;
const NOT_OFFERED = /\b(?:out(?:side)? (?:of )?(?:the )?scope|closed|no longer|not eligible|not (?:have|offer|run|operate)|discontinued)\b/;
const MORE_THERE = /\b(?:for|find|see) (?:more|further) (?:details|information)\b|\blearn more\b/;
/** Words of texts that explain, and of links that only point to such texts. */
const EXPLAINS = /\b(?:polic(?:y|ies)|process(?:es)?|procedures?|guid(?:e|es|elines?|ance)|instructions?|information|info|details|documentation|docs|learn|read(?:me)?|more|see|refer|described|outlined|explained|how to|overview|template|definition|ratings?|tutorial)\b/;
const REPORT_ANCHOR = /^(?:please )?(?:report|submit|disclose|file|send|raise)\b(?!ing)/;
const FORM_ANCHOR = /\b(?:(?:report(?:ing)?|contact|intake|disclosure|submission) (?:page|tool)|(?:web ?)?form|portal|contact us|help ?desk|service desk)\b/;
const BARE_ANCHOR = /^(?:here|this (?:link|page|url|site|website)|link|page|https?:\/\/\S{1,300})$/;
const LEADS_IN = /\b(?:at|via|through|using|to|visit|on|with|by|form)(?: (?:the|our|this))?[:\s<("']{0,4}$/;
/** "Send it to: [our account](…)". */
const SENDS_TO = /\b(?:send|report|submit|disclose)(?: \w{1,14}){0,4} (?:to|at|via|through|here)(?: the| our)?[:\s]{1,3}$/;
const PRIVATELY = /privat|confidential|\bdms?\b|direct(?:ly)? message|\bmessage (?:me|us)\b|\bsecur/;
const PERSON_AHEAD = /(?:github|contact|e-?mail|maintainers?|authors?|owners?|message|reach(?: out to)?)[:\s@<(]{0,4}$/;
const DELEGATES = near(40, /\b(?:via|through|using)\b/, /\b(?:way|form|channels?|means|method)\b/);
/** "We operate a bug bounty" at the link's end. */
const RUNS_BOUNTY = near(40, /\b(?:we|project|team|foundation|company) (?:\w{1,12} )?(?:operat|run|hav|host|maintain|manag|engag|participat)(?:es?|s|ing)? /, /\bbug[- ]bount/);
/** Whether the words around a link ask to report there. */
function asksForReport({ document, placement, text }) {
    const { said, block } = placement;
    if (said === '' || block === undefined)
        return false;
    if (web_offers_PUBLISHES.test(said) || purposeOf(document, placement) !== 'report')
        return false;
    return (isAboutSecurity(document, `${said} ${text}`) ||
        titlesAround(block.section).some((title) => isAboutSecurity(document, title)) ||
        document.sections.some(({ title }) => isAboutSecurity(document, title.toLowerCase())));
}
/** Whether a link stands in instructions to the people who fix. */
function hasTeamStep({ placement }) {
    const { said, block } = placement;
    if (said === '' || block === undefined)
        return false;
    if (TEAM_STEP.test(said))
        return true;
    const lead = leadOf(block);
    if (block.listDepth > 0 && lead !== undefined && TEAM_STEP.test(lastSentenceOf(lead)))
        return true;
    const title = block.section.title.toLowerCase();
    return TEAM_SECTION.test(title) && !REPORT_SECTION.test(title) && !TO_READER.test(said);
}
/** Whether a bounty programme takes reports, and is not only mentioned. */
function offersBounty({ document, placement, text, url }) {
    if (text.includes('scope') || url.includes('scope'))
        return false;
    if (isNotOffered(placement.clause) || MORE_THERE.test(placement.clause))
        return false;
    const { block } = placement;
    if (block === undefined || purposeOf(document, placement) === 'other')
        return false;
    return invites(document, placement, block) || block.section.title.toLowerCase().includes('bount');
}
function invites(document, { said, previous }, block) {
    if (RUNS_BOUNTY.test(said))
        return true;
    return asksForContact(document, [said, previous?.lower, leadOf(block)?.flow.lower].join(' '));
}
/** Whether a clause says that something is closed to reports. */
function isNotOffered(lower) {
    return NOT_OFFERED.test(lower);
}
/** Whether a page that its address does not explain takes reports, and how. */
function offersPage(web) {
    const { text, placement } = web;
    const isForm = FORM_ANCHOR.test(text);
    const isReport = REPORT_ANCHOR.test(text) && !EXPLAINS.test(text);
    if (!isForm && !isReport && !isLedInto(web))
        return undefined;
    if (!asksForReport(web))
        return undefined;
    return isForm || FORM_ANCHOR.test(placement.clause) ? 'web-form' : 'other';
}
/** Whether what is said asks for a private word. */
function isPrivate({ placement, text }) {
    const { block, clause } = placement;
    const lead = block === undefined ? undefined : leadOf(block);
    return PRIVATELY.test(clause) || PRIVATELY.test(text) || PRIVATELY.test(lead?.flow.lower ?? '');
}
/** Whether a tracker is said to keep what is filed there private. */
function isConfidential({ placement, text, url }) {
    return (/privat|confidential/.test(text) ||
        url.includes('confidential') ||
        /\b(?:private|confidential) (?:security )?(?:issue|ticket|bug|report)\b/.test(placement.clause));
}
/** Whether reports go to a person of whom only the profile is given. */
function appointsPerson(web) {
    return PERSON_AHEAD.test(web.placement.before) && asksForReport(web) && isPrivate(web);
}
/** Whether the way to report is told in another file of the project. */
function isDelegated(web) {
    if (/^[a-z]+:|^\/\//i.test(web.url))
        return false;
    return DELEGATES.test(web.placement.before) && asksForReport(web);
}
function isLedInto({ placement, text }) {
    const { before } = placement;
    if (EXPLAINS.test(before))
        return false;
    if (BARE_ANCHOR.test(text))
        return LEADS_IN.test(before);
    return SENDS_TO.test(before) && !EXPLAINS.test(text);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/intake/named-advisories.ts









const MAY_NAME = /advisor|privat|\btab\b|report a /;
/** GitHub's private reports by their own names, and requests to use them. */
const named_advisories_NAMED = [
    /private (?:security )?vulnerability report|privately report(?:ing)? (?:a|the) (?:security )?vulnerability|"report a (?:security )?vulnerability[."]|\bsecurity"? ?(?:→|->|>|›|») ?"?(?:advisories|report)|(?:click|select|press|choose|use|using)(?:ing)? (?:on )?(?:the )?"?report a vulnerability/,
    near(80, /\b(?:go|navigat(?:e|ing)|visit(?:ing)?|open|click(?:ing)?|us(?:e|ing)|via|through|select|head|report)\b/, /"?security"? tab\b/),
    near(40, /github/, /privat\w{0,3} (?:\w{1,20} )?report/),
    near(60, /security advisor(?:y|ies)\b/, /\buse (?:them|it|this|that)\b/),
    near(40, /\breport/, /\bprivately\b/, /\b(?:via|through|on|using) github/),
    near(60, /\b(?:fil(?:e|ing)|open(?:ing)?|creat(?:e|ing)|submit(?:ting)?|draft(?:ing)?|us(?:e|ing)|via|through|report|start(?:ing)?|rais(?:e|ing)|send)\b/, /\b(?:security|repository|private|draft|github) advisor(?:y|ies)\b/),
];
const STARTS_WITH_ADVISORY = /^[^a-z]{0,4}(?:the |via |by |through |using )?(?:github )?(?:private )?security advisor(?:y|ies)\b/;
const DENIED_BEFORE = /\b(?:do not|don't|cannot|can't|not yet|without)(?: \w{1,12}){0,2} $/;
const DENIED_AFTER = /^\w{0,6} (?:disabled|unavailable)\b|^[^.]{0,30}\b(?:(?:is|are|has) (?:\w{1,12} )?(?:not|disabled|off)|isn't|aren't)\b/;
const named_advisories_PUBLISHES = /\b(?:publish\w*|announc\w*|subscrib\w*|distributed|released?)\b/;
/** Private reports on GitHub that are named without an address. */
function namedAdvisoriesOf(document) {
    const foreign = isForeign(document);
    const sentences = foreign
        ? document.sentences
        : sentencesAbout(document, TOPIC.fork | TOPIC.report);
    const channels = [];
    for (const sentence of sentences) {
        const name = nameIn(document, sentence) ??
            (foreign ? firstPlace(FOREIGN_PRIVATE_REPORT, sentence.lower) : undefined);
        if (name === undefined || !isOffered(document, sentence, name))
            continue;
        const span = spanWithin(document, sentence, name);
        channels.push({ span, kind: 'github-advisory', value: '', usable: true });
    }
    return channels;
}
function isOffered(document, sentence, { start, end }) {
    const { lower, block } = sentence;
    if (DENIED_BEFORE.test(lower.slice(0, start)) || DENIED_AFTER.test(lower.slice(end))) {
        return false;
    }
    if (named_advisories_PUBLISHES.test(lower))
        return false;
    const placement = placementOf(block, sentence.start, '');
    return !hasTeamStep({ placement }) && purposeOf(document, placement) !== 'other';
}
function nameIn(document, { lower, block }) {
    if (!MAY_NAME.test(lower))
        return undefined;
    const named = firstPlace(named_advisories_NAMED, lower);
    if (named !== undefined || block.listDepth === 0)
        return named;
    const lead = leadOf(block);
    if (lead === undefined || !asksForContact(document, lastSentenceOf(lead)))
        return undefined;
    return placeOf(STARTS_WITH_ADVISORY, lower);
}
function firstPlace(patterns, lower) {
    for (const pattern of patterns) {
        const place = placeOf(pattern, lower);
        if (place !== undefined)
            return place;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/intake/named-channels.ts







const PLATFORM = near(60, /\b(?:report|disclos|submit|submission|fil|send|handl|accept|go)/, /\b(?:via|through|on|using|at|to)(?: \w{1,12}){0,3} (?:hackerone|bugcrowd|huntr|intigriti|yeswehack|immunefi)\b/);
const CHAT_NAME = /\b(?:discord|telegram|matrix|signal|wechat|keybase|twitter|mastodon|slack|irc)\b/;
const HANDLE = /(?<![\w.@/-])(?:[\w.-]{2,32}#\d{4}(?!\d)|@[a-z0-9_][a-z0-9_.-]{1,31}(?::[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,24}){1,3})?)/i;
const SPEAKS_TO = /\b(?:message|dms?|reach|contact|write|ping|send)\b/;
/** An address that was never filled in: "[INSERT EMAIL]". */
const BRACKETS = /\[[^\][]{2,80}\]|\{\{[^{}]{2,80}\}\}/;
const MAY_BE_BLANK = /\[|\{\{|email_|_email|youremail/;
const ADDRESS_WORD = /e-?mail|correo|courriel|邮箱|メール|contact|address/i;
const BLANK_NAME = /\b(?:YOUR_?EMAIL|SECURITY_EMAIL)\w{0,12}/;
/** Bounty platforms that are named without an address. */
function namedPlatformsOf(document) {
    const channels = [];
    for (const sentence of sentencesAbout(document, TOPIC.bounty | TOPIC.contact)) {
        const place = PLATFORM.find(sentence.lower);
        if (place === undefined || isNotOffered(sentence.lower))
            continue;
        const placement = placementOf(sentence.block, sentence.start, '');
        if (purposeOf(document, placement) !== 'report' || hasTeamStep({ placement }))
            continue;
        const span = spanWithin(document, sentence, place);
        channels.push({ span, kind: 'bounty-platform', value: '', usable: true });
    }
    return channels;
}
/** People who take private messages in a chat. */
function handlesOf(document) {
    const channels = [];
    for (const sentence of sentencesAbout(document, TOPIC.contact)) {
        const { lower, text, block } = sentence;
        if (!CHAT_NAME.test(lower) || !SPEAKS_TO.test(lower))
            continue;
        const place = placeOf(HANDLE, text);
        if (place === undefined || isLinked(document, sentence.offsetAt(place.start)))
            continue;
        const value = text.slice(place.start, place.end);
        const placement = placementOf(block, sentence.offsetAt(place.start), value);
        if (purposeOf(document, placement) !== 'report')
            continue;
        const span = spanWithin(document, sentence, place);
        channels.push({ span, kind: 'chat', value, usable: true });
    }
    return channels;
}
/** Addresses that a template left for others to fill in. */
function blanksOf(document) {
    const channels = [];
    for (const sentence of document.sentences) {
        const { lower, text } = sentence;
        if (!MAY_BE_BLANK.test(lower))
            continue;
        const place = blankIn(text);
        if (place === undefined)
            continue;
        const rest = `${lower.slice(0, place.start)}${lower.slice(place.end)}`;
        if (!asksForContact(document, rest))
            continue;
        const span = spanWithin(document, sentence, place);
        const value = text.slice(place.start, place.end);
        channels.push({ span, kind: 'email', value, usable: false });
    }
    return channels;
}
function blankIn(text) {
    const bracketed = placeOf(BRACKETS, text);
    const inside = bracketed && text.slice(bracketed.start, bracketed.end);
    if (inside !== undefined && ADDRESS_WORD.test(inside) && !inside.includes('@'))
        return bracketed;
    return placeOf(BLANK_NAME, text);
}
function isLinked({ links }, offset) {
    return links.some(({ start, end }) => start <= offset && offset < end);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/intake/unaddressed.ts





const ADDRESSES_PEOPLE = /\b(?:e-?mail|mail|message|contact|write(?! an? )|reach out|get in touch with|notify|report(?: \w{1,14}){0,4}?)(?:ing)?(?: \w{1,10}ly)?(?: to)? (?:us\b|me\b|(?:the|an?|one|any|our|its|all|project|code|repository|package)(?: \w{1,14}){0,5}? (?:maintainers?|authors?|owners?|developers?|administrators?|contacts?|cto|teams?)\b)|\b(?:private|secure) channel/;
const FOREIGN_PEOPLE = /maintainer|mantenedor|mantainer|manutentor|responsable|responsáve|verantwortlich|betreuer|руководител|мейнтейнер|разработчик|メンテナ|管理者|维护者|維護者|作者|관리자|beheerder|opiekun|entwickler|équipe|equipo|equipe|команд|团队|團隊|チーム|팀에/;
/** Requests to write to somebody of whom no address is given. */
function unaddressedOf(document) {
    const foreign = isForeign(document);
    for (const sentence of document.sentences) {
        if (!addressesPeople(sentence.lower, foreign) || !isForReports(document, sentence))
            continue;
        const kind = /mail|correo|courriel|邮件|郵件|メール|메일/.test(sentence.lower)
            ? 'email'
            : 'other';
        return [{ span: spanOf(document, sentence), kind, value: '', usable: false }];
    }
    return [];
}
function addressesPeople(lower, foreign) {
    if (ADDRESSES_PEOPLE.test(lower))
        return true;
    return foreign && FOREIGN_PEOPLE.test(lower) && FOREIGN_CONTACT.test(lower);
}
function isForReports(document, sentence) {
    const { block, start } = sentence;
    if (block.kind === 'heading')
        return false;
    if (purposeOf(document, placementOf(block, start, '')) === 'other')
        return false;
    const texts = [sentence.lower, ...titlesAround(block.section)];
    return texts.some((text) => isAboutSecurity(document, text));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/intake/web-channels.ts




const SAMPLE_URL = /[<>{}[\]]|%3c|%7b|\/(?:owner|your?[-_]?\w{0,16}|username|org|user)\/(?:repo|your?|project|name)|\/\/(?:www\.)?example\./i;
/** What a link of each kind offers to reporters, where it offers something. */
const OFFERS = {
    'advisory-form': (web) => (hasTeamStep(web) ? undefined : 'github-advisory'),
    'advisory-list': (web) => asksForReport(web) && !hasTeamStep(web) ? 'github-advisory' : undefined,
    'advisory-manual': () => undefined,
    'bounty-platform': (web) => (offersBounty(web) ? 'bounty-platform' : undefined),
    form: (web) => (asksForReport(web) ? 'web-form' : undefined),
    chat: (web) => (isPrivate(web) && asksForReport(web) ? 'chat' : undefined),
    tracker: (web) => (isConfidential(web) && asksForReport(web) ? 'web-form' : undefined),
    page: offersPage,
    profile: (web) => (appointsPerson(web) ? 'other' : undefined),
    document: (web) => (isDelegated(web) ? 'other' : undefined),
    none: () => undefined,
};
/** The web addresses at which vulnerabilities are to be reported. */
function webChannelsOf(document) {
    const channels = [];
    for (const link of document.links) {
        const channel = channelOf(document, link);
        if (channel !== undefined)
            channels.push(channel);
    }
    return channels;
}
/** GitHub's manual on private reports, where a policy names no form of its own. */
function manualChannelsOf(document) {
    const channels = [];
    for (const link of document.links) {
        if (!link.url.includes('docs.github.com'))
            continue;
        const web = webLink(document, link);
        if (web?.kind !== 'advisory-manual' || hasTeamStep(web) || !asksForReport(web))
            continue;
        channels.push(channel(web, 'github-advisory'));
    }
    return channels;
}
function channelOf(document, link) {
    const web = webLink(document, link);
    if (web === undefined || isElsewhere(web.placement))
        return undefined;
    const kind = OFFERS[web.kind](web);
    return kind === undefined ? undefined : channel(web, kind);
}
function webLink(document, link) {
    if (link.block === undefined || link.kind === 'image' || link.kind === 'address') {
        return undefined;
    }
    const kind = urlKind(link.url);
    if (kind === 'none')
        return undefined;
    const placement = placementOf(link.block, link.start, link.text);
    return { document, url: link.url, kind, placement, text: link.text.toLowerCase(), link };
}
function channel({ document, link, kind, url }, of) {
    return {
        span: document.source.span(link.start, link.end),
        kind: of,
        value: url,
        usable: kind !== 'profile' && !SAMPLE_URL.test(url.replace(/\?.*$/s, '')),
    };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/intake/channels.ts





const channels_known = new WeakMap();
/** Every private way to report that a document offers, in its order, each address once. */
function channelsOf(document) {
    const before = channels_known.get(document);
    if (before !== undefined)
        return before;
    const addressed = [
        ...mailboxesOf(document),
        ...webChannelsOf(document),
        ...handlesOf(document),
        ...blanksOf(document),
    ];
    const hasForm = addressed.some(({ kind }) => kind === 'github-advisory');
    const hasBounty = addressed.some(({ kind }) => kind === 'bounty-platform');
    const channels = [
        ...addressed,
        ...(hasForm ? [] : advisoriesOf(document)),
        ...(hasBounty ? [] : namedPlatformsOf(document)),
    ];
    const all = channels.length > 0 ? channels : unaddressedOf(document);
    const distinct = distinctOf(all.toSorted(byPlace));
    channels_known.set(document, distinct);
    return distinct;
}
/** Private reports on GitHub where no form is linked: by the manual, or by name alone. */
function advisoriesOf(document) {
    const manuals = manualChannelsOf(document);
    return manuals.length > 0 ? manuals : namedAdvisoriesOf(document);
}
function distinctOf(channels) {
    const seen = new Set();
    return channels.filter(({ kind, value }) => {
        const key = `${kind} ${value.toLowerCase().replace(/\/$/, '')}`;
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}
function byPlace({ span: one }, { span: other }) {
    return one.start.line - other.start.line || one.start.column - other.start.column;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/publicity.ts

/** Words without which a sentence forbids nothing. */
const publicity_REFUSES = /\bnot\b|n't\b|\bnever\b|\bavoid|\brefrain|\brather than\b|\binstead of\b|\bcannot\b|\bplease no\b|\bwithout\b/;
/** Words without which a sentence is about nothing public. */
const IN_PUBLIC = /public|publish|disclos|reveal|\bissues?\b|tracker|ticket|discuss|forum|github|pull request|\bprs?\b|merge request|bug report|mailing list|social media|anyone|others\b|elsewhere|anywhere|third part|slack|discord|twitter|thread/;
/** Words of the requests that refuse nothing and still keep a report private. */
const KEEPS_PRIVATE = /\bkeep\b|\bbefore\b|\bprohibited\b|\bforbidden\b|\bdiscouraged\b|\ballowed\b|\bpermitted\b|\bonly\b|\bprivately\b/;
const NEGATION = "(?:do not|don't|does not|never|not to|must not|should not|shouldn't|may not|cannot|can't|avoid|refrain from|rather than|instead of|please no|without|not(?= \\w{3,12}ing))";
const FIRST_NEGATION = new RegExp(String.raw `\b${NEGATION}`);
/** At most two words between the negation and its verb: "do not ever publicly disclose". */
const GAP = String.raw `(?: (?!attempt|hesitate)[a-z]{2,12}){0,2}?`;
const publicity_OPENS = '(?:open(?:ing)?|creat(?:e|ing)|fil(?:e|ing)|post(?:ing)?|submit(?:ting)?|rais(?:e|ing)|log(?:ging)?|start(?:ing)?|us(?:e|ing)|mak(?:e|ing)|put(?:ting)?|writ(?:e|ing)|add(?:ing)?|report(?:ing)?)';
const publicity_TELLS = '(?:report(?:ing|ed)?|disclos(?:e|ing|ed)|publish(?:ing|ed)?|publiciz(?:e|ing)|discuss(?:ing|ed)?|shar(?:e|ing|ed)|reveal(?:ing|ed)?|mention(?:ing|ed)?|post(?:ing|ed)?|talk(?:ing)?|tweet(?:ing)?|expos(?:e|ing)|announc(?:e|ing)|submit(?:ting|ted)?|describ(?:e|ing)|communicat(?:e|ing)|rais(?:e|ing|ed)|mak(?:e|ing)|made|releas(?:e|ing)|disseminat(?:e|ing)|fil(?:e|ing|ed)|open(?:ing|ed)?|put(?:ting)?|send(?:ing)?|us(?:e|ing|ed))';
const PLACE = '(?:issues?(?: tracker| queue| list| page)?|(?:bug )?tracker|tickets?|pull requests?|prs?|merge requests?|discussions?|forums?|threads?|bug reports?|mailing lists?|slack|discord|gitter|irc|chat|social media|twitter|stack overflow|reddit|blog)';
const OPEN_WORD = '(?:a|an|any|the|new|our|your|its|public(?:ly)?|visible|open|regular|normal|standard|usual|ordinary|github|gitlab|gitea|gitee|codeberg|jira|bitbucket|project|repository|bug|detailed|corresponding)';
/** "Do not open a public issue", "instead of using the issue tracker". */
const FORBIDS_OPENING = new RegExp(String.raw `\b${NEGATION}${GAP} ${publicity_OPENS}(?: up)? (?:security[\w -]{0,30} (?:in|as|on|via|through) )?(?:${OPEN_WORD}[ -]){1,6}${PLACE}\b`);
/** "Do not open issues for security problems". */
const FORBIDS_ISSUES_ABOUT = new RegExp(String.raw `\b${NEGATION}${GAP} ${publicity_OPENS} ${PLACE} (?:for|about|regarding|concerning|related|relating|to report|that|on github|with|or|in public|publicly|describing|disclosing|containing)\b`);
/** "Do not disclose it publicly", "never discuss it in our forum". */
const FORBIDS_TELLING = near(90, new RegExp(String.raw `\b${NEGATION}${GAP} ${publicity_TELLS}\b`), new RegExp(String.raw `\b(?:public|publicly|publicized|publicised|anywhere else|elsewhere|(?:to|with) (?:anyone|others|third parties)|(?:in|on|via|through|using|to|into|as|at|by) (?:${OPEN_WORD}[ -]){0,5}${PLACE})\b`));
const FORBIDS_PUBLIC_VERB = new RegExp(String.raw `\b${NEGATION}${GAP} (?:publicly|openly) ${publicity_TELLS}\b`);
/** "Do not publish or reveal the problem until it has been resolved". */
const FORBIDS_UNTIL = near(90, new RegExp(String.raw `\b${NEGATION}${GAP} (?:publish|reveal|disclos|shar|publiciz|discuss|announc)`), /\b(?:until|before)\b/);
/** "Issues must not be reported publicly", "should never be filed in the tracker". */
const FORBIDS_PASSIVELY = near(80, new RegExp(String.raw `\b(?:should|must|may|can|shall)(?: not|not|n't| never)(?: be)? ${publicity_TELLS}\b`), new RegExp(String.raw `\b(?:public|publicly|(?:in|on|via|through|using|to|as) (?:${OPEN_WORD}[ -]){0,5}${PLACE})\b`));
/** "We ask that they not be publicly reported", "before disclosing them in any public forum" */
const KEEPS_FROM_PUBLIC = near(60, new RegExp(String.raw `\bnot be (?:publicly |openly )?${publicity_TELLS}\b|\bbefore ${publicity_TELLS}`), /\bpublic(?:ly)?\b(?! (?:disclosure|release|announcement))/);
const publicity_ASKS = /\b(?:ask|please|you|urge|encourage|request|must|should|report)\b/;
/** "Report it by e-mail rather than GitHub" */
const RATHER_THAN_HERE = /\b(?:rather than|instead of) (?:on |via |through |using |in )?(?:github|gitlab|public|the (?:github|public))\b(?! (?:security|private|advisor))/;
/** "Report them privately, not via public issues" */
const NOT_THROUGH = near(60, /\b(?:report|submit|send|disclose|file|reach|write|e-?mail|contact)\b/, new RegExp(String.raw `\bnot (?:via|through|in|on|as|by|using) (?:${OPEN_WORD}[ -]){1,5}${PLACE}\b`));
const PROHIBITS = near(120, /\bpublic(?:ly)? (?:disclos|discuss|report)/, /\b(?:prohibited|forbidden|not (?:allowed|permitted|acceptable)|discouraged)\b/);
const NOT_THE_PLACE = near(40, /\b(?:issues?(?: tracker)?|tracker|discussions?|forums?)\b/, /\b(?:(?:is|are) not (?:the (?:right )?place )?(?:for|intended)|(?:should|must) not be used)\b/);
const ONLY_PRIVATELY = near(60, /\b(?:only|privately)\b/, /\bnot (?:in public|publicly)\b/);
const ALLOWS_TIME = near(90, /(?:^|[,;:] |\b(?:please|you|kindly|to|and|must|should|that|we) )(?:allow|give|grant)\b/, /\bbefore\b/, /\b(?:public|disclos|publish|announc)/);
const KEEPS_SECRET = near(60, /\b(?:please|you|reporters?|ask|request|must|should|kindly)\b/, /\bkeep\b/, /\b(?:confidential|private|secret|to yourself|under wraps)\b/);
/** Those who handle the report, and those who are told early. */
const NOT_REPORTERS = /\b(?:we|team|members|maintainers?|collaborators|committers) (?:will |must |should |shall |are expected to |also )?(?:not )?(?:keep|disclose|publish|discuss|share)\b|\bmembers (?:of|receive)\b|\bfixes are not\b/;
/** "We handle it privately and do not discuss it", but not "we ask that you do not". */
const WE_DO_NOT = near(70, /\bwe (?!ask|kindly|request|urge|encourage|would|want|need|expect|recommend|prefer|appreciate|require|advise|suggest|hope|insist)/, /\band (?:do not|don't|never|will not) (?:discuss|disclose|publish|share)\b/);
/** What begins with a negation, tried from the first one on. */
const publicity_NEGATIONS = [
    FORBIDS_OPENING,
    FORBIDS_TELLING,
    FORBIDS_ISSUES_ABOUT,
    FORBIDS_PUBLIC_VERB,
    FORBIDS_UNTIL,
];
const REFUSALS = [
    FORBIDS_PASSIVELY,
    NOT_THE_PLACE,
    ONLY_PRIVATELY,
    RATHER_THAN_HERE,
    NOT_THROUGH,
];
const REQUESTS = [ALLOWS_TIME, KEEPS_SECRET, PROHIBITS];
/** Whether a lower-case English sentence asks reporters not to go public. */
function forbidsPublicity(lower) {
    const refuses = publicity_REFUSES.test(lower) && IN_PUBLIC.test(lower);
    const requests = KEEPS_PRIVATE.test(lower);
    if ((!refuses && !requests) || NOT_REPORTERS.test(lower) || WE_DO_NOT.test(lower))
        return false;
    return ((refuses && isRefusal(lower)) ||
        (requests && REQUESTS.some((pattern) => pattern.test(lower))) ||
        keepsFromPublic(lower));
}
function keepsFromPublic(lower) {
    return IN_PUBLIC.test(lower) && publicity_ASKS.test(lower) && KEEPS_FROM_PUBLIC.test(lower);
}
function isRefusal(lower) {
    const from = FIRST_NEGATION.exec(lower)?.index;
    const negated = from === undefined ? undefined : lower.slice(from);
    return ((negated !== undefined && publicity_NEGATIONS.some((pattern) => pattern.test(negated))) ||
        REFUSALS.some((pattern) => pattern.test(lower)));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/directs-public-reports.ts









const directs_public_reports_PLACE = '(?:issues?(?: tracker| page| list)?|tickets?|discussions?(?: threads?| forum| page)?|bug (?:reports?|tracker)|forums?|pull requests?)';
const WHOSE = "(?:an?|the|our|this|new|public|github|gitlab|gitea|codeberg|project|repository|repo|regular|normal)(?:'s)?";
/** "Open an issue", "start a discussion thread". */
const directs_public_reports_OPENS = new RegExp(String.raw `\b(?:open|create|start|log|fil(?:e|ing)|submit|rais(?:e|ing)|post|opening|creating|mak(?:e|ing)|leave|put)(?: up)?(?: it as| them as| your report as)?(?: ${WHOSE}){1,4} (?:security )?${directs_public_reports_PLACE}\b`);
/** "Report it through our issue tracker". */
const GOES_THROUGH = near(80, /\b(?:report|disclose|submit|file|post|raise|send|notify|tell)/, new RegExp(String.raw `\b(?:via|through|using|on|in|to|as|at)(?: ${WHOSE}){0,4} ${directs_public_reports_PLACE}\b`));
/** "Use the issue tracker to report". */
const USES = near(30, /\b(?:use|using) (?:the|our|this|github)/, /\b(?:issues?|discussions?|forum|tracker)\b/, /\b(?:to|for) (?:report|disclos|submit|vulnerab|security)/);
const NOT_FOR_REPORTS = /\b(?:tweet|pre-?notification|non-?(?:security|sensitive)|already (?:public|known|disclosed)|known to the public|other (?:bugs|issues|problems)|general|unsupported|feature|question|suggestion|requesting|without (?:any )?details|advisor(?:y|ies)|private(?:ly)?|confidential|draft)\b/;
const directs_public_reports_TEAM_ACTS = /\b(?:team|lead|committee|psc|pst|src|maintainers?|we|they)(?: \w{1,12})? (?:will|may|should|can)(?: \w{1,12}){0,2} (?:open|create|file|track|post|publish|start|raise)\b|\bwe (?:open|create|file|track)\b/;
const REFUSES_PRIVATE = near(60, /\b(?:do not|don't|cannot|can't|will not|won't|no longer)(?: \w{1,12})? accept\b/, /\b(?:e-?mail|private|direct message)/);
const directs_public_reports_REPORT_TITLE = /report|vulnerab|disclos|secur|issue/;
/** Reporters are sent to a public place, and have no private one. */
const directsPublicReports = defineReader('directsPublicReports', (document) => {
    if (hasPrivateWay(document))
        return undefined;
    const found = firstEnglish(document) ?? firstForeign(document);
    return found === undefined ? undefined : { span: spanOf(document, found) };
});
/** A usable private channel; a mailbox that takes no reports is none. */
function hasPrivateWay(document) {
    const usable = channelsOf(document).filter((channel) => channel.usable);
    if (usable.length === 0)
        return false;
    if (usable.some(({ kind }) => kind !== 'email' && kind !== 'chat'))
        return true;
    return !document.sentences.some(({ lower }) => REFUSES_PRIVATE.test(lower));
}
function firstEnglish(document) {
    return sentencesAbout(document, TOPIC.tracker).find((sentence) => directsToPublic(sentence.lower) && directs_public_reports_isForReports(document, sentence));
}
function directsToPublic(lower) {
    return ((directs_public_reports_OPENS.test(lower) || GOES_THROUGH.test(lower) || USES.test(lower)) &&
        !NOT_FOR_REPORTS.test(lower) &&
        !directs_public_reports_TEAM_ACTS.test(lower) &&
        !forbidsPublicity(lower));
}
function directs_public_reports_isForReports(document, { lower, block }) {
    if (block.kind === 'heading')
        return false;
    const lead = leadOf(block)?.flow.lower ?? '';
    return (isAboutSecurity(document, `${lower} ${lead}`) ||
        titlesAround(block.section).some((title) => directs_public_reports_REPORT_TITLE.test(title)));
}
function firstForeign(document) {
    if (!isForeign(document))
        return undefined;
    return document.sentences.find(({ lower }) => FOREIGN_DIRECTS.some((pattern) => pattern.test(lower)) &&
        !/(?:勿|不要|不得|避免|别|nicht|kein|\bne\b|\bno\b|\bnão|\bnon\b|не |priv|confiden|vertraulich|приватн|私|非公開|비공개|apenas|somente|sem detalhes|sin detalles|ohne details|sans détail)/.test(lower));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/disclosure.ts


/** The vulnerability is public within a limit, or kept from the public no longer. */
const disclosure = defineReader('disclosure', (document) => orAbsent(rangesFor(document, 'disclosure')));

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/distributors/lead-times.ts


const lead_times_BEFORE = /^[\s)]{0,3}(?:or (?:more|longer) )?(?:before|prior to|ahead of|in advance|early\b|earlier|sooner|preceding|previous to)/;
const AFTER = /^[\s)]{0,3}(?:of|after|from|following)\b/;
/** "14 days of advance notice", "a 3-day head start" */
const OF_NOTICE = /^[\s)']{0,3}s?'? ?(?:of |in )?(?:(?:advanced? |early |prior |private )?(?:notice|notification|warning|access|information)|lead[- ]time|head[- ]start)/;
/** "advance notice of at least 14 days" */
const NOTICE_OF = /\b(?:notice|notification|warning|access|heads[- ]up|lead[- ]time|head[- ]start)(?: period)? (?:of|is)[^.,;]{0,20}$/;
const FLOOR = /\b(?:at least|(?:a )?minimum(?: of)?|no (?:less|fewer|later) than|not (?:later|less) than)[\s~]*$/;
const CEILING = /\b(?:up to|at most|within|no more than|not more than|(?:a )?maximum(?: of)?|no earlier than|not earlier than|less than)(?: the)?(?: first| last)?[\s~]*$/;
/** A planned date is no plan to tell somebody. */
const PLANNED_DATE = /\bplanned /;
const PUBLIC = /\b(?:public(?! release)|publication|publish|announce|go(?:es|ing)? live|advisor|embargo (?:date|end|lift)|made known)/;
const RELEASE = /\b(?:releas|patch|fix|general availability|version)/;
const DISCLOSURE = /\bdisclos/;
/** How long before (or after) what a sentence says that distributors are told. */
function readLeadTimes(sentence, span) {
    const { lower } = sentence;
    return findDurations(lower).flatMap((duration) => {
        const side = sideOf(lower, duration);
        if (side === undefined)
            return [];
        return [
            {
                span,
                strength: strengthOf(lower.replace(PLANNED_DATE, '')),
                ...lead_times_boundsOf(lower, duration, side.direction),
                ...side,
                ...(duration.businessDays ? { businessDays: true } : {}),
            },
        ];
    });
}
function sideOf(lower, duration) {
    const rest = lower.slice(duration.end, duration.end + 100);
    if (lead_times_BEFORE.test(rest))
        return { direction: 'before', anchor: anchorBefore(rest, lower) };
    const head = lower.slice(0, duration.start);
    if (OF_NOTICE.test(rest) || NOTICE_OF.test(head)) {
        return { direction: 'before', anchor: anchorBefore(lower, lower) };
    }
    if (!AFTER.test(rest))
        return undefined;
    const anchor = lead_times_anchorAfter(rest.slice(0, 40));
    return anchor === undefined ? undefined : { direction: 'after', anchor };
}
/** Before a bare "disclosure" is before the public one; "in advance" looks at the whole sentence. */
function anchorBefore(rest, lower) {
    const near = nearestAnchor(rest);
    return near ?? nearestAnchor(lower) ?? 'public-disclosure';
}
function nearestAnchor(text) {
    const release = text.search(RELEASE);
    const open = [text.search(PUBLIC), text.search(DISCLOSURE)].filter((at) => at !== -1);
    if (open.length === 0)
        return release === -1 ? undefined : 'release';
    return release !== -1 && release < Math.min(...open) ? 'release' : 'public-disclosure';
}
function lead_times_anchorAfter(rest) {
    if (PUBLIC.test(rest))
        return 'public-disclosure';
    if (DISCLOSURE.test(rest))
        return 'disclosure';
    return RELEASE.test(rest) ? 'release' : undefined;
}
/** A bare "two weeks before" promises no less than that, a bare "two weeks after" no more. */
function lead_times_boundsOf(lower, { atLeast, within, start }, direction) {
    if (atLeast !== undefined)
        return { atLeast, within };
    const head = lower.slice(Math.max(0, start - 40), start);
    if (FLOOR.test(head))
        return { atLeast: within };
    if (CEILING.test(head))
        return { within };
    return direction === 'before' ? { atLeast: within } : { within };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/distributors/list-address.ts



/** What says that the address just before or behind it is the list's own. */
const BEFORE_ADDRESS = /\b(?:members receive on|eligible for|subscribe to|members of|to be added to|join|patches to|notify|notified (?:via|through|on|at)|list(?: is| at|:)|sent to)(?: the| our)?[\s:<(["'`]{0,4}$/;
const AFTER_ADDRESS = /^[\s>)\]"'`:,]{0,4}(?:(?:mailing )?list\b|(?:is )?for (?:early|advanced?)\b)/;
/** Where requests and leaks are sent, which is rarely the list. */
const TEAM_ADDRESS = /\b(?:requests?|inform|contact|apply|reach out|leak\w{0,4})\b/;
const EMAIL = /^(?:mailto:)?([^@\s?]{1,64}@[^@\s?]{1,253})/;
/** The address that distributors are written to; a placeholder only where there is no other. */
function readListAddress(document, sections) {
    const notices = earlyNotices(document);
    let placeholder;
    for (const sentence of document.sentences) {
        if (!sections.has(sentence.block.section) && !notices.has(sentence))
            continue;
        for (const address of listAddressesIn(document, sentence)) {
            if (address.usable)
                return address;
            placeholder ??= address;
        }
    }
    return placeholder;
}
/** The addresses in a sentence about the list that are the list's own. */
function listAddressesIn(document, sentence) {
    return linksIn(document, sentence).flatMap((link) => {
        const address = addressOf(document, link);
        return address !== undefined && isOfList(document, link, sentence.lower) ? [address] : [];
    });
}
function addressOf(document, link) {
    const span = spanOf(document, link);
    const value = EMAIL.exec(link.url)?.[1] ?? EMAIL.exec(link.text)?.[1];
    if (value === undefined) {
        const isEmpty = link.kind === 'link' && link.url === '';
        return isEmpty ? { span, value: link.text, usable: false } : undefined;
    }
    const isPlaceholder = link.url === '' || /^x+@|@example\.|\byour[-_]?/.test(value.toLowerCase());
    return { span, value, usable: !isPlaceholder };
}
function isOfList({ source }, link, lower) {
    if (namesPrivateList(link.url.toLowerCase()))
        return true;
    if (TEAM_ADDRESS.test(lower))
        return false;
    const before = source.text.slice(Math.max(0, link.start - 60), link.start).toLowerCase();
    const after = source.text.slice(link.end, link.end + 30).toLowerCase();
    return BEFORE_ADDRESS.test(before) || AFTER_ADDRESS.test(after);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/distributors/membership.ts





const CRITERIA = anyOf(/\b(?:eligib|criteri|requirement|qualif|prerequisite)/, where('must|should|need to|have to|are required to', near(40, /\b(?:distribution|compan(?:y|ies)|organi[sz]ations?|vendors?|project|product|applicants?|members?|candidates?) /, /\b(?:must|should|need to|have to|are required to)\b/)));
const MEMBERS = /\b(?:members|listed|subscribers|recipients|participants|distributors|vendors|partners|consists? of)\b/;
const JOINING = anyOf(where('request', near(12, /\b(?:membership|join|joining|subscription|access) requests? /, /\b(?:are|is|be|can|should|must|to|may)\b/)), near(12, /\b(?:apply|applying|requests?|requesting|wish|wishes|wants?|like|interested|eligible) (?:to|in|for) /, /\b(?:added|included|inclusion|subscribed|notified|join|becom|membership|the list|subscrib)/), /\bask(?:ing)? (?:us )?to (?:be added|join)\b/, where('apply', near(30, /\bapply /, /\b(?:list|membership|program|join)/)), /\bbenefit from (?:inclusion|being|joining|early)/, near(0, /\bto (?:join|be added to|be included in|subscribe to|get on) /, /(?:the|this|our) /), /\b(?:should|may|can|must) (?:subscribe|join|apply)\b/);
const JOINING_TITLE = /\b(?:join|appl(?:y|ying|ication)|request|subscrib)/i;
/** Tells where the terms stand, not how to join. */
const TERMS_ONLY = /\bfind out the (?:requirements|criteria)|\bsee below\b/;
const REMOVAL = anyOf(where('removed|unsubscribed|dropped|expelled|excluded|revoked|terminated', near(30, /\b(?:will|may|can|shall|must|are|is|get) /, /\b(?:removed|unsubscribed|dropped|expelled|excluded|revoked|terminated)/)), near(20, /\b(?:loses?|forfeits?) /, /\b(?:access|membership|place)\b/), near(30, /\b(?:remove|revoke|unsubscribe|terminate|drop) /, /\b(?:member|access|vendor|distributor|subscriber|partner|anyone)/));
const NO_NAME = /^(?:be|have|not|accept|are|is|must|should|help|review|agree|provide|an?|the)\b|:$/i;
const MAX_NAME_WORDS = 7;
/** How many sentences a paragraph may go on about a notice. */
const NEAR = 3;
/** Who is on the list, who may be, and how one comes and goes. */
function readMembership(document, sections) {
    const inside = document.sentences.filter(({ block }) => sections.has(block.section));
    const about = document.sentences.filter((sentence) => sections.has(sentence.block.section) || isNearNotice(document, sentence));
    const [criteria] = listsAfter(document, about.filter(({ lower }) => CRITERIA.test(lower)));
    const members = listsAfter(document, inside.filter(isMembersIntro)).find(areNames);
    const joining = about.find((sentence) => isAboutJoining(sentence, sections));
    const removal = inside.find(({ lower }) => REMOVAL.test(lower));
    return {
        ...(members && { members: { span: members.span, names: members.texts } }),
        ...(criteria && { criteria: { span: criteria.span, items: criteria.texts } }),
        ...(joining && { joining: { span: spanOf(document, joining) } }),
        ...(removal && { removal: { span: spanOf(document, removal) } }),
    };
}
/** A notice, or one of the sentences that go on about it. */
function isNearNotice(document, { block, index }) {
    const { sentences } = document;
    for (let at = index; at > index - NEAR && at >= 0; at--) {
        const sentence = sentences[at];
        if (sentence?.block.section !== block.section)
            return false;
        if (earlyNotices(document).has(sentence))
            return true;
    }
    return false;
}
/** A list stands for its members where it says so, or where it follows the list's own heading. */
function isMembersIntro({ lower, block }) {
    if (CRITERIA.test(lower))
        return false;
    return MEMBERS.test(lower) || isTitleOfPrivateList(block.section.title);
}
function isAboutJoining({ lower, block }, sections) {
    if (block.kind === 'heading' || TERMS_ONLY.test(lower))
        return false;
    if (lower.endsWith(':') && CRITERIA.test(lower))
        return false;
    if (JOINING.test(lower))
        return true;
    return sections.has(block.section) && JOINING_TITLE.test(block.section.title);
}
function areNames({ texts }) {
    return texts.every((text) => !NO_NAME.test(text) && text.split(' ').length <= MAX_NAME_WORDS);
}
/** The lists that sentences introduce. */
function listsAfter(document, intros) {
    return intros.flatMap(({ block }) => {
        const items = itemsUnder(document, block);
        const [first] = items;
        const last = items.at(-1);
        if (first === undefined || last === undefined)
            return [];
        const span = spanOf(document, { start: first.start, end: last.end });
        return [{ span, texts: items.map(membership_textOf) }];
    });
}
/** The text of an item, or of the first cell of a row, without what separates it from the next. */
function membership_textOf({ cells, flow }) {
    const text = cells[0]?.text ?? flow.text.replaceAll('\n', ' ').trim();
    return /[,;]$/.test(text) ? text.slice(0, -1) : text;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/heading-span.ts
/** A sentence; for a heading, the heading and the first sentence under it. */
function withFirstSentence({ sentences }, sentence) {
    const next = sentences[sentence.index + 1];
    if (sentence.block.kind !== 'heading' || next?.block.section !== sentence.block.section) {
        return sentence;
    }
    return { start: sentence.start, end: next.end };
}
/** A sentence of the running text, with the heading of its section where it opens the section. */
function withHeading({ sentences }, sentence) {
    const { heading } = sentence.block.section;
    const opens = sentences[sentence.index - 1]?.block.kind === 'heading';
    return heading !== undefined && opens ? { start: heading.start, end: sentence.end } : sentence;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/distributors.ts










const distributors_TELLS = /\b(?:notif|inform|notice|receiv|sen[dt]\b|contact|disclos|warn|alert|told|shar|provid)/;
/** A closed circle of distributors, vendors or operators hears of a vulnerability early. */
const distributors = defineReader('distributors', (document) => {
    const notices = [...earlyNotices(document)].filter(({ block }) => !isContentsEntry(document, block));
    const [first] = notices;
    if (first === undefined)
        return undefined;
    const sections = sectionsOfPrivateList(document);
    const address = readListAddress(document, sections);
    return {
        span: spanOf(document, withFirstSentence(document, first)),
        strength: strengthOf(first.lower),
        leadTimes: leadTimesIn(document, notices, sections),
        ...readMembership(document, sections),
        ...(address === undefined ? {} : { address }),
    };
});
/** Lead times stand where the notice does, or in the section about the list. */
function leadTimesIn(document, notices, sections) {
    const told = new Set(notices);
    return sentencesAbout(document, TOPIC.time)
        .filter((sentence) => told.has(sentence) || (sections.has(sentence.block.section) && distributors_TELLS.test(sentence.lower)))
        .flatMap((sentence) => readLeadTimes(sentence, spanOf(document, sentence)));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/embargo-breach.ts




const CASE = /\b(?:if|should|when|whenever|what if|in case|in the (?:event|unfortunate)|once|where|leads? to|results? in|los(?:e|es|ing)|removed|excluded|revoked)\b/;
const EMBARGO_BROKEN = where('embargo', near(40, /\bembargo/, /\b(?:broken|breached|violated|compromised|leaked|leaks|fails|is lifted early|ends? early)/), near(40, /\b(?:break|broke|breach|violat|leak)/, /\bembargo/));
const LEAKED = anyOf(/\b(?:leak(?! (?:hurts?|harms?|costs?|would|could|does)\b)|prematurely|premature disclosure)/, near(30, /\b(?:shared?|disclosed?) /, /\b(?:beyond|early|without)\b/));
const LOOK_BACK = /\b(?:retrospective|post-?mortem|look back)/;
const LEAK = /\b(?:after|following|of|on) (?:the|a|each|every|any) (?:leak|breach|broken embargo)/;
/** What happens when somebody inside the embargo lets it out. */
const embargoBreach = defineReader('embargoBreach', (document) => {
    const sections = sectionsOfPrivateList(document);
    const sentence = sentencesSaying(document, terms_TERM.breach).find((candidate) => tellsOfBreach(candidate, sections));
    if (sentence === undefined)
        return undefined;
    // A question in front of its answer: the answer belongs to it.
    const end = sentence.text.endsWith('?') ? sentence.block.end : sentence.end;
    const told = { span: spanOf(document, { start: sentence.start, end }) };
    const lookedBack = sentencesSaying(document, terms_TERM.breach).find(({ lower }) => LOOK_BACK.test(lower) && LEAK.test(lower));
    if (lookedBack === undefined)
        return told;
    return { ...told, retrospective: { span: spanOf(document, lookedBack) } };
});
function tellsOfBreach({ lower, block }, sections) {
    const isBreach = EMBARGO_BROKEN.test(lower) || (sections.has(block.section) && LEAKED.test(lower));
    return isBreach && CASE.test(lower);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/embargo-policy.ts





/** Who may hold what is not public yet. */
const embargo_policy_RECEIVER = anyOf(/\b(?:member|recipient|receiver|subscriber|participant|distributor|vendor|partners|downstream|collaborator|employees|individuals)/, /\b(?:anyone|those|people|everyone|parties|organi[sz]ations) (?:on|who|with|receiving|notified|under) /, where('embargo', /\bembargoed (?:information|details|content|material|issue|vulnerab|data|patch|fix|advisor|communication|disclosure|discussion)|\bunder embargo/), /\binformation (?:from|on|shared|received|disclosed|under|provided) /);
const PASS_ON = /\b(?:shar|public|publish|disclos|discuss|reveal|redistribut|distribut(?:e|ing)\b|forward|notify|leak|use[ds]? |using|deploy|hint|pass(?:ed|ing)? on)/;
/** What they may not do, or only so far. */
const RESTRICTION = anyOf(near(80, /\b(?:must|may|shall|should|can|will|do|does|are|is|agrees?|expected|required|obliged|bound)(?:n't| not| never| only) |\b(?:cannot|never) /, PASS_ON), near(40, /\b(?:forbidden|prohibited|barred|refrain|not allowed|not permitted|agreeing not) /, PASS_ON), where('privat|confiden|secret|embargo|within', near(100, /\b(?:keep|keeping|kept|hold|held|treat|treated|remain|maintain) /, /\b(?:private|confidential|secret|embargo|within the (?:list|team|group))/)), /\bneed[- ]to[- ]know\b|\bonly be (?:shared|used|disclosed|discussed|distributed)/, /\b(?:nda|non-disclosure agreement|traffic light protocol|tlp:)/);
/** The project's own promises to reporters, and its requests to them. */
const REPORTER = /\b(?:report(?:er|ers|s|ed|ing)?|researchers?|finders?)\b|\byour (?:name|identity|personal|submission|information|details|findings)/;
/** The list itself is kept secret, or what reporters tell the project is, by a key or by word. */
const SECRECY_OF_OURS = anyOf(/\b(?:encrypt(?:s|ed|ing)?|pgp|gpg)\b/, near(160, /\b(?:list|names|members(?:hip)?) (?:of|for) /, /\b(?:is|are|will) not\b/, /^(?: and will not)?(?: be)?(?: made)? public/), /\bshared with (?:us|me|(?:the|our) (?:[\w-]{1,20} )?(?:team|committee|maintainers|group|project))\b/);
const embargo_policy_TITLE = /\bembargo(?:ed)? (?:polic|rule|term|agreement|guideline|condition|requirement)/i;
const BINDING = /\b(?:must|may|shall|should|not|never|only|agree|expected|required|confidential)\b/;
/** What those who are told early may do with what they are told. */
const embargoPolicy = defineReader('embargoPolicy', (document) => {
    const sentence = inEmbargoSection(document) ?? anywhere(document);
    return sentence && { span: spanOf(document, withHeading(document, sentence)) };
});
function inEmbargoSection(document) {
    const section = document.sections.find(({ title }) => embargo_policy_TITLE.test(title));
    if (section === undefined)
        return undefined;
    for (const { sentences } of section.blocks) {
        const sentence = sentences.find(({ lower }) => BINDING.test(lower));
        if (sentence !== undefined)
            return sentence;
    }
    return undefined;
}
function anywhere(document) {
    return sentencesSaying(document, terms_TERM.bound | terms_TERM.bind).find(({ lower, block }) => embargo_policy_RECEIVER.test(lower) &&
        RESTRICTION.test(lower) &&
        !REPORTER.test(lower) &&
        !SECRECY_OF_OURS.test(lower) &&
        block.kind !== 'heading' &&
        !isContentsEntry(document, block));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/encryption.ts



const KEY_BLOCK = '-----BEGIN PGP PUBLIC KEY BLOCK';
const PGP = /\b(?:open)?pgp\b|\bgpg\b|\bgnupg\b|\bs\/mime\b|\bkeybase\b|\bkeyservers?\b|\bpublic key id\b/;
const encryption_KEY = /\bkeys?\b|\bfingerprint|\bcertificate\b/;
/** "The following key may be used to send us sensitive information". */
const KEY_FOR_SECRETS = anyOf(near(60, /\bkeys?\b/, /\b(?:encrypt|sensitive|confidential|communicate)/), near(80, /\bencrypt/, /\b(?:key|e-?mail|message|report|communication)/));
const encryption_SIGNS = /\bsign(?:s|ed|ing|atures?)?\b|\bverif(?:y|ies|ied|ication)\b|\bcommits?\b|\bssh\b/;
const SENDS = /encrypt|sensitive|\breport|\be-?mail|\bmessage|communicat|\bcontact/;
const TRANSPORT = /\b(?:tls|https|transport|hop-to-hop|end-to-end|in transit|at rest|disk)\b/;
const ON_REQUEST = /\brequest(?:s|ed|ing)?\b|\bupon\b|\bask(?:ing)? (?:us |me |for )|\bon demand\b|auf anfrage|sur demande|bajo petición|a pedido|по запросу/;
const FOUND_ELSEWHERE = /\b(?:download|find|found|published|available (?:at|on|from)|keyservers?)\b/;
const FINGERPRINT = /(?:[0-9a-f]{4}[ :]{0,2}){10}|\b0x[0-9a-f]{8,40}\b/;
const KEY_URL = /pgp|gpg|\.asc\b|keybase\.io|keys\.|keyserver|pks\/lookup|encryption/;
const LISTED_BELOW = near(60, /\bkeys?\b/, /\bbelow\b/);
const SENTENCES_AROUND = 3;
/** How a report can be encrypted. */
const encryption = defineReader('encryption', (document) => {
    const inline = document.source.text.indexOf(KEY_BLOCK);
    if (inline !== -1)
        return inlineKey(document, inline);
    for (const sentence of sentencesAbout(document, TOPIC.encryption)) {
        const form = formIn(document, sentence);
        if (form !== undefined)
            return { span: spanOf(document, sentence), form };
    }
    return undefined;
});
/** A key in the text, from the sentence that introduces it. */
function inlineKey(document, start) {
    const { source, sentences } = document;
    const next = sentences.findIndex((sentence) => sentence.start >= start);
    const before = sentences.slice(0, next === -1 ? sentences.length : next);
    const introduction = before
        .slice(-SENTENCES_AROUND)
        .find((sentence) => sentence.block.kind !== 'heading' && isAboutKeys(sentence));
    const span = introduction === undefined
        ? source.span(start, start + KEY_BLOCK.length)
        : spanOf(document, introduction);
    return { span, form: 'inline-key' };
}
function formIn(document, sentence) {
    const { lower, block } = sentence;
    if (block.kind === 'heading' || !isAboutKeys(sentence))
        return undefined;
    if (hasKeyNearby(document, sentence))
        return 'link-or-fingerprint';
    if (ON_REQUEST.test(lower))
        return 'on-request';
    // A key that is offered and not shown has to be found or asked for.
    if (!PGP.test(lower) || !encryption_KEY.test(lower) || !lower.includes('encrypt'))
        return undefined;
    return FOUND_ELSEWHERE.test(lower) ? 'link-or-fingerprint' : 'on-request';
}
function isAboutKeys({ lower }) {
    if (TRANSPORT.test(lower) && !PGP.test(lower))
        return false;
    if (encryption_SIGNS.test(lower) && !SENDS.test(lower))
        return false;
    return ((PGP.test(lower) && (encryption_KEY.test(lower) || SENDS.test(lower) || FINGERPRINT.test(lower))) ||
        KEY_FOR_SECRETS.test(lower));
}
/** Whether a key is linked in the sentence, or its fingerprint stands there or just below. */
function hasKeyNearby(document, sentence) {
    const { index, start, end, block } = sentence;
    const isLinked = document.links.some((link) => link.block === block &&
        link.end > start &&
        link.start <= end &&
        KEY_URL.test(`${link.url} ${link.text}`.toLowerCase()));
    const shown = LISTED_BELOW.test(sentence.lower)
        ? document.sentences.length
        : SENTENCES_AROUND + 2;
    return (isLinked ||
        document.sentences.slice(index, index + shown).some(({ lower }) => FINGERPRINT.test(lower)));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/fix.ts


/** The fix is written within a limit. */
const fix = defineReader('fix', (document) => orAbsent(rangesFor(document, 'fix')));

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/fix-team.ts


/** The people who write the fix are found within a limit. */
const fixTeam = defineReader('fixTeam', (document) => windowsFor(document, 'fix-team')[0]);

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/forbids-public-reports.ts






/** Rules for those who receive embargoed information, not for those who report. */
const RECEIVERS_SECTION = /embargo|distribut|vendor|members/;
/** Reporters are asked not to report in public. */
const forbidsPublicReports = defineReader('forbidsPublicReports', (document) => {
    const found = forbids_public_reports_firstEnglish(document) ?? forbids_public_reports_firstForeign(document);
    return found === undefined ? undefined : { span: spanOf(document, found) };
});
function forbids_public_reports_firstEnglish(document) {
    return sentencesAbout(document, TOPIC.tracker | TOPIC.publicity | TOPIC.report | TOPIC.scope).find((sentence) => forbidsPublicity(sentence.lower) && !isForReceivers(sentence));
}
function forbids_public_reports_firstForeign(document) {
    if (!isForeign(document))
        return undefined;
    return document.sentences.find(({ lower }) => FOREIGN_FORBIDS.some((pattern) => pattern.test(lower)));
}
function isForReceivers({ block }) {
    return titlesAround(block.section)
        .slice(0, 2)
        .some((title) => RECEIVERS_SECTION.test(title));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/forthcoming-notice.ts


/** Users hear that a fix is coming within a limit. */
const forthcomingNotice = defineReader('forthcomingNotice', (document) => rangesFor(document, 'forthcoming-notice')[0]);

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/private-fix.ts




const SEMI_PUBLIC = anyOf(when(['semi'], /\bsemi-?public/), where('public repo', near(60, /\b(?:fix|patch|prs?\b|pull request)/, /\b(?:in|on|to) (?:the )?public repo/)), where('in the public', near(60, /\b(?:prs?\b|pull request)/, /\bin the public [\w/.-]{1,60} repo/)));
const FORK = where('fork', near(20, /\b(?:private|temporary|security|advisory|advisory's) /, /\bforks?\b/), near(30, /\bforks? /, /\b(?:private|of the advisory)/));
const REPOSITORY = where('private', near(24, /\bprivate(?:ly)? (?!(?:vulnerability |security )?(?:report|disclos|channel))/, /\b(?:repo\b|repos\b|repositor|branch|mirror|clone)/), near(30, /\b(?:repo|repository|branch) /, /\b(?:is|are|kept) private/));
/** Something is made or fixed there. */
const WORKS = /\b(?:creat|open|use |uses |used |using |develop|work|fix|patch|implement|prepar|collaborat|review|test|host|start|perform|push|gets? |access|merge)/;
/** Of the reporter's or of unrelated private repositories. */
const private_fix_ELSEWHERE = anyOf(/\byour (?:own )?(?:private )?(?:repo|fork)|\bdo not /, where('private repo', near(30, /\b(?:leak|expos|steal|read )/, /\bprivate repo/)));
const MAKES = /\b(?:creat|open|start|set up)/;
/** Where the fix is worked on before it is public; the sentence that sets the place up, if any. */
const privateFix = defineReader('privateFix', (document) => {
    let found;
    for (const sentence of sentencesSaying(document, terms_TERM.fork | terms_TERM.work)) {
        const place = placeIn(sentence);
        if (place === undefined)
            continue;
        found ??= { sentence, place };
        if (place !== found.place || !setsUpPrivately(sentence))
            continue;
        found = { sentence, place };
        break;
    }
    return (found && {
        span: spanOf(document, found.sentence),
        strength: strengthOf(found.sentence.lower),
        place: found.place,
    });
});
function placeIn({ lower, block }) {
    if (block.kind === 'heading')
        return undefined;
    const place = placeNamed(lower);
    if (place === undefined || private_fix_ELSEWHERE.test(lower))
        return undefined;
    return place === 'semi-public' || WORKS.test(lower) ? place : undefined;
}
function placeNamed(lower) {
    if (SEMI_PUBLIC.test(lower))
        return 'semi-public';
    if (FORK.test(lower))
        return 'temporary-fork';
    return REPOSITORY.test(lower) ? 'private-repository' : undefined;
}
function setsUpPrivately({ lower }) {
    return lower.includes('private') && MAKES.test(lower);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/public-disclosure.ts



const IS_PUBLIC = anyOf(near(90, /\b(?:if|when|whenever|where|once|in (?:the )?case|in the event|should|for|upon)\b/, /^[^,.;]{0,90}?\b(?:public(?:ly)?|0-?days?|zero-?days?|in the wild|leak(?:s|ed)?|exploited)\b/), /\bin (?:an? |cases? of (?:an? )?)?public disclosures?\b/);
const HURRIES = anyOf(near(80, /\b(?:time[- ]?(?:lines?|frames?|limits?)|deadlines?|schedules?|process|steps?|windows?|fix(?:es)?|patch(?:es)?|release)\b/, /^[^.;]{0,80}?\b(?:asap|as soon as possible|as (?:quickly|fast|early|soon) as|immediate(?:ly)?|accelerat|expedit|shorten|without delay|compressed|right away|brought forward)/), near(60, /\b(?:accelerat|expedit|shorten|immediately\b)/, /^[^.;]{0,60}?\b(?:time[- ]?(?:lines?|frames?)|deadlines?|schedules?|process|fix|patch|release)\b/));
/** The reporter is told to hurry, not the project. */
const TELLS_REPORTER = anyOf(/\bplease\b|\bimmediately (?:e-?mail|inform|notify|contact|report)/, near(40, /\b(?:e-?mail|inform|notify|contact|report|tell|alert)\b/, /^[^.;]{0,40}?\b(?:immediately|asap|as soon as)/));
const public_disclosure_GOES_PUBLIC = anyOf(near(60, /\b(?:intent|intend|plans?\b|planning\b|wish|wants?\b|threat|making\b|made\b|posted\b|filed\b|announc|has\b|have\b|already\b)/, /^[^.;]{0,60}?\b(?:public(?:ly)?|publish|disclose)\b/), near(40, /\breport/, /^[^.;]{0,40}?\b(?:publicly|in public)\b/), /\bpublic(?:ly)? (?:report|disclosed|reported|filed|posted|disclosure)\b/);
const public_disclosure_ASKS = near(110, /\b(?:will|may|can|to|should|we|team|src|pst|psc|shall) (?:first |then |always |politely )?(?:request|ask|urge|invite|encourage)s?\b/, /^[^.;]{0,110}?\b(?:privat(?:e|ely)|confidential(?:ly)?|delay|withhold|hold off|postpone|coordinated|embargo)\b/);
/** What happens when a vulnerability is public already, or is about to be. */
const publicDisclosure = defineReader('publicDisclosure', (document) => {
    const sentences = sentencesAbout(document, TOPIC.publicity | TOPIC.embargo | TOPIC.time);
    const hurry = sentences.find(({ lower }) => HURRIES.test(lower) && IS_PUBLIC.test(lower) && !TELLS_REPORTER.test(lower));
    const ask = sentences.find(({ lower }) => public_disclosure_ASKS.test(lower) && public_disclosure_GOES_PUBLIC.test(lower));
    const sentence = hurry ?? ask;
    if (sentence === undefined)
        return undefined;
    return {
        span: spanOf(document, sentence),
        ...(hurry === undefined ? {} : { effect: 'as-soon-as-possible' }),
        askForPrivacy: ask !== undefined,
    };
});

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/release.ts


/** The fix is out within a limit. */
const release = defineReader('release', (document) => orAbsent(rangesFor(document, 'release')));

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/name-as-used.ts
/** A name in the spelling that its policy mostly uses: "Fix Team" where it once says "Fix team". */
function nameAsUsed({ sentences }, name) {
    const wanted = name.toLowerCase();
    const counts = new Map([[name, 0]]);
    if (wanted.includes(' ')) {
        for (const { lower, text } of sentences) {
            const at = lower.indexOf(wanted);
            if (at < 0)
                continue;
            const spelling = text.slice(at, at + wanted.length);
            counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
        }
    }
    return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/release-day-agreement.ts





const book = new Phrasebook([
    [
        'date',
        'release/disclosure/publication/embargo/announcement day/days/date/dates/time/times/timing/schedule/timeline, day/date/time of ?the/its/a/an ?fix/security/public/coordinated release/disclosure/publication/announcement',
    ],
    [
        'agrees',
        'agree, agrees, negotiate, negotiates, coordinate, coordinates, decide, decides, settle, settles, set, sets',
    ],
    [
        'agreed',
        'is/are/will/gets/must/should ?be ?mutually/jointly agreed/negotiated/coordinated/settled/set/determined/decided/chosen ?upon/on between/by/with, is/are/will/gets/must/should ?be ?mutually/jointly agreed/negotiated/coordinated/settled/set/determined/decided/chosen ?upon/on together/jointly with/by, is/are/will/gets/must/should ?be ?mutually/jointly agreed/settled/set/determined/decided/chosen in agreement with',
    ],
    ['with', 'with, together with'],
]);
const MODALS = wordSet('will shall must should then jointly mutually together');
/** What ends the name of a party. */
const REST = wordSet('before after once when for to so in on upon about regarding as that who which based during if unless using then aim aims try tries want wants strive intend plan');
const release_day_agreement_ARTICLES = wordSet('both either all the a an our any each');
const PRONOUNS = {
    we: 'project',
    us: 'project',
    you: 'reporter',
    them: 'reporter',
};
/** How many words may stand between "agree on" and the date. */
const release_day_agreement_MAX_BETWEEN = 6;
const MAX_PARTY = 90;
const release_day_agreement_STOPS = ',:;.';
/** Named parties agree on the day on which the fix is released. */
const releaseDayAgreement = defineReader('releaseDayAgreement', (document) => {
    for (const sentence of sentencesAbout(document, TOPIC.approval | TOPIC.publicity)) {
        if (!mayTell(sentence.lower))
            continue;
        const actors = readActors(document, sentence);
        if (actors.length > 0)
            return { span: spanOf(document, sentence), actors };
    }
    return undefined;
});
const DATES = ['day', 'date', 'tim', 'schedule'];
const STEMS = ['agree', 'negotiat', 'coordinat', 'joint', 'together', 'mutual'];
function mayTell(lower) {
    return release_day_agreement_has(lower, DATES) && release_day_agreement_has(lower, STEMS);
}
function release_day_agreement_has(lower, stems) {
    return stems.some((stem) => lower.includes(stem));
}
function readActors(document, { lower, text }) {
    const line = lineOf(lower);
    const findings = book.find(line.words);
    const date = findings.find(({ sign }) => sign === 'date');
    if (date === undefined)
        return [];
    const before = findings.findLast(({ sign, end }) => sign === 'agrees' && end <= date.start);
    const subject = before === undefined ? undefined : subjectOf(line, before.start, date.start);
    const isJoint = (at) => at === date.end + 1 || (before?.end ?? at) + 1 === at;
    const joint = subject === undefined ? 'agreed' : 'with';
    const after = findings.find(({ sign, start }) => sign === joint && isJoint(start));
    const object = after === undefined ? undefined : { start: after.end, end: release_day_agreement_stopAfter(lower, after.end) };
    return [subject, object]
        .flatMap((party) => party ?? [])
        .flatMap(({ start, end }) => text.slice(start, end).split(/ and |, | & |\//))
        .map((name) => actorOf(document, name))
        .filter((name) => name !== '');
}
/** Who agrees: from the last stop to the verb, without "will" and "jointly". */
function subjectOf(line, verbStart, dateStart) {
    const verb = line.words.findIndex(({ start }) => start === verbStart);
    const between = line.words.filter(({ start }) => start > verbStart && start < dateStart);
    if (between.length > release_day_agreement_MAX_BETWEEN)
        return undefined;
    let last = verb - 1;
    while (MODALS.has(textAt(line, last)))
        last--;
    const end = line.words[last]?.end ?? 0;
    let start = end;
    while (start > 0 && !release_day_agreement_STOPS.includes(line.lower.charAt(start - 1)))
        start--;
    return end - start < 2 || end - start > MAX_PARTY ? undefined : { start, end };
}
function release_day_agreement_stopAfter(lower, from) {
    let at = from;
    while (at < lower.length && !release_day_agreement_STOPS.includes(lower.charAt(at)))
        at++;
    return Math.min(at, from + MAX_PARTY);
}
function actorOf(document, party) {
    const words = party.trim().split(' ');
    while (release_day_agreement_ARTICLES.has(words[0]?.toLowerCase() ?? ''))
        words.shift();
    const end = words.findIndex((word) => REST.has(word.toLowerCase()));
    const name = words.slice(0, end < 0 ? words.length : end).join(' ');
    return PRONOUNS[name.toLowerCase()] ?? nameAsUsed(document, name);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/release-window/zone.ts
const IANA = /\b(?:Africa|America|Asia|Australia|Europe|Pacific)\/[A-Z][A-Za-z_]+\b/;
const OFFSET = /\b(?:utc|gmt) ?([+-]) ?(\d{1,2})\b/;
/** What people call the zones they release in; the place where that clock hangs. */
const ZONES = [
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
const zone_REACH = 48;
/** The zone of the time at an offset: `UTC` or an IANA name. */
function findZone(lower, text, at) {
    const iana = IANA.exec(text);
    if (iana !== null)
        return iana[0];
    const near = lower.slice(at, at + zone_REACH);
    const offset = OFFSET.exec(near);
    // The sign of these names is the other way round.
    if (offset !== null)
        return `Etc/GMT${offset[1] === '+' ? '-' : '+'}${offset[2] ?? '0'}`;
    return ZONES.find(([, name]) => name.test(near))?.[0];
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/release-window/clock-time.ts

const MERIDIEM = /\b(\d{1,2})(?:[:.](\d{2}))? ?(?:(?:-|to|and|until) ?(\d{1,2})(?:[:.]\d{2})? ?)?(a\.?m\b|p\.?m\b)/;
const HOURS = /\b([01]?\d|2[0-3])(?::|h)([0-5]\d)\b/;
const BARE = /\b([01]?\d|2[0-3])(?:([0-5]\d)| ?h| ?hrs| ?uhr| o'clock)? ?(?=utc|gmt|z\b|uhr)/;
const NOON = /\b(noon|midday|midnight)\b/;
/** A time by which, not from which, something is done. */
const LATEST = /\b(?:before|by|until|no later than|not later than|prior to) (?:around )?$/;
const FIRST_HOUR_AFTER_NOON = 12;
/** The time of day from which lower-case text says something is done, with its zone. */
function findClockTime(lower, text) {
    const found = readMeridiem(lower) ?? readHours(lower) ?? readNoon(lower);
    if (found === undefined)
        return undefined;
    const zone = findZone(lower, text, found.at);
    const isLatest = LATEST.test(lower.slice(Math.max(0, found.at - 30), found.at));
    return {
        ...(isLatest ? {} : { time: found.time }),
        ...(zone === undefined ? {} : { zone }),
    };
}
function readMeridiem(lower) {
    const match = MERIDIEM.exec(lower);
    if (match === null)
        return undefined;
    const [, hour = '', minutes = '00', until, half = ''] = match;
    const isMorning = half.startsWith('a') || (until !== undefined && Number(hour) > Number(until));
    const value = (Number(hour) % FIRST_HOUR_AFTER_NOON) + (isMorning ? 0 : FIRST_HOUR_AFTER_NOON);
    return Number(hour) > FIRST_HOUR_AFTER_NOON
        ? undefined
        : { time: clock(value, minutes), at: match.index };
}
function readHours(lower) {
    const match = HOURS.exec(lower) ?? BARE.exec(lower);
    if (match === null)
        return undefined;
    const [, hour = '', minutes = '00'] = match;
    return { time: clock(Number(hour), minutes), at: match.index };
}
function readNoon(lower) {
    const match = NOON.exec(lower);
    if (match === null)
        return undefined;
    return { time: match[1] === 'midnight' ? '00:00' : '12:00', at: match.index };
}
function clock(hour, minutes) {
    return `${String(hour).padStart(2, '0')}:${minutes}`;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/release-window/weekdays.ts


const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WORKDAYS = WEEK.slice(0, 5);
const WEEKEND = WEEK.slice(5);
const FULL = wordSet('monday tuesday wednesday thursday friday saturday sunday');
/** Short names count where they stand in a range or a list: "Mon-Thu", "Tue/Wed". */
const weekdays_SHORT = wordSet('mon tue tues wed thu thur thurs fri sat sun');
const DAYS = wordSet('day days');
const weekdays_WORKING = wordSet('business working');
const weekdays_TO = wordSet('to through thru until till');
const weekdays_JOINTS = wordSet('or and nor on the a an');
const weekdays_SIGNS = wordSet(', /');
const excludes = new Phrasebook([
    [
        'not',
        "non, not, never, no, nor, avoid*, except*, exclud*, outside, without, other/rather than, don't, won't, shouldn't",
    ],
]);
/** How many words before a day may say that it is none. */
const weekdays_REACH = 7;
/** The weekdays that a line allows, nothing where it names none. */
function findWeekdays(line) {
    const mentions = readMentions(line);
    if (mentions.length === 0)
        return undefined;
    const wanted = mentions.filter(({ isExcluded }) => !isExcluded).flatMap(({ days }) => days);
    const excluded = mentions.filter(({ isExcluded }) => isExcluded).flatMap(({ days }) => days);
    const base = wanted.length > 0 ? wanted : WEEK;
    const allowed = WEEK.filter((day) => base.includes(day) && !excluded.includes(day));
    return allowed.length > 0 ? allowed : undefined;
}
function readMentions(line) {
    const mentions = [];
    line.words.forEach((_, at) => {
        const days = daysAt(line, at);
        if (days === undefined)
            return;
        const last = mentions.at(-1);
        const isExcluded = last !== undefined && weekdays_goesOn(line, last.at, at) ? last.isExcluded : isNone(line, at, last);
        if (last !== undefined && weekdays_isRange(line, last, at)) {
            mentions[mentions.length - 1] = { ...last, days: weekdays_rangeOf(last.days, days), at };
        }
        else
            mentions.push({ days, isExcluded, at });
    });
    return mentions;
}
function daysAt(line, at) {
    const word = textAt(line, at);
    if (word.startsWith('weekend'))
        return WEEKEND;
    if (word.startsWith('weekday'))
        return WORKDAYS;
    if (DAYS.has(word))
        return weekdays_WORKING.has(textAt(line, at - 1)) ? WORKDAYS : undefined;
    if (!isDay(word) && !(weekdays_SHORT.has(word) && isListed(line, at)))
        return undefined;
    return WEEK.filter((day) => word.startsWith(day));
}
function isDay(word) {
    return FULL.has(word.endsWith('s') ? word.slice(0, -1) : word);
}
function isListed(line, at) {
    const before = weekdays_TO.has(textAt(line, at - 1)) ? at - 2 : at - 1;
    const after = weekdays_TO.has(textAt(line, at + 1)) ? at + 2 : at + 1;
    return isAnyDay(textAt(line, before)) || isAnyDay(textAt(line, after));
}
function isAnyDay(word) {
    return weekdays_SHORT.has(word) || isDay(word);
}
/** "on Fridays, on Saturdays or on Sundays" */
function weekdays_goesOn(line, from, to) {
    for (let at = from + 1; at < to; at++)
        if (!weekdays_JOINTS.has(textAt(line, at)))
            return false;
    return to - from > 1 || weekdays_SIGNS.has(gapBefore(line, to).trim());
}
/** Whether a word before it says that the day is none; past the day before, only its clause counts. */
function isNone(line, at, last) {
    const start = line.words[at]?.start ?? 0;
    const words = line.words.slice(Math.max(0, at - weekdays_REACH, last === undefined ? 0 : last.at + 1), at);
    const own = words.filter((word) => last === undefined || !isBroken(line, word.end, start));
    return excludes.has(own);
}
/** "Monday to Thursday", "Mon-Thu", "between Monday and Thursday" */
function weekdays_isRange(line, { days, at: from }, to) {
    if (days.length !== 1)
        return false;
    if (to === from + 1)
        return gapBefore(line, to).trim() === '-';
    if (to !== from + 2)
        return false;
    const between = textAt(line, from + 1);
    return weekdays_TO.has(between) || (between === 'and' && textAt(line, from - 1) === 'between');
}
function weekdays_rangeOf([from], [to]) {
    const start = WEEK.indexOf(from ?? 'mon');
    const end = WEEK.indexOf(to ?? 'sun');
    return start <= end
        ? WEEK.slice(start, end + 1)
        : [...WEEK.slice(start), ...WEEK.slice(0, end + 1)];
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/release-window.ts








const release_window_book = new Phrasebook([
    [
        'when',
        'monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, sunday*, weekday*, weekend*, business/working day/days, mon/tue/tues/wed/thu/fri, am, pm, utc, gmt, noon, midnight, cet, cest, pst, pdt, est, edt',
    ],
    [
        'release',
        'releas*, publish*, publication, announc*, disclos*, ship, ships, shipped, rollout, roll/rolled out, advisory, advisories, go/goes public, embargo*, patches, fixes, recommended/target/preferred/usual/default ?target/release time/times/day/days/date/dates/window',
    ],
    [
        'else',
        'respon*, reply, replies, replied, answer*, acknowledg*, office/business/working hours, available, meet, meets, meeting*, call, calls, rotat*, oncall, on call, hear, reach, contact*, monitor*, staffed, triag*, receiv*, submitted, last updated/modified/reviewed, within, for example/instance, e g',
    ],
    [
        'month',
        'january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec',
    ],
    ['recommended', 'recommend*, prefer*, suggest*, ideal*'],
]);
/** Security releases go out on such days, from such an hour. */
const releaseWindow = defineReader('releaseWindow', (document) => {
    for (const sentence of sentencesAboutAll(document, TOPIC.calendar)) {
        if (!release_window_mayTell(sentence.lower))
            continue;
        const line = lineOf(sentence.lower);
        if (!isAboutReleases(line))
            continue;
        const window = readWindow(sentence, line);
        if (window === undefined)
            continue;
        return { span: spanOf(document, sentence), strength: release_window_strengthOf(line), ...window };
    }
    return undefined;
});
/** What a day or a time of day cannot do without. */
const release_window_STEMS = ['day', 'weekend', 'utc', 'gmt', 'noon', 'midnight', ':', 'mon-', 'tue-', 'mon to'];
const release_window_MERIDIEM = /\d ?[ap]\.?m\b/;
function release_window_mayTell(lower) {
    return release_window_STEMS.some((stem) => lower.includes(stem)) || release_window_MERIDIEM.test(lower);
}
/** Not about the hours of people, nor about a date. */
function isAboutReleases(line) {
    const { words, lower } = line;
    const isWhen = release_window_book.has(words, 'when') || lower.includes(':');
    if (!isWhen || !release_window_book.has(words, 'release') || release_window_book.has(words, 'else'))
        return false;
    return !words.some(({ text }, at) => isYear(text) || release_window_isDate(line, at));
}
function isYear(word) {
    return word.length === 4 && word.startsWith('20');
}
/** "March 4", not "may 4pm be" */
function release_window_isDate(line, at) {
    return isDigits(textAt(line, at + 1)) && release_window_book.has(line.words.slice(at, at + 1), 'month');
}
function readWindow({ text }, line) {
    const weekdays = findWeekdays(line);
    const clock = findClockTime(line.lower, text);
    if (weekdays === undefined && clock?.time === undefined)
        return undefined;
    return { ...(weekdays === undefined ? {} : { weekdays }), ...clock };
}
function release_window_strengthOf({ words }) {
    return release_window_book.has(words, 'recommended') ? 'suggested' : (strengthIn(words) ?? 'must');
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/report-channels.ts


/** The private ways to report a vulnerability. */
const reportChannels = defineReader('reportChannels', (document) => {
    const channels = channelsOf(document);
    return channels.length > 0 ? channels : undefined;
});

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/language/contents.ts
/** What helps to understand a vulnerability. */
const NOUNS = /\b(?:descriptions?|describe (?:the|your|what|how) (?:vulnerab\w*|security|issues?|problem|bug|finding|attack|exploit|flaw|you|to|it)|steps|reproduc\w*|repro|proofs?[- ]of[- ]concept|pocs?|exploit\w*|impact\w*|affected|vulnerable (?:versions?|code|components?|endpoints?)|versions? (?:numbers?|of|you|used|in use)|screenshots?|logs?|stack ?traces?|payloads?|test ?cases?|severity|cvss|cwe|mitigations?|environment|configuration|scenarios?|attack vectors?|type of (?:issue|vulnerability)|vulnerability type|location|source files?|code (?:snippets?|samples?|examples?)|technical details?|detailed (?:information|report|explanation|account)|details expected|explanation|what (?:happened|you (?:did|expected|found|saw))|expected (?:behaviou?r|and actual|vs)|evidence|scripts?|root cause|video)\b/;
const VERB = '(?:include|provide|describe|attach|specify|supply(?! chain)|share|contain|add|detail|list|mention|enclose|state|explain|outline|send us|give(?: us)?|tell us|submit)';
/** A request to the reporter: an imperative, or "the report should include". */
const contents_ASKS = new RegExp(String.raw `(?:^(?:\d{1,2}[.)] )?|[.;:,!)] (?:and |or |then |also )?|\b(?:and|please|kindly|should|must|could|might|instead|possible|(?:need|able|asked|required|like|want|sure|try|easier) to|(?:encourage|invite|urge)(?: \w{1,12}){1,2} to|do|also|can|you|helpful to)(?: \w{1,12}ly| also| at least| please)? )${VERB}\b`);
const TEAM_AHEAD = /(?<!\b(?:to|contact|e-?mail|notify|tell|inform|message|with) (?:the |our |a )?)\b(?:we|team|maintainers?|committee|lead|project|psc|src|it|this)(?: \w{1,12}){0,2} $/;
/** "We encourage you to include" */
const URGES = /^\W?(?:encourage|invite|urge)\b/;
/** "It should include" asks only where "it" is a report. */
const DEMAND = /^(?:should|must|could|might|can)\b/;
const REPORT_AHEAD = /\b(?:reports?|e-?mails?|mails?|messages?|submissions?|disclosures?|advisory|issues?|you|it|that|they)\b/;
const NO_REPORT = /\b(?:announce\w*|public messaging|draft an|notification will|retrospective|post-?mortem|release notes|publish\w*|nomination|membership|pull requests?|changelog|(?:out of|in) scope)\b|\b(?:do not|don't|never|must not|should not|not)$/;
/** "Content: steps to reproduce, versions". */
const LABELLED = /^(?:contents?|contenido|conteúdo|contenu|inhalt|details|body)(?: of (?:the|your) report)?: ./;
const contents_SENDS = /\b(?:report\w*|e-?mail\w*|mail|send|submit\w*|contact|disclos\w*|file|open|create|advisory)\b/;
const TEAM_SENDS = /\b(?:we|team|maintainers?|committee|lead) (?:will|may|can|then|also)\b/;
const WITH_CONTENTS = /\b(?:with|describing|detailing|containing|including|explaining|along with)\b[^.]{0,80}/;
const WELCOMES = /\b(?:useful|helpful|helps us|(?:will|to) help (?:us|the maintainers|maintainers)|appreciated?|encouraged|ideally|valuable|welcome)\b/;
const REPRODUCTION = /\b(?:reproduc\w*|proofs?[- ]of[- ]concept|pocs?|steps|test ?cases?|exploit code|screenshots?|logs)\b/;
const contents_INTRODUCES = /\b(?:includ|provid|contain|specify|describe|attach|(?:information|details|send us|tell us)\b)/;
const OF_REPORT = /\b(?:your|the|a|an|each|every|any) (?:\w{1,14} )?(?:reports?|e-?mail|message|submission|disclosure)\b|\b(?:useful|good|helpful|complete|ideal) reports?\b|^(?:what|information|details|examples)\b/;
/** "Please note the following requirements:" */
const REQUIREMENTS = /\b(?:following|these) (?:\w{1,14} )?requirements\b/;
/** "We'll need enough information to verify the bug" */
const NEEDED = /\b(?:we|maintainers|team)(?:'ll| will| may)? needs? (?:enough|sufficient|as much|all the|some) (?:\w{1,14} )?(?:information|details?)\b/;
/** "In your report, please note how you would like to be credited" */
const IN_REPORT = /\bin (?:your|the) (?:initial )?(?:report|e-?mail|message|submission),? please (?:also )?(?:note|mention|state|specify|indicate|tell|include|provide|describe|list)\b|\bplease include the exact\b/;
const contents_TITLE = /\bwhat (?:to|should (?:i|you|we|be)) (?:include|provide|send|submit)|\bwhat to report\b|\breport (?:contents?|format|template|requirements)\b|\b(?:information|details) to (?:include|provide)|\binclude in (?:your|a|the) report|\bgood report\b|\bcontents? of (?:the|a|your) report/;
/** "A report contains …" */
const HOLDS = /^\W?(?:an?|each|every|your|good|ideal|useful|complete|all)(?: \w{1,12})? reports? (?:contains?|includes?|names?|describes?|states?|lists?|gives?|comes? with|needs?)\b/;
/** Whether a lower-case English sentence says what a report should hold. */
function asksForContents(lower) {
    if (NEEDED.test(lower) || IN_REPORT.test(lower))
        return true;
    if (!NOUNS.test(lower))
        return false;
    return isAskedFor(lower) || isSentWith(lower) || isWelcome(lower) || HOLDS.test(lower);
}
/** Whether a sentence introduces a list of what a report should hold. */
function introducesContents(lower) {
    if (REQUIREMENTS.test(lower) && lower.endsWith(':'))
        return true;
    if (lower.endsWith(' with:') && contents_SENDS.test(lower))
        return true;
    const verb = contents_INTRODUCES.exec(lower);
    if (verb === null || NO_REPORT.test(lower.slice(0, verb.index).trimEnd()))
        return false;
    if (!lower.endsWith(':') && !/\b(?:following|below)\b/.test(lower))
        return false;
    return OF_REPORT.test(lower) || requestIn(lower) !== undefined;
}
/** Whether the title of a section says that it holds the contents of a report. */
function titlesContents(lower) {
    return contents_TITLE.test(lower);
}
/** Whether a text names something that belongs in a report. */
function namesContents(lower) {
    return NOUNS.test(lower);
}
function isAskedFor(lower) {
    const request = requestIn(lower);
    return request !== undefined && NOUNS.test(lower.slice(request));
}
/** Where a request to include something starts. */
function requestIn(lower) {
    const match = contents_ASKS.exec(lower);
    if (match === null)
        return undefined;
    const before = lower.slice(0, match.index).trimEnd();
    const ahead = `${before.slice(-60)} `;
    if (NO_REPORT.test(before))
        return undefined;
    if (TEAM_AHEAD.test(ahead) && !URGES.test(match[0]))
        return undefined;
    return DEMAND.test(match[0]) && !REPORT_AHEAD.test(ahead) ? undefined : match.index;
}
function isSentWith(lower) {
    if (LABELLED.test(lower))
        return true;
    const sent = contents_SENDS.exec(lower);
    if (sent === null)
        return false;
    const before = lower.slice(0, sent.index).trimEnd();
    if (NO_REPORT.test(before) || TEAM_SENDS.test(before))
        return false;
    const rest = WITH_CONTENTS.exec(lower.slice(sent.index));
    return rest !== null && NOUNS.test(rest[0]);
}
function isWelcome(lower) {
    return WELCOMES.test(lower) && REPRODUCTION.test(lower) && !NO_REPORT.test(lower);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/report-contents.ts






const ITEMS_LOOKED_AT = 6;
const ABOUT_REPORTS = /\breport|vulnerab|\bissues?\b|\bbugs?\b|mail|advisor|reproduc|proof|\bpocs?\b|exploit/;
const report_contents_REPORT_TITLE = /report|vulnerab|disclos|contact|submit|include|e-?mail|advisor|security (?:polic|issue)/;
/** What a report should hold. */
const reportContents = defineReader('reportContents', (document) => {
    const found = report_contents_firstEnglish(document) ?? report_contents_firstForeign(document);
    return found === undefined ? undefined : { span: spanOf(document, found) };
});
/** The first sentence that says it, or else the title of a list that does. */
function report_contents_firstEnglish(document) {
    let title;
    for (const sentence of sentencesAbout(document, TOPIC.contents | TOPIC.contact | TOPIC.report)) {
        const { lower, block } = sentence;
        if (block.kind !== 'heading') {
            if (statesContents(document, sentence) && report_contents_isAboutReports(sentence))
                return sentence;
        }
        else if (titlesContents(lower) && listsContents(document, sentence))
            title ??= sentence;
    }
    return title;
}
function statesContents(document, sentence) {
    const { lower, block } = sentence;
    if (asksForContents(lower))
        return true;
    return (introducesContents(lower) &&
        (listsContents(document, sentence) || titlesContents(block.section.title.toLowerCase())));
}
function report_contents_isAboutReports({ lower, block }) {
    if (isForbidden(block))
        return false;
    return (ABOUT_REPORTS.test(lower) ||
        titlesAround(block.section).some((title) => report_contents_REPORT_TITLE.test(title)));
}
/** Whether a block is an item of what not to do. */
function isForbidden(block) {
    const lead = block.listDepth > 0 ? leadOf(block) : undefined;
    if (lead === undefined)
        return false;
    const last = lastSentenceOf(lead);
    return !/[.!]\W{0,3}$/.test(last) && /\bnot\b|n't\b|\bnever\b|\bavoid\b/.test(last);
}
function listsContents({ sentences }, { index, block }) {
    return sentences
        .slice(index + 1, index + 1 + ITEMS_LOOKED_AT)
        .some(({ lower, block: other }) => (other.listDepth > 0 || other.section === block.section) && namesContents(lower));
}
function report_contents_firstForeign(document) {
    return isForeign(document) ? document.sentences.find(asksAbroad) : undefined;
}
function asksAbroad({ lower, block }) {
    if (block.kind === 'heading')
        return FOREIGN_CONTENTS_TITLE.test(lower);
    if (FOREIGN_OFFERS.test(lower))
        return false;
    if (FOREIGN_CONTENTS.some((pattern) => pattern.test(lower)))
        return true;
    return /[:：]$/.test(lower) && FOREIGN_CONTENTS_LEAD.some((lead) => lead.test(lower));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/retrospective.ts







const retrospective_book = new Phrasebook([
    [
        'retrospective',
        'retrospective, retrospectives, postmortem*, post mortem*, lessons learned, post incident review*/report*/analys*, after action review*/report*/analys*',
    ],
    // After a leak of embargoed information, which is not a release.
    [
        'leak',
        'leak, leaks, leaked, leakage, breach*, inadvertent*, unintended, disclosed accidentally',
    ],
    [
        'blameless',
        'blameless, blamefree, blame less/free, without/no ?_ blam*, not about ?_ blam*, rather than ?_ blam*',
    ],
    [
        'sends',
        'send, sends, sent, post, posts, posted, publish, publishes, published, share, shares, shared, email, emails, emailed, e mail, announced, held, discussed',
    ],
]);
const retrospective_TO = wordSet('to in on');
const retrospective_ARTICLES = wordSet('the our a');
const CHANNELS = wordSet('list channel blog server forum discussion discussions wiki');
/** How many words a channel's name may have. */
const MAX_NAME = 6;
/** After a release, what happened is looked back on. */
const retrospective = defineReader('retrospective', (document) => {
    const [promise] = promisesFor(document, 'retrospective');
    const mentions = sentencesAbout(document, TOPIC.retrospective).filter((sentence) => retrospective_book.has(wordsOf(sentence.lower), 'retrospective') && !isAfterLeak(sentence));
    const mention = mentions.find(({ block }) => block.kind !== 'heading');
    const place = promise ?? mention;
    if (place === undefined)
        return undefined;
    const around = place.block.section.blocks.flatMap(({ sentences }) => sentences);
    const channel = findChannel(document, [...mentions, ...around]);
    return {
        span: spanOf(document, place),
        strength: promise?.strength ?? strengthOf(mention?.lower ?? ''),
        ...(promise === undefined ? {} : retrospective_boundsOf(promise.phrase)),
        blameless: around.some(({ lower }) => isBlameless(lower)),
        ...(channel === undefined ? {} : { channel }),
    };
});
/** The leak is named in the sentence or beside it in its paragraph. */
function isAfterLeak({ lower, block }) {
    if (retrospective_book.has(wordsOf(lower), 'leak'))
        return true;
    return block.kind === 'paragraph' && retrospective_book.has(wordsOf(block.flow.lower), 'leak');
}
function isBlameless(lower) {
    return lower.includes('blam') && retrospective_book.has(wordsOf(lower), 'blameless');
}
function retrospective_boundsOf({ atLeast, within, businessDays, }) {
    return {
        ...(atLeast === undefined ? {} : { atLeast }),
        within,
        ...(businessDays ? { businessDays: true } : {}),
    };
}
/** Where it is sent: the first address or link of the sentence that sends it, or the name there. */
function findChannel(document, mentions) {
    for (const sentence of mentions) {
        const line = lineOf(sentence.lower);
        const send = retrospective_book.find(line.words).find(({ sign }) => sign === 'sends');
        if (send === undefined)
            continue;
        const from = sentence.offsetAt(send.start);
        const [link] = linksIn(document, { start: from, end: sentence.end });
        if (link !== undefined && link.url !== '')
            return link.url.replace(/^mailto:/i, '');
        const name = channelName(line, indexFrom(line, send.end));
        if (name !== undefined)
            return sentence.text.slice(name.start, name.end);
    }
    return undefined;
}
/** "to the | announce list" */
function channelName(line, from) {
    for (let at = from; at < line.words.length; at++) {
        if (!retrospective_TO.has(textAt(line, at)) || !retrospective_ARTICLES.has(textAt(line, at + 1)))
            continue;
        const rest = line.words.slice(at + 2, at + 2 + MAX_NAME);
        const last = rest.findIndex(({ text }) => CHANNELS.has(text));
        const [first] = rest;
        const end = rest[last]?.end;
        if (first !== undefined && end !== undefined)
            return { start: first.start, end };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/safe-harbor.ts






const PROMISES = [
    /\bsafe[ -]harbou?rs?\b/,
    near(120, /\blegal action is (?:initiated|brought|taken)\b/, /\b(?:make (?:it )?known|authori[sz]ed|complian|in accordance)/),
    near(80, /\b(?:not|never|no|refrain|without|waive)\b/, /\b(?:legal (?:action|proceeding|consequence|claim|threat|measure|remed)|law ?suit|litigation|prosecut|sue\b|law enforcement|(?:civil|criminal) (?:action|claim|charge|compl|liab))/),
    near(60, /n't\b/, /\b(?:legal (?:action|proceeding)|law ?suit|prosecut|sue\b)/),
    near(120, /\bgood[ -]faith\b/, /\b(?:authori[sz]ed|lawful|protected|exempt|legal (?:protection|immunity))/),
    near(120, /\b(?:authori[sz]ed|lawful|protected|exempt|waive)\b/, /\bgood[ -]faith\b/),
    near(60, /\b(?:research|activit\w+|conduct|actions?|testing)\b/, /\b(?:considered|regarded|treated)\b/, /\b(?:authori[sz]ed|lawful)/),
    near(80, /\bconsider(?:ed)?\b/, /\b(?:research|activit|conduct|action|testing)/, /\b(?:authori[sz]ed|lawful)/),
];
const safe_harbor_FOREIGN = [
    /safe[ -]harbou?r|安全港|セーフハーバー|세이프 ?하버/,
    near(30, /(?:不会|不會|不追究|免于|免於|不采取|不採取)/, /(?:法律|诉讼|訴訟|起诉|起訴)/),
    near(12, /不追究/, /责任/),
    near(30, /(?:法的|訴訟)/, /(?:ません|しない|行わない)/),
    near(30, /법적/, /(?:않|없)/),
    near(60, /(?:не буд|не стан|не наме)/, /(?:юридич|судебн|преследова|иск)/),
    near(60, /(?:keine|nicht|auf)/, /(?:rechtlich|juristisch|strafrechtlich|strafanzeige|klage)/),
    near(60, /(?:pas|aucune?|ni)\b/, /(?:poursuite|action en justice|actions? (?:légale|judiciaire))/),
    near(60, /(?:no|ning[uú]n\w?|n[ãa]o|nenhuma)\b/, /(?:(?:acci[oó]n|acciones|a[çc][ãa]o|a[çc][õo]es|medidas?) (?:legal|legales|judicial|judiciales|legais|judiciais))/),
    near(60, /(?:non|nessuna?)\b/, /azion[ei] legal[ei]/),
];
/** Who researches in good faith has nothing to fear from the law. */
const safeHarbor = defineReader('safeHarbor', (document) => {
    const sentence = safe_harbor_find(document);
    return sentence === undefined
        ? undefined
        : { span: spanOf(document, withFirstSentence(document, sentence)) };
});
function safe_harbor_find(document) {
    const about = sentencesAbout(document, TOPIC.legal);
    return (firstMatching(about.filter(({ block }) => block.kind !== 'heading'), PROMISES) ??
        firstMatching(foreignSentences(document), safe_harbor_FOREIGN) ??
        firstMatching(about, PROMISES.slice(0, 1)));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/scope/english.ts

const FLAW = /\b(?:vulnerabilit(?:y|ies)|security[ -](?:issue|bug|problem|flaw|defect|concern))/;
/** "in scope", but neither whether something is, nor the scope of a text or a bounty. */
const IN_OR_OUT = where('scope', /\b(?:in|out[ -]of|outside(?: of)?(?: the| our)?|within(?: the| our)?|beyond(?: the)?)[ -]scope\b/, /^(?:security |program )?scope ?[:-] /);
/** "are not considered vulnerabilities", "is considered a vulnerability" */
const CONSIDERED = where('consider|treat|regard|count|classif|qualif|constitut', near(80, /(?:\b(?:not|never|neither|nor)\b|n't\b)/, /\b(?:consider|considers|considered|treat|treated|regard|regarded|count|counted|classif(?:y|ied)|qualify|constitute)\b/, FLAW), near(40, /(?<!\b(?:each|every|any|an?) [\w -]{1,24} that )\b(?:is|are|be|we|will) (?:also |generally |usually |only |all )?(?:consider|considered|treat|treated|regarded|classified)\b/, /^(?: to be| as)?(?: an?| valid| high| critical| serious| potential){0,3} (?:vulnerabilit(?:y|ies)|(?:security|in)[ -](?:issue|bug|scope|problem|vulnerabilit))/));
/** "bugs that need root are not security issues" */
const NOT_ONE = where('not a |not an |not vuln|not sec|not considered', near(120, /\b(?:bugs|issues|flaws|crashes|attacks|findings|vulnerabilities|problems|behaviou?rs?|features|reports) /, /\b(?:are|is) (?:generally |usually |explicitly |therefore |thus )?not (?:an? )?(?:security )?(?:vulnerabilit|issues?\b|bugs?\b|problems?\b)/), /\b(?:(?:is|are) (?:generally|usually|typically|explicitly)|(?:that|this)(?:'s| is)) not (?:considered )?(?:an? )?(?:security )?(?:vulnerabilit|issue)/);
/** "the following are excluded" */
const EXCLUDED = where('exclu|eligible|non-qualifying|out of|accepted|covered', near(60, /\b(?:vulnerabilities|issues|reports|findings|bugs)\b/, /\b(?:are|is) (?:not eligible|ineligible|excluded|not accepted|not covered)\b/), near(80, /\b(?:following|these|such) /, /\b(?:are|is) (?:not |explicitly |generally ){0,2}(?:excluded|ineligible|eligible|non-qualifying|out of|accepted|covered)\b/));
/** "report bugs in third-party modules to those who maintain them" */
const english_ELSEWHERE = where('third-party|third party|upstream|dependenc', near(80, /\breport\b/, /\b(?:third[- ]party|upstream|dependenc\w+)\b/, /\b(?:person|team|maintain\w*|respective|vendor|owners?|directly)\b/), near(80, /\b(?:third[- ]party|upstream|dependenc\w+)\b/, /\b(?:should|must|please|need to) (?:be |instead be )?(?:report|go to|directed)/));
const ACCEPTED = anyOf(where('accept|not consider|not handle|reject|not cover|exclude', near(60, /\b(?:not accept|n't accept|not consider|not handle|reject|not cover|not covered|exclude[sd]?)\b/, /\b(?:vulnerabilit\w+|reports?|issues|bugs|submissions|findings)\b/)), where('only|currently', near(80, /\b(?:only|currently)\b/, /\b(?:accept|support|consider|cover|interested in)(?:s|ing)?\b/, /\b(?:reports?|reporting|vulnerabilit\w+|submissions)\b/)));
const english_APPLIES = where('applies|covers|is limited|extends', /\bthis (?:security |disclosure |vulnerability |vdp )?(?:policy|program|document|process) (?:only |also )?(?:applies|covers|is limited|extends)\b/);
const english_NAMED = anyOf(where('examples of', /^examples of (?:[\w-]+ )?(?:vulnerabilit|security issues)/), where('what ', near(60, /\bwhat (?:is|counts|constitutes|qualifies|are|we consider|do we consider)\b/, FLAW)));
const STATES = anyOf(CONSIDERED, NOT_ONE, EXCLUDED, english_ELSEWHERE, ACCEPTED, english_APPLIES, english_NAMED);
/** Asks whether a finding is a vulnerability, or how a report travels: no scope. */
const NO_SCOPE = /^(?:if|when|where|for|should|in case|even if|whether)\b[^:]*$|\b(?:unsure|not sure|whether|your (?:issue|report|bug|finding))\b|\b(?:via|through|by e-?mail|in english|e-?mailed|using the)\b|\bnew vulnerabilit|\b(?:why|explain|checks?|decides?|determines?)\b/;
/** The scope of a text or of a programme elsewhere. */
const OTHER_SCOPE = /\bscope of (?:this|the) (?:document|page|guide|section|process|readme)|^(?!.{0,80}\bfollowing\b).{0,400}\bbounty\b/;
/** Whether a sentence, in lower case, says what counts as a vulnerability here. */
function statesScope(lower) {
    if (IN_OR_OUT.test(lower))
        return !lower.includes('whether') && !OTHER_SCOPE.test(lower);
    return STATES.test(lower) && !NO_SCOPE.test(lower) && !OTHER_SCOPE.test(lower);
}
/** Headings under which it is said. */
const SCOPE_HEADING = anyOf(where('scope', /^(?:[\d.]{1,6} |[^\w\s]{1,4} )?(?:(?:in|out|within|outside)[ -](?:of[ -])?)?(?:the )?scope\b|\bscope and\b/, /\b(?:vulnerability|program|security|research|testing|our|policy) scope$/), where('exclusion|qualifying|eligible', /\b(?:exclusions|non-?qualifying|qualifying vulnerabilit\w+|ineligible|eligible (?:vulnerabilit|issue|report|bug)\w*)\b/), where('vulnerab|non-issue', /\b(?:non-?vulnerabilit\w+|vulnerability (?:definition|criteria|examples)|known non-issues|examples of vulnerabilities)\b/), where('report', /\bwhen (?:should i |should you |to )?(?:not )?(?:to )?(?:report|(?:send|submit|make|file) an? (?:\w{1,14} )?report)\b|\bwhat (?:not to|should(?:n't| not)? (?:i |you |be )?(?:not )?)\s?report/), where('what ', near(30, /\bwhat (?:we|is|isn't|does|constitutes|counts|qualifies) /, /(?:vulnerab|security (?:issue|bug)|accept|cover|consider)/)));
/** A model of threats or trust draws the line too. */
const MODEL_HEADING = where('model|boundar|assumption', /\b(?:threat|security|trust|attack(?:er)?) (?:model|boundar(?:y|ies)|assumptions)\b/);

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/scope/foreign.ts

/** Headings of a scope in other languages. */
const FOREIGN_SCOPE_HEADING = /^(?!.*(?:サポート|支持|支援|지원)).*(?:范围|範圍|範囲|범위)|対象外|スコープ|област[ьи] (?:действ|примен)|рамк|geltungsbereich|anwendungsbereich|périmètre|(?:^|\s)portée|^alcance|fuera de(?:l)? alcance|escopo|ambito/;
/** Sentences that draw one. */
const FOREIGN_SCOPE = [
    /^(?:escopo|alcance|périmètre|portée|geltungsbereich|ambito|область действия)[^.:]{0,20}:$/,
    near(30, /不(?:属于|屬於|视为|視為|在)/, /(?:漏洞|范围|範圍)/),
    near(12, /不在/, /范围/),
    // A version that is not supported is no scope.
    /^(?![^。]*(?:版|バージョン|リリース|ブランチ|サポート))[^。]*(?:対象外|範囲外)/,
    near(10, /脆弱性/, /(?:みなし|見なし|扱い)ません/),
    near(20, /(?:취약점|범위)/, /(?:제외|해당하지|간주하지)/),
    /вне (?:области|рамок)/,
    near(40, /не (?:считаются|является|являются|рассматрива)/, /уязвимост/),
    /außerhalb des (?:geltungs|anwendungs)bereichs/,
    near(40, /(?:gelten|zählen|werden)/, /nicht (?:als|zu)/, /(?:sicherheitslücke|schwachstelle)/),
    /hors (?:du )?(?:périmètre|(?:de )?portée|champ)/,
    near(40, /ne (?:sont|constituent) pas/, /(?:vulnérabilit|faille)/),
    /fuera del? alcance|dentro del alcance|fora d[eo] escopo|dentro do escopo|fuori (?:dall')?ambito/,
    near(40, /no (?:se consideran|son)/, /vulnerabilidad/),
    near(40, /não são/, /vulnerabilidade/),
];

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/scope.ts







/** What counts as a vulnerability here and what does not. */
const scope = defineReader('scope', (document) => {
    const sentence = scope_find(document);
    return sentence === undefined
        ? undefined
        : { span: spanOf(document, withFirstSentence(document, sentence)) };
});
/** A heading says it best; a threat model says it only where nothing else does. */
function scope_find(document) {
    const headings = document.sections.flatMap(({ heading }) => heading?.sentences ?? []);
    return (headings.find(({ lower }) => SCOPE_HEADING.test(lower)) ??
        sentencesAbout(document, TOPIC.scope).find(({ lower }) => statesScope(lower)) ??
        foreignScope(document) ??
        headings.find((heading) => isModel(document, heading)));
}
/** A model that is only linked says nothing here. */
function isModel({ sentences }, { block, lower, index }) {
    return MODEL_HEADING.test(lower) && sentences[index + 3]?.block.section === block.section;
}
function foreignScope(document) {
    const foreign = foreignSentences(document);
    return (foreign.find(({ block, lower }) => block.kind === 'heading' && FOREIGN_SCOPE_HEADING.test(lower)) ?? firstMatching(foreign, FOREIGN_SCOPE));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/team/membership.ts



const membership_JOINING = anyOf(where('member', near(160, /\b(?:new|potential|prospective|additional|incoming|future) (?:[\w-]{1,20} ){0,3}members?\b/, /\b(?:nominat|select|join|add|appoint|elect|rotation|approv|interest|invit|vote|consensus|onboard|propos)/), /\bmembers are (?:nominated|elected|appointed|selected|chosen|invited)/), where('join|member of|added to', near(80, /\b(?:join|joining|becom(?:e|ing) a member of|added to) (?:the|our) /, /\b(?:team|committee|group|src|psc|pst)\b/, /\b(?:must|should|can|may|nominat|need|require|contact|apply)/)));
const STEPPING_DOWN = anyOf(when(['down'], /\bstep(?:s|ping)? down\b/), where('member', near(40, /\bmembers? /, /\b(?:resign|retire|leave the (?:team|committee|group)|withdraw)/)));
const GONE = /\b(?:inactiv|unreachable|unresponsive|cannot be reached|can't be reached|not (?:be(?:en)? )?(?:active|responsive|reachable|respond|participat)|fail(?:s|ed)? to (?:respond|participate)|without (?:activity|response|contact)|absent|absence)/;
const PUT_OUT = /\b(?:remov|replac|emeritus|lose|revok|step(?:ped)? down|dropp?|offboard|retired)/;
const ROUND_ROBIN = anyOf(when(['robin'], /\bround[- ]robin\b/), where('rotat|turns', near(60, /\b(?:lead|role|coordinator|commander|manager|on-?call|duty|responsibilit|handler)/, /\b(?:rotates?|rotated|rotating|takes? turns)\b/), near(60, /\b(?:rotates?|rotating|takes? turns) /, /\b(?:lead|coordinat|on-?call|duty|handl|responsib)/)));
const VOLUNTEERS = where('volunteer', near(80, /\bvolunteers? /, /\b(?:lead|follow|coordinat|handle|ownership|own|drive|shepherd|take|takes)\b/));
/** How members come and go, and who leads. */
function readTeamMembership(document, sentences) {
    const joining = membership_find(document, sentences, membership_JOINING);
    const steppingDown = membership_find(document, sentences, STEPPING_DOWN);
    const idle = sentences.find(({ lower }) => GONE.test(lower) && PUT_OUT.test(lower));
    const [after] = idle === undefined ? [] : findDurations(idle.lower);
    const roundRobin = membership_find(document, sentences, ROUND_ROBIN);
    const volunteers = membership_find(document, sentences, VOLUNTEERS);
    return {
        ...(joining && { joining }),
        ...(steppingDown && { steppingDown }),
        ...(idle && {
            inactivity: { span: spanOf(document, idle), ...(after && { after: after.within }) },
        }),
        ...(volunteers && { leadRotation: { ...volunteers, rule: 'volunteer' } }),
        ...(roundRobin && { leadRotation: { ...roundRobin, rule: 'round-robin' } }),
    };
}
function membership_find(document, sentences, pattern) {
    const sentence = sentences.find(({ lower, block }) => block.kind !== 'heading' && pattern.test(lower));
    return sentence && { span: spanOf(document, sentence) };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/team/team-name.ts
/** A word that such a name may end with. */
const END = /^\W{0,3}(?:team|committee|group|council|center|centre|wg|sig|tag|board|office|psirt|csirt|psrt|sirt|vmt|(?:sig-)?security)(?![\w-])/i;
const CORES = new Set(['security', 'vulnerability', 'incident', 'cybersecurity', 'response']);
const BETWEEN = new Set('incident response management handling advisory release disclosure engineering triage vulnerability special interest working operations'.split(' '));
const ACRONYMS = new Set(['psirt', 'csirt', 'psrt', 'sirt', 'vmt']);
const KIND_OF_PROJECT = new Set(['product', 'project']);
/** Words in front of "security team" that name no project. */
const GENERIC = new Set(`the our a an your their this that its his her any each every all dedicated internal core small project projects project's projects' company company's organization organisation organization's organisation's repository's framework's library's maintainer maintainers maintainer's maintainers' own whole entire relevant appropriate respective other another and or to with by from of for in on at as via is are contact contacting email e-mail emailing notify notifying inform informing ask private public global central engineering experienced volunteer responsible same current new no first product software application information it upstream respected vendor's vendor customer's in-house professional open source full-time 24/7 reach message reporting report under between among within through if when which what who has have may will can must should add adding join joining about dear rapid fast quick emergency disaster customer support automated`.split(' '));
const NO_PREFIX = new Set('the our your contact contacting email a to for from by if when dear'.split(' '));
const MAX_PREFIX = 4;
const ENDS_CLAUSE = /[.,;:!?)\]]$/;
/** The first name of a security team in a text. */
function findTeamName(text) {
    const words = text.split(' ');
    for (const [end, word] of words.entries()) {
        if (!END.test(word))
            continue;
        const start = startOfBody(words, end);
        if (start === undefined)
            continue;
        const found = nameAt(words, start, end);
        if (found.isProper || found.isOfProject)
            return found;
    }
    return undefined;
}
/** Where "security response team" starts, if such a name ends at a word. */
function startOfBody(words, end) {
    const word = keyOf(words[end]);
    if (ACRONYMS.has(word) || word === 'sig-security')
        return end;
    if (word === 'security')
        return keyOf(words[end - 1]) === 'sig' ? end - 1 : undefined;
    let start;
    for (let at = end - 1; at >= 0; at--) {
        const before = keyOf(words[at]);
        if (CORES.has(before))
            start = at;
        else if (!BETWEEN.has(before))
            break;
    }
    return start;
}
function nameAt(words, start, end) {
    const from = prefixOf(words, start);
    const acronym = /^\([A-Z]{2,8}\)/.exec(words[end + 1] ?? '')?.[0];
    const own = words.slice(from, end + 1).map(bareOf);
    // "the team's answer" ends its name before the apostrophe.
    own.push((own.pop() ?? '').replace(/'s$/, ''), ...(acronym === undefined ? [] : [acronym]));
    return {
        name: own.join(' '),
        isProper: words.slice(start, end + 1).every((word) => /^[A-Z]/.test(bareOf(word))),
        isOfProject: isProjectBefore(words, start),
        rest: [...words.slice(0, from), ...words.slice(from + own.length)].map(keyOf),
    };
}
/** The first of the capitalised words, or the lower-case project, in front of the name. */
function prefixOf(words, start) {
    let from = start;
    while (from > start - MAX_PREFIX && mayBeginName(words[from - 1]))
        from--;
    return from === start && isProjectBefore(words, start) ? start - 1 : from;
}
function mayBeginName(word) {
    if (word === undefined || ENDS_CLAUSE.test(word))
        return false;
    return /^[A-Z\d]/.test(bareOf(word)) && !NO_PREFIX.has(keyOf(word));
}
function isProjectBefore(words, start) {
    const word = words[KIND_OF_PROJECT.has(keyOf(words[start - 1])) ? start - 2 : start - 1];
    if (word === undefined || ENDS_CLAUSE.test(word))
        return false;
    const bare = bareOf(word);
    return bare !== '' && !GENERIC.has(bare.toLowerCase());
}
/** A word without what stands around it. */
function bareOf(word) {
    let start = 0;
    let end = word.length;
    while (start < end && !isOfWord(word.charCodeAt(start)))
        start++;
    while (end > start && !isOfWord(word.charCodeAt(end - 1)))
        end--;
    return word.slice(start, end);
}
/** Letters, digits and `@`; whatever is not ASCII counts as a letter. */
function isOfWord(code) {
    if (code >= 48 && code <= 57)
        return true;
    return (code >= 64 && code <= 90) || (code >= 97 && code <= 122) || code >= 192;
}
function keyOf(word = '') {
    return bareOf(word).toLowerCase().replace(/'s$/, '');
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/team/naming.ts


/** A firm's security department, spoken to by its bare name: "contact Acme Security at …". */
const DEPARTMENT = when(['via', 'at', 'by', 'through', 'directly', '(', 'using', 'on', ','].map((next) => ` Security${next === ',' ? '' : ' '}${next}`), /\b(?:notify|contact|to|with|e-?mail|inform|by|from) (?:the )?[A-Z][\w.&]{1,30}(?:[/ ][A-Z][\w.&]{1,30}){0,2} Security(?=,| (?:via|at|by|through|directly|\(|using|on)\b)/);
/** Another body that is given the task. */
const OTHER_BODY = /\b(?:core|steering|technical|governance|maintainers?'?|development|infrastructure|administration|leadership|oversight|triage|response) (?:[a-z]{2,20} )?(?:team|committee|group|council|board)\b/;
const RESPONSIBLE = where('responsible for|in charge of|involved in|tasked with|oversee|manage|handle|owns|accountable for|coordinated|triaged by', near(60, OTHER_BODY, /\b(?:responsible for|in charge of|involved in|tasked with|oversee|manage|handle|owns|accountable for)/, /\b(?:security|vulnerabilit)/), near(60, /\b(?:security|vulnerabilit)/, /\b(?:handled|managed|overseen|coordinated|triaged) by /, OTHER_BODY));
/** "The maintainers of the core are the security team." */
const IS_TEAM = where('security team|security response team', near(80, /\b(?:maintainers|owners|committers|developers|members|people|persons) /, /\b(?:are|form|make up|act as|serve as) (?:the|our) security (?:response )?team\b/));
/** Persons named as those to turn to. */
const CONTACTS = when(['ecurity c', 'ecurity l', 'ecurity o', 'ecurity m', 'ecurity r', 'ecurity t'], /\bsecurity (?:contact|champion|lead|officer|coordinator|manager|responder|maintainer|team)s?(?: team)?(?: for [^.:]{1,60})?(?: (?:is|are|consists of|includes)\b|:)/);
const PERSON = /(?:^|[\s:(*-])(?:@[a-z\d][a-z\d-]{1,38}\b|[A-Z][a-z]{1,20} (?:[A-Z]\. )?[A-ZÀ-Þ])/;
const OFFICE_TITLE = /^(?:our |the )?security (?:contact|champion|lead|officer|coordinator|responder|maintainer|member)s?\b/i;
const naming_HANDLE = when(['@'], /@[a-z\d][\w-]{0,38}\/[\w-]{0,30}security/);
const naming_MAY_NAME = /secur|vulnerab|incident|response|[pcs]si?rt|vmt/;
const OF_A_HEADING = new Set('the our member members membership roster about'.split(' '));
/** Whether a sentence names a security team, or the persons who do its work. */
function namesTeam(sentence) {
    const { text, lower, block } = sentence;
    if (!naming_MAY_NAME.test(lower))
        return false;
    const team = findTeamName(text);
    if (block.kind === 'heading')
        return team?.isOfProject === true || isTeamHeading(text);
    return (team !== undefined ||
        RESPONSIBLE.test(lower) ||
        IS_TEAM.test(lower) ||
        naming_HANDLE.test(lower) ||
        DEPARTMENT.test(text) ||
        namesContacts(sentence));
}
/** Whether a heading is nothing but a team's name, in title case or not. */
function isTeamHeading(text) {
    if (!naming_MAY_NAME.test(text.toLowerCase()))
        return false;
    const team = findTeamName(text);
    return team?.rest.every((word) => word === '' || OF_A_HEADING.has(word)) === true;
}
/** Whether a heading promises the persons who do a team's work: "Security contacts". */
function isOfficeHeading(text) {
    return OFFICE_TITLE.test(text);
}
/** The name of the team, as the sentence has it. */
function nameOfTeam({ text, block }) {
    if (block.kind === 'heading' && isTeamHeading(text) && !/\bmembers/i.test(text))
        return text;
    return findTeamName(text)?.name;
}
/** Persons may stand behind the end of the sentence, for an initial ends it as well. */
function namesContacts({ lower, block }) {
    const place = CONTACTS.find(lower);
    if (place === undefined)
        return false;
    const { flow } = block;
    const from = flow.lower.indexOf(lower.slice(place.start, place.end)) + place.end - place.start;
    return PERSON.test(flow.text.slice(from, from + 80));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/team/roles.ts

const SHARED_TASKS = /\b(?:tasks|roles|responsibilit|duties)/;
const LABEL = /^([A-Z][\w/ -]{2,30}):\s/;
/** "the role of Fix Lead", "the Associate role", "referred to as the \"Fix Lead\"" */
const roles_ROLE = /\brole of (?:the |an? )?"?([A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2})|\b[Tt]he ([A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2}) role\b|\breferred to as (?:the )?"?([A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2})/;
/** The roles that a team's members take: labels of its tasks, and roles named in running text. */
function readRoles(document, sentences, sections) {
    const roles = new Set();
    for (const { text, lower, block } of sentences) {
        if (block.kind === 'heading')
            continue;
        if (sections.has(block.section) && SHARED_TASKS.test(lower)) {
            for (const label of labelsUnder(document, block))
                roles.add(label);
        }
        const role = roles_ROLE.exec(text)?.slice(1).find(Boolean);
        if (role !== undefined)
            roles.add(role);
    }
    return [...roles];
}
function labelsUnder(document, block) {
    return itemsUnder(document, block)
        .map(({ flow }) => LABEL.exec(flow.text)?.[1])
        .filter((label) => label !== undefined);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/team/roster.ts



/** A person, or a handle, at the beginning of an item. */
const roster_PERSON = /^(?:@[\w-]{2,39}|[A-ZÀ-Þ][A-Za-zÀ-ɏ.'-]{0,30}(?: (?:[A-Z]\.?|de|van|von|der|den|la|le|da|dos|del|bin|al|[A-ZÀ-Þ][A-Za-zÀ-ɏ.'-]{1,30})){1,4})(?=$|[\s,;:|(<[\-/@])/;
const INLINE_INTRO = /\b(?:contacts?|team|committee|group|members|leads?|officers?)(?: (?:is|are|consists of|includes)\b|:)/i;
const INLINE_PERSON = /(?<![(\w])@[a-z\d][a-z\d-]{1,38}\b(?!\.?\w)|(?<![A-Za-zÀ-ɏ'-])[A-ZÀ-Þ][A-Za-zÀ-ɏ'-]{1,20} (?:[A-Z]\. )?[A-ZÀ-Þ][A-Za-zÀ-ɏ'-]{1,30}/g;
/** Words that stand at the beginning of items and name nobody. */
const roster_NOBODY = /\b(?:security|team|members?|maintainers?|report|reports|triage|release|advisor|disclosure|email|contact|please|use|critical|high|medium|low|version|committee|github|response|vulnerabilit|code|denial|cross|remote|sql)\b/i;
const ROLE_BEFORE = /^[A-Z][\w /-]{2,40}: /;
const ABOUT_MEMBERS = /\b(?:members?|contacts?|maintainers?|consists? of|composed of|made up of|comprise[sd]?|team|committee|people|individuals|as follows)\b/;
const ROSTER_LINK = /\/orgs\/[^/]{1,60}\/teams\/|security-?_?(?:groups?|contacts|team)|\bmembers?\b|maintainers|owners|roster|governance|#[\w-]{0,60}members/i;
/** Who is on the team: the names where they stand, or the link to them. */
function readRoster(document, { naming, sentences, sections }) {
    const about = sentences.filter(({ block, lower }) => (sections.has(block.section) || block === naming.block || /\bsecurity\b/.test(lower)) &&
        ABOUT_MEMBERS.test(lower) &&
        !isContentsEntry(document, block));
    for (const sentence of about) {
        const list = namesUnder(document, sentence);
        if (list !== undefined)
            return list;
    }
    return linkedRoster(document, about) ?? namesInline(document, naming);
}
/** "The security contacts are Ada Quist and Bo Rask" */
function namesInline(document, { text, block }) {
    const intro = INLINE_INTRO.exec(text);
    if (intro === null)
        return { members: [] };
    const { flow } = block;
    const from = flow.text.indexOf(intro[0]) + intro[0].length;
    const names = [...flow.text.slice(from).matchAll(INLINE_PERSON)].filter(([name]) => !roster_NOBODY.test(name));
    const [first] = names;
    const last = names.at(-1);
    if (first === undefined || last === undefined)
        return { members: [] };
    const start = flow.offsetAt(from + first.index);
    const end = flow.endOffsetAt(from + last.index + last[0].length);
    const roster = { span: spanOf(document, { start, end }) };
    return { members: names.map(([name]) => name), roster };
}
function namesUnder(document, sentence) {
    const items = itemsUnder(document, sentence.block);
    const [first] = items;
    const last = items.at(-1);
    if (first === undefined || last === undefined)
        return undefined;
    const members = items.map(roster_nameIn).filter((name) => name !== undefined);
    if (members.length === 0 || members.length * 3 < items.length * 2)
        return undefined;
    return { members, roster: { span: spanOf(document, { start: first.start, end: last.end }) } };
}
function roster_nameIn({ cells, flow }) {
    const text = (cells[0]?.text ?? flow.text).replace(ROLE_BEFORE, '');
    const name = roster_PERSON.exec(text)?.[0];
    return name === undefined || roster_NOBODY.test(name) ? undefined : name;
}
function linkedRoster(document, sentences) {
    for (const sentence of sentences) {
        for (const { kind, url, text, start, end } of linksIn(document, sentence)) {
            if (kind === 'image' || url === '' || /^#|@|\/advisories/.test(url))
                continue;
            if (!ROSTER_LINK.test(url) && !/^here$/i.test(text))
                continue;
            return { members: [], roster: { span: spanOf(document, { start, end }), target: url } };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/security-team.ts









/** A security team or committee that has a name, or persons named for its work. */
const securityTeam = defineReader('securityTeam', (document) => {
    const sentences = sentencesAbout(document, TOPIC.team | TOPIC.contact | TOPIC.report);
    const naming = sentences.find(({ text, block }) => block.kind === 'heading' && isTeamHeading(text)) ??
        sentences.find((sentence) => namesTeam(sentence) && !isContentsEntry(document, sentence.block));
    return naming === undefined ? namedPersons(document) : readTeam(document, naming);
});
/** No team has a name, but persons are listed for its work. */
function namedPersons(document) {
    const heading = document.sentences.find(({ text, block }) => block.kind === 'heading' && isOfficeHeading(text));
    const team = heading && readTeam(document, heading);
    return team !== undefined && team.members.length > 0 ? team : undefined;
}
function readTeam(document, naming) {
    const sections = sectionsOfTeam(document, naming);
    const closed = sectionsOfPrivateList(document);
    const open = sentencesAbout(document, TOPIC.team | TOPIC.update).filter(({ block }) => !closed.has(block.section));
    const name = nameOfTeam(naming);
    const roles = readRoles(document, open, sections);
    return {
        span: spanOfNaming(document, naming),
        ...(name === undefined ? {} : { name }),
        ...readRoster(document, { naming, sentences: open, sections }),
        ...(roles.length === 0 ? {} : { roles }),
        ...readTeamMembership(document, open),
    };
}
/** The section that names the team, with those inside it and those titled after a team. */
function sectionsOfTeam({ sections }, naming) {
    const found = new Set();
    if (naming.block.kind === 'heading')
        found.add(naming.block.section);
    for (const section of sections) {
        const isInside = section.parent !== undefined && found.has(section.parent);
        if (isInside || isTeamHeading(section.title))
            found.add(section);
    }
    return found;
}
/** A heading is taken with the sentence under it that says what the team is. */
function spanOfNaming(document, naming) {
    const { section, kind } = naming.block;
    if (kind !== 'heading')
        return spanOf(document, naming);
    const defining = document.sentences.find((sentence) => sentence.block.section === section &&
        sentence.block.kind !== 'heading' &&
        isDefining(sentence));
    if (defining === undefined)
        return spanOf(document, withFirstSentence(document, naming));
    return spanOf(document, { start: naming.start, end: defining.end });
}
function isDefining(sentence) {
    return namesTeam(sentence) || /\b(?:responsible for|consists? of)\b/.test(sentence.lower);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/severity/effects.ts

const OTHERS = /\b(?:distributors?|vendors?|partners?|downstreams?|packagers?)\b/;
/** The words without which an effect is not named, and how it is named. */
const EFFECTS = [
    [
        'slow-release',
        ['slow'],
        near(60, /\bslow(?:er|ed|ing|s)?\b/, /\b(?:release|process|pace|fix|schedule)/),
    ],
    [
        'slow-release',
        ['delay', 'postpone', 'defer', 'hold'],
        near(40, /\b(?:delay|postpone|defer|hold)(?:ed|s|red)?\b/, /\brelease/),
    ],
    [
        'slow-release',
        ['delayed', 'postponed', 'deferred', 'slowed', 'take longer'],
        near(40, /\b(?:release|fix)\b/, /\b(?:delayed|postponed|deferred|slowed|take longer)/),
    ],
    [
        'semi-public-fix',
        ['public'],
        /\bsemi-?public(?:ly)?\b|\bpublic(?:ly visible)? (?:pull requests?|prs?)\b/,
    ],
    [
        'semi-public-fix',
        ['in the open', 'in open', 'in public', 'in the public', 'publicly'],
        near(30, /\b(?:fix(?:ed)?|handled|developed|addressed|resolved|worked on)\b/, /\b(?:in (?:the )?(?:open|public)\b|publicly(?! disclos))/),
    ],
    [
        'out-of-band-release',
        ['of-band', 'of band', 'cycle', 'schedule', 'cadence'],
        /\bout[- ]of[- ](?:band|cycle|schedule)\b|\boff[- ](?:cycle|schedule)\b|\boutside (?:of )?(?:the |our )?(?:normal|regular|usual|standard|planned) (?:release )?(?:cadence|cycle|schedule)/,
    ],
    [
        'out-of-band-release',
        ['emergency', 'unscheduled', 'dedicated', 'immediate', 'hotfix', 'hoc', 'unplanned', 'special'],
        /\b(?:emergency|unscheduled|dedicated|immediate|hotfix|ad[- ]hoc|unplanned|special) (?:\w+ ){0,2}releases?\b/,
    ],
    ['next-patch-release', ['next '], /\bnext (?:[\w-]+ ){0,5}(?:release|version)\b/],
    [
        'next-patch-release',
        ['regular', 'normal', 'scheduled', 'upcoming', 'routine', 'usual'],
        /\b(?:regular|normal|scheduled|upcoming|routine|usual) (?:\w+ ){0,2}(?:releases?\b|updates?\b|cycle|cadence|schedule)/,
    ],
    [
        'early-distributor-notice',
        ['early', 'advance', 'prior', 'ahead'],
        near(40, /\b(?:early|advance|prior)\b/, OTHERS),
    ],
    [
        'early-distributor-notice',
        ['early', 'advance', 'ahead'],
        near(60, OTHERS, /\b(?:early|advance|ahead)\b/),
    ],
];
/** "Before the next release" is not in it. */
const ELSEWHEN = /\b(?:prior to|before|outside(?: of)?|ahead of|between|instead of|not wait for|than) (?:an?|the|any|our|its)? ?$/;
/** The effects that lower-case text names, each once, in the order of the text. */
function effectsIn(lower) {
    const places = new Map();
    for (const [effect, words, pattern] of EFFECTS) {
        if (places.has(effect) || !holdsAny(lower, words))
            continue;
        const place = placeOf(pattern, lower);
        if (place === undefined || ELSEWHEN.test(lower.slice(0, place.start)))
            continue;
        places.set(effect, { ...place, effect });
    }
    return [...places.values()].sort((one, other) => one.start - other.start);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/severity/levels.ts


const levels_NAMES = ['critical', 'high', 'medium', 'moderate', 'low'];
const REACHES = [
    '+',
    'above',
    'higher',
    'worse',
    'or greater',
    'and up',
    'below',
    'lower',
    'or less',
];
const LEVEL = /\b(critical|high|medium|moderate|low)\b(?![- ](?:quality|level|traffic|profile|volume|infrastructure|hanging))/g;
const AND_MORE = /\b(critical|high|medium|moderate|low)\b(?:[ -](?:severity|risk|impact))?(?:\s?\+| (?:and|or) (?:above|higher|worse|greater|up))/;
const AND_LESS = /\b(critical|high|medium|moderate|low)\b(?:[ -](?:severity|risk|impact))? (?:and|or) (?:below|lower|less)\b/;
/** The severities that lower-case text names, as written; "high and above" names two. */
function levelsIn(lower) {
    if (!holdsAny(lower, levels_NAMES))
        return [];
    const reached = holdsAny(lower, REACHES) ? reachIn(lower) : undefined;
    if (reached !== undefined)
        return reached;
    const levels = new Set();
    for (const [word] of lower.matchAll(LEVEL))
        levels.add(severityOf(word));
    return [...levels];
}
function reachIn(lower) {
    const more = AND_MORE.exec(lower)?.[1];
    if (more !== undefined)
        return SEVERITIES.slice(SEVERITIES.indexOf(severityOf(more))).reverse();
    const less = AND_LESS.exec(lower)?.[1];
    if (less === undefined)
        return undefined;
    return SEVERITIES.slice(0, SEVERITIES.indexOf(severityOf(less)) + 1).reverse();
}
function severityOf(word) {
    return SEVERITY_WORDS[word] ?? 'medium';
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/severity/score-limits.ts

const RANGE = /(?<![\d.])(\d\.\d)\s?(?:-|to|through|and)\s?(10|\d)(\.\d)?(?![\d%])/;
const score_limits_ABOUT = /[~≈]|about|around|approx|rough/;
/** How a limit is written: the words to look for first, the pattern, and what its score limits. */
const LIMITS = [
    [
        ['up to', 'at most', '<=', '≤'],
        /(?:up to|at most|<=|≤)\s?([~≈a-z ]{0,20})(\d\d?(?:\.\d)?)/,
        upTo,
    ],
    [
        [' lower', ' below', ' less'],
        /([~≈]?\s?)(\d\d?(?:\.\d)?) (?:or|and) (?:lower|below|less)/,
        upTo,
    ],
    [
        ['under', 'below', 'less than', 'lower than', 'smaller than', '<'],
        /(?:under|below|less than|lower than|smaller than|<)\s?([~≈a-z ]{0,20})(\d\d?(?:\.\d)?)/,
        (score) => ({ below: score }),
    ],
    [
        ['+', ' higher', ' above', ' more', ' greater', ' up'],
        /([~≈]?\s?)(\d\d?(?:\.\d)?)\s?(?:\+|(?:or|and) (?:higher|above|more|greater|up))/,
        from,
    ],
    [
        ['at least', '>', '≥', 'above', 'over', 'than', 'exceed', 'from'],
        /(?:at least|>=|≥|>|above|over|more than|higher than|greater than|exceeds|exceeding|from)\s?([~≈a-z ]{0,20})(\d\d?(?:\.\d)?)/,
        from,
    ],
];
/** The scores that lower-case text limits, or nothing where it names none. */
function scoreLimitsIn(lower) {
    if (!holdsAny(lower, ['cvss', 'scor']) && !/\d\.\d/.test(lower))
        return undefined;
    const range = rangeIn(lower);
    if (range !== undefined)
        return range;
    for (const [words, pattern, limit] of LIMITS) {
        const [, about = '', score] = (holdsAny(lower, words) ? pattern.exec(lower) : null) ?? [];
        if (score === undefined || Number(score) > 10)
            continue;
        return { ...limit(Number(score)), approximate: score_limits_ABOUT.test(about) };
    }
    return undefined;
}
function rangeIn(lower) {
    const match = RANGE.exec(lower);
    if (match === null)
        return undefined;
    const low = Number(match[1]);
    const high = Number(`${match[2] ?? ''}${match[3] ?? ''}`);
    return {
        ...(low > 0.1 ? { atLeast: low } : {}),
        ...(high < 10 ? upTo(high) : {}),
        approximate: /[~≈]\s?$/.test(lower.slice(0, match.index)),
    };
}
/** Scores have one decimal: what is not above 6.9 is below 7. */
function upTo(score) {
    return { below: Math.round(score * 10 + 1) / 10 };
}
function from(score) {
    return { atLeast: score };
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/severity-bands.ts







const LIMITED = ['critical', 'high', 'medium', 'moderate', 'low', 'cvss', 'scor'];
const SUBJECT = [
    'severit',
    'vulnerab',
    'issue',
    'bug',
    'cvss',
    'scor',
    'risk',
    'fix',
    'flaw',
    'patch',
];
/** What a severity changes in the process. */
const severityBands = defineReader('severityBands', (document) => {
    const bands = new Map();
    const about = sentencesAbout(document, TOPIC.severity | TOPIC.fix);
    for (const sentence of about) {
        if (!isAboutVulnerabilities(sentence))
            continue;
        for (const { effect, limits } of bandsIn(document, sentence)) {
            const key = JSON.stringify([effect, limits]);
            if (bands.has(key))
                continue;
            const span = spanOf(document, sentence);
            bands.set(key, { span, strength: strengthOf(sentence.lower), ...limits, effect });
        }
    }
    return bands.size > 0 ? [...bands.values()] : undefined;
});
function isAboutVulnerabilities({ lower, block }) {
    if (block.listDepth > 0)
        return true;
    if (!holdsAny(lower, LIMITED))
        return false;
    return block.kind === 'table-row' || holdsAny(lower, SUBJECT);
}
/** Each effect goes with the severities named before it, else after it, else above it. */
function bandsIn(document, sentence) {
    const { lower } = sentence;
    const places = effectsIn(lower);
    return places.flatMap(({ effect, start, end }, at) => {
        const before = lower.slice(places[at - 1]?.end ?? 0, start);
        const after = lower.slice(end, places[at + 1]?.start);
        const limits = limitsIn(before) ?? limitsIn(after) ?? limitsAbove(document, sentence);
        return limits === undefined ? [] : [{ effect, limits }];
    });
}
/** What the sentence that introduces a list says: "For critical vulnerabilities:". */
function limitsAbove({ sentences }, sentence) {
    const { listDepth, section } = sentence.block;
    for (let at = sentence.index - 1; at >= 0 && listDepth > 0; at--) {
        const above = sentences[at];
        if (above?.block.section !== section)
            return undefined;
        if (above.block.listDepth >= listDepth)
            continue;
        return above.lower.endsWith(':') ? limitsIn(above.lower) : undefined;
    }
    return undefined;
}
function limitsIn(lower) {
    const scores = scoreLimitsIn(lower);
    if (scores !== undefined)
        return scores;
    const levels = levelsIn(lower);
    return levels.length > 0 ? { levels, approximate: false } : undefined;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/severity-owner.ts



const severity_owner_ABOUT = ['severit', 'cvss', 'risk', 'score', 'rating'];
/** What follows whoever decides, and the words without which it is not there. */
const DECIDES = [
    [['is final'], /(?:'s?) (?:call|word|decision|judge?ment|assessment|rating) is final\b/],
    [
        ['discretion', ' say', ' word', 'authority', 'decision', ' call', 'right to '],
        near(25, / (?:has|have|holds?|retains?|reserves?|keeps?)\b/, /\b(?:discretion|say|word|authority|decision|call|right to (?:determine|decide|set|change|adjust|classify))\b/),
    ],
    [
        ['final ', 'ultimate ', 'last '],
        near(5, / (?:makes?|takes?|will make|gives?)\b/, /\b(?:final|ultimate|last) (?:call|decision|determination|say|word|judge?ment)/),
    ],
    [
        ['decide', 'determine', 'assign', ' set', 'classif', 'settle'],
        near(0, / (?:decides?|determines?|assigns?|sets?|classif(?:y|ies)|settles?)\b/, 
        // "sets the schedule by severity" decides on something else.
        /^(?: (?!by\b|based\b|per\b|after\b|depending\b|according\b)[\w'"-]{1,20}){0,5} (?:severity|cvss|risk|score|rating)/),
    ],
];
/** What comes before whoever decides. */
const DECIDED_BY = near(80, /\b(?:severity|cvss|risk|score|rating)\b/, /\b(?:(?:decided|determined|set|assigned|made|classified|established|chosen|settled)(?: solely| ultimately)? by|(?:up|left) to) (?=[a-z])/);
const AT_DISCRETION = /\bat the (?:sole |full )?discretion of (?=[a-z])/;
const CLAUSE_START = /[,;:(|]\s?|\b(?:that|and then|but|because|while|since|as|however)\s/;
const CLAUSE_END = /[,;:().|]|\s(?:using|based|according|with|on|in|who|which|and (?:is|may|will|can)|after|when|during|per|following|at|for|to|as|from|before|once|if)\s/;
const severity_owner_ADVERBS = /(?: (?:ultimately|finally|solely|alone|will|shall|may)){1,3}$/;
const LEADING = /^(?:ultimately|finally|in the end|note|the|our|a|an)\s/i;
/** A team, a role or an acronym: scores and calculators decide nothing. */
const SOMEBODY = /\b(?:teams?|committee|maintainers?|leads?|council|group|officers?|coordinators?|managers?|developers?|owners?|members?|board|wg|sig|staff|engineers?|authors?|chairs?|responders?|triagers?|foundation|project|organi[sz]ation|community)\b/i;
const severity_owner_VERB = /\b(?:will|to|can|is|are|has|should|may|must|does|be)\b/i;
const ACRONYM = /\b(?!CVSS|CVE|CWE|NVD|EPSS|OWASP)[A-Z]{2,6}\b/;
const MOST_WORDS = 6;
/** Who has the last word on a vulnerability's severity. */
const severityOwner = defineReader('severityOwner', (document) => {
    const about = sentencesAbout(document, TOPIC.severity).filter(({ lower }) => holdsAny(lower, severity_owner_ABOUT));
    // Where several sentences name someone, the one that says "severity" means it most.
    const owner = ownerIn(about.filter(({ lower }) => lower.includes('severit'))) ?? ownerIn(about);
    if (owner === undefined)
        return undefined;
    return { span: spanOf(document, owner.sentence), actor: owner.actor };
});
function ownerIn(sentences) {
    for (const sentence of sentences) {
        const actor = severity_owner_actorBefore(sentence) ?? severity_owner_actorAfter(sentence);
        if (actor !== undefined)
            return { sentence, actor };
    }
    return undefined;
}
function severity_owner_actorBefore({ text, lower }) {
    for (const [words, pattern] of DECIDES) {
        const decides = holdsAny(lower, words) ? placeOf(pattern, lower) : undefined;
        if (decides === undefined)
            continue;
        const clause = text.slice(0, decides.start).replace(severity_owner_ADVERBS, '').split(CLAUSE_START).at(-1);
        const actor = nameOf(clause ?? '');
        if (actor !== undefined)
            return actor;
    }
    return undefined;
}
function severity_owner_actorAfter({ text, lower }) {
    if (!holdsAny(lower, [' by ', ' to ', 'discretion of']))
        return undefined;
    const decided = DECIDED_BY.find(lower) ?? placeOf(AT_DISCRETION, lower);
    if (decided === undefined)
        return undefined;
    const rest = text.slice(decided.end);
    return nameOf(rest.slice(0, CLAUSE_END.exec(rest)?.index));
}
function nameOf(text) {
    let name = text.trim();
    while (LEADING.test(name))
        name = name.replace(LEADING, '').trim();
    if (name.split(' ').length > MOST_WORDS || severity_owner_VERB.test(name))
        return undefined;
    return SOMEBODY.test(name) || ACRONYM.test(name) ? name : undefined;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/status-updates.ts


/** Reporters hear of the progress so often; a cadence comes before a single limit. */
const statusUpdates = defineReader('statusUpdates', (document) => {
    const promises = promisesFor(document, 'updates');
    const promise = promises.find(({ phrase }) => phrase.repeats) ?? promises[0];
    if (promise === undefined)
        return undefined;
    const { phrase, strength } = promise;
    return {
        span: spanOf(document, promise),
        strength,
        every: phrase.within,
        ...(phrase.businessDays ? { businessDays: true } : {}),
    };
});

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/supported-versions/elsewise.ts

const ELSEWISE = [
    /(?:vers(?:ões|iones|ions|ioni) (?:suportadas|soportadas|compatibles|supportées|maintenues|supportate)|unterstützte versionen|поддерживаемые версии|支持的?版本|サポート対象(?:の)?バージョン|지원(?:되는)? 버전)\s?[:：]\s?\S/,
    near(30, /(?:最新|最近|当前|目前|當前)/, /(?:版本|版|分支)/, /(?:支持|支援|更新|修复|修復|维护|維護)/),
    near(20, /(?:支持|支援|修复|修復|维护|維護)/, /(?:最新|最近|当前|當前)/, /(?:版本|版|分支)/),
    near(30, /(?:最新|現行|現在)/, /(?:バージョン|版|リリース)/, /(?:サポート|セキュリティ|更新|対応|対象|修正|適用)/),
    near(30, /(?:최신|현재)/, /(?:버전|릴리)/, /(?:지원|업데이트|패치)/),
    near(60, /(?:последн|текущ|актуальн)/, /(?:верси|выпуск|релиз|ветк)/, /(?:поддерж|обновл|исправл)/),
    near(60, /(?:поддерж|обновл|исправл)/, /(?:последн|текущ|актуальн)/, /(?:верси|выпуск|релиз|ветк)/),
    near(60, /(?:neuest|aktuell|letzt)/, /(?:version|release)/, /(?:unterstütz|sicherheitsupdate|gepflegt|gewartet|support)/),
    near(60, /(?:unterstütz|sicherheitsupdate)/, /(?:neuest|aktuell|letzt)/, /(?:version|release)/),
    near(60, /(?:dernière|récente|actuelle)/, /version/, /(?:support|prise en charge|mises? à jour|corrig|maintenu)/),
    near(60, /version/, /(?:récente|actuelle)/, /(?:support|prise|mises? à jour|corrig|maintenu)/),
    near(60, /(?:última|ultima|reciente|actual)/, /(?:versi[óo]n|release)/, /(?:soport|compatib|actualizaci|parche|manten|recib)/),
    near(60, /versi[óo]n/, /(?:reciente|actual)/, /(?:soport|compatib|actualizaci|parche|manten|recib)/),
    near(60, /(?:última|recente|atual)/, /(?:vers[ãa]o|release)/, /(?:suport|atualiza|corre|mantid|receb)/),
    near(60, /vers[ãa]o/, /(?:recente|atual)/, /(?:suport|atualiza|corre|mantid|receb)/),
    near(60, /(?:ultima|recente|corrente)/, /versione/, /(?:support|aggiorn|mantenut)/),
];
/** Whether lower-case text in another language than English says which versions get fixes. */
function saysWhichVersionsElsewise(lower) {
    return ELSEWISE.some((pattern) => pattern.test(lower));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/supported-versions/heading.ts

const SUPPORT = where('support|maintained|end-of-life|end of life|eol|lifetime|lifecycle|life cycle', /\b(?:support|maintained|end[- ]of[- ]life|eol\b|life ?(?:time|cycle))/);
const VERSION = ['version', 'release', 'branch', 'product'];
/** Headings that say it in other words. */
const OTHERWISE = anyOf(where('version', /^(?:versions?|versioning)$|\b(?:patched|covered) versions?\b|\bversions? (?:that|which|we|receiving|with|under)\b/), where('end-of-life|end of life|eol', /^(?:end[- ]of[- ]life|eol)$/), where('support |policy|coverage', /\bsupport (?:policy|matrix|window|period|lifecycle|status|schedule|timeline)\b|\bsecurity (?:fix|patch|update|support) (?:policy|coverage)\b/));
const FOREIGN_SUPPORT = '支持|支援|サポート|対応|対象|지원|поддерж|unterstützt|gepflegt|support|prise|maintenue|soport|compatib|manten|suport|mantid|ondersteund|wspierane|destekle|didukung|podporovan|stöd|støtte|understøtt|hỗ trợ|підтримуван|مدعوم';
const FOREIGN_VERSION = '版本|バージョン|버전|верси|version|versões|versioni|versies|wersje|sürüm|versi |verze|phiên bản|версі|الإصدارات';
const ELSEWISE_SUPPORT = FOREIGN_SUPPORT.split('|');
const ELSEWISE_VERSION = FOREIGN_VERSION.split('|');
/** Headings that promise it without the word for versions. */
const ELSEWISE_RANGE = where('サポート|支持|支援|지원|unterstützt', /(?:サポート|支持|支援|지원) ?(?:対象|範囲|範圍|范围|对象|범위|대상)|unterstützter stand|unterstützte (?:branches|zweige)/);
/** How releases are made is another matter. */
const PROCESS = ['process', 'procedure', 'security release', 'releasing', 'release notes'];
/** Whether a heading, in lower case, promises to say which versions are supported. */
function isSupportHeading(lower) {
    if (holdsAny(lower, PROCESS))
        return false;
    return ((holdsAny(lower, VERSION) && SUPPORT.test(lower)) ||
        OTHERWISE.test(lower) ||
        ELSEWISE_RANGE.test(lower) ||
        (holdsAny(lower, ELSEWISE_SUPPORT) && holdsAny(lower, ELSEWISE_VERSION)));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/supported-versions/wording.ts

const VERSIONS = 'version|release|branch|series|line|minor|major';
const wording_VERSION = /\b(?:versions?|releases?|branch(?:es)?|series|lines?|minors?|majors?)\b/;
const RECENT = 'latest|most recent|newest|current|last';
const IS_RECENT = /\b(?:latest|most recent|newest|current|last)\b/;
/** "security fixes are provided for the latest release", "the latest version is supported" */
const BY_AGE = where(`${RECENT}|recent|previous|older|earlier|active|non-eol|only|stable|lts`, where('fix|patch|update|backport|back-port|support|security release', near(50, /\b(?:security (?:fix(?:es)?|patch(?:es)?|updates?|releases?|support|backports?)|(?:bug ?)?fixes|patches|updates|backports|support)\b/, /\b(?:provided?|released|available|made|applied|issued|offered|given|published|supplied|limited|delivered|backported|shipped|land|lands|for|to|only)\b/, /\b(?:latest|most recent|newest|current|last|recent|previous|older|active|non-eol|only)\b/, wording_VERSION)), where('support|maintained|security |patched|receive|eligible', near(60, /\b(?:latest|most recent|newest|current|last|stable|lts|older|previous|earlier|only)\b/, wording_VERSION, /\b(?:(?:un)?supported|(?:un)?maintained|support|security (?:updates?|fix(?:es)?|patch(?:es)?)|patched|receives?|eligible)\b/)), where('support|maintain|backport|analy|accept', near(40, /\b(?:supports?|supporting|maintains?|maintaining|supported|maintained|backport(?:s|ed)?|analy[sz]es?|accepts?)\b/, /\b(?:only|latest|most recent|newest|current|last)\b/, wording_VERSION)), where('patch|fixed|addressed|fix ', near(30, /\b(?:patch|fix) (?:only )?the (?:latest|most recent|newest|current|last)\b/, wording_VERSION), near(40, /\b(?:fixed|patched|addressed)\b/, IS_RECENT, wording_VERSION, /\bonly\b/)));
/** "these versions are no longer supported", "supported versions: 2.x" */
const BY_STATE = anyOf(where('security ', where('active|non-eol|maintained', near(40, /\bsecurity (?:fixes|patches|updates)\b/, /\b(?:active|non-eol|maintained)\b/, /\b(?:versions|releases|branches|series|lines)\b/))), where('supported|maintained|receiving|reached', near(60, wording_VERSION, /\b(?:(?:are|is) (?:(?:not|no longer|currently|actively|still|being|only) ){0,2}(?:supported|maintained)|(?:are|is|currently) receiving|reached (?:their |its )?end)\b/)), where('receive', near(90, wording_VERSION, /\breceives?\b/, /\b(?:support|updates?|fix(?:es)?|patch(?:es)?|backports?)\b/)), where('which version', near(40, /\bwhich versions\b/, /\b(?:eligible|supported|maintained)\b/)), where('supported ', /^(?:currently |actively )?supported (?:versions?|releases?|branch(?:es)?)(?: are\b| include\b|:)/), where('support', near(30, /\bsupport\b/, /\b(?:ends?|lasts?|until|expires)\b/, wording_VERSION), near(40, /\b(?:do not|don't|does not|doesn't|will not|cannot|not) (?:support|backport|maintain)\b/, /\b(?:older|previous|old|earlier|versions?|releases?)\b/)));
/** "only 2.x is supported", "main is maintained", "there is no LTS" */
const BY_NAME = anyOf(where('supported|maintained|patched|security ', near(30, /\b(?:v?\d{1,4}|\d\.x|main|master|trunk|head)\b/, /^[\w.*)`]{0,9}(?: branch)? (?:is|are|will be|gets?|receives?) /, /\b(?:supported|maintained|patched|security (?:updates?|fix(?:es)?|patch(?:es)?))\b/)), where('support|maintain|security ', near(30, /\b(?:supported|maintained|supports?|maintains?|security (?:updates?|fix(?:es)?|patch(?:es)?))\b/, /\b(?:only|for|on|to)\b/, /(?:\bv?\d{1,4}\.(?:\d|x|\*)|\b(?:main|master|trunk) branch)/)), where('term support|lts|backport', near(40, /\bno\b/, /\b(?:long[- ]term support|lts|backports)\b/), near(40, /\bnot backport\b|n't backport\b/, /\b(?:older|previous|old|earlier|versions?|releases?)\b/)));
const PROSE = anyOf(where(VERSIONS, BY_AGE, BY_STATE), BY_NAME);
const wording_NAMES = /\b(?:latest|most recent|newest|current|last|only|main|master|lts|\d{1,4}(?:\.(?:\d|x))?|v\d{1,4}|two|three|four|five)\b/;
/** What a reader should do, or what happens in some case, is no statement of support. */
const NO_STATEMENT = /\b(?:upgrad(?:e|ing)|updat(?:e|ing) to|always use|use the|using the|run the|running the|make sure|ensure|check (?:that|if|whether)|reproduc\w+|verify|stay on|keep|as soon as)\b/;
const BUT_STATED = /\bonly\b|\bsupported\b|\breceives\b|\bno longer\b/;
const wording_CASE = /^(?:if|when|once|before|after|should|in case)\b/;
const POINTER = /\b(?:see|refer|found|find|listed|check|consult|visit|detail\w*|described|documented|information|available|read|outlined)\b/;
const SUPPORT_PAGE = anyOf(where('support|matrix|life|policy|schedule|series', /\bsupport (?:policy|matrix|window|status|period|lifecycle|schedule|page|timeline)\b|\b(?:release|version|product|support) ?(?:matrix|life ?cycle|lifetime|policy)\b/, /\bend[- ]of[- ]life\b|\bmaintenance (?:policy|schedule)|\brelease series\b/), where('supported', near(30, /\bsupported\b/, /\b(?:versions?|releases?|branch(?:es)?)/), near(50, /\b(?:versions?|releases?|branch(?:es)?|series)\b/, /\bsupported\b/)));
/** Whether lower-case English text says which versions get fixes. */
function saysWhichVersions(lower) {
    if (!PROSE.test(lower) || wording_CASE.test(lower))
        return false;
    return !NO_STATEMENT.test(lower) || BUT_STATED.test(lower);
}
/** Whether it names them at all: "the latest", "2.x", "the last three". */
function namesVersions(lower) {
    return wording_NAMES.test(lower);
}
/** Whether it sends the reader elsewhere. */
function wording_pointsElsewhere(lower) {
    return POINTER.test(lower);
}
/** Whether it sends the reader to a page that says so. */
function pointsToSupport(lower) {
    return SUPPORT_PAGE.test(lower) && POINTER.test(lower);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/supported-versions/statement.ts







/** What the section for it says, else what any sentence says. */
function findSupportStatement(document) {
    for (const section of document.sections) {
        if (section.heading === undefined || !isSupportHeading(section.heading.flow.lower))
            continue;
        const statement = inSection(document, section);
        if (statement !== undefined)
            return statement;
    }
    return statement_anywhere(document);
}
function inSection(document, section) {
    const sentences = section.blocks.filter(statement_isText).flatMap((block) => block.sentences);
    const first = sentences[0];
    if (first === undefined || /^use this section\b/.test(first.lower))
        return undefined;
    const prose = sentences.find(({ lower }) => saysWhichVersions(lower));
    if (prose !== undefined)
        return { form: formOf(document, prose), sentence: prose };
    const link = sentences.find((sentence) => statement_isPointer(document, sentence));
    if (link !== undefined)
        return { form: 'link', sentence: link };
    const isLink = hasLink(document, first) && !namesVersions(first.lower);
    return { form: isLink ? 'link' : 'prose', sentence: first };
}
function statement_isText({ kind }) {
    return kind !== 'code' && kind !== 'html';
}
function statement_anywhere(document) {
    const about = sentencesAbout(document, TOPIC.support | TOPIC.fix).filter(({ block }) => block.kind === 'paragraph');
    const prose = about.find(({ lower }) => saysWhichVersions(lower)) ??
        foreignSentences(document).find(({ lower }) => saysWhichVersionsElsewise(lower));
    if (prose !== undefined)
        return { form: formOf(document, prose), sentence: prose };
    const link = about.find((sentence) => statement_isPointer(document, sentence));
    return link === undefined ? undefined : { form: 'link', sentence: link };
}
/** A sentence that names no version stands for the page that its paragraph links to. */
function formOf(document, statement) {
    const { lower, block } = statement;
    if (namesVersions(lower))
        return 'prose';
    if (wording_pointsElsewhere(lower) && hasLink(document, statement))
        return 'link';
    return block.sentences.some((sentence) => statement_isPointer(document, sentence)) ? 'link' : 'prose';
}
function statement_isPointer(document, sentence) {
    return pointsToSupport(sentence.lower) && hasLink(document, sentence);
}
function hasLink(document, sentence) {
    return linksIn(document, sentence).some(({ kind }) => kind !== 'image');
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/supported-versions/verdict.ts
const YES_MARK = /[✅✔☑✓✓🟢👍🆗]|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|check_mark|green_circle|large_green_circle|green_heart|ok|\+1|thumbsup):/u;
const NO_MARK = /[❌❎✖✗✘✕⛔🚫🔴🛑]|:(?:x|no_entry(?:_sign)?|negative_squared_cross_mark|heavy_multiplication_x|cross_mark|red_circle|stop_sign|-1|thumbsdown):/u;
const NO = /^(?:n|no|none|false|never|eol|×|nein|non|n[ãa]o|нет|ні|nie|nej|nee|hayır|tidak|không|否|不|いいえ|아니)(?![a-zа-яё])|\b(?:not|no longer|unsupported|unmaintained|end[- ]of[- ](?:life|support|maintenance)|deprecated|discontinued|obsolete|retired|expired|dropped|abandoned|archived|nicht|non pris|no soportad|sin soporte|sem suporte)|n't\b|(?:не|больше не) поддерж|不再|不支持|停止|终止|終了|非対応|対象外|未対応|미지원|종료|않/;
const YES = /^(?:y|yes|true|full(?:y)?|current(?:ly)?|active(?:ly)?|latest|stable|lts|supported|maintained|security|ok|ja|oui|s[íi]|sim|да|так|tak|ano|evet|ya|có|是|はい|예|네|支持|支援|対応|サポート|지원)(?![a-zа-яё])|\b(?:supported|maintained|receiv\w+ (?:security )?(?:fixes|patches|updates)|(?:security|critical|bug) ?(?:fixes|patches|updates|support)|fixes|unterstützt|supportée?|prise? en charge|soportad[oa]|suportad[oa]|compatible)\b|поддерживается/;
/** "until 2027", "EOL 2026-09-28": a date says neither yes nor no without a clock. */
const DATED = /\b(?:19|20)\d\d\b/;
/** What a table's cell says of a version: supported, not supported, or neither. */
function verdictOf(lower) {
    const yes = YES_MARK.test(lower);
    const no = NO_MARK.test(lower);
    if (yes !== no)
        return yes;
    if (yes)
        return undefined;
    if (NO.test(lower))
        return DATED.test(lower) ? undefined : false;
    return YES.test(lower) ? true : undefined;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/supported-versions/version-table.ts


const VERSION_COLUMN = /version|release|branch|series|\btags?\b|バージョン|リリース|版本|发布|버전|릴리|верс[иі]|ветк|выпуск|versi[óo]n|vers[ãa]o|wersj|sürüm|versie|versi\b|verze|phiên bản|الإصدار/;
/** Columns of a list of past vulnerabilities. */
const ADVISORY_COLUMN = /affected|patched|fixed in|fixed version|vulnerable|\bcve|advisory|severity|reporter|credit|受影响/;
/** From the column that answers best to the one that answers worst. */
const SUPPORT_COLUMNS = [
    /support|maint|支持|支援|サポート|対応|対象|维护|維護|지원|поддерж|soporta|soporte|suport|compatib|unterst|gepflegt|prise|ondersteun|destek|wspar|wspier|obsług|podpor|stöd|støtt|understøtt|didukung|dukungan|hỗ trợ|підтрим|مدعوم/,
    /secur|sicherheit|sécurité|seguridad|segurança|安全|セキュリティ|보안|безопасн/,
    /fix|patch|update/,
    /status|état|estado|stato|状态|狀態|ステータス|상태|статус|active/,
];
/** A column of dates is the last to ask. */
const DATE_COLUMN = /until|end.?of|\beol\b|expir|lifetime|life ?cycle|期限|截止|hasta|jusqu|bis\b|até/;
/** The first table of supported versions, or nothing. */
function findVersionTable({ blocks }) {
    for (const [at, header] of blocks.entries()) {
        const columns = header.kind === 'table-header' ? version_table_columnsOf(header) : undefined;
        if (columns === undefined)
            continue;
        const rows = rowsOf(blocks, at);
        return {
            start: header.start,
            end: rows.at(-1)?.end ?? header.end,
            rows: rows.flatMap(({ cells }) => version_table_readRow(cells, columns)),
        };
    }
    return undefined;
}
function version_table_columnsOf(header) {
    const { cells } = header;
    const named = cells.findIndex(({ lower }) => VERSION_COLUMN.test(lower));
    const version = named === -1 && isUnderSupportHeading(header) ? 0 : named;
    const name = cells[version]?.lower;
    if (name === undefined || cells.some(({ lower }) => ADVISORY_COLUMN.test(lower)))
        return undefined;
    const support = supportColumn(cells, version);
    if (support === -1 && !name.includes('support') && !isUnderSupportHeading(header)) {
        return undefined;
    }
    return { version, support };
}
/** Its rows are not read; that there is a table is. */
function isHtmlVersionTable({ source }, block) {
    if (block.kind !== 'html' || !isUnderSupportHeading(block))
        return false;
    const table = source.text.indexOf('<table', block.start);
    return table !== -1 && table < block.end;
}
function supportColumn(cells, version) {
    const isDate = ({ lower }) => DATE_COLUMN.test(lower);
    for (const pattern of SUPPORT_COLUMNS) {
        const column = cells.findIndex((cell, at) => at !== version && pattern.test(cell.lower) && !isDate(cell));
        if (column !== -1)
            return column;
    }
    return cells.findIndex((cell, at) => at !== version && isDate(cell));
}
function isUnderSupportHeading({ section }) {
    return section.heading !== undefined && isSupportHeading(section.heading.flow.lower);
}
function rowsOf(blocks, header) {
    const rows = [];
    for (let at = header + 1; blocks[at]?.header === blocks[header]; at++) {
        const row = blocks[at];
        if (row !== undefined)
            rows.push(row);
    }
    return rows;
}
function version_table_readRow(cells, { version, support }) {
    const name = cells[version]?.text ?? '';
    if (name === '')
        return [];
    const supported = support === -1 ? undefined : verdictOf(cells[support]?.lower ?? '');
    return [{ version: name, ...(supported === undefined ? {} : { supported }) }];
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/supported-versions.ts



/** Which versions get security fixes: a table says it best, then a sentence, then a link. */
const supportedVersions = defineReader('supportedVersions', (document) => {
    const { source } = document;
    const table = findVersionTable(document);
    if (table !== undefined) {
        return { span: source.span(table.start, table.end), form: 'table', rows: table.rows };
    }
    const html = document.blocks.find((block) => isHtmlVersionTable(document, block));
    if (html !== undefined)
        return { span: source.span(html.start, html.end), form: 'table' };
    const statement = findSupportStatement(document);
    if (statement === undefined)
        return undefined;
    const { form, sentence } = statement;
    return { span: source.span(sentence.start, sentence.end), form };
});

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/timelines-binding.ts




const timelines_binding_book = new Phrasebook([
    [
        'timeline',
        'timeline*, timeframe*, time line*/frame*/limit*, deadline*, response/resolution/reaction/fix/remediation time*/target*/goal*/window*, targets, sla, slas, service level',
    ],
    [
        'loose',
        "suggestion*, suggested, guideline*, guidance, nonbinding, non binding, best effort, aspirational, indicative, not/than ?as ?a/an ?_ binding/guarantee*/commitment*/promise*/sla/slas/contract*/obligation*/deadline*, not/than ?as ?a/an service level, cannot/can't/don't guarantee/promise/commit, can/do not guarantee/promise/commit, no sla/slas/guarantee*/formal/service, without guarantee*, only/just/rough estimate*/goal*/target*, estimates/goals/targets only",
    ],
    [
        'firm',
        'binding, firm/hard/strict/mandatory/contractual/guaranteed deadline*/timeline*/timeframe*/commitment*, firm/hard/strict/mandatory/contractual/guaranteed time limit*/frame*, deadline*/timeline*/timeframe*/limits/frames/targets/slas/times are/is/will/must ?be ?_ commitment*/guaranteed/mandatory/firm/strict/met/kept/enforced',
    ],
]);
/** The policy says whether it is to be held to its limits. */
const timelinesBinding = defineReader('timelinesBinding', (document) => {
    for (const sentence of sentencesAbout(document, TOPIC.time)) {
        if (!timelines_binding_mayTell(sentence.lower))
            continue;
        const words = wordsOf(sentence.lower);
        if (!timelines_binding_book.has(words, 'timeline'))
            continue;
        const isLoose = timelines_binding_book.has(words, 'loose');
        if (isLoose || timelines_binding_book.has(words, 'firm')) {
            return { span: spanOf(document, sentence), value: !isLoose };
        }
    }
    return undefined;
});
/** Beginnings of the words that a statement about limits cannot do without. */
const timelines_binding_STEMS = ['time', 'deadline', 'target', 'goal', 'window', 'sla', 'service'];
function timelines_binding_mayTell(lower) {
    return timelines_binding_STEMS.some((stem) => lower.includes(stem));
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/triage.ts


/** A report is assessed within a limit. */
const triage = defineReader('triage', (document) => orAbsent(windowsFor(document, 'triage')));

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/upstream.ts




const upstream_book = new Phrasebook([
    [
        'others',
        'upstream*, third party/parties, another/other/external project*/vendor*/party/parties, dependency, dependencies, downstream*',
    ],
    [
        'plan',
        'timeline*, timeframe*, timetable*, time line*/frame*/table*, schedule*, release/disclosure/embargo date*, deadline*, embargo, embargoes, timing, coordinated disclosure',
    ],
    [
        'adjusts',
        'adjust*, adapt*, follow*, align*, depend on/upon, depends on/upon, depending on/upon, fit, shift*, extend*, lengthen*, respect*, honor*, honour*, chang*, affect*, influenc*, defer*, match*, synchroni*, coordinat*, delay*, tak* precedence, tak* into account, in line with, longer',
    ],
]);
const upstream_OTHERS = ['stream', 'third', 'other', 'external', 'dependenc'];
/** Another project's date moves the plan. */
const upstream = defineReader('upstream', (document) => {
    const topics = TOPIC.time | TOPIC.embargo;
    const sentence = sentencesAbout(document, topics).find(({ lower }) => isAdjusted(lower));
    return sentence === undefined ? undefined : { span: spanOf(document, sentence) };
});
function isAdjusted(lower) {
    if (!upstream_OTHERS.some((stem) => lower.includes(stem)))
        return false;
    const words = wordsOf(lower);
    return upstream_book.has(words, 'others') && upstream_book.has(words, 'plan') && upstream_book.has(words, 'adjusts');
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/index.ts







































/** Every reader, in the order of the process. */
const readers = [
    reportChannels,
    forbidsPublicReports,
    directsPublicReports,
    acknowledgement,
    triage,
    statusUpdates,
    fixTeam,
    fix,
    release,
    disclosure,
    publicDisclosure,
    upstream,
    releaseDayAgreement,
    timelinesBinding,
    supportedVersions,
    encryption,
    reportContents,
    safeHarbor,
    scope,
    credit,
    embargoPolicy,
    embargoBreach,
    bounty,
    cvss,
    severityBands,
    severityOwner,
    cve,
    privateFix,
    approval,
    releaseWindow,
    binaries,
    backports,
    distributors,
    announcementChannels,
    announcementContent,
    announcementTemplate,
    forthcomingNotice,
    retrospective,
    securityTeam,
];

;// CONCATENATED MODULE: ./packages/policy-lint/src/facts/read-facts.ts

/** Reads every promise that one document makes. */
function readFacts(document) {
    const facts = {};
    for (const { fact, read } of readers) {
        const value = read(document);
        if (value !== undefined)
            facts[fact] = value;
    }
    return facts;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/linked/target-path.ts
/** Whether a URL leads to another site: it has a scheme, or takes the one of its page. */
const target_path_ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
/**
 * The path from the root that a relative target (without query and fragment) leads to from a file;
 * nothing where it leads out of the root, which is the empty path. GitHub reads a leading slash as
 * the root of the repository. Where the file itself is given from the root of the disk, so is this.
 */
function targetPath(target, from) {
    if (target.startsWith('/'))
        return normalized(decodedUri(target.slice(1)));
    return normalized(`${from.slice(0, from.lastIndexOf('/') + 1)}${decodedUri(target)}`);
}
/** What a percent-encoded text stands for; itself where it is not well encoded. */
function decodedUri(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Without `.` and `..`; nothing where `..` climbs out. */
function normalized(path) {
    const root = path.startsWith('/') ? '/' : '';
    const kept = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            kept.push(part);
        else if (kept.pop() === undefined)
            return undefined;
    }
    return `${root}${kept.join('/')}`;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/linked/linked-paths.ts

/** Texts that may be a part of a policy. */
const TEXT = /\.(?:md|markdown|rst|adoc|asciidoc|txt)$/i;
/** Names that say what the file is about. */
const linked_paths_ABOUT = /secur|vulnerab|disclos|embargo|distribut|psirt|incident|report(?:ing)?[-_ ](?:a[-_ ])?(?:vuln|secur|issue|bug)|cve|advisor/i;
/** Well-known files that every repository links to and that promise nothing of this kind. */
const linked_paths_OTHERS = /(?:^|\/)(?:readme|contributing|code[-_]of[-_]conduct|changelog|changes|license|governance|support|codeowners)[^/]*$/i;
/** The repository's files that a policy links to as parts of itself, by their path from the root. */
function linkedPaths({ links, source }) {
    const paths = new Set();
    for (const { kind, url } of links) {
        if (kind !== 'link' && kind !== 'definition')
            continue;
        const path = fileAt(url, source.path);
        if (path !== undefined && isPart(path) && path !== source.path)
            paths.add(path);
    }
    return [...paths];
}
function isPart(path) {
    return TEXT.test(path) && linked_paths_ABOUT.test(path) && !linked_paths_OTHERS.test(path);
}
/** Where a relative link leads; links to other sites and into the text itself lead to no file. */
function fileAt(url, from) {
    const [target = ''] = url.split(/[?#]/);
    return target === '' || target_path_ELSEWHERE.test(target) ? undefined : targetPath(target, from);
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/linked/merge-facts.ts
/**
 * The facts of a policy completed by those of a file it links to: lists are joined, a fact that the
 * policy states stands, and each fact from the linked file says so by its `path`.
 */
function completedBy(facts, linked, path) {
    const added = withPath(linked, path);
    const merged = { ...facts };
    for (const name of Object.keys(added)) {
        const own = facts[name];
        const other = added[name];
        merged[name] = isList(own) && isList(other) ? merge_facts_joined(own, other) : (own ?? other);
    }
    // Every value comes from the fact of the same name in one of two sets of facts.
    return { ...merged, ...distributorsOf(facts, added), ...teamOf(facts, added) };
}
function isList(value) {
    return Array.isArray(value);
}
/** A channel that both name is one channel. */
function merge_facts_joined(own, other) {
    const known = new Set(own.map(merge_facts_keyOf));
    return [...own, ...other.filter((item) => !known.has(merge_facts_keyOf(item)))];
}
function merge_facts_keyOf(item) {
    return JSON.stringify(item, (key, value) => key === 'span' || key === 'path' || key === 'strength' ? undefined : value);
}
function distributorsOf({ distributors: own }, { distributors: other }) {
    if (own === undefined || other === undefined)
        return {};
    const distributors = {
        ...other,
        ...own,
        leadTimes: [...own.leadTimes, ...other.leadTimes],
    };
    return { distributors: withoutPath(distributors, own) };
}
function teamOf({ securityTeam: own }, { securityTeam: other }) {
    if (own === undefined || other === undefined)
        return {};
    const members = own.members.length > 0 ? own.members : other.members;
    const securityTeam = { ...other, ...own, members };
    return { securityTeam: withoutPath(securityTeam, own) };
}
/** The fact itself stands where the policy states it. */
function withoutPath(fact, { path }) {
    if (path !== undefined)
        return fact;
    const entries = Object.entries(fact).filter(([key]) => key !== 'path');
    // Only the optional path is taken away.
    return Object.fromEntries(entries);
}
/** The same value with the path on every part that has a span. */
function withPath(value, path) {
    if (Array.isArray(value))
        return value.map((item) => withPath(item, path));
    if (typeof value !== 'object' || value === null)
        return value;
    const parts = Object.entries(value).map(([key, part]) => [
        key,
        key === 'span' ? part : withPath(part, path),
    ]);
    const copy = Object.fromEntries(parts);
    return 'span' in value ? { ...copy, path } : copy;
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/source/source-text.ts
/** The text of a file with its path; offsets are UTF-16 code units, as everywhere in this package. */
class source_text_SourceText {
    path;
    text;
    #lineStarts;
    constructor(path, text) {
        this.path = path;
        this.text = text;
    }
    get lineCount() {
        return this.#starts().length;
    }
    /** 1-based line and column of an offset. */
    position(offset) {
        const starts = this.#starts();
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    }
    span(start, end) {
        return { start: this.position(start), end: this.position(end) };
    }
    /** The offset of a position; the inverse of `position`. */
    offset({ line, column }) {
        const starts = this.#starts();
        const start = starts[Math.min(line, starts.length) - 1] ?? 0;
        return Math.min(start + column - 1, this.text.length);
    }
    /** The text of a 1-based line without its line ending. */
    line(number) {
        const starts = this.#starts();
        const from = starts[number - 1];
        if (from === undefined)
            return '';
        let end = starts[number] ?? this.text.length;
        while (end > from && '\r\n'.includes(this.text.charAt(end - 1)))
            end--;
        return this.text.slice(from, end);
    }
    #starts() {
        if (this.#lineStarts !== undefined)
            return this.#lineStarts;
        const starts = [0];
        for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) {
            starts.push(at + 1);
        }
        this.#lineStarts = starts;
        return starts;
    }
}

;// CONCATENATED MODULE: ./packages/policy-lint/src/read-policy.ts







/** A policy in more files than this is not one that anybody reads. */
const MAX_LINKED = 8;
/** Links of linked files are followed, theirs are not. */
const MAX_DEPTH = 2;
/** Reads a policy, and the files of the repository that it links to as parts of itself. */
function readPolicy(path, text, { readLinked } = {}) {
    const document = readDocument(new source_text_SourceText(path, text));
    const own = readFacts(document);
    const linked = readLinked === undefined ? [] : follow(document, readLinked);
    const facts = linked.reduce((all, other) => completedBy(all, readFacts(other), other.source.path), own);
    return { document, documents: [document, ...linked], facts, kind: kindOf(document, own) };
}
/** The linked files breadth first, each once. */
function follow(document, readLinked) {
    const found = [];
    const seen = new Set([document.source.path]);
    let layer = [document];
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
        const paths = layer.flatMap(linkedPaths).filter((path) => !seen.has(path));
        layer = [...new Set(paths)].slice(0, MAX_LINKED - found.length).flatMap((path) => {
            seen.add(path);
            const text = readLinked(path);
            return text === undefined || text.length > MAX_BYTES
                ? []
                : [readDocument(new source_text_SourceText(path, text))];
        });
        found.push(...layer);
    }
    return found;
}

;// CONCATENATED MODULE: ./actions/build-release/src/guard/read-window.ts


async function read_window_readWindow({ policyPath, configPath }, checkout) {
    const written = checkout.readText(configPath);
    const config = written === undefined ? undefined : await readConfig(configPath, written);
    const path = policyPath ?? config?.config.policy ?? policiesAmong(checkout.files())[0];
    if (path === undefined) {
        return unknown('no security policy is there to say when the release window opens');
    }
    const text = decode(path, checkout.readBytes(path));
    const { facts } = readPolicy(path, text, { readLinked: checkout.readText });
    const window = processOf(facts, config).process.releaseWindow;
    if (window !== undefined)
        return { status: 'promised', value: window };
    return facts.releaseWindow === undefined
        ? { status: 'none' }
        : unknown('the release window of the policy has a time or zone that cannot be reckoned with');
}
function unknown(sentence) {
    return { status: 'unknown', sentence };
}


/***/ })

};
