/** Calendar feeds, made up for the tests. */
import assert from 'node:assert/strict';
import { parseSchedule } from '../../src/sched/feed/feed.js';
import type { ScheduledEvent } from '../../src/sched/index.js';

export const UID = '0123456789abcdef0123456789abcdef';
/** An event as sched.com writes it. */
export const EVENT = [
  'DTSTAMP:20260323T183344Z',
  'DTSTART:20260325T121500Z',
  'DTEND:20260325T131500Z',
  String.raw`SUMMARY:Widgets at Scale - Ada Lund\, Acme & Jo Small\, Umbrella\, Inc.`,
  String.raw`DESCRIPTION:We built widgets.&nbsp\; Then we scaled them.\n\nBring 10 &gt\; 9 questions.\n`,
  'CATEGORIES:MAINTAINER TRACK',
  String.raw`LOCATION:Hall 8 | Room F\, Amsterdam\, Netherlands`,
  'SEQUENCE:0',
  `UID:${UID}`,
  `URL:http://fooconf2027.sched.com/event/${UID}`,
];

export function feed(...events: readonly (readonly string[])[]): string {
  return (
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'X-WR-CALNAME:fooconf2027',
      'METHOD:PUBLISH',
      'PRODID:-//Sched.com FooCon + BarCon Europe 2026//EN',
      'X-WR-TIMEZONE:UTC',
      '',
    ].join('\r\n') + `${events.map(vevent).join('')}END:VCALENDAR\r\n`
  );
}

export function vevent(lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n');
}

/** When an event starts, by the rest of its line, with other lines of the calendar around it. */
export function startOf(rest: string, before = '', behind = ''): string | undefined {
  return parseSchedule(
    `BEGIN:VCALENDAR\r\n${before}${vevent(['UID:1', 'SUMMARY:x', `DTSTART${rest}`])}${behind}END:VCALENDAR\r\n`,
  ).events[0]?.start;
}

export function one(lines: readonly string[]): ScheduledEvent {
  const [event] = parseSchedule(vevent(lines)).events;
  assert.ok(event);
  return event;
}

/** The definition of a zone whose clocks are an hour and a half ahead of UTC, and two and a half in summer. */
export const CUSTOM_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Customized Time Zone',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0230',
  'TZOFFSETTO:+0130',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0130',
  'TZOFFSETTO:+0230',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/** The same definition under another name. */
export function customZone(name: string, definition = CUSTOM_ZONE): string {
  return definition.replace('Customized Time Zone', name);
}
