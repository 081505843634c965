import assert from "node:assert/strict";
import { test } from "node:test";
import { isStale } from "./service.ts";
import { completenessOf } from "./standard/completeness.ts";
import {
	componentCodes,
	deliveryComponents,
	serviceStandard,
} from "./standard/components.ts";

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

test("a component that is not known is not counted, and nothing asked for is a component that is known", () => {
	assert.deepEqual(completenessOf({}).known, []);
	const some = completenessOf({ requirements: [], cost: [{ id: "Gratis" }] });
	assert.deepEqual(some.known, ["requirements", "cost"]);
	assert.equal(some.known.length + some.missing.length, 14);
	assert.deepEqual(some.owed, [
		"procedure",
		"timeLimit",
		"product",
		"complaints",
	]);
});

test("the standard has fourteen components; six of them are of delivery and must be published", () => {
	assert.deepEqual(
		serviceStandard().components.map(({ code }) => code),
		[...componentCodes],
	);
	assert.deepEqual(deliveryComponents(), componentCodes.slice(0, 6));
});
