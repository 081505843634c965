/**
 * `npm test`: everything, in order, each part under its heading. A part that fails does not keep the
 * others from running. With RANGKUL_REQUIRE=all a missing program is a failure; without, it is said
 * what was not tested and what to type. Where there is a PostgreSQL, all database tests run on it, and on the embedded
 * database a part of them (`both-databases.mjs`); `npm test -- --whole` runs all on both.
 */
import { spawn, spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onBothDatabases } from "./both-databases.mjs";
import { buildAssets, buildServer, buildTests } from "./build.mjs";
import { startCluster } from "./cluster.mjs";
import { need } from "./machine.mjs";
import { modulesOf, together } from "./together.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const strict = process.env.RANGKUL_REQUIRE === "all";
const scratch = mkdtempSync(join(tmpdir(), "rangkul-test-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"])
	process.on(signal, () => process.exit(130));

const started = Date.now();
const files = [
	"architecture.test.ts",
	"architecture.db.test.ts",
	...["src", "tools", "bench", "calculator", "golden", "journeys"].flatMap(
		filesBelow,
	),
];
const ends = (...endings) =>
	files.filter((file) => endings.some((ending) => file.endsWith(ending)));
const database = ends(".db.test.ts", ".db.test.tsx");
const pure = ends(".test.ts", ".test.tsx").filter(
	(file) => !database.includes(file),
);
const journeys = ends(".journey.ts");
// It measures how fast the site starts, so nothing else runs beside it.
const starting = journeys.filter((file) =>
	file.endsWith("open-the-site.journey.ts"),
);

const results = [];
const clamd = need("ClamAV");
if (clamd.found) process.env.RANGKUL_TEST_CLAMD = clamd.found;
else missing(clamd.says, "no file was shown to a real virus scanner");
// None of them fills two cores by itself.
await Promise.all([
	beside("Generated files are current", (say) =>
		program(say, "node", "--import", "tsx", "tools/generate.ts", "--check"),
	),
	beside(
		"Types",
		async (say) =>
			(await program(say, "tsc", "--noEmit")) &&
			program(say, "tsc", "--noEmit", "-p", "src/ui/islands/tsconfig.json"),
	),
	beside("Lint and format", (say) =>
		program(say, "biome", "check", "--error-on-warnings"),
	),
	beside("Build", async () => {
		await Promise.all([
			buildAssets(),
			buildServer(),
			buildTests([...pure, ...database, ...journeys, "src/cli.ts"]),
		]);
		process.env.RANGKUL_TEST_CLI = join(root, "build/tests/src/cli.js");
		return true;
	}),
]);
part("Rules, pages, architecture", () => tests(pure));
const given = process.env.RANGKUL_TEST_POSTGRES;
// The tests of the embedded database must not meet the other one there.
delete process.env.RANGKUL_TEST_POSTGRES;
part("Database tests on the embedded database", () => {
	const whole = process.argv.includes("--whole");
	if (whole || !(given || need("PostgreSQL").found)) return tests(database);
	const both = onBothDatabases(database);
	console.log(
		`${both.length} of ${database.length} files; all of them run on PostgreSQL below, and on both with: npm test -- --whole`,
	);
	return tests(both);
});
part("Database tests on PostgreSQL", () => {
	if (given) return tests(database, { RANGKUL_TEST_POSTGRES: given });
	const { found, says } = need("PostgreSQL");
	if (!found) return missing(says, "no database test ran on PostgreSQL");
	const cluster = startCluster(found);
	try {
		return tests(database, { RANGKUL_TEST_POSTGRES: cluster.url });
	} finally {
		cluster.stop();
	}
});
for (const [title, list] of [
	["From the first start to the first page", starting],
	["Journeys in Chromium", journeys.filter((file) => !starting.includes(file))],
])
	part(title, () => {
		const { found, says } = need("Chromium");
		if (!found)
			return missing(says, "no journey ran, and axe looked at no page");
		return tests(list, { RANGKUL_CHROMIUM: found });
	});
