import type { FieldProblem } from "#kernel/form.ts";
import { momentIn, type Zone } from "#procedures";
import type { Day } from "#territory";
import { problem } from "./read-item.ts";
import { terms } from "./terms.ts";
import { hourIn } from "./words.ts";

/** When something shall go out, as it was typed. */
export interface TypedTime {
	readonly when: string;
	/** `null` where none was typed, or what was typed is none. */
	readonly day: Day | null;
	readonly hour: string;
}

/** Now, a moment to come, or what has to be mended. */
export type TimeRead =
	| { readonly at: "now" | Date }
	| { readonly problems: readonly FieldProblem[] };

/** A time that is over is no plan: it is refused with what to do instead. */
export function timeOf(typed: TypedTime, now: Date, zone: Zone): TimeRead {
	if (typed.when === "sekarang") return { at: "now" };
	if (typed.when !== "nanti") return { problems: [problem("when", "no-when")] };
	const hour = hourIn(typed.hour);
	const problems = [
		...(typed.day === null ? [problem("day", "no-day")] : []),
		...(hour === null ? [problem("hour", "wrong-hour")] : []),
	];
	if (typed.day === null || hour === null) return { problems };
	const at = momentIn(typed.day, hour, zone);
	if (at <= now) return { problems: [problem("day", "time-is-over")] };
	return at.getTime() - now.getTime() > terms.farthest * 86_400_000
		? { problems: [problem("day", "too-far", { n: terms.farthest })] }
		: { at };
}
