import { z } from "zod";
import type { Typed } from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dropDraft, readDraft, saveDraft } from "#receipts";
import { isAsked } from "./steps.ts";

const Draft = z.object({
	/** Made with the first answer: however often it is sent, it is one. */
	sheet: z.uuid(),
	typed: z.record(z.string(), z.array(z.string())),
});

/** What somebody has answered so far, and not yet sent. Never with files: those come with the last page alone. */
export type RoomDraft = z.output<typeof Draft>;

const kind = "room";

/** What this key leads to; `null` where nothing is kept, or it was kept by another version of the form. */
export async function roomDraft(
	cx: Context,
	key: string | null,
): Promise<RoomDraft | null> {
	if (key === null) return null;
	const read = Draft.safeParse(await readDraft(cx, { kind, key }));
	return read.success ? read.data : null;
}

/** Keeps the answers, sealed under a key that stands in the cookie of the browser alone. */
export const keepRoomDraft = (
	cx: Context,
	key: string,
	draft: RoomDraft,
): Promise<Result<null, Refusal<"too-large">>> =>
	saveDraft(cx, { kind, key }, draft);

/** Sent, let go, or left by the quick exit: nothing of it is left. */
export async function dropRoomDraft(
	cx: Context,
	key: string | null,
): Promise<void> {
	if (key !== null) await dropDraft(cx, { kind, key });
}

/** The answers among what came with a form: no token, no key, no file. */
export const answersOf = (typed: Typed): Record<string, string[]> =>
	Object.fromEntries(
		Object.entries(typed)
			.filter(([name, values]) => isAsked(name) && values.length > 0)
			.map(([name, values]) => [name, [...values]]),
	);
