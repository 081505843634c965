import { basename, dirname } from "node:path";
import { ok, type Result } from "#kernel/result.ts";
import { readFile } from "./check-instrument.ts";
import { freeze, frozenIn, printOf, thawed } from "./frozen.ts";
import type { Finding } from "./read-yaml-file.ts";

/** Freezes a published instrument: keeps the print of its text beside it. What is frozen already stays as it was. */
export function freezeInstrument(
	file: string,
	text: string,
): Result<{ id: string; print: string }, readonly Finding[]> {
	const { content, findings } = readFile(text, file);
	if (!content) return { ok: false, problem: findings };
	const { id, status } = content;
	const refuse = (message: string, fix: string) =>
		({ ok: false, problem: [{ file, line: 1, message, fix }] }) as const;
	if (status !== "published")
		return refuse(
			`"${id}" is a draft.`,
			'Write "status: published" when it is final.',
		);
	if (basename(file) !== `${id}.yaml`)
		return refuse(`The id is "${id}".`, `Call the file ${id}.yaml.`);
	const frozen = frozenIn(dirname(file)) ?? {};
	const changed = Object.hasOwn(frozen, id) ? thawed(frozen, id, text) : null;
	if (changed) return refuse(changed.message, changed.fix);
	freeze(dirname(file), id, text);
	return ok({ id, print: printOf(text) });
}
