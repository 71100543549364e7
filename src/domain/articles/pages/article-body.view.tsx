import type { Child } from 'hono/jsx';
import type { ArticleBody, Block, Mark, TextRun } from '../body.ts';

/** Draws the photos named in a body; whoever shows the body knows where their files lie. */
export type DrawPhotos = (photoIds: readonly string[]) => Child;

interface ArticleBodyProps {
  readonly body: ArticleBody;
  readonly drawPhotos: DrawPhotos;
}

/** The body of an article as HTML: the same for the preview in the newsroom and for the public page. */
export function ArticleBodyView({ body, drawPhotos }: ArticleBodyProps) {
  return <>{body.content.map((block) => drawBlock(block, drawPhotos))}</>;
}

function drawBlock(block: Block, drawPhotos: DrawPhotos): Child {
  switch (block.type) {
    case 'paragraph':
      return <p>{block.content?.map(drawRun)}</p>;
    case 'heading':
      return block.attrs.level === 2 ? (
        <h2>{block.content?.map(drawRun)}</h2>
      ) : (
        <h3>{block.content?.map(drawRun)}</h3>
      );
    case 'blockquote':
      return <blockquote>{block.content.map((one) => drawBlock(one, drawPhotos))}</blockquote>;
    case 'bulletList':
      return <ul>{block.content.map((item) => drawItem(item, drawPhotos))}</ul>;
    case 'orderedList':
      return <ol>{block.content.map((item) => drawItem(item, drawPhotos))}</ol>;
    case 'photo':
      return drawPhotos([block.attrs.photoId]);
    case 'gallery':
      return drawPhotos(block.attrs.photoIds);
  }
}

type Item = Extract<Block, { type: 'bulletList' }>['content'][number];

function drawItem(item: Item, drawPhotos: DrawPhotos): Child {
  const [only] = item.content;
  if (item.content.length === 1 && only) return <li>{only.content?.map(drawRun)}</li>;
  return <li>{item.content.map((one) => drawBlock(one, drawPhotos))}</li>;
}

function drawRun({ text, marks = [] }: TextRun): Child {
  return marks.reduce<Child>((inner, mark) => drawMark(mark, inner), text);
}

function drawMark(mark: Mark, inner: Child): Child {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'link':
      return <a href={mark.attrs.href}>{inner}</a>;
  }
}
