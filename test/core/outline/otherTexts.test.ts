import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';

describe('a text that is about something else', () => {
  const cases: readonly { readonly why: string; readonly path: string; readonly text: string }[] = [
    {
      why: 'an app for notes of conferences, in Portuguese',
      path: 'conference-notes/README.md',
      text: '# conference-notes\n\n![](https://img.shields.io/badge/x)\n\nUm sistema para notas de conferência.\n\n## :gear: Funcionalidades do projeto\n\n- `Funcionalidade 1`: Login\n- `Funcionalidade 2`: Criar nota\n\n## Tecnologias utilizadas\n\n- PHP\n',
    },
    {
      why: 'an app for notes of conferences, in French',
      path: 'conf_notes/README.md',
      text: '# Conf Notes\n\nApplication de prise de notes pour conférences.\n\n## Fonctionnalités\n\n- Dictée\n\n## Prérequis\n\n- Node\n\n```bash\ngit clone x\nnpm install\n```\n\n## Utilisation\n\n1. Entrer\n',
    },
    {
      why: 'a part of an app for notes of conferences',
      path: 'conference-notes/frontend/README.md',
      text: '# The frontend of the conference notes\n\n```sh\nnpm start\n```\n\n## Available Scripts\n\n### `npm test`\n\n## Learn More\n',
    },
    {
      why: 'code below a folder of notes',
      path: 'conf-notes-2031/gears/src/01-the-wheel/the-wheel.md',
      text: '## The wheel is a type\n\nLike all programs.\n\n### Wheels are sets\n\n- x\n',
    },
    {
      why: 'what introduces a folder of notes',
      path: 'gearcon-notes-2031/README.md',
      text: '# gearcon-notes-2031\n\nNotes from GearCon 2031.\n\n## How to read this\n\nFrom top to bottom.\n',
    },
    {
      why: 'the licence beside notes',
      path: 'conference-notes/LICENSE.md',
      text: '# The Licence of All These Notes\n\nCopy them.\n',
    },
    {
      why: 'a meeting at a conference',
      path: 'GearConf31-Notes/guide-jane.md',
      text: '# Notes on guiding Jane\n\n### Meeting (11 Apr 31, 2pm - 2.45pm)\n\n##### Questions\n\n- What next?\n',
    },
    {
      why: 'a course among notes of conferences',
      path: 'conference-notes/2031-spreadsheet-course-notes.md',
      text: '# Online Course: All of Spreadsheets with Hands-On Projects\n\n## Keyboard Shortcuts\n\n- x\n\n## Functions\n\n- y\n',
    },
    {
      why: 'an interface that is called like a conference',
      path: 'restconf-notes/README.md',
      text: '# Restconf-Notes\n\nHeaders:\n\n- `Accept: x`\n\nExample Calls:\n\n- GET Native configuration\n- GET Neighbors\n',
    },
    {
      why: 'a proposal of a talk, in the folder of a conference',
      path: 'fosdem/cfp.md',
      text: '# Talk proposal\n\n## Title\n\nWidgets for everyone\n\n## Abstract\n\nA talk about widgets.\n\n## Speaker bio\n\nJane Doe works at Acme.\n\n## Notes for the reviewers\n\n- 25 minutes\n',
    },
    {
      why: 'a journey with days',
      path: 'travel/japan.md',
      text: '# Japan trip\n\n## Day 1: Tokyo\n\n- Arrive at 10:00\n- Shibuya\n\n## Day 2: Kyoto\n\n- Temples\n- Dinner at 19:00\n\n## Packing list\n\n- [ ] passport\n',
    },
    {
      why: 'a puzzle for each day',
      path: 'advent/README.md',
      text: '# Advent of Code 2023\n\n## Day 1: Trebuchet\n\nSimple parsing.\n\n## Day 2: Cube Conundrum\n\nTook 20 minutes.\n\n## Day 3: Gear Ratios\n',
    },
    {
      why: 'the minutes of a meeting',
      path: 'minutes/2024-03-05.md',
      text: '# Weekly sync 2024-03-05\n\n## Attendees\n\n- Jane Doe, Acme\n- John Roe, Foo\n- Kim Kay, Bar\n\n## Agenda\n\n### Roadmap\n\n- TODO: ask for budget\n\n### Hiring - Jane Doe\n\n- two candidates\n',
    },
    {
      why: 'the people of a team',
      path: 'team.md',
      text: '# Our team\n\n## Jane Doe - CTO\n\nLikes widgets.\n\n## John Roe - Head of Sales\n\nLikes gadgets.\n\n## Kim Kay - Engineer, Platform\n',
    },
    {
      why: 'a book by chapters',
      path: 'books/ddia.md',
      text: '# Designing Widgets - Jane Doe\n\n## Chapter 1 - Reliable Widgets\n\n> quote\n\n## Chapter 2 - Data Models\n\n- notes\n',
    },
    {
      why: 'a course',
      path: 'course/week1.md',
      text: '# Distributed Systems Course\n\n## Lecture 1: Introduction\n\n- notes\n\n## Lecture 2: Time and Clocks\n\n- notes\n\n## Tutorial\n\n- exercise\n',
    },
    {
      why: 'a list of talks to watch',
      path: 'awesome/README.md',
      text: '# Awesome Widgets\n\nA list of resources.\n\n## Contents\n\n- [Talks](#talks)\n- [Books](#books)\n\n## Talks\n\n- [Widgets at Scale](https://youtu.be/a) - Jane Doe\n- [Gadgets](https://youtu.be/b) - John Roe\n\n## Books\n\n- [Widget Book](https://example.com) - Kim Kay\n\n## Contributing\n',
    },
    {
      why: 'the plan of a conference',
      path: 'org/devopsdays-planning.md',
      text: '# Organizing DevOpsDays\n\n## Budget\n\n| What | Cost |\n| --- | --- |\n| Venue | 1000 |\n| Food | 500 |\n\n## Timeline\n\n- January: CFP\n- June: event\n\n## Volunteers\n\n- Jane Doe\n- John Roe\n',
    },
    {
      why: 'a diary with weekdays',
      path: 'diary/2024-03.md',
      text: '# March 2024\n\n## Monday\n\n- gym\n- call Jane Doe\n\n## Tuesday\n\n- TODO: taxes\n\n## Wednesday\n\nWorked from home.\n',
    },
    {
      why: 'a post about a technology',
      path: 'blog/2024-01-02-why-we-moved.md',
      text: '---\ntitle: Why we moved to Kubernetes\ndate: 2024-01-02\ntags: [kubernetes, devops]\n---\n## The problem\n\ntext\n\n## What we tried\n\ntext\n\n## Lessons learned\n\ntext\n',
    },
    {
      why: 'a tutorial',
      path: 'docs/tutorial.md',
      text: '# Tutorial\n\n## 1. Install\n\ntext\n\n## 2. Create a widget\n\ntext\n\n## 3. Deploy\n\ntext\n',
    },
    {
      why: "the project of a conference's website",
      path: 'conf-site/README.md',
      text: '# PyCon website\n\n## Installation\n\nnpm install\n\n## Development\n\nnpm start\n\n## Deployment\n\nPush to main.\n\n## License\n',
    },
    {
      why: 'a prospectus for sponsors',
      path: 'sponsors.md',
      text: '# Sponsorship prospectus DevConf 2024\n\n## Why sponsor?\n\ntext\n\n## Packages\n\n### Gold\n\n5000 EUR\n\n### Silver\n\n2000 EUR\n\n## Contact\n\nJane Doe\n',
    },
    {
      why: 'a plan with numbered days',
      path: 'workout.md',
      text: '# 12 week plan\n\n## Day 1\n\n- squats\n\n## Day 2\n\n- bench\n\n## Day 3\n\n- rest\n',
    },
    {
      why: 'stand-ups by day',
      path: 'standup.md',
      text: '# Standup\n\n## Monday 4 March\n\n- Jane: widgets\n- John: gadgets\n\n## Tuesday 5 March\n\n- Jane: more widgets\n',
    },
    {
      why: 'the page of a speaker',
      path: 'speakers/jane.md',
      text: '---\ntitle: Jane Doe\nlayout: speaker\n---\nJane is an engineer at Acme.\n\n## Talks\n\n- Widgets\n',
    },
    {
      why: 'a code of conduct',
      path: 'coc.md',
      text: '# Code of Conduct\n\n## Our pledge\n\ntext\n\n## Conferences and meetups\n\ntext\n\n## Reporting\n\nJane Doe, Acme\n',
    },
    {
      why: 'what people said, by day',
      path: 'pager.md',
      text: '# Pager\n\n## Monday\n\n- Jane Doe: called at 3\n\n## Tuesday\n\n- John Roe: disk full\n\n## Friday\n\n- Eve Adams: all is well\n',
    },
    {
      why: 'a plan for new people, with times and names',
      path: 'new.md',
      text: '# Onboarding plan\n\n## Day 1\n\n- 9:00 Welcome - Jane Doe, HR\n\n## Day 2\n\n- 9:00 Architecture overview - John Roe, Principal Engineer\n',
    },
    {
      why: 'who is responsible for what',
      path: 'q3.md',
      text: '# Q3\n\n## Sales - Jane Doe\n\n- up\n\n## Marketing - John Roe\n\n## Product - Eve Adams\n',
    },
    {
      why: 'a diary of plants',
      path: 'garden.md',
      text: '# Garden log 2031\n\n## 3 March\n\n- sowed tomatoes (San Marzano)\n\n## 10 March\n\n- pruned roses - Queen Elizabeth\n',
    },
    {
      why: 'songs',
      path: 'songs.md',
      text: '# Playlist 2031\n\n1. Widgets - The Gears\n2. Shallow - Jane Doe, John Roe\n',
    },
    {
      why: 'people and what they do',
      path: 'people/new.md',
      text: '# New people\n\n## Jane Doe - Backend\n\n- Go\n\n## John Roe - Frontend\n\n- React\n',
    },
    {
      why: 'questions of an interview',
      path: 'interview.md',
      text: '# Interview questions\n\n## System design\n\n- Design a URL shortener\n\n## Behavioural\n\n- Tell me about a conflict\n\n## Panel\n\n- Jane Doe, Engineering Manager\n- John Roe, Staff Engineer\n',
    },
    {
      why: 'ideas for talks',
      path: 'meetup-ideas.md',
      text: '# Talk ideas\n\n## Widgets at scale\n\n- [ ] slides\n\n## How we broke production\n\n- [ ] abstract\n\n## Kubernetes for kids\n',
    },
    {
      why: 'a list of books, which names people as talks do',
      path: 'books/2023.md',
      text: '# Books 2023\n\n## Widgets - Jane Doe & John Roe\n\n- good\n\n## Gears - Max Muster\n\n## Levers - Eva Adams\n',
    },
    {
      why: 'recipes, in German',
      path: 'rezepte.md',
      text: '# Rezepte\n\n## Apfelkuchen - Oma Rosa Muster\n\n- Äpfel\n\n## Lasagne (Maria Rossi)\n',
    },
    {
      why: 'a course by its lectures',
      path: 'notes/systems.md',
      text: '# Distributed Systems\n\n## Lecture 1: Introduction - Jane Doe\n\n## Lecture 2: Clocks - Jane Doe\n\n## Guest: Gears (John Roe, Acme)\n',
    },
    {
      why: 'a day of a diary with a meeting of two',
      path: 'daily/2024-05-14.md',
      text: '# 2024-05-14 Tuesday\n\n## Meetings\n\n### 09:30 Standup\n\n- x\n\n### 11:00 1:1 with Jane Doe\n\n- y\n',
    },
    {
      why: 'a week with a meeting',
      path: 'week.md',
      text: '# Week 23\n\n## Mon\n\n- [ ] report\n\n## Tue\n\n- gym\n\n## Wed\n\n- meeting with John Roe, Acme\n',
    },
    {
      why: "a family's weekend",
      path: 'family.md',
      text: '# Family reunion 2024\n\n## Saturday\n\n- 12:00 Lunch\n- 15:00 Games\n\n## Sunday\n\n- 10:00 Brunch\n',
    },
  ];
  for (const { why, path, text } of cases) {
    it(`is no conference note: ${why}`, () => assert.equal(parseNote(text, { path }).isConference, false));
  }
});
