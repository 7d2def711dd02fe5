import assert from 'node:assert/strict';
import { eventName } from '../../../src/core/links/eventNames.js';
import { NAMES, REGIONS, SERIES } from '../../../src/core/links/hosts.js';

describe('eventName', () => {
  const names: [label: string, name: string][] = [
    // Known, as they are
    ['kccnceu2024', 'KubeCon + CloudNativeCon Europe 2024'],
    ['kccna18', 'KubeCon + CloudNativeCon North America 2018'],
    ['kccncna19', 'KubeCon + CloudNativeCon North America 2019'],
    ['kccncjpn2025', 'KubeCon + CloudNativeCon Japan 2025'],
    ['kccncosschn21', 'KubeCon + CloudNativeCon + Open Source Summit China 2021'],
    ['cnkc16', 'CloudNativeCon + KubeCon North America 2016'],
    ['kubecon2015', 'KubeCon 2015'],
    ['kubeconeurope2016', 'KubeCon Europe 2016'],
    ['colocatedeventseu2024', 'CNCF-Hosted Co-Located Events Europe 2024'],
    ['colocatedeventsna2025', 'CNCF-hosted Co-located Events North America 2025'],
    ['ossna19', 'Open Source Summit North America 2019'],
    ['osseu2020', 'Open Source Summit + Embedded Linux Conference Europe 2020'],
    ['kcs2018', 'Kubernetes Contributor Summit (Seattle, Dec 2018)'],
    ['rstudioconf2022', 'rstudio::conf 2022'],
    ['wasmcon2023', 'WASMCon 2023'],
    ['wasmcon24', 'WasmCon 2024'],
    // To come, by the pattern of their series
    ['kccnceu2031', 'KubeCon + CloudNativeCon Europe 2031'],
    ['kccncind2029', 'KubeCon + CloudNativeCon India 2029'],
    ['kccncosschn2027', 'KubeCon + CloudNativeCon + Open Source Summit China 2027'],
    ['colocatedeventsna2027', 'CNCF-hosted Co-located Events North America 2027'],
    ['maintainersummiteu2028', 'Maintainer Summit Europe 2028'],
    ['kcsna2027', 'Kubernetes Contributor Summit North America 2027'],
    ['ossna2027', 'Open Source Summit North America 2027'],
    ['ossjapan2027', 'Open Source Summit Japan 2027'],
    ['osskorea2027', 'Open Source Summit Korea 2027'],
    ['osselcna2027', 'Open Source Summit + Embedded Linux Conference North America 2027'],
    ['lsseu2027', 'Linux Security Summit Europe 2027'],
    ['kvmforum2027', 'KVM Forum 2027'],
    ['eoss25', 'Embedded Open Source Summit 2025'],
    // Unknown: no more than the host says
    ['fooconf2027', 'Fooconf 2027'],
    ['2027fooconf', '2027 fooconf'],
    ['my-little-conf', 'My little conf'],
    ['kccnceu', 'Kccnceu'],
    ['kccncmars2027', 'Kccncmars 2027'],
    ['xkccnceu2027', 'Xkccnceu 2027'],
    ['web3summit', 'Web3summit'],
    ['serial120345', 'Serial120345'],
    ['constructor', 'Constructor'],
    ['constructor2027', 'Constructor 2027'],
  ];
  for (const [label, name] of names)
    it(`calls ${label}.sched.com "${name}"`, () => assert.equal(eventName(`${label}.sched.com`), name));

  it('gives the same name for sched.org, for www. and in any case', () => {
    for (const host of ['kccnceu18.sched.org', 'www.kccnceu18.sched.com', 'KCCNCEU18.Sched.com']) {
      assert.equal(eventName(host), 'KubeCon + CloudNativeCon Europe 2018');
    }
  });

  it('calls the short form, which tells no conference, "Sched"', () => assert.equal(eventName('sched.co'), 'Sched'));
});

describe('the table of hosts', () => {
  it('lists no name that follows from the series', () => {
    for (const [label, name] of NAMES) {
      const moved = [...SERIES].flatMap(([series, title]) =>
        ['', ...REGIONS.keys()].filter((region) => {
          const year = label.slice(series.length + region.length);
          return (
            label.startsWith(series + region) &&
            /^(?:20)?\d\d$/.test(year) &&
            name === [title, REGIONS.get(region), year.padStart(4, '20')].filter(Boolean).join(' ')
          );
        }),
      );
      assert.deepEqual(moved, [], label);
    }
  });
});
