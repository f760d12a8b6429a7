export const id = 946;
export const ids = [946];
export const modules = {

/***/ 2946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendKey: () => (/* binding */ sendKey)
});

// EXTERNAL MODULE: ./packages/case/src/run/read-workspace-file.ts
var read_workspace_file = __webpack_require__(3372);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/core/src/error.ts
var error = __webpack_require__(7134);
;// CONCATENATED MODULE: ./packages/channels/src/token.ts


const LEAST_SECRET = 32;
/** Throws `CONFIG_INVALID` for a secret of fewer than 32 characters. */
function tokensFrom(secret) {
    if (secret.length < LEAST_SECRET) {
        const message = `The secret that names notices has ${secret.length} characters, expected at least ${LEAST_SECRET}; make one with "openssl rand -hex 32".`;
        throw new error/* EmbargoError */.k('CONFIG_INVALID', message);
    }
    return ({ case: caseId, phase, channel, recipient }) => (0,external_node_crypto_.createHmac)('sha256', secret)
        .update(['embargo-send', caseId, phase, channel, recipient].join('\0'))
        .digest('hex')
        .slice(0, 32);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/.pnpm/nodemailer@10.6.0/node_modules/nodemailer/dist/esm/smtp-connection/index.js + 2 modules
var smtp_connection = __webpack_require__(2912);
;// CONCATENATED MODULE: ./packages/channels/src/mail/smtp-line.ts


const CONNECT_MS = 30_000;
const SILENCE_MS = 60_000;
const TLS_FROM_THE_START = 465;
/** Connects by TLS or not at all. */
function openLine(server) {
    const connection = new smtp_connection/* default */.A(optionsOf(server));
    let isOpen = true;
    // An error may come by itself as well as in the place of an answer.
    let fail;
    const line = {
        isOpen: () => isOpen,
        give: (mail) => give(connection, mail, (onError) => (fail = onError)),
        close: () => {
            connection.close();
        },
    };
    return new Promise((resolve) => {
        fail = (error) => {
            connection.close();
            resolve({ isOpen: false, error });
        };
        connection.on('end', () => (isOpen = false));
        connection.on('error', (error) => {
            fail(error);
        });
        const answer = (error) => {
            if (error)
                fail(error);
            else
                resolve({ isOpen: true, line });
        };
        connection.connect((error) => {
            if (error || server.user === undefined)
                answer(error);
            else
                login(connection, server, answer);
        });
    });
}
function give(connection, { from, to, raw }, listen) {
    return new Promise((resolve) => {
        let isHandedOver = false;
        const fail = (error) => {
            resolve({ isTaken: false, error, isHandedOver });
        };
        listen(fail);
        // Before its source has ended, the mail's final dot was not written.
        const source = external_node_stream_.Readable.from([raw]).once('end', () => (isHandedOver = true));
        connection.send({ from, to, size: raw.length }, source, (error) => {
            if (error)
                fail(error);
            else
                resolve({ isTaken: true });
        });
    });
}
function optionsOf({ host, port, ca, name, silenceMs = SILENCE_MS }) {
    return {
        host,
        port,
        secure: port === TLS_FROM_THE_START,
        requireTLS: true,
        tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
        connectionTimeout: CONNECT_MS,
        greetingTimeout: CONNECT_MS,
        socketTimeout: silenceMs,
        ...(name === undefined ? {} : { name }),
    };
}
function login(connection, { user, password }, done) {
    connection.login({ user, pass: password, credentials: { user, pass: password } }, done);
}

;// CONCATENATED MODULE: ./packages/channels/src/mail/smtp-refusal.ts
const RECONNECT_MS = 5_000;
const GREYLISTED_MS = 60_000;
const NOT_TRUSTED = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
/**
 * What an error of the SMTP client says about the mail. `isHandedOver`: all of it was given to the
 * connection, so that the server may have taken it before the answer was lost.
 */
function refusalOf(error, isHandedOver) {
    const { code, response, original } = partsOf(error);
    if (isHandedOver && code !== 'EMESSAGE') {
        return { status: 'unknown', reason: 'The mail server gave no answer to the end of the mail.' };
    }
    if (code === 'EAUTH')
        return refused('The mail server does not accept user and password');
    if (code === 'ETLS' || NOT_TRUSTED.test(original)) {
        return refused('The mail server offers no TLS that can be trusted');
    }
    if (response >= 500)
        return refused(`The mail server answered ${response}`);
    const reason = response >= 400
        ? `The mail server answered ${response}, which is for now.`
        : 'The mail server could not be reached.';
    const retryAfterMs = response >= 400 ? GREYLISTED_MS : RECONNECT_MS;
    return { status: 'not-sent', reason, retryAfterMs };
}
/** Whether the server ended the connection instead of saying anything of a mail (421, RFC 5321). */
function isLineGone(error) {
    const { response } = partsOf(error);
    return response === 0 || response === 421;
}
function refused(found) {
    return { status: 'refused', reason: `${found}, so nothing was sent.` };
}
function partsOf(error) {
    const fields = new Map(typeof error === 'object' && error !== null ? Object.entries(error) : []);
    const textOf = (name) => {
        const value = fields.get(name);
        return typeof value === 'string' ? value : '';
    };
    const response = fields.get('responseCode');
    return {
        code: textOf('code'),
        response: typeof response === 'number' ? response : 0,
        original: textOf('originalCode'),
    };
}

;// CONCATENATED MODULE: ./packages/channels/src/mail/smtp.ts



/** After so many mails a server may wonder, so the next goes over a new connection. */
const MOST_MAILS = 100;
/**
 * A server that mail is handed to, by TLS or not at all. Throws `CONFIG_INVALID` for a user without
 * a password.
 */
function smtpServer(options) {
    if ((options.user === undefined) !== (options.password === undefined)) {
        const message = 'The mail server has a user or a password alone, expected both or none; give the other.';
        throw new error/* EmbargoError */.k('CONFIG_INVALID', message);
    }
    const kept = keepLines(options.keepsMs);
    return { give: (mail) => smtp_give(options, kept, mail) };
}
async function smtp_give(options, kept, mail) {
    const old = kept.take();
    const given = old === undefined ? undefined : await giveOver(old, kept, mail);
    if (given !== undefined && !isUnbegun(given))
        return resultOf(given);
    const opened = await openLine(options);
    // What the library throws holds addresses and goes no further.
    if (!opened.isOpen)
        return refusalOf(opened.error, false);
    return resultOf(await giveOver({ line: opened.line, mails: 0 }, kept, mail));
}
async function giveOver({ line, mails }, kept, mail) {
    const given = await line.give(mail);
    if (given.isTaken && mails + 1 < MOST_MAILS)
        kept.keep({ line, mails: mails + 1 });
    else
        line.close();
    return given;
}
function keepLines(keepsMs = 0) {
    const timers = new Map();
    return {
        take() {
            for (const [one, timer] of timers) {
                clearTimeout(timer);
                timers.delete(one);
                if (one.line.isOpen())
                    return one;
            }
            return undefined;
        },
        keep(one) {
            const close = () => {
                timers.delete(one);
                one.line.close();
            };
            if (keepsMs === 0)
                close();
            else
                timers.set(one, setTimeout(close, keepsMs));
        },
    };
}
/** A server may end a connection between two mails; then it saw nothing of this one. */
function isUnbegun(given) {
    return !given.isTaken && !given.isHandedOver && isLineGone(given.error);
}
function resultOf(given) {
    if (given.isTaken)
        return { status: 'sent', receipt: {} };
    return refusalOf(given.error, given.isHandedOver);
}

;// CONCATENATED MODULE: ./packages/channels/src/configured/open-mail.ts

const SUBMISSION_PORT = 587;
/** The mail server of the configuration, see `SmtpOptions` for `keepsMs`. */
function openMail(mail, { user, password, ca }, { keepsMs = 0 } = {}) {
    const { host, port = SUBMISSION_PORT, from, fromName } = mail;
    const transport = smtpServer({
        host,
        port,
        keepsMs,
        ...(user === undefined ? {} : { user }),
        ...(password === undefined ? {} : { password }),
        ...(ca === undefined ? {} : { ca }),
    });
    return { transport, from, ...(fromName === undefined ? {} : { fromName }) };
}

;// CONCATENATED MODULE: ./packages/channels/src/text/visible.ts
/** Controls, marks that turn the direction of writing, what has no width, and broken surrogates. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;
/** Text on one line with nothing in it that a reader cannot see. */
function visible(text) {
    return text.replace(UNSEEN, '\ufffd').replace(/\s+/gu, ' ').trim();
}
/** Keeps an address from becoming a link. */
function unlinked(text) {
    return text.replace(/:\/\//g, ':\u200b//').replace(/\bwww\./gi, 'www\u200b.');
}

;// CONCATENATED MODULE: ./packages/channels/src/text/escape-plain.ts

/** Text for a place that knows no markup. */
function escapePlain(text) {
    return visible(text);
}
function plainLink(label, url) {
    return `${visible(label)}:\n${url.replace(/\s/g, encodeURIComponent)}`;
}

;// CONCATENATED MODULE: ./packages/channels/src/mail/address.ts

/** One address as mail servers take it without quoting; what else RFC 5322 allows nobody has. */
const ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253}$/;
/** Throws `CONFIG_INVALID`, without the address, for what is none. */
function checkedAddress(address, what) {
    if (ADDRESS.test(address))
        return address;
    const message = `The mail address of ${what} has another form than expected: name@domain; correct it where it is configured.`;
    throw new error/* EmbargoError */.k('CONFIG_INVALID', message);
}
function domainOf(address) {
    return address.slice(address.lastIndexOf('@') + 1);
}

;// CONCATENATED MODULE: ./packages/channels/src/text/write-out.ts
/** The parts of a text with its title above and its links below, an empty line between them. */
function writeOut({ title, parts, links }, style) {
    const head = style.title === undefined || title.trim() === '' ? [] : [style.title(title)];
    const foot = links.map(({ label, url }) => style.link(label, url));
    return [...head, ...parts, ...(foot.length === 0 ? [] : [foot.join('\n')])]
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join('\n\n');
}
/** What goes out, or by how much it is too long; nothing is ever cut. */
function fit(limits, { outgoing, title, text }, preview = text) {
    const bytes = outgoing.attachments.reduce((sum, { bytes: { length } }) => sum + length, 0);
    const broken = over('The title', title?.length ?? 0, limits.title) ??
        over('The text', text.length, limits.text) ??
        over('What is attached', bytes, limits.attachmentBytes) ??
        (text === '' ? 'The text is empty, expected one.' : undefined) ??
        badLink(outgoing.links);
    return broken === undefined
        ? { status: 'fits', text: preview }
        : { status: 'does-not-fit', reason: broken };
}
function over(what, found, most) {
    if (most === undefined || found <= most)
        return undefined;
    return `${what} is ${found} long, expected at most ${most}; shorten it by a link to the rest.`;
}
function badLink(links) {
    return links.every(({ url }) => /^https:\/\/[\x21-\x7e]+$/.test(url))
        ? undefined
        : 'A link is no address that starts with https://.';
}

;// CONCATENATED MODULE: ./packages/channels/src/mail/mail-text.ts



/** A subject of more than a line's 998 characters no header can hold; few show 200. */
const MAIL_LIMITS = {
    title: 200,
    text: 1_000_000,
    attachmentBytes: 15 * 1024 * 1024,
};
function subjectOf({ outgoing }) {
    return visible(outgoing.title);
}
function mailText({ outgoing }) {
    return `${writeOut(outgoing, { link: plainLink })}\n`;
}
/** Subject and text; a mail's other headers tell who and when, and are none of its text. */
function composeMail(sending) {
    const text = mailText(sending);
    const title = subjectOf(sending);
    const preview = `Subject: ${title}\n\n${text}`;
    return fit(MAIL_LIMITS, { outgoing: sending.outgoing, title, text: text.trim() }, preview);
}

;// CONCATENATED MODULE: ./packages/channels/src/mail/message-id.ts

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Without angle brackets; the same mail to the same recipient has the same, whoever sends it. */
function messageIdOf(token, domain) {
    return `${token}@${domain}`;
}
/**
 * By what HyperKitty names a mail: the SHA-1 of its Message-ID without angle brackets, in base32
 * (https://wiki.list.org/DEV/Stable%20URLs), so the link is known before the mail is sent.
 */
function messageIdHash(messageId) {
    const digest = createHash('sha1').update(messageId).digest();
    let bits = 0n;
    for (const byte of digest)
        bits = (bits << 8n) | BigInt(byte);
    // 160 bits are exactly 32 digits of 5.
    return Array.from({ length: 32 }, (_, index) => BASE32.charAt(Number((bits >> BigInt(155 - 5 * index)) & 31n))).join('');
}

// EXTERNAL MODULE: ./node_modules/.pnpm/nodemailer@10.6.0/node_modules/nodemailer/dist/esm/mail-composer/index.js + 9 modules
var mail_composer = __webpack_require__(3659);
;// CONCATENATED MODULE: ./packages/channels/src/mail/write-mail.ts

/** The mail in bytes, as plain text and attachments; nobody answers it by a machine (RFC 3834). */
function writeMail(mail) {
    const { from, to, subject, text, messageId, date } = mail;
    const composer = new mail_composer/* default */.A({
        from: { name: from.name ?? '', address: from.address },
        to,
        subject,
        text,
        messageId: `<${messageId}>`,
        date,
        attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({
            filename: name,
            contentType: mediaType,
            content: Buffer.from(bytes),
        })),
        headers: headerLines(mail.headers),
        disableFileAccess: true,
        disableUrlAccess: true,
    });
    return new Promise((resolve, reject) => {
        composer.compile().build((error, raw) => {
            if (error)
                reject(error);
            else
                resolve(raw);
        });
    });
}
function headerLines({ listId, unsubscribe, replyTo, }) {
    return {
        'Auto-Submitted': 'auto-generated',
        ...(listId === undefined ? {} : { 'List-Id': `<${listId}>` }),
        ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<mailto:${unsubscribe}>` }),
        ...(replyTo === undefined ? {} : { 'Reply-To': replyTo }),
    };
}

;// CONCATENATED MODULE: ./packages/channels/src/mail/mail-list.ts





const ARRIVES_MS = 60 * 60_000;
/** A public mailing list. Its mails have Message-IDs that are known before they are sent. */
function mailList(options) {
    const { id, archive, tokenOf, isModerated = false } = options;
    const from = checkedAddress(options.from.address, `the sender of "${id}"`);
    const to = checkedAddress(options.to, `the list "${id}"`);
    const messageId = ({ key }) => messageIdOf(tokenOf(key), domainOf(from));
    return {
        id,
        class: archive === undefined || isModerated ? 'blind' : 'lookup',
        audience: 'public',
        limits: MAIL_LIMITS,
        escape: escapePlain,
        compose: composeMail,
        send: (sending) => send({ ...options, to }, sending, messageId(sending)),
        whereToLook: ({ key }) => `Look in the archive of the list "${id}", in its queue of moderation and in a mailbox that it reaches, whether the mail of phase "${key.phase}" with the Message-ID <${messageId({ key, outgoing: NOTHING })}> is there.`,
        ...(archive === undefined ? {} : archived(archive, options, messageId)),
    };
}
const NOTHING = { title: '', parts: [], links: [], attachments: [] };
async function send({ transport, from, to, now, headers = {} }, sending, messageId) {
    const raw = await writeMail({
        from,
        to,
        subject: subjectOf(sending),
        text: mailText(sending),
        attachments: sending.outgoing.attachments,
        messageId,
        date: now(),
        headers,
    });
    const result = await transport.give({ from: from.address, to, raw });
    return result.status === 'sent' ? { ...result, receipt: { externalId: messageId } } : result;
}
function archived(archive, { arrivesWithinMs = ARRIVES_MS }, messageId) {
    const { addressAhead } = archive;
    const find = (sending) => archive.find({ messageId: messageId(sending), subject: subjectOf(sending) });
    return {
        async lookUp(sending) {
            const found = await find(sending);
            if (found.status !== 'found')
                return found;
            const receipt = { externalId: messageId(sending), ...found.receipt };
            return { status: 'found', receipt };
        },
        settlesAfterMs: archive.settlesAfterMs,
        async arrival(sending) {
            const found = await find(sending);
            if (found.status === 'found')
                return { status: 'arrived', receipt: found.receipt };
            return found.status === 'absent' ? { status: 'not-yet' } : found;
        },
        arrivesWithinMs,
        ...(addressAhead === undefined
            ? {}
            : { addressAhead: (sending) => addressAhead(messageId(sending)) }),
    };
}

// EXTERNAL MODULE: ./packages/ledger/src/sends/resolution.ts + 1 modules
var sends_resolution = __webpack_require__(2962);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./packages/ledger/src/ledger.ts + 1 modules
var ledger = __webpack_require__(1329);
// EXTERNAL MODULE: ./packages/ledger/src/entry/kinds.ts + 2 modules
var kinds = __webpack_require__(4061);
;// CONCATENATED MODULE: ./packages/ledger/src/history.ts
/** Every entry of a kind in the order of writing, also those that are taken back. */
function everOf({ entries }, kind) {
    return entries.filter((entry) => entry.kind === kind);
}
/** The latest entry of each key of a kind, in the order of writing, without those taken back. */
function inForce(record, kind) {
    const ever = everOf(record, kind);
    const latest = new Map(ever.map((entry) => [entry.key, entry]));
    return ever.filter((entry) => latest.get(entry.key) === entry && entry.state === 'recorded');
}
/** Of those in force the one that was written last, among all keys or of one. */
function latestOf(record, kind, key) {
    return inForce(record, kind)
        .filter((entry) => key === undefined || entry.key === key)
        .at(-1);
}
/** The waiver in force of a check. */
function waiverOf(record, checkId) {
    return latestOf(record, 'waiver', checkId);
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/standing.ts


/** All sends of a case as they stand, the latest entry of each. */
function sendsOf(record) {
    return inForce(record, 'send');
}
/** How each of the keys stands. */
function standingsOf(record, keys) {
    const latest = new Map(sendsOf(record).map((entry) => [entry.key, entry]));
    const answered = new Map();
    for (const { key, data } of everOf(record, 'send')) {
        if (data.state === 'resolved')
            answered.set(key, (answered.get(key) ?? 0) + 1);
    }
    return new Map(keys.map((key) => {
        const name = (0,kinds/* sendKeyOf */.z6)(key);
        return [key, { latest: latest.get(name), question: (answered.get(name) ?? 0) + 1 }];
    }));
}
/** Whether it went out, by the word of the channel or of a person. */
function isOut({ data }) {
    return data.state === 'resolved'
        ? data.outcome === 'sent'
        : data.state === 'sent' || data.state === 'seen';
}
/** Whether it certainly did not go out and nothing forbids it to. */
function isFree(latest) {
    if (latest === undefined || latest.data.state === 'failed')
        return true;
    return latest.data.state === 'resolved' && latest.data.outcome === 'not-sent';
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/book.ts



const URL_OF_A_RECEIPT = /^https:\/\/[\x21-\x7e]{1,2000}$/;
const ID_OF_A_RECEIPT = /^[\x21-\x7e]{1,256}$/;
const NOT_IN_A_SENTENCE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/g;
const MOST_OF_A_SENTENCE = 1000;
function openBook({ ledger, caseId, by, now }) {
    return {
        async read(keys) {
            const reading = await ledger.read(caseId);
            if (reading.status === 'unreadable')
                throw unusable(`${reading.reason} ${reading.remedy}`);
            return standingsOf(reading, keys);
        },
        async write(notes) {
            if (notes.length === 0)
                return new Map();
            const at = now().toISOString();
            const recorded = await ledger.record(caseId, (record) => fitting(record, notes).map((note) => draftOf(note, { at, by })));
            if (recorded.status === 'unchanged')
                return new Map();
            if (recorded.status !== 'recorded')
                throw unusable(recorded.reason);
            return entriesByKey(notes, recorded.entries);
        },
    };
}
function unusable(sentence) {
    return new error/* EmbargoError */.k('EVIDENCE_UNAVAILABLE', sentence);
}
function fitting(record, notes) {
    const standings = standingsOf(record, notes.map(({ key }) => key));
    return notes.filter(({ key, after, state }) => {
        const latest = standings.get(key)?.latest;
        if (latest?.id === after?.id)
            return true;
        // It did go out, whatever was written meanwhile; unless that says so too.
        return state === 'sent' && latest !== undefined && !isOut(latest);
    });
}
function draftOf(note, { at, by }) {
    const { phase, channel, recipient } = note.key;
    const { state, textSha256, outcome, reason } = note;
    return {
        kind: 'send',
        state: 'recorded',
        at,
        by,
        data: {
            ...{ phase, channel, recipient, state, textSha256 },
            ...recordable(note.receipt),
            ...(reason === undefined ? {} : { reason: sentenceOf(reason) }),
            ...(outcome === undefined ? {} : { outcome }),
        },
    };
}
/** What the other side answered is kept where it has the form of what it should be. */
function recordable({ externalId, url } = {}) {
    return {
        ...(externalId !== undefined && ID_OF_A_RECEIPT.test(externalId) ? { externalId } : {}),
        ...(url !== undefined && URL_OF_A_RECEIPT.test(url) ? { url } : {}),
    };
}
function sentenceOf(text) {
    return text.replace(NOT_IN_A_SENTENCE, ' ').slice(0, MOST_OF_A_SENTENCE);
}
function entriesByKey(notes, entries) {
    const written = new Map(entries.filter(isSend).map((entry) => [entry.key, entry]));
    return new Map(notes.flatMap(({ key }) => {
        const entry = written.get((0,kinds/* sendKeyOf */.z6)(key));
        return entry === undefined ? [] : [[key, entry]];
    }));
}
function isSend(entry) {
    return entry.kind === 'send';
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/round.ts





const MINUTE_MS = 60_000;
/** Throws `INPUT_INVALID` where the items are not all of one case, one phase and this channel. */
function openRound(options) {
    const { store, channel, items, now, run, by } = options;
    const caseId = caseOf(channel, items);
    return {
        channel,
        items,
        now,
        book: openBook({ ledger: (0,ledger/* openLedger */.a)({ store, now, run }), caseId, by, now }),
        resolutions: options.resolutions ?? [],
        isOver: options.isOver ?? (() => false),
        batchSize: options.batchSize ?? fittingBatch(items.length),
        parallel: options.parallel ?? 1,
        claimLastsMs: options.claimLastsMs ?? 15 * MINUTE_MS,
        patienceMs: options.patienceMs ?? 2 * MINUTE_MS,
        awaitArrivalMs: options.awaitArrivalMs ?? 0,
        pause: options.pause ?? ((milliseconds) => (0,promises_.setTimeout)(milliseconds)),
    };
}
/** The text of an item as it goes out, and its SHA-256; of one that does not fit, of its parts. */
function composed({ channel }, item) {
    const made = channel.compose(item);
    const text = made.status === 'fits' ? made.text : item.outgoing.parts.join('\n\n');
    return { ...made, sha256: (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex') };
}
function caseOf(channel, items) {
    const [first] = items;
    const others = items.filter(({ key }) => key.case !== first?.key.case || key.phase !== first.key.phase || key.channel !== channel.id);
    const recipients = new Set(items.map(({ key }) => key.recipient));
    if (others.length === 0 && recipients.size === items.length)
        return first?.key.case ?? 'none';
    const message = 'Texts to deliver are of several cases, phases or channels or two of one recipient, expected one of each; deliver them apart.';
    throw new error/* EmbargoError */.k('INPUT_INVALID', message);
}
/** Few go one by one; many in about 40 batches, since each costs two appends. */
function fittingBatch(many) {
    return many <= 20 ? 1 : Math.min(25, Math.ceil(many / 40));
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/answer.ts


/** Records the answers of people to the questions that are open. */
async function recordAnswers(round) {
    const mine = round.resolutions.filter(({ channel }) => channel === round.channel.id);
    if (mine.length === 0)
        return;
    const standings = await round.book.read(round.items.map(({ key }) => key));
    await round.book.write(round.items.flatMap((item) => {
        const standing = standings.get(item.key);
        return standing === undefined
            ? []
            : answered({ ...round, resolutions: mine }, item, standing);
    }));
}
/** Open is the question of what is held, and of what was sent and never showed. */
function answered(round, item, { latest, question }) {
    const state = latest?.data.state;
    if (state !== 'held' && !(state === 'sent' && round.channel.arrival !== undefined))
        return [];
    const given = round.resolutions.find((resolution) => (0,sends_resolution/* answers */.GA)(item.key, question, resolution));
    if (given === undefined)
        return [];
    const { outcome, url } = given;
    const receipt = url === undefined ? {} : { receipt: { url } };
    const { sha256: textSha256 } = composed(round, item);
    return [{ key: item.key, after: latest, state: 'resolved', textSha256, outcome, ...receipt }];
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/arrivals.ts
const ASK_EVERY_MS = 15_000;
/** Asks for what was sent whether it arrived, as long as the round may wait, and records it. */
async function watchArrivals(round) {
    if (round.channel.arrival === undefined)
        return;
    const endsAt = round.now().getTime() + round.awaitArrivalMs;
    for (;;) {
        const missing = await askForAll(round);
        const left = endsAt - round.now().getTime();
        if (missing === 0 || left <= 0)
            return;
        await round.pause(Math.min(ASK_EVERY_MS, left));
    }
}
/** How many have not arrived. */
async function askForAll(round) {
    const standings = await round.book.read(round.items.map(({ key }) => key));
    const notes = [];
    let missing = 0;
    for (const item of round.items) {
        const latest = standings.get(item.key)?.latest;
        if (latest?.data.state !== 'sent')
            continue;
        const arrival = await ask(round, item, latest);
        if (arrival.status === 'arrived')
            notes.push(noteOf(item, latest, arrival));
        else
            missing += 1;
    }
    await round.book.write(notes);
    return missing;
}
async function ask({ channel }, item, { data }) {
    try {
        return (await channel.arrival?.(item, receiptOf(data))) ?? { status: 'not-yet' };
    }
    catch {
        return { status: 'unsure', reason: 'The channel could not be asked whether it arrived.' };
    }
}
function noteOf(item, after, { receipt }) {
    const { textSha256 } = after.data;
    const known = { ...receiptOf(after.data), ...receipt };
    return { key: item.key, after, state: 'seen', textSha256, receipt: known };
}
function receiptOf({ externalId, url }) {
    return {
        ...(externalId === undefined ? {} : { externalId }),
        ...(url === undefined ? {} : { url }),
    };
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/attempt.ts
/** Of a claim's time, so that what is sent at its end has come to an end before it. */
const USED_SHARE = 2 / 3;
/** Sends what is claimed, once and only where the claim holds long enough. */
async function attempt({ channel, now, claimLastsMs }, item, claim) {
    const lastStart = Date.parse(claim.time) + claimLastsMs * USED_SHARE;
    if (now().getTime() > lastStart)
        return tooLate();
    try {
        return await channel.send(item);
    }
    catch {
        return { status: 'unknown', reason: 'The channel failed in a way that it did not foresee.' };
    }
}
function tooLate() {
    const reason = 'Its turn came too late in the run; run it again.';
    return { status: 'not-sent', reason, retryAfterMs: Infinity };
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/in-parallel.ts
/** Does a thing with each of a list, so many at the same time; the results are in its order. */
async function inParallel(list, many, work) {
    const results = [];
    const left = [...list.entries()];
    const worker = async () => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) {
            const [index, input] = next;
            results[index] = await work(input);
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, many) }, worker));
    return results;
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/settle.ts
/** What is older than a claim by more than this was not sent after it. */
const CLOCKS_DIFFER_MS = 7 * 24 * 60 * 60_000;
/** Finds out what became of a claim by asking the channel, twice before an absence is believed. */
async function settle(round, doubt) {
    const { channel, now, pause, patienceMs } = round;
    if (channel.class === 'native')
        return { status: 'send' };
    const first = await lookUp(round, doubt);
    if (first.status === 'found')
        return { status: 'was-sent', receipt: first.receipt };
    if (channel.class === 'blind') {
        const reason = 'A send was begun and its end is unknown, and this channel cannot tell it.';
        return { status: 'ask', reason };
    }
    const until = doubt.sentBy + (channel.settlesAfterMs ?? 0);
    const left = until - now().getTime();
    if (left > patienceMs) {
        return { status: 'wait', reason: 'It does not show yet, which proves nothing so soon.', until };
    }
    if (left > 0)
        await pause(left);
    const second = await lookUp(round, doubt);
    if (second.status === 'found')
        return { status: 'was-sent', receipt: second.receipt };
    if (second.status === 'absent')
        return { status: 'send' };
    if (second.isLasting === true)
        return { status: 'ask', reason: second.reason };
    return { status: 'wait', reason: second.reason, until: now().getTime() };
}
async function lookUp({ channel }, { item, entry }) {
    try {
        const since = new Date(Date.parse(entry.time) - CLOCKS_DIFFER_MS);
        const found = await channel.lookUp?.(item, entry.data.textSha256, since);
        return found ?? { status: 'unsure', reason: 'The channel cannot be asked.' };
    }
    catch {
        return { status: 'unsure', reason: 'The channel could not be asked whether it has it.' };
    }
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/deliver-batch.ts





/** A doubt of this very run is settled twice before it is left to the next. */
const MOST_PASSES = 3;
/** Claims a batch in one append, settles what is in doubt, sends, and records in one append. */
async function deliverBatch(round, batch, result) {
    const standings = await round.book.read(batch.map(({ key }) => key));
    const start = batch.map((item) => beginning(round, item, standings.get(item.key)));
    let notes = start.flatMap(({ note }) => note ?? []);
    let doubts = start.flatMap(({ doubt }) => doubt ?? []);
    for (const { item, open } of start)
        if (open !== undefined)
            result.open.set(item, open);
    for (let pass = 0; pass < MOST_PASSES && notes.length + doubts.length > 0; pass += 1) {
        const settled = await settleAll(round, doubts, result);
        doubts = await sendClaimed(round, { batch, notes: [...notes, ...settled] }, result);
        notes = [];
    }
    for (const { item, sentBy } of doubts)
        leaveOpen(round, { item, sentBy }, result);
}
function beginning(round, item, standing) {
    const latest = standing?.latest;
    if (isFree(latest))
        return claiming(round, item, latest);
    if (latest?.data.state !== 'claimed')
        return { item };
    if (round.channel.class === 'native')
        return claiming(round, item, latest);
    const now = round.now().getTime();
    const runsOut = Date.parse(latest.time) + round.claimLastsMs;
    if (runsOut > now && !round.isOver(runOf(latest))) {
        const reason = 'Another run is at it.';
        return { item, open: { status: 'waiting', reason, until: new Date(runsOut).toISOString() } };
    }
    return { item, doubt: { item, entry: latest, sentBy: Math.min(runsOut, now) } };
}
function claiming(round, item, after) {
    const { skip: reason, key } = item;
    const text = composed(round, item);
    if (reason !== undefined) {
        return { item, note: { key, after, state: 'skipped', textSha256: text.sha256, reason } };
    }
    if (text.status === 'does-not-fit') {
        return { item, open: { status: 'failed', reason: text.reason } };
    }
    return { item, note: { key, after, state: 'claimed', textSha256: text.sha256 } };
}
/** The run as it was named to `deliver`, without what the ledger added to it. */
function runOf({ run }) {
    return run.slice(0, run.lastIndexOf('.'));
}
async function settleAll(round, doubts, { fresh, open }) {
    const notes = [];
    for (const doubt of doubts) {
        const { item, entry } = doubt;
        const verdict = await settle(round, doubt);
        const base = { key: item.key, after: entry, textSha256: entry.data.textSha256 };
        if (verdict.status === 'was-sent') {
            fresh.add(item);
            notes.push({ ...base, state: 'sent', receipt: verdict.receipt });
        }
        else if (verdict.status === 'ask') {
            notes.push({ ...base, state: 'held', reason: verdict.reason });
        }
        else if (verdict.status === 'send') {
            const { note, open: outcome } = claiming(round, item, entry);
            if (note !== undefined)
                notes.push(note);
            if (outcome !== undefined)
                open.set(item, outcome);
        }
        else {
            const until = new Date(verdict.until).toISOString();
            open.set(item, { status: 'waiting', reason: verdict.reason, until });
        }
    }
    return notes;
}
/** Writes the notes, sends those of them that are claims and gives those that stay in doubt. */
async function sendClaimed(round, { batch, notes }, result) {
    const written = await round.book.write(notes);
    const mine = batch.flatMap((item) => {
        const claim = written.get(item.key);
        return claim?.data.state === 'claimed' ? [{ item, claim }] : [];
    });
    const tried = await inParallel(mine, round.parallel, async ({ item, claim }) => {
        const outcome = await attempt(round, item, claim);
        return { item, claim, outcome, at: round.now().getTime() };
    });
    await round.book.write(tried.flatMap(({ item, claim, outcome }) => deliver_batch_noteOf(item, claim, outcome)));
    for (const { item, outcome } of tried)
        count(result, item, outcome);
    return tried
        .filter(({ outcome }) => outcome.status === 'unknown')
        .map(({ item, claim, at }) => ({ item, entry: claim, sentBy: at }));
}
function count(result, item, outcome) {
    if (outcome.status === 'sent')
        result.fresh.add(item);
    if (outcome.status === 'not-sent')
        result.again.set(item, outcome.retryAfterMs);
    result.refusals = outcome.status === 'not-sent' ? result.refusals + 1 : 0;
}
function deliver_batch_noteOf(item, claim, result) {
    const base = { key: item.key, after: claim, textSha256: claim.data.textSha256 };
    switch (result.status) {
        case 'sent':
            return [{ ...base, state: 'sent', receipt: result.receipt }];
        case 'refused':
        case 'not-sent':
            return [{ ...base, state: 'failed', reason: result.reason }];
        case 'unknown':
            return [];
    }
}
function leaveOpen({ channel }, { item, sentBy }, { open }) {
    const until = new Date(sentBy + (channel.settlesAfterMs ?? 0)).toISOString();
    open.set(item, { status: 'waiting', reason: 'No answer said whether it was sent.', until });
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/try-all.ts

const try_all_MOST_PASSES = 3;
/** So many in a row that were not taken are not the recipients' doing. */
const MOST_REFUSALS = 5;
/**
 * Tries all items in batches, and again those that certainly were not sent: after all others, so
 * that a recipient who has to wait makes nobody else wait.
 */
async function tryAll(round) {
    const result = { fresh: new Set(), open: new Map(), again: new Map(), refusals: 0 };
    let items = round.items;
    for (let pass = 1; items.length > 0; pass += 1) {
        await tryOnce(round, items, result);
        const again = [...result.again].filter(([, afterMs]) => afterMs <= round.patienceMs);
        if (pass === try_all_MOST_PASSES || again.length === 0)
            break;
        await round.pause(Math.max(...again.map(([, afterMs]) => afterMs)));
        items = again.map(([item]) => item);
        result.again.clear();
    }
    return result;
}
/** Where nothing is taken any more, the rest is left for the next pass, unclaimed. */
async function tryOnce(round, items, result) {
    result.refusals = 0;
    for (let first = 0; first < items.length; first += round.batchSize) {
        const batch = items.slice(first, first + round.batchSize);
        if (result.refusals < MOST_REFUSALS)
            await deliverBatch(round, batch, result);
        else
            for (const item of batch)
                leave(item, result);
    }
}
function leave(item, { open, again }) {
    const reason = 'Others before it were not taken, so it was not tried.';
    open.set(item, { status: 'failed', reason });
    again.set(item, 0);
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/deliver.ts






/**
 * Brings each item to its recipient once, whatever happened before: claim, look up, send, record.
 * Items that are out are left alone, whatever their text is now. A run that is killed leaves at
 * most one batch in doubt; the next run asks the channel, and where that cannot be asked, a
 * person. Runs at the same time keep out of each other's claims. Throws `EVIDENCE_UNAVAILABLE`
 * where the ledger cannot be used, and `INPUT_INVALID` for items that do not belong together.
 */
async function deliver(options) {
    const { items } = options;
    if (items.length === 0)
        return [];
    const round = openRound(options);
    await recordAnswers(round);
    const result = await tryAll(round);
    await watchArrivals(round);
    const standings = await round.book.read(items.map(({ key }) => key));
    return items.map((item) => {
        const standing = standings.get(item.key) ?? { latest: undefined, question: 1 };
        return { key: item.key, ...outcomeOf(round, item, { result, standing }) };
    });
}
function outcomeOf(round, item, known) {
    const { latest } = known.standing;
    if (latest !== undefined && isOut(latest))
        return sent(round, item, known);
    const reason = latest?.data.reason ?? 'The ledger gives no reason.';
    const state = latest?.data.state;
    if (state === 'held') {
        return { status: 'held', reason, question: questionOf(round, item, known.standing) };
    }
    if (state === 'skipped')
        return { status: 'skipped', reason };
    const open = known.result.open.get(item);
    if (open !== undefined)
        return open;
    if (state === 'failed')
        return { status: 'failed', reason };
    return { status: 'waiting', reason: 'Another run is at it.', until: round.now().toISOString() };
}
function sent(round, item, { result, standing }) {
    const { latest } = standing;
    const arrival = arrivalOf(round, latest);
    return {
        status: 'sent',
        isNew: result.fresh.has(item),
        arrival,
        receipt: latest === undefined ? {} : receiptOf(latest.data),
        at: latest?.at ?? round.now().toISOString(),
        ...(arrival === 'overdue' ? { question: questionOf(round, item, standing) } : {}),
    };
}
function arrivalOf({ channel, now }, latest) {
    if (latest?.data.state === 'seen')
        return 'arrived';
    if (latest?.data.state !== 'sent' || channel.arrival === undefined)
        return 'unknowable';
    const { arrivesWithinMs = Infinity } = channel;
    return now().getTime() - Date.parse(latest.at) > arrivesWithinMs ? 'overdue' : 'awaited';
}
function questionOf({ channel }, item, { question }) {
    return { whereToLook: channel.whereToLook(item), answers: (0,sends_resolution/* answersTo */.to)(item.key, question) };
}

;// CONCATENATED MODULE: ./packages/ledger/src/sends/delivered.ts
/** Whether a run that has this in its results did all that it should. */
function isSettled(outcome) {
    if (outcome.status === 'sent')
        return outcome.arrival !== 'overdue';
    return outcome.status === 'skipped';
}

// EXTERNAL MODULE: ./actions/respond-to-report/src/intake/take-report.ts
var take_report = __webpack_require__(8236);
;// CONCATENATED MODULE: ./actions/respond-to-report/src/intake/send-key.ts





const CHANNEL = 'key-mail';
/**
 * Mails the team's public key to a reporter who asked for it, once, and records that it was; the
 * address is nowhere written. Where it was not, or nobody can know, a sentence comes back.
 */
async function sendKey(request, { inputs, run, workspace }) {
    const key = keyIn((0,read_workspace_file/* readWorkspaceFile */.s)({ input: 'key-file', path: request.path, workspace }), request.path);
    const to = request.to.reveal();
    const tokenOf = tokensFrom(inputs.ledger?.key ?? '');
    const place = { case: take_report/* INTAKE */.n, phase: 'key', channel: CHANNEL };
    // What names the recipient in the ledger tells nobody who it is.
    const recipient = tokenOf({ ...place, recipient: to.toLowerCase() });
    const name = run.project.promises.config?.project?.name ?? inputs.repository.name;
    const outgoing = {
        title: `The key of ${name} for reports of vulnerabilities`,
        parts: [
            GREETING,
            `The policy is at https://github.com/${inputs.repository.owner}/${inputs.repository.name}/security/policy.`,
        ],
        links: [],
        attachments: [
            { name: 'security-key.asc', mediaType: 'application/pgp-keys', bytes: Buffer.from(key) },
        ],
    };
    const [delivered] = await deliver({
        ...run.sender,
        channel: channelTo(to, { inputs, run, workspace }),
        items: [{ key: { ...place, recipient }, outgoing }],
        resolutions: inputs.resolutions,
    });
    return delivered === undefined || isSettled(delivered) ? undefined : sayUnsent(delivered);
}
const GREETING = `You asked for the key to write to us about a vulnerability: it is attached. Please encrypt what you
write with it, and leave the vulnerability out of the subject, which stays readable.`;
function keyIn(text, path) {
    const isPublic = text.trim().startsWith('-----BEGIN PGP PUBLIC KEY BLOCK-----');
    if (isPublic && !text.includes('PRIVATE KEY'))
        return text;
    const message = `Input "key-file" is "${path}", expected a file that holds a public OpenPGP key in its armor and no other; export it with gpg --armor --export`;
    throw new error/* EmbargoError */.k('INPUT_INVALID', message);
}
function channelTo(to, { inputs, run }) {
    const mail = run.project.promises.config?.mail;
    if (mail === undefined) {
        const message = `${inputs.configPath} has no "mail", expected the mail server that sends the key; set host and from in it`;
        throw new error/* EmbargoError */.k('CONFIG_INVALID', message);
    }
    const { transport, from, fromName } = openMail(mail, inputs.smtp);
    return mailList({
        ...{ id: CHANNEL, transport, to, tokenOf: tokensFrom(inputs.ledger?.key ?? '') },
        from: { address: from, ...(fromName === undefined ? {} : { name: fromName }) },
        now: run.sender.now,
    });
}
function sayUnsent(one) {
    if (one.status !== 'held')
        return 'The key was not sent; run it again';
    const answers = one.question.answers.join(' or ');
    return `The key may have been sent, and nobody can tell; look in the mailbox of the sender, then run it again with resolve: ${answers}`;
}


/***/ })

};
