import { sampleActor } from "#identity/samples";
import type { Result } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitId } from "#units/samples";
import { actionsOf, openAction, reportOnAction } from "./index.ts";

/** The office whose head keeps actions. */
export const actingOffice = "kanwil-kemenkum-ntt";

/** Ids of the sample actions, the same on every machine, for the addresses of examples. */
export const sampleActions = {
	/** Under way, its last day is to come. */
	handrail: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6a01",
	/** Not begun, its last day is over. */
	letters: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6a02",
} as const;

/** Two actions that Kornelis opened himself. Does nothing where they are there. */
export async function seedActions(cx: Context): Promise<number> {
	const office = unitId(actingOffice);
	if ((await actionsOf(cx, office, "hand")).length > 0) return 0;
	const ago = (days: number) => new Date(cx.now.getTime() - days * 86_400_000);
	const kornelis = withActor(cx, sampleActor("kornelis"));
	const by = { unitId: office, ownerId: kornelis.actor.id ?? "" };
	const opening = (id: string, days: number) => ({
		...at(kornelis, ago(days)),
		newId: newIdFirst(cx, id),
	});
	told(
		await openAction(opening(sampleActions.letters, 50), {
			...by,
			title: "Cetak alur layanan dengan huruf besar",
			dueOn: dayOf(ago(9)),
		}),
	);
	told(
		await openAction(opening(sampleActions.handrail, 30), {
			...by,
			title: "Pasang pegangan di tangga loket",
			dueOn: dayOf(ago(-25)),
		}),
	);
	told(
		await reportOnAction(
			at(kornelis, ago(12)),
			{ unitId: office, id: sampleActions.handrail },
			{
				words: "Tukang sudah mengukur tangga; pegangan dipesan.",
				proof: "Surat pesanan di map sarana, ruang tata usaha",
			},
		),
	);
	return 2;
}

/** Gives this id first, and new ones after. */
export const newIdFirst = (cx: Context, id: string): Context["newId"] => {
	const ids = [id];
	return () => ids.pop() ?? cx.newId();
};

function told(done: Result<unknown>): void {
	if (!done.ok)
		throw new Error(`a sample deed was refused: ${done.problem.reason}`);
}
