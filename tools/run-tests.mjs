/**
 * Runs files of tests, two at a time, in the order in which they are named: what takes longest can begin first. The
 * runner of the command line sorts them by the alphabet, and then the walk over all pages begins late and is alone at
 * last. First comes the file for the counts.
 */
import { createWriteStream } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import tally from "./tally.mjs";

const [counts, ...files] = process.argv.slice(2);
const events = run({ files, concurrency: 2 });
events.on("test:fail", ({ todo }) => {
	if (todo === undefined || todo === false) process.exitCode = 1;
});
events.compose(new spec()).pipe(process.stdout);
events.compose(tally).pipe(createWriteStream(counts));
