import { Controller } from '@hotwired/stimulus';

interface EachWords {
  readonly waiting: string;
  readonly sending: string;
  readonly making: string;
  readonly done: string;
  readonly open: string;
  readonly failed: string;
  readonly retry: string;
  readonly left: string;
}

/** A file on its way: its row, and the key under which the server knows it however often it is sent. */
interface Way {
  readonly file: File;
  readonly key: string;
  readonly row: HTMLLIElement;
}

const atOnce = 2;

/** Sends each file of a form by itself, two at a time; a row for each says how far it is, what was wrong, and sends it again. */
export class SendEach extends Controller<HTMLFormElement> {
  static override targets = ['panel', 'list', 'said'];
  declare readonly panelTarget: HTMLElement;
  declare readonly listTarget: HTMLUListElement;
  declare readonly saidTarget: HTMLElement;
  private readonly waiting: Way[] = [];
  private underWay = 0;

  override connect(): void {
    // Before the form is marked as sent: it never is.
    this.element.addEventListener('submit', this.begin, { capture: true });
    window.addEventListener('beforeunload', this.warn);
  }

  override disconnect(): void {
    this.element.removeEventListener('submit', this.begin, { capture: true });
    window.removeEventListener('beforeunload', this.warn);
  }

  private readonly begin = (event: SubmitEvent): void => {
    const field = this.element.querySelector<HTMLInputElement>('input[type="file"]');
    if (!field?.files?.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.panelTarget.hidden = false;
    for (const file of field.files) this.add(file);
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    this.goOn();
  };

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.underWay + this.waiting.length > 0) event.preventDefault();
  };

  private get words(): EachWords {
    return JSON.parse(this.panelTarget.dataset.words ?? '{}') as EachWords;
  }

  private add(file: File): void {
    const row = document.createElement('li');
    row.className = 'send-each-row';
    const name = make('span', 'send-each-name', file.name);
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    row.append(name, bar, make('span', 'send-each-said quiet', this.words.waiting));
    this.listTarget.append(row);
    this.waiting.push({ file, key: crypto.randomUUID(), row });
  }

  private goOn(): void {
    while (this.underWay < atOnce) {
      const next = this.waiting.shift();
      if (!next) return;
      this.underWay += 1;
      this.send(next);
    }
  }

  private send(way: Way): void {
    const field = this.element.querySelector<HTMLInputElement>('input[type="file"]');
    const body = new FormData(this.element);
    body.delete(field?.name ?? '');
    body.set('formKey', way.key);
    body.append(field?.name ?? 'file', way.file, way.file.name);
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (progress) => this.show(way, progress));
    request.addEventListener('load', () => this.settle(way, request));
    request.addEventListener('error', () => this.fail(way));
    request.open('POST', this.element.action);
    request.setRequestHeader('Accept', 'text/html');
    request.send(body);
  }

  private show({ row }: Way, { loaded, total }: ProgressEvent): void {
    const share = total > 0 ? Math.round((loaded / total) * 100) : 0;
    const bar = row.querySelector('progress');
    if (bar) bar.value = share;
    say(row, share < 100 ? `${this.words.sending} ${share}%` : this.words.making);
  }

  /** The answer is a page: the one the form leads to, or the form again with what was wrong. */
  private settle(way: Way, request: XMLHttpRequest): void {
    if (request.status >= 500) {
      this.fail(way);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const wrong = page.querySelector('.field-error span')?.textContent;
    if (request.status >= 400 || wrong) {
      way.row.dataset.state = 'refused';
      say(way.row, wrong ?? page.querySelector('main h1')?.textContent ?? this.words.failed);
    } else {
      way.row.dataset.state = 'done';
      say(way.row, this.words.done);
      const link = make('a', '', this.words.open);
      link.setAttribute('href', new URL(request.responseURL).pathname);
      way.row.append(link);
    }
    this.end(way);
  }

  private fail(way: Way): void {
    way.row.dataset.state = 'failed';
    say(way.row, this.words.failed);
    const again = make('button', 'button button-secondary button-small', this.words.retry);
    again.setAttribute('type', 'button');
    again.addEventListener('click', () => {
      again.remove();
      delete way.row.dataset.state;
      say(way.row, this.words.waiting);
      this.waiting.push(way);
      this.goOn();
    });
    way.row.append(again);
    this.end(way);
  }

  private end({ row, file }: Way): void {
    this.underWay -= 1;
    this.saidTarget.textContent = `${file.name}: ${row.querySelector('.send-each-said')?.textContent ?? ''}`;
    this.goOn();
  }
}

function make(name: string, className: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = words;
  return made;
}

function say(row: HTMLElement, words: string): void {
  const said = row.querySelector('.send-each-said');
  if (said) said.textContent = words;
}
