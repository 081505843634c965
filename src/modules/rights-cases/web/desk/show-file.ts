import { kindOfFileType } from "#evidence";
import type { Answer } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { openCaseFile } from "../../index.ts";
import { refusedAs, withCaseKey } from "../with-key.ts";

/** A file of a case, as something to keep: it is never drawn on a page. */
export const showFile = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const opened = await openCaseFile(
			ask.cx,
			unlocked,
			key,
			param(ask, "file"),
			ask.query.get("asli") === "ya" ? "original" : "working-copy",
		);
		if (!opened.ok) return refusedAs(ask, opened.problem);
		const { bytes, type, number } = opened.value;
		return {
			kind: "file",
			bytes,
			type,
			// Headers are kept in logs by others on the way; how somebody called it stands on the page.
			name: `berkas-${number}.${endingOf(type)}`,
			headers: { "cache-control": "no-store" },
		};
	});

/** `pdf`, `jpeg`, `m4a`. */
const endingOf = (type: string): string =>
	kindOfFileType(type)?.word.toLowerCase() ?? "bin";
