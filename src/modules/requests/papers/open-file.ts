import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayHandle } from "../policy.ts";
import { apartOf } from "../queries.ts";
import { type Key, subjectKind } from "../request.ts";
import { requestByKey } from "../store.ts";
import { fileWithBytes, type RequestFile } from "./files-of.ts";

/** A file for whoever works on the request, with a line in the trail; `null` for everybody else, as where there is none. */
export async function openFile(
	cx: Context,
	key: Key,
	fileId: string,
): Promise<(RequestFile & { readonly bytes: Uint8Array }) | null> {
	if (!mayHandle(cx.actor, key).may || !(await requestByKey(cx, key)))
		return null;
	const file = await fileWithBytes(cx, key, fileId);
	if (file) await noteOpened(cx, key, "request.file-opened", { file: fileId });
	return file;
}

/** What was told of how somebody lives, with a line in the trail; `null` where nothing is there, or not for them. */
export async function openApart(
	cx: Context,
	key: Key,
): Promise<Readonly<Record<string, string>> | null> {
	if (!mayHandle(cx.actor, key).may || !(await requestByKey(cx, key)))
		return null;
	const apart = await apartOf(cx, key);
	if (apart) await noteOpened(cx, key, "request.means-opened");
	return apart;
}

const noteOpened = (
	cx: Context,
	{ id }: Key,
	deed: string,
	details: Record<string, unknown> = {},
): Promise<void> =>
	inTransaction(cx, (tx) =>
		leaveTrail(tx, {
			chain: "operations",
			deed,
			subject: { kind: subjectKind, id },
			details,
		}),
	);
