import type { Ask } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonRow,
  Narrow,
  Notice,
  PageHead,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Directive, documentWords } from '../../documents/index.ts';
import { type Packing, packings } from '../packet.ts';
import { packetWords } from '../words.ts';

/** How a directive is to be sent, as it was typed. */
export interface TypedSending {
  readonly organId: string;
  readonly recipients: string;
  readonly packing: Packing;
}

interface ExportViewProps {
  ask: Ask;
  directive: Directive;
  typed: TypedSending;
  errors: Partial<Record<keyof TypedSending, string>>;
}

/** The questions a packet needs answered that the register does not know. */
export function ExportView({ ask, directive, typed, errors }: ExportViewProps) {
  const words = packetWords[ask.locale];
  const of = documentWords[ask.locale];
  const name = of.named(directive.typeName[ask.locale], directive.symbol);
  return (
    <Page
      ask={ask}
      title={words.exportTitle}
      refused={Object.keys(errors).length > 0}
      breadcrumb={[
        { label: of.register, href: '/van-ban' },
        { label: name, href: `/van-ban/${directive.id}` },
      ]}
    >
      <PageHead title={words.exportTitle} lead={words.exportLead} meta={name} />
      <Narrow>
        <Stack>
          <Notice tone="info" locale={ask.locale}>
            {words.notVerified}
          </Notice>
          <form class="form" method="get" action={`/van-ban/${directive.id}/goi-tin/tai`}>
            <TextField
              locale={ask.locale}
              name="ma"
              label={words.organId}
              hint={words.organIdHint}
              value={typed.organId}
              error={errors.organId}
              maxlength={60}
              width="medium"
              required
            />
            <TextArea
              locale={ask.locale}
              name="noi-nhan"
              label={words.recipients}
              hint={words.recipientsHint}
              value={typed.recipients}
              error={errors.recipients}
              rows={4}
              maxlength={5000}
              required
            />
            <SelectField
              locale={ask.locale}
              name="goi"
              label={words.packing}
              value={typed.packing}
              empty={false}
              options={packings.map((value) => ({ value, label: words.packings[value] }))}
            />
            <ButtonRow>
              <Button>{words.download}</Button>
            </ButtonRow>
          </form>
        </Stack>
      </Narrow>
    </Page>
  );
}
