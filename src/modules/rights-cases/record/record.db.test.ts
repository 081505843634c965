import assert from "node:assert/strict";
import { sql } from "kysely";
import { personIds, type SamplePerson } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { endPersonKeys } from "#keys";
import { type Context, withActor } from "#platform/context.ts";
import { openReceipt } from "#receipts";
import { unitId } from "#units/samples";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import { handOn } from "../handling/hand-on.ts";
import { asReader } from "../opening/as-reader.ts";
import { openCase } from "../opening/open-case.ts";
import { pairOfVisit, visitCase } from "../opening/visit-case.ts";
import { casesFor } from "../queries.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { recordAct, recordName, takeFromRecord } from "./change-record.ts";
import type { TypedAct } from "./keep-act.ts";

const { story } = openRoom();
const nobody = { name: "", same: null };

const typed = (more: Partial<TypedAct> = {}): TypedAct => ({
	id: null,
	version: 0,
	what: "Kuda nil biru dipukul.",
	when: "",
	day: null,
	place: { name: "Sumur belakang", same: null },
	to: [],
	person: { name: "Korban 1", same: null, part: "victim" },
	by: [],
	offices: [],
	staff: [],
	body: nobody,
	rights: [],
	source: null,
	sure: "told",
	...more,
});

/** Somebody who has the case: what they write, and what they see. */
const officer = (cx: Context, key: Key, who: SamplePerson = "intan") => ({
	act: async (more: Partial<TypedAct> = {}) => {
		const one = await withKey(cx, who);
		const done = await recordAct(one.cx, one.unlocked, key, typed(more));
		if (!done.ok) return done.problem.reason;
		return done.value.stays ? "kept" : "kept, and gone";
	},
	open: async () => {
		const one = await withKey(cx, who);
		const opened = await openCase(one.cx, one.unlocked, key);
		return opened.ok ? opened.value : opened.problem.reason;
	},
	record: async () => {
		const one = await withKey(cx, who);
		const opened = await openCase(one.cx, one.unlocked, key);
		return opened.ok ? opened.value.record : assert.fail(opened.problem.reason);
	},
	desk: async () => {
		const one = await withKey(cx, who);
		return (await casesFor(one.cx, one.unlocked)).cases.map(({ id }) => id);
	},
});

const deedsOf = async (
	cx: Context,
	{ id }: Key,
): Promise<readonly string[]> => {
	const { rows } = await sql<{ deed: string }>`
		select deed from platform.trail where subject_id = ${id} order by 1`.execute(
		cx.db,
	);
	return rows.map(({ deed }) => deed);
};

story(
	"an act is kept with a new person and a new place, and the rights of the case are those of its acts",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = officer(cx, key);
		assert.equal(await intan.act({ rights: ["life"] }), "kept");
		assert.equal(
			await intan.act({ rights: ["security"], what: "Lagi." }),
			"kept",
		);
		const opened = await intan.open();
		assert.ok(typeof opened !== "string");
		const { record, head, header } = opened;
		assert.deepEqual(
			[record.version, record.acts.length, record.people.length],
			[2, 2, 1],
		);
		assert.deepEqual(head.rights, ["life", "security"]);
		assert.equal(header.version, 2);
		const one = await withKey(cx, "intan");
		const act = record.acts[0]?.id ?? "";
		const out = await takeFromRecord(one.cx, one.unlocked, key, {
			id: act,
			version: 2,
		});
		assert.ok(out.ok);
		const after = await intan.open();
		assert.ok(typeof after !== "string");
		assert.deepEqual(after.head.rights, ["security"]);
		assert.equal(await intan.act({ rights: ["flying"] }), "no-such-right");
		const none = { kind: "piece" as const, id: key.id };
		assert.equal(await intan.act({ source: none }), "entry-gone");
	},
);

story(
	"of two who change the same act at once the later one is told, and nothing of the first is lost",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = officer(cx, key);
		await intan.act();
		const one = await withKey(cx, "intan");
		assert.ok((await handOn(one.cx, one.unlocked, key, personIds.fajar)).ok);
		const fajar = officer(cx, key, "fajar");
		const { version, acts } = await fajar.record();
		const id = acts[0]?.id ?? "";
		const as = (what: string) => ({
			id,
			version,
			what,
			person: { ...nobody, part: "victim" as const },
		});
		assert.equal(await intan.act(as("Oleh Intan.")), "kept");
		assert.equal(await fajar.act(as("Oleh Fajar.")), "entry-changed");
		assert.equal((await fajar.record()).acts[0]?.what, "Oleh Intan.");
		// Another act is in nobody's way.
		assert.equal(await fajar.act({ version, what: "Yang lain." }), "kept");
		assert.equal((await intan.record()).acts.length, 2);
	},
);

