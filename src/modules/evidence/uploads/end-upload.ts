import type { Context } from "#platform/context.ts";
import { evidenceIn } from "../tables.ts";
import { keptFor, type Upload } from "./upload.ts";

/** Forgets an upload and what has arrived of it. */
export async function endUpload(
	cx: Context,
	{ id }: Pick<Upload, "id">,
): Promise<void> {
	await evidenceIn(cx.db)
		.deleteFrom("evidence.upload")
		.where("id", "=", id)
		.execute();
	await cx.parts.remove(id);
}

/** Forgets uploads that nobody finished in time, and parts that a process left when it was killed. Answers how many. */
export async function forgetUploads(cx: Context): Promise<number> {
	const since = new Date(cx.now.getTime() - keptFor);
	const old = await evidenceIn(cx.db)
		.selectFrom("evidence.upload")
		.select("id")
		.where("begun_at", "<=", since)
		.execute();
	for (const upload of old) await endUpload(cx, upload);
	return old.length + (await cx.parts.removeUntouched(since));
}
