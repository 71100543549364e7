import type { Ask } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  SelectField,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { taskPath, taskWords } from '../../tasks/index.ts';
import { actsOpenTo } from '../acts-open.ts';
import { actWords } from '../words/acts.ts';
import { batchWords } from '../words.ts';
import type { NewBatchProps } from './new-batch-props.ts';
import { OrderFields } from './order-fields.view.tsx';
import { actNames, batchesPath } from './paths.ts';

const crumbs = (ask: Ask) => {
  const words = batchWords[ask.locale];
  return [
    { label: words.board, href: '/bang' },
    { label: words.list, href: '/bang/danh-sach' },
    { label: words.title },
  ];
};

/** What is done with the chosen tasks: each act with its own questions. */
export function NewBatchView(props: NewBatchProps) {
  const { ask, act, chosen, errors, general } = props;
  const words = batchWords[ask.locale];
  const refused = general !== undefined || Object.keys(errors).length > 0;
  return (
    <Page ask={ask} title={words.title} breadcrumb={crumbs(ask)} refused={refused}>
      <PageHead
        title={words.title}
        meta={words.chosen(chosen.ids.length)}
        lead={words.lead}
        actions={
          <ButtonLink href={batchesPath} manner="quiet">
            {words.mine}
          </ButtonLink>
        }
      />
      <Narrow>
        <Stack>
          <ErrorSummary locale={ask.locale} errors={errors} general={general ? [general] : []} />
          <WhichTasks {...props} />
          <WhichAct {...props} />
          <div>
            <Card title={actWords[ask.locale].acts[act].label}>
              <OrderForm {...props} refused={refused} />
            </Card>
          </div>
        </Stack>
      </Narrow>
    </Page>
  );
}

/** The act is chosen first: each has its own questions. Without scripts, and with nothing lost of what was chosen. */
function WhichAct({ ask, act, chosen }: NewBatchProps) {
  const words = batchWords[ask.locale];
  const { acts, groups } = actWords[ask.locale];
  return (
    <form method="get" action={`${batchesPath}/moi`}>
      {[...new URLSearchParams(chosen.selection)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Stack gap="tight">
        <SelectField
          locale={ask.locale}
          name="viec"
          label={words.act}
          value={actNames[act]}
          empty={false}
          groups={actsOpenTo(ask.actor).map(({ part, acts: open }) => ({
            label: groups[part],
            options: open.map((one) => ({ value: actNames[one], label: acts[one].label })),
          }))}
        />
        <ButtonRow>
          <Button manner="secondary">{words.chooseAct}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

function WhichTasks({ ask, chosen, first }: NewBatchProps) {
  const words = batchWords[ask.locale];
  const more = chosen.ids.length - first.length;
  return (
    <Stack gap="tight">
      <Disclosure label={words.chosenWhich}>
        <ul class="plain">
          {first.map((task) => (
            <li>
              <a href={taskPath(task.id)}>{taskWords[ask.locale].number(task.number)}</a> {task.title}
            </li>
          ))}
          {more > 0 ? <li class="quiet">{words.chosenMore(more)}</li> : null}
        </ul>
      </Disclosure>
      <ButtonRow>
        <ButtonLink href={`/bang/danh-sach.xlsx?${chosen.selection}`} icon="download" download small>
          {words.xlsx}
        </ButtonLink>
        <ButtonLink href={`/bang/danh-sach.csv?${chosen.selection}`} icon="download" download small>
          {words.csv}
        </ButtonLink>
        <ButtonLink href={`/bang/chon?${chosen.selection}`} manner="quiet" small>
          {words.chooseAgain}
        </ButtonLink>
      </ButtonRow>
    </Stack>
  );
}

function OrderForm(props: NewBatchProps & { refused: boolean }) {
  const { ask, act, chosen, schemes, refused } = props;
  const words = batchWords[ask.locale];
  if (act === 'gather' && schemes.length === 0) {
    return (
      <EmptyState
        title={words.noScheme}
        actions={<ButtonLink href="/chuong-trinh">{words.schemes}</ButtonLink>}
      />
    );
  }
  return (
    <Form
      ask={ask}
      action={`${batchesPath}/moi`}
      hidden={{ viec: actNames[act], selection: chosen.selection }}
      refused={refused}
      draft
    >
      <p class="quiet">{actWords[ask.locale].acts[act].follows}</p>
      <OrderFields {...props} />
      <ButtonRow>
        <Button>{words.preview}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Said when someone goes on without having chosen anything. */
export function NothingChosenView({ ask, query }: { ask: Ask; query: URLSearchParams }) {
  const words = batchWords[ask.locale];
  return (
    <Page ask={ask} title={words.title} breadcrumb={crumbs(ask)}>
      <PageHead title={words.title} />
      <EmptyState
        title={words.none}
        actions={<ButtonLink href={`/bang/chon?${query}`}>{words.chooseAgain}</ButtonLink>}
      >
        {words.noneLead}
      </EmptyState>
    </Page>
  );
}
