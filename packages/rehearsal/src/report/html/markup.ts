/** Text that is HTML already. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | readonly Markup[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose texts are shown and never obeyed; only markup made by it stays markup. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const joined = texts.map(
    (text, index) => `${text}${index < parts.length ? show(parts[index]) : ''}`,
  );
  return { html: joined.join('') };
}

function show(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
}

/** Controls and marks that turn the reading direction become a visible sign. */
function escapeHtml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      '\ufffd',
    )
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
