/**
 * Text as Markdown that shows it on one line and does nothing else: no markup, no table cell, no
 * ping of `@name`, no link to `#1` or to an address.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#+!|~$&]/g, '\\$&')
    .replace(/[@#]/g, '$&\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, '$&\u200b')
    .replace(/\s+/g, ' ');
}

/** Text as a code span. */
export function codeMarkdown(text: string): string {
  return `\`${text.replace(/[`|\s]+/g, ' ')}\``;
}

/** Lines under a heading such as `### Cases`; nothing where there are none. */
export function titled(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, '', ...lines];
}
