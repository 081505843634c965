import assert from "node:assert/strict";
import { sql } from "kysely";
import { chooseReach } from "#channels";
import { pdfOfPages } from "#evidence/samples";
import { citizen } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openReceipt } from "#receipts";
import { openCase } from "#rights-cases";
import { withKey } from "#rights-cases/for-tests";
import { addAddress, toldTo } from "#webhooks";
import { allotting } from "../desk/allot.ts";
import { deskOf } from "../desk/desk-of.ts";
import { doInOneGo } from "../desk/in-one-go.ts";
import { marking } from "../desk/mark.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { publishCopy } from "../publication/publish.ts";
import { addWords } from "./citizen-deeds.ts";
import { isKeptFrom } from "./claimed.ts";
import { handOver } from "./hand-over.ts";
import { noteInside } from "./talk.ts";

const { story } = openOffice();

/** Every table in which a complaint, or what hangs on it, could stay. */
async function tablesOf(cx: Context): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select table_schema || '.' || table_name as name
		from information_schema.tables
		where table_type = 'BASE TABLE'
			and table_schema in ('complaints', 'procedures', 'notices', 'receipts', 'evidence', 'actions', 'rights_cases', 'webhooks', 'channels')`.execute(
		cx.db,
	);
	return rows.map(({ name }) => name);
}

async function found(cx: Context, words: string): Promise<string[]> {
	const where: string[] = [];
	for (const table of await tablesOf(cx)) {
		const { rows } = await sql<{ n: number }>`
			select count(*)::integer as n from ${sql.table(table)} as whole
			where whole::text ilike ${`%${words}%`}`.execute(cx.db);
		if ((rows[0]?.n ?? 0) > 0) where.push(table);
	}
	return where;
}

story(
	"handed over in one move, nothing of it is left behind, and its code leads on",
	async (cx) => {
		const gilang = being(cx, "gilang");
		const { key, code } = await tellOffice(cx, {
			concern: "rights",
			story: "Ditahan semalam di ruang belakang.",
		});
		await noteInside(gilang, key, 1, "Catatan tentang ruangbelakang.");
		await addWords(withActor(cx, citizen), key, "Pintunya dikunci.");
		await chooseReach(
			withActor(cx, citizen),
			{ unitId: key.unitId, kind: "complaint", id: key.id },
			{ channel: "email", to: "maria@contoh.id", lang: "id", zone: "WITA" },
		);
		// Given out and marked among others: what was done with many in one go names it too.
		const desk = await deskOf(gilang);
		const asked = {
			deskId: desk.rows[0]?.deskId ?? "",
			refs: desk.rows.map(({ ref }) => ref),
		};
		const given = { ...asked, said: { to: null } };
		assert.ok((await doInOneGo(gilang, allotting, given)).ok);
		const said = { weight: "serious", component: null } as const;
		assert.ok((await doInOneGo(gilang, marking, { ...asked, said })).ok);
		const before = await found(cx, key.id);
		for (const table of ["channels.reach", "complaints.in_one_go"])
			assert.ok(before.includes(table), table);
		assert.ok((await found(cx, key.id)).length > 3);
		const stale = await handOver(gilang, key, 1);
		assert.ok(!stale.ok && stale.problem.reason === "changed-meanwhile");

		assert.ok((await handOver(gilang, key, 4)).ok);

		for (const words of [
			key.id,
			"ruang belakang",
			"ruangbelakang",
			"Pintunya",
			"Maria",
		])
			assert.deepEqual(await found(cx, words), [], words);
		const { rows } = await sql<{ chain: string; details: string }>`
			select chain, details::text as details
			from platform.trail join platform.trail_details on trail_id = trail.id
			where deed = 'complaint.handed-over' and subject_id = ${key.id}`.execute(
			cx.db,
		);
		assert.deepEqual(rows, [{ chain: "confidential", details: "{}" }]);

		const opened = await openReceipt(cx, {
			typed: code ?? "",
			pin: "",
			network: "198.51.100.7",
		});
		assert.ok(opened.ok);
		assert.equal(opened.value.kind, "rights-case");
		const melati = await withKey(cx, "melati");
		const kept = await openCase(melati.cx, melati.unlocked, {
			unitId: opened.value.unitId,
			id: opened.value.subjectId,
		});
		assert.ok(kept.ok);
		const whole = JSON.stringify(kept.value.pieces);
		for (const words of [
			"Ditahan semalam di ruang belakang.",
			"Catatan tentang ruangbelakang.",
			"Pintunya dikunci.",
		])
			assert.ok(whole.includes(words), words);
	},
);

story(
	"handed over, its public copy goes too, and programs hear its id alone",
	async (cx) => {
		const made = await addAddress(
			being(cx, "admin"),
			"https://contoh.go.id/kait",
		);
		assert.ok(made.ok);
		const { key } = await tellOffice(cx);
		const shown = await publishCopy(being(cx, "yohana"), key, {
			title: "Pintu terkunci",
			words: "Pintu terkunci semalam.",
			answer: null,
			looked: true,
		});
		assert.ok(shown.ok);
		await sql`
			update complaints.complaint set concern = 'rights', triage = 'rights'
			where id = ${key.id}`.execute(cx.db);
		assert.deepEqual((await found(cx, shown.value)).toSorted(), [
			"complaints.published",
			"webhooks.delivery",
		]);
		const done = await handOver(being(cx, "yohana"), key, 1);
		assert.ok(done.ok, JSON.stringify(done));
		assert.deepEqual(await found(cx, "pengaduan/umum"), []);
		assert.deepEqual(
			(await toldTo(cx, made.value.id)).map(({ eventId }) => eventId),
			[`complaint.taken-down.${shown.value}`],
		);
	},
);

story(
	"the bytes of its files lie in the case alone, and those of others stay",
	async (cx) => {
		const { handed, stays } = {
			handed: await tellWithFile(cx, "rights"),
			stays: await tellWithFile(cx, "service"),
		};
		const gilang = being(cx, "gilang");
		const stale = await handOver(gilang, handed.key, 9);
		assert.ok(!stale.ok);
		assert.ok(await cx.files.read(handed.keptAs));
		const done = await handOver(gilang, handed.key, 1);
		assert.ok(done.ok, JSON.stringify(done));
		await assert.rejects(cx.files.read(handed.keptAs), { name: "NoFile" });
		assert.ok(await cx.files.read(stays.keptAs));
	},
);

/** With one file; answers under which name its sealed bytes lie. */
async function tellWithFile(cx: Context, concern: "rights" | "service") {
	const { key } = await tellOffice(cx, { concern }, undefined, undefined, [
		{
			name: "surat.pdf",
			type: "application/pdf",
			bytes: pdfOfPages(1),
			scan: "off",
		},
	]);
	const { rows } = await sql<{ name: string }>`
		select kept_as as name from complaints.file where complaint_id = ${key.id}`.execute(
		cx.db,
	);
	return { key, keptAs: rows[0]?.name ?? assert.fail() };
}

story(
	"what was handed over is kept from those whom it was kept from, and its row names nobody",
	async (cx) => {
		const { key } = await tellOffice(cx, { concern: "rights" });
		const accused = cx.newId();
		await sql`
			update complaints.complaint set accused = ${[accused]}
			where id = ${key.id}`.execute(cx.db);
		const gilang = being(cx, "gilang");
		const them = withActor(cx, { ...gilang.actor, id: accused });
		assert.ok(await isKeptFrom(them, key));
		assert.ok(!(await isKeptFrom(gilang, key)));
		const done = await handOver(gilang, key, 1);
		assert.ok(done.ok, JSON.stringify(done));
		assert.ok(await isKeptFrom(them, key));
		assert.ok(!(await isKeptFrom(gilang, key)));
		assert.ok(!(await isKeptFrom(withActor(cx, citizen), key)));
		for (const id of [key.id, accused])
			assert.ok(!(await found(cx, id)).includes("complaints.kept_from"));
	},
);

story("what has ended is not handed over", async (cx) => {
	const { key } = await tellOffice(cx);
	await sql`update complaints.complaint set state = 'finished' where id = ${key.id}`.execute(
		cx.db,
	);
	const done = await handOver(being(cx, "yohana"), key, 1);
	assert.ok(!done.ok && done.problem.reason === "has-ended");
});
