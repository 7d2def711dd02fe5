import { lazily } from '../../text/lazily.js';
import type { Speaker } from '../../note/note.js';
import { isAlphanumeric, isLetter, isLower, isUpper } from '../../text/ascii.js';

/**
 * Tells names of people from other words by their shape, and reads lists of speakers. There is no table of names; a table
 * of words that titles are made of says what is not one.
 */

/** How much a text looks like one person's name. */
export type NameLikeness = 'no' | 'weak' | 'strong';

const PARTICLES = new Set("de da do dos das del della di du van von der den het la le bin ibn al el ter ten zu af av y e mc st st. 't vom zur".split(' '));

/** Words of titles and organisations. Words that are names of people, too, are not among them: Rust, Ray, Art, April, Hope, Grant, Page… */
const notNames = lazily(() => new Set(
  (
    'a about above across adoption advanced after agents ai all an analysis analytics and anti api apis app apps application applications architecture architectures are at authentication automated automating automation autoscaling aware aws azure backend basics be beginner behind benchmark benchmarks benefits best better between beyond big bit blockchain bof bring bringing browser bug bugs build building built business but by can challenge challenges changing chaos chat ci cicd classes client closing cloud cluster clusters cncf code coding coffee combining common community complex compliance computing concurrency conf conference config configuration consistency container containers continuous contributing contributor contributors control controllers core costs course crash create creating cross css culture custom customer data database databases day days debug debugging deep delivery demo demystifying dependency deploy deploying deployment deployments design designing dev developer developers development devices devops devsecops digital discussion distributed diving do docker docs documentation does don driven dynamic easy ebpf ecosystem edge effective efficient elastic embedded enabling end engine engineer engineering engineers enterprise environment environments error errors event events every everything evolution evolving example examples experience experiences exploring fast faster feature features federated fireside first fixing for framework frameworks friendly from frontend full function functional functions fundamentals future game generation get getting git gitops go going great group growing guide hack hacking hands hard hardware have help hidden high history how http hybrid i ideas identity if impact implementation implementing improving in incident industry infrastructure inside insights install integration intelligence interactive interface internals internet into intro introducing introduction is issues it its java javascript journey just k8s kernel key keynote kubernetes language languages large latency latest launch layer leadership learn learned learning lessons level leveraging library life lightning like linux live load local logging logs look looking low machine maintainer maintaining maintainers make making management managing market massive mastering measuring mechanisms memory mesh message meet meeting method methods metrics micro microservices microservice migrating migration mistakes mobile model modeling modelling models modern modular monitoring moving multi my myths native need network networking networks never new next no node not notes now observability of off on open opening openness operating operations operator operators optimization optimizing or organization our out over overview packages panel part past path patterns people performance pipeline pipelines pitfalls plane platform platforms play policy possible power practical practice practices predictions present presentation preview privacy problem problems process product production programming progress project projects protocol protocols proxy public python qa quality queries query questions quick rapid react reactive reading ready real really recap recording registry release reliability reliable remote research resilience resilient resource resources responsibility rest rethinking retrospective reverse rise road roadmap rules running runtime safe safety scalability scalable scale scaling scheduling science scratch search secret secrets secure securing security self semantic server serverless servers service services session sessions shared sharing shift should simple simplifying site slides smart software solution solutions solving some source speed sponsor sponsored sql stack standard standards state static steps storage stories story strategies strategy stream streaming streams structure structured success summary summit supply support sustainable system systems talk talks teams tech techniques technologies technology telemetry test testing tests text than that the their them then there these they things thinking this threat through time tips to today together tool tooling tools topics toward towards tracing track tracks training transformation tricks troubleshooting trust truth tutorial type types typescript ui understanding unified universal unleashing unlocking update updates upgrade us use user users using ux value vector version versions video virtual visual vs vulnerabilities vulnerability want war was way ways we web webassembly welcome what when where which while who why will with without work workflow workflows working workload workloads workshop world writing wrong x year years you your zero zone ' +
    // Organisations and products.
    'university universität université institute foundation inc inc. ltd ltd. gmbh llc corp corporation labs lab google microsoft amazon apple ibm netflix facebook meta github gitlab hashicorp vmware cisco oracle intel nvidia redhat suse canonical spotify uber airbnb mozilla kafka postgres postgresql redis mongodb mysql elasticsearch terraform helm istio envoy prometheus grafana opentelemetry ansible jenkins argo flux linkerd cilium spring swift kotlin ruby rails php perl scala haskell clojure elixir erlang angular vue svelte android ios windows chrome firefox safari ' +
    'der und für ein eine wie warum une pour avec dans sur comment pourquoi una para como por il gli che come een voor met hoe og om på att dla ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march july september october november december'
  ).split(' '),
));

