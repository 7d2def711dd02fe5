import assert from 'node:assert/strict';
import { outline } from '../render.js';

/**
 * The kinds of things that people write in many ways: each in three variants or more, one of them in another language.
 * Whole notes are in `fixtures/`.
 */
type Variants = readonly (readonly [written: string, read: string])[];

const inConference = (below: string): readonly string[] =>
  outline(`# FooConf 2024\n\n${below}\n`)
    .slice(1)
    .map((line) => line.slice(2));

describe('the heading of a talk names its speakers', () => {
  const kinds: Readonly<Record<string, Variants>> = {
    'behind a number': [
      ['01 - Jane Doe: Widgets at Scale', 'Widgets at Scale < Jane Doe'],
      ['1 – Erika Muster: Dinge im Takt', 'Dinge im Takt < Erika Muster'],
      ['[4] Machins partout -- Jean Dupont', 'Machins partout < Jean Dupont'],
      ['1️⃣ Jane Doe: Widgets at Scale', 'Widgets at Scale < Jane Doe'],
    ],
    'behind "with"': [
      ['Widgets at Scale with Jane Doe', 'Widgets at Scale < Jane Doe'],
      ['Dinge im Takt mit Erika Müller', 'Dinge im Takt < Erika Müller'],
      ['Machins partout avec Jeanne Dupré', 'Machins partout < Jeanne Dupré'],
    ],
    'behind a label': [
      ['Keynote Jane Doe', 'Keynote < Jane Doe'],
      ['Closing Keynote: Jane Doe, Acme', 'Closing Keynote < Jane Doe (Acme)'],
      ['Keynote Jean Dupont', 'Keynote < Jean Dupont'],
    ],
    'before a link in brackets': [
      ['Big Widgets, Jane Doe ([slides](https://example.org/s))', 'Big Widgets < Jane Doe'],
      ['Grands machins, Jean Dupont ([vidéo](https://example.org/v))', 'Grands machins < Jean Dupont'],
      ['Dinge im Takt, Anna Müller ([Folien](https://example.org/f))', 'Dinge im Takt < Anna Müller'],
    ],
    'and the organisation before the title': [
      ['Jane Doe, Acme, *Widgets at Scale*', 'Widgets at Scale < Jane Doe (Acme)'],
      ['Anna Müller, Beispiel GmbH, *Dinge im Takt*', 'Dinge im Takt < Anna Müller (Beispiel GmbH)'],
      ['Jean Dupont | @jdupont | Exemple | «Machins partout»', 'Machins partout < Jean Dupont (Exemple)'],
    ],
    'in small letters': [
      ['widgets at scale - jane doe', 'widgets at scale < jane doe'],
      ['dinge im takt (anna müller)', 'dinge im takt < anna müller'],
      ['machins partout, jean dupont', 'machins partout < jean dupont'],
    ],
    'that are words': [
      ['Widgets - Chris Apple', 'Widgets < Chris Apple'],
      ['Dinge - Stefan Klein', 'Dinge < Stefan Klein'],
      ['Machins - Pierre Petit', 'Machins < Pierre Petit'],
    ],
    'that end like activities': [
      ['Widgets - Weiqing Yang', 'Widgets < Weiqing Yang'],
      ['Gears - Haibing Li, Acme', 'Gears < Haibing Li (Acme)'],
      ['组件 - Jing Wang', '组件 < Jing Wang'],
    ],
    'with what they do': [
      ['Widgets - Jane Doe, Assistant Professor, Acme University', 'Widgets < Jane Doe (Acme University)'],
      ['Dinge - Anna Müller, Professorin, Universität Muster', 'Dinge < Anna Müller (Universität Muster)'],
      ['Machins - Jean Dupont, Ingénieur, Exemple', 'Machins < Jean Dupont (Exemple)'],
      ['Gears - John Roe, Sr. TAM, Acme', 'Gears < John Roe (Acme)'],
    ],
    'behind a sentence': [
      ['The Success of Widgets is Silent. Jane Doe, Acme', 'The Success of Widgets is Silent < Jane Doe (Acme)'],
      ['Dinge für alle. Von Anna Müller.', 'Dinge für alle < Anna Müller'],
      ['Machins partout. Por Ana García', 'Machins partout < Ana García'],
    ],
    'behind quotes and in wide brackets': [
      ['「型のある世界」山田花子さん', '「型のある世界」 < 山田花子'],
      ['数据库内核（王磊，PingCAP）', '数据库内核 < 王磊 (PingCAP)'],
      ['『未来の話』 佐藤花子さん（アクメ）', '『未来の話』 < 佐藤花子 (アクメ)'],
    ],
    'before links and marks': [
      ['Widgets - Jane Doe, Acme - [video](https://example.org/v)', 'Widgets < Jane Doe (Acme)'],
      ['Dinge - Anna Müller, Acme 👍 #dinge', 'Dinge < Anna Müller (Acme)'],
      ['Machins - Jean Dupont (5/5) ^ref1', 'Machins < Jean Dupont'],
    ],
    'behind a track, number or room': [
      ['Track A: Widgets - Jane Doe', 'Widgets < Jane Doe'],
      ['Talk 7: Gears - John Roe', 'Gears < John Roe'],
      ['Saal 1 | Dinge - Max Muster', 'Dinge < Max Muster in Saal 1'],
      ['11:30, Salle 2 : Machins - Jean Dupont', 'Machins < Jean Dupont @ 11:30 in Salle 2'],
    ],
    'and keeps what is of the title': [
      ['Summit (NA) - Jane Doe', 'Summit (NA) < Jane Doe'],
      ['Treffen (EU) - Anna Müller', 'Treffen (EU) < Anna Müller'],
      ['Rencontre (NA) - Jean Dupont', 'Rencontre (NA) < Jean Dupont'],
    ],
    'and companies are none': [
      ['Networking - Cilium / Isovalent', 'Networking - Cilium / Isovalent'],
      ['Dinge - Deutsche Bahn', 'Dinge - Deutsche Bahn'],
      ['Machins - Société Générale', 'Machins - Société Générale'],
    ],
    'and words before a colon are none': [
      ['Extreme Widgets: a Story', 'Extreme Widgets: a Story'],
      ['Schöne Dinge: eine Geschichte', 'Schöne Dinge: eine Geschichte'],
      ['Grands Machins : une histoire', 'Grands Machins : une histoire'],
    ],
  };
  for (const [kind, variants] of Object.entries(kinds)) {
    for (const [written, read] of variants) {
      it(`${kind}: ${written}`, () => {
        // What is likely needs a second heading of the form.
        const [talk] = inConference(`## ${written}\n\n## other widgets - max muster\n\n## more of them (eva muster)`);
        assert.equal(talk?.replace(/^talk(?::\w+)? /u, ''), read);
      });
    }
  }

  const likely: Readonly<Record<string, readonly [headings: readonly string[], read: readonly string[]]>> = {
    'names behind dashes': [
      ['開源與在地化 - 王小明', '用 Rust 寫核心模組 - 林志玲'],
      ['talk 開源與在地化 < 王小明', 'talk 用 Rust 寫核心模組 < 林志玲'],
    ],
    'names in brackets': [
      ['대규모 추천 시스템 (김민준)', '클라우드 여정 (박지훈, 카카오)'],
      ['talk 대규모 추천 시스템 < 김민준', 'talk 클라우드 여정 < 박지훈 (카카오)'],
    ],
    'names behind colons': [
      ['How we built widgets: Jane Doe', 'Idiomatic Gears: Max Muster', 'Widgets: a Story'],
      ['talk How we built widgets < Jane Doe', 'talk Idiomatic Gears < Max Muster', 'talk Widgets: a Story'],
    ],
    'a name behind one colon, which may be a subtitle': [
      ['The Life of a Mathematician: Ada Lovelace', 'Gears and Levers'],
      ['talk The Life of a Mathematician: Ada Lovelace', 'talk Gears and Levers'],
    ],
    'names in small letters': [
      ['pages on film, alice doe', 'the future of monitoring, john roe'],
      ['talk pages on film < alice doe', 'talk the future of monitoring < john roe'],
    ],
    'a name on one heading, which may be another word': [
      ['開源與在地化 - 王小明', '中場'],
      ['talk 開源與在地化 - 王小明', 'talk 中場'],
    ],
  };
  for (const [kind, [headings, read]] of Object.entries(likely)) {
    it(`if several do so: ${kind}`, () => {
      assert.deepEqual(inConference(headings.map((each) => `## ${each}\n`).join('\n')), read);
    });
  }
});

