import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { type DecreeText, whatIsWrong } from "./decree.ts";
import { readDays } from "./read-days.ts";

/** A decree that comes with the program, as a file. */
export interface ShippedDecree extends DecreeText {
	/** The name of its file. */
	readonly id: string;
}

const File = z.strictObject({
	number: z.string(),
	title: z.string(),
	year: z.int(),
	issued_on: z.string(),
	issued_by: z.string(),
	source: z.url({ protocol: /^https$/ }),
	replaces: z.string().optional(),
	// A file cannot say that somebody compared it: people do, on the page of the decree, by name.
	verified: z.literal(false),
	days: z.string(),
});

/** The decrees of the folder, oldest first. A file that is wrong is a mistake of ours, and thrown. */
export const shippedDecrees = (
	folder = join(root, "src/modules/calendar/decrees"),
): ShippedDecree[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith(".yaml"))
		.map((name) => readDecree(join(folder, name)))
		.sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));

function readDecree(file: string): ShippedDecree {
	const said = File.parse(parse(readFileSync(file, "utf8")));
	const { days, problems } = readDays(said.days, {
		year: said.year,
		regional: false,
	});
	const text: DecreeText = {
		number: said.number,
		title: said.title,
		year: said.year,
		province: null,
		issuedOn: said.issued_on,
		issuedBy: said.issued_by,
		source: said.source,
		replaces: said.replaces ?? null,
		days,
	};
	const wrong = whatIsWrong(text);
	if (wrong || problems.length > 0)
		throw new Error(`${file}: ${wrong ?? JSON.stringify(problems)}`);
	return { ...text, id: basename(file, ".yaml") };
}
