import assert from "node:assert/strict";
import { test } from "node:test";
import { readUnmet } from "./read-unmet.ts";
import { longestAsked } from "./unmet.ts";

type Fields = Readonly<Record<string, readonly string[]>>;
const services = new Map([["bantuan-hukum", "id-1"]]);
const read = (fields: Fields, by: "desk" | "person" = "desk") =>
	readUnmet(services, (field) => fields[field] ?? [], by);
const wrongIn = (fields: Fields, by: "desk" | "person" = "desk") => {
	const got = read(fields, by);
	return got.ok ? [] : got.problem.map(({ field }) => field);
};
const sound: Fields = { layanan: ["bantuan-hukum"], sebab: ["quota"] };

test("a service and a reason are enough; nobody was asked who they are", () => {
	const got = read(sound);
	assert.deepEqual(got.ok && got.value, {
		serviceId: "id-1",
		asked: null,
		reason: "quota",
		sentTo: null,
		whoSaid: "not-asked",
		groups: {},
	});
});

test("what is none of the services is said in words", () => {
	assert.deepEqual(wrongIn({ sebab: ["quota"] }), ["diminta"]);
	assert.deepEqual(
		wrongIn({ sebab: ["quota"], diminta: ["Legalisasi ijazah"] }),
		[],
	);
});

test("an unknown service, a reason that is none and words without end are refused, each at its field", () => {
	assert.deepEqual(
		wrongIn({
			layanan: ["tidak-ada"],
			sebab: ["malas"],
			diminta: ["a".repeat(longestAsked + 1)],
		}),
		["layanan", "diminta", "sebab"],
	);
});

test("what the desk says of a person without the person saying it is refused: it was guessed", () => {
	assert.deepEqual(wrongIn({ ...sound, "diri-age": ["elderly"] }), ["tanya"]);
	assert.deepEqual(
		wrongIn({ ...sound, tanya: ["rather-not"], "diri-age": ["elderly"] }),
		["tanya"],
	);
	assert.deepEqual(
		wrongIn({ ...sound, tanya: ["said"], "diri-age": ["elderly"] }),
		[],
	);
	assert.deepEqual(wrongIn({ ...sound, tanya: ["said"] }), ["diri-sex"]);
});

test("a person speaks for themselves, and is sent nowhere", () => {
	const got = read(
		{ ...sound, "diri-walking": ["a-lot"], diarahkan: ["Kantor lain"] },
		"person",
	);
	assert.deepEqual(got.ok && [got.value.whoSaid, got.value.sentTo], [
		"said",
		null,
	]);
	const silent = read(sound, "person");
	assert.equal(silent.ok && silent.value.whoSaid, "rather-not");
});
