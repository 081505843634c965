import assert from "node:assert/strict";
import { test } from "node:test";
import type { SamplePerson } from "#identity/samples";
import { personIds } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueReceipt, openReceipt } from "#receipts";
import type { Key, Piece } from "../case.ts";
import { withKey } from "../for-tests.ts";
import { openCase } from "../opening/open-case.ts";
import { pairOfVisit, visitCase } from "../opening/visit-case.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { handOn } from "./hand-on.ts";
import { askNewCode, codeAskedIn, giveNewCode } from "./new-code.ts";

const { story } = openRoom();
const proof =
	"Ditanya di mana dan sejak kapan: ia menyebut dapur dan bulan Maret, tanpa dibantu.";

const reasonOf = (answer: { ok: boolean; problem?: { reason: string } }) =>
	answer.ok ? "yes" : answer.problem?.reason;

const ask = async (cx: Context, who: SamplePerson, key: Key, words = proof) => {
	const one = await withKey(cx, who);
	return askNewCode(one.cx, one.unlocked, key, words);
};
const give = async (cx: Context, who: SamplePerson, key: Key) => {
	const one = await withKey(cx, who);
	return giveNewCode(one.cx, one.unlocked, key);
};

/** Told, and in the hands of two officers. */
async function withTwo(cx: Context) {
	const told = await tellRoom(cx);
	const intan = await withKey(cx, "intan");
	const { fajar } = personIds;
	assert.ok((await handOn(intan.cx, intan.unlocked, told.key, fajar)).ok);
	return told;
}

/** What somebody with this code sees; `null` where it opens nothing. */
async function seenBy(cx: Context, code: string) {
	const there = withActor(cx, citizen);
	const visit = await openReceipt(there, {
		typed: code,
		pin: "",
		network: "198.51.100.8",
	});
	const signs = readCode(code);
	if (!visit.ok || !signs.ok) return null;
	const pair = await pairOfVisit(there, visit.value, signs.value);
	const seen = pair && (await visitCase(there, pair, visit.value));
	return seen?.ok ? seen.value : null;
}

story(
	"two officers give a new code to somebody who knew what only they can know; the old one opens nothing, and the new one shows that it happened",
	async (cx) => {
		const { key, code } = await withTwo(cx);
		assert.equal(reasonOf(await ask(cx, "intan", key)), "yes");
		// Whoever still has the old code reads that a new one was asked for, and not what was asked.
		const before = JSON.stringify((await seenBy(cx, code))?.pieces);
		assert.match(before, /code-asked/);
		assert.doesNotMatch(before, /tanpa dibantu|askedBy/);
		const given = await give(cx, "fajar", key);
		assert.ok(given.ok, JSON.stringify(given));
		assert.notEqual(given.value.code, code);
		assert.equal(await seenBy(cx, code), null);
		const after = await seenBy(cx, given.value.code);
		assert.match(JSON.stringify(after?.pieces), /code-given/);
		assert.ok(after?.pieces.some(({ what }) => what === "account"));
		// Settled: nobody gives a second one for the same question.
		assert.equal(reasonOf(await give(cx, "fajar", key)), "code-not-asked");
		const intan = await withKey(cx, "intan");
		const opened = await openCase(intan.cx, intan.unlocked, key);
		assert.ok(opened.ok && opened.value.header.version >= 3);
	},
);

story(
	"one officer alone gives no code, nor without a question and its answer, nor of a case that is not theirs",
	async (cx) => {
		const { key } = await withTwo(cx);
		assert.equal(reasonOf(await give(cx, "fajar", key)), "code-not-asked");
		assert.equal(
			reasonOf(await ask(cx, "intan", key, "Benar.")),
			"proof-too-short",
		);
		assert.equal(
			reasonOf(await ask(cx, "intan", key, "x".repeat(4_001))),
			"proof-too-long",
		);
		assert.equal(reasonOf(await ask(cx, "bagus", key)), "not-found");
		assert.equal(reasonOf(await ask(cx, "intan", key)), "yes");
		assert.equal(reasonOf(await ask(cx, "fajar", key)), "code-asked-already");
		assert.equal(reasonOf(await give(cx, "intan", key)), "own-code");
		assert.equal(reasonOf(await give(cx, "bagus", key)), "not-found");
	},
);

story(
	"a question that nobody decided in seven days is to be asked anew",
	async (cx) => {
		const { key } = await withTwo(cx);
		assert.equal(reasonOf(await ask(cx, "intan", key)), "yes");
		const later = at(cx, new Date(cx.now.getTime() + 8 * 86_400_000));
		assert.equal(reasonOf(await give(later, "fajar", key)), "code-not-asked");
		assert.equal(reasonOf(await ask(later, "fajar", key)), "yes");
		assert.equal(reasonOf(await give(later, "intan", key)), "yes");
	},
);

story(
	"where several people came to it with codes of their own, none of them is ended",
	async (cx) => {
		const { key, code } = await withTwo(cx);
		await issueReceipt(cx, {
			kind: "rights-case",
			subjectId: key.id,
			unitId: key.unitId,
		});
		assert.equal(reasonOf(await ask(cx, "intan", key)), "yes");
		assert.equal(reasonOf(await give(cx, "fajar", key)), "several-codes");
		assert.ok(await seenBy(cx, code));
	},
);

test("a message that looks like a question for a code is none: it stands among the notes", () => {
	const piece = (what: Piece["what"], about: string): Piece => ({
		id: about,
		number: 1,
		what,
		by: "officer",
		day: "2026-11-20",
		body: { about, askedBy: personIds.intan },
	});
	const today = "2026-11-20";
	assert.equal(codeAskedIn([piece("message", "code-asked")], today), null);
	assert.deepEqual(codeAskedIn([piece("note", "code-asked")], today), {
		askedBy: personIds.intan,
	});
	assert.equal(
		codeAskedIn(
			[piece("note", "code-asked"), piece("note", "code-given")],
			today,
		),
		null,
	);
});
