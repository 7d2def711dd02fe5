import assert from 'node:assert/strict';
import { compareSlug, slugBeyondTitle, slugify, slugWords, titleFromSlug } from '../../../src/core/links/slug.js';

describe('slugify', () => {
  const titles: [title: string, slug: string][] = [
    ['Rust Never Sleeps', 'rust-never-sleeps'],
    [
      'Queues for AI/ML Workloads - Michał Woźny, Gugl & Yui Itō, Agent, Inc.',
      'queues-for-aiml-workloads-michal-wozny-gugl-yui-ito-agent-inc',
    ],
    ['⚡ Lightning Talk: What’s Next? Solo.io!', 'cl-lightning-talk-whats-next-soloio'],
    ['⚡Lightning Talk: Tabs', 'cllightning-talk-tabs'],
    ['Intro + Deep Dive: C# & C++', 'intro-+-deep-dive-c#-c++'],
    ['In-Place   Resize \u2013 the  Sequel', 'in-place-resize-the-sequel'],
    ['Straße, Łódź, Ærø, Đà Nẵng, Şırnak', 'strasse-lodz-aero-da-nang-sirnak'],
    ['Rust\u2014Fast\u2192Safe', 'rust-fast-safe'],
    ['4×4 at 20°C', '4x4-at-20degc'],
    ['🚀 To the Moon', 'to-the-moon'],
    ['Панель 専門家', ''],
    ['', ''],
  ];
  for (const [title, slug] of titles) it(`spells "${title}" ${slug}`, () => assert.equal(slugify(title), slug));
});

describe('slugWords', () => {
  const slugs: [slug: string, words: string][] = [
    ['queues-for-aiml-workloads', 'queues for aiml workloads'],
    ['cl-lightning-talk-tabs', 'lightning talk tabs'],
    ['cllightning-talk-tabs', 'lightning talk tabs'],
    ['clever-clusters', 'clever clusters'],
    ['i-vnulb-k8s-nulb', 'i k8s'],
    ['intro-%2B-deep-dive', 'intro + deep dive'],
    ['', ''],
  ];
  for (const [slug, words] of slugs) it(`reads ${slug} as "${words}"`, () => assert.equal(slugWords(slug), words));
});

describe('titleFromSlug', () => {
  const slugs: [slug: string, title: string][] = [
    ['queues-for-aiml-on-kubernetes', 'Queues for AI/ML on Kubernetes'],
    ['cl-lightning-talk-ebpf-in-anger', 'Lightning talk: eBPF in anger'],
    ['panel-build-buy-or-cry', 'Panel: Build buy or cry'],
    ['panel-discussion-build-buy-or-cry', 'Panel discussion: Build buy or cry'],
    ['sponsored-keynote-hello', 'Sponsored keynote: Hello'],
    ['keynotes-of-the-past', 'Keynotes of the past'],
    ['ebpf-in-anger', 'eBPF in anger'],
    ['the-constructor-in-its-prototype', 'The constructor in its prototype'],
    ['', ''],
  ];
  for (const [slug, title] of slugs) it(`makes "${title}" of ${slug}`, () => assert.equal(titleFromSlug(slug), title));
});

describe('slugBeyondTitle', () => {
  const cases: [title: string, slug: string, beyond: string | undefined][] = [
    [
      'GitOps for Goats: The Future of Grazing',
      'gitops-for-goats-the-future-of-grazing-otto-bergmann-hayworks',
      'otto bergmann hayworks',
    ],
    [
      'A Registry: The Low-Maintenance & Highly-Portable Kind',
      'a-registry-the-low-maintenance-highly-portable-kind-jim-hum-acme-ari-rab-env1',
      'jim hum acme ari rab env1',
    ],
    ['⚡ Lightning Talk: Ditching YAML', 'cl-lightning-talk-ditching-yaml-ann-indent', 'ann indent'],
    ['Lightning Talk: Ditching YAML', 'cllightning-talk-ditching-yaml-ann-indent', 'ann indent'],
    ['Ditching YAML', 'cl-lightning-talk-ditching-yaml-ann-indent', 'ann indent'],
    ['Build, Buy or Cry', 'panel-build-buy-or-cry-a-one-acme', 'a one acme'],
    ['Panel: Build, Buy or Cry', 'build-buy-or-cry-a-one-acme', 'a one acme'],
    ['Opening Remarks', 'keynote-opening-remarks-chris-acme', 'chris acme'],
    ['Intro + Deep Dive', 'intro-deep-dive-bo-acme', 'bo acme'],
    ['Intro + Deep Dive', 'intro-+-deep-dive-bo-acme', 'bo acme'],
    ['Intro + Deep Dive', 'intro-%2B-deep-dive-bo-acme', 'bo acme'],
    ['C# in the Cloud', 'c-in-the-cloud-bo-acme', 'bo acme'],
    ['AI / ML at Łódź', 'aiml-at-lodz-bo-acme', 'bo acme'],
    ['🚀 To the Moon', 'nulb-to-the-moon-bo-acme', 'bo acme'],
    ['Rockets 🚀 to the Moon', 'rockets-to-the-moon-bo-acme', 'bo acme'],
    ['Łódź by Night', 'kodz-by-night-bo-acme', undefined],
    ['Rust Never Sleeps', 'rust-never-sleeps', undefined],
    ['Rust Never Sleeps - Ada, Acme', 'rust-never-sleeps-ada-acme', undefined],
    ['Rust Never Sleeps - Ada, Acme', 'rust-never-sleeps', undefined],
    ['Rust Never', 'rust-nevermore-bo-acme', undefined],
    ['Go Never Sleeps', 'rust-never-sleeps-ada-acme', undefined],
    ['Keynote', 'keynote-opening-remarks', 'opening remarks'],
    ['', 'rust-never-sleeps', undefined],
    ['専門家', 'zhuan-men-jia-bo-acme', undefined],
    ['Rust', '', undefined],
  ];
  for (const [title, slug, beyond] of cases) {
    it(`finds ${beyond === undefined ? 'nothing' : `"${beyond}"`} beyond "${title}" in ${slug}`, () =>
      assert.equal(slugBeyondTitle(slug, title), beyond));
  }
});

describe('compareSlug', () => {
  const cases: [heading: string, slug: string, relation: ReturnType<typeof compareSlug>][] = [
    ['Rust Never Sleeps - Ada, Acme', 'rust-never-sleeps-ada-acme', 'same'],
    ['Panel: Build or Buy - A One, Acme; B Two, Hooli', 'panel-build-or-buy-a-one-acme-b-two-hooli', 'same'],
    ['⚡ Tabs - Ann, Indent', 'cl-lightning-talk-tabs-ann-indent', 'different'],
    ['Tabs - Ann, Indent', 'cl-lightning-talk-tabs-ann-indent', 'same'],
    ['Rust - Never Sleeps', 'rust-never-sleeps-ada-acme', 'longer'],
    ['Rust Never Sleeps - room was full', 'rust-never-sleeps', 'shorter'],
    ['Rust Never Sleeps - room was full', 'rust-never-sleeps-ada-acme', 'different'],
    ['Rust Neverland', 'rust-never', 'different'],
    ['', '', 'different'],
    ['#a', '', 'different'],
    ['', '#a', 'different'],
  ];
  for (const [heading, slug, relation] of cases)
    it(`takes ${slug || 'an empty slug'} for ${relation} beside "${heading}"`, () =>
      assert.equal(compareSlug(slug, heading), relation));
});
