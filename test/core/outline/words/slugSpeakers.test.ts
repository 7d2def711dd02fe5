import assert from 'node:assert/strict';
import { speakersFromSlug } from '../../../../src/core/outline/words/people/slugSpeakers.js';

function read(words: string): string {
  return (speakersFromSlug(words, true) ?? [])
    .map(({ name, organization }) => (organization === undefined ? name : `${name} (${organization})`))
    .join(' & ');
}

describe('the words of a link behind the title', () => {
  const slugs: readonly (readonly [words: string, expected: string])[] = [
    // People and organisations in turn
    ['jane doe google john roe red hat', 'Jane Doe (Google) & John Roe (Red Hat)'],
    ['jane doe umbrella widgets gmbh', 'Jane Doe (Umbrella Widgets GmbH)'],
    ['jane doe acme', 'Jane Doe (Acme)'],
    ['maria garcia university of acme', 'Maria Garcia (University of Acme)'],
    ['weiqing zhang alibaba cloud', 'Weiqing Zhang (Alibaba Cloud)'],
    // People of one organisation
    ['jane doe john roe ibm', 'Jane Doe (IBM) & John Roe (IBM)'],
    ['jurgen muster anna probe', 'Jurgen Muster & Anna Probe'],
    // Names of several words
    ['jane amy doe grafana labs', 'Jane Amy Doe (Grafana Labs)'],
    ['ludwig van der rohe intel', 'Ludwig van der Rohe (Intel)'],
    ['jane doe hansen john roe microsoft', 'Jane Doe Hansen (Microsoft) & John Roe (Microsoft)'],
    // A name that nobody knows, between two places that are certain
    ['xyra quell google john roe apple', 'Xyra Quell (Google) & John Roe (Apple)'],
    ['jane doe google xyra quell vmware', 'Jane Doe (Google) & Xyra Quell (VMware)'],
    // What follows the people
    ['jane doe google limited availability first come first served', 'Jane Doe (Google)'],
    // The title goes on
    ['and the future of widgets jane doe google', 'Jane Doe (Google)'],
    ['to greener clouds jane doe intuit', 'Jane Doe (Intuit)'],
    // Nobody, or nothing certain
    ['back to basics', ''],
    ['and the future of widgets', ''],
    ['from zero to hero', ''],
    ['xyra quell zyx qwer tyui', ''],
    ['google', ''],
    ['', ''],
  ];
  for (const [words, expected] of slugs) {
    it(`${JSON.stringify(words)} ${expected === '' ? 'name nobody' : `name ${expected}`}`, () =>
      assert.equal(read(words), expected));
  }
});
