import { z } from "zod";
import type { Typed } from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dropDraft, readDraft, saveDraft } from "#receipts";
import { dropWaiting, WaitingFile } from "../files/waiting-files.ts";
import { isAsked } from "./steps.ts";

const Draft = z.object({
	/** Slug of the office that was chosen. */
	office: z.string(),
	/** Made with the first answer: however often it is sent, it is one. */
	sheet: z.uuid(),
	typed: z.record(z.string(), z.array(z.string())),
	files: z.array(WaitingFile),
});

/** What somebody has answered so far, step by step, and not yet sent. */
export type FilingDraft = z.output<typeof Draft>;

const kind = "complaint";

/** What this key leads to; `null` where nothing is kept, or it was kept by another version of the form. */
export async function filingDraft(
	cx: Context,
	key: string | null,
): Promise<FilingDraft | null> {
	if (key === null) return null;
	const read = Draft.safeParse(await readDraft(cx, { kind, key }));
	return read.success ? read.data : null;
}

/** Keeps the answers for a day from now on. */
export const keepFilingDraft = (
	cx: Context,
	key: string,
	draft: FilingDraft,
): Promise<Result<null, Refusal<"too-large">>> =>
	saveDraft(cx, { kind, key }, draft);

/** Sent, or let go: nothing of it is left. */
export async function dropFilingDraft(
	cx: Context,
	key: string | null,
): Promise<void> {
	if (key === null) return;
	const draft = await filingDraft(cx, key);
	await dropDraft(cx, { kind, key });
	await dropWaiting(cx, draft?.files ?? []);
}

/** The answers among what came with a form: no token, no key. */
export const answersIn = (typed: Typed): Record<string, string[]> =>
	Object.fromEntries(
		Object.entries(typed)
			.filter(([name, values]) => isAsked(name) && values.length > 0)
			.map(([name, values]) => [name, [...values]]),
	);
