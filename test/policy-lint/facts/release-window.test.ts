import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

/** "mon tue 16:00 UTC" */
function read(text: string): string | undefined {
  const fact = readPolicy('SECURITY.md', text).facts.releaseWindow;
  if (fact === undefined) return undefined;
  const { weekdays = [], time, zone } = fact;
  return [...weekdays, time, zone].filter((part) => part !== undefined).join(' ');
}

describe('when security releases go out', () => {
  test.each([
    {
      text: 'Releases should go out at 3pm UTC on a non-Friday weekday.',
      window: 'mon tue wed thu 15:00 UTC',
    },
    { text: 'Security releases are published on Tuesdays.', window: 'tue' },
    { text: 'We release fixes from Monday to Thursday.', window: 'mon tue wed thu' },
    { text: 'Advisories are published Mon-Wed at 1400 UTC.', window: 'mon tue wed 14:00 UTC' },
    {
      text: 'Fixes are released between 13:00 and 17:00 CET on workdays or any weekday.',
      window: 'mon tue wed thu fri 13:00 Europe/Berlin',
    },
    {
      text: 'A security release never goes out on Fridays or before holidays.',
      window: 'mon tue wed thu sat sun',
    },
    {
      text: 'We avoid releases on Fridays, weekends and public holidays.',
      window: 'mon tue wed thu',
    },
    {
      text: 'Announcements are made on any weekday except Monday.',
      window: 'tue wed thu fri',
    },
    {
      text: 'The announcement is published at 9:30 am Pacific on Tuesdays or Wednesdays.',
      window: 'tue wed 09:30 America/Los_Angeles',
    },
    { text: 'Releases are announced at noon Eastern.', window: '12:00 America/New_York' },
    { text: 'The release goes public at midnight UTC.', window: '00:00 UTC' },
    {
      text: 'Fixes are published between Tuesday and Thursday, 10-12am Asia/Tokyo.',
      window: 'tue wed thu 10:00 Asia/Tokyo',
    },
    {
      text: 'We publish fixes from Monday to Thursday, not before 16:00 UTC.',
      window: 'mon tue wed thu 16:00 UTC',
    },
    { text: 'Patches are released at 16:00 UTC+2.', window: '16:00 Etc/GMT-2' },
    { text: 'Patch releases ship from Friday to Monday.', window: 'mon fri sat sun' },
    { text: 'The release is out before 17:00 CET on Thursdays.', window: 'thu Europe/Berlin' },
    {
      text: '## Release time\n\nThe preferred time is 2 pm GMT on Tuesdays.',
      window: 'tue 14:00 UTC',
    },
  ])('$text', ({ text, window }) => {
    expect(read(text)).toBe(window);
  });

  test.each([
    { text: 'The team is available Monday to Friday, 9am to 5pm CET.' },
    { text: 'Reports that arrive on a Friday are answered on Monday.' },
    { text: 'The team meets on Tuesdays at 16:00 UTC to plan releases.' },
    { text: 'Last updated on Monday, we publish fixes.' },
    { text: 'Version 3.10 was released on Tuesday 4 March 2025.' },
    { text: 'We avoid releases around holidays.' },
    { text: 'For example, a fix ready on Friday may be released on Monday.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});

test.each([
  { text: 'The recommended release time is 4pm UTC.', strength: 'suggested' },
  { text: 'We aim to release on Tuesdays.', strength: 'should' },
  { text: 'Releases must go out on Tuesdays.', strength: 'must' },
])('$text', ({ text, strength }) => {
  expect(readPolicy('SECURITY.md', text).facts.releaseWindow).toMatchObject({ strength });
});
