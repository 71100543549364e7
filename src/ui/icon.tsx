import { still } from './still.ts';

/** The line drawings that parts of the page use, on a 16-unit square. */
const paths = {
  menu: 'M2 4h12M2 8h12M2 12h12',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  right: 'M6 3.5L10.5 8 6 12.5',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4l3.6 3.6',
  filter: 'M2.5 3.5h11M4.5 8h7M6.5 12.5h3',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.8v3M10.5 1.8v3',
  file: 'M4 1.8h5.5L12.5 5v9.2h-8.5zM9.2 1.8V5.2h3.3',
  print: 'M4.5 6V2h7v4M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7V14h-7z',
  download: 'M8 2v8M4.8 7L8 10.2 11.2 7M2.5 13.5h11',
  link: 'M6.5 9.5l3-3M7.5 4.5L9 3a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.5 11.5L7 13a2.8 2.8 0 0 1-4-4l1.5-1.5',
  plus: 'M8 2.5v11M2.5 8h11',
  bell: 'M3 11.5h10L11.8 9.8V6.8a3.8 3.8 0 0 0-7.6 0v3zM6.6 13.4a1.5 1.5 0 0 0 2.8 0M8 1.6v1.4',
  check: 'M3 8.5l3.3 3.3L13 4.7',
  person: 'M8 2.2a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM2.8 13.8c.6-2.8 2.6-4.2 5.2-4.2s4.6 1.4 5.2 4.2',
  unsorted: 'M5 6.5L8 3.5l3 3M5 9.5l3 3 3-3',
} as const;

export type IconName = keyof typeof paths;

const draw = still((name: IconName) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
));

/** A small drawing beside words; it is never the only thing that says something. */
export function Icon({ name }: { name: IconName }) {
  return draw(name);
}
