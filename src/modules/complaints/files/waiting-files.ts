import { z } from "zod";
import type { TakenFile } from "#evidence";
import type { Context } from "#platform/context.ts";
import { openSealing } from "#platform/sealing.ts";

/** A file that waits with the answers until they are sent. */
export const WaitingFile = z.object({
	/** Of chance; under it lie the bytes among the parts, which are thrown away when nobody came back. */
	id: z.uuid(),
	name: z.string(),
	type: z.string(),
	/** Bytes. */
	size: z.number(),
	scan: z.enum(["clean", "off", "failed"]),
});
export type WaitingFile = z.output<typeof WaitingFile>;

/** Keeps a file with answers that are not sent yet, sealed under the key that only the browser holds. */
export async function keepWaiting(
	cx: Context,
	key: string,
	{ name, type, scan, bytes }: TakenFile,
): Promise<WaitingFile> {
	const id = cx.newId();
	const sealed = lockOf(cx, key).seal(bytes);
	await cx.parts.begin(id);
	await cx.parts.add(id, 0, once(sealed));
	return { id, name, type, scan, size: bytes.byteLength };
}

/** As it was taken; `null` where the bytes are gone. */
export async function readWaiting(
	cx: Context,
	key: string,
	{ id, name, type, scan }: WaitingFile,
): Promise<TakenFile | null> {
	const sealed = await cx.parts.read(id).catch(() => null);
	const bytes = sealed && lockOf(cx, key).unseal(sealed);
	return bytes ? { name, type, scan, bytes } : null;
}

export async function dropWaiting(
	cx: Context,
	files: readonly Pick<WaitingFile, "id">[],
): Promise<void> {
	for (const { id } of files) await cx.parts.remove(id);
}

const lockOf = ({ random }: Context, key: string) =>
	openSealing([`file of a citizen's draft: ${key}`], random);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
