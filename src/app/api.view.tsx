import type { Actor } from '../kernel/access/index.ts';
import type { Ask } from '../kernel/http/index.ts';
import {
  Badge,
  ButtonLink,
  type Column,
  CopyLine,
  DataTable,
  DefinitionList,
  Disclosure,
  PageHead,
  Section,
  Stack,
} from '../ui/index.ts';
import { Page } from '../ui/page.tsx';
import type { ApiPaper, PaperAddress, PaperField, PaperShape } from './api-paper.ts';
import { apiPageWords } from './api-words.ts';

interface ApiViewProps {
  ask: Ask<Actor | null>;
  paper: ApiPaper;
  origin: string;
}

/** The API, to look through: how to begin, what holds everywhere, then address by address. */
export function ApiView({ ask, paper, origin }: ApiViewProps) {
  const words = apiPageWords[ask.locale];
  return (
    <Page ask={ask} title={words.title}>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {ask.actor ? (
              <ButtonLink href="/tai-khoan/ma-truy-cap" manner="primary">
                {words.tokens}
              </ButtonLink>
            ) : null}
            <ButtonLink href="/api/openapi.json" icon="download">
              {words.document}
            </ButtonLink>
          </>
        }
      />
      <Stack gap="wide">
        <Section title={words.begin}>
          <ol>
            {words.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <CopyLine locale={ask.locale} text={words.example(origin)} />
        </Section>
        <Section title={words.rules}>
          <DefinitionList
            locale={ask.locale}
            items={[
              [words.paging, words.pagingText],
              [words.keys, words.keysText],
              [words.versions, words.versionsText],
              [words.failures, words.failuresText],
              [words.limit, words.limitText],
            ]}
          />
        </Section>
        {paper.groups.map(({ tag, addresses }) => (
          <Section title={words.groups[tag] ?? tag} id={tag}>
            <div>
              {addresses.map((address) => (
                <Address ask={ask} address={address} />
              ))}
            </div>
          </Section>
        ))}
        <Section title={words.shapes} id="shapes">
          <div>
            {paper.shapes.map((shape) => (
              <Shape ask={ask} shape={shape} />
            ))}
          </div>
        </Section>
      </Stack>
    </Page>
  );
}

function Address({ ask, address }: { ask: ApiViewProps['ask']; address: PaperAddress }) {
  const words = apiPageWords[ask.locale];
  const { name, method, path, summary, about, scope, sent, given, failures } = address;
  const label = (
    <span>
      <Badge>{method}</Badge> <PathOf path={path} /> <span class="quiet">{summary}</span>
    </span>
  );
  return (
    <Disclosure label={label} id={name}>
      <Stack>
        {about === `${summary}.` ? null : <p>{about}</p>}
        <DefinitionList
          locale={ask.locale}
          items={[
            [words.scope, <code>{scope}</code>],
            [words.failures, failures.join(', ')],
          ]}
        />
        {sent.length === 0 ? (
          <p class="quiet">{words.nothingSent}</p>
        ) : (
          <DataTable
            locale={ask.locale}
            caption={words.sent}
            columns={[
              ...columnsOf<PaperAddress['sent'][number]>(ask),
              { key: 'where', label: words.where, width: 'fit', cell: ({ where }) => words.wheres[where] },
            ]}
            rows={sent}
          />
        )}
        <Given ask={ask} fields={given} />
      </Stack>
    </Disclosure>
  );
}

/** A path that may break behind each of its parts, where there is little room. */
function PathOf({ path }: { path: string }) {
  return (
    <code>
      {path
        .split('/')
        .slice(1)
        .map((part) => (
          <>
            <wbr />/{part}
          </>
        ))}
    </code>
  );
}

/** An answer that is one shape is told by its name; any other by its fields. */
function Given({ ask, fields }: { ask: ApiViewProps['ask']; fields: readonly PaperField[] }) {
  const words = apiPageWords[ask.locale];
  const [first] = fields;
  if (first?.name === '') {
    return (
      <p>
        {words.given}: <a href={`#shape-${first.kind}`}>{first.kind}</a>
      </p>
    );
  }
  return <DataTable locale={ask.locale} caption={words.given} columns={columnsOf(ask)} rows={fields} />;
}

function Shape({ ask, shape }: { ask: ApiViewProps['ask']; shape: PaperShape }) {
  return (
    <Disclosure label={<code>{shape.name}</code>} id={`shape-${shape.name}`}>
      <DataTable
        locale={ask.locale}
        caption={shape.name}
        captionHidden
        columns={columnsOf(ask)}
        rows={shape.fields}
      />
    </Disclosure>
  );
}

function columnsOf<Field extends PaperField>({ locale }: ApiViewProps['ask']): Column<Field>[] {
  const words = apiPageWords[locale];
  return [
    { key: 'name', label: words.field, primary: true, cell: ({ name }) => <code>{name}</code> },
    { key: 'kind', label: words.kind, width: 'wide', cell: ({ kind }) => kind },
    {
      key: 'required',
      label: words.required,
      width: 'fit',
      cell: ({ required }) => (required ? words.yes : words.no),
    },
  ];
}
