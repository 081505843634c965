import type { Instrument } from "#instruments";
import { WrongInput } from "./outcome.ts";
import { publishedHere } from "./published-here.ts";

/**
 * The instrument by id or by file: one that comes with the program, or one that was published into the data.
 * Wrong input where there is none, or its file cannot be used.
 */
export async function theInstrument(idOrFile: string): Promise<Instrument> {
	const { openInstrument, readInstrument } = await import("#instruments");
	const opened = openInstrument(idOrFile);
	if (opened.ok) return opened.value;
	const text = /\.ya?ml$/.test(idOrFile) ? null : await publishedHere(idOrFile);
	const here = text === null ? null : readInstrument(text);
	if (here) return here;
	const lines = opened.problem.map(
		({ file, line, message, fix }) => `${file}:${line}: ${message} ${fix}`,
	);
	throw new WrongInput(lines.join("\n"));
}
