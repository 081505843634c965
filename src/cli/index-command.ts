import type { Command } from "commander";
import { z } from "zod";
import { print } from "./outcome.ts";
import { readJson } from "./read-json.ts";
import { wrongInput } from "./sentences.ts";
import { theInstrument } from "./the-instrument.ts";

export const index = (program: Command): Command =>
	program
		.command("index")
		.description(
			"Work out the index of a survey from responses or from published means",
		)
		.requiredOption(
			"--instrument <id|file>",
			"id of a shipped survey (skm-2017, skm-2004, ipk, spak, spkp, pulse, pre-post), or path of a .yaml file",
		)
		.requiredOption("--input <file|->", "JSON file with responses or means")
		.addHelpText("after", help)
		.action(async (options: { instrument: string; input: string }) => {
			print(await indexOf(options.instrument, options.input));
		});

const help = `
The input, keyed by code and never by position:
  {"responses": [{"U1": 4, "U2": 3, …}, …]}      or
  {"n": 100, "means": {"U1": "3.58", "U2": "3.54", …}}
  and with either, where it is known, "population": the people from whom the sample was drawn.

Printed: n, index, band, lowest (codes of the three lowest elements), elements. Where no band is known, "known": false.
A sample that is too small is said on standard error; the index is printed all the same.`;

const population = z.exactOptional(z.int().min(0));
const input = z.union([
	z.strictObject({
		responses: z.array(z.record(z.string(), z.unknown())),
		population,
	}),
	z.strictObject({
		n: z.number(),
		means: z.record(z.string(), z.unknown()),
		population,
	}),
]);

async function indexOf(named: string, file: string) {
	const instrument = await theInstrument(named);
	const responses = await readJson(file, input);
	const { pool } = await import("#instruments");
	const pooled = pool(instrument, responses);
	if (!pooled.ok) throw wrongInput(pooled.problem);
	const { n, index: value, band, lowest, elements, sample } = pooled.value;
	if (sample.enough === false) {
		const needed =
			sample.needed === null ? "more than one" : `${sample.needed}`;
		console.error(
			`Warning: ${n} respondent(s) are too few, ${needed} are needed. Do not publish this index alone.`,
		);
	}
	return {
		n,
		index: value,
		band: band.band,
		...(!band.known && { known: false }),
		lowest,
		elements,
	};
}
