import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { type Unit, unitById } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	doMove,
	filesOf,
	goOn,
	type Key,
	keepRequest,
	markPaper,
	offer,
	requestByKey,
	ruleOf,
	sorted,
} from "../index.ts";
import { nothingSaid } from "../samples.ts";

let world: TestWorld;
let key: Key;
before(async () => {
	world = await openTestWorld(new Date("2026-11-18T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	const unit = (await unitById(world.cx, kupang)) as Unit;
	const offered = await offer(officer(), kupang, {
		procedure: "legal-aid",
		promisedDays: null,
		serviceId: null,
	});
	assert.ok(offered.ok);
	const rule = ruleOf("legal-aid");
	const kept = await keepRequest(
		withActor(world.cx, citizen),
		unit,
		rule,
		sorted(rule.request, {
			applies: { poor: "yes" },
			fields: { name: "Rosa", matter: "civil", story: "Sawah saya dijual." },
			papers: {},
		}),
		{
			sheet: "00000000-0000-4000-8000-000000000001",
			channel: "web",
			lang: "id",
			wish: "send",
			files: [],
		},
	);
	assert.ok(kept.ok);
	key = kept.value.key;
});
after(() => world[Symbol.asyncDispose]());

const kupang = unitId("kanwil-kemenkum-ntt");
const officer = (): Context => withActor(world.cx, sampleActor("yohana"));
const card = {
	paper: "rice-card",
	apart: true,
	file: {
		name: "kartu.jpg",
		type: "image/jpeg",
		bytes: new TextEncoder().encode("sebuah kartu"),
		scan: "off" as const,
	},
};

test("of a paper that came with a step that is refused, no bytes stay behind", async () => {
	const names: string[] = [];
	const { files } = world.cx;
	const cx: Context = {
		...officer(),
		files: {
			...files,
			keep: async (bytes) => {
				const kept = await files.keep(bytes);
				names.push(kept.sha256);
				return kept;
			},
		},
	};
	const done = await doMove(cx, key, {
		move: "complete",
		by: "office",
		basedOn: 7,
		typed: nothingSaid,
		files: [card],
	});
	assert.equal(done.ok, false);
	const marked = await markPaper(cx, key, {
		paper: "nothing",
		is: null,
		files: [card],
	});
	assert.equal(marked.ok, false);
	assert.equal(names.length, 2);
	for (const name of names) await assert.rejects(files.read(name));
});

/** A store that remembers what it was given, and which of it is still there. */
function watched(cx: Context) {
	const kept: string[] = [];
	const { files } = world.cx;
	const there = async () => {
		const left: string[] = [];
		for (const name of kept)
			await files.read(name).then(
				() => left.push(name),
				() => {},
			);
		return left.length;
	};
	const keep: typeof files.keep = async (bytes) => {
		const done = await files.keep(bytes);
		kept.push(done.sha256);
		return done;
	};
	return { cx: { ...cx, files: { ...files, keep } }, kept, there };
}

test("where a deed or the store breaks down, no bytes stay behind; what a row names does", async () => {
	const { cx, kept, there } = watched(officer());
	const broken = { ...card, paper: "\u0000" };
	const mark = (files: readonly (typeof card)[], by = cx) =>
		markPaper(by, key, { paper: "identity", is: null, files });
	await assert.rejects(mark([card, broken]));
	assert.deepEqual([kept.length, await there()], [2, 0]);
	let first = true;
	const full: Context = {
		...cx,
		files: {
			...cx.files,
			keep: (bytes) => {
				if (!first) return Promise.reject(new Error("no space left"));
				first = false;
				return cx.files.keep(bytes);
			},
		},
	};
	await assert.rejects(mark([card, card], full), /no space left/);
	assert.deepEqual([kept.length, await there()], [3, 0]);
	assert.ok((await mark([card])).ok);
	assert.deepEqual([kept.length, await there()], [4, 1]);
});

test("a form that must be mended again and again keeps each paper once", async () => {
	const { cx, kept, there } = watched(withActor(world.cx, citizen));
	const unit = (await unitById(cx, kupang)) as Unit;
	const rule = ruleOf("legal-aid");
	const other = {
		...card,
		file: { ...card.file, bytes: new TextEncoder().encode("lain kartu..") },
	};
	const sends = async (files: readonly (typeof card)[]) => {
		const done = await keepRequest(
			cx,
			unit,
			rule,
			sorted(rule.request, { applies: {}, fields: {}, papers: {} }),
			{
				sheet: "00000000-0000-4000-8000-000000000002",
				channel: "web",
				lang: "id",
				wish: "hold",
				files,
			},
		);
		return done.ok ? done.value.key : assert.fail(done.problem.reason);
	};
	await sends([card]);
	await sends([card]);
	const begunKey = await sends([card, other]);
	assert.equal((await filesOf(cx, begunKey)).length, 2);
	assert.deepEqual([kept.length, await there()], [2, 2]);
	const again = { wish: "hold" as const, files: [other], ahead: null };
	const typed = sorted(rule.request, { applies: {}, fields: {}, papers: {} });
	assert.ok((await goOn(cx, begunKey, unit, rule, typed, again)).ok);
	assert.equal((await filesOf(cx, begunKey)).length, 2);
});

test("the trail does not tell by which paper somebody shows that they are poor", async () => {
	for (const paper of ["identity", "rice-card"])
		assert.ok(
			(await markPaper(officer(), key, { paper, is: "seen", files: [] })).ok,
		);
	const { papers } = (await requestByKey(world.cx, key))?.answers ?? {};
	assert.deepEqual(papers, { identity: "seen", "rice-card": "seen" });
	const { rows } = await sql<object>`
		select * from platform.trail
		join platform.trail_details on trail_id = trail.id
	`.execute(world.cx.db);
	const told = JSON.stringify(rows);
	assert.ok(told.includes("identity"));
	assert.ok(!told.includes("rice-card"));
});
