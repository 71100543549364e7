/** The beginning of a text, cut between words when it is longer than so many characters. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 40)).replace(/[\s,;:.]+$/, '')}…`;
}
