import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { receiptOfBooking } from "#appointments/samples";
import { handOver } from "#complaints";
import { receiptOf, sampleComplaints } from "#complaints/samples";
import { personIds, sampleActor } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import { at, withActor } from "#platform/context.ts";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { unitId } from "#units/samples";
import {
	claimAtDesk,
	claimsAtDesk,
	isLate,
	takeBack,
	watchClaims,
} from "../../index.ts";
import { receiptOfClaim, sampleClaims } from "../../samples.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const system = () => site.house.contextOf(theSystem);
const officer = () => withActor(system(), sampleActor("kirana"));
const codeIn = (html: string) =>
	/class="code">([0-9A-Z ]{20,})</.exec(html)?.[1] ?? "";
const form = () => system().newId();

async function send(
	path: string,
	fields: Readonly<Record<string, string>>,
	more: { readonly code?: string; readonly as?: string } = {},
): Promise<string> {
	const answer = await site.ask(path, { form: fields, ...more });
	const html = await answer.text();
	assert.equal(answer.status, 200, html.slice(0, 2_000));
	return html;
}

const claimsKept = async () =>
	(
		await sql<{ id: string; version: number }>`
			select id, version from personal_data.claim order by id desc`.execute(
			system().db,
		)
	).rows;

test("somebody without account or code asks, is answered within 72 hours, and reads it by a code", async () => {
	const before = await claimsKept();
	const code = codeIn(
		await send("/data-pribadi/permintaan", {
			hak: "access",
			tentang: "library",
			uraian: "Kartu saya hilang di Kupang.",
			formulir: form(),
		}),
	);
	const [claim] = (await claimsKept()).filter(
		({ id }) => !before.some((one) => one.id === id),
	);
	assert.ok(claim);
	const { claims } = await claimsAtDesk(officer(), { ended: false, after: "" });
	const kept = claims.find(({ id }) => id === claim.id);
	assert.ok(kept);
	assert.equal(kept.dueAt.getTime() - kept.askedAt.getTime(), 72 * 3_600_000);
	assert.equal(kept.askedAt.getTime() % 3_600_000, 0);
	const answered = await site.ask(`/data-pribadi/meja/${claim.id}/penolakan`, {
		as: "kirana",
		form: {
			versi: "1",
			dasar: "not-found",
			alasan: "Di Kupang tidak ada kartu seperti itu.",
		},
	});
	assert.equal(answered.status, 303);
	const mine = await (
		await site.ask("/data-pribadi/permintaan/saya", { code })
	).text();
	assert.match(mine, /Di Kupang tidak ada kartu seperti itu/);
	assert.match(mine, /pasal 14/);
});

test("who asks about their own data while signed in as an official stands nowhere, and the address says no moment; at the desk the trail says who wrote it down", async () => {
	const actorOfNew = async (deed: () => Promise<string>) => {
		const before = await claimsKept();
		await deed();
		const [claim] = (await claimsKept()).filter(
			({ id }) => !before.some((one) => one.id === id),
		);
		assert.ok(claim);
		assert.equal(claim.id[14], "4");
		return (
			await sql<{ id: string | null; kind: string }>`
				select actor_id as id, actor_kind as kind from platform.trail
				where subject_id = ${claim.id}`.execute(system().db)
		).rows;
	};
	const asked = { hak: "access", tentang: "library", uraian: "Kartu saya." };
	assert.deepEqual(
		await actorOfNew(() =>
			send(
				"/data-pribadi/permintaan",
				{ ...asked, formulir: form() },
				{ as: "wulan" },
			),
		),
		[{ id: null, kind: "citizen" }],
	);
	assert.deepEqual(
		await actorOfNew(() =>
			send(
				"/data-pribadi/meja/baru",
				{ ...asked, formulir: form() },
				{ as: "kirana" },
			),
		),
		[{ id: personIds.kirana, kind: "person" }],
	);
});

test("when the visit ends over the form, the field that was chosen and what it is to hold are kept in the words", async () => {
	const answer = await site.ask("/data-pribadi/permintaan", {
		form: {
			hak: "correction",
			isian: "word",
			menjadi: "Baju hijau",
			uraian: "Salah ketik.",
			formulir: form(),
		},
	});
	assert.equal(answer.status, 422);
	assert.match(
		await answer.text(),
		/<textarea[^>]*name="uraian"[^>]*>\s*Sapaan menjadi “Baju hijau”\nSalah ketik\./,
	);
});

