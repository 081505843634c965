import assert from "node:assert/strict";
import { test } from "node:test";
import { personIds, sampleActor } from "#identity/samples";
import { no, yes } from "#kernel/decision.ts";
import { unitId } from "#units/samples";
import { mayApprove, mayRead, maySend, mayWrite } from "./policy.ts";

const meeting = { chairId: personIds.yusuf, noteTakerId: personIds.dewi };
const office = {
	unitId: unitId("kabupaten-empat-lawang"),
	province: "16",
	chairHere: true,
	noteTakerHere: true,
};
const [dewi, yusuf, joko, wulan] = [
	sampleActor("dewi"),
	sampleActor("yusuf"),
	sampleActor("joko"),
	sampleActor("wulan"),
];

test("the note-taker writes and sends, the chair writes too and approves", () => {
	assert.deepEqual(mayWrite(dewi, meeting, office), yes);
	assert.deepEqual(mayWrite(yusuf, meeting, office), yes);
	assert.deepEqual(maySend(dewi, meeting, office), yes);
	assert.deepEqual(maySend(yusuf, meeting, office), no("not-the-note-taker"));
	assert.deepEqual(mayApprove(yusuf, meeting, office), yes);
	assert.deepEqual(mayApprove(dewi, meeting, office), no("not-the-chair"));
	assert.deepEqual(mayApprove(joko, meeting, office), no("not-yours"));
});

test("where the chair left, the head of the office approves, and nobody else", () => {
	const chair = { ...meeting, chairId: personIds.sari };
	const left = { ...office, chairHere: false };
	assert.deepEqual(mayApprove(yusuf, chair, left), yes);
	assert.deepEqual(mayApprove(dewi, chair, left), no("not-the-head"));
});

test("whoever stands in for the chair approves no minutes of their own", () => {
	const left = { ...office, chairHere: false };
	const own = { chairId: personIds.sari, noteTakerId: personIds.yusuf };
	assert.deepEqual(mayApprove(yusuf, own, left), no("own-minutes"));
});

test("where the note-taker left, anybody of the office completes the minutes", () => {
	const gone = { ...meeting, noteTakerId: personIds.sari };
	const left = { ...office, noteTakerHere: false };
	assert.deepEqual(mayWrite(dewi, gone, left), yes);
	assert.deepEqual(maySend(dewi, gone, left), yes);
	assert.deepEqual(maySend(yusuf, gone, left), no("not-the-note-taker"));
});

test("a meeting is read by its office, by whoever is invited, and by the unit that it is about", () => {
	const plain = { unitId: office.unitId, invited: [], about: null };
	const dinkes = unitId("dinkes-empat-lawang");
	assert.deepEqual(mayRead(dewi, plain), yes);
	assert.deepEqual(mayRead(joko, plain), no("not-yours"));
	assert.deepEqual(mayRead(joko, { ...plain, invited: [dinkes] }), yes);
	assert.deepEqual(
		mayRead(joko, { ...plain, about: { kind: "unit", unitId: dinkes } }),
		yes,
	);
	assert.deepEqual(
		mayRead(wulan, { ...plain, invited: [dinkes] }),
		no("not-yours"),
	);
});
