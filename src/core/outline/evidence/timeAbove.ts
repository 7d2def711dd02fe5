import type { Evidence } from './evidence.js';

/** Return the evidence of a title below a heading that is only a time: "## 11:40 - 12:10:" over "### Widgets". */
export function withTimeAbove(evidence: Evidence, above: string): Evidence {
  return { ...evidence, time: above.replace(/\s*[:：]$/u, '') };
}
