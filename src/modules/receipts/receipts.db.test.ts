import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { refused } from "#kernel/result.ts";
import { at, type Context } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { forgetReceipts } from "./forget-receipts.ts";
import {
	issueReceipt,
	issueReceiptOnce,
	issueReceiptsOnce,
} from "./issue-receipt.ts";
import { openReceipt } from "./open-receipt.ts";
import { receiptOfForm, visitById } from "./queries.ts";
import { retargetReceipt } from "./retarget-receipt.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld();
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const unitId = "00000000-0000-4000-8000-0000000000aa";
const complaint = {
	kind: "complaint",
	subjectId: "00000000-0000-4000-8000-0000000000c1",
	unitId,
} as const;
const rightsCase = {
	kind: "rights-case",
	subjectId: "00000000-0000-4000-8000-0000000000d1",
} as const;
const nobodys = "0000 0000 0000 0000 0";
const network = "198.51.100.7";

const open = (cx: Context, typed: string, pin = "") =>
	openReceipt(cx, { typed, pin, network });

const opened = async (cx: Context, typed: string, pin = "") => {
	const answer = await open(cx, typed, pin);
	assert.ok(answer.ok, answer.ok ? "" : answer.problem.reason);
	return answer.value;
};

story("a code opens what was filed, however it is typed", async (cx) => {
	const { code } = await issueReceipt(cx, complaint);
	for (const typed of [
		code,
		code.toLowerCase(),
		code.replaceAll(" ", "-"),
		`  ${code.replaceAll(" ", "")} `,
	]) {
		const { receiptId, ...visit } = await opened(cx, typed);
		assert.deepEqual(visit, complaint);
		assert.deepEqual(await visitById(cx, receiptId), { receiptId, ...visit });
	}
});

story("a typing slip is told as one, and counts for nothing", async (cx) => {
	assert.deepEqual(
		await open(cx, "7777 7777 7777 7777 7"),
		refused("typing-slip"),
	);
	assert.deepEqual(await open(cx, "7777"), refused("not-a-code"));
	assert.equal(await countRows(cx, "attempt"), 0);
});

story(
	"a wrong PIN, a missing one and a code that nobody has are one answer",
	async (cx) => {
		const { code } = await issueReceipt(cx, { ...complaint, pin: "271828" });
		for (const [typed, pin] of [
			[nobodys, ""],
			[nobodys, "271828"],
			[code, ""],
			[code, "314159"],
		] as const)
			assert.deepEqual(await open(cx, typed, pin), refused("not-found"));
		assert.equal(
			(await opened(cx, code, " 271 828 ")).subjectId,
			complaint.subjectId,
		);
	},
);

story(
	"an unknown code costs the same work as a wrong PIN, and so does a code without PIN",
	async (cx) => {
		const set = await issueReceipt(cx, { ...complaint, pin: "271828" });
		const unset = await issueReceipt(cx, complaint);
		const codes = [nobodys, set.code, unset.code];
		const least = codes.map(() => Number.POSITIVE_INFINITY);
		for (let n = 0; n < 6; n += 1)
			for (const [place, typed] of codes.entries()) {
				// Of this process alone, so that other work of the machine does not count.
				const before = process.cpuUsage();
				await open(cx, typed, "314159");
				const { user, system } = process.cpuUsage(before);
				least[place] = Math.min(least[place] ?? 0, (user + system) / 1_000);
			}
		// Without the hash it would be some 3 ms in place of 20.
		assert.ok(Math.max(...least) < 2.5 * Math.min(...least), least.join(", "));
	},
);

story("whoever set no PIN is not kept out by typing one", async (cx) => {
	const { code } = await issueReceipt(cx, complaint);
	assert.equal(
		(await opened(cx, code, "123456")).subjectId,
		complaint.subjectId,
	);
});

story(
	"what is kept opens nothing: neither code nor PIN stands in the data, and no hour",
	async (cx) => {
		const { code } = await issueReceipt(cx, { ...complaint, pin: "271828" });
		const { rows } = await sql<{ text: string }>`
		select receipt::text as text from receipts.receipt as receipt`.execute(
			cx.db,
		);
		const text = rows.map((row) => row.text).join("\n");
		assert.match(text, /2026-11-20/);
		for (const secret of [code, code.replaceAll(" ", ""), "271828"]) {
			assert.ok(!text.includes(secret));
			assert.ok(!text.includes(Buffer.from(secret).toString("hex")));
		}
		assert.doesNotMatch(text, /\d\d:\d\d/);
	},
);

