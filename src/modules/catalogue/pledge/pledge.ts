import type { FieldProblem } from "#kernel/form.ts";
import type { Said } from "#kernel/text.ts";
import type { Day } from "#territory";
import type { ServiceContent } from "../service.ts";
import type { State } from "./lifecycle.ts";

/** A service that a pledge covers, as it stood when it was signed. */
export interface Covered {
	readonly serviceId: string;
	readonly slug: string;
	readonly version: number;
	/** The version that holds today. */
	readonly now: number;
	readonly content: ServiceContent;
}

/** Who signs, as it is printed below the pledge. */
export interface Signer {
	readonly name: string;
	readonly position: string;
}

export interface Pledge {
	readonly unitId: string;
	/** From 1, of each office. */
	readonly number: number;
	readonly id: string;
	readonly state: State;
	/** Grows with each saving of the draft. */
	readonly revision: number;
	readonly text: Said;
	/** Where it hangs, in words. */
	readonly place: string;
	readonly signer: Signer;
	/** By this day the office looks at it again. */
	readonly reviewOn: Day;
	readonly signedOn: Day | null;
	readonly publishedOn: Day | null;
	/** The day on which the next one followed, or it was taken back. */
	readonly endedOn: Day | null;
	/** Why it was taken back. */
	readonly why: string | null;
	/** By the name of the service. */
	readonly covers: readonly Covered[];
}

/** Everybody may read it: it was published once. It stays readable for ever. */
export const isPublic = ({ publishedOn }: Pick<Pledge, "publishedOn">) =>
	publishedOn !== null;

/** What holds was to be looked at again, and the day has passed. */
export const isOverdue = (
	{ state, reviewOn }: Pick<Pledge, "state" | "reviewOn">,
	today: Day,
): boolean => state === "published" && reviewOn < today;

/** Services that say something else today than when it was signed. */
export const changedSince = ({
	covers,
}: Pick<Pledge, "covers">): readonly Covered[] =>
	covers.filter(({ version, now }) => now !== version);

/** What whoever signs saw: each service with its version. Anything else is not what they signed. */
export const seenIn = ({ covers }: Pick<Pledge, "covers">): string =>
	covers
		.map(({ slug, now }) => `${slug}@${now}`)
		.sort()
		.join(" ");

/** What was typed, before it is a draft. */
export interface PledgeTyped {
	readonly text: Said;
	readonly place: string;
	readonly signer: Signer;
	/** `null` where no day was typed. */
	readonly reviewOn: Day | null;
	/** Words of services in addresses. */
	readonly covers: readonly string[];
}

/** Signs of the text, of a line, and of a reason. */
export const pledgeLimits = { text: 2_000, line: 200, why: 600 } as const;

/** Everything of a draft that has to be mended, at its field. */
export function problemsOfPledge(
	{ text, place, signer, reviewOn, covers }: PledgeTyped,
	today: Day,
): readonly FieldProblem[] {
	const short = (field: string, says: string, empty: string) =>
		says === ""
			? [problem(field, empty)]
			: says.length > pledgeLimits.line
				? [problem(field, "too-long", { n: pledgeLimits.line })]
				: [];
	const long = (field: string, says: string) =>
		says.length > pledgeLimits.text
			? [problem(field, "too-long", { n: pledgeLimits.text })]
			: [];
	return [
		...(text.id === "" ? [problem("janji", "no-text")] : []),
		...long("janji", text.id),
		...long("janji_en", text.en ?? ""),
		...(covers.length === 0 ? [problem("layanan", "no-service")] : []),
		...short("nama", signer.name, "no-name"),
		...short("jabatan", signer.position, "no-position"),
		...short("tempat", place, "no-place"),
		...(reviewOn === null ? [problem("tinjau", "no-day")] : []),
		...(reviewOn !== null && reviewOn <= today
			? [problem("tinjau", "day-of-the-past")]
			: []),
	];
}

export const problem = (
	field: string,
	word: string,
	about: Readonly<Record<string, string | number>> = {},
): FieldProblem => ({ field, says: `catalogue.pledge.problem.${word}`, about });
