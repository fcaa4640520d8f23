import { createMemo } from "solid-js";
import { encode } from "uqr";
import "./qr-code.css";

/**
 * A QR code drawn as one path, dark on light in either colour scheme, because cameras expect it so. Load it lazily:
 * most pages never show one. The quiet zone is four modules, as ISO/IEC 18004 asks.
 */
export function QrCode(props: { text: string; label: string }) {
  const code = createMemo(() => encode(props.text, { ecc: "M", border: 4 }));
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
    >
      <path d={darkModules(code().data)} />
    </svg>
  );
}

/** One horizontal stroke of squares for each run of dark modules. */
function darkModules(rows: readonly (readonly boolean[])[]): string {
  let path = "";
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
    }
  });
  return path;
}
