import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ok, type Result } from "#kernel/result.ts";
import { type Known, readFile } from "./check-instrument.ts";
import { frozenIn, thawed } from "./frozen.ts";
import type { Instrument } from "./instrument.ts";
import { readOnce } from "./read-ahead.ts";
import type { Finding } from "./read-yaml-file.ts";
import { toInstrument } from "./to-instrument.ts";

/** The instruments of a folder, and what kept the others out. */
export interface Library {
	/** By id, in the order of the file names. */
	readonly instruments: ReadonlyMap<string, Instrument>;
	readonly findings: readonly Finding[];
}

/** Reads every instrument of a folder (by default the one that comes with the program). A wrong file keeps only itself out. */
export function loadInstruments(folder = shipped()): Library {
	const read = readdirSync(folder)
		.filter((name) => name.endsWith(".yaml"))
		.sort()
		.map((name) => openFile(join(folder, name)));
	return {
		instruments: new Map(
			read.flatMap((each) =>
				each.ok ? [[each.value.id, each.value] as const] : [],
			),
		),
		findings: read.flatMap((each) => (each.ok ? [] : each.problem)),
	};
}

/** One instrument by id, or by the path of a file. Without reading the others, so that commands start fast. */
export function openInstrument(
	idOrFile: string,
	folder?: string,
): Result<Instrument, readonly Finding[]> {
	if (/\.ya?ml$/.test(idOrFile)) return openFile(idOrFile);
	const file = join(folder ?? shipped(), `${idOrFile}.yaml`);
	return /^[A-Za-z0-9.-]+$/.test(idOrFile) && existsSync(file)
		? openFile(file)
		: { ok: false, problem: [noSuch(idOrFile, folder)] };
}

/** Everything that keeps a file from being used: what the linter finds, and a change after publication. */
export function findingsIn(
	file: string,
	text: string,
	known: Known = {},
): readonly Finding[] {
	const read = readFile(text, file, known);
	return read.content
		? frozenFindings(file, text, read.content)
		: read.findings;
}

function openFile(file: string): Result<Instrument, readonly Finding[]> {
	if (!existsSync(file))
		return {
			ok: false,
			problem: [
				finding(
					file,
					`There is no file ${file}.`,
					"Give the path of an instrument file.",
				),
			],
		};
	const text = readFileSync(file, "utf8");
	const { content, findings } = readOnce(text, () => readFile(text, file));
	if (!content) return { ok: false, problem: findings };
	const changed = frozenFindings(file, text, content);
	return changed.length > 0
		? { ok: false, problem: changed }
		: ok(toInstrument(content));
}

function frozenFindings(
	file: string,
	text: string,
	{ id, status }: { id: string; status: string },
): readonly Finding[] {
	const frozen = frozenIn(dirname(file));
	if (!frozen) return [];
	if (basename(file) !== `${id}.yaml`) {
		return [
			finding(
				file,
				`The file is called ${basename(file)}, its id is "${id}".`,
				`Call the file ${id}.yaml.`,
			),
		];
	}
	const changed =
		status === "published" || Object.hasOwn(frozen, id)
			? thawed(frozen, id, text)
			: null;
	return changed ? [finding(file, changed.message, changed.fix)] : [];
}

const noSuch = (id: string, folder = shipped()): Finding =>
	finding(
		folder,
		`There is no instrument "${id}".`,
		`Use one of: ${idsIn(folder).join(", ")}; or the path of a .yaml file.`,
	);

const idsIn = (folder: string): readonly string[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith(".yaml"))
		.map((name) => basename(name, ".yaml"))
		.sort();

const finding = (file: string, message: string, fix: string): Finding => ({
	file,
	line: 1,
	message,
	fix,
});

/** `instruments/` at the root of the repository: three folders up from here, or where a bundled program is started. */
const shipped = (): string =>
	[
		fileURLToPath(new URL("../../../instruments", import.meta.url)),
		join(process.cwd(), "instruments"),
	].find((folder) => existsSync(join(folder, "frozen.json"))) ??
	join(process.cwd(), "instruments");
