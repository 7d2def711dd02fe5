import { lazily } from '../../text/lazily.js';
import { isAlphanumeric } from '../../text/ascii.js';
import { lowerCaseOf } from '../../text/lowerCase.js';

/**
 * Words that tell what a heading is. Each test takes the visible text of a heading or line, whole, and what is left of it
 * when `bare` has trimmed it, where that is known.
 */

const CLOSE = 41;
const QUESTION = 63;

/** Trim what decorates a heading: emoji, bullets, enclosing punctuation, a colon at the end. */
export function bare(text: string): string {
  // Most start and end with a letter or digit, and then there is nothing to trim.
  const last = text.charCodeAt(text.length - 1);
  if (text.length <= 200 && isAlphanumeric(text.charCodeAt(0)) && (isAlphanumeric(last) || last === CLOSE || last === QUESTION)) return text;
  return withoutEnd(text.slice(0, 200).replace(/^(?:[\s\p{P}\p{S}]|\u200D|\uFE0F)+/u, ''));
}

/** Trim a heading's end. Where it is ASCII, as most are, it need not be looked for from the start. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (END_SIGNS.includes(text.charAt(end - 1)) && end > 0) end--;
  const rest = text.slice(0, end);
  return text.charCodeAt(end - 1) > LAST_ASCII ? rest.replace(/(?:[\s:：.!*_\p{So}-]|\u200D|\uFE0F)+$/u, '') : rest;
}

const END_SIGNS = ' \t\n\v\f\r:.!*_-';
const LAST_ASCII = 127;

const breakWords = lazily(() => new Set(
  (
    'lunch coffee tea break breaks breakfast dinner brunch registration check-in checkin badge badges pickup pick-up doors open pause repas déjeuner ' +
    'dejeuner petit petit-déjeuner café cafe accueil mittagessen mittagspause kaffeepause kaffee frühstück abendessen anmeldung registrierung almuerzo ' +
    'comida descanso desayuno registro pranzo colazione pausa registrazione almoço intervalo inscrição koffie pauze lunchpauze registratie frokost ' +
    'kaffepause lunsj pause registrering fika kaffe obiad przerwa kawowa rejestracja 午餐 午休 茶歇 昼食 休憩 snack snacks drinks beer beers apéro apero reception ' +
    'party networking happy hour social afterparty after-party welcome'
  ).split(' '),
));
const BREAK_FILLERS = new Set('and & und et y e en og och i / + - – the time morning afternoon evening de du midi short long at with all desk'.split(' '));
/** Alone they say too little: "Open", "Welcome", "Social". */
const BREAK_WEAK = new Set(['open', 'welcome', 'social', 'happy', 'hour', 'badge', 'badges', 'petit', 'doors', 'tea']);

const CLOCK = /\d[:.h]\d/;

/** Titles of talks are longer than what breaks and parts of talks are called. */
const SEVEN_WORDS = /^(?:\S+\s+){6}\S/u;

/** Lunch, Coffee Break, Registration, Repas… */
export function isBreak(text: string, title?: string): boolean {
  const untimed = CLOCK.test(text) ? text.replace(/\(?\b\d{1,2}[:.h]\d{2}\b(?:\s*[-–]\s*\d{1,2}[:.h]\d{2})?\)?/gu, ' ') : text;
  const name = untimed === text && title !== undefined ? title : bare(untimed);
  if (SEVEN_WORDS.test(name)) return false;
  const words = name.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !BREAK_FILLERS.has(word));
  return telling.length > 0 && telling.every((word) => breakWords().has(word)) && !telling.every((word) => BREAK_WEAK.has(word));
}

/** For lower case, as all long patterns are: engines take several times as long to make ready for both cases what is asked for once or twice in a note. */
const followUpsTitle = lazily(() => new RegExp(
  '^(?:(?:my|our|some|other|more|open|interesting|possible|personal)\\s+)*(?:' +
    [
      '(?:(?:things?|stuff|links?|talks?|sessions?|videos?|recordings?|tools?|projects?|books?|papers?|items?|topics?|technologies|tech|ideas?|people|companies|products|what)\\s+(?:i\\s+(?:want|need|have)\\s+)?)?to[\\s-]+' +
        '(?:check(?:[\\s-]+(?:out|up|into))?|look\\s+(?:at|into|up)|watch|read|do|try(?:\\s+out)?|investigate|explore|follow(?:[\\s-]+up)?(?:\\s+on)?|review|research|learn|google|ask|evaluate|remember)(?:\\s+(?:later|more|list|items?|out|at home|back home))*',
      'to-?dos?(?:\\s+(?:list|items?))?',
      '(?:action(?:able)?|follow[\\s-]?up|todo)\\s+(?:items?|points?|list|tasks?)',
      'actions?(?:\\s+for\\s+\\p{L}+)?',
      'next\\s+(?:steps?|actions?)',
      'follow[\\s-]?ups?',
      '(?:look|check)\\s+(?:into|out|up|at)(?:\\s+(?:later|these|this|list))?',
      '(?:watch|read|try)\\s*(?:list|later)',
      '(?:homework|tasks)',
      '(?:\\p{L}+\\s+){0,3}\\(?à\\s+(?:regarder|voir|tester|lire|essayer|creuser|explorer|faire)\\b[^.!?]{0,40}',
      '(?:noch\\s+)?(?:anschauen|ansehen|nachlesen|nachschauen|ausprobieren)',
      '(?:cosas\\s+)?(?:por|para)\\s+(?:ver|leer|probar|revisar|mirar)',
      '(?:cose\\s+)?da\\s+(?:vedere|leggere|provare|guardare)',
      '(?:nog\\s+)?(?:uitzoeken|uitproberen|te\\s+(?:bekijken|lezen|doen))',
      'check\\s+(?:out\\s+)?later',
      'follow[\\s-]?up\\s+(?:topics?|reading|questions?|links?|ideas?)',
      '(?:things|stuff|topics?)\\s+(?:i|we)\\s+(?:(?:should|must|need\\s+to|have\\s+to|gotta|want\\s+to)\\s+)(?:look|check|investigate|watch|read|try|learn|explore|study|research)(?:\\s+(?:at|into|out|up|more))*',
      '(?:recommended|suggested|further)\\s+(?:reading|watching)(?:\\s+list)?',
    ].join('|') +
    ')(?:\\s+(?:from|after|for)\\s+\\p{L}+(?:\\s+\\p{L}+){0,2})?$',
  'u',
));

