import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ImportedSchedule } from '../../src/sched/feed/imported.js';
import { ScheduleStore } from '../../src/vscode/schedules/scheduleStore.js';
import { inWorkspace } from './support.js';

const CONFERENCE: ImportedSchedule = {
  id: 'fooconf2027.sched.com',
  name: 'FooConf 2027',
  source: 'foo.ics',
  at: 0,
  skipped: 0,
  events: [{ uid: 'a', title: 'Gizmos', start: '2027-03-24T08:00:00Z', end: '2027-03-24T08:30:00Z' }],
};

describe('the schedules on the disk', () => {
  let storage: vscode.Uri;
  let log: vscode.LogOutputChannel;
  const stores: ScheduleStore[] = [];
  const open = (): ScheduleStore => {
    const store = new ScheduleStore(storage, log);
    stores.push(store);
    return store;
  };

  before(() => {
    storage = inWorkspace('schedules-of-tests');
    log = vscode.window.createOutputChannel('Test schedules', { log: true });
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) store.dispose();
    await vscode.workspace.fs.delete(storage, { recursive: true });
  });
  after(() => log.dispose());

  it('are there again after a restart', async () => {
    await open().put(CONFERENCE);
    const again = open();
    await again.ready;
    assert.deepEqual(again.all(), [CONFERENCE]);
  });

  it('go on without the one that is damaged, whichever window finds it', async () => {
    await open().put(CONFERENCE);
    const damaged = vscode.Uri.joinPath(storage, 'schedules', 'damaged.json');
    await vscode.workspace.fs.writeFile(damaged, new TextEncoder().encode('{"version":1,"schedule":{"id":'));
    const windows = [open(), open(), open()];
    for (const window of windows) {
      await window.ready;
      assert.deepEqual(window.all(), [CONFERENCE]);
    }
    await assert.rejects(async () => vscode.workspace.fs.stat(damaged));
  });
});
