import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { problemOfName } from "#kernel/text.ts";
import { type Day, isDay, type Span } from "#territory";
import { isUnitKind } from "./kinds.ts";

/** A unit as it was on one day. */
export interface Unit {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	readonly regency: { readonly code: string; readonly name: string };
	readonly province: { readonly code: string; readonly name: string };
	/** The unit above, if any. */
	readonly parent: {
		readonly id: string;
		readonly slug: string;
		readonly name: string;
	} | null;
	readonly address: string | null;
	readonly openedOn: Day;
	readonly closedOn: Day | null;
}

/** Whether it works on that day; a day of closing that lies ahead changes nothing yet. */
export const isOpenOn = (
	{ closedOn }: Pick<Unit, "closedOn">,
	day: Day,
): boolean => closedOn === null || day < closedOn;

/** What a unit is opened with; a unit of the past brings its whole life along. */
export interface NewUnit {
	/** Made when left out. */
	readonly id?: string;
	/** The word for addresses: lower case, digits, hyphens. It never changes. */
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	readonly regencyCode: string;
	readonly address?: string;
	readonly openedOn: Day;
	/** First day on which it is no more. */
	readonly closedOn?: Day;
	/** Id of the unit above, from the opening on. */
	readonly under?: string;
	/** Later changes, oldest first; each lasts until the next one or the closing. */
	readonly moved?: readonly {
		readonly from: Day;
		readonly under: string | null;
	}[];
	readonly renamed?: readonly { readonly from: Day; readonly name: string }[];
	readonly succeededBy?: readonly string[];
}

export type UnitReason =
	| "changed-meanwhile"
	| "in-use"
	| "nothing-to-take-back"
	| "same-name"
	| "same-parent"
	| "same-address"
	| "not-administrator"
	| "unknown-unit"
	| "unknown-kind"
	| "unknown-regency"
	| "unknown-parent"
	| "unknown-successor"
	| "no-name"
	| "name-too-long"
	| "slug-form"
	| "slug-taken"
	| "wrong-day"
	| "before-opening"
	| "after-closing"
	| "parent-not-open"
	| "own-ancestor"
	| "two-parents"
	| "later-change"
	| "has-units-below"
	| "already-closed";

/** `about.slug` names the unit it is about, where there are several. */
export type UnitRefusal = Refusal<UnitReason>;

export interface Membership extends Span {
	readonly unitId: string;
	readonly parentId: string;
}

/** Rows of a new unit's life, in time. */
export interface Life {
	readonly names: readonly { readonly from: Day; readonly name: string }[];
	readonly memberships: readonly Membership[];
}

/** Works out the dated rows of a new unit, or says what is wrong with what was given. */
export function lifeOf(
	unit: NewUnit & { readonly id: string },
): Result<Life, UnitRefusal> {
	const wrong = whatIsWrong(unit);
	if (wrong) return refused(wrong, { slug: unit.slug });
	const stays = [
		{ from: unit.openedOn, under: unit.under ?? null },
		...(unit.moved ?? []),
	];
	const memberships = stays.flatMap(({ from, under }, place) => {
		if (under === null) return [];
		return [
			{
				unitId: unit.id,
				parentId: under,
				from,
				until: stays[place + 1]?.from ?? unit.closedOn ?? null,
			},
		];
	});
	return ok({
		names: [
			{ from: unit.openedOn, name: unit.name.trim() },
			...(unit.renamed ?? []),
		],
		memberships,
	});
}

/** So many signs a name may have: enough for every office there is, and for the pages that show it. */
export const longestUnitName = 200;

/** What is wrong with a name that a unit is to bear. */
export const problemOfUnitName = (name: string) =>
	problemOfName(name, longestUnitName);

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether the text can be a word for addresses. Those that pages of their own bear are taken. */
export const isSlug = (text: string): boolean =>
	SLUG.test(text) && text.length <= longestSlug;
const longestSlug = 100;
export const takenByPages: ReadonlySet<string> = new Set(["baru"]);

function whatIsWrong(
	unit: NewUnit & { readonly id: string },
): UnitReason | null {
	const { openedOn, closedOn, moved = [], renamed = [] } = unit;
	const changes = [...moved, ...renamed].map(({ from }) => from);
	const days = [openedOn, ...changes, ...(closedOn ? [closedOn] : [])];
	for (const { name } of [unit, ...renamed]) {
		const problem = problemOfUnitName(name);
		if (problem) return problem;
	}
	if (!isSlug(unit.slug)) return "slug-form";
	if (takenByPages.has(unit.slug)) return "slug-taken";
	if (!isUnitKind(unit.kind)) return "unknown-kind";
	if (!days.every(isDay)) return "wrong-day";
	if (
		changes.some((day) => day <= openedOn) ||
		(closedOn && closedOn <= openedOn)
	)
		return "before-opening";
	if (closedOn && changes.some((day) => day >= closedOn))
		return "after-closing";
	if (!rises(moved)) return "two-parents";
	if (!rises(renamed)) return "later-change";
	if (unit.under === unit.id || moved.some(({ under }) => under === unit.id))
		return "own-ancestor";
	return null;
}

const rises = (changes: readonly { readonly from: Day }[]): boolean =>
	changes.every(
		({ from }, place) => place === 0 || (changes[place - 1]?.from ?? "") < from,
	);

/** Whether the one exists during all of the other's time. */
export const outlasts = (one: Span, other: Span): boolean =>
	one.from <= other.from &&
	(one.until === null || (other.until !== null && other.until <= one.until));
