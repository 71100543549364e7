import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CheckboxField,
  Confirm,
  CopyLine,
  Form,
  Notice,
  Stack,
} from '../../../ui/index.ts';
import { noticeWords } from '../words.ts';
import { calendarPath } from './notice-paths.ts';
import type { WishesViewProps } from './wishes-view-props.ts';

/** The address under which a calendar program reads someone's deadlines: made, made anew, revoked. */
export function CalendarCard(props: WishesViewProps) {
  const { ask, link } = props;
  const words = noticeWords[ask.locale].wishes;
  return (
    <Card title={words.feed} id="lich">
      <Stack>
        <p class="quiet">{words.feedLead}</p>
        {link ? (
          <p>
            {words.feedMade(writeMoment(link.madeAt))}{' '}
            {link.readAt ? words.feedRead(writeMoment(link.readAt)) : words.feedUnread}
          </p>
        ) : (
          <p>{words.feedNone}</p>
        )}
        {link ? <ChangeLink {...props} /> : <MakeLink {...props} />}
      </Stack>
    </Card>
  );
}

/** The address that was made just now, in sight at once: it is not shown again. */
export function NewAddress({ ask, made }: Pick<WishesViewProps, 'ask'> & { made: string }) {
  const words = noticeWords[ask.locale].wishes;
  return (
    <Notice tone="success" locale={ask.locale} title={words.made}>
      <Stack>
        <CopyLine locale={ask.locale} text={made} />
        <ButtonRow>
          <ButtonLink href={made.replace(/^https?:/, 'webcal:')} icon="calendar">
            {words.subscribe}
          </ButtonLink>
        </ButtonRow>
      </Stack>
    </Notice>
  );
}

function MakeLink({ ask }: WishesViewProps) {
  const words = noticeWords[ask.locale].wishes;
  return (
    <Form ask={ask} action={calendarPath}>
      <CheckboxField locale={ask.locale} name="withGiven" label={words.withGiven} />
      <ButtonRow>
        <Button manner="secondary" icon="calendar">
          {words.make}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function ChangeLink({ ask, link }: WishesViewProps) {
  const words = noticeWords[ask.locale].wishes;
  return (
    <>
      <Confirm
        ask={ask}
        id="tao-lai-lien-ket"
        action={calendarPath}
        label={words.makeAnew}
        consequence={words.makeAnewFollows}
        submit={words.makeAnew}
        manner="secondary"
      >
        <CheckboxField
          locale={ask.locale}
          name="withGiven"
          label={words.withGiven}
          checked={link?.withGiven === true}
        />
      </Confirm>
      <Confirm
        ask={ask}
        id="thu-hoi-lien-ket"
        action={`${calendarPath}/thu-hoi`}
        label={words.revoke}
        consequence={words.revokeFollows}
        submit={words.revokeDo}
      />
    </>
  );
}
