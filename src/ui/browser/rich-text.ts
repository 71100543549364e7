import { Controller } from '@hotwired/stimulus';
import { Keeper, type KeeperState } from './rich-text/keeper.ts';

interface RichTextWords {
  readonly label: string;
  readonly linkPrompt: string;
  readonly status: Readonly<Record<KeeperState, string>>;
  readonly draftFound: string;
  readonly draftRestore: string;
  readonly draftDiscard: string;
}

type Opened = Awaited<ReturnType<typeof load>>;

/** The editor is heavy: pages without one never fetch it. */
async function load() {
  return import('./rich-text/editor.ts');
}

/** Puts an editor in the place of a field of marked text, and keeps what is typed here and on the server. */
export class RichText extends Controller<HTMLElement> {
  static override targets = ['plain', 'document', 'editor', 'surface', 'tool', 'status'];
  static override values = { keep: String, version: Number, words: Object, picture: String };
  declare readonly plainTarget: HTMLElement;
  declare readonly documentTarget: HTMLTextAreaElement;
  declare readonly editorTarget: HTMLElement;
  declare readonly surfaceTarget: HTMLElement;
  declare readonly statusTarget: HTMLElement;
  declare readonly toolTargets: HTMLButtonElement[];
  declare readonly keepValue: string;
  declare readonly versionValue: number;
  declare readonly wordsValue: RichTextWords;
  /** The address of a picture, with `{id}` where the identity goes. */
  declare readonly pictureValue: string;

  private module: Opened | undefined;
  private editor: ReturnType<Opened['openEditor']> | undefined;
  private keeper: Keeper | undefined;

  override async connect(): Promise<void> {
    this.module = await load();
    if (!this.element.isConnected) return;
    this.open(this.documentTarget.value.trim());
    this.plainTarget.hidden = true;
    this.plainTarget.querySelector('textarea')?.setAttribute('disabled', '');
    this.documentTarget.disabled = false;
    this.editorTarget.hidden = false;
    const form = this.element.closest('form');
    if (form && this.keepValue !== '') this.startKeeping(form);
  }

  override disconnect(): void {
    this.keeper?.stop();
    this.editor?.destroy();
    this.editor = undefined;
  }

  use(event: Event): void {
    const { tool = '' } = (event.currentTarget as HTMLElement).dataset;
    const now = String(this.editor?.getAttributes('link').href ?? '');
    if (this.editor) this.module?.useTool(this.editor, tool, () => prompt(this.wordsValue.linkPrompt, now));
  }

  private open(content: string): void {
    this.editor?.destroy();
    this.editor = this.module?.openEditor({
      element: this.surfaceTarget,
      content,
      label: this.wordsValue.label,
      pictureAt: (id) => this.pictureValue.replace('{id}', encodeURIComponent(id)),
      onChange: () => this.change(),
      onLook: () => this.look(),
    });
  }

  private change(): void {
    this.documentTarget.value = JSON.stringify(this.editor?.getJSON());
    this.keeper?.changed();
  }

  private look(): void {
    for (const button of this.toolTargets) {
      const isOn = this.editor && this.module?.isOn(this.editor, button.dataset.tool ?? '');
      if (isOn !== undefined) button.setAttribute('aria-pressed', String(isOn));
    }
  }

  private startKeeping(form: HTMLFormElement): void {
    this.keeper = new Keeper({
      form,
      path: this.keepValue,
      version: this.versionValue,
      say: (state) => {
        this.statusTarget.textContent = this.wordsValue.status[state];
      },
    });
    const draft = this.keeper.findDraft();
    if (draft) this.offer(draft);
  }

  private offer(draft: FormData): void {
    const offer = document.createElement('div');
    offer.className = 'draft-offer';
    offer.setAttribute('role', 'status');
    const said = document.createElement('span');
    said.textContent = this.wordsValue.draftFound;
    const restore = this.button(this.wordsValue.draftRestore, () => {
      this.restore(draft);
      offer.remove();
    });
    const discard = this.button(this.wordsValue.draftDiscard, () => {
      this.keeper?.forget();
      offer.remove();
    });
    offer.append(said, restore, discard);
    this.element.prepend(offer);
  }

  private button(words: string, press: () => void): HTMLButtonElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button button-secondary button-small';
    made.textContent = words;
    made.addEventListener('click', press);
    return made;
  }

  private restore(draft: FormData): void {
    const form = this.element.closest('form');
    for (const [name, value] of draft) {
      const field = form?.elements.namedItem(name);
      const isTyped = field instanceof HTMLInputElement && !['hidden', 'checkbox'].includes(field.type);
      if (
        typeof value === 'string' &&
        (isTyped || (field instanceof HTMLTextAreaElement && name !== 'document'))
      )
        field.value = value;
    }
    const document = draft.get('document');
    if (typeof document === 'string') this.open(document);
    this.change();
  }
}
