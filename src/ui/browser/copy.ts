import { Controller } from '@hotwired/stimulus';

/** Copies a line and says that it did. */
export class Copy extends Controller<HTMLElement> {
  static override targets = ['text', 'button', 'said'];
  declare readonly textTarget: HTMLElement;
  declare readonly buttonTarget: HTMLButtonElement;
  declare readonly saidTarget: HTMLElement;

  override connect(): void {
    this.buttonTarget.hidden = !navigator.clipboard;
  }

  async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.textTarget.textContent);
    this.saidTarget.textContent = this.element.dataset.copied ?? '';
  }
}
