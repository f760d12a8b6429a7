import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/policies');

/** The project's own policies. */
export function ownPolicies(): readonly string[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('SECURITY.md'))
    .sort()
    .map((name) => readFileSync(path.join(FIXTURES, name), 'utf8'));
}

/** Ten kilobytes of them, whole paragraphs. */
export function tenKilobytes(): string {
  const paragraphs = ownPolicies().join('\n\n').split('\n\n');
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length + paragraph.length > 10_240) break;
    text += `${paragraph}\n\n`;
  }
  return text;
}

/** A thousand policies: our own again and again. */
export function thousandPolicies(): readonly string[] {
  const own = ownPolicies();
  return Array.from({ length: 1000 }, (_, index) => own[index % own.length] ?? '');
}
