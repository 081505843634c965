import type { FieldProblem } from "#kernel/form.ts";
import { problemOfName } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { terms } from "../terms.ts";
import { asLine, isMail } from "../words.ts";

/** Of the trail. */
export const journalistKind = "journalist";

/** Who somebody on the media list is; it lies sealed. */
export interface Known {
	readonly name: string;
	readonly medium: string;
	/** Opened to send, shown to nobody. */
	readonly mail: string;
	/** By which they confirm and leave. */
	readonly code: string;
}

/** As the forms name them. */
export const joinFields = {
	name: "nama",
	medium: "media",
	mail: "surel",
	provinces: "provinsi",
	consent: "setuju",
	code: "kode",
} as const;

export interface TypedJoin {
	readonly name: string;
	readonly medium: string;
	readonly mail: string;
	readonly provinces: readonly string[];
	readonly consent: boolean;
}

export interface Join extends Omit<Known, "code"> {
	readonly provinces: readonly string[];
}

/** What a journalist asks for, or what has to be mended. Without consent nothing is kept. */
export function joinOf(
	typed: TypedJoin,
	provinces: ReadonlySet<string>,
): { readonly join: Join } | { readonly problems: readonly FieldProblem[] } {
	const join = {
		name: asLine(typed.name),
		medium: asLine(typed.medium),
		mail: asLine(typed.mail),
		provinces: [...new Set(typed.provinces)].filter((code) =>
			provinces.has(code),
		),
	};
	const problems: FieldProblem[] = [];
	const wrong = (
		field: keyof typeof joinFields,
		why: string,
		about?: FieldProblem["about"],
	) =>
		problems.push({
			field: joinFields[field],
			says: `news.problem.${why}`,
			...(about ? { about } : {}),
		});
	for (const field of ["name", "medium"] as const) {
		const why = problemOfName(join[field], terms.longestName);
		if (why === "no-name") wrong(field, `no-${field}`);
		if (why === "name-too-long")
			wrong(field, "too-long", { n: terms.longestName });
	}
	if (!isMail(join.mail)) wrong("mail", "wrong-mail");
	if (!typed.consent) wrong("consent", "no-consent");
	return problems.length > 0 ? { problems } : { join };
}

export const sealed = ({ sealing }: Context, known: Known): Uint8Array =>
	sealing.seal(new TextEncoder().encode(JSON.stringify(known)));

/** `null` where the key of the server is not the one it was sealed under. */
export function opened(
	{ sealing }: Pick<Context, "sealing">,
	bytes: Uint8Array,
): Known | null {
	const known = sealing.unseal(bytes);
	return known ? (JSON.parse(new TextDecoder().decode(known)) as Known) : null;
}

export const digestsOfMail = ({ sealing }: Context, mail: string) =>
	sealing.digests("news.journalist.address", mail.toLowerCase());
export const digestsOfCode = ({ sealing }: Context, code: string) =>
	sealing.digests("news.journalist.code", code);
