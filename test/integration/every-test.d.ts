/** Made by the build: every `*.test.ts` in this folder and below. */
declare module 'every-test' {
  export function loadEveryTest(): void;
}
