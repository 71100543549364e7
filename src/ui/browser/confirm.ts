import { Controller } from '@hotwired/stimulus';

/** Asks in a dialog above the page what without scripts is asked in place. */
export class Confirm extends Controller<HTMLDetailsElement> {
  static override targets = ['body'];
  declare readonly bodyTarget: HTMLElement;

  private dialog: HTMLDialogElement | undefined;

  override connect(): void {
    this.element.addEventListener('toggle', this.ask);
    if (this.element.open) this.ask();
  }

  override disconnect(): void {
    this.element.removeEventListener('toggle', this.ask);
    this.dialog?.remove();
  }

  private readonly ask = (): void => {
    if (!this.element.open || this.dialog) return;
    const body = this.bodyTarget;
    const dialog = document.createElement('dialog');
    const title = document.createElement('h2');
    title.id = `${this.element.id}-title`;
    title.textContent = this.element.querySelector('summary')?.textContent ?? '';
    dialog.className = 'dialog';
    dialog.setAttribute('aria-labelledby', title.id);
    dialog.append(title, body);
    dialog.addEventListener('close', () => this.putBack(dialog, body));
    document.body.append(dialog);
    this.dialog = dialog;
    this.addCancel(dialog, body);
    dialog.showModal();
    body.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), select')?.focus();
  };

  private addCancel(dialog: HTMLDialogElement, body: HTMLElement): void {
    const row = body.querySelector('.button-row');
    if (!row || row.querySelector('[data-cancel]')) return;
    const cancel = document.createElement('button');
    cancel.type = 'button';
    cancel.className = 'button button-secondary';
    cancel.dataset.cancel = '';
    cancel.textContent = this.element.dataset.cancel ?? '';
    cancel.addEventListener('click', () => dialog.close());
    row.append(cancel);
  }

  private putBack(dialog: HTMLDialogElement, body: HTMLElement): void {
    body.querySelector('[data-cancel]')?.remove();
    this.element.append(body);
    this.element.open = false;
    this.dialog = undefined;
    dialog.remove();
    this.element.querySelector('summary')?.focus();
  }
}
