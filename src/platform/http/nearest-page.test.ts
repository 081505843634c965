import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestPage } from "./nearest-page.ts";
import type { Route } from "./route.ts";

const route = (method: "GET" | "POST", path: string): Route<null> => ({
	method,
	path,
	may: "anyone",
	trail: "none",
	handle: () => ({ kind: "not-found" }),
	examples: [],
});
const pageOf = nearestPage([
	route("GET", "/penilaian/:unit"),
	route("POST", "/penilaian/:unit/pengiriman"),
	route("GET", "/masuk"),
	route("GET", "/hasil.csv"),
]);

test("a page belongs to itself, with its query", () => {
	assert.equal(
		pageOf("/penilaian/rutan?urut=nama"),
		"/penilaian/rutan?urut=nama",
	);
});

test("a dot in an address is a dot", () => {
	assert.equal(pageOf("/hasil.csv"), "/hasil.csv");
	assert.equal(pageOf("/hasilxcsv"), "/");
});

test("a deed belongs to the page above it, and to the home page when there is none", () => {
	assert.equal(pageOf("/penilaian/rutan/pengiriman"), "/penilaian/rutan");
	assert.equal(pageOf("/keluar"), "/");
});
