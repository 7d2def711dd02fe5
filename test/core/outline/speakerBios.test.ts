import assert from 'node:assert/strict';
import { outline } from '../render.js';

/** Headings and lines over texts about speakers, which name them behind a label. */
describe('the speaker is named', () => {
  const named = [
    ['> #### Abstract\n>\n> Gears are round.\n\n> #### Speaker Bio : Jane Doe\n>Engineer\n>Acme\n', 'Jane Doe'],
    ['> #### Speaker bios: Jane Doe (CTO, Acme), John Roe (Foo)\n', 'Jane Doe (Acme) & John Roe (Foo)'],
    ['**Über die Referentin:** Anna Müller\n', 'Anna Müller'],
    ['> #### À propos de l’orateur : Jean Dupont\n> Ingénieur\n', 'Jean Dupont'],
  ] as const;
  for (const [text, speakers] of named) {
    it(`over the text about the speaker: ${text.slice(0, 24).replace(/\s+/gu, ' ')}`, () => {
      const found = outline(`# FooConf 2031\n\n## Tuesday\n\n### Big Widgets for Small Gears\n\n${text}`);
      assert.equal(found[2], `    talk Big Widgets for Small Gears < ${speakers}`);
    });
  }

  const unnamed = [
    '> #### Speaker Bio\n>\n> Jane builds widgets\n',
    'About the speaker: builds widgets\n',
    '#### Über den Referenten\n\nBaut gern Räder\n',
    '**Bio**: see the site\n',
  ];
  for (const text of unnamed) {
    it(`nowhere: ${text.slice(0, 20).replace(/\s+/gu, ' ')}`, () => {
      const found = outline(`# FooConf 2031\n\n## Tuesday\n\n### Big Widgets for Small Gears\n\n${text}`);
      assert.equal(found[2], '    talk Big Widgets for Small Gears');
    });
  }

  const besideOrganisation = [
    ['Presenters: acme.com, Jane Doe, John Roe\n', 'Jane Doe (acme.com) & John Roe (acme.com)'],
    ['*Sprecherin: beispiel.de, Anna Müller*\n', 'Anna Müller (beispiel.de)'],
    ['Intervenants : exemple.fr, Jean Dupont et Marie Dupré\n', 'Jean Dupont (exemple.fr) & Marie Dupré (exemple.fr)'],
    ['Speakers: Acme - Jane Doe & John Roe\n', 'Jane Doe (Acme) & John Roe (Acme)'],
    ['Sprecherin: Beispiel GmbH – Anna Müller\n', 'Anna Müller (Beispiel GmbH)'],
    ['Orateur : Exemple - Jean Dupont\n', 'Jean Dupont (Exemple)'],
    ['Speaker: Jane Doe - Acme\n', 'Jane Doe (Acme)'],
    ['Speaker: Jane Doe, acme.com\n', 'Jane Doe (acme.com)'],
  ] as const;
  for (const [text, speakers] of besideOrganisation) {
    it(`beside the organisation: ${text.trim()}`, () => {
      const found = outline(`# FooConf 2031\n\n## Big Widgets for Small Gears\n\n${text}`);
      assert.equal(found[1], `  talk Big Widgets for Small Gears < ${speakers}`);
    });
  }
});
