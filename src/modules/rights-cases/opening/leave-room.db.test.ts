import assert from "node:assert/strict";
import { sql } from "kysely";
import { closePerson } from "#identity";
import { personIds, sampleActor } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { deliver } from "#platform/announce.ts";
import { withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { withKey } from "../for-tests.ts";
import { subscribers } from "../handling/watch.ts";
import { askForIdentity } from "../lending/ask-for-key.ts";
import { lendKey, waitingFor } from "../lending/lend-key.ts";
import { readIdentity } from "../lending/read-identity.ts";
import { casesFor } from "../queries.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { leaveRoom } from "./leave-room.ts";

const { story } = openRoom();
const banten = unitId("kanwil-kemenham-banten");

const left = (
	cx: Parameters<typeof leaveRoom>[0],
	who: keyof typeof personIds,
) => leaveRoom(withActor(cx, theSystem), personIds[who]);

story(
	"while a colleague holds the key of the office, whoever leaves leaves nothing behind",
	async (cx) => {
		await tellRoom(cx);
		const { rotated, leftBehind } = await left(cx, "bagus");
		assert.deepEqual([rotated, leftBehind], [[banten], []]);
	},
);

story(
	"what only they could open is named, with who can open it still",
	async (cx) => {
		await tellRoom(cx);
		const intan = await withKey(cx, "intan");
		const listed = await casesFor(intan.cx, intan.unlocked);
		assert.equal(JSON.stringify(listed).includes('"ref"'), true);
		await left(cx, "bagus");
		const { withoutKey, leftBehind } = await left(cx, "intan");
		assert.deepEqual(withoutKey, [banten]);
		assert.equal(leftBehind.length, 1);
		const [one] = leftBehind;
		assert.equal(one?.what, "case");
		assert.equal(one?.way, "two-key-holders");
		assert.ok(JSON.stringify(listed).includes(one?.ref ?? "…"));
	},
);

story(
	"when a key holder leaves, what takes two of them is named as well",
	async (cx) => {
		await tellRoom(cx);
		for (const who of ["bagus", "intan"] as const) await left(cx, who);
		const { leftBehind } = await left(cx, "arif");
		assert.deepEqual(
			leftBehind.map(({ what, way }) => [what, way]),
			[["case", "reporter"]],
		);
	},
);

const named = {
	identity: { name: "Siti Kenari", contact: null, paper: null },
} as const;
const reason = "Korban harus dipindahkan hari ini ke tempat yang aman.";

for (const how of ["leaves", "is closed"] as const)
	story(
		`whoever ${how} is asked nothing as a custodian any more, and what they borrowed is over`,
		async (cx) => {
			const goes = async (who: keyof typeof personIds) => {
				if (how === "leaves") await left(cx, who);
				else {
					const admin = withActor(cx, sampleActor("admin"));
					assert.ok((await closePerson(admin, personIds[who])).ok);
					await deliver(cx, subscribers);
				}
			};
			const partsOf = async (who: keyof typeof personIds) => {
				const { rows } = await sql`
					select 1 from rights_cases.lending_part
					where custodian_id = ${personIds[who]}`.execute(cx.db);
				return rows.length;
			};
			const { key } = await tellRoom(cx, named);
			const intan = await withKey(cx, "intan");
			const { unlocked } = intan;
			assert.ok((await askForIdentity(intan.cx, unlocked, key, reason)).ok);
			for (const who of ["arif", "nuri"] as const) {
				const one = await withKey(cx, who);
				const [asked] = await waitingFor(one.cx, one.unlocked);
				const id = asked?.lendingId ?? "";
				assert.ok((await lendKey(one.cx, one.unlocked, id)).ok);
			}
			assert.ok((await readIdentity(intan.cx, unlocked, key)).ok);

			await goes("arif");
			assert.deepEqual([await partsOf("arif"), await partsOf("nuri")], [0, 1]);
			await goes("intan");
			assert.equal(await partsOf("nuri"), 0);
			const { rows } = await sql`
				select lent, until <= ${cx.now} as over from rights_cases.lending`.execute(
				cx.db,
			);
			assert.deepEqual(rows, [{ lent: null, over: true }]);
		},
	);
