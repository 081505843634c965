import assert from "node:assert/strict";
import { test } from "node:test";
import { routeTable } from "./route-table.ts";
import { allUrgent } from "./urgent.ts";

test("what cannot wait are pages that strangers may read", () => {
	const read = new Set(
		routeTable()
			.filter(({ method, may }) => method === "GET" && may === "anyone")
			.map(({ path }) => path),
	);
	assert.deepEqual(
		allUrgent.filter((path) => !read.has(path)),
		[],
	);
});

test("all that the room and a code on paper lead to cannot wait", () => {
	const ways = routeTable()
		.filter(({ method, may }) => method === "GET" && may === "anyone")
		.map(({ path }) => path)
		.filter((path) =>
			/^\/(ruang|lacak|masuk)(\/|$)|^\/pengaduan\/saya/.test(path),
		);
	assert.ok(ways.length > 10);
	assert.deepEqual(
		ways.filter((path) => !allUrgent.includes(path)),
		[],
	);
});
