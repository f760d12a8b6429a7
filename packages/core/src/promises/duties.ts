import type { Located } from '../facts/facts.ts';

/** What a policy asks of people in its own words, where no fact tells of it. */
export type DutyName =
  | 'report-validated'
  | 'issue-deletion'
  | 'talk-private'
  | 'plan-made'
  | 'distributors-contribute'
  | 'feedback-sent';

/** The sentence of each duty that a policy states. */
export type Duties = Readonly<Partial<Record<DutyName, Located>>>;