conclude();

function part(title, work) {
	const at = begin(title);
	try {
		end(title, at, work());
	} catch (error) {
		console.error(error);
		end(title, at, false);
	}
}

/** A part that runs beside others: what it says stands under its heading once it has ended. */
async function beside(title, work) {
	const at = Date.now();
	let said = "";
	const outcome = await work((text) => {
		said += text;
	}).catch((error) => {
		said += `${error.stack}\n`;
		return false;
	});
	begin(title);
	process.stdout.write(said);
	end(title, at, outcome);
}

function begin(title) {
	console.log(`\n━━ ${title} ${"━".repeat(Math.max(4, 70 - title.length))}`);
	return Date.now();
}

function end(title, at, outcome) {
	results.push({ title, outcome, seconds: (Date.now() - at) / 1000 });
}

/** A part that could not run: `null`, or a failure where everything is required. */
function missing(says, untested) {
	console.log(`${says}\nNot tested: ${untested}.`);
	return strict ? false : null;
}

/** Runs a program, which hands on what it says; answers whether it ended well. */
function program(say, name, ...args) {
	const child = spawn(name, args, { cwd: root });
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding("utf8").on("data", say);
	return new Promise((done, fail) => {
		child.on("error", fail);
		child.on("close", (code) => done(code === 0));
	});
}

function tests(list, environment = {}) {
	if (list.length === 0) {
		console.log("There are none yet.");
		return true;
	}
	const folder = join(scratch, String(results.length));
	mkdirSync(folder);
	writeFileSync(
		join(folder, "processes.json"),
		JSON.stringify(modulesOf(together(list))),
	);
	const { status } = spawnSync(
		"node",
		["--enable-source-maps", "tools/run-tests.mjs", folder],
		{
			cwd: root,
			stdio: "inherit",
			env: {
				...process.env,
				// Some hundred processes read the same chunks: each is compiled once.
				NODE_COMPILE_CACHE: join(root, "build/tests/compiled"),
				...environment,
			},
		},
	);
	return status === 0;
}

/** The table of parts, then the usual closing lines of the test runner, summed over its runs. */
function conclude() {
	begin("Together");
	const words = new Map([
		[true, "well"],
		[false, "FAILED"],
		[null, "not tested"],
	]);
	for (const { title, outcome, seconds } of results)
		console.log(
			`  ${(words.get(outcome) ?? "").padEnd(11)} ${title.padEnd(42)} ${seconds.toFixed(1).padStart(6)} s`,
		);
	const total = {};
	const failed = [];
	const unsteady = [];
	for (const part of readdirSync(scratch)) {
		const told = join(scratch, part, "outcome.json");
		if (!existsSync(told)) continue;
		const run = JSON.parse(readFileSync(told, "utf8"));
		failed.push(...(run.failed ?? []));
		unsteady.push(...(run.unsteady ?? []));
		for (const [name, count] of Object.entries(run.counts ?? {}))
			total[name] = (total[name] ?? 0) + count;
	}
	console.log();
	// Said again at the end, where whoever reads only the end of a long log finds it.
	for (const { name, file, why } of unsteady)
		console.log(
			`  unsteady (passed alone): ${name}\n    ${file}\n    ${why.slice(0, 300)}\n`,
		);
	for (const { name, file, why } of failed)
		console.log(`  ✖ ${name}\n    ${file}\n    ${why.slice(0, 600)}\n`);
	for (const [word, name] of [
		["tests"],
		["suites"],
		["pass", "passed"],
		["fail", "failed"],
		["cancelled"],
		["skipped"],
		["todo"],
	])
		console.log(`# ${word} ${total[name ?? word] ?? 0}`);
	console.log(`# duration_ms ${Date.now() - started}`);
	if (results.some(({ outcome }) => outcome === false)) process.exitCode = 1;
}

function filesBelow(folder) {
	if (!existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
		.map((name) => join(folder, name))
		.sort();
}
