import type { Example } from "#platform/http/route.ts";
import { sampleParticipant } from "../../samples.ts";
import { by, closedTo, of } from "../examples.ts";

type Examples = Record<string, readonly Example[]>;

const readings = (participant: string, id: string) => ({
	bacaan: JSON.stringify([{ id, participant, at: "2020-01-01T00:00:00Z" }]),
});
const one = readings(
	sampleParticipant("running"),
	"0199e000-0000-7000-8000-0000000000d1",
);

export const doorExamples = {
	page: [
		by("markus", "filled: it runs", of("running"), 200),
		by("markus", "filled: open", of("coaching"), 200),
		by("markus", "over", of("past"), 200),
		by("markus", "a draft", of("draft"), 303),
		...closedTo(of("running")),
	],
	merge: [
		by(
			"markus",
			"merged, of a device whose clock is wrong",
			of("running"),
			200,
			one,
		),
		by("markus", "merged: of another event", of("running"), 200, {
			...readings(
				sampleParticipant("alone"),
				"0199e000-0000-7000-8000-0000000000d2",
			),
		}),
		by("markus", "wrong: it has not begun", of("coaching"), 422, one),
		by("markus", "wrong: no readings", of("running"), 422, { bacaan: "apa" }),
		by("markus", "wrong: no file", of("running"), 422, {}),
		by("markus", "a draft", of("draft"), 303, one),
		...closedTo(of("running"), one),
	],
	empty: [
		by("markus", "empty: what the device keeps", of("running"), 200),
		by("markus", "not-found: it is over", of("past"), 404),
		...closedTo(of("running")),
	],
	list: [
		by("markus", "file", of("running"), 200),
		by("markus", "not-found: it is over", of("past"), 404),
		...closedTo(of("running")),
	],
	worker: [{ state: "a script", params: of("running"), status: 200 }],
} satisfies Examples;

export const lineCodeExamples = {
	page: [
		by("markus", "its moment has come", of("running"), 200),
		{
			...by("markus", "it was asked to stay", of("running"), 200),
			query: "diam=1",
		},
		by("markus", "both are over", of("past"), 200),
		by("markus", "it has not begun", of("coaching"), 303),
		...closedTo(of("running")),
	],
	tell: [
		by("markus", "told", of("running"), 303, {}),
		by("markus", "wrong: it does not run", of("past"), 422, {}),
		...closedTo(of("running"), {}),
	],
} satisfies Examples;

export const presenceExamples = {
	page: [
		by("markus", "empty", of("running"), 200),
		by("markus", "empty: over", of("past"), 200),
		by("markus", "it has not begun", of("coaching"), 303),
		...closedTo(of("running")),
	],
	take: [
		by("markus", "wrong: no file", of("running"), 422, {}),
		by("markus", "it has not begun", of("coaching"), 303, {}),
		...closedTo(of("running"), {}),
	],
} satisfies Examples;
