import type { EntryData } from './entry.ts';
import { objectOf, oneOf } from './fields.ts';
import type { Reader } from './fields.ts';
import { login, sentence, url, vector, word } from './values.ts';

type Kinds =
  | 'declined'
  | 'reporter-updated'
  | 'fix-completed'
  | 'severity-decided'
  | 'distributors-decided'
  | 'embargo-broken'
  | 'forthcoming-told'
  | 'released'
  | 'published'
  | 'retrospective-held'
  | 'duty-taken'
  | 'ticked'
  | 'step'
  | 'voted'
  | 'beat';

/** Reads the data of the kinds that tell what people and schedules do in a case. */
export const processReaders: { readonly [Kind in Kinds]: Reader<EntryData[Kind]> } = {
  declined: objectOf(({ required }) => ({
    reason: required('reason', sentence),
  })),
  'reporter-updated': objectOf(() => ({})),
  'fix-completed': objectOf(() => ({})),
  'severity-decided': objectOf(({ required, optional }) => ({
    vector: required('vector', vector),
    ...optional('reason', sentence),
  })),
  'distributors-decided': objectOf(({ required, optional }) => ({
    answer: required('answer', oneOf(['tell', 'do-not-tell'])),
    ...optional('reason', sentence),
  })),
  'embargo-broken': objectOf(({ required }) => ({
    what: required('what', sentence),
  })),
  'forthcoming-told': objectOf(({ optional }) => optional('url', url)),
  released: objectOf(({ optional }) => optional('url', url)),
  published: objectOf(() => ({})),
  'retrospective-held': objectOf(({ optional }) => optional('url', url)),
  'duty-taken': objectOf(({ required }) => ({
    duty: required('duty', oneOf(['triage', 'infra', 'disclosure', 'release'])),
    login: required('login', login),
  })),
  ticked: objectOf(({ required, optional }) => ({
    item: required('item', word),
    ...optional('note', sentence),
  })),
  step: objectOf(({ required, optional }) => ({
    step: required('step', word),
    progress: required('progress', oneOf(['begun', 'done', 'held'])),
    ...optional('note', sentence),
  })),
  voted: objectOf(({ required }) => ({
    question: required('question', word),
    login: required('login', login),
    answer: required('answer', oneOf(['for', 'against', 'abstains'])),
  })),
  beat: objectOf(() => ({})),
};