describe('the lines below a talk name its speakers', () => {
  const kinds: Readonly<Record<string, Variants>> = {
    'below stars': [
      ['★★★★☆\n\nJane Doe, Acme', 'Jane Doe (Acme)'],
      ['⭐️⭐️\nAnna Müller, Muster GmbH', 'Anna Müller (Muster GmbH)'],
      ['👍👍\n\nJean Dupont, Exemple', 'Jean Dupont (Exemple)'],
    ],
    'behind a sign': [
      [':snake: _Jane Doe_', 'Jane Doe'],
      ['🐍 _Jean Dupont_', 'Jean Dupont'],
      ['🎤 **山田 花子さん**', '山田 花子'],
    ],
    'in a quote': [
      ['> Jane Doe @jane', 'Jane Doe'],
      ['> Referentin: Anna Müller', 'Anna Müller'],
      ['> 山田太郎 @taro', '山田太郎'],
    ],
    'behind the whole title': [
      ['**Sprockets for all of us** - Jane Doe, Acme', 'Jane Doe (Acme)'],
      ['**Sprockets for all of us** - Anna Müller', 'Anna Müller'],
      ['**Sprockets for all of us** – Jean Dupont, Exemple', 'Jean Dupont (Exemple)'],
    ],
    'behind a label, with what they do': [
      ['- Presenter: Jane Doe - Head of Widgets at Acme', 'Jane Doe (Acme)'],
      ['- Referentin: Anna Müller - Leiterin bei Acme', 'Anna Müller (Acme)'],
      ['- Oratrice : Jeanne Dupré - Directrice chez Exemple', 'Jeanne Dupré (Exemple)'],
      ['__Speaker__: Jane Doe, Engineer at [Acme](https://example.org)', 'Jane Doe (Acme)'],
    ],
    'behind who leads a workshop': [
      ['Trainer: Jane Doe', 'Jane Doe'],
      ['Dozentin: Anna Müller', 'Anna Müller'],
      ['Animé par Jean Dupont', 'Jean Dupont'],
    ],
    'behind "talk by"': [
      ['Talk by Jane Doe', 'Jane Doe'],
      ['Vortrag von Anna Müller', 'Anna Müller'],
      ['Présenté par Jean Dupont', 'Jean Dupont'],
    ],
    'below a heading': [
      ['### Speakers\n\n- Jane Doe\n- John Roe', 'Jane Doe & John Roe'],
      ['### Referenten\n\n- Anna Müller\n- Max Muster', 'Anna Müller & Max Muster'],
      ['### Intervenants\n\n- Jean Dupont', 'Jean Dupont'],
    ],
    'below a heading under the abstract': [
      ['### Abstract\n\nLong.\n\n##### Speaker\n\nJane Doe', 'Jane Doe'],
      ['### Beschreibung\n\nLang.\n\n### Referentin\n\nAnna Müller', 'Anna Müller'],
      ['### Résumé\n\nLong.\n\n### Orateur\n\nJean Dupont', 'Jean Dupont'],
    ],
    'by a heading of the name': [
      ['### Jane Doe\n\nnotes', 'Jane Doe'],
      ['### Anna Müller, Muster GmbH\n\nNotizen', 'Anna Müller (Muster GmbH)'],
      ['### 山本 花子 (@hanako)\n\nメモ', '山本 花子'],
    ],
    'by a heading with a label': [
      ['###### 講者：陳怡安', '陳怡安'],
      ['#### Referentin: Anna Müller', 'Anna Müller'],
      ['#### Led by: Jane Doe', 'Jane Doe'],
    ],
    'as what they are': [
      ['Jane Doe as Principal Engineer, Acme', 'Jane Doe (Acme)'],
      ['- Anna Müller as CTO, Acme', 'Anna Müller (Acme)'],
      ['Jean Dupont as Developer Advocate, Exemple', 'Jean Dupont (Exemple)'],
    ],
    'with honours': [
      ['山田太郎さん', '山田太郎'],
      ['佐藤花子 さん (アクメ)', '佐藤花子 (アクメ)'],
      ['김민준 님', '김민준'],
      ['Speaker: Jane Doe さん', 'Jane Doe'],
    ],
    'with wide signs': [
      ['山田太郎 / 株式会社アクメ', '山田太郎 (株式会社アクメ)'],
      ['张三，Acme、李四，Acme', '张三 (Acme) & 李四 (Acme)'],
      ['佐藤花子／アクメ', '佐藤花子 (アクメ)'],
    ],
    'never as one link': [
      ['[Replay](https://example.org/r)', ''],
      ['[Aufzeichnung](https://example.org/r)', ''],
      ['[Rediffusion](https://example.org/r)', ''],
    ],
    'never as prose': [
      ['Widgets, gears and levers', ''],
      ['Dinge sind gut，und mehr', ''],
      ['组件很重要，大家都用', ''],
    ],
    'never as a company or role': [
      ['Goldman Sachs', ''],
      ['Société Générale', ''],
      ['Program Committee Member', ''],
      ['Compte Rendu', ''],
    ],
  };
  for (const [kind, variants] of Object.entries(kinds)) {
    for (const [written, read] of variants) {
      it(`${kind}: ${written.replace(/\s+/gu, ' ')}`, () => {
        const [talk] = inConference(`## Sprockets for all of us\n\n${written}\n\n## Gears - John Roe, Acme`);
        assert.equal(talk, `talk Sprockets for all of us${read === '' ? '' : ` < ${read}`}`);
      });
    }
  }
});

