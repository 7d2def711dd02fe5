import { lazily } from '../../text/lazily.js';

/**
 * What weekdays and months are called in the languages notes are read in: English, German, French, Spanish, Italian, Dutch,
 * Portuguese, Danish, Norwegian, Swedish and Polish, in lower case, as they stand in dates. Chinese and Japanese number them.
 *
 * Why not `Intl`: it takes a tenth of a second to say them, before the first note is there. The tests hold this to it.
 */

export const weekdays = lazily((): ReadonlySet<string> => new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'lunes martes miércoles jueves viernes sábado domingo ' +
    'lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ' +
    'mandag tirsdag onsdag torsdag fredag lørdag søndag ' +
    'måndag tisdag lördag söndag ' +
    'poniedziałek wtorek środa czwartek piątek sobota niedziela'
  ).split(' '),
));

export const shortWeekdays = lazily((): ReadonlySet<string> => new Set(
  (
    'mon tue wed thu fri sat sun ' +
    'mo di mi do fr sa so ' +
    'lun mar mer jeu ven sam dim ' +
    'mié jue vie sáb dom ' +
    'gio sab ' +
    'ma wo vr za zo ' +
    'seg ter qua qui sex ' +
    'man tirs ons tors fre lør søn ' +
    'tir tor ' +
    'mån tis lör sön ' +
    'pon wt śr czw pt sob niedz'
  ).split(' '),
));

/** Which month of the year each name is. */
export const months = lazily((): ReadonlyMap<string, number> => new Map(
  [
    'january jan januar janvier janv enero ene gennaio gen januari janeiro stycznia sty',
    'february feb februar février févr febrero febbraio februari fevereiro fev lutego lut',
    'march mar märz mars marzo maart mrt março marts marca',
    'april apr avril avr abril abr aprile kwietnia kwi',
    'may mai mayo maggio mag mei maio maj maja',
    'june jun juni juin junio giugno giu junho czerwca cze',
    'july jul juli juillet juil julio luglio lug julho lipca lip',
    'august aug août agosto ago augustus augusti sierpnia sie',
    'september sep sept septembre septiembre settembre set setembro września wrz',
    'october oct oktober okt octobre octubre ottobre ott outubro out października paź',
    'november nov novembre noviembre novembro listopada lis',
    'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des grudnia gru',
  ].flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)),
));
