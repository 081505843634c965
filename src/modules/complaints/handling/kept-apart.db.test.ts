import assert from "node:assert/strict";
import { sql } from "kysely";
import { sampleActor } from "#identity/samples";
import type { Context } from "#platform/context.ts";
import { readTrail } from "#platform/read-trail.ts";
import { unitById } from "#units";
import { unitId } from "#units/samples";
import type { Key } from "../complaint.ts";
import { allotting } from "../desk/allot.ts";
import { deskOf } from "../desk/desk-of.ts";
import { doInOneGo, inOneGo } from "../desk/in-one-go.ts";
import { fileComplaint } from "../filing/file-complaint.ts";
import { entriesOf } from "../history.ts";
import {
	being,
	openOffice,
	sampleTold,
	sampleWay,
	tellOffice,
} from "../office.sample.ts";
import { publicCopies } from "../publication/public-copies.ts";
import { beginCopy, publishCopy } from "../publication/publish.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { merge } from "./merge.ts";
import { nameAccused } from "./name-accused.ts";
import { transfer } from "./pass-on.ts";
import { verify } from "./triage.ts";

const { story } = openOffice();
const deskId = unitId("kanwil-kemenkum-ntt");
const kornelis = sampleActor("kornelis").id ?? "";
const version = async (cx: Context, key: Key) =>
	(await complaintByKey(cx, key))?.version ?? 0;
/** A second role, at another office. */
const alsoAt = (cx: Context, person: string, office: string) =>
	sql`insert into identity.role_held (id, person_id, role, unit_id, valid_from)
		values (${cx.newId()}, ${person}, 'operator', ${office}, '2026-01-01')`.execute(
		cx.db,
	);
const listedOf = async (cx: Context, id: string) =>
	(await readTrail(cx, { subjectId: id }, { limit: 50 })).map(
		({ deed }) => deed,
	);

story(
	"whoever is signed in and tells something as a citizen is a citizen",
	async (cx) => {
		const unit = await unitById(cx, deskId);
		if (!unit) assert.fail("no office");
		const { key } = await fileComplaint(
			being(cx, "kornelis"),
			unit,
			sampleTold,
			sampleWay(cx),
		);
		const [filed] = await entriesOf(cx, key, "all");
		assert.deepEqual([filed?.byKind, filed?.byId], ["citizen", null]);
		const [row] = await readTrail(cx, { subjectId: key.id }, { limit: 1 });
		assert.deepEqual([row?.deed, row?.actorId], ["complaint.filed", null]);
	},
);

story(
	"once somebody is accused, the trail lists nothing of it, nor what was done before",
	async (cx) => {
		const { key } = await tellOffice(cx);
		assert.deepEqual(await listedOf(cx, key.id), ["complaint.filed"]);
		assert.ok(
			(
				await nameAccused(being(cx, "yohana"), key, 1, {
					people: [kornelis],
					office: false,
				})
			).ok,
		);
		assert.deepEqual(await listedOf(cx, key.id), []);
	},
);

story(
	"a copy is shown no more once somebody is accused, and none begins",
	async (cx) => {
		const yohana = being(cx, "yohana");
		const { key } = await tellOffice(cx);
		const copy = {
			title: "Loket tutup",
			words: "Loket tutup tiga jam.",
			answer: null,
			looked: true,
		};
		assert.ok((await publishCopy(yohana, key, copy)).ok);
		assert.equal((await publicCopies(cx)).total, 1);
		const named = await nameAccused(yohana, key, await version(cx, key), {
			people: [kornelis],
			office: false,
		});
		assert.ok(named.ok);
		assert.equal((await publicCopies(cx)).total, 0);
		const again = await beginCopy(being(cx, "gilang"), key);
		assert.ok(!again.ok && again.problem.reason === "about-people");
	},
);

story(
	"an office from which it is kept who told it takes no names out of the story",
	async (cx) => {
		const { key } = await tellOffice(cx, {
			level: "unit-hidden",
			story: "Bere dan Tefa menunggu.",
		});
		const draft = await beginCopy(being(cx, "yohana"), key);
		assert.ok(!draft.ok && draft.problem.reason === "kept-from-you");
		assert.ok((await beginCopy(being(cx, "laras"), key)).ok);
	},
);

story(
	"nobody is given what must not reach an office where they have another role",
	async (cx) => {
		const yohana = being(cx, "yohana");
		const { key } = await tellOffice(cx);
		const [row] = (await deskOf(yohana)).rows;
		const elsewhere = unitId("kemenkum");
		await complaintsIn(cx.db)
			.updateTable("complaints.on_desk")
			.set({ excluded_units: [elsewhere] })
			.where("complaint_id", "=", key.id)
			.execute();
		await alsoAt(cx, kornelis, elsewhere);
		const done = await doInOneGo(yohana, allotting, {
			deskId,
			refs: [row?.ref ?? ""],
			said: { to: kornelis },
		});
		assert.ok(done.ok);
		assert.deepEqual(
			[done.value.done.length, done.value.gone],
			[0, [row?.ref]],
		);
	},
);

story(
	"what was given out names no more what must not exist for whoever gave it",
	async (cx) => {
		const yohana = being(cx, "yohana");
		const { key } = await tellOffice(cx);
		const refs = (await deskOf(yohana)).rows.map(({ ref }) => ref);
		const given = await doInOneGo(yohana, allotting, {
			deskId,
			refs,
			said: { to: kornelis },
		});
		assert.ok(given.ok);
		const place = { deskId, id: given.value.id };
		assert.deepEqual((await inOneGo(yohana, allotting, place))?.refs, refs);
		assert.ok(
			(
				await nameAccused(yohana, key, 1, {
					people: [yohana.actor.id ?? ""],
					office: false,
				})
			).ok,
		);
		assert.deepEqual((await inOneGo(yohana, allotting, place))?.refs, []);
	},
);

story(
	"what follows goes its own way where the other one goes to an office that must not have it",
	async (cx) => {
		const yohana = being(cx, "yohana");
		const keys = [
			(await tellOffice(cx)).key,
			(await tellOffice(cx)).key,
		] as const;
		for (const key of keys)
			assert.ok(
				(
					await verify(yohana, key, 1, {
						triage: "service",
						kind: "complaint",
						concern: "service",
						words: "",
					})
				).ok,
			);
		const [first, second] = keys;
		const ref = (await complaintByKey(cx, first))?.ref ?? "";
		assert.ok((await merge(yohana, second, 2, ref)).ok);
		await complaintsIn(cx.db)
			.updateTable("complaints.complaint")
			.set({ excluded_units: [unitId("kemenkum")] })
			.where("id", "=", second.id)
			.execute();
		const passed = await transfer(yohana, first, await version(cx, first), {
			officeId: unitId("kemenkum"),
			words: "Untuk pusat.",
		});
		assert.ok(passed.ok, JSON.stringify(passed));
		const lies = async (key: Key) =>
			(
				await complaintsIn(cx.db)
					.selectFrom("complaints.on_desk")
					.select("unit_id")
					.where("complaint_id", "=", key.id)
					.execute()
			).map(({ unit_id }) => unit_id);
		assert.deepEqual(await lies(first), [unitId("kemenkum")]);
		assert.deepEqual(await lies(second), [deskId]);
	},
);
