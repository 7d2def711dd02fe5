/** Event pages in the two templates of sched.com, made up for the tests. */
import type { SchedTalk } from '../../src/sched/index.js';

export interface PageFacts {
  readonly title?: string;
  readonly badge?: string;
  /** `Wednesday March 25, 2026 13:15 - 14:15`. */
  readonly when?: string;
  readonly zone?: string;
  readonly room?: string;
  readonly address?: string;
  /** HTML. */
  readonly description?: string;
  /** HTML. */
  readonly people?: string;
  readonly files?: string;
  readonly type?: string;
  readonly fields?: string;
  readonly frame?: string;
  readonly attendees?: string;
  /** What stands in the head, if the page has one. */
  readonly head?: string;
}

export const FACTS: PageFacts = {
  title: 'Widgets at Scale - Ada Lund, Acme',
  when: 'Wednesday March 25, 2026  13:15 - 14:15',
  zone: 'CET',
  room: 'Hall 8 | Room F',
  description: 'We built <a href="https://example.com" rel="nofollow">widgets</a>.<br /><br />Then we scaled them.',
  people: `<strong>Speakers</strong>  ${people(person('Ada Lund', 'Principal Engineer, Acme'), person('Jo Small', 'Umbrella, Inc.'))}`,
  type: 'Maintainer Track',
  fields: '<li><strong>Content Experience Level</strong>  <a href="/company/Intermediate">Intermediate</a></li>',
};

/** What both templates say with these facts. */
export const TALK: SchedTalk = {
  title: 'Widgets at Scale - Ada Lund, Acme',
  start: '2026-03-25T13:15:00+01:00',
  end: '2026-03-25T14:15:00+01:00',
  timeZone: 'CET',
  room: 'Hall 8 | Room F',
  track: 'Maintainer Track',
  level: 'Intermediate',
  speakers: [
    { name: 'Ada Lund', organization: 'Principal Engineer, Acme', role: 'Speakers' },
    { name: 'Jo Small', organization: 'Umbrella, Inc.', role: 'Speakers' },
  ],
  abstract: 'We built widgets.\n\nThen we scaled them.',
  files: [],
};

export function person(name: string, company?: string): string {
  const at = name.toLowerCase().replaceAll(' ', '_');
  return (
    `<div class="sched-person-session"><a class="sched-avatar" href="speaker/${at}"><span><em class="sched-avatar-letter">X</em></span></a>
<div><h2><a href="speaker/${at}" title="${name}">${name}</a></h2>${company === undefined ? '' : `<div class="sched-event-details-role-company">${company}</div>`}` +
    `<div class="sched-person-session-role">Writes widgets and <strong>loves</strong> it... <a href="speaker/${at}" title="${name}">Read More →</a></div></div></div>`
  );
}

export function people(...persons: readonly string[]): string {
  return `<div class="sched-event-details-roles has-avatars">${persons.join('')}</div>`;
}

export function file(name: string, url: string, kind: string): string {
  return `<div class="sched-file"><a class="file-uploaded file-uploaded-${kind}" href="${url}" target="_blank">${name} </a><span class="sched-file-extension">${kind}</span></div>`;
}

