import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ImportedSchedule } from '../../src/sched/feed/imported.js';
import { ScheduleStore } from '../../src/vscode/schedules/scheduleStore.js';
import { NoteStore } from '../../src/vscode/notes/noteStore.js';
import { pickTimeZone } from '../../src/vscode/schedules/timeZonePick.js';
import { TalksTree } from '../../src/vscode/talks/talksTree.js';
import { accepting, closeEverything, inWorkspace, openNote } from './support.js';

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

  it('that a later version of the extension has written stay on the disk, and are not shown', async () => {
    await open().put(CONFERENCE);
    const newer = vscode.Uri.joinPath(storage, 'schedules', 'newer.json');
    const content = new TextEncoder().encode(JSON.stringify({ version: 99, schedule: { ...CONFERENCE, id: 'newer' } }));
    await vscode.workspace.fs.writeFile(newer, content);
    const window = open();
    await window.ready;
    assert.deepEqual(window.all(), [CONFERENCE]);
    assert.deepEqual(await vscode.workspace.fs.readFile(newer), content);
  });

  it('can be removed in a window where another has removed them already', async () => {
    const [one, two] = [open(), open()];
    await one.put(CONFERENCE);
    await two.put(CONFERENCE);
    await one.remove(CONFERENCE.id);
    await two.remove(CONFERENCE.id);
    assert.deepEqual([one.all(), two.all()], [[], []]);
  });

  it('have the times of a zone that someone chooses for them, also after a restart and another import', async () => {
    const store = open();
    await store.put(CONFERENCE);
    await accepting(pickTimeZone(CONFERENCE, store));
    assert.deepEqual(startsIn(store), ['2027-03-24T08:00:00+00:00']);
    await store.setTimeZone(CONFERENCE.id, 'Asia/Tokyo');
    await store.put(CONFERENCE);
    const again = open();
    await again.ready;
    assert.deepEqual(
      [startsIn(store), startsIn(again)],
      [['2027-03-24T17:00:00+09:00'], ['2027-03-24T17:00:00+09:00']],
    );
  });

  it('have the times of the clocks that a page of the conference shows, and no others', async () => {
    const store = open();
    const url = 'https://fooconf2027.sched.com/event/0123456789abcdef0123456789abcdef';
    const events = [
      ...CONFERENCE.events,
      { uid: 'b', title: 'Cogs', start: '2027-03-25T08:00:00Z', end: '2027-03-25T08:30:00Z', url },
    ];
    const other = { ...CONFERENCE, id: 'other', name: 'Other' };
    await store.put({ ...CONFERENCE, events });
    await store.put(other);
    const page = { title: 'Cogs', start: '2027-03-25T01:00:00-07:00', timeZone: 'PDT', speakers: [], files: [] };
    await store.learnClocks('elsewhere.sched.com', page);
    await store.learnClocks('fooconf2027.sched.com', { ...page, start: '2027-03-25T01:00:00' });
    assert.deepEqual(startsIn(store), ['2027-03-24T08:00:00Z', '2027-03-25T08:00:00Z', '2027-03-24T08:00:00Z']);
    for (const host of ['fooconf2027.sched.com', 'sched.co']) {
      await store.put({ ...CONFERENCE, events });
      await store.learnClocks(host, page);
      const [foo, still] = store.all();
      assert.deepEqual(
        [foo?.timeZone, foo?.events[0]?.start, still?.timeZone],
        ['America/Los_Angeles', '2027-03-24T01:00:00-07:00', undefined],
      );
      await store.remove(CONFERENCE.id);
    }
  });

  it('break neither the tree nor anything else by a time that is none', async () => {
    const url = 'https://fooconf2027.sched.com/event/0123456789abcdef0123456789abcdef';
    const [gizmos] = CONFERENCE.events;
    const broken = { uid: 'b', title: 'Cogs', start: '2027-13-45T99:99:00Z', end: 'soon', url };
    const store = open();
    await store.put({ ...CONFERENCE, events: [...CONFERENCE.events, broken] });
    const again = open();
    await again.ready;
    assert.deepEqual(again.all(), [{ ...CONFERENCE, events: [gizmos], skipped: 1 }]);
    await openNote(`# Monday\n\n## Cogs - Ada Lund, Acme\n\n${url}\n`);
    const notes = new NoteStore(log);
    const tree = new TalksTree(notes, {
      known: () => Promise.resolve({}),
      scheduled: () => ({ event: broken, schedule: CONFERENCE }),
    });
    tree.refresh();
    const descriptions = tree
      .getChildren()
      .flatMap((row) => tree.getChildren(row))
      .map((row) => tree.getTreeItem(row).description);
    assert.deepEqual(descriptions, ['Ada Lund']);
    notes.dispose();
    await closeEverything();
  });
});

function startsIn(store: ScheduleStore): readonly string[] {
  return store.all().flatMap(({ events }) => events.map(({ start }) => start));
}
