/** What an answer must never tell: traces, queries, places on the machine. */
const inner: readonly RegExp[] = [
  /\bat [^\n<]{0,120}\.(ts|tsx|js|mjs):\d+/,
  /node_modules|node:internal|kysely|\bpg_[a-z]+\b/,
  /\b(select|insert into|update|delete from)\b[^<]{1,200}\b(from|values|set|where)\b[^<]{0,80}\b(tasks|documents|accounts|reading|organisation|record|kernel)\./i,
  /violates|duplicate key|syntax error|invalid input syntax|permission denied|relation "/,
  /\b(TypeError|ReferenceError|SyntaxError|RangeError|ZodError|DatabaseError)\b/,
  /(^|[\s"'(>=])\/(work|home|root|tmp|var|usr|etc)\//,
];

/** What an answer tells of the inside of the program, if anything. */
export function toldOfInside(text: string): string | undefined {
  const places = [process.cwd(), process.execPath].filter((place) => text.includes(place));
  return places[0] ?? inner.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}
