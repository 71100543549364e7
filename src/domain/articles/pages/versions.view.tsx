import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  type Column,
  DataTable,
  ErrorSummary,
  FieldRow,
  Form,
  PageHead,
  SelectField,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Article } from '../article.ts';
import type { compareContents, DiffPart } from '../compare-versions.ts';
import type { Version } from '../version.ts';
import { editWords } from '../words/edit.ts';
import { newsroomWords } from '../words/newsroom.ts';
import { proofWords } from '../words/proof.ts';
import { articlePath, newsroomPath } from './paths.ts';

type Listed = Omit<Version, 'content'>;

interface VersionsProps {
  ask: Ask;
  article: Article;
  versions: readonly Listed[];
  compared:
    | { readonly from: Version; readonly to: Version; readonly changes: ReturnType<typeof compareContents> }
    | undefined;
  mayRestore: boolean;
  failure: string | undefined;
}

/** The versions of an article: what changed between two, and a way back. */
export function VersionsView(props: VersionsProps) {
  const { ask, article, failure } = props;
  const { locale } = ask;
  const words = proofWords[locale];
  const { headline } = article.content;
  return (
    <Page
      ask={ask}
      title={words.versionsTitle}
      sheet="newsroom"
      breadcrumb={[
        { label: newsroomWords[locale].title, href: newsroomPath },
        { label: headline, href: articlePath(article.id) },
        { label: words.versionsTitle },
      ]}
    >
      <PageHead title={words.versionsTitle} lead={words.versionsLead} meta={headline} />
      <Stack gap="wide">
        <ErrorSummary locale={locale} errors={{}} general={failure ? [failure] : []} />
        <Choose {...props} />
        <Compared {...props} />
        <List {...props} />
      </Stack>
    </Page>
  );
}

function Choose({ ask, article, versions, compared }: VersionsProps) {
  const { locale } = ask;
  const words = proofWords[locale];
  if (versions.length < 2) return null;
  const options = versions.map(({ number, savedAt }) => ({
    value: String(number),
    label: `${number} · ${writeMoment(savedAt)}`,
  }));
  return (
    <form class="form" method="get" action={articlePath(article.id, 'ban')}>
      <FieldRow>
        <SelectField
          locale={locale}
          name="tu"
          label={words.from}
          value={String(compared?.from.number ?? '')}
          options={options}
          empty={false}
        />
        <SelectField
          locale={locale}
          name="den"
          label={words.to}
          value={String(compared?.to.number ?? '')}
          options={options}
          empty={false}
        />
      </FieldRow>
      <ButtonRow>
        <Button manner="secondary">{words.compare}</Button>
      </ButtonRow>
    </form>
  );
}

function Compared({ ask, article, compared, mayRestore }: VersionsProps) {
  const { locale } = ask;
  const words = proofWords[locale];
  if (!compared) return null;
  const { from, to, changes } = compared;
  const { fields } = editWords[locale];
  const isSame = Object.values(changes).every((parts) => parts.every(({ only }) => only === null));
  return (
    <Card title={words.comparing(from.number, to.number)}>
      <Stack>
        {isSame ? <p>{words.same}</p> : null}
        {(['headline', 'lead', 'body'] as const).map((name) => (
          <section class="prose" aria-label={fields[name]}>
            <p class="quiet">{fields[name]}</p>
            <Words parts={changes[name]} />
          </section>
        ))}
        {mayRestore && from.number !== article.version ? (
          <Form
            ask={ask}
            action={articlePath(article.id, 'ban')}
            hidden={{ version: article.version, number: from.number }}
          >
            <p class="quiet">{words.restoreFollows}</p>
            <ButtonRow>
              <Button manner="secondary">{words.restore(from.number)}</Button>
            </ButtonRow>
          </Form>
        ) : null}
      </Stack>
    </Card>
  );
}

/** Parts of a text, cut into its paragraphs. */
function Words({ parts }: { parts: readonly DiffPart[] }) {
  const lines: DiffPart[][] = [[]];
  for (const { words, only } of parts) {
    for (const [nth, piece] of words.split(/\n+/).entries()) {
      if (nth > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ words: piece, only });
    }
  }
  return (
    <>
      {lines
        .filter((line) => line.length > 0)
        .map((line) => (
          <p>
            {line.map(({ words, only }) =>
              only === 'earlier' ? <del>{words}</del> : only === 'later' ? <ins>{words}</ins> : words,
            )}
          </p>
        ))}
    </>
  );
}

function List({ ask, article, versions }: VersionsProps) {
  const { locale } = ask;
  const words = proofWords[locale];
  const { versionColumns, hows } = words;
  const notes = (number: number) =>
    [
      number === article.version ? words.isCurrent : '',
      number === article.publishedVersion ? words.isPublic : '',
    ].filter(Boolean);
  const columns: Column<Listed>[] = [
    {
      key: 'number',
      label: versionColumns.number,
      primary: true,
      cell: ({ number }) => [String(number), ...notes(number)].join(' · '),
    },
    { key: 'how', label: versionColumns.how, cell: ({ how }) => hows[how] },
    { key: 'by', label: versionColumns.by, cell: ({ savedByName }) => savedByName },
    { key: 'at', label: versionColumns.at, cell: ({ savedAt }) => writeMoment(savedAt) },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words.versionsTitle}
      captionHidden
      columns={columns}
      rows={versions}
      rowHref={({ number }) =>
        `${articlePath(article.id, 'ban')}?${new URLSearchParams({ den: String(number) })}`
      }
    />
  );
}
