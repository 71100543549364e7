import { Editor, Extension, Node } from '@tiptap/core';
import Blockquote from '@tiptap/extension-blockquote';
import Bold from '@tiptap/extension-bold';
import Document from '@tiptap/extension-document';
import Heading from '@tiptap/extension-heading';
import Italic from '@tiptap/extension-italic';
import Link from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { cleanPaste } from './clean-paste.ts';

/** Photos stand in the text as places, moved as a whole; what they say is kept apart from it. */
function placeFor(
  name: 'photo' | 'gallery',
  attribute: 'photoId' | 'photoIds',
  pictureAt: EditorSetting['pictureAt'],
) {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ [attribute]: { default: null } }),
    parseHTML: () => [],
    renderHTML: ({ node }) => [
      'p',
      { class: 'rich-text-photo' },
      ...[node.attrs[attribute] ?? []].flat().map((id) => ['img', { src: pictureAt(String(id)), alt: '' }]),
    ],
  });
}

const oneLine = Extension.create({
  name: 'noBreaks',
  // A line is a paragraph: what looks like one broken by hand cannot be told apart on a narrow screen.
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.splitBlock() };
  },
});

interface EditorSetting {
  readonly element: HTMLElement;
  readonly content: string;
  readonly label: string;
  /** Where the picture of a photo is fetched. */
  pictureAt(id: string): string;
  onChange(): void;
  onLook(): void;
}

/** Opens an editor on a document of the closed schema. */
export function openEditor({ element, content, label, pictureAt, onChange, onLook }: EditorSetting): Editor {
  return new Editor({
    element,
    content: content === '' ? null : JSON.parse(content),
    extensions: [
      Document,
      Paragraph,
      Text,
      Bold,
      Italic,
      Heading.configure({ levels: [2, 3] }),
      Blockquote.extend({ content: 'paragraph+' }),
      BulletList,
      OrderedList,
      ListItem.extend({ content: 'paragraph+' }),
      ListKeymap,
      Link.configure({ openOnClick: false, autolink: false, protocols: ['mailto'] }),
      UndoRedo,
      oneLine,
      placeFor('photo', 'photoId', pictureAt),
      placeFor('gallery', 'photoIds', pictureAt),
    ],
    editorProps: {
      attributes: {
        class: 'prose rich-text-surface',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
      },
      transformPastedHTML: cleanPaste,
    },
    onUpdate: onChange,
    onTransaction: onLook,
    injectCSS: false,
  });
}

/** What each tool does with the words that are selected. */
export function useTool(editor: Editor, tool: string, ask: () => string | null): void {
  const chain = editor.chain().focus();
  if (tool === 'bold') chain.toggleBold().run();
  else if (tool === 'italic') chain.toggleItalic().run();
  else if (tool === 'heading') chain.toggleHeading({ level: 2 }).run();
  else if (tool === 'subheading') chain.toggleHeading({ level: 3 }).run();
  else if (tool === 'quote') chain.toggleBlockquote().run();
  else if (tool === 'bullets') chain.toggleBulletList().run();
  else if (tool === 'numbers') chain.toggleOrderedList().run();
  else if (tool === 'undo') chain.undo().run();
  else if (tool === 'redo') chain.redo().run();
  else if (tool === 'link') {
    const href = ask();
    if (href === null) return;
    if (href === '') chain.extendMarkRange('link').unsetLink().run();
    else chain.extendMarkRange('link').setLink({ href }).run();
  }
}

const looks: Readonly<Record<string, readonly [name: string, attributes?: Record<string, unknown>]>> = {
  bold: ['bold'],
  italic: ['italic'],
  heading: ['heading', { level: 2 }],
  subheading: ['heading', { level: 3 }],
  quote: ['blockquote'],
  bullets: ['bulletList'],
  numbers: ['orderedList'],
};

/** True while what is selected already is what a tool would make of it; nothing for tools that only do. */
export function isOn(editor: Editor, tool: string): boolean | undefined {
  const look = looks[tool];
  return look && editor.isActive(look[0], look[1]);
}
