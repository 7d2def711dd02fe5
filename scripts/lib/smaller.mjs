/** What of our packages goes into the bundle in another form, as it would be a good part of it. The behaviour is the same. */

/**
 * Write the 2125 named character references with what each name shares with the one before left out: half as long.
 *
 * @type {import('esbuild').Plugin}
 */
export const packedEntities = {
  name: 'packed-entities',
  setup(build) {
    build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, async () => ({ contents: await entitiesModule() }));
  },
};

/** Give the module that stands for `character-entities`. */
export async function entitiesModule() {
  // Not imported above, as this file may be loaded before anything is installed.
  const { characterEntities } = await import('character-entities');
  return unpacking(pack(characterEntities));
}

/** How much of a name is shared (one digit of base 36), the rest of it, and the characters it stands for. */
const ENTRY = /([\da-z])([\da-z]*)([^\da-z]+)/gi;

/** @param {Readonly<Record<string, string>>} entities */
function pack(entities) {
  let before = '';
  let packed = '';
  /** @type {Record<string, string>} Those whose characters could be taken for a part of a name. */
  const others = {};
  for (const [name, value] of Object.entries(entities).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/[\da-z]/i.test(value)) {
      others[name] = value;
      continue;
    }
    let shared = 0;
    while (shared < 35 && name[shared] === before[shared] && shared < name.length) {
      shared++;
    }
    packed += shared.toString(36) + name.slice(shared) + value;
    before = name;
  }
  return { packed, others };
}

/** @param {ReturnType<typeof pack>} packed */
function unpacking({ packed, others }) {
  return `
    export const characterEntities = ${JSON.stringify(others)};
    let name = '';
    for (const [, shared, rest, value] of ${JSON.stringify(packed)}.matchAll(${ENTRY})) {
      name = name.slice(0, parseInt(shared, 36)) + rest;
      characterEntities[name] = value;
    }`;
}
