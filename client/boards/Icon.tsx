/** Line drawings of the board's frame, on a 24-unit grid. */
const paths = {
  wall: "M4 5h7v6H4zM13 5h7v9h-7zM4 13h7v6H4z",
  framings: "M12 3a9 9 0 1 0 .01 0M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.4",
  personas: "M12 4a3.5 3.5 0 1 0 .01 0M5 20c.6-4 3.4-6 7-6s6.4 2 7 6",
  needs: "M9 6h11M9 12h11M9 18h11M4 6h.5M4 12h.5M4 18h.5",
  people:
    "M9 5a3 3 0 1 0 .01 0M3 19c.4-3.4 2.8-5 6-5s5.6 1.6 6 5M16 6a2.5 2.5 0 1 1 0 5M17 14c2.4.3 3.8 1.9 4 5",
  menu: "M4 7h16M4 12h16M4 17h16",
  undo: "M8 5 4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3",
  redo: "m16 5 4 4-4 4M20 9h-9a6 6 0 0 0 0 12h3",
  saved: "M12 3a9 9 0 1 0 .01 0M8 12.5l3 3 5-6",
  saving: "M12 3a9 9 0 1 0 .01 0M12 8v4.5l3 2",
  offline: "M3 3l18 18M7 8a5 5 0 0 0-1 9.9h10M10.5 5.6A6 6 0 0 1 18 11a3.5 3.5 0 0 1 2.6 5.6",
  tray: "M4 13h4l2 3h4l2-3h4M4 13l3-8h10l3 8v6H4z",
  search: "M11 4a7 7 0 1 0 .01 0M16 16l5 5",
} as const;
export type IconName = keyof typeof paths;

/** A drawing beside words, or inside a button that has a name: decoration for screen readers. */
export function Icon(props: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[props.name]} />
    </svg>
  );
}
