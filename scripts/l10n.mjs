/** Write the English texts of the sources to `l10n/bundle.l10n.json`, and list what is missing or stale in the languages. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { installDependencies } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';

await installDependencies();
const { differences, languages, readTexts, textFiles, textsInSources } = await import('./lib/l10n.mjs');

const { manifest, bundle } = textFiles();
const texts = textsInSources();
writeFileSync(inRoot(bundle), `${JSON.stringify(texts, null, 2)}\n`);
console.log(`${bundle}: ${Object.keys(texts).length} texts`);

for (const language of languages) {
  const files = textFiles(language);
  const lines = [
    ...differences(texts, readTexts(files.bundle)).map((line) => `${files.bundle}: ${line}`),
    ...differences(readTexts(manifest), readTexts(files.manifest)).map((line) => `${files.manifest}: ${line}`),
  ];
  for (const line of lines) console.log(line);
  if (lines.length > 0) process.exitCode = 1;
}
