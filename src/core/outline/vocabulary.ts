/**
 * Words that tell what a heading is. Each test takes the visible text of a heading or line, whole.
 */

/** Trim what decorates a heading: emoji, bullets, enclosing punctuation, a colon at the end. */
export function bare(text: string): string {
  return text
    .slice(0, 200)
    .replace(/^(?:[\s\p{P}\p{S}]|\u200D|\uFE0F)+/u, '')
    .replace(/(?:[\s:：.!*_\p{So}-]|\u200D|\uFE0F)+$/u, '');
}

const BREAK_WORDS = new Set([
  'lunch', 'coffee', 'tea', 'break', 'breaks', 'breakfast', 'dinner', 'brunch', 'registration', 'check-in', 'checkin', 'badge', 'badges', 'pickup', 'pick-up',
  'doors', 'open', 'pause', 'repas', 'déjeuner', 'dejeuner', 'petit', 'petit-déjeuner', 'café', 'cafe', 'accueil', 'mittagessen', 'mittagspause', 'kaffeepause', 'kaffee', 'frühstück',
  'abendessen', 'anmeldung', 'registrierung', 'almuerzo', 'comida', 'descanso', 'desayuno', 'registro', 'pranzo', 'colazione', 'pausa', 'registrazione',
  'almoço', 'intervalo', 'inscrição', 'koffie', 'pauze', 'lunchpauze', 'registratie', 'frokost', 'kaffepause', 'lunsj', 'pause', 'registrering', 'fika', 'kaffe',
  'obiad', 'przerwa', 'kawowa', 'rejestracja', '午餐', '午休', '茶歇', '昼食', '休憩', 'snack', 'snacks', 'drinks', 'beer', 'beers', 'apéro', 'apero', 'reception', 'party', 'networking', 'happy', 'hour',
  'social', 'afterparty', 'after-party', 'welcome',
]);
const BREAK_FILLERS = new Set(['and', '&', 'und', 'et', 'y', 'e', 'en', 'og', 'och', 'i', '/', '+', '-', '–', 'the', 'time', 'morning', 'afternoon', 'evening', 'de', 'du', 'midi', 'short', 'long', 'at', 'with', 'all', 'desk']);
/** Alone they say too little: "Open", "Welcome", "Social". */
const BREAK_WEAK = new Set(['open', 'welcome', 'social', 'happy', 'hour', 'badge', 'badges', 'petit', 'doors', 'tea']);

/** Lunch, Coffee Break, Registration, Repas… */
export function isBreak(text: string): boolean {
  const words = bare(text.replace(/\(?\b\d{1,2}[:.h]\d{2}\b(?:\s*[-–]\s*\d{1,2}[:.h]\d{2})?\)?/gu, ' ')).toLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > 6) return false;
  const telling = words.filter((word) => !BREAK_FILLERS.has(word));
  return telling.length > 0 && telling.every((word) => BREAK_WORDS.has(word)) && !telling.every((word) => BREAK_WEAK.has(word));
}

const FOLLOW_UPS = new RegExp(
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
    ].join('|') +
    ')(?:\\s+(?:from|after|for)\\s+\\p{L}+(?:\\s+\\p{L}+){0,2})?$',
  'iu',
);

/** Things to check out, Action items, To watch, Next steps, TODO… */
export function isFollowUpsTitle(text: string): boolean {
  const title = bare(text);
  return title.length <= 60 && FOLLOW_UPS.test(title);
}

const GROUP =
  /^(?:(?:opening|closing|morning|afternoon|evening|plenary|sponsored|sponsor|parallel|breakout|technical|project|main|other|attended|invited|contributed|selected|\d{1,2}|day|track|conference|community|maintainer|co-located|colocated|short|long|the|all|my)\s+)*(?:lightning[\s-]+talks?|keynotes?(?:\s+(?:sessions?|talks?))?|talks?|sessions?|workshops?|tutorials?|panels?|posters?|poster\s+session|bofs?|birds\s+of\s+a\s+feather|demos|plenary|breakouts?|presentations?|papers?|unconference|open\s+spaces?|ignites?|morning|afternoon|evening|vorträge|conférences|charlas|schedule|programme?|agenda)(?:\s+(?:sessions?|talks?|block|round|track|\d{1,2}))?$/iu;

