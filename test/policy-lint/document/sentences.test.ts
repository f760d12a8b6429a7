import { describe, expect, test } from '@jest/globals';

import { sentencesOf } from './document.ts';

describe('a sentence ends', () => {
  test.each([
    { text: 'We read it. We answer.', sentences: ['We read it.', 'We answer.'] },
    { text: 'Found one? Tell us! Thanks.', sentences: ['Found one?', 'Tell us!', 'Thanks.'] },
    {
      text: 'It is (almost) done. (See below.) Then wait.',
      sentences: ['It is (almost) done.', '(See below.)', 'Then wait.'],
    },
    { text: 'He said "no." We went.', sentences: ['He said "no."', 'We went.'] },
    { text: 'first line  \nsecond line', sentences: ['first line', 'second line'] },
    { text: 'first line\\\nsecond line', sentences: ['first line', 'second line'] },
    { text: 'one<br/>two', sentences: ['one', 'two'] },
    { text: '请报告漏洞。我们会回复！谢谢', sentences: ['请报告漏洞。', '我们会回复！', '谢谢'] },
    { text: '「ここで報告。」次の文。', sentences: ['「ここで報告。」', '次の文。'] },
    {
      text: 'Answer within 3 days. 90 days later it is public.',
      sentences: ['Answer within 3 days.', '90 days later it is public.'],
    },
    { text: 'Wait... Then go.', sentences: ['Wait...', 'Then go.'] },
    { text: 'Nothing helped, etc. We left.', sentences: ['Nothing helped, etc.', 'We left.'] },
    { text: 'By 4 p.m. We leave.', sentences: ['By 4 p.m.', 'We leave.'] },
    { text: 'The answer is no. Please wait.', sentences: ['The answer is no.', 'Please wait.'] },
    { text: '# A title\nText.', sentences: ['A title', 'Text.'] },
    { text: '- one\n- two', sentences: ['one', 'two'] },
  ])('in "$text"', ({ text, sentences }) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('a sentence goes on', () => {
  test.each([
    'Use a list, e.g. The Good One, or i.e. This.',
    'It needs version v1.2. or newer.',
    'See https://example.org/a.b?c=d.e for more.',
    'As told in No. 5 of the list.',
    'Written by J. R. Smith and the U.S. Team.',
    'Wait... or go.',
    'On Nov. 3 it ends.',
    'At 4 p.m. UTC it starts.',
    'Released as 1.2.3 on the 3.x branch.',
    'Node.js and ASP.NET are named.',
    'Dr. Who vs. Mr. Hyde.',
    '1. Report it.',
    'Ask "why?" and go.',
    'т. е. не сообщайте.',
  ])('over the points in "%s"', (text) => {
    const escaped = text.replace(/^(\d)\./, '$1\\.');
    expect(sentencesOf(escaped)).toEqual([text]);
  });
});

describe('a sentence that nobody reads is cut', () => {
  test('at a space', () => {
    const sentences = sentencesOf('word '.repeat(1000));
    expect(sentences.map(({ length }) => length)).toEqual([1199, 1194, 1194, 1194, 214]);
    expect(new Set(sentences.join(' ').split(' '))).toEqual(new Set(['word']));
  });

  test('anywhere, if it is one word', () => {
    expect(sentencesOf('a'.repeat(4001)).map(({ length }) => length)).toEqual([
      1200, 1200, 1200, 401,
    ]);
  });
});
