import type { Day } from "#territory";
import { type Facility, isOld } from "./facility.ts";
import type { Need } from "./needs.ts";

/** What an office has of one kind, seen by whoever needs it. */
export type Have = "usable" | "short" | "doubted" | "not-usable" | "unknown";

/**
 * The best of a kind that an office has. `doubted`: it says that it is there, and somebody says that it cannot be used;
 * whoever depends on it must know both. `short`: it is there, and smaller or steeper than what is asked for. What was there and nobody saw for long is not known.
 */
export function haveOf(
	kind: string,
	facilities: readonly Facility[],
	today: Day,
): Have {
	const some = facilities.filter((one) => one.kind === kind);
	if (some.length === 0) return "unknown";
	const present = some.filter(({ last }) => last.condition === "present");
	const seen = present.filter(({ last }) => !isOld(last, today));
	const sure = seen.filter(({ contested }) => contested === 0);
	if (sure.some(({ short }) => !short)) return "usable";
	if (sure.length > 0) return "short";
	if (seen.length > 0) return "doubted";
	return present.length > 0 ? "unknown" : "not-usable";
}

/** Whether somebody with a need can manage an office, and why. */
export interface Fit {
	readonly need: Need;
	/** `no`: something that they cannot do without is not there. `unknown`: nobody said. `doubted`: contested. `short`: too small. */
	readonly fits: "yes" | "short" | "doubted" | "unknown" | "no";
	/** For each thing that they cannot do without: the best of those that answer it. */
	readonly because: readonly {
		readonly kinds: readonly string[];
		readonly best: string;
		readonly have: Have;
	}[];
	/** What makes it easier and is there. */
	readonly helps: readonly string[];
}

const ranks: readonly Have[] = [
	"usable",
	"short",
	"doubted",
	"unknown",
	"not-usable",
];
const fitOfHave = {
	usable: "yes",
	short: "short",
	doubted: "doubted",
	unknown: "unknown",
	"not-usable": "no",
} as const satisfies Record<Have, Fit["fits"]>;

export function fitOf(
	need: Need,
	facilities: readonly Facility[],
	today: Day,
): Fit {
	const because = need.must.map((kinds) => {
		const [best] = kinds
			.map((kind) => ({ best: kind, have: haveOf(kind, facilities, today) }))
			.toSorted((a, b) => ranks.indexOf(a.have) - ranks.indexOf(b.have));
		if (!best) throw new Error(`${need.code} asks for one of nothing`);
		return { kinds, ...best };
	});
	const worst = because
		.map(({ have }) => have)
		.toSorted((a, b) => ranks.indexOf(b) - ranks.indexOf(a))[0];
	return {
		need,
		fits: fitOfHave[worst ?? "usable"],
		because,
		helps: need.helps.filter(
			(kind) => haveOf(kind, facilities, today) === "usable",
		),
	};
}
