import assert from "node:assert/strict";
import { test } from "node:test";
import { isStale, knownParts, type Standard } from "./service.ts";

const silent: Standard = {
	requirements: null,
	procedure: null,
	timeLimit: null,
	cost: null,
	product: null,
	complaints: null,
};

test("what was confirmed a year ago today still counts as fresh, a day later it is stale", () => {
	const service = { lastConfirmedOn: "2025-11-20" };
	assert.equal(isStale(service, "2026-11-20"), false);
	assert.equal(isStale(service, "2026-11-21"), true);
});

test("what was confirmed on a leap day is fresh until the end of February", () => {
	const service = { lastConfirmedOn: "2024-02-29" };
	assert.equal(isStale(service, "2025-02-28"), false);
	assert.equal(isStale(service, "2025-03-01"), true);
});

test("a part that is not known is not counted, and nothing asked for is a part that is known", () => {
	assert.deepEqual(knownParts(silent), []);
	assert.deepEqual(
		knownParts({ ...silent, requirements: [], cost: { id: "Gratis" } }),
		["requirements", "cost"],
	);
});
