import { Controller } from '@hotwired/stimulus';

/** A form is sent once: its button is set aside and says that it is on its way. */
export class SubmitOnce extends Controller<HTMLFormElement> {
  private sent = false;
  private said: { button: HTMLButtonElement; words: string } | undefined;

  override connect(): void {
    this.element.addEventListener('submit', this.once);
    window.addEventListener('pageshow', this.again);
  }

  override disconnect(): void {
    this.element.removeEventListener('submit', this.once);
    window.removeEventListener('pageshow', this.again);
  }

  private readonly once = (event: SubmitEvent): void => {
    if (this.sent) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    this.sent = true;
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    this.said = { button, words: button.innerHTML };
    button.setAttribute('aria-disabled', 'true');
    button.textContent = this.element.dataset.sending ?? button.textContent;
  };

  /** A page brought back by the browser's own history may be sent anew; the server knows the key. */
  private readonly again = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    this.sent = false;
    if (!this.said) return;
    this.said.button.removeAttribute('aria-disabled');
    this.said.button.innerHTML = this.said.words;
  };
}
