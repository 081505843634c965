import assert from "node:assert/strict";
import { test } from "node:test";
import { instrumentNamed } from "#instruments";
import { happeningKinds } from "#standings";
import { mayHappen } from "./may-happen.ts";
import { reportFormOf } from "./report-form.ts";

const named = (id: string) => instrumentNamed(id) ?? assert.fail(id);

test("a report tells only of what the stages of its instrument let happen", () => {
	assert.deepEqual(mayHappen(named("p2ham-2023"), []), [...happeningKinds]);
	const kkpham = mayHappen(named("kkpham-2021"), []);
	assert.ok(!kkpham.includes("requested") && !kkpham.includes("declared"));
	assert.ok(kkpham.includes("handed-in") && kkpham.includes("awarded"));
});

test("what did happen by an earlier instrument is never left out", () => {
	assert.ok(
		mayHappen(named("kkpham-2021"), [{ what: "declared" }]).includes(
			"declared",
		),
	);
});

test("the letter of home affairs is the basis of P2HAM alone", () => {
	assert.match(reportFormOf("p2ham").basis?.name.id ?? "", /Dalam Negeri/);
	for (const programme of ["kkpham", "ramah-rentan", undefined]) {
		assert.equal(reportFormOf(programme).basis, null);
		assert.equal(reportFormOf(programme).addressee, null);
		assert.doesNotMatch(reportFormOf(programme).title.id, /berbasis HAM/);
	}
});
