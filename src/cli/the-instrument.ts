import type { Instrument } from "#instruments";
import { WrongInput } from "./outcome.ts";

/** The instrument by id or by file; wrong input where there is none, or its file cannot be used. */
export async function theInstrument(idOrFile: string): Promise<Instrument> {
	const { openInstrument } = await import("#instruments");
	const opened = openInstrument(idOrFile);
	if (opened.ok) return opened.value;
	const lines = opened.problem.map(
		({ file, line, message, fix }) => `${file}:${line}: ${message} ${fix}`,
	);
	throw new WrongInput(lines.join("\n"));
}
