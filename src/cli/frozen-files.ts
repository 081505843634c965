import type { Command } from "commander";
import { Failed, print, WrongInput } from "./outcome.ts";
import { readText } from "./read-text.ts";

interface Finding {
	readonly file: string;
	readonly line: number;
	readonly message: string;
	readonly fix: string;
}

/** Law that comes with the program as files: read, held to its rules, and frozen once it is out. */
interface Shelf {
	readonly list: () => {
		readonly rows: readonly unknown[];
		readonly findings: readonly Finding[];
	};
	readonly check: (file: string, text: string) => readonly Finding[];
	readonly freeze: (
		file: string,
		text: string,
	) =>
		| { readonly ok: true; readonly value: unknown }
		| { readonly ok: false; readonly problem: readonly Finding[] };
}

interface Words {
	/** Of the command: `procedures`. */
	readonly name: string;
	readonly says: string;
	/** One of them: `a procedure`. */
	readonly one: string;
	/** What the list shows. */
	readonly lists: string;
	/** What never changes once it is frozen. */
	readonly freezes: string;
}

/** Registers `list`, `check` and `freeze` of one kind of such files; what they need is loaded when they run. */
export function frozenFiles(
	program: Command,
	{ name, says, one, lists, freezes }: Words,
	shelf: () => Promise<Shelf>,
): Command {
	const group = program.command(name).description(says);
	group
		.command("list")
		.description(`${lists}; exit 1 when a file is to be mended`)
		.action(async () => {
			const { rows, findings } = (await shelf()).list();
			print(rows);
			if (findings.length > 0) throw new Failed(linesOf(findings));
		});
	const onFile = (verb: string, description: string) =>
		group
			.command(verb)
			.description(description)
			.argument("<file>", "path of a .yaml file");
	onFile(
		"check",
		`Check ${one}: every finding with its line and what to do; exit 1 when there are any`,
	).action(async (file: string) => {
		const text = readText(file, one);
		const findings = (await shelf()).check(file, text);
		print({ file, ok: findings.length === 0, findings });
		if (findings.length > 0) process.exitCode = 1;
	});
	onFile(
		"freeze",
		`Freeze ${one}: from now on ${freezes} never changes`,
	).action(async (file: string) => {
		const text = readText(file, one);
		const frozen = (await shelf()).freeze(file, text);
		if (!frozen.ok) throw new WrongInput(linesOf(frozen.problem));
		print(frozen.value);
	});
	return group;
}

const linesOf = (findings: readonly Finding[]): string =>
	findings
		.map(({ file, line, message, fix }) => `${file}:${line}: ${message} ${fix}`)
		.join("\n");
