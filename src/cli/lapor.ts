import type { Command } from "commander";
import { print, WrongInput } from "./outcome.ts";

interface Whose {
	readonly unit: string;
	readonly as: string;
}

/** Files to LAPOR and from there, as the page of an office exchanges them. */
export const lapor = (program: Command): Command => {
	const group = program
		.command("lapor")
		.description("Exchange files with SP4N-LAPOR for an office");
	asked(group.command("export"))
		.argument("<file>", "where to write it: .csv or .json")
		.description("Write what an office works on as a file for LAPOR")
		.addHelpText("after", "\nPrinted: file, bytes.")
		.action(async (file: string, whose: Whose) => {
			const form = formOf(file);
			const { text } = (await run("lapor export", { ...whose, form })) as {
				text: string;
			};
			const { writeFileSync } = await import("node:fs");
			writeFileSync(file, text, { mode: 0o600 });
			print({ file, bytes: Buffer.byteLength(text) });
		});
	asked(group.command("import"))
		.argument("<file>", "a file of LAPOR: .csv, .xlsx or .json")
		.option("--look", "only say what would come of it")
		.description(
			"Take in a file of LAPOR: new reports are told, known ones go on",
		)
		.addHelpText(
			"after",
			`
Printed: takenIn; new, changed, unchanged and refused, how many reports; problems of the refused (row, field, reason).
The same file again changes nothing.`,
		)
		.action(
			async (
				file: string,
				{ look = false, ...whose }: Whose & { look?: boolean },
			) => {
				const { readFileSync } = await import("node:fs");
				const { basename } = await import("node:path");
				const bytes = read(() => readFileSync(file), file);
				print(
					await run("lapor import", {
						...whose,
						look,
						name: basename(file),
						base64: bytes.toString("base64"),
					}),
				);
			},
		);
	return group;
};

const asked = (command: Command): Command =>
	command
		.requiredOption("--unit <slug>", "the office, as its address names it")
		.requiredOption(
			"--as <user name>",
			"in whose name: who handles voices there",
		);

function formOf(file: string): "csv" | "json" {
	const form = /\.(csv|json)$/i.exec(file)?.[1]?.toLowerCase();
	if (form === "csv" || form === "json") return form;
	throw new WrongInput(`"${file}" must end with .csv or .json.`);
}

function read(reads: () => Buffer, file: string): Buffer {
	try {
		return reads();
	} catch {
		throw new WrongInput(`There is no file "${file}" that can be read.`);
	}
}

async function run(
	errand: "lapor export" | "lapor import",
	about: unknown,
): Promise<unknown> {
	const { runErrand } = await import("../errands.ts");
	const { readConfig } = await import("#platform/config.ts");
	const { root } = await import("#platform/root.ts");
	return runErrand(errand, readConfig(process.env, root), about);
}
