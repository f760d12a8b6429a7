/** Controls, marks that turn the direction of writing, what has no width, and broken surrogates. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

/** Text on one line with nothing in it that a reader cannot see. */
export function visible(text: string): string {
  return text.replace(UNSEEN, '\ufffd').replace(/\s+/gu, ' ').trim();
}

/** Keeps an address from becoming a link. */
export function unlinked(text: string): string {
  return text.replace(/:\/\//g, ':\u200b//').replace(/\bwww\./gi, 'www\u200b.');
}
