import type { Failure } from '../../../kernel/failure/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  FilterBar,
  Form,
  Narrow,
  Notice,
  PageHead,
  RadioGroup,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { relationKinds } from '../citation.ts';
import type { Directive } from '../directive.ts';
import type { FoundDirective } from '../found-directive.ts';
import type { Relation } from '../relation.ts';
import { documentWords } from '../words.ts';
import { nameOf, shortNameOf } from './directive-name.ts';

interface SearchedProps {
  ask: Ask;
  directive: Directive;
  typed: string;
  candidates: readonly FoundDirective[];
}

/** A relation stated by a person: its kind and the other document, found by searching or as it is named. */
export function AddRelationView(props: SearchedProps & { failure: Failure | undefined }) {
  const { ask, directive, failure } = props;
  const { locale } = ask;
  const words = documentWords[locale];
  const typed = (name: string) => (typeof ask.typed[name] === 'string' ? ask.typed[name] : '');
  return (
    <Page ask={ask} title={words.addRelation} breadcrumb={crumbs(props)} refused={failure !== undefined}>
      <PageHead title={words.addRelation} meta={nameOf(directive, locale)} />
      <Narrow>
        {failure ? (
          <Notice tone="danger" locale={locale}>
            {failure.sentence(locale)}
          </Notice>
        ) : null}
        <SearchBar {...props} action={`/van-ban/${directive.id}/quan-he/moi`} />
        <Form
          ask={ask}
          action={`/van-ban/${directive.id}/quan-he/moi?tim=${encodeURIComponent(props.typed)}`}
          refused={failure !== undefined}
        >
          <SelectField
            locale={locale}
            name="kind"
            label={words.relationKind}
            value={typed('kind') || 'based_on'}
            empty={false}
            options={relationKinds.map((value) => ({ value, label: words.relationKinds[value] }))}
          />
          {props.candidates.length > 0 ? <CandidateChoice {...props} chosen={typed('toId')} /> : null}
          <TextField
            locale={locale}
            name="citedAs"
            label={words.relationCitedAs}
            value={typed('citedAs')}
            maxlength={300}
          />
          <Finish {...props} submit={words.addRelation} />
        </Form>
      </Narrow>
    </Page>
  );
}

/** Which of the registered documents a citation means. */
export function PointOutView(props: SearchedProps & { relation: Relation }) {
  const { ask, directive, relation, candidates } = props;
  const words = documentWords[ask.locale];
  const action = `/van-ban/${directive.id}/quan-he/${relation.id}/chi-ra`;
  return (
    <Page ask={ask} title={words.pointOutTitle} breadcrumb={crumbs(props)}>
      <PageHead title={words.pointOutTitle} lead={words.pointOutLead(relation.citedAs)} />
      <Narrow>
        <SearchBar {...props} action={action} />
        {candidates.length === 0 ? (
          <>
            <p>{words.noCandidates}</p>
            <ButtonLink href={`/van-ban/moi?dan-chieu=${relation.id}`}>{words.registerThis}</ButtonLink>
          </>
        ) : (
          <Form ask={ask} action={action}>
            <CandidateChoice {...props} chosen={candidates.length === 1 ? (candidates[0]?.id ?? '') : ''} />
            <Finish {...props} submit={words.pointOut} />
          </Form>
        )}
      </Narrow>
    </Page>
  );
}

function crumbs({ ask, directive }: SearchedProps) {
  const words = documentWords[ask.locale];
  return [
    { label: words.register, href: '/van-ban' },
    { label: shortNameOf(directive, ask.locale), href: `/van-ban/${directive.id}?muc=quan-he` },
  ];
}

function SearchBar({ ask, typed, action }: SearchedProps & { action: string }) {
  const words = documentWords[ask.locale];
  return (
    <FilterBar locale={ask.locale} action={action} submit={words.find}>
      <TextField
        locale={ask.locale}
        name="tim"
        label={words.search}
        hint={words.relationToHint}
        value={typed}
        type="search"
        maxlength={200}
      />
    </FilterBar>
  );
}

function CandidateChoice({ ask, candidates, chosen }: SearchedProps & { chosen: string }) {
  const words = documentWords[ask.locale];
  return (
    <RadioGroup
      locale={ask.locale}
      name="toId"
      label={words.candidates}
      value={chosen}
      choices={candidates.map((one) => ({
        value: one.id,
        label: `${nameOf(one, ask.locale)}, ${one.issuerName}`,
        hint: one.title,
      }))}
    />
  );
}

function Finish({ ask, directive, submit }: SearchedProps & { submit: string }) {
  return (
    <ButtonRow>
      <Button>{submit}</Button>
      <ButtonLink href={`/van-ban/${directive.id}?muc=quan-he`} manner="quiet">
        {documentWords[ask.locale].cancel}
      </ButtonLink>
    </ButtonRow>
  );
}
