import { itReads } from './forms.js';

describe('a heading without a blank, right behind a list', () => {
  itReads({
    'is a heading, though markdown takes the line for text of the item': [
      [
        ['##Widgets - Jane Doe', '- good', '##Big Gears - John Roe', '- fine'],
        ['talk Widgets < Jane Doe', 'talk Big Gears < John Roe'],
      ],
      [
        ['##Tag 1', '###Räder - Anna Müller', '- gut', '##Tag 2', '###Öl - Max Muster', '* TODO: lesen', '* gut'],
        ['day Tag 1', '  talk Räder < Anna Müller', 'day Tag 2', '  talk Öl < Max Muster', '    - marker lesen'],
      ],
      [
        ['##Rouages - Jean Dupont\r', '1. bien\r', '##Huile - Marie Curie\r', '1. bof\r'],
        ['talk Rouages < Jean Dupont', 'talk Huile < Marie Curie'],
      ],
    ],
    'is text if indented, a hashtag, or code': [
      [['## Widgets - Jane Doe', '- good', '  ##Big Gears - John Roe'], ['talk Widgets < Jane Doe']],
      [['## Räder - Anna Müller', '- gut', '#Öl - Max Muster'], ['talk Räder < Anna Müller']],
      [['## Rouages - Jean Dupont', '- bien', '##! code'], ['talk Rouages < Jean Dupont']],
    ],
  });
});
