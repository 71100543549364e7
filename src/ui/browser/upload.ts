import { Controller } from '@hotwired/stimulus';
import { settleDrafts } from './draft.ts';

/** Sends a form with files and shows how much has gone; the answer is shown as any page is. */
export class Upload extends Controller<HTMLFormElement> {
  static override targets = ['progress'];
  declare readonly progressTargets: HTMLElement[];

  override connect(): void {
    this.element.addEventListener('submit', this.send);
  }

  override disconnect(): void {
    this.element.removeEventListener('submit', this.send);
  }

  private readonly send = (event: SubmitEvent): void => {
    if (event.defaultPrevented || !this.hasFiles) return;
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (progress) => this.show(progress));
    request.addEventListener('load', () => arrive(request));
    // What could not be sent this way is sent the plain way, where the browser says what is wrong.
    request.addEventListener('error', () => this.element.submit());
    request.open('POST', this.element.action);
    request.setRequestHeader('Accept', 'text/html');
    request.send(new FormData(this.element, event.submitter));
  };

  private get hasFiles(): boolean {
    return [...this.element.querySelectorAll<HTMLInputElement>('input[type="file"]')].some(
      (field) => field.files?.length,
    );
  }

  private show(progress: ProgressEvent): void {
    if (!progress.lengthComputable) return;
    const share = Math.round((progress.loaded / progress.total) * 100);
    for (const target of this.progressTargets) {
      target.hidden = false;
      const bar = target.querySelector('progress');
      const said = target.querySelector('output');
      if (bar) bar.value = share;
      if (said) said.textContent = `${share}%`;
    }
  }
}

/** Puts the answered page in the place of this one, so that what it says once is not lost by asking again. */
function arrive(request: XMLHttpRequest): void {
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  history.pushState(null, '', request.responseURL);
  document.title = page.title;
  document.body.replaceWith(page.body);
  window.scrollTo(0, 0);
  settleDrafts(true);
}
