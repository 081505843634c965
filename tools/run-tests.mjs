/**
 * Runs files of tests, two processes at a time, in the order in which they are named: what takes longest can begin first.
 * The runner of the command line sorts them by the alphabet, and then the walk over all pages begins late and is alone at
 * last. Called with a folder, in which `processes.json` says which modules share a process and `outcome.json` is written. A
 * few files that failed run once more, with nothing beside them: what fails there too has failed, what passes there is
 * named as unsteady (decision 0102).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { afterASecondTry, asOne, worthASecondTry } from "./second-try.mjs";
import tally from "./tally.mjs";
import { programsOf, takesMinutes } from "./together.mjs";

const [folder] = process.argv.slice(2);
const processes = JSON.parse(
	readFileSync(join(folder, "processes.json"), "utf8"),
);

const first = await runFiles(programsOf(processes, folder), 2);
const unsure = worthASecondTry(processes.flat(), first.failed);
if (unsure.length > 0)
	console.log(
		`\nOnce more, with nothing beside them:\n  ${unsure.map(([file]) => file).join("\n  ")}\n`,
	);
const outcome =
	unsure.length > 0
		? afterASecondTry(first, await runAlone(unsure))
		: { ...first, unsteady: [] };
writeFileSync(
	join(folder, "outcome.json"),
	JSON.stringify({ ...outcome, passed: undefined }),
);
if (outcome.hasFailed) process.exitCode = 1;

/** One file after the other; of what takes minutes only what failed. */
async function runAlone(modules) {
	const outcomes = [];
	for (const module of modules) {
		const [file] = module;
		const names = first.failed
			.filter((one) => one.file === file)
			.map(({ name }) => new RegExp(`^${RegExp.escape(name)}$`));
		outcomes.push(
			await runFiles(
				programsOf([[module]], join(folder, `alone-${outcomes.length}`)),
				1,
				takesMinutes(file) ? { testNamePatterns: names } : {},
			),
		);
	}
	return asOne(outcomes);
}

async function runFiles(files, concurrency, more = {}) {
	const events = run({ files, concurrency, ...more });
	let hasFailed = false;
	events.on("test:fail", ({ todo }) => {
		if (todo === undefined || todo === false) hasFailed = true;
	});
	events.compose(new spec()).pipe(process.stdout, { end: false });
	let told = "{}";
	for await (const line of events.compose(tally)) told = String(line);
	const { counts = {}, failed = [], passed = [] } = JSON.parse(told);
	const named = (one) => ({
		...one,
		file: relative(process.cwd(), one.file),
	});
	return {
		counts,
		failed: failed.map(named),
		passed: passed.map(named),
		hasFailed,
	};
}
