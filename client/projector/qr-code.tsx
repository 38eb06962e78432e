import makeCode from "qrcode-generator";
import { useMemo } from "react";

/** A QR code as one path. Always dark on light, also in the dark theme: many readers know nothing else. */
export function QrCode({ text, label, size }: { text: string; label: string; size: number }) {
  const { path, modules } = useMemo(() => drawCode(text), [text]);
  const quiet = 4;
  const side = modules + 2 * quiet;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} width={size} height={size}>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} transform={`translate(${quiet} ${quiet})`} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function drawCode(text: string): { path: string; modules: number } {
  const code = makeCode(0, "M");
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  let path = "";
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { path, modules };
}
