import assert from "node:assert/strict";
import { test } from "node:test";
import { withKey } from "../for-tests.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { askForIdentity } from "./ask-for-key.ts";
import { lendKey, waitingFor } from "./lend-key.ts";
import { readIdentity } from "./read-identity.ts";

const { worldNow } = openRoom();

test("two who ask at once ask once, two who lend at once lend one after the other", async () => {
	const { cx } = worldNow();
	const { key } = await tellRoom(cx, {
		identity: { name: "Siti Kenari", contact: "0812", paper: null },
	});
	const intan = await withKey(cx, "intan");
	const ask = () =>
		askForIdentity(
			intan.cx,
			intan.unlocked,
			key,
			"Korban harus dipindahkan hari ini.",
		);
	const asked = await Promise.all([ask(), ask(), ask()]);
	assert.deepEqual(
		asked.map((one) => (one.ok ? "asked" : one.problem.reason)).sort(),
		["asked", "asked-already", "asked-already"],
	);
	const arif = await withKey(cx, "arif");
	const nuri = await withKey(cx, "nuri");
	const [waiting, ...others] = await waitingFor(arif.cx, arif.unlocked);
	assert.deepEqual(others, []);
	const lent = await Promise.all(
		[arif, nuri].map((by) =>
			lendKey(by.cx, by.unlocked, waiting?.lendingId ?? ""),
		),
	);
	assert.deepEqual(lent.map((one) => one.ok && one.value).sort(), [
		"first",
		"second",
	]);
	assert.ok((await readIdentity(intan.cx, intan.unlocked, key)).ok);
});
