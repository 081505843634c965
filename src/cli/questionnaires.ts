import type { Command } from "commander";
import { Failed, print, WrongInput } from "./outcome.ts";
import { readText } from "./read-text.ts";

export const questionnaires = (program: Command): Command => {
	const group = program
		.command("questionnaires")
		.description(
			"List, check and freeze the wording in which surveys are asked",
		);
	group
		.command("list")
		.description(
			"List the shipped questionnaires: what they ask for, in which edition, whether they are verified; exit 1 when a file is to be mended",
		)
		.action(list);
	group
		.command("check")
		.description(
			"Check a questionnaire: every finding with its line and what to do; exit 1 when there are any",
		)
		.argument("<file>", "path of a .yaml file")
		.action(check);
	group
		.command("freeze")
		.description(
			"Freeze a questionnaire: from now on its wording never changes",
		)
		.argument("<file>", "path of a .yaml file")
		.action(freeze);
	return group;
};

async function list(): Promise<void> {
	const { loadQuestionnaires } = await import("#surveys");
	const { questionnaires: shipped, findings } = loadQuestionnaires();
	print(
		[...shipped.values()].map(({ items, note, ...head }) => ({
			...head,
			note: note ?? null,
			items: items.map(({ code }) => code),
		})),
	);
	if (findings.length > 0) throw new Failed(linesOf(findings));
}

async function check(file: string): Promise<void> {
	const text = readText(file, "a questionnaire");
	const { openQuestionnaire } = await import("#surveys");
	const { findings } = openQuestionnaire(file, text);
	print({ file, ok: findings.length === 0, findings });
	if (findings.length > 0) process.exitCode = 1;
}

async function freeze(file: string): Promise<void> {
	const text = readText(file, "a questionnaire");
	const { freezeQuestionnaire } = await import("#surveys");
	const frozen = freezeQuestionnaire(file, text);
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
