/** docs/performance.md: one table of what was measured last of every part. Parts that were not measured now keep their lines. */

const head = `# Performance: figures beside their limits

Written by \`npm run bench -- --record\`, with \`--full\`, the names of parts where only those were measured, and \`--times=3\` where the median of
three runs is taken; not by hand. Each line says when it was measured, at which size, and how busy the machine was when its part began: on a busy
machine times are longer than they are, and weights, ratios and processor times hold.
`;
const columns = [
	"Part",
	"What",
	"Figure",
	"Limit",
	"Of the limit",
	"",
	"Measured",
];

/** The lines of a record by part, each as its cells. */
export function linesIn(record) {
	return record
		.split("\n")
		.filter((line) => line.startsWith("| "))
		.map((line) =>
			line
				.slice(1, -1)
				.split(" | ")
				.map((cell) => cell.trim()),
		)
		.filter((cells) => cells.length === columns.length)
		.filter(([part]) => part !== columns[0] && !/^-+:?$/.test(part));
}

/** What the machine is stands once; what was measured now takes the place of what stood there of the same parts. */
export function recordOf(before, machine, measured) {
	const parts = new Set(measured.map(([part]) => part));
	const all = [
		...linesIn(before).filter(([part]) => !parts.has(part)),
		...measured,
	]
		.map((cells, at) => ({ cells, at }))
		.sort((a, b) => compare(a.cells[0], b.cells[0]) || a.at - b.at)
		.map(({ cells }) => cells);
	return `${head}\n${machine}\n\n${tableOf(columns, all)}\n`;
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** A table that reads well in a terminal and in Markdown. */
export function tableOf(titles, body) {
	const all = [titles, ...body];
	const widths = titles.map((_, column) =>
		Math.max(3, ...all.map((row) => row[column].length)),
	);
	const isNumber = (column) => [2, 3, 4].includes(column);
	const lineOf = (row) =>
		`| ${row.map((cell, at) => (isNumber(at) ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join(" | ")} |`;
	const rule = `| ${widths.map((wide, at) => (isNumber(at) ? `${"-".repeat(wide - 1)}:` : "-".repeat(wide))).join(" | ")} |`;
	return [lineOf(all[0]), rule, ...all.slice(1).map(lineOf)].join("\n");
}

/** The cells of one figure, but for when it was measured. */
export function cellsOf({ part, name, figure, unit, limit, informative }) {
	const over = limit !== null && !(figure <= limit);
	return [
		part,
		name,
		`${figure.toLocaleString("en")} ${unit}`.trim(),
		limit === null ? "" : `${limit.toLocaleString("en")} ${unit}`.trim(),
		// Of a limit of nothing there is no part.
		limit ? (figure / limit).toFixed(2) : "",
		limit === null
			? ""
			: !over
				? "kept"
				: informative
					? "over (informative)"
					: "MISSED",
	];
}

/** Of each figure its median over several runs of a part; a figure that one run lacks is that of the others. */
export function medianOf(runs) {
	const names = [...new Set(runs.flat().map(({ name }) => name))];
	return names.map((name) => {
		const all = runs.flat().filter((line) => line.name === name);
		const figures = all.map(({ figure }) => figure).sort((a, b) => a - b);
		return { ...all[0], figure: figures[(figures.length - 1) >> 1] };
	});
}
