import assert from "node:assert/strict";
import { test } from "node:test";
import { ownerIn, ownerOf, ownerSeal } from "./owner.ts";

const secret = "a secret of some length, only for this test";

test("a form says whose it is, and looks different every time", () => {
	const owner = ownerOf(secret, "wulan");
	const [one, other] = [ownerSeal(secret, owner), ownerSeal(secret, owner)];
	assert.notEqual(one, other);
	assert.equal(ownerIn(secret, one), owner);
	assert.equal(ownerIn(secret, other), owner);
	assert.ok(!one.includes(owner));
});

test("a seal of somebody else's making names nobody", () => {
	const owner = ownerOf(secret, "wulan");
	assert.equal(ownerIn(secret, ownerSeal("another secret", owner)), null);
	for (const seal of ["", ".", "x.y", `${owner}.${owner}`])
		assert.equal(ownerIn(secret, seal), null);
	assert.notEqual(owner, ownerOf(secret, "hendra"));
});
