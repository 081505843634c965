import assert from "node:assert/strict";
import { test } from "node:test";
import type { PersonOnRecord } from "#identity";
import { knownPeople } from "./known-people.ts";

const person = (n: number, name = `Orang ${n}`): PersonOnRecord => ({
	id: `${n}`,
	name,
	userName: `orang${n}`,
	email: `orang${n}@contoh.id`,
	roles: [],
});
const ids = (found: readonly PersonOnRecord[]) => found.map(({ id }) => id);

test("somebody is known by user name or e-mail, and by name where a list says neither", () => {
	const same = knownPeople([person(1), person(2), person(3, "ORANG  1")]);
	const row = { userName: "", email: "", name: "orang 1" };
	assert.deepEqual(ids(same(row)), ["1", "3"]);
	assert.deepEqual(ids(same({ ...row, userName: "orang2" })), ["2"]);
	assert.deepEqual(
		ids(same({ ...row, userName: "orang2", email: "orang1@contoh.id" })),
		["2", "1"],
	);
	assert.deepEqual(ids(same({ ...row, userName: "orang9" })), []);
});

test("the record is looked through once, however many rows a list has", () => {
	let looked = 0;
	const onRecord = Array.from({ length: 300 }, (_, n) => ({
		...person(n),
		get name() {
			looked += 1;
			return `Orang ${n}`;
		},
	}));
	const same = knownPeople(onRecord);
	for (let n = 0; n < 300; n += 1)
		assert.equal(
			same({ userName: "", email: "", name: `orang ${n}` }).length,
			1,
		);
	assert.equal(looked, 300);
});