story(
	"an office that is named as duty bearer is kept apart from the case at once, with whoever is near it",
	async (cx) => {
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [unitId("lapas-cilegon")], others: null },
		});
		const bagus = officer(cx, key, "bagus");
		assert.ok(typeof (await bagus.open()) !== "string", "he has it so far");
		const intan = officer(cx, key);
		assert.equal(
			await intan.act({ offices: [unitId("rutan-rangkasbitung")] }),
			"kept",
		);
		assert.equal(await bagus.open(), "not-found");
		assert.deepEqual(await bagus.desk(), []);
		assert.equal(await bagus.act(), "not-found");
		const opened = await intan.open();
		assert.ok(typeof opened !== "string");
		assert.deepEqual(
			[...opened.head.concerned.offices].toSorted(),
			[unitId("lapas-cilegon"), unitId("rutan-rangkasbitung")].toSorted(),
		);
		assert.ok((await deedsOf(cx, key)).includes("rights-case.concerned"));
		assert.equal(await intan.act({ offices: [key.id] }), "no-such-office");
	},
);

story(
	"whoever names an office where they worked themselves has the case no more; where nobody would be left it is refused",
	async (cx) => {
		const about = { unitIds: [unitId("lapas-cilegon")], others: null };
		const goes = await tellRoom(cx, { accused: about });
		const here = { offices: [unitId("rutan-rangkasbitung")] };
		assert.equal(
			await officer(cx, goes.key, "bagus").act(here),
			"kept, and gone",
		);
		assert.ok(typeof (await officer(cx, goes.key).open()) !== "string");

		const last = await tellRoom(cx, { accused: about });
		for (const who of ["intan", "fajar", "surya", "melati"] as const)
			await endPersonKeys(cx, personIds[who]);
		const bagus = officer(cx, last.key, "bagus");
		assert.equal(await bagus.act(here), "nobody-left");
		assert.equal((await bagus.record()).version, 0);
	},
);

story(
	"somebody of the staff can be named when their office is, and stays named when they are taken out again",
	async (cx) => {
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [unitId("lapas-cilegon")], others: null },
		});
		const intan = officer(cx, key);
		const hendra = { staff: [personIds.hendra] };
		assert.equal(await intan.act(hendra), "no-such-person");
		assert.equal(
			await intan.act({ ...hendra, offices: [unitId("rutan-rangkasbitung")] }),
			"kept",
		);
		const { acts, bearers, version } = await intan.record();
		const one = await withKey(cx, "intan");
		const out = async (id: string, at: number) => {
			const done = await takeFromRecord(one.cx, one.unlocked, key, {
				id,
				version: at,
			});
			return done.ok ? "out" : done.problem.reason;
		};
		const staff = bearers.find(({ kind }) => kind === "staff")?.id ?? "";
		assert.equal(await out(staff, version), "entry-used");
		assert.equal(await out(acts[0]?.id ?? "", version), "out");
		assert.equal(await out(staff, version + 1), "out");
		const opened = await intan.open();
		assert.ok(typeof opened !== "string");
		assert.deepEqual(opened.head.concerned.people, [personIds.hendra]);
	},
);

story(
	"sealed: no row says what was written; whoever told it sees nothing of it, and their code shows the database none of it",
	async (cx) => {
		const { key, code } = await tellRoom(cx);
		const one = await withKey(cx, "intan");
		await recordAct(one.cx, one.unlocked, key, typed());
		await recordName(
			one.cx,
			one.unlocked,
			key,
			{
				kind: "person",
				id: null,
				version: 1,
				part: "witness",
				name: "",
				same: null,
			},
			() => "Zebra Merah",
		);
		const { rows } = await sql<{ whole: string }>`
			select encode(body, 'escape') as whole from rights_cases.record`.execute(
			cx.db,
		);
		assert.equal(rows.length, 1);
		for (const word of ["Kuda", "Sumur", "Korban", "Zebra", "people"])
			assert.ok(!rows[0]?.whole.includes(word), word);

		const there = withActor(cx, citizen);
		const visit = await openReceipt(there, {
			typed: code,
			pin: "",
			network: "198.51.100.9",
		});
		const signs = readCode(code);
		assert.ok(visit.ok && signs.ok);
		const pair = await pairOfVisit(there, visit.value, signs.value);
		assert.ok(pair);
		const seen = await visitCase(there, pair, visit.value);
		assert.ok(seen.ok);
		assert.doesNotMatch(
			JSON.stringify(seen.value),
			/Kuda|Sumur|Korban|Zebra|record/,
		);
		const rowsOfVisit = await asReader(cx, { caseId: key.id }, () =>
			sql<{ n: number }>`
				select count(*)::int as n from rights_cases.record`.execute(cx.db),
		);
		assert.equal(rowsOfVisit.rows[0]?.n, 0);
	},
);
