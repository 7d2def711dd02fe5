import assert from 'node:assert/strict';
import { trackName } from '../../src/sched/writing/trackNames.js';

describe('the name of a track', () => {
  for (const [name, written] of [
    ['MAINTAINER TRACK', 'Maintainer Track'],
    ['security', 'Security'],
    ['AI + ML', 'AI + ML'],
    ['ai + machine learning', 'AI + Machine Learning'],
    ['THE STATE OF THE ART', 'The State of the Art'],
    ['CI/CD & PLATFORM ENGINEERING', 'CI/CD & Platform Engineering'],
    ['KUBERNETES ON HTTP/3', 'Kubernetes on HTTP/3'],
    ['101 TRACK', '101 Track'],
    ['3D PRINTING', '3D Printing'],
    ["WHAT'S NEW", "What's New"],
    ['⚡ LIGHTNING TALKS', '⚡ Lightning Talks'],
    ['БЕЗОПАСНОСТЬ', 'Безопасность'],
    ['安全', '安全'],
    ['eBPF Day', 'eBPF Day'],
    ['Cloud Native Novice', 'Cloud Native Novice'],
  ] as const)
    it(`“${name}” is “${written}”`, () => assert.equal(trackName(name), written));
});
