import { type Needs, noNeeds } from "./read-needs.ts";

/** What one invented person says of what was needed: about half say nothing. `chance` answers 0 to 1. */
export function sampleNeeds(chance: () => number, hindered: boolean): Needs {
	const silent = chance() < 0.45;
	const got = chance();
	const why = chance();
	const needs = wishes.flatMap(([code, share]) =>
		chance() < share * (code === "ramp" && hindered ? 7 : 1) ? [code] : [],
	);
	if (silent) return noNeeds;
	const outcome = got < 0.68 ? "yes" : got < 0.88 ? "partly" : "no";
	return {
		needs,
		outcome,
		whyNot:
			outcome === "yes"
				? null
				: why < 0.5
					? "document-missing"
					: why < 0.8
						? "system-down"
						: "staff-absent",
	};
}

const wishes = [
	["ramp", 0.09],
	["explained", 0.2],
	["priority", 0.12],
	["other-hours", 0.14],
	["nearer", 0.16],
	["cost", 0.1],
	["large-print", 0.04],
	["sign-language", 0.02],
	["lactation", 0.05],
] as const;
