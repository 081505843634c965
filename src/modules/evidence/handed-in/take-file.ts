import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { safeName } from "../document.ts";
import { lookAtFile } from "../inspection/look-at-file.ts";
import { scanFile } from "../scanning/scan-file.ts";
import { workingCopyOf } from "../working-copy.ts";
import { bareFilm } from "./bare-film.ts";
import { fileKinds, kindOfFile, largestFile, mostPages } from "./kinds.ts";

/** A file that somebody handed in, as it will be kept: the very bytes that came are gone. */
export interface TakenFile {
	readonly name: string;
	/** Media type by content. */
	readonly type: string;
	/** Of a picture or a film: without what the camera wrote into it. */
	readonly bytes: Uint8Array;
	/** What the scanner said; `off` where there is none. */
	readonly scan: "clean" | "off" | "failed";
}

/** Looks at a file before anything of it is kept. A refusal names the file and the next step. */
export async function takeFile(
	cx: Context,
	{ name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<TakenFile>> {
	const file = safeName(name);
	const no = (reason: string, about = {}) =>
		refused(`evidence.problem.${reason}`, { file, ...about });
	if (bytes.byteLength === 0) return no("file-empty");
	if (bytes.byteLength > largestFile)
		return no("file-too-large", { n: largestFile / 1024 / 1024 });
	// Before anything opens it.
	const scan = await scanFile(cx, bytes);
	if (!scan.ok) return no("file-infected");
	const kind = await kindOfFile(bytes);
	if (!kind)
		return no("file-kind", {
			kinds: fileKinds.map(({ word }) => word).join(", "),
		});
	if (kind.type === "application/pdf") {
		const { pageCount } = await lookAtFile(bytes);
		if (pageCount > mostPages)
			return no("file-pages", { pages: pageCount, n: mostPages });
	}
	const taken = { name: file, type: kind.type, scan: scan.value.outcome };
	if (taken.scan === "infected") return no("file-infected");
	if (kind.boxes)
		return ok({ ...taken, scan: taken.scan, bytes: bareFilm(bytes) });
	if (!kind.evidence?.picture) return ok({ ...taken, scan: taken.scan, bytes });
	const copy = await workingCopyOf(bytes, kind.evidence);
	return copy.ok
		? ok({ ...taken, scan: taken.scan, bytes: copy.value.bytes })
		: no("file-damaged");
}