test("a form that is sent twice asks once and has one code", async () => {
	const fields = {
		hak: "erasure",
		tentang: "events",
		uraian: "Nama saya di daftar acara.",
		formulir: form(),
	};
	const first = codeIn(await send("/data-pribadi/permintaan", fields));
	const n = (await claimsKept()).length;
	assert.equal(codeIn(await send("/data-pribadi/permintaan", fields)), first);
	assert.equal((await claimsKept()).length, n);
});

test("what is granted is done by the door of its module: a field is put right, an appointment is erased and its code opens nothing", async () => {
	const cx = system();
	const booking = async (word: string) =>
		(
			await sql<{ n: number }>`
				select count(*)::int as n from appointments.booking where word = ${word}`.execute(
				cx.db,
			)
		).rows[0]?.n;
	assert.equal(await booking("Baju biru"), 1);
	const post = async (
		claim: string,
		deed: string,
		fields: Readonly<Record<string, string>>,
	) =>
		assert.equal(
			(
				await site.ask(`/data-pribadi/meja/${claim}/${deed}`, {
					as: "kirana",
					form: fields,
				})
			).status,
			303,
		);
	await post(sampleClaims.word, "pengabulan", {
		versi: "1",
		jawaban: "Kami perbaiki.",
	});
	// Taken back, what was answered is no answer any more.
	assert.ok((await takeBack(officer(), sampleClaims.word, 2)).ok);
	const taken = await claimAtDesk(officer(), sampleClaims.word);
	assert.equal(taken?.written.answer, "");
	await post(sampleClaims.word, "pengabulan", {
		versi: "3",
		jawaban: "Kami perbaiki.",
	});
	assert.equal(await booking("Baju biru"), 1);
	await post(sampleClaims.word, "pelaksanaan", {
		versi: "4",
		dikerjakan: "Sapaan sudah diganti.",
	});
	assert.equal(await booking("Baju biru"), 0);
	assert.equal(await booking("Baju hijau"), 1);

	const code = sampleCode(receiptOfBooking("closed"));
	assert.equal((await site.ask("/janji/saya", { code })).status, 200);
	await post(sampleClaims.erase, "pelaksanaan", {
		versi: "2",
		dikerjakan: "Sudah dihapus.",
	});
	assert.equal((await site.ask("/janji/saya", { code })).status, 303);
	const mine = await (
		await site.ask("/data-pribadi/permintaan/saya", {
			code: sampleCode(receiptOfClaim("erase")),
		})
	).text();
	assert.match(mine, /Sudah dihapus/);
});

test("the room looks like no code at all, at home and at the desk", async () => {
	const bare = (html: string) =>
		html
			.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "")
			.replaceAll(/name="token" value="[^"]*"/g, "");
	const shown = async (code?: string) =>
		bare(
			await (
				await site.ask("/data-pribadi/permintaan", code ? { code } : {})
			).text(),
		);
	assert.equal(await shown(sampleCode("ruang contoh")), await shown());
	const desk = async (kode: string) => {
		const answer = await site.ask("/data-pribadi/meja/baru", {
			as: "kirana",
			form: { hak: "access", kode },
		});
		assert.equal(answer.status, 422);
		return bare(await answer.text()).replaceAll(kode, "");
	};
	assert.equal(
		await desk(sampleCode("ruang contoh")),
		await desk(sampleCode("kode yang tidak ada")),
	);
});

test("under the code of a complaint about the officer there is no request for them: list, page and inbox are as without", async () => {
	const cx = system();
	const page = async (path: string) => {
		const answer = await site.ask(path, { as: "kirana" });
		return { status: answer.status, html: await answer.text() };
	};
	const before = (await page("/kotak")).html.match(
		/data-pribadi\/meja/g,
	)?.length;
	const there = await claimsKept();
	await send(
		"/data-pribadi/permintaan",
		{ hak: "erasure", formulir: form() },
		{ code: sampleCode(receiptOf("certificate")) },
	);
	const [claim] = (await claimsKept()).filter(
		({ id }) => !there.some((one) => one.id === id),
	);
	assert.ok(claim);
	assert.equal((await page(`/data-pribadi/meja/${claim.id}`)).status, 200);
	await sql`
		update complaints.complaint set accused = ${[personIds.kirana]}
		where id = ${sampleComplaints.certificate}`.execute(cx.db);
	assert.equal((await page(`/data-pribadi/meja/${claim.id}`)).status, 404);
	assert.ok(!(await page("/data-pribadi/meja")).html.includes(claim.id));
	assert.equal(
		(await page("/kotak")).html.match(/data-pribadi\/meja/g)?.length,
		before,
	);

	// Where their office is excluded, it is kept from them as well once it was handed over; from nobody else.
	const { rows } = await sql<{ unitId: string; version: number }>`
		update complaints.complaint set concern = 'rights', triage = 'rights',
			accused = '{}', excluded_units = ${[unitId("kemenham")]}
		where id = ${sampleComplaints.certificate}
		returning unit_id as "unitId", version`.execute(cx.db);
	const [told] = rows;
	assert.ok(told);
	const done = await handOver(
		withActor(cx, sampleActor("yohana")),
		{ unitId: told.unitId, id: sampleComplaints.certificate },
		told.version,
	);
	assert.ok(done.ok, JSON.stringify(done));
	assert.equal((await page(`/data-pribadi/meja/${claim.id}`)).status, 404);
	assert.ok(!(await page("/data-pribadi/meja")).html.includes(claim.id));
	const refused = await site.ask(`/data-pribadi/meja/${claim.id}/penolakan`, {
		as: "kirana",
		form: { versi: "1", dasar: "not-found", alasan: "Tidak ada." },
	});
	assert.equal(refused.status, 404);
	const kirana = sampleActor("kirana");
	const other = withActor(cx, {
		...kirana,
		grants: kirana.grants.map((grant) => ({
			...grant,
			unitId: unitId("kemenkum"),
		})),
	});
	assert.ok(await claimAtDesk(other, claim.id));
});

