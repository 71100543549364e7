import { DateField, RadioGroup, SearchSelect, SelectField, TextArea, TextField } from '../../../ui/index.ts';
import { schemeWords } from '../../schemes/index.ts';
import type { Act } from '../order.ts';
import { batchWords } from '../words.ts';
import type { NewBatchProps } from './new-batch-props.ts';

/** What has to be said for an act; nothing for one that speaks for itself. */
export function OrderFields(props: NewBatchProps) {
  const Fields = fieldsOf[props.act];
  return Fields ? <Fields {...props} /> : null;
}

type Fields = (props: NewBatchProps) => ReturnType<typeof Gathering>;

const fieldsOf: Readonly<Record<Act, Fields | undefined>> = {
  remind: Reminding,
  extend: (props) => (
    <>
      <Later {...props} />
      <Because {...props} />
    </>
  ),
  accept: (props) => <Reason {...props} optional />,
  return: Reason,
  grant_extension: (props) => (
    <>
      <Reason {...props} optional />
      <Document {...props} />
    </>
  ),
  refuse_extension: Because,
  hand_over: HandingOver,
  coordinate: Coordinating,
  pause: (props) => (
    <>
      <Because {...props} />
      <Parts {...props} />
    </>
  ),
  resume: Remark,
  withdraw: undefined,
  cancel: (props) => (
    <>
      <Reason {...props} />
      <Document {...props} required />
      <Parts {...props} />
    </>
  ),
  gather: Gathering,
  acknowledge: undefined,
  ask_extension: (props) => (
    <>
      <Later {...props} />
      <Reason {...props} />
    </>
  ),
};

function fieldIn({ ask, typed, errors }: NewBatchProps) {
  return (name: string, label: string) => ({
    locale: ask.locale,
    name,
    label,
    value: typeof typed[name] === 'string' ? typed[name] : '',
    error: errors[name],
  });
}

function Later(props: NewBatchProps) {
  const words = batchWords[props.ask.locale];
  const field = fieldIn(props);
  const how = field('how', words.how);
  const days = { hint: words.dayCountHint, inputmode: 'numeric', maxlength: 3, width: 'short' } as const;
  return (
    <RadioGroup
      {...how}
      value={how.value || 'to_day'}
      required
      choices={[
        { value: 'to_day', label: words.toDay, children: <DateField {...field('day', words.day)} /> },
        {
          value: 'by_days',
          label: words.byDays,
          children: <TextField {...field('days', words.dayCount)} {...days} />,
        },
      ]}
    />
  );
}

function Reason(props: NewBatchProps & { optional?: boolean }) {
  const { reason, remark } = batchWords[props.ask.locale];
  const isOptional = props.optional === true;
  const field = fieldIn(props)('reason', isOptional ? remark : reason);
  return <TextArea {...field} rows={2} maxlength={2000} required={!isOptional} optional={isOptional} />;
}

function Document(props: NewBatchProps & { required?: boolean }) {
  const field = fieldIn(props)('document', batchWords[props.ask.locale].document);
  const isRequired = props.required === true;
  return <TextField {...field} maxlength={300} required={isRequired} optional={!isRequired} />;
}

function Because(props: NewBatchProps) {
  return (
    <>
      <Reason {...props} />
      <Document {...props} />
    </>
  );
}

function Reminding(props: NewBatchProps) {
  const field = fieldIn(props)('words', batchWords[props.ask.locale].urging);
  return (
    <>
      <TextArea {...field} rows={3} maxlength={1000} required />
      <Document {...props} />
    </>
  );
}

function Remark(props: NewBatchProps) {
  const field = fieldIn(props)('remark', batchWords[props.ask.locale].remark);
  return <TextArea {...field} rows={2} maxlength={2000} optional />;
}

const bodyOptions = ({ tree }: NewBatchProps) =>
  tree.list.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }));

function HandingOver(props: NewBatchProps) {
  const field = fieldIn(props)('leadId', batchWords[props.ask.locale].newLead);
  return (
    <>
      <SearchSelect {...field} options={bodyOptions(props)} required />
      <Because {...props} />
    </>
  );
}

function Coordinating(props: NewBatchProps) {
  const words = batchWords[props.ask.locale];
  const field = fieldIn(props);
  const options = bodyOptions(props);
  return (
    <>
      <SearchSelect
        {...field('addId', words.addCoordinator)}
        hint={words.coordinatorHint}
        options={options}
        optional
      />
      <SearchSelect {...field('dropId', words.dropCoordinator)} options={options} optional />
      <Because {...props} />
    </>
  );
}

function Parts(props: NewBatchProps) {
  const words = batchWords[props.ask.locale];
  return (
    <RadioGroup
      {...fieldIn(props)('parts', words.parts)}
      required
      choices={[
        { value: 'too', label: words.partsToo },
        { value: 'leave', label: words.partsLeave },
      ]}
    />
  );
}

function Gathering(props: NewBatchProps) {
  const { locale } = props.ask;
  return (
    <SelectField
      {...fieldIn(props)('schemeId', batchWords[locale].scheme)}
      required
      options={props.schemes.map(({ id, kind, name, symbol }) => ({
        value: id,
        label: `${schemeWords[locale].called(kind, symbol)} · ${name}`,
      }))}
    />
  );
}
