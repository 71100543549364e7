import { Controller } from '@hotwired/stimulus';
import { withoutMarks } from './without-marks.ts';

let made = 0;

/** A long list that can be searched by typing, with or without marks; the plain list stays the one that is sent. */
export class Combobox extends Controller<HTMLElement> {
  static override targets = ['select'];
  static override values = { filter: String, none: String, remove: String };
  declare readonly selectTarget: HTMLSelectElement;
  declare readonly filterValue: string;
  declare readonly noneValue: string;
  declare readonly removeValue: string;

  private readonly input = document.createElement('input');
  private readonly list = document.createElement('ul');
  private readonly chosen = document.createElement('div');
  private active: HTMLElement | undefined;

  override connect(): void {
    if (this.input.isConnected) return;
    const select = this.selectTarget;
    made += 1;
    this.list.id = `combobox-${made}`;
    this.prepareInput(select);
    this.list.className = 'combobox-list';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', select.labels[0]?.textContent ?? '');
    if (select.multiple) this.list.setAttribute('aria-multiselectable', 'true');
    this.list.hidden = true;
    this.list.addEventListener('mousedown', this.press);
    this.chosen.className = 'combobox-chosen';
    select.hidden = true;
    select.addEventListener('change', this.show);
    select.before(...(select.multiple ? [this.chosen] : []), this.input, this.list);
    this.show();
  }

  override disconnect(): void {
    const select = this.selectTarget;
    select.removeEventListener('change', this.show);
    select.hidden = false;
    select.id = this.input.id;
    this.input.remove();
    this.list.remove();
    this.chosen.remove();
  }

  private prepareInput(select: HTMLSelectElement): void {
    const { input } = this;
    input.className = 'control';
    input.type = 'text';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.placeholder = this.filterValue;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.list.id);
    for (const name of ['aria-describedby', 'aria-invalid']) {
      const value = select.getAttribute(name);
      if (value) input.setAttribute(name, value);
    }
    if (select.required) input.setAttribute('aria-required', 'true');
    // The label and the error summary name the control by its id: now that is the box one types in.
    input.id = select.id;
    select.id = `${select.id}-list`;
    select.required = false;
    input.addEventListener('input', () => this.open(input.value));
    input.addEventListener('click', () => this.open(''));
    input.addEventListener('focus', () => input.select());
    input.addEventListener('keydown', this.key);
    input.addEventListener('blur', () => this.close());
  }

  /** Shows in the box, or as chips, what is chosen in the list beneath. */
  private readonly show = (): void => {
    const select = this.selectTarget;
    if (!select.multiple) {
      const option = select.selectedOptions[0];
      this.input.value = option?.value ? withoutIndent(option.text) : '';
      return;
    }
    this.input.value = '';
    this.chosen.replaceChildren(...[...select.selectedOptions].map((option) => this.chip(option)));
  };

  private chip(option: HTMLOptionElement): HTMLButtonElement {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.className = 'chip';
    chip.setAttribute('aria-label', `${this.removeValue}: ${withoutIndent(option.text)}`);
    chip.textContent = `${withoutIndent(option.text)} ×`;
    chip.addEventListener('click', () => {
      option.selected = false;
      this.changed();
      this.input.focus();
    });
    return chip;
  }

  private open(typed: string): void {
    const wanted = withoutMarks(typed.trim()).split(/\s+/);
    const items: HTMLElement[] = [];
    let group: Element | null = null;
    let found = 0;
    for (const option of this.selectTarget.options) {
      const text = withoutMarks(option.text);
      if (!wanted.every((word) => text.includes(word)) || (this.selectTarget.multiple && !option.value))
        continue;
      const parent = option.closest('optgroup');
      if (parent && parent !== group) items.push(heading(parent.label));
      group = parent;
      items.push(this.item(option, found));
      found += 1;
    }
    if (found === 0) items.push(note(this.noneValue));
    this.list.replaceChildren(...items);
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.activate(this.list.querySelector<HTMLElement>('[aria-selected="true"]') ?? this.options[0]);
  }

  private item(option: HTMLOptionElement, index: number): HTMLElement {
    const item = document.createElement('li');
    item.id = `${this.list.id}-${index}`;
    item.dataset.index = String(option.index);
    item.textContent = option.text;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(option.selected && option.value !== ''));
    if (option.disabled) item.setAttribute('aria-disabled', 'true');
    return item;
  }

  private close(): void {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
    this.show();
  }

  private get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  private activate(item: HTMLElement | undefined): void {
    this.active?.classList.remove('is-active');
    this.active = item;
    if (!item) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    item.classList.add('is-active');
    item.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', item.id);
  }

  private readonly key = (event: KeyboardEvent): void => {
    const open = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) this.move(event.key === 'ArrowDown' ? 1 : -1);
      else this.open('');
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (this.active) this.take(this.active);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Backspace' && this.input.value === '' && this.selectTarget.multiple) {
      const last = [...this.selectTarget.selectedOptions].at(-1);
      if (last) last.selected = false;
      this.changed();
    }
  };

  private move(by: number): void {
    const { options } = this;
    const at = this.active ? options.indexOf(this.active) : -1;
    this.activate(options[(at + by + options.length) % options.length]);
  }

  private readonly press = (event: MouseEvent): void => {
    event.preventDefault();
    const item =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    if (item) this.take(item);
  };

  private take(item: HTMLElement): void {
    const option = this.selectTarget.options[Number(item.dataset.index)];
    if (!option || option.disabled) return;
    option.selected = this.selectTarget.multiple ? !option.selected : true;
    this.changed();
    this.close();
  }

  private changed(): void {
    this.selectTarget.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** The name alone, without what sets it in below its parent in the list. */
function withoutIndent(text: string): string {
  return text.replace(/^[\s–]+/, '');
}

function heading(label: string): HTMLElement {
  const item = document.createElement('li');
  item.className = 'combobox-group';
  item.setAttribute('role', 'presentation');
  item.textContent = label;
  return item;
}

function note(words: string): HTMLElement {
  const item = document.createElement('li');
  item.className = 'combobox-none';
  item.setAttribute('role', 'presentation');
  item.textContent = words;
  return item;
}
