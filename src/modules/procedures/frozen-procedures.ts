import { basename, dirname } from "node:path";
import { type Finding, freeze, frozenIn, printOf } from "#instruments";
import { ok, type Result } from "#kernel/result.ts";
import { readProcedure } from "./check-procedure.ts";
import type { Procedure } from "./procedure.ts";

/** The file of a procedure, without its ending: `sp4n`, and from the second version on `sp4n.v2`. */
export const nameOf = ({
	id,
	version,
}: Pick<Procedure, "id" | "version">): string =>
	version === 1 ? id : `${id}.v${version}`;

/**
 * Why a procedure may not be used although it reads well: cases were counted by it, so it stays as it was. A folder
 * without `frozen.json` (a draft elsewhere) freezes nothing.
 */
export function changeAfterFreezing(
	file: string,
	text: string,
	procedure: Procedure,
): readonly Finding[] {
	const frozen = frozenIn(dirname(file));
	if (!frozen) return [];
	const name = nameOf(procedure);
	if (basename(file) !== `${name}.yaml`) return [otherName(file, name)];
	const print = Object.hasOwn(frozen, name) ? frozen[name] : undefined;
	if (print === printOf(text)) return [];
	return [print === undefined ? neverFrozen(file, name) : changed(file, name)];
}

/** Freezes a version: keeps the print of its text beside it. What is frozen already stays as it was. */
export function freezeProcedure(
	file: string,
	text: string,
): Result<{ id: string; version: number; print: string }, readonly Finding[]> {
	const { content, findings } = readProcedure(text, file);
	if (!content) return { ok: false, problem: findings };
	const name = nameOf(content);
	const print = printOf(text);
	if (basename(file) !== `${name}.yaml`)
		return { ok: false, problem: [otherName(file, name)] };
	const frozen = frozenIn(dirname(file)) ?? {};
	if (Object.hasOwn(frozen, name) && frozen[name] !== print)
		return { ok: false, problem: [changed(file, name)] };
	freeze(dirname(file), name, text);
	return ok({ id: content.id, version: content.version, print });
}

const otherName = (file: string, name: string): Finding => ({
	file,
	line: 1,
	message: `The file is called ${basename(file)}, but holds "${name}".`,
	fix: `Call the file ${name}.yaml.`,
});

const neverFrozen = (file: string, name: string): Finding => ({
	file,
	line: 1,
	message: `"${name}" was never frozen.`,
	fix: "Run: npm run -s rangkul -- procedures freeze <file>",
});

const changed = (file: string, name: string): Finding => ({
	file,
	line: 1,
	message: `"${name}" has changed. Cases are counted by it, so it stays as it was.`,
	fix: "Undo the change, and write it as the next version, in a file of its own.",
});
