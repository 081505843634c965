import type { Chance } from "./chance.ts";
import type { Paper } from "./papers.ts";

const plain = (text: string): string =>
	text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Sets a paper as a page of HTML, for a browser to print or an office suite to read; looks differ by chance. */
export function asHtml(chance: Chance, paper: Paper, inside = ""): string {
	const family = chance.pick([
		"serif",
		"sans-serif",
		"DejaVu Serif",
		"DejaVu Sans",
	]);
	const size = chance.pick([10.5, 11, 12]);
	const spaced = chance.often(0.3) ? "letter-spacing:0.06em;" : "";
	const of = 1 + paper.annex.length;
	const foot = (at: number) =>
		paper.counted
			? `<p style="text-align:center">Halaman ${at} dari ${of}</p>`
			: "";
	const lines = (texts: readonly string[]) =>
		texts.map((text) => `<p>${plain(text) || "&nbsp;"}</p>`).join("");
	const rows = paper.table
		.map(
			(row) =>
				`<tr>${row.map((cell) => `<td>${plain(cell)}</td>`).join("")}</tr>`,
		)
		.join("");
	return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${plain(paper.title[0] ?? "")}</title>
<style>@page{size:A4;margin:2cm}body{font:${size}pt ${family};line-height:1.4}
.kop{text-align:center;font-weight:bold;border-bottom:2px solid;${spaced}}.kop p{margin:0}
h1{font-size:${size + 1}pt;text-align:center}td{border:1px solid;padding:2px 6px}table{border-collapse:collapse;width:100%}
.ttd{margin-left:55%}.ttd p{margin:2px}</style></head><body>
${paper.head.length > 0 ? `<div class="kop">${lines(paper.head)}</div>` : ""}
${paper.title.map((title) => `<h1>${plain(title)}</h1>`).join("")}
${lines(paper.body)}${rows ? `<table>${rows}</table>` : ""}${inside}
<div class="ttd">${lines(paper.end)}</div>${foot(1)}
${paper.annex.map((page, at) => `<p style="page-break-before:always">${plain(page[0] ?? "") || "&nbsp;"}</p>${lines(page.slice(1))}${foot(at + 2)}`).join("")}
</body></html>`;
}
