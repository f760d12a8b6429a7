/** What the questions of a template are about, the first that fits. */
const QUESTIONS: readonly (readonly [question: RegExp, variable: string])[] = [
  [/\b(?:vulnerable|affected)\b/i, 'detection'],
  [/\b(?:mitigat|work ?around)/i, 'mitigation'],
  [/\bupgrad|\bupdat|\binstall/i, 'upgrade'],
  [/\bverif/i, 'verification'],
  [/\bimpact\b/i, 'impact'],
  [/\bdetails?\b|\bdescription\b/i, 'details'],
];

/** The variable that answers a question of a policy's template, where there is one. */
export function answerOf(question: string): string | undefined {
  return QUESTIONS.find(([pattern]) => pattern.test(question))?.[1];
}
