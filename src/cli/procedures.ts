import type { Command } from "commander";
import { Failed, print, WrongInput } from "./outcome.ts";
import { readText } from "./read-text.ts";

export const procedures = (program: Command): Command => {
	const group = program
		.command("procedures")
		.description(
			"List, check and freeze the procedures by which cases are counted",
		);
	group
		.command("list")
		.description(
			"List the shipped procedures: version, steps and limits, whether they are verified; exit 1 when a file is to be mended",
		)
		.action(list);
	group
		.command("check")
		.description(
			"Check a procedure: every finding with its line and what to do; exit 1 when there are any",
		)
		.argument("<file>", "path of a .yaml file")
		.action(check);
	group
		.command("freeze")
		.description("Freeze a procedure: from now on this version never changes")
		.argument("<file>", "path of a .yaml file")
		.action(freeze);
	return group;
};

async function list(): Promise<void> {
	const { loadProcedures } = await import("#procedures");
	const { procedures: shipped, findings } = loadProcedures();
	print(
		shipped.map(({ id, version, title, verified, note, total, steps }) => ({
			id,
			version,
			title,
			verified,
			note: note ?? null,
			total,
			steps: steps.map(({ code, limit }) => ({
				code,
				days: limit?.days ?? null,
				unit: limit?.unit ?? null,
			})),
		})),
	);
	if (findings.length > 0) throw new Failed(linesOf(findings));
}

async function check(file: string): Promise<void> {
	const text = readText(file, "a procedure");
	const { openProcedure } = await import("#procedures");
	const { findings } = openProcedure(file, text);
	print({ file, ok: findings.length === 0, findings });
	if (findings.length > 0) process.exitCode = 1;
}

async function freeze(file: string): Promise<void> {
	const text = readText(file, "a procedure");
	const { freezeProcedure } = await import("#procedures");
	const frozen = freezeProcedure(file, text);
	if (!frozen.ok) throw new WrongInput(linesOf(frozen.problem));
	print(frozen.value);
}

const linesOf = (
	findings: readonly {
		readonly file: string;
		readonly line: number;
		readonly message: string;
		readonly fix: string;
	}[],
): string =>
	findings
		.map(({ file, line, message, fix }) => `${file}:${line}: ${message} ${fix}`)
		.join("\n");
