import assert from 'node:assert/strict';
import { outline } from '../render.js';

describe('the speaker below the title of a talk', () => {
  const notes: Readonly<Record<string, readonly [text: string, talk: string]>> = {
    'is a heading, over lines with handles': [
      '# FooConf\n\n## The Humble Widget\n### Jane Doe\n\n@janedoe\n@widgetconf\n\n- Widgets\n',
      'talk The Humble Widget < Jane Doe',
    ],
    'may be a handle alone': [
      '# FooConf\n\n## The Humble Widget\n\n@janedoe\n\nNotes.\n',
      'talk The Humble Widget < @janedoe',
    ],
    'is a heading with the link of a handle': [
      '# FooConf\n\n## The Humble Widget\n\n### Jane Doe [@janedoe](https://example.org/janedoe)\n\nWidgets are small.\n',
      'talk The Humble Widget < Jane Doe',
    ],
    'is a heading behind "by"': [
      '# FooConf\n\n## The Humble Widget\n### by Jane Doe, Acme\n\n- Widgets\n',
      'talk The Humble Widget < Jane Doe (Acme)',
    ],
    'is a heading behind "von"': [
      '# WidgetConf\n\n## Das bescheidene Ding\n### von Anna Müller\n\n- Dinge\n',
      'talk Das bescheidene Ding < Anna Müller',
    ],
    'stands behind a block of directives': [
      '# The Humble Widget\n\n@Metadata {\n    @TitleHeading("Talk")\n}\n\nJane Doe\n\n## Abstract\n\nWidgets.\n',
      'talk The Humble Widget < Jane Doe',
    ],
    'stands behind directives in a German note': [
      '# Dinge im Takt\n\n@Metadata {\n  @PageImage(source: "ding")\n}\n\nAnna Müller, Acme\n\n## Inhalt\n\nDinge.\n',
      'talk Dinge im Takt < Anna Müller (Acme)',
    ],
  };
  for (const [name, [text, talk]] of Object.entries(notes)) {
    it(name, () => {
      assert.ok(
        outline(text).some((line) => line.trim() === talk),
        outline(text).join('\n'),
      );
    });
  }
});
