import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openInspector } from "#evidence";
import { makeCorpus, sixOfEach } from "./corpus/corpus.ts";
import { type Figures, figuresOf, handIn } from "./corpus/hand-in.ts";
import { programsHere } from "./corpus/print.ts";

/** The rules were tuned on the seeds 1 to 3. */
const seeds = [101, 102, 103];
const size = { planting: sixOfEach, good: 240 };

const programs = programsHere();
for (const [name, found] of Object.entries({
	Chromium: programs.chromium,
	LibreOffice: programs.office,
}))
	if (!found)
		console.log(
			`${name} is missing: Typst sets its files, and the figures are without it.`,
		);

const inspector = openInspector();
after(() => inspector.close());

for (const seed of seeds)
	test(`the pre-flight finds 95 of 100 planted faults and blames 2 of 100 good files at most, seed ${seed}`, async () => {
		const files = await makeCorpus(seed, { ...size, programs });
		assert.equal(files.length, 300);
		const byOthers = files.filter(({ producer }) =>
			/Chromium|LibreOffice|Typst|scan/.test(producer),
		);
		const figures = figuresOf(await handIn(files, inspector));
		print(seed, figures, byOthers.length);
		assert.equal(figures.planted, 60);
		assert.ok(figures.caught >= 0.95 * figures.planted, "recall");
		assert.ok(figures.falseAlarms <= 0.02 * figures.good, "false alarms");
		assert.ok(figures.slowest <= 5, "seconds of one core for a file");
		// The inspection also goes by the clock; on a machine that others load it may give up a file.
		assert.ok(figures.tooMuch <= 3, "files past the limits of the inspection");
		assert.ok(byOthers.length >= 150, "files of other producers");
	});

function print(seed: number, figures: Figures, byOthers: number): void {
	const { planted, caught, good, falseAlarms, unchecked, slowest, tooMuch } =
		figures;
	console.log(
		[
			`seed ${seed}: ${caught} of ${planted} planted faults found, ${falseAlarms} of ${good} good files blamed, ${unchecked} of them not checked whole; ${tooMuch} past the limits of the inspection; slowest ${slowest.toFixed(2)} s; ${byOthers} of 300 files by Chromium, LibreOffice, Typst or a scanner`,
			...[...figures.byClass].map(
				([name, one]) => `  ${name.padEnd(22)} ${one.caught} of ${one.planted}`,
			),
			...figures.missed.map((name) => `  missed: ${name}`),
			...figures.alarms.map((name) => `  false alarm: ${name}`),
		].join("\n"),
	);
}
