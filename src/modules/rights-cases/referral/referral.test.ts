import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Piece } from "../case.ts";
import { channels } from "../telling/told.ts";
import { bodiesFile, bodyNamed } from "./bodies.ts";
import { extractOf, extractParts } from "./extract.ts";
import {
	grounds,
	mayWriteDown,
	type ReferralEvent,
	referralDeedNames,
	referralDeedsOf,
	referralStates,
	referralsIn,
	stepReferral,
} from "./referral.ts";

const eventOf = (
	name: ReferralEvent["event"],
	referral: number,
): ReferralEvent => {
	switch (name) {
		case "propose":
			return {
				event: name,
				referral,
				body: "LPSK",
				reach: "",
				why: "Perlu dilindungi",
				extract: "Seseorang dipukul.",
			};
		case "agree":
			return { event: name, referral, contact: "", how: "", ground: null };
		case "refuse":
		case "take-back":
			return { event: name, referral, how: "" };
		case "send":
			return { event: name, referral, letter: "R-0001/2026" };
		case "receive":
			return {
				event: name,
				referral,
				receipt: "77",
				who: "",
				day: "2026-11-25",
			};
		case "answer":
			return { event: name, referral, words: "Kami lindungi." };
	}
};

const happenings = fc.array(
	fc.record({
		name: fc.constantFrom("propose" as const, ...referralDeedNames),
		referral: fc.integer({ min: 1, max: 2 }),
		by: fc.constantFrom("officer" as const, "reporter" as const),
	}),
	{ minLength: 6, maxLength: 30 },
);

const pieceOf = (number: number, by: Piece["by"], body: unknown): Piece => ({
	id: String(number),
	number,
	what: "referral",
	by,
	day: "2026-11-26",
	body,
});

describe("passing something on to another body", () => {
	test("whatever is written in whatever order, nothing is sent but what was proposed, agreed to, and not taken back", () => {
		let sent = 0;
		fc.assert(
			fc.property(happenings, (all) => {
				const pieces = all.map(({ name, referral, by }, at) =>
					pieceOf(at + 1, by, eventOf(name, referral)),
				);
				for (const one of referralsIn(pieces)) {
					const way = one.days.map(({ state }) => state);
					assert.equal(way[0], "proposed");
					for (const [at, state] of way.entries())
						if (at > 0)
							assert.ok(
								referralDeedNames.some((deed) =>
									(["officer", "reporter"] as const).some(
										(by) =>
											stepReferral(way[at - 1] ?? "proposed", deed, by) ===
											state,
									),
								),
								way.join(),
							);
					if (way.includes("sent")) {
						sent += 1;
						assert.equal(way[way.indexOf("sent") - 1], "agreed");
						assert.ok(!way.includes("refused"));
						assert.ok(!way.includes("taken-back"));
					}
				}
			}),
			{ numRuns: 2_000 },
		);
		assert.ok(sent > 20, `${sent} were sent`);
	});

	test("what was worked out does not change when it is worked out of more that does not belong to it", () => {
		fc.assert(
			fc.property(happenings, (all) => {
				const pieces = all.map(({ name, referral, by }, at) =>
					pieceOf(at + 1, by, eventOf(name, referral)),
				);
				const more = pieces.flatMap((piece) => [
					piece,
					{ ...piece, what: "note" as const },
					pieceOf(99, "system", piece.body),
					pieceOf(99, "officer", { event: "fly", referral: 1 }),
				]);
				assert.deepEqual(referralsIn(more), referralsIn(pieces));
			}),
		);
	});

	test("whoever told it decides and takes back until it was sent, and nothing else is theirs", () => {
		assert.deepEqual(
			referralStates.map((state) => [
				state,
				referralDeedsOf(state, "reporter"),
			]),
			[
				["proposed", ["agree", "refuse", "take-back"]],
				["agreed", ["take-back"]],
				["refused", []],
				["taken-back", []],
				["sent", []],
				["received", []],
				["answered", []],
			],
		);
	});

	test("an officer never agrees in place of somebody who told it in the window; only of an own finding nobody may be asked", () => {
		for (const channel of channels)
			for (const ground of grounds) {
				const may = mayWriteDown(channel, "agree", ground);
				assert.equal(
					may,
					channel !== "web" && (ground === "said" || channel === "own-finding"),
					`${channel} ${ground}`,
				);
			}
	});

	test("the words hold what was ticked and nothing else; names and contacts cannot be ticked", () => {
		const told = {
			happened: "Dipukul.",
			when: "Maret",
			where: "",
			rights: "Hak atas rasa aman",
		};
		const heads = {
			happened: "Yang terjadi",
			when: "Waktu",
			where: "Tempat",
			rights: "Hak",
		};
		assert.equal(extractOf(told, ["when", "where"], heads), "Waktu: Maret");
		assert.equal(extractOf(told, [], heads), "");
		assert.deepEqual(
			[...extractParts],
			["happened", "when", "where", "rights"],
		);
	});

	test("the list of bodies is marked as not compared, each with its source", () => {
		const { bodies, verified } = bodiesFile();
		assert.equal(verified, false);
		assert.equal(new Set(bodies.map(({ code }) => code)).size, bodies.length);
		assert.equal(bodyNamed("lpsk")?.source, "UU 31/2014");
		assert.equal(bodyNamed("nobody"), undefined);
	});
});
