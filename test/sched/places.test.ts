import assert from 'node:assert/strict';
import { zoneOfPlaces } from '../../src/sched/time/places.js';

describe('the time zone of a place', () => {
  for (const [location, zone] of [
    ['Hall 8 | Room F, Amsterdam, Netherlands', 'Europe/Amsterdam'],
    ['Forum, Amsterdam', 'Europe/Amsterdam'],
    ['Boathouse, Amsteldijk 223, 1079 LK Amsterdam', 'Europe/Amsterdam'],
    ['Gym, 8 E 6th St, Lawrence, KS 66044', 'America/Chicago'],
    ['Level 1, Salt Palace, Salt Lake City, UT, USA', 'America/Denver'],
    ['Room 2, San José, Costa Rica', 'America/Costa_Rica'],
    ['Room 2, San Jose, USA', 'America/Los_Angeles'],
    ['Level 2, ICC, Sydney NSW 2000, Australia', undefined],
    ['Level 2, ICC, Sydney, NSW 2000, Australia', 'Australia/Sydney'],
    ['Honolulu, HI 96815', 'Pacific/Honolulu'],
    ['Big Sight, Tokyo, Japan', 'Asia/Tokyo'],
    // A smaller place of the same name, or a state that has several zones or may be a country.
    ['Hall, Paris, Texas', undefined],
    ['Hall, Paris, TX, USA', undefined],
    ['Hall, London, Ontario', 'America/Toronto'],
    ['Hall, Paris, USA', undefined],
    ['Hall, Melbourne, FL 32901', undefined],
    ['Hall, Melbourne, FL', undefined],
    ['Hall, Somewhere, DE', undefined],
    ['Virtual', undefined],
    ['Convention Center', undefined],
    ['', undefined],
  ] as const) {
    it(`${JSON.stringify(location)} is ${zone ?? 'not known'}`, () =>
      assert.equal(zoneOfPlaces([location, 'Virtual', 'Room 9'], 'FooConf'), zone));
  }

  it('is not known where the events are in several', () =>
    assert.equal(zoneOfPlaces(['A, Berlin', 'B, London'], 'FooConf Japan'), undefined));

  it('is that of the place in the name of the conference where the locations tell none', () => {
    assert.equal(zoneOfPlaces(['Hall 1'], 'Open Source Summit + AI_dev Japan 2025'), 'Asia/Tokyo');
    assert.equal(zoneOfPlaces([], 'Salt Lake City Ruby'), 'America/Denver');
    assert.equal(zoneOfPlaces([], 'FooConf Europe, Canada and USA'), undefined);
    assert.equal(zoneOfPlaces(['Hall 1, Berlin'], 'FooConf London'), 'Europe/Berlin');
  });
});