/** Things to check out, Action items, To watch, Next steps, TODO… */
export function isFollowUpsTitle(text: string, title = bare(text)): boolean {
  return title.length <= 60 && followUpsTitle().test(lowerCaseOf(title));
}

const GROUP =
  /^(?:(?:opening|closing|morning|afternoon|evening|plenary|sponsored|sponsor|parallel|breakout|technical|project|main|other|attended|invited|contributed|selected|\d{1,2}|day|track|conference|community|maintainer|co-located|colocated|short|long|the|all|my|detailed|individual|highly|commended|favou?rite)\s+)*(?:lightning[\s-]+talks?|keynotes?(?:\s+(?:sessions?|talks?))?|talks?|sessions?|workshops?|tutorials?|panels?|posters?|poster\s+session|bofs?|birds\s+of\s+a\s+feather|demos|plenary|breakouts?|presentations?|papers?|unconference|open\s+spaces?|ignites?|morning|afternoon|evening|vorträge|conférences|charlas|schedule|programme?|agenda)(?:\s+(?:sessions?|talks?|notes?|info(?:rmation)?|block|round|track|attended|i\s+attended|i\s+(?:saw|watched)|\d{1,2}))*$/i;
const ONE_OF_A_KIND = /^(?:(?:opening|closing|morning|afternoon|evening|first|second|final|day\s+\d|\d{1,2})\s+)*(?:keynote|panel|plenary|tutorial|workshop|demo|session|talk|lightning\s+talk)(?:\s+\d{1,2})?$/i;

/** A group's name in the singular: "Keynote" may be one talk. */
export function isOneOfAKind(text: string, title = bare(text)): boolean {
  return ONE_OF_A_KIND.test(title);
}

/** Lightning Talks, Keynotes, Morning sessions… */
export function isGroupTitle(text: string, title = bare(text)): boolean {
  return GROUP.test(title);
}

const OTHER_QUALIFIERS = new Set('my the some general overall other personal final quick key main useful random misc miscellaneous more additional conference event talk session demo speaker open great interesting a'.split(' '));
const otherTitles = lazily(() => new Set(
  (
    'note notes summary summaries overview intro introduction background motivation conclusion conclusions takeaway takeaways take-away take-aways tldr resource resources link links reference ' +
    'references slide slides video videos recording recordings question questions q&a qa abstract description about agenda outline content contents toc index attended info information logistics ' +
    'travel hotel venue location wifi wi-fi hallway expo booth booths sponsor sponsors exhibitor exhibitors swag schwag thought thoughts impression impressions opinion opinions comment comments ' +
    'discussion discussions feedback highlight highlights learning learnings idea ideas people contact contacts speaker speakers presenter presenters pros cons architecture example examples ' +
    'problem problems solution solutions challenge challenges result results benefit benefits feature features future roadmap appendix license installation usage contributing metadata meta social ' +
    'schedule tag tags date details why how what who when where bio tool tools book books source sources photo photos picture pictures image images transcript file files download downloads ' +
    'material materials credits acknowledgements acknowledgments disclaimer disclaimers faq remark remarks wrap-up recap retrospective warning warnings technique techniques topic topics theory ' +
    'practice quote quotes reaction reactions food beer pub party closing feeds streams thing things words stuff demo demos fazit zusammenfassung einleitung résumé conclusión conclusiones ' +
    'introducción conclusão podsumowanie wstęp 感想 まとめ はじめに 总结 總結 前言 后记'
  ).split(' '),
));
const OTHER_PHRASES = new Set([
  'tl;dr', 'further reading', 'q & a', 'q and a', 'table of contents', 'index of talks', 'attended sessions', 'attended talks', 'hallway track', 'hallway tracks', 'expo hall', 'lessons learned', 'key points', 'pros and cons', 'pros & cons', 'future work',
  'related work', 'closing words', 'after party', 'why i went', 'puntos fuertes', 'puntos débiles',
]);

