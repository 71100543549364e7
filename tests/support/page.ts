import { Parser } from 'htmlparser2';

/** A field of a form as a person meets it. */
export interface FieldOnPage {
  readonly name: string;
  readonly kind: 'text' | 'secret' | 'day' | 'number' | 'hidden' | 'choice' | 'file';
  /** What it holds when the page is opened; of a choice, what is chosen. */
  readonly values: readonly string[];
  /** What may be chosen. */
  readonly options: readonly string[];
}

/** A form on a page, once for each button that sends it. */
export interface FormOnPage {
  readonly action: string;
  readonly method: 'GET' | 'POST';
  readonly fields: readonly FieldOnPage[];
}

/** An element's beginning. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A page as a browser takes it apart. */
export interface PageRead {
  readonly tags: readonly Tag[];
  readonly forms: readonly FormOnPage[];
  /** Where its links lead. */
  readonly links: readonly string[];
  /** Everything that a person reads, typed text in fields included. */
  readonly text: string;
}

interface Draft {
  readonly action: string;
  readonly method: 'GET' | 'POST';
  readonly fields: FieldOnPage[];
  readonly buttons: { action: string | undefined; name: string | undefined; value: string }[];
}

/** Takes a page apart as a browser would. */
export function readPage(html: string): PageRead {
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open({ name, attributes }),
      ontext: (text) => reader.read(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return reader.result();
}

class PageReader {
  readonly #tags: Tag[] = [];
  readonly #forms: Draft[] = [];
  readonly #texts: string[] = [];
  #form: Draft | undefined;
  #select: { name: string; options: string[]; chosen: string[] } | undefined;
  #textarea: { name: string; value: string } | undefined;

  open(tag: Tag): void {
    this.#tags.push(tag);
    this.#texts.push(' ');
    const { name, attributes } = tag;
    if (name === 'form') this.#begin(attributes);
    else if (name === 'select') this.#select = { name: attributes.name ?? '', options: [], chosen: [] };
    else if (name === 'option') this.#option(attributes);
    else if (name === 'textarea') this.#textarea = { name: attributes.name ?? '', value: '' };
    else if (name === 'button') this.#button(attributes);
    else if (name === 'input') this.#input(attributes);
  }

  read(text: string): void {
    // A letter that was written as an entity comes by itself; it belongs to what stands before it.
    this.#texts.push(text);
    if (this.#textarea) this.#textarea.value += text;
  }

  close(name: string): void {
    if (name === 'form') this.#form = undefined;
    if (name === 'textarea' && this.#textarea) {
      // A browser drops the line break that a text field begins with.
      const value = this.#textarea.value.replace(/^\r?\n/, '');
      this.#add({ name: this.#textarea.name, kind: 'text', values: [value], options: [] });
      this.#textarea = undefined;
    }
    if (name === 'select' && this.#select) {
      const { options, chosen } = this.#select;
      const values = chosen.length > 0 ? chosen : options.slice(0, 1);
      this.#add({ name: this.#select.name, kind: 'choice', values, options });
      this.#select = undefined;
    }
  }

  result(): PageRead {
    const links = this.#tags.flatMap(({ name, attributes }) => (name === 'a' ? [attributes.href ?? ''] : []));
    const typed = this.#tags.flatMap(({ attributes }) => [attributes.value ?? '', attributes.title ?? '']);
    const text = [this.#texts.join(''), ...typed].join(' ');
    return { tags: this.#tags, forms: this.#forms.flatMap(sendings), links, text };
  }

  #begin(attributes: Tag['attributes']): void {
    const method = attributes.method?.toLowerCase() === 'post' ? 'POST' : 'GET';
    this.#form = { action: attributes.action ?? '', method, fields: [], buttons: [] };
    this.#forms.push(this.#form);
  }

  #option(attributes: Tag['attributes']): void {
    this.#select?.options.push(attributes.value ?? '');
    if ('selected' in attributes) this.#select?.chosen.push(attributes.value ?? '');
  }

  #button({ type, formaction, name, value = '' }: Tag['attributes']): void {
    if (type !== 'button') this.#form?.buttons.push({ action: formaction, name, value });
  }

  #input(attributes: Tag['attributes']): void {
    const { name, type = 'text', value = '' } = attributes;
    if (!name) return;
    const ticked = type === 'radio' || type === 'checkbox';
    const values = ticked && !('checked' in attributes) ? [] : [value];
    this.#add({ name, kind: kindOf(type, attributes), values, options: ticked ? [value] : [] });
  }

  #add(field: FieldOnPage): void {
    const fields = this.#form?.fields;
    const known = fields?.findIndex((one) => one.name === field.name && one.kind === 'choice') ?? -1;
    const before = fields?.[known];
    if (!fields || !field.name) return;
    if (!before) fields.push(field);
    else {
      const values = [...before.values, ...field.values];
      fields[known] = { ...before, values, options: [...before.options, ...field.options] };
    }
  }
}

function kindOf(type: string, { inputmode, maxlength }: Tag['attributes']): FieldOnPage['kind'] {
  if (type === 'radio' || type === 'checkbox') return 'choice';
  if (type === 'hidden' || type === 'file') return type;
  if (type === 'password') return 'secret';
  if (type === 'number') return 'number';
  if (inputmode === 'numeric') return maxlength === '10' ? 'day' : 'number';
  return 'text';
}

function sendings({ action, method, fields, buttons }: Draft): FormOnPage[] {
  const pressed = buttons.length > 0 ? buttons : [{ action: undefined, name: undefined, value: '' }];
  return pressed.map((button) => ({
    action: button.action ?? action,
    method,
    fields: button.name
      ? [...fields, { name: button.name, kind: 'hidden' as const, values: [button.value], options: [] }]
      : fields,
  }));
}
