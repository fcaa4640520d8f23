import "./wall-icons.css";

/** Line drawings of the wall's tools, on a 24-unit grid. */
const paths = {
  add: "M12 5v14M5 12h14",
  less: "M5 12h14",
  fit: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  list: "M4 6h1M4 12h1M4 18h1M9 6h11M9 12h11M9 18h11",
  wall: "M4 5h7v6H4zM13 5h7v9h-7zM4 13h7v6H4z",
  select: "M4 4h10v10H4zM10 18h10V8M7 9l2 2 3-4",
  paste: "M8 5H5v16h14V5h-3M9 3h6v4H9zM8 12h8M8 16h5",
  color: "M12 3c4 5 6 7.6 6 11a6 6 0 0 1-12 0c0-3.4 2-6 6-11M12 17a3 3 0 0 0 3-3",
  symbol: "M12 3l2.7 5.6 6.3.8-4.6 4.3 1.2 6.1L12 16.8 6.4 19.8l1.2-6.1L3 9.4l6.3-.8z",
  cluster: "M3 5h18v14H3zM7 9h4v4H7zM13 11h4v4h-4z",
  merge: "M4 4v5a4 4 0 0 0 4 4h12M4 20v-3a4 4 0 0 1 4-4M16 9l4 4-4 4",
  groups: "M3 4h8v7H3zM13 4h8v7h-8zM8 14h8v6H8z",
  origins: "M4 12a8 8 0 1 0 3-6M4 4v4h4M12 8v5l3 2",
  sheet: "M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h5",
  share: "M4 12v7h16v-7M12 15V4M8 8l4-4 4 4",
  show: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0",
  hold: "M6 11V8a6 6 0 0 1 12 0v3M5 11h14v9H5z",
  remove: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5",
  done: "M5 13l4 4L19 7",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
} as const;

/** A drawing inside a button that has a name: decoration for screen readers. */
export function WallIcon(props: { name: keyof typeof paths }) {
  return (
    <svg class="wall-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[props.name]} />
    </svg>
  );
}
