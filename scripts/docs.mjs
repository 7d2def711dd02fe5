/** `npm run docs`: bring the README's lists of settings and commands up to date with package.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';
import { withReference } from './lib/reference.mjs';

const path = inRoot('README.md');
writeFileSync(path, withReference(readFileSync(path, 'utf8')));
