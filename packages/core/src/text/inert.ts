// The runner reads `::command::` at the start of a line and `##[command]` anywhere in it.
const COMMAND = /^([^\S\n\r\u2028\u2029]*)::/gm;
const OLD_COMMAND = /##\[/g;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text that a log shows and neither the runner nor a terminal obeys. */
export function inert(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '\ufffd')
    .replace(COMMAND, '$1:\u200b:')
    .replace(OLD_COMMAND, '##\u200b[');
}
