import { assignAction, finishAction, reportOnAction } from "#actions";
import { sampleActor } from "#identity/samples";
import type { Result } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Key } from "../complaint.ts";
import { complaintByKey } from "../store.ts";
import { followUpsOf } from "./follow-ups-of.ts";
import { openFollowUp } from "./open-follow-up.ts";

/** The chairs made the office think of Mondays: an action, done since. */
export async function followUp(cx: Context, key: Key): Promise<void> {
	const [yohana, kornelis] = (["yohana", "kornelis"] as const).map(
		(name) => (days: number) =>
			at(withActor(cx, sampleActor(name)), ago(cx, days)),
	) as [(days: number) => Context, (days: number) => Context];
	const version = (await complaintByKey(cx, key))?.version ?? 0;
	done(
		await openFollowUp(
			yohana(39),
			key,
			version,
			"Bagi antrean hari Senin supaya ruang tunggu tidak penuh",
		),
	);
	const [action] = await followUpsOf(cx, key);
	if (!action) throw new Error("nothing follows from the sample");
	done(
		await assignAction(kornelis(38), action, {
			ownerId: sampleActor("yohana").id ?? "",
			dueOn: dayOf(ago(cx, 10)),
		}),
	);
	done(
		await reportOnAction(yohana(30), action, {
			words: "Jam kedatangan dicoba dibagi selama dua minggu.",
			proof: "",
		}),
	);
	done(
		await finishAction(yohana(14), action, {
			words:
				"Sejak dibagi per jam, paling banyak dua belas orang menunggu bersamaan.",
			proof: "Catatan antrean, map loket",
		}),
	);
}

const ago = (cx: Context, days: number): Date =>
	new Date(cx.now.getTime() - days * 86_400_000);

function done(deed: Result<unknown>): void {
	if (!deed.ok)
		throw new Error(`a sample deed was refused: ${deed.problem.reason}`);
}
