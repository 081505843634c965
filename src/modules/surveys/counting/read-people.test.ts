import assert from "node:assert/strict";
import { test } from "node:test";
import { readPeople } from "./read-people.ts";

test("a number of people is read as people write it", () => {
	for (const typed of ["1300", "1.300", "1,300", "1 300", " 1300 "])
		assert.equal(readPeople(typed), 1_300, typed);
	assert.equal(readPeople("0"), 0);
	assert.equal(readPeople(""), null);
});

test("what may mean something else is not guessed at", () => {
	for (const typed of ["1,5", "13.00", "-4", "seribu", "1e3", "999999999999"])
		assert.equal(readPeople(typed), undefined, typed);
});
