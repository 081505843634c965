/**
 * Runs files of tests, two at a time, in the order in which they are named: what takes longest can begin first. The
 * runner of the command line sorts them by the alphabet, and then the walk over all pages begins late and is alone at
 * last. First comes the file for the counts. With `--alone-again` before it, a few files that failed run once more,
 * with nothing beside them: what fails there too has failed, what passes there is named as unsteady
 * (decision 0094).
 */
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { afterASecondTry, worthASecondTry } from "./second-try.mjs";
import tally from "./tally.mjs";

const args = process.argv.slice(2);
const again = args[0] === "--alone-again";
const [counts, ...files] = again ? args.slice(1) : args;

const first = await runFiles(files, 2);
const unsure = again
	? worthASecondTry(
			files,
			first.failed.map(({ file }) => relative(process.cwd(), file)),
		)
	: [];
if (unsure.length > 0)
	console.log(
		`\nOnce more, with nothing beside them:\n  ${unsure.join("\n  ")}\n`,
	);
const outcome =
	unsure.length > 0
		? afterASecondTry(first, await runFiles(unsure, 1))
		: { ...first, passed: undefined, unsteady: [] };
writeFileSync(counts, JSON.stringify(outcome));
if (outcome.hasFailed) process.exitCode = 1;

async function runFiles(list, concurrency) {
	const events = run({ files: list, concurrency });
	let hasFailed = false;
	const passed = [];
	events.on("test:fail", ({ todo }) => {
		if (todo === undefined || todo === false) hasFailed = true;
	});
	events.on("test:pass", ({ name, file = "", skip }) => {
		if (skip === undefined || skip === false) passed.push({ name, file });
	});
	events.compose(new spec()).pipe(process.stdout, { end: false });
	let told = "{}";
	for await (const line of events.compose(tally)) told = String(line);
	return { counts: {}, failed: [], ...JSON.parse(told), hasFailed, passed };
}
