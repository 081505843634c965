import type { FieldProblem } from "#kernel/form.ts";
import { problemOfName } from "#kernel/text.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";

/** What it is; slides are a document. */
export const materialKinds = ["document", "film", "sound"] as const;
export type MaterialKind = (typeof materialKinds)[number];

export interface Material {
	readonly id: string;
	readonly kind: MaterialKind;
	readonly title: string;
	/** https */
	readonly address: string;
	/** Where all that is said can be read; empty where nothing has to. */
	readonly inWords: string;
}

/** As the form names them. */
export const materialFields = {
	kind: "jenis",
	title: "nama",
	address: "alamat",
	captions: "takarir",
	inWords: "tertulis",
} as const;

export interface TypedMaterial {
	readonly kind: string;
	readonly title: string;
	readonly address: string;
	readonly captions: boolean;
	readonly inWords: string;
}

const isAddress = (text: string): boolean => /^https:\/\/[^\s"<>]+$/.test(text);

/** The material of a form, or what has to be mended. A film without captions is not taken, nor a sound that nobody can read. */
export function materialOf(
	typed: TypedMaterial,
): Omit<Material, "id"> | { readonly problems: readonly FieldProblem[] } {
	const kind = materialKinds.find((one) => one === typed.kind);
	const [title, address, inWords] = [
		asKept(typed.title),
		asKept(typed.address),
		asKept(typed.inWords),
	];
	const problems: FieldProblem[] = [];
	const wrong = (
		field: keyof typeof materialFields,
		why: string,
		about?: FieldProblem["about"],
	) =>
		problems.push({
			field: materialFields[field],
			says: `events.problem.${why}`,
			...(about ? { about } : {}),
		});
	const tooLong = { n: terms.longestLine };
	if (!kind) wrong("kind", "no-material-kind");
	const named = problemOfName(title, terms.longestTitle);
	if (named === "no-name") wrong("title", "no-material-title");
	if (named === "name-too-long")
		wrong("title", "too-long", { n: terms.longestTitle });
	if (address.length > terms.longestLine) wrong("address", "too-long", tooLong);
	else if (!isAddress(address)) wrong("address", "wrong-address");
	if (kind === "film" && !typed.captions) wrong("captions", "no-captions");
	if (kind === "sound" && inWords === "") wrong("inWords", "no-words-of-sound");
	if (inWords.length > terms.longestLine) wrong("inWords", "too-long", tooLong);
	else if (inWords !== "" && !isAddress(inWords))
		wrong("inWords", "wrong-address");
	return kind && problems.length === 0
		? { kind, title, address, inWords }
		: { problems };
}
