import assert from "node:assert/strict";
import { test } from "node:test";
import { daysAfter } from "#territory";
import {
	invitationLimits,
	problemsOfInvitation,
	stateOfInvitation,
} from "./invitation.ts";

const today = "2026-11-20";

test("an invitation holds on its last day, ends the day after, and stays withdrawn", () => {
	const until = (untilOn: string, withdrawnOn: string | null = null) =>
		stateOfInvitation({ untilOn, withdrawnOn }, today);
	assert.equal(until(today), "open");
	assert.equal(until("2026-11-19"), "expired");
	assert.equal(until("2026-12-31", "2026-11-19"), "withdrawn");
	assert.equal(until("2026-11-19", "2026-11-18"), "withdrawn");
});

test("an invitation needs a name and a day that is not over and not too far", () => {
	const fieldsOf = (organisation: string, untilOn: string | null) =>
		problemsOfInvitation({ organisation, untilOn }, today)
			.map(({ says }) => says.split(".").at(-1))
			.join();
	const last = daysAfter(today, invitationLimits.most);
	assert.equal(fieldsOf("Gerkatin", last), "");
	assert.equal(fieldsOf(" ", null), "no-name,no-day");
	assert.equal(
		fieldsOf("x".repeat(121), "2026-11-19"),
		"too-long,day-that-was",
	);
	assert.equal(fieldsOf("Gerkatin", daysAfter(last, 1)), "day-too-far");
});
