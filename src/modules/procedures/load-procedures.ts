import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, readOnce } from "#instruments";
import { root } from "#platform/root.ts";
import { readProcedure } from "./check-procedure.ts";
import { changeAfterFreezing } from "./frozen-procedures.ts";
import { inCalendarDays, type Procedure } from "./procedure.ts";

/** The procedures of a folder, every version, and what kept the others out. */
export interface ProcedureLibrary {
	/** In the order of the file names. */
	readonly procedures: readonly Procedure[];
	readonly findings: readonly Finding[];
}

/** Reads every procedure of a folder (by default the one that comes with the program). A wrong file keeps only itself out. */
export function loadProcedures(
	folder = join(root, "procedures"),
): ProcedureLibrary {
	const procedures: Procedure[] = [];
	const findings: Finding[] = [];
	const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
	for (const name of names.sort()) {
		const file = join(folder, name);
		const read = openProcedure(file, readFileSync(file, "utf8"));
		if (read.content) procedures.push(read.content);
		findings.push(...read.findings);
	}
	return { procedures, findings };
}

/** Reads a procedure whole: what the linter finds, and a change after it was frozen. */
export function openProcedure(file: string, text: string) {
	const { content, findings } = readOnce(text, () => readProcedure(text, file));
	if (!content) return { content, findings };
	const changed = changeAfterFreezing(file, text, content);
	return changed.length > 0
		? { content: null, findings: changed }
		: { content, findings };
}

/** Throws when a procedure that comes with the program is wrong: no case can be counted by it. Asked at each start. */
export function checkProcedures(): void {
	const { findings } = library();
	if (findings.length > 0)
		throw new Error(
			findings
				.map(({ file, line, message }) => `${file}:${line}: ${message}`)
				.join("\n"),
		);
}

/** Read once: what is frozen never changes. */
let shipped: ProcedureLibrary | null = null;
const library = (): ProcedureLibrary => (shipped ??= loadProcedures());

/** The procedures that new cases follow: of each the newest version. */
export const allProcedures = (): readonly Procedure[] =>
	library().procedures.filter(
		(one) =>
			!library().procedures.some(
				({ id, version }) => id === one.id && version > one.version,
			),
	);

/**
 * A procedure by id: the newest version, or the one that a case was begun under. `rights-2022:calendar` is the same in
 * calendar days, where nobody found what its regulation means by a day.
 */
export const procedureNamed = (
	id: string,
	version?: number,
): Procedure | undefined => {
	const [own = "", reading] = id.split(":");
	const procedure = fileNamed(own, version);
	if (reading === undefined || !procedure) return procedure;
	return reading === "calendar" && procedure.dayUnknown
		? inCalendarDays(procedure)
		: undefined;
};

const fileNamed = (id: string, version?: number): Procedure | undefined =>
	(version === undefined ? allProcedures() : library().procedures).find(
		(one) =>
			one.id === id && (version === undefined || one.version === version),
	);
