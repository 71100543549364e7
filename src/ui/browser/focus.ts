import { Controller } from '@hotwired/stimulus';

/** Takes the focus when the page opens, so that it is read first. */
export class Focus extends Controller<HTMLElement> {
  override connect(): void {
    this.element.focus();
  }
}
