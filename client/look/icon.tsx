import styles from "./icon.module.css";

/** Strokes on a 16 x 16 grid: the fonts that npm ships lack arrow and tick. */
const PATHS = {
  next: "M6 3.5L10.5 8 6 12.5",
  back: "M10 3.5L5.5 8l4.5 4.5",
  down: "M3.5 6L8 10.5 12.5 6",
  up: "M3.5 10.5L8 6l4.5 4.5",
  tick: "M3 8.5l3.2 3.2L13 4.8",
  plus: "M8 3v10M3 8h10",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  minus: "M3 8h10",
  close: "M4 4l8 8M12 4l-8 8",
  clock: "M8 2.2a5.8 5.8 0 100 11.6A5.8 5.8 0 008 2.2zM8 5v3.2l2 1.4",
  pen: "M3 13l.6-2.8 7.2-7.2 2.2 2.2-7.2 7.2z",
  warning: "M8 2.2L14.5 13.5h-13zM8 6.3v3.4M8 11.7v.1",
  info: "M8 2.2a5.8 5.8 0 100 11.6A5.8 5.8 0 008 2.2zM8 7.3v3.6M8 5v.1",
  help: "M8 2.2a5.8 5.8 0 100 11.6A5.8 5.8 0 008 2.2zM6.3 6.3C6.4 5.2 7.1 4.7 8 4.7s1.7.6 1.7 1.5c0 1.3-1.7 1.3-1.7 2.6M8 11v.1",
  arrow: "M2.5 8h11M9.5 4l4 4-4 4",
  map: "M2 4l4-1.5 4 1.5 4-1.5v9.5L10 13.5 6 12 2 13.5zM6 2.5V12M10 4v9.5",
  talks: "M2.5 3.5h11v7.5H7l-3 2.5V11H2.5z",
  orders: "M4 2.5h8v11H4zM6.2 5.5h3.6M6.2 8h3.6M6.2 10.5h2",
  results: "M2.5 13.5h11M4.5 13V8.5M8 13V4M11.5 13V6.5",
  eye: "M1.5 8s2.3-4.3 6.5-4.3S14.5 8 14.5 8 12.2 12.3 8 12.3 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 100-3.6 1.8 1.8 0 000 3.6z",
  undo: "M6 4L3 7l3 3M3 7h6a3.5 3.5 0 010 7H7",
  screen: "M2 3h12v8H2zM6 13.5h4M8 11v2.5",
  device: "M2 3h12v8H2zM6 13.5h4M8 11v2.5",
  bot: "M3.5 6h9v6.5h-9zM8 6V3.2M6 9v.1M10 9v.1M1.8 8.5v2M14.2 8.5v2",
  key: "M7.5 8a2.6 2.6 0 10-5.2 0 2.6 2.6 0 005.2 0zM7.5 8h6.2M10.8 8v2.4M13.7 8v2",
  lock: "M4 7.5h8v6H4zM5.5 7.5V5.2a2.5 2.5 0 015 0v2.3",
  dice: "M3 3h10v10H3zM5.8 5.8v.1M10.2 5.8v.1M8 8v.1M5.8 10.2v.1M10.2 10.2v.1",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  play: "M5 3.2l7.5 4.8L5 12.8z",
  branch:
    "M4.5 5.5v5M11.5 5.8c0 2.9-2.4 3.4-6.6 4.9M6 4a1.5 1.5 0 10-3 0 1.5 1.5 0 003 0zM6 12a1.5 1.5 0 10-3 0 1.5 1.5 0 003 0zM13 4.3a1.5 1.5 0 10-3 0 1.5 1.5 0 003 0z",
  note: "M3 3h10v7l-3 3H3zM10 13v-3h3",
  book: "M8 4.2C6.8 3.2 5 3 2.5 3v9.5c2.5 0 4.3.2 5.5 1.2 1.2-1 3-1.2 5.5-1.2V3C11 3 9.2 3.2 8 4.2zM8 4.2v9.5",
  table: "M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6",
  bolt: "M9 1.8L3.5 9H8l-1 5.2L12.5 7H8z",
  link: "M6.5 9.5l3-3M7 4.5l1.6-1.6a2.6 2.6 0 013.7 3.7L10.7 8.2M9 11.5l-1.6 1.6a2.6 2.6 0 01-3.7-3.7L5.3 7.8",
  people:
    "M6 7.5a2.3 2.3 0 100-4.6 2.3 2.3 0 000 4.6zM1.8 13c.4-2.5 2-3.8 4.2-3.8s3.8 1.3 4.2 3.8M10.6 7.3a2 2 0 10-.7-3.9M11.6 9.4c1.5.4 2.4 1.6 2.7 3.6",
  bin: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 9h5.8l.6-9",
  copy: "M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1",
  download: "M8 2.5v8M4.5 7.5L8 11l3.5-3.5M2.5 13.5h11",
  print: "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
  flag: "M4 14V2.5M4 3h8.5l-2 3 2 3H4",
  sun: "M8 5.2a2.8 2.8 0 100 5.6 2.8 2.8 0 000-5.6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9",
  moon: "M13 9.6A5.5 5.5 0 016.4 3a5.5 5.5 0 106.6 6.6z",
} as const;
export type IconName = keyof typeof PATHS;

/** Decoration only: the words beside it, or the label of its button, say what it means. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
