import { near } from '../language/pattern.ts';

const OPENS_ISSUE =
  /\b(?:open(?:s|ed|ing)?|creat(?:e|es|ed|ing)|fil(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|add(?:s|ed|ing)?|start(?:s|ed|ing)?) (?:\w{1,12} ){0,5}issues?\b|\bissues? (?:is|are|gets?|will be|may be|can be) (?:opened|created|filed|raised)\b/;
const TELLS_OF_IT =
  /\b(?:announc|publish|publici|disclos|inform|notif|describ|details?\b|explain|credit|summar|advisor)/;
/** "… and open a tracking issue for the backports" */
const FOR_WORK = near(
  40,
  /\b(?:open|creat|fil|rais|add|start)(?:e|es|s|ed|ing)? (?:\w{1,12} ){0,3}issues?\b/,
  /\b(?:to track|to follow|to coordinate|for (?:the |further |any )?(?:fix|backport|tracking|follow|work|hardening))/,
);
const WE_OPEN = near(
  60,
  /\b(?:we|team|maintainers?|project)(?: \w{1,10}){0,2} (?:open|create|file|publish)(?:s|es)? an? (?:\w{1,12} )?(?:public|github) issue\b/,
  /\b(?:describ|detail|disclos|announc|explain)/,
);

/** "We open a public issue that describes the vulnerability" */
export function tellsByIssue(lower: string): boolean {
  return lower.includes(' issue') && WE_OPEN.test(lower);
}

/** Whether an issue that a lower-case sentence opens is for the work on a fix, and no news. */
export function opensForWork(lower: string): boolean {
  if (!lower.includes('issue')) return false;
  return FOR_WORK.test(lower) || (OPENS_ISSUE.test(lower) && !TELLS_OF_IT.test(lower));
}
