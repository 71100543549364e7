export { type Asset, type AssetLinks, type Assets, loadAssets } from './assets.ts';
export { Badge, StateBadge } from './badges/badge.tsx';
export { StatTile } from './badges/stat-tile.tsx';
export { ToneShape } from './badges/tone-shape.tsx';
export { type BarItem, BarList } from './charts/bar-list.tsx';
export { MonthColumns } from './charts/month-columns.tsx';
export { drawColumns } from './charts/pictures/columns.tsx';
export { drawRows } from './charts/pictures/rows.tsx';
export { type ShareItem, ShareList } from './charts/share-list.tsx';
export { SpanRows } from './charts/span-rows.tsx';
export { Sparkline } from './charts/sparkline.tsx';
export { StackDrawing, StackedBar, type StackPart } from './charts/stacked-bar.tsx';
export { TargetColumns } from './charts/target-columns.tsx';
export { Button, ButtonLink, ButtonRow } from './forms/button.tsx';
export { CheckboxField, CheckboxGroup, type Choice, RadioGroup } from './forms/choice-field.tsx';
export { Confirm } from './forms/confirm.tsx';
export { DateField } from './forms/date-field.tsx';
export { ErrorSummary } from './forms/error-summary.tsx';
export { FieldGroup, FieldRow } from './forms/field.tsx';
export { FileField } from './forms/file-field.tsx';
export { FocalField } from './forms/focal-field.tsx';
export { Form, type FormAsk } from './forms/form.tsx';
export { PasskeyAnswer } from './forms/passkey-answer.tsx';
export { RichText } from './forms/rich-text.tsx';
export { SearchField } from './forms/search-field.tsx';
export { type Option, type OptionGroup, SearchSelect, SelectField } from './forms/select-field.tsx';
export { SendEach } from './forms/send-each.tsx';
export { TextArea, TextField } from './forms/text-field.tsx';
export { safeHref } from './href.ts';
export { Icon, type IconName } from './icon.tsx';
export { writeNumber, writeShare } from './numbers.ts';
export { Card, Section } from './parts/card.tsx';
export { CopyLine } from './parts/copy-line.tsx';
export { DefinitionList } from './parts/definition-list.tsx';
export { Disclosure } from './parts/disclosure.tsx';
export { Door } from './parts/door.tsx';
export { EmptyState } from './parts/empty-state.tsx';
export { Columns, Narrow, Row, Stack } from './parts/layout.tsx';
export { LiveNews, LivePart } from './parts/live-news.tsx';
export { Notice } from './parts/notice.tsx';
export { PageHead } from './parts/page-head.tsx';
export { Progress } from './parts/progress.tsx';
export { Steps } from './parts/steps.tsx';
export { type Tab, Tabs } from './parts/tabs.tsx';
export { Timeline, type TimelineEvent } from './parts/timeline.tsx';
export { Tree, type TreeNode } from './parts/tree.tsx';
export { Diff, type DiffField } from './reading/diff.tsx';
export { Finding, FindingAside, FindingList, FindingNote, type FindingView } from './reading/finding.tsx';
export { MarkLegend } from './reading/mark-legend.tsx';
export { type MarkedSpan, MarkedText, type MarkKind } from './reading/marked-text.tsx';
export { Quote } from './reading/quote.tsx';
export { SplitView } from './reading/split-view.tsx';
export type { Person, ShellAction } from './shell/account.tsx';
export type { Crumb, NavigationGroup, NavigationItem } from './shell/navigation.tsx';
export {
  PublicShell,
  type PublicShellProps,
  type ShellNotice,
  StaffShell,
  type StaffShellProps,
} from './shell.tsx';
export { lasting } from './still.ts';
export { CountedPages } from './tables/counted-pages.tsx';
export { type Column, DataTable } from './tables/data-table.tsx';
export { FilterBar, type FilterChip } from './tables/filter-bar.tsx';
export { Pagination } from './tables/pagination.tsx';
export { type NoticeTone, type Tone, tones } from './tone.ts';