story("a code that was right leaves no row that says when", async (cx) => {
	const { code } = await issueReceipt(cx, complaint);
	await opened(cx, code);
	assert.equal(await countRows(cx, "attempt"), 0);
});

story(
	"several people have codes of their own, and a hand-over keeps all of them valid",
	async (cx) => {
		const first = await issueReceipt(cx, complaint);
		const second = await issueReceipt(cx, { ...complaint, pin: "271828" });
		const other = await issueReceipt(cx, {
			...complaint,
			subjectId: "00000000-0000-4000-8000-0000000000c2",
		});
		assert.equal(
			await retargetReceipt(cx, { from: complaint, to: rightsCase }),
			2,
		);
		for (const visit of [
			await opened(cx, first.code),
			await opened(cx, second.code, "271828"),
		]) {
			assert.equal(visit.kind, "rights-case");
			assert.equal(visit.subjectId, rightsCase.subjectId);
			assert.equal(visit.unitId, unitId);
		}
		assert.equal((await opened(cx, other.code)).kind, "complaint");
	},
);

story("what was deleted answers like what never was", async (cx) => {
	const { code } = await issueReceipt(cx, complaint);
	const { receiptId } = await opened(cx, code);
	assert.equal(await forgetReceipts(cx, complaint), 1);
	assert.deepEqual(await open(cx, code), await open(cx, nobodys));
	assert.equal(await visitById(cx, receiptId), null);
});

story(
	"a form that is sent twice has one receipt, and the second sending sees the same code",
	async (cx) => {
		const form = "0197a000-0000-7000-8000-00000000f001";
		const asked = { ...complaint, form };
		assert.equal(await receiptOfForm(cx, { kind: "complaint", form }), null);
		const first = await issueReceiptOnce(cx, asked);
		assert.ok(first.ok);
		assert.deepEqual(
			await issueReceiptOnce(cx, asked),
			refused("issued-before"),
		);
		const again = await receiptOfForm(cx, { kind: "complaint", form });
		assert.equal(again?.code, first.value.code);
		assert.equal(
			(await opened(cx, first.value.code)).subjectId,
			complaint.subjectId,
		);
		const later = at(cx, new Date("2026-11-22T03:00:00Z"));
		assert.equal(await receiptOfForm(later, { kind: "complaint", form }), null);
		const other = await issueReceiptOnce(cx, {
			...asked,
			form: "0197a000-0000-7000-8000-00000000f002",
		});
		assert.ok(other.ok && other.value.code !== first.value.code);
	},
);

story(
	"many are issued in one go, each with its own code, and those that were there are named",
	async (cx) => {
		const asked = [1, 2, 3].map((n) => ({
			...complaint,
			subjectId: `00000000-0000-4000-8000-0000000000e${n}`,
			pin: n === 2 ? "271828" : null,
			form: `0197a000-0000-7000-8000-00000000f01${n}`,
		}));
		const [, second] = asked;
		assert.ok(second);
		const before = await issueReceiptOnce(cx, second);
		const issued = await issueReceiptsOnce(cx, asked);
		assert.deepEqual(
			issued.map((one) => one !== null),
			[true, false, true],
		);
		assert.ok(before.ok);
		assert.equal(
			(await opened(cx, before.value.code, "271828")).subjectId,
			second.subjectId,
		);
		for (const place of [0, 2])
			assert.equal(
				(await opened(cx, issued[place]?.code ?? "")).subjectId,
				asked[place]?.subjectId,
			);
		assert.deepEqual(await issueReceiptsOnce(cx, []), []);
	},
);

test("of two sendings at the same moment one files", async () => {
	const asked = {
		...complaint,
		form: "0197a000-0000-7000-8000-00000000f003",
	};
	const send = () =>
		inTransaction(world.cx, (tx) => issueReceiptOnce(tx, asked));
	const answers = await Promise.all([send(), send()]);
	assert.deepEqual(
		answers
			.map((answer) => (answer.ok ? "filed" : answer.problem.reason))
			.sort(),
		["filed", "issued-before"],
	);
});

async function countRows(cx: Context, table: "attempt"): Promise<number> {
	const { rows } = await sql<{ n: number }>`
		select count(*)::int as n from ${sql.table(`receipts.${table}`)}`.execute(
		cx.db,
	);
	return rows[0]?.n ?? 0;
}
