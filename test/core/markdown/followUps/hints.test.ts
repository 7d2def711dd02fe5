import assert from 'node:assert/strict';
import { parseNote, walk } from '../../../../src/core/index.js';
import { renderFollowUp } from '../../render.js';

const read = (text: string): string[] =>
  [...walk(parseNote(text))].flatMap((section) => section.followUps.map(renderFollowUp));

describe('a remark', () => {
  const hints = [
    'open lakehouse architecture stack on slide, look it up later.',
    'looked useful, check up on this.',
    'This was fun, good reminder to check up on the security of our cluster.',
    'Look up talks from previous KubeCons',
    'Look into KEDA',
    'we should try this at work',
    'watch the recording later',
    'worth a look',
    '--> watch recording',
    'need to investigate: I need to read the paper',
    'Follow up with Jane',
  ];
  for (const text of hints)
    it(`reads like a follow-up: ${text}`, () => assert.deepEqual(read(text), [`- hint ${text}`]));

  const none = [
    'They check the logs every day',
    'We should treat data as assets instead.',
    'look, it works',
    'KCP looks interesting',
    'the operator watches pods and later restarts them',
    'https://example.org/check-out-later',
    'worth 3 million',
  ];
  for (const text of none) it(`reads like no follow-up: ${text}`, () => assert.deepEqual(read(text), []));
});
