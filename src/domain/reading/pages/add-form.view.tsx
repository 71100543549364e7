import type { Ask } from '../../../kernel/http/index.ts';
import { Button, Form, TextArea } from '../../../ui/index.ts';
import { readingWords } from '../words.ts';
import { selectedFields } from './desk-text.view.tsx';

/** Takes a passage that was selected in the text, or pasted from it, to become an assignment. */
export function AddForm({ ask, directiveId }: { ask: Ask; directiveId: string }) {
  const words = readingWords[ask.locale];
  return (
    <Form ask={ask} action={`/van-ban/${directiveId}/doc/them/chon`}>
      <input type="hidden" name="start" id={selectedFields.start} value="" />
      <input type="hidden" name="end" id={selectedFields.end} value="" />
      <TextArea
        locale={ask.locale}
        id={selectedFields.quote}
        name="words"
        label={words.addLabel}
        rows={1}
        maxlength={10_000}
        shortcut="a"
      />
      <Button manner="secondary">{words.addGo}</Button>
    </Form>
  );
}
