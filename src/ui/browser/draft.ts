import { Controller } from '@hotwired/stimulus';

type Values = [name: string, value: string][];

interface Kept {
  values: Values;
  /** The page it was sent from, while it is not known whether it was received. */
  sentFrom?: string | undefined;
}

const prefix = 'draft:';

/**
 * A draft that was sent is forgotten once a page says that it was reached by someone signed in and without failure, as the
 * answer to what was sent: a connection that dropped leads to no answer, and then the draft stays.
 */
export function settleDrafts(isAnswer = false): void {
  if (document.body.dataset.settles !== 'yes' || document.querySelector('form[data-refused]')) return;
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(prefix))) {
    const kept = read(key);
    if (!kept?.sentFrom) continue;
    if (isAnswer || isAnswerTo(kept.sentFrom)) sessionStorage.removeItem(key);
    else keepAt(key, { values: kept.values });
  }
}

/** Success answers by sending the browser on, from the page where it was sent; after a stop at the door, by saying what was done. */
function isAnswerTo(sentFrom: string): boolean {
  const [way] = performance.getEntriesByType('navigation');
  const isSentOn = way instanceof PerformanceNavigationTiming && way.redirectCount > 0;
  const cameFromThere = document.referrer !== '' && pageOf(document.referrer) === sentFrom;
  return isSentOn && (cameFromThere || document.querySelector('.notices') !== null);
}

function pageOf(address: string): string {
  return new URL(address).pathname;
}

/** Keeps what is typed in a form on this machine until it has been received, and offers it again. */
export class Draft extends Controller<HTMLFormElement> {
  private offer: HTMLElement | undefined;

  override connect(): void {
    this.element.addEventListener('input', this.keep);
    this.element.addEventListener('change', this.keep);
    this.element.addEventListener('submit', this.noteSending);
    const kept = read(this.key);
    const refused = this.element.dataset.refused === 'yes';
    if (kept && !refused && !sameValues(kept.values, this.values)) this.showOffer(kept.values);
  }

  override disconnect(): void {
    this.element.removeEventListener('input', this.keep);
    this.element.removeEventListener('change', this.keep);
    this.element.removeEventListener('submit', this.noteSending);
    this.offer?.remove();
  }

  private get key(): string {
    return `${prefix}${pageOf(this.element.action)}`;
  }

  private get values(): Values {
    return this.fields
      .filter((field) => !isChoice(field) || field.checked)
      .flatMap(
        (field): Values =>
          field instanceof HTMLSelectElement
            ? [...field.selectedOptions].map((option) => [field.name, option.value])
            : [[field.name, field.value]],
      );
  }

  private get fields() {
    return [...this.element.elements]
      .filter(
        (field): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
          (field instanceof HTMLInputElement && !['hidden', 'file', 'password'].includes(field.type)) ||
          field instanceof HTMLSelectElement ||
          field instanceof HTMLTextAreaElement,
      )
      .filter((field) => field.name !== '');
  }

  private readonly keep = (): void => keepAt(this.key, { values: this.values });
  private readonly noteSending = (): void =>
    keepAt(this.key, { values: this.values, sentFrom: pageOf(location.href) });

  private showOffer(values: Values): void {
    const { draftFound = '', draftRestore = '', draftDiscard = '' } = this.element.dataset;
    const offer = document.createElement('div');
    offer.className = 'draft-offer';
    offer.setAttribute('role', 'status');
    const said = document.createElement('span');
    said.textContent = draftFound;
    const close = (): void => offer.remove();
    offer.append(
      said,
      button(draftRestore, () => {
        this.restore(values);
        close();
      }),
      button(draftDiscard, () => {
        sessionStorage.removeItem(this.key);
        close();
      }),
    );
    this.element.prepend(offer);
    const folded = this.element.closest('details');
    if (folded) folded.open = true;
    this.offer = offer;
  }

  private restore(values: Values): void {
    for (const field of this.fields) {
      const kept = values.filter(([name]) => name === field.name).map(([, value]) => value);
      if (isChoice(field)) field.checked = kept.includes(field.value);
      else if (field instanceof HTMLSelectElement) {
        for (const option of field.options) option.selected = kept.includes(option.value);
      } else field.value = kept[0] ?? '';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
}

function keepAt(key: string, kept: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // The browser keeps nothing for us: the page works on without it.
  }
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button button-secondary button-small';
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
}

function isChoice(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
}

function sameValues(one: Values, other: Values): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function read(key: string): Kept | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '') as Kept;
  } catch {
    return undefined;
  }
}
