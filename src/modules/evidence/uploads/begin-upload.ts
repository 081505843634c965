import { holds } from "#kernel/actor.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { safeName } from "../document.ts";
import { inMegabytes } from "../keep-evidence.ts";
import { largestDocument } from "../kinds.ts";
import { evidenceIn } from "../tables.ts";
import {
	keptFor,
	mostAtOnce,
	type Upload,
	type UploadPlace,
} from "./upload.ts";

export interface UploadBegun extends UploadPlace {
	/** Chosen by whoever asks, so that the address of the upload is known before. */
	readonly id: string;
	readonly name: string;
	/** Bytes of the whole file, as the browser says. */
	readonly size: number;
	/** Bytes that a file may have at this place. */
	readonly atMost: number;
	/** The unit at which whoever asks holds the right to, as for a file that comes with a form. */
	readonly heldAt?: string;
}

/** Makes room for a file that will arrive piece by piece. What is too large is refused before its first byte. */
export async function beginUpload(
	cx: Context,
	begun: UploadBegun,
): Promise<Result<Upload>> {
	const { id, unitId, purpose, size } = begun;
	const personId = cx.actor.id;
	if (
		personId === null ||
		!holds(cx.actor, "assessment.fill", {
			unitId: begun.heldAt ?? begun.unitId,
		})
	)
		return refused("not-yours");
	if (!(size > 0)) return refused("file-empty");
	const most = Math.min(begun.atMost, largestDocument);
	if (size > most)
		return refused("file-too-large", { most: inMegabytes(most) });
	if ((await onTheWay(cx, personId)) >= mostAtOnce)
		return refused("too-many-uploads", { most: mostAtOnce });
	const name = safeName(begun.name);
	await evidenceIn(cx.db)
		.insertInto("evidence.upload")
		.values({
			id,
			unit_id: unitId,
			person_id: personId,
			purpose,
			name,
			size: String(size),
			begun_at: cx.now,
		})
		.execute();
	await cx.parts.begin(id);
	return ok({ id, unitId, purpose, name, size, received: 0, begunAt: cx.now });
}

async function onTheWay(cx: Context, personId: string): Promise<number> {
	const { n } = await evidenceIn(cx.db)
		.selectFrom("evidence.upload")
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("person_id", "=", personId)
		.where("begun_at", ">", new Date(cx.now.getTime() - keptFor))
		.executeTakeFirstOrThrow();
	return Number(n);
}
