import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { platformIn } from "#platform/tables.ts";
import {
	allInstruments,
	checkDraft,
	type Draft,
	discardDraft,
	draftOf,
	drafts,
	fileOf,
	instrumentNamed,
	publicationOf,
	publishDraft,
	refreshShelf,
	saveDraft,
	startDraft,
	textOfVersion,
	versionsOf,
} from "./index.ts";
import { friendlyText } from "./samples.ts";
import { instrumentsIn } from "./tables.ts";

const author = (name: string, id: string): Actor => ({
	id,
	name,
	kind: "person",
	grants: [
		{
			permission: "instruments.publish",
			programme: null,
			unitId: null,
			reach: "nation",
			provinces: [],
		},
	],
});
const agus = author("Agus", "00000000-0000-7000-8000-000000000001");
const dita = author("Dita", "00000000-0000-7000-8000-000000000002");
const stranger: Actor = { ...agus, grants: [] };

describe("an instrument in the making", () => {
	let world: TestWorld;
	let cx: Context;
	before(async () => {
		world = await openTestWorld();
		cx = withActor(world.cx, agus);
		await refreshShelf(cx);
	});
	after(async () => {
		await world[Symbol.asyncDispose]();
	});

	const started = async (text: string) => {
		const draft = await startDraft(cx, { text });
		assert.ok(draft.ok);
		return draft.value;
	};
	const published = async (id: string) => {
		const draft = await started(friendlyText(id));
		const done = await publishDraft(cx, {
			draft: draft.id,
			seen: 1,
			reason: "Keputusan contoh nomor 1",
		});
		assert.ok(done.ok, JSON.stringify(done));
		return done.value;
	};

	test("only who may publish writes drafts", async () => {
		const refused = await startDraft(withActor(cx, stranger), {
			text: "id: x",
		});
		assert.deepEqual(refused, {
			ok: false,
			problem: { reason: "not-a-publisher" },
		});
	});

	test("a draft may be wrong: it is kept with the number of its findings", async () => {
		const draft = await started("id: contoh-salah\ntitle: { id: Salah }\n");
		assert.deepEqual(
			[draft.instrument, draft.title, draft.version, draft.state],
			["contoh-salah", "Salah", 1, "open"],
		);
		assert.ok(draft.findings > 3);
		const refused = await publishDraft(cx, {
			draft: draft.id,
			seen: 1,
			reason: "Karena ingin",
		});
		assert.equal(!refused.ok && refused.problem.reason, "draft-has-findings");
	});

	test("the next version of an instrument is a copy with another id, comments and all", async () => {
		const begun = await startDraft(cx, { from: "p2ham-2023" });
		assert.ok(begun.ok);
		const { text, instrument, findings } = begun.value;
		assert.equal(instrument, "p2ham-2026");
		assert.equal(findings, 1);
		assert.match(
			checkDraft(text, "id").findings[0]?.message ?? "",
			/sama dengan p2ham-2023 yang sudah terbit/,
		);
		for (const [before, after] of [
			[/^valid: .*$/m, 'valid: { from: "2027" }'],
			["Berbasis HAM 2023", "Berbasis HAM 2027"],
			["Public Service 2023", "Public Service 2027"],
		] as const) {
			const other = text.replace(before, after);
			assert.notEqual(other, text);
			assert.deepEqual(checkDraft(other, "id").findings, []);
		}
		assert.match(text, /^# Human-rights-based/);
		assert.match(text, /^status: draft$/m);
		assert.equal(
			text
				.replace(/^id: .*$/m, "id: p2ham-2023")
				.replace(/^status: .*$/m, "status: published")
				.replace(/^version: .*$/m, 'version: "1"'),
			(fileOf("p2ham-2023") ?? "").replace(/^version: .*$/m, 'version: "1"'),
		);
	});

	test("two people who save one draft: the second sees what the first wrote, and nothing is lost", async () => {
		const draft = await started("id: a\n");
		const save = (by: Actor, text: string, seen: number) =>
			saveDraft(withActor(cx, by), { draft: draft.id, text, seen });
		assert.ok((await save(agus, "id: b\n", 1)).ok);
		const second = await save(dita, "id: c\n", 1);
		assert.ok(!second.ok && "theirs" in second.problem);
		assert.equal(second.problem.theirs.text, "id: b\n");
		assert.ok((await save(dita, "id: c\n", 2)).ok);
		assert.deepEqual(
			(await versionsOf(cx, draft.id)).map(({ version, byId }) => [
				version,
				byId,
			]),
			[
				[3, dita.id],
				[2, agus.id],
				[1, agus.id],
			],
		);
		assert.equal(await textOfVersion(cx, draft.id, 2), "id: b\n");
		for (const never of [0, -1, 1.5, -99_999_999_999, 99_999_999_999])
			assert.equal(await textOfVersion(cx, draft.id, never), null);
	});

	test("a list in English calls a draft by its English title, where its text has one", async () => {
		const both = await started(friendlyText("dua-bahasa"));
		const one = await started("id: x\ntitle: { id: Satu }\n");
		const named = (list: readonly Draft[], id: string) =>
			list.find((draft) => draft.id === id)?.english;
		const list = await drafts(cx, "en");
		assert.equal(named(list, both.id), "Sample: dua-bahasa");
		assert.equal((await draftOf(cx, both.id))?.english, "Sample: dua-bahasa");
		assert.equal(named(list, one.id), "");
		assert.equal(named(await drafts(cx), both.id), undefined);
	});

	test("saving what stands there already adds no version", async () => {
		const draft = await started("id: a\n");
		const again = await saveDraft(cx, {
			draft: draft.id,
			text: "id: a\r\n",
			seen: 1,
		});
		assert.equal(again.ok && again.value.version, 1);
	});

	test("a discarded draft stays to be read, and can neither change nor be published", async () => {
		const draft = await started(friendlyText("dibuang"));
		assert.ok((await discardDraft(cx, draft.id)).ok);
		assert.equal((await draftOf(cx, draft.id))?.state, "discarded");
		const saved = await saveDraft(cx, { draft: draft.id, text: "x", seen: 1 });
		const done = await publishDraft(cx, {
			draft: draft.id,
			seen: 1,
			reason: "Tetap mau",
		});
		assert.deepEqual(
			[saved, done].map((each) => !each.ok && each.problem.reason),
			["draft-is-closed", "draft-is-closed"],
		);
	});

	test("publishing asks for a reason, and for the version that was looked at", async () => {
		const draft = await started(friendlyText("tanya"));
		const reason = async (seen: number, why: string) => {
			const done = await publishDraft(cx, {
				draft: draft.id,
				seen,
				reason: why,
			});
			return !done.ok && done.problem.reason;
		};
		assert.equal(await reason(1, "  "), "reason-missing");
		assert.equal(await reason(0, "Dasar"), "draft-changed-meanwhile");
	});

	test("what is published here is at hand at once, is frozen, announced and in the trail of the results", async () => {
		const instrument = await published("terbit");
		assert.equal(instrument.status, "published");
		assert.equal(instrumentNamed("contoh-terbit")?.id, "contoh-terbit");
		assert.ok(allInstruments().some(({ id }) => id === "contoh-terbit"));
		const publication = publicationOf("contoh-terbit");
		assert.equal(publication?.text, fileOf("contoh-terbit"));
		assert.equal(publication?.reason, "Keputusan contoh nomor 1");
		const trail = await platformIn(cx.db)
			.selectFrom("platform.trail as trail")
			.innerJoin("platform.trail_details as kept", "kept.trail_id", "trail.id")
			.select(["chain", "details"])
			.where("deed", "=", "instrument.published")
			.where("subject_id", "=", "contoh-terbit")
			.execute();
		assert.deepEqual(
			trail.map(({ chain, details }) => [chain, Object(details).sha256]),
			[["results", publication?.sha256]],
		);
		const announced = await platformIn(cx.db)
			.selectFrom("platform.announcement")
			.select("body")
			.where("name", "=", "instrument.published")
			.execute();
		assert.ok(
			announced.some(({ body }) => body.instrument === "contoh-terbit"),
		);
	});

	test("an id published once is never published again, nor that of a shipped instrument, in capitals or not", async () => {
		await published("sekali");
		for (const id of ["contoh-sekali", "Contoh-Sekali", "p2ham-2023"]) {
			const text = friendlyText("x").replace(/^id: .*$/m, `id: ${id}`);
			const { findings } = checkDraft(text, "id");
			assert.deepEqual(
				findings.map(({ line }) => line),
				[2],
				id,
			);
			assert.match(findings[0]?.message ?? "", /sudah dipakai/);
			const draft = await started(text);
			const done = await publishDraft(cx, {
				draft: draft.id,
				seen: 1,
				reason: "Sekali lagi",
			});
			assert.equal(!done.ok && done.problem.reason, "draft-has-findings", id);
		}
	});

	test("two who publish one id at once: one of them is told that it is taken", async () => {
		const text = friendlyText("rebutan");
		const [first, second] = [await started(text), await started(text)];
		const [one, two] = await Promise.all(
			[first, second].map(({ id }) =>
				publishDraft(cx, { draft: id, seen: 1, reason: "Dasar" }),
			),
		);
		assert.deepEqual([one?.ok, two?.ok].sort(), [false, true]);
	});

	test("the database keeps no published text that is not what its print says", async () => {
		await published("tetap");
		await assert.rejects(
			instrumentsIn(cx.db)
				.updateTable("instruments.published")
				.set({ text: "id: lain\n" })
				.where("id", "=", "contoh-tetap")
				.execute(),
			/published_text_is_what_it_was/,
		);
	});

	test("another process learns of what was published here, and uses nothing that was tampered with", async () => {
		await published("jauh");
		// The shelf forgets, as the shelf of another process that has not looked yet.
		await using empty = await openTestWorld();
		await refreshShelf(empty.cx);
		assert.equal(instrumentNamed("contoh-jauh"), undefined);
		assert.deepEqual(await refreshShelf(cx), []);
		assert.equal(instrumentNamed("contoh-jauh")?.id, "contoh-jauh");
		await sql`alter table instruments.published drop constraint published_text_is_what_it_was`.execute(
			cx.db,
		);
		await instrumentsIn(cx.db)
			.updateTable("instruments.published")
			.set({ text: friendlyText("palsu"), sha256: "0" })
			.where("id", "=", "contoh-jauh")
			.execute();
		assert.deepEqual(await refreshShelf(cx), ["contoh-jauh"]);
		assert.equal(instrumentNamed("contoh-jauh"), undefined);
	});

	test("drafts are listed with the one saved last first", async () => {
		const later = at(cx, new Date(cx.now.getTime() + 60_000));
		const draft = await startDraft(later, { text: "id: terakhir\n" });
		assert.ok(draft.ok);
		assert.equal((await drafts(cx))[0]?.id, draft.value.id);
	});
});
