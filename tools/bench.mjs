/**
 * `npm run bench`: every `bench/*.bench.ts` in a process of its own, then one table of figures beside their limits;
 * fails when one is missed. A hundredth of the sizes, or `-- --full`; `--record` writes the table to docs/bench.md;
 * other words choose parts.
 */
import { fork, spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAssets, buildServer } from "./build.mjs";
import { startCluster } from "./cluster.mjs";
import { need } from "./machine.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const words = process.argv.slice(2);
const full = words.includes("--full");
const record = words.includes("--record");
const asked = words.filter((word) => !word.startsWith("--"));
if (record && asked.length > 0) {
	console.error(
		"The record holds every part. Leave the names of parts out, or --record.",
	);
	process.exit(2);
}

// Of a machine that others use too, every time below is longer than it is: so its load stands in the table.
const load = (loadavg()[0] ?? 0).toFixed(1);
if (Number(load) > cpus().length)
	console.log(
		`The machine is busy (load ${load} on ${cpus().length} cores): times will be too long. Ratios and weights hold.`,
	);
await Promise.all([buildAssets(), buildServer()]);
const postgres = process.env.RANGKUL_TEST_POSTGRES ? null : need("PostgreSQL");
if (postgres?.found === null)
	console.log(`${postgres.says}\nNot measured: figures on PostgreSQL.`);

const onBoth = [
	"copies",
	"event-certificates",
	"lane",
	"search",
	"search-services",
	"standings",
	"survey-export",
];
const rows = [];
for (const file of readdirSync(join(root, "bench"))
	.filter((name) => name.endsWith(".bench.ts"))
	.sort()) {
	if (asked.length > 0 && !asked.some((word) => file.includes(word))) continue;
	const part = file.replace(".bench.ts", "");
	// What asks the database is measured on both.
	for (const on of onBoth.includes(part) ? ["PGlite", "PostgreSQL"] : [""]) {
		console.log(`… ${part}${on && `, ${on}`}`);
		rows.push(
			...(await measured(part, file, on)).map((line) => ({ part, ...line })),
		);
	}
}

const title = [
	new Date().toISOString().slice(0, 10),
	full ? "full size" : "a hundredth of the size",
	`load ${load} at the beginning`,
	`${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"})`,
	`${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
	`Node ${process.versions.node}`,
	...(postgres?.found ? [postgresVersion(postgres.found)] : []),
].join(" · ");
const isOver = ({ figure, limit }) => limit !== null && !(figure <= limit);
const missed = rows.filter((row) => isOver(row) && !row.informative);
const cells = rows.map(({ part, name, figure, unit, limit, informative }) => [
	part,
	name,
	`${figure.toLocaleString("en")} ${unit}`,
	limit === null ? "" : `${limit.toLocaleString("en")} ${unit}`,
	limit === null
		? ""
		: !isOver({ figure, limit })
			? "kept"
			: informative
				? "over (informative)"
				: "MISSED",
]);
console.log(`\n${title}\n\n${tableOf(cells)}`);
console.log(
	missed.length === 0 ? "\nEvery limit is kept." : `\n${missed.length} missed.`,
);
if (missed.length > 0) process.exitCode = 1;
if (record) {
	writeFileSync(
		join(root, "docs/bench.md"),
		`# Figures beside their limits\n\nWritten by \`npm run bench --${full ? " --full" : ""} --record\`; not by hand.\n\n${title}\n\n${tableOf(cells)}\n`,
	);
}

/** The lines of one part; a part that breaks off counts as missed. */
async function measured(part, file, on) {
	const cluster =
		on === "PostgreSQL" && postgres?.found
			? startCluster(postgres.found)
			: null;
	const { RANGKUL_TEST_POSTGRES: given, ...environment } = process.env;
	const url = cluster?.url ?? given;
	if (on === "PostgreSQL" && !url) return [];
	const child = fork(
		join(root, "bench/part.ts"),
		[file, full ? "full" : "hundredth"],
		{
			cwd: root,
			execArgv: ["--import=tsx"],
			env: {
				...environment,
				...(on === "PostgreSQL" && { RANGKUL_TEST_POSTGRES: url }),
			},
		},
	);
	let lines = null;
	child.on("message", (said) => {
		lines = said;
	});
	await new Promise((done) => child.on("exit", done));
	cluster?.stop();
	return (
		lines ?? [
			{ name: `${part} broke off`, figure: Number.NaN, unit: "", limit: 0 },
		]
	);
}

function postgresVersion(bin) {
	const { stdout } = spawnSync(join(bin, "postgres"), ["--version"], {
		encoding: "utf8",
	});
	return `PostgreSQL ${/[\d.]+/.exec(stdout)?.[0] ?? "unknown"}`;
}

/** A table that reads well in a terminal and in Markdown. */
function tableOf(body) {
	const all = [["Part", "What", "Figure", "Limit", ""], ...body];
	const widths = all[0].map((_, column) =>
		Math.max(3, ...all.map((row) => row[column].length)),
	);
	const isNumber = (column) => column === 2 || column === 3;
	const lineOf = (row) =>
		`| ${row.map((cell, at) => (isNumber(at) ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join(" | ")} |`;
	const rule = `| ${widths.map((wide, at) => (isNumber(at) ? `${"-".repeat(wide - 1)}:` : "-".repeat(wide))).join(" | ")} |`;
	return [lineOf(all[0]), rule, ...all.slice(1).map(lineOf)].join("\n");
}
