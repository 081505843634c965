import assert from "node:assert/strict";
import { test } from "node:test";
import { type Dated, fitsYear } from "./fits-year.ts";

const none: Dated = {
	documentDate: null,
	validFrom: null,
	validUntil: null,
	takenOn: null,
};
const fits = (dates: Partial<Dated>) => fitsYear({ ...none, ...dates }, 2026);

test("a document of the year of performance fits, one of another year does not", () => {
	assert.equal(fits({ documentDate: "2026-12-31" }), true);
	assert.equal(fits({ documentDate: "2025-12-31" }), false);
	assert.equal(fits({ documentDate: "2027-01-01" }), false);
});

test("an older document fits as long as it holds", () => {
	const decree = { documentDate: "2022-03-01", validFrom: "2022-03-01" };
	assert.equal(fits(decree), true);
	assert.equal(fits({ ...decree, validUntil: "2026-01-01" }), true);
	assert.equal(fits({ ...decree, validUntil: "2025-12-31" }), false);
	assert.equal(fits({ validFrom: "2027-01-01" }), false);
	assert.equal(
		fits({ documentDate: "2022-03-01", validUntil: "2027-05-01" }),
		true,
	);
});

test("the day of the camera counts before the day that was typed", () => {
	assert.equal(
		fits({ takenOn: "2024-05-01", documentDate: "2026-05-01" }),
		false,
	);
});

test("without any date nothing speaks against a document", () => {
	assert.equal(fits({}), true);
});
