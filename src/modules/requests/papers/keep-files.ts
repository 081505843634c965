import type { TakenFile } from "#evidence";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Key } from "../request.ts";
import { requestsIn } from "../tables.ts";

/** A file that came, with what it is. */
export interface Arrived {
	/** Code of the paper; `null` of what comes with a deed of the office. */
	readonly paper: string | null;
	readonly file: TakenFile;
	readonly apart: boolean;
}

/** A file whose bytes are safe, and of which no row is written yet. */
export interface Safe extends Omit<Arrived, "file"> {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	readonly size: number;
	readonly scan: string;
	readonly keptAs: string;
}

/** With the bytes of what came safe; where the deed is refused, nothing of them stays behind. */
export async function withSafe<Done extends { readonly ok: boolean }>(
	cx: Context,
	arrived: readonly Arrived[],
	deed: (safe: readonly Safe[]) => Promise<Done>,
	isKept: (done: Done) => boolean = ({ ok }) => ok,
): Promise<Done> {
	const safe: Safe[] = [];
	try {
		await makeSafe(cx, arrived, safe);
		const done = await deed(safe);
		if (!isKept(done))
			for (const { keptAs } of safe) await cx.files.forget(keptAs);
		return done;
	} catch (error) {
		await forgetUnnamed(cx, safe);
		throw error;
	}
}

/**
 * A deed that threw may be done all the same, where the line broke while it was made sure of: what a row names stays. Where
 * nobody can say, bytes stay as well; nobody reads what no row names.
 */
async function forgetUnnamed(
	cx: Context,
	safe: readonly Safe[],
): Promise<void> {
	for (const { id, keptAs } of safe)
		try {
			const named = await requestsIn(cx.db)
				.selectFrom("requests.file")
				.select("id")
				.where("id", "=", id)
				.executeTakeFirst();
			if (!named) await cx.files.forget(keptAs);
		} catch {
			// What the deed threw is told; this would only hide it.
		}
}

/** Seals them and brings them to where they stay, before any row names them; what is safe is told at once. */
async function makeSafe(
	cx: Context,
	arrived: readonly Arrived[],
	safe: Safe[],
): Promise<void> {
	for (const { file, ...one } of arrived) {
		const { sha256 } = await cx.files.keep(cx.sealing.seal(file.bytes));
		safe.push({
			...one,
			id: cx.newId(),
			name: file.name,
			type: file.type,
			size: file.bytes.byteLength,
			scan: file.scan,
			keptAs: sha256,
		});
	}
}

export async function insertFiles(
	tx: Context,
	{ unitId, id }: Key,
	files: readonly Safe[],
	deed: number | null = null,
): Promise<void> {
	if (files.length === 0) return;
	await requestsIn(tx.db)
		.insertInto("requests.file")
		.values(
			files.map((file) => ({
				unit_id: unitId,
				request_id: id,
				id: file.id,
				paper: file.paper,
				deed,
				name: file.name,
				type: file.type,
				size: file.size,
				kept_as: file.keptAs,
				scan: file.scan,
				apart: file.apart,
				added_on: dayOf(tx.now),
			})),
		)
		.execute();
}
