import type { Child } from 'hono/jsx';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../kernel/time/index.ts';
import { locales } from '../kernel/words/index.ts';
import {
  BarList,
  Button,
  ButtonLink,
  CheckboxField,
  CheckboxGroup,
  Confirm,
  CopyLine,
  DataTable,
  DateField,
  DefinitionList,
  Diff,
  EmptyState,
  ErrorSummary,
  FileField,
  FilterBar,
  Form,
  MonthColumns,
  Notice,
  PageHead,
  Pagination,
  Progress,
  PublicShell,
  Quote,
  RadioGroup,
  SearchSelect,
  SelectField,
  Sparkline,
  StackedBar,
  StaffShell,
  StateBadge,
  StatTile,
  Steps,
  safeHref,
  Tabs,
  TextArea,
  TextField,
  Timeline,
  Tree,
  tones,
} from './index.ts';

const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const link = 'javascript:alert(1)';
const locale = 'vi' as const;
const ask = { locale, formKey: hostile };
const field = { locale, name: 'ten', label: hostile, hint: hostile, error: hostile };
const options = [{ value: hostile, label: hostile }];

const parts: Record<string, Child> = {
  form: (
    <Form ask={ask} action={link} draft multipart hidden={{ version: hostile }}>
      <ErrorSummary locale={locale} errors={{ [hostile]: hostile }} general={[hostile]} />
      <TextField {...field} value={hostile} suggestions={[hostile]} required />
      <TextArea {...field} value={hostile} />
      <SelectField {...field} value={hostile} options={options} />
      <SearchSelect {...field} multiple values={[hostile]} groups={[{ label: hostile, options }]} />
      <CheckboxField {...field} />
      <RadioGroup {...field} value={hostile} choices={[{ value: hostile, label: hostile, hint: hostile }]} />
      <CheckboxGroup {...field} values={[hostile]} choices={options} />
      <DateField {...field} value={hostile} />
      <FileField {...field} />
      <Button value={hostile}>{hostile}</Button>
    </Form>
  ),
  confirm: (
    <Confirm
      ask={ask}
      id="huy"
      action={link}
      label={hostile}
      consequence={hostile}
      submit={hostile}
      reason={{ name: 'reason', label: hostile, value: hostile }}
    />
  ),
  table: (
    <DataTable
      locale={locale}
      caption={hostile}
      rows={[hostile]}
      rowHref={() => link}
      columns={[{ key: 'a', label: hostile, primary: true, cell: (row) => row, sort: { href: link } }]}
    />
  ),
  lists: (
    <>
      <Pagination locale={locale} nextHref={link} previousHref={link} pages={[{ number: 1, href: link }]} />
      <FilterBar
        locale={locale}
        action={link}
        hidden={{ x: hostile }}
        chips={[{ label: hostile, removeHref: link }]}
      />
      <BarList locale={locale} items={[{ label: hostile, value: 1, href: link }]} />
      <Tabs locale={locale} label={hostile} tabs={[{ label: hostile, href: link, current: true }]} />
      <Tree nodes={[{ label: hostile, href: link, children: [{ label: hostile, note: hostile }] }]} />
      <Timeline events={[{ title: hostile, meta: hostile, body: hostile }]} />
      <DefinitionList locale={locale} items={[[hostile, hostile], ['b', null], false]} />
      <Steps locale={locale} steps={[hostile]} current={0} />
    </>
  ),
  charts: (
    <>
      <StackedBar
        locale={locale}
        title={hostile}
        parts={[{ label: hostile, value: 3, tone: 'done', href: link }]}
      />
      <MonthColumns
        locale={locale}
        title={hostile}
        series={[{ label: hostile, tone: 'done' }]}
        months={[{ label: hostile, values: [2], href: link }]}
      />
      <Sparkline values={[1, 2]} label={hostile} />
      <StatTile locale={locale} label={hostile} value={3} of={4} href={link} note={hostile} />
    </>
  ),
  words: (
    <>
      <PageHead title={hostile} meta={hostile} lead={hostile} />
      <Notice tone="danger" locale={locale} title={hostile}>
        {hostile}
      </Notice>
      <Quote locale={locale} text={hostile} source={hostile} href={link} />
      <Diff locale={locale} caption={hostile} fields={[{ label: hostile, yours: hostile, current: 'x' }]} />
      <EmptyState title={hostile}>{hostile}</EmptyState>
      <CopyLine locale={locale} text={hostile} />
      <Progress locale={locale} label={hostile} percent={40} />
      <StateBadge tone="overdue">{hostile}</StateBadge>
      <ButtonLink href={link}>{hostile}</ButtonLink>
    </>
  ),
};