const ORGANISATION =
  /\b(?:red hat|new relic|saxo|deutsche|inc|ltd|llc|gmbh|corp|co|ag|plc|university|universität|institute|foundation|labs?|technologies|technology|software|systems|solutions|group|bank|consulting|company|cloud|networks?|security|independent|freelance|contributor|administration|college|school|agency|team|community|project|research|institut|services?|studios?|media|digital|global|international|data|ventures?|partners?|associates|sons|department|ministry|government|hospital|center|centre)\b/i;

const ROLE =
  /\b(?:engineer|engineering|developer|architect|manager|lead|leader|director|head|cto|ceo|cio|ciso|coo|founder|co-founder|cofounder|president|vp|vice|chief|officer|professor|researcher|scientist|maintainer|advocate|evangelist|consultant|analyst|designer|student|fellow|contributor|chair|co-chair|sre|devrel|specialist|strategist|writer|author|editor|owner|expert|staff|principal|senior|team|technologist|administrator|operator|member)\b/i;

const HONORIFIC = /^(?:d|m|dr|mr|ms|mrs|prof|jr|sr|ph\.?d|ii|iii)\.?,?$/u;

const letters = (): RegExp => /^[\p{L}\p{M}'’`.-]+$/u;

/** The same for words of a capital and small letters of ASCII, as most are; `undefined` for others. */
function plainLikeness(name: string): NameLikeness | undefined {
  let words = 0;
  let start = 0;
  for (let at = 0; at <= name.length; at++) {
    const code = at === name.length ? BLANK : name.charCodeAt(at);
    if (code !== BLANK) {
      if (at === start ? !isUpper(code) : !isLower(code)) return undefined;
      continue;
    }
    const lower = name.slice(start, at).toLowerCase();
    if (lower.length < 2 || PARTICLES.has(lower) || (lower.length <= 4 && HONORIFIC.test(lower)) || (words === 0 && lower.endsWith('ing'))) return undefined;
    if (notNames().has(lower)) return 'no';
    words++;
    start = at + 1;
  }
  return words > 5 ? 'no' : words === 1 ? 'weak' : 'strong';
}

/** Tell how much a text looks like the name of one person. */
export function nameLikeness(text: string): NameLikeness {
  const name = text.trim();
  if (name.length < 2 || name.length > 50) return 'no';
  const plain = plainLikeness(name);
  if (plain) return plain;
  if (name.startsWith('@') && /^@[\w.-]{2,30}$/u.test(name)) return 'strong';
  // Chinese, Japanese and Korean names have no blanks and no capitals.
  if (name.charCodeAt(0) > 127 && /^(?:\p{sc=Han}{2,4}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2,5}\s[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,5}|\p{sc=Hangul}{2,4})$/u.test(name)) return 'weak';
  const words = /[^\S ]| {2}/.test(name) ? name.split(/\s+/u) : name.split(' ');
  if (words.length > 5) return 'no';
  // "Parsing RBS", "Scaling Postgres": what is done, not who does it.
  if (words[0]?.endsWith('ing') === true && /^\p{L}{4,}ing$/u.test(words[0]) && !/^(?:irving|sterling|channing|fleming|browning|manning|harding|golding)$/iu.test(words[0])) return 'no';
  let capitalised = 0;
  let shouted = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (!letters().test(word)) {
      // A nickname: Jane "JD" Doe.
      if (index > 0 && index < words.length - 1 && /^["“'(][\p{L}\p{M}\d-]+["”')]$/u.test(word)) continue;
      return 'no';
    }
    const lower = word.toLowerCase();
    if (HONORIFIC.test(lower)) continue;
    if (PARTICLES.has(lower) && index < words.length - 1 && (index > 0 || words.length > 2)) continue;
    // An initial: Ada B., J. Doe. A title may start with "A", too.
    if (/^\p{Lu}\.?$/u.test(word) && !/^[IVX]$/u.test(word) && (index > 0 || word.endsWith('.'))) continue;
    if (notNames().has(lower.replace(/[.'’]s?$/u, '')) || /['’]s$/u.test(lower)) return 'no';
    if (!/^\p{Lu}/u.test(word.replace(/^[dol]['’]/u, '')) && !/^\p{Lo}/u.test(word)) return 'no';
    capitalised++;
    if (word.length >= 2 && word === word.toUpperCase() && /\p{Lu}/u.test(word)) shouted++;
    // An acronym among words: "Istio VM", "OSCON EU". French surnames are longer: "Jean DUPONT".
    if (word.length <= 3 && word.length >= 2 && word === word.toUpperCase() && /\p{Lu}/u.test(word)) return 'no';
  }
  if (capitalised === 0) return 'no';
  if (shouted > 0 && shouted < capitalised && shouted * 2 > capitalised) return 'no';
  if (words.length === 1) return shouted > 0 ? 'no' : 'weak';
  return shouted === capitalised ? 'weak' : 'strong';
}

/** A list of speakers, read. */
export interface SpeakerList {
  readonly speakers: readonly Speaker[];
  /** Every name has the shape of a full name. */
  readonly sure: boolean;
}

/** Tell, cheaply, whether a list may need tidying. Most start and end with ASCII letters, and have single blanks and no `@` in them: they do not. */
function mayBeUntidy(text: string): boolean {
  if (!isAlphanumeric(text.charCodeAt(0)) || !isAlphanumeric(text.charCodeAt(text.length - 1))) return true;
  for (let at = 0, before = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === AT_SIGN || code < BLANK || code > LAST_ASCII || (code === BLANK && before === BLANK)) return true;
    before = code;
  }
  return false;
}

const BLANK = 32;
const AT_SIGN = 64;
const LAST_ASCII = 127;

/** What has to be tidied. */
const UNTIDY = /[，、；（）@]|[^\S ]| {2}|^[\s,;:–—-]|[\s,;:–—-]$/u;

/**
 * Read `A, Org & B, Org`, `A & B, Org`, `A, Org; B, Org`, `A (Org), B (Org)`; `undefined` when it is no list of people.
 *
 * Organisations keep their commas. Speakers without one share that of the speakers named after them.
 *
 * @param why how it is known that these are people, if it is: a label such as `Speaker:`, or a sched.com slug that ends with
 * them as "Name, Organisation", and then a first name alone will do; or a line of their own, as "Name, Name" or "Name, Organisation"
 */
export function readSpeakers(text: string, why?: 'labelled' | 'confirmed' | 'ownLine'): SpeakerList | undefined {
  if (text.length > 600) return undefined;
  const clean = mayBeUntidy(text) && UNTIDY.test(text)
    ? text
        .replace(/[，、]/gu, ', ')
        .replace(/；/gu, '; ')
        .replace(/（/gu, ' (')
        .replace(/）/gu, ') ')
        .replace(/\s+/gu, ' ')
        .replace(/[\s(|,-]+@[\w.-]+\)?/gu, (handle) => (why && why !== 'ownLine' ? handle : ' '))
        .trim()
        .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '')
    : text;
  const known = why === 'labelled' || why === 'confirmed';
  if (!known && startsLikeTitle(clean)) return undefined;
  if (clean === '' || clean.length > 400 || (clean.includes('://') && /https?:\/\//u.test(clean))) return undefined;
  const groups = clean.includes(';') ? clean.split(/\s*;\s*/u).filter((part) => part !== '').flatMap((part) => splitAnd(part)) : splitAnd(clean);
  const drafts: Draft[] = [];
  const likeness: NameLikeness[] = [];
  for (const group of groups) {
    const read = readGroup(group, why === 'labelled' || why === 'ownLine');
    if (!read) return undefined;
    for (const draft of read) {
      const like = nameLikeness(draft.name);
      if (!known && like === 'no') return undefined;
      drafts.push(draft);
      likeness.push(like);
    }
  }
  if (drafts.length === 0 || drafts.length > 40) return undefined;
  // What goes on like a title is no organisation.
  if (drafts.some(({ organization }) => organization !== undefined && (organization.length > 80 || /[:?!]|\s[-–—]\s/u.test(organization)))) return undefined;
  if (known && drafts.some(({ name }, index) => likeness[index] === 'no' && !/^@?[\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’-]*(?:\s+[\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’-]*){0,3}$/u.test(name))) return undefined;
  let shared: string | undefined;
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at] as Draft;
    if (draft.organization === undefined) draft.organization = shared;
    else shared = draft.organization;
  }
  const sure = !likeness.includes('no') && likeness.includes('strong') && (!likeness.includes('weak') || drafts.every((draft) => draft.organization !== undefined));
  return { speakers: drafts.map(({ name, organization }) => (organization === undefined ? { name } : { name, organization })), sure };
}

/** Tell whether the first word is one no name starts with: a word of titles, in small letters, or with digits or a colon in it. It spares most titles a closer look. */
function startsLikeTitle(text: string): boolean {
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) continue;
    if (code === BLANK || code === COMMA || code === SEMICOLON) break;
    // Other signs may belong to a name, or end it.
    return at > 0 && (code === COLON || isAlphanumeric(code));
  }
  const lower = text.slice(0, at).toLowerCase();
  if (PARTICLES.has(lower) || HONORIFIC.test(lower)) return false;
  return isLower(text.charCodeAt(0)) || (at > 1 && notNames().has(lower));
}

const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;

/** Split at `&` and "and", unless that is part of an organisation's name. */
function splitAnd(text: string): string[] {
  if (!/[&+/]|\s(?:y|and|und|et|e|og|och|with)\s/i.test(text)) return text.trim() === '' ? [] : [text.trim()];
  const parts: string[] = [];
  let current = '';
  const pieces = text.split(/(\s+(?:[&+y]|and|und|et|e|og|och|with)\s+|\s*\/\s+|\s+\/\s*)/i);
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? '';
    const joint = pieces[at - 1] ?? '';
    const name = piece.split(/[,(@]|\s(?:from|at|of)\s/u)[0]?.trim() ?? '';
    const newPerson = at === 0 || (nameLikeness(name) !== 'no' && (!current.includes(',') || /&|\//u.test(joint) ? !ORGANISATION.test(name) : piece.includes(',') && nameLikeness(name) === 'strong' && !ORGANISATION.test(name)));
    if (at === 0) current = piece;
    else if (newPerson) {
      parts.push(current);
      current = piece;
    } else {
      current += joint + piece;
    }
  }
  parts.push(current);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

interface Draft {
  name: string;
  organization: string | undefined;
}

function readGroup(group: string, labelled: boolean): Draft[] | undefined {
  const inBrackets = group.includes('(') ? /^([^()]{2,60}?)\s*\(([^()]{1,80})\)(?: ?, ?(.+))?$/u.exec(group) : null;
  if (inBrackets) {
    const [, name = '', organization = '', rest] = inBrackets;
    const before = name.includes(',') ? readGroup(name.slice(0, name.lastIndexOf(',')), labelled) : [];
    const last = name.slice(name.lastIndexOf(',') + 1).trim();
    const more = rest === undefined ? [] : readGroup(rest, labelled);
    return before && more ? [...before, { name: last, organization }, ...more] : undefined;
  }
  const at = /@|\s(?:from|at|of)\s/.test(group) ? /^([^,@]{2,50}?)\s+(?:@\s*|from\s+|at\s+|of\s+)([\p{L}\p{N}].{0,60})$/u.exec(group) : null;
  if (at && nameLikeness(at[1] ?? '') === 'strong') return [{ name: at[1] ?? '', organization: at[2] }];
  const parts = group.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const [name = '', ...rest] = parts;
  if (rest.length === 0) return [{ name, organization: undefined }];
  // "Ada Byron, Grace Hopper, Alan Turing": names only.
  const allNames = (parts.length >= 3 || labelled) && parts.every((part) => nameLikeness(part) === 'strong' && !ORGANISATION.test(part) && !ROLE.test(part));
  if (allNames) return parts.map((part) => ({ name: part, organization: undefined }));
  // "Ada Byron, Acme, Grace Hopper, Umbrella": names and organisations in turn.
  if (parts.length >= 4 && parts.length % 2 === 0) {
    const pairs = parts.filter((_, index) => index % 2 === 0);
    const organizations = parts.filter((_, index) => index % 2 === 1);
    if (pairs.every((part) => nameLikeness(part) === 'strong' && !ORGANISATION.test(part)) && organizations.every((part) => !ROLE.test(part))) {
      return pairs.map((part, index) => ({ name: part, organization: organizations[index] }));
    }
  }
  // "Ada Byron, Principal Engineer, Acme": the role is not the organisation.
  const organization = rest.length >= 2 && ROLE.test(rest[0] ?? '') ? rest.slice(1) : rest;
  return [{ name, organization: organization.join(', ') }];
}
