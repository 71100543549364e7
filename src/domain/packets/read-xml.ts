import { SaxesParser } from 'saxes';
import { packetFailures } from './words.ts';

/** An element with the text that stands in it. */
export interface Element {
  readonly name: string;
  readonly namespace: string;
  readonly children: Element[];
  text: string;
}

const most = { depth: 16, elements: 5000, text: 100_000_000 } as const;

/**
 * Reads XML as it streams in, into elements. No document type is taken, so that no entity can be declared or fetched, and
 * how deep, how many and how long is bounded.
 */
export async function readXml(content: AsyncIterable<Uint8Array>): Promise<Element> {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  let root: Element | undefined;
  let elements = 0;
  let length = 0;
  parser.on('error', (error) => {
    throw packetFailures.notXml({}, error);
  });
  parser.on('doctype', () => {
    throw packetFailures.declaresEntities();
  });
  parser.on('opentag', ({ local, uri }) => {
    elements += 1;
    if (elements > most.elements || open.length >= most.depth) throw packetFailures.tooMuch();
    const element: Element = { name: local, namespace: uri, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const take = (text: string) => {
    length += text.length;
    if (length > most.text) throw packetFailures.tooMuch();
    const here = open.at(-1);
    if (here) here.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => void open.pop());
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of content) parser.write(decodeWith(decoder, chunk));
  parser.write(decodeWith(decoder));
  parser.close();
  if (!root) throw packetFailures.notXml();
  return root;
}

/** Anything but UTF-8 is refused rather than guessed at. */
function decodeWith(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    throw packetFailures.notXml({}, error);
  }
}