describe.each(Object.entries(parts))('hostile values in %s', (_name, part) => {
  const html = String(<div>{part}</div>);
  const { tags, attributes } = whatABrowserReads(html);

  it('stay words', () => {
    expect(html).toContain('&lt;script&gt;');
    expect(tags).not.toContain('script');
    expect(tags).not.toContain('img');
  });

  it('come without styles and scripts written into the page', () => {
    expect(tags).not.toContain('style');
    expect(attributes.filter(([name]) => name === 'style' || name.startsWith('on'))).toEqual([]);
    expect(attributes.filter(([, value]) => value.startsWith('javascript:'))).toEqual([]);
  });
});

function whatABrowserReads(html: string): { tags: string[]; attributes: [string, string][] } {
  const tags: string[] = [];
  const attributes: [string, string][] = [];
  const parser = new Parser({
    onopentagname: (name) => tags.push(name),
    onattribute: (name, value) => attributes.push([name, value]),
  });
  parser.end(html);
  return { tags, attributes };
}

describe('a field', () => {
  it('is named by its label and described by its hint and its error', () => {
    const html = String(
      <TextField locale={locale} name="so" label="Số" hint="Như in" error="Hãy ghi số." required />,
    );
    expect(html).toContain('for="so"');
    expect(html).toMatch(/<input[^>]* id="so"/);
    expect(html).toContain('aria-describedby="so-hint so-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toMatch(/<input[^>]* required/);
  });

  it('shows a day as people here write it and keeps what is no day', () => {
    expect(String(<DateField locale={locale} name="d" label="Ngày" value="2026-01-30" />)).toContain(
      'value="30/01/2026"',
    );
    expect(String(<DateField locale={locale} name="d" label="Ngày" value="31/02/2026" />)).toContain(
      'value="31/02/2026"',
    );
  });

  it('never sends a password back', () => {
    expect(
      String(<TextField locale={locale} name="p" label="Mật khẩu" type="password" value="bí mật" />),
    ).not.toContain('bí mật');
  });

  it('keeps the first line of a text empty where it was empty', () => {
    expect(String(<TextArea locale={locale} name="t" label="Văn bản" value={'\nhai'} />)).toContain(
      '>\n\nhai</textarea>',
    );
  });
});

describe('a tone', () => {
  it('has a shape of its own', () => {
    const shapes = tones.map((tone) =>
      String(<StateBadge tone={tone}>x</StateBadge>).replace(/class="[^"]*"/g, ''),
    );
    expect(new Set(shapes).size).toBe(tones.length);
  });
});

describe('a whole page', () => {
  const shell = {
    title: 'Nhiệm vụ',
    assets: {
      css: '/a.css',
      js: '/a.js',
      favicon: '/f.svg',
      sheets: {
        board: '/b.css',
        comments: '/assets/comments.css',
        newsroom: '/n.css',
        portal: '',
        speaking: '',
        wall: '/w.css',
      },
      scripts: { comment: '/assets/comment.js', proof: '/assets/proof.js' },
      fonts: ['/f.woff2'],
      newsFonts: [],
    },
    today: Temporal.PlainDate.from('2023-01-30'),
    navigation: [
      { label: 'Công việc', items: [{ href: '/nhiem-vu', label: 'Nhiệm vụ', current: true, count: 3 }] },
    ],
    language: { action: '/ngon-ngu', formKey: 'k1' },
    signOut: { action: '/ra', formKey: 'k2' },
    person: { name: 'Trần Văn Bảo', role: 'Lãnh đạo', accountHref: '/tai-khoan' },
  };

  it.each(locales)('is a document in the language %s with its landmarks and the day', (language) => {
    const html = String(<StaffShell {...shell} locale={language} />);
    expect(html.startsWith(`<!doctype html><html lang="${language}">`)).toBe(true);
    expect(html).toContain('<title>Nhiệm vụ · Bản Lề</title>');
    for (const landmark of ['<header', '<nav', '<main', 'class="skip"']) expect(html).toContain(landmark);
    expect(html).toContain(language === 'vi' ? 'Thứ Hai, ngày 30 tháng 1 năm 2023' : 'Monday, 30/01/2023');
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)/);
  });

  it('keeps drafts on a page that answers a failure, and where nobody is signed in', () => {
    expect(String(<StaffShell {...shell} locale="vi" />)).toContain('data-settles="yes"');
    expect(String(<StaffShell {...shell} locale="vi" settles={false} />)).toContain('data-settles="no"');
    expect(String(<StaffShell {...shell} locale="vi" person={null} signOut={null} />)).toContain(
      'data-settles="no"',
    );
  });

  it('can be light: without scripts for readers', () => {
    const html = String(<PublicShell {...shell} locale="vi" scripts={false} />);
    expect(html).not.toContain('<script');
  });
});

describe('an address', () => {
  it.each(['/nhiem-vu', '?q=a:b', '#m1', 'https://vi.du', 'mailto:a@vi.du'])('%s may be followed', (href) => {
    expect(safeHref(href)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'JAVASCRIPT:x',
  ])('%s may not', (href) => {
    expect(safeHref(href)).toBe('#');
  });
});
