import process from 'node:process';
import { type ClueName, FITTED, type Weights } from '../src/core/outline/clues/weights.js';
import { type AnnotatedNote, readNotes } from './notes.js';
import { type Score, scoreOf } from './score.js';

/**
 * `npm run fit -- FOLDER`: fit the weights of the clues to annotated notes, and print what would be better.
 *
 * A coordinate search: one weight after the other is moved by a step, and the move is kept if the notes are read better
 * by more than the price of the move, which keeps weights where they are without a reason. Cross-validation by author
 * shows what the fit is worth for notes of others: each fifth of the authors is read with weights fitted to the rest.
 * The same notes lead to the same weights.
 */

/** How far a weight is moved, the longest steps first. */
const STEPS = [1, 0.5];
/** How many times all weights are gone through with a step. */
const ROUNDS = 2;
/** How much better the notes have to be read for a step of 1. */
const PRICE = 0.0008;
const FOLDS = 5;

function fit(notes: readonly AnnotatedNote[]): Weights {
  let weights = FITTED;
  let best = scoreOf(notes, weights).total;
  for (const step of STEPS) {
    for (let round = 0; round < ROUNDS; round++) {
      const before = weights;
      for (const name of Object.keys(weights) as ClueName[]) {
        for (const delta of [step, -step]) {
          const tried = { ...weights, [name]: weights[name] + delta };
          const score = scoreOf(notes, tried).total;
          if (score <= best + PRICE * step) continue;
          [weights, best] = [tried, score];
          break;
        }
      }
      if (weights === before) break;
    }
  }
  return weights;
}

function print(title: string, { titles, days, tracks, conferences }: Score): void {
  const parts = Object.entries({ titles, days, tracks, conferences });
  console.log(`${title.padEnd(36)}${parts.map(([name, value]) => `${name} ${value.toFixed(3)}`).join('  ')}`);
}

function crossValidate(notes: readonly AnnotatedNote[]): void {
  const authors = [...new Set(notes.map(({ author }) => author))].sort();
  const foldOf = (note: AnnotatedNote): number => authors.indexOf(note.author) % FOLDS;
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = notes.filter((note) => foldOf(note) !== fold);
    const left = notes.filter((note) => foldOf(note) === fold);
    print(`Part ${fold + 1}, weights as they are`, scoreOf(left, FITTED));
    print(`Part ${fold + 1}, fitted to the others`, scoreOf(left, fit(others)));
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run fit -- FOLDER, a folder with annotations.jsonl and the notes that are named there');
  process.exitCode = 1;
} else {
  const notes = readNotes(folder);
  console.log(`${notes.length} notes by ${new Set(notes.map(({ author }) => author)).size} people\n`);
  crossValidate(notes);
  const fitted = fit(notes);
  print('\nAll notes, weights as they are', scoreOf(notes, FITTED));
  print('All notes, fitted to all', scoreOf(notes, fitted));
  for (const name of Object.keys(fitted) as ClueName[]) {
    if (fitted[name] !== FITTED[name]) console.log(`  ${name}: ${FITTED[name]} → ${fitted[name]}`);
  }
}
