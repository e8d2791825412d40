export type Plot = { name: string; label: string; svg: string };
export type Table = { caption: string; head: string[]; rows: string[][] };

/** Every pair of text and ground keeps WCAG AA in both themes. */
const STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#faf6ef,#14100d);--ink:light-dark(#1d1612,#f5ede2);--muted:light-dark(#6c6054,#a39586);--line:light-dark(#e4dacb,#332a24);--ours:light-dark(#cb4010,#ff7a50);--other:light-dark(#2a5a7c,#93c2e0);--wash:light-dark(#faeecf,#2d220b)}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2}h2{margin-top:2.6rem;font-size:1.35rem}p,li{max-width:46rem}
figure{margin:1.5rem 0}figcaption{color:var(--muted);font-size:.92rem;max-width:46rem}
.scroll{overflow-x:auto}.scroll:focus-visible{outline:2px solid var(--ours);outline-offset:2px}
table{border-collapse:collapse;font-size:.88rem;font-variant-numeric:tabular-nums;margin:1rem 0}
caption{text-align:left;font-weight:600;padding-bottom:.4rem}th,td{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top;white-space:nowrap}
@media print{:root{color-scheme:light}}`;

/** A report as one page of its own: no script, no other file. `body` is HTML. */
export function renderPage({ title, body }: { title: string; body: string }): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>
<h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>
`;
}

export function renderFigure({ name, label, svg }: Plot): string {
  return `<figure id="plot-${name}"><div class="scroll" role="img" tabindex="0" aria-label="${escapeHtml(label)}">${svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ')}</div><figcaption>${escapeHtml(label)}</figcaption></figure>`;
}

export function renderHtmlTable({ caption, head, rows }: Table): string {
  const cells = (row: string[]) => row.map((cell, at) => (at === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`)).join("");
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("")}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</tbody></table></div>`;
}

export function renderMarkdownTable({ caption, head, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [`*${caption}*`, "", line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
