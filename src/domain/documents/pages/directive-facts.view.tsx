import type { Ask } from '../../../kernel/http/index.ts';
import { type Temporal, writeDay, writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  Confirm,
  DateField,
  DefinitionList,
  FileField,
  Form,
  Stack,
  writeNumber,
} from '../../../ui/index.ts';
import type { DirectiveFile } from '../directive.ts';
import { documentWords } from '../words.ts';
import type { DirectiveViewProps } from './directive-view-props.ts';
import { StandingBadge } from './standing-badge.view.tsx';

/** The facts of a directive, and how it stands on a day one may choose. */
export function DirectiveFacts(props: DirectiveViewProps) {
  const { ask, screen, tree, day } = props;
  const { directive } = screen;
  const words = documentWords[ask.locale];
  const said = (value: Temporal.PlainDate | null, missing: string) => (value ? writeDay(value) : missing);
  return (
    <Card title={words.facts}>
      <DefinitionList
        locale={ask.locale}
        items={[
          [words.symbol, directive.symbol || words.noSymbol],
          [words.type, directive.typeName[ask.locale]],
          [words.issuer, directive.issuerName],
          [words.signer, [directive.signerOffice, directive.signer].filter(Boolean).join(' ')],
          [words.signedOn, said(directive.signedOn, words.unknownDay)],
          [words.effectiveOn, said(directive.effectiveOn, words.none)],
          directive.expiresOn !== null && [words.expiresOn, said(directive.expiresOn, words.none)],
          directive.receivedOn !== null && [words.receivedOn, said(directive.receivedOn, words.none)],
          directive.term !== '' && [words.term, directive.term],
          [words.secrecy, words.secrecies[directive.secrecy]],
          [words.urgency, words.urgencies[directive.urgency]],
          [words.registerOf, tree.nameOf(directive.registeredIn)],
          [words.registeredAt, writeMoment(directive.registeredAt)],
          directive.publishedAt !== null && [
            words.publishedAt,
            <a href={`/cong-khai/${directive.id}`}>{writeMoment(directive.publishedAt)}</a>,
          ],
          [words.standing, <StandingInWords {...props} />],
        ]}
      />
      <form method="get" action={`/van-ban/${directive.id}`} class="form">
        <DateField locale={ask.locale} name="ngay" label={words.onDay} value={writeDay(day)} />
        <ButtonRow>
          <Button manner="secondary" small>
            {words.show}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

function StandingInWords({ ask, standing, screen }: DirectiveViewProps) {
  const words = documentWords[ask.locale];
  const nameById = new Map(
    screen.relations.flatMap(({ other }) =>
      other ? [[other.id, other.symbol || other.title] as const] : [],
    ),
  );
  const linked = (id: string) => <a href={`/van-ban/${id}`}>{nameById.get(id)}</a>;
  const known = (id: string | null): id is string => id !== null && nameById.has(id);
  return (
    <>
      <StandingBadge locale={ask.locale} standing={standing} />{' '}
      {standing.since ? words.standingSince(standing.since) : null}{' '}
      {known(standing.by) ? linked(standing.by) : null}
      {standing.amendedBy.filter(known).map((id) => (
        <p>
          {words.amended} {linked(id)}
        </p>
      ))}
    </>
  );
}

/** The files of a directive, to be taken along, and a form for one more. */
export function Files({ ask, screen, may, fileError }: DirectiveViewProps) {
  const words = documentWords[ask.locale];
  const { directive, files } = screen;
  return (
    <Card title={words.filesTitle}>
      {files.length === 0 ? <p>{words.noFiles}</p> : null}
      <Stack gap="tight">
        {files.map((file) => (
          <p>
            <a href={`/van-ban/${directive.id}/tep/${file.ordinal}`}>{file.name}</a>{' '}
            <small>{noteOf(file, ask)}</small>
          </p>
        ))}
      </Stack>
      {may.edit ? (
        <Form ask={ask} action={`/van-ban/${directive.id}/tep`} multipart refused={Boolean(fileError)}>
          <FileField
            locale={ask.locale}
            name="file"
            label={words.newFile}
            takes={{ types: words.filesTypes, limit: words.filesLimit }}
            accept=".txt,.docx,.pdf,.html,.htm"
            error={fileError}
          />
          <ButtonRow>
            <Button manner="secondary" small>
              {words.addFile}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Card>
  );
}

function noteOf(file: DirectiveFile, { locale }: Ask): string {
  const words = documentWords[locale];
  const kilobytes = Math.max(1, Math.round(file.size / 1024));
  const size =
    kilobytes < 1024
      ? words.kilobytes(writeNumber(kilobytes, locale))
      : words.megabytes(writeNumber(Math.round(kilobytes / 102.4) / 10, locale));
  return [size, file.isSource ? words.isSource : ''].filter(Boolean).join(', ');
}

/** What only a leader decides: whether anyone may read it. */
export function Publishing({ ask, screen: { directive } }: DirectiveViewProps) {
  const words = documentWords[ask.locale];
  if (directive.secrecy !== 'normal') return null;
  return (
    <Card title={words.publicPage}>
      {directive.publishedAt ? (
        <Form ask={ask} action={`/van-ban/${directive.id}/thoi-cong-khai`}>
          <ButtonRow>
            <Button manner="secondary">{words.unpublish}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <Confirm
          ask={ask}
          id="cong-khai"
          action={`/van-ban/${directive.id}/cong-khai`}
          label={words.publish}
          consequence={words.publishConfirm}
          submit={words.publish}
          manner="secondary"
        />
      )}
    </Card>
  );
}