/** Lightning Talks, Keynotes, Morning sessions… */
export function isGroupTitle(text: string): boolean {
  return GROUP.test(bare(text));
}

const OTHER =
  /^(?:(?:my|the|some|general|overall|other|personal|final|quick|key|main|useful|random|misc(?:ellaneous)?|more|additional|conference|event|talk|session|demo|speaker|open)\s+)*(?:notes?|summary|summaries|overview|intro(?:duction)?|background|motivation|conclusions?|takeaways?|take-?aways|tl;?dr|resources?|links?|references?|further\s+reading|slides?|videos?|recordings?|questions?|q\s*&\s*a|q\s*and\s*a|q&as?|demos?|abstract|description|about|agenda|outline|contents?|toc|table\s+of\s+contents?|index|index\s+of\s+talks|attended(?:\s+sessions?|\s+talks?)?|info(?:rmation)?|general(?:\s+info(?:rmation)?)?|logistics?|travel|hotel|venue|location|wifi|wi-fi|hallway(?:\s+tracks?)?|expo(?:\s+hall)?|booths?|sponsors?|exhibitors?|swag|thoughts?|impressions?|opinions?|comments?|discussions?|feedback|highlights?|learnings?|lessons\s+learned|ideas?|people|contacts?|speakers?|presenters?|key\s+points?|pros(?:\s+(?:and|&)\s+cons)?|cons|architecture|examples?|problems?|solutions?|challenges?|results?|benefits?|features?|future(?:\s+work)?|roadmap|appendix|license|installation|usage|contributing|misc(?:ellaneous)?|meta(?:data)?|social|schedule|tags?|date|details|why|how|what|who|when|where|bio|related(?:\s+work)?|interesting\s+(?:links|projects|tools|things|talks)|tools?|books?|sources?|photos?|pictures|images|transcript|files|downloads?|materials?|credits|acknowledge?ments?|disclaimer|faq)$/iu;

/** Headings found in talks and around them: Notes, Summary, Demo, Resources, Hallway track… */
export function isOtherTitle(text: string): boolean {
  return OTHER.test(bare(text));
}

const METADATA = /^(?:speakers?|presenters?|presented\s+by|authors?|hosts?|moderators?|panell?ists?|link|slides?|video|recording|room|time|when|where|date|location|track|level|tags?|type|format|url|abstract|description|company|sched)\s*[:：]/iu;

/** `Speaker: X`, `Room: 3`: a fact about a talk, not a heading of content. */
export function isMetadata(text: string): boolean {
  return METADATA.test(bare(text));
}

const TRACK = /\b(?:days?|tracks?|devrooms?|dev\s+room|stage|room|hall|theatre|theater|stream|co-?located)\b/iu;

/** OpenTofu Day, Security track, Main stage… */
export function isTrackTitle(text: string): boolean {
  return TRACK.test(text);
}

const CONFERENCE =
  /\b(?:conf|conference|conferences|summit|con|kubecon|cloudnativecon|devops\s?days|pycon|fosdem|re:invent|meetup|symposium|congress|talks|keynote|keynotes|devoxx|qcon|goto|ndc|craft|dockercon|fossdem|hackathon|barcamp|unconference|colloqui?um|convention|kongress|konferenz|conférence|conferencia|conferenza)\b|\p{L}{2,}con(?:f|ference)?\b/iu;

/** Words a conference's own name has. */
export function namesConference(text: string): boolean {
  return CONFERENCE.test(text.replace(/[_-]+/gu, ' '));
}
