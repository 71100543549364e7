import { dayOf, writeDay } from '../../../kernel/time/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  type Column,
  Columns,
  Confirm,
  DataTable,
  DefinitionList,
  Disclosure,
  ErrorSummary,
  Form,
  Notice,
  PageHead,
  Progress,
  Stack,
  StackedBar,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import {
  MeasureCourse,
  MeasureState,
  type MeasureWithActuals,
  measurePath,
  tellMeasure,
} from '../../measures/index.ts';
import { doneShare, lastDayOf, stateOn, totalOf } from '../scheme.ts';
import { schemeWords } from '../words.ts';
import { Members } from './members.view.tsx';
import { schemePath, schemesPath } from './paths.ts';
import { partsOf, SchemeStateBadge } from './scheme-badge.view.tsx';
import type { SchemeProps } from './scheme-props.ts';

/** One programme or scheme, with its tasks by how they stand. */
export function SchemeView(props: SchemeProps) {
  const { ask, scheme, errors, failure, nameOf } = props;
  const { locale, today } = ask;
  const words = schemeWords[locale];
  return (
    <Page
      ask={ask}
      title={scheme.name}
      refused={failure !== undefined || Object.keys(errors).length > 0}
      breadcrumb={[
        { label: words.title, href: schemesPath },
        { label: scheme.symbol || words.kinds[scheme.kind] },
      ]}
    >
      <PageHead
        title={scheme.name}
        meta={
          <>
            <Badge>{words.called(scheme.kind, scheme.symbol)}</Badge>
            <SchemeStateBadge state={stateOn(scheme, today)} locale={locale} />
            <span>{nameOf(scheme.ownerId)}</span>
          </>
        }
        actions={<Acts {...props} />}
      />
      <Stack gap="wide">
        <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
        {scheme.closedAt ? (
          <Notice tone="info" locale={locale} title={words.states.closed}>
            <p>{words.closedNotice(writeDay(dayOf(scheme.closedAt)), scheme.closedBecause)}</p>
          </Notice>
        ) : null}
        <Columns count="main">
          <Course {...props} />
          <Facts {...props} />
        </Columns>
        <Measures {...props} />
        {props.mayKeep && !scheme.closedAt ? <AddForm {...props} /> : null}
        <Members {...props} />
      </Stack>
    </Page>
  );
}

function Acts({ ask, scheme, mayKeep, errors }: SchemeProps) {
  const words = schemeWords[ask.locale];
  if (!mayKeep) return null;
  if (scheme.closedAt) {
    return (
      <Form
        ask={ask}
        action={schemePath(scheme.id, 'mo-lai')}
        hidden={{ version: scheme.version }}
        class="inline"
      >
        <Button manner="secondary">{words.reopen}</Button>
      </Form>
    );
  }
  return (
    <>
      <ButtonLink href={schemePath(scheme.id, 'sua')}>{words.edit}</ButtonLink>
      <Confirm
        ask={ask}
        id="ket-thuc"
        action={schemePath(scheme.id, 'ket-thuc')}
        label={words.close}
        consequence={words.closeFollows}
        submit={words.closeDo}
        reason={{
          name: 'because',
          label: words.because,
          value: typeof ask.typed.because === 'string' ? ask.typed.because : undefined,
          error: errors.because,
        }}
        hidden={{ version: scheme.version }}
        manner="secondary"
      />
    </>
  );
}

function Course({ ask, scheme, counts }: SchemeProps) {
  const { locale } = ask;
  const words = schemeWords[locale];
  const share = doneShare(counts);
  return (
    <Card title={words.course}>
      {share === undefined ? (
        <p>{words.noMembers}</p>
      ) : (
        <Stack>
          <StackedBar
            locale={locale}
            title={words.course}
            titleHidden
            parts={partsOf(counts, locale, scheme.id)}
          />
          <DefinitionList
            locale={locale}
            items={[
              [
                words.doneShare,
                <Progress locale={locale} label={words.doneShare} percent={Math.round(share * 1000) / 10} />,
              ],
              [words.columns.total, words.tasksOf(totalOf(counts))],
            ]}
          />
          <p class="quiet">{words.courseLead}</p>
        </Stack>
      )}
    </Card>
  );
}

function Facts({ ask, scheme, basis, nameOf }: SchemeProps) {
  const { locale } = ask;
  const words = schemeWords[locale];
  return (
    <Card title={words.facts}>
      <DefinitionList
        locale={locale}
        items={[
          [words.columns.kind, words.kinds[scheme.kind]],
          scheme.symbol !== '' && [words.columns.symbol, scheme.symbol],
          [words.owner, nameOf(scheme.ownerId)],
          [words.columns.period, scheme.valid.from ? words.period(scheme.valid.from, lastDayOf(scheme)) : ''],
          basis !== undefined && [
            words.basis,
            <a href={`/van-ban/${basis.id}`}>{`${basis.symbol} ${basis.title}`.trim()}</a>,
          ],
          scheme.description !== '' && [words.columns.description, scheme.description],
        ]}
      />
    </Card>
  );
}

function Measures({ ask, measures }: SchemeProps) {
  const { locale } = ask;
  const words = schemeWords[locale];
  if (measures.length === 0) return null;
  const { measureColumns } = words;
  const columns: Column<MeasureWithActuals>[] = [
    { key: 'name', label: measureColumns.name, primary: true, width: 'wide', cell: (row) => row.name },
    {
      key: 'reached',
      label: measureColumns.reached,
      align: 'end',
      cell: (row) => tellMeasure(row, locale).reached,
    },
    { key: 'target', label: measureColumns.target, cell: (row) => tellMeasure(row, locale).target },
    {
      key: 'course',
      label: measureColumns.course,
      width: 'fit',
      cell: (row) => <MeasureCourse measure={row} locale={locale} />,
    },
    {
      key: 'state',
      label: measureColumns.state,
      width: 'fit',
      cell: (row) => <MeasureState measure={row} locale={locale} />,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={`${words.measures} · ${words.measuresLead}`}
      columns={columns}
      rows={measures}
      rowHref={(row) => measurePath(row)}
    />
  );
}

function AddForm({ ask, scheme, errors }: SchemeProps) {
  const { locale, typed } = ask;
  const words = schemeWords[locale];
  return (
    <Disclosure label={words.addTitle} id="dua-vao" open={errors.numbers !== undefined}>
      <Form ask={ask} action={schemePath(scheme.id, 'nhiem-vu')} refused={errors.numbers !== undefined}>
        <TextArea
          locale={locale}
          name="numbers"
          label={words.addNumbers}
          hint={words.addHint}
          value={typeof typed.numbers === 'string' ? typed.numbers : ''}
          error={errors.numbers}
          rows={2}
          maxlength={4000}
          required
        />
        <ButtonRow>
          <Button>{words.add}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
