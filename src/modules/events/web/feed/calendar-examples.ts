import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import {
	receiptOfRegistration,
	type SampleRegistration,
	sampleCalendar,
} from "../../samples.ts";

const mine = (
	state: string,
	name: SampleRegistration,
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({
	state,
	code: sampleCode(receiptOfRegistration(name)),
	...(form ? { form } : {}),
	status,
});
const without: Example = { state: "without a visit", status: 303 };

export const calendarExamples = {
	form: [
		mine("empty", "group", 200),
		mine("there is one already", "alone", 200),
		without,
	],
	make: [
		mine("made", "group", 200, {}),
		mine("wrong: no such calendar, and markup", "group", 422, {
			alamat: "<script>alert(1)</script>",
		}),
		{ ...without, form: {} },
	],
	feed: [
		{ state: "file", params: { token: sampleCalendar }, status: 200 },
		{
			state: "not-found: guessed",
			params: { token: "A".repeat(43) },
			status: 404,
		},
		{
			state: "not-found: none",
			params: { token: "kalender.ics" },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;
