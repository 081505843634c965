import type { FieldProblem } from "#kernel/form.ts";
import { problemOfName } from "#kernel/text.ts";
import type { Day } from "#territory";
import { terms } from "./terms.ts";
import { asLine } from "./words.ts";

/** What it is. */
export const kinds = [
	"disabled-people",
	"legal-aid",
	"foundation",
	"civil-society",
	"university",
	"public-body",
	"international",
	"business",
] as const;
export type Kind = (typeof kinds)[number];

/** What is said of an organisation. Never a person. */
export interface Described {
	readonly name: string;
	/** By which it is called; empty where there is none. */
	readonly short: string;
	readonly kind: Kind;
	/** Code of the province where it works; `null`: everywhere. */
	readonly province: string | null;
	/** An https address, or empty. */
	readonly website: string;
}

/** A body outside the house, known once to all offices. */
export interface Organisation extends Described {
	readonly id: string;
	readonly dissolvedOn: Day | null;
	/** The one that it is read as; null where it stands for itself. */
	readonly mergedInto: string | null;
	/** The unit that entered it. */
	readonly keptBy: string;
	readonly revision: number;
}

/** Of the trail. */
export const organisationKind = "partner";

/** As the form names them. */
export const organisationFields = {
	name: "nama",
	short: "singkatan",
	kind: "jenis",
	province: "provinsi",
	website: "situs",
	/** Somebody looked at those that are alike, and it is none of them. */
	another: "lembaga_lain",
} as const;

export interface TypedOrganisation {
	readonly name: string;
	readonly short: string;
	readonly kind: string;
	readonly province: string;
	readonly website: string;
	readonly another: boolean;
}

const problem = (
	field: keyof typeof organisationFields,
	why: string,
	about?: FieldProblem["about"],
): FieldProblem => ({
	field: organisationFields[field],
	says: `partners.problem.${why}`,
	...(about ? { about } : {}),
});

const isKind = (text: string): text is Kind =>
	(kinds as readonly string[]).includes(text);

/** The organisation of a form, or all that has to be mended, each at its field. */
export function organisationOf(
	typed: TypedOrganisation,
	provinces: ReadonlySet<string>,
):
	| { readonly described: Described }
	| { readonly problems: readonly FieldProblem[] } {
	const name = problemOfName(typed.name, terms.longestName);
	const [short, website] = [asLine(typed.short), asLine(typed.website)];
	const problems = [
		...(name === "no-name" ? [problem("name", "no-name")] : []),
		...(name === "name-too-long"
			? [problem("name", "too-long", { n: terms.longestName })]
			: []),
		...(short.length > terms.longestShort
			? [problem("short", "too-long", { n: terms.longestShort })]
			: []),
		...(isKind(typed.kind) ? [] : [problem("kind", "no-kind")]),
		...(typed.province === "" || provinces.has(typed.province)
			? []
			: [problem("province", "unknown-province")]),
		...(website.length > terms.longestLine
			? [problem("website", "too-long", { n: terms.longestLine })]
			: website !== "" && !/^https:\/\/[^\s"<>]+$/.test(website)
				? [problem("website", "wrong-address")]
				: []),
	];
	if (problems.length > 0 || !isKind(typed.kind)) return { problems };
	return {
		described: {
			name: asLine(typed.name),
			short,
			kind: typed.kind,
			province: typed.province === "" ? null : typed.province,
			website,
		},
	};
}
