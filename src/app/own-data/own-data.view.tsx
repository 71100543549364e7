import { html } from 'hono/html';
import { ownDataWords } from '../../domain/accounts/index.ts';
import type { Ask } from '../../kernel/http/index.ts';
import { writeDay, writeMoment } from '../../kernel/time/index.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  DefinitionList,
  PageHead,
  Section,
  Stack,
} from '../../ui/index.ts';
import { Page } from '../../ui/page.tsx';
import type { SubjectName } from '../record-subjects.ts';
import { DeedsTable } from './deeds-table.view.tsx';
import { KeptSections } from './kept-sections.view.tsx';
import type { OwnData } from './own-data.ts';

export interface OwnDataProps {
  ask: Ask;
  data: OwnData;
  nameOf: SubjectName;
}

/** A person before everything that is kept of them. */
export function OwnDataView(props: OwnDataProps) {
  const words = ownDataWords[props.ask.locale];
  return (
    <Page
      ask={props.ask}
      title={words.title}
      breadcrumb={[{ label: words.accountTitle, href: '/tai-khoan' }]}
    >
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <ButtonLink href="/tai-khoan/du-lieu.html" icon="download">
              {words.document}
            </ButtonLink>
            <ButtonLink href="/tai-khoan/du-lieu.json" icon="download">
              {words.json}
            </ButtonLink>
          </>
        }
      />
      <Whole {...props} />
    </Page>
  );
}

/** The same as a file of its own: nothing in it leads elsewhere, so that it can be kept and printed. */
export function OwnDataDocument(props: OwnDataProps) {
  const { ask, data } = props;
  const words = ownDataWords[ask.locale];
  const made = words.documentFoot(writeMoment(ask.now));
  return html`<!doctype html><html lang="${ask.locale}"><head><meta charset="utf-8"/><title>${words.title}</title></head><body><h1>${words.title}</h1><p>${data.account.name} (${data.account.username})</p>${<Whole {...props} />}<p>${made}</p></body></html>`;
}

function Whole(props: OwnDataProps) {
  const { ask, data, nameOf } = props;
  const words = ownDataWords[ask.locale];
  return (
    <Stack gap="wide">
      <KeptSections {...props} />
      <Section title={words.opened}>
        <Stack>
          <p class="quiet">{words.openedLead}</p>
          <DataTable
            locale={ask.locale}
            caption={words.opened}
            captionHidden
            columns={openingColumns(ask)}
            rows={data.openings}
            empty={<p>{words.nobodyOpened}</p>}
          />
        </Stack>
      </Section>
      <Section title={words.changed}>
        <DeedsTable ask={ask} entries={data.changes} caption={words.changed} none={words.nobodyChanged} />
      </Section>
      <Rules {...props} />
      <Section title={words.deeds}>
        <Stack>
          <p class="quiet">{words.deedsLead(data.deedsInAll)}</p>
          <DeedsTable
            ask={ask}
            entries={data.deeds}
            caption={words.deedsShown(data.deeds.length)}
            none={words.none}
            nameOf={nameOf}
          />
        </Stack>
      </Section>
    </Stack>
  );
}

function openingColumns(ask: Ask): Column<OwnData['openings'][number]>[] {
  const words = ownDataWords[ask.locale];
  return [
    { key: 'at', label: words.when, width: 'fit', cell: (opening) => writeMoment(opening.at) },
    { key: 'by', label: words.who, primary: true, cell: (opening) => opening.byName },
    { key: 'how', label: words.what, cell: (opening) => words.manners[opening.manner] },
  ];
}

/** For how long what is kept, and by which rules; what nobody has compared with its text says so. */
function Rules({ ask, data }: OwnDataProps) {
  const words = ownDataWords[ask.locale];
  const doubt = (verified: boolean) => (verified ? '' : ` (${words.unverified})`);
  return (
    <Section title={words.rules}>
      <Stack>
        <p class="quiet">{words.rulesLead}</p>
        <DefinitionList
          locale={ask.locale}
          items={data.retention.map(({ what, keepDays, source, verified }) => [
            words.kinds[what],
            `${words.keepDays(keepDays)}. ${words.source}: ${source}${doubt(verified)}`,
          ])}
        />
        <h3>{words.laws}</h3>
        <DefinitionList
          locale={ask.locale}
          items={data.laws.map(({ symbol, title, inForce, sourceUrl, verified }) => [
            title,
            <>
              {words.lawSince(symbol, inForce.from ? writeDay(inForce.from) : '')}
              {doubt(verified)}
              <br />
              <span class="quiet">
                {words.lawSource}: {sourceUrl}
              </span>
            </>,
          ])}
        />
        <p>{words.mend}</p>
      </Stack>
    </Section>
  );
}
