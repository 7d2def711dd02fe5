import assert from 'node:assert/strict';
import { readSpeakerLine } from '../../../../src/core/outline/words/titles/speakerLines.js';

describe('a line of its own', () => {
  const lines: readonly (readonly [line: string, expected: string | undefined])[] = [
    ['Speaker: Jane Doe, Acme', 'Jane Doe (Acme)'],
    ['Speakers: Jane Doe, John Roe', 'Jane Doe & John Roe'],
    ['Presenter: jane', 'jane'],
    ['Authors: Jane Doe, Acme', 'Jane Doe (Acme)'],
    ['- speaker: Jane Doe', 'Jane Doe'],
    ['by Jane Doe', 'Jane Doe'],
    ['(Jane Doe)', 'Jane Doe'],
    ['Jane Doe (she/her), Acme', 'Jane Doe (Acme)'],
    ['Talk by Jane Doe at GopherCon 2024', 'Jane Doe'],
    ['Vortrag von Anna Müller auf der WidgetConf 2022', 'Anna Müller'],
    ['Anna Müller bei Acme', 'Anna Müller (Acme)'],
    ['Talk by Jane Doe from Acme about widgets.', 'Jane Doe (Acme)'],
    ['Who: Jane Doe', 'Jane Doe'],
    ['Wer: Anna Müller', 'Anna Müller'],
    ['Who: everyone', undefined],
    ['Who Moved My Cheese', undefined],
    ['Name: Widgets at Scale', undefined],
    ['Jane Doe (Acme)', 'Jane Doe (Acme)'],
    ['Jane Doe - @jane', 'Jane Doe'],
    // With what a person does
    ['Presenter: Jane Doe - Head of Widgets at Acme', 'Jane Doe (Acme)'],
    ['Speaker: Jane Doe, Engineer at Acme', 'Jane Doe (Acme)'],
    ['Jane Doe as Principal Engineer, Acme', 'Jane Doe (Acme)'],
    ['Jane Doe, Principal Engineer @ Acme', 'Jane Doe (Acme)'],
    // With addresses and handles
    ['Jane Doe <jane@example.org>', 'Jane Doe'],
    ['Jane Doe (Twitter, GitHub)', 'Jane Doe'],
    ['🎤 Jane Doe (@jane)', 'Jane Doe'],
    [':snake: Jane Doe', 'Jane Doe'],
    // Two names are two people, unless only the first is known as a name
    ['Jane Doe, John Roe', 'Jane Doe & John Roe'],
    ['Speaker: Jane Doe, Umbrella Widgets', 'Jane Doe (Umbrella Widgets)'],
    ['Speaker: Jane Doe, Goldman Sachs', 'Jane Doe (Goldman Sachs)'],
    // With other labels
    ['Speaker(s): Jane Doe; John Roe', 'Jane Doe & John Roe'],
    ['Speaker - Jane Doe', 'Jane Doe'],
    ['Prsenter: Jane Doe', 'Jane Doe'],
    ['Orateur : Jean Exemple', 'Jean Exemple'],
    ['Ponentes: Juan Ejemplo y Ana Prueba', 'Juan Ejemplo & Ana Prueba'],
    ['Докладчик: Иван Петров', 'Иван Петров'],
    ['登壇者：山田太郎、鈴木花子', '山田太郎 & 鈴木花子'],
    ['演讲者：张三，阿里巴巴', '张三 (阿里巴巴)'],
    // In Chinese, Japanese and Korean
    ['山田太郎さん', '山田太郎'],
    ['山田太郎 / 株式会社アクメ', '山田太郎 (株式会社アクメ)'],
    ['山田太郎／Acme', '山田太郎 (Acme)'],
    ['김민준 | 아크메 대표', '김민준 (아크메 대표)'],
    ['王小明／部品實驗室 執行長', '王小明 (部品實驗室 執行長)'],
    // In capitals
    ['JANE DOE', 'JANE DOE'],
    ['TIM ROE', 'TIM ROE'],
    ['MÜLLER UND SÖHNE', undefined],
    ['WIDGETS FOR ALL', undefined],
    // Several, behind dashes or with a name of one word
    ['Jane Doe - John Roe', 'Jane Doe & John Roe'],
    ['Jana Nováková – John Roe (lead of Widgets)', 'Jana Nováková (lead of Widgets) & John Roe (lead of Widgets)'],
    ['Anna Müller | Max Muster', 'Anna Müller & Max Muster'],
    ['Jane Doe & Prince', 'Jane Doe & Prince'],
    ['Jane Doe, John Roe, Ann Lee, and Max Muster', 'Jane Doe & John Roe & Ann Lee & Max Muster'],
    ['Widgets & Prince', undefined],
    // With a surname that is a role, and with signs behind a handle
    ['Val Head', 'Val Head'],
    ['Jane Doe @jane!', 'Jane Doe'],
    ['Jane Doe (from Acme)', 'Jane Doe (Acme)'],
    // Directives
    ['@TitleHeading("Talk")', undefined],
    ['@Metadata {', undefined],
    ['@jane (Acme)', '@jane (Acme)'],
    // With joints in the names of organisations, or between people
    ['Jane Doe, Acme and Xyra Quell, Foo', 'Jane Doe (Acme) & Xyra Quell (Foo)'],
    ['Jane Doe, Marks and Spencer', 'Jane Doe (Marks and Spencer)'],
    ['Speakers: Jane Doe, Acme and Gear', 'Jane Doe (Acme and Gear)'],
    ['Speakers: Jane Doe, Acme / John Roe', 'Jane Doe (Acme) & John Roe'],
    // What a label stands before is no name
    ['Speaker: ada b. byron', 'ada b. byron'],
    ['Speaker: the one who was here last year', undefined],
    ['Speaker: ??? and !!!', undefined],
    ['Speaker: a/b c', undefined],
    // Something else follows behind the people
    ['Speaker: Jane Doe, Widgets: how to build them', 'Jane Doe'],
    ['Speaker: Jane Doe (why do widgets turn?)', 'Jane Doe'],
    ['Speaker: Jane Doe, Engineer at Acme, author of "Widgets: a story" & "Gears"', 'Jane Doe (Acme)'],
    ['by Xyra Quell and Jane Doe, language: English', 'Xyra Quell & Jane Doe'],
    ['Sprecherin: Anna Müller, Vortrag auf Deutsch: ja', 'Anna Müller'],
    ['Orateur : Jean Dupont. Il travaille chez Acme depuis longtemps : dix ans', 'Jean Dupont'],
    ['by adding gears, wheels: a story', undefined],
    // Handles stand behind first names, an organisation behind all
    ['Presenters: Jane @janedoe, John @jr_, ann @annlee', 'Jane & John & ann'],
    ['Sprecher: Anna @anna und Max @maxm', 'Anna & Max'],
    ['Intervenants : Jean (@jean), Marie (@marie)', 'Jean & Marie'],
    ['Speakers: Jane Doe (CTO, Tools), John Roe (Engineer) - Acme', 'Jane Doe (Acme) & John Roe (Acme)'],
    // Names with words that are rarely names, and initials beside a nickname
    ['by Will Roe', 'Will Roe'],
    ['By Grant Case @grantcase', 'Grant Case'],
    ['Speaker: JD (Jane) Doe', 'JD (Jane) Doe'],
    ['JD "Jane" Doe', 'JD "Jane" Doe'],
    ['VM (Widgets)', undefined],
    // Nobody
    ['@Gear - reads how often a widget turns', undefined],
    ['Virginia Tech', undefined],
    ['Goldman Sachs', undefined],
    ['Cilium / Isovalent', undefined],
    ['Program Committee Member', undefined],
    ['Trip Report', undefined],
    ['Replay', undefined],
    ['Engagement Lead @Acme', undefined],
    ['皆さん', undefined],
    ['背景，介绍', undefined],
    ['这是一个很好的演讲，大家都喜欢', undefined],
    ['la démo était très bien, on y revient', undefined],
    ['by 2015', undefined],
    ['by the way, it works', undefined],
    ['KCP looks interesting', undefined],
    ['Outline:', undefined],
    ['Speakerphone is on', undefined],
  ];
  for (const [line, expected] of lines) {
    it(`that says ${JSON.stringify(line)} names ${expected ?? 'nobody'}`, () => {
      const list = readSpeakerLine(line, undefined)?.speakers.map(({ name, organization }) =>
        organization === undefined ? name : `${name} (${organization})`,
      );
      assert.equal(list?.join(' & '), expected);
    });
  }
});
