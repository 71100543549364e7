import { writeMoment } from '../../../kernel/time/index.ts';
import { Button, ButtonRow, Card, Disclosure, Form, Stack, TextArea, TextField } from '../../../ui/index.ts';
import { textOfContent } from '../content-text.ts';
import { placeOf, type Remark } from '../remark.ts';
import { articlePageWords } from '../words/article-page.ts';
import type { ArticleProps } from './article-props.ts';
import { articlePath } from './paths.ts';

/** The margin: what reviewers and writers say of the piece, each pinned to its words. */
export function RemarksCard(props: ArticleProps) {
  const { ask, article, remarks } = props;
  const words = articlePageWords[ask.locale];
  const { text } = textOfContent(article.content);
  const waiting = remarks.filter(({ settledAt }) => settledAt === null);
  const settled = remarks.filter(({ settledAt }) => settledAt !== null);
  return (
    <Card title={words.remarks} id="gop-y">
      <Stack>
        {remarks.length === 0 ? <p class="quiet">{words.remarksNone}</p> : null}
        {waiting.map((remark) => (
          <RemarkLine {...props} remark={remark} text={text} />
        ))}
        {settled.length > 0 ? (
          <Disclosure label={words.earlier(settled.length)}>
            <Stack>
              {settled.map((remark) => (
                <RemarkLine {...props} remark={remark} text={text} />
              ))}
            </Stack>
          </Disclosure>
        ) : null}
        <RemarkForm {...props} />
      </Stack>
    </Card>
  );
}

function RemarkLine({ ask, article, remark, text }: ArticleProps & { remark: Remark; text: string }) {
  const words = articlePageWords[ask.locale];
  const isGone = remark.quote !== '' && !placeOf(remark, text);
  return (
    <div>
      <p>
        <strong>{remark.by}</strong> <span class="quiet">{writeMoment(remark.at)}</span>
      </p>
      {remark.quote ? <blockquote class="remark-quote">{remark.quote}</blockquote> : null}
      {isGone ? <p class="quiet">{words.wordsGone}</p> : null}
      <p>{remark.words}</p>
      {remark.settledAt ? (
        <p class="quiet">{words.settled(remark.settledBy ?? '', writeMoment(remark.settledAt))}</p>
      ) : (
        <Form ask={ask} action={articlePath(article.id, `gop-y/${remark.id}/xong`)} class="inline">
          <Button manner="secondary" small ariaLabel={`${words.settle}: ${remark.words.slice(0, 60)}`}>
            {words.settle}
          </Button>
        </Form>
      )}
    </div>
  );
}

function RemarkForm({ ask, article, refused }: ArticleProps) {
  const { locale, typed } = ask;
  const words = articlePageWords[locale];
  const asTyped = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  const isTried = typed.words !== undefined;
  return (
    <Disclosure label={words.remark} open={isTried}>
      <Form ask={ask} action={articlePath(article.id, 'gop-y')} refused={isTried} draft>
        <TextField
          locale={locale}
          name="quote"
          label={words.remarkQuote}
          hint={words.remarkQuoteHint}
          value={asTyped('quote')}
          error={refused.errors.quote}
          maxlength={500}
          optional
        />
        <TextArea
          locale={locale}
          name="words"
          label={words.remarkWords}
          value={asTyped('words')}
          error={refused.errors.words}
          rows={3}
          maxlength={2000}
          required
        />
        <ButtonRow>
          <Button manner="secondary">{words.send}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
