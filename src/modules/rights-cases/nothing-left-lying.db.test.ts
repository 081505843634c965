import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { personIds } from "#identity/samples";
import type { Context } from "#platform/context.ts";
import { root } from "#platform/root.ts";
import { withKey } from "./for-tests.ts";
import { askForIdentity } from "./lending/ask-for-key.ts";
import { openRoom, tellRoom } from "./room.sample.ts";

const { story } = openRoom();
const script = readFileSync(
	join(root, "src/modules/rights-cases/migrations/0031-nothing-left-lying.sql"),
	"utf8",
);

/** Runs the step once more, over data as an older version left them. */
async function migrated(cx: Context) {
	for (const statement of script.split(/;\n/).filter((one) => one.trim()))
		await sql.raw(statement).execute(cx.db);
}

const half = new Uint8Array([1, 2, 3]);

/** What an older version left of a question: with the half box of each part, and what was lent. */
async function left(
	cx: Context,
	{
		refused = false,
		second = false,
		until = null,
	}: { refused?: boolean; second?: boolean; until?: string | null },
) {
	const { key } = await tellRoom(cx, {
		identity: { name: "Siti Kenari", contact: null, paper: null },
	});
	const intan = await withKey(cx, "intan");
	const asked = await askForIdentity(
		intan.cx,
		intan.unlocked,
		key,
		"Korban harus dipindahkan hari ini ke tempat yang aman.",
	);
	assert.ok(asked.ok);
	await sql`
		update rights_cases.lending set
			refused_by = ${refused ? personIds.arif : null}::uuid,
			second_id = ${second ? personIds.nuri : null}::uuid,
			until = ${until}::timestamptz, lent = ${second ? half : null}::bytea
		where case_id = ${key.id}`.execute(cx.db);
	await sql`update rights_cases.lending_part set inner_box = ${half} where case_id = ${key.id}`.execute(
		cx.db,
	);
	return async () => {
		const { rows } = await sql<{ halves: number; lent: boolean }>`
			select count(part.inner_box)::integer as halves, bool_or(lending.lent is not null) as lent
			from rights_cases.lending_part as part
			join rights_cases.lending as lending on lending.id = part.lending_id
			where part.case_id = ${key.id}`.execute(cx.db);
		return [rows[0]?.halves, rows[0]?.lent];
	};
}

story(
	"the step to nothing left lying: what was decided leaves no half, what was lent and is over is gone, what runs stays",
	async (cx) => {
		const waiting = await left(cx, {});
		const refused = await left(cx, { refused: true });
		const over = await left(cx, { second: true, until: "2020-01-01" });
		const running = await left(cx, { second: true, until: "2100-01-01" });
		await migrated(cx);
		assert.deepEqual(await waiting(), [2, false]);
		assert.deepEqual(await refused(), [0, false]);
		assert.deepEqual(await over(), [0, false]);
		assert.deepEqual(await running(), [0, true]);
	},
);

story(
	"the step to nothing left lying: notices that were hidden from somebody beside a case name nobody afterwards",
	async (cx) => {
		await tellRoom(cx);
		const notices = async () =>
			(
				await sql<{ person_id: string; never_people: string[] }>`
					select person_id, never_people from notices.notice
					where subject_kind = 'rights-case'`.execute(cx.db)
			).rows;
		const [told] = await notices();
		assert.equal(told?.person_id, personIds.intan);
		await sql`update notices.notice set never_people = array[${personIds.bagus}]::uuid[]`.execute(
			cx.db,
		);
		await migrated(cx);
		assert.deepEqual(await notices(), [
			{ person_id: personIds.intan, never_people: [] },
		]);
		await sql`update notices.notice set never_people = array[${personIds.intan}]::uuid[]`.execute(
			cx.db,
		);
		await migrated(cx);
		assert.deepEqual(await notices(), []);
	},
);
