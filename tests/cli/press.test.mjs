import assert from 'node:assert/strict';
import { test } from 'node:test';

import { press } from '../press/press.mjs';

// Far enough below what docs/accuracy.md tells that a change for the better elsewhere may cost a sentence here.
test('newspaper articles of our own: quotations and who said them', () => {
  const { figures, annotated } = press();
  assert.ok(annotated > 400);
  assert.ok(figures.quotations[2] > 88, `quotations F1 ${figures.quotations[2]}`);
  assert.ok(figures.who_said_what[2] > 76, `who said what F1 ${figures.who_said_what[2]}`);
  assert.ok(figures.speaker_of_found > 84, `speaker of found ${figures.speaker_of_found}`);
});
