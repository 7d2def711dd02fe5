/** "Sponsors / swag", "Links & notes", "Summary - next steps" */
const JOINED = /\s*[/&+,、]\s*|\s[-–—|]\s|[:：]\s|\s(?:and|und|et|y|e|en|och|og|oraz|i|и|と|및)\s/iu;

/** Return the parts of a title that names several things; the title alone if there are no others. */
export function joinedParts(title: string): readonly string[] {
  return title.split(JOINED);
}
