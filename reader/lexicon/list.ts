/** A table of phrases written as running text: phrases are parted by « · ». */
export function list(text: TemplateStringsArray): readonly string[] {
  return (text[0] ?? '')
    .split('·')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
