import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import { voices } from "#outcomes";
import { dayOf, daysAfter } from "#territory";
import { unitId } from "#units/samples";
import { openTestHouse, type TestHouse } from "./for-tests.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

/** Every part of what waits, as anybody reads it. */
async function wholeList(): Promise<string> {
	let [html, next] = ["", "/tindak-lanjut" as string | undefined];
	while (next !== undefined) {
		const answer = await site.ask(next);
		assert.equal(answer.status, 200, next);
		const page = await answer.text();
		html += page;
		next = /href="(\/tindak-lanjut\?sesudah=[^"]+)"/.exec(page)?.[1];
	}
	return html;
}

/** Of everything that people said and that everybody may know of, older than ninety days and without outcome: what the page calls it, complaints by month. Asked of the tables, beside the code that draws it. */
async function orphans(): Promise<readonly string[]> {
	const cx = site.house.contextOf(theSystem);
	const before = daysAfter(dayOf(cx.now), -90);
	const { rows } = await sql<{ words: string }>`
		select title ->> 'id' as words from actions.action
		where ended_on is null and opened_on < ${before}::date
			and origin_kind = any(${[...voices]}::text[])
		union all
		select copy.title from complaints.published as copy
		join complaints.complaint as told
			on told.unit_id = copy.unit_id and told.id = copy.complaint_id
		where copy.withdrawn_on is null and told.ended_on is null
			and told.state <> 'answered' and told.kind <> 'praise'
			and (date_trunc('month', told.filed_at at time zone 'Asia/Jakarta') + interval '1 month')::date <= ${before}::date
		union all
		select consultation.title from consultations.consultation
		where consultation.state <> 'draft' and exists (
			select from consultations.opinion
			join consultations.point
				on point.unit_id = opinion.unit_id and point.opinion_id = opinion.id
			join consultations.contribution
				on contribution.unit_id = point.unit_id
				and contribution.id = point.contribution_id
			where opinion.unit_id = consultation.unit_id
				and opinion.consultation_id = consultation.id
				and opinion.answer_id is null and opinion.state <> 'removed'
				and contribution.said_on < ${before}::date)`.execute(cx.db);
	return rows.map(({ words }) => words);
}

test("nothing that everybody may know of waits longer than ninety days without standing on the page of what waits", async () => {
	const list = await wholeList();
	const waiting = await orphans();
	assert.ok(waiting.length > 0, "the samples have nothing that waits so long");
	for (const words of waiting) assert.ok(list.includes(words), words);
	assert.match(list, /Menunggu lebih dari 90 hari/);
	assert.match(list, /Yang sudah dilakukan/);
	assert.match(list, /Ada jalan landai di pintu depan/);
});

test("an outcome that names somebody is handed back with everything that was typed", async () => {
	const cx = site.house.contextOf(theSystem);
	const unit = unitId("kanwil-kemenkum-ntt");
	const { rows } = await sql<{ id: string }>`
		select id from actions.action where unit_id = ${unit} and ended_on is null
			and origin_kind = any(${[...voices]}::text[]) limit 1`.execute(cx.db);
	const id = rows[0]?.id ?? assert.fail("no voice opened an action here");
	const words = "Pak Yohanes sudah pindah ke loket lain.";
	const answer = await site.ask(
		`/tindak-lanjut/kanwil-kemenkum-ntt/${id}/pembatalan`,
		{ as: "kornelis", form: { alasan: words } },
	);
	assert.equal(answer.status, 422);
	const page = await answer.text();
	assert.ok(page.includes(words));
	assert.match(page, /Ada nama, nomor, atau alamat di dalamnya/);
});

test("what an office did because people spoke stands on one sheet for its wall, and whoever answered its survey is led there", async () => {
	const path = "/unit/kanwil-kemenkum-ntt/yang-dilakukan";
	const read = async (address: string) => {
		const answer = await site.ask(address);
		assert.equal(answer.status, 200, address);
		return answer.text();
	};
	const cx = site.house.contextOf(theSystem);
	const actions = await sql<{
		words: string;
		outcome: string | null;
		kind: string;
	}>`
		select title ->> 'id' as words, outcome, origin_kind as kind
		from actions.action where unit_id = ${unitId("kanwil-kemenkum-ntt")}`.execute(
		cx.db,
	);
	const sheet = await read(path);
	const isVoice = (kind: string) =>
		(voices as readonly string[]).includes(kind);
	const ended = actions.rows.filter(
		({ kind, outcome }) => isVoice(kind) && outcome !== null,
	);
	assert.ok(ended.length > 0, "nothing came of what anybody said");
	for (const { words, outcome } of ended) {
		assert.ok(sheet.includes(words), words);
		assert.ok(sheet.includes(outcome ?? ""), outcome ?? "");
	}
	// What is not done yet is public beside a survey or a consultation, and nowhere for a complaint.
	for (const { kind, words, outcome } of actions.rows)
		if (outcome === null && !["survey", "consultation"].includes(kind))
			assert.ok(!sheet.includes(words), words);
	for (const from of [
		"/unit/kanwil-kemenkum-ntt",
		"/survei/kanwil-kemenkum-ntt/skm-2017/terima-kasih",
		"/tindak-lanjut",
	])
		assert.ok((await read(from)).includes(`href="${path}"`), from);
});
