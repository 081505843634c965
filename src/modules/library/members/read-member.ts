import type { Refusal } from "#kernel/result.ts";
import { isPin } from "#receipts";
import { type Day, daysAfter, isDay } from "#territory";
import { terms } from "../terms.ts";

/** What the desk writes down of somebody; the least that does the work. */
export interface Written {
	readonly name: string;
	readonly contact: string;
	readonly validUntil: Day;
}

export type WrittenProblem = Refusal<
	"no-name" | "name-too-long" | "contact-too-long" | "no-day" | "day-too-late"
>;

export const asWritten = <Kind extends Written>(written: Kind): Kind => ({
	...written,
	name: written.name.replace(/\s+/g, " ").trim(),
	contact: written.contact.replace(/\s+/g, " ").trim(),
});

/** What must be mended, in the order of the form. */
export const problemsOfMember = (
	{ name, contact, validUntil }: Written,
	today: Day,
): readonly WrittenProblem[] => {
	const problems: readonly (readonly [boolean, WrittenProblem])[] = [
		[name === "", { reason: "no-name" }],
		[
			name.length > terms.longestName,
			{ reason: "name-too-long", about: { n: terms.longestName } },
		],
		[
			contact.length > terms.longestContact,
			{ reason: "contact-too-long", about: { n: terms.longestContact } },
		],
		[!isDay(validUntil), { reason: "no-day" }],
		[
			isDay(validUntil) && validUntil > daysAfter(today, terms.mostValid),
			{ reason: "day-too-late" },
		],
	];
	return problems.flatMap(([holds, problem]) => (holds ? [problem] : []));
};

/** A PIN that somebody set at the desk: six digits, and not the first six that everybody tries. */
export const problemOfPin = (
	pin: string,
): Refusal<"no-pin" | "pin-too-easy"> | null => {
	if (!isPin(pin)) return { reason: "no-pin" };
	return tooEasy(pin) ? { reason: "pin-too-easy" } : null;
};

const tooEasy = (pin: string): boolean =>
	/^(\d)\1*$/.test(pin) || "0123456789 9876543210".includes(pin);