describe('a contribfest', () => {
  it('is a talk, neither a conference nor a party', () => {
    const titles = ['Contribfest about levers', 'Big gears contrib fest', 'ContribFest: Widgets'];
    const text = `# KubeCon 2031\n\n## Day 1\n\n${titles.map((title) => `### ${title}\n\n- x\n\n`).join('')}`;
    assert.deepEqual(
      outline(text)
        .slice(2)
        .map((line) => line.trim()),
      ['talk Contribfest about levers', 'talk Big gears contrib fest', 'talk:workshop Widgets'],
    );
  });
});

describe('talks may be', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    'lines with the speakers behind': [
      '*Widgets at Scale*, Jane Doe\n\n- nice\n\n*Gears for All*, John Roe\n',
      '**Kotlin partout** - *Jean Dupont*\n\nbien\n\n**Accessibilité** - *Marie Exemple*\n',
      '[Dinge im Takt](https://example.org/1) von Anna Müller\n\n[Alles neu](https://example.org/2), Max Muster\n',
    ],
  };
  for (const [kind, texts] of Object.entries(kinds)) {
    for (const text of texts) {
      it(`${kind}: ${text.slice(0, 24).replace(/\s+/gu, ' ')}`, () => {
        const talks = inConference(text).filter((line) => line.trim().startsWith('talk'));
        assert.deepEqual([talks.length, talks.filter((talk) => talk.includes(' < ')).length], [2, 2], talks.join('\n'));
      });
    }
  }

  it('no dates and labels that look like lines with speakers', () => {
    const read = inConference(
      '## Day 1\n\nTue 19 March 2024 - Hall Berlin\n\nPresent: Jane Doe, John Roe\n\n### A - Jane Doe, Acme',
    );
    assert.equal(read.filter((line) => line.trim().startsWith('talk')).length, 1);
  });
});
