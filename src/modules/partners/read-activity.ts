import type { FieldProblem } from "#kernel/form.ts";
import type { Day } from "#territory";
import type { Activity } from "./agreement.ts";
import {
	first,
	problem,
	problemsOfLine,
	problemsOfWords,
} from "./read-signed.ts";
import { asKept, asLine } from "./words.ts";

/** A joint activity as it was typed. */
export interface TypedActivity {
	readonly title: string;
	readonly on: Day | null;
	/** The id of an event of the office, or empty. */
	readonly eventId: string;
	readonly outcome: string;
	readonly proof: string;
}

interface Here {
	readonly today: Day;
	readonly from: Day;
	/** What an event of the office says of itself; `null` where none was chosen. */
	readonly event: { readonly title: string; readonly on: Day } | null;
	readonly eventIsKnown: boolean;
}

export type ActivityRead = Pick<
	Activity,
	"title" | "on" | "eventId" | "outcome" | "proof"
>;

/** An activity of a form. An event says its title and day itself; what came of it stands beside where it can be seen. */
export function activityOf(
	typed: TypedActivity,
	{ today, from, event, eventIsKnown }: Here,
): ActivityRead | { readonly problems: readonly FieldProblem[] } {
	const on = event?.on ?? typed.on;
	const [outcome, proof] = [asKept(typed.outcome), asKept(typed.proof)];
	const problems = [
		...first([!eventIsKnown, problem("event", "unknown-event")]),
		...(event ? [] : problemsOfLine("title", typed.title)),
		...first(
			[on === null, problem("on", "no-day")],
			[on !== null && on < from, problem("on", "before-it")],
		),
		...problemsOfWords("outcome", typed.outcome, proof !== ""),
		...first([
			outcome !== "" && on !== null && on > today,
			problem("outcome", "not-yet"),
		]),
		...problemsOfWords("proof", typed.proof, outcome !== ""),
	];
	return problems.length > 0 || on === null
		? { problems }
		: {
				title: event?.title ?? asLine(typed.title),
				on,
				eventId: event ? typed.eventId : null,
				outcome,
				proof,
			};
}
