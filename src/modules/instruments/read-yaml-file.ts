import { type Document, isMap, isScalar, LineCounter, visit } from "yaml";
import type { z } from "zod";
import { type Language, type Said, say } from "#kernel/text.ts";
import { explain } from "./explain.ts";
import { parseYaml } from "./parse-yaml.ts";
import { yamlProblem } from "./yaml-problem.ts";

/** One thing to mend in a file, in the language that was asked for: English at a terminal. */
export interface Finding {
	readonly file: string;
	readonly line: number;
	readonly message: string;
	/** What to do about it. */
	readonly fix: string;
}

/** Where in the file: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** A finding before its line is looked up. */
export interface Remark {
	readonly at: Path;
	readonly message: Said;
	readonly fix: Said;
}

export interface YamlRead<Content> {
	readonly findings: readonly Finding[];
	/** There when nothing was found. */
	readonly content: Content | null;
}

/** Whoever has mended so many looks at the file with other eyes; and looking up a line takes time. */
export const mostFindings = 100;

/**
 * Reads and checks the text of a file of law: first the YAML, then the shape, then the rules. Instruments, the
 * crosswalk and questionnaires are read so.
 * @param rulesOn what no shape can say about a content of the right shape.
 */
export function readYamlFile<Content>(
	text: string,
	file: string,
	shape: z.ZodType<Content>,
	rulesOn: (content: Content) => readonly Remark[],
	lang: Language = "en",
): YamlRead<Content> {
	const lines = new LineCounter();
	const found = (line: number, message: Said, fix: Said): Finding => ({
		file,
		line,
		message: say(message, lang),
		fix: say(fix, lang),
	});
	const document = parseYaml(text, lines);
	if (!document)
		return {
			findings: [found(1, tooDeep.message, tooDeep.fix)],
			content: null,
		};
	if (document.errors.length > 0) {
		const findings = document.errors.slice(0, mostFindings).map((error) => {
			const { message, fix } = yamlProblem(error);
			return found(lines.linePos(error.pos[0]).line, message, fix);
		});
		return { findings, content: null };
	}
	const unfit = unfitIn(document);
	if (unfit) {
		const line = lines.linePos(unfit.at).line;
		return {
			findings: [found(line, unfit.message, unfit.fix)],
			content: null,
		};
	}
	const read = shape.safeParse(document.toJS(), { reportInput: true });
	const remarks = read.success
		? rulesOn(read.data)
		: read.error.issues
				.slice(0, mostFindings)
				.flatMap((issue) => explain(issue));
	const findings = remarks
		.slice(0, mostFindings)
		.map(({ at, message, fix }) =>
			found(lineOf(document, lines, at), message, fix),
		)
		.sort((a, b) => a.line - b.line);
	return {
		findings,
		content: read.success && findings.length === 0 ? read.data : null,
	};
}

/** Six levels of nodes are more than any regulation has; each takes two levels of YAML. */
const deepest = 40;

const tooDeep = {
	message: {
		id: "Berkas ini bertingkat terlalu dalam.",
		en: "The file nests too deeply.",
	},
	fix: {
		id: "Kurangi tingkat kelompok, atau tutup kurung yang tertinggal.",
		en: "Use fewer levels of groups, or close the brackets that were left open.",
	},
} as const satisfies Pick<Remark, "message" | "fix">;

interface Unfit extends Pick<Remark, "message" | "fix"> {
	/** Where it stands, in characters from the start. */
	readonly at: number;
}

/** The first thing in the tree that no law needs and that could harm: an alias, a depth, a name given twice. */
export function unfitIn(document: Document): Unfit | null {
	let unfit: Unfit | null = null;
	const stop = (found: Unfit) => {
		unfit = found;
		return visit.BREAK;
	};
	visit(document, {
		// Aliases can multiply until they fill the memory, so a file of law has none.
		Alias: (_, { range }) =>
			stop({
				at: range?.[0] ?? 0,
				message: {
					id: "Berkas ini mengulang diri dengan alias YAML.",
					en: "The file repeats itself by a YAML alias.",
				},
				fix: {
					id: "Tulis lengkap; yang dipakai banyak butir diberi nama di bawah answers.",
					en: "Write it out; what many nodes share has a name under answers.",
				},
			}),
		Collection: (_, node, path) => {
			const at = node.range?.[0] ?? 0;
			if (path.length > deepest) return stop({ at, ...tooDeep });
			const twice = isMap(node) ? nameGivenTwice(node) : null;
			return twice
				? stop({
						at: twice.at,
						message: {
							id: `"${twice.name}" tertulis dua kali di tempat yang sama.`,
							en: `"${twice.name}" stands twice in the same place.`,
						},
						fix: {
							id: "Hapus salah satunya.",
							en: "Remove one of the two.",
						},
					})
				: undefined;
		},
	});
	return unfit;
}

function nameGivenTwice({
	items,
}: {
	readonly items: readonly { readonly key: unknown }[];
}): { readonly name: string; readonly at: number } | null {
	const seen = new Set<unknown>();
	for (const { key } of items) {
		const name = isScalar(key) ? key.value : key;
		if (seen.has(name) && isScalar(key))
			return { name: String(name), at: key.range?.[0] ?? 0 };
		seen.add(name);
	}
	return null;
}

/** The line of a path, or of the nearest thing above it that is there. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
	for (let length = path.length; length > 0; length -= 1) {
		const node = document.getIn(path.slice(0, length), true);
		if (hasRange(node)) return lines.linePos(node.range[0]).line;
	}
	return 1;
}

const hasRange = (
	node: unknown,
): node is { readonly range: readonly [number, number, number] } =>
	typeof node === "object" &&
	node !== null &&
	"range" in node &&
	Array.isArray(node.range);
