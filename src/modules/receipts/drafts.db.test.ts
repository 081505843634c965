import assert from "node:assert/strict";
import { after, before } from "node:test";
import { sql } from "kysely";
import { ok, refused } from "#kernel/result.ts";
import { at, type Context } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import {
	dropDraft,
	forgetOldDrafts,
	newDraftKey,
	readDraft,
	saveDraft,
} from "./drafts.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld();
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const hours = (cx: Context, n: number) =>
	at(cx, new Date(cx.now.getTime() + n * 3_600_000));
const body = { cerita: ["Loket tutup pukul sebelas."], berkas: ["a", "b"] };

story(
	"what was written is there again for 24 hours after it was last saved",
	async (cx) => {
		const draft = { kind: "complaint", key: newDraftKey(cx) };
		assert.equal(await readDraft(cx, draft), null);
		assert.deepEqual(await saveDraft(cx, draft, { cerita: [""] }), ok(null));
		assert.deepEqual(await saveDraft(hours(cx, 10), draft, body), ok(null));
		assert.deepEqual(await readDraft(hours(cx, 33), draft), body);
		assert.equal(await readDraft(hours(cx, 34), draft), null);
		assert.equal(await forgetOldDrafts(hours(cx, 33)), 0);
		assert.equal(await forgetOldDrafts(hours(cx, 34)), 1);
	},
);

story(
	"another key or another form sees nothing, and what was sent is gone",
	async (cx) => {
		const draft = { kind: "complaint", key: newDraftKey(cx) };
		await saveDraft(cx, draft, body);
		assert.equal(await readDraft(cx, { ...draft, key: newDraftKey(cx) }), null);
		assert.equal(await readDraft(cx, { ...draft, kind: "request" }), null);
		await dropDraft(cx, draft);
		assert.equal(await readDraft(cx, draft), null);
	},
);

story(
	"with the database and the key of the server alone a draft stays shut",
	async (cx) => {
		const draft = { kind: "complaint", key: newDraftKey(cx) };
		await saveDraft(cx, draft, body);
		const { rows } = await sql<{ body: Uint8Array; all: string }>`
		select body, draft::text as all from receipts.draft as draft`.execute(
			cx.db,
		);
		const [row] = rows;
		assert.ok(row);
		assert.ok(!row.all.includes(draft.key));
		const inner = cx.sealing.unseal(row.body);
		assert.ok(inner, "the outer seal is that of the server");
		assert.ok(!Buffer.from(inner).toString("latin1").includes("Loket"));
		assert.equal(cx.sealing.unseal(inner), null);
	},
);

story(
	"64 kilobytes are kept, more are refused and what was there stays",
	async (cx) => {
		const draft = { kind: "complaint", key: newDraftKey(cx) };
		const long = { cerita: "a".repeat(64 * 1024 - 13) };
		assert.deepEqual(await saveDraft(cx, draft, long), ok(null));
		assert.deepEqual(
			await saveDraft(cx, draft, { cerita: `${long.cerita}a` }),
			refused("too-large"),
		);
		assert.deepEqual(await readDraft(cx, draft), long);
	},
);
