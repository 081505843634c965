import { theSystem } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import type { Survey } from "../survey.ts";
import { type AsideReason, putAside } from "./put-aside.ts";

const reasons: readonly AsideReason[] = ["clock", "clock", "other-version"];

/** A tablet whose clock was wrong, and one that had not heard of new words. */
export async function seedAsides(
	cx: Context,
	survey: Pick<Survey, "unitId" | "instrument">,
): Promise<void> {
	// What is put aside is told from the next day on.
	const yesterday = at(cx, new Date(cx.now.getTime() - 86_400_000));
	for (const [place, reason] of reasons.entries())
		await putAside(withActor(yesterday, theSystem), survey, {
			key: `contoh-${place}`,
			reason,
			day: null,
			channel: "kiosk",
			language: "id",
			fields: { "jawab-U1": ["3"] },
		});
}
