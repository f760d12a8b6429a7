import { Embargoed, unobservable } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { worstOf } from '../../../actions/gate-advisory/src/case/worst.ts';
import { fail, notApplicable, PASS, passWith } from '../../../actions/gate-advisory/src/check.ts';

const late = fail('one is late', 'wait');
const unread = unobservable('one is refused', 'permit it');

test('one failure makes the whole fail, whatever the others are', () => {
  expect(worstOf([PASS, unread, late, passWith('one is near')])).toEqual(late);
});

test('what is unknown is never kept', () => {
  expect(worstOf([PASS, unread])).toEqual(unread);
});

test('findings of a kind are all named, each once', () => {
  const other = fail('another is late', 'wait');
  expect(worstOf([late, other, late])).toEqual(fail('one is late; another is late', 'wait'));
  expect(worstOf([passWith('one is near'), PASS, passWith('another is')])).toEqual(
    passWith('one is near; another is'),
  );
});

test('what only people inside are shown is joined too', () => {
  const named = (name: string) => fail('one is late', 'wait', new Embargoed(name));
  const verdict = worstOf([named('canary-one'), late, named('canary-two')]);
  expect('detail' in verdict && verdict.detail.reveal()).toBe('canary-one; canary-two');
});

test('all kept is kept', () => {
  expect(worstOf([PASS, PASS])).toEqual(PASS);
  expect(worstOf([notApplicable('it is public already')])).toEqual(
    passWith('it is public already'),
  );
});