/** Headings found in talks and around them: Notes, Summary, Demo, Resources, Hallway track… */
export function isOtherTitle(text: string, title = bare(text)): boolean {
  if (title.length > 100 || SEVEN_WORDS.test(title)) return false;
  const words = title.toLowerCase().split(/\s+/u);
  while (words.length > 1 && OTHER_QUALIFIERS.has(words[0] ?? '') && !OTHER_PHRASES.has(words.join(' '))) words.shift();
  return (words.length === 1 && otherTitles().has(words[0] ?? '')) || OTHER_PHRASES.has(words.join(' ')) || (words[0] === 'notes' && words.length <= 4);
}

const METADATA = /^(?:speakers?|presenters?|presented\s+by|authors?|hosts?|moderators?|panell?ists?|link|slides?|video|recording|room|time|when|where|date|location|track|level|tags?|type|format|url|abstract|description|company|sched)\s*[:：]/i;

/** `Speaker: X`, `Room: 3`: a fact about a talk, not a heading of content. */
export function isMetadata(text: string, title = bare(text)): boolean {
  return METADATA.test(title);
}

const TRACK = /\b(?:days?|tracks?|devrooms?|dev\s+room|stage|room|hall|theatre|theater|stream|co-?located)\b/i;

/** OpenTofu Day, Security track, Main stage… */
export function isTrackTitle(text: string): boolean {
  return TRACK.test(text);
}

const conferenceName = (): RegExp =>
  /(?<![\p{L}\p{N}])(?:conference|conferences|conferencing|summit|kubecon|cloudnativecon|fosdem|re:?invent|meetup|symposium|devoxx|qcon|goto|ndc|oscon|wwdc|google i\/?o|euruko|frozenrails|codemotion|velocity conf|strange ?loop|lambda days|unconference|colloqui?um|convention|kongress|konferenz|konferencj[ai]|conférence|conferencia|conferenza|conferência|konferens|trip report|barcamp|大会|大會|会议|カンファレンス|勉強会)(?!\p{L})|(?<![\p{L}\p{N}])(?!(?:bacon|bootcamp|basecamp|\d+days|balcon|beacon|carcon|deacon|falcon|icon|lexicon|pecon|recon|silicon|semicon|favicon|emoticon|rubicon|nginxconf|manifest|infest|today|birthday|workday|someday|holiday|everyday|yesterday|weekday|weekdays|holidays|nowadays|monday|tuesday|wednesday|thursday|friday|saturday|sunday|midday|payday|playday)(?:s?\b|\d))[\p{L}\p{N}]{2,}(?:conf|konf|con|kaigi|fest|camp|days?)(?:[ '-]?(?:19|20)?\d{2})?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}[\p{L}.]*[ :]*conf (?:19|20)\d{2}/u;

/** Words a conference's own name has. */
export function namesConference(text: string): boolean {
  return conferenceName().test(lowerCaseOf(text.slice(0, 500)).replace(/[_/\\-]+/gu, ' '));
}

const PROJECT = /^(?:installation|installing|install|usage|getting\s+started|quick\s*start|contributing|license|requirements|prerequisites|api\s+reference|changelog|unreleased|run(?:ning)?\s+locally|build(?:ing)?\s+(?:and|&)\s+run(?:ning)?|how\s+to\s+(?:use|install|run|contribute)|development\s+setup)\b.{0,20}$/iu;

/** Headings a project's README has, and no conference note. */
export function isProjectTitle(text: string, title = bare(text)): boolean {
  return PROJECT.test(title);
}

/** Tell whether a heading says that it is a keynote. */
export function isKeynote(text: string): boolean {
  return /keynote/i.test(text) && (/^[\p{P}\s]*(?:opening\s+|closing\s+)?keynotes?\b/iu.test(text) || /\bkeynote\)?$/iu.test(text));
}

/** Tell whether a heading stands over the abstract, or the speakers, of the talk above it. */
export function isAbstract(text: string, title = bare(text)): boolean {
  return /^(?:abstract|résumé|description|about|speakers?|presenters?)$/i.test(title);
}

/** What a heading's words alone say it is. */
export type Vocabulary = 'followUps' | 'break' | 'group' | 'other' | 'metadata';

/** Tell what a heading's words alone say it is; `undefined`: nothing. */
export function vocabularyOf(text: string, title = bare(text)): Vocabulary | undefined {
  // As most titles of talks are, with their speakers; without a time, which might be left out.
  const isLong = title.length > 60 && SEVEN_WORDS.test(title) && !CLOCK.test(text);
  if (!isLong && isFollowUpsTitle(text, title)) return 'followUps';
  if (!isLong && isBreak(text, title)) return 'break';
  if (isMetadata(text, title)) return 'metadata';
  if (isGroupTitle(text, title)) return 'group';
  if (!isLong && isOtherTitle(text, title)) return 'other';
  return undefined;
}