test("what is over is late, and the list goes on by a word, each request once", async () => {
	const cx = officer();
	const { claims } = await claimsAtDesk(cx, { ended: false, after: "" });
	const [first] = claims;
	assert.ok(first);
	assert.equal(first.id, sampleClaims.late);
	assert.ok(isLate(first, cx.now));
	assert.ok(!isLate(first, new Date(first.dueAt)));
	const seen: string[] = [];
	const visitor = withActor(at(cx, cx.now), citizen);
	assert.deepEqual(
		(await claimsAtDesk(visitor, { ended: false, after: "" })).claims,
		[],
	);
	let after: string | null = "";
	while (after !== null) {
		const part = await claimsAtDesk(cx, { ended: false, after });
		seen.push(...part.claims.map(({ id }) => id));
		after = part.next;
	}
	assert.equal(new Set(seen).size, seen.length);
	assert.deepEqual(
		seen,
		claims.map(({ id }) => id),
	);
});

test("neither trail nor notices nor the rows hold a word that somebody wrote", async () => {
	const cx = system();
	const { rows } = await sql<{ text: string }>`
		select trail::text as text from platform.trail as trail where subject_kind = 'data-claim'
		union all select notice::text from notices.notice as notice where subject_kind = 'data-claim'
		union all select claim::text from personal_data.claim as claim`.execute(
		cx.db,
	);
	assert.ok(rows.length > 20);
	for (const { text } of rows)
		assert.doesNotMatch(text, /Kupang|Baju|acara|hilang/);
});

test("that requests press is told once to each officer who may know of one, of none which, and is settled when none is left", async () => {
	const cx = system();
	const complaint = sampleComplaints.fee;
	await send(
		"/data-pribadi/permintaan",
		{ hak: "erasure", formulir: form() },
		{ code: sampleCode(receiptOf("fee")) },
	);
	await sql`
		update personal_data.claim set due_at = due_at + interval '90 days'
		where shown_id is distinct from ${complaint}`.execute(cx.db);
	const accuse = (people: readonly string[]) =>
		sql`update complaints.complaint set accused = ${people} where id = ${complaint}`.execute(
			cx.db,
		);
	const heard = async (hours: number) => {
		await watchClaims(at(cx, new Date(cx.now.getTime() + hours * 3_600_000)));
		const { rows } = await sql<{ text: string }>`
			select notice::text as text from notices.notice as notice
			where says = 'personal-data.duty.pressing' and settled_at is null
				and person_id = ${personIds.kirana}`.execute(cx.db);
		return rows.map(({ text }) => text);
	};
	await accuse([]);
	assert.deepEqual(await heard(24), []);
	assert.equal((await heard(60)).length, 1);
	const again = await heard(84);
	assert.equal(again.length, 1);
	const [claim] = (
		await sql<{ id: string }>`
			select id from personal_data.claim where shown_id = ${complaint}`.execute(
			cx.db,
		)
	).rows;
	assert.ok(claim);
	for (const named of [claim.id, complaint, "erasure"])
		assert.ok(!again[0]?.includes(named), named);
	await accuse([personIds.kirana]);
	assert.deepEqual(await heard(108), []);
	await accuse([]);
	assert.equal((await heard(132)).length, 1);
	await sql`
		update personal_data.claim set state = 'withdrawn', ended_at = now()
		where id = ${claim.id}`.execute(cx.db);
	assert.deepEqual(await heard(156), []);
});
