import { transcode } from 'node:buffer';

/** What a view drew: text, or parts some of which are used again and again. */
export interface Drawing {
  readonly parts?: readonly (string | object)[];
  toString(): string | Promise<string>;
}

/** A drawing as it is sent. What is used again and again in it is encoded once. */
export function encodeDrawing(drawing: Drawing): Buffer<ArrayBuffer> {
  const { parts } = drawing;
  if (parts) return joined(parts.map(encodePart));
  const drawn = drawing.toString();
  if (typeof drawn !== 'string') throw new Error('a view waited for something; a page asks, a view draws');
  return encode(drawn);
}

const slabSize = 512 * 1024;
let slab = Buffer.allocUnsafeSlow(slabSize);
let used = 0;

/** Bytes one after another, in a slab that answers share: memory of its own for each keeps the collector busy. */
function joined(parts: readonly Buffer[]): Buffer<ArrayBuffer> {
  let length = 0;
  for (const part of parts) length += part.length;
  if (length > slabSize / 8) return Buffer.concat(parts);
  if (used + length > slabSize) {
    slab = Buffer.allocUnsafeSlow(slabSize);
    used = 0;
  }
  const whole = slab.subarray(used, used + length);
  used += length;
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const encoded = new WeakMap<object, Buffer<ArrayBuffer>>();

function encodePart(part: string | object): Buffer<ArrayBuffer> {
  if (typeof part === 'string') return encode(part);
  const known = encoded.get(part);
  if (known) return known;
  const made = encode(String(part));
  encoded.set(part, made);
  return made;
}

/** From so many characters on the way round is the shorter one. */
const long = 4_000;

/**
 * Text as UTF-8. A long one by way of UTF-16, as it lies in memory: for Vietnamese half the time of the direct way. A half
 * of a pair that lost its other half stops that way; the direct one writes a mark for it.
 */
function encode(text: string): Buffer<ArrayBuffer> {
  return text.length < long || !text.isWellFormed()
    ? Buffer.from(text)
    : transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');
}