/** The template since mid-2024. */
export function newPage(facts: PageFacts = FACTS): string {
  const { title = '', badge = '', when = '', zone, room, description, frame = '', head } = facts;
  const tz = zone === undefined || zone === '' ? '' : `<span class='tz'>${zone}</span>`;
  return `${head === undefined ? '' : `<!doctype html><html lang="en"><head><base href="/">${head}</head><body>`}
<div id="sched-content-inner"><div class="list-single">
 <header class="list-single__header"><div class="back-to-schedule"><a href="list/simple" id="back_to_schedule">← Back to schedule</a></div></header>
 <div class="list-single__event"><span class="event ev_3"><a href="#" style="padding-right: 15px" class="name" onclick="return false" id="0123456789abcdef0123456789abcdef"><span class="session-title">${title}</span>
    ${badge}</a></span></div>
 <div class="list-single__details"><div class="list-single__date">
    ${when} ${tz}  </div>
  ${room === undefined ? '' : `<div class="list-single__location"><a target="_blank" href="venue/${encodeURIComponent(room)}">\n   ${room}      </a></div>`}</div>
 <div class="sched-event-details-container"><a name="video_stream"></a><div class="sched-event-details" style="margin-left: 0px;">
  <div id="checkin-success" class="notification-bar" style="display: none;"><strong>You&#39;re checked in!</strong></div>
  ${frame}
  <div class="sched-scrollable-details">${description === undefined ? '' : `<div class="tip-description">\n<strong></strong>  ${description}\n</div>`}</div>
  <div class="tip-roles">${facts.people ?? ''}</div>
  ${facts.files ?? ''}
  <div class="sched-event-details-timeandplace">\n${when} ${tz}\n<br/>${room === undefined ? '' : `<a href="venue/x">${room}</a>`}${facts.address === undefined ? '' : `<em>${facts.address}</em>`}</div>
  ${types(facts)}
  ${sharing(title)}
 </div></div></div></div>${head === undefined ? '' : '</body></html>'}`;
}

/** The template before mid-2024: no zone of its own in the heading, the sharing block first, other people below. */
export function oldPage(facts: PageFacts = FACTS): string {
  const { title = '', badge = '', when = '', zone = '', room, description } = facts;
  return `<div id="sched-content-inner"><div class="mobile__sessions-header"><ul><li><a href="directory/speakers">Speakers</a></li></ul></div>
 <div class="sched-container-header" id="2026-03-25"><div class="sched-container-dates"><b>Wednesday</b>, March 25 •\n  1:15pm -  2:15pm  </div></div>
 <span class="event ev_1  ev_1_sub_1"><a href="#" class="name" onclick="return false" id="0123456789abcdef0123456789abcdef">${title}      ${badge}</a></span>
 <script>var a = '</div><a class="name">not this</a>';</script>
 <div class="sched-event-details-container">${sharing(title)}<a name="video_stream"></a>
  <div class="sched-event-details">${description === undefined ? '' : `<div class="sched-scrollable-details"><div class="tip-description">\n<strong></strong>  ${description}</div></div>`}
  <hr style="clear:both"/>
  ${facts.people ?? ''}
  ${facts.files ?? ''}<hr style="clear:both"/>
  <div class="sched-event-details-timeandplace">\n${when} ${zone}\n<br/>${room === undefined ? '' : `<a href="venue/x">${room}</a>`}</div>
  ${types(facts)}</div>
  <div id="sched-page-event-attendees" class="has-avatars"><h2>Attendees (1)</h2>${people(person('Only Attending', 'Nobody'))}</div>
 </div></div>`;
}

function types({ type, fields = '' }: PageFacts): string {
  if (type === undefined) return '<div class="sched-event-type"></div>';
  return `<div class="sched-event-type"> <a href="type/${encodeURIComponent(type)}"><span class="box  ev_3"> </span> ${type}</a> <a href="type/Main/Sub">Sub</a>
   <ul class="tip-custom-fields">${fields}</ul></div>`;
}

function sharing(title: string): string {
  return `<div id="sched-page-event-sharing"><h4><a href="/signup">Sign up</a> or <a href="/login">log in</a></h4>
   <div id="sched-page-event-shorturl"><input type="text" id="shorturl" value="https://sched.co/2AbC1"/></div>
   <a class="sched-share-twitter" href="https://twitter.com/intent/tweet?text=${encodeURIComponent(`I'm excited to attend ${title.replace(/[<>]/g, '')} at FooCon 2026`)}"><span></span> Tweet</a></div>`;
}

/** What stands before sched.com when it takes a reader for a robot. */
export const CHALLENGE =
  '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><div class="main-wrapper"><h1>fooconf2027.sched.com</h1>' +
  '<p id="challenge-error-text">Enable JavaScript and cookies to continue</p></div></body></html>';
