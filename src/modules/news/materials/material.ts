import type { FieldProblem } from "#kernel/form.ts";
import { terms } from "../terms.ts";
import { asKept, asLine, isHttps } from "../words.ts";

export const materialKinds = ["picture", "film", "sound"] as const;
export type MaterialKind = (typeof materialKinds)[number];
/** They are elsewhere, and our pages lead there. */
export const recordingKinds = ["film", "sound"] as const;

export interface Material {
	readonly id: string;
	readonly kind: MaterialKind;
	/** Below a picture; the name of a film or a sound. */
	readonly caption: string;
	readonly alt: string;
	readonly decorative: boolean;
	readonly file: PictureFile | null;
	readonly address: string;
	readonly captions: boolean;
	readonly transcript: string;
	readonly revision: number;
}

export interface PictureFile {
	readonly sha256: string;
	readonly type: string;
	readonly width: number;
	readonly height: number;
}

/** As the forms name them. */
export const materialFields = {
	file: "gambar",
	kind: "jenis",
	caption: "keterangan",
	alt: "isi",
	decorative: "hiasan",
	address: "alamat",
	captions: "takarir",
	transcript: "transkrip",
	revision: "versi",
} as const;

export interface TypedMaterial {
	readonly caption: string;
	readonly alt: string;
	readonly decorative: boolean;
	readonly address: string;
	readonly captions: boolean;
	readonly transcript: string;
}

export type SaidOfMaterial = Pick<
	Material,
	"caption" | "alt" | "decorative" | "address" | "captions" | "transcript"
>;

/**
 * What is said of it, or what has to be mended. What shall be there before everybody reads it may still be missing here: a
 * draft keeps what somebody has, and `missing.ts` asks for the rest.
 */
export function saidOf(
	kind: MaterialKind,
	typed: TypedMaterial,
):
	| { readonly said: SaidOfMaterial }
	| { readonly problems: readonly FieldProblem[] } {
	const problems: FieldProblem[] = [];
	const wrong = (
		field: keyof typeof materialFields,
		why: string,
		about?: FieldProblem["about"],
	) =>
		problems.push({
			field: materialFields[field],
			says: `news.problem.${why}`,
			...(about ? { about } : {}),
		});
	const said: SaidOfMaterial = {
		caption: asLine(typed.caption),
		alt: asLine(typed.alt),
		decorative: kind === "picture" && typed.decorative,
		address: kind === "picture" ? "" : asKept(typed.address),
		captions: kind === "film" && typed.captions,
		transcript: kind === "picture" ? "" : asKept(typed.transcript),
	};
	const long = (field: "caption" | "alt" | "transcript", n: number) => {
		if (said[field].length > n) wrong(field, "too-long", { n });
	};
	if (kind !== "picture" && said.caption === "") wrong("caption", "no-name");
	long("caption", terms.longestLine);
	long("alt", terms.longestWords);
	if (said.decorative && said.alt !== "")
		wrong("decorative", "decorative-says-nothing");
	if (kind !== "picture" && !isHttps(said.address))
		wrong("address", "wrong-address");
	else if (said.address.length > terms.longestLine)
		wrong("address", "too-long", { n: terms.longestLine });
	long("transcript", terms.longestTranscript);
	return problems.length > 0 ? { problems } : { said };
}
