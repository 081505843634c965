import type { FieldProblem } from "#kernel/form.ts";
import type { Day } from "#territory";
import {
	type AgreementKind,
	agreementKinds,
	type Signed,
	type Terms,
} from "./agreement.ts";
import { daysBetween } from "./days.ts";
import type { Organisation } from "./organisation.ts";
import {
	first,
	problem,
	problemsOfScope,
	problemsOfSigned,
	problemsOfWords,
	scopeOf,
	signedOf,
	type TypedScope,
	type TypedSigned,
} from "./read-signed.ts";
import { terms } from "./terms.ts";
import { asKept } from "./words.ts";

/** An agreement as it was typed. */
export interface TypedAgreement extends TypedSigned, TypedScope {
	readonly organisationId: string;
	readonly kind: string;
	readonly about: string;
	readonly from: Day | null;
	readonly until: Day | null;
	readonly contact: string;
}

/** What is known where it is written down. */
export interface Here {
	readonly today: Day;
	readonly provinces: ReadonlySet<string>;
	/** The organisation that was chosen; `null`: there is none. */
	readonly organisation: Organisation | null;
}

export interface Read {
	readonly terms: Terms;
	readonly signed: Signed;
	readonly contact: string;
}

const isKind = (text: string): text is AgreementKind =>
	(agreementKinds as readonly string[]).includes(text);

/** The agreement of a form, or all that has to be mended, each at its field. */
export function agreementOf(
	typed: TypedAgreement,
	here: Here,
): Read | { readonly problems: readonly FieldProblem[] } {
	const problems = [
		...problemsOfPartner(here),
		...first([!isKind(typed.kind), problem("kind", "no-kind")]),
		...problemsOfScope(typed, here.provinces),
		...problemsOfWords("about", typed.about, false),
		...problemsOfTime(typed),
		...problemsOfSigned(typed, here.today),
		...problemsOfWords("contact", typed.contact, false),
	];
	const { kind, from, until, signedOn } = typed;
	if (
		problems.length > 0 ||
		!isKind(kind) ||
		from === null ||
		until === null ||
		signedOn === null
	)
		return { problems };
	return {
		terms: {
			...scopeOf(typed),
			organisationId: typed.organisationId,
			kind,
			about: asKept(typed.about),
			from,
			until,
		},
		signed: signedOf(typed, signedOn),
		contact: asKept(typed.contact),
	};
}

const problemsOfPartner = ({ organisation }: Here): FieldProblem[] =>
	first(
		[organisation === null, problem("organisation", "no-organisation")],
		[
			organisation !== null && organisation.dissolvedOn !== null,
			problem("organisation", "is-dissolved", {
				name: organisation?.name ?? "",
			}),
		],
	);

const problemsOfTime = ({ from, until }: TypedAgreement): FieldProblem[] => [
	...first([from === null, problem("from", "no-day")]),
	...first(
		[until === null, problem("until", "no-day")],
		[
			from !== null && until !== null && until < from,
			problem("until", "end-before-start"),
		],
		[
			from !== null &&
				until !== null &&
				daysBetween(from, until) > terms.longest,
			problem("until", "too-far"),
		],
	),
];
