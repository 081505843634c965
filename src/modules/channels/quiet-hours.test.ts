import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { civilHour, zones } from "#procedures";
import { sendableFrom, sendingHours } from "./quiet-hours.ts";

const at = (text: string, zone: (typeof zones)[number]) =>
	sendableFrom(new Date(text), zone).toISOString();

test("by day it goes at once, by night in the morning of the zone", () => {
	// Seven in the evening of Jakarta is eight in Kupang and nine in Jayapura.
	const evening = "2026-11-20T12:00:00.000Z";
	assert.equal(at(evening, "WIB"), evening);
	assert.equal(at(evening, "WITA"), "2026-11-21T00:00:00.000Z");
	assert.equal(at(evening, "WIT"), "2026-11-20T23:00:00.000Z");
	assert.equal(
		at("2026-11-20T00:59:30.000Z", "WIB"),
		"2026-11-20T01:00:00.000Z",
	);
});

test("whenever and wherever, it is by day, not before, and the first moment of it", () => {
	fc.assert(
		fc.property(
			fc.date({
				min: new Date("2024-01-01"),
				max: new Date("2030-01-01"),
				noInvalidDate: true,
			}),
			fc.constantFrom(...zones),
			(moment, zone) => {
				const sent = sendableFrom(moment, zone);
				const shown = civilHour(sent, zone);
				assert.ok(shown >= sendingHours.from && shown < sendingHours.until);
				const waited = sent.getTime() - moment.getTime();
				assert.ok(waited >= 0 && waited <= 12 * 3_600_000);
				if (waited > 0) assert.equal(shown, sendingHours.from);
			},
		),
	);
});
