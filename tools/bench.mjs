/**
 * `npm run bench`: every `bench/*.bench.ts` in a process of its own, then one table of figures beside their limits;
 * fails when one is missed. A hundredth of the sizes, or `-- --full`; other words choose parts; `--record` writes what
 * was measured to docs/performance.md, where other parts keep their lines; `--times=3` takes the median of three runs.
 */
import { fork, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cellsOf, medianOf, recordOf, tableOf } from "./bench-record.mjs";
import { buildAssets, buildServer } from "./build.mjs";
import { startCluster } from "./cluster.mjs";
import { need } from "./machine.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const words = process.argv.slice(2);
const full = words.includes("--full");
const record = words.includes("--record");
const times = Math.max(
	1,
	Number(/^--times=(\d)$/m.exec(words.join("\n"))?.[1] ?? 1),
);
const asked = words.filter((word) => !word.startsWith("--"));
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
	"consultations",
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
		const when = [
			new Date().toISOString().slice(0, 10),
			full ? "full" : "a hundredth",
			`load ${(loadavg()[0] ?? 0).toFixed(1)}`,
			...(times > 1 ? [`median of ${times}`] : []),
		].join(", ");
		const runs = [];
		for (let at = 0; at < times; at += 1)
			runs.push(await measured(part, file, on));
		rows.push(
			...medianOf(runs).map((line) => ({
				part,
				measured: when,
				...line,
			})),
		);
	}
}

const machine = [
	`${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"})`,
	`${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
	`Node ${process.versions.node}`,
	...(postgres?.found ? [postgresVersion(postgres.found)] : []),
].join(" · ");
const title = [
	new Date().toISOString().slice(0, 10),
	full ? "full size" : "a hundredth of the size",
	`load ${load} at the beginning`,
	machine,
].join(" · ");
const isOver = ({ figure, limit }) => limit !== null && !(figure <= limit);
const missed = rows.filter((row) => isOver(row) && !row.informative);
console.log(
	`\n${title}\n\n${tableOf(["Part", "What", "Figure", "Limit", "Of the limit", ""], rows.map(cellsOf))}`,
);
console.log(
	missed.length === 0 ? "\nEvery limit is kept." : `\n${missed.length} missed.`,
);
if (missed.length > 0) process.exitCode = 1;
if (record) {
	const file = join(root, "docs/performance.md");
	writeFileSync(
		file,
		recordOf(
			existsSync(file) ? readFileSync(file, "utf8") : "",
			machine,
			rows.map((row) => [...cellsOf(row), row.measured]),
		),
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
