const longestName = 120;
const unnamed = 'tệp không tên';

/** Makes a file name safe to show: its last part alone, composed, without hidden characters; it never names a place on disk. */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .normalize('NFC')
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]+/gu, ' ')
    // Controls, and format characters such as the right-to-left override that shows `gpj.exe` as `exe.jpg`.
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  if (/^\.*$/.test(visible)) return unnamed;
  return shorten(visible);
}

/** The ending of a file name in small letters, without its dot; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase())?.[1] ?? '';
}

function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= longestName) return name;
  const ending = endingOf(name);
  const tail = ending ? `….${ending}` : '…';
  return letters.slice(0, longestName - [...tail].length).join('') + tail;
}
