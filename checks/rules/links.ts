import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Finding, Rule } from '../rule.ts';
import { listFiles, readText } from '../tree.ts';

const inline = /\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
const reference = /^ {0,3}\[[^\]]+\]:[ \t]*<?([^\s>]+)>?/gm;
const elsewhere = /^([a-z][a-z+.-]*:|\/\/)/i;

/** Every relative link in a page of documentation leads to a file that is there, and to a heading in it. */
export const links: Rule = {
  name: 'links lead somewhere',
  async run(root) {
    return listFiles(root, /\.md$/).flatMap((file) => lookAtLinks(root, file));
  },
};

function lookAtLinks(root: string, file: string): Finding[] {
  const text = withoutCode(readText(root, file));
  const found = [...text.matchAll(inline), ...text.matchAll(reference)];
  return found.flatMap((match) => {
    const target = match[1] ?? '';
    if (elsewhere.test(target) || leads(root, file, target)) return [];
    const line = text.slice(0, match.index).split('\n').length;
    return [{ file, line, says: `links to ${target}, which is not there` }];
  });
}

/** Code keeps its place, so that lines still count, but its brackets are no links. */
function withoutCode(text: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return text
    .replace(/^```[\s\S]*?^```/gm, blank)
    .replace(/`[^`\n]*`/g, (code) => `\`${code.slice(1, -1).replace(/[[\]()]/g, '_')}\``);
}

function leads(root: string, from: string, target: string): boolean {
  const [path = '', heading] = decodeURI(target).split('#');
  const file = path ? posix.normalize(`${dirname(from)}/${path}`) : from;
  if (!existsSync(join(root, file))) return false;
  return !heading || !file.endsWith('.md') || headingsOf(readText(root, file)).includes(heading);
}

/** The anchors of a page, made the way the forges make them: lower case, no punctuation, hyphens for spaces. */
function headingsOf(text: string): string[] {
  const headings = text.match(/^#{1,6}\s+.+$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+\s+/, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
