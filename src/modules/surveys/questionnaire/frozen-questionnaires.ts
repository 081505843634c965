import { basename, dirname } from "node:path";
import {
	type Finding,
	freeze,
	frozenIn,
	instrumentNamed,
	printOf,
} from "#instruments";
import { ok, type Result } from "#kernel/result.ts";
import { readQuestionnaire } from "./check-questionnaire.ts";

/**
 * Why a questionnaire may not be used although it reads well: its wording is published, and people have answered
 * those words. A folder without `frozen.json` (a draft elsewhere) freezes nothing.
 */
export function changeAfterFreezing(
	file: string,
	text: string,
	id: string,
): readonly Finding[] {
	const frozen = frozenIn(dirname(file));
	if (!frozen) return [];
	if (basename(file) !== `${id}.yaml`) return [otherName(file, id)];
	const print = Object.hasOwn(frozen, id) ? frozen[id] : undefined;
	if (print === printOf(text)) return [];
	return [print === undefined ? neverFrozen(file, id) : changed(file, id)];
}

/** Freezes a wording: keeps the print of its text beside it. What is frozen already stays as it was. */
export function freezeQuestionnaire(
	file: string,
	text: string,
): Result<{ id: string; print: string }, readonly Finding[]> {
	const { content, findings } = readQuestionnaire(text, file, instrumentNamed);
	if (!content) return { ok: false, problem: findings };
	const { id } = content;
	const print = printOf(text);
	if (basename(file) !== `${id}.yaml`)
		return { ok: false, problem: [otherName(file, id)] };
	const frozen = frozenIn(dirname(file)) ?? {};
	if (Object.hasOwn(frozen, id) && frozen[id] !== print)
		return { ok: false, problem: [changed(file, id)] };
	freeze(dirname(file), id, text);
	return ok({ id, print });
}

const otherName = (file: string, id: string): Finding => ({
	file,
	line: 1,
	message: `The file is called ${basename(file)}, its id is "${id}".`,
	fix: `Call the file ${id}.yaml.`,
});

const neverFrozen = (file: string, id: string): Finding => ({
	file,
	line: 1,
	message: `"${id}" was never frozen.`,
	fix: "Run: npm run -s rangkul -- questionnaires freeze <file>",
});

const changed = (file: string, id: string): Finding => ({
	file,
	line: 1,
	message: `The wording of "${id}" has changed. People answered it as it was, so it stays so.`,
	fix: "Undo the change, and write it as a new wording: a new file with a new id and the next edition.",
});
