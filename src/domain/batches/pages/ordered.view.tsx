import { Temporal } from '../../../kernel/time/index.ts';
import { Card, DefinitionList } from '../../../ui/index.ts';
import { actWords } from '../words/acts.ts';
import { batchWords } from '../words.ts';
import type { BatchProps } from './batch-props.ts';

/** What was ordered, line by line; what was not said has no line. */
export function Ordered({ ask, batch: { order }, nameOf, scheme }: BatchProps) {
  const { locale } = ask;
  const words = batchWords[locale];
  const told = actWords[locale];
  const until = 'to' in order ? order.to : undefined;
  const body = (id: string) => nameOf(id) || words.unknownBody;
  return (
    <Card>
      <DefinitionList
        locale={locale}
        items={[
          [words.act, told.acts[order.act].label],
          until !== undefined && [
            words.day,
            'day' in until ? told.until(Temporal.PlainDate.from(until.day)) : told.by(until.days),
          ],
          'leadId' in order && [words.newLead, body(order.leadId)],
          'addId' in order && order.addId !== undefined && [words.addCoordinator, body(order.addId)],
          'dropId' in order && order.dropId !== undefined && [words.dropCoordinator, body(order.dropId)],
          'schemeId' in order && [words.scheme, scheme],
          'words' in order && [words.urging, order.words],
          'reason' in order && order.reason !== '' && [words.reason, order.reason],
          'remark' in order && order.remark !== '' && [words.remark, order.remark],
          'document' in order && order.document !== '' && [words.document, order.document],
          'parts' in order && [words.parts, order.parts === 'too' ? words.partsToo : words.partsLeave],
        ]}
      />
    </Card>
  );
}
