import type { Doer, Move, State } from "../lifecycle.ts";

/** A deed on the way. */
export interface WayStep {
	readonly move: Move;
	readonly by: Doer;
}

/** How a report of LAPOR goes on here, one deed after the other, so that clocks and history have all of them. */
const onward: Partial<Record<State, WayStep & { readonly to: State }>> = {
	received: { move: "verify", by: "officer", to: "verified" },
	verified: { move: "begin", by: "officer", to: "in-process" },
	disposed: { move: "begin", by: "officer", to: "in-process" },
	"in-process": { move: "answer", by: "officer", to: "answered" },
	answered: { move: "close", by: "system", to: "finished" },
};
const refusable: readonly State[] = [
	"received",
	"verified",
	"disposed",
	"in-process",
];

/** The deeds from one state to another; `null` where none lead there: what is further here does not go back. */
export function wayTo(from: State, target: State): readonly WayStep[] | null {
	if (target === "refused")
		return refusable.includes(from)
			? [{ move: "refuse", by: "officer" }]
			: null;
	const way: WayStep[] = [];
	let at = from;
	while (at !== target) {
		const next = onward[at];
		if (!next) return null;
		way.push({ move: next.move, by: next.by });
		at = next.to;
	}
	return way;
}
