import type { FieldProblem, Typed } from "#kernel/form.ts";
import type { Channel } from "../complaint.ts";
import { fields } from "./filing.ts";

/** How it reaches an officer who writes it down for somebody. */
export const staffChannels = [
	"desk",
	"letter",
	"phone",
	"outreach",
] as const satisfies readonly Channel[];
export type StaffChannel = (typeof staffChannels)[number];

/** What an officer says of the telling itself. Without the person's word nothing is written down in their name. */
export function readOnBehalf(typed: Typed): {
	readonly channel: StaffChannel | null;
	readonly problems: readonly FieldProblem[];
} {
	const one = (field: string) => typed[field]?.[0] ?? "";
	const channel =
		staffChannels.find((each) => each === one(fields.channel)) ?? null;
	const problems: FieldProblem[] = [];
	if (channel === null)
		problems.push({
			field: fields.channel,
			says: "complaints.problem.channel",
		});
	if (one(fields.consent) !== "ya")
		problems.push({
			field: fields.consent,
			says: "complaints.problem.consent",
		});
	return { channel, problems };
}
