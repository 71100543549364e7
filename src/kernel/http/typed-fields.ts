import type { Typed } from './ask.ts';

/** What was typed, field after field, and a sentence for each that cannot be used: the first that was said of it. */
export function typedFields<Field extends string>(values: Typed) {
  const errors: Partial<Record<Field, string>> = {};
  return {
    errors,
    refuse(field: Field, sentence: string): undefined {
      errors[field] ??= sentence;
    },
    text(field: Field): string {
      const value = values[field];
      return typeof value === 'string' ? value.normalize('NFC').trim() : '';
    },
  };
}
